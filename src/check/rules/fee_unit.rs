//! A fee amount that looks like 元 where the form asks for 万元.

use crate::check::context::Context;
use crate::check::finding::{Family, Severity};
use crate::check::organ;
use crate::check::rule::{Draft, Find, Found, Rule, Status, Text, words};
use crate::form::clauses::FORM_2021;
use crate::form::{Address, Column, Row, TableName};

/// From this many 万元 on, a department of a county, a town or a street is asked.
const LOCAL: i64 = 10_000;

/// From this many 万元 on, anybody is asked: ten thousand million 元 are more than most provinces collect.
const ANYBODY: i64 = 1_000_000;

/// 行政事业性收费 is in 万元.
pub const RULE: Rule = Rule {
    slug: "fee-unit",
    family: Family::Table,
    severity: Severity::Warning,
    status: Status::Stable,
    title: words("收费金额的单位", "Unit of the fees"),
    summary: words(
        "行政事业性收费的单位是万元，不是元。",
        "The amount of administrative fees is in 万元 (ten thousand yuan), not in yuan.",
    ),
    find: Find::Report(find),
    texts: &[Text {
        code: "too-large",
        title: words("收费金额像是按元填的", "The amount looks like yuan"),
        message: words(
            "“行政事业性收费”写的是 {amount} 万元，对这样的机关来说很大：是不是按元填的？若是元，应填 {converted}。",
            "行政事业性收费 is {amount} 万元, much for such a body: was it filled in in yuan? Then it should be {converted}.",
        ),
        advice: words(
            "表式的单位是万元；按元统计的除以一万再填。",
            "The form asks for 万元: divide yuan by ten thousand.",
        ),
    }],
    laws: &[&FORM_2021],
};

fn find(context: &Context) -> Found {
    let address = Address::disclosure(Row::Fees, Column::Amount);
    let organ = context.report.meta.organ.as_deref().unwrap_or_default();
    let limit = if organ::is_local(organ) { LOCAL } else { ANYBODY };
    super::each_group(context, TableName::Disclosure, [[address]], |_, [amount]| {
        (amount >= limit.into()).then(|| {
            let converted = amount.scale10(-4).map_or_else(String::new, |value| value.to_string());
            let draft = Draft::review("too-large").param("amount", amount).param("converted", converted);
            draft.place(context.place(address)).key(address.to_string())
        })
    })
}
