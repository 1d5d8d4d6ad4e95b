//! `.docx`: what is shown and is no text in the file: signs by font and code, hyphens that hold a line together, text with
//! its reading above it. It is put into the text in their place.

use super::cut::Path;
use crate::read::office::symbols;
use crate::read::office::xml::{attribute, prefix};
use quick_xml::escape::escape;
use quick_xml::events::BytesStart;

/// Elements around the runs of a text that has its reading above it.
const AROUND: [&str; 8] = ["r", "ins", "moveTo", "smartTag", "customXml", "sdt", "sdtContent", "hyperlink"];

/// Marks the innermost element where it is one of these; whether it is a sign that is not known.
pub fn write(tag: &BytesStart, path: &mut Path) -> bool {
    match tag.local_name().as_ref() {
        b"noBreakHyphen" => path.replace(0, text(tag, "-")),
        b"sym" => {
            let is_shown = !path.is_dead();
            let sign = attribute(tag, "font").zip(attribute(tag, "char"));
            let (sign, is_known) = sign
                .and_then(|(font, code)| symbols::character(&font, &code))
                .unwrap_or((char::REPLACEMENT_CHARACTER, false));
            path.replace(0, text(tag, sign.encode_utf8(&mut [0; 4])));
            return is_shown && !is_known;
        }
        _ => ruby(path),
    }
    false
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

/// An element of the same name space as the tag that holds this text.
fn text(tag: &BytesStart, text: &str) -> Vec<u8> {
    let prefix = prefix(tag);
    format!("<{prefix}t>{}</{prefix}t>", escape(text)).into_bytes()
}
