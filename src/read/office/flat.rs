//! Office documents that are one XML file. Excel's of 2003 is read here; Word's of 2003 and the flat forms of OpenDocument
//! and of Word's packages are put into the package that they stand for, and that is read.

use super::sheets::spreadsheetml;
use super::xml::{self, attribute};
use super::{damaged, mend, package, truncated, wordml};
use crate::document::Document;
use crate::error::{Error, ErrorKind};
use crate::input::{self, Format, detect};
use crate::read::is_blank;
use quick_xml::Reader;
use quick_xml::events::Event;

/// Reads a file of [`Format::OfficeXml`].
///
/// # Errors
/// Where it is none that is read, or broken.
pub fn read(bytes: &[u8]) -> Result<Document, Error> {
    let text = input::decode(bytes, None).text;
    let text = text.trim_start_matches('\u{FEFF}');
    if xml::walk(text.as_bytes(), |_| ()) {
        return whole(text);
    }
    let closed =
        mend::closed(text.as_bytes()).and_then(|xml| String::from_utf8(xml).ok()).ok_or_else(damaged)?;
    let mut document = whole(&closed)?;
    if document.blocks.iter().all(is_blank) {
        return Err(damaged());
    }
    document.notices.push(truncated());
    Ok(document)
}

fn whole(text: &str) -> Result<Document, Error> {
    let packed = match detect::office_root(text.as_bytes()) {
        Some("Workbook") => return spreadsheetml::read(text.as_bytes()),
        Some("document") => open_document(text),
        Some("package") => word_package(text),
        Some("wordDocument") => Some(wordml::package(text)?),
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
