//! OFD (GB/T 33190): pages of text objects and paths in millimetres, in a zip package. Tables and lines are made of
//! them in `document::layout`, as for PDF.

mod content;
mod numbers;

use super::package::Package;
use super::xml::{Step, attribute, walk};
use super::{damaged, failure};
use crate::document::{Block, Document};
use crate::error::Error;
use crate::limits::{MAX_PAGES, MAX_UNPACKED_BYTES};
use crate::notice::Notice;
use crate::place::Place;
use crate::read::page::{self, Canvas};
use crate::read::pictures;
use anydoc::ConvertError;
use content::Left;
use numbers::points;
use std::collections::{HashMap, HashSet};

/// A page that says nothing of its size is an A4 sheet.
const A4: [f32; 2] = [210.0, 297.0];

/// Reads an OFD file into one Page block a page.
///
/// # Errors
/// `encrypted` or `damaged` where no page can be reached, `image-only` where every page is a picture with hardly a
/// character.
pub fn read(bytes: &[u8]) -> Result<Document, Error> {
    let mut parts = Parts { package: Package::open(bytes).ok_or_else(damaged)?, left: MAX_UNPACKED_BYTES };
    let root = parts.get("OFD.xml").ok_or_else(damaged)?;
    let document = Document::default();
    let mut reading = Reading { parts, document, number: 0, found: 0, pages_missed: 0, scans: 0 };
    for path in texts(&root, b"DocRoot") {
        reading.body(&resolve("", &path));
    }
    reading.finish()
}

/// The package's parts, by names that writers do not always write alike.
struct Parts<'a> {
    package: Package<'a>,
    /// Bytes that may still be unpacked: the same part may be named by every page.
    left: u64,
}

impl Parts<'_> {
    fn get(&mut self, path: &str) -> Option<Vec<u8>> {
        let name = self.name(path)?;
        let bytes = self.package.part(&name)?;
        self.left = self.left.checked_sub(bytes.len() as u64)?;
        Some(bytes)
    }

    fn name(&mut self, path: &str) -> Option<String> {
        let zip = self.package.zip();
        if zip.index_for_name(path).is_some() {
            return Some(path.into());
        }
        let same = |name: &&str| name.replace('\\', "/").trim_start_matches('/').eq_ignore_ascii_case(path);
        zip.file_names().find(same).map(str::to_string)
    }

    fn is_encrypted(&mut self) -> bool {
        self.name("Encryptions.xml").is_some() || self.name("OFDEntries.xml").is_some()
    }
}

struct Reading<'a> {
    parts: Parts<'a>,
    document: Document,
    /// Of the last page read.
    number: u32,
    /// Pages named by the file.
    found: usize,
    pages_missed: usize,
    /// Pages that were scanned.
    scans: usize,
}

/// What a document's main part names.
#[derive(Default)]
struct Body {
    size: Option<[f32; 2]>,
    templates: HashMap<String, String>,
    pages: Vec<String>,
}

impl Reading<'_> {
    fn body(&mut self, path: &str) {
        let Some(xml) = self.parts.get(path) else {
            let zh = "有一部分内容缺失或损坏，没有读。";
            let en = "A part is missing or damaged and was not read.";
            return self.notice(Notice::new("ofd-part-missing", zh, en, Place::whole()));
        };
        let body = body(&xml, path);
        self.found += body.pages.len();
        for page in &body.pages {
            if self.number as usize >= MAX_PAGES {
                return;
            }
            self.number += 1;
            self.page(page, &body);
        }
    }

    fn page(&mut self, path: &str, body: &Body) {
        let Some(xml) = self.parts.get(path) else {
            self.pages_missed += 1;
            return self.unread("缺失或损坏，没有读", "is missing or damaged and was not read");
        };
        let head = content::head(&xml);
        let [width, height] = head.size.or(body.size).unwrap_or(A4).map(points);
        let mut canvas = Canvas::new(self.number, width, height);
        let mut drawn = HashSet::new();
        let templates = head.templates.iter().filter_map(|id| body.templates.get(id));
        for template in templates.filter(|template| drawn.insert(*template)) {
            match self.parts.get(template) {
                Some(xml) => {
                    content::draw(&xml, &mut canvas);
                }
                None => self.unread("的底版缺失或损坏，没有读", "lacks its template, which was not read"),
            }
        }
        let left = content::draw(&xml, &mut canvas);
        self.tell(&left, canvas.is_full());
        let page = canvas.finish();
        self.document.notices.extend(pictures::notice(&page));
        self.scans += usize::from(pictures::is_scan(&page));
        self.document.blocks.push(Block::Page(page));
    }

    /// Says what of a page was not read.
    fn tell(&mut self, left: &Left, full: bool) {
        if left.broken {
            self.unread("损坏，只读了前面的部分", "is damaged; only what stands before was read");
        }
        if full {
            self.notice(page::too_full(self.number));
        }
        if left.drawings > 0 {
            let (number, drawings) = (self.number, left.drawings);
            let zh = format!("第 {number} 页有 {drawings} 个图元没有读。");
            let en = format!("Drawings of page {number} that were not read: {drawings}.");
            self.notice(Notice::new("ofd-drawings-unread", zh, en, Place::page(number, [0.0; 4])));
        }
        self.pages_missed += usize::from(left.broken);
    }

    /// Says that something of the page was not read.
    fn unread(&mut self, zh: &str, en: &str) {
        let number = self.number;
        let (zh, en) = (format!("第 {number} 页{zh}。"), format!("Page {number} {en}."));
        self.notice(Notice::new("ofd-part-missing", zh, en, Place::page(number, [0.0; 4])));
    }

    fn notice(&mut self, notice: Notice) {
        self.document.notices.push(notice);
    }

    fn finish(mut self) -> Result<Document, Error> {
        let filled = |block: &Block| matches!(block, Block::Page(page) if !page.runs.is_empty());
        if self.found > MAX_PAGES {
            self.notice(page::left_out());
        }
        if self.document.blocks.iter().any(filled) {
            if self.scans == self.found {
                return Err(page::only_pictures("OFD", true));
            }
            return Ok(self.document);
        }
        if self.parts.is_encrypted() {
            return Err(failure(&ConvertError::Encrypted));
        }
        if self.found == 0 || self.pages_missed > 0 {
            return Err(damaged());
        }
        Err(page::only_pictures("OFD", false))
    }
}

/// The main part of a document.
fn body(xml: &[u8], path: &str) -> Body {
    let mut body = Body::default();
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    walk(xml, |step| {
        let Step::Start(tag, _) = step else { return };
        let Some(location) = attribute(tag, "BaseLoc").map(|location| resolve(folder, &location)) else {
            return;
        };
        match tag.local_name().as_ref() {
            b"Page" => body.pages.push(location),
            b"TemplatePage" => {
                drop(body.templates.insert(attribute(tag, "ID").unwrap_or_default(), location))
            }
            _ => {}
        }
    });
    body.size = texts(xml, b"PhysicalBox").first().and_then(|text| content::size(text));
    body
}

/// The texts of all elements of this local name.
fn texts(xml: &[u8], name: &[u8]) -> Vec<String> {
    let (mut texts, mut inside) = (Vec::new(), false);
    walk(xml, |step| match step {
        Step::Start(tag, empty) => {
            inside = tag.local_name().as_ref() == name && !empty;
            if inside {
                texts.push(String::new());
            }
        }
        Step::Text(text) if inside => {
            texts.last_mut().into_iter().for_each(|kept: &mut String| *kept += text)
        }
        Step::End(_) => inside = false,
        Step::Text(_) => {}
    });
    texts.iter().map(|text| text.trim().to_string()).collect()
}

/// A path as written in a part of `folder`: from there, or from the root where it begins with `/`.
fn resolve(folder: &str, path: &str) -> String {
    let path = path.trim().replace('\\', "/");
    let mut names: Vec<&str> = if path.starts_with('/') { Vec::new() } else { folder.split('/').collect() };
    for name in path.split('/') {
        match name {
            "" | "." => {}
            ".." => {
                names.pop();
            }
            name => names.push(name),
        }
    }
    names.retain(|name| !name.is_empty());
    names.join("/")
}

#[cfg(test)]
mod tests {
    use super::resolve;

    #[test]
    fn paths_are_relative_or_not() {
        assert_eq!(resolve("Doc_0", "Pages/Page_0/Content.xml"), "Doc_0/Pages/Page_0/Content.xml");
        assert_eq!(resolve("Doc_0", "/Doc_0/Document.xml"), "Doc_0/Document.xml");
        assert_eq!(resolve("Doc_0/Pages", "..\\Tpls/./a.xml"), "Doc_0/Tpls/a.xml");
        assert_eq!(resolve("", "../../../etc/passwd"), "etc/passwd");
    }
}
