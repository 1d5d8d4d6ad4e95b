//! The order of the parts and the numbers before their headings.

use super::sections_missing::PARTS;
use crate::check::context::Context;
use crate::check::finding::{Family, Severity};
use crate::check::rule::{Draft, Find, Found, Rule, Status, Text, words};
use crate::form::clauses::{FORM_2019, FORM_2021};
use crate::report::Section;

/// The parts stand in the order of the form, numbered without gap or repetition.
pub const RULE: Rule = Rule {
    slug: "section-order",
    family: Family::Structure,
    severity: Severity::Warning,
    status: Status::Stable,
    title: words("各部分的顺序和编号", "Order and numbers of the parts"),
    summary: words(
        "六个部分按格式的顺序排列，编号不重、不漏。",
        "The six parts stand in the order of the form, numbered without gap or repetition.",
    ),
    find: Find::Report(find),
    texts: &[
        Text {
            code: "number-twice",
            title: words("编号重了", "Number twice"),
            message: words(
                "“{heading}”和前面的“{before}”编号一样。",
                "“{heading}” has the same number as “{before}” before it.",
            ),
            advice: words("改正编号。", "Correct the number."),
        },
        Text {
            code: "number-gap",
            title: words("编号不连", "Numbers not in sequence"),
            message: words(
                "“{before}”之后直接到了“{heading}”，编号不连。",
                "“{before}” is followed by “{heading}”: the numbers are not in sequence.",
            ),
            advice: words(
                "看是漏了一部分，还是编号写错。",
                "See whether a part is missing or a number is wrong.",
            ),
        },
        Text {
            code: "order",
            title: words("顺序和格式不同", "Not in the order of the form"),
            message: words(
                "“{heading}”排在“{before}”之后，和格式的顺序不同。",
                "“{heading}” stands after “{before}”, unlike in the form.",
            ),
            advice: words("按格式的顺序排列。", "Use the order of the form."),
        },
    ],
    laws: &[&FORM_2021, &FORM_2019],
};

fn find(context: &Context) -> Found {
    if super::has_old_form(context) {
        return Found::not_applicable(super::NO_NATIONAL_FORM);
    }
    let headings: Vec<&Section> = super::headings(context).collect();
    if headings.len() < 2 {
        return Found::cannot_check(1, Vec::new(), words("没有找到标题。", "No headings were found."));
    }
    // Headings that the form does not know may be something else that looks like one: then a person has to look.
    let sure = headings.iter().all(|section| section.standard);
    let pairs = headings.windows(2).filter_map(|pair| <[&Section; 2]>::try_from(pair).ok());
    let mut seen = Vec::new();
    let drafts = pairs.filter_map(|[before, section]| {
        if !seen.contains(&before.kind) {
            seen.push(before.kind);
        }
        // 六、其他…；七、下一步工作打算: a part more behind those of the form.
        let more = section.ordinal == before.ordinal.map(|n| n + 1) && seen.contains(&section.kind);
        if more { None } else { draft(context, before, section, sure) }
    });
    let drafts: Vec<Draft> = drafts.collect();
    Found::checked(headings.len() - 1).with(drafts)
}

fn draft(context: &Context, before: &Section, section: &Section, sure: bool) -> Option<Draft> {
    let code = wrong(before, section)?;
    let restarts = section.ordinal == Some(1);
    if code == "number-gap" && (restarts || is_told(context, before, section)) {
        return None;
    }
    let draft = if sure && !restarts { Draft::fail(code) } else { Draft::review(code) };
    Some(
        draft
            .param("heading", section.heading.trim())
            .param("before", before.heading.trim())
            .place(section.place.clone())
            .place(before.place.clone())
            .key(section.heading.trim()),
    )
}

fn wrong(before: &Section, section: &Section) -> Option<&'static str> {
    let position = |section: &Section| PARTS.iter().position(|(kind, _)| *kind == section.kind);
    if before.standard && section.standard && position(section) < position(before) {
        return Some("order");
    }
    match (before.ordinal?, section.ordinal?) {
        (first, second) if first == second => Some("number-twice"),
        (first, second) if second != first + 1 => Some("number-gap"),
        _ => None,
    }
}

/// Whether the gap is where a part is missing, which `sections-missing` tells already.
fn is_told(context: &Context, before: &Section, section: &Section) -> bool {
    let position = |section: &Section| PARTS.iter().position(|(kind, _)| *kind == section.kind);
    let (Some(from), Some(to)) = (position(before), position(section)) else { return false };
    let between = PARTS.get(from + 1..to).unwrap_or_default();
    between.iter().any(|(kind, _)| !super::headings(context).any(|s| s.kind == *kind && s.standard))
}
