//! What reading could not use or had to guess. Nothing is thrown away in silence.

use crate::place::Place;
use serde::{Deserialize, Serialize};

/// Something a stage noticed: not a finding about the report, but about the reading of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Notice {
    /// Stable, in kebab-case: `encoding-guessed`, `row-unmatched`, `cells-ambiguous`, …
    pub code: String,
    /// One Chinese sentence for people.
    pub text: String,
    /// The same in English: a reader knows no language, whoever prints chooses. Empty where a reader has none.
    #[serde(default)]
    pub english: String,
    /// Where.
    pub place: Place,
}

impl Notice {
    /// A notice with its stable code and its sentence in both languages.
    pub fn new(code: &str, text: impl Into<String>, english: impl Into<String>, place: Place) -> Self {
        Self { code: code.into(), text: text.into(), english: english.into(), place }
    }
}
