//! A PDF page by page into a Document, with what was not read of it.

use super::{Drawn, cmaps::predefined};
use crate::document::{Block, Document, Page};
use crate::error::{Error, ErrorKind};
use crate::limits::MAX_PAGE_GLYPHS;
use crate::notice::Notice;
use crate::place::Place;
use crate::read::pictures;
use std::collections::BTreeSet;

/// What has been read of a file.
#[derive(Default)]
pub struct Reading {
    document: Document,
    /// Characters of all pages.
    chars: usize,
    /// Pages that were scanned.
    scans: usize,
    /// Glyphs of all pages without a character.
    unread: usize,
    missing: BTreeSet<String>,
}

impl Reading {
    /// Says something about the reading.
    pub fn notice(&mut self, code: &str, text: String, place: Place) {
        self.document.notices.push(Notice::new(code, text, place));
    }

    /// Takes the next page, or leaves it out where its characters are not known.
    pub fn take(&mut self, Drawn { mut page, unread, full, missing }: Drawn) {
        let (number, place) = (page.number, Place::page(page.number, [0.0; 4]));
        if !missing.is_empty() {
            let text = format!("第 {number} 页没有读。{}", wanting(&missing));
            self.notice("cmap-missing", text, place.clone());
            page = Page { number, width: page.width, height: page.height, ..Page::default() };
        } else if unread > 0 {
            let text = format!("第 {number} 页有 {unread} 个字的编码读不出来。");
            self.notice("glyphs-unreadable", text, place.clone());
        } else {
            self.document.notices.extend(pictures::notice(&page));
            self.scans += usize::from(pictures::is_scan(&page));
        }
        if full {
            let text = format!("第 {number} 页超过 {MAX_PAGE_GLYPHS} 字，只读了前面的部分。");
            self.notice("limit-exceeded", text, place);
        }
        self.chars += pictures::chars(&page);
        self.unread += unread;
        self.missing.extend(missing);
        self.document.blocks.push(Block::Page(page));
    }

    /// The Document, if there is anything in it, and the CMaps that it lacks.
    pub fn finish(self) -> (Result<Document, Error>, BTreeSet<String>) {
        let scanned = self.scans == self.document.blocks.len();
        let (kind, message) = match self.chars {
            0 if !self.missing.is_empty() => {
                (ErrorKind::CmapMissing, format!("这个 PDF 没有读。{}", wanting(&self.missing)))
            }
            0 if self.unread > 0 => (ErrorKind::GlyphsUnreadable, CODES.into()),
            0 => (ErrorKind::ImageOnly, pictured("没有文字")),
            _ if scanned => (ErrorKind::ImageOnly, pictured("几乎没有文字")),
            _ => return (Ok(self.document), self.missing),
        };
        (Err(Error::new(kind, message)), self.missing)
    }
}

/// Said of a file in which no character is known.
const CODES: &str =
    "这个 PDF 里有文字，但没有写明每个字的编码是什么字，认不出来。请找 Word 版或网页版，或重新导出 PDF。";

/// Said of a file of pictures.
fn pictured(text: &str) -> String {
    format!("这个 PDF 里{text}，是扫描件或图片，读不出来。请找文字版，或把表格的数字录入后再核对。")
}

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
