//! Counts with decimals.

use crate::check::context::{Context, spoken};
use crate::check::finding::{Family, Severity};
use crate::check::rule::{Draft, Find, Found, Rule, Status, Text, words};
use crate::document::figure::Figure;
use crate::form::clauses::{FORM_2019, FORM_2021};
use crate::form::{Address, Column, TableName};

/// Counts are whole; only amounts of money have decimals.
pub const RULE: Rule = Rule {
    slug: "cell-fraction",
    family: Family::Table,
    severity: Severity::Error,
    status: Status::Stable,
    title: words("件数带小数", "Counts with decimals"),
    summary: words(
        "件数是整数；只有收费金额和采购金额可以带小数。",
        "Counts are whole numbers; only the amounts of fees and procurement may have decimals.",
    ),
    find: Find::Report(find),
    texts: &[Text {
        code: "fraction",
        title: words("件数带小数", "Count with decimals"),
        message: words(
            "{cell}写的是 {value}，件数应当是整数。",
            "{cell} says {value}; a count is a whole number.",
        ),
        advice: words(
            "看是不是小数点打错，或者填成了金额。",
            "See whether a decimal point slipped in or an amount stands in the wrong cell.",
        ),
    }],
    laws: &[&FORM_2021, &FORM_2019],
};

fn find(context: &Context) -> Found {
    let check = |address: Address, value: Figure| {
        let whole = value.is_integer() || address.column == Column::Amount;
        (!whole).then(|| {
            Draft::fail("fraction")
                .param("cell", spoken(address))
                .param("value", value)
                .place(context.place(address))
                .key(address.to_string())
        })
    };
    let tables = TableName::ALL.iter().map(|table| super::each_number(context, *table, check));
    super::together(tables)
}
