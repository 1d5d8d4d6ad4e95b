//! One cause, one finding: where one wrong figure breaks several equations, the first rule of the registry is the
//! root and the others hang on it.
//!
//! A figure is to blame where one change of it makes two or more broken equations hold and breaks none that holds.

use super::context::Context;
use super::finding::{Equation, Finding, Outcome, Side};
use super::registry::rank;
use super::sums::{Verdict, evaluate};
use crate::document::figure::Figure;
use crate::form::{Address, TableName, sums};
use std::collections::{BTreeMap, HashSet};

/// A figure that takes part in equations: an address or a claim.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Key {
    Cell(Address),
    Claim(String),
}

/// For each figure and change: the findings whose equations that change would mend.
type Suspects = BTreeMap<(Key, Figure), Vec<usize>>;

/// Sets `caused_by` of every finding whose cause another finding tells already.
pub fn link(findings: &mut [Finding], context: &Context) {
    let mut suspects = suspects(findings);
    let innocent = cells_that_hold(context);
    suspects.retain(|(key, _), mended| {
        mended.len() > 1 && !matches!(key, Key::Cell(address) if innocent.contains(address))
    });
    let mut open: HashSet<usize> = suspects.values().flatten().copied().collect();
    while let Some(group) = largest(&suspects, &open) {
        for index in &group {
            open.remove(index);
        }
        hang(findings, group);
    }
}

fn suspects(findings: &[Finding]) -> Suspects {
    let mut suspects = Suspects::new();
    for (index, finding) in findings.iter().enumerate() {
        let Some(equation) = finding.equation.as_ref().filter(|_| finding.outcome == Outcome::Fail) else {
            continue;
        };
        for suspect in changes(equation) {
            suspects.entry(suspect).or_default().push(index);
        }
    }
    suspects
}

/// Every change of one figure that makes the equation hold.
fn changes(equation: &Equation) -> Vec<(Key, Figure)> {
    let terms = equation.terms.iter().filter(|term| term.value.is_some()).filter_map(|term| {
        let key = match (term.address, &term.claim) {
            (_, Some(claim)) => Key::Claim(claim.clone()),
            (Some(address), None) => Key::Cell(address),
            (None, None) => return None,
        };
        let raises_left = (term.side == Side::Left) == (term.sign > 0);
        Some((key, if raises_left { -equation.difference } else { equation.difference }))
    });
    terms.collect()
}

/// Cells of equations of the form that hold: a change of one of these would break it.
fn cells_that_hold(context: &Context) -> HashSet<Address> {
    let of_table = |name| {
        let own = move |sum: &sums::Equation| sum.left.first().is_some_and(|a| a.table == name);
        sums::equations(context.form(name)).into_iter().filter(own)
    };
    let all = of_table(TableName::Applications).chain(of_table(TableName::Review));
    let holding = all.filter(|sum| evaluate(context, sum) == Verdict::Holds);
    holding.flat_map(|sum| sum.left.into_iter().chain(sum.right)).collect()
}

/// The most open findings that one change mends; the earliest where several mend as many.
fn largest(suspects: &Suspects, open: &HashSet<usize>) -> Option<Vec<usize>> {
    let groups = suspects
        .values()
        .map(|mended| mended.iter().copied().filter(|index| open.contains(index)).collect::<Vec<usize>>());
    let groups = groups.filter(|group| group.len() > 1);
    groups.min_by_key(|group| (std::cmp::Reverse(group.len()), group.clone()))
}

fn hang(findings: &mut [Finding], mut group: Vec<usize>) {
    group.sort_by_key(|index| (findings.get(*index).map(|finding| rank(&finding.rule)), *index));
    let Some((root, rest)) = group.split_first() else { return };
    let root = findings.get(*root).map(|finding| finding.fingerprint.clone());
    for index in rest {
        if let Some(finding) = findings.get_mut(*index) {
            finding.caused_by.clone_from(&root);
        }
    }
}
