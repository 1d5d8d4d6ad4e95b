//! Word's XML of 2003: one file that holds what a `.docx` has in its parts, in nearly the same words. It is put into that
//! package, and that is read.

use super::numerals::FORMATS;
use super::xml::{attribute, prefix};
use super::{damaged, package, too_large};
use crate::error::Error;
use crate::limits::{MAX_WRITTEN_BYTES, MAX_XML_DEPTH};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// The name space of 2003, and the one since 2007.
const SPACES: [&str; 2] = [
    "http://schemas.microsoft.com/office/word/2003/wordml",
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
];

/// Elements of other names since.
const NAMES: [(&str, &str); 9] = [
    ("listPr", "numPr"),
    ("ilfo", "numId"),
    ("listDef", "abstractNum"),
    ("list", "num"),
    ("ilst", "abstractNumId"),
    ("nfc", "numFmt"),
    ("vmerge", "vMerge"),
    ("hmerge", "hMerge"),
    ("hlink", "hyperlink"),
];

/// Prefixes, beside Word's own, of elements that are more than a frame around Word's: drawings.
const DRAWINGS: [&str; 3] = ["v:", "o:", "w10:"];

/// Stands for the bytes of a picture: anydoc tells of one that has a description.
const PICTURE: &str = "<wp:docPr xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" descr=\"图片\"/>";

/// What becomes of an element.
enum Way {
    /// It is written, its end as this.
    Kept(String),
    /// Its content is written.
    Shed,
    /// Nothing is.
    Left,
    /// Its content is written behind the text.
    Note,
    /// Its content is a part of its own.
    Part,
}

/// The package that a `w:wordDocument` stands for.
///
/// # Errors
/// Where it is broken, or where far more would be written than it holds: a prefix may be a megabyte, and is written with
/// every tag.
pub fn package(text: &str) -> Result<Vec<u8>, Error> {
    let mut parts = Parts { room: text.len().saturating_add(MAX_WRITTEN_BYTES), ..Parts::default() };
    let whole = parts.read(text);
    if parts.is_full {
        return Err(too_large());
    }
    whole.and_then(|()| parts.packed()).ok_or_else(|| if parts.is_full { too_large() } else { damaged() })
}

#[derive(Default)]
struct Parts {
    /// The prefix of Word's own elements, and what the root declares.
    prefix: String,
    declared: String,
    /// Open elements by their local names.
    open: Vec<(Vec<u8>, Way)>,
    /// Elements around that are left out.
    left: usize,
    /// Notes around.
    notes: usize,
    body: String,
    behind: String,
    styles: String,
    lists: String,
    /// Bytes that may still be written, and whether more were to be.
    room: usize,
    is_full: bool,
}

impl Parts {
    /// `None` where the file is broken, or full before its end.
    fn read(&mut self, text: &str) -> Option<()> {
        let mut reader = Reader::from_str(text);
        while !self.is_full {
            let from = usize::try_from(reader.buffer_position()).ok()?;
            match reader.read_event().ok()? {
                Event::Start(_) if self.open.len() >= MAX_XML_DEPTH => return None,
                Event::Start(tag) => self.open(&tag, false),
                Event::Empty(tag) => self.open(&tag, true),
                Event::End(_) => self.close(),
                Event::Eof => return Some(()),
                Event::Text(_) | Event::CData(_) | Event::GeneralRef(_) => {
                    self.write(&[text.get(from..usize::try_from(reader.buffer_position()).ok()?)?]);
                }
                _ => {}
            }
        }
        None
    }

    fn packed(&mut self) -> Option<Vec<u8>> {
        // What frames the parts: two tags of each, and what the root declares in each.
        let frames = 8 * (self.prefix.len() + "numbering".len()) + 3 * self.declared.len();
        self.is_full |= frames > self.room;
        let prefix = Some(&self.prefix).filter(|_| !self.is_full)?;
        let part = |name: &str, content: &str| {
            format!("<{prefix}{name}{}>{content}</{prefix}{name}>", self.declared)
        };
        let body = format!("<{prefix}body>{}{}</{prefix}body>", self.body, self.behind);
        let types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
        package::pack([
            ("[Content_Types].xml", types.as_bytes()),
            ("word/document.xml", part("document", &body).as_bytes()),
            ("word/styles.xml", part("styles", &self.styles).as_bytes()),
            ("word/numbering.xml", part("numbering", &self.lists).as_bytes()),
        ])
    }

    fn is_in(&self, names: &[&str]) -> bool {
        let names = names.iter().rev().map(|name| name.as_bytes());
        let mut open = self.open.iter().rev().map(|(name, _)| name.as_slice());
        names.into_iter().all(|name| open.next() == Some(name))
    }

    /// The part that is being written, where one is.
    fn part(&mut self) -> Option<&mut String> {
        let around =
            self.open.iter().find(|(_, way)| matches!(way, Way::Part)).map(|(name, _)| name.as_slice());
        match around? {
            _ if self.left > 0 => None,
            b"body" if self.notes > 0 => Some(&mut self.behind),
            b"body" => Some(&mut self.body),
            b"styles" => Some(&mut self.styles),
            _ => Some(&mut self.lists),
        }
    }

    /// Writes these pieces, if there is room for all.
    fn write(&mut self, pieces: &[&str]) {
        if self.part().is_none() {
            return;
        }
        let length = pieces.iter().map(|piece| piece.len()).sum();
        match self.room.checked_sub(length) {
            Some(room) => {
                self.room = room;
                self.part().into_iter().for_each(|part| part.extend(pieces.iter().copied()));
            }
            None => self.is_full = true,
        }
    }

    fn open(&mut self, tag: &BytesStart, empty: bool) {
        if self.open.is_empty() {
            self.prefix = prefix(tag);
            self.declared = String::from_utf8_lossy(tag.attributes_raw()).replace(SPACES[0], SPACES[1]);
        }
        let way = self.way(tag, empty);
        self.left += usize::from(matches!(way, Way::Left));
        self.notes += usize::from(matches!(way, Way::Note));
        self.open.push((tag.local_name().as_ref().to_vec(), way));
        if empty {
            self.close();
        }
    }

    fn close(&mut self) {
        match self.open.pop() {
            Some((_, Way::Kept(end))) => self.write(&[&end]),
            Some((_, Way::Left)) => self.left = self.left.saturating_sub(1),
            Some((_, Way::Note)) => self.notes = self.notes.saturating_sub(1),
            _ => {}
        }
    }

    /// What becomes of an element, its tag written where it is kept.
    fn way(&mut self, tag: &BytesStart, empty: bool) -> Way {
        let (prefix, local) = (prefix(tag), tag.local_name());
        let is_own = self.prefix == prefix;
        match local.as_ref() {
            _ if self.open.is_empty() => Way::Shed,
            b"body" | b"styles" | b"lists" if is_own && self.open.len() == 1 => Way::Part,
            b"annotation" if !is_own => self.annotation(tag),
            b"binData" => {
                self.write(&[PICTURE]);
                Way::Left
            }
            b"footnote" | b"endnote" if self.is_in(&["r"]) => Way::Note,
            b"cfChunk" => Way::Shed,
            b"styles" | b"lists" | b"fonts" | b"docOleData" | b"docSuppData" => Way::Left,
            _ if is_own || DRAWINGS.contains(&prefix.as_str()) => self.kept(tag, empty),
            _ => Way::Shed,
        }
    }

    /// A change that is tracked is taken as accepted; of remarks and bookmarks nothing is shown.
    fn annotation(&mut self, tag: &BytesStart) -> Way {
        match attribute(tag, "type").as_deref() {
            Some("Word.Insertion") => Way::Shed,
            Some("Word.Deletion") if self.is_in(&["rPr"]) || self.is_in(&["trPr"]) => {
                let prefix = std::mem::take(&mut self.prefix);
                self.write(&["<", &prefix, "del ", &prefix, "id=\"0\"/>"]);
                self.prefix = prefix;
                Way::Left
            }
            _ => Way::Left,
        }
    }

    fn kept(&mut self, tag: &BytesStart, empty: bool) -> Way {
        let (prefix, local) = (prefix(tag), tag.local_name());
        let local = String::from_utf8_lossy(local.as_ref()).into_owned();
        let name = NAMES.iter().find(|(old, _)| *old == local).map_or(local.as_str(), |(_, new)| new);
        let said = String::from_utf8_lossy(tag.attributes_raw());
        let said = match local.as_str() {
            "listDef" => said.replace("listDefId", "abstractNumId"),
            "list" => said.replace("ilfo", "numId"),
            "nfc" => format!(" {prefix}val=\"{}\"", format_of(tag)),
            _ => said.into_owned(),
        };
        self.write(&["<", &prefix, name, &said, if empty { "/>" } else { ">" }]);
        Way::Kept(if empty { String::new() } else { format!("</{prefix}{name}>") })
    }
}

/// How a list counts, by its name since 2007.
fn format_of(tag: &BytesStart) -> &'static str {
    let code: Option<usize> = attribute(tag, "val").and_then(|code| code.parse().ok());
    if code == Some(255) { "none" } else { code.and_then(|code| FORMATS.get(code)).unwrap_or(&"decimal") }
}
