//! A PDF page by page into a Document, with what was not read of it.

use super::{Drawn, cmaps::predefined};
use crate::document::{Block, Document, Page};
use crate::error::{Error, ErrorKind};
use crate::notice::Notice;
use crate::place::Place;
use crate::read::{page, pictures};
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
    /// A page was not drawn.
    endless: bool,
}

impl Reading {
    /// Says something about the reading.
    pub fn notice(&mut self, notice: Notice) {
        self.document.notices.push(notice);
    }

    /// Takes the next page, or leaves it out where its characters are not known.
    pub fn take(&mut self, drawn: Drawn) {
        let Drawn { mut page, mut unread, full, missing, broken_font, field, endless } = drawn;
        let (number, place) = (page.number, Place::page(page.number, [0.0; 4]));
        let blank = Page { number, width: page.width, height: page.height, ..Page::default() };
        if !missing.is_empty() {
            let [zh, en] = wanting(&missing);
            let (zh, en) =
                (format!("第 {number} 页没有读。{zh}"), format!("Page {number} was not read. {en}"));
            self.notice(Notice::new("cmap-missing", zh, en, place.clone()));
            page = blank;
        } else if broken_font {
            let zh = format!("第 {number} 页没有读：它的一种字体损坏了或不认得，字的编码是什么字不知道。");
            let en = format!(
                "Page {number} was not read: one of its fonts is damaged or unknown, and so are the characters of its codes."
            );
            self.notice(Notice::new("glyphs-unreadable", zh, en, place.clone()));
            (page, unread) = (blank, unread.max(1));
        } else if unread > 0 {
            let zh = format!("第 {number} 页有 {unread} 个字的编码读不出来。");
            let en = format!("Characters of page {number} whose codes cannot be read: {unread}.");
            self.notice(Notice::new("glyphs-unreadable", zh, en, place.clone()));
        } else {
            self.document.notices.extend(pictures::notice(&page));
            self.scans += usize::from(pictures::is_scan(&page));
        }
        if full {
            self.notice(page::too_full(number));
        }
        self.document.notices.extend(field.map(|rect| unseen(number, rect)));
        if endless {
            let (zh, en) = (format!("第 {number} 页{}", ENDLESS.0), format!("Page {number} {}", ENDLESS.1));
            self.notice(Notice::new("limit-exceeded", zh, en, Place::page(number, [0.0; 4])));
        }
        self.endless |= endless;
        self.chars += pictures::chars(&page);
        self.unread += unread;
        self.missing.extend(missing);
        self.document.blocks.push(Block::Page(page));
    }

    /// The Document, if there is anything in it, and the CMaps that it lacks.
    pub fn finish(self) -> (Result<Document, Error>, BTreeSet<String>) {
        let scanned = self.scans == self.document.blocks.len();
        let error = match self.chars {
            0 if !self.missing.is_empty() => {
                let [zh, en] = wanting(&self.missing);
                let (zh, en) = (format!("这个 PDF 没有读。{zh}"), format!("This PDF was not read. {en}"));
                Error::new(ErrorKind::CmapMissing, zh, en)
            }
            0 if self.unread > 0 => Error::new(ErrorKind::GlyphsUnreadable, CODES.0, CODES.1),
            0 if self.endless => {
                let (zh, en) = (format!("这个 PDF {}", ENDLESS.0), format!("This PDF {}", ENDLESS.1));
                Error::new(ErrorKind::LimitExceeded, zh, en)
            }
            0 => page::only_pictures("PDF", false),
            _ if scanned => page::only_pictures("PDF", true),
            _ => return (Ok(self.document), self.missing),
        };
        (Err(error), self.missing)
    }
}

/// Said of a page with a value of a form that the file does not say how to draw.
fn unseen(number: u32, rect: [f32; 4]) -> Notice {
    let zh = format!(
        "第 {number} 页有填写的内容没有读：它在表单域里，文件没有带它的样子。请打印成 PDF 再放进来。"
    );
    let en = format!(
        "Page {number} has fields of a form whose values were not read: the file does not hold how they look. Print it to a PDF."
    );
    Notice::new("field-unread", zh, en, Place::page(number, rect))
}

/// Said of a page, or a file of one, that was not drawn.
const ENDLESS: (&str, &str) = (
    "的图形层层套用，画不完，没有读。请重新导出 PDF，或找 Word 版、网页版。",
    "draws forms within forms without end and was not read. Export the PDF anew, or look for a Word file or a web page.",
);

/// Said of a file in which no character is known.
const CODES: (&str, &str) = (
    "这个 PDF 里有文字，但没有写明每个字的编码是什么字，认不出来。请找 Word 版或网页版，或重新导出 PDF。",
    "This PDF holds text, but does not say what characters its codes are. Look for a Word file or a web page, or export the PDF anew.",
);

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
