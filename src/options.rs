//! What a caller may choose. No clock and no locale: same bytes and options, same output.

use serde::{Deserialize, Serialize};

/// Language of titles, messages and advice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Language {
    /// Chinese.
    #[default]
    Zh,
    /// English, Chinese row names kept.
    En,
}

/// What a caller may choose.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Options {
    /// Name of the source, for output only.
    pub name: String,
    /// Language of titles, messages and advice.
    pub language: Language,
    /// The day to judge deadlines by, ISO 8601; without it, rules that need today are not applicable.
    pub as_of: Option<String>,
    /// The content type or encoding that a server or user declared, if any.
    pub encoding: Option<String>,
    /// Cells corrected by the user: value by address; the report is checked as if it printed these.
    pub edits: std::collections::BTreeMap<crate::form::Address, Option<crate::document::figure::Figure>>,
}
