//! 表三 of two years with the same figures in every cell.

use super::Pair;
use crate::check::finding::{Family, Severity};
use crate::check::rule::{Draft, Find, Found, Rule, Status, Text, words};
use crate::document::figure::Figure;
use crate::form::clauses::FORM_2021;
use crate::form::sums::application_rows;
use crate::form::{Address, Column, Row, TableName, sums};

/// From this many applications on, equality in every cell is no chance.
const MANY: i64 = 10;

/// Below this, equality is nothing to speak of.
const FEW: i64 = 3;

/// 表三 differs from that of the year before.
pub const RULE: Rule = Rule {
    slug: "same-as-last-year",
    family: Family::CrossYear,
    severity: Severity::Warning,
    status: Status::Stable,
    title: words("表三和上一年一样", "Table 三 as last year"),
    summary: words(
        "表三有数的，一般不会和上一年每一格都一样。",
        "Where table 三 has figures, they are as a rule not all the same as last year.",
    ),
    find: Find::Pair(find),
    texts: &[Text {
        code: "same",
        title: words("表三和上一年完全一样", "Table 三 is the same as last year"),
        message: words(
            "表三 {count} 格和 {before} 年的完全一样（新收都是 {received} 件）。",
            "All {count} cells of table 三 are the same as in {before} (both received {received}).",
        ),
        advice: words("看是不是沿用了上一年的表。", "See whether last year's table was left in."),
    }],
    laws: &[&FORM_2021],
};

fn find(pair: &Pair) -> Found {
    let form = pair.later.context.form(TableName::Applications);
    if application_rows(form).is_empty() || !pair.both_on(form, TableName::Applications) {
        return Found::not_applicable(super::OTHER_FORMS);
    }
    let cells = sums::application_cells(form);
    let numbers = cells.iter().map(|cell| pair.earlier.number(*cell).zip(pair.later.number(*cell)));
    let Some(numbers) = numbers.collect::<Option<Vec<_>>>() else {
        return Found::cannot_check(
            1,
            missing(pair, &cells),
            words("两年的表三没有都读全。", "Table 三 was not wholly read in both years."),
        );
    };
    let received = Address::applications(Row::Received, Column::Total);
    let count = pair.later.number(received).unwrap_or_default();
    if numbers.iter().any(|(before, now)| before != now) || count < Figure::from(FEW) {
        return Found::checked(1);
    }
    let draft = if count < Figure::from(MANY) {
        Draft::review("same").severity(Severity::Info)
    } else {
        Draft::fail("same")
    };
    let places = [pair.earlier, pair.later].map(|year| year.place(received));
    Found::one(Some(
        draft
            .param("count", cells.len())
            .param("received", count)
            .places(places)
            .key(TableName::Applications.key()),
    ))
}

fn missing(pair: &Pair, cells: &[Address]) -> Vec<Address> {
    let unread = |cell: &Address| [pair.earlier, pair.later].iter().any(|year| year.number(*cell).is_none());
    cells.iter().copied().filter(unread).collect()
}
