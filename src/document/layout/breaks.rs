//! What a page's edge cuts: the row of a table and the sentence of a paragraph are one again.

use super::Sheet;
use crate::document::fold::{fold_char, is_han};
use crate::document::{Block, Grid, GridCell};

/// The blocks of all pages; where one page ends within a row and the next begins within one of as many columns, the
/// rest of that row is joined to it. A paragraph that goes on on the next page keeps the place where it begins.
pub fn joined(sheets: impl Iterator<Item = Sheet>) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let (mut within, mut full) = (false, false);
    for mut sheet in sheets {
        if full && sheet.begins_flush {
            join_prose(&mut blocks, &mut sheet.blocks);
        }
        if within
            && sheet.begins_within
            && let Some(above) = blocks.iter_mut().rev().find_map(as_grid)
            && let Some(below) = sheet.blocks.iter_mut().find_map(as_grid)
            && above.cols == below.cols
        {
            join(above, below);
        }
        (within, full) = (sheet.ends_within, sheet.ends_full);
        blocks.append(&mut sheet.blocks);
    }
    blocks
}

/// Moves the first paragraph behind the last one, where that ends within a sentence.
fn join_prose(above: &mut [Block], below: &mut Vec<Block>) {
    let (Some(Block::Paragraph(last)), Some(Block::Paragraph(first))) = (above.last_mut(), below.first())
    else {
        return;
    };
    let cells = last.text.contains('\t') || first.text.contains('\t');
    let within = last
        .text
        .chars()
        .next_back()
        .and_then(fold_char)
        .is_some_and(|c| is_han(c) || c.is_ascii_alphanumeric() || matches!(c, ',' | '、'));
    let numbered = first.text.chars().take(3).any(|c| matches!(c, '、' | '（'));
    if within && !cells && !numbered {
        last.text += first.text.trim_start();
        below.remove(0);
    }
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
        let over = above.cells.iter_mut().find(|one| one.row + one.row_span > last && is_over(one, cell));
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

/// Whether a cell stands in the columns of another: as many columns may be others on the next page, where a caption at the
/// side has no lines.
fn is_over(above: &GridCell, below: &GridCell) -> bool {
    match (above.rect, below.rect) {
        (Some([left, _, width, _]), Some([x, _, wide, _])) => {
            let middle = x + wide / 2.0;
            left <= middle && middle < left + width
        }
        _ => above.col <= below.col && below.col < above.col + above.col_span,
    }
}
