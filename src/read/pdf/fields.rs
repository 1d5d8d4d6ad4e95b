//! Fields of forms, and text that was written onto a page: drawn with the page where the file holds how they look. A viewer
//! makes up the look of the others from their values; here it is said that they were not read.

use crate::limits::MAX_PAGE_FIELDS;
use hayro_interpret::hayro_syntax::object::dict::keys::{
    ANNOTS, AP, CONTENTS, F, FT, N, PARENT, RECT, SUBTYPE, V,
};
use hayro_interpret::hayro_syntax::object::{Array, Dict, Name, Object, Rect as Area};
use hayro_interpret::hayro_syntax::page::Page;
use kurbo::{Affine, Rect};

/// Flags of what is not shown: hidden, and not to be viewed.
const UNSEEN: u32 = 1 << 1 | 1 << 5;

/// Fields within fields. Forms have three or four levels.
const DEPTH: usize = 32;

/// Characters drawn on a field overlap it by so much, in points, and half their height: what stands beside it touches it.
const OVERLAP: f32 = 2.0;

/// The place of the first field with a value that does not say how it looks, or where nothing is drawn that does. Of the first
/// the page may hold a line to write on, which is no value.
pub fn unread(page: &Page<'_>, drawn: &crate::document::Page, upright: Affine) -> Option<[f32; 4]> {
    let annotations = page.raw().get::<Array<'_>>(ANNOTS)?;
    let filled = annotations.iter::<Dict<'_>>().filter(is_filled).filter_map(|field| {
        let area = field.get::<Area>(RECT)?;
        let area = upright.transform_rect_bbox(Rect::new(area.x0, area.y0, area.x1, area.y1));
        let area = [area.x0, area.y0, area.width(), area.height()].map(|v| v as f32);
        Some((area, has_look(&field)))
    });
    let is_drawn = |field: [f32; 4]| drawn.runs.iter().any(|run| is_on(run.rect, field));
    let mut numbered = filled.enumerate();
    let unread = numbered.find(|(at, (field, look))| *at >= MAX_PAGE_FIELDS || !look || !is_drawn(*field));
    unread.map(|(_, (field, _))| field)
}

/// Whether the file holds how it looks.
fn has_look(annotation: &Dict<'_>) -> bool {
    annotation.get::<Dict<'_>>(AP).is_some_and(|looks| looks.contains_key(N))
}

fn is_on(run: [f32; 4], field: [f32; 4]) -> bool {
    let overlap = |at: usize| (run[at] + run[at + 2]).min(field[at] + field[at + 2]) - run[at].max(field[at]);
    overlap(0) > OVERLAP && overlap(1) > run[3].min(field[3]) / 2.0
}

/// Whether it shows a text that somebody filled in.
fn is_filled(annotation: &Dict<'_>) -> bool {
    if annotation.get::<u32>(F).unwrap_or(0) & UNSEEN != 0 {
        return false;
    }
    match annotation.get::<Name<'_>>(SUBTYPE).as_deref() {
        Some(b"FreeText") => annotation.get(CONTENTS).as_ref().is_some_and(is_text),
        Some(b"Widget") => {
            let kind = inherited(annotation, FT);
            let is_read = matches!(&kind, Some(Object::Name(kind)) if matches!(kind.as_ref(), b"Tx" | b"Ch"));
            is_read && inherited(annotation, V).as_ref().is_some_and(is_text)
        }
        _ => false,
    }
}

/// What a field says itself or one that it belongs to.
fn inherited<'a>(field: &Dict<'a>, key: &[u8]) -> Option<Object<'a>> {
    let parents = std::iter::successors(Some(field.clone()), |field| field.get(PARENT));
    parents.take(DEPTH).find_map(|field| field.get(key))
}

/// Whether a value is more than a mark of its encoding and spaces.
fn is_text(value: &Object<'_>) -> bool {
    match value {
        Object::String(text) => {
            text.iter().any(|byte| !matches!(byte, 0 | b' ' | b'\t'..=b'\r' | 0xFE | 0xFF))
        }
        Object::Stream(_) => true,
        Object::Array(chosen) => chosen.raw_iter().next().is_some(),
        _ => false,
    }
}
