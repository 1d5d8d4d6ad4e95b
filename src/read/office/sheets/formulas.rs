//! Formulas of an `.xlsx` that were saved without what they give, as programs write them that do not compute: the
//! formula itself is put into the cell, so that a figure that cannot be told does not look like a blank.

use crate::error::Error;
use crate::limits::{MAX_WRITTEN_BYTES, MAX_XML_CHANGES};
use crate::read::office::hidden::cut::{Cut, rest};
use crate::read::office::package::{Package, changed};
use crate::read::office::too_large;
use crate::read::office::xml::attribute;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// Characters of a formula that are written. Cells that share one name it once, and it may be a megabyte.
const MOST_OF_FORMULA: usize = 1_000;

/// The workbook with these formulas as text, and how many they are; `None` where there are none.
///
/// # Errors
/// Where more would be written than there may be.
pub fn shown(bytes: &[u8]) -> Result<Option<(Vec<u8>, usize)>, Error> {
    let Some(mut package) = Package::open(bytes) else { return Ok(None) };
    let is_sheet = |name: &&str| name.starts_with("xl/worksheets/") && name.ends_with(".xml");
    let sheets: Vec<String> = package.zip().file_names().filter(is_sheet).map(str::to_string).collect();
    let (mut count, mut parts) = (0, Vec::new());
    for name in &sheets {
        let Some(xml) = package.part(name) else { continue };
        let cuts = cuts(&xml)?;
        count += cuts.len();
        parts.extend((!cuts.is_empty()).then(|| (name.as_str(), rest(&xml, &cuts))));
    }
    Ok(changed(bytes, parts).map(|shown| (shown, count)))
}

/// The cell being read.
#[derive(Default)]
struct Cell {
    start: usize,
    /// Its start tag, as written.
    tag: String,
    of_text: bool,
    has_formula: bool,
    has_value: bool,
    /// What the text belongs to: `f`, `v`.
    inside: Vec<u8>,
    /// The last formula that was written: cells that share one leave it out.
    formula: String,
}

/// None where the part is broken.
fn cuts(xml: &[u8]) -> Result<Vec<Cut>, Error> {
    let (mut cuts, mut written) = (Vec::new(), 0);
    let whole = cells(xml, |cut| {
        written += cut.1.len();
        cuts.push(cut);
        written <= MAX_WRITTEN_BYTES && cuts.len() <= MAX_XML_CHANGES
    });
    match whole {
        Some(false) => Err(too_large()),
        Some(true) => Ok(cuts),
        None => Ok(Vec::new()),
    }
}

/// Gives each cell that is to change, as long as `each` takes them: whether it took all. `None` where the part is broken.
fn cells(xml: &[u8], mut each: impl FnMut(Cut) -> bool) -> Option<bool> {
    let mut reader = Reader::from_reader(xml);
    let mut cell = Cell::default();
    loop {
        let start = usize::try_from(reader.buffer_position()).ok()?;
        match reader.read_event().ok()? {
            Event::Start(tag) => {
                cell.begin(&tag, start);
                cell.inside = tag.local_name().as_ref().to_vec();
            }
            Event::Empty(tag) => cell.begin(&tag, start),
            Event::Text(text) if cell.inside == b"f" => {
                cell.formula = String::from_utf8_lossy(&text).chars().take(MOST_OF_FORMULA).collect();
            }
            Event::Text(text) if cell.inside == b"v" => cell.has_value |= !text.trim_ascii().is_empty(),
            Event::End(tag) => {
                cell.inside.clear();
                let end = usize::try_from(reader.buffer_position()).ok()?;
                let shown = if tag.local_name().as_ref() == b"c" { cell.shown() } else { None };
                if shown.is_some_and(|shown| !each((cell.start..end, shown))) {
                    return Some(false);
                }
            }
            Event::Eof => return Some(true),
            _ => {}
        }
    }
}

impl Cell {
    fn begin(&mut self, tag: &BytesStart, start: usize) {
        match tag.local_name().as_ref() {
            b"c" => {
                self.of_text = attribute(tag, "t").as_deref() == Some("str");
                self.tag = String::from_utf8_lossy(tag).into_owned();
                (self.start, self.has_formula, self.has_value) = (start, false, false);
            }
            b"f" => self.has_formula = true,
            // A formula may give an empty text.
            b"v" => self.has_value |= self.of_text,
            _ => {}
        }
    }

    /// The cell with its formula as its text, where there is nothing else.
    fn shown(&self) -> Option<Vec<u8>> {
        let name = self.tag.split_ascii_whitespace().next()?;
        let prefix = name.strip_suffix('c').filter(|_| self.has_formula && !self.has_value)?;
        let at = self.tag.split(" r=").nth(1)?.split(['"', '\'']).nth(1)?;
        let text = format!("<{prefix}is><{prefix}t>={}</{prefix}t></{prefix}is>", self.formula);
        Some(format!("<{name} r=\"{at}\" t=\"inlineStr\">{text}</{name}>").into_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_formula_that_cells_share_is_not_written_whole_in_each() {
        let of = |length: usize, prefix: &str, count: usize| {
            let first =
                format!("<{prefix}c r=\"A1\"><{prefix}f>{}</{prefix}f></{prefix}c>", "9".repeat(length));
            let others = format!("<{prefix}c r=\"A2\"><{prefix}f t=\"shared\"/></{prefix}c>").repeat(count);
            let cuts = cuts(format!("<a>{first}{others}</a>").as_bytes()).ok()?;
            Some((cuts.len(), cuts.iter().map(|(_, by)| by.len()).sum::<usize>()))
        };
        assert!(of(1 << 20, "", 100).is_some_and(|(count, length)| count == 101 && length < 1 << 18));
        assert_eq!(of(3, &("p".repeat(10_000) + ":"), 1_000), None);
    }
}
