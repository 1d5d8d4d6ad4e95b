//! One page of positioned text as a format draws it: glyphs joined to runs, and the lines that may rule a table. The
//! same for PDF and OFD.

use super::pictures;
use crate::document::{GlyphRun, Page};
use crate::error::{Error, ErrorKind};
use crate::limits::{MAX_PAGE_GLYPHS, MAX_PAGES};
use crate::notice::Notice;
use crate::place::Place;
use std::collections::HashMap;

/// A filled rectangle thinner than this is a ruling line, in points.
pub const THIN: f32 = 3.0;

/// Part of an em beyond which two glyphs are not of one run.
const GAP: f32 = 0.35;

/// The same between two digits: those of one figure touch, and narrow columns stand as close as this.
const FIGURES: f32 = 0.15;

/// Part of an em within which the same glyph again is the same glyph: drawn twice, it stands in for bold.
const TWICE: f32 = 0.15;

/// Said of a page that has more glyphs than are read.
pub fn too_full(number: u32) -> Notice {
    let zh = format!("第 {number} 页超过 {MAX_PAGE_GLYPHS} 字，只读了前面的部分。");
    let en = format!("Page {number} has more than {MAX_PAGE_GLYPHS} characters; only the first were read.");
    Notice::new("limit-exceeded", zh, en, Place::page(number, [0.0; 4]))
}

/// Said of a file that has more pages than are read.
pub fn left_out() -> Notice {
    let zh = format!("只读了前 {MAX_PAGES} 页。");
    let en = format!("Only the first {MAX_PAGES} pages were read.");
    Notice::new("pages-left-out", zh, en, Place::whole())
}

/// Said of a file of pictures, with a few characters or none.
pub fn only_pictures(format: &str, few: bool) -> Error {
    let (zh, en) = if few { ("几乎没有文字", "hardly any text") } else { ("没有文字", "no text") };
    let zh =
        format!("这个 {format} 里{zh}，是扫描件或图片，读不出来。请找文字版，或把表格的数字录入后再核对。");
    let en = format!(
        "This {format} holds {en}: it is a scan or pictures. Look for one with text, or type the tables in."
    );
    Error::new(ErrorKind::ImageOnly, zh, en)
}

/// A page being drawn, in points from its top left.
pub struct Canvas {
    page: Page,
    left: usize,
    drawn: Drawn,
}

impl Canvas {
    /// An empty page.
    pub fn new(number: u32, width: f32, height: f32) -> Self {
        let page = Page { number, width, height, ..Page::default() };
        Self { page, left: MAX_PAGE_GLYPHS, drawn: Drawn::default() }
    }

    /// What was drawn.
    pub fn finish(mut self) -> Page {
        pictures::settle(&mut self.page);
        self.page
    }

    /// Takes one from the glyphs that the page may still hold; false where there is none.
    pub fn has_room(&mut self) -> bool {
        let room = self.left > 0;
        self.left = self.left.saturating_sub(1);
        room
    }

    /// Whether the limit was hit.
    pub fn is_full(&self) -> bool {
        self.left == 0
    }

    /// A glyph with its box: its advance wide, one em high.
    pub fn glyph(&mut self, text: String, rect: [f32; 4]) {
        let on_page = rect[0] > -1.0
            && rect[0] < self.page.width + 1.0
            && rect[1] > -rect[3]
            && rect[1] < self.page.height;
        if on_page && !text.chars().all(char::is_control) && self.drawn.is_new(&text, rect) {
            self.join(text, rect);
        }
    }

    fn join(&mut self, text: String, rect: [f32; 4]) {
        if let Some(last) = self.page.runs.last_mut() {
            let em = last.rect[3];
            let gap = rect[0] - (last.rect[0] + last.rect[2]);
            let level = (rect[1] - last.rect[1]).abs() < em * 0.2 && (rect[3] - em).abs() < em * 0.3;
            let figures = last.text.ends_with(is_digit) && text.starts_with(is_digit);
            let most = if figures { FIGURES } else { GAP };
            if level && -em * GAP < gap && gap < em * most {
                last.text += &text;
                last.rect[2] = rect[0] + rect[2] - last.rect[0];
                return;
            }
        }
        self.page.runs.push(GlyphRun { text, rect });
    }

    /// A straight stroke between two points.
    pub fn stroke(&mut self, a: [f32; 2], b: [f32; 2], thickness: f32) {
        let [width, height] = [(a[0] - b[0]).abs(), (a[1] - b[1]).abs()];
        if (width < 1.0 || height < 1.0) && (width > 2.0 || height > 2.0) {
            let around = thickness.clamp(0.0, THIN);
            let (x, y) = (a[0].min(b[0]) - around / 2.0, a[1].min(b[1]) - around / 2.0);
            self.ruling([x, y, width + around, height + around]);
        }
    }

    /// A filled area: one that is thin is a line.
    pub fn fill(&mut self, rect: [f32; 4]) {
        if rect[2] < THIN || rect[3] < THIN {
            self.ruling(rect);
        }
    }

    /// A picture.
    pub fn picture(&mut self, rect: [f32; 4]) {
        if self.page.pictures.len() < MAX_PAGE_GLYPHS {
            pictures::draw(&mut self.page, rect);
        }
    }

    fn ruling(&mut self, rect: [f32; 4]) {
        if self.page.rulings.len() < MAX_PAGE_GLYPHS {
            self.page.rulings.push(rect);
        }
    }
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

/// Where each glyph was drawn so far, by the square of the page that it begins in.
#[derive(Default)]
struct Drawn(HashMap<([i32; 2], String), Vec<[f32; 2]>>);

impl Drawn {
    /// Side of a square, in points: a glyph within reach begins in the same square or beside it.
    const SIDE: f32 = 4.0;

    /// Places of one glyph in one square that are remembered: more of them nobody could read.
    const MOST: usize = 32;

    /// Remembers a glyph, unless the same one begins at the same place.
    fn is_new(&mut self, text: &str, [x, y, _, em]: [f32; 4]) -> bool {
        let reach = (em * TWICE).min(Self::SIDE);
        let is_near = |at: &[f32; 2]| (at[0] - x).abs() < reach && (at[1] - y).abs() < reach;
        let [column, row] = [x, y].map(|v| (v / Self::SIDE).floor() as i32);
        let mut key = ([column, row], text.to_owned());
        for [along, down] in (-1..=1).flat_map(|down| (-1..=1).map(move |along| [along, down])) {
            key.0 = [column.saturating_add(along), row.saturating_add(down)];
            if self.0.get(&key).is_some_and(|places| places.iter().any(is_near)) {
                return false;
            }
        }
        let places = self.0.entry(([column, row], key.1)).or_default();
        if places.len() < Self::MOST {
            places.push([x, y]);
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_of_narrow_columns_are_runs_of_their_own() {
        let mut canvas = Canvas::new(1, 600.0, 800.0);
        let mut x = 50.0;
        for (text, gap) in
            [("4", 4.0), ("7", 4.0), ("2", 0.0), ("2", 0.0), ("3", 9.0), ("合", 3.0), ("计", 0.0)]
        {
            let width = if text.is_ascii() { 6.0 } else { 12.0 };
            canvas.glyph(text.into(), [x, 100.0, width, 12.0]);
            x += width + gap;
        }
        let runs: Vec<String> = canvas.finish().runs.into_iter().map(|run| run.text).collect();
        assert_eq!(runs, ["4", "7", "223", "合计"]);
    }

    #[test]
    fn a_glyph_drawn_twice_is_one_however_many_others_are_there() {
        let mut canvas = Canvas::new(1, 600.0, 800.0);
        let glyphs = |n: u32| (0..n).filter_map(|n| char::from_u32(0x4E00 + n));
        for c in glyphs(20_000).chain(glyphs(20_000)) {
            canvas.glyph(c.to_string(), [50.0, 100.0, 12.0, 12.0]);
        }
        // So small that none is within reach of another.
        (0..50_000).for_each(|at| canvas.glyph("1".into(), [60.0 + at as f32 / 20_000.0, 50.0, 1e-4, 1e-4]));
        let chars: usize = canvas.finish().runs.iter().map(|run| run.text.chars().count()).sum();
        assert_eq!(chars, 20_000 + 50_000);
    }
}
