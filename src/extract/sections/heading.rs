//! What may be a first-level heading, judged by its own words alone.

use super::ordinal::{Style, prefix};
use super::units::Unit;
use crate::form::headings::{HEADINGS, PROSE_BEGINS, Part, ROW_LABELS};
use regex::Regex;
use std::sync::LazyLock;

/// Longest heading looked at, in folded characters.
const LONGEST: usize = 60;
/// Longest heading that the form does not know.
const LONGEST_UNKNOWN: usize = 32;

/// How sure it is that the words are a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// A numbered short line that the form does not know.
    Unknown,
    /// A numbered line with the words of a part.
    Loose,
    /// The form's wording or a near one.
    Full,
}

/// A possible heading: folded characters `from..to` of a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Index of the unit.
    pub unit: usize,
    /// First folded character, the number included.
    pub from: usize,
    /// One past its last folded character.
    pub to: usize,
    /// Where the paragraph behind it on the same line begins; equal to the unit's length where there is none.
    pub rest: usize,
    /// Units it runs over: 2 where the next line ends it.
    pub units: usize,
    /// How it is numbered.
    pub style: Style,
    /// The printed number.
    pub ordinal: Option<u32>,
    /// The part it opens; none where the form does not know it.
    pub part: Option<Part>,
    /// How sure.
    pub strength: Strength,
    /// Its words without the number, folded.
    pub words: String,
}

struct Patterns {
    part: Part,
    full: Regex,
    loose: Regex,
}

static PATTERNS: LazyLock<Vec<Patterns>> = LazyLock::new(|| {
    HEADINGS
        .iter()
        .filter_map(|heading| {
            Some(Patterns {
                part: heading.part,
                full: Regex::new(&format!("^(?:{})", heading.full)).ok()?,
                loose: Regex::new(heading.loose).ok()?,
            })
        })
        .collect()
});

/// The longest sure wording that `words` begins with, and its length in characters.
fn full(words: &str) -> Option<(Part, usize)> {
    if !["情况", "概", "问题", "不足", "困难", "事项", "改进", "整改"].iter().any(|w| words.contains(w))
    {
        return None;
    }
    let ends = PATTERNS.iter().filter_map(|p| Some((p.part, p.full.find(words)?.end())));
    let (part, end) = ends.filter(|(_, end)| *end > 0).max_by_key(|(_, end)| *end)?;
    Some((part, words.get(..end)?.chars().count()))
}

/// Length in characters of the sure wording that these words begin with.
pub fn wording(words: &str) -> Option<usize> {
    full(words).map(|(_, len)| len)
}

/// Whether these words, numbered and on a line of their own, open a part of the form.
pub fn loose_wording(words: &str) -> bool {
    let sentence = words.contains(['。', ';', '!', '?', ':', '…', '|', ',']);
    !sentence && !ROW_LABELS.iter().any(|label| words.starts_with(label)) && loose(words).is_some()
}

/// The part that a numbered line with these words opens.
fn loose(words: &str) -> Option<Part> {
    // Later parts first: 主动公开存在的问题 is about problems; an overview may name anything.
    const ORDER: [Part; 6] =
        [Part::Review, Part::Problems, Part::Other, Part::Applications, Part::Disclosure, Part::Overview];
    ORDER.into_iter().find(|part| PATTERNS.iter().any(|p| p.part == *part && p.loose.is_match(words)))
}

/// What follows the words of a heading on its line.
enum Rest {
    /// Nothing, or a note in brackets.
    End,
    /// A paragraph that begins at this folded character.
    Prose(usize),
    /// Something that no heading is followed by.
    Other,
}

fn rest(unit: &Unit, at: usize) -> Rest {
    let chars = unit.chars();
    let tail = chars.get(at..).unwrap_or_default();
    let marks = tail.iter().take_while(|c| matches!(c, ':' | '。' | '#' | '*' | '.' | '|')).count();
    if marks == tail.len() || is_note(tail) {
        return Rest::End;
    }
    let dots = tail.iter().take_while(|c| matches!(c, '.' | '…' | '·')).count();
    if dots > 2 {
        return Rest::Other;
    }
    let words: String = tail.iter().skip(marks).take(4).collect();
    let begins = tail.get(marks).is_some_and(char::is_ascii_digit)
        || PROSE_BEGINS.iter().any(|b| words.starts_with(b));
    let parted = marks > 0 || unit.gap_before(at);
    let joined = matches!(tail.first(), Some('、' | ',' | ';' | '和' | '及' | '等' | '-'));
    if !joined && (parted || begins) { Rest::Prose(at + marks) } else { Rest::Other }
}

/// A template note left in: (宋体加粗小四号字).
fn is_note(tail: &[char]) -> bool {
    let close = tail.iter().position(|c| *c == ')');
    tail.first() == Some(&'(') && close == Some(tail.len() - 1) && tail.len() <= LONGEST
}

/// The candidate at the beginning of a unit, with the next unit's words to end it where a line break cut it.
pub fn at_start(unit: &Unit, index: usize, next: Option<&Unit>) -> Option<Candidate> {
    let prefix = prefix(unit.chars());
    let words: String = unit.chars().iter().skip(prefix.len).take(LONGEST).collect();
    if ROW_LABELS.iter().any(|label| words.starts_with(label)) {
        return None;
    }
    let emphasis = unit.chars().iter().rev().take_while(|c| matches!(c, '#' | '*')).count();
    let base = Candidate {
        unit: index,
        from: prefix.marks,
        to: unit.chars().len() - emphasis.min(unit.chars().len()),
        rest: unit.chars().len(),
        units: 1,
        style: prefix.style,
        ordinal: prefix.ordinal,
        part: None,
        strength: Strength::Unknown,
        words: words.clone(),
    };
    full_at_start(unit, &base, prefix.len, &words)
        .or_else(|| over_two_lines(unit, &base, next, &words))
        .or_else(|| whole_line(unit, base, prefix.tight, prefix.marked || unit.level.is_some()))
}

/// The heading at the beginning of a line that a table took: the rest of the line is the table's.
pub fn in_table(unit: &Unit, index: usize) -> Option<Candidate> {
    let found = at_start(unit, index, None)?;
    let sure = found.strength == Strength::Full && found.style == Style::Chinese && found.ordinal.is_some();
    sure.then(|| Candidate { rest: unit.chars().len(), ..found })
}

fn full_at_start(unit: &Unit, base: &Candidate, begin: usize, words: &str) -> Option<Candidate> {
    let (part, len) = full(words)?;
    let found = Candidate {
        part: Some(part),
        strength: Strength::Full,
        words: words.chars().take(len).collect(),
        ..base.clone()
    };
    match rest(unit, begin + len) {
        Rest::End => Some(found),
        // A bare heading with a paragraph behind it is too near to prose unless it is the form's own wording.
        Rest::Prose(_) if base.style == Style::Bare && !is_standard(&found.words) => None,
        Rest::Prose(at) => Some(Candidate { to: begin + len, rest: at, ..found }),
        Rest::Other => None,
    }
}

fn is_standard(words: &str) -> bool {
    HEADINGS.iter().any(|heading| heading.standard == words)
}

fn over_two_lines(unit: &Unit, base: &Candidate, next: Option<&Unit>, words: &str) -> Option<Candidate> {
    let next = next.filter(|next| !next.taken && next.chars().len() <= 24)?;
    if base.style != Style::Chinese || unit.chars().len() > 40 || words.contains(['。', ';']) {
        return None;
    }
    let joined: String = words.chars().chain(next.chars().iter().copied()).collect();
    let (part, len) = full(&joined)?;
    let whole = len == joined.chars().count() && len > words.chars().count();
    whole.then(|| Candidate {
        part: Some(part),
        strength: Strength::Full,
        units: 2,
        words: joined,
        ..base.clone()
    })
}

fn whole_line(unit: &Unit, base: Candidate, tight: bool, marked: bool) -> Option<Candidate> {
    let words = base.words.trim_end_matches([':', '。']);
    let len = words.chars().count();
    let sentence = words.contains(['。', ';', '!', '?', ':', '…', '|']) || words.matches(',').count() > 1;
    let numbered = base.style != Style::Bare && !tight;
    if sentence || len < 2 || unit.chars().len() > LONGEST || !(numbered || marked) {
        return None;
    }
    if let Some(part) = loose(words).filter(|_| len <= 45) {
        return Some(Candidate { part: Some(part), strength: Strength::Loose, ..base });
    }
    let unknown = base.style == Style::Chinese
        && base.ordinal.is_some()
        && unit.siblings == 1
        && len <= LONGEST_UNKNOWN
        && !base.words.ends_with('。')
        && !words.starts_with(['是', '要']);
    unknown.then_some(base)
}

/// Candidates in the midst of a unit, from character `from` on: a numbered sure wording behind a full stop or a gap.
pub fn within(unit: &Unit, index: usize, from: usize) -> Vec<Candidate> {
    let chars = unit.chars();
    let mut found = Vec::new();
    for at in from.saturating_add(2)..chars.len() {
        let numbered =
            chars[at] == '、' && matches!(chars[at - 1], '一' | '二' | '三' | '四' | '五' | '六' | '七');
        let parted = numbered && (matches!(chars[at - 2], '。' | '!' | '|') || unit.gap_before(at - 1));
        if parted {
            found.extend(candidate_within(unit, index, at - 1));
        }
    }
    found
}

fn candidate_within(unit: &Unit, index: usize, from: usize) -> Option<Candidate> {
    let prefix = prefix(unit.chars().get(from..)?);
    let begin = from + prefix.len;
    let words: String = unit.chars().iter().skip(begin).take(LONGEST).collect();
    let (part, len) = full(&words)?;
    let (to, rest) = match rest(unit, begin + len) {
        Rest::End => (unit.chars().len(), unit.chars().len()),
        Rest::Prose(at) => (begin + len, at),
        Rest::Other => return None,
    };
    Some(Candidate {
        unit: index,
        from,
        to,
        rest,
        units: 1,
        style: prefix.style,
        ordinal: prefix.ordinal,
        part: Some(part),
        strength: Strength::Full,
        words: words.chars().take(len).collect(),
    })
}
