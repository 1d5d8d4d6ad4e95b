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
    let headings: Vec<(usize, usize)> =
        WHOLE_HEADINGS.iter().flat_map(|heading| numbered(folded, heading)).collect();
    let starts = headings.iter().map(|(at, _)| *at);
    let mut bytes: Vec<usize> =
        BREAKS.iter().flat_map(|b| folded.match_indices(b)).map(|(at, _)| at).chain(starts).collect();
    if bytes.len() >= 3 {
        bytes.extend(headings.iter().map(|(_, end)| *end).filter(|end| *end < folded.len()));
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

/// Where a heading of the form stands, from its number to its end in bytes, whatever number it has: parts change places.
fn numbered<'a>(folded: &'a str, heading: &'a str) -> impl Iterator<Item = (usize, usize)> + 'a {
    let words = heading.split_once('、').map_or(heading, |(_, words)| words);
    folded.match_indices(words).filter_map(move |(at, _)| {
        let number = folded[..at].strip_suffix('、')?;
        let ordinal = number.chars().next_back().filter(|c| "一二三四五六七八".contains(*c))?;
        Some((number.len() - ordinal.len_utf8(), at + words.len()))
    })
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_cut_at_the_fourth_part_however_it_is_written() {
        let filler = "本机关认真落实条例要求，".repeat(40);
        for between in ["、", "", "和", "及"] {
            let fourth = format!("四、政府信息公开行政复议{between}行政诉讼情况");
            let text = format!(
                "一、总体情况 {filler} 三、本年度办理结果 0 四、结转下年度继续办理 0 {fourth} 行政复议 0"
            );
            let found: Vec<&str> = cut(&text).into_iter().map(|(_, text)| text.trim()).collect();
            assert!(found.contains(&fourth.as_str()), "{found:?}");
        }
    }

    #[test]
    fn a_line_is_cut_at_parts_that_changed_places() {
        let filler = "本机关认真落实条例要求，".repeat(40);
        let parts =
            ["一、总体情况", "五、政府信息公开行政复议、行政诉讼情况", "四、存在的主要问题及改进情况"];
        let text = format!("{} {filler} {} 行政复议 {} 无。", parts[0], parts[1], parts[2]);
        let found: Vec<&str> = cut(&text).into_iter().map(|(_, text)| text.trim()).collect();
        assert!(parts.iter().all(|part| found.contains(part)), "{found:?}");
    }
}
