//! Counts and amounts of 表二 below nought.

use crate::check::context::{Context, spoken};
use crate::check::finding::{Family, Severity};
use crate::check::rule::{Draft, Find, Found, Rule, Status, Text, words};
use crate::form::clauses::{FORM_2019, FORM_2021};
use crate::form::{Address, Column, TableName};

/// Only 本年增/减 of the 2019 form may be negative.
pub const RULE: Rule = Rule {
    slug: "disclosure-negative",
    family: Family::Table,
    severity: Severity::Error,
    status: Status::Stable,
    title: words("表二的负数", "Negative figures in table 二"),
    summary: words(
        "表二的件数和金额不会小于 0；只有 2019 年表式的“本年增/减”可以是负数。",
        "Counts and amounts of table 二 are never below 0; only 本年增/减 of the 2019 form may be.",
    ),
    find: Find::Report(find),
    texts: &[Text {
        code: "negative",
        title: words("件数是负数", "Negative figure"),
        message: words("{cell}写的是 {value}，不会小于 0。", "{cell} says {value}; it cannot be below 0."),
        advice: words(
            "看是不是多了一个“-”号，或者填错了格。",
            "See whether a “-” slipped in or a figure stands in the wrong cell.",
        ),
    }],
    laws: &[&FORM_2021, &FORM_2019],
};

fn find(context: &Context) -> Found {
    let signed = |address: &Address| address.column == Column::Change;
    super::each_number(context, TableName::Disclosure, |address, value| {
        (value.is_negative() && !signed(&address)).then(|| {
            Draft::fail("negative")
                .param("cell", spoken(address))
                .param("value", value)
                .place(context.place(address))
                .key(address.to_string())
        })
    })
}
