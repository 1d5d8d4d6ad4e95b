//! A government reports on assessment, public review and accountability (art. 50).

use crate::check::context::Context;
use crate::check::finding::{Family, Severity};
use crate::check::organ::{self, OrganKind};
use crate::check::rule::{Draft, Find, Found, Rule, Status, Text, words};
use crate::form::clauses::{ARTICLE_46, ARTICLE_50};
use crate::report::SectionKind;

/// 工作考核, 社会评议, 责任追究结果.
pub const RULE: Rule = Rule {
    slug: "government-assessment",
    family: Family::Structure,
    severity: Severity::Warning,
    status: Status::Stable,
    title: words("考核、评议和责任追究", "Assessment, public review, accountability"),
    summary: words(
        "各级人民政府的报告还写明工作考核、社会评议和责任追究结果。",
        "Reports of governments also tell of assessment, public review and accountability.",
    ),
    find: Find::Report(find),
    texts: &[Text {
        code: "missing",
        title: words("少了考核、评议或责任追究", "One of the three is not told"),
        message: words(
            "政府的报告应当写工作考核、社会评议和责任追究结果，没有读到：{missing}。",
            "A government's report tells of 工作考核, 社会评议 and 责任追究结果; not found: {missing}.",
        ),
        advice: words(
            "在“监督保障”里补写；没有发生的，写明没有。",
            "Add it under 监督保障; where there was none, say so.",
        ),
    }],
    laws: &[&ARTICLE_50, &ARTICLE_46],
};

/// What has to be told, and words that tell it.
const TOLD: &[(&str, &[&str])] = &[
    ("工作考核", &["考核", "考评", "绩效"]),
    ("社会评议", &["评议", "满意度", "测评"]),
    ("责任追究", &["责任追究", "追责", "问责", "追究责任", "追究"]),
];

fn find(context: &Context) -> Found {
    let organ = context.report.meta.organ.as_deref().unwrap_or_default();
    let government = match organ::kind(organ) {
        OrganKind::Government => true,
        OrganKind::Township => organ.ends_with("人民政府"),
        OrganKind::Department | OrganKind::Unclear => false,
    };
    if !government {
        return Found::not_applicable(words("只对各级人民政府有这项要求。", "Asked of governments only."));
    }
    if context.prose.is_empty() {
        return Found::cannot_check(1, Vec::new(), super::NO_PROSE);
    }
    let told = |words: &[&str]| context.prose.iter().any(|p| words.iter().any(|word| p.text.contains(word)));
    let missing: Vec<&str> = TOLD.iter().filter(|(_, words)| !told(words)).map(|(name, _)| *name).collect();
    if missing.is_empty() {
        return Found::checked(1);
    }
    let overview = context.report.sections.iter().find(|s| s.kind == SectionKind::Overview);
    let place = overview.map(|s| s.place.clone()).unwrap_or_default();
    Found::one(Some(Draft::review("missing").param("missing", missing.join("、")).place(place)))
}
