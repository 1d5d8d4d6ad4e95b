//! Files inside a `.docx` that Word shows as part of the text (`w:altChunk`): a page or a web archive, mostly.

use super::hidden::cut;
use super::names::{Names, resolved};
use super::package::{Package, changed};
use super::xml::{prefix, relationship, targets};
use super::{mail, plain};
use crate::document::{Block, Document};
use crate::error::Error;
use crate::input::{self, Format, detect};
use crate::limits::MAX_UNPACKED_BYTES;
use crate::notice::Notice;
use crate::place::Place;
use crate::read::{html, text};
use std::collections::{HashMap, HashSet};

/// What a chunk's element is called.
const WORD: &[u8] = b"altChunk";

/// Stands before a chunk's number in the paragraph that takes its place.
const MARK: &str = "\u{FFFC}altChunk ";

/// Stands behind it.
const END: char = '\u{FFFC}';

/// What the chunks hold.
#[derive(Default)]
pub struct Chunks {
    /// By the number of their mark.
    read: HashMap<usize, Document>,
    /// Whether one is not read.
    lost: bool,
}

/// The file with a marked paragraph for each chunk, and what the chunks hold; `None` where it has none.
///
/// # Errors
/// Where it has more than there may be.
pub fn marked(bytes: &[u8]) -> Result<Option<(Vec<u8>, Chunks)>, Error> {
    let Some(mut package) = Package::open(bytes) else { return Ok(None) };
    let parts = Names::of(&mut package);
    let Some(main) = package.part(&parts.main).filter(|main| holds(main, WORD)) else { return Ok(None) };
    let mut names = Vec::new();
    let main = cut::without(&main, |tag, path| {
        if path.ends_with(&["altChunk"]) {
            let prefix = prefix(tag);
            let text = format!("<{prefix}r><{prefix}t>{MARK}{}{END}</{prefix}t></{prefix}r>", names.len());
            path.replace(0, format!("<{prefix}p>{text}</{prefix}p>").into_bytes());
            names.push(relationship(tag).unwrap_or_default());
        }
    })?;
    let shown = main.and_then(|main| changed(bytes, vec![(&parts.main, main)]));
    Ok(shown.map(|shown| (shown, chunks(package, &parts, &names))))
}

fn holds(part: &[u8], word: &[u8]) -> bool {
    part.windows(word.len()).any(|window| window == word)
}

/// What the parts of these relations hold. Each is read where it is named first, however often it is: a small file could
/// name a large part a thousand times.
fn chunks(mut package: Package, parts: &Names, names: &[String]) -> Chunks {
    let targets = targets(&package.part(&parts.relations).unwrap_or_default());
    let (mut met, mut left) = (HashSet::new(), MAX_UNPACKED_BYTES);
    let mut read = |id: &String| {
        let target = targets.get(id).filter(|target| left > 0 && met.insert(*target))?;
        let part = package.part(&resolved(&parts.main, target))?;
        left = left.saturating_sub(part.len() as u64);
        chunk(&part)
    };
    let read: HashMap<usize, Document> =
        names.iter().enumerate().filter_map(|(number, id)| Some((number, read(id)?))).collect();
    Chunks { lost: read.len() < names.len(), read }
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

/// Says that a chunk is not read, or that it stands in a second place where it is not.
fn unread() -> Notice {
    let zh = "文件里嵌了另一个文件，有的地方没有读出来。请用 Word 或 WPS 打开，另存一份再放进来。";
    let en = "Another file inside this one was not read, or not everywhere it stands. Open it in Word or WPS and save it again.";
    Notice::new("chunk-unread", zh, en, Place::whole())
}

/// Puts what the chunks hold where their marks stand.
pub fn put(document: &mut Document, mut chunks: Chunks) {
    let mut page = Document::default();
    for mut block in std::mem::take(&mut document.blocks) {
        let mut behind = Vec::new();
        match &mut block {
            Block::Paragraph(paragraph) => take(&mut paragraph.text, &mut chunks, &mut behind, false),
            Block::Grid(grid) => {
                for cell in &mut grid.cells {
                    take(&mut cell.text, &mut chunks, &mut behind, true);
                }
            }
            Block::Page(_) | Block::Media(_) => {}
        }
        let is_mark = matches!(&block, Block::Paragraph(paragraph) if paragraph.text.is_empty());
        page.blocks.extend((!is_mark).then_some(block));
        page = behind.into_iter().fold(page, mail::append);
    }
    // Where a mark is not shown, its chunk may not be, either.
    let lost = chunks.lost || !chunks.read.is_empty();
    document.blocks = page.blocks;
    document.notices.extend(page.notices);
    document.notices.extend(lost.then(unread));
}

/// Takes the marks out of a text. The chunk that one stands for is put in its place, where that is in a cell and the chunk is
/// nothing but lines of text; else it is `behind`.
fn take(text: &mut String, chunks: &mut Chunks, behind: &mut Vec<Document>, in_cell: bool) {
    if !text.contains(MARK) {
        return;
    }
    let (mut kept, mut rest) = (String::new(), text.as_str());
    while let Some((before, marked)) = rest.split_once(MARK) {
        let (number, after) = marked.split_once(END).unwrap_or((marked, ""));
        let chunk = number.parse().ok().and_then(|number: usize| chunks.read.remove(&number));
        kept.push_str(before);
        rest = after;
        match chunk.as_ref().filter(|_| in_cell).and_then(lines) {
            Some(lines) => kept.push_str(&lines),
            None => {
                let is_line = kept.is_empty() || kept.ends_with('\n');
                rest = after.strip_prefix('\n').filter(|_| is_line).unwrap_or(after);
                behind.extend(chunk);
            }
        }
    }
    kept.push_str(rest);
    *text = kept.trim().to_string();
}

/// The text of a chunk that is lines of text and nothing to be said of.
fn lines(chunk: &Document) -> Option<String> {
    let text = |block: &Block| match block {
        Block::Paragraph(paragraph) => Some(paragraph.text.clone()),
        _ => None,
    };
    let lines: Option<Vec<String>> = chunk.blocks.iter().map(text).collect();
    lines.filter(|_| chunk.notices.is_empty()).map(|lines| lines.join("\n"))
}
