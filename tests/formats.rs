//! Each written page in every format that LibreOffice and Chromium make of it (tests/make-formats.sh), and as OFD: the
//! same cells, outcomes and findings as the page. What differs is listed here with its reason, and docs/FORMATS.md is
//! the table of it: `UPDATE_FORMATS=1 cargo test --test formats` writes it anew.
#![cfg(all(feature = "office", feature = "pdf-cmaps"))]
#![allow(missing_docs, clippy::unwrap_used, clippy::panic, reason = "a test")]

mod pages;
mod same;

use gouji::options::Options;
use std::fmt::Write;

const CASES: [&str; 2] = ["03-word-paste", "07-gb18030"];

/// Ending of the file, what made it.
const FORMATS: [(&str, &str); 11] = [
    ("docx", "LibreOffice"),
    ("doc", "LibreOffice"),
    ("odt", "LibreOffice"),
    ("rtf", "LibreOffice"),
    ("pdf", "LibreOffice"),
    ("xlsx", "LibreOffice"),
    ("xls", "LibreOffice"),
    ("ods", "LibreOffice"),
    ("chromium.pdf", "Chromium"),
    ("mhtml", "Chromium"),
    ("ofd", "tests/pages/ofd.rs"),
];

/// Case, format, what differs (a cell, an outcome, findings), why.
const EXCEPTIONS: &[(&str, &str, &str, &str)] = &[];

fn bytes(case: &str, format: &str) -> Option<Vec<u8>> {
    if format == "ofd" {
        let page = gouji::read_bytes(&same::case(&format!("{case}.html")), &Options::default()).unwrap();
        return Some(pages::ofd::pack(&pages::ofd::parts(&pages::lay_out(&page))));
    }
    std::fs::read(format!("{}/tests/formats/{case}.{format}", env!("CARGO_MANIFEST_DIR"))).ok()
}

#[test]
fn every_case_in_every_format() {
    let (mut faults, mut table) = (Vec::new(), String::new());
    for (format, by) in FORMATS {
        write!(table, "| .{format} | {by} |").unwrap();
        for case in CASES {
            let Some(bytes) = bytes(case, format) else {
                table += " – |";
                continue;
            };
            let name = format!("{case}.html");
            let page = same::told(&same::check(&name, &same::case(&name)));
            let told = same::told(&same::check(&format!("{case}.{format}"), &bytes));
            let mut differences = same::differences(&page, &told);
            let expected: Vec<_> = EXCEPTIONS.iter().filter(|e| (e.0, e.1) == (case, format)).collect();
            differences.retain(|d| !expected.iter().any(|e| d.starts_with(&format!("{}:", e.2))));
            faults.extend(differences.into_iter().map(|d| format!("{case}.{format}: {d}")));
            let cell = if expected.is_empty() { "same".into() } else { format!("{} differ", expected.len()) };
            write!(table, " {cell} |").unwrap();
        }
        table.push('\n');
    }
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
        "# Formats against their pages\n\nEach written page, made into each format, and read again: “same” where \
         every cell, every rule's outcome and every\nfinding is that of the page. Written by `tests/formats.rs`.\n\n",
    );
    write!(
        page,
        "| format | made by | {} |\n|---|---|{}\n{table}",
        CASES.join(" | "),
        "---|".repeat(CASES.len())
    )
    .unwrap();
    for (case, format, what, why) in EXCEPTIONS {
        write!(page, "\n- `{case}.{format}`: {what}: {why}").unwrap();
    }
    page
}
