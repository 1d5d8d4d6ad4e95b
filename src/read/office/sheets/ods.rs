//! The names of an `.ods`: anydoc keeps every row and column where it stands.

use super::Layout;
use crate::read::office::package::Package;
use crate::read::office::xml::{Step, attribute, walk};

/// One layout a sheet, in order.
pub fn layouts(bytes: &[u8]) -> Option<Vec<Layout>> {
    let content = Package::open(bytes)?.part("content.xml")?;
    let mut layouts = Vec::new();
    walk(&content, |step| {
        if let Step::Start(tag, _) = step
            && tag.name().as_ref() == b"table:table"
        {
            layouts.push(Layout { name: attribute(tag, "name").unwrap_or_default(), ..Layout::default() });
        }
    });
    Some(layouts)
}
