//! Damaged and hostile files of every format: an error with its code or what could be read, in bounded time. A panic
//! inside a library is caught on the command line (`src/bin/gouji/work.rs`) and printed here; one of ours fails.
#![cfg(all(feature = "office", feature = "pdf-cmaps"))]
#![allow(missing_docs, clippy::unwrap_used, clippy::panic, reason = "a test")]

mod common;
mod pages;
mod same;

use common::{Numbers, docx, pack, spoilt};
use gouji::options::Options;
use std::panic::{AssertUnwindSafe, catch_unwind, set_hook};
use std::sync::{Mutex, Once};

/// Where libraries panicked.
static PANICS: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// The hook is set once: tests run side by side.
static HOOK: Once = Once::new();

/// What came of a file: the codes of all files inside.
#[derive(Debug, Default)]
struct Ran {
    errors: Vec<String>,
    notices: Vec<String>,
    /// Where a library panicked.
    panic: Option<String>,
}

impl Ran {
    fn is_read(&self) -> bool {
        self.errors.is_empty() && self.panic.is_none()
    }
}

/// Of a hundred cuts of a file, how many are read at least. A zip has its table at its end, LibreOffice's PDF its pages.
const LEAST_READ: &[(&str, usize)] = &[("chromium.pdf", 60), ("pdf", 1), ("rtf", 90)];

fn files() -> Vec<(String, Vec<u8>)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/formats");
    let paths = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let name = |path: &std::path::Path| path.file_name().unwrap().to_string_lossy().into_owned();
    // The small case of each; flat OpenDocument is read as its package is.
    let mut files: Vec<_> = paths
        .filter(|path| name(path).starts_with("07-") && !name(path).contains(".fod"))
        .map(|path| (name(&path), std::fs::read(path).unwrap()))
        .collect();
    let page = gouji::read_bytes(&same::case("07-gb18030.html"), &Options::default()).unwrap();
    files.push(("07.ofd".into(), pages::ofd::pack(&pages::ofd::parts(&pages::lay_out(&page)))));
    files.sort();
    files
}

fn run(name: &str, bytes: &[u8]) -> Ran {
    HOOK.call_once(|| {
        set_hook(Box::new(|info| {
            eprintln!("{info}");
            PANICS.lock().unwrap().push(info.location().map(ToString::to_string).unwrap_or_default());
        }));
    });
    let mut ran = Ran::default();
    let options = Options { name: name.into(), ..Options::default() };
    let done = catch_unwind(AssertUnwindSafe(|| {
        gouji::for_each_file(bytes, &options, &mut |options, bytes| {
            let result = gouji::check_file(bytes, options);
            assert!(result.report.is_some() != result.error.is_some(), "an error or a report");
            ran.errors.extend(result.error.into_iter().map(|error| error.code));
            let notices = result.report.into_iter().flat_map(|report| report.notices);
            ran.notices.extend(notices.map(|notice| notice.code));
        });
    }));
    if done.is_err() {
        let at = PANICS.lock().unwrap().last().cloned().unwrap_or_default();
        assert!(at.contains("/registry/"), "{name}: a panic of our own at {at}");
        ran.panic = Some(at);
    }
    ran
}

#[test]
fn every_format_cut_at_every_hundredth() {
    let mut told = Vec::new();
    for (name, bytes) in files() {
        let ran: Vec<Ran> = (0..100).map(|part| run(&name, &bytes[..bytes.len() * part / 100])).collect();
        told.push((name, ran.iter().filter(|ran| ran.is_read()).count(), panics(&ran)));
    }
    println!("{told:#?}");
    for (name, read, panics) in told {
        let ending = name.split_once('.').map_or("", |(_, ending)| ending);
        let least = LEAST_READ.iter().find(|(known, _)| *known == ending).map_or(0, |(_, least)| *least);
        assert!(read >= least, "{name}: {read} of 100 are read");
        assert_eq!(panics, [""; 0], "{name}: a library panics");
    }
}

fn panics(ran: &[Ran]) -> Vec<String> {
    ran.iter().filter_map(|ran| ran.panic.clone()).collect()
}

#[test]
fn every_format_with_bytes_changed() {
    let mut numbers = Numbers(20_260_102);
    for (name, bytes) in files() {
        let mut ran = Vec::new();
        for changes in [1, 4, 16, 64, 256, 1024] {
            for _ in 0..3 {
                ran.push(run(&name, &spoilt(&bytes, changes, &mut numbers)));
            }
        }
        let panics = panics(&ran);
        println!("{name}: {panics:?}");
        assert_eq!(panics, [""; 0], "{name}: a library panics");
        assert!(ran.iter().any(Ran::is_read), "{name}: nothing is read");
    }
}

#[test]
fn bombs_of_zip_and_xml() {
    let noughts = vec![b' '; (gouji::limits::MAX_PART_BYTES + 1) as usize];
    assert_eq!(run("bomb.docx", &docx(&noughts, &[])).errors, ["limit-exceeded"]);
    assert_eq!(run("bomb.zip", &pack(&[("a.txt", &noughts)])).errors, ["limit-exceeded"]);
    let mut nested = pack(&[("a.txt", "一、总体情况".as_bytes())]);
    for _ in 0..6 {
        nested = pack(&[("a.zip", &nested)]);
    }
    assert_eq!(run("nested.zip", &nested).errors, ["limit-exceeded"]);
    let mut entities = String::from("<!DOCTYPE x [<!ENTITY a0 \"一一一一一一一一\">");
    for level in 1..12 {
        entities += &format!("<!ENTITY a{level} \"{}\">", format!("&a{};", level - 1).repeat(10));
    }
    let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    entities += &format!(
        "]><w:document xmlns:w=\"{word}\"><w:body><w:p><w:r><w:t>&a11;</w:t></w:r></w:p></w:body></w:document>"
    );
    assert!(run("entities.docx", &docx(entities.as_bytes(), &[])).is_read());
    let mut parts = pages::ofd::parts(&[pages::Sheet::default()]);
    parts[4].1 = entities;
    assert_eq!(run("entities.ofd", &pages::ofd::pack(&parts)).errors, ["image-only"]);
    let deep = format!("<w:document xmlns:w=\"{word}\"><w:body>{}", "<w:tbl><w:tr><w:tc>".repeat(20_000));
    assert_eq!(run("deep.docx", &docx(deep.as_bytes(), &[])).errors, ["limit-exceeded"]);
}

/// An archive of this file, without the list of its entries.
fn cut(name: &str, bytes: &[u8]) -> Vec<u8> {
    let whole = pack(&[(name, bytes)]);
    let list = whole.windows(4).position(|window| window == b"PK\x01\x02").unwrap();
    whole[..list].to_vec()
}

#[test]
fn bombs_of_archives_that_were_cut_off() {
    let mut nested = cut("a.txt", "一、总体情况".as_bytes());
    for _ in 0..4 {
        nested = cut("a.zip", &nested);
    }
    assert_eq!(run("nested.zip", &nested).errors, ["limit-exceeded", "damaged", "damaged"]);
    // Packed to less than a thousandth.
    assert_eq!(run("bomb.zip", &cut("a.txt", &vec![b' '; 60 << 20])).errors, ["damaged"]);
    let cut = |bytes: &[u8]| cut("a.txt", bytes);
    assert_eq!(run("sound.zip", &cut("一、总体情况".as_bytes())).errors, ["damaged"]);
}

#[test]
fn sheets_that_lie_about_their_size() {
    let types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override \
        PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.\
        main+xml\"/></Types>";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let relation = |kind: &str, target: &str| {
        format!(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship \
             Id=\"r1\" Type=\"{office}/{kind}\" Target=\"{target}\"/></Relationships>"
        )
    };
    let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    let workbook = format!(
        "<workbook {main} xmlns:r=\"{office}\"><sheets><sheet name=\"一\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
    );
    let sheet = format!(
        "<worksheet {main}><dimension ref=\"A1:XFD1048576\"/><cols><col min=\"1\" max=\"4294967295\" hidden=\"1\"/></cols>\
         <sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>规章</t></is></c></row><row r=\"1048576\">\
         <c r=\"XFD1048576\"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells></worksheet>"
    );
    let bytes = pack(&[
        ("[Content_Types].xml", types.as_bytes()),
        ("_rels/.rels", relation("officeDocument", "xl/workbook.xml").as_bytes()),
        ("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml").as_bytes()),
        ("xl/workbook.xml", workbook.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ]);
    // Every column is hidden.
    assert_eq!(run("lies.xlsx", &bytes).errors, ["empty"]);
}

/// A page of text that draws a form which draws itself.
fn looping(kids: &str, contents: &str) -> Vec<String> {
    let text = "BT /F 5 Tf 1 1 Td (report) Tj ET /X Do";
    let font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
    let resources = format!("<< /Font << /F {font} >> /XObject << /X 5 0 R >> >>");
    vec![
        "<< /Type /Catalog /Pages 2 0 R >>".into(),
        format!("<< /Type /Pages /Kids [{kids}] /Count 1000000 >>"),
        format!("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents {contents} /Resources {resources} >>"),
        format!("<< /Length {} >>\nstream\n{text}\nendstream", text.len()),
        "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >> /Length 5 >>\n\
         stream\n/X Do\nendstream"
            .into(),
    ]
}

#[test]
fn loops_in_pdf() {
    let file = pages::pdf::file(&looping("3 0 R", "4 0 R"));
    assert!(run("form.pdf", &file).is_read());
    assert!(run("kids.pdf", &pages::pdf::file(&looping("2 0 R 3 0 R 2 0 R", "4 0 R"))).is_read());
    assert_eq!(run("self.pdf", &pages::pdf::file(&looping("3 0 R", "3 0 R"))).errors, ["image-only"]);
    let file = String::from_utf8(file).unwrap();
    assert!(run("length.pdf", file.replace("/Length 38", "/Length 4 0 R").as_bytes()).is_read());
    let start = file.find("xref\n").unwrap();
    let loops = file.replace("/Root 1 0 R", &format!("/Root 1 0 R /Prev {start}"));
    assert!(run("prev.pdf", loops.as_bytes()).is_read());
}

#[test]
fn object_streams_that_lie() {
    let inside = "7 0 8 9999999 1 0 << /Type /Page >>";
    for (count, first) in
        [("1000000000", "16"), ("2", "4294967295"), ("-5", "16"), ("2", "16"), ("2", "99999999999999999999")]
    {
        let mut objects = looping("3 0 R 7 0 R 8 0 R", "4 0 R");
        objects.push(format!(
            "<< /Type /ObjStm /N {count} /First {first} /Length {} >>\nstream\n{inside}\nendstream",
            inside.len()
        ));
        let file = String::from_utf8(pages::pdf::file(&objects)).unwrap();
        // Without its table the file is gone through, object by object.
        let lost = file.replace("startxref\n", "startxref\n9");
        assert!(run("lies.pdf", file.as_bytes()).is_read(), "{count} {first}");
        assert!(run("lost.pdf", lost.as_bytes()).is_read(), "{count} {first}");
    }
}
