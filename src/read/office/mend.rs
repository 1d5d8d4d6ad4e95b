//! Packages that were cut off: the list of their entries stands at the end and is lost. What stands before it is read
//! entry by entry, and of the XML in which it breaks off what is whole.

use super::package::{self, entry_name};
use crate::limits::{MAX_ENTRIES, MAX_PART_BYTES, MAX_UNPACKED_BYTES};
use flate2::bufread::DeflateDecoder;
use quick_xml::Reader;
use quick_xml::events::Event;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// What an entry begins with.
const ENTRY: &[u8] = b"PK\x03\x04";

/// Where a workbook keeps its texts.
const STRINGS: &str = "xl/sharedStrings.xml";

/// Bytes of what stands before its name.
const HEADER: usize = 30;

/// Elements of which one that breaks off is left out: its last figure may lack its end.
const UNITS: [&[&[u8]]; 2] = [&[b"tr", b"row", b"table-row"], &[b"p", b"h"]];

/// The package of what can be read; `None` where nothing is lost or nothing is left.
pub fn mended(bytes: &[u8]) -> Option<Vec<u8>> {
    if !bytes.starts_with(ENTRY) || ZipArchive::new(Cursor::new(bytes)).is_ok() {
        return None;
    }
    let (mut parts, mut at, mut left) = (Vec::new(), 0, MAX_UNPACKED_BYTES);
    while let Some(entry) = entry(bytes, at, left.min(MAX_PART_BYTES)).filter(|_| parts.len() < MAX_ENTRIES) {
        left = left.saturating_sub(entry.part.len() as u64);
        let from = bytes.get(entry.end..).unwrap_or_default();
        at = entry.end + from.windows(ENTRY.len()).position(|w| w == ENTRY).unwrap_or(from.len());
        let part = match entry.whole {
            true => Some(entry.part),
            false if entry.name.ends_with(".xml") && entry.name != STRINGS => closed(&entry.part),
            // A package of its own, mended in its turn.
            false => Some(entry.part).filter(|part| part.starts_with(ENTRY)),
        };
        parts.extend(part.map(|part| (entry.name, part)));
    }
    let parts = parts.iter().map(|(name, part)| (name.as_str(), part.as_slice()));
    package::pack(parts.clone()).filter(|_| at > 0 && has_strings(parts))
}

/// Whether a workbook's sheets have the texts that they name by number: without them, a cell looks blank.
fn has_strings<'a>(mut parts: impl Iterator<Item = (&'a str, &'a [u8])> + Clone) -> bool {
    let names = |(name, part): (&str, &[u8])| {
        name.starts_with("xl/worksheets/") && part.windows(5).any(|window| window == b"t=\"s\"")
    };
    parts.clone().any(|(name, _)| name == STRINGS) || !parts.any(names)
}

struct Entry {
    name: String,
    part: Vec<u8>,
    whole: bool,
    end: usize,
}

/// The entry that begins here, as far as it goes.
fn entry(bytes: &[u8], at: usize, most: u64) -> Option<Entry> {
    let entry = bytes.get(at..)?;
    let short =
        |from: usize| Some(usize::from(u16::from_le_bytes(entry.get(from..from + 2)?.try_into().ok()?)));
    let size = short(18)? | short(20)? << 16;
    let data = HEADER + short(26)? + short(28)?;
    let name = entry_name(entry.strip_prefix(ENTRY)?.get(HEADER - ENTRY.len()..)?.get(..short(26)?)?);
    let packed = entry.get(data..)?;
    let (part, whole, taken) = match short(8)? {
        0 => (packed.get(..size).unwrap_or(packed).to_vec(), size <= packed.len(), size),
        8 => inflated(packed, most),
        _ => (Vec::new(), false, size),
    };
    Some(Entry { name, part, whole, end: at + (data + taken).min(entry.len()) })
}

/// What was packed, whether it is whole, and how long it was; its length is not always said beforehand.
fn inflated(packed: &[u8], most: u64) -> (Vec<u8>, bool, usize) {
    let (mut part, mut decoder) = (Vec::new(), DeflateDecoder::new(packed));
    let whole = decoder.by_ref().take(most).read_to_end(&mut part).is_ok() && (part.len() as u64) < most;
    (part, whole, usize::try_from(decoder.total_in()).unwrap_or(packed.len()))
}

/// XML that breaks off, without the row or paragraph in which it does, every element closed.
fn closed(xml: &[u8]) -> Option<Vec<u8>> {
    let mut reader = Reader::from_reader(xml);
    let mut open: Vec<(Vec<u8>, usize)> = Vec::new();
    let mut sound = 0;
    loop {
        let at = usize::try_from(reader.buffer_position()).ok()?;
        match reader.read_event() {
            Ok(Event::Start(tag)) => open.push((tag.name().as_ref().to_vec(), at)),
            Ok(Event::End(_)) => {
                open.pop();
                sound = usize::try_from(reader.buffer_position()).ok()?;
            }
            Ok(Event::Eof) | Err(_) => break,
            Ok(_) => {}
        }
    }
    let local = |name: &[u8]| name.rsplit(|b| *b == b':').next().map(<[u8]>::to_vec).unwrap_or_default();
    let unit = |names: &&[&[u8]]| open.iter().rfind(|(name, _)| names.contains(&local(name).as_slice()));
    let end = UNITS.iter().find_map(unit).map_or(sound, |(_, start)| *start);
    let mut whole = xml.get(..end)?.to_vec();
    for (name, _) in open.iter().rev().filter(|(_, start)| *start < end) {
        whole.extend([b"</".as_slice(), name, b">"].concat());
    }
    (end > 0).then_some(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn xml_that_breaks_off_is_closed_before_the_row_or_paragraph_in_which_it_does() {
        let of = |xml: &str| closed(xml.as_bytes()).map(|xml| String::from_utf8(xml).unwrap());
        let cut = "<a><t><w:tr><c><p>1</p></c></w:tr><w:tr><c><p>1";
        assert_eq!(of(cut).as_deref(), Some("<a><t><w:tr><c><p>1</p></c></w:tr></t></a>"));
        assert_eq!(of("<a><p>1</p><p>2<b").as_deref(), Some("<a><p>1</p></a>"));
        assert_eq!(of("<a><b>1</b><b><c>2").as_deref(), Some("<a><b>1</b></a>"));
        assert_eq!(of("<a>1"), None);
    }

    #[test]
    fn a_package_cut_anywhere_gives_what_stands_before() {
        let xml = format!("<a>{}</a>", "<p>一</p>".repeat(500));
        let whole = package::pack([("一.txt", b"1".as_slice()), ("a.xml", xml.as_bytes())]).unwrap();
        assert!(mended(&whole).is_none());
        for cut in (0..whole.len() - 1).step_by(7) {
            let Some(mended) = mended(&whole[..cut]) else { continue };
            let mut zip = ZipArchive::new(Cursor::new(mended)).unwrap();
            let part = zip.by_name("a.xml").map(|mut part| {
                let mut text = String::new();
                part.read_to_string(&mut text).map(|_| text)
            });
            let is_whole = |text: String| {
                let count = |tag: &str| text.matches(tag).count();
                text.ends_with("</a>") && count("<p>") == count("</p>")
            };
            assert!(part.is_err() || part.is_ok_and(|text| is_whole(text.unwrap())), "{cut}");
        }
        assert!(mended(&whole[..whole.len() - 30]).is_some());
    }
}
