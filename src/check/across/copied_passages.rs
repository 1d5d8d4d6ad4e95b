//! Passages taken over word for word from last year's report.

use super::Pair;
use crate::check::finding::{Family, Severity};
use crate::check::prose::passages;
use crate::check::rule::{Draft, Find, Found, Rule, Status, Text, words};
use crate::document::fold::fold;
use crate::form::clauses::FORM_2021;
use crate::report::{Report, Section, SectionKind};
use std::collections::HashSet;

/// Less than half of a section is last year's.
pub const RULE: Rule = Rule {
    slug: "copied-passages",
    family: Family::CrossYear,
    severity: Severity::Warning,
    status: Status::Trial,
    title: words("与上一年雷同", "Taken over from last year"),
    summary: words(
        "各部分的文字不大段照抄上一年的报告；法规引文、固定说法不算。",
        "No section repeats last year's at length; quotations of law and formulae do not count.",
    ),
    find: Find::Pair(find),
    texts: &[Text {
        code: "copied",
        title: words("大段照抄上一年", "Much of it is last year's"),
        message: words(
            "“{heading}”有 {share}% 的文字和 {before} 年的报告一样。",
            "{share} % of “{heading}” is the same as in the report for {before}.",
        ),
        advice: words("写本年的情况。年份、数字之外都一样的，容易被认为雷同。", "Write of this year."),
    }],
    laws: &[&FORM_2021],
};

/// From this share of the text on, in percent.
const MUCH: usize = 80;
/// A section shorter than this has nothing to copy, in characters.
const SHORT: usize = 200;
/// Sentences shorter than this may agree by chance, in characters.
const SENTENCE: usize = 15;
/// Words of sentences that every report repeats.
const FORMULA: &[&str] = &["条例》", "统计期限", "联系电话", "邮编", "现将", "编制", "勾稽"];

fn find(pair: &Pair) -> Found {
    let before = sentences(pair.earlier.context.report);
    let mut found = Found::default();
    for section in &pair.later.context.report.sections {
        if matches!(section.kind, SectionKind::Front | SectionKind::Annex) {
            continue;
        }
        let own = of_section(section);
        let length: usize = own.iter().map(|s| s.chars().count()).sum();
        if length < SHORT {
            continue;
        }
        found.of += 1;
        found.checked += 1;
        let same: usize = own.iter().filter(|s| before.contains(*s)).map(|s| s.chars().count()).sum();
        let share = same * 100 / length;
        if share >= MUCH {
            let draft =
                Draft::review("copied").param("heading", section.heading.trim()).param("share", share);
            let place = section.place.clone().in_source(pair.later.source);
            found.drafts.push(draft.place(place).key(format!("{:?}", section.kind)));
        }
    }
    if found.of == 0 {
        return Found::not_applicable(words(
            "没有足够长的文字可以比。",
            "There is not enough prose to compare.",
        ));
    }
    found
}

fn sentences(report: &Report) -> HashSet<String> {
    passages(report).iter().flat_map(|p| cut(&p.text)).collect()
}

fn of_section(section: &Section) -> Vec<String> {
    section.paragraphs.iter().flat_map(|p| cut(&fold(&p.text))).collect()
}

/// The sentences that count, digits left out: only the year and the figures changed is the same.
fn cut(text: &str) -> Vec<String> {
    let sentences =
        text.split(['。', ';', '!']).map(|s| s.chars().filter(|c| !c.is_ascii_digit()).collect::<String>());
    sentences
        .filter(|s| s.chars().count() >= SENTENCE && !FORMULA.iter().any(|word| s.contains(word)))
        .collect()
}
