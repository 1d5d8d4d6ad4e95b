//! A Document laid out on A4 sheets, as a word processor would: lines of text at baselines and ruling lines, in
//! millimetres from the top left. Written down as OFD or PDF by the modules here.
#![allow(dead_code, missing_docs, clippy::unwrap_used, reason = "helpers of tests")]

pub mod ofd;
pub mod pdf;
#[cfg(feature = "office")]
pub mod word;

use gouji::document::{Block, Document, Grid};

pub const WIDTH: f32 = 210.0;
pub const HEIGHT: f32 = 297.0;
const MARGIN: f32 = 20.0;
/// Of a character.
pub const SIZE: f32 = 3.5;
const LINE: f32 = 5.5;

/// Text with its left end on its baseline.
#[derive(Clone)]
pub struct Line {
    pub x: f32,
    pub y: f32,
    pub text: String,
}

#[derive(Clone, Default)]
pub struct Sheet {
    pub lines: Vec<Line>,
    /// From, to.
    pub rulings: Vec<[f32; 4]>,
}

/// How wide a character is set.
pub fn advance(c: char) -> f32 {
    if c.is_ascii() { SIZE / 2.0 } else { SIZE }
}

/// Lines of a text that fit into a width.
fn wrap(text: &str, width: f32) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text.lines() {
        let (mut line, mut at) = (String::new(), 0.0);
        for c in paragraph.chars() {
            if at + advance(c) > width {
                lines.push(std::mem::take(&mut line));
                at = 0.0;
            }
            line.push(c);
            at += advance(c);
        }
        lines.push(line);
    }
    lines
}

pub fn lay_out(document: &Document) -> Vec<Sheet> {
    let mut writer = Writer { sheets: vec![Sheet::default()], y: MARGIN };
    for block in &document.blocks {
        match block {
            Block::Paragraph(paragraph) => writer.paragraph(&paragraph.text),
            Block::Grid(grid) => writer.grid(grid),
            _ => {}
        }
    }
    writer.sheets
}

struct Writer {
    sheets: Vec<Sheet>,
    y: f32,
}

impl Writer {
    fn sheet(&mut self) -> &mut Sheet {
        self.sheets.last_mut().unwrap()
    }

    /// Goes to the next sheet where this much does not fit.
    fn room(&mut self, height: f32) -> bool {
        let full = self.y + height > HEIGHT - MARGIN;
        if full {
            self.sheets.push(Sheet::default());
            self.y = MARGIN;
        }
        full
    }

    fn paragraph(&mut self, text: &str) {
        let text = text.trim();
        for line in wrap(&format!("　　{text}"), WIDTH - 2.0 * MARGIN) {
            self.room(LINE);
            let y = self.y + SIZE;
            self.sheet().lines.push(Line { x: MARGIN, y, text: line });
            self.y += LINE;
        }
        self.y += LINE / 2.0;
    }

    fn grid(&mut self, grid: &Grid) {
        let width = (WIDTH - 2.0 * MARGIN) / grid.cols as f32;
        let heights = heights(grid, width);
        let xs: Vec<f32> = (0..=grid.cols).map(|col| MARGIN + col as f32 * width).collect();
        let mut from = 0;
        while from < heights.len() {
            // As many rows as fit on the sheet, at least one.
            self.room(heights[from]);
            let (mut ys, mut to) = (vec![self.y], from);
            while to < heights.len() && (to == from || self.y + heights[to] <= HEIGHT - MARGIN) {
                self.y += heights[to];
                ys.push(self.y);
                to += 1;
            }
            self.rows(grid, from as u32, to as u32, &xs, &ys);
            from = to;
        }
        self.y += LINE;
    }

    /// Rows of a grid on one sheet; a cell that goes on over the page is closed at its edge.
    fn rows(&mut self, grid: &Grid, from: u32, to: u32, xs: &[f32], ys: &[f32]) {
        for cell in &grid.cells {
            let (top, bottom) = (cell.row.max(from), (cell.row + cell.row_span).min(to));
            if top >= bottom {
                continue;
            }
            let (x0, x1) = (xs[cell.col as usize], xs[(cell.col + cell.col_span) as usize]);
            let (y0, y1) = (ys[(top - from) as usize], ys[(bottom - from) as usize]);
            let sheet = self.sheet();
            sheet.rulings.extend([[x0, y0, x1, y0], [x0, y1, x1, y1], [x0, y0, x0, y1], [x1, y0, x1, y1]]);
            if cell.row < from {
                continue;
            }
            for (index, text) in wrap(&cell.text, x1 - x0 - 2.0).into_iter().enumerate() {
                sheet.lines.push(Line { x: x0 + 1.0, y: y0 + 1.0 + SIZE + index as f32 * LINE, text });
            }
        }
    }
}

/// Heights of rows, so that every cell's lines fit.
fn heights(grid: &Grid, width: f32) -> Vec<f32> {
    let mut heights = vec![LINE + 2.0; grid.rows as usize];
    for spans in [false, true] {
        for cell in grid.cells.iter().filter(|cell| (cell.row_span > 1) == spans) {
            let lines = wrap(&cell.text, width * cell.col_span as f32 - 2.0).len().max(1);
            let rows = cell.row as usize..(cell.row + cell.row_span) as usize;
            let missing = lines as f32 * LINE + 2.0 - heights[rows.clone()].iter().sum::<f32>();
            // A tall cell is cut by the page's edge where it is much taller than its first rows.
            if missing > 0.0 {
                heights[rows.start] += missing;
            }
        }
    }
    heights
}
