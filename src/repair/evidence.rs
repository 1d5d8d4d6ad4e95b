//! What the prose says about cells, to choose among equal changes.

use super::search::Changes;
use super::system::System;
use crate::check::{Coverage, CoverageStatus};
use crate::document::figure::Figure;
use crate::form::Address;
use crate::report::Report;
use std::collections::BTreeMap;

/// Sums of cells with their stated value.
pub struct Evidence {
    facts: Vec<(Vec<Address>, i64)>,
}

impl Evidence {
    /// The claims that were compared with cells.
    pub fn of(report: &Report, coverage: &BTreeMap<String, Coverage>) -> Self {
        let compared = report.claims.iter().filter_map(|claim| {
            let covered = coverage.get(&claim.id)?;
            let said = matches!(covered.status, CoverageStatus::Verified | CoverageStatus::Contradicted);
            let value = claim.value.and_then(Figure::to_i64)?;
            (said && !covered.against.is_empty()).then(|| (covered.against.clone(), value))
        });
        Self { facts: compared.collect() }
    }

    /// How many of the facts hold after the change, less those that held before and do not any more, twice.
    pub fn weigh(&self, system: &System, set: &Changes) -> i64 {
        let value = |address: &Address, changed: bool| {
            let cell = system.find(*address)?;
            // By its address: a total that moves with a column is a variable of its own.
            let new = set.iter().find(|(other, _)| changed && system.cells[*other] == *address);
            Some(new.map_or(system.values[cell], |(_, value)| *value))
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
