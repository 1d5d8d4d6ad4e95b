//! Tables that lie on their side: applicants or results down a column, what the form has as rows across the top.
//! Turned back they are the form's own, and nothing else needs to know.

use super::header;
use super::token::label_chars;
use crate::document::{Grid, GridCell};
use crate::form::Column;

/// Columns that hold labels before the first figures.
const LABEL_COLUMNS: u32 = 3;

/// Applicants of the form's seven that one column holds.
const APPLICANTS: usize = 5;

/// Results of the review table's five that one column holds.
const RESULTS: usize = 4;

/// Words of the applications table's rows that stand side by side on top of one that lies on its side.
const ACROSS: [&str; 2] = ["新收", "上年结转"];

/// Whether what the form has as columns stands down the grid and what it has as rows across.
pub fn is_turned(grid: &Grid) -> bool {
    // With a cell missing, what stands behind it in its row stands under a name that is not its own.
    let area = |cell: &GridCell| u64::from(cell.row_span) * u64::from(cell.col_span);
    let whole = grid.cells.iter().map(area).sum::<u64>() == u64::from(grid.rows) * u64::from(grid.cols);
    whole
        && (0..LABEL_COLUMNS.min(grid.cols)).any(|col| {
            let down = || grid.cells.iter().filter(move |cell| cell.col == col).map(words);
            let applicants = distinct(down().filter_map(|words| header::column(&words)));
            applicants >= APPLICANTS && across(grid) || holds_results(down()) && is_review(grid)
        })
}

fn words(cell: &GridCell) -> String {
    label_chars(&cell.text).into_iter().collect()
}

fn distinct(columns: impl Iterator<Item = Column>) -> usize {
    let mut met: Vec<Column> = Vec::new();
    for column in columns {
        if !met.contains(&column) {
            met.push(column);
        }
    }
    met.len()
}

/// Whether the first two rows of the form are columns here: in one row, side by side.
fn across(grid: &Grid) -> bool {
    let at = |sign: &str| grid.cells.iter().find(|cell| cell.text.contains(sign));
    let [Some(received), Some(carried)] = ACROSS.map(at) else { return false };
    received.row == carried.row && received.col != carried.col
}

fn holds_results(down: impl Iterator<Item = String>) -> bool {
    let mut met = [false; 5];
    for words in down {
        if let Some(at) = header::RESULTS.iter().position(|name| *name == words) {
            met[at] = true;
        }
    }
    met.iter().filter(|met| **met).count() >= RESULTS
}

fn is_review(grid: &Grid) -> bool {
    let has = |sign: &str| grid.cells.iter().any(|cell| cell.text.contains(sign));
    // With the applications table in the same grid it would turn that over, too.
    has("行政复议") && has("复议后起诉") && !has("申请人")
}
