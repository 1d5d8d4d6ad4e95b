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
        let beside = is_beside(&blocks, &sheet.blocks);
        if let Some(above) = blocks.iter_mut().rev().find_map(as_grid)
            && let Some(below) = sheet.blocks.iter_mut().find_map(as_grid)
            && above.cols == below.cols
            && (within && sheet.begins_within || beside && is_rest(above, below))
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

/// Characters of a page's head and foot at most.
const EDGES: usize = 80;

/// Whether no more than a page's foot and the next one's head stands between two tables.
fn is_beside(above: &[Block], below: &[Block]) -> bool {
    let edge = |block: &Block| match block {
        Block::Paragraph(paragraph) => Some(paragraph.text.chars().count()),
        Block::Grid(_) => None,
        _ => Some(0),
    };
    let foot: usize = above.iter().rev().map_while(edge).sum();
    let head: usize = below.iter().map_while(edge).sum();
    foot + head <= EDGES
}

/// Figures of a row by which it is one that is whole but for its words.
const FIGURES: usize = 5;

/// Whether the first row of the second is the rest of the last one of the first though a line is drawn between them, as some
/// programs do at a page's edge: that one has all its figures, and this one none, only words below words, and no number that
/// would begin a row of its own.
fn is_rest(above: &Grid, below: &Grid) -> bool {
    let last = above.rows.saturating_sub(1);
    let is_figure = |cell: &GridCell| {
        !cell.text.is_empty() && cell.text.chars().all(|c| fold_char(c).is_some_and(|c| c.is_ascii_digit()))
    };
    let of_last = || above.cells.iter().filter(|cell| cell.row + cell.row_span > last);
    let goes_on = |cell: &GridCell| {
        let over = of_last().find(|one| is_over(one, cell));
        !is_numbered(&cell.text) && over.is_some_and(|over| over.text.chars().any(is_han) && !is_figure(over))
    };
    let mut words =
        below.cells.iter().filter(|cell| cell.row == 0 && !cell.text.trim().is_empty()).peekable();
    of_last().filter(|cell| is_figure(cell)).count() >= FIGURES
        && words.peek().is_some()
        && words.all(goes_on)
}

/// Whether a text begins with the number of a row or group: `2.`, `（四）`, `三、`.
pub fn is_numbered(text: &str) -> bool {
    let start: Vec<char> = text.chars().filter_map(fold_char).take(4).collect();
    let number = |c: &char| c.is_ascii_digit() || "一二三四五六七八九十".contains(*c);
    let from = usize::from(start.first() == Some(&'('));
    let digits = start.iter().skip(from).take_while(|c| number(c)).count();
    digits > 0 && start.get(from + digits).is_some_and(|c| matches!(c, '.' | '、' | ')'))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Paragraph;

    fn sheet(rows: &[[&str; 7]], words: &str) -> Sheet {
        let cells = rows.iter().enumerate().flat_map(|(row, texts)| {
            texts.iter().enumerate().map(move |(col, text)| GridCell {
                row: row as u32,
                col: col as u32,
                row_span: 1,
                col_span: 1,
                text: (*text).into(),
                ..GridCell::default()
            })
        });
        let grid = Grid { rows: rows.len() as u32, cols: 7, cells: cells.collect(), sheet: None };
        let foot = Block::Paragraph(Paragraph { text: words.into(), ..Paragraph::default() });
        Sheet { blocks: vec![Block::Grid(grid), foot], ..Sheet::default() }
    }

    fn first_cells(below: [&str; 7], between: &str) -> Vec<String> {
        let above = sheet(
            &[["1.属于国家秘密", "0", "0", "0", "0", "0", "0"], ["2.其", "1", "0", "0", "0", "0", "1"]],
            between,
        );
        let below = sheet(&[below, ["3.危及", "0", "0", "0", "0", "0", "0"]], "");
        let mut blocks = joined([above, below].into_iter());
        let grids = blocks.iter_mut().filter_map(as_grid);
        grids
            .flat_map(|grid| {
                grid.cells.iter().filter(|c| c.col == 0).map(|c| c.text.clone()).collect::<Vec<_>>()
            })
            .collect()
    }

    #[test]
    fn a_row_that_is_closed_at_the_page_edge_is_one_row() {
        let rest = ["他法律行政法规", "", "", "", "", "", ""];
        assert_eq!(first_cells(rest, "— 1 —"), ["1.属于国家秘密", "2.其\n他法律行政法规", "3.危及"]);
        // A row of its own, left blank or not, or another table.
        for (row, between) in [
            (["4.保护第三方", "", "", "", "", "", ""], "— 1 —"),
            (["他法律行政法规", "0", "0", "0", "0", "0", "0"], "— 1 —"),
            (rest, &"全年没有收费，也没有减免费用的情况。".repeat(6)),
        ] {
            assert_eq!(first_cells(row, between).len(), 4, "{row:?}");
        }
    }
}
