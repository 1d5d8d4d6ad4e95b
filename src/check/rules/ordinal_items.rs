//! (一), (二), (四) and 1., 2., 4. at the head of paragraphs: numbers skipped or standing twice.
//!
//! A line can be lost between the office and us, so that a person must look. A list whose first number is not there
//! says nothing: its head may have become a heading.

use super::ordinal_gap::NUMERALS;
use crate::check::prose::Passage;
use crate::check::rule::Draft;
use crate::document::fold::is_han;
use crate::place::Place;

/// (一), 1. or (1).
#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    Bracketed,
    Stopped,
    Digits,
}

/// A number at the head of a paragraph, or of a clause in it.
struct Item {
    style: Style,
    number: usize,
    /// As printed, folded: `(三)`, `3.`.
    printed: String,
    place: Place,
}

/// The lists under way in one section: the last item of each style.
#[derive(Default)]
pub struct Items {
    bracketed: Option<Item>,
    stopped: Option<Item>,
    digits: Option<Item>,
}

impl Items {
    /// What the number at the head of this passage does after those before it, and whether there is one.
    pub fn next(&mut self, passage: &Passage) -> (bool, Option<Draft>) {
        let Some(item) = item_at(passage, 0) else { return (false, None) };
        self.begin_below(item.style);
        let slot = self.slot(item.style);
        let draft = slot.as_ref().and_then(|before| judge(passage, before, &item));
        // A list that does not begin with one is not followed.
        if slot.is_some() || item.number == 1 {
            *slot = Some(item);
        }
        let within = self.go_on(passage);
        (true, draft.or(within))
    }

    fn slot(&mut self, style: Style) -> &mut Option<Item> {
        match style {
            Style::Bracketed => &mut self.bracketed,
            Style::Stopped => &mut self.stopped,
            Style::Digits => &mut self.digits,
        }
    }

    /// A new (二) begins the 1., 2. below it anew, and these the (1), (2).
    fn begin_below(&mut self, style: Style) {
        if style == Style::Bracketed {
            self.stopped = None;
        }
        if style != Style::Digits {
            self.digits = None;
        }
    }

    /// （四）…。（五）…。: items may stand in one paragraph. There a number is missed only after one of the same paragraph.
    fn go_on(&mut self, passage: &Passage) -> Option<Draft> {
        let chars = &passage.folded.chars;
        let behind = chars.iter().enumerate().filter(|(_, c)| "。;".contains(**c)).map(|(at, _)| at + 1);
        let mut found = None;
        for at in behind {
            let Some(item) = item_at(passage, at) else { continue };
            self.begin_below(item.style);
            let slot = self.slot(item.style);
            let here = |last: &&Item| last.place.block == item.place.block;
            let (next, skips) = match slot.as_ref() {
                Some(last) => (last.number + 1 == item.number, last.number + 1 < item.number),
                None => (item.number == 1, false),
            };
            let draft =
                slot.as_ref().filter(here).filter(|_| skips).and_then(|last| judge(passage, last, &item));
            found = found.or(draft);
            if next || (skips && found.is_some()) {
                *slot = Some(item);
            }
        }
        found
    }
}

fn judge(passage: &Passage, before: &Item, item: &Item) -> Option<Draft> {
    let draft = match item.number {
        1 => return None,
        number if number == before.number => Draft::review("repeat"),
        number if number > before.number + 1 => {
            let missing = print(item.style, before.number + 1)?;
            Draft::review("gap").param("before", before.printed.as_str()).param("missing", missing)
        }
        _ => return None,
    };
    let draft = draft.param("after", item.printed.as_str());
    Some(
        draft.places([before.place.clone(), item.place.clone()]).key(format!("{}head", passage.paragraph.id)),
    )
}

fn item_at(passage: &Passage, at: usize) -> Option<Item> {
    let chars = passage.folded.chars.get(at..)?;
    let (style, number, len) = bracketed(chars).or_else(|| stopped(chars)).or_else(|| digits(chars))?;
    let printed = chars.iter().take(len).collect();
    Some(Item { style, number, printed, place: passage.place(at, at + len) })
}

/// `(三)` and words behind it.
fn bracketed(chars: &[char]) -> Option<(Style, usize, usize)> {
    match chars {
        ['(', c, ')', next, ..] if is_han(*next) => {
            let number = NUMERALS.chars().position(|n| n == *c)? + 1;
            Some((Style::Bracketed, number, 3))
        }
        _ => None,
    }
}

/// `3.` or `3、` and words behind it.
fn stopped(chars: &[char]) -> Option<(Style, usize, usize)> {
    match chars {
        [c @ '1'..='9', '.' | '、', next, ..] if is_han(*next) => {
            Some((Style::Stopped, c.to_digit(10)? as usize, 2))
        }
        _ => None,
    }
}

/// `(3)` and words behind it.
fn digits(chars: &[char]) -> Option<(Style, usize, usize)> {
    match chars {
        ['(', c @ '1'..='9', ')', next, ..] if is_han(*next) => {
            Some((Style::Digits, c.to_digit(10)? as usize, 3))
        }
        _ => None,
    }
}

fn print(style: Style, number: usize) -> Option<String> {
    match style {
        Style::Bracketed => Some(format!("({})", NUMERALS.chars().nth(number.checked_sub(1)?)?)),
        Style::Stopped => Some(format!("{number}.")),
        Style::Digits => Some(format!("({number})")),
    }
}
