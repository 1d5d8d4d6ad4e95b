//! Files inside files, for whoever hands each of them to the module that reads it.

use super::value::{from_js, to_js};
use crate::error::Error;
use crate::options::Options;
use js_sys::{Array, Object, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;

/// The files inside an archive or a mail, or the source itself: an array of `{ name, bytes }`, with `error` in place of
/// `bytes` where one could not be unpacked.
#[wasm_bindgen]
pub fn files(bytes: &[u8], options: JsValue) -> Result<JsValue, JsValue> {
    let options: Options = from_js(options)?;
    let list = Array::new();
    crate::for_each_file(bytes, &options, &mut |options, bytes| {
        list.push(&file(&options.name, bytes));
    });
    Ok(list.into())
}

fn file(name: &str, bytes: Result<&[u8], Error>) -> JsValue {
    let (key, value) = match bytes {
        Ok(bytes) => ("bytes", Uint8Array::from(bytes).into()),
        // A code and a sentence can always be said.
        Err(error) => ("error", to_js(&error).unwrap_or_default()),
    };
    let file = Object::new();
    for (key, value) in [("name", name.into()), (key, value)] {
        // Setting a key of a fresh object cannot fail.
        let _ = Reflect::set(&file, &key.into(), &value);
    }
    file.into()
}
