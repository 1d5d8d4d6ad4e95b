//! Heads under heads: 市本级 over 1.受理情况 holds for what stands below both, until the next head of its own rank.

use super::lead::Lead;
use crate::extract::sections::ordinal::{Style, prefix};

/// How a head is numbered; (一) and (1) are two ranks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Rank(Style, bool);

/// The heads that a paragraph stands under, the outermost first.
#[derive(Default)]
pub struct Heads {
    open: Vec<(Rank, Lead)>,
}

impl Heads {
    /// A heading: it ends those of its rank and below. A line without a number that says nothing of a scope may be a line
    /// like any other, and ends none, unless it names what is spoken of.
    pub fn heading(&mut self, chars: &[char], lead: Lead, names: bool) {
        match rank(chars) {
            Some(rank) => self.enter(rank, lead),
            None if names || lead != Lead::default() => self.enter(Rank(Style::Bare, false), lead),
            None => {}
        }
    }

    /// A paragraph that begins with a number of its own ends the heads of that rank.
    pub fn paragraph(&mut self, chars: &[char]) {
        if let Some(rank) = rank(chars) {
            self.enter(rank, Lead::default());
        }
    }

    /// What they say together.
    pub fn lead(&self) -> Lead {
        self.open.iter().fold(Lead::default(), |outer, (_, inner)| outer.with(*inner))
    }

    fn enter(&mut self, rank: Rank, lead: Lead) {
        // (三) is above whatever is counted 1. 2. 3. or not at all.
        let chinese = |rank: Rank| !rank.1 && rank.0 != Style::Bare;
        let same = self.open.iter().position(|(open, _)| *open == rank);
        let below = || self.open.iter().position(|(open, _)| !chinese(*open)).filter(|_| chinese(rank));
        if let Some(at) = same.or_else(below) {
            self.open.truncate(at);
        }
        self.open.push((rank, lead));
    }
}

fn rank(chars: &[char]) -> Option<Rank> {
    let found = prefix(chars);
    let number = chars.get(found.marks..).unwrap_or_default();
    let arabic = number.iter().take(2).any(char::is_ascii_digit);
    (found.ordinal.is_some() && !found.tight).then_some(Rank(found.style, arabic))
}
