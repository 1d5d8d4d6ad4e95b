//! What a glyph stands for where the PDF does not say: by the table of the embedded font itself, read backwards.

use crate::document::fold::is_han;
use crate::limits::MAX_FONT_CHARACTERS;
use hayro_interpret::font::OutlineGlyph;
use skrifa::{FontRef, MetadataProvider};
use std::collections::HashMap;

/// The characters of each font's glyphs, made where one is asked for. The font that stands in for others has none.
#[derive(Default)]
pub struct Fonts(HashMap<u128, HashMap<u32, char>>);

impl Fonts {
    /// The character that the font draws with this glyph.
    pub fn character(&mut self, glyph: &OutlineGlyph) -> Option<char> {
        let font = glyph.font_data()?;
        let data: &[u8] = (*font.data).as_ref();
        let characters = self.0.entry(font.cache_key).or_insert_with(|| reversed(data));
        characters.get(&glyph.glyph_id().to_u32()).copied()
    }
}

/// The character of each glyph; of several the plainest.
fn reversed(font: &[u8]) -> HashMap<u32, char> {
    let mut characters = HashMap::new();
    let Ok(font) = FontRef::new(font) else { return characters };
    let charmap = font.charmap();
    for (code, glyph) in charmap.mappings().take(MAX_FONT_CHARACTERS) {
        let Some(c) = char::from_u32(code).filter(|c| !c.is_control() && !is_private(*c)) else { continue };
        let known = characters.entry(glyph.to_u32()).or_insert(c);
        *known = std::cmp::min_by_key(*known, c, |c| strangeness(*c));
    }
    characters
}

/// A radical, or a form kept for an old encoding, may share its glyph with the character itself.
fn strangeness(c: char) -> (bool, char) {
    (!c.is_ascii() && !is_han(c), c)
}

/// What a font makes of these codes is its own.
fn is_private(c: char) -> bool {
    matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..)
}
