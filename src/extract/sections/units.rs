//! Lines as units: the stretches of text that may be a title, a heading or a paragraph, each with its exact place.

use crate::document::fold::{Folded, is_han};
use crate::document::{Block, Document};
use crate::extract::lines::{Line, Piece, Shape};
use crate::place::{self, Place, PlaceKind, utf16_len};

/// A stretch of text without a line break: a line, or a paragraph of a cell.
#[derive(Clone, Debug)]
pub struct Unit {
    /// As in the source, trimmed.
    pub text: String,
    /// Folded text with the way back to `text`; where a table took the line, of its first cell at most.
    pub folded: Folded,
    /// Where, with `start` and `end` in the block's or cell's text; of joined lines the first.
    pub place: Place,
    /// Where each of its lines stands, where it was joined from several.
    pub lines: Vec<Place>,
    /// Columns of white space in front of it.
    pub indent: usize,
    /// How many units with text that line has.
    pub siblings: usize,
    /// How the line was laid out.
    pub shape: Shape,
    /// 1–6 where the source marks it as a heading.
    pub level: Option<u8>,
    /// The source marks it as chrome.
    pub chrome: bool,
    /// A table took the line.
    pub taken: bool,
}

impl Unit {
    /// Place of folded characters `from..to`.
    pub fn part(&self, from: usize, to: usize) -> Place {
        let (start, end) = self.offsets(from, to);
        self.place.part_of(&self.lines, start, end)
    }

    /// Where each of the lines of folded characters `from..to` stands, where they are of several.
    pub fn lines(&self, from: usize, to: usize) -> Vec<Place> {
        let (start, end) = self.offsets(from, to);
        place::cut_lines(&self.lines, start, end)
    }

    /// The text of folded characters `from..to` as in the source.
    pub fn slice(&self, from: usize, to: usize) -> &str {
        let (start, end) = self.offsets(from, to);
        utf16_slice(&self.text, start, end)
    }

    /// UTF-16 offsets of folded characters `from..to`; what folding takes out at either end belongs to them.
    fn offsets(&self, from: usize, to: usize) -> (u32, u32) {
        let start = if from == 0 { 0 } else { self.folded.start(from) };
        let end = if to >= self.chars().len() { self.folded.len } else { self.folded.end(to) };
        (start, end)
    }

    /// Folded characters.
    pub fn chars(&self) -> &[char] {
        &self.folded.chars
    }

    /// Whether there is a word in it: a Chinese character or two letters.
    pub fn has_words(&self) -> bool {
        self.chars().iter().any(|c| is_han(*c))
            || self.chars().iter().filter(|c| c.is_alphabetic()).count() > 1
    }

    /// Whether white space stands in the source before folded character `i`.
    pub fn gap_before(&self, i: usize) -> bool {
        i > 0 && i < self.chars().len() && self.folded.start(i) > self.folded.end(i)
    }
}

/// The stretch of `text` between two UTF-16 offsets that fall between characters.
pub fn utf16_slice(text: &str, from: u32, to: u32) -> &str {
    let (mut at, mut start, mut end) = (0u32, text.len(), text.len());
    for (byte, c) in text.char_indices() {
        if at == from {
            start = byte;
        }
        if at >= to {
            end = byte;
            break;
        }
        at += c.len_utf16() as u32;
    }
    text.get(start..end).unwrap_or("")
}

/// All units of the lines, in order. A line that a table took is one unit without text.
pub fn units(lines: Vec<Line>, taken: &[bool], document: &Document) -> Vec<Unit> {
    let mut units = Vec::with_capacity(lines.len());
    // Each line goes once it is read: a document of short lines weighs less than its lines.
    for (index, line) in lines.into_iter().enumerate() {
        let first = units.len();
        if taken.get(index).copied().unwrap_or(false) && !is_prose(&line) {
            units.push(taken_unit(&line));
            continue;
        }
        for piece in &line.pieces {
            piece_units(&line, piece, document, &mut units);
        }
        let count = units.len() - first;
        units[first..].iter_mut().for_each(|unit| unit.siblings = count);
    }
    units
}

/// A sentence that a table took by its words and figures (全年收到申请3件,…。) is prose all the same, and so is a line that
/// begins within one (件，结转下年度继续办理2).
fn is_prose(line: &Line) -> bool {
    let mark = |c: char| matches!(c, ',' | '，' | '、' | '。' | '；');
    let mut chars = line.text.trim_start().chars();
    let within =
        chars.next().is_some_and(|c| mark(c) || "件条份".contains(c) && chars.next().is_some_and(mark));
    let stop = line.text.trim_end().ends_with('。');
    let sentence = stop || line.text.contains('。') && line.text.contains([',', '，', '、']);
    line.shape == Shape::Plain && (sentence || within)
}

/// A line that a table took: only a heading at its beginning can be read there.
fn taken_unit(line: &Line) -> Unit {
    let headed = |piece: &&Piece| piece.text.contains('、') && line.shape != Shape::GridRow;
    match line.pieces.first().filter(headed) {
        Some(piece) => unit(line, piece.text, piece.place.clone(), true),
        None => Unit { text: line.text.to_string(), ..unit(line, "", line.place.clone(), true) },
    }
}

fn piece_units(line: &Line, piece: &Piece, document: &Document, units: &mut Vec<Unit>) {
    let mut at = piece.place.start.unwrap_or_else(|| leading(document, piece));
    let mut margin = if line.shape == Shape::Plain { columns(white(&line.text)) } else { 0 };
    for text in piece.text.split('\n') {
        let trimmed = text.trim();
        if !trimmed.is_empty() {
            let start = at + utf16_len(white(text));
            let place = piece.place.part(start, start + utf16_len(trimmed));
            let indent = std::mem::take(&mut margin) + columns(white(text));
            units.push(Unit { indent, ..unit(line, trimmed, place, false) });
        }
        at += utf16_len(text) + 1;
    }
}

/// The white space that a text begins with.
fn white(text: &str) -> &str {
    &text[..text.len() - text.trim_start().len()]
}

/// Columns that a text takes where a Chinese character takes two.
pub fn columns(text: &str) -> usize {
    text.chars().map(|c| if c.is_ascii() || c == '\u{A0}' { 1 } else { 2 }).sum()
}

fn unit(line: &Line, text: &str, place: Place, taken: bool) -> Unit {
    Unit {
        text: text.into(),
        folded: Folded::new(text),
        place,
        lines: Vec::new(),
        indent: 0,
        siblings: 1,
        shape: line.shape,
        level: line.level,
        chrome: line.chrome,
        taken,
    }
}

/// UTF-16 length of the white space that a cell's text begins with and its piece does not.
fn leading(document: &Document, piece: &Piece) -> u32 {
    cell_text(document, &piece.place).map_or(0, |text| utf16_len(white(text)))
}

fn cell_text<'a>(document: &'a Document, place: &Place) -> Option<&'a str> {
    if place.kind != PlaceKind::Cell {
        return None;
    }
    let Block::Grid(grid) = document.blocks.get(place.block? as usize)? else { return None };
    let at = grid.cells.binary_search_by_key(&(place.row?, place.col?), |cell| (cell.row, cell.col)).ok()?;
    grid.cells.get(at).map(|cell| cell.text.as_str())
}
