//! Runs → lines by baseline → paragraphs.

use super::breaks::is_numbered;
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

/// Beyond which digits are words of their own: less is what a figure is spread by.
const SPREAD: f32 = 0.35;

/// Margins of a page, as a share of its height, in which digits alone are a page number.
const MARGIN: f32 = 0.09;

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

impl Line {
    /// The line's text, `wide` standing for gaps wider than a word's.
    pub fn text(&self, wide: &str) -> String {
        let mut text = String::new();
        // Where the words so far end: a lone space may lie over them, and the gap is not from its end.
        let mut words = f32::NEG_INFINITY;
        for (index, run) in self.runs.iter().enumerate() {
            if let Some(before) = index.checked_sub(1).map(|i| &self.runs[i]) {
                let gap = run.rect[0] - (before.rect[0] + before.rect[2]).max(words);
                let figures = before.text.ends_with(is_digit) && run.text.starts_with(is_digit);
                let (wide_gap, space) = if figures { (FIGURES, SPREAD) } else { (TAB, SPACE) };
                if gap > self.rect[3] * wide_gap {
                    text += wide;
                } else if gap > self.rect[3] * space {
                    text.push(' ');
                }
            }
            text += &run.text;
            if !run.text.trim().is_empty() {
                words = words.max(run.rect[0] + run.rect[2]);
            }
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

/// A paragraph on a page.
#[derive(Debug)]
pub struct Prose {
    /// Around all of its lines.
    pub rect: Rect,
    /// Its lines, joined.
    pub text: String,
    /// Its first line is not indented: it may go on from the page before.
    pub flush: bool,
    /// Its last line fills the measure: it may go on on the next page.
    pub full: bool,
    last: Rect,
}

/// Heights of a line by which a stop hangs beyond the others at most.
const HANGS: f32 = 1.6;

fn ends_in_stop(line: &Line) -> bool {
    line.runs.last().is_some_and(|run| run.text.trim_end().ends_with(|c| CLOSING.contains(c)))
}

/// Paragraphs: a line that fills the measure runs on into the next unless that is indented, a table stands between
/// (`tops`), or the distance grows.
pub fn paragraphs(runs: Vec<GlyphRun>, page: &Page, tops: &[f32]) -> Vec<Prose> {
    let mut lines = lines(runs);
    without_page_numbers(&mut lines, page);
    let measure = Measure::of(&lines);
    let mut paragraphs: Vec<Prose> = Vec::new();
    for line in &lines {
        let text = line.text("\t").trim_end().to_string();
        if text.trim().is_empty() {
            continue;
        }
        let full = measure.is_filled_by(line.rect, &text);
        match paragraphs.last_mut() {
            Some(last)
                if measure.runs_on(last, line.rect, &text, tops)
                    && !text.contains('\t')
                    && !last.text.contains('\t') =>
            {
                last.rect = around(last.rect, line.rect);
                last.text += text.trim_start();
                (last.full, last.last) = (full, line.rect);
            }
            _ => {
                let (rect, last, flush) = (line.rect, line.rect, measure.is_flush(line.rect));
                paragraphs.push(Prose { rect, text, flush, full, last });
            }
        }
    }
    paragraphs
}

/// Where the lines of a page begin and end.
struct Measure {
    left: f32,
    right: f32,
    /// The same where a stop may hang beyond the end of its line.
    bare: f32,
}

impl Measure {
    fn of(lines: &[Line]) -> Self {
        let end = |line: &Line| line.rect[0] + line.rect[2];
        let right = |hangs: bool| {
            let lines = lines.iter().filter(|line| !hangs || !ends_in_stop(line));
            lines.map(end).fold(0.0, f32::max)
        };
        let (right, bare) = (right(false), right(true));
        let em = lines.iter().find(|line| end(line) == right).map_or(0.0, |line| line.rect[3]);
        let left = lines.iter().map(|line| line.rect[0]).fold(f32::INFINITY, f32::min);
        Self { left, right, bare: if right - bare < em * HANGS { bare } else { right } }
    }

    fn is_filled_by(&self, line: Rect, text: &str) -> bool {
        self.reached_by(line, self.end_for(text), 0.0)
    }

    /// Where lines end: a sentence that ends with its line may end its paragraph, and must reach as far as any.
    fn end_for(&self, text: &str) -> f32 {
        if text.ends_with('。') { self.right } else { self.bare }
    }

    /// Whether a word this wide did not fit behind a line.
    fn reached_by(&self, line: Rect, right: f32, word: f32) -> bool {
        let em = line[3];
        let end = line[0] + line[2];
        let room = right - end;
        // What stands at the right margin alone, as a date under a signature does, fills no measure.
        let from_left = line[0] < (self.left + self.right) / 2.0;
        from_left && (room < em * 1.5 || room < word) && self.right - self.left > em * 15.0
    }

    fn is_flush(&self, line: Rect) -> bool {
        line[0] < self.left + line[3] * 1.2
    }

    fn runs_on(&self, before: &Prose, line: Rect, text: &str, tops: &[f32]) -> bool {
        let em = line[3];
        let (measure, before, ended) = (self.end_for(&before.text), before.last, before.text.ends_with('。'));
        let close = line[1] - before[1] < em * 3.2 && (line[3] - before[3]).abs() < em * 0.3;
        let parted = tops.iter().any(|top| before[1] < *top && *top <= line[1]);
        self.reached_by(before, measure, first_word(text, ended) * em)
            && self.is_flush(line)
            && close
            && !parted
    }
}

/// Marks that begin no line, and those that end none: a character stands with the first behind it, or with the second before.
const CLOSING: &str = "，。、；：！？）》〉】」』”’％…";
const OPENING: &str = "（《〈【「『“‘";

/// How wide what begins a line is, in parts of its height, up to where a line may be parted: figures and letters are never
/// parted, nor from the stops behind them. Where a sentence ended on the line above, brackets may number a paragraph.
fn first_word(text: &str, ended: bool) -> f32 {
    let opening = text.chars().take_while(|c| OPENING.contains(*c)).count();
    let letters = text.chars().skip(opening).take_while(char::is_ascii_graphic).count();
    let core = opening + letters.max(1);
    let closing = text.chars().skip(core).take_while(|c| CLOSING.contains(*c)).count();
    let marks =
        if ended || is_numbered(text) { usize::from(letters > 0).min(closing) } else { opening + closing };
    (marks + usize::from(letters == 0 && !ended)) as f32 + letters as f32 * 0.5
}

fn without_page_numbers(lines: &mut Vec<Line>, page: &Page) {
    let middle = lines.partition_point(|line| line.rect[1] < page.height / 2.0);
    let (top, bottom) = lines.split_at(middle);
    let kept = |line: &Line, inner: &mut dyn Iterator<Item = &Line>| {
        goes_on(line, inner) || !is_page_number(line, page)
    };
    let top = top.iter().enumerate().map(|(at, line)| kept(line, &mut lines.iter().skip(at + 1)));
    let bottom =
        bottom.iter().enumerate().map(|(at, line)| kept(line, &mut lines.iter().take(middle + at).rev()));
    let mut kept = top.chain(bottom).collect::<Vec<bool>>().into_iter();
    lines.retain(|_| kept.next().unwrap_or(true));
}

/// How much further apart from the text than its lines from each other a page number stands.
const APART: f32 = 2.0;

/// Whether a line stands with those further inside: below or above each other, as near as they are. So stand the figures of
/// a table that has a line for each cell.
fn goes_on(line: &Line, inner: &mut dyn Iterator<Item = &Line>) -> bool {
    let (Some(next), Some(third)) = (inner.next(), inner.next()) else { return false };
    let distance = |a: &Line, b: &Line| (a.rect[1] - b.rect[1]).abs();
    (line.rect[0] - next.rect[0]).abs() < line.rect[3]
        && distance(line, next) <= distance(next, third) * APART
}

/// Digits alone in a page's margins, also between dashes.
fn is_page_number(line: &Line, page: &Page) -> bool {
    let text = line.text(" ");
    let text = text.trim();
    let dash = |c: char| matches!(c, '-' | '—' | '–' | '－' | '─' | ' ');
    let inner = if text.starts_with(dash) && text.ends_with(dash) { text.trim_matches(dash) } else { text };
    let digits = inner.chars().all(|c| c.is_ascii_digit()) && inner.len() <= 4;
    let (top, bottom) = (page.height * MARGIN, page.height * (1.0 - MARGIN));
    digits && (line.rect[1] + line.rect[3] < top || line.rect[1] > bottom)
}

#[cfg(test)]
mod tests;
