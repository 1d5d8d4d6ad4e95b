//! Nothing at all in 表二 of an organ that licenses and punishes.

use super::{HINT, LOOK, handled};
use crate::check::context::Context;
use crate::check::organ;
use crate::check::rule::{Draft, Find, Found, Rule, Text, words};
use crate::check::rules::unread;
use crate::document::figure::Figure;
use crate::form::{Row, TableName};

/// Nothing at all in 表二 of an organ that licenses and punishes.
pub const RULE: Rule = Rule {
    slug: "all-zero",
    title: words("执法机关的表二全是 0", "Table 二 of an enforcing body is all 0"),
    summary: words(
        "有许可、处罚职能的机关，表二一般不会全是 0。",
        "Table 二 of a body that licenses or punishes is as a rule not all 0.",
    ),
    find: Find::Report(find),
    texts: &[Text {
        code: "all-zero",
        title: words("表二全是 0", "Table 二 is all 0"),
        message: words(
            "{organ}有申请件 {received} 件，而表二的许可、处罚、强制、收费等全是 0，请看是不是漏填。",
            "{organ} received {received} applications, but all of table 二 is 0; see whether it was left out.",
        ),
        advice: LOOK,
    }],
    ..HINT
};

fn find(context: &Context) -> Found {
    let Some(organ) = context.report.meta.organ.as_deref().filter(|organ| organ::enforces(organ)) else {
        return Found::not_applicable(words(
            "只看日常有许可、处罚职能的部门。",
            "Only departments that license or punish every day are looked at.",
        ));
    };
    let received = handled(Row::Received);
    let cells = context.addresses(TableName::Disclosure);
    let missing = context.missing(&cells);
    if !missing.is_empty() {
        return Found::cannot_check(1, missing, unread(context, TableName::Disclosure));
    }
    let nothing = cells.iter().all(|address| context.number(*address) == Some(Figure::ZERO));
    let received = context.number(received).filter(|count| *count > Figure::ZERO && nothing);
    let table = context.table(TableName::Disclosure).map(|table| table.place.clone());
    Found::one(
        received.map(|count| {
            Draft::review("all-zero").param("organ", organ).param("received", count).places(table)
        }),
    )
}
