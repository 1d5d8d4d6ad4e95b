//! The predefined CMaps of PDF, which the module does not carry: the host hands in the file of those that are asked for.

use crate::read::pdf::files;
use wasm_bindgen::prelude::*;

/// The character collections (`GB1`) whose CMaps the last document asked for in vain: what was read of it lacks the pages
/// of these fonts.
#[wasm_bindgen(js_name = wantedCmaps)]
pub fn wanted_cmaps() -> Vec<String> {
    files::wanted()
}

/// Takes the file of a character collection; false where it is none.
#[wasm_bindgen(js_name = addCmaps)]
pub fn add_cmaps(file: &[u8]) -> bool {
    files::add(file)
}
