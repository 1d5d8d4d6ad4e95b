//! A consistent report to start from, and short ways to change it.
#![allow(dead_code, missing_docs, clippy::unwrap_used, reason = "helpers of tests")]

pub mod patch;

use gouji::document::figure::Figure;
use gouji::form::sums::{self, APPLICATION_COLUMNS, REVIEW_COLUMNS, REVIEW_ROWS};
use gouji::form::{Address, Column, FormKind, Row, TableName};
use gouji::place::Place;
use gouji::report::{
    Cell, CellState, Contact, Meta, Period, Report, ReportKind, Section, SectionKind, Table, TableKind,
};

/// A package of these parts.
#[cfg(feature = "office")]
pub fn pack<B: AsRef<[u8]>>(parts: &[(&str, B)]) -> Vec<u8> {
    pack_by(zip::CompressionMethod::Deflated, parts)
}

/// The same, packed by this method.
#[cfg(feature = "office")]
pub fn pack_by<B: AsRef<[u8]>>(method: zip::CompressionMethod, parts: &[(&str, B)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default().compression_method(method);
    for (name, bytes) in parts {
        zip.start_file(*name, options).unwrap();
        std::io::Write::write_all(&mut zip, bytes.as_ref()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// Which part of a package of Word's is the document.
pub const WORD_RELATIONS: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
    <Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" \
    Target=\"word/document.xml\"/></Relationships>";

/// A `.docx` with this main part, and other parts beside it.
#[cfg(feature = "office")]
pub fn docx(document: &[u8], others: &[(&str, &str)]) -> Vec<u8> {
    let types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" \
        ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" \
        ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
    let mut parts: Vec<(&str, &[u8])> = vec![
        ("[Content_Types].xml", types.as_bytes()),
        ("_rels/.rels", WORD_RELATIONS.as_bytes()),
        ("word/document.xml", document),
    ];
    parts.extend(others.iter().map(|(name, text)| (*name, text.as_bytes())));
    pack(&parts)
}

/// A random-looking stream of small numbers, the same for the same seed.
pub struct Numbers(pub u64);

impl Numbers {
    pub fn below(&mut self, limit: i64) -> i64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as i64) % limit.max(1)
    }

    /// Zero mostly, as in real reports.
    pub fn count(&mut self) -> i64 {
        match self.below(10) {
            0 => self.below(300),
            1..=3 => self.below(12),
            _ => 0,
        }
    }
}

pub fn cell(value: i64, place: Place) -> Cell {
    Cell { value: Some(value.into()), raw: value.to_string(), state: CellState::Number, place }
}

/// Puts a number where the document has one.
pub fn set(report: &mut Report, address: Address, value: i64) {
    let place = report.cells.get(&address).map(|cell| cell.place.clone()).unwrap_or_default();
    report.cells.insert(address, cell(value, place));
}

pub fn value(report: &Report, address: Address) -> i64 {
    report.value(address).and_then(Figure::to_i64).unwrap_or_default()
}

/// Bytes of it put in the place of others, put in, left out, or copied elsewhere, so often.
pub fn spoilt(bytes: &[u8], changes: usize, numbers: &mut Numbers) -> Vec<u8> {
    let mut below = |limit: usize| numbers.below(limit as i64) as usize;
    let mut bytes = bytes.to_vec();
    for _ in 0..changes {
        let at = below(bytes.len());
        match below(4) {
            0 => bytes[at] = below(256) as u8,
            1 => bytes.insert(at, b"<>&\"'|\t\n0\0\xFF\xE4"[below(12)]),
            2 => drop(bytes.remove(at)),
            _ => {
                let piece = bytes[at..(at + below(40)).min(bytes.len())].to_vec();
                let to = below(bytes.len());
                bytes.splice(to..to, piece);
            }
        }
    }
    bytes
}

/// A report in which everything holds: a county department's, in time, with all parts.
pub fn report(form: FormKind, seed: u64) -> Report {
    let year = if form == FormKind::Y2019 { 2020 } else { 2023 };
    let mut numbers = Numbers(seed);
    let mut report = Report {
        form: Some(form),
        kind: ReportKind::Report,
        meta: meta(year),
        sections: sections(),
        tables: tables(form),
        ..Report::default()
    };
    applications(&mut report, form, &mut numbers);
    review(&mut report, &mut numbers);
    for (i, address) in sums::disclosure_cells(form).into_iter().enumerate() {
        report.cells.insert(address, cell(10 + i as i64, place(0, i as u32, 1)));
    }
    if form == FormKind::Y2021 {
        for row in [Row::Regulations, Row::NormativeDocuments] {
            set(&mut report, Address::disclosure(row, Column::InForce), 99);
        }
    }
    if form == FormKind::Y2019 {
        for row in [Row::Regulations, Row::NormativeDocuments] {
            set(&mut report, Address::disclosure(row, Column::NewlyDisclosed), 3);
            set(&mut report, Address::disclosure(row, Column::TotalDisclosed), 99);
        }
    }
    for column in [
        Column::Issued,
        Column::Repealed,
        Column::InForce,
        Column::NewlyMade,
        Column::NewlyDisclosed,
        Column::TotalDisclosed,
    ] {
        let address = Address::disclosure(Row::Regulations, column);
        if report.cells.contains_key(&address) {
            set(&mut report, address, 0);
        }
    }
    report
}

fn place(grid: u32, row: u32, col: u32) -> Place {
    Place::cell(grid + 10, grid, row, col)
}

fn applications(report: &mut Report, form: FormKind, numbers: &mut Numbers) {
    let rows = sums::application_rows(form);
    let results = sums::all_result_rows(form);
    let put = |report: &mut Report, row: Row, col: usize, value: i64| {
        let at = rows.iter().position(|r| *r == row).unwrap_or_default() as u32;
        let address = Address::applications(row, APPLICATION_COLUMNS[col]);
        report.cells.insert(address, cell(value, place(1, at, col as u32 + 1)));
    };
    let mut totals = [0i64; 4];
    let mut row_totals = vec![0i64; results.len()];
    for col in 0..6 {
        let mut handled = 0;
        for (i, row) in results.iter().enumerate() {
            let secret = *row == Row::RefusedStateSecret || *row == Row::OtherRemaining;
            let count = if secret { 0 } else { numbers.count() };
            put(report, *row, col, count);
            handled += count;
            row_totals[i] += count;
        }
        let out = numbers.below(4);
        let carried_in = numbers.below(3).min(handled + out);
        let four = [handled + out - carried_in, carried_in, handled, out];
        for (i, row) in [Row::Received, Row::CarriedIn, Row::Total, Row::CarriedOut].into_iter().enumerate() {
            put(report, row, col, four[i]);
            totals[i] += four[i];
        }
    }
    for (i, row) in results.iter().enumerate() {
        put(report, *row, 6, row_totals[i]);
    }
    for (i, row) in [Row::Received, Row::CarriedIn, Row::Total, Row::CarriedOut].into_iter().enumerate() {
        put(report, row, 6, totals[i]);
    }
}

fn review(report: &mut Report, numbers: &mut Numbers) {
    for (r, row) in REVIEW_ROWS.into_iter().enumerate() {
        let mut total = 0;
        for (c, column) in REVIEW_COLUMNS.into_iter().enumerate() {
            let value = if c == 4 { total } else { numbers.below(2) * i64::from(r == 0) };
            total += value;
            report.cells.insert(Address::review(row, column), cell(value, place(2, 0, (r * 5 + c) as u32)));
        }
    }
}

fn meta(year: u16) -> Meta {
    let name = "云陂县水务局";
    Meta {
        title: Some(format!("{name}{year}年政府信息公开工作年度报告")),
        organ: Some(name.into()),
        organ_key: Some(name.into()),
        year: Some(year),
        title_year: Some(year),
        period: Some(Period { from: Some(format!("{year}-01-01")), to: Some(format!("{year}-12-31")) }),
        published: Some(format!("{}-01-20", year + 1)),
        contact: Some(Contact { phones: vec!["0555-1234567".into()], ..Contact::default() }),
        ..Meta::default()
    }
}

/// The six headings of the form.
pub const HEADINGS: [(SectionKind, &str); 6] = [
    (SectionKind::Overview, "一、总体情况"),
    (SectionKind::Disclosure, "二、主动公开政府信息情况"),
    (SectionKind::Applications, "三、收到和处理政府信息公开申请情况"),
    (SectionKind::Review, "四、政府信息公开行政复议、行政诉讼情况"),
    (SectionKind::Problems, "五、存在的主要问题及改进情况"),
    (SectionKind::Other, "六、其他需要报告的事项"),
];

fn sections() -> Vec<Section> {
    let sections = HEADINGS.iter().enumerate().map(|(i, (kind, heading))| Section {
        kind: *kind,
        ordinal: Some(i as u32 + 1),
        heading: (*heading).into(),
        place: Place::text(i as u32, 0, 10),
        paragraphs: Vec::new(),
        standard: true,
    });
    sections.collect()
}

fn tables(form: FormKind) -> Vec<Table> {
    let kinds = [TableKind::Disclosure, TableKind::Applications, TableKind::Review];
    let names = [TableName::Disclosure, TableName::Applications, TableName::Review];
    let tables = kinds.into_iter().zip(names).enumerate().map(|(i, (kind, name))| {
        let cells = sums::cells(form, name).len() as u32;
        Table {
            kind,
            form: Some(form),
            place: place(i as u32, 0, 0),
            cells_expected: cells,
            cells_found: cells,
            score: 1.0,
            subtotals: Default::default(),
            strangers: Vec::new(),
        }
    });
    tables.collect()
}
