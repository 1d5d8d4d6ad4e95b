//! 上年结转 of this year against 结转下年度 of the year before.

use super::{Pair, unequal};
use crate::check::finding::{Family, Severity, Side};
use crate::check::rule::{Draft, Find, Found, Rule, Status, Text, words};
use crate::form::clauses::{FORM_2019, FORM_2021};
use crate::form::sums::APPLICATION_COLUMNS;
use crate::form::{Address, Column, Row};

/// What was carried out last year is carried in this year, column by column.
pub const RULE: Rule = Rule {
    slug: "carry-over",
    family: Family::CrossYear,
    severity: Severity::Error,
    status: Status::Stable,
    title: words("结转前后年对不上", "Carry-over between years"),
    summary: words(
        "本年的“上年结转”等于上一年的“结转下年度继续办理”，总计和各列都是。",
        "上年结转 equals 结转下年度继续办理 of the year before, in the total and in each column.",
    ),
    find: Find::Pair(find),
    texts: &[Text {
        code: "differs",
        title: words("结转前后年对不上", "Carry-over differs"),
        message: words(
            "{column}这一列：{before} 年写结转下年度 {left} 件，{year} 年写上年结转 {right} 件，差 {difference}。",
            "Column {column}: {left} carried out in {before}, {right} carried in in {year}; they differ by {difference}.",
        ),
        advice: words(
            "两年的报告放在一起看：是哪一年写错，还是机关撤并、上一年的数后来改过。",
            "Compare the two reports: one is wrong, or the body was merged, or last year's figure was corrected later.",
        ),
    }],
    laws: &[&FORM_2021, &FORM_2019],
};

fn find(pair: &Pair) -> Found {
    let groups = APPLICATION_COLUMNS.map(|column| {
        [
            (pair.earlier, Address::applications(Row::CarriedOut, column)),
            (pair.later, Address::applications(Row::CarriedIn, column)),
        ]
    });
    pair.each(groups, |[(earlier, out), (later, carried_in)], _| {
        let terms = vec![
            earlier.term(out, "结转下年度继续办理", 1, Side::Left),
            later.term(carried_in, "上年结转", 1, Side::Right),
        ];
        let draft = Draft::fail("differs").param("column", out.column.label()).equation(unequal(terms)?);
        // Applicants may be put into another class when a case is taken over.
        Some(if out.column == Column::Total { draft } else { draft.severity(Severity::Warning) })
    })
}
