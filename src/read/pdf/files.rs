//! CMaps handed in as files, in a build that carries none. They stay: a font of the next document asks for the same.

use super::{cmaps::predefined, unpack};
use hayro_cmap::CMapName;
use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// A CMap as it came, or as the reader takes it.
enum Map {
    Packed(Vec<u8>),
    Text(&'static [u8]),
}

/// By name. What a CMap says never changes, so that a reading stays a function of its bytes and of what is here.
static MAPS: Mutex<BTreeMap<String, Map>> = Mutex::new(BTreeMap::new());

fn open<T>(lock: &'static Mutex<T>) -> MutexGuard<'static, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The CMap of this name, if it was handed in or needs no file.
pub fn find(name: CMapName<'_>) -> Option<&'static [u8]> {
    match name {
        CMapName::IdentityH => Some(IDENTITY_H),
        CMapName::IdentityV => Some(IDENTITY_V),
        _ => unpacked(std::str::from_utf8(name.to_bytes()).ok()?),
    }
}

fn unpacked(name: &str) -> Option<&'static [u8]> {
    let mut maps = open(&MAPS);
    let map = maps.get_mut(name)?;
    let packed = match map {
        Map::Text(text) => return Some(text),
        Map::Packed(packed) => packed,
    };
    // The reader wants it for ever; there are some sixty, and each is unpacked once.
    let text: &'static [u8] = Box::leak(unpack::text(packed)?.into_bytes().into_boxed_slice());
    *map = Map::Text(text);
    Some(text)
}

/// Takes the file of a character collection (`npm/wasm/cmaps`); false where it is none.
pub fn add(file: &[u8]) -> bool {
    let Some(maps) = unpack::maps(file) else { return false };
    for (name, packed) in maps.into_iter().filter(|(name, _)| predefined(name)) {
        open(&MAPS).entry(name).or_insert(Map::Packed(packed));
    }
    true
}

/// The files that the last document asked for in vain.
#[cfg(not(feature = "pdf-cmaps"))]
static WANTED: Mutex<Vec<&str>> = Mutex::new(Vec::new());

/// Remembers which CMaps a document asked for in vain.
#[cfg(not(feature = "pdf-cmaps"))]
pub fn tell(missing: &std::collections::BTreeSet<String>) {
    let names = missing.iter().filter(|name| predefined(name));
    let mut files: Vec<_> = names.map(|name| unpack::collection(name)).collect();
    files.dedup();
    *open(&WANTED) = files;
}

/// The character collections whose files the last document asked for in vain.
#[cfg(not(feature = "pdf-cmaps"))]
pub fn wanted() -> Vec<String> {
    open(&WANTED).iter().map(ToString::to_string).collect()
}

/// Codes that are the numbers of glyphs themselves.
const IDENTITY_H: &[u8] = b"/CIDSystemInfo 3 dict dup begin /Registry (Adobe) def /Ordering (Identity) def /Supplement 0 \
                            def end def /CMapName /Identity-H def /WMode 0 def 1 begincidrange <0000> <FFFF> 0 endcidrange";
const IDENTITY_V: &[u8] = b"/CIDSystemInfo 3 dict dup begin /Registry (Adobe) def /Ordering (Identity) def /Supplement 0 \
                            def end def /CMapName /Identity-V def /WMode 1 def 1 begincidrange <0000> <FFFF> 0 endcidrange";

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::{Compression, write::ZlibEncoder};
    use hayro_cmap::{CMap, WritingMode};
    use std::io::Write;

    #[test]
    fn a_cmap_is_found_by_its_name_and_stays() {
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::fast());
        encoder.write_all(b"\x17GB-EUC-H\0/WMode 0 def\n\0\x06../e\0\0").unwrap();
        let file = encoder.finish().unwrap();
        assert_eq!(find(CMapName::GbEucH), None);
        assert!(!add(b"<!doctype html>"));
        for _ in 0..2 {
            assert!(add(&file));
            assert_eq!(find(CMapName::GbEucH), Some(&b"/WMode 0 def\nendcmap\n"[..]));
        }
        assert_eq!(find(CMapName::from_bytes(b"../e")), None);
    }

    #[test]
    fn codes_that_are_glyphs_need_no_file() {
        for (name, mode) in
            [(CMapName::IdentityH, WritingMode::Horizontal), (CMapName::IdentityV, WritingMode::Vertical)]
        {
            let map = CMap::parse(find(name).unwrap(), find).unwrap();
            assert_eq!(map.metadata().writing_mode, Some(mode));
            let embedded =
                CMap::parse(hayro_cmap::load_embedded(name).unwrap(), hayro_cmap::load_embedded).unwrap();
            for code in 0..=0xFFFF {
                assert_eq!(map.lookup_cid_code(code, 2), embedded.lookup_cid_code(code, 2));
            }
        }
    }
}
