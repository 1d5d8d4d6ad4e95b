//! Containers: zip packages and compound files, read part by part within limits.

use super::pack::{Packed, Writer};
use crate::input;
use crate::limits::{MAX_ENTRIES, MAX_PART_BYTES, MAX_UNPACK_RATIO};
use std::io::{Cursor, Read};
use zip::{CompressionMethod, ZipArchive};

/// Bytes that an entry may always have, however small it is when packed.
const ALWAYS: u64 = 1 << 20;

/// Entries that only documents have: Office, OpenDocument, OFD.
const DOCUMENTS: [&str; 7] = [
    "[Content_Types].xml",
    "_rels/.rels",
    "word/document.xml",
    "xl/workbook.xml",
    "mimetype",
    "META-INF/manifest.xml",
    "OFD.xml",
];

/// A zip archive.
pub struct Package<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
}

impl<'a> Package<'a> {
    /// Reads the list of entries; `None` where there is none or it is longer than [`MAX_ENTRIES`].
    pub fn open(bytes: &'a [u8]) -> Option<Self> {
        let zip = list(bytes)?;
        (zip.len() <= MAX_ENTRIES).then_some(Self { zip })
    }

    /// The archive itself.
    pub fn zip(&mut self) -> &mut ZipArchive<Cursor<&'a [u8]>> {
        &mut self.zip
    }

    /// Whether it is the package of one document, not an archive of files.
    pub fn is_document(&self) -> bool {
        DOCUMENTS.iter().any(|name| self.zip.index_for_name(name).is_some())
    }

    /// An entry unpacked; `None` where it is missing, broken or larger than [`MAX_PART_BYTES`].
    pub fn part(&mut self, name: &str) -> Option<Vec<u8>> {
        let entry = self.zip.by_name(name).ok()?;
        let mut bytes = Vec::new();
        entry.take(MAX_PART_BYTES + 1).read_to_end(&mut bytes).ok()?;
        (bytes.len() as u64 <= MAX_PART_BYTES).then_some(bytes)
    }
}

/// What every entry begins with.
pub const ENTRY: &[u8] = b"PK\x03\x04";

/// The list of entries, which stands at the end. Where that was cut off, the last whole archive inside has one, too.
pub fn list(bytes: &[u8]) -> Option<ZipArchive<Cursor<&[u8]>>> {
    let zip = ZipArchive::new(Cursor::new(bytes)).ok()?;
    (zip.offset() == 0 || !bytes.starts_with(ENTRY)).then_some(zip)
}

/// Whether only a document has an entry of this name.
pub fn is_of_a_document(name: &str) -> bool {
    DOCUMENTS.contains(&name)
}

/// Bytes that an entry may become of so many that are packed.
pub fn most(packed: u64) -> u64 {
    packed.saturating_mul(MAX_UNPACK_RATIO).max(ALWAYS)
}

/// An entry's name: UTF-8 where it is, else GBK, which Windows in China writes without saying so. Two bytes of GBK may
/// be UTF-8 as well, but then of a Latin or Greek letter: `图` is `ͼ`.
pub fn entry_name(raw: &[u8]) -> String {
    let utf8 = std::str::from_utf8(raw).ok();
    let utf8 = utf8.filter(|name| name.chars().all(|c| c.is_ascii() || c >= '\u{2000}'));
    utf8.map_or_else(|| input::decode(raw, Some("gb18030")).text, str::to_string)
}

/// A package of these parts, not compressed.
pub fn pack<'a>(parts: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Option<Vec<u8>> {
    let mut writer = Writer::default();
    parts.into_iter().try_for_each(|(name, part)| writer.add(name, part))?;
    writer.finish()
}

/// A package with these of its parts in the place of its own; `None` where there are none.
pub fn changed(bytes: &[u8], parts: Vec<(&str, Vec<u8>)>) -> Option<Vec<u8>> {
    let mut package = Package::open(bytes)?;
    if parts.is_empty() {
        return None;
    }
    let mut writer = Writer::default();
    for index in 0..package.zip().len() {
        let mut entry = package.zip().by_index_raw(index).ok()?;
        // Nothing packed in another way can be read.
        let Some(method) = method(entry.compression()) else { continue };
        if !parts.iter().any(|(name, _)| *name == entry.name()) {
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes).ok()?;
            let (name, crc, size) = (entry.name(), entry.crc32(), entry.size());
            writer.add_packed(&Packed { name, method, crc, size, bytes: &bytes })?;
        }
    }
    parts.iter().try_for_each(|(name, part)| writer.add(name, part))?;
    writer.finish()
}

fn method(method: CompressionMethod) -> Option<u16> {
    match method {
        CompressionMethod::Stored => Some(0),
        CompressionMethod::Deflated => Some(8),
        _ => None,
    }
}

/// The first of these streams that a compound file has at its root.
pub fn stream(bytes: &[u8], names: &[&str]) -> Option<Vec<u8>> {
    let mut file = cfb::CompoundFile::open(Cursor::new(bytes)).ok()?;
    let wanted = |name: &str| names.iter().any(|wanted| name.eq_ignore_ascii_case(wanted));
    let name = file.read_root_storage().find(|entry| wanted(entry.name()))?.name().to_string();
    let mut data = Vec::new();
    file.open_stream(name).ok()?.take(MAX_PART_BYTES).read_to_end(&mut data).ok()?;
    Some(data)
}
