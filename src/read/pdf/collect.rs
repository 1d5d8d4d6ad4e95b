//! Collects what a page draws: glyphs joined to runs, and the lines that may rule a table.

use crate::document::GlyphRun as Run;
use hayro_cmap::BfString;
use hayro_interpret::font::{Glyph, GlyphRun};
use hayro_interpret::{BlendMode, ClipPath, Device, DrawMode, DrawProps, Image, ImageDrawProps, SoftMask};
use kurbo::{Affine, BezPath, PathSeg, Point, Rect, Shape};
use std::collections::HashSet;

/// Units of a glyph's own space in one em.
const UNITS: f64 = 1000.0;

/// A filled rectangle thinner than this is a ruling line, in points.
const THIN: f64 = 3.0;

/// Part of an em beyond which two glyphs are not of one run.
const GAP: f32 = 0.35;

/// What a page draws.
pub struct Collector {
    width: f32,
    height: f32,
    left: usize,
    runs: Vec<Run>,
    rulings: Vec<[f32; 4]>,
    unread: usize,
    seen: HashSet<(String, i32, i32)>,
}

impl Collector {
    /// Collects at most `limit` glyphs of a page of this size.
    pub fn new(width: f32, height: f32, limit: usize) -> Self {
        let (runs, rulings, seen) = (Vec::new(), Vec::new(), HashSet::new());
        Self { width, height, left: limit, runs, rulings, unread: 0, seen }
    }

    /// Runs, ruling lines, and how many glyphs had no character.
    pub fn finish(self) -> (Vec<Run>, Vec<[f32; 4]>, usize) {
        (self.runs, self.rulings, self.unread)
    }

    fn glyph(&mut self, glyph: &Glyph<'_>, place: Affine) {
        let text = match glyph.as_unicode() {
            Some(BfString::Char(c)) => c.to_string(),
            Some(BfString::String(text)) => text,
            None => {
                self.unread += 1;
                return;
            }
        };
        let rect = glyph_rect(glyph, place);
        let on_page =
            rect[0] > -1.0 && rect[0] < self.width + 1.0 && rect[1] > -rect[3] && rect[1] < self.height;
        // Text drawn twice stands in for bold: the second one adds nothing.
        let twice = !self.seen.insert((text.clone(), (rect[0] / 1.5) as i32, (rect[1] / 1.5) as i32));
        if on_page && !twice && !text.chars().all(char::is_control) {
            self.join(text, rect);
        }
    }

    fn join(&mut self, text: String, rect: [f32; 4]) {
        if let Some(last) = self.runs.last_mut() {
            let em = last.rect[3];
            let gap = rect[0] - (last.rect[0] + last.rect[2]);
            let level = (rect[1] - last.rect[1]).abs() < em * 0.2 && (rect[3] - em).abs() < em * 0.3;
            if level && gap.abs() < em * GAP {
                last.text += &text;
                last.rect[2] = rect[0] + rect[2] - last.rect[0];
                return;
            }
        }
        self.runs.push(Run { text, rect });
    }

    fn line(&mut self, a: Point, b: Point, thickness: f64) {
        let rect = Rect::from_points(a, b);
        let straight = rect.width() < 1.0 || rect.height() < 1.0;
        if straight && (rect.width() > 2.0 || rect.height() > 2.0) {
            self.ruling(rect.inflate(thickness.min(THIN) / 2.0, thickness.min(THIN) / 2.0));
        }
    }

    fn ruling(&mut self, rect: Rect) {
        if self.rulings.len() < self.left {
            self.rulings.push([rect.x0, rect.y0, rect.width(), rect.height()].map(|v| v as f32));
        }
    }
}

/// `[x, y, width, height]` of a glyph: its advance wide, one em high from 0.85 above the baseline.
fn glyph_rect(glyph: &Glyph<'_>, place: Affine) -> [f32; 4] {
    let advance = match glyph {
        Glyph::Outline(outline) => outline.advance_width(),
        Glyph::Type3(glyph) => glyph.advance_width(),
    };
    let advance = f64::from(advance.filter(|width| *width > 0.0).unwrap_or(UNITS as f32 / 2.0));
    let at = |x: f64, y: f64| place * Point::new(x, y);
    let corners = Rect::from_points(at(0.0, -0.15 * UNITS), at(advance, 0.85 * UNITS));
    [corners.x0, corners.y0, corners.width(), corners.height()].map(|v| v as f32)
}

impl Device<'_> for Collector {
    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'_>, mode: &DrawMode) {
        let path = props.transform * path.clone();
        match mode {
            DrawMode::Stroke(stroke) | DrawMode::FillAndStroke(_, stroke) => {
                for segment in path.segments() {
                    if let PathSeg::Line(line) = segment {
                        self.line(line.p0, line.p1, f64::from(stroke.line_width));
                    }
                }
            }
            DrawMode::Fill(_) => {
                let rect = path.bounding_box();
                if rect.width() < THIN || rect.height() < THIN {
                    self.ruling(rect);
                }
            }
            DrawMode::Invisible => {}
        }
    }

    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, '_>, props: DrawProps<'_>, _: &DrawMode) {
        for glyph in run.glyphs() {
            if self.left == 0 {
                return;
            }
            self.left -= 1;
            self.glyph(glyph, props.transform * glyph.transform());
        }
    }

    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'_>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'_, '_>, _: ImageDrawProps<'_>) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
