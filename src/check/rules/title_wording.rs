//! The wording of the title.

use crate::check::context::Context;
use crate::check::finding::{Family, Severity};
use crate::check::rule::{Draft, Find, Found, Rule, Status, Text, words};
use crate::document::fold::fold;
use crate::form::clauses::FORM_2021;
use crate::place::Place;

const NAME: &str = "政府信息公开工作年度报告";

/// The title is “…年政府信息公开工作年度报告”.
pub const RULE: Rule = Rule {
    slug: "title-wording",
    family: Family::Wording,
    severity: Severity::Info,
    status: Status::Stable,
    title: words("标题的写法", "Wording of the title"),
    summary: words("标题写作“……年政府信息公开工作年度报告”。", "The title is “…年政府信息公开工作年度报告”."),
    find: Find::Report(find),
    texts: &[
        Text {
            code: "other-name",
            title: words("标题和格式不同", "Title unlike the form"),
            message: words(
                "标题是“{title}”，格式的写法是“……年政府信息公开工作年度报告”。",
                "The title is “{title}”; the form has “…年政府信息公开工作年度报告”.",
            ),
            advice: words("可以改成格式的写法。", "You may use the wording of the form."),
        },
        Text {
            code: "twice",
            title: words("标题里“年度”重复", "年度 twice in the title"),
            message: words(
                "标题“{title}”里“年度”用了两次，前一个写“年”就够了。",
                "The title “{title}” has 年度 twice; 年 is enough at the first place.",
            ),
            advice: words(
                "可以改成“……年政府信息公开工作年度报告”。",
                "You may use “…年政府信息公开工作年度报告”.",
            ),
        },
    ],
    laws: &[&FORM_2021],
};

fn find(context: &Context) -> Found {
    if super::has_old_form(context) {
        return Found::not_applicable(super::NO_NATIONAL_FORM);
    }
    let Some(title) = context.report.meta.title.as_deref() else {
        return Found::cannot_check(1, Vec::new(), words("没有读到标题。", "No title was found."));
    };
    let folded = fold(title);
    let code = if !folded.contains(NAME) {
        Some("other-name")
    } else {
        (folded.matches("年度").count() > 1).then_some("twice")
    };
    let place: Option<Place> = context.report.meta.places.get("title").cloned();
    Found::one(code.map(|code| Draft::review(code).param("title", title).places(place)))
}
