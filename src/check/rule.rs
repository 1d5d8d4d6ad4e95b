//! What a rule is, and what it hands back. A rule finds; `say` puts it into words.

use super::context::Context;
use super::finding::{Equation, Family, Outcome, Param, Severity};
use crate::document::figure::Figure;
use crate::form::Address;
use crate::form::clauses::Clause;
use crate::place::Place;
use std::collections::BTreeMap;

/// The same words in both languages. Templates hold `{name}` where a parameter goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    /// Chinese.
    pub zh: &'static str,
    /// English, Chinese row names kept.
    pub en: &'static str,
}

/// The same words in both languages, Chinese first.
pub const fn words(zh: &'static str, en: &'static str) -> Words {
    Words { zh, en }
}

/// Words with what fills them.
#[derive(Clone, Debug, PartialEq)]
pub struct Sentence {
    /// With `{name}` where a parameter goes.
    pub words: Words,
    /// By name.
    pub params: Params,
}

impl From<Words> for Sentence {
    fn from(words: Words) -> Self {
        Self { words, params: Params::new() }
    }
}

impl Sentence {
    /// With a parameter.
    pub fn with(mut self, name: &str, value: impl Into<Param>) -> Self {
        self.params.insert(name.into(), value.into());
        self
    }
}

/// What a sentence is filled with, by name.
pub type Params = BTreeMap<String, Param>;

/// What a finding with this code says.
#[derive(Clone, Copy, Debug)]
pub struct Text {
    /// Stable, in kebab-case, unique within its rule.
    pub code: &'static str,
    /// A few words.
    pub title: Words,
    /// What is wrong: figures, sum, difference.
    pub message: Words,
    /// What to do.
    pub advice: Words,
}

/// How settled a rule is. Its slug is for ever.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Status {
    /// Proven on real reports.
    Stable,
    /// New: its findings may still change.
    Trial,
}

/// How a rule finds.
#[derive(Clone, Copy)]
pub enum Find {
    /// In one report; not asked where the document is no report.
    Report(fn(&Context) -> Found),
    /// In any document, also in one that is no report.
    Document(fn(&Context) -> Found),
    /// Between two years of one organ.
    Pair(fn(&super::across::Pair) -> Found),
    /// In one report, and more of it where last year's is there too.
    Both(fn(&Context) -> Found, fn(&super::across::Pair) -> Found),
}

/// A rule: one file, one line in the registry, one page, one file of cases.
pub struct Rule {
    /// Stable for ever (rules.md).
    pub slug: &'static str,
    /// Its group.
    pub family: Family,
    /// Of its findings, where a draft says nothing else.
    pub severity: Severity,
    /// How settled it is.
    pub status: Status,
    /// A few words: what it looks at.
    pub title: Words,
    /// One sentence: what has to hold.
    pub summary: Words,
    /// How it finds.
    pub find: Find,
    /// One for each code that it hands out.
    pub texts: &'static [Text],
    /// What it rests on.
    pub laws: &'static [&'static Clause],
}

/// What a rule found: how much was checked, and drafts of findings.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// Checks that were made.
    pub checked: u32,
    /// Checks that the report calls for; none where the rule does not concern it.
    pub of: u32,
    /// Addresses that were missing for the others.
    pub missing: Vec<Address>,
    /// Why not applicable or not checked, or on what condition it holds.
    pub reason: Option<Sentence>,
    /// In the order of the document.
    pub drafts: Vec<Draft>,
}

impl Found {
    /// The rule does not concern this report.
    pub fn not_applicable(reason: impl Into<Sentence>) -> Self {
        Self { reason: Some(reason.into()), ..Self::default() }
    }

    /// None of `of` checks could be made (at least one is counted).
    pub fn cannot_check(of: usize, missing: Vec<Address>, reason: impl Into<Sentence>) -> Self {
        Self { of: of.max(1) as u32, missing, reason: Some(reason.into()), ..Self::default() }
    }

    /// All of `of` checks were made, so far without a finding.
    pub fn checked(of: usize) -> Self {
        Self { checked: of as u32, of: of as u32, ..Self::default() }
    }

    /// One check was made; `draft` is what it found, if anything.
    pub fn one(draft: Option<Draft>) -> Self {
        Self::checked(1).with(draft)
    }

    /// With these findings too.
    pub fn with(mut self, drafts: impl IntoIterator<Item = Draft>) -> Self {
        self.drafts.extend(drafts);
        self
    }

    /// The one outcome: `fail` > `review` > `cannotCheck` > `pass` > `notApplicable`.
    pub fn outcome(&self) -> Outcome {
        let worst = self.drafts.iter().map(|draft| draft.outcome).min();
        match worst {
            Some(outcome) => outcome,
            None if self.of == 0 => Outcome::NotApplicable,
            None if self.checked < self.of => Outcome::CannotCheck,
            None => Outcome::Pass,
        }
    }
}

/// A finding before it is put into words.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// Which sentence of the rule.
    pub code: &'static str,
    /// `fail` or `review`.
    pub outcome: Outcome,
    /// Where it differs from the rule's.
    pub severity: Option<Severity>,
    /// What the sentence is filled with.
    pub params: Params,
    /// For arithmetic and for comparisons of prose with a cell.
    pub equation: Option<Equation>,
    /// Everything it is about; the terms of `equation` are added by the engine.
    pub places: Vec<Place>,
    /// What the fingerprint is made from: addresses, or claim kind and folded quote. Where empty, the right side
    /// of the equation, else the code.
    pub key: String,
}

impl Draft {
    fn new(code: &'static str, outcome: Outcome) -> Self {
        Self {
            code,
            outcome,
            severity: None,
            params: Params::new(),
            equation: None,
            places: Vec::new(),
            key: String::new(),
        }
    }

    /// Broken for sure.
    pub fn fail(code: &'static str) -> Self {
        Self::new(code, Outcome::Fail)
    }

    /// A person must look.
    pub fn review(code: &'static str) -> Self {
        Self::new(code, Outcome::Review)
    }

    /// As bad as this, whatever the rule says.
    pub fn severity(mut self, severity: Severity) -> Self {
        self.severity = Some(severity);
        self
    }

    /// With a parameter of its sentence.
    pub fn param(mut self, name: &str, value: impl Into<Param>) -> Self {
        self.params.insert(name.into(), value.into());
        self
    }

    /// With its equation; `left`, `right` and `difference` become parameters too.
    pub fn equation(self, equation: Equation) -> Self {
        let (left, right) = (equation.left, equation.right);
        let mut draft =
            self.param("left", left).param("right", right).param("difference", (left - right).abs());
        draft.equation = Some(equation);
        draft
    }

    /// With a place that it is about.
    pub fn place(mut self, place: Place) -> Self {
        self.places.push(place);
        self
    }

    /// With places that it is about.
    pub fn places(mut self, places: impl IntoIterator<Item = Place>) -> Self {
        self.places.extend(places);
        self
    }

    /// With what its fingerprint is made from.
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.key = key.into();
        self
    }
}

impl From<Figure> for Param {
    fn from(value: Figure) -> Self {
        Self::Number(value)
    }
}

impl From<i64> for Param {
    fn from(value: i64) -> Self {
        Self::Number(value.into())
    }
}

impl From<u16> for Param {
    fn from(value: u16) -> Self {
        Self::Number(i64::from(value).into())
    }
}

impl From<usize> for Param {
    fn from(value: usize) -> Self {
        Self::Number(i64::try_from(value).unwrap_or(i64::MAX).into())
    }
}

impl From<&str> for Param {
    fn from(value: &str) -> Self {
        Self::Text(value.into())
    }
}

impl From<String> for Param {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worst_outcome_wins_and_a_pass_is_earned() {
        assert_eq!(Found::checked(3).outcome(), Outcome::Pass);
        assert_eq!(Found::not_applicable(words("", "")).outcome(), Outcome::NotApplicable);
        let part = Found { checked: 2, of: 3, ..Found::default() };
        assert_eq!(part.clone().outcome(), Outcome::CannotCheck);
        assert_eq!(part.clone().with([Draft::review("x")]).outcome(), Outcome::Review);
        assert_eq!(part.with([Draft::review("x"), Draft::fail("y")]).outcome(), Outcome::Fail);
    }
}
