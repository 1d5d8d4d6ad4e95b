//! The sums of the official forms: rows of a table, not code.

use super::{Address, Column, FormKind, Row, TableName};
use Column as C;
use Row as R;

/// One equation: the sum of `left` equals the sum of `right`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Equation {
    /// Slug of the rule that it belongs to.
    pub rule: &'static str,
    /// Addresses added up on the left.
    pub left: Vec<Address>,
    /// Addresses added up on the right; for a total, that one.
    pub right: Vec<Address>,
}

/// The columns of the applications table, in order.
pub const APPLICATION_COLUMNS: [Column; 7] = [
    C::NaturalPerson,
    C::Business,
    C::Research,
    C::SocialOrganization,
    C::LegalService,
    C::OtherOrganization,
    C::Total,
];

/// The columns of each part of the review table, in order.
pub const REVIEW_COLUMNS: [Column; 5] = [C::Upheld, C::Corrected, C::Other, C::Pending, C::Total];

/// The parts of the review table, in order.
pub const REVIEW_ROWS: [Row; 3] =
    [R::Reconsideration, R::DirectLitigation, R::LitigationAfterReconsideration];

/// A group of results with its rows, in the order of the form. A group without rows is a result of its own.
pub const RESULT_GROUPS: &[(Row, &[Row])] = &[
    (R::Granted, &[]),
    (R::PartlyGranted, &[]),
    (
        R::Refused,
        &[
            R::RefusedStateSecret,
            R::RefusedByLaw,
            R::RefusedSecurity,
            R::RefusedThirdParty,
            R::RefusedInternal,
            R::RefusedProcess,
            R::RefusedEnforcementFile,
            R::RefusedInquiry,
        ],
    ),
    (R::Unavailable, &[R::UnavailableNotHeld, R::UnavailableNeedsCreation, R::UnavailableUnclear]),
    (
        R::Rejected,
        &[
            R::RejectedComplaint,
            R::RejectedRepeat,
            R::RejectedPublication,
            R::RejectedExcessive,
            R::RejectedReissue,
        ],
    ),
    (R::OtherHandling, &[R::OtherUncorrected, R::OtherUnpaid, R::OtherRemaining]),
];

/// Rows of the applications table that only one form has and whose labels stand nowhere else.
const TELLING_ROWS: &[(FormKind, &[Row])] =
    &[(FormKind::Y2021, &[R::OtherUncorrected, R::OtherUnpaid]), (FormKind::Y2019, &[R::OtherHandling])];

/// The form that the rows of an applications table tell.
pub fn form_with_rows(has: impl Fn(Row) -> bool) -> Option<FormKind> {
    TELLING_ROWS.iter().find(|(_, rows)| rows.iter().any(|row| has(*row))).map(|(form, _)| *form)
}

/// Whether the group has rows of its own: in every form, where this one is not told.
pub fn is_split(form: Option<FormKind>, group: Row) -> bool {
    let split = |form: FormKind| result_rows(form, group) != [group];
    form.map_or_else(|| FormKind::ALL.into_iter().all(split), split)
}

/// The rows of a group of results in this form; the group itself where the form gives it no rows of its own.
pub fn result_rows(form: FormKind, group: Row) -> Vec<Row> {
    let rows = RESULT_GROUPS.iter().find(|(row, _)| *row == group).map_or(&[][..], |(_, rows)| rows);
    let single = rows.is_empty() || (group == R::OtherHandling && form == FormKind::Y2019);
    if single { vec![group] } else { rows.to_vec() }
}

/// The rows of 三、本年度办理结果 that hold figures in this form, in order, without (七)总计.
pub fn all_result_rows(form: FormKind) -> Vec<Row> {
    RESULT_GROUPS.iter().flat_map(|(group, _)| result_rows(form, *group)).collect()
}

/// The rows of the applications table that hold figures in this form, in order: 25 (2021) or 23 (2019).
pub fn application_rows(form: FormKind) -> Vec<Row> {
    let ends = [R::Total, R::CarriedOut];
    [R::Received, R::CarriedIn].into_iter().chain(all_result_rows(form)).chain(ends).collect()
}

/// The cells of the disclosure table in this form, in order.
pub fn disclosure_cells(form: FormKind) -> Vec<Address> {
    let rows: &[(Row, &[Column])] = match form {
        FormKind::Y2021 => &[
            (R::Regulations, &[C::Issued, C::Repealed, C::InForce]),
            (R::NormativeDocuments, &[C::Issued, C::Repealed, C::InForce]),
            (R::Licensing, &[C::Decisions]),
            (R::Penalties, &[C::Decisions]),
            (R::Compulsion, &[C::Decisions]),
            (R::Fees, &[C::Amount]),
        ],
        FormKind::Y2019 => &[
            (R::Regulations, &[C::NewlyMade, C::NewlyDisclosed, C::TotalDisclosed]),
            (R::NormativeDocuments, &[C::NewlyMade, C::NewlyDisclosed, C::TotalDisclosed]),
            (R::Licensing, &[C::PreviousItems, C::Change, C::Decisions]),
            (R::OtherServices, &[C::PreviousItems, C::Change, C::Decisions]),
            (R::Penalties, &[C::PreviousItems, C::Change, C::Decisions]),
            (R::Compulsion, &[C::PreviousItems, C::Change, C::Decisions]),
            (R::Fees, &[C::PreviousItems, C::Change]),
            (R::Procurement, &[C::Items, C::Amount]),
        ],
        FormKind::Y2014 => &[],
    };
    let cells = rows.iter().flat_map(|(row, columns)| columns.iter().map(|c| Address::disclosure(*row, *c)));
    cells.collect()
}

/// The cells of the applications table in this form, row by row: 175 (2021) or 161 (2019).
pub fn application_cells(form: FormKind) -> Vec<Address> {
    let rows = application_rows(form).into_iter();
    rows.flat_map(|row| APPLICATION_COLUMNS.map(|column| Address::applications(row, column))).collect()
}

/// The fifteen cells of the review table.
pub fn review_cells() -> Vec<Address> {
    REVIEW_ROWS
        .into_iter()
        .flat_map(|row| REVIEW_COLUMNS.map(|column| Address::review(row, column)))
        .collect()
}

/// The cells of a table in this form.
pub fn cells(form: FormKind, table: TableName) -> Vec<Address> {
    match table {
        TableName::Disclosure => disclosure_cells(form),
        TableName::Applications => application_cells(form),
        TableName::Review => review_cells(),
    }
}

/// Every sum of the form, in the order of the form.
pub fn equations(form: FormKind) -> Vec<Equation> {
    let row_sums = application_rows(form).into_iter().map(|row| Equation {
        rule: "applications-row-sum",
        left: APPLICATION_COLUMNS[..6].iter().map(|c| Address::applications(row, *c)).collect(),
        right: vec![Address::applications(row, C::Total)],
    });
    let in_column =
        |rows: &[Row], c| rows.iter().map(|row| Address::applications(*row, c)).collect::<Vec<_>>();
    let results = all_result_rows(form);
    let result_sums = APPLICATION_COLUMNS.map(|c| Equation {
        rule: "applications-result-sum",
        left: in_column(&results, c),
        right: in_column(&[R::Total], c),
    });
    let balances = APPLICATION_COLUMNS.map(|c| Equation {
        rule: "applications-balance",
        left: in_column(&[R::Received, R::CarriedIn], c),
        right: in_column(&[R::Total, R::CarriedOut], c),
    });
    let review_sums = REVIEW_ROWS.map(|row| Equation {
        rule: "review-sum",
        left: REVIEW_COLUMNS[..4].iter().map(|c| Address::review(row, *c)).collect(),
        right: vec![Address::review(row, C::Total)],
    });
    row_sums.chain(result_sums).chain(balances).chain(review_sums).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_forms_have_their_cells() {
        let count =
            |form| (disclosure_cells(form).len(), application_cells(form).len(), review_cells().len());
        assert_eq!(count(FormKind::Y2021), (10, 175, 15));
        assert_eq!(count(FormKind::Y2019), (22, 161, 15));
    }

    #[test]
    fn the_forms_have_their_sums() {
        assert_eq!(equations(FormKind::Y2021).len(), 25 + 7 + 7 + 3);
        assert_eq!(equations(FormKind::Y2019).len(), 23 + 7 + 7 + 3);
    }
}
