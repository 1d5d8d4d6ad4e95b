//! Formulas of an `.xlsx` that were saved without what they give, as programs write them that do not compute: the
//! formula itself is put into the cell, so that a figure that cannot be told does not look like a blank.

use crate::read::office::hidden::cut::{Cut, rest};
use crate::read::office::package::{Package, changed};
use crate::read::office::xml::attribute;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// The workbook with these formulas as text, and how many they are; `None` where there are none.
pub fn shown(bytes: &[u8]) -> Option<(Vec<u8>, usize)> {
    let mut package = Package::open(bytes)?;
    let is_sheet = |name: &&str| name.starts_with("xl/worksheets/") && name.ends_with(".xml");
    let sheets: Vec<String> = package.zip().file_names().filter(is_sheet).map(str::to_string).collect();
    let sheets: Vec<&str> = sheets.iter().map(String::as_str).collect();
    let mut count = 0;
    let shown = changed(bytes, &sheets, |xml| {
        let cuts = cuts(xml)?;
        count += cuts.len();
        (!cuts.is_empty()).then(|| rest(xml, &cuts))
    })?;
    Some((shown, count))
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

fn cuts(xml: &[u8]) -> Option<Vec<Cut>> {
    let mut reader = Reader::from_reader(xml);
    let (mut cuts, mut cell) = (Vec::new(), Cell::default());
    loop {
        let start = usize::try_from(reader.buffer_position()).ok()?;
        match reader.read_event().ok()? {
            Event::Start(tag) => {
                cell.begin(&tag, start);
                cell.inside = tag.local_name().as_ref().to_vec();
            }
            Event::Empty(tag) => cell.begin(&tag, start),
            Event::Text(text) if cell.inside == b"f" => cell.formula = String::from_utf8_lossy(&text).into(),
            Event::Text(text) if cell.inside == b"v" => cell.has_value |= !text.trim_ascii().is_empty(),
            Event::End(tag) => {
                cell.inside.clear();
                let end = usize::try_from(reader.buffer_position()).ok()?;
                let shown = cell.shown().filter(|_| tag.local_name().as_ref() == b"c");
                cuts.extend(shown.map(|shown| (cell.start..end, shown)));
            }
            Event::Eof => return Some(cuts),
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
