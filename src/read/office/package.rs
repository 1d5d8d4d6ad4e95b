//! Which office file it is, by what stands in it.

use crate::input::Format;
use anydoc::Format as Kind;

/// anydoc's name for the file and ours; `None` where it is none of those read here.
pub fn kind(bytes: &[u8], format: Format) -> Option<(Kind, Format)> {
    if !matches!(format, Format::Zip | Format::Docx | Format::Xlsx | Format::Doc | Format::Xls | Format::Rtf)
    {
        return None;
    }
    match Kind::from_bytes(bytes)? {
        kind @ Kind::Docx => Some((kind, Format::Docx)),
        kind @ Kind::Doc => Some((kind, Format::Doc)),
        kind @ Kind::Odt => Some((kind, Format::Odt)),
        kind @ Kind::Rtf => Some((kind, Format::Rtf)),
        _ => None,
    }
}
