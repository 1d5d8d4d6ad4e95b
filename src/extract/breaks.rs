//! Where a whole report on one line is cut: at the headings and captions of the form.

use super::sections::heading::{loose_wording, wording};
use crate::document::fold::{Folded, is_han};
use crate::form::labels::BREAKS;
use crate::order;

/// A line shorter than this is never cut, in UTF-8 bytes: the opening statement may name all six parts.
const SHORT: usize = 1_200;

/// Breaks that make a line a whole report.
const MANY: usize = 3;

/// Numbers looked at that may be a heading's.
const NUMBERS: usize = 4_000;

/// Longest wording of a heading, in folded characters.
const LONGEST: usize = 45;

/// Cuts a long line into stretches with their UTF-16 offsets; a line that needs no cut comes back whole.
pub fn cut(text: &str) -> Vec<(u32, &str)> {
    if text.len() < SHORT {
        return vec![(0, text)];
    }
    let folded = Folded::new(text);
    let points: Vec<u32> = break_points(&folded).into_iter().map(|i| folded.start(i)).collect();
    if points.len() < MANY {
        return vec![(0, text)];
    }
    split_at_utf16(text, &points)
}

/// Indexes of folded characters before which the line is cut, ascending: before headings and captions, behind a heading, and
/// behind the figures of the last table.
fn break_points(folded: &Folded) -> Vec<usize> {
    let text = folded.text();
    let bytes = order::set(BREAKS.iter().flat_map(|label| text.match_indices(label)).map(|(at, _)| at));
    let headings = headings(folded);
    let starts = headings.iter().map(|(start, _)| *start);
    let mut points: Vec<usize> = char_indexes(&text, bytes).chain(starts).collect();
    if points.len() >= MANY {
        let whole = folded.chars.len();
        points.extend(headings.iter().map(|(_, end)| *end).filter(|end| *end < whole));
        points.extend(behind_figures(folded, &text));
    }
    order::sort_and_dedup(&mut points);
    points
}

/// The indexes of the characters at these bytes, which ascend.
fn char_indexes(text: &str, bytes: impl IntoIterator<Item = usize>) -> impl Iterator<Item = usize> {
    let (mut chars, mut done) = (0, 0);
    bytes.into_iter().map(move |at| {
        chars += text[done..at].chars().count();
        done = at;
        chars
    })
}

/// Where headings stand in the midst of the line, from number to end, whatever number each has: parts change places. Where
/// the wording is not sure to be a heading, only one with a gap at both ends.
fn headings(folded: &Folded) -> Vec<(usize, usize)> {
    let chars = &folded.chars;
    let gap = |at: usize| at == 0 || at >= chars.len() || folded.start(at) > folded.end(at);
    let numbered = |at: &usize| chars[*at] == '、' && *at > 0 && "一二三四五六七八".contains(chars[*at - 1]);
    let heading = |mark: usize| {
        let (number, from) = (mark - 1, mark + 1);
        let words: String = chars.iter().skip(from).take(LONGEST).collect();
        if let Some(len) = wording(&words) {
            let next = chars.get(from + len);
            let goes_on =
                next.is_some_and(|c| matches!(c, '、' | ',' | ';' | '和' | '及' | '等' | '-' | '的'));
            return (!goes_on || gap(from + len)).then_some((number, from + len));
        }
        let len = (1..=LONGEST).find(|len| gap(from + len)).filter(|_| gap(number))?;
        let words: String = words.chars().take(len).collect();
        loose_wording(&words).then_some((number, from + len))
    };
    (0..chars.len()).filter(numbered).take(NUMBERS).filter_map(heading).collect()
}

/// The last labels above the figures of the table of reconsiderations and lawsuits.
const ABOVE_FIGURES: &str = "复议后起诉";

/// Places looked at where those words stand: prose says them, too.
const ABOVE_OFTEN: usize = 8;

/// Figures of that table.
const FIGURES: usize = 15;

/// Behind the figures of that table, whatever heading follows.
fn behind_figures(folded: &Folded, text: &str) -> Option<usize> {
    let mut labels = text.rmatch_indices(ABOVE_FIGURES).take(ABOVE_OFTEN);
    labels.find_map(|(at, _)| end_of_figures(folded, text[..at].chars().count()))
}

fn end_of_figures(folded: &Folded, labels: usize) -> Option<usize> {
    let chars = &folded.chars;
    let of_figures = |c: &char| c.is_ascii_digit() || matches!(c, '|' | '-' | '/' | '〇' | '零' | '无');
    let first = labels + chars.iter().skip(labels).position(|c| !is_han(*c) && *c != '|')?;
    let end = first + chars.iter().skip(first).position(|c| !of_figures(c))?;
    let count = chars[first..end].iter().filter(|c| **c != '|').count();
    // 5. is no figure of the table but the number of what follows.
    let number = (1..=2).find(|digits| folded.start(end - digits) > folded.end(end - digits));
    let numbered = matches!(chars[end], '、' | '.').then_some(number).flatten();
    (count >= FIGURES).then_some(end - numbered.unwrap_or(0))
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

    /// What a report on one line with these headings of its last three parts is cut into, glued or with gaps.
    fn parts(headings: [&str; 3], glued: bool) -> Vec<String> {
        let filler = "本机关认真落实条例要求，".repeat(40);
        let labels = "行政复议 行政诉讼 未经复议直接起诉 复议后起诉 结果维持 总计";
        let figures = ["1"; 15].join(" ");
        let [fourth, fifth, sixth] = headings;
        let text = format!(
            "一、概述 {filler} 三、本年度办理结果 0 四、结转下年度继续办理 0 {fourth} {labels} {figures} {fifth} 公开渠道少。 {sixth} 无。"
        );
        let text = if glued { text.replace(' ', "") } else { text };
        cut(&text).into_iter().map(|(_, part)| part.trim().into()).collect()
    }

    #[test]
    fn headings_are_known_in_every_wording() {
        for headings in [
            ["四、政府信息公开行政复议、行政诉讼情况", "五、存在问题及改进情况", "六、其它需要报告的事项"],
            ["四、行政复议、行政诉讼情况", "五、主要问题及改进措施", "六、其他报告事项"],
            ["四、行政复议和行政诉讼情况", "五、存在的不足和改进措施", "六、其他需要说明的情况"],
        ] {
            for glued in [false, true] {
                let found = parts(headings, glued);
                assert!(headings.iter().all(|part| found.iter().any(|found| found == part)), "{found:?}");
            }
        }
        // With a gap at both ends, what a line of its own may be headed with.
        let loose = ["四、复议、诉讼情况", "五、不足之处及下一步工作", "六、其他方面"];
        let found = parts(loose, false);
        assert!(loose.iter().all(|part| found.iter().any(|found| found == part)), "{found:?}");
    }

    #[test]
    fn the_last_table_ends_with_its_figures_whatever_follows() {
        for follows in ["五、今后的打算", "第五部分 展望", "5.展望", "（五）展望", "展望未来，"]
        {
            for glued in [false, true] {
                let found = parts(["四、行政复议、行政诉讼情况", follows, "六、其他报告事项"], glued);
                let glue = |text: &str| if glued { text.replace(' ', "") } else { text.into() };
                let ends = glued && follows.starts_with('5')
                    || found.iter().any(|part| part.ends_with(&glue("1 1 1")));
                let begins = glued && follows.starts_with('5')
                    || found.iter().any(|part| part.starts_with(&glue(follows)));
                assert!(ends && begins, "{follows} {found:?}");
            }
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
