//! Evaluates the sums of the form over a report. Blanks are never turned into 0: the printed figures decide, or nothing does.

use super::context::{Context, Reading};
use super::finding::{Equation, Side, Term};
use crate::document::figure::Figure;
use crate::form::{Address, sums};

/// What came of one sum.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    /// All figures are there and both sides are equal.
    Holds,
    /// Both sides are equal, so that the blanks on one of them can only be 0.
    HoldsIfBlankIsZero,
    /// Both sides differ, whatever stands in the blanks.
    Broken,
    /// These are absent, unreadable or blank, and the others do not decide it.
    Undecided(Vec<Address>),
}

/// Evaluates one sum. Counts are never below 0, so a blank can only add to its side.
pub fn evaluate(context: &Context, sum: &sums::Equation) -> Verdict {
    let (left, right) = (Half::read(context, &sum.left), Half::read(context, &sum.right));
    if !left.unknown.is_empty() || !right.unknown.is_empty() {
        return Verdict::Undecided([left.unknown, right.unknown].concat());
    }
    let blanks = [left.empty.as_slice(), right.empty.as_slice()].concat();
    match (left.empty.is_empty(), right.empty.is_empty()) {
        (true, true) if left.known == right.known => Verdict::Holds,
        (true, true) => Verdict::Broken,
        (false, true) if left.known == right.known => Verdict::HoldsIfBlankIsZero,
        (false, true) if left.known > right.known => Verdict::Broken,
        (true, false) if left.known == right.known => Verdict::HoldsIfBlankIsZero,
        (true, false) if left.known < right.known => Verdict::Broken,
        _ => Verdict::Undecided(blanks),
    }
}

/// One side of a sum.
#[derive(Default)]
struct Half {
    known: Figure,
    empty: Vec<Address>,
    unknown: Vec<Address>,
}

impl Half {
    fn read(context: &Context, addresses: &[Address]) -> Self {
        let mut half = Self::default();
        for &address in addresses {
            match context.reading(address) {
                Reading::Number(value) => half.known = half.known + value,
                Reading::Empty => half.empty.push(address),
                Reading::Unknown => half.unknown.push(address),
            }
        }
        half
    }
}

/// The sum laid out with the report's figures, each with a label.
pub fn laid_out(context: &Context, sum: &sums::Equation, label: fn(Address) -> &'static str) -> Equation {
    let side = |addresses: &[Address], side| {
        let terms = addresses.iter().map(|address| context.term(*address, label(*address), side));
        terms.collect::<Vec<Term>>()
    };
    equation([side(&sum.left, Side::Left), side(&sum.right, Side::Right)].concat())
}

/// An equation of these terms: adds up both sides.
pub fn equation(terms: Vec<Term>) -> Equation {
    let total = |side| {
        let of_side = terms.iter().filter(|term| term.side == side);
        of_side.filter_map(|term| term.value.map(|v| if term.sign < 0 { -v } else { v })).sum::<Figure>()
    };
    let (left, right) = (total(Side::Left), total(Side::Right));
    Equation { left, right, difference: left - right, terms }
}

/// The figures of one side as people write a sum: `5+0+1`, blanks in words.
pub fn written(equation: &Equation, side: Side) -> String {
    let mut text = String::new();
    for term in equation.terms.iter().filter(|term| term.side == side) {
        if !text.is_empty() || term.sign < 0 {
            text.push(if term.sign < 0 { '-' } else { '+' });
        }
        match term.value {
            Some(value) if value.is_negative() => text.push_str(&format!("({value})")),
            Some(value) => text.push_str(&value.to_string()),
            None => text.push('空'),
        }
    }
    text
}
