//! Prose against a table that adds up in itself: which totals, as the prose states them, would make both agree.

use super::change;
use super::evidence::Evidence;
use super::search::Changes;
use super::system::System;
use crate::check::{Coverage, CoverageStatus, Repair, RepairChange};
use crate::document::figure::Figure;
use crate::form::sums::APPLICATION_COLUMNS;
use crate::form::{Address, Column, TableName};
use crate::limits::{MAX_REPAIR_CHANGES, MAX_REPAIRS_SHOWN};
use crate::report::Report;
use std::collections::BTreeMap;

/// A total of the applications table, as a cell of the system, and what the prose says that it is.
type Stated = (usize, i64);

/// The smallest sets of totals that could be as the prose states them, each with one column of its row, so that every sum
/// still holds. A carried-out 3 lost from the table explains a received 45 against 42. Never unique: as well the prose
/// may be wrong.
pub fn repairs(
    report: &Report,
    system: &System,
    evidence: &Evidence,
    coverage: &BTreeMap<String, Coverage>,
) -> Vec<Repair> {
    let stated = stated_totals(report, system, coverage);
    let mut found: Vec<Vec<Stated>> = Vec::new();
    let mut repairs = Vec::new();
    for set in subsets(&stated, MAX_REPAIR_CHANGES) {
        if found.iter().any(|smaller| smaller.iter().all(|one| set.contains(one))) {
            continue;
        }
        if let Some(changes) = changes(report, system, evidence, &set) {
            repairs.push(Repair { changes, explains: Vec::new(), unique: false });
            found.push(set);
        }
    }
    repairs.truncate(MAX_REPAIRS_SHOWN);
    repairs
}

/// Every set of up to `most` of them, the small ones first.
fn subsets(of: &[Stated], most: usize) -> Vec<Vec<Stated>> {
    let mut all: Vec<Vec<Stated>> = Vec::new();
    let mut grown: Vec<(Vec<Stated>, &[Stated])> = vec![(Vec::new(), of)];
    for _ in 0..most {
        let larger = grown.iter().flat_map(|(set, rest)| {
            let with = |(at, one): (usize, &Stated)| ([set.as_slice(), &[*one]].concat(), &rest[at + 1..]);
            rest.iter().enumerate().map(with)
        });
        grown = larger.collect();
        all.extend(grown.iter().map(|(set, _)| set.clone()));
    }
    all
}

/// The changes that make these totals what the prose says, if there are any that leave every sum as it is.
fn changes(
    report: &Report,
    system: &System,
    evidence: &Evidence,
    stated: &[Stated],
) -> Option<Vec<RepairChange>> {
    if holds(system, stated) {
        return Some(with_column(report, system, stated, &[]));
    }
    let moved = APPLICATION_COLUMNS.iter().filter_map(|column| {
        let all = moved(system, stated, *column).filter(|all| holds(system, all))?;
        Some((evidence.weigh(system, &all), *column))
    });
    let moved: Vec<(i64, Column)> = moved.collect();
    // What the prose says of the columns tells some of them apart.
    let best = moved.iter().map(|(weight, _)| *weight).max()?;
    let columns: Vec<Column> = moved.iter().filter(|(weight, _)| *weight == best).map(|(_, c)| *c).collect();
    Some(with_column(report, system, stated, &columns))
}

fn with_column(report: &Report, system: &System, stated: &[Stated], columns: &[Column]) -> Vec<RepairChange> {
    let change = |(total, to): &Stated| {
        let cells: Vec<usize> = columns.iter().filter_map(|column| beside(system, *total, *column)).collect();
        change::of_row(report, system, *total, *to, &cells)
    };
    stated.iter().flat_map(change).collect()
}

/// The totals, and this column of each of their rows moved by as much.
fn moved(system: &System, stated: &[Stated], column: Column) -> Option<Changes> {
    let along = stated.iter().map(|(total, to)| {
        let cell = beside(system, *total, column).filter(|cell| cell != total)?;
        Some((cell, system.values[cell] + to - system.values[*total]))
    });
    let along: Changes = along.collect::<Option<_>>()?;
    Some([stated, &along].concat())
}

fn beside(system: &System, total: usize, column: Column) -> Option<usize> {
    system.find(Address { column, ..system.cells[total] })
}

/// Whether every sum holds with these values, and none is below 0.
fn holds(system: &System, set: &[(usize, i64)]) -> bool {
    let by = |cell: usize| {
        let change = set.iter().find(|(changed, _)| *changed == cell);
        change.map_or(0, |(_, value)| value - system.values[cell])
    };
    let balanced = |row: &super::system::Row| {
        row.residual + row.terms.iter().map(|(cell, sign)| sign * by(*cell)).sum::<i64>() == 0
    };
    let changed = set.iter().flat_map(|(cell, _)| &system.touching[*cell]);
    set.iter().all(|(_, value)| *value >= 0) && changed.map(|(row, _)| &system.rows[*row]).all(balanced)
}

/// Totals of the applications table that the prose states otherwise. Such as are in no sum but that of their row say nothing.
fn stated_totals(report: &Report, system: &System, coverage: &BTreeMap<String, Coverage>) -> Vec<Stated> {
    let mut stated: Vec<Stated> = Vec::new();
    for claim in &report.claims {
        let Some(covered) = coverage.get(&claim.id) else { continue };
        let [address] = covered.against.as_slice() else { continue };
        let total = address.table == TableName::Applications && address.column == Column::Total;
        let (cell, value) = (system.find(*address), claim.value.and_then(Figure::to_i64));
        if let (CoverageStatus::Contradicted, true, Some(cell), Some(to)) =
            (covered.status, total, cell, value)
            && system.touching[cell].len() > 1
            && !stated.iter().any(|(known, _)| *known == cell)
        {
            stated.push((cell, to));
        }
    }
    stated
}
