//! Bytes to text by the Encoding Standard: encoding_rs natively, the host's TextDecoder in wasm. Both follow the
//! same standard, so both give the same text; a byte order mark is not taken off here.

/// The text, and the encoding's WHATWG name in lower case. `None` where the label names no encoding.
#[cfg(not(target_arch = "wasm32"))]
pub fn decode(bytes: &[u8], label: &str) -> Option<(String, String)> {
    let encoding = encoding_rs::Encoding::for_label_no_replacement(label.as_bytes())?;
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    Some((text.into_owned(), encoding.name().to_ascii_lowercase()))
}

/// The text, and the encoding's WHATWG name in lower case. `None` where the label names no encoding.
#[cfg(target_arch = "wasm32")]
pub fn decode(bytes: &[u8], label: &str) -> Option<(String, String)> {
    let options = web_sys::TextDecoderOptions::new();
    // web-sys has no setter for it; setting a key of a fresh object cannot fail.
    let _ = js_sys::Reflect::set(&options, &"ignoreBOM".into(), &true.into());
    let decoder = web_sys::TextDecoder::new_with_label_and_options(label, &options).ok()?;
    let text = decoder.decode_with_u8_array(bytes).ok()?;
    Some((text, decoder.encoding()))
}
