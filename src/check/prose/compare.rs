//! One claim against the cells that it may be about.

use super::claims;
use super::targets::{Fit, Target, targets};
use crate::check::context::{Context, Reading};
use crate::check::finding::{Equation, Side};
use crate::check::sums::equation;
use crate::document::figure::Figure;
use crate::form::{Address, Column, Row};
use crate::report::{Claim, ClaimKind as K, Scope};

/// What came of one claim.
#[derive(Clone, Debug, PartialEq)]
pub enum Compared {
    /// Equal to these cells added up.
    Equal(Vec<Address>),
    /// Not equal.
    Differs(Mismatch),
    /// The form does not count it.
    NoCell,
    /// Not to be compared: approximate, of another year, of another body.
    Apart,
    /// These cells were not read.
    Unread(Vec<Address>),
}

/// A claim that does not equal its cells.
#[derive(Clone, Debug, PartialEq)]
pub struct Mismatch {
    /// The claim left, the cells right.
    pub equation: Equation,
    /// The cells.
    pub against: Vec<Address>,
    /// The claim equals a wider sum that people loosely call by the same word.
    pub loose: Option<Figure>,
    /// Blanks stand among the cells.
    pub blanks: bool,
}

/// Compares a claim with the printed figures.
pub fn compare(context: &Context, claim: &Claim) -> Compared {
    if claim.kind == K::Rate || claims_other(claim) {
        return Compared::NoCell;
    }
    let mut readings = of_its_whole(context, claim, targets(context, claim.kind));
    if claim.kind == K::Granted && !claims::openly(&context.report.claims, claim) {
        readings.truncate(1);
    }
    if claims::is_any_business(claim) {
        readings.extend(targets(context, K::LegalPerson));
    }
    let Some(first) = readings.first() else {
        return if claim.scope == Scope::Report && !claim.approximate {
            Compared::NoCell
        } else {
            Compared::Apart
        };
    };
    if claim.approximate || !matches!(claim.scope, Scope::Report | Scope::OwnLevel) {
        return Compared::Apart;
    }
    let compared = match claim.value {
        Some(value) => number(context, claim, in_cell_unit(claim, value), &readings),
        None => all(context, claim, first),
    };
    match (claim.scope, compared) {
        (Scope::OwnLevel, Compared::Differs(_) | Compared::Unread(_)) => Compared::Apart,
        (_, Compared::Differs(m)) if is_told_in_parts(context, claim, m.equation.right) => Compared::Apart,
        (_, compared) => compared,
    }
}

/// 收到47件，其中自然人43件: whose applications the 47 are, 43 of them are: the new ones, or with those carried in.
fn of_its_whole(context: &Context, claim: &Claim, mut readings: Vec<Target>) -> Vec<Target> {
    let inflow = claims::whole(&context.report.claims, claim).filter(|whole| whole.kind.is_inflow());
    let [new, carried] = [Row::Received, Row::CarriedIn]
        .map(|row| context.number(Address::applications(row, Column::Total)).unwrap_or_default());
    let applicant = (K::NaturalPerson..=K::LegalService).contains(&claim.kind);
    let Some(whole) = inflow.filter(|_| applicant && carried > Figure::ZERO) else { return readings };
    if whole.kind == K::NewlyReceived || whole.value == Some(new) {
        readings.truncate(1);
    } else if whole.value == Some(new + carried) {
        readings.drain(..1);
    }
    readings
}

/// Claims on either side among which the other parts of a figure are looked for.
const NEAR: usize = 12;

/// 向县政府申请复议6件，向市局申请复议4件: counts of one kind in one paragraph that together are the cell's.
fn is_told_in_parts(context: &Context, claim: &Claim, cell: Figure) -> bool {
    let at = claims::index(&context.report.claims, claim);
    let near = context.report.claims.iter().skip(at.saturating_sub(NEAR)).take(2 * NEAR + 1);
    let alike = |c: &&Claim| {
        c.kind == claim.kind && c.paragraph == claim.paragraph && c.scope == Scope::Report && !c.approximate
    };
    // 5件、3件，合计8件: the sum beside its parts is none of them.
    let parts: Vec<Figure> = near.filter(alike).filter_map(|c| c.value).filter(|v| *v != cell).collect();
    let each = parts.iter().all(|part| *part > Figure::ZERO && *part < cell);
    each && parts.into_iter().sum::<Figure>() == cell
}

fn claims_other(claim: &Claim) -> bool {
    matches!(claim.kind, K::Other | K::Channel)
}

/// Fees are in 万元 in the cell.
fn in_cell_unit(claim: &Claim, value: Figure) -> Figure {
    let power = match (claim.kind, claim.unit.as_str()) {
        (K::FeeAmount, "元") => -4,
        (K::FeeAmount, "亿元") => 4,
        _ => 0,
    };
    value.scale10(power).unwrap_or(value)
}

fn number(context: &Context, claim: &Claim, value: Figure, readings: &[Target]) -> Compared {
    let mut loose = None;
    let mut open = false;
    for reading in readings {
        let (sum, blanks, missing) = add_up(context, &reading.cells);
        let equal = missing.is_empty() && near(claim.kind, sum, value);
        match reading.fit {
            _ if !equal => open |= !missing.is_empty() || blanks,
            Fit::Loose if claims::loosely(claim) => return Compared::Equal(addresses(reading)),
            Fit::Exact | Fit::Also => return Compared::Equal(addresses(reading)),
            Fit::Loose => loose = loose.or(Some(sum)),
        }
    }
    // Another usual reading that was not read in full may be the one that holds.
    if let Some(unread) = readings.iter().skip(1).find(|reading| may_reach(context, reading, value)) {
        return Compared::Unread(addresses(unread));
    }
    let Some(first) = readings.first() else { return Compared::NoCell };
    let (_, blanks, missing) = add_up(context, &first.cells);
    if !missing.is_empty() || first.cells.iter().all(|(_, a)| context.number(*a).is_none()) {
        return Compared::Unread(addresses(first));
    }
    Compared::Differs(Mismatch {
        equation: laid_out(context, claim, value, first),
        against: addresses(first),
        loose,
        blanks: blanks || (open && first.cells.len() > 1),
    })
}

/// Whether cells that were not read can make up the difference.
fn may_reach(context: &Context, reading: &Target, value: Figure) -> bool {
    let (sum, _, missing) = add_up(context, &reading.cells);
    let sign =
        |address: &Address| reading.cells.iter().find(|(_, a)| a == address).map_or(0, |(sign, _)| *sign);
    let adds = missing.iter().any(|address| sign(address) > 0);
    let takes = missing.iter().any(|address| sign(address) < 0);
    reading.fit != Fit::Loose && ((adds && sum < value) || (takes && sum > value))
}

/// Whether the figures are the same; money within what rounding to 0.01 万元 leaves.
fn near(kind: K, cell: Figure, claim: Figure) -> bool {
    let tolerance =
        if kind == K::FeeAmount { Figure::parse("0.01").unwrap_or_default() } else { Figure::ZERO };
    (cell - claim).abs() <= tolerance
}

/// The cells added up, whether blanks were among them, and those that were not read.
pub fn add_up(context: &Context, cells: &[(i8, Address)]) -> (Figure, bool, Vec<Address>) {
    let (mut sum, mut blanks, mut missing) = (Figure::ZERO, false, Vec::new());
    for (sign, address) in cells {
        match context.reading(*address) {
            Reading::Number(value) => sum = if *sign < 0 { sum - value } else { sum + value },
            Reading::Empty => blanks = true,
            Reading::Unknown => missing.push(*address),
        }
    }
    (sum, blanks, missing)
}

fn addresses(target: &Target) -> Vec<Address> {
    target.cells.iter().map(|(_, address)| *address).collect()
}

fn laid_out(context: &Context, claim: &Claim, value: Figure, target: &Target) -> Equation {
    let mut left = claims::term(claim, Side::Left);
    left.value = Some(value);
    let right = target.cells.iter().map(|(sign, address)| {
        let mut term = context.term(*address, address.row.label(), Side::Right);
        term.sign = *sign;
        term
    });
    equation(std::iter::once(left).chain(right).collect())
}

/// 均予以公开: the row equals (七)总计; 均已办结: nothing is carried out; 均为自然人: the column equals 总计.
fn all(context: &Context, claim: &Claim, first: &Target) -> Compared {
    let (left, right): (Vec<Address>, Vec<Address>) = match claim.kind {
        K::Completed | K::Replied | K::Handled => {
            (vec![], vec![Address::applications(Row::CarriedOut, Column::Total)])
        }
        K::NaturalPerson | K::LegalPerson => {
            (addresses(first), vec![Address::applications(Row::Received, Column::Total)])
        }
        K::Granted | K::GrantedOrPartly | K::PartlyGranted | K::Unavailable | K::NotProcessed => {
            (addresses(first), vec![Address::applications(Row::Total, Column::Total)])
        }
        _ => return Compared::Apart,
    };
    let sides = [left.as_slice(), right.as_slice()].concat();
    let missing: Vec<Address> =
        sides.iter().copied().filter(|a| context.reading(*a) == Reading::Unknown).collect();
    if !missing.is_empty() {
        return Compared::Unread(missing);
    }
    let blanks = sides.iter().any(|a| context.reading(*a) == Reading::Empty);
    let side = |addresses: &[Address], side| {
        addresses.iter().map(|a| context.term(*a, a.row.label(), side)).collect::<Vec<_>>()
    };
    let equation = equation([side(&left, Side::Left), side(&right, Side::Right)].concat());
    if equation.difference == Figure::ZERO {
        return Compared::Equal(sides);
    }
    Compared::Differs(Mismatch { equation, against: sides, loose: None, blanks })
}
