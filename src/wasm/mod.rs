//! The boundary to JavaScript: plain objects in and out, the same as the command line's JSON (contract.md §9).
//!
//! Absent keys rather than `undefined`, no Map, no class handles. Errors are `Error` with the library's `code`.
//!
//! One crate makes three modules. Without readers of other formats it is the core; with one it is that reader alone,
//! which hands over Documents and holds no rule: what nothing exported reaches is not linked.

#[cfg(not(any(feature = "office", feature = "pdf")))]
mod checker;
#[cfg(all(feature = "pdf", not(feature = "pdf-cmaps")))]
mod cmaps;
#[cfg(feature = "office")]
mod files;
mod value;

use crate::document::Document;
#[cfg(any(feature = "office", not(feature = "pdf")))]
use crate::read::read as read_known;
#[cfg(all(feature = "pdf", not(feature = "office")))]
use crate::read::read_binary as read_known;
use value::{from_js, to_js};
use wasm_bindgen::prelude::*;

/// Reads bytes of any format that this module knows into a Document.
#[wasm_bindgen]
pub fn read(bytes: &[u8], options: JsValue) -> Result<JsValue, JsValue> {
    let document: Document = read_known(bytes, &from_js(options)?).map_err(value::error)?;
    to_js(&document)
}

/// The version that this module was built from: bindings of another one must not go on with it.
#[wasm_bindgen(js_name = builtFrom)]
pub fn built_from() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}
