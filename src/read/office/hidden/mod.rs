//! What a text document holds but does not show: tracked deletions and hidden text. A report is what it is after all
//! changes are accepted, so both are taken out before the file is read. anydoc leaves out deleted and moved runs of a
//! `.docx` and the deletions of an `.odt`, nothing else of this.

pub mod cut;
mod doc;
mod docx;
mod drawn;
mod fields;
mod numbers;
mod odt;
pub mod rtf;

use super::lost::Lacks;
use super::package::{Package, changed};
use crate::error::Error;
use crate::input::Format;
use std::borrow::Cow;

/// The file without what it does not show, itself where it shows everything; and what it shows that is not read.
///
/// # Errors
/// Where more would be written than there may be.
pub fn shown(bytes: &[u8], format: Format) -> Result<(Cow<'_, [u8]>, Lacks), Error> {
    let (shown, lacks) = match format {
        Format::Docx => docx::read(bytes)?,
        Format::Odt => (odt(bytes)?, Lacks::default()),
        Format::Rtf => (rtf::shown(bytes), rtf::lacks(bytes)),
        Format::Doc => (doc::shown(bytes), doc::lacks(bytes)),
        _ => (None, Lacks::default()),
    };
    Ok((shown.map_or(Cow::Borrowed(bytes), Cow::Owned), lacks))
}

fn odt(bytes: &[u8]) -> Result<Option<Vec<u8>>, Error> {
    let content = Package::open(bytes).and_then(|mut package| package.part(odt::CONTENT));
    let shown = content.map(|content| odt::shown(&content)).transpose()?.flatten();
    Ok(changed(bytes, shown.map(|part| (odt::CONTENT, part)).into_iter().collect()))
}
