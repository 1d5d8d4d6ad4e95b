//! The boundary to JavaScript: plain objects in and out, the same as the command line's JSON (contract.md §9).
//!
//! Absent keys rather than `undefined`, no Map, no class handles. Errors are `Error` with the library's `code`.

mod value;

use crate::document::Document;
use crate::output::Tool;
use crate::report::Report;
use serde::Deserialize;
use value::{from_js, to_js};
use wasm_bindgen::prelude::*;

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

/// Reads bytes of any known format into a Document.
#[wasm_bindgen]
pub fn read(bytes: &[u8], options: JsValue) -> Result<JsValue, JsValue> {
    let document: Document = crate::read_bytes(bytes, &from_js(options)?).map_err(value::error)?;
    to_js(&document)
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
