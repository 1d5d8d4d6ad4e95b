//! The long CSV: one row a cell (contract.md §8), safe to open in a spreadsheet.

use super::place;
use crate::document::Source;
use crate::form::Address;
use crate::report::{Cell, CellState, Report};

const HEADER: &str = "source,organ,year,form,address,value,raw,state,place\r\n";

/// The first line; with a byte order mark, so that a spreadsheet program takes the file for UTF-8.
pub fn head(bom: bool) -> String {
    format!("{}{HEADER}", if bom { "\u{FEFF}" } else { "" })
}

/// The cells of one report in the order of the form; nothing where there is no report. RFC 4180, lines end in CRLF.
pub fn rows(source: &Source, report: Option<&Report>) -> String {
    let cells = |report| cells(source, report);
    report.map(cells).unwrap_or_default()
}

fn cells(source: &Source, report: &Report) -> String {
    let front = [
        text(&source.name),
        text(report.meta.organ.as_deref().unwrap_or_default()),
        report.meta.year.map(|year| year.to_string()).unwrap_or_default(),
        report.form.map(|form| form.key().to_string()).unwrap_or_default(),
    ]
    .join(",");
    report.cells.iter().map(|(address, cell)| row(&front, *address, cell)).collect()
}

fn row(front: &str, address: Address, cell: &Cell) -> String {
    let value = cell.value.map(|value| value.to_string()).unwrap_or_default();
    let (raw, place) = (text(&cell.raw), text(&place::compact(&cell.place)));
    format!("{front},{address},{value},{raw},{},{place}\r\n", state(cell.state))
}

fn state(state: CellState) -> &'static str {
    match state {
        CellState::Number => "number",
        CellState::Blank => "blank",
        CellState::Dash => "dash",
        CellState::Text => "text",
        CellState::Unreadable => "unreadable",
    }
}

/// What begins a formula in a spreadsheet, the full-width marks of a Chinese one among them.
const FORMULA_MARKS: &[char] =
    &['=', '+', '-', '@', '\t', '\r', '\n', '\u{FF1D}', '\u{FF0B}', '\u{FF0D}', '\u{FF20}'];

/// A field of words. What a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV injection).
fn text(text: &str) -> String {
    let formula = text.starts_with(FORMULA_MARKS);
    let safe = if formula { format!("'{text}") } else { text.to_string() };
    if safe.contains([',', '"', '\n', '\r', '\'']) {
        format!("\"{}\"", safe.replace('"', "\"\""))
    } else {
        safe
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::figure::Figure;
    use crate::place::Place;

    fn report(raw: &str) -> Report {
        let address = "applications.received.total".parse().unwrap();
        let cell = Cell {
            value: Some(Figure::from(-4)),
            raw: raw.into(),
            state: CellState::Number,
            place: Place::cell(0, 1, 2, 3),
        };
        Report { cells: [(address, cell)].into(), ..Report::default() }
    }

    #[test]
    fn a_cell_is_a_row() {
        let source = Source { name: "某镇,2023.txt".into(), ..Source::default() };
        let rows = rows(&source, Some(&report("4")));
        assert_eq!(rows, "\"某镇,2023.txt\",,,,applications.received.total,-4,4,number,g1r2c3\r\n");
        assert_eq!(super::rows(&source, None), "");
    }

    #[test]
    fn formulas_are_words() {
        for raw in ["=1+1", "+1", "-4", "@SUM(A1)", "\t=1"] {
            assert!(text(raw).trim_start_matches('"').starts_with('\''), "{raw}");
        }
        assert_eq!(text("说\"是\""), "\"说\"\"是\"\"\"");
        assert_eq!(text("4"), "4");
    }
}
