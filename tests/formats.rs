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

/// What is not as on the page: cells, outcomes or findings of a case in some formats, and why.
struct Exception {
    case: &'static str,
    formats: &'static [&'static str],
    what: &'static [&'static str],
    why: &'static str,
}

const EXCEPTIONS: &[Exception] = &[
    Exception {
        case: "07-gb18030",
        formats: &["docx", "doc", "odt", "rtf", "pdf", "xlsx", "xls", "ods"],
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
        case: "03-word-paste",
        formats: &["mhtml"],
        what: &["organ-name"],
        why: "the browser saves an error page in place of the page's frame; it stands behind the signature",
    },
];

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
            let all = differences.len();
            let expected: Vec<_> =
                EXCEPTIONS.iter().filter(|e| e.case == case && e.formats.contains(&format)).collect();
            differences.retain(|d| {
                !expected.iter().flat_map(|e| e.what).any(|what| d.starts_with(&format!("{what}:")))
            });
            let listed = all - differences.len();
            faults.extend(differences.into_iter().map(|d| format!("{case}.{format}: {d}")));
            let unused = expected.iter().flat_map(|e| e.what).count() - listed;
            if unused > 0 {
                faults.push(format!("{case}.{format}: {unused} exceptions are none any more"));
            }
            let cell = if listed == 0 { "same".into() } else { format!("{listed} differ") };
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
    for Exception { case, formats, what, why } in EXCEPTIONS {
        writeln!(page, "\n- `{case}` in {}: {}: {why}.", formats.join(", "), what.join(", ")).unwrap();
    }
    page
}
