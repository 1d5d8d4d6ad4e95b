//! Which cells a claim may be about: data. The first is what its words say; the others are readings that offices use.

use crate::check::context::Context;
use crate::form::{Address, Column as C, FormKind, Row as R, TableName, sums};
use crate::report::ClaimKind as K;

/// How well a reading fits the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// What the words say.
    Exact,
    /// Another usual reading of the words: equal is verified.
    Also,
    /// A loose way of speaking: equal explains the difference, a person must look.
    Loose,
}

/// Cells that, added up, a claim may be about.
#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    /// How well the reading fits.
    pub fit: Fit,
    /// Cells with the sign that they are added with.
    pub cells: Vec<(i8, Address)>,
}

/// The readings of a claim of this kind, the words' own first. None where the form has no cell for it.
pub fn targets(context: &Context, kind: K) -> Vec<Target> {
    let form = context.form(TableName::Applications);
    if form == FormKind::Y2014 {
        return Vec::new();
    }
    match table(kind) {
        TableName::Applications => applications(form, kind),
        TableName::Review => review(kind),
        TableName::Disclosure => disclosure(context.form(TableName::Disclosure), kind),
    }
}

/// The table that holds what a claim of this kind counts.
pub fn table(kind: K) -> TableName {
    match kind {
        _ if kind >= K::Review && kind <= K::ReviewOrLitigation => TableName::Review,
        _ if kind >= K::RegulationsIssued && kind <= K::InfoFee => TableName::Disclosure,
        _ => TableName::Applications,
    }
}

fn target(fit: Fit, cells: impl IntoIterator<Item = (i8, Address)>) -> Target {
    Target { fit, cells: cells.into_iter().collect() }
}

/// Totals of rows, added up.
fn totals(rows: &[R]) -> Vec<(i8, Address)> {
    rows.iter().map(|row| (1, Address::applications(*row, C::Total))).collect()
}

fn minus(rows: &[R], taken: &[R]) -> Vec<(i8, Address)> {
    let negative = totals(taken).into_iter().map(|(_, address)| (-1, address));
    totals(rows).into_iter().chain(negative).collect()
}

fn applications(form: FormKind, kind: K) -> Vec<Target> {
    use Fit::{Also, Exact, Loose};
    let group = |rows: &[R]| rows.iter().flat_map(|row| sums::result_rows(form, *row)).collect::<Vec<R>>();
    let exact = |rows: &[R]| vec![target(Exact, totals(rows))];
    let with = |rows: &[R], also: &[(Fit, Vec<(i8, Address)>)]| {
        let mut all = exact(rows);
        all.extend(also.iter().map(|(fit, cells)| target(*fit, cells.clone())));
        all
    };
    let columns = |columns: &[C]| {
        let of = |row: R| columns.iter().map(move |c| (1, Address::applications(row, *c)));
        let both = of(R::Received).chain(of(R::CarriedIn));
        vec![target(Exact, of(R::Received)), target(Also, both), target(Also, of(R::Total))]
    };
    let other = group(&[R::OtherHandling]);
    match kind {
        K::Received | K::Accepted => with(&[R::Received], &[(Also, totals(&[R::Received, R::CarriedIn]))]),
        K::NewlyReceived => exact(&[R::Received]),
        K::CarriedIn => exact(&[R::CarriedIn]),
        K::CarriedOut => exact(&[R::CarriedOut]),
        K::Completed => with(&[R::Total], &[(Also, minus(&[R::Total], &[R::CarriedIn]))]),
        K::Replied => with(
            &[R::Total],
            &[
                (Also, minus(&[R::Total], &[R::CarriedIn])),
                (Also, minus(&[R::Total], &other)),
                (Also, minus(&[R::Total], &[group(&[R::Rejected]), other.clone()].concat())),
            ],
        ),
        K::Handled => with(
            &[R::Total],
            &[
                (Also, totals(&[R::Received])),
                (Also, totals(&[R::Received, R::CarriedIn])),
                (Also, minus(&[R::Total], &[R::CarriedIn])),
            ],
        ),
        K::Granted => with(&[R::Granted], &[(Also, totals(&[R::Granted, R::PartlyGranted]))]),
        K::PartlyGranted => exact(&[R::PartlyGranted]),
        K::GrantedOrPartly => exact(&[R::Granted, R::PartlyGranted]),
        K::Refused => with(
            &group(&[R::Refused]),
            &[
                (Loose, totals(&group(&[R::Refused, R::Unavailable]))),
                (Loose, totals(&group(&[R::Refused, R::Unavailable, R::Rejected]))),
                (Loose, totals(&group(&[R::Refused, R::Rejected]))),
                (Loose, minus(&[R::Total], &[R::Granted, R::PartlyGranted])),
            ],
        ),
        K::Unavailable => exact(&group(&[R::Unavailable])),
        K::UnavailableNotHeld => {
            with(&[R::UnavailableNotHeld], &[(Loose, totals(&group(&[R::Unavailable])))])
        }
        K::NotExisting => with(
            &[R::UnavailableNotHeld],
            &[
                (Also, totals(&[R::UnavailableNeedsCreation])),
                (Also, totals(&[R::UnavailableNotHeld, R::UnavailableNeedsCreation])),
                (Also, totals(&group(&[R::Unavailable]))),
            ],
        ),
        K::NotProcessed => exact(&group(&[R::Rejected])),
        K::OtherHandling => exact(&other),
        K::Withdrawn => vec![],
        K::NaturalPerson => columns(&[C::NaturalPerson]),
        K::LegalPerson => {
            columns(&[C::Business, C::Research, C::SocialOrganization, C::LegalService, C::OtherOrganization])
        }
        K::Business => columns(&[C::Business]),
        K::Research => columns(&[C::Research]),
        K::SocialOrganization => columns(&[C::SocialOrganization]),
        K::LegalService => columns(&[C::LegalService]),
        _ => single(kind)
            .filter(|row| sums::all_result_rows(form).contains(row))
            .map_or(vec![], |row| exact(&[row])),
    }
}

/// Kinds that are one row of the results.
fn single(kind: K) -> Option<R> {
    Some(match kind {
        K::RefusedStateSecret => R::RefusedStateSecret,
        K::RefusedByLaw => R::RefusedByLaw,
        K::RefusedSecurity => R::RefusedSecurity,
        K::RefusedThirdParty => R::RefusedThirdParty,
        K::RefusedInternal => R::RefusedInternal,
        K::RefusedProcess => R::RefusedProcess,
        K::RefusedEnforcementFile => R::RefusedEnforcementFile,
        K::RefusedInquiry => R::RefusedInquiry,
        K::UnavailableNeedsCreation => R::UnavailableNeedsCreation,
        K::UnavailableUnclear => R::UnavailableUnclear,
        K::RejectedComplaint => R::RejectedComplaint,
        K::RejectedRepeat => R::RejectedRepeat,
        K::RejectedPublication => R::RejectedPublication,
        K::RejectedExcessive => R::RejectedExcessive,
        K::RejectedReissue => R::RejectedReissue,
        K::OtherUncorrected => R::OtherUncorrected,
        K::OtherUnpaid => R::OtherUnpaid,
        _ => return None,
    })
}

fn review(kind: K) -> Vec<Target> {
    let cells = |rows: &[R], column: C| {
        vec![target(Fit::Exact, rows.iter().map(|row| (1, Address::review(*row, column))))]
    };
    let suits = [R::DirectLitigation, R::LitigationAfterReconsideration];
    let closed = |rows: &[R]| {
        let of = |row: &R| [C::Upheld, C::Corrected, C::Other].map(|c| (1, Address::review(*row, c)));
        vec![target(Fit::Exact, rows.iter().flat_map(of))]
    };
    match kind {
        K::Review => cells(&[R::Reconsideration], C::Total),
        K::ReviewUpheld => cells(&[R::Reconsideration], C::Upheld),
        K::ReviewCorrected => cells(&[R::Reconsideration], C::Corrected),
        K::ReviewOther => cells(&[R::Reconsideration], C::Other),
        K::ReviewPending => cells(&[R::Reconsideration], C::Pending),
        K::ReviewClosed => closed(&[R::Reconsideration]),
        K::Litigation => cells(&suits, C::Total),
        K::LitigationUpheld => cells(&suits, C::Upheld),
        K::LitigationCorrected => cells(&suits, C::Corrected),
        K::LitigationOther => cells(&suits, C::Other),
        K::LitigationPending => cells(&suits, C::Pending),
        K::LitigationClosed => closed(&suits),
        K::DirectLitigation => cells(&[R::DirectLitigation], C::Total),
        K::LitigationAfter => cells(&[R::LitigationAfterReconsideration], C::Total),
        K::ReviewOrLitigation => cells(&sums::REVIEW_ROWS, C::Total),
        _ => vec![],
    }
}

fn disclosure(form: FormKind, kind: K) -> Vec<Target> {
    let cell = |row, column| target(Fit::Exact, [(1, Address::disclosure(row, column))]);
    let also = |row, column| target(Fit::Also, [(1, Address::disclosure(row, column))]);
    let issued = |row| vec![cell(row, C::Issued), cell(row, C::NewlyMade), also(row, C::NewlyDisclosed)];
    let readings = match kind {
        K::RegulationsIssued => issued(R::Regulations),
        K::NormativeIssued => issued(R::NormativeDocuments),
        K::RegulationsRepealed => vec![cell(R::Regulations, C::Repealed)],
        K::RegulationsInForce => vec![cell(R::Regulations, C::InForce)],
        K::NormativeRepealed => vec![cell(R::NormativeDocuments, C::Repealed)],
        K::NormativeInForce => vec![cell(R::NormativeDocuments, C::InForce)],
        K::Licensing => vec![cell(R::Licensing, C::Decisions)],
        K::Penalties => vec![cell(R::Penalties, C::Decisions)],
        K::Compulsion => vec![cell(R::Compulsion, C::Decisions)],
        K::FeeAmount => vec![cell(R::Fees, C::Amount)],
        _ => vec![],
    };
    // Of these the form decides.
    let cells = sums::disclosure_cells(form);
    let has = |reading: &Target| reading.cells.iter().all(|(_, address)| cells.contains(address));
    readings.into_iter().filter(has).collect()
}
