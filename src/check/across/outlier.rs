//! Counts that grew or shrank more than fivefold.

use super::Pair;
use crate::check::context::spoken;
use crate::check::finding::{Family, Severity};
use crate::check::rule::{Draft, Find, Found, Rule, Status, Text, words};
use crate::document::figure::Figure;
use crate::form::clauses::PRACTICE;
use crate::form::{Address, Column, Row};

/// Below this, changes are small whatever their ratio.
const ENOUGH: i64 = 20;

const CELLS: [Address; 6] = [
    Address::applications(Row::Received, Column::Total),
    Address::applications(Row::Total, Column::Total),
    Address::disclosure(Row::Licensing, Column::Decisions),
    Address::disclosure(Row::Penalties, Column::Decisions),
    Address::disclosure(Row::Compulsion, Column::Decisions),
    Address::review(Row::Reconsideration, Column::Total),
];

/// No count changes more than fivefold unseen.
pub const RULE: Rule = Rule {
    slug: "year-on-year-outlier",
    family: Family::CrossYear,
    severity: Severity::Info,
    status: Status::Stable,
    title: words("和上一年相差很大", "Far from last year"),
    summary: words(
        "和上一年相差五倍以上的数，请看一眼。",
        "Figures that differ more than fivefold from last year are worth a look.",
    ),
    find: Find::Pair(find),
    texts: &[Text {
        code: "fivefold",
        title: words("和上一年相差五倍以上", "More than fivefold from last year"),
        message: words(
            "{cell}：{before} 年 {previous}，{year} 年 {now}，相差五倍以上。",
            "{cell}: {previous} in {before}, {now} in {year}, more than fivefold.",
        ),
        advice: words(
            "看有没有填错位数或单位；确实如此的不用改。",
            "Look for a digit or unit gone wrong; nothing to mend if it is so.",
        ),
    }],
    laws: &[&PRACTICE],
};

fn find(pair: &Pair) -> Found {
    let groups = CELLS.map(|cell| [(pair.earlier, cell), (pair.later, cell)]);
    pair.each(groups, |figures, [previous, now]| {
        let (small, large) = (previous.min(now), previous.max(now));
        let fivefold: Figure = [small; 5].into_iter().sum();
        (large >= Figure::from(ENOUGH) && large > fivefold).then(|| {
            Draft::review("fivefold")
                .param("cell", spoken(figures[0].1))
                .param("previous", previous)
                .param("now", now)
                .places(figures.map(|(year, address)| year.place(address)))
                .key(figures[0].1.to_string())
        })
    })
}
