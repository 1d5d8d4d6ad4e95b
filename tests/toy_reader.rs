//! The seam: a reader outside the crate hands over a Document and gets cells, findings and places; and a Document
//! that went through JSON gives the same result as the bytes it was read from.
#![allow(missing_docs, clippy::unwrap_used, reason = "a test")]

use gouji::check::Outcome;
use gouji::document::{Block, Document, GlyphRun, GridBuilder, GridCell, Page, Source};
use gouji::options::Options;
use gouji::place::PlaceKind;
use std::fs;

/// A reader of its own: one grid a file, one row a line, commas between cells.
fn read_csv(csv: &str) -> Document {
    let mut grid = GridBuilder::default();
    for line in csv.lines() {
        grid.row();
        line.split(',').for_each(|cell| grid.cell(GridCell { text: cell.into(), ..GridCell::default() }));
    }
    let source = Source { name: "toy.csv".into(), format: "csv".into(), ..Source::default() };
    Document { source, blocks: vec![Block::Grid(grid.finish())], ..Document::default() }
}

const CSV: &str = "第二十条第（一）项,,,
信息内容,本年制发件数,本年废止件数,现行有效件数
规章,0,0,0
行政规范性文件,3,1,25
第二十条第（五）项,,,
信息内容,本年处理决定数量,,
行政许可,42,,
第二十条第（六）项,,,
信息内容,本年处理决定数量,,
行政处罚,7,,
行政强制,2,,
第二十条第（八）项,,,
信息内容,本年收费金额（单位：万元）,,
行政事业性收费,1.5,,";

#[test]
fn a_reader_outside_the_crate_gets_cells_and_places() {
    let result = gouji::check_document(&read_csv(CSV), &Options::default());
    assert_eq!((result.source.format.as_str(), result.error), ("csv", None));
    let report = result.report.unwrap();
    let found: Vec<_> =
        report.cells.iter().map(|(address, cell)| (address.to_string(), cell.raw.as_str())).collect();
    for expected in [
        ("disclosure.regulations.issued", "0"),
        ("disclosure.normativeDocuments.inForce", "25"),
        ("disclosure.licensing.decisions", "42"),
        ("disclosure.compulsion.decisions", "2"),
        ("disclosure.fees.amount", "1.5"),
    ] {
        assert!(found.contains(&(expected.0.to_owned(), expected.1)), "{expected:?} in {found:?}");
    }
    let (_, cell) =
        report.cells.iter().find(|(a, _)| a.to_string() == "disclosure.licensing.decisions").unwrap();
    let place = &cell.place;
    assert_eq!((place.kind, place.grid, place.row, place.col), (PlaceKind::Cell, Some(0), Some(6), Some(1)));
}

/// The rows of [`CSV`] as glyphs on a page, 20 points a row, 90 points a column; with or without ruling lines.
fn page(ruled: bool) -> Document {
    let mut page = Page { number: 3, width: 595.0, height: 842.0, ..Page::default() };
    for (row, line) in CSV.lines().enumerate() {
        let y = 100.0 + row as f32 * 20.0;
        for (col, text) in line.split(',').enumerate().filter(|(_, text)| !text.is_empty()) {
            let width = text.chars().count() as f32 * 6.0;
            page.runs
                .push(GlyphRun { text: text.into(), rect: [65.0 + col as f32 * 120.0, y + 5.0, width, 9.0] });
        }
    }
    let rows = CSV.lines().count() as f32;
    if ruled {
        page.rulings
            .extend((0..=CSV.lines().count()).map(|row| [60.0, 100.0 + row as f32 * 20.0, 480.0, 0.5]));
        page.rulings.extend((0..=4).map(|col| [60.0 + col as f32 * 120.0, 100.0, 0.5, rows * 20.0]));
    }
    Document { blocks: vec![Block::Page(page)], ..Document::default() }
}

#[test]
fn glyphs_on_a_page_give_the_same_cells_with_page_and_rectangle() {
    let values = |document: &Document| {
        let report = gouji::check_document(document, &Options::default()).report.unwrap();
        let cells = report.cells.iter().filter(|(_, cell)| cell.value.is_some());
        cells.map(|(address, cell)| (address.to_string(), cell.value)).collect::<Vec<_>>()
    };
    let csv = values(&read_csv(CSV));
    assert_eq!(csv.len(), 10);
    for ruled in [true, false] {
        let document = page(ruled);
        assert_eq!(values(&document), csv, "ruled: {ruled}");
        let report = gouji::check_document(&document, &Options::default()).report.unwrap();
        for (address, cell) in &report.cells {
            assert_eq!(cell.place.page, Some(3), "{address}");
            assert!(cell.place.rect.is_some_and(|[x, y, ..]| x >= 60.0 && y >= 100.0), "{address}");
        }
    }
}

#[test]
fn a_reader_outside_the_crate_gets_findings_and_their_places() {
    let wrong = CSV.replace("行政规范性文件,3,1,25", "行政规范性文件,30,1,25");
    let result = gouji::check_document(&read_csv(&wrong), &Options::default());
    let finding = result.findings.iter().find(|f| f.rule == "disclosure-in-force").unwrap();
    assert_eq!((finding.outcome, finding.code.as_str()), (Outcome::Review, "too-few"));
    let at: Vec<_> = finding.places.iter().map(|place| (place.grid, place.row, place.col)).collect();
    assert_eq!(at, [1, 2, 3].map(|col| (Some(0), Some(3), Some(col))));
    let right = gouji::check_document(&read_csv(CSV), &Options::default());
    assert!(right.findings.iter().all(|f| f.rule != "disclosure-in-force"));
}

#[test]
fn a_document_through_json_gives_the_same_result_as_the_bytes() {
    let folder = fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases")).unwrap();
    let mut read = 0;
    for path in folder.map(|entry| entry.unwrap().path()) {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if !(name.ends_with(".txt") || name.ends_with(".html")) {
            continue;
        }
        let bytes = fs::read(&path).unwrap();
        let options = Options { name, ..Options::default() };
        let document = gouji::read_bytes(&bytes, &options).unwrap();
        let json = serde_json::to_string(&document).unwrap();
        let back: Document = serde_json::from_str(&json).unwrap();
        let through_json = serde_json::to_value(gouji::check_document(&back, &options)).unwrap();
        assert_eq!(through_json, serde_json::to_value(gouji::check_bytes(&bytes, &options)).unwrap());
        read += 1;
    }
    assert!(read >= 8, "the written cases are there");
}
