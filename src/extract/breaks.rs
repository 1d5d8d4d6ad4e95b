//! Where a whole report on one line is cut: at the headings and captions of the form.

use crate::document::fold::Folded;
use crate::form::labels::{BREAKS, WHOLE_HEADINGS};
use crate::order;

/// A line shorter than this is never cut, in UTF-8 bytes: the opening statement may name all six parts.
const SHORT: usize = 1_200;

/// Cuts a long line into stretches with their UTF-16 offsets; a line that needs no cut comes back whole.
pub fn cut(text: &str) -> Vec<(u32, &str)> {
    if text.len() < SHORT {
        return vec![(0, text)];
    }
    let folded = Folded::new(text);
    let points: Vec<u32> = break_points(&folded.text()).into_iter().map(|i| folded.start(i)).collect();
    if points.len() < 3 {
        return vec![(0, text)];
    }
    split_at_utf16(text, &points)
}

/// Indexes of folded characters before which the line is cut, ascending: before headings and captions, and behind what is
/// a whole heading.
fn break_points(folded: &str) -> Vec<usize> {
    let mut bytes: Vec<usize> =
        BREAKS.iter().chain(WHOLE_HEADINGS).flat_map(|b| folded.match_indices(b)).map(|(at, _)| at).collect();
    if bytes.len() >= 3 {
        let whole = WHOLE_HEADINGS.iter().flat_map(|heading| folded.match_indices(heading));
        bytes.extend(whole.map(|(at, heading)| at + heading.len()).filter(|end| *end < folded.len()));
    }
    order::sort_and_dedup(&mut bytes);
    let mut points = Vec::with_capacity(bytes.len());
    let (mut chars, mut done) = (0, 0);
    for at in bytes {
        chars += folded[done..at].chars().count();
        done = at;
        points.push(chars);
    }
    points
}

fn split_at_utf16<'a>(text: &'a str, points: &[u32]) -> Vec<(u32, &'a str)> {
    let mut parts = Vec::with_capacity(points.len() + 1);
    let mut points = points.iter().copied().peekable();
    let (mut from, mut from16, mut at16) = (0usize, 0u32, 0u32);
    for (at, c) in text.char_indices() {
        if points.next_if_eq(&at16).is_some() && at > from {
            parts.push((from16, &text[from..at]));
            (from, from16) = (at, at16);
        }
        at16 += c.len_utf16() as u32;
    }
    parts.push((from16, &text[from..]));
    parts
}
