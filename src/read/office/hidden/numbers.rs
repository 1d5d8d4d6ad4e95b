//! `.docx`: the numbers of lists, which no text holds, written where they are printed. anydoc writes them in figures and
//! counts each list by itself; Word counts on through all lists that are one in what they are made from.

use super::cut::Path;
use crate::error::Error;
use crate::read::office::lists::Lists;
use crate::read::office::xml::{attribute, prefix};
use quick_xml::escape::escape;
use quick_xml::events::BytesStart;

/// What a paragraph says of its list.
#[derive(Default)]
struct Said {
    style: Option<String>,
    list: Option<String>,
    level: Option<usize>,
    prefix: String,
}

/// The numbers of all paragraphs, in their order.
#[derive(Default)]
pub struct Numbers {
    lists: Lists,
    said: Said,
    /// Whether there is any.
    pub are_written: bool,
}

impl Numbers {
    /// By the parts that hold the lists and the styles.
    ///
    /// # Errors
    /// Where there are more than there may be.
    pub fn new(numbering: &[u8], styles: &[u8]) -> Result<Self, Error> {
        Ok(Self { lists: Lists::new(numbering, styles)?, ..Self::default() })
    }

    /// At a start tag.
    pub fn start(&mut self, tag: &BytesStart, path: &Path) {
        let value = || attribute(tag, "val");
        match tag.local_name().as_ref() {
            b"pPr" if path.ends_with(&["p", "pPr"]) => {
                self.said = Said { prefix: prefix(tag), ..Said::default() };
            }
            b"pStyle" if path.ends_with(&["p", "pPr", "pStyle"]) => self.said.style = value(),
            b"numId" if path.ends_with(&["p", "pPr", "numPr", "numId"]) => self.said.list = value(),
            b"ilvl" if path.ends_with(&["p", "pPr", "numPr", "ilvl"]) => {
                self.said.level = value().and_then(|level| level.parse().ok());
            }
            _ => {}
        }
    }

    /// At the end of the innermost element: the number stands behind what is said of the paragraph. One that goes on with a
    /// paragraph whose end was deleted has none.
    pub fn end(&mut self, path: &mut Path) {
        if !path.ends_with(&["p", "pPr"]) || path.is_dead() || path.goes_on(1) {
            return;
        }
        let said = std::mem::take(&mut self.said);
        let number = self.lists.next(said.style.as_deref(), said.list.as_deref(), said.level);
        let Some(label) = number else { return };
        let (prefix, label) = (said.prefix, escape(parted(label)));
        path.write_behind(format!("<{prefix}r><{prefix}t>{label}</{prefix}t></{prefix}r>").as_bytes());
        self.are_written = true;
    }
}

/// A number as it stands before a text. What parts them is not written: `1.` before 5 is no 1.5.
fn parted(label: String) -> String {
    let ends_open = label.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '.');
    if ends_open { label + " " } else { label }
}
