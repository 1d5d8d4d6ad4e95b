//! What a text document holds but does not show: tracked deletions and hidden text. A report is what it is after all
//! changes are accepted, so both are taken out before the file is read. anydoc leaves out deleted and moved runs of a
//! `.docx` and the deletions of an `.odt`, nothing else of this.

pub mod cut;
pub mod doc;
mod docx;
mod odt;
pub mod rtf;

use super::package::changed;
use crate::input::Format;
use std::borrow::Cow;

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
