//! Office files: Word, WPS, rich text, OpenDocument. Each is known by its content and ends in a Document.

mod package;
mod words;

use crate::document::Document;
use crate::error::{Error, ErrorKind};
use crate::input::Format;
use anydoc::ConvertError;

/// Reads a file that is no text; `None` for formats that are not read here.
pub fn read(bytes: &[u8], format: Format) -> Option<Result<(Document, Format), Error>> {
    let (kind, format) = package::kind(bytes, format)?;
    let converted = anydoc::to_document(bytes, kind).map_err(|error| failure(&error));
    Some(
        converted
            .map(|converted| (Document { blocks: words::blocks(&converted), ..Document::default() }, format)),
    )
}

/// What a library could not do, in our words.
fn failure(error: &ConvertError) -> Error {
    match error {
        ConvertError::Encrypted => Error::new(
            ErrorKind::Encrypted,
            "这个文件加了密码,没有读。请用 Word 或 WPS 打开它,去掉密码另存一份,再放进来。",
        ),
        ConvertError::ResourceLimit { .. } => {
            Error::new(ErrorKind::LimitExceeded, "这个文件展开后太大,没有读。")
        }
        _ => Error::new(
            ErrorKind::Damaged,
            "这个文件损坏了或不完整,没有读。请用 Word 或 WPS 打开它,另存一份再放进来;或全选、复制,粘贴到这里。",
        ),
    }
}
