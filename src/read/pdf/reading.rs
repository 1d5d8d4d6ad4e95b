//! A PDF page by page into a Document, with what was not read of it.

use super::{Drawn, cmaps::predefined};
use crate::document::{Block, Document, Page};
use crate::error::{Error, ErrorKind};
use crate::notice::Notice;
use crate::place::Place;
use crate::read::page;
use std::collections::BTreeSet;

/// What has been read of a file.
#[derive(Default)]
pub struct Reading {
    document: Document,
    /// Characters of all pages.
    chars: usize,
    /// Pages with a picture.
    pictured: usize,
    missing: BTreeSet<String>,
}

impl Reading {
    /// Says something about the reading.
    pub fn notice(&mut self, notice: Notice) {
        self.document.notices.push(notice);
    }

    /// Takes the next page, or leaves it out where its characters are not known.
    pub fn take(&mut self, Drawn { mut page, unread, full, pictured, missing }: Drawn) {
        let (number, place) = (page.number, Place::page(page.number, [0.0; 4]));
        if !missing.is_empty() {
            let [zh, en] = wanting(&missing);
            let (zh, en) =
                (format!("第 {number} 页没有读。{zh}"), format!("Page {number} was not read. {en}"));
            self.notice(Notice::new("cmap-missing", zh, en, place.clone()));
            page = Page { runs: Vec::new(), rulings: Vec::new(), ..page };
        } else if unread > 0 {
            let zh = format!("第 {number} 页有 {unread} 个字的编码读不出来。");
            let en = format!("Characters of page {number} whose codes cannot be read: {unread}.");
            self.notice(Notice::new("glyphs-unreadable", zh, en, place.clone()));
        }
        if full {
            self.notice(page::too_full(number));
        }
        self.chars += page.runs.iter().map(|run| run.text.chars().count()).sum::<usize>();
        self.pictured += usize::from(pictured);
        self.missing.extend(missing);
        self.document.blocks.push(Block::Page(page));
    }

    /// The Document, if there is anything in it, and the CMaps that it lacks.
    pub fn finish(self) -> (Result<Document, Error>, BTreeSet<String>) {
        let pages = self.document.blocks.len();
        // A scanner's mark, an address that a browser prints: no text of the report.
        let scanned = self.pictured == pages && self.chars < STAMP * pages;
        let error = match (self.chars, self.missing.is_empty()) {
            (0, false) => {
                let [zh, en] = wanting(&self.missing);
                let (zh, en) = (format!("这个 PDF 没有读。{zh}"), format!("This PDF was not read. {en}"));
                Error::new(ErrorKind::CmapMissing, zh, en)
            }
            (0, true) => page::only_pictures("PDF"),
            (_, true) if scanned => page::only_pictures("PDF"),
            _ => return (Ok(self.document), self.missing),
        };
        (Err(error), self.missing)
    }
}

/// Characters of a page below which a page with a picture has no text of its own.
const STAMP: usize = 100;

/// Which tables are wanting and what to do, in both languages.
fn wanting(missing: &BTreeSet<String>) -> [String; 2] {
    let (known, own): (Vec<&str>, Vec<&str>) =
        missing.iter().map(String::as_str).partition(|name| predefined(name));
    let (names, zh, en) = if known.is_empty() {
        (
            own,
            "文件里没有带这张表，它也不是标准里的表。请找 Word 版或网页版。",
            "is neither in the file nor in the standard. Look for a Word file or a web page.",
        )
    } else {
        (
            known,
            "这次没有取到。请联网后再读一次。",
            "could not be fetched this time. Go online and read it again.",
        )
    };
    [
        format!("它的字要按字符映射表 {} 才认得出来，{zh}", names.join("、")),
        format!("Its characters need the table {}, which {en}", names.join(", ")),
    ]
}
