//! Tables, rows or columns of two forms in one report.

use crate::check::context::{Context, table_label};
use crate::check::finding::{Family, Severity};
use crate::check::rule::{Draft, Find, Found, Rule, Status, Text, words};
use crate::form::TableName;
use crate::form::clauses::{FORM_2019, FORM_2021};

/// All tables are of one form.
pub const RULE: Rule = Rule {
    slug: "mixed-form",
    family: Family::Structure,
    severity: Severity::Error,
    status: Status::Stable,
    title: words("两种表式混用", "Two forms mixed"),
    summary: words("一份报告里的表都用同一年的表式。", "All tables of a report are of the same form."),
    find: Find::Report(find),
    texts: &[
        Text {
            code: "tables",
            title: words("两种表式混用", "Two forms mixed"),
            message: words(
                "表二用的是 {disclosure} 年的表式，表三用的是 {applications} 年的表式。",
                "Table 二 is of the form of {disclosure}, table 三 of that of {applications}.",
            ),
            advice: words("都按报告年份的表式重填。", "Fill in both in the form of the reporting year."),
        },
        Text {
            code: "rows",
            title: words("{table}混有别的表式的行或栏", "Rows or columns of another form in {table}"),
            message: words(
                "{table}里有别的年份表式的行或栏：{labels}。",
                "{table} has rows or columns of another form: {labels}.",
            ),
            advice: words(
                "改用报告年份表式的行和栏。",
                "Use the rows and columns of the form of the reporting year.",
            ),
        },
    ],
    laws: &[&FORM_2021, &FORM_2019],
};

fn find(context: &Context) -> Found {
    let form_of = |name| context.table(name).and_then(|table| Some((table, table.form?)));
    let both = (form_of(TableName::Disclosure), form_of(TableName::Applications));
    let (Some((disclosure, second)), Some((applications, third))) = both else {
        return Found::cannot_check(
            1,
            Vec::new(),
            words("没有读到表二和表三两张表。", "Tables 二 and 三 were not both found."),
        );
    };
    if second == third {
        return Found::checked(1).with(TableName::ALL.iter().filter_map(|name| rows(context, *name)));
    }
    let draft = Draft::fail("tables").param("disclosure", second.key()).param("applications", third.key());
    Found::one(Some(draft.place(disclosure.place.clone()).place(applications.place.clone())))
}

fn rows(context: &Context, name: TableName) -> Option<Draft> {
    let table = context.table(name)?;
    let strangers: Vec<_> =
        table.strangers.iter().filter(|s| s.form.is_some() && s.form != table.form).collect();
    let labels: Vec<String> = strangers.iter().take(6).map(|s| format!("“{}”", s.label)).collect();
    (!labels.is_empty()).then(|| {
        Draft::fail("rows")
            .param("table", table_label(name))
            .param("labels", labels.join("、"))
            .places(strangers.iter().map(|stranger| stranger.place.clone()))
            .key(name.key())
    })
}
