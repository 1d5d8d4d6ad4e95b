//! `.docx`: lists that count in Chinese (一、二、三). anydoc counts them in figures; a mark around the number says which
//! numbers they are, and it is written as it is printed.

use super::cut::Path;
use crate::read::office::xml::attribute;
use quick_xml::escape::escape;
use quick_xml::events::BytesStart;
use std::borrow::Cow;

/// Characters that no text may hold, before and behind a number.
const MARKS: [char; 2] = ['\u{FDD0}', '\u{FDD1}'];

const NUMERALS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/// What stands in a part that has such lists, and how their numbers are called.
pub const WORD: &[u8] = b"Counting";

/// The levels of a list that count so.
#[derive(Default)]
pub struct Lists {
    level: usize,
    chinese: [bool; 9],
    legal: bool,
}

impl Lists {
    /// Marks the numbers in the innermost element where it says how a level is written.
    pub fn mark(&mut self, tag: &BytesStart, path: &mut Path) {
        let number = |name| attribute(tag, name).and_then(|value| value.parse().ok()).unwrap_or(0);
        match tag.local_name().as_ref() {
            b"abstractNum" | b"num" => *self = Self::default(),
            b"lvl" => (self.level, self.legal) = (number("ilvl"), false),
            b"isLgl" => self.legal = true,
            b"numFmt" => {
                let is = attribute(tag, "val").is_some_and(|name| name.contains("Counting"));
                self.chinese.get_mut(self.level).into_iter().for_each(|level| *level = is);
            }
            b"lvlText" if !self.legal => self.mark_text(tag, path),
            _ => {}
        }
    }

    fn mark_text(&self, tag: &BytesStart, path: &mut Path) {
        let mut text = attribute(tag, "val").unwrap_or_default();
        for (level, _) in (1..).zip(self.chinese).filter(|(_, is)| *is) {
            let [before, behind] = MARKS;
            text = text.replace(&format!("%{level}"), &format!("{before}%{level}{behind}"));
        }
        let name = tag.name();
        let prefix =
            name.prefix().map_or_else(String::new, |p| format!("{}:", String::from_utf8_lossy(p.as_ref())));
        path.replace(0, format!("<{prefix}lvlText {prefix}val=\"{}\"/>", escape(text)).into_bytes());
    }
}

/// A text with its marked numbers as they are printed.
pub fn written(text: &str) -> Cow<'_, str> {
    if !text.contains(MARKS[0]) {
        return Cow::Borrowed(text);
    }
    let mut pieces = text.split(MARKS);
    let first = pieces.next().unwrap_or_default().to_string();
    Cow::Owned(pieces.fold(first, |text, piece| text + &chinese(piece).unwrap_or_else(|| piece.to_string())))
}

/// A number of up to two figures; more, and no heading counts so far.
fn chinese(figures: &str) -> Option<String> {
    let number: usize = figures.parse().ok().filter(|number| (1..100).contains(number))?;
    let (tens, ones) = (number / 10, NUMERALS.get(number % 10)?);
    Some(match tens {
        0 => (*ones).to_string(),
        1 => format!("十{ones}"),
        _ => format!("{}十{ones}", NUMERALS.get(tens)?),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_they_are_printed() {
        let of = |number: &str| written(&format!("（\u{FDD0}{number}\u{FDD1}）3")).into_owned();
        for (number, printed) in
            [("1", "一"), ("10", "十"), ("12", "十二"), ("20", "二十"), ("99", "九十九"), ("100", "100")]
        {
            assert_eq!(of(number), format!("（{printed}）3"));
        }
        assert_eq!(written("1、"), "1、");
    }
}
