//! How a [`Block`] is read back.
//!
//! Serde's own way to read an enum by its `kind` keeps all keys in a buffer and reads them from there, which makes a
//! second copy of the code of every type within: 60 KB of a wasm module. This is the union of all keys instead.

use super::{Block, GlyphRun, Grid, GridCell, Media, MediaKind, Page, Paragraph};
use crate::place::Place;
use serde::de::Error;
use serde::{Deserialize, Deserializer};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
enum Kind {
    Paragraph,
    Grid,
    Page,
    Media,
}

/// The keys of every kind of block. What another kind's keys hold is ignored, as unknown keys are.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Flat {
    kind: Kind,
    #[serde(default)]
    text: String,
    level: Option<u8>,
    #[serde(default)]
    chrome: bool,
    place: Option<Place>,
    #[serde(default)]
    rows: u32,
    #[serde(default)]
    cols: u32,
    #[serde(default)]
    cells: Vec<GridCell>,
    sheet: Option<String>,
    #[serde(default)]
    number: u32,
    #[serde(default)]
    width: f32,
    #[serde(default)]
    height: f32,
    #[serde(default)]
    runs: Vec<GlyphRun>,
    #[serde(default)]
    rulings: Vec<[f32; 4]>,
    #[serde(default)]
    pictures: Vec<[f32; 4]>,
    media: Option<MediaKind>,
    #[serde(default)]
    address: String,
}

impl<'de> Deserialize<'de> for Block {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let flat = Flat::deserialize(deserializer)?;
        Ok(match flat.kind {
            Kind::Paragraph => Self::Paragraph(flat.paragraph()),
            Kind::Grid => Self::Grid(flat.grid()),
            Kind::Page => Self::Page(flat.page()),
            Kind::Media => Self::Media(flat.media().ok_or_else(|| D::Error::missing_field("media"))?),
        })
    }
}

impl Flat {
    fn paragraph(self) -> Paragraph {
        Paragraph { text: self.text, level: self.level, chrome: self.chrome, place: self.place }
    }

    fn grid(self) -> Grid {
        Grid { rows: self.rows, cols: self.cols, cells: self.cells, sheet: self.sheet }
    }

    fn page(self) -> Page {
        let Self { number, width, height, runs, rulings, pictures, .. } = self;
        Page { number, width, height, runs, rulings, pictures }
    }

    fn media(self) -> Option<Media> {
        Some(Media { media: self.media?, address: self.address, text: self.text, place: self.place })
    }
}
