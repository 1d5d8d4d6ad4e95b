//! Readers: one file or folder per format, each ending in a Document. They know no form and no rule.

mod html;
mod text;

use crate::document::Document;
use crate::error::{Error, ErrorKind};
use crate::input::{self, Format};
use crate::limits::MAX_INPUT_BYTES;
use crate::options::Options;

/// Reads bytes of any known format, known by content, into a Document.
///
/// # Errors
/// Where nothing useful could be read.
pub fn read(bytes: &[u8], options: &Options) -> Result<Document, Error> {
    if bytes.len() > MAX_INPUT_BYTES {
        return Err(Error::new(ErrorKind::TooLarge, "文件太大,没有读。"));
    }
    if let Some(error) = input::detect::binary(bytes).and_then(Format::unread) {
        return Err(error);
    }
    let decoded = input::decode(bytes, options.encoding.as_deref());
    if decoded.text.trim().is_empty() {
        return Err(Error::new(ErrorKind::Empty, "文件是空的。"));
    }
    let is_html = input::detect::is_html(&decoded.text);
    let mut document = if is_html { html::read(&decoded.text) } else { text::read(&decoded.text) };
    document.source = input::describe(bytes, options);
    document.source.format = if is_html { Format::Html } else { Format::Text }.name().into();
    document.source.encoding = decoded.encoding;
    document.notices.splice(0..0, decoded.notices);
    Ok(document)
}
