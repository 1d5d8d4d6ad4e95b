//! Why a report that was given to compare with is compared with nothing.

use super::{is_report, shared_name};
use crate::check::rule::{Sentence, words};
use crate::report::Report;

/// Why `report` makes a pair with none of `others`, as the end of a sentence.
pub fn why(report: &Report, others: &[&Report]) -> Sentence {
    if !is_report(report) {
        return words("它不是政府信息公开工作年度报告", "it is no annual report on information disclosure")
            .into();
    }
    let (Some(organ), Some(year)) = (&report.meta.organ_key, report.meta.year) else {
        return words("没有读出它是哪个单位、哪一年的", "of which organ or year it is was not read").into();
    };
    let of_organ = |other: &&&Report| {
        other.meta.organ_key.as_ref() == Some(organ) || shared_name(&[report, **other]).is_some()
    };
    let same: Vec<&Report> = others.iter().filter(of_organ).copied().collect();
    let Some(other) = same.first() else {
        let printed = report.meta.organ.as_deref().unwrap_or(organ);
        return Sentence::from(words(
            "它是{organ}的，要核对的里面没有这个单位的报告",
            "it is of {organ}, and none of the reports to check is",
        ))
        .with("organ", printed);
    };
    let years = same.iter().filter_map(|other| other.meta.year);
    if years.clone().any(|other| other.abs_diff(year) == 1) {
        return words(
            "同一年的报告不止一份，或者单位名称没有写明是哪里的",
            "there are several reports of one year, or the organ's name does not say of what place it is",
        )
        .into();
    }
    let Some(other) = other.meta.year else {
        return words("没有读出要核对的是哪一年的", "of which year the report to check is was not read")
            .into();
    };
    Sentence::from(words(
        "它是 {year} 年的，要核对的是 {other} 年的，不是相连的两年",
        "it is for {year} and the report to check for {other}, which are not consecutive years",
    ))
    .with("year", year.to_string())
    .with("other", other.to_string())
}
