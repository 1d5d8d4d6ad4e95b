//! Rows and columns of 表二 that the form does not have.

use crate::check::context::Context;
use crate::check::finding::{Family, Severity};
use crate::check::rule::{Draft, Find, Found, Rule, Status, Text, words};
use crate::form::clauses::{FORM_2019, FORM_2021};
use crate::form::{Column, TableName};
use crate::place::Place;

/// 表二 has the form's rows and columns and no others.
pub const RULE: Rule = Rule {
    slug: "disclosure-columns",
    family: Family::Structure,
    severity: Severity::Info,
    status: Status::Stable,
    title: words("表二的行和栏", "Rows and columns of table 二"),
    summary: words(
        "表二只有表式规定的行和栏。",
        "Table 二 has the rows and columns of the form and no others.",
    ),
    find: Find::Report(find),
    texts: &[Text {
        code: "not-of-the-form",
        title: words("表二有表式之外的行或栏", "Rows or columns outside the form"),
        message: words(
            "表二有表式里没有的行或栏：{labels}。",
            "Table 二 has rows or columns that the form does not have: {labels}.",
        ),
        advice: words(
            "改用表式规定的行和栏，其余的放到正文里说。",
            "Use the form's rows and columns; say the rest in the text.",
        ),
    }],
    laws: &[&FORM_2021, &FORM_2019],
};

fn find(context: &Context) -> Found {
    let Some(table) = context.table(TableName::Disclosure) else {
        return Found::cannot_check(1, Vec::new(), super::unread(context, TableName::Disclosure));
    };
    let strangers = table.strangers.iter().filter(|stranger| stranger.form.is_none());
    let mut labels: Vec<(String, Place)> = strangers.map(|s| (s.label.clone(), s.place.clone())).collect();
    let current = context.report.cells.iter().find(|(address, _)| address.column == Column::CurrentItems);
    labels.extend(current.map(|(address, cell)| (address.column.label().into(), cell.place.clone())));
    labels.dedup_by(|a, b| a.0 == b.0);
    let quoted: Vec<String> = labels.iter().take(6).map(|(label, _)| format!("“{label}”")).collect();
    let draft = (!labels.is_empty()).then(|| {
        Draft::review("not-of-the-form")
            .param("labels", quoted.join("、"))
            .places(labels.into_iter().map(|(_, place)| place))
    });
    Found::one(draft)
}
