//! Packages that were cut off: the list of their entries stands at the end and is lost. What stands before it is read
//! entry by entry, and of the XML in which it breaks off what is whole.

use super::package::{self, ENTRY, entry_name, is_of_a_document};
use crate::limits::{MAX_ENTRIES, MAX_PART_BYTES, MAX_UNPACKED_BYTES, MAX_XML_DEPTH};
use flate2::bufread::DeflateDecoder;
use quick_xml::Reader;
use quick_xml::events::Event;
use std::collections::HashSet;
use std::io::Read;

/// Where a workbook keeps its texts.
const STRINGS: &str = "xl/sharedStrings.xml";

/// Bytes of what stands before its name.
const HEADER: usize = 30;

/// Set where an entry's size is said only behind it.
const LATER: usize = 8;

/// Elements of which one that breaks off is left out: its last figure may lack its end.
const UNITS: [&[&[u8]]; 2] = [&[b"tr", b"row", b"table-row"], &[b"p", b"h"]];

/// Whether the list of a package's entries is lost.
pub fn is_cut(bytes: &[u8]) -> bool {
    bytes.starts_with(ENTRY) && package::list(bytes).is_none()
}

/// The package of what can be read of one that was cut off; `None` where nothing can.
pub fn mended(bytes: &[u8]) -> Option<Vec<u8>> {
    packed(bytes, &mut { MAX_UNPACKED_BYTES }, |_| false)
}

/// The same of an archive of files, of which so many bytes may still be unpacked; `None` where it is a document.
pub fn archive(bytes: &[u8], left: &mut u64) -> Option<Vec<u8>> {
    packed(bytes, left, is_of_a_document)
}

/// `None` as soon as an entry is met that there may not be.
fn packed(bytes: &[u8], left: &mut u64, may_not_be: impl Fn(&str) -> bool) -> Option<Vec<u8>> {
    let (mut parts, mut names, mut at) = (Vec::new(), HashSet::new(), 0);
    while let Some(header) = Header::at(bytes, at).filter(|_| names.len() < MAX_ENTRIES) {
        if may_not_be(&header.name) {
            return None;
        }
        let entry = header.entry(*left);
        *left = left.saturating_sub(entry.part.len() as u64);
        let end = at.saturating_add(entry.end).min(bytes.len());
        let from = bytes.get(end..).unwrap_or_default();
        at = end + from.windows(ENTRY.len()).position(|w| w == ENTRY).unwrap_or(from.len());
        // Of two with one name a package can have only the first.
        if names.insert(header.name.clone()) {
            parts.extend(entry.sound(&header.name).map(|part| (header.name, part)));
        }
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

/// What is said of an entry before it.
struct Header<'a> {
    name: String,
    method: usize,
    /// Bytes of the entry, packed; `None` where that is said only behind it.
    size: Option<usize>,
    /// Bytes from where the header begins to the entry.
    length: usize,
    /// The entry and all that follows.
    packed: &'a [u8],
}

struct Entry {
    part: Vec<u8>,
    whole: bool,
    /// Where it ends, from where its header begins.
    end: usize,
}

impl<'a> Header<'a> {
    fn at(bytes: &'a [u8], at: usize) -> Option<Self> {
        let entry = bytes.get(at..)?;
        let short =
            |from: usize| Some(usize::from(u16::from_le_bytes(entry.get(from..from + 2)?.try_into().ok()?)));
        let length = HEADER + short(26)? + short(28)?;
        let name = entry_name(entry.strip_prefix(ENTRY)?.get(HEADER - ENTRY.len()..)?.get(..short(26)?)?);
        let size = short(18)? | short(20)? << 16;
        let size = Some(size).filter(|_| short(6).is_some_and(|flags| flags & LATER == 0));
        Some(Self { name, method: short(8)?, size, length, packed: entry.get(length..)? })
    }

    /// The entry as far as it goes, not more than `left` bytes of it.
    fn entry(&self, left: u64) -> Entry {
        let there = self.size.map_or(self.packed.len(), |size| size.min(self.packed.len()));
        let most = left.min(MAX_PART_BYTES).min(package::most(there as u64));
        let (part, whole, taken) = match self.method {
            0 => {
                let part = self.packed.get(..there.min(usize::try_from(most).unwrap_or(there)));
                let part = part.unwrap_or_default().to_vec();
                let whole = self.size == Some(part.len());
                (part, whole, there)
            }
            8 => inflated(self.packed, most),
            _ => (Vec::new(), false, there),
        };
        Entry { part, whole, end: self.length.saturating_add(taken) }
    }
}

impl Entry {
    /// What of it can be read.
    fn sound(self, name: &str) -> Option<Vec<u8>> {
        match self.whole {
            true => Some(self.part),
            false if name.ends_with(".xml") && name != STRINGS => closed(&self.part),
            // A package of its own, mended in its turn.
            false => Some(self.part).filter(|part| part.starts_with(ENTRY)),
        }
    }
}

/// What was packed, whether it is whole, and how long it was; its length is not always said beforehand.
fn inflated(packed: &[u8], most: u64) -> (Vec<u8>, bool, usize) {
    let (mut part, mut decoder) = (Vec::new(), DeflateDecoder::new(packed));
    let whole = decoder.by_ref().take(most).read_to_end(&mut part).is_ok() && (part.len() as u64) < most;
    (part, whole, usize::try_from(decoder.total_in()).unwrap_or(packed.len()))
}

/// XML that breaks off, without the row or paragraph in which it does, every element closed.
pub fn closed(xml: &[u8]) -> Option<Vec<u8>> {
    let mut reader = Reader::from_reader(xml);
    let mut open: Vec<(Vec<u8>, usize)> = Vec::new();
    let mut sound = 0;
    loop {
        let at = usize::try_from(reader.buffer_position()).ok()?;
        match reader.read_event() {
            Ok(Event::Start(_)) if open.len() >= MAX_XML_DEPTH => return None,
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
    use std::io::Cursor;
    use zip::ZipArchive;

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
        assert!(!is_cut(&whole));
        for cut in (0..whole.len() - 1).step_by(7) {
            let cut = &whole[..cut];
            let Some(mended) = Some(cut).filter(|cut| is_cut(cut)).and_then(mended) else { continue };
            let mut zip = ZipArchive::new(Cursor::new(mended)).unwrap();
            let part = zip.by_name("a.xml").map(|mut part| {
                let mut text = String::new();
                part.read_to_string(&mut text).map(|_| text)
            });
            let is_whole = |text: String| {
                let count = |tag: &str| text.matches(tag).count();
                text.ends_with("</a>") && count("<p>") == count("</p>")
            };
            assert!(part.is_err() || part.is_ok_and(|text| is_whole(text.unwrap())), "{}", cut.len());
        }
        assert!(mended(&whole[..whole.len() - 30]).is_some());
    }

    #[test]
    fn no_more_is_unpacked_than_may_be_and_no_document_is_taken_for_an_archive() {
        let packed = |name: &str, bytes: &[u8]| {
            let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
            for name in ["a.txt", name, "c.txt"] {
                zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
                std::io::Write::write_all(&mut zip, bytes).unwrap();
            }
            let whole = zip.finish().unwrap().into_inner();
            whole[..whole.len() - 9].to_vec()
        };
        let names = |bytes: &[u8], mut left: u64| {
            let mended = archive(bytes, &mut left)?;
            let zip = ZipArchive::new(Cursor::new(mended)).unwrap();
            Some((zip.len(), left))
        };
        assert_eq!(names(&packed("b.txt", &[1; 1000]), 10_000), Some((3, 7000)));
        assert_eq!(names(&packed("b.txt", &[1; 1000]), 2_500), Some((2, 0)));
        assert_eq!(names(&packed("word/document.xml", &[1; 1000]), 10_000), None);
        // Each is packed to less than a thousandth.
        let bomb = names(&packed("b.txt", &vec![1; 3 << 20]), 100 << 20);
        assert!(bomb.is_some_and(|(entries, left)| entries == 0 && left > 91 << 20), "{bomb:?}");
    }
}
