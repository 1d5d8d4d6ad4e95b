//! Two reports in one document: only the first is read.

use super::identity::title;
use super::lines::{Line, Shape};
use super::tables::label_chars;
use crate::document::fold::{fold, is_han};
use crate::notice::Notice;
use std::collections::BTreeSet;

/// Words of the official tables' rows: a report has some of them on either side of where another begins.
const ROWS: &[&str] = &["第二十条第", "结转下年度继续办理", "本年新收政府信", "复议后起诉"];

/// Longest line looked at, in bytes.
const LONGEST: usize = 400;

/// Cuts the lines where a second report begins: at a title of its own between the tables of one and the other. A
/// title that stood before (the head of every page) begins nothing.
pub fn cut(lines: &mut Vec<Line>) -> Option<Notice> {
    let rows: Vec<usize> = (0..lines.len()).filter(|index| is_row(&lines[*index])).collect();
    let (first, last) = (*rows.first()?, *rows.last()?);
    let mut titles = BTreeSet::new();
    let mut cut = None;
    for index in 0..last {
        let Some(name) = titled(lines, index) else { continue };
        let stood = !titles.insert(name);
        if !stood && index > first && titles.len() > 1 && is_between(&rows, index) {
            cut = Some(index);
            break;
        }
    }
    let at = with_organ(lines, cut?);
    let place = lines[at].place.clone();
    lines.truncate(at);
    Some(Notice::new("second-report", "从这里起是另一份报告，没有读；只读了第一份。", place))
}

fn is_row(line: &Line) -> bool {
    if line.text.len() > LONGEST && line.shape == Shape::Plain || line.text.contains('。') {
        return false;
    }
    let words: String = label_chars(&line.text).into_iter().filter(|c| is_han(*c)).collect();
    ROWS.iter().any(|row| words.contains(row))
}

/// Whether whole tables stand before, and others come behind.
fn is_between(rows: &[usize], index: usize) -> bool {
    let before = rows.partition_point(|row| *row < index);
    before >= 2 && rows.len() - before >= 2
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

/// The title's own organ on the line before it, not the first report's signature: that has a date behind it.
fn with_organ(lines: &[Line], index: usize) -> usize {
    organ_before(lines, index).unwrap_or(index)
}
