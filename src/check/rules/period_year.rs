//! The statistics period against the year of the title.

use crate::check::context::Context;
use crate::check::finding::{Family, Severity};
use crate::check::rule::{Draft, Find, Found, Rule, Status, Text, words};
use crate::form::clauses::{ARTICLE_49, FORM_2021};
use crate::report::Period;

/// The period is the whole of the reporting year.
pub const RULE: Rule = Rule {
    slug: "period-year",
    family: Family::Dates,
    severity: Severity::Error,
    status: Status::Stable,
    title: words("统计期限和报告年份", "Period and year"),
    summary: words(
        "统计期限是报告年份的 1 月 1 日至 12 月 31 日。",
        "The period of the figures is the reporting year from 1 January to 31 December.",
    ),
    find: Find::Report(find),
    texts: &[
        Text {
            code: "other-year",
            title: words("统计期限不是这一年", "Period of another year"),
            message: words(
                "标题是 {year} 年，统计期限写的是 {from} 至 {to}。",
                "The title says {year}, but the period is {from} to {to}.",
            ),
            advice: words(
                "多半是沿用了旧报告的开头，改成报告年份。",
                "Probably left over from an older report: correct the year.",
            ),
        },
        Text {
            code: "two-years",
            title: words("统计期限跨了年", "Period over two years"),
            message: words(
                "统计期限写的是 {from} 至 {to}，不在同一年。",
                "The period is {from} to {to}, not within one year.",
            ),
            advice: words(
                "改成报告年份的 1 月 1 日至 12 月 31 日。",
                "It should be 1 January to 31 December of the reporting year.",
            ),
        },
        Text {
            code: "part-of-year",
            title: words("统计期限不是全年", "Period not the whole year"),
            message: words(
                "统计期限写的是 {from} 至 {to}，不是全年。",
                "The period is {from} to {to}, not the whole year.",
            ),
            advice: words(
                "一般是 1 月 1 日至 12 月 31 日；机关当年新设、撤并的除外。",
                "It is usually the whole year, unless the body was set up or merged in it.",
            ),
        },
    ],
    laws: &[&ARTICLE_49, &FORM_2021],
};

fn find(context: &Context) -> Found {
    let missing = || {
        Found::cannot_check(1, Vec::new(), words("没有读准统计期限。", "The period was not read for sure."))
    };
    let Some(Period { from: Some(from), to: Some(to) }) = &context.report.meta.period else {
        return missing();
    };
    let (Some(first), Some(last)) = (super::year_of(from), super::year_of(to)) else { return missing() };
    let code = match context.report.meta.title_year {
        Some(year) if first != year && last != year => "other-year",
        _ if first != last => "two-years",
        _ if !from.ends_with("-01-01") || !to.ends_with("-12-31") => "part-of-year",
        _ => return Found::checked(1),
    };
    let sure = code != "part-of-year";
    let draft = if sure { Draft::fail(code) } else { Draft::review(code).severity(Severity::Warning) };
    let year = context.report.meta.title_year.map(|year| year.to_string()).unwrap_or_default();
    let place = context.report.meta.places.get("period").or(context.report.meta.places.get("title")).cloned();
    Found::one(Some(
        draft.param("year", year).param("from", from.as_str()).param("to", to.as_str()).places(place),
    ))
}
