//! The smallest set of changed cells (and claims) that makes every equation hold. Proposes, never changes.

mod cause;
mod change;
mod claims;
mod effect;
mod evidence;
mod likeness;
mod prose;
mod search;
mod system;

use crate::check::{Checked, Finding, Repair};
use crate::form::{Address, Column, TableName};
use crate::limits::MAX_REPAIRS_SHOWN;
use crate::order;
use crate::report::Report;
pub use cause::hang;
pub use effect::{Edits, Trial, told, unrepaired};
use evidence::Evidence;
use likeness::slips;
use search::Changes;
use std::collections::BTreeSet;
use system::System;

/// The repairs for a checked report: for each group of contradictions the one change that mends it, or up to three
/// that would, none of them called unique. What each mends is for [`told`] to say.
pub fn repairs(report: &Report, checked: &Checked) -> Vec<Repair> {
    let system = System::of(report);
    let evidence = Evidence::of(report, &checked.coverage);
    let groups = system.broken_groups();
    let mut repairs: Vec<Repair> =
        groups.iter().flat_map(|group| for_group(report, &system, group, &evidence)).collect();
    let applications = |group: &Vec<usize>| system.table(group) == Some(TableName::Applications);
    let mut reconciled = Vec::new();
    if !groups.iter().any(applications) {
        reconciled = prose::repairs(report, &system, &evidence, &checked.coverage);
    }
    let others = !reconciled.is_empty();
    repairs.extend(reconciled);
    repairs.extend(claims::repairs(report, &system, &checked.findings, &checked.coverage, others));
    repairs
}

fn for_group(report: &Report, system: &System, group: &[usize], evidence: &Evidence) -> Vec<Repair> {
    let solutions = search::smallest(system, group);
    let mut ranked: Vec<(i64, (u32, usize), Changes)> = solutions
        .sets
        .into_iter()
        .map(|set| (evidence.weigh(system, &set), (slips(system, &set), totals(system, &set)), set))
        .collect();
    order::sort_by(&mut ranked, |a, b| (b.0, b.1).cmp(&(a.0, a.1)).then_with(|| a.2.cmp(&b.2)));
    // Only what the report itself says decides between equal sets; a likely slip of the hand orders them.
    let decided = match ranked.as_slice() {
        [(_, _, only)] => known(system, only),
        [first, second, ..] => first.0 > second.0 && known(system, &first.2),
        [] => false,
    };
    let unique = decided && !solutions.cut;
    let shown = if unique { 1 } else { MAX_REPAIRS_SHOWN };
    ranked.into_iter().take(shown).map(|(_, _, set)| repair(report, system, &set, unique)).collect()
}

/// Whether every cell of it is known: where a column moves along, there are several.
fn known(system: &System, set: &Changes) -> bool {
    set.iter().all(|(cell, _)| !system.moving.contains_key(cell))
}

/// Totals are computed by hand after the rest, so that they come first among equals.
fn totals(system: &System, set: &Changes) -> usize {
    set.iter().filter(|(cell, _)| system.cells[*cell].column == Column::Total).count()
}

fn repair(report: &Report, system: &System, set: &Changes, unique: bool) -> Repair {
    let changes = set.iter().flat_map(|(cell, to)| match system.moving.get(cell) {
        None => vec![change::of_cell(report, system.cells[*cell], *to)],
        Some(columns) => {
            let able = system.able(columns, to - system.values[*cell]);
            change::of_row(report, system, *cell, *to, &able)
        }
    });
    Repair { changes: changes.collect(), explains: Vec::new(), unique }
}

/// The findings whose equation is one of those that do not hold.
fn broken(system: &System, findings: &[Finding]) -> Vec<String> {
    let cells_of = |row: usize| -> BTreeSet<Address> {
        order::set(system.rows[row].terms.iter().map(|(cell, _)| system.cells[*cell]))
    };
    let broken: Vec<(&str, BTreeSet<Address>)> = system
        .broken_groups()
        .into_iter()
        .flatten()
        .map(|row| (system.rows[row].rule, cells_of(row)))
        .collect();
    let is_broken = |finding: &&Finding| {
        let Some(equation) = &finding.equation else { return false };
        let cells = order::set(equation.terms.iter().filter_map(|term| term.address));
        broken.iter().any(|(rule, of)| *rule == finding.rule && *of == cells)
    };
    findings.iter().filter(is_broken).map(|finding| finding.fingerprint.clone()).collect()
}
