//! `.doc`: characters marked as deleted or hidden by the property modifiers of their runs ([MS-DOC] 2.4.6.2, 2.6.1).
//! They are overwritten with U+0000, which no reader shows, so that no position in the file moves.

use crate::read::office::lost::{INSTRUCTION, Lacks, is_drawn};
use std::io::{Cursor, Read, Write};
use std::ops::Range;

/// `sprmCFRMarkDel` and `sprmCFVanish`.
const HIDDEN: [u16; 2] = [0x0800, 0x083C];

/// Characters with a meaning of their own, which stay: ends of cells, pages, paragraphs, and the marks of fields.
const MARKS: [u16; 6] = [0x07, 0x0C, 0x0D, 0x13, 0x14, 0x15];

/// What begins a field.
const FIELD: u16 = 0x13;

/// Bytes of one page of formatting.
const PAGE: usize = 512;

/// Pieces, pages of formatting and hidden stretches looked at: a text of a thousand pages has some thousands.
const MOST: usize = 20_000;

/// The file without what it hides; `None` where it hides nothing or is broken.
pub fn shown(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut file = cfb::CompoundFile::open(Cursor::new(bytes)).ok()?;
    let mut text = stream(&mut file, "WordDocument")?;
    let table = if u16_at(&text, 0x0A)? & 0x0200 != 0 { "1Table" } else { "0Table" };
    let table = stream(&mut file, table)?;
    let hidden = hidden(&text, &table);
    if hidden.is_empty() {
        return None;
    }
    let pieces = pieces(&text, &table)?;
    // Stretches of a sound file do not overlap, so that all of them together are not longer than the text.
    let mut left = text.len();
    for (run, piece) in hidden.iter().flat_map(|run| pieces.iter().map(move |piece| (run, piece))) {
        left = left.checked_sub(piece.blank(&mut text, run))?;
    }
    let mut changed = cfb::CompoundFile::open(Cursor::new(bytes.to_vec())).ok()?;
    let mut stream = changed.open_stream("WordDocument").ok()?;
    stream.write_all(&text).ok()?;
    stream.flush().ok()?;
    drop(stream);
    changed.flush().ok()?;
    Some(changed.into_inner().into_inner())
}

/// Whether its text boxes hold any text, which stands behind the text, the notes, headers and remarks, and whether it has a
/// field without a text.
pub fn lacks(bytes: &[u8]) -> Lacks {
    let lacks = || {
        let mut file = cfb::CompoundFile::open(Cursor::new(bytes)).ok()?;
        let text = stream(&mut file, "WordDocument")?;
        let table = if u16_at(&text, 0x0A)? & 0x0200 != 0 { "1Table" } else { "0Table" };
        let table = stream(&mut file, table)?;
        let fields = has_drawn_field(characters(&text, &pieces(&text, &table)?));
        Some(Lacks { boxes: hold_text(&text, &table).unwrap_or(false), fields, signs: false })
    };
    lacks().unwrap_or_default()
}

fn hold_text(text: &[u8], table: &[u8]) -> Option<bool> {
    let count = u32_at(text, 0x64).filter(|&count| count > 0)?;
    let before = [0x4C, 0x50, 0x54, 0x5C, 0x60].iter().filter_map(|&at| u32_at(text, at));
    let before = before.fold(0, usize::saturating_add);
    let pieces = pieces(text, table)?;
    Some(characters(text, &pieces).skip(before).take(count).any(|character| character > 0x20))
}

/// The characters of all pieces. Those of a sound file do not overlap, so that all together are not longer than the text.
fn characters<'a>(text: &'a [u8], pieces: &'a [Piece]) -> impl Iterator<Item = u16> + 'a {
    let characters = pieces.iter().flat_map(|piece| {
        let bytes = text.get(piece.range.clone()).unwrap_or_default().chunks_exact(piece.width);
        bytes.map(|character| character.iter().rev().fold(0u16, |code, byte| code << 8 | u16::from(*byte)))
    });
    characters.take(text.len())
}

/// Whether what follows the mark of a field's beginning draws something.
fn has_drawn_field(characters: impl Iterator<Item = u16>) -> bool {
    let mut characters = characters.peekable();
    while characters.by_ref().any(|character| character == FIELD) {
        let code = std::iter::from_fn(|| characters.next_if(|character| (0x20..0x80).contains(character)));
        let code: String =
            code.take(INSTRUCTION).filter_map(|c| u8::try_from(c).ok()).map(char::from).collect();
        if is_drawn(&code) {
            return true;
        }
    }
    false
}

fn stream(file: &mut cfb::CompoundFile<Cursor<&[u8]>>, name: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    file.open_stream(name).ok()?.take(crate::limits::MAX_PART_BYTES).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    let bytes = bytes.get(at..at.checked_add(2)?)?;
    bytes.try_into().ok().map(u16::from_le_bytes)
}

fn u32_at(bytes: &[u8], at: usize) -> Option<usize> {
    let bytes = bytes.get(at..at.checked_add(4)?)?;
    bytes.try_into().ok().map(u32::from_le_bytes).and_then(|number| usize::try_from(number).ok())
}

/// A structure of the table stream, by the place in the header that says where it is.
fn structure<'a>(text: &[u8], table: &'a [u8], at: usize) -> Option<&'a [u8]> {
    let from = u32_at(text, at)?;
    table.get(from..from.checked_add(u32_at(text, at + 4)?)?)
}

/// Stretches of the text, in bytes of its stream, whose characters are not shown.
fn hidden(text: &[u8], table: &[u8]) -> Vec<Range<usize>> {
    let plc = structure(text, table, 0xFA).unwrap_or_default();
    let pages = plc.len().saturating_sub(4) / 8;
    let mut hidden = Vec::new();
    for page in 0..pages.min(MOST) {
        let number = u32_at(plc, (pages + 1) * 4 + page * 4).map(|number| number & 0x3F_FFFF);
        let bytes = number.and_then(|number| text.get(number * PAGE..(number + 1) * PAGE));
        hidden.extend(bytes.into_iter().flat_map(hidden_of_page));
    }
    hidden.truncate(MOST);
    hidden
}

fn hidden_of_page(page: &[u8]) -> Vec<Range<usize>> {
    let runs = usize::from(page.last().copied().unwrap_or(0));
    let is_hidden = |run: &usize| {
        let at = usize::from(page.get((runs + 1) * 4 + run).copied().unwrap_or(0)) * 2;
        let length = usize::from(page.get(at).copied().unwrap_or(0));
        at > 0 && page.get(at + 1..at + 1 + length).is_some_and(hides)
    };
    let range = |run: usize| Some(u32_at(page, run * 4)?..u32_at(page, run * 4 + 4)?);
    (0..runs).filter(is_hidden).filter_map(range).collect()
}

/// Whether a list of property modifiers says that text is deleted or hidden.
fn hides(mut modifiers: &[u8]) -> bool {
    let mut hides = [false; 2];
    while let (Some(code), Some(operand)) = (u16_at(modifiers, 0), modifiers.get(2..)) {
        if let Some(kind) = HIDDEN.iter().position(|hidden| *hidden == code) {
            // 0x80 and 0x81 are the style's own value and its opposite; a style that hides is not met.
            hides[kind] = matches!(operand.first(), Some(1 | 0x81));
        }
        let length = match code >> 13 {
            0 | 1 => 1,
            2 | 4 | 5 => 2,
            3 => 4,
            7 => 3,
            _ if code == 0xD608 => u16_at(operand, 0).map_or(0, |length| usize::from(length) + 1),
            _ => operand.first().map_or(0, |length| usize::from(*length) + 1),
        };
        modifiers = operand.get(length..).unwrap_or_default();
    }
    hides.contains(&true)
}

/// A stretch of the text's stream, with the bytes of one character.
struct Piece {
    range: Range<usize>,
    width: usize,
}

impl Piece {
    /// Overwrites what lies in a run, marks aside; how many bytes that is.
    fn blank(&self, text: &mut [u8], run: &Range<usize>) -> usize {
        let (from, to) = (self.range.start.max(run.start), self.range.end.min(run.end));
        let Some(bytes) = text.get_mut(from..to.max(from)) else { return 0 };
        for character in bytes.chunks_exact_mut(self.width) {
            let code = character.iter().rev().fold(0, |code, byte| code << 8 | u16::from(*byte));
            if !MARKS.contains(&code) {
                character.fill(0);
            }
        }
        to.saturating_sub(from)
    }
}

/// The piece table.
fn pieces(text: &[u8], table: &[u8]) -> Option<Vec<Piece>> {
    let mut clx = structure(text, table, 0x1A2)?;
    while clx.first() == Some(&1) {
        clx = clx.get(3 + usize::from(u16_at(clx, 1)?)..)?;
    }
    let plc = clx.get(5..5usize.checked_add(u32_at(clx, 1)?)?)?;
    let count = plc.len().checked_sub(4)? / 12;
    let piece = |index: usize| {
        let characters = u32_at(plc, index * 4 + 4)?.checked_sub(u32_at(plc, index * 4)?)?;
        let from = u32_at(plc, (count + 1) * 4 + index * 8 + 2)?;
        let width = if from & 0x4000_0000 != 0 { 1 } else { 2 };
        let from = (from & 0x3FFF_FFFF) / if width == 1 { 2 } else { 1 };
        Some(Piece { range: from..from.checked_add(characters.checked_mul(width)?)?, width })
    };
    Some((0..count.min(MOST)).filter_map(piece).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn put(bytes: &mut [u8], at: usize, number: u32) {
        bytes[at..at + 4].copy_from_slice(&number.to_le_bytes());
    }

    /// The streams of a text of blanks, all of it in each of so many pieces, with a letter in a text box at the end.
    fn streams(pieces: u32, before: u32, count: u32) -> [Vec<u8>; 2] {
        const HEAD: usize = 0x200;
        let mut text = vec![b' '; HEAD + 1000];
        text[..HEAD].fill(0);
        *text.last_mut().unwrap() = b'a';
        let mut table = vec![2];
        let numbers = |from: u32, step: u32, times: u32| (0..times).map(move |n| from + n * step);
        let mut plc: Vec<u8> = numbers(0, 1000, pieces + 1).flat_map(u32::to_le_bytes).collect();
        for _ in 0..pieces {
            plc.extend([0, 0]);
            plc.extend((0x4000_0000 | (HEAD as u32 * 2)).to_le_bytes());
            plc.extend([0, 0]);
        }
        table.extend((plc.len() as u32).to_le_bytes());
        table.extend(plc);
        for (at, number) in [(0x4C, before), (0x64, count), (0x1A2, 0), (0x1A6, table.len() as u32)] {
            put(&mut text, at, number);
        }
        [text, table]
    }

    /// A file of 250 KB says that it has 20 million characters, and 4 billion in its text boxes.
    #[test]
    fn of_pieces_that_overlap_no_more_is_looked_at_than_there_is() {
        let of = |pieces, before, count| {
            let [text, table] = streams(pieces, before, count);
            hold_text(&text, &table)
        };
        assert_eq!((of(1, 990, 10), of(1, 990, 9)), (Some(true), Some(false)));
        assert_eq!(of(20_000, 5_000, u32::MAX), Some(false));
        assert_eq!(of(1, 990, 0), None);
    }
}
