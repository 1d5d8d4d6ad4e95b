//! Where the cells of an `.xlsx` stand: the attributes `r`, `hidden` and `ref` of its sheets.

use super::Layout;
use crate::limits::{MAX_GRID_COLUMNS, MAX_GRID_ROWS};
use crate::read::office::package::Package;
use crate::read::office::xml::{Step, attribute, is_set, number, relationship, targets, walk};
use quick_xml::events::BytesStart;

/// Rows and columns of a sheet. Names beyond are passed over, as the reader of the cells does.
const ROWS: u32 = 1 << 20;
const COLUMNS: u32 = 1 << 14;

/// The visible sheets in the workbook's order; `None` where it is not laid out as Excel and WPS do.
pub fn layouts(bytes: &[u8]) -> Option<Vec<Layout>> {
    let mut package = Package::open(bytes)?;
    let targets = targets(&package.part("xl/_rels/workbook.xml.rels")?);
    let mut layouts = Vec::new();
    for (name, id) in sheets(&package.part("xl/workbook.xml")?) {
        let target = targets.get(&id)?;
        let path = target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_string);
        layouts.push(Scan::of(name, &package.part(&path)?));
    }
    Some(layouts)
}

/// Names and ids of the visible sheets.
fn sheets(xml: &[u8]) -> Vec<(String, String)> {
    let mut sheets = Vec::new();
    walk(xml, |step| {
        let Step::Start(tag, _) = step else { return };
        let hidden = matches!(attribute(tag, "state").as_deref(), Some("hidden" | "veryHidden"));
        if tag.local_name().as_ref() == b"sheet" && !hidden {
            sheets.push((attribute(tag, "name").unwrap_or_default(), relationship(tag).unwrap_or_default()));
        }
    });
    sheets
}

/// A sheet being read.
#[derive(Default)]
struct Scan {
    layout: Layout,
    row: u32,
    next_row: u32,
    next_col: u32,
    open: Option<(u32, u32)>,
    in_value: bool,
}

impl Scan {
    fn of(name: String, xml: &[u8]) -> Layout {
        let mut scan = Self { layout: Layout { name, ..Layout::default() }, ..Self::default() };
        walk(xml, |step| match step {
            Step::Start(tag, empty) => scan.start(tag, empty),
            Step::End(name) => scan.in_value &= !matches!(name, b"v" | b"t"),
            Step::Text(text) => scan.text(text),
        });
        scan.layout
    }

    fn start(&mut self, tag: &BytesStart, empty: bool) {
        match tag.local_name().as_ref() {
            b"col" if is_set(tag, "hidden") => {
                let (first, last) = (number(tag, "min").unwrap_or(1), number(tag, "max").unwrap_or(1));
                self.layout.hidden_cols.insert(first.saturating_sub(1), last.saturating_sub(1));
            }
            b"row" => self.start_row(tag),
            b"c" => self.start_cell(tag),
            b"v" | b"t" => self.in_value = !empty,
            b"mergeCell" => {
                let region = attribute(tag, "ref").and_then(|region| merged(&region));
                self.layout.merges.extend(region.filter(|&[r1, c1, r2, c2]| (r1, c1) != (r2, c2)));
            }
            _ => {}
        }
    }

    fn start_row(&mut self, tag: &BytesStart) {
        self.row = number(tag, "r").and_then(|row| row.checked_sub(1)).unwrap_or(self.next_row);
        (self.next_row, self.next_col) = (self.row.saturating_add(1), 0);
        if is_set(tag, "hidden") {
            self.layout.hidden_rows.insert(self.row);
        }
    }

    fn start_cell(&mut self, tag: &BytesStart) {
        let at = match attribute(tag, "r") {
            Some(name) => position(&name),
            None => Some((self.row, self.next_col)),
        };
        self.next_col = at.map_or(self.next_col, |(_, col)| col.saturating_add(1));
        self.open = at.filter(|&(row, col)| row < MAX_GRID_ROWS && col < MAX_GRID_COLUMNS);
    }

    fn text(&mut self, text: &str) {
        if self.in_value && !text.trim_ascii().is_empty() {
            self.layout.cells.extend(self.open);
        }
    }
}

/// `B7` → row 6, column 1.
fn position(name: &str) -> Option<(u32, u32)> {
    let digits = name.find(|c: char| c.is_ascii_digit())?;
    let (letters, row) = name.split_at_checked(digits)?;
    let col = letters.bytes().try_fold(0u32, |col, letter| {
        let value =
            letter.is_ascii_alphabetic().then(|| u32::from(letter.to_ascii_uppercase() - b'A') + 1)?;
        col.checked_mul(26)?.checked_add(value)
    })?;
    let at = (row.parse::<u32>().ok()?.checked_sub(1)?, col.checked_sub(1)?);
    Some(at).filter(|&(row, col)| row < ROWS && col < COLUMNS)
}

/// `A1:B2` → first row, first column, last row, last column.
fn merged(region: &str) -> Option<[u32; 4]> {
    let (first, last) = region.split_once(':')?;
    let (first, last) = (position(first)?, position(last)?);
    Some([first.0.min(last.0), first.1.min(last.1), first.0.max(last.0), first.1.max(last.1)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_cells() {
        assert_eq!(
            (position("B7"), position("AA1"), position("ZZ1")),
            (Some((6, 1)), Some((0, 26)), Some((0, 701)))
        );
        assert_eq!((position("7"), position("B0"), position("号1")), (None, None, None));
        assert_eq!(merged("A1:B2"), Some([0, 0, 1, 1]));
        assert_eq!(merged("A1:XFD1048576"), Some([0, 0, 1_048_575, 16_383]));
        assert_eq!((merged("A1:A1048577"), merged("A1:A4294967295"), merged("A1:XFE1")), (None, None, None));
    }

    #[test]
    fn filled_cells_merges_and_what_is_hidden() {
        let xml = br#"<worksheet><cols><col min="2" max="3" hidden="1"/></cols><sheetData>
            <row r="3" hidden="true"><c r="A3"><v>1</v></c></row>
            <row r="5"><c r="A5"/><c r="D5" t="inlineStr"><is><t>a</t></is></c><c><v>2</v></c></row>
            </sheetData><mergeCells><mergeCell ref="D5:E6"/></mergeCells></worksheet>"#;
        let layout = Scan::of("一".into(), xml);
        assert_eq!(layout.cells.iter().copied().collect::<Vec<_>>(), [(2, 0), (4, 3), (4, 4)]);
        assert_eq!(layout.merges, [[4, 3, 5, 4]]);
        assert_eq!([0, 1, 2, 3].map(|col| layout.hidden_cols.contains(col)), [false, true, true, false]);
        let positions = layout.positions().unwrap();
        assert_eq!((positions.rows, positions.cols), (vec![4, 5], vec![3, 4]));
    }
}
