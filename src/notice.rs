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
    /// Where.
    pub place: Place,
}

impl Notice {
    /// A notice with its stable code.
    pub fn new(code: &str, text: impl Into<String>, place: Place) -> Self {
        Self { code: code.into(), text: text.into(), place }
    }
}
