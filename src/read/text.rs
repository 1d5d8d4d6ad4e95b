//! Plain text: one paragraph a line, left as it is.

use crate::document::{Block, Document};
use crate::limits::MAX_BLOCKS;

/// Reads text into paragraphs, one a line that is not empty.
pub fn read(text: &str) -> Document {
    let lines =
        text.split(['\n', '\r', '\u{2028}', '\u{2029}', '\u{C}']).filter(|line| !line.trim().is_empty());
    Document { blocks: lines.take(MAX_BLOCKS).map(Block::paragraph).collect(), ..Document::default() }
}
