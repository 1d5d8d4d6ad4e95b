//! A ruled table with the runs inside it → a grid with merged cells.

use super::rulings::{Line, Ruled};
use super::{Rect, text};
use crate::document::{GlyphRun, Grid, GridCell};
use crate::limits::{MAX_GRID_COLUMNS, MAX_GRID_ROWS};
use crate::order;

/// The grid of a ruled table; its cells know their page and rectangle.
pub fn grid(table: &Ruled, runs: Vec<GlyphRun>, page: u32) -> Grid {
    let ys = positions(&table.rows, MAX_GRID_ROWS as usize);
    let xs = positions(&table.cols, MAX_GRID_COLUMNS as usize);
    let (rows, cols) = (ys.len().saturating_sub(1), xs.len().saturating_sub(1));
    let mut taken = vec![false; rows * cols];
    let mut cells = Vec::new();
    for row in 0..rows {
        for col in 0..cols {
            if taken[row * cols + col] {
                continue;
            }
            let width = span(cols - col, |w| open(&table.cols, xs[col + w], mid(&ys, row)));
            let height = span(rows - row, |h| {
                let below = (col..col + width).all(|c| open(&table.rows, ys[row + h], mid(&xs, c)));
                let free = (col..col + width).all(|c| !taken[(row + h) * cols + c]);
                below && free
            });
            for r in row..row + height {
                taken[r * cols + col..r * cols + col + width].fill(true);
            }
            let rect = [xs[col], ys[row], xs[col + width] - xs[col], ys[row + height] - ys[row]];
            cells.push(GridCell {
                row: row as u32,
                col: col as u32,
                row_span: height as u32,
                col_span: width as u32,
                page: Some(page),
                rect: Some(rect),
                ..GridCell::default()
            });
        }
    }
    fill(&mut cells, runs, &xs);
    Grid { rows: rows as u32, cols: cols as u32, cells, sheet: None }
}

fn positions(lines: &[Line], limit: usize) -> Vec<f32> {
    let mut positions: Vec<f32> = lines.iter().map(|line| line.at).collect();
    order::sort_by(&mut positions, f32::total_cmp);
    positions.dedup();
    positions.truncate(limit + 1);
    positions
}

fn mid(at: &[f32], index: usize) -> f32 {
    (at[index] + at[index + 1]) / 2.0
}

/// Whether no line at `position` passes `across`.
fn open(lines: &[Line], position: f32, across: f32) -> bool {
    let first = lines.partition_point(|line| line.at < position);
    !lines[first..]
        .iter()
        .take_while(|line| line.at == position)
        .any(|line| line.from <= across && across <= line.to)
}

/// How many cells are one: the first, and on while nothing parts them.
fn span(limit: usize, open: impl Fn(usize) -> bool) -> usize {
    (1..limit).find(|at| !open(*at)).unwrap_or(limit)
}

fn fill(cells: &mut [GridCell], runs: Vec<GlyphRun>, xs: &[f32]) {
    let mut inside: Vec<Vec<GlyphRun>> = vec![Vec::new(); cells.len()];
    for run in runs.into_iter().flat_map(|run| cut_at_lines(run, xs)) {
        let (x, y) = (run.rect[0] + run.rect[2] / 2.0, run.rect[1] + run.rect[3] / 2.0);
        let holds =
            |rect: Rect| rect[0] <= x && x < rect[0] + rect[2] && rect[1] <= y && y < rect[1] + rect[3];
        if let Some(cell) = cells.iter().position(|cell| cell.rect.is_some_and(holds)) {
            inside[cell].push(run);
        }
    }
    let inside: Vec<Vec<text::Line>> = inside.into_iter().map(text::lines).collect();
    let texts = |lines: &[text::Line]| -> Vec<String> {
        lines.iter().map(|line| line.text(" ").trim().to_string()).collect()
    };
    // Where a line between two rows is missing, every cell has two figures.
    let one_line = |lines: &[text::Line]| lines.len() == 1 && texts(lines).iter().all(|text| is_digits(text));
    let rows_with = |which: &dyn Fn(&[text::Line]) -> bool| {
        order::set(cells.iter().zip(&inside).filter(|(_, lines)| which(lines)).map(|(cell, _)| cell.row))
    };
    // With blanks, one line may be what is left of two rows.
    let (mut single, blank) = (rows_with(&|lines| one_line(lines)), rows_with(&|lines| lines.is_empty()));
    single.retain(|row| !blank.contains(row));
    for (cell, lines) in cells.iter_mut().zip(&inside) {
        let texts = texts(lines);
        let joint =
            if single.contains(&cell.row) && is_wrapped_figure(lines, &texts, cell.rect) { "" } else { "\n" };
        cell.text = texts.join(joint).trim().to_string();
    }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_digit())
}

/// What word processors leave free in a cell, left and right together, in points.
const INSET: f32 = 11.0;

/// Whether a cell too narrow for one more digit has nothing but digits on its lines: one figure, wrapped.
fn is_wrapped_figure(lines: &[text::Line], texts: &[String], cell: Option<Rect>) -> bool {
    let digits = texts.iter().all(|text| is_digits(text));
    let (Some(cell), true) = (cell, lines.len() > 1 && digits) else { return false };
    let full = |(line, text): (&text::Line, &String)| {
        let digit = line.rect[2] / text.len() as f32;
        line.rect[2] + digit + INSET > cell[2]
    };
    lines.iter().zip(texts).rev().skip(1).all(full)
}

/// A run that crosses a vertical line well inside holds the text of two cells set close: cut by the share of its
/// width, Chinese characters counted as one and others as half.
fn cut_at_lines(run: GlyphRun, xs: &[f32]) -> Vec<GlyphRun> {
    let [x, y, width, height] = run.rect;
    let margin = height * 0.4;
    let cuts: Vec<f32> =
        xs.iter().copied().filter(|at| x + margin < *at && *at < x + width - margin).collect();
    let total: f32 = run.text.chars().map(weight).sum();
    if cuts.is_empty() || total <= 0.0 || run.text.chars().count() > 60 {
        return vec![run];
    }
    let mut parts: Vec<GlyphRun> = Vec::new();
    let (mut at, mut cell) = (x, usize::MAX);
    for c in run.text.chars() {
        let advance = weight(c) / total * width;
        let here = cuts.iter().filter(|cut| **cut <= at + advance / 2.0).count();
        if here != cell {
            parts.push(GlyphRun { text: String::new(), rect: [at, y, 0.0, height] });
            cell = here;
        }
        if let Some(part) = parts.last_mut() {
            part.text.push(c);
            part.rect[2] += advance;
        }
        at += advance;
    }
    parts
}

fn weight(c: char) -> f32 {
    if c.is_ascii() { 0.5 } else { 1.0 }
}
