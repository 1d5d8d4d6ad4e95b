//! Where the cells of an `.xls` or `.et` stand: the records of its workbook stream ([MS-XLS] 2.4) that have positions.

use super::Layout;
use crate::limits::MAX_GRID_COLUMNS;
use crate::read::office::package::stream;

const BOF: u16 = 0x0809;
const EOF: u16 = 0x000A;
const BOUNDSHEET: u16 = 0x0085;
const ROW: u16 = 0x0208;
const COLINFO: u16 = 0x007D;
const MERGEDCELLS: u16 = 0x00E5;
const MULRK: u16 = 0x00BD;
const FORMULA: u16 = 0x0006;
/// LABELSST, LABEL, RSTRING, NUMBER, RK, BOOLERR.
const CELLS: [u16; 6] = [0x00FD, 0x0204, 0x00D6, 0x0203, 0x027E, 0x0205];

/// The visible sheets in order; `None` where there is no workbook.
pub fn layouts(bytes: &[u8]) -> Option<Vec<Layout>> {
    let data = stream(bytes, &["Workbook", "Book"])?;
    let wide = records(&data, 0).next().and_then(|(_, bof)| u16_at(bof, 0)) == Some(0x0600);
    let sheets = records(&data, 0).filter(|(kind, _)| *kind == BOUNDSHEET).filter_map(|(_, body)| {
        let offset = u16_at(body, 0)? as usize | (u16_at(body, 2)? as usize) << 16;
        let visible = body.get(4)? & 3 == 0;
        let name = name(body.get(6..)?, wide);
        visible.then(|| layout(&data, offset, name))
    });
    Some(sheets.collect())
}

/// The records of the substream that begins at `offset`, those of streams inside it left out.
fn records(data: &[u8], offset: usize) -> impl Iterator<Item = (u16, &[u8])> {
    let (mut at, mut depth) = (offset, 0usize);
    std::iter::from_fn(move || {
        let (kind, length) = (u16_at(data, at)?, u16_at(data, at + 2)? as usize);
        let body = data.get(at + 4..at + 4 + length)?;
        at += 4 + length;
        match kind {
            BOF => depth += 1,
            EOF => depth = depth.saturating_sub(1),
            _ => {}
        }
        (depth > 0).then_some((kind, body, depth))
    })
    .filter(|(_, _, depth)| *depth == 1)
    .map(|(kind, body, _)| (kind, body))
}

/// A sheet's name: one length byte, then one or two bytes a character.
fn name(bytes: &[u8], wide: bool) -> String {
    let length = bytes.first().copied().unwrap_or(0) as usize;
    if wide && bytes.get(1).is_some_and(|flags| flags & 1 == 1) {
        let units = (0..length).map_while(|i| u16_at(bytes, 2 + i * 2));
        return char::decode_utf16(units).map(|c| c.unwrap_or('\u{FFFD}')).collect();
    }
    bytes.iter().skip(if wide { 2 } else { 1 }).take(length).map(|&byte| char::from(byte)).collect()
}

fn layout(data: &[u8], offset: usize, name: String) -> Layout {
    let mut layout = Layout { name, ..Layout::default() };
    for (kind, body) in records(data, offset) {
        let at = |index: usize| u16_at(body, index).map(u32::from);
        match kind {
            ROW if body.get(12).is_some_and(|flags| flags & 0x20 != 0) => layout.hidden_rows.extend(at(0)),
            COLINFO if body.get(8).is_some_and(|flags| flags & 1 != 0) => {
                at(0).zip(at(2)).into_iter().for_each(|(first, last)| layout.hidden_cols.insert(first, last));
            }
            MERGEDCELLS => layout.merges.extend(merges(body)),
            MULRK => layout.cells.extend(multiple(body)),
            FORMULA if body.get(6) == Some(&3) && body.get(12..14) == Some(&[0xFF, 0xFF]) => {}
            FORMULA => layout.cells.extend(at(0).zip(at(2))),
            kind if CELLS.contains(&kind) => layout.cells.extend(at(0).zip(at(2))),
            _ => {}
        }
    }
    layout
}

/// Regions as first row, last row, first column, last column.
fn merges(body: &[u8]) -> impl Iterator<Item = [u32; 4]> {
    let regions = body.get(2..).unwrap_or_default().chunks_exact(8);
    let regions = regions.filter_map(|region| {
        let at = |index: usize| u16_at(region, index).map(u32::from);
        Some([at(0)?, at(4)?, at(2)?, at(6)?.min(MAX_GRID_COLUMNS - 1)])
    });
    regions.filter(|&[top, left, bottom, right]| (top, left) != (bottom, right))
}

/// Numbers side by side: row, first column, then six bytes each, then the last column.
fn multiple(body: &[u8]) -> impl Iterator<Item = (u32, u32)> {
    let first = u16_at(body, 0).zip(u16_at(body, 2));
    let count = (body.len().saturating_sub(6) / 6) as u32;
    first
        .into_iter()
        .flat_map(move |(row, col)| (0..count).map(move |i| (u32::from(row), u32::from(col) + i)))
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    let pair: [u8; 2] = bytes.get(at..at.checked_add(2)?)?.try_into().ok()?;
    Some(u16::from_le_bytes(pair))
}
