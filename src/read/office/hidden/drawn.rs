//! `.docx`: what is shown and is no text in the file: signs by font and code, hyphens that hold a line together, text with
//! its reading above it, boxes to tick and lists to choose from. It is put into the text in their place.

use super::cut::Path;
use super::docx::is_on;
use crate::read::office::lost::{Lacks, is_drawn};
use crate::read::office::symbols;
use crate::read::office::xml::{Step, attribute, walk};
use quick_xml::escape::escape;
use quick_xml::events::BytesStart;

/// What stands in a part that has any of it.
pub const WORDS: [&[u8]; 4] = [b":ruby>", b":sym ", b":noBreakHyphen", b":ffData>"];

/// Elements around the runs of a text that has its reading above it.
const AROUND: [&str; 8] = ["r", "ins", "moveTo", "smartTag", "customXml", "sdt", "sdtContent", "hyperlink"];

/// A list to choose from.
#[derive(Default)]
pub struct Drawn {
    chosen: usize,
    entries: usize,
}

impl Drawn {
    /// Marks the innermost element where it is one of these.
    pub fn write(&mut self, tag: &BytesStart, path: &mut Path) {
        match tag.local_name().as_ref() {
            b"noBreakHyphen" => path.replace(0, text(tag, "-")),
            b"sym" => {
                let sign = attribute(tag, "font").zip(attribute(tag, "char"));
                let sign = sign.and_then(|(font, code)| symbols::character(&font, &code));
                path.replace(
                    0,
                    text(tag, sign.map_or('\u{FFFD}', |(sign, _)| sign).encode_utf8(&mut [0; 4])),
                );
            }
            b"checkBox" | b"default" | b"checked" => tick(tag, path),
            b"ddList" | b"result" | b"listEntry" => self.choice(tag, path),
            _ => ruby(path),
        }
    }

    /// What is chosen of a list stands before its entries; where nothing is, it shows the first one.
    fn choice(&mut self, tag: &BytesStart, path: &mut Path) {
        let value = attribute(tag, "val").unwrap_or_default();
        if path.ends_with(&["ffData", "ddList"]) {
            *self = Self::default();
        } else if path.ends_with(&["ddList", "result"]) {
            self.chosen = value.parse().unwrap_or(usize::MAX);
        } else if path.ends_with(&["fldChar", "ffData", "ddList", "listEntry"]) {
            if self.entries == self.chosen {
                begin(tag, path, 3, &value);
            }
            self.entries += 1;
        }
    }
}

/// A box to tick: whether it is ticked follows what it is at first.
fn tick(tag: &BytesStart, path: &mut Path) {
    if path.ends_with(&["fldChar", "ffData", "checkBox"]) {
        begin(tag, path, 2, "☐");
    } else if path.ends_with(&["ffData", "checkBox", "default"])
        || path.ends_with(&["ffData", "checkBox", "checked"])
    {
        begin(tag, path, 3, if is_on(tag) { "☑" } else { "☐" });
    }
}

/// Text that has its reading above it is the text of the run around both.
fn ruby(path: &mut Path) {
    let is = |names: &[&str]| path.ends_with(names);
    let around = AROUND.iter().any(|name| is(&[name]));
    if is(&["ruby", "rt"]) || is(&["ruby", "rubyPr"]) || is(&["rPr"]) && path.is_in("rubyBase", &AROUND) {
        path.cut(0);
    } else if is(&["r", "ruby"]) || is(&["ruby", "rubyBase"]) || around && path.is_in("rubyBase", &AROUND) {
        path.shed();
    }
}

/// Whether a part has a field that draws something, and a sign that is not known. What is chosen from a list is read.
pub fn lacks(xml: &[u8]) -> Lacks {
    let (mut lacks, mut code, mut list) = (Lacks::default(), false, false);
    walk(xml, |step| match step {
        Step::Start(tag, _) => {
            let sign = || symbols::character(&attribute(tag, "font")?, &attribute(tag, "char")?);
            match tag.local_name().as_ref() {
                b"instrText" => code = true,
                b"fldSimple" => lacks.fields |= attribute(tag, "instr").is_some_and(|code| is_drawn(&code)),
                b"listEntry" => list = true,
                b"sym" => lacks.signs |= !sign().is_some_and(|(_, known)| known),
                _ => {}
            }
        }
        Step::Text(text) => lacks.fields |= code && is_drawn(text) && !std::mem::take(&mut list),
        Step::End(_) => code = false,
    });
    lacks
}

/// An element of the same name space as the tag that holds this text.
fn text(tag: &BytesStart, text: &str) -> Vec<u8> {
    let prefix = prefix(tag);
    format!("<{prefix}t>{}</{prefix}t>", escape(text)).into_bytes()
}

/// Puts what a field shows before its beginning, so many levels out of the tag: between there and its end, it is no text.
fn begin(tag: &BytesStart, path: &mut Path, up: usize, shown: &str) {
    let prefix = prefix(tag);
    let mut field = text(tag, shown);
    field.extend(format!("<{prefix}fldChar {prefix}fldCharType=\"begin\"/>").into_bytes());
    path.replace(up, field);
}

fn prefix(tag: &BytesStart) -> String {
    tag.name()
        .prefix()
        .map_or_else(String::new, |prefix| format!("{}:", String::from_utf8_lossy(prefix.as_ref())))
}
