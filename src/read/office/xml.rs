//! What the readers here ask of XML: tags by their local names, attributes by theirs, text as it reads.

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};
use std::collections::HashMap;

/// A tag, or text between tags.
pub enum Step<'a> {
    /// A start tag; `empty` where its end tag follows at once.
    Start(&'a BytesStart<'a>, bool),
    /// An end tag's local name.
    End(&'a [u8]),
    /// A stretch of text.
    Text(&'a str),
}

/// Walks over a document in UTF-8; false where it ends before its elements do or is broken. No entity is expanded but
/// those of XML itself and characters by number.
pub fn walk(xml: &[u8], mut each: impl FnMut(Step)) -> bool {
    let mut reader = Reader::from_reader(xml);
    let mut open = 0usize;
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag)) => {
                open += 1;
                each(Step::Start(&tag, false));
            }
            Ok(Event::Empty(tag)) => each(Step::Start(&tag, true)),
            Ok(Event::End(tag)) => {
                open = open.saturating_sub(1);
                each(Step::End(tag.local_name().as_ref()));
            }
            Ok(Event::Text(text)) => each(Step::Text(&String::from_utf8_lossy(&text))),
            Ok(Event::CData(text)) => each(Step::Text(&String::from_utf8_lossy(&text))),
            Ok(Event::GeneralRef(name)) => each(Step::Text(character(&name).encode_utf8(&mut [0; 4]))),
            Ok(Event::Eof) => return open == 0,
            Err(_) => return false,
            Ok(_) => {}
        }
    }
}

/// The character that `&amp;` or `&#20013;` stands for; U+FFFD for others.
fn character(name: &BytesRef) -> char {
    if let Ok(Some(character)) = name.resolve_char_ref() {
        return character;
    }
    match &**name {
        b"amp" => '&',
        b"lt" => '<',
        b"gt" => '>',
        b"quot" => '"',
        b"apos" => '\'',
        _ => '\u{FFFD}',
    }
}

/// The prefix of a tag with its colon; nothing where it has none.
pub fn prefix(tag: &BytesStart) -> String {
    tag.name()
        .prefix()
        .map_or_else(String::new, |prefix| format!("{}:", String::from_utf8_lossy(prefix.as_ref())))
}

/// The value of the attribute of this local name.
pub fn attribute(tag: &BytesStart, name: &str) -> Option<String> {
    let mut attributes = tag.attributes();
    let found = attributes
        .with_checks(false)
        .flatten()
        .find(|attribute| attribute.key.local_name().as_ref() == name.as_bytes())?;
    let value = String::from_utf8_lossy(&found.value).into_owned();
    Some(quick_xml::escape::unescape(&value).map_or_else(|_| value.clone(), |text| text.into_owned()))
}

/// The value of an attribute that is a whole number.
pub fn number(tag: &BytesStart, name: &str) -> Option<u32> {
    attribute(tag, name)?.parse().ok()
}

/// Whether an attribute says yes.
pub fn is_set(tag: &BytesStart, name: &str) -> bool {
    matches!(attribute(tag, name).as_deref(), Some("1" | "true"))
}

/// The parts that a part of relationships names, by their ids.
pub fn targets(xml: &[u8]) -> HashMap<String, String> {
    let mut targets = HashMap::new();
    walk(xml, |step| {
        if let Step::Start(tag, _) = step
            && let (Some(id), Some(target)) = (attribute(tag, "Id"), attribute(tag, "Target"))
        {
            targets.insert(id, target);
        }
    });
    targets
}

/// The attribute `r:id`; a plain `id` is another one.
pub fn relationship(tag: &BytesStart) -> Option<String> {
    let mut attributes = tag.attributes();
    let mut attributes = attributes.with_checks(false).flatten();
    let found = attributes.find(|a| a.key.prefix().is_some() && a.key.local_name().as_ref() == b"id")?;
    Some(String::from_utf8_lossy(&found.value).into_owned())
}
