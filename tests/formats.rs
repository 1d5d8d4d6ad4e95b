//! Each written case in every format that LibreOffice and Chromium make of it (tests/make-formats.sh), and as what people
//! send: the same cells, outcomes and findings as the case. What differs is listed here with its reason, and docs/FORMATS.md is
//! the table of it: `UPDATE_FORMATS=1 cargo test --test formats` writes it anew.
#![cfg(all(feature = "office", feature = "pdf-cmaps"))]
#![allow(missing_docs, clippy::unwrap_used, clippy::panic, reason = "a test")]

mod pages;
mod same;

use gouji::options::Options;
use std::fmt::Write as _;
use std::io::Write as _;

const CASES: [&str; 8] = [
    "01-onecell-2019",
    "02-pipe-2021-wrapped",
    "03-word-paste",
    "07-gb18030",
    "09-contradictions",
    "10a-pair-2022",
    "10b-pair-2023",
    "23-lost-characters",
];

/// Ending of the file, what made it.
const FORMATS: [(&str, &str); 21] = [
    ("docx", "LibreOffice"),
    ("doc", "LibreOffice"),
    ("odt", "LibreOffice"),
    ("fodt", "LibreOffice"),
    ("rtf", "LibreOffice"),
    ("pdf", "LibreOffice"),
    ("xlsx", "LibreOffice"),
    ("xls", "LibreOffice"),
    ("ods", "LibreOffice"),
    ("fods", "LibreOffice"),
    ("csv", "LibreOffice"),
    ("xml", "LibreOffice, Excel 2003"),
    ("html.xls", "the page, named .xls"),
    ("chromium.pdf", "Chromium"),
    ("mhtml", "Chromium"),
    ("eml", "the page in a mail"),
    ("attached.eml", "the .doc attached to a mail"),
    ("zip", "the .docx in an archive"),
    ("flat.xml", "the .docx as one XML file"),
    ("wordml.xml", "the .docx in the words of Word 2003, tests/pages/word.rs"),
    ("ofd", "tests/pages/ofd.rs"),
];

/// What is not as on the page: cells, outcomes or findings of cases in some formats, and why.
struct Exception {
    cases: &'static [&'static str],
    formats: &'static [&'static str],
    what: &'static [&'static str],
    why: &'static str,
}

const EXCEPTIONS: &[Exception] = &[
    Exception {
        cases: &["01-onecell-2019"],
        formats: &["pdf"],
        what: &["contact-missing", "contact-missing findings", "phone-area-code", "phone-area-code findings"],
        why: "电话 is torn between two lines",
    },
    Exception {
        cases: &["23-lost-characters"],
        formats: &["pdf"],
        what: &["sections-missing", "sections-missing findings"],
        why: "a heading that lost its number runs on in the lines around it; a person is asked",
    },
    Exception {
        cases: &["23-lost-characters"],
        formats: &["ofd"],
        what: &["sections-missing", "sections-missing findings", "problems-section"],
        why: "a heading that lost its number runs on in the lines around it; a person is asked",
    },
    Exception {
        cases: &["07-gb18030"],
        formats: &[
            "docx",
            "doc",
            "odt",
            "fodt",
            "rtf",
            "pdf",
            "xlsx",
            "xls",
            "ods",
            "fods",
            "csv",
            "xml",
            "attached.eml",
            "zip",
            "flat.xml",
            "wordml.xml",
        ],
        what: &[
            "foreign-organ",
            "government-assessment",
            "government-assessment findings",
            "regulations-power",
            "state-secret",
        ],
        why: "the organ stands in the page's metadata only, which the format does not keep",
    },
    Exception {
        cases: &["03-word-paste"],
        formats: &["mhtml"],
        what: &["organ-name"],
        why: "the browser saves an error page in place of the page's frame; it stands behind the signature",
    },
];

/// The case as it was written.
fn written(case: &str) -> (String, Vec<u8>) {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases");
    let names = ["html", "txt"].map(|ending| format!("{case}.{ending}"));
    let name = names.into_iter().find(|name| std::fs::exists(format!("{folder}/{name}")).unwrap()).unwrap();
    let bytes = same::case(&name);
    (name, bytes)
}

/// The case as a page: a text has one paragraph a line.
fn page(case: &str) -> Vec<u8> {
    let (name, bytes) = written(case);
    if name.ends_with("html") {
        return bytes;
    }
    let text = String::from_utf8(bytes).unwrap().replace('&', "&amp;").replace('<', "&lt;");
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    lines
        .fold("<!doctype html><meta charset=utf-8>".into(), |page, line| format!("{page}<p>{line}</p>\n"))
        .into()
}

fn bytes(case: &str, format: &str) -> Option<Vec<u8>> {
    let made = |format: &str| {
        std::fs::read(format!("{}/tests/formats/{case}.{format}", env!("CARGO_MANIFEST_DIR"))).ok()
    };
    let mail = |kind: &str, body: &[u8]| {
        let head =
            "From: a@b.cn\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"=x=\"\r\n\r\n";
        [format!("{head}--=x=\r\n{kind}\r\n\r\n").as_bytes(), body, b"\r\n--=x=--\r\n"].concat()
    };
    match format {
        "html.xls" => Some(page(case)),
        "eml" => Some(mail("Content-Type: text/html", &page(case))),
        "attached.eml" => {
            let kind = "Content-Type: application/msword\r\nContent-Disposition: attachment; filename=a.doc";
            Some(mail(kind, &made("doc")?))
        }
        "zip" => {
            let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
            zip.start_file("年报.docx", zip::write::SimpleFileOptions::default()).unwrap();
            zip.write_all(&made("docx")?).unwrap();
            Some(zip.finish().unwrap().into_inner())
        }
        "flat.xml" => Some(pages::word::flat(&made("docx")?)),
        "wordml.xml" => Some(pages::word::wordml(&made("docx")?)),
        "ofd" => {
            let page = gouji::read_bytes(&page(case), &Options::default()).unwrap();
            Some(pages::ofd::pack(&pages::ofd::parts(&pages::lay_out(&page))))
        }
        _ => made(format),
    }
}

/// Where a case differs in a format from what was written; how many differences are listed ([`usize::MAX`] for `*`),
/// `None` without a file.
fn compared(case: &str, format: &str, faults: &mut Vec<String>) -> Option<usize> {
    let bytes = bytes(case, format)?;
    let options = Options { name: format!("{case}.{format}"), ..Options::default() };
    let results = gouji::check_all_bytes(&bytes, &options);
    assert_eq!(results.len(), 1, "{case}.{format}");
    let (name, written) = written(case);
    let mut differences =
        same::differences(&same::told(&same::check(&name, &written)), &same::told(&results[0]));
    let all = differences.len();
    let expected: Vec<_> = EXCEPTIONS
        .iter()
        .filter(|e| e.cases.contains(&case) && e.formats.contains(&format))
        .flat_map(|e| e.what)
        .collect();
    // Whatever it is, a figure never reads as another one.
    let misread = |d: &str| d.matches(" Number").count() == 2;
    differences.retain(|d| {
        let is_expected = |what: &&&str| **what == "*" && !misread(d) || d.starts_with(&format!("{what}:"));
        !expected.iter().any(is_expected)
    });
    let listed = all - differences.len();
    faults.extend(differences.into_iter().map(|d| format!("{case}.{format}: {d}")));
    if expected.len() > listed {
        faults.push(format!("{case}.{format}: {} exceptions are none any more", expected.len() - listed));
    }
    Some(if expected.contains(&&"*") { usize::MAX } else { listed })
}

/// A row of the table, and what is not as it should be.
fn row(format: &str, by: &str) -> (String, Vec<String>) {
    let (mut row, mut faults) = (format!("| .{format} | {by} |"), Vec::new());
    for case in CASES {
        let cell = match compared(case, format, &mut faults) {
            None => "–".into(),
            Some(0) => "same".into(),
            Some(usize::MAX) => "partly unread".into(),
            Some(listed) => format!("{listed} differ"),
        };
        write!(row, " {cell} |").unwrap();
    }
    (row + "\n", faults)
}

#[test]
fn every_case_in_every_format() {
    let rows = std::thread::scope(|scope| {
        let rows = FORMATS.map(|(format, by)| scope.spawn(move || row(format, by)));
        rows.map(|row| row.join().unwrap())
    });
    let faults: Vec<_> = rows.iter().flat_map(|(_, faults)| faults).collect();
    let table: String = rows.iter().map(|(row, _)| row.as_str()).collect();
    assert!(faults.is_empty(), "{faults:#?}");
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/FORMATS.md");
    let page = told(&table);
    if std::env::var_os("UPDATE_FORMATS").is_some() {
        std::fs::write(path, &page).unwrap();
    }
    assert_eq!(std::fs::read_to_string(path).unwrap_or_default(), page, "UPDATE_FORMATS=1 writes it anew");
}

fn told(table: &str) -> String {
    let mut page = String::from(
        "# Formats against what was written\n\nEach written case, made into each format, and read again: “same” where \
         every cell, every rule's outcome and every\nfinding is that of the case. Written by `tests/formats.rs`.\n\n",
    );
    write!(
        page,
        "| format | made by | {} |\n|---|---|{}\n{table}",
        CASES.join(" | "),
        "---|".repeat(CASES.len())
    )
    .unwrap();
    for Exception { cases, formats, what, why } in EXCEPTIONS {
        let cases = cases.join(", ");
        let what = what.join(", ").replace('*', "much");
        writeln!(page, "\n- {cases} in {}: {what}: {why}.", formats.join(", ")).unwrap();
    }
    page
}
