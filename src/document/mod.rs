//! The Document: what every reader ends in, and the only thing that extraction sees.
//!
//! Blocks in reading order: paragraphs, grids, pages of positioned text, media. A reader knows no form and no rule.

pub mod chars;
pub mod figure;
mod flat;
pub mod fold;
pub mod grid;
pub mod layout;
mod radicals;
mod variants;

pub use grid::{Grid, GridBuilder, GridCell};

use crate::notice::Notice;
use crate::place::Place;
use serde::{Deserialize, Serialize};

/// What the source was.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Source {
    /// File name or address, as given; `outer.zip!inner.docx` for a file in an archive.
    pub name: String,
    /// `text`, `html`, `docx`, … known by content, never by extension alone.
    pub format: String,
    /// The encoding that was read, by its WHATWG name; empty where the format has none of its own.
    pub encoding: String,
    /// Length of the input in bytes.
    pub bytes: u64,
    /// SHA-256 of the input, 64 hex digits.
    pub sha256: String,
}

/// A name and a value that the source says about itself: `<meta>` tags, document properties.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Property {
    /// As in the source: `SiteName`, `PubDate`, `title`.
    pub name: String,
    /// As in the source.
    pub value: String,
}

/// Blocks in reading order, with what the source says about itself and what its reader noticed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Document {
    /// What the source was.
    pub source: Source,
    /// `<title>`, `<meta>` tags, document properties, in order.
    pub properties: Vec<Property>,
    /// In reading order. A [`Place`]'s `block` is an index into this.
    pub blocks: Vec<Block>,
    /// What the reader could not use or had to guess.
    pub notices: Vec<Notice>,
}

/// One block of a Document.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Block {
    /// One paragraph or one line of flattened text.
    Paragraph(Paragraph),
    /// A table with merged cells.
    Grid(Grid),
    /// A page of positioned text (PDF, OFD).
    Page(Page),
    /// Something that holds no text.
    Media(Media),
}

/// One paragraph, or one line of flattened text (pipes, tabs and runs of spaces left as they are).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Paragraph {
    /// As decoded; white space that the format does not show is collapsed.
    pub text: String,
    /// 1–6 where the source marks it as a heading.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<u8>,
    /// The source marks it as chrome (`nav`, `footer`, `aside`, a list of links): never content.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub chrome: bool,
    /// Where a reader knows more than "this block": page and rectangle.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}

/// A page of positioned text: glyph lines and ruling lines, in points from the top left.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Page {
    /// One-based.
    pub number: u32,
    /// In points.
    #[serde(serialize_with = "crate::shortest::serialize")]
    pub width: f32,
    /// In points.
    #[serde(serialize_with = "crate::shortest::serialize")]
    pub height: f32,
    /// Runs of glyphs on one baseline, in any order.
    pub runs: Vec<GlyphRun>,
    /// Strokes and thin rectangles that may rule a table: `[x, y, width, height]`.
    #[serde(serialize_with = "crate::shortest::serialize")]
    pub rulings: Vec<[f32; 4]>,
    /// Pictures that may hold what could not be read: `[x, y, width, height]`.
    #[serde(serialize_with = "crate::shortest::serialize", skip_serializing_if = "Vec::is_empty")]
    pub pictures: Vec<[f32; 4]>,
}

/// Glyphs on one baseline.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct GlyphRun {
    /// The characters.
    pub text: String,
    /// `[x, y, width, height]` in points from the page's top left.
    #[serde(serialize_with = "crate::shortest::serialize")]
    pub rect: [f32; 4],
}

/// Something that holds no text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Media {
    /// What it is.
    pub media: MediaKind,
    /// Its address as written in the source; never fetched.
    #[serde(default)]
    pub address: String,
    /// Its alternative text, link text or caption.
    #[serde(default)]
    pub text: String,
    /// Where a reader knows more than "this block": page and rectangle.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}

/// What a [`Media`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum MediaKind {
    /// A picture.
    Image,
    /// An iframe, object or embedded viewer.
    Frame,
    /// A link to a file (.doc, .docx, .pdf, .xlsx, .ofd, .wps, .zip, …).
    Attachment,
    /// A drawing made of shapes or a canvas.
    Chart,
}

impl Block {
    /// A paragraph without more marks.
    pub fn paragraph(text: impl Into<String>) -> Self {
        Self::Paragraph(Paragraph { text: text.into(), ..Paragraph::default() })
    }
}
