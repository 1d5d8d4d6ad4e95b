//! The smallest set of changed cells (and claims) that makes every equation hold. Proposes, never changes.

mod likeness;
mod prose;
mod search;
mod system;

use crate::check::{Checked, Coverage, CoverageStatus, Finding, Repair, RepairChange};
use crate::document::figure::Figure;
use crate::form::{Address, Column};
use crate::limits::MAX_REPAIRS_SHOWN;
use crate::order;
use crate::report::Report;
use likeness::likeness;
use search::Changes;
use std::collections::{BTreeMap, BTreeSet};
use system::System;

/// The repairs for a checked report: for each group of contradictions the one change that mends it, or up to three
/// that would, none of them called unique.
pub fn repairs(report: &Report, checked: &Checked) -> Vec<Repair> {
    let system = System::of(report);
    let evidence = Evidence::of(report, &checked.coverage);
    let groups = system.broken_groups();
    let mut repairs: Vec<Repair> =
        groups.iter().flat_map(|group| for_group(&system, group, &evidence, &checked.findings)).collect();
    if groups.is_empty() {
        repairs.extend(prose::repairs(report, &system, checked));
    }
    repairs
}

fn for_group(system: &System, group: &[usize], evidence: &Evidence, findings: &[Finding]) -> Vec<Repair> {
    let solutions = search::smallest(system, group);
    let mut ranked: Vec<(i64, (u32, usize), Changes)> = solutions
        .sets
        .into_iter()
        .map(|set| (evidence.weigh(system, &set), (slips(system, &set), totals(system, &set)), set))
        .collect();
    order::sort_by(&mut ranked, |a, b| (b.0, b.1).cmp(&(a.0, a.1)).then_with(|| a.2.cmp(&b.2)));
    // Only what the report itself says decides between equal sets; a likely slip of the hand orders them.
    let decided = match ranked.as_slice() {
        [_] => true,
        [first, second, ..] => first.0 > second.0,
        [] => false,
    };
    let unique = decided && !solutions.cut;
    let shown = if unique { 1 } else { MAX_REPAIRS_SHOWN };
    let sets =
        ranked.into_iter().take(shown).map(|(_, _, set)| repair(system, group, &set, findings, unique));
    sets.collect()
}

fn slips(system: &System, set: &Changes) -> u32 {
    set.iter().map(|(cell, value)| likeness(system.values[*cell], *value)).sum()
}

/// Totals are computed by hand after the rest, so that they come first among equals.
fn totals(system: &System, set: &Changes) -> usize {
    set.iter().filter(|(cell, _)| system.cells[*cell].column == Column::Total).count()
}

fn repair(system: &System, group: &[usize], set: &Changes, findings: &[Finding], unique: bool) -> Repair {
    let changes = set.iter().map(|(cell, value)| RepairChange {
        target: system.cells[*cell].to_string(),
        from: Some(Figure::from(system.values[*cell])),
        to: Some(Figure::from(*value)),
    });
    Repair { changes: changes.collect(), explains: explained(system, group, findings), unique }
}

/// Findings whose equation is one of the group's.
fn explained(system: &System, group: &[usize], findings: &[Finding]) -> Vec<String> {
    let cells_of = |row: usize| -> BTreeSet<Address> {
        order::set(system.rows[row].terms.iter().map(|(cell, _)| system.cells[*cell]))
    };
    let mended: Vec<(&str, BTreeSet<Address>)> =
        group.iter().map(|row| (system.rows[*row].rule, cells_of(*row))).collect();
    let mends = |finding: &&Finding| {
        let Some(equation) = &finding.equation else { return false };
        let cells = order::set(equation.terms.iter().filter_map(|term| term.address));
        mended.iter().any(|(rule, of)| *rule == finding.rule && *of == cells)
    };
    findings.iter().filter(mends).map(|finding| finding.fingerprint.clone()).collect()
}

/// What the prose says about cells: sums of cells with their stated value.
struct Evidence {
    facts: Vec<(Vec<Address>, i64)>,
}

impl Evidence {
    fn of(report: &Report, coverage: &BTreeMap<String, Coverage>) -> Self {
        let compared = report.claims.iter().filter_map(|claim| {
            let covered = coverage.get(&claim.id)?;
            let said = matches!(covered.status, CoverageStatus::Verified | CoverageStatus::Contradicted);
            let value = claim.value?.to_i64()?;
            (said && !covered.against.is_empty()).then(|| (covered.against.clone(), value))
        });
        Self { facts: compared.collect() }
    }

    /// How many of the facts hold after the change, less those that held before and do not any more, twice.
    fn weigh(&self, system: &System, set: &Changes) -> i64 {
        let value = |address: &Address, changed: bool| {
            let cell = system.cells.iter().position(|cell| cell == address)?;
            let new = set.iter().find(|(other, _)| changed && *other == cell).map(|(_, value)| *value);
            Some(new.unwrap_or(system.values[cell]))
        };
        let holds = |fact: &(Vec<Address>, i64), changed: bool| {
            fact.0.iter().map(|a| value(a, changed)).sum::<Option<i64>>().is_some_and(|sum| sum == fact.1)
        };
        let weight = |fact: &(Vec<Address>, i64)| match (holds(fact, false), holds(fact, true)) {
            (false, true) => 1,
            (true, false) => -2,
            _ => 0,
        };
        self.facts.iter().map(weight).sum()
    }
}
