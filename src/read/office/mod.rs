//! Office files: Word, WPS, rich text, OpenDocument, spreadsheets, OFD. Each is known by its content and ends in a
//! Document.

mod chunks;
pub mod files;
mod flat;
pub mod frames;
mod hidden;
mod lists;
mod lost;
mod mail;
mod mend;
mod names;
mod numerals;
mod ofd;
mod pack;
mod package;
mod sheets;
mod symbols;
mod wordml;
mod words;
mod xml;

use crate::document::Document;
use crate::error::{Error, ErrorKind};
use crate::input::Format;
use crate::notice::Notice;
use crate::place::Place;
use crate::read::is_blank;
use anydoc::{ConvertError, Format as Kind};
use package::Package;

/// Reads a file that is no text; `None` for formats that are not read here.
pub fn read(bytes: &[u8], format: Format) -> Option<Result<(Document, Format), Error>> {
    if mend::is_cut(bytes) {
        return Some(match mend::mended(bytes).and_then(|mended| read(&mended, format)) {
            Some(Ok((mut document, format))) if document.blocks.iter().any(|block| !is_blank(block)) => {
                document.notices.push(truncated());
                Ok((document, format))
            }
            _ => Err(damaged()),
        });
    }
    let (marked, chunks) = match chunks::marked(bytes) {
        Ok(Some(marked)) => marked,
        Ok(None) => return plain(bytes, format),
        Err(error) => return Some(Err(error)),
    };
    Some(plain(&marked, format)?.map(|(mut document, format)| {
        chunks::put(&mut document, chunks);
        (document, format)
    }))
}

/// Reads a file that is whole and has no other files in it.
fn plain(bytes: &[u8], format: Format) -> Option<Result<(Document, Format), Error>> {
    if format == Format::Mhtml {
        return Some(match frames::read(bytes) {
            Some(document) => Ok((document, Format::Html)),
            None => mail::read(bytes).map(|document| (document, format)),
        });
    }
    if format == Format::OfficeXml {
        return Some(flat::read(bytes).map(|document| (document, format)));
    }
    if format == Format::Ofd {
        return Some(ofd::read(bytes).map(|document| (document, format)));
    }
    let (kind, format) = match kind(bytes, format)? {
        Ok(kind) => kind,
        Err(error) => return Some(Err(error)),
    };
    Some(converted(bytes, kind, format).map(|document| (document, format)))
}

fn converted(bytes: &[u8], kind: Kind, format: Format) -> Result<Document, Error> {
    let whole = if format == Format::Rtf { hidden::rtf::whole(bytes) } else { None };
    let (mut shown, lacks) = hidden::shown(whole.unwrap_or(bytes), format)?;
    let mut notices = lost::notices(lacks);
    notices.extend(whole.map(|_| truncated()));
    let formulas = if format == Format::Xlsx { sheets::formulas::shown(&shown)? } else { None };
    if let Some((formulas, count)) = formulas {
        shown = formulas.into();
        notices.extend(sheets::unread_formulas(count));
    }
    let document = anydoc::to_document(&shown, kind).map_err(|error| failure(&error))?;
    let (blocks, is_part) = match kind {
        Kind::Excel | Kind::Ods => sheets::blocks(&shown, format, document),
        _ => words::blocks(document, kind == Kind::Odt),
    };
    notices.extend(is_part.then(left_out));
    Ok(Document { blocks, notices, ..Document::default() })
}

/// anydoc's name for the file and ours; an error where its container is of a kind that is read but holds nothing
/// that can be.
fn kind(bytes: &[u8], format: Format) -> Option<Result<(Kind, Format), Error>> {
    let ole = match format {
        Format::Zip | Format::Docx | Format::Xlsx | Format::Rtf => false,
        Format::Doc | Format::Xls => true,
        _ => return None,
    };
    Some(match Kind::from_bytes(bytes) {
        Some(kind @ Kind::Docx) => Ok((kind, Format::Docx)),
        Some(kind @ Kind::Doc) => Ok((kind, Format::Doc)),
        Some(kind @ Kind::Odt) => Ok((kind, Format::Odt)),
        Some(kind @ Kind::Rtf) => Ok((kind, Format::Rtf)),
        Some(kind @ Kind::Ods) => Ok((kind, Format::Ods)),
        Some(kind @ Kind::Excel) => Ok((kind, if ole { Format::Xls } else { Format::Xlsx })),
        _ if ole => Err(compound(bytes)),
        _ if format != Format::Zip => Err(damaged()),
        _ if Package::open(bytes).is_none() => Err(Error::new(
            ErrorKind::Damaged,
            "这个压缩包损坏了或不完整，没有读。请重新取得它；或先解压，再放进里面的文件。",
            "This archive is damaged or cut off: not read. Get it again; or unpack it and give the files inside.",
        )),
        _ if Package::open(bytes).is_some_and(|package| package.is_document()) => Err(Error::new(
            ErrorKind::UnsupportedFormat,
            "这是演示文稿、电子书或别的文件，不是 Word、WPS 或 Excel 的报告，没有读。",
            "This is a presentation, a book or another file, no report in Word, WPS or Excel: not read.",
        )),
        _ => return None,
    })
}

/// Why a compound file is none of those that are read.
fn compound(bytes: &[u8]) -> Error {
    let has = |names: &[&str]| package::stream(bytes, names).is_some();
    if has(&["EncryptedPackage", "EncryptionInfo"]) {
        return failure(&ConvertError::Encrypted);
    }
    if has(&["MatOST", "MM", "MN0", "SPELLING", "WPSDocument"]) {
        return Error::new(
            ErrorKind::UnsupportedFormat,
            "这是很旧的 WPS 或 Works 文件，还不能直接读。请用 WPS 打开它，另存为 .docx 再放进来。",
            "This is a very old WPS or Works file: not read yet. Open it in WPS and save it as .docx.",
        );
    }
    damaged()
}

/// Says that a file ends before its end.
fn truncated() -> Notice {
    let zh = "这个文件不完整，后面的部分缺了，只读了前面完好的部分。请找到完整的文件再放进来。";
    let en = "This file is cut off: only the part before that was read. Find all of it and give that.";
    Notice::new("truncated", zh, en, Place::whole())
}

/// Says that a limit left a part of the file out.
fn left_out() -> Notice {
    let zh = "这个文件太大，或者表格的行、列或段落太多，有一部分没有读。";
    let en = "This file is too large, or its tables have too many rows or columns; part of it was not read.";
    Notice::new("limit-exceeded", zh, en, Place::whole())
}

fn damaged() -> Error {
    Error::new(
        ErrorKind::Damaged,
        "这个文件损坏了或不完整，没有读。请用 Word 或 WPS 打开它，另存一份再放进来；或全选、复制，粘贴到这里。",
        "This file is damaged or cut off: not read. Open it in Word or WPS and save it again; or copy and paste its text.",
    )
}

/// What a library could not do, in our words.
fn failure(error: &ConvertError) -> Error {
    match error {
        ConvertError::Encrypted => Error::new(
            ErrorKind::Encrypted,
            "这个文件加了密码，没有读。请用 Word 或 WPS 打开它，去掉密码另存一份，再放进来。",
            "This file has a password: not read. Open it in Word or WPS and save it without one.",
        ),
        ConvertError::ResourceLimit { .. } => too_large(),
        _ => damaged(),
    }
}

fn too_large() -> Error {
    let en = "This file is too large when unpacked: not read.";
    Error::new(ErrorKind::LimitExceeded, "这个文件展开后太大，没有读。", en)
}
