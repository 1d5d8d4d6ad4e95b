//! Prose against a table that adds up in itself: which totals, as the prose states them, would make both agree.

use super::system::System;
use crate::check::{Checked, CoverageStatus, Repair, RepairChange};
use crate::document::figure::Figure;
use crate::form::{Address, Column, TableName};
use crate::report::{Claim, Report};

/// If the table's totals were those that the prose states, would its sums still hold? Then say so; the columns that
/// would move with them are not known, so that this is never unique. A carried-out 3 lost from the table explains a
/// received 45 against 42.
pub fn repairs(report: &Report, system: &System, checked: &Checked) -> Vec<Repair> {
    let stated = stated_totals(report, checked);
    if stated.is_empty() || !adds_up(system, &stated) {
        return Vec::new();
    }
    let changes = stated.iter().map(|(address, _, from, to)| RepairChange {
        target: address.to_string(),
        from: Some(Figure::from(*from)),
        to: Some(Figure::from(*to)),
    });
    let claims: Vec<&str> = stated.iter().map(|(_, claim, _, _)| claim.id.as_str()).collect();
    let explains = checked.findings.iter().filter(|finding| {
        let equation = finding.equation.as_ref();
        equation
            .is_some_and(|e| e.terms.iter().filter_map(|t| t.claim.as_deref()).any(|id| claims.contains(&id)))
    });
    let explains: Vec<String> = explains.map(|finding| finding.fingerprint.clone()).collect();
    vec![Repair { changes: changes.collect(), explains, unique: false }]
}

type Stated<'a> = (Address, &'a Claim, i64, i64);

/// Totals of the applications table that the prose states otherwise, each by one claim only.
fn stated_totals<'a>(report: &'a Report, checked: &Checked) -> Vec<Stated<'a>> {
    let mut stated: Vec<Stated> = Vec::new();
    for claim in &report.claims {
        let Some(covered) = checked.coverage.get(&claim.id) else { continue };
        let [address, ..] = covered.against.as_slice() else { continue };
        let total = address.table == TableName::Applications && address.column == Column::Total;
        let values = (report.value(*address).and_then(Figure::to_i64), claim.value.and_then(Figure::to_i64));
        if let (CoverageStatus::Contradicted, true, (Some(from), Some(to))) = (covered.status, total, values)
            && !stated.iter().any(|(known, ..)| known == address)
        {
            stated.push((*address, claim, from, to));
        }
    }
    stated
}

/// Whether the sums of the total column hold with the stated totals.
fn adds_up(system: &System, stated: &[Stated]) -> bool {
    let shift = |cell: usize| {
        let change = stated.iter().find(|(address, ..)| *address == system.cells[cell]);
        change.map_or(0, |(_, _, from, to)| to - from)
    };
    let in_total_column = |row: &&super::system::Row| {
        row.terms.iter().all(|(cell, _)| system.cells[*cell].column == Column::Total)
    };
    let mut rows = system.rows.iter().filter(in_total_column).peekable();
    rows.peek().is_some()
        && rows.all(|row| {
            row.residual + row.terms.iter().map(|(cell, sign)| sign * shift(*cell)).sum::<i64>() == 0
        })
}
