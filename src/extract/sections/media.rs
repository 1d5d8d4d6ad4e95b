//! Pictures, frames and attachments within the content, each with the section it stands in.

use super::units::Unit;
use crate::document::{Block, Document, MediaKind};
use crate::place::{Place, PlaceKind};
use crate::report::{MediaItem, Section};
use std::ops::Range;

/// The media between the first and the last unit of the content; behind it only attachments.
pub fn within(
    document: &Document,
    units: &[Unit],
    content: &Range<usize>,
    sections: &[Section],
) -> Vec<MediaItem> {
    let block = |index: usize| units.get(index).and_then(|unit| unit.place.block);
    let from = block(content.start).unwrap_or(0);
    let to = block(content.end).unwrap_or(u32::MAX);
    let mut found = Vec::new();
    for (index, item) in document.blocks.iter().enumerate() {
        let (Block::Media(media), index) = (item, index as u32) else { continue };
        let inside = index > from && (index < to || media.media == MediaKind::Attachment);
        if inside || units.is_empty() {
            found.push(MediaItem {
                kind: media.media,
                place: Place { kind: PlaceKind::Whole, block: Some(index), ..Place::default() },
                address: media.address.clone(),
                text: media.text.clone(),
                section: section_at(index, sections),
            });
        }
    }
    found
}

fn section_at(block: u32, sections: &[Section]) -> Option<crate::report::SectionKind> {
    let before = |section: &&Section| section.place.block.is_some_and(|at| at <= block);
    sections.iter().rev().find(before).map(|section| section.kind)
}
