//! Readers: one file or folder per format, each ending in a Document. They know no form and no rule.

mod text;

use crate::document::Document;
use crate::error::{Error, ErrorKind};
use crate::input;
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
    let decoded = input::decode(bytes, options.encoding.as_deref());
    if decoded.text.trim().is_empty() {
        return Err(Error::new(ErrorKind::Empty, "文件是空的。"));
    }
    let mut document = text::read(&decoded.text);
    document.source = input::describe(bytes, options);
    document.source.format = "text".into();
    document.source.encoding = decoded.encoding;
    document.notices.splice(0..0, decoded.notices);
    Ok(document)
}
