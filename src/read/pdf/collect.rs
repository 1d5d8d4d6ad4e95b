//! Collects what a page draws: its glyphs and the lines that may rule a table.

use super::Drawn;
use super::reverse::Fonts;
use crate::read::page::Canvas;
use hayro_cmap::BfString;
use hayro_interpret::font::{Glyph, GlyphRun};
use hayro_interpret::{BlendMode, ClipPath, Device, DrawMode, DrawProps, Image, ImageDrawProps, SoftMask};
use kurbo::{Affine, BezPath, PathSeg, Point, Rect, Shape};
use std::collections::BTreeSet;

/// Units of a glyph's own space in one em.
const UNITS: f64 = 1000.0;

/// Bytes of the text that one glyph may stand for. The longest ligature of Unicode, ﷺ, has 33; a file may say a million.
const LIGATURE: usize = 64;

/// What a page draws.
pub struct Collector<'f> {
    canvas: Canvas,
    fonts: &'f mut Fonts,
    unread: usize,
}

impl<'f> Collector<'f> {
    /// Draws on this page.
    pub fn new(canvas: Canvas, fonts: &'f mut Fonts) -> Self {
        Self { canvas, fonts, unread: 0 }
    }

    /// The page, and what was met on it.
    pub fn finish(self, missing: BTreeSet<String>) -> Drawn {
        let full = self.canvas.is_full();
        Drawn { page: self.canvas.finish(), unread: self.unread, full, missing, ..Drawn::default() }
    }

    fn glyph(&mut self, glyph: &Glyph<'_>, place: Affine) {
        let text = match (glyph.as_unicode(), glyph) {
            (Some(BfString::Char(c)), _) => Some(c.to_string()),
            (Some(BfString::String(text)), _) => Some(text).filter(|text| text.len() <= LIGATURE),
            (None, Glyph::Outline(outline)) => self.fonts.character(outline).map(String::from),
            (None, Glyph::Type3(_)) => None,
        };
        match text {
            Some(text) => self.canvas.glyph(text, glyph_rect(glyph, place)),
            None => self.unread += 1,
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
    flat(Rect::from_points(at(0.0, -0.15 * UNITS), at(advance, 0.85 * UNITS)))
}

fn flat(rect: Rect) -> [f32; 4] {
    [rect.x0, rect.y0, rect.width(), rect.height()].map(|v| v as f32)
}

impl Device<'_> for Collector<'_> {
    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'_>, mode: &DrawMode) {
        let path = props.transform * path.clone();
        match mode {
            DrawMode::Stroke(stroke) | DrawMode::FillAndStroke(_, stroke) => {
                for segment in path.segments() {
                    if let PathSeg::Line(line) = segment {
                        let at = |point: Point| [point.x as f32, point.y as f32];
                        self.canvas.stroke(at(line.p0), at(line.p1), stroke.line_width);
                    }
                }
            }
            DrawMode::Fill(_) => self.canvas.fill(flat(path.bounding_box())),
            DrawMode::Invisible => {}
        }
    }

    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, '_>, props: DrawProps<'_>, _: &DrawMode) {
        for glyph in run.glyphs() {
            if !self.canvas.has_room() {
                return;
            }
            self.glyph(glyph, props.transform * glyph.transform());
        }
    }

    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'_>>, _: BlendMode) {}
    fn draw_image(&mut self, image: Image<'_, '_>, props: ImageDrawProps<'_>) {
        // Its own space is a unit a pixel.
        let pixels = Rect::new(0.0, 0.0, f64::from(image.width()), f64::from(image.height()));
        self.canvas.picture(flat(props.transform.transform_rect_bbox(pixels)));
    }
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
