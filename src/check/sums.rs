//! Evaluates the sums of the form over a report. Blanks are never turned into 0: the printed figures decide, or nothing does.

use super::context::{Context, Reading};
use super::finding::{Equation, Side, Term};
use crate::document::figure::Figure;
use crate::form::{Address, FormKind, TableName, sums};
use std::cmp::Ordering;
use std::collections::BTreeSet;

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

/// Evaluates the sums of the form over one report.
pub struct Sums<'a> {
    context: &'a Context<'a>,
    /// Blanks that some sum shows to be 0.
    noughts: BTreeSet<Address>,
}

impl<'a> Sums<'a> {
    /// Finds the blanks that the printed figures of some sum show to be 0: these help the other sums over them.
    pub fn new(context: &'a Context<'a>) -> Self {
        let tables = [TableName::Applications, TableName::Review].map(|name| (name, context.form(name)));
        let all: Vec<sums::Equation> =
            tables.into_iter().flat_map(|(name, form)| of_table(form, name)).collect();
        let mut sums = Self { context, noughts: BTreeSet::new() };
        // Each round settles a blank or is the last.
        while all.iter().any(|sum| sums.settles(sum)) {}
        sums
    }

    /// Evaluates one sum. Counts are never below 0, so a blank can only add to its side.
    pub fn evaluate(&self, sum: &sums::Equation) -> Verdict {
        let sides = [Half::read(self.context, &sum.left), Half::read(self.context, &sum.right)];
        if sides.iter().any(|half| !half.unknown.is_empty()) {
            return Verdict::Undecided(sides.into_iter().flat_map(|half| half.unknown).collect());
        }
        let verdict = judge(&sides);
        let Verdict::Undecided(blanks) = verdict else { return verdict };
        // What other sums say of the blanks may let this one hold, never break it: doubt stays doubt.
        let left = sides.map(|half| half.without(&self.noughts));
        let holds = matches!(judge(&left), Verdict::Holds | Verdict::HoldsIfBlankIsZero);
        if holds { Verdict::HoldsIfBlankIsZero } else { Verdict::Undecided(blanks) }
    }

    /// Whether this sum shows a blank to be 0 that was not known to be.
    fn settles(&mut self, sum: &sums::Equation) -> bool {
        let before = self.noughts.len();
        if self.evaluate(sum) == Verdict::HoldsIfBlankIsZero {
            let terms = sum.left.iter().chain(&sum.right).copied();
            self.noughts.extend(terms.filter(|address| self.context.reading(*address) == Reading::Empty));
        }
        self.noughts.len() > before
    }
}

/// The sums of one table.
pub fn of_table(form: FormKind, name: TableName) -> impl Iterator<Item = sums::Equation> {
    let own = move |sum: &sums::Equation| sum.left.first().is_some_and(|address| address.table == name);
    sums::equations(form).into_iter().filter(own)
}

fn judge([left, right]: &[Half; 2]) -> Verdict {
    let order = left.known.cmp(&right.known);
    match (left.empty.is_empty(), right.empty.is_empty(), order) {
        (true, true, Ordering::Equal) => Verdict::Holds,
        (true, true, _) => Verdict::Broken,
        (false, true, Ordering::Equal) | (true, false, Ordering::Equal) => Verdict::HoldsIfBlankIsZero,
        (false, true, Ordering::Greater) | (true, false, Ordering::Less) => Verdict::Broken,
        _ => Verdict::Undecided([left.empty.as_slice(), right.empty.as_slice()].concat()),
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

    /// Without the blanks that are known to be 0.
    fn without(mut self, noughts: &BTreeSet<Address>) -> Self {
        self.empty.retain(|address| !noughts.contains(address));
        self
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
