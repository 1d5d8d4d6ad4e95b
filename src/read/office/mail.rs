//! Mail and pages saved as one file: a message's pages as one Document, its attachments as files.

use super::{damaged, truncated};
use crate::document::{Block, Document};
use crate::error::{Error, ErrorKind};
use crate::input;
use crate::read::{html, text};
use mail_parser::{Encoding, Message, MessageParser, MessagePart, MimeHeaders, PartType};
use std::collections::HashSet;

/// A text of at most this many characters beside attachments only announces them.
const ANNOUNCEMENT: usize = 300;

/// The longest line between parts that there may be (RFC 2046, 5.1.1).
const BOUNDARY: usize = 70;

/// The pages and texts of a message in order, one below the other; of a text and a page that are the same, the page.
///
/// # Errors
/// Where it has neither.
pub fn read(bytes: &[u8]) -> Result<Document, Error> {
    let mended = mended(bytes);
    let message = parse(mended.as_deref().unwrap_or(bytes)).ok_or_else(damaged)?;
    let last = message.parts.len().saturating_sub(1);
    let shown = message.parts.iter().enumerate().filter(|(_, part)| !is_attachment(part));
    // Plain text has its place beside pages unless one of them is the same text.
    let of_pages: HashSet<usize> = message.html_body.iter().map(|&part| part as usize).collect();
    let (mut parts, mut spare) = (Vec::new(), Vec::new());
    for (index, part) in shown {
        match part.body {
            PartType::Html(_) => {
                let is_cut = mended.is_some() && index == last;
                let page_of = |page: &str| if is_cut { html::read(whole(page)) } else { html::read(page) };
                parts.push(told(decoded(&message, part), page_of));
            }
            PartType::Text(_) if is_plain(part) => {
                let list = if of_pages.contains(&index) { &mut parts } else { &mut spare };
                list.push(told(decoded(&message, part), text::read));
            }
            _ => {}
        }
    }
    let parts = if parts.is_empty() { spare } else { parts };
    let read = parts.into_iter().reduce(append).map(|mut read| {
        read.notices.extend(mended.map(|_| truncated()));
        read
    });
    read.ok_or_else(|| {
        let zh = "这封邮件或这个网页文件里没有正文。";
        Error::new(ErrorKind::Empty, zh, "There is no text in this mail or page.")
    })
}

/// A part's Document, with what there was to say of its bytes.
pub fn told(part: input::Decoded, read: impl Fn(&str) -> Document) -> Document {
    let mut document = read(&part.text);
    document.source.encoding = part.encoding;
    document.notices.splice(0..0, part.notices);
    document
}

/// A frame's blocks below those of the page; its tables are none of the page's own.
pub fn append(mut page: Document, frame: Document) -> Document {
    page.blocks.extend(frame.blocks.into_iter().map(|mut block| {
        if let Block::Grid(grid) = &mut block {
            grid.cells.iter_mut().for_each(|cell| cell.dom = None);
        }
        block
    }));
    page.notices.extend(frame.notices);
    page
}

/// The message with the line that ends its parts, where that is missing: without it the last part is none.
fn mended(bytes: &[u8]) -> Option<Vec<u8>> {
    let message = parse(bytes)?;
    let boundary = message.content_type()?.attribute("boundary").filter(|name| name.len() <= BOUNDARY)?;
    let end = format!("\r\n--{boundary}--\r\n");
    let line = end.trim().as_bytes();
    let is_cut = !bytes.windows(line.len()).any(|window| window == line);
    is_cut.then(|| [bytes, end.as_bytes()].concat())
}

/// What is whole of a page that breaks off: up to its last row or paragraph.
fn whole(page: &str) -> &str {
    let end = ["</tr>", "</p>"].iter().filter_map(|tag| Some(page.rfind(tag)? + tag.len())).max();
    end.and_then(|end| page.get(..end)).unwrap_or(page)
}

/// The attachments' names and bytes, and whether the message says more than that they are there.
pub fn attachments(bytes: &[u8]) -> (Vec<(String, Vec<u8>)>, bool) {
    let Some(message) = parse(bytes) else { return (Vec::new(), true) };
    let attached = message.parts.iter().filter(|part| is_attachment(part));
    let files: Vec<_> = attached
        .map(|part| (name(&message, part).unwrap_or_else(|| "message.eml".into()), raw(&message, part)))
        .collect();
    let chars = |document: &Document| document.blocks.iter().map(shown_chars).sum::<usize>();
    let says_more = files.is_empty() || read(bytes).is_ok_and(|body| chars(&body) > ANNOUNCEMENT);
    (files, says_more)
}

fn parse(bytes: &[u8]) -> Option<Message<'_>> {
    MessageParser::default().parse(bytes)
}

fn is_plain(part: &MessagePart) -> bool {
    part.content_type().is_none() || part.is_content_type("text", "plain")
}

/// A file that was attached, not a picture or style of the page.
fn is_attachment(part: &MessagePart) -> bool {
    match part.body {
        PartType::Message(_) => return true,
        // Its parts are files of their own.
        PartType::Multipart(_) => return false,
        _ => {}
    }
    let attached = part.content_disposition().is_some_and(|disposition| disposition.c_type == "attachment");
    let named = part.attachment_name().is_some() && matches!(part.body, PartType::Binary(_));
    (attached || named) && part.content_location().is_none()
}

/// The name of an attachment. Mail programs in China write it in bytes of GBK, which no header may hold.
fn name(message: &Message, part: &MessagePart) -> Option<String> {
    let range = part.offset_header as usize..part.offset_body as usize;
    let header = message.raw_message().get(range).unwrap_or_default();
    if header.is_ascii() {
        return part.attachment_name().map(str::to_string);
    }
    let header = input::decode(header, None).text;
    parse(header.as_bytes())?.parts.first()?.attachment_name().map(str::to_string)
}

/// The bytes of a part as they were before they were packed for the mail.
fn raw(message: &Message, part: &MessagePart) -> Vec<u8> {
    let range = part.offset_body as usize..part.offset_end as usize;
    let packed = message.raw_message().get(range).unwrap_or_default();
    let unpacked = match part.encoding {
        Encoding::None => None,
        Encoding::QuotedPrintable => mail_parser::decoders::quoted_printable::quoted_printable_decode(packed),
        Encoding::Base64 => mail_parser::decoders::base64::base64_decode(packed),
    };
    unpacked.unwrap_or_else(|| packed.to_vec())
}

fn decoded(message: &Message, part: &MessagePart) -> input::Decoded {
    let charset = part.content_type().and_then(|kind| kind.attribute("charset"));
    input::decode(&raw(message, part), charset)
}

fn shown_chars(block: &Block) -> usize {
    match block {
        Block::Paragraph(paragraph) => paragraph.text.chars().count(),
        Block::Grid(grid) => grid.cells.iter().map(|cell| cell.text.chars().count()).sum(),
        Block::Page(_) | Block::Media(_) => 0,
    }
}
