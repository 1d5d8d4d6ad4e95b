//! Plain text: one paragraph a line, left as it is.

use crate::document::{Block, Document};
use crate::limits::MAX_BLOCKS;

/// Reads text into paragraphs, one a line that is not empty. Where most lines are quoted (`> `, mail and Markdown), the marks
/// of quoting are no part of it.
pub fn read(text: &str) -> Document {
    let lines = || {
        text.split(['\n', '\r', '\u{2028}', '\u{2029}', '\u{C}'])
            .filter(|line| !line.trim().is_empty())
            .take(MAX_BLOCKS)
    };
    let quoted = lines().filter(|line| line.starts_with('>')).count();
    let count = lines().count();
    let quotes = quoted * 2 > count;
    let mut blocks = Vec::with_capacity(count);
    let texts = lines()
        .map(|line| if quotes { unquoted(line) } else { line })
        .filter(|line| !line.trim().is_empty())
        .map(Block::paragraph);
    blocks.extend(texts);
    Document { blocks, ..Document::default() }
}

/// The line without what quotes it; `> > ` is a quotation quoted.
fn unquoted(line: &str) -> &str {
    let mut rest = line;
    while let Some(inner) = rest.strip_prefix('>') {
        rest = inner.strip_prefix(' ').unwrap_or(inner);
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<String> {
        let blocks = read(text).blocks.into_iter();
        blocks.filter_map(|block| if let Block::Paragraph(p) = block { Some(p.text) } else { None }).collect()
    }

    #[test]
    fn quoted_text_is_read_without_its_marks() {
        assert_eq!(texts("> a\n>\n>> b\n> | --- |\nc"), ["a", "b", "| --- |", "c"]);
        assert_eq!(texts("> a\nb\nc"), ["> a", "b", "c"]);
    }
}
