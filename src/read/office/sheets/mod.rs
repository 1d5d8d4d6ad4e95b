//! Spreadsheets: anydoc reads what the cells show, formatted as the sheet formats it; it leaves out hidden rows and
//! columns and everything before the first filled cell. Where its rows and columns stand in the sheet is read
//! beside it, so that a finding can say `B7`.

mod cols;
pub mod formulas;
mod ods;
pub mod spreadsheetml;
mod xls;
mod xlsx;

use crate::document::{Block, Grid, GridCell};
use crate::input::Format;
use crate::limits::{MAX_GRID_COLUMNS, MAX_GRID_ROWS};
use crate::notice::Notice;
use crate::place::Place;
use anydoc::model::{self, CellSlot};
use cols::Cols;
use std::collections::BTreeSet;

/// Says how many formulas were saved without what they give. Their cells hold the formula, which is no number.
pub fn unread_formulas(count: usize) -> Option<Notice> {
    let zh = format!(
        "有 {count} 个单元格是公式，文件里没有存它的结果，没有读。请用 Excel 或 WPS 打开，保存后再放进来。"
    );
    let en = format!(
        "Cells with a formula whose result is not in the file: {count}; they were not read. Open it in Excel or WPS and save it."
    );
    (count > 0).then(|| Notice::new("formula-without-value", zh, en, Place::whole()))
}

/// A visible sheet that is not empty, as far as its positions go.
#[derive(Debug, Default)]
pub struct Layout {
    /// As on its tab.
    pub name: String,
    /// Filled cells, row and column.
    pub cells: BTreeSet<(u32, u32)>,
    /// Merged regions: first row, first column, last row, last column.
    pub merges: Vec<[u32; 4]>,
    /// Rows that are not shown.
    pub hidden_rows: BTreeSet<u32>,
    /// Columns that are not shown.
    pub hidden_cols: Cols,
}

/// Blocks of a workbook: each sheet one grid, its cells where they stand in the sheet; and whether cells were left out.
/// The model weighs more than what is made of it: each row goes once it is read.
pub fn blocks(bytes: &[u8], format: Format, workbook: model::Document) -> (Vec<Block>, bool) {
    let layouts = layouts(bytes, format);
    let mut filled = layouts.iter().filter(|layout| format == Format::Ods || layout.is_filled());
    let only = filled.next().filter(|_| filled.next().is_none());
    let (mut named, mut is_part) = (None, false);
    let mut blocks = Vec::new();
    for block in workbook.blocks {
        match block {
            // A sheet's name stands before it where there are several.
            model::Block::Heading { content, .. } => {
                let name = model::inlines_to_plain_text(&content);
                named = layouts.iter().find(|layout| layout.name == name);
            }
            model::Block::Table(table) => {
                blocks.push(Block::Grid(grid(table, named.take().or(only), &mut is_part)));
            }
            _ => {}
        }
    }
    (blocks, is_part)
}

fn layouts(bytes: &[u8], format: Format) -> Vec<Layout> {
    let sheets = match format {
        Format::Xlsx => xlsx::layouts(bytes),
        Format::Xls => xls::layouts(bytes),
        _ => ods::layouts(bytes),
    };
    sheets.unwrap_or_default()
}

/// The rows and columns that a table's stand for.
struct Positions {
    rows: Vec<u32>,
    cols: Vec<u32>,
}

impl Layout {
    fn is_filled(&self) -> bool {
        self.cells.iter().any(|&at| !self.is_hidden(at))
    }

    fn is_hidden(&self, (row, col): (u32, u32)) -> bool {
        self.hidden_rows.contains(&row) || self.hidden_cols.contains(col)
    }

    /// The filled extent, widened by the merged regions that touch it, without what is hidden: as anydoc counts.
    fn positions(&self) -> Option<Positions> {
        let mut shown = self.cells.iter().copied().filter(|&at| !self.is_hidden(at));
        let first = shown.next()?;
        let [mut top, mut left, mut bottom, mut right] =
            shown.fold([first.0, first.1, first.0, first.1], |[top, left, bottom, right], (row, col)| {
                [top.min(row), left.min(col), bottom.max(row), right.max(col)]
            });
        let filled = [top, left, bottom, right];
        for merge in self.merges.iter().filter(|merge| touches(merge, &filled)) {
            [top, left, bottom, right] =
                [top.min(merge[0]), left.min(merge[1]), bottom.max(merge[2]), right.max(merge[3])];
        }
        Some(Positions {
            rows: (top..=bottom).filter(|row| !self.hidden_rows.contains(row)).collect(),
            cols: (left..=right).filter(|&col| !self.hidden_cols.contains(col)).collect(),
        })
    }
}

fn touches(merge: &[u32; 4], filled: &[u32; 4]) -> bool {
    merge[0] <= filled[2] && merge[2] >= filled[0] && merge[1] <= filled[3] && merge[3] >= filled[1]
}

fn grid(table: model::Table, layout: Option<&Layout>, is_part: &mut bool) -> Grid {
    let cols = table.grid.iter().map(Vec::len).max().unwrap_or(0);
    let positions = layout.and_then(Layout::positions);
    // Trailing rows may be left out; the columns are all there. Where nothing is known of positions, none was moved.
    let fits = |at: &Positions| at.rows.len() >= table.grid.len() && at.cols.len() == cols;
    let sure = positions.as_ref().is_none_or(fits);
    let positions = positions.filter(fits);
    let at = |index: usize, list: fn(&Positions) -> &Vec<u32>| match &positions {
        Some(positions) => list(positions).get(index).copied().unwrap_or(u32::MAX),
        None => u32::try_from(index).unwrap_or(u32::MAX),
    };
    let sheet = layout.filter(|_| sure).map(|layout| layout.name.clone());
    let mut grid = Grid { sheet, ..Grid::default() };
    for (r, slots) in table.grid.into_iter().enumerate() {
        for (c, slot) in slots.into_iter().enumerate() {
            let CellSlot::Origin(cell) = slot else { continue };
            let (row, col) = (at(r, |p| &p.rows), at(c, |p| &p.cols));
            if row >= MAX_GRID_ROWS || col >= MAX_GRID_COLUMNS {
                *is_part |= !text(&cell.blocks).is_empty();
                continue;
            }
            let last = |first: usize, span: u32| first.saturating_add(span.max(1) as usize - 1);
            let row_span = at(last(r, cell.row_span), |p| &p.rows).saturating_sub(row).saturating_add(1);
            let col_span = at(last(c, cell.col_span), |p| &p.cols).saturating_sub(col).saturating_add(1);
            let (row_span, col_span) =
                (row_span.min(MAX_GRID_ROWS - row), col_span.min(MAX_GRID_COLUMNS - col));
            grid.rows = grid.rows.max(row + row_span);
            grid.cols = grid.cols.max(col + col_span);
            grid.cells.push(GridCell {
                row,
                col,
                row_span,
                col_span,
                text: text(&cell.blocks),
                ..GridCell::default()
            });
        }
    }
    grid
}

/// The paragraphs of a cell joined by `\n`.
fn text(blocks: &[model::Block]) -> String {
    let lines = blocks.iter().map(|block| match block {
        model::Block::Paragraph(content) | model::Block::Heading { content, .. } => {
            model::inlines_to_plain_text(content)
        }
        _ => String::new(),
    });
    lines.collect::<Vec<_>>().join("\n")
}
