//! A report on the form of other years.

use crate::check::context::{Context, table_label};
use crate::check::finding::{Family, Severity};
use crate::check::rule::{Draft, Find, Found, Rule, Status, Text, words};
use crate::form::clauses::{FORM_2019, FORM_2021};
use crate::form::{FormKind, TableName};
use crate::place::Place;
use crate::report::TableKind;

/// The form is the one in force for the reporting year.
pub const RULE: Rule = Rule {
    slug: "outdated-form",
    family: Family::Structure,
    severity: Severity::Error,
    status: Status::Stable,
    title: words("表式用错了年份", "Form of other years"),
    summary: words(
        "2021 年起用 2021 年表式，2019、2020 年用 2019 年表式。",
        "Reports use the 2021 form from 2021 on, and the 2019 form for 2019 and 2020.",
    ),
    find: Find::Report(find),
    texts: &[
        Text {
            code: "outdated",
            title: words("用的是旧表式", "Outdated form"),
            message: words(
                "这份 {year} 年的报告用的是 {form} 年的表式（{tables}）；{since} 年起应当用新表式。",
                "This report for {year} uses the form of {form} ({tables}); the new one is due from {since} on.",
            ),
            advice: words(
                "按国办公开办函〔2021〕30号的格式重填。",
                "Fill in the form of 国办公开办函〔2021〕30号.",
            ),
        },
        Text {
            code: "too-new",
            title: words("表式比报告年份新", "Form newer than the year"),
            message: words(
                "这份 {year} 年的报告用的是 {form} 年的表式（{tables}）；{year} 年用的是 {due} 年表式。",
                "This report for {year} uses the form of {form} ({tables}); the form for {year} is that of {due}.",
            ),
            advice: words("看年份有没有写错。", "See whether the year is right."),
        },
    ],
    laws: &[&FORM_2021, &FORM_2019],
};

fn find(context: &Context) -> Found {
    let Some(year) = context.report.meta.year else {
        return Found::cannot_check(1, Vec::new(), super::NO_YEAR);
    };
    let Some(due) = FormKind::for_year(year) else {
        return Found::not_applicable(super::NO_NATIONAL_FORM);
    };
    let tables = tables(context);
    if tables.is_empty() {
        return Found::cannot_check(1, Vec::new(), super::NO_TABLE);
    }
    let wrong: Vec<_> = tables.into_iter().filter(|(_, form, _)| *form != due).collect();
    let Some((_, form, _)) = wrong.first().cloned() else { return Found::checked(1) };
    let code = if form < due { "outdated" } else { "too-new" };
    let draft = if super::year_is_sure(context) { Draft::fail(code) } else { Draft::review(code) };
    let names: Vec<&str> = wrong.iter().map(|(name, ..)| *name).collect();
    Found::one(Some(
        draft
            .param("year", i64::from(year).to_string())
            .param("form", form.key())
            .param("due", due.key())
            .param("since", due.key())
            .param("tables", names.join("、"))
            .places(wrong.into_iter().map(|(.., place)| place)),
    ))
}

/// The tables that tell a form, with their names. 表四 is the same in both.
fn tables(context: &Context) -> Vec<(&'static str, FormKind, Place)> {
    let known = context.report.tables.iter().filter_map(|table| {
        let name = match table.kind {
            TableKind::Disclosure => table_label(TableName::Disclosure),
            TableKind::Applications => table_label(TableName::Applications),
            TableKind::Statistics2014 => "统计表",
            TableKind::Review | TableKind::Unknown => return None,
        };
        Some((name, table.form?, table.place.clone()))
    });
    known.collect()
}
