//! The 2019 form's 上一年项目数量 against what the year before ended with.

use super::{Pair, unequal};
use crate::check::finding::{Family, Severity, Side};
use crate::check::rule::{Draft, Find, Found, Rule, Status, Text, words};
use crate::form::clauses::FORM_2019;
use crate::form::{Address, Column, Row};

const ROWS: [Row; 5] = [Row::Licensing, Row::OtherServices, Row::Penalties, Row::Compulsion, Row::Fees];

/// Items of the year before plus their change are this year's 上一年项目数量.
pub const RULE: Rule = Rule {
    slug: "item-roll",
    family: Family::CrossYear,
    severity: Severity::Warning,
    status: Status::Stable,
    title: words("项目数量前后年对不上", "Items between years"),
    summary: words(
        "2019 年表式：本年的“上一年项目数量”等于上一年的项目数量加上一年的增/减。",
        "2019 form: 上一年项目数量 equals last year's 上一年项目数量 plus its 本年增/减.",
    ),
    find: Find::Pair(find),
    texts: &[Text {
        code: "differs",
        title: words("项目数量对不上", "Number of items does not follow"),
        message: words(
            "“{row}”：{before} 年的 {previous} 项加增减 {change} 是 {left} 项，{year} 年写的上一年项目数量是 {right}，差 {difference}。",
            "“{row}”: {previous} items in {before} with a change of {change} make {left}; 上一年项目数量 in {year} is {right}; they differ by {difference}.",
        ),
        advice: words(
            "看权责清单有没有重新梳理；有的在正文说明一句。",
            "See whether the list of powers was revised; say so in the text.",
        ),
    }],
    laws: &[&FORM_2019],
};

fn find(pair: &Pair) -> Found {
    let groups = ROWS.map(|row| {
        let at = |column| Address::disclosure(row, column);
        [
            (pair.earlier, at(Column::PreviousItems)),
            (pair.earlier, at(Column::Change)),
            (pair.later, at(Column::PreviousItems)),
        ]
    });
    pair.each(groups, |figures, [previous, change, _]| {
        let sides = [Side::Left, Side::Left, Side::Right];
        let terms = figures.into_iter().zip(sides);
        let terms = terms.map(|((year, address), side)| year.term(address, address.column.label(), 1, side));
        let draft = Draft::fail("differs").param("row", figures[0].1.row.label());
        Some(draft.param("previous", previous).param("change", change).equation(unequal(terms.collect())?))
    })
}
