//! What the readers here ask of XML: tags by their local names, attributes by theirs.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// A tag, or text between tags.
pub enum Step<'a> {
    /// A start tag; `empty` where its end tag follows at once.
    Start(&'a BytesStart<'a>, bool),
    /// An end tag's local name.
    End(&'a [u8]),
    /// Whether there is anything but white space.
    Text(bool),
}

/// Walks over a document in UTF-8 up to its end or to where it is broken.
pub fn walk(xml: &[u8], mut each: impl FnMut(Step)) {
    let mut reader = Reader::from_reader(xml);
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag)) => each(Step::Start(&tag, false)),
            Ok(Event::Empty(tag)) => each(Step::Start(&tag, true)),
            Ok(Event::End(tag)) => each(Step::End(tag.local_name().as_ref())),
            Ok(Event::Text(text)) => each(Step::Text(!text.trim_ascii().is_empty())),
            Ok(Event::CData(text)) => each(Step::Text(!text.is_empty())),
            Ok(Event::GeneralRef(_)) => each(Step::Text(true)),
            Ok(Event::Eof) | Err(_) => return,
            Ok(_) => {}
        }
    }
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
