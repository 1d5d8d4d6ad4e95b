//! What a repair comes to, told by the rules themselves: they are asked again as if its changes were made.

use super::broken;
use super::system::System;
use crate::check::{Finding, Outcome, Repair, RepairChange};
use crate::document::figure::Figure;
use crate::form::Address;
use crate::order;
use crate::report::Report;
use std::collections::{BTreeMap, BTreeSet};

/// Cells and what they would be; nothing for a blank.
pub type Edits = BTreeMap<Address, Option<Figure>>;

/// What is tried.
#[derive(Clone, Debug, Default)]
pub struct Trial {
    /// Cells and what they would be.
    pub cells: Edits,
    /// Claims, by id, and what they would say.
    pub claims: BTreeMap<String, Figure>,
}

impl Trial {
    fn of(report: &Report, repair: &Repair) -> Self {
        let claim = |change: &RepairChange| Some((change.target.clone(), change.to?));
        let of_prose = repair.changes.iter().filter(|change| change.target.parse::<Address>().is_err());
        Self { cells: edits(report, repair), claims: order::map(of_prose.filter_map(claim)) }
    }

    /// The report as if its prose said so.
    pub fn said(&self, report: &Report) -> Report {
        let mut report = report.clone();
        for claim in &mut report.claims {
            claim.value = self.claims.get(&claim.id).copied().or(claim.value);
        }
        report
    }
}

/// The repairs, each with the findings that are gone once its changes are made; without those that mend none, or not what
/// they promised. `again` gives the findings after the trial. Nothing that sets something else wrong is called unique, and
/// of the prose it is not offered at all: there it only moves the contradiction.
pub fn told(
    report: &Report,
    findings: &[Finding],
    repairs: Vec<Repair>,
    again: impl Fn(Trial) -> Vec<Finding>,
) -> Vec<Repair> {
    let before = fingerprints(findings.iter());
    let told = repairs.into_iter().filter_map(|repair| {
        let left = again(Trial::of(report, &repair));
        let after = fingerprints(left.iter());
        let new =
            fingerprints(left.iter().filter(|one| one.outcome == Outcome::Fail)).difference(&before).count();
        let promised = &repair.explains;
        let kept =
            promised.is_empty() || (new == 0 && !promised.iter().any(|one| after.contains(one.as_str())));
        let gone = findings.iter().map(|one| &one.fingerprint).filter(|one| !after.contains(one.as_str()));
        let explains = gone.cloned().collect();
        kept.then_some(Repair { explains, unique: repair.unique && new == 0, ..repair })
    });
    told.filter(|repair| !repair.explains.is_empty()).collect()
}

/// The findings about sums that none of the repairs mends.
pub fn unrepaired(report: &Report, findings: &[Finding], repairs: &[Repair]) -> Vec<String> {
    let mended = order::set(repairs.iter().flat_map(|repair| &repair.explains));
    let left = broken(&System::of(report), findings).into_iter().filter(|one| !mended.contains(one));
    left.collect()
}

fn fingerprints<'a>(findings: impl Iterator<Item = &'a Finding>) -> BTreeSet<&'a str> {
    order::set(findings.map(|finding| finding.fingerprint.as_str()))
}

/// The cells that the repair sets. Of columns that nothing tells apart it takes the first: the others do the same.
fn edits(report: &Report, repair: &Repair) -> Edits {
    order::map(repair.changes.iter().flat_map(|change| cells(report, change)))
}

fn cells(report: &Report, change: &RepairChange) -> Vec<(Address, Option<Figure>)> {
    let Ok(target) = change.target.parse::<Address>() else { return Vec::new() };
    let Some(unknown) = &change.column_unknown else { return vec![(target, change.to)] };
    let value = |address| report.value(address).unwrap_or_default();
    let by = unknown.total - value(target);
    let along = unknown.of.first().map(|column| (*column, Some(value(*column) + by)));
    along.into_iter().chain([(target, Some(unknown.total))]).collect()
}
