//! Values over the boundary, and errors with a code.

use crate::error::{Error, ErrorKind};
use serde::{Serialize, de::DeserializeOwned};
use wasm_bindgen::JsValue;

/// A plain JavaScript value: over as one text, not a call for each key and value of it.
pub(super) fn to_js<T: Serialize>(value: &T) -> Result<JsValue, JsValue> {
    let text = serde_json::to_string(value)
        .map_err(|failure| error(Error::new(ErrorKind::Internal, failure.to_string(), "")))?;
    js_sys::JSON::parse(&text)
}

/// A value of ours out of a plain JavaScript one; `undefined` and `null` give the default.
pub(super) fn from_js<T: DeserializeOwned + Default>(value: JsValue) -> Result<T, JsValue> {
    if value.is_undefined() || value.is_null() {
        return Ok(T::default());
    }
    serde_wasm_bindgen::from_value(value)
        .map_err(|failure| error(Error::new(ErrorKind::InvalidInput, failure.to_string(), "")))
}

/// An `Error` with its code.
pub(super) fn error(error: Error) -> JsValue {
    let thrown = js_sys::Error::new(&error.message);
    for (key, value) in [("code", error.code), ("english", error.english)] {
        // Setting a key of a fresh Error cannot fail.
        let _ = js_sys::Reflect::set(&thrown, &key.into(), &value.into());
    }
    thrown.into()
}
