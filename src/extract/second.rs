//! Two reports in one document: only the first is read.

use super::identity::title;
use super::lines::{Line, Shape};
use super::tables::label_chars;
use crate::document::fold::{fold, is_han};
use crate::notice::Notice;
use std::collections::BTreeSet;

/// Words of rows that a report has once each: where another report begins, some of them stand before and again behind.
const ROWS: &[&str] = &["第二十条第一", "结转下年度继续办理", "本年新收政府信", "复议后起诉"];

/// Longest line looked at, in bytes.
const LONGEST: usize = 400;

/// Cuts the lines where a second report begins: at a title of its own between the tables of one and the other. A
/// title that stood before, or behind which no row comes again (the head of every page), begins nothing.
pub fn cut(lines: &mut Vec<Line>) -> Option<Notice> {
    let rows: Vec<(usize, &str)> =
        lines.iter().enumerate().filter_map(|(index, line)| Some((index, row(line)?))).collect();
    let (last, _) = *rows.last()?;
    let mut titles = BTreeSet::new();
    let begins = |index: &usize| {
        let stood = titled(lines, *index).is_none_or(|name| !titles.insert(name));
        !stood && titles.len() > 1 && is_between(&rows, *index)
    };
    let title = (0..last).find(begins)?;
    // With its own organ on the line before it. The first report's signature has a date behind it.
    let at = organ_before(lines, title).unwrap_or(title);
    let place = lines[at].place.clone();
    lines.truncate(at);
    let zh = "从这里起是另一份报告，没有读；只读了第一份。";
    let en = "From here on it is another report; only the first was read.";
    Some(Notice::new("second-report", zh, en, place))
}

/// Which of the rows a line is of.
fn row(line: &Line) -> Option<&'static str> {
    if line.text.len() > LONGEST && line.shape == Shape::Plain || line.text.contains('。') {
        return None;
    }
    let words: String = label_chars(&line.text).into_iter().filter(|c| is_han(*c)).collect();
    ROWS.iter().copied().find(|row| words.contains(row))
}

/// Whether a row that stands before a line stands again behind it.
fn is_between(rows: &[(usize, &str)], index: usize) -> bool {
    let (before, behind) = rows.split_at(rows.partition_point(|(row, _)| *row < index));
    before.iter().any(|(_, row)| behind.iter().any(|(_, again)| again == row))
}

/// The title that this line is, folded, with the line before it where that only names the organ.
fn titled(lines: &[Line], index: usize) -> Option<String> {
    let line = lines.get(index).filter(|line| !line.chrome && line.text.len() < LONGEST)?;
    let folded = fold(line.text.trim());
    title::is_title(&folded).then(|| match organ_before(lines, index) {
        Some(before) => fold(&lines[before].text) + &folded,
        None => folded,
    })
}

fn organ_before(lines: &[Line], index: usize) -> Option<usize> {
    let before = index.checked_sub(1)?;
    title::is_organ(&fold(lines.get(before)?.text.trim())).then_some(before)
}
