//! Runs → lines by baseline → paragraphs.

use super::{Rect, around};
use crate::document::{GlyphRun, Page};
use crate::order;

/// Runs on one baseline, from the left.
#[derive(Debug)]
pub struct Line {
    /// In order.
    pub runs: Vec<GlyphRun>,
    /// Around all of them.
    pub rect: Rect,
}

/// Parts of a line's height beyond which a gap is a space, and beyond which it is a tab.
const SPACE: f32 = 0.3;
const TAB: f32 = 1.6;

/// The same between two digits: those of one figure stand close, so that narrow columns are told apart sooner.
const FIGURES: f32 = 0.5;

/// Margins of a page, as a share of its height, in which digits alone are a page number.
const MARGIN: f32 = 0.09;

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

impl Line {
    /// The line's text, `wide` standing for gaps wider than a word's.
    pub fn text(&self, wide: &str) -> String {
        let mut text = String::new();
        for (index, run) in self.runs.iter().enumerate() {
            if let Some(before) = index.checked_sub(1).map(|i| &self.runs[i]) {
                let gap = run.rect[0] - (before.rect[0] + before.rect[2]);
                let figures = before.text.ends_with(is_digit) && run.text.starts_with(is_digit);
                let wide_gap = if figures { FIGURES } else { TAB };
                if gap > self.rect[3] * wide_gap {
                    text += wide;
                } else if gap > self.rect[3] * SPACE {
                    text.push(' ');
                }
            }
            text += &run.text;
        }
        text
    }
}

/// Lines of runs, from the top.
pub fn lines(mut runs: Vec<GlyphRun>) -> Vec<Line> {
    order::sort_by(&mut runs, |a, b| a.rect[1].total_cmp(&b.rect[1]));
    let mut lines: Vec<Line> = Vec::new();
    for run in runs {
        let middle = run.rect[1] + run.rect[3] / 2.0;
        match lines.last_mut() {
            Some(line) if line.rect[1] <= middle && middle <= line.rect[1] + line.rect[3] => {
                line.rect = around(line.rect, run.rect);
                line.runs.push(run);
            }
            _ => lines.push(Line { rect: run.rect, runs: vec![run] }),
        }
    }
    for line in &mut lines {
        order::sort_by(&mut line.runs, |a, b| a.rect[0].total_cmp(&b.rect[0]));
    }
    lines
}

/// A page's margin in which a browser that prints puts the page's address, the date and the time, as a share of its height.
const EDGE: f32 = 0.05;

/// The runs without the lines that a browser prints at the edges: they would be taken into a table that the edge cuts.
pub fn without_print_marks(runs: Vec<GlyphRun>, page: &Page) -> Vec<GlyphRun> {
    let at_edge = |run: &GlyphRun| {
        run.rect[1] + run.rect[3] < page.height * EDGE || run.rect[1] > page.height * (1.0 - EDGE)
    };
    let (edge, mut kept): (Vec<GlyphRun>, Vec<GlyphRun>) = runs.into_iter().partition(at_edge);
    let printed = |line: &Line| {
        let text = line.text(" ");
        let date = text.split([' ', ',']).any(|word| {
            let parts: Vec<&str> = word.split('/').collect();
            parts.len() == 3 && parts.iter().all(|part| part.parse::<u16>().is_ok())
        });
        text.contains("://") || date && text.contains(':')
    };
    kept.extend(lines(edge).into_iter().filter(|line| !printed(line)).flat_map(|line| line.runs));
    kept
}

/// Paragraphs with their rectangles: a line that fills the measure runs on into the next unless that is indented, a
/// table stands between (`tops`), or the distance grows.
pub fn paragraphs(runs: Vec<GlyphRun>, page: &Page, tops: &[f32]) -> Vec<(Rect, String)> {
    let mut lines = lines(runs);
    lines.retain(|line| !is_page_number(line, page));
    let left = lines.iter().map(|line| line.rect[0]).fold(f32::INFINITY, f32::min);
    let right = lines.iter().map(|line| line.rect[0] + line.rect[2]).fold(0.0, f32::max);
    let mut paragraphs: Vec<(Rect, String)> = Vec::new();
    let mut last: Option<Rect> = None;
    for line in &lines {
        let text = line.text("\t").trim_end().to_string();
        if text.trim().is_empty() {
            continue;
        }
        let goes_on = last.is_some_and(|before| runs_on(before, line.rect, left, right, tops));
        match paragraphs.last_mut() {
            Some((rect, joined)) if goes_on && !text.contains('\t') && !joined.contains('\t') => {
                *rect = around(*rect, line.rect);
                *joined += text.trim_start();
            }
            _ => paragraphs.push((line.rect, text)),
        }
        last = Some(line.rect);
    }
    paragraphs
}

fn runs_on(before: Rect, line: Rect, left: f32, right: f32, tops: &[f32]) -> bool {
    let em = line[3];
    let full = before[0] + before[2] > right - em * 1.5 && right - left > em * 15.0;
    let flush = line[0] < left + em * 1.2;
    let close = line[1] - before[1] < em * 3.2 && (line[3] - before[3]).abs() < em * 0.3;
    let parted = tops.iter().any(|top| before[1] < *top && *top <= line[1]);
    full && flush && close && !parted
}

fn is_page_number(line: &Line, page: &Page) -> bool {
    let text = line.text(" ");
    let digits = text.trim().chars().all(|c| c.is_ascii_digit()) && text.trim().len() <= 4;
    let (top, bottom) = (page.height * MARGIN, page.height * (1.0 - MARGIN));
    digits && (line.rect[1] + line.rect[3] < top || line.rect[1] > bottom)
}
