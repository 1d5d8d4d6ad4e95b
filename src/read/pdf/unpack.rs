//! The CMaps of a character collection as a file of this project, unpacked into the text that the PDF reader takes.
//!
//! Such a file is made by `xtask/src/cmaps` and is a fifth of the text. Within zlib each CMap is the number of its bytes,
//! and then its name, a zero, the head of its text, a zero, and blocks of numbers. A block has three of them before its
//! columns: what it maps to, how many bytes a code has, and how many ranges there are. Then for every range how many
//! codes it skips, then for every range how many it has beside the first, and then what the first stands for, as the
//! difference from what would follow from the range before.

use flate2::read::ZlibDecoder;
use std::fmt::Write;
use std::io::Read;

/// The largest file, unpacked. The largest of ours has 300 KB; what was put in its place must not fill the memory.
const MOST: u64 = 4 << 20;

/// What a block maps codes to.
pub const TO_GLYPHS: u32 = 0;
pub const TO_TEXT: u32 = 1;

/// The collection whose file has the CMap of this name.
pub fn collection(name: &str) -> &'static str {
    const STARTS: [(&str, &[&str]); 3] = [
        ("GB1", &["GB", "UniGB", "Adobe-GB1"]),
        ("CNS1", &["B5", "CNS", "ETen", "HKscs", "UniCNS", "Adobe-CNS1"]),
        ("Korea1", &["KSC", "UniKS", "Adobe-Korea1"]),
    ];
    let found = STARTS.iter().find(|(_, starts)| starts.iter().any(|start| name.starts_with(start)));
    found.map_or("Japan1", |(collection, _)| collection)
}

/// The CMaps of a file by name, each still packed; nothing where the file is none of ours.
pub fn maps(file: &[u8]) -> Option<Vec<(String, Vec<u8>)>> {
    let mut bytes = Vec::new();
    ZlibDecoder::new(file).take(MOST).read_to_end(&mut bytes).ok()?;
    let (mut numbers, mut maps) = (Numbers(&bytes), Vec::new());
    while !numbers.0.is_empty() {
        let length = numbers.next()? as usize;
        let (map, rest) = numbers.0.split_at_checked(length)?;
        let (name, packed) = at_zero(map)?;
        maps.push((name, packed.to_vec()));
        numbers.0 = rest;
    }
    Some(maps)
}

/// Text up to a zero, and what stands behind it.
fn at_zero(bytes: &[u8]) -> Option<(String, &[u8])> {
    let (text, rest) = bytes.split_at_checked(bytes.iter().position(|byte| *byte == 0)?)?;
    Some((String::from_utf8(text.to_vec()).ok()?, rest.get(1..)?))
}

/// The text of a packed CMap.
pub fn text(packed: &[u8]) -> Option<String> {
    let (mut out, blocks) = at_zero(packed)?;
    let mut numbers = Numbers(blocks);
    while !numbers.0.is_empty() {
        block(&mut numbers, &mut out)?;
    }
    out += "endcmap\n";
    Some(out)
}

fn block(numbers: &mut Numbers<'_>, out: &mut String) -> Option<()> {
    let (kind, bytes, count) = (numbers.next()?, numbers.next()?, numbers.next()?);
    let width = 2 * usize::try_from(bytes).ok().filter(|bytes| (1..=4).contains(bytes))?;
    let (skipped, more) = (numbers.column(count)?, numbers.column(count)?);
    let name = match kind {
        TO_GLYPHS => "cidrange",
        TO_TEXT => "bfrange",
        _ => return None,
    };
    writeln!(out, "{count} begin{name}").ok()?;
    let (mut code, mut expected) = (0_u32, 0_u32);
    for (skipped, more) in skipped.into_iter().zip(more) {
        let first = code.checked_add(skipped)?;
        let last = first.checked_add(more)?;
        write!(out, "<{first:0width$x}><{last:0width$x}>").ok()?;
        let value = expected.wrapping_add_signed(numbers.signed()?);
        if kind == TO_TEXT {
            let rest = numbers.next()?;
            let units: String = numbers.column(rest)?.iter().map(|unit| format!("{unit:04x}")).collect();
            writeln!(out, "<{value:04x}{units}>").ok()?;
        } else {
            writeln!(out, "{value}").ok()?;
        }
        // The last code of all is followed by none.
        (code, expected) = (last.wrapping_add(1), value.wrapping_add(more).wrapping_add(1));
    }
    writeln!(out, "end{name}").ok()
}

/// Numbers of seven bits a byte, the lowest first; the eighth says that there is more.
struct Numbers<'a>(&'a [u8]);

impl Numbers<'_> {
    fn next(&mut self) -> Option<u32> {
        let mut value = 0;
        for shift in [0, 7, 14, 21, 28] {
            let (&byte, rest) = self.0.split_first()?;
            self.0 = rest;
            value |= u32::from(byte & 0x7F) << shift;
            if byte < 0x80 {
                return Some(value);
            }
        }
        None
    }

    /// The sign is the lowest bit.
    fn signed(&mut self) -> Option<i32> {
        let value = self.next()?;
        Some((value >> 1) as i32 ^ -((value & 1) as i32))
    }

    /// Each number has a byte at least, so that a count beyond the file ends here.
    fn column(&mut self, count: u32) -> Option<Vec<u32>> {
        (0..count).map(|_| self.next()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::{Compression, write::ZlibEncoder};
    use std::io::Write as _;

    fn zlib(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::fast());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    #[test]
    fn ranges_of_glyphs_and_of_text() {
        // <20>–<22> to 5 and on, <30> to 8; <0041> to 字 and one unit more, <0042> to 存.
        let glyphs = [0, 1, 2, 32, 13, 2, 0, 10, 0];
        let text_of = [1, 2, 2, 65, 0, 0, 0, 0xAE, 0xED, 2, 1, 7, 3, 0];
        let packed = [b"/WMode 0 def\n\0".as_slice(), &glyphs, &text_of].concat();
        let expected = "/WMode 0 def\n2 begincidrange\n<20><22>5\n<30><30>8\nendcidrange\n2 begin\
                        bfrange\n<0041><0041><5b570007>\n<0042><0042><5b56>\nendbfrange\nendcmap\n";
        assert_eq!(text(&packed).as_deref(), Some(expected));
        let file = [b"\x04A\0b\0\x05BC\0d\0".as_slice()].concat();
        let expected = [("A".into(), b"b\0".to_vec()), ("BC".into(), b"d\0".to_vec())];
        assert_eq!(maps(&zlib(&file)), Some(expected.into()));
    }

    #[test]
    fn each_name_is_of_one_collection() {
        for (names, expected) in [
            ("GB-EUC-H GBK2K-V UniGB-UTF16-H Adobe-GB1-UCS2", "GB1"),
            ("B5pc-H CNS-EUC-V ETenms-B5-H HKscs-B5-H UniCNS-UCS2-H Adobe-CNS1-UCS2", "CNS1"),
            ("KSCms-UHC-HW-H UniKS-UCS2-H Adobe-Korea1-UCS2", "Korea1"),
            ("H V 90ms-RKSJ-H EUC-V UniJIS-UCS2-HW-V Adobe-Japan1-UCS2", "Japan1"),
        ] {
            names.split(' ').for_each(|name| assert_eq!(collection(name), expected, "{name}"));
        }
    }

    #[test]
    fn what_is_no_such_file_gives_nothing() {
        for file in [b"<!doctype html>".to_vec(), zlib(b"\x04A\0b"), zlib(b"\x03abc"), zlib(&[0xFF; 9])] {
            assert_eq!(maps(&file), None, "{file:?}");
        }
        assert_eq!(text(b"/WMode 0 def\n"), None);
        let cut: [&[u8]; 7] = [
            &[0, 1, 9, 1],
            &[0, 1, 1, 0, 0],
            &[7, 1, 0],
            &[0, 0, 1, 0, 0, 0],
            &[0, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F, 1, 0, 0, 0],
            &[0xFF; 6],
            &[0, 1, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F, 1],
        ];
        for blocks in cut {
            assert_eq!(text(&[b"\0", blocks].concat()), None, "{blocks:?}");
        }
    }

    #[test]
    fn a_file_that_unpacks_without_end_is_cut() {
        assert_eq!(maps(&zlib(&vec![0xFF; 8 << 20])), None);
    }
}
