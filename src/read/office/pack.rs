//! Writes packages: entries as they are, packed already or not at all. The library's writer would bring two packers along.

use flate2::Crc;

/// Written before an entry, in the list of all, and at the end; 2.0 is the version that is needed to read them.
const MARKS: [&[u8]; 3] = [b"PK\x03\x04\x14\0", b"PK\x01\x02\x14\0\x14\0", b"PK\x05\x06\0\0\0\0"];

/// Set where a name is UTF-8.
const UTF8: u16 = 1 << 11;

/// What is said of an entry: how it is packed, its checksum and its length unpacked.
pub struct Packed<'a> {
    /// Its name.
    pub name: &'a str,
    /// The method.
    pub method: u16,
    /// The checksum.
    pub crc: u32,
    /// Its length unpacked.
    pub size: u64,
    /// Its bytes.
    pub bytes: &'a [u8],
}

/// A package being written.
#[derive(Default)]
pub struct Writer {
    file: Vec<u8>,
    list: Vec<u8>,
    count: u16,
}

impl Writer {
    /// Adds an entry that is not packed; `None` where the package would be too large.
    pub fn add(&mut self, name: &str, bytes: &[u8]) -> Option<()> {
        let mut crc = Crc::new();
        crc.update(bytes);
        self.add_packed(&Packed { name, method: 0, crc: crc.sum(), size: bytes.len() as u64, bytes })
    }

    /// Adds an entry as it is.
    pub fn add_packed(&mut self, entry: &Packed) -> Option<()> {
        let (at, size) = (u32::try_from(self.file.len()).ok()?, u32::try_from(entry.size).ok()?);
        let (packed, name) = (u32::try_from(entry.bytes.len()).ok()?, u16::try_from(entry.name.len()).ok()?);
        // The time is that from which it is counted, and nothing more is said.
        let [flags, method, name] = [UTF8, entry.method, name].map(u16::to_le_bytes);
        let [crc, packed, size] = [entry.crc, packed, size].map(u32::to_le_bytes);
        let said: Vec<u8> =
            [&flags[..], &method, &[0, 0, 0x21, 0], &crc, &packed, &size, &name, &[0, 0]].concat();
        let [before, listed, _] = MARKS;
        for bytes in [before, &said, entry.name.as_bytes(), entry.bytes] {
            self.file.extend_from_slice(bytes);
        }
        self.list.extend([listed, &said, &[0; 10], &at.to_le_bytes(), entry.name.as_bytes()].concat());
        self.count = self.count.checked_add(1)?;
        Some(())
    }

    /// The package.
    pub fn finish(mut self) -> Option<Vec<u8>> {
        let (at, length) = (u32::try_from(self.file.len()).ok()?, u32::try_from(self.list.len()).ok()?);
        let count = self.count.to_le_bytes();
        self.file.append(&mut self.list);
        self.file
            .extend([MARKS[2], &count, &count, &length.to_le_bytes(), &at.to_le_bytes(), &[0, 0]].concat());
        Some(self.file)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Cursor, Read};

    #[test]
    fn what_is_written_is_read_by_the_library() {
        let mut writer = Writer::default();
        writer.add("一.xml", "甲".as_bytes()).unwrap();
        writer.add("", b"").unwrap();
        let deflated = [0x4B, 0x4C, 0x04, 0x00];
        let crc = {
            let mut crc = Crc::new();
            crc.update(b"aa");
            crc.sum()
        };
        writer.add_packed(&Packed { name: "b", method: 8, crc, size: 2, bytes: &deflated }).unwrap();
        let mut zip = zip::ZipArchive::new(Cursor::new(writer.finish().unwrap())).unwrap();
        let mut read = |name: &str| {
            let mut text = String::new();
            zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
            text
        };
        assert_eq!((read("一.xml"), read(""), read("b")), ("甲".into(), String::new(), "aa".into()));
    }
}
