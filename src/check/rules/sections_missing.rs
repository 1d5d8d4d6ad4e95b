//! The six parts of the form.

use crate::check::context::Context;
use crate::check::finding::{Family, Severity};
use crate::check::rule::{Draft, Find, Found, Rule, Status, Text, words};
use crate::document::fold::fold;
use crate::form::TableName;
use crate::form::clauses::{ARTICLE_50, FORM_2019, FORM_2021};
use crate::report::SectionKind;

/// The parts in the order of the form, with their headings.
pub const PARTS: [(SectionKind, &str); 6] = [
    (SectionKind::Overview, "一、总体情况"),
    (SectionKind::Disclosure, "二、主动公开政府信息情况"),
    (SectionKind::Applications, "三、收到和处理政府信息公开申请情况"),
    (SectionKind::Review, "四、政府信息公开行政复议、行政诉讼情况"),
    (SectionKind::Problems, "五、存在的主要问题及改进情况"),
    (SectionKind::Other, "六、其他需要报告的事项"),
];

/// With fewer headings than this, headings were lost rather than left out.
const CLEAR: usize = 3;

/// All six parts are there.
pub const RULE: Rule = Rule {
    slug: "sections-missing",
    family: Family::Structure,
    severity: Severity::Error,
    status: Status::Stable,
    title: words("六个部分不全", "Parts missing"),
    summary: words("报告由六个部分组成，一个不能少。", "A report has six parts, and none may be left out."),
    find: Find::Report(find),
    texts: &[
        Text {
            code: "missing",
            title: words("缺少部分", "Parts missing"),
            message: words(
                "报告应有六个部分，没有找到：{parts}。",
                "A report has six parts; not found: {parts}.",
            ),
            advice: words(
                "按格式补上，没有内容的也要写明。",
                "Add them as the form has them, and say so where there is nothing to report.",
            ),
        },
        Text {
            code: "heading-not-found",
            title: words("有的标题没有找到", "Headings not found"),
            message: words(
                "没有找到这些标题：{parts}。可能是复制时丢了，也可能报告里就没有。",
                "These headings were not found: {parts}. They may have been lost in copying, or the report lacks them.",
            ),
            advice: words(
                "对照原文看一眼；确实没有的，按格式补上。",
                "Compare with the original; add them where it lacks them.",
            ),
        },
    ],
    laws: &[&ARTICLE_50, &FORM_2021, &FORM_2019],
};

fn find(context: &Context) -> Found {
    if super::has_old_form(context) {
        return Found::not_applicable(super::NO_NATIONAL_FORM);
    }
    let headings = super::headings(context).count();
    if headings < 2 {
        return Found::cannot_check(
            PARTS.len(),
            Vec::new(),
            words("没有找到标题。", "No headings were found."),
        );
    }
    let missing: Vec<_> = PARTS.into_iter().filter(|(kind, _)| !stands(context, *kind)).collect();
    if missing.is_empty() {
        return Found::checked(PARTS.len());
    }
    // A part whose table is there, or whose words run on in a paragraph, has lost its heading rather than its content.
    let table = |kind: SectionKind| table_of(kind).is_some_and(|name| context.table(name).is_some());
    let lost = missing.iter().all(|(kind, heading)| {
        table(*kind) || runs_on(context, heading) || is_named_otherwise(context, *kind)
    });
    let draft =
        if headings < CLEAR || lost { Draft::review("heading-not-found") } else { Draft::fail("missing") };
    let names: Vec<String> = missing.iter().map(|(_, heading)| format!("“{heading}”")).collect();
    let kinds: Vec<String> =
        missing.iter().map(|(kind, _)| format!("{kind:?}").to_ascii_lowercase()).collect();
    let places = super::headings(context).map(|section| section.place.clone()).take(1);
    Found::checked(PARTS.len())
        .with([draft.param("parts", names.join("、")).key(kinds.join("+")).places(places)])
}

fn stands(context: &Context, kind: SectionKind) -> bool {
    super::headings(context).any(|section| section.kind == kind && section.standard)
}

/// 六、附则: whether a heading that the form does not know has the number of this part.
fn is_named_otherwise(context: &Context, kind: SectionKind) -> bool {
    let number = PARTS.iter().position(|(part, _)| *part == kind).map(|at| at as u32 + 1);
    super::headings(context).any(|section| !section.standard && section.ordinal == number)
}

/// Whether a paragraph holds the words of a heading; the opening statement may name all six.
fn runs_on(context: &Context, heading: &str) -> bool {
    let words = fold(heading.split_once('、').map_or(heading, |(_, words)| words));
    context
        .prose
        .iter()
        .any(|passage| passage.section.kind != SectionKind::Front && passage.text.contains(words.as_str()))
}

fn table_of(kind: SectionKind) -> Option<TableName> {
    match kind {
        SectionKind::Disclosure => Some(TableName::Disclosure),
        SectionKind::Applications => Some(TableName::Applications),
        SectionKind::Review => Some(TableName::Review),
        _ => None,
    }
}
