//! Numbers of the prose one of which, said otherwise, mends every finding that it is in.

use super::likeness::likeness;
use super::system::System;
use crate::check::{Coverage, CoverageStatus, Finding, Outcome, Repair, RepairChange};
use crate::document::figure::Figure;
use crate::limits::{MAX_CLAIM_REPAIRS, MAX_REPAIRS_SHOWN};
use crate::order;
use crate::report::{Claim, Report};
use std::collections::{BTreeMap, BTreeSet};

/// A number that may be wrong.
struct Suspect<'a> {
    claim: &'a Claim,
    from: i64,
    to: i64,
}

/// What a suspect would mend: indexes of findings, in order.
type Mended = Vec<usize>;

/// For each number of the prose what each finding that it is in would have it be more; nothing where one cannot tell.
type Lacks<'a> = BTreeMap<&'a str, Vec<(usize, Option<Figure>)>>;

/// The changes of one number of the prose, with what each promises to mend. Where the table and the prose say the same of it
/// and nothing else would do, it is sure, unless changes of cells reconcile them as well (`others`).
pub fn repairs(
    report: &Report,
    system: &System,
    findings: &[Finding],
    coverage: &BTreeMap<String, Coverage>,
    others: bool,
) -> Vec<Repair> {
    let groups = largest(suspects(report, findings, coverage));
    let alone = |mended: &Mended| {
        groups.keys().filter(|other| other.iter().any(|index| mended.contains(index))).count() == 1
    };
    let told = groups.iter().flat_map(|(mended, suspects)| {
        let decided = !others && alone(mended) && suspects.len() == 1 && agreed(system, findings, mended);
        suspects
            .iter()
            .take(MAX_REPAIRS_SHOWN)
            .map(move |suspect| repair(suspect, findings, mended, decided && suspect.claim.doubt.is_none()))
    });
    told.take(MAX_CLAIM_REPAIRS).collect()
}

/// By what they would mend, those first that are most like a slip of the hand.
fn suspects<'a>(
    report: &'a Report,
    findings: &'a [Finding],
    coverage: &BTreeMap<String, Coverage>,
) -> BTreeMap<Mended, Vec<Suspect<'a>>> {
    let lacks = lacks(findings);
    let mut groups: BTreeMap<Mended, Vec<Suspect>> = BTreeMap::new();
    for claim in report.claims.iter().filter(|claim| !claim.approximate) {
        let Some(of) = lacks.get(claim.id.as_str()) else { continue };
        // What the table says too is not what is wrong.
        let verified = coverage.get(&claim.id).is_some_and(|one| one.status == CoverageStatus::Verified);
        let mended: Mended = of.iter().map(|(index, _)| *index).collect();
        if let Some(suspect) = suspect(claim, of).filter(|_| !verified && tells(findings, &mended)) {
            groups.entry(mended).or_default().push(suspect);
        }
    }
    for suspects in groups.values_mut() {
        order::sort_by_key(suspects, |one| std::cmp::Reverse(likeness(one.from, one.to)));
    }
    groups
}

fn lacks(findings: &[Finding]) -> Lacks<'_> {
    let mut lacks = Lacks::new();
    for (index, finding) in findings.iter().enumerate() {
        let Some(equation) = &finding.equation else { continue };
        for term in &equation.terms {
            if let Some(claim) = &term.claim {
                let by = term.value.is_some().then(|| equation.lacks(term));
                lacks.entry(claim).or_default().push((index, by));
            }
        }
    }
    lacks
}

/// The one value that all findings would have it be.
fn suspect<'a>(claim: &'a Claim, lacks: &[(usize, Option<Figure>)]) -> Option<Suspect<'a>> {
    let (_, by) = lacks.first()?;
    let same = lacks.iter().all(|(_, other)| other == by);
    let from = claim.value?.to_i64()?;
    let to = from.checked_add((*by)?.to_i64()?)?;
    // An amount in 元 is compared in 万元: what it lacks is not told in its own unit.
    let counted = !claim.unit.contains('元') && claim.unit != "%";
    (same && counted && to >= 0).then_some(Suspect { claim, from, to })
}

/// Whether it says more than one finding does by itself: that one number differs from the table.
fn tells(findings: &[Finding], mended: &Mended) -> bool {
    let of = |index: &usize| findings.get(*index);
    let alone = mended.len() == 1 && mended.iter().filter_map(of).any(with_cells);
    !alone && mended.iter().filter_map(of).any(|finding| finding.outcome == Outcome::Fail)
}

fn with_cells(finding: &Finding) -> bool {
    finding.equation.iter().flat_map(|equation| &equation.terms).any(|term| term.address.is_some())
}

/// Without those of which another number would mend all, and more.
fn largest<'a>(mut groups: BTreeMap<Mended, Vec<Suspect<'a>>>) -> BTreeMap<Mended, Vec<Suspect<'a>>> {
    let all: Vec<BTreeSet<usize>> = groups.keys().map(|mended| order::set(mended.iter().copied())).collect();
    groups.retain(|mended, _| {
        let more = |other: &BTreeSet<usize>| {
            other.len() > mended.len() && mended.iter().all(|index| other.contains(index))
        };
        !all.iter().any(more)
    });
    groups
}

/// Whether the prose by itself and cells whose sums all hold both would have it so.
fn agreed(system: &System, findings: &[Finding], mended: &Mended) -> bool {
    let of = || mended.iter().filter_map(|index| findings.get(*index));
    let mut cells = of().filter(|finding| with_cells(finding));
    of().any(|finding| !with_cells(finding)) && cells.any(|finding| adds_up(system, finding))
}

fn adds_up(system: &System, finding: &Finding) -> bool {
    let terms = finding.equation.iter().flat_map(|equation| &equation.terms);
    let holds = |(row, _): &(usize, i64)| system.rows.get(*row).is_some_and(|row| row.residual == 0);
    let sound = |cell: usize| system.touching.get(cell).is_some_and(|rows| rows.iter().all(holds));
    terms.filter_map(|term| term.address).all(|address| system.find(address).is_some_and(sound))
}

fn repair(suspect: &Suspect, findings: &[Finding], mended: &Mended, unique: bool) -> Repair {
    let promised = mended.iter().filter_map(|index| findings.get(*index));
    let (from, to) = (Some(suspect.from.into()), Some(suspect.to.into()));
    let target = suspect.claim.id.clone();
    Repair {
        changes: vec![RepairChange { target, from, to, column_unknown: None }],
        explains: promised.map(|finding| finding.fingerprint.clone()).collect(),
        unique,
    }
}
