//! Direct litigation since reconsideration comes first.

use super::{HINT, LOOK, some};
use crate::check::context::Context;
use crate::check::rule::{Draft, Find, Found, Rule, Text, words};
use crate::form::clauses::RECONSIDERATION_FIRST;
use crate::form::{Address, Column, Row};

/// Lawsuits without reconsideration from 2024 on.
pub const RULE: Rule = Rule {
    slug: "direct-litigation-2024",
    title: words("2024 年起的直接起诉", "Direct litigation from 2024 on"),
    summary: words(
        "2024 年起，对不予公开不服的应当先申请复议，未经复议直接起诉不多见。",
        "From 2024 on a refusal goes to reconsideration first, so that direct litigation is unusual.",
    ),
    find: Find::Report(find),
    texts: &[Text {
        code: "some",
        title: words("有未经复议直接起诉的", "Some went to court directly"),
        message: words(
            "“未经复议直接起诉”是 {lawsuits} 件。{year} 年对不予公开不服要先复议，请看分类是否填对。",
            "未经复议直接起诉 is {lawsuits}. In {year} a refusal goes to reconsideration first; see whether these are in the right class.",
        ),
        advice: LOOK,
    }],
    laws: &[&RECONSIDERATION_FIRST],
    ..HINT
};

fn find(context: &Context) -> Found {
    let Some(year) = context.report.meta.year.filter(|year| *year >= 2024) else {
        return Found::not_applicable(words(
            "只看 2024 年及以后的报告。",
            "Only reports from 2024 on are looked at.",
        ));
    };
    some(context, Address::review(Row::DirectLitigation, Column::Total), |lawsuits| {
        Draft::review("some").param("lawsuits", lawsuits).param("year", year)
    })
}
