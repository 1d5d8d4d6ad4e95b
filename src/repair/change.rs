//! Changes as they leave the library.

use super::system::System;
use crate::check::{ColumnUnknown, RepairChange};
use crate::form::Address;
use crate::report::Report;

/// A cell that would be `to`.
pub fn of_cell(report: &Report, target: Address, to: i64) -> RepairChange {
    RepairChange { to: Some(to.into()), ..open(report, target) }
}

/// A row's total that would be `to` and, by as much, one of these columns: named where only one is left.
pub fn of_row(
    report: &Report,
    system: &System,
    total: usize,
    to: i64,
    columns: &[usize],
) -> Vec<RepairChange> {
    let (by, total) = (to - system.values[total], system.cells[total]);
    match columns {
        [] => vec![of_cell(report, total, to)],
        [one] => {
            let along = of_cell(report, system.cells[*one], system.values[*one] + by);
            vec![of_cell(report, total, to), along]
        }
        several => {
            let of = several.iter().map(|cell| system.cells[*cell]).collect();
            let column_unknown = Some(ColumnUnknown { total: to.into(), of });
            vec![RepairChange { column_unknown, ..open(report, total) }]
        }
    }
}

fn open(report: &Report, target: Address) -> RepairChange {
    RepairChange { target: target.to_string(), from: report.value(target), to: None, column_unknown: None }
}
