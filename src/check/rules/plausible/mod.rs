//! Figures of two tables, or of one, that are possible but unusual: worth a look, never a failure.

pub mod all_zero;
pub mod direct_litigation_2024;
pub mod litigation_after_reconsideration;
pub mod other_handling_share;
pub mod review_exceeds_decisions;
pub mod state_secret;

use super::each_group;
use crate::check::context::Context;
use crate::check::finding::{Family, Severity};
use crate::check::rule::{Draft, Find, Found, Rule, Status, Words, words};
use crate::document::figure::Figure;
use crate::form::clauses::PRACTICE;
use crate::form::{Address, Column, Row};

/// What these rules have in common.
const HINT: Rule = Rule {
    slug: "",
    family: Family::CrossTable,
    severity: Severity::Info,
    status: Status::Stable,
    title: words("", ""),
    summary: words("", ""),
    find: Find::Report(|_| Found::default()),
    texts: &[],
    laws: &[&PRACTICE],
};

const LOOK: Words = words(
    "看一眼是不是填对了；确实如此就不用改。",
    "Look whether it was filled in right; nothing to mend if so.",
);

const fn handled(row: Row) -> Address {
    Address::applications(row, Column::Total)
}

fn some(context: &Context, address: Address, draft: impl Fn(Figure) -> Draft) -> Found {
    each_group(context, address.table, [[address]], |_, [value]| {
        (value > Figure::ZERO).then(|| draft(value).place(context.place(address)).key(address.to_string()))
    })
}
