//! 现行有效件数 rolled forward from the year before.

use super::{Pair, unequal};
use crate::check::finding::{Family, Severity, Side};
use crate::check::rule::{Draft, Find, Found, Rule, Status, Text, words};
use crate::form::clauses::FORM_2021;
use crate::form::{Address, Column, Row};

/// In force last year, plus issued, minus repealed, is in force this year.
pub const RULE: Rule = Rule {
    slug: "in-force-roll",
    family: Family::CrossYear,
    severity: Severity::Warning,
    status: Status::Stable,
    title: words("现行有效件数前后年对不上", "Documents in force between years"),
    summary: words(
        "上一年现行有效，加本年制发，减本年废止，等于本年现行有效。",
        "In force last year plus issued minus repealed this year equals in force this year.",
    ),
    find: Find::Pair(find),
    texts: &[Text {
        code: "differs",
        title: words("现行有效件数对不上", "Number in force does not follow"),
        message: words(
            "“{row}”：{before} 年现行有效 {previous}，加 {year} 年制发 {issued}，减废止 {repealed}，应是 {left}，写的是 {right}，差 {difference}。",
            "“{row}”: {previous} in force in {before}, plus {issued} issued, minus {repealed} repealed in {year} is {left}, printed {right}; they differ by {difference}.",
        ),
        advice: words(
            "看有没有清理后失效、划转或者口径变化；有的在正文说明一句。",
            "See whether some expired or were transferred, or are counted otherwise; say so in the text.",
        ),
    }],
    laws: &[&FORM_2021],
};

fn find(pair: &Pair) -> Found {
    let groups = [Row::Regulations, Row::NormativeDocuments].map(|row| {
        let at = |column| Address::disclosure(row, column);
        [
            (pair.earlier, at(Column::InForce)),
            (pair.later, at(Column::Issued)),
            (pair.later, at(Column::Repealed)),
            (pair.later, at(Column::InForce)),
        ]
    });
    pair.each(groups, |figures, [previous, issued, repealed, _]| {
        let layout = [(1, Side::Left), (1, Side::Left), (-1, Side::Left), (1, Side::Right)];
        let terms = figures.into_iter().zip(layout);
        let terms = terms
            .map(|((year, address), (sign, side))| year.term(address, address.column.label(), sign, side));
        let equation = unequal(terms.collect())?;
        let draft = Draft::fail("differs").param("row", figures[0].1.row.label()).param("previous", previous);
        Some(draft.param("issued", issued).param("repealed", repealed).equation(equation))
    })
}
