//! A table with merged cells: each position is an origin or covered by one. One builder for every reader.

use crate::limits::{MAX_GRID_COLUMNS, MAX_GRID_ROWS};
use crate::place::DomPlace;
use serde::{Deserialize, Serialize};

/// A table. Only origin cells are listed, in row-major order; what they cover follows from their spans.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Grid {
    /// Rows of the expanded grid.
    pub rows: u32,
    /// Columns of the expanded grid.
    pub cols: u32,
    /// Origin cells in row-major order.
    pub cells: Vec<GridCell>,
    /// Name of the sheet, where the source is a workbook.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
}

/// An origin cell.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct GridCell {
    /// Zero-based row in the expanded grid.
    pub row: u32,
    /// Zero-based column in the expanded grid.
    pub col: u32,
    /// Rows covered, at least 1.
    pub row_span: u32,
    /// Columns covered, at least 1.
    pub col_span: u32,
    /// Paragraphs of the cell joined by `\n`.
    pub text: String,
    /// The same cell in the live page, where the source is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dom: Option<DomPlace>,
    /// Page (one-based), where the source has pages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<u32>,
    /// `[x, y, width, height]` on that page, in points from the top left.
    #[serde(serialize_with = "crate::shortest::serialize", skip_serializing_if = "Option::is_none")]
    pub rect: Option<[f32; 4]>,
}

impl Default for GridCell {
    fn default() -> Self {
        Self {
            row: 0,
            col: 0,
            row_span: 1,
            col_span: 1,
            text: String::new(),
            dom: None,
            page: None,
            rect: None,
        }
    }
}

/// Places cells as HTML does: left to right, skipping what earlier row spans cover. Spans are clamped to
/// [`MAX_GRID_ROWS`] and [`MAX_GRID_COLUMNS`] when used, so a `colspan` of a billion costs nothing.
#[derive(Debug, Default)]
pub struct GridBuilder {
    grid: Grid,
    /// Rows from now on that each column is still covered for.
    covered: Vec<u32>,
    row: u32,
    col: u32,
    /// First row of the open row group.
    group: u32,
    open: bool,
    is_cut: bool,
}

impl GridBuilder {
    /// Begins a row, ending the one before it.
    pub fn row(&mut self) {
        self.end_row();
        self.open = true;
        self.col = 0;
    }

    /// Adds a cell to the open row, if there is room. Row span 0 means "to the end of the table", as in HTML.
    pub fn cell(&mut self, mut cell: GridCell) {
        if !self.open {
            self.row();
        }
        while self.covered.get(self.col as usize).is_some_and(|&rows| rows > 0) {
            self.col += 1;
        }
        if self.col >= MAX_GRID_COLUMNS || self.row >= MAX_GRID_ROWS {
            self.is_cut = true;
            return;
        }
        cell.col_span = cell.col_span.clamp(1, MAX_GRID_COLUMNS - self.col);
        let rows_left = MAX_GRID_ROWS - self.row;
        cell.row_span = if cell.row_span == 0 { rows_left } else { cell.row_span.min(rows_left) };
        (cell.row, cell.col) = (self.row, self.col);
        let end = (self.col + cell.col_span) as usize;
        if self.covered.len() < end {
            self.covered.resize(end, 0);
        }
        for slot in &mut self.covered[self.col as usize..end] {
            *slot = (*slot).max(cell.row_span);
        }
        self.col = end as u32;
        self.grid.cols = self.grid.cols.max(self.col);
        self.grid.cells.push(cell);
    }

    fn end_row(&mut self) {
        if !self.open {
            return;
        }
        for slot in &mut self.covered {
            *slot = slot.saturating_sub(1);
        }
        self.row = (self.row + 1).min(MAX_GRID_ROWS);
        self.open = false;
    }

    /// Whether a cell found no room and was left out.
    pub fn is_cut(&self) -> bool {
        self.is_cut
    }

    /// Ends a row group: row spans do not reach beyond it, as in HTML.
    pub fn end_group(&mut self) {
        self.end_row();
        self.covered.clear();
        let (row, first) = (self.row, self.group);
        for cell in self.grid.cells.iter_mut().rev().take_while(|cell| cell.row >= first) {
            cell.row_span = cell.row_span.min(row - cell.row);
        }
        self.group = row;
    }

    /// The finished grid. Row spans that reach below the last row are cut to it.
    pub fn finish(mut self) -> Grid {
        self.end_row();
        self.grid.rows = self.row;
        for cell in &mut self.grid.cells {
            cell.row_span = cell.row_span.min(self.grid.rows - cell.row);
        }
        self.grid
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(text: &str, row_span: u32, col_span: u32) -> GridCell {
        GridCell { text: text.into(), row_span, col_span, ..GridCell::default() }
    }

    #[test]
    fn cells_skip_what_row_spans_cover() {
        let mut builder = GridBuilder::default();
        builder.row();
        builder.cell(cell("a", 2, 1));
        builder.cell(cell("b", 1, 2));
        builder.row();
        builder.cell(cell("c", 1, 1));
        let grid = builder.finish();
        let at: Vec<_> = grid.cells.iter().map(|c| (c.text.as_str(), c.row, c.col)).collect();
        assert_eq!((grid.rows, grid.cols), (2, 3));
        assert_eq!(at, [("a", 0, 0), ("b", 0, 1), ("c", 1, 1)]);
    }

    #[test]
    fn absurd_spans_are_clamped() {
        let mut builder = GridBuilder::default();
        builder.row();
        builder.cell(cell("a", u32::MAX, u32::MAX));
        let grid = builder.finish();
        assert_eq!((grid.rows, grid.cols, grid.cells[0].row_span), (1, MAX_GRID_COLUMNS, 1));
    }
}
