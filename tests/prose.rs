//! Two sets of prose over one table: passages that look like errors and are not, and passages that are.
//!
//! `tests/prose/silent.txt` has one passage a line, `tests/prose/errors.txt` a slug, ` | ` and a passage. ` // ` parts
//! paragraphs, `[problems]` and the like before a paragraph names its section, `#` begins a remark, and a line
//! `@ cell=value…` changes the table, the year or the organ for the passages up to the next such line.
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests")]

mod common;

use common::{report, set};
use gouji::check::{Finding, Outcome, check};
use gouji::document::figure::Figure;
use gouji::form::{Address, FormKind};
use gouji::options::Options;
use gouji::place::{Place, utf16_len};
use gouji::report::{Report, ReportParagraph};
use std::collections::BTreeSet;
use std::io::Write;

/// Silent passages that may be asked about.
const ASKED: usize = 37;

/// Errors that must be told for sure.
const SURE: usize = 290;

/// The table that the passages are read against: 42 + 3 = 44 + 1.
const TABLE: &[(&str, i64)] = &[
    ("received", 42),
    ("carriedIn", 3),
    ("granted", 14),
    ("partlyGranted", 6),
    ("refusedThirdParty", 2),
    ("refusedProcess", 1),
    ("unavailableNotHeld", 15),
    ("unavailableNeedsCreation", 2),
    ("unavailableUnclear", 1),
    ("rejectedRepeat", 1),
    ("rejectedComplaint", 1),
    ("otherRemaining", 1),
    ("total", 44),
    ("carriedOut", 1),
    ("applications.received.naturalPerson", 38),
    ("applications.received.business", 4),
    ("applications.carriedIn.naturalPerson", 3),
    ("applications.total.naturalPerson", 40),
    ("applications.total.business", 4),
    ("applications.carriedOut.naturalPerson", 1),
    ("review.reconsideration.upheld", 2),
    ("review.reconsideration.corrected", 1),
    ("review.reconsideration.pending", 1),
    ("review.reconsideration.total", 4),
    ("review.directLitigation.upheld", 1),
    ("review.directLitigation.total", 1),
    ("review.litigationAfterReconsideration.upheld", 2),
    ("review.litigationAfterReconsideration.total", 2),
    ("disclosure.normativeDocuments.issued", 5),
    ("disclosure.normativeDocuments.repealed", 2),
    ("disclosure.normativeDocuments.inForce", 40),
    ("disclosure.licensing.decisions", 120),
    ("disclosure.penalties.decisions", 15),
    ("disclosure.compulsion.decisions", 2),
];

fn base(settings: &str) -> Report {
    let old = settings.contains("form=2019");
    let mut report = report(if old { FormKind::Y2019 } else { FormKind::Y2021 }, 5);
    for cell in report.cells.values_mut() {
        cell.value = Some(Figure::ZERO);
        cell.raw = "0".into();
    }
    for (name, value) in TABLE {
        put(&mut report, name, *value);
    }
    for setting in settings.split_whitespace() {
        let (name, value) = setting.split_once('=').unwrap();
        match name {
            "form" => {}
            "year" => report.meta.year = Some(value.parse().unwrap()),
            "organ" => report.meta.organ = Some(value.into()),
            _ => put(&mut report, name, value.parse().unwrap()),
        }
    }
    report.meta.title_year = report.meta.year;
    report
}

/// A short name is the total of a row of the applications table.
fn put(report: &mut Report, name: &str, value: i64) {
    let full = if name.contains('.') { name.to_owned() } else { format!("applications.{name}.total") };
    let address: Address = full.parse().unwrap_or_else(|()| panic!("{full}"));
    if report.cells.contains_key(&address) {
        set(report, address, value);
    }
}

fn with_prose(settings: &str, passage: &str) -> Report {
    let mut report = base(settings);
    for (i, text) in passage.split(" // ").enumerate() {
        let (kind, text) = match text.strip_prefix('[').and_then(|t| t.split_once(']')) {
            Some((kind, rest)) => (kind, rest),
            None => ("overview", text),
        };
        let of_kind = |s: &&mut gouji::report::Section| serde_json::to_value(s.kind).unwrap() == kind;
        let section = report.sections.iter_mut().find(of_kind).unwrap_or_else(|| panic!("{kind}"));
        let place = Place::text(100 + i as u32, 0, utf16_len(text));
        section.paragraphs.push(ReportParagraph {
            id: format!("p{i}"),
            text: text.into(),
            place,
            lines: Vec::new(),
        });
    }
    report.claims = gouji::extract::claims::read(&report.sections, &report.meta);
    report
}

/// The findings that the prose brings about: those of the same table with nothing remarkable said are left out.
fn findings(settings: &str, passage: &str) -> Vec<Finding> {
    let quiet = check(&with_prose(settings, "我们认真做好各项工作。"), &Options::default()).findings;
    let quiet: BTreeSet<String> = quiet.into_iter().map(|f| f.fingerprint).collect();
    let all = check(&with_prose(settings, passage), &Options::default()).findings;
    all.into_iter().filter(|f| !quiet.contains(&f.fingerprint)).collect()
}

/// Passages with the settings that hold for them.
fn passages(text: &'static str) -> Vec<(&'static str, &'static str)> {
    let mut settings = "";
    let mut passages = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        match line.strip_prefix('@') {
            Some(rest) => settings = rest.trim(),
            None => passages.push((settings, line)),
        }
    }
    passages
}

fn told(finding: &Finding) -> String {
    format!("{} {:?}: {}", finding.rule, finding.outcome, finding.message)
}

/// Written past the test runner, which shows nothing that a test prints unless it fails.
fn count(line: &str) {
    std::io::stderr().write_all(format!("\n{line}\n").as_bytes()).unwrap();
}

#[test]
fn no_false_alarm() {
    let all = passages(include_str!("prose/silent.txt"));
    let (mut alarms, mut doubts) = (Vec::new(), Vec::new());
    for (settings, passage) in &all {
        for finding in findings(settings, passage) {
            let line = format!("{passage}\n    {}", told(&finding));
            let list = if finding.outcome == Outcome::Fail { &mut alarms } else { &mut doubts };
            list.push(line);
        }
    }
    count(&format!(
        "silent: {} passages, {} false alarms, {} asked about",
        all.len(),
        alarms.len(),
        doubts.len()
    ));
    for doubt in &doubts {
        println!("  ? {doubt}");
    }
    assert!(all.len() >= 150, "{} passages", all.len());
    assert!(doubts.len() <= ASKED, "{} asked about", doubts.len());
    assert!(alarms.is_empty(), "{} false alarms\n{}", alarms.len(), alarms.join("\n"));
}

#[test]
fn none_missed() {
    let all = passages(include_str!("prose/errors.txt"));
    let (mut missed, mut sure) = (Vec::new(), 0);
    for (settings, line) in &all {
        let (slug, passage) = line.split_once(" | ").unwrap_or_else(|| panic!("{line}"));
        let found = check(&with_prose(settings, passage), &Options::default()).findings;
        match found.iter().find(|f| f.rule == slug) {
            Some(finding) => sure += usize::from(finding.outcome == Outcome::Fail),
            None => missed.push(format!("{line}\n    {:?}", found.iter().map(told).collect::<Vec<_>>())),
        }
    }
    count(&format!("errors: {} passages, {} missed, {} told for sure", all.len(), missed.len(), sure));
    assert!(all.len() >= 150, "{} passages", all.len());
    assert!(missed.is_empty(), "{} missed\n{}", missed.len(), missed.join("\n"));
    assert!(sure >= SURE, "{sure} told for sure");
}
