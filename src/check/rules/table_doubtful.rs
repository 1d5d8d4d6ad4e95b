//! A table whose labels match the form badly.

use crate::check::context::{Context, table_label};
use crate::check::finding::{Family, Severity};
use crate::check::rule::{Draft, Find, Found, Rule, Status, Text, words};
use crate::form::TableName;
use crate::form::clauses::FORM_2021;

/// Below this, labels and figures may have been put together wrongly.
const DOUBTFUL: f32 = 0.8;

/// Every table was matched with its form for sure.
pub const RULE: Rule = Rule {
    slug: "table-doubtful",
    family: Family::Reading,
    severity: Severity::Warning,
    status: Status::Stable,
    title: words("表没有读准", "Table not read for sure"),
    summary: words("表的行名、栏名应当和表式对得上。", "The labels of a table match those of the form."),
    find: Find::Report(find),
    texts: &[Text {
        code: "doubtful",
        title: words("{table}没有读准", "{table} not read for sure"),
        message: words(
            "{table}的行名、栏名和表式只对上 {percent}%，读出来的数请先和原文对一遍。",
            "Only {percent}% of the labels of {table} match the form; compare the figures with the original first.",
        ),
        advice: words(
            "换一种方式再给一次，如原网页或原文件。",
            "Give it another way, such as the page or the file itself.",
        ),
    }],
    laws: &[&FORM_2021],
};

fn find(context: &Context) -> Found {
    let tables = TableName::ALL.iter().filter_map(|name| Some((*name, context.table(*name)?)));
    let tables: Vec<_> = tables.collect();
    if tables.is_empty() {
        return Found::cannot_check(1, Vec::new(), super::NO_TABLE);
    }
    let doubtful = tables.iter().filter(|(_, table)| table.score < DOUBTFUL).map(|(name, table)| {
        Draft::review("doubtful")
            .param("table", table_label(*name))
            .param("percent", (table.score.clamp(0.0, 1.0) * 100.0).round() as i64)
            .place(table.place.clone())
            .key(name.key())
    });
    Found::checked(tables.len()).with(doubtful)
}
