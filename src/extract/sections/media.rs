//! Pictures, frames and attachments within the content, each with the section it stands in.

use super::units::Unit;
use crate::document::{Block, Document, MediaKind};
use crate::place::Place;
use crate::report::{MediaItem, Section, SectionKind};
use std::ops::Range;

/// The media between the first and the last unit of the content, pictures right behind it, and all attachments.
/// A frame behind the content is a portal's footer, unless there is no content but it.
pub fn within(
    document: &Document,
    units: &[Unit],
    content: &Range<usize>,
    sections: &[Section],
) -> Vec<MediaItem> {
    let block = |unit: Option<&Unit>| unit.and_then(|unit| unit.place.block);
    let from = block(units.get(content.start)).unwrap_or(0);
    let last = block(content.end.checked_sub(1).and_then(|last| units.get(last))).unwrap_or(u32::MAX);
    let end = block(units.get(content.end)).unwrap_or(u32::MAX);
    let empty = sections.iter().all(|section| section.paragraphs.is_empty());
    let signed = sections.last().is_some_and(|s| s.kind == SectionKind::Annex && s.heading.is_empty());
    let mut found = Vec::new();
    for (index, item) in document.blocks.iter().enumerate() {
        let (Block::Media(media), index) = (item, index as u32) else { continue };
        let behind = match media.media {
            MediaKind::Attachment => true,
            MediaKind::Frame => empty,
            MediaKind::Image | MediaKind::Chart => index < end && !signed,
        };
        if units.is_empty() || index >= from && (index < last || behind) {
            found.push(MediaItem {
                kind: media.media,
                place: Place { block: Some(index), ..media.place.clone().unwrap_or_default() },
                address: media.address.clone(),
                text: media.text.clone(),
                section: section_at(index, sections),
            });
        }
    }
    found
}

fn section_at(block: u32, sections: &[Section]) -> Option<SectionKind> {
    let behind = sections.partition_point(|section| section.place.block.is_some_and(|at| at <= block));
    behind.checked_sub(1).and_then(|at| sections.get(at)).map(|section| section.kind)
}
