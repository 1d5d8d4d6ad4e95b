//! Damaged and hostile files of every format: an error with its code or what could be read, in bounded time. A panic
//! inside a library is caught on the command line (`src/bin/gouji/work.rs`) and printed here; one of ours fails.
#![cfg(all(feature = "office", feature = "pdf-cmaps"))]
#![allow(missing_docs, clippy::unwrap_used, clippy::panic, reason = "a test")]

mod common;
mod pages;
mod same;

use common::Numbers;
use gouji::options::Options;
use std::io::{Cursor, Write};
use std::panic::{AssertUnwindSafe, catch_unwind, set_hook};
use std::sync::{Mutex, Once};
use std::time::{Duration, Instant};

/// Where libraries panicked.
static PANICS: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// The hook is set once: tests run side by side.
static HOOK: Once = Once::new();

/// No file of these tests may take longer, in a debug build on a slow machine.
const LONGEST: Duration = Duration::from_secs(60);

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

/// The codes of the errors and notices of all files inside.
fn run(name: &str, bytes: &[u8]) -> Vec<String> {
    HOOK.call_once(|| {
        set_hook(Box::new(|info| {
            eprintln!("{info}");
            PANICS.lock().unwrap().push(info.location().map(ToString::to_string).unwrap_or_default());
        }));
    });
    let (start, mut codes) = (Instant::now(), Vec::new());
    let options = Options { name: name.into(), ..Options::default() };
    let done = catch_unwind(AssertUnwindSafe(|| {
        gouji::for_each_file(bytes, &options, &mut |options, bytes| {
            let result = gouji::check_file(bytes, options);
            assert!(result.report.is_some() != result.error.is_some(), "an error or a report");
            codes.extend(result.error.into_iter().map(|error| error.code));
            let notices = result.report.into_iter().flat_map(|report| report.notices);
            codes.extend(notices.map(|notice| notice.code));
        });
    }));
    if done.is_err() {
        let at = PANICS.lock().unwrap().last().cloned().unwrap_or_default();
        assert!(at.contains("/registry/"), "{name}: a panic of our own at {at}");
        eprintln!("{name}: a library panics at {at}");
    }
    assert!(start.elapsed() < LONGEST, "{name} took {:?}", start.elapsed());
    codes
}

#[test]
fn every_format_cut_at_every_hundredth() {
    for (name, bytes) in files() {
        for part in 0..100 {
            run(&name, &bytes[..bytes.len() * part / 100]);
        }
    }
}

#[test]
fn every_format_with_bytes_changed() {
    let mut numbers = Numbers(20_260_102);
    for (name, bytes) in files() {
        for changes in [1, 4, 16, 64, 256, 1024] {
            for _ in 0..3 {
                let mut bytes = bytes.clone();
                for _ in 0..changes {
                    let at = numbers.below(bytes.len() as i64) as usize;
                    bytes[at] = numbers.below(256) as u8;
                }
                run(&name, &bytes);
            }
        }
    }
}

fn pack(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A `.docx` with this main part.
fn docx(document: &[u8]) -> Vec<u8> {
    let types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override \
        PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.\
        document.main+xml\"/></Types>";
    let relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship \
        Id=\"a\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" \
        Target=\"word/document.xml\"/></Relationships>";
    pack(&[
        ("[Content_Types].xml", types.as_bytes()),
        ("_rels/.rels", relations.as_bytes()),
        ("word/document.xml", document),
    ])
}

#[test]
fn bombs_of_zip_and_xml() {
    let noughts = vec![b' '; (gouji::limits::MAX_PART_BYTES + 1) as usize];
    assert_eq!(run("bomb.docx", &docx(&noughts)), ["limit-exceeded"]);
    assert_eq!(run("bomb.zip", &pack(&[("a.txt", &noughts)])), ["limit-exceeded"]);
    let mut nested = pack(&[("a.txt", "一、总体情况".as_bytes())]);
    for _ in 0..6 {
        nested = pack(&[("a.zip", &nested)]);
    }
    assert_eq!(run("nested.zip", &nested), ["limit-exceeded"]);
    let mut entities = String::from("<!DOCTYPE x [<!ENTITY a0 \"一一一一一一一一\">");
    for level in 1..12 {
        entities += &format!("<!ENTITY a{level} \"{}\">", format!("&a{};", level - 1).repeat(10));
    }
    let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    entities += &format!(
        "]><w:document xmlns:w=\"{word}\"><w:body><w:p><w:r><w:t>&a11;</w:t></w:r></w:p></w:body></w:document>"
    );
    run("entities.docx", &docx(entities.as_bytes()));
    let mut parts = pages::ofd::parts(&[pages::Sheet::default()]);
    parts[4].1 = entities;
    run("entities.ofd", &pages::ofd::pack(&parts));
    let deep = format!("<w:document xmlns:w=\"{word}\"><w:body>{}", "<w:tbl><w:tr><w:tc>".repeat(20_000));
    run("deep.docx", &docx(deep.as_bytes()));
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
    run("lies.xlsx", &bytes);
}

#[test]
fn loops_in_pdf() {
    let page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>";
    let objects = |kids: &str, contents: &str| {
        vec![
            "<< /Type /Catalog /Pages 2 0 R >>".to_string(),
            format!("<< /Type /Pages /Kids [{kids}] /Count 1000000 >>"),
            page.to_string(),
            contents.to_string(),
            "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >> /Length 5 >>\n\
             stream\n/X Do\nendstream"
                .to_string(),
        ]
    };
    let draw = "<< /Length 5 >>\nstream\n/X Do\nendstream";
    run("form.pdf", &pages::pdf::file(&objects("3 0 R", draw)));
    run("kids.pdf", &pages::pdf::file(&objects("2 0 R 3 0 R 2 0 R", draw)));
    run("length.pdf", &pages::pdf::file(&objects("3 0 R", "<< /Length 4 0 R >>\nstream\n/X Do\nendstream")));
    run("self.pdf", &pages::pdf::file(&objects("3 0 R", "4 0 R")));
    let file = String::from_utf8(pages::pdf::file(&objects("3 0 R", draw))).unwrap();
    let start = file.find("xref\n").unwrap();
    run("prev.pdf", file.replace("/Root 1 0 R", &format!("/Root 1 0 R /Prev {start}")).as_bytes());
}
