//! The clauses and form notes that rules rest on (domain.md §1).

use serde::{Deserialize, Serialize};

/// How sure it is that a text says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Certainty {
    /// Seen in the official text.
    Text,
    /// Usual practice; no clause at hand.
    Practice,
    /// Reported, not confirmed by a text at hand.
    Unconfirmed,
}

/// A text that a rule rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clause {
    /// Stable id.
    pub id: &'static str,
    /// Name of the text with its clause, in Chinese.
    pub zh: &'static str,
    /// The same in English.
    pub en: &'static str,
    /// How sure.
    pub certainty: Certainty,
}
