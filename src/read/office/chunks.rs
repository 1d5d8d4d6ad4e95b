//! Files inside a `.docx` that Word shows as part of the text (`w:altChunk`): a page or a web archive, mostly.

use super::hidden::cut;
use super::package::{Package, changed};
use super::xml::{relationship, targets};
use super::{mail, plain};
use crate::document::{Block, Document};
use crate::input::{self, Format, detect};
use crate::notice::Notice;
use crate::place::Place;
use crate::read::{html, text};

const MAIN: &str = "word/document.xml";
const RELATIONS: &str = "word/_rels/document.xml.rels";

/// Stands before a chunk's number in the paragraph that takes its place.
const MARK: &str = "\u{FFFC}altChunk ";

/// The file with a marked paragraph for each chunk, and what the chunks hold; `None` where it has none.
pub fn marked(bytes: &[u8]) -> Option<(Vec<u8>, Vec<Document>)> {
    let mut names = Vec::new();
    let shown = changed(bytes, &[MAIN], |xml| {
        cut::without(xml, |tag, path| {
            if path.ends_with(&["altChunk"]) {
                let prefix = String::from_utf8_lossy(tag.name().as_ref()).replace("altChunk", "");
                let text = format!("<{prefix}r><{prefix}t>{MARK}{}</{prefix}t></{prefix}r>", names.len());
                path.replace(0, format!("<{prefix}p>{text}</{prefix}p>").into_bytes());
                names.push(relationship(tag).unwrap_or_default());
            }
        })
    })?;
    let mut package = Package::open(bytes)?;
    let targets = targets(&package.part(RELATIONS).unwrap_or_default());
    let mut part = |id: &String| {
        let target = targets.get(id)?;
        package.part(&target.strip_prefix('/').map_or_else(|| format!("word/{target}"), str::to_string))
    };
    let chunks = names.iter().map(|id| part(id).and_then(|part| chunk(&part)).unwrap_or_else(unread));
    Some((shown, chunks.collect()))
}

/// What a chunk holds. Its own chunks are not followed.
fn chunk(bytes: &[u8]) -> Option<Document> {
    match detect::binary(bytes) {
        Some(Format::Mhtml) => mail::read(bytes).ok(),
        Some(format) => plain(bytes, format)?.ok().map(|(document, _)| document),
        None => {
            let text = input::decode(bytes, None).text;
            Some(if detect::is_html(&text) { html::read(&text) } else { text::read(&text) })
        }
    }
}

fn unread() -> Document {
    let zh = "文件里嵌了另一个文件，它没有读出来。请用 Word 或 WPS 打开，另存一份再放进来。";
    let en = "Another file inside this one was not read. Open it in Word or WPS and save it again.";
    Document { notices: vec![Notice::new("chunk-unread", zh, en, Place::whole())], ..Document::default() }
}

/// Puts what the chunks hold where their marks stand.
pub fn put(document: &mut Document, chunks: Vec<Document>) {
    let mut chunks: Vec<Option<Document>> = chunks.into_iter().map(Some).collect();
    for block in std::mem::take(&mut document.blocks) {
        let number = match &block {
            Block::Paragraph(paragraph) => paragraph.text.trim().strip_prefix(MARK),
            _ => None,
        };
        let number = number.and_then(|number| number.parse::<usize>().ok());
        match number.and_then(|number| chunks.get_mut(number)).map(Option::take) {
            Some(chunk) => {
                let chunk = chunk.unwrap_or_default();
                let page = Document { blocks: std::mem::take(&mut document.blocks), ..Document::default() };
                document.blocks =
                    mail::append(page, Document { notices: Vec::new(), ..chunk.clone() }).blocks;
                document.notices.extend(chunk.notices);
            }
            None => document.blocks.push(block),
        }
    }
}
