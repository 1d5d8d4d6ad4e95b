//! The font that stands in for every font that is not in the file.
//!
//! Text needs no shapes: what a code means and how wide it is comes from the PDF, from the CMaps and, for the standard
//! fonts, from their published widths, all without the font. But a font without any program is dropped with its text,
//! so that there has to be one; real fonts would weigh more than the whole reader.

use hayro_interpret::font::{FontData, FontQuery};
use std::sync::Arc;

/// The smallest font in Adobe's Compact Font Format: one glyph, `.notdef`, and it is empty.
///
/// Not a TrueType or OpenType font: the widths of one would be held against those of the PDF, and glyphs stretched.
#[rustfmt::skip]
const EMPTY: &[u8] = &[
    // Header: version 1.0, 4 bytes long, offsets of one byte.
    1, 0, 4, 1,
    // Names: one, of one letter.
    0, 1, 1, 1, 2, b'E',
    // Top dictionary: one, of two bytes: 21 (operands are written with 139 added) is where the glyphs are (operator 17).
    0, 1, 1, 1, 3, 139 + 21, 17,
    // Strings and shared subroutines: none.
    0, 0, 0, 0,
    // Glyphs: one, of one byte: `endchar`.
    0, 1, 1, 1, 2, 14,
];

/// Gives the empty font whatever is asked for.
pub fn stand_in(_: &FontQuery) -> Option<(FontData, u32)> {
    Some((Arc::new(EMPTY), 0))
}
