//! What a text document holds but does not show: tracked deletions and hidden text. A report is what it is after all
//! changes are accepted, so both are taken out before the file is read. anydoc leaves out deleted and moved runs of a
//! `.docx` and the deletions of an `.odt`, nothing else of this.

mod cut;
mod doc;
mod docx;
mod odt;
mod rtf;

use super::package::{self, Package};
use crate::input::Format;
use std::borrow::Cow;
use std::io::Cursor;
use zip::ZipWriter;

/// The file without what it does not show; itself where it shows everything.
pub fn shown(bytes: &[u8], format: Format) -> Cow<'_, [u8]> {
    let shown = match format {
        Format::Docx => without(bytes, &docx::PARTS, docx::shown),
        Format::Odt => without(bytes, &odt::PARTS, odt::shown),
        Format::Rtf => rtf::shown(bytes),
        Format::Doc => doc::shown(bytes),
        _ => None,
    };
    shown.map_or(Cow::Borrowed(bytes), Cow::Owned)
}

/// A package with some of its parts changed; `None` where none was.
fn without(bytes: &[u8], parts: &[&str], shown: impl Fn(&[u8]) -> Option<Vec<u8>>) -> Option<Vec<u8>> {
    let mut package = Package::open(bytes)?;
    let changed: Vec<(&str, Vec<u8>)> =
        parts.iter().filter_map(|name| Some((*name, shown(&package.part(name)?)?))).collect();
    if changed.is_empty() {
        return None;
    }
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..package.zip().len() {
        let entry = package.zip().by_index_raw(index).ok()?;
        if !changed.iter().any(|(name, _)| *name == entry.name()) {
            writer.raw_copy_file(entry).ok()?;
        }
    }
    package::add(&mut writer, changed.iter().map(|(name, part)| (*name, part.as_slice())))?;
    Some(writer.finish().ok()?.into_inner())
}
