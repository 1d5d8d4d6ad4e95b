//! Where something stands in the source, precise enough to highlight it.

use serde::{Deserialize, Serialize};

/// What kind of place it is; the other keys of [`Place`] follow from it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum PlaceKind {
    /// A stretch of a paragraph: `block`, `start`, `end`.
    Text,
    /// A cell of a table or sheet: `block`, `grid`, `row`, `col`, and `dom`, `sheet`, `a1` where the source has them.
    Cell,
    /// A rectangle of a page: `page`, `rect`.
    Page,
    /// The source as a whole.
    #[default]
    Whole,
}

/// Zero-based indexes of a live page's `document.querySelectorAll("table")`, `table.rows`, `row.cells`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DomPlace {
    /// Index of the table among all tables of the page, in document order.
    pub table: u32,
    /// Index in the table's `rows`.
    pub row: u32,
    /// Index in the row's `cells`.
    pub cell: u32,
}

/// Where something stands in the source. Keys that do not apply are left out.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Place {
    /// Index of the source in the output's `results`.
    pub source: u32,
    /// Which of the keys below apply.
    pub kind: PlaceKind,
    /// Index of the block in the Document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub block: Option<u32>,
    /// First UTF-16 code unit in the block's text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<u32>,
    /// One past the last UTF-16 code unit in the block's text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<u32>,
    /// Zero-based index of the grid among the Document's grids.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grid: Option<u32>,
    /// Zero-based row in the expanded grid.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub row: Option<u32>,
    /// Zero-based column in the expanded grid.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub col: Option<u32>,
    /// The same cell in the live page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dom: Option<DomPlace>,
    /// Name of the sheet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// The cell's name in the sheet, as `B7`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub a1: Option<String>,
    /// One-based page number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<u32>,
    /// `[x, y, width, height]` in points from the page's top left.
    #[serde(serialize_with = "crate::shortest::serialize", skip_serializing_if = "Option::is_none")]
    pub rect: Option<[f32; 4]>,
}

impl Place {
    /// The source as a whole.
    pub fn whole() -> Self {
        Self::default()
    }

    /// A stretch of a paragraph, in UTF-16 code units.
    pub fn text(block: u32, start: u32, end: u32) -> Self {
        Self {
            kind: PlaceKind::Text,
            block: Some(block),
            start: Some(start),
            end: Some(end),
            ..Self::default()
        }
    }

    /// A cell of the expanded grid.
    pub fn cell(block: u32, grid: u32, row: u32, col: u32) -> Self {
        Self {
            kind: PlaceKind::Cell,
            block: Some(block),
            grid: Some(grid),
            row: Some(row),
            col: Some(col),
            ..Self::default()
        }
    }

    /// A rectangle of a page (one-based), in points from the top left.
    pub fn page(page: u32, rect: [f32; 4]) -> Self {
        Self { kind: PlaceKind::Page, page: Some(page), rect: Some(rect), ..Self::default() }
    }

    /// The same place narrowed to UTF-16 code units `start..end` of its block's or cell's text.
    pub fn part(&self, start: u32, end: u32) -> Self {
        Self { start: Some(start), end: Some(end), ..self.clone() }
    }

    /// UTF-16 code units `start..end` of a text that stands here, or on `lines` of which this is the first (empty where it
    /// is one line). What a line's end cuts is told by its first line alone.
    pub fn part_of(&self, lines: &[Place], start: u32, end: u32) -> Self {
        let mut before = 0;
        for line in lines {
            let (from, len) = line.stretch();
            if start < before + len {
                return line.part(from + start - before, from + end.min(before + len) - before);
            }
            before += len;
        }
        let (last, before) = lines.last().map_or((self, 0), |last| (last, before - last.stretch().1));
        let from = last.stretch().0;
        last.part(from + start - before, from + end - before)
    }

    /// First code unit and length of a stretch of text.
    fn stretch(&self) -> (u32, u32) {
        let start = self.start.unwrap_or(0);
        (start, self.end.unwrap_or(start).saturating_sub(start))
    }

    /// The same place in the source with this index.
    pub fn in_source(mut self, source: u32) -> Self {
        self.source = source;
        self
    }
}

/// The places of the lines of which code units `start..end` of their joined text are; none where that is one line.
pub fn cut_lines(lines: &[Place], start: u32, end: u32) -> Vec<Place> {
    let mut cut = Vec::new();
    let mut before = 0;
    for line in lines {
        let (from, len) = line.stretch();
        let (first, last) = (start.max(before), end.min(before + len));
        if first < last {
            cut.push(line.part(from + first - before, from + last - before));
        }
        before += len;
    }
    if cut.len() < 2 { Vec::new() } else { cut }
}

/// Where in the text joined from `lines`, the first of them `home`, a place begins; none where it stands elsewhere.
pub fn offset_in(home: &Place, lines: &[Place], place: &Place) -> Option<u32> {
    let same = |line: &Place| {
        (line.kind, line.block, line.row, line.col) == (place.kind, place.block, place.row, place.col)
    };
    let start = place.start.unwrap_or(0);
    let mut before = 0;
    for line in lines {
        let (from, len) = line.stretch();
        if same(line) && from <= start && start < from + len {
            return Some(before + start - from);
        }
        before += len;
    }
    if lines.is_empty() && same(home) { start.checked_sub(home.start.unwrap_or(0)) } else { None }
}

/// Length of `text` in UTF-16 code units, the unit of every offset that leaves the library.
pub fn utf16_len(text: &str) -> u32 {
    text.chars().map(|c| c.len_utf16() as u32).sum()
}
