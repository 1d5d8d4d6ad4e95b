//! What a text document holds but does not show: tracked deletions and hidden text. A report is what it is after all
//! changes are accepted, so both are taken out before the file is read. anydoc leaves out deleted and moved runs of a
//! `.docx` and the deletions of an `.odt`, nothing else of this.

pub mod counted;
pub mod cut;
mod doc;
mod docx;
mod drawn;
mod odt;
pub mod rtf;

use super::lost::Lacks;
use super::package::{Package, changed};
use crate::input::Format;
use std::borrow::Cow;

/// What the file shows that is not read.
pub fn lacks(bytes: &[u8], format: Format) -> Lacks {
    match format {
        Format::Doc => doc::lacks(bytes),
        Format::Rtf => rtf::lacks(bytes),
        Format::Docx => {
            let package = Package::open(bytes);
            let parts =
                package.into_iter().flat_map(|mut package| docx::PARTS.map(|name| package.part(name)));
            parts.flatten().map(|part| drawn::lacks(&part)).fold(Lacks::default(), Lacks::or)
        }
        _ => Lacks::default(),
    }
}

/// The file without what it does not show; itself where it shows everything.
pub fn shown(bytes: &[u8], format: Format) -> Cow<'_, [u8]> {
    let shown = match format {
        Format::Docx => changed(bytes, &docx::PARTS, |part| docx::shown(part, &docx::hidden_styles(bytes))),
        Format::Odt => changed(bytes, &odt::PARTS, odt::shown),
        Format::Rtf => rtf::shown(bytes),
        Format::Doc => doc::shown(bytes),
        _ => None,
    };
    shown.map_or(Cow::Borrowed(bytes), Cow::Owned)
}
