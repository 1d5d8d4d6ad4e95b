//! gouji (勾稽) reads a Chinese government body's annual report on information disclosure
//! (政府信息公开工作年度报告), turns it into the official tables and says what does not add up.
//!
//! Data flows one way: bytes → [`document::Document`] → [`report::Report`] → [`output::CheckResult`].
//! The two entries are [`check_bytes`] and [`check_document`]; both are pure functions.

pub mod check;
pub mod document;
pub mod error;
pub mod extract;
pub mod form;
pub mod input;
pub mod limits;
pub mod notice;
pub mod options;
mod order;
pub mod output;
pub mod place;
pub mod read;
pub mod render;
pub mod repair;
pub mod report;
mod shortest;
#[cfg(target_arch = "wasm32")]
mod wasm;

use document::Document;
use error::Error;
use options::Options;
use output::CheckResult;
pub use read::{for_each_file, with_frames};

/// Reads bytes of any known format and checks them. Never fails: what could not be read is in `error`.
pub fn check_bytes(bytes: &[u8], options: &Options) -> CheckResult {
    match read_bytes(bytes, options) {
        Ok(document) => check_read(document, options),
        Err(error) => {
            let source = input::describe(bytes, options);
            CheckResult { source, error: Some(error), ..CheckResult::default() }
        }
    }
}

/// Runs the rules between several reports: findings over two years of one organ, paired by `organKey` and year.
/// Their places carry the index of the result that they are in.
pub fn check_all(results: &[CheckResult], options: &Options) -> Vec<check::Finding> {
    // A source that could not be read keeps its index.
    let unread = report::Report::default();
    let reports: Vec<_> = results.iter().map(|result| result.report.as_ref().unwrap_or(&unread)).collect();
    check::check_across(&reports, options)
}

/// Runs the rules between years over these results, and puts how each ended into the outcomes of the later report.
pub fn check_together(results: &mut [CheckResult], options: &Options) -> Vec<check::Years> {
    let unread = report::Report::default();
    let reports: Vec<_> = results.iter().map(|result| result.report.as_ref().unwrap_or(&unread)).collect();
    let all = check::check_years(&reports, options);
    for years in &all {
        if let Some(later) = results.get_mut(years.later as usize) {
            later.compared(years);
        }
    }
    all
}

/// Reads and checks every file inside an archive or a mail, each a result of its own named `outer.zip!inner.docx`;
/// any other source gives one result.
pub fn check_all_bytes(bytes: &[u8], options: &Options) -> Vec<CheckResult> {
    let mut results = Vec::new();
    for_each_file(bytes, options, &mut |options, bytes| results.push(check_file(bytes, options)));
    results
}

/// Checks one file as [`for_each_file`] hands it over.
pub fn check_file(bytes: Result<&[u8], Error>, options: &Options) -> CheckResult {
    match bytes {
        Ok(bytes) => check_bytes(bytes, options),
        Err(error) => CheckResult {
            source: document::Source { name: options.name.clone(), ..document::Source::default() },
            error: Some(error),
            ..CheckResult::default()
        },
    }
}

/// Reads bytes of any known format into a Document.
///
/// # Errors
/// Where nothing useful could be read; everything less is a notice in the Document.
pub fn read_bytes(bytes: &[u8], options: &Options) -> Result<Document, Error> {
    read::read(bytes, options)
}

/// Reads text that is decoded already, as pasted (plain, or the HTML of a rich paste), and checks it.
pub fn check_text(text: &str, options: &Options) -> CheckResult {
    match read_text(text, options) {
        Ok(document) => check_read(document, options),
        Err(error) => {
            let source = input::describe(text.as_bytes(), options);
            CheckResult { source, error: Some(error), ..CheckResult::default() }
        }
    }
}

/// Reads text that is decoded already, as pasted, into a Document.
///
/// # Errors
/// Where nothing useful could be read; everything less is a notice in the Document.
pub fn read_text(text: &str, options: &Options) -> Result<Document, Error> {
    read::read_text(text, options)
}

/// Checks a Document, wherever it was read.
pub fn check_document(document: &Document, options: &Options) -> CheckResult {
    check_report(extract::extract(document), document.source.clone(), options)
}

/// The same of a Document that nobody needs any more: it goes before the rules are asked.
fn check_read(document: Document, options: &Options) -> CheckResult {
    let report = extract::extract(&document);
    let source = document.source.clone();
    drop(document);
    check_report(report, source, options)
}

fn check_report(mut report: report::Report, source: document::Source, options: &Options) -> CheckResult {
    extract::apply_edits(&mut report, options);
    let (checked, repairs) = check_and_mend(&report, options);
    report.notices.extend(checked.notices);
    CheckResult {
        unrepaired: repair::unrepaired(&report, &checked.findings, &repairs),
        source,
        report: Some(report),
        outcomes: checked.outcomes,
        findings: checked.findings,
        coverage: checked.coverage,
        repairs,
        error: None,
    }
}

/// Checks a report and says what would mend it. The findings of one sure repair hang on one of them.
pub fn check_and_mend(report: &report::Report, options: &Options) -> (check::Checked, Vec<check::Repair>) {
    let mut checked = check::check(report, options);
    let repairs = repairs(report, &checked, options);
    repair::hang(&mut checked.findings, &repairs);
    (checked, repairs)
}

/// What would mend a checked report, each repair with what the rules say once it is tried: the same as when a user
/// tries it.
pub fn repairs(report: &report::Report, checked: &check::Checked, options: &Options) -> Vec<check::Repair> {
    let prose = std::cell::OnceCell::new();
    let tried = |trial: repair::Trial| {
        let mut said = trial.said(report);
        if trial.cells.is_empty() {
            let prose = prose.get_or_init(|| check::passages(report));
            return check::with_claims(&said, options, prose, &checked.findings);
        }
        let options = Options { edits: trial.cells, ..options.clone() };
        extract::apply_edits(&mut said, &options);
        check::check(&said, &options).findings
    };
    repair::told(report, &checked.findings, repair::repairs(report, checked), tried)
}
