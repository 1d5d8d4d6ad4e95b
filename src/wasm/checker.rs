//! What the core exports beside reading: checking, the rules, who made the results.

use super::value::{self, from_js, to_js};
use crate::check::RuleOutcome;
use crate::error::{Error, ErrorKind};
use crate::options::Language;
use crate::output::{CheckResult, Tool};
use crate::render::{csv, html, text};
use crate::report::Report;
use serde::Deserialize;
use std::collections::BTreeMap;
use wasm_bindgen::prelude::*;

/// Each rule's one outcome, by slug.
type Outcomes = BTreeMap<String, RuleOutcome>;

/// Reads and checks bytes of any known format: a `CheckResult`.
#[wasm_bindgen]
pub fn check(bytes: &[u8], options: JsValue) -> Result<JsValue, JsValue> {
    to_js(&crate::check_bytes(bytes, &from_js(options)?))
}

/// Checks a Document, wherever it was read: a `CheckResult`.
#[wasm_bindgen(js_name = checkDocument)]
pub fn check_document(document: JsValue, options: JsValue) -> Result<JsValue, JsValue> {
    to_js(&crate::check_document(&from_js(document)?, &from_js(options)?))
}

/// What is needed of a `CheckResult`; code that reads all of one would weigh as much as the rules do.
#[derive(Deserialize)]
struct Reported {
    report: Option<Report>,
}

/// Runs the rules that need several reports over results of [`check`]: an array of findings.
#[wasm_bindgen(js_name = checkAcross)]
pub fn check_across(results: JsValue, options: JsValue) -> Result<JsValue, JsValue> {
    let results: Vec<Reported> = from_js(results)?;
    // A source that could not be read keeps its index.
    let reports: Vec<Report> = results.into_iter().map(|result| result.report.unwrap_or_default()).collect();
    let reports: Vec<&Report> = reports.iter().collect();
    to_js(&crate::check::check_across(&reports, &from_js(options)?))
}

/// A result as far as the rules between years change it.
#[derive(Deserialize)]
struct Ended {
    report: Option<Report>,
    outcomes: Outcomes,
}

/// The outcomes of each of these results of [`check`], with how the rules between years end for the later reports.
#[wasm_bindgen(js_name = outcomesAcross)]
pub fn outcomes_across(results: JsValue, options: JsValue) -> Result<JsValue, JsValue> {
    let results: Vec<Ended> = from_js(results)?;
    let taken = |Ended { report, outcomes }| CheckResult { report, outcomes, ..CheckResult::default() };
    let mut results: Vec<CheckResult> = results.into_iter().map(taken).collect();
    crate::check_together(&mut results, &from_js(options)?);
    let outcomes: Vec<Outcomes> = results.into_iter().map(|result| result.outcomes).collect();
    to_js(&outcomes)
}

/// What the bytes are: a source's `format`, empty for text and HTML. Says which reader they need.
#[wasm_bindgen]
pub fn detect(bytes: &[u8]) -> String {
    crate::input::detect::binary(bytes).map_or("", crate::input::Format::name).into()
}

/// A result as the command line prints it: `csv`, `html` (with what the host has to say beside it) or `text` (with its
/// colours).
#[wasm_bindgen]
pub fn render(result: JsValue, format: &str, language: JsValue, besides: JsValue) -> Result<String, JsValue> {
    let result: CheckResult = from_js(result)?;
    let language: Language = from_js(language)?;
    match format {
        "csv" => Ok(csv::head(false) + &csv::rows(&result.source, result.report.as_ref())),
        "html" => Ok(html::head(language)
            + &html::record(&result, "", &from_js::<Vec<_>>(besides)?, language)
            + html::tail()),
        "text" => Ok(text::result(&result, "", language)),
        other => {
            let (zh, en) = (format!("没有叫 {other} 的格式。"), format!("No format is called {other}."));
            Err(value::error(Error::new(ErrorKind::InvalidInput, zh, en)))
        }
    }
}

/// Every rule, as `gouji rules --format json` lists them.
#[wasm_bindgen]
pub fn rules() -> Result<JsValue, JsValue> {
    to_js(&crate::check::registry::catalogue())
}

/// Who made the results: name, version, version of the rules.
#[wasm_bindgen]
pub fn version() -> Result<JsValue, JsValue> {
    to_js(&Tool::default())
}
