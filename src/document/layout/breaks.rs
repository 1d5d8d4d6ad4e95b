//! Tables that a page's edge cuts within a row: the row is one again.

use super::Sheet;
use crate::document::{Block, Grid};

/// The blocks of all pages; where one page ends within a row and the next begins within one of as many columns, the
/// rest of that row is joined to it.
pub fn joined(sheets: impl Iterator<Item = Sheet>) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut within = false;
    for mut sheet in sheets {
        if within
            && sheet.begins_within
            && let Some(above) = blocks.iter_mut().rev().find_map(as_grid)
            && let Some(below) = sheet.blocks.iter_mut().find_map(as_grid)
            && above.cols == below.cols
        {
            join(above, below);
        }
        within = sheet.ends_within;
        blocks.append(&mut sheet.blocks);
    }
    blocks
}

fn as_grid(block: &mut Block) -> Option<&mut Grid> {
    match block {
        Block::Grid(grid) => Some(grid),
        _ => None,
    }
}

/// Moves the first row of the second into the last row of the first. A cell that goes on below it begins a row later.
fn join(above: &mut Grid, below: &mut Grid) {
    for cell in below.cells.iter_mut().filter(|cell| cell.row == 0) {
        let last = above.rows.saturating_sub(1);
        let over = above.cells.iter_mut().find(|one| {
            one.row + one.row_span > last && one.col <= cell.col && cell.col < one.col + one.col_span
        });
        let text = std::mem::take(&mut cell.text);
        match over {
            Some(over) if !text.is_empty() && !over.text.is_empty() => over.text += &format!("\n{text}"),
            Some(over) => over.text += &text,
            None => cell.text = text,
        }
        cell.row_span = cell.row_span.saturating_sub(1);
    }
    below.cells.retain(|cell| cell.row_span > 0);
    for cell in &mut below.cells {
        cell.row = cell.row.saturating_sub(1);
    }
    below.rows = below.rows.saturating_sub(1);
}
