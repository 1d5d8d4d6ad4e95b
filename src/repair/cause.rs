//! One cause, one finding: what the one sure repair mends hangs on one finding.

use crate::check::{self, Finding, Outcome, Repair};
use crate::form::Address;
use std::collections::BTreeSet;

/// Hangs the findings that a unique repair mends on the first of them, where the repair is one change: of one figure, or of
/// one row, as when a column and its total are wrong by as much. What it does not mend hangs on none of them.
pub fn hang(findings: &mut [Finding], repairs: &[Repair]) {
    let mut told: BTreeSet<usize> = BTreeSet::new();
    for repair in repairs.iter().filter(|repair| repair.unique && is_one(repair)) {
        let mended = |(index, finding): (usize, &Finding)| {
            (!told.contains(&index) && repair.explains.contains(&finding.fingerprint)).then_some(index)
        };
        let group: Vec<usize> = findings.iter().enumerate().filter_map(mended).collect();
        told.extend(&group);
        if group.iter().any(|index| findings.get(*index).is_some_and(|one| one.outcome == Outcome::Fail)) {
            check::gather(findings, group);
        }
    }
}

fn is_one(repair: &Repair) -> bool {
    let row = |target: &str| target.parse::<Address>().ok().map(|address| (address.table, address.row));
    match repair.changes.as_slice() {
        [] => false,
        [_] => true,
        [first, rest @ ..] => {
            let of = row(&first.target);
            of.is_some() && rest.iter().all(|change| row(&change.target) == of)
        }
    }
}
