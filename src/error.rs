//! The one error of the library: nothing useful could be read. Everything less is a notice.

use serde::{Deserialize, Serialize};

/// Why a source gave no report at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ErrorKind {
    /// No bytes, or nothing but white space.
    Empty,
    /// Larger than [`crate::limits::MAX_INPUT_BYTES`].
    TooLarge,
    /// Bytes that are no text and no format known here.
    UnknownFormat,
    /// A format that is known but not read by this build.
    UnsupportedFormat,
    /// Protected by a password.
    Encrypted,
    /// A file of a known format, cut off or broken, in which nothing could be read.
    Damaged,
    /// An image or a scan: there is no text to read.
    ImageOnly,
    /// A PDF whose characters are known by tables that the host did not hand in.
    CmapMissing,
    /// A PDF whose codes nothing in it turns into characters.
    GlyphsUnreadable,
    /// Only a web address was given.
    AddressOnly,
    /// A limit of `limits.rs` was hit before anything useful was read.
    LimitExceeded,
    /// A serialised Document that is none.
    InvalidDocument,
    /// Options or results handed over by a program that are not in their shape.
    InvalidInput,
    /// The file could not be opened or read.
    Io,
    /// A library failed inside; named, so that the next file goes on.
    Internal,
}

impl ErrorKind {
    /// The stable code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLarge => "too-large",
            Self::UnknownFormat => "unknown-format",
            Self::UnsupportedFormat => "unsupported-format",
            Self::Encrypted => "encrypted",
            Self::Damaged => "damaged",
            Self::ImageOnly => "image-only",
            Self::CmapMissing => "cmap-missing",
            Self::GlyphsUnreadable => "glyphs-unreadable",
            Self::AddressOnly => "address-only",
            Self::LimitExceeded => "limit-exceeded",
            Self::InvalidDocument => "invalid-document",
            Self::InvalidInput => "invalid-input",
            Self::Io => "io",
            Self::Internal => "internal",
        }
    }
}

/// A stable code and a sentence for people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Error {
    /// See [`ErrorKind::code`].
    pub code: String,
    /// One Chinese sentence: what happened, and what to do.
    pub message: String,
    /// The same in English.
    #[serde(default)]
    pub english: String,
}

impl Error {
    /// An error of this kind with its sentence in both languages.
    pub fn new(kind: ErrorKind, message: impl Into<String>, english: impl Into<String>) -> Self {
        Self { code: kind.code().into(), message: message.into(), english: english.into() }
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.code, self.message)
    }
}

impl std::error::Error for Error {}
