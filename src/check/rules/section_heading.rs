//! Headings worded unlike the form.

use super::sections_missing::PARTS;
use crate::check::context::Context;
use crate::check::finding::{Family, Severity};
use crate::check::rule::{Draft, Find, Found, Rule, Status, Text, words};
use crate::document::fold::fold;
use crate::form::clauses::{FORM_2019, FORM_2021};
use crate::report::{Section, SectionKind};

/// For each part the words that its heading has in the form and in the variants of it that are in order: one of each group.
const WORDS: &[(SectionKind, &[&[&str]])] = &[
    (SectionKind::Overview, &[&["总体情况"]]),
    (SectionKind::Disclosure, &[&["主动公开"], &["情况"]]),
    (SectionKind::Applications, &[&["申请"], &["收到", "处理", "办理"], &["情况"]]),
    (SectionKind::Review, &[&["复议"], &["诉讼"]]),
    (SectionKind::Problems, &[&["问题"], &["改进", "整改"]]),
    (SectionKind::Other, &[&["其他", "其它"], &["报告", "汇报"], &["事项", "事宜"]]),
];

/// Notes to the typist that stayed in the heading.
const NOTES: &[&str] = &["宋体", "仿宋", "黑体", "楷体", "加粗", "字号", "号字"];

/// Headings are worded as in the form.
pub const RULE: Rule = Rule {
    slug: "section-heading",
    family: Family::Structure,
    severity: Severity::Info,
    status: Status::Stable,
    title: words("各部分标题的写法", "Wording of headings"),
    summary: words("各部分的标题用格式规定的写法。", "The headings of the parts are worded as in the form."),
    find: Find::Report(find),
    texts: &[
        Text {
            code: "wording",
            title: words("标题和格式不同", "Heading unlike the form"),
            message: words(
                "标题写的是“{heading}”，格式是“{form}”。",
                "The heading is “{heading}”; in the form it is “{form}”.",
            ),
            advice: words("改成格式的写法。", "Use the wording of the form."),
        },
        Text {
            code: "template-note",
            title: words("标题里留着排版说明", "Typing note left in a heading"),
            message: words(
                "标题“{heading}”里留着模板的排版说明。",
                "A note to the typist was left in the heading “{heading}”.",
            ),
            advice: words("删去排版说明。", "Delete it."),
        },
    ],
    laws: &[&FORM_2021, &FORM_2019],
};

fn find(context: &Context) -> Found {
    if super::has_old_form(context) {
        return Found::not_applicable(super::NO_NATIONAL_FORM);
    }
    let headings: Vec<&Section> = super::headings(context).filter(|section| section.standard).collect();
    if headings.is_empty() {
        return Found::cannot_check(1, Vec::new(), words("没有找到标题。", "No headings were found."));
    }
    Found::checked(headings.len()).with(headings.into_iter().filter_map(draft))
}

fn draft(section: &Section) -> Option<Draft> {
    let (_, form) = PARTS.iter().find(|(kind, _)| *kind == section.kind)?;
    let heading = fold(&section.heading);
    let code = if NOTES.iter().any(|note| heading.contains(note)) {
        "template-note"
    } else if !is_in_order(section.kind, &heading) {
        "wording"
    } else {
        return None;
    };
    Some(
        Draft::review(code)
            .param("heading", section.heading.trim())
            .param("form", *form)
            .place(section.place.clone())
            .key(heading),
    )
}

fn is_in_order(kind: SectionKind, heading: &str) -> bool {
    let groups = WORDS.iter().find(|(of, _)| *of == kind).map_or(&[][..], |(_, groups)| groups);
    groups.iter().all(|group| group.iter().any(|word| heading.contains(word)))
}
