//! Two reports in one document: only the first is read. And one whose title stands on every page.

use super::identity::{dates, title};
use super::lines::{Line, Shape};
use super::tables::label_chars;
use crate::document::fold::{fold, is_han};
use crate::notice::Notice;
use std::collections::BTreeSet;

/// Words of rows that a report has once each: where another report begins, some of them stand before and again behind.
const ROWS: &[&str] = &["第二十条第一", "结转下年度继续办理", "本年新收政府信", "复议后起诉"];

/// Longest line looked at, in bytes.
const LONGEST: usize = 400;

/// Cuts the lines where a second report begins: at a title of its own between the tables of one and the other; or where
/// the same report begins again, for another screen. A title behind which no row comes again (the head of every page)
/// begins nothing, nor does one that stood before and behind which hardly any does.
pub fn cut(lines: &mut Vec<Line<'_>>) -> Option<Notice> {
    let rows: Vec<(usize, &str)> =
        lines.iter().enumerate().filter_map(|(index, line)| Some((index, row(line)?))).collect();
    let (last, _) = *rows.last()?;
    let mut titles = BTreeSet::new();
    let mut copy = false;
    let begins = |index: &usize| {
        let Some(name) = titled(lines, *index) else { return false };
        let again = again(&rows, *index);
        copy = !titles.insert(name);
        if copy { again == ROWS.len() } else { titles.len() > 1 && again > 0 }
    };
    // With its own organ on the line before it. The first report's signature has a date behind it.
    let at = match (0..last).find(begins) {
        Some(title) => organ_before(lines, title).unwrap_or(title),
        None => {
            let restart = restart(lines, &rows)?;
            copy = restart.copy;
            restart.at
        }
    };
    let place = lines[at].place.clone();
    lines.truncate(at);
    let (zh, en) = if copy {
        (
            "从这里起同一份报告又印了一遍，没有读。",
            "From here on the same report is printed once more; that was not read.",
        )
    } else {
        (
            "从这里起是另一份报告，没有读；只读了第一份。",
            "From here on it is another report; only the first was read.",
        )
    };
    Some(Notice::new("second-report", zh, en, place))
}

/// Where a report begins whose title is none that is known.
struct Restart {
    at: usize,
    /// It is the same report once more.
    copy: bool,
}

/// Where all rows come again, and between one and the other the first part does: that report begins behind the date of the
/// first one's signature, at what names a report, or with its first part.
fn restart(lines: &[Line], rows: &[(usize, &str)]) -> Option<Restart> {
    let (ends, begins) = (first_whole(rows.iter())?, first_whole(rows.iter().rev())?);
    let first = (0..rows.first()?.0).find(|at| opens(&lines[*at]))?;
    let second = (ends..begins).find(|at| opens(&lines[*at]))?;
    let from = rows.iter().rfind(|(row, _)| *row < second)?.0 + 1;
    let find = |is: fn(&str) -> bool| (from..second).find(|at| is(&fold(lines[*at].text.trim())));
    let behind = find(|text| dates::whole_line(text).is_some()).map(|at| at + 1);
    let below = |opening: usize| lines.get(opening + 1).map(|line| line.text.trim());
    let copy = below(first) == below(second);
    Some(Restart { at: behind.or_else(|| find(names_a_report)).unwrap_or(second), copy })
}

/// The line of the row with which all rows have been met.
fn first_whole<'a>(rows: impl Iterator<Item = &'a (usize, &'a str)>) -> Option<usize> {
    let mut met = BTreeSet::new();
    rows.into_iter().find(|(_, row)| met.insert(*row) && met.len() == ROWS.len()).map(|(at, _)| *at)
}

/// Names of the first part, whose number stands before them.
const FIRST_PART: [&str; 5] = ["总体情况", "基本情况", "整体情况", "概述", "概况"];

/// Whether a line is the heading of the first part: 一、总体情况.
fn opens(line: &Line) -> bool {
    let short = line.text.len() < LONGEST / 4;
    short && {
        let text = fold(line.text.trim());
        text.starts_with("一、") && FIRST_PART.iter().any(|name| text.ends_with(name))
    }
}

/// Whether a short line names a report, whatever stands around its name.
fn names_a_report(text: &str) -> bool {
    text.len() < LONGEST / 2
        && !text.contains('。')
        && ["年度报告", "工作报告", "年报"].iter().any(|name| text.contains(name))
}

/// Takes out the title where it heads the pages of a printed report: once the tables have begun, what stood as a title
/// before is no line of theirs.
pub fn drop_heads(lines: &mut Vec<Line<'_>>) {
    let (mut titles, mut tables) = (BTreeSet::new(), false);
    lines.retain(|line| {
        tables = tables || row(line).is_some();
        if line.shape != Shape::Plain || line.text.len() >= LONGEST || !line.text.contains(['报', '報']) {
            return true;
        }
        let text = fold(line.text.trim());
        !title::is_title(&text) || titles.insert(text) || !tables
    });
}

/// Which of the rows a line is of.
fn row(line: &Line) -> Option<&'static str> {
    if line.text.len() > LONGEST && line.shape == Shape::Plain || line.text.contains('。') {
        return None;
    }
    let words: String = label_chars(&line.text).into_iter().filter(|c| is_han(*c)).collect();
    ROWS.iter().copied().find(|row| words.contains(row))
}

/// How many of the rows stand before a line and again behind it.
fn again(rows: &[(usize, &str)], index: usize) -> usize {
    let (before, behind) = rows.split_at(rows.partition_point(|(row, _)| *row < index));
    let has = |part: &[(usize, &str)], row: &str| part.iter().any(|(_, known)| *known == row);
    ROWS.iter().filter(|row| has(before, row) && has(behind, row)).count()
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
