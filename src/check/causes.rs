//! One cause, one finding: where one wrong figure breaks several equations, the first rule of the registry is the
//! root and the others hang on it.
//!
//! A figure is to blame where one change of it makes two or more broken equations hold and breaks none that holds.

use super::context::Context;
use super::finding::{Equation, Finding, Outcome, Side};
use super::registry::rank;
use super::sums::{Sums, Verdict, of_table};
use crate::document::figure::Figure;
use crate::form::{Address, Column, Row, TableName};
use crate::order;
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// A figure that takes part in equations: an address or a claim.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Key {
    Cell(Address),
    Claim(String),
}

/// For each figure and change: the findings whose equations that change would mend.
type Suspects = BTreeMap<(Key, Figure), Vec<usize>>;

/// Hangs the group on its first sure finding, whatever they hung on before; what hung on one of them without being of them
/// hangs on nothing.
pub fn gather(findings: &mut [Finding], group: Vec<usize>) {
    let of_group = |index: &usize| findings.get(*index).map(|finding| finding.fingerprint.clone());
    let own = order::set(group.iter().filter_map(of_group));
    for finding in findings.iter_mut() {
        finding.caused_by = finding.caused_by.take().filter(|cause| !own.contains(cause));
    }
    for index in &group {
        if let Some(finding) = findings.get_mut(*index) {
            finding.caused_by = None;
        }
    }
    hang(findings, group);
}

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
        for suspect in finding.equation.iter().flat_map(changes) {
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
        Some((key, equation.lacks(term)))
    });
    terms.collect()
}

/// Cells of equations of the form that hold: a change of one of these would break it.
fn cells_that_hold(context: &Context) -> HashSet<Address> {
    let evaluated = Sums::new(context);
    let of_table = |name| of_table(context.form(name), name);
    let all = of_table(TableName::Applications).chain(of_table(TableName::Review));
    let holding = all.filter(|sum| evaluated.evaluate(sum) == Verdict::Holds);
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

/// Hangs the group on its first sure finding; a group without one has no root.
fn hang(findings: &mut [Finding], mut group: Vec<usize>) {
    let order = |index: &usize| findings.get(*index).map(|f| (f.outcome, rank(&f.rule), f.severity, *index));
    order::sort_by_key(&mut group, order);
    let root = group.first().and_then(|index| findings.get(*index)).filter(|f| f.outcome == Outcome::Fail);
    let Some(root) = root.map(|finding| finding.fingerprint.clone()) else { return };
    for index in group.iter().skip(1) {
        if let Some(finding) = findings.get_mut(*index) {
            finding.caused_by = Some(root.clone());
        }
    }
}

/// Between two years the columns and the total of one row tell of one change: where the differences of the columns add up
/// to that of the total, they hang on it. The total is the surer of them: a case may go to another column.
pub fn link_columns(findings: &mut [Finding]) {
    for findings in findings.chunk_by_mut(|a, b| a.rule == b.rule) {
        let rows: BTreeSet<Row> = findings.iter().filter_map(|f| Some(printed(f)?.0.row)).collect();
        for row in rows {
            link_row(findings, row);
        }
    }
}

fn link_row(findings: &mut [Finding], row: Row) {
    let of_row = findings.iter().enumerate().filter_map(|(at, finding)| {
        let (address, difference) = printed(finding).filter(|(address, _)| address.row == row)?;
        Some((at, address.column == Column::Total, difference))
    });
    let of_row: Vec<(usize, bool, Figure)> = of_row.collect();
    let sum = |total: bool| of_row.iter().filter(|part| part.1 == total).map(|part| part.2).sum::<Figure>();
    if of_row.iter().any(|part| part.1) && sum(true) == sum(false) {
        hang(findings, of_row.iter().map(|part| part.0).collect());
    }
}

/// The application figure right of the equals sign, and by how much the left side is more.
fn printed(finding: &Finding) -> Option<(Address, Figure)> {
    let equation = finding.equation.as_ref()?;
    let right = equation.terms.iter().find(|term| term.side == Side::Right)?.address?;
    (right.table == TableName::Applications).then_some((right, equation.difference))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::finding::{self, Severity, Term};
    use crate::check::sums::equation;
    use crate::form::{Column, Row};
    use crate::options::Options;
    use crate::place::Place;
    use crate::report::Report;

    fn term(address: Option<Address>, claim: Option<&str>, value: i64, side: Side) -> Term {
        let value = Some(value.into());
        let claim = claim.map(str::to_owned);
        Term { address, claim, label: String::new(), value, sign: 1, side, place: Place::whole() }
    }

    fn finding(rule: &str, outcome: Outcome, terms: Vec<Term>) -> Finding {
        let (equation, fingerprint) = (Some(equation(terms)), rule.into());
        Finding { rule: rule.into(), outcome, equation, fingerprint, ..finding::example() }
    }

    /// A row of parts 16 and 1 with a printed total, and a claim compared with that total.
    fn linked(total: i64, claim: i64) -> Vec<Option<String>> {
        let at = |column| Some(Address::applications(Row::PartlyGranted, column));
        let parts = [(Column::NaturalPerson, 16), (Column::Business, 1)];
        let mut row: Vec<Term> = parts.map(|(c, value)| term(at(c), None, value, Side::Left)).into();
        row.push(term(at(Column::Total), None, total, Side::Right));
        let prose = vec![
            term(None, Some("c1"), claim, Side::Left),
            term(at(Column::Total), None, total, Side::Right),
        ];
        let mut findings = vec![
            finding("prose-partly-granted", Outcome::Review, prose),
            finding("applications-row-sum", Outcome::Fail, row),
        ];
        let (report, options) = (Report::default(), Options::default());
        link(&mut findings, &Context { report: &report, options: &options, prose: &[] });
        findings.into_iter().map(|finding| finding.caused_by).collect()
    }

    #[test]
    fn a_claim_that_equals_the_sum_of_the_parts_hangs_on_the_wrong_total() {
        assert_eq!(linked(18, 17), [Some("applications-row-sum".into()), None]);
    }

    #[test]
    fn a_claim_of_its_own_figure_hangs_on_nothing() {
        assert_eq!(linked(18, 21), [None, None]);
    }

    /// 结转 of the total and of a column, carried out and in, and what hangs.
    fn carried(columns: &[(Column, i64, i64)]) -> Vec<Option<String>> {
        let of = |(column, out, carried_in): &(Column, i64, i64)| {
            let terms = vec![
                term(Some(Address::applications(Row::CarriedOut, *column)), None, *out, Side::Left),
                term(Some(Address::applications(Row::CarriedIn, *column)), None, *carried_in, Side::Right),
            ];
            let total = *column == Column::Total;
            let severity = if total { Severity::Error } else { Severity::Warning };
            let fingerprint = column.key().to_owned();
            Finding { severity, fingerprint, ..finding("carry-over", Outcome::Fail, terms) }
        };
        let mut findings: Vec<Finding> = columns.iter().map(of).collect();
        link_columns(&mut findings);
        findings.into_iter().map(|finding| finding.caused_by).collect()
    }

    #[test]
    fn columns_that_explain_the_total_hang_on_it() {
        let total = Some("total".to_owned());
        let (natural, business) = (Column::NaturalPerson, Column::Business);
        assert_eq!(carried(&[(natural, 12, 10), (Column::Total, 12, 10)]), [total.clone(), None]);
        let both = [(natural, 12, 9), (business, 0, 1), (Column::Total, 12, 10)];
        assert_eq!(carried(&both), [total.clone(), total, None]);
    }

    #[test]
    fn columns_that_do_not_explain_the_total_stand_alone() {
        assert_eq!(carried(&[(Column::NaturalPerson, 12, 11), (Column::Total, 12, 10)]), [None, None]);
        assert_eq!(carried(&[(Column::NaturalPerson, 12, 10)]), [None]);
    }
}
