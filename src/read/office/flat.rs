//! Office documents that are one XML file. Excel's of 2003 is read here; the flat forms of OpenDocument and of Word's
//! packages are put into the package that they stand for, and that is read.

use super::sheets::spreadsheetml;
use super::xml::attribute;
use super::{damaged, package};
use crate::document::Document;
use crate::error::{Error, ErrorKind};
use crate::input::{self, Format, detect};
use quick_xml::Reader;
use quick_xml::events::Event;

/// Reads a file of [`Format::OfficeXml`].
///
/// # Errors
/// Where it is none that is read, or broken.
pub fn read(bytes: &[u8]) -> Result<Document, Error> {
    let text = input::decode(bytes, None).text;
    let packed = match detect::office_root(text.as_bytes()) {
        Some("Workbook") => return spreadsheetml::read(text.as_bytes()),
        Some("document") => open_document(&text),
        Some("package") => word_package(&text),
        Some("wordDocument") => return Err(old_word()),
        _ => return Err(unsupported()),
    };
    let packed = packed.ok_or_else(damaged)?;
    let (document, _) = super::read(&packed, Format::Zip).ok_or_else(unsupported)??;
    Ok(document)
}

fn unsupported() -> Error {
    Error::new(
        ErrorKind::UnsupportedFormat,
        "这是存成 XML 的演示文稿、图形或别的文件，不是文字也不是表格，没有读。",
        "This is a presentation, a drawing or another file saved as XML, neither text nor a sheet: not read.",
    )
}

fn old_word() -> Error {
    Error::new(
        ErrorKind::UnsupportedFormat,
        "这是存成 XML 的旧版 Word 文件，还不能直接读。请用 Word 或 WPS 打开它，另存为 .docx（表格另存为 .xlsx）再放进来。",
        "This is an old Word file saved as XML: not read yet. Open it in Word or WPS and save it as .docx (a sheet as .xlsx).",
    )
}

/// The package of a flat `.fodt` or `.fods`: all of it is what `content.xml` would be, under another name. What it is says
/// its first element; a sheet within a text is an element of the same name.
fn open_document(text: &str) -> Option<Vec<u8>> {
    let mut reader = Reader::from_str(text);
    let kind = loop {
        match reader.read_event().ok()? {
            Event::Start(tag) => break attribute(&tag, "mimetype"),
            Event::Eof => return None,
            _ => {}
        }
    };
    let (begin, end) = ("<office:document", "</office:document>");
    let (before, rest) = text.split_once(begin)?;
    let (inner, after) = rest.rsplit_once(end).unwrap_or((rest, ""));
    let content = format!("{before}{begin}-content{inner}</office:document-content>{after}");
    let kind = kind.unwrap_or_else(|| by_body(text));
    package::pack([("mimetype", kind.as_bytes()), ("content.xml", content.as_bytes())])
}

/// What a document is that does not say it, by the element that comes first.
fn by_body(text: &str) -> String {
    let at = |element: &str| text.find(element).unwrap_or(usize::MAX);
    let kind = if at("<office:spreadsheet") < at("<office:text") { "spreadsheet" } else { "text" };
    format!("application/vnd.oasis.opendocument.{kind}")
}

/// The package of which a `pkg:package` holds every part of XML.
fn word_package(text: &str) -> Option<Vec<u8>> {
    let mut reader = Reader::from_str(text);
    let (mut parts, mut name, mut from) = (Vec::new(), String::new(), 0);
    loop {
        let at = usize::try_from(reader.buffer_position()).ok()?;
        match reader.read_event().ok()? {
            Event::Start(tag) if tag.name().as_ref() == b"pkg:part" => name = attribute(&tag, "name")?,
            Event::Start(tag) if tag.name().as_ref() == b"pkg:xmlData" => {
                from = usize::try_from(reader.buffer_position()).ok()?;
            }
            Event::End(tag) if tag.name().as_ref() == b"pkg:xmlData" => {
                let part = text.get(from..at)?.as_bytes();
                parts.push((name.trim_start_matches('/').to_string(), part));
            }
            Event::Eof => break,
            _ => {}
        }
    }
    package::pack(parts.iter().map(|(name, part)| (name.as_str(), *part)))
}
