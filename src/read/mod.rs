//! Readers: one file or folder per format, each ending in a Document. They know no form and no rule.

mod csv;
mod html;
mod json;
mod mixed;
#[cfg(feature = "office")]
mod office;
#[cfg(any(feature = "office", feature = "pdf"))]
mod page;
#[cfg(feature = "pdf")]
pub(crate) mod pdf;
#[cfg(any(feature = "office", feature = "pdf"))]
mod pictures;
pub mod saved;
mod text;

use crate::document::{Block, Document, Source};
use crate::error::{Error, ErrorKind};
use crate::input::{self, Decoded, Format, damage, detect};
use crate::limits::MAX_INPUT_BYTES;
use crate::notice::Notice;
use crate::options::Options;
use crate::place::Place;

/// Reads bytes of any known format, known by content, into a Document.
///
/// # Errors
/// Where nothing useful could be read.
pub fn read(bytes: &[u8], options: &Options) -> Result<Document, Error> {
    check_length(bytes)?;
    if let Some(format) = detect::binary(bytes) {
        return binary(bytes, format, options);
    }
    let decoded = input::decode(bytes, options.encoding.as_deref());
    if !decoded.encoding.starts_with("utf-16") && !detect::is_text(bytes) {
        return Err(Error::new(
            ErrorKind::UnknownFormat,
            "这不是文本，也不是认得的文件。能读的是 Word、WPS、Excel、PDF、OFD、网页和纯文本；\
             别的请打开它，全选、复制，再粘贴到这里。",
            "This is no text and no known file. Word, WPS, Excel, PDF, OFD, web pages and plain text are read; \
             open anything else, select all, copy and paste.",
        ));
    }
    document(bytes, decoded, options)
}

/// Reads bytes that are neither text nor HTML: all that a module for one format is asked, which so need not hold the
/// readers of those two.
///
/// # Errors
/// Where nothing useful could be read, and for text.
#[cfg(all(target_arch = "wasm32", feature = "pdf", not(feature = "office")))]
pub fn read_binary(bytes: &[u8], options: &Options) -> Result<Document, Error> {
    check_length(bytes)?;
    let format = detect::binary(bytes).ok_or_else(unsupported)?;
    binary(bytes, format, options)
}

/// Reads text that is decoded already, as pasted: plain, or the HTML of a rich paste.
///
/// # Errors
/// Where nothing useful could be read.
pub fn read_text(text: &str, options: &Options) -> Result<Document, Error> {
    check_length(text.as_bytes())?;
    let mut decoded = Decoded { text: text.trim_start_matches('\u{FEFF}').into(), ..Decoded::default() };
    // A lone surrogate of a JavaScript string comes in as U+FFFD.
    let lost = decoded.text.matches('\u{FFFD}').count();
    if lost > 0 {
        decoded.notices.push(Notice::new(
            "bytes-lost",
            format!("粘贴的文字里有 {lost} 处不成字，是“\u{FFFD}”。"),
            format!("Characters lost in the pasted text, “\u{FFFD}”: {lost}."),
            Place::whole(),
        ));
    }
    document(text.as_bytes(), decoded, options)
}

/// Takes one file: the options with its name, and its bytes or the reason why there are none.
pub type TakeFile<'a> = dyn FnMut(&Options, Result<&[u8], Error>) + 'a;

/// Calls `each` with every file in order: those inside an archive or a mail, named `outer.zip!inner.docx`, or the
/// source itself where it holds no others. A file that could not be unpacked comes as the reason why.
pub fn for_each_file(bytes: &[u8], options: &Options, each: &mut TakeFile) {
    #[cfg(feature = "office")]
    if bytes.len() <= MAX_INPUT_BYTES {
        return office::files::for_each(bytes, options, each);
    }
    each(options, Ok(bytes));
}

/// A page that was saved with its folder as one file, the pages of its frames below it.
/// It is read as the page that it was. A frame that could not be read is `None`, and a notice says so.
pub fn with_frames(page: Vec<u8>, frames: &[Option<Vec<u8>>]) -> Vec<u8> {
    #[cfg(feature = "office")]
    return office::frames::joined(page, frames);
    #[cfg(not(feature = "office"))]
    {
        let _ = frames;
        page
    }
}

fn check_length(bytes: &[u8]) -> Result<(), Error> {
    if bytes.len() <= MAX_INPUT_BYTES {
        return Ok(());
    }
    let limit = MAX_INPUT_BYTES >> 20;
    Err(Error::new(
        ErrorKind::TooLarge,
        format!("内容超过 {limit} MB，没有读。请只给报告那一页。"),
        format!("More than {limit} MB: not read. Give the page of the report only."),
    ))
}

fn document(bytes: &[u8], decoded: Decoded, options: &Options) -> Result<Document, Error> {
    if detect::is_address(&decoded.text) {
        return Err(Error::new(
            ErrorKind::AddressOnly,
            "这只是一个网址。浏览器不许一个网页去读别的网站，这里也不会替您联网。请打开那个网页，全选、复制，再粘贴到这里；\
             或把它另存为网页（.html）再放进来。",
            "This is only an address. A page may not read other sites, and nothing is fetched here. Open that page, \
             select all, copy and paste; or save it as a web page (.html).",
        ));
    }
    let answer = json::read(&decoded.text);
    let (format, mut document) =
        if answer.is_none() && detect::is_html(&decoded.text) || html::has_markup(&decoded.text) {
            let mut page = html::read(&decoded.text);
            page.properties.extend(answer.into_iter().flat_map(|answer| answer.properties));
            (Format::Html, page)
        } else if let Some(article) = answer.and_then(json::Answer::document) {
            (Format::Text, article)
        } else if let Some(table) = csv::read(&decoded.text, &options.name) {
            (Format::Csv, table)
        } else if let Some(mixed) = mixed::read(&decoded.text) {
            (Format::Text, mixed)
        } else {
            (Format::Text, text::read(&decoded.text))
        };
    document.source.encoding = decoded.encoding;
    document.notices.splice(0..0, decoded.notices);
    finish(document, bytes, format, options)
}

/// Says what the source was, and whether there is anything in it.
fn finish(
    mut document: Document,
    bytes: &[u8],
    format: Format,
    options: &Options,
) -> Result<Document, Error> {
    if document.notices.is_empty() && document.blocks.iter().all(is_blank) {
        return Err(Error::new(ErrorKind::Empty, "里面没有文字。", "There is no text in it."));
    }
    let encoding = std::mem::take(&mut document.source.encoding);
    let format = format.name().into();
    document.source = Source { format, encoding, ..input::describe(bytes, options) };
    document.notices.extend(damage::notice(&document));
    Ok(document)
}

/// Reads what is no text, as far as this build can.
fn binary(bytes: &[u8], format: Format, options: &Options) -> Result<Document, Error> {
    match known(bytes, format) {
        Some(read) => read.and_then(|(document, format)| finish(document, given(bytes), format, options)),
        None => Err(format.unread().unwrap_or_else(unsupported)),
    }
}

fn unsupported() -> Error {
    Error::new(ErrorKind::UnsupportedFormat, "这种文件还不能直接读。", "Files of this kind are not read yet.")
}

/// The Document with its format as found inside; `None` where this build has no reader for it.
#[cfg(any(feature = "office", feature = "pdf"))]
fn known(bytes: &[u8], format: Format) -> Option<Result<(Document, Format), Error>> {
    #[cfg(feature = "pdf")]
    if format == Format::Pdf {
        return Some(pdf::read(bytes).map(|document| (document, format)));
    }
    #[cfg(feature = "office")]
    return office::read(bytes, format);
    #[cfg(not(feature = "office"))]
    None
}

/// What somebody gave: of a page that was joined with its frames, the page.
fn given(bytes: &[u8]) -> &[u8] {
    #[cfg(feature = "office")]
    return office::frames::page(bytes).unwrap_or(bytes);
    #[cfg(not(feature = "office"))]
    bytes
}

/// This build reads text and pages only.
#[cfg(not(any(feature = "office", feature = "pdf")))]
fn known(_: &[u8], _: Format) -> Option<Result<(Document, Format), Error>> {
    None
}

fn is_blank(block: &Block) -> bool {
    match block {
        Block::Paragraph(paragraph) => {
            paragraph.text.trim_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}').is_empty()
        }
        Block::Grid(grid) => grid.cells.iter().all(|cell| cell.text.is_empty()),
        Block::Page(page) => page.runs.is_empty(),
        Block::Media(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(bytes: &[u8]) -> String {
        read(bytes, &Options::default()).map_or_else(|error| error.code, |document| document.source.format)
    }

    #[test]
    fn bad_input_has_stable_codes() {
        assert_eq!(code(b""), "empty");
        assert_eq!(code(b" \r\n\xEF\xBB\xBF"), "empty");
        assert_eq!(code("\u{FEFF}".as_bytes()), "empty");
        assert_eq!(code(b"<html><body><p>&nbsp;</body></html>"), "empty");
        assert_eq!(code(b"%PDF-1.7"), if cfg!(feature = "pdf") { "damaged" } else { "unsupported-format" });
        assert_eq!(code(b"\xFF\xD8\xFF\xE0"), "image-only");
        assert_eq!(code(&(0..=255).cycle().take(4000).collect::<Vec<u8>>()), "unknown-format");
        assert_eq!(code(b"https://www.gov.cn/1.html"), "address-only");
        assert_eq!(code(&vec![b' '; MAX_INPUT_BYTES + 1]), "too-large");
        assert_eq!(code(b"<img src=report.png>"), "html");
        assert_eq!(code("一、总体情况".as_bytes()), "text");
    }

    #[test]
    fn pasted_text_is_read_as_it_is() {
        let document = read_text("规章\t1\u{FFFD}", &Options::default()).unwrap();
        assert_eq!((document.source.format.as_str(), document.source.encoding.as_str()), ("text", ""));
        assert_eq!(document.notices[0].code, "bytes-lost");
        assert_eq!(read_text("<p>一", &Options::default()).unwrap().source.format, "html");
    }

    #[test]
    fn wrongly_decoded_text_is_named() {
        let document = read_text("鏀垮簻淇℃伅鍏紑", &Options::default()).unwrap();
        assert_eq!(document.notices[0].code, "encoding-damaged");
    }
}
