//! Outcomes, findings, coverage, repairs (contract.md §6).

use crate::document::figure::Figure;
use crate::form::Address;
use crate::form::clauses::Certainty;
use crate::place::Place;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How a rule ended for a report, or how sure a finding is (`fail` or `review`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Outcome {
    /// Broken for sure.
    Fail,
    /// A person must look.
    Review,
    /// Something needed was not read: says what.
    CannotCheck,
    /// All of it was checked and holds.
    Pass,
    /// The rule does not concern this report: says why.
    NotApplicable,
}

/// How bad, apart from how sure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Severity {
    /// A relation of the form or a duty of the law.
    Error,
    /// Very probably wrong.
    Warning,
    /// Worth a look.
    Info,
}

/// The groups of rules that the field knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Family {
    /// 表内勾稽.
    Table,
    /// 表间勾稽.
    CrossTable,
    /// 文表勾稽.
    ProseTable,
    /// 文内勾稽.
    Prose,
    /// 跨年勾稽.
    CrossYear,
    /// 汇总勾稽.
    Aggregate,
    /// 结构.
    Structure,
    /// 日期.
    Dates,
    /// 主体.
    Identity,
    /// 文字.
    Wording,
    /// 读取.
    Reading,
}

/// The one outcome of a rule for a report.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RuleOutcome {
    /// How it ended.
    pub outcome: Outcome,
    /// Checks of it that were made.
    pub checked: u32,
    /// Checks of it that the report calls for.
    pub of: u32,
    /// Addresses that were missing for the others.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<Address>,
    /// Why not applicable or not checked, or on what condition it holds; in the language asked for.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

impl RuleOutcome {
    /// The one outcome of this and of what the same rule says of the two years: the worse of both, their counts added up.
    pub fn with(mut self, other: Self) -> Self {
        if other.outcome < self.outcome || (other.outcome == self.outcome && !other.reason.is_empty()) {
            (self.outcome, self.reason) = (other.outcome, other.reason);
        }
        self.checked += other.checked;
        self.of += other.of;
        self.missing.extend(other.missing);
        self
    }
}

/// Left or right of the equals sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Side {
    /// Left.
    Left,
    /// Right.
    Right,
}

/// A figure in an equation, each leading back to its place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Term {
    /// The cell it is, if it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<Address>,
    /// The claim it is, if it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub claim: Option<String>,
    /// The form's words or the prose's.
    pub label: String,
    /// Null where the cell is blank.
    pub value: Option<Figure>,
    /// 1 or -1.
    pub sign: i8,
    /// Left or right of the equals sign.
    pub side: Side,
    /// Where.
    pub place: Place,
}

/// An equation laid out: the sums of both sides and their difference.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Equation {
    /// Sum of the left side.
    pub left: Figure,
    /// Sum of the right side.
    pub right: Figure,
    /// `left - right`.
    pub difference: Figure,
    /// Every figure that takes part.
    pub terms: Vec<Term>,
}

/// A parameter of a finding, for renderers that say it in another language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Param {
    /// A figure.
    Number(Figure),
    /// Words.
    Text(String),
}

/// A clause that a finding rests on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Law {
    /// Stable id of [`crate::form::clauses`].
    pub id: String,
    /// The text and its clause, in the language asked for.
    pub clause: String,
    /// How sure that the text says so.
    pub certainty: Certainty,
}

/// Something that does not hold, or that a person should see.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// Slug of the rule.
    pub rule: String,
    /// Its group.
    pub family: Family,
    /// `fail` or `review`.
    pub outcome: Outcome,
    /// How bad.
    pub severity: Severity,
    /// Which sentence of the rule; stable.
    pub code: String,
    /// What the sentence is filled with.
    pub params: BTreeMap<String, Param>,
    /// A few words.
    pub title: String,
    /// What is wrong: figures, sum, difference.
    pub message: String,
    /// For every arithmetic rule and every comparison of prose with a cell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub equation: Option<Equation>,
    /// Everything it is about.
    pub places: Vec<Place>,
    /// What to do.
    pub advice: String,
    /// What it rests on.
    pub laws: Vec<Law>,
    /// Rule, addresses or claim kind and folded quote, occurrence number: stable over edits elsewhere.
    pub fingerprint: String,
    /// Fingerprint of the root finding, where one wrong figure breaks several rules.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caused_by: Option<String>,
}

/// How a number of the prose ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum CoverageStatus {
    /// Equals what the table says.
    Verified,
    /// Does not.
    Contradicted,
    /// About something that the form does not count.
    NoCell,
    /// Not to be compared: see the reason.
    NotComparable,
}

/// What became of a claim.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Coverage {
    /// How it ended.
    pub status: CoverageStatus,
    /// The cells it was compared with.
    #[serde(default)]
    pub against: Vec<Address>,
    /// Why, in the language asked for.
    #[serde(default)]
    pub reason: String,
}

/// One change of a repair.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct RepairChange {
    /// An address or a claim id.
    pub target: String,
    /// As printed.
    pub from: Option<Figure>,
    /// As it would have to be; null for "one of this row, column unknown".
    pub to: Option<Figure>,
    /// Where `to` is null: the row's total, which moves together with one of its columns.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub column_unknown: Option<ColumnUnknown>,
}

/// A row's total moves, and by as much one column of the row, which nothing tells apart from the others.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ColumnUnknown {
    /// The total as it would have to be.
    pub total: Figure,
    /// The cells of the row one of which moves along.
    pub of: Vec<Address>,
}

/// The smallest change found that would make the sums hold.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Repair {
    /// What would change.
    pub changes: Vec<RepairChange>,
    /// Fingerprints of the findings that it mends.
    pub explains: Vec<String>,
    /// Whether nothing else does with as few changes.
    pub unique: bool,
}

impl Equation {
    /// By how much more this term would have to be for both sides to be equal.
    pub fn lacks(&self, term: &Term) -> Figure {
        let raises_left = (term.side == Side::Left) == (term.sign > 0);
        if raises_left { -self.difference } else { self.difference }
    }
}

impl Finding {
    /// Every place in it, those of its equation among them.
    pub fn places_mut(&mut self) -> impl Iterator<Item = &mut Place> {
        let terms = self.equation.iter_mut().flat_map(|equation| &mut equation.terms);
        self.places.iter_mut().chain(terms.map(|term| &mut term.place))
    }
}

/// A finding for tests, which set what they are about.
#[cfg(test)]
pub fn example() -> Finding {
    Finding {
        rule: String::new(),
        family: Family::Table,
        outcome: Outcome::Fail,
        severity: Severity::Error,
        code: String::new(),
        params: BTreeMap::new(),
        title: String::new(),
        message: String::new(),
        equation: None,
        places: Vec::new(),
        advice: String::new(),
        laws: Vec::new(),
        fingerprint: String::new(),
        caused_by: None,
    }
}
