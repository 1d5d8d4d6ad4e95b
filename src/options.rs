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

impl Language {
    /// The one in this language; the Chinese one where there is no English.
    pub fn of<'a>(self, zh: &'a str, en: &'a str) -> &'a str {
        if self == Self::En && !en.is_empty() { en } else { zh }
    }
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
    /// Local choices: rules switched off, other severities, earlier deadlines.
    pub profile: Profile,
}

/// The choices of an office: which rules, how grave, and its own deadlines.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Profile {
    /// By slug: switched off, or told with another severity.
    pub rules: std::collections::BTreeMap<String, Level>,
    /// Days by which reports must be published, earlier than the law's.
    pub deadlines: Deadlines,
}

/// What a profile says of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Level {
    /// Not asked.
    Off,
    /// Told as worth a look.
    Info,
    /// Told as very probably wrong.
    Warning,
    /// Told as broken.
    Error,
}

/// Days of the year after the reporting year, as `01-26`; the law's where absent (条例 art. 49).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
pub struct Deadlines {
    /// Of departments, 01-31 by law.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub department: Option<String>,
    /// Of governments, 03-31 by law.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub government: Option<String>,
}

impl Profile {
    /// What this profile says of the rule.
    pub fn level(&self, slug: &str) -> Option<Level> {
        self.rules.get(slug).copied()
    }
}
