//! One file for each rule; the registry lists them.

pub mod sums;

use super::context::{Context, table_label};
use super::rule::{Sentence, words};
use crate::form::TableName;

/// Why the figures of this table could not be checked.
fn unread(context: &Context, table: TableName) -> Sentence {
    let why = match context.table(table) {
        Some(_) => words(
            "{table}有空着、读不出或者找不到的格，没有核对。",
            "Cells of {table} are blank, unreadable or not there; not checked.",
        ),
        None => words("没有读到{table}，没有核对。", "{table} was not found; not checked."),
    };
    Sentence::from(why).with("table", table_label(table))
}
