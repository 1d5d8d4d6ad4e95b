//! The organ and date that a report is signed with, at its end or under its title.

use super::{dates, organ, title};
use crate::extract::sections::noise;
use crate::extract::sections::units::Unit;
use crate::place::Place;
use std::ops::Range;

/// Units looked at from the end.
const REACH: usize = 12;

/// Organ and date with their places, and the unit where the signature begins.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Signature {
    /// As printed.
    pub organ: Option<(String, Place)>,
    /// ISO date.
    pub date: Option<(String, Place)>,
    /// First unit of it.
    pub from: Option<usize>,
}

/// The signature at the end of this range of units.
pub fn at_end(units: &[Unit], range: Range<usize>) -> Signature {
    let mut found = Signature::default();
    for index in range.rev().take(REACH) {
        let Some(unit) = units.get(index) else { continue };
        if unit.taken {
            break;
        }
        // A link to another year's report below it, too.
        let link = || title::named_year(unit).is_some();
        if noise::is_noise(unit) || !unit.has_words() || stands_behind(unit) || link() {
            continue;
        }
        let long = |unit: &Unit| unit.chars().len() > 30 && !ends_in_a_day(unit);
        if !read_line(unit, index, &mut found) && (long(unit) || unit.chars().ends_with(&['。'])) {
            break;
        }
        if found.organ.is_some() {
            break;
        }
    }
    // A name alone may be anything; a place alone (望溪县) is no signature.
    if found.date.is_none() && found.organ.as_ref().is_some_and(|(name, _)| name.chars().count() < 5) {
        return Signature::default();
    }
    found
}

/// The signature behind the last part's heading: at the end, or in front of what a report has behind it. `from` is behind
/// that heading, `stops` are the headings of annexes. Tables part what stands in front of them from what stands behind.
pub fn behind(units: &[Unit], range: Range<usize>, stops: &[usize]) -> Signature {
    let last = at_end(units, range.clone());
    if last.date.is_some() {
        return last;
    }
    let parts = |index: &usize| units.get(*index).is_some_and(|unit| unit.taken) || stops.contains(index);
    let ends = range.clone().rev().filter(parts);
    let earlier = ends.map(|end| at_end(units, range.start..end)).find(|found| found.date.is_some());
    earlier.unwrap_or(last)
}

/// Date and organ on the lines right under the title.
pub fn under_title(units: &[Unit], range: Range<usize>) -> Signature {
    let mut found = Signature::default();
    for index in range.take(3) {
        if let Some(unit) = units.get(index) {
            read_line(unit, index, &mut found);
        }
    }
    found
}

/// Lines that an office puts below its signature: whom the copies go to, what is enclosed, who printed it.
fn stands_behind(unit: &Unit) -> bool {
    let starts = |words: &str| unit.chars().iter().copied().take(words.chars().count()).eq(words.chars());
    ["抄送", "主送", "分送", "附件", "附表", "附:", "公开方式", "联系人"].iter().any(|words| starts(words))
        || unit.chars().ends_with(&['印', '发'])
}

/// 关于…的通知 2024-03-05: a link in a list of what else was published.
fn ends_in_a_day(unit: &Unit) -> bool {
    let part = |c: &&char| c.is_ascii_digit() || matches!(c, '-' | '/' | '.');
    let chars = unit.chars();
    let from = chars.len() - chars.iter().rev().take_while(part).count();
    from > 0
        && unit.gap_before(from)
        && dates::whole_line(&chars[from..].iter().collect::<String>()).is_some()
}

/// Takes a line that is a date, an organ's name or both; whether it was one.
fn read_line(unit: &Unit, index: usize, found: &mut Signature) -> bool {
    let text: String = unit.chars().iter().collect();
    let all = unit.chars().len();
    if let Some(date) = dates::whole_line(&text) {
        found.date.get_or_insert((date, unit.part(0, all)));
    } else if organ::is_name(&text) {
        found.organ.get_or_insert((unit.slice(0, all).into(), unit.part(0, all)));
    } else if let Some((name, date)) = both(&text) {
        found.organ.get_or_insert((unit.slice(0, name).into(), unit.part(0, name)));
        found.date.get_or_insert((date, unit.part(name, all)));
    } else {
        return behind_a_sentence(unit, &text, found);
    }
    found.from = Some(index);
    true
}

/// A signature behind the last full stop of a line: it stays in its paragraph.
fn behind_a_sentence(unit: &Unit, text: &str, found: &mut Signature) -> bool {
    let Some((_, tail)) = text.rsplit_once('。') else { return false };
    let Some((name, date)) = both(tail) else { return false };
    let all = unit.chars().len();
    let from = all - tail.chars().count();
    found.organ.get_or_insert((unit.slice(from, from + name).into(), unit.part(from, from + name)));
    found.date.get_or_insert((date, unit.part(from + name, all)));
    true
}

/// Length of the name and the date of a line that is a name with a date behind it.
fn both(text: &str) -> Option<(usize, String)> {
    let at = text.find(|c: char| c.is_ascii_digit() || matches!(c, '二' | '〇'))?;
    let (name, date) = text.split_at(at);
    let date = dates::whole_line(date)?;
    organ::is_name(name.trim_end_matches('(')).then(|| (name.trim_end_matches('(').chars().count(), date))
}
