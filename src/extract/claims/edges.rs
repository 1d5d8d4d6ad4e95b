//! A line's end that cuts a figure or a word, where the lines were not joined: 办结14 | 3件, 不 | 予以公开20件. What is read
//! there may be half of something.

use super::Draft;
use super::words;
use crate::document::fold::Folded;
use crate::report::{ClaimKind, Doubt, ReportParagraph};

/// Characters of a neighbour looked at, folded or not.
const EDGE: usize = 24;

/// Characters of a word before the line's end.
const TAIL: usize = 4;

/// What stands right behind a figure of the form.
const UNITS: &str = "件条份宗起例项";

/// Puts a doubt on what is read beside an edge that cuts something.
pub fn doubt(drafts: &mut [Draft], chars: &[char], above: &[char], below: Option<&ReportParagraph>) {
    let mark = |c: &char| matches!(c, ',' | '。' | ';' | '、' | ':');
    let own = drafts.iter_mut().filter(|d| d.kind != ClaimKind::Other && d.doubt.is_none());
    let before = cuts(above, chars).then(|| chars.iter().position(mark).unwrap_or(chars.len()));
    let behind = below.is_some_and(|next| cuts(chars, &head(next)));
    let behind = behind.then(|| chars.iter().rposition(mark).unwrap_or(0));
    for draft in own {
        let (from, to) = draft.span;
        if before.is_some_and(|end| from < end) || behind.is_some_and(|start| to > start) {
            draft.doubt = Some(Doubt::Narrowed);
        }
    }
}

/// The first characters of a paragraph.
fn head(paragraph: &ReportParagraph) -> Vec<char> {
    let text: String = paragraph.text.chars().take(EDGE).collect();
    Folded::new(&text).chars
}

/// The last characters of a paragraph.
pub fn tail(chars: &[char]) -> Vec<char> {
    chars.get(chars.len().saturating_sub(EDGE)..).unwrap_or_default().to_vec()
}

/// Whether a figure or a word of the dictionary goes on across the edge.
fn cuts(above: &[char], below: &[char]) -> bool {
    let Some((last, first)) = above.last().zip(below.first()) else { return false };
    if last.is_ascii_digit() {
        return first.is_ascii_digit() || UNITS.contains(*first);
    }
    let tail = above.get(above.len().saturating_sub(TAIL)..).unwrap_or_default();
    let joined: Vec<char> = tail.iter().chain(below.iter().take(EDGE)).copied().collect();
    let across = |at: usize| words::word(&joined, at).is_some_and(|(len, _)| at + len > tail.len());
    let whole = |at: usize| words::word(tail, at).is_some();
    (0..tail.len()).any(|at| across(at) && !whole(at))
}
