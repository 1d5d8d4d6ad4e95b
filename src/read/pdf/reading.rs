//! A PDF page by page into a Document, with what was not read of it.

use super::{Drawn, cmaps::predefined};
use crate::document::{Block, Document, Page};
use crate::error::{Error, ErrorKind};
use crate::limits::MAX_PAGE_GLYPHS;
use crate::notice::Notice;
use crate::place::Place;
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
    pub fn notice(&mut self, code: &str, text: String, place: Place) {
        self.document.notices.push(Notice::new(code, text, place));
    }

    /// Takes the next page, or leaves it out where its characters are not known.
    pub fn take(&mut self, Drawn { mut page, unread, full, pictured, missing }: Drawn) {
        let (number, place) = (page.number, Place::page(page.number, [0.0; 4]));
        if !missing.is_empty() {
            let text = format!("第 {number} 页没有读。{}", wanting(&missing));
            self.notice("cmap-missing", text, place.clone());
            page = Page { runs: Vec::new(), rulings: Vec::new(), ..page };
        } else if unread > 0 {
            let text = format!("第 {number} 页有 {unread} 个字的编码读不出来。");
            self.notice("glyphs-unreadable", text, place.clone());
        }
        if full {
            let text = format!("第 {number} 页超过 {MAX_PAGE_GLYPHS} 字，只读了前面的部分。");
            self.notice("limit-exceeded", text, place);
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
        let (kind, message) = match (self.chars, self.missing.is_empty()) {
            (0, false) => (ErrorKind::CmapMissing, format!("这个 PDF 没有读。{}", wanting(&self.missing))),
            (0, true) => (ErrorKind::ImageOnly, PICTURES.into()),
            (_, true) if scanned => (ErrorKind::ImageOnly, PICTURES.into()),
            _ => return (Ok(self.document), self.missing),
        };
        (Err(Error::new(kind, message)), self.missing)
    }
}

/// Characters of a page below which a page with a picture has no text of its own.
const STAMP: usize = 100;

/// Said of a file without any text.
const PICTURES: &str =
    "这个 PDF 里没有文字，是扫描件或图片，读不出来。请找文字版，或把表格的数字录入后再核对。";

fn wanting(missing: &BTreeSet<String>) -> String {
    let (known, own): (Vec<&str>, Vec<&str>) =
        missing.iter().map(String::as_str).partition(|name| predefined(name));
    let (names, why) = if known.is_empty() {
        (own, "文件里没有带这张表，它也不是标准里的表。请找 Word 版或网页版。")
    } else {
        (known, "这次没有取到。请联网后再读一次。")
    };
    format!("它的字要按字符映射表 {} 才认得出来，{why}", names.join("、"))
}
