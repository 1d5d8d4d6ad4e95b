//! Folding: what text is compared by. Every folded character knows where it came from.
//!
//! Full width → half width, radicals → characters, traditional → simplified, brackets, quotes and dashes to one
//! kind each, white space and zero-width characters out, pinyin glued on by mirrors (`復(fù)議`) out.

use super::chars::CharTable;
use super::radicals::{KANGXI, SUPPLEMENT};
use super::variants::TRADITIONAL;
use std::sync::LazyLock;

/// Folded text with the way back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folded {
    /// The folded characters.
    pub chars: Vec<char>,
    /// For each folded character the UTF-16 offset of its original.
    pub at: Vec<u32>,
    /// UTF-16 length of the original.
    pub len: u32,
}

impl Folded {
    /// Folds `text`.
    pub fn new(text: &str) -> Self {
        let count = text.chars().count();
        let mut folded = Self { chars: Vec::with_capacity(count), at: Vec::with_capacity(count), len: 0 };
        let mut offset = 0u32;
        for c in text.chars() {
            if let Some(c) = fold_char(c) {
                folded.chars.push(c);
                folded.at.push(offset);
            }
            offset += c.len_utf16() as u32;
        }
        folded.len = offset;
        folded.drop_pinyin();
        folded.drop_math();
        folded
    }

    /// Takes out `(fù)` and the like: Latin letters only, in brackets, right behind a Chinese character. Once through the text.
    fn drop_pinyin(&mut self) {
        let (mut kept, mut i) = (0, 0);
        while i < self.chars.len() {
            let behind_han = kept > 0 && is_han(self.chars[kept - 1]);
            if behind_han && let Some(length) = pinyin(&self.chars[i..]) {
                i += length;
                continue;
            }
            (self.chars[kept], self.at[kept]) = (self.chars[i], self.at[i]);
            (kept, i) = (kept + 1, i + 1);
        }
        self.chars.truncate(kept);
        self.at.truncate(kept);
    }

    /// Takes out the marks of a formula around a figure: `$12$件`.
    fn drop_math(&mut self) {
        if !self.chars.contains(&'$') {
            return;
        }
        let (mut kept, mut i, mut close) = (0, 0, None);
        while i < self.chars.len() {
            let figure = self.chars[i + 1..].iter().take(FORMULA).take_while(|c| is_of_figure(**c)).count();
            let end = i + 1 + figure;
            let opens = self.chars[i] == '$' && figure > 0 && self.chars.get(end) == Some(&'$');
            if close == Some(i) {
                close = None;
            } else if opens {
                close = Some(end);
            } else {
                (self.chars[kept], self.at[kept]) = (self.chars[i], self.at[i]);
                kept += 1;
            }
            i += 1;
        }
        self.chars.truncate(kept);
        self.at.truncate(kept);
    }

    /// The folded text.
    pub fn text(&self) -> String {
        let mut text = String::with_capacity(self.chars.iter().map(|c| c.len_utf8()).sum());
        text.extend(&self.chars);
        text
    }

    /// UTF-16 offset where folded character `i` begins in the original; its end for `i == len`.
    pub fn start(&self, i: usize) -> u32 {
        self.at.get(i).copied().unwrap_or(self.len)
    }

    /// UTF-16 offset one past folded characters `..i` in the original (without white space that follows).
    pub fn end(&self, i: usize) -> u32 {
        let last = i.checked_sub(1).and_then(|last| Some((self.at.get(last)?, self.chars.get(last)?)));
        // A character outside the basic plane folds to itself: two units.
        last.map_or(0, |(at, c)| at + c.len_utf16() as u32)
    }
}

/// The folded text alone.
pub fn fold(text: &str) -> String {
    Folded::new(text).text()
}

/// Whether `c` is a Chinese character.
pub fn is_han(c: char) -> bool {
    matches!(c, '\u{4E00}'..='\u{9FFF}' | '\u{3400}'..='\u{4DBF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}' | '〇')
}

/// Longest figure that is looked for in a formula.
const FORMULA: usize = 14;

fn is_of_figure(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '+' | '%')
}

/// The length of `(fù)` where the text begins with one.
fn pinyin(text: &[char]) -> Option<usize> {
    let letters = text.strip_prefix(&['('])?.iter().take(7).take_while(|c| is_pinyin(**c)).count();
    ((1..=6).contains(&letters) && text.get(letters + 1) == Some(&')')).then_some(letters + 2)
}

fn is_pinyin(c: char) -> bool {
    c.is_ascii_lowercase() || ('\u{DF}'..='\u{24F}').contains(&c) || ('\u{1CD}'..='\u{1DC}').contains(&c)
}

/// One character folded; `None` where it only spaces.
pub fn fold_char(c: char) -> Option<char> {
    if c.is_ascii() {
        return (!c.is_ascii_whitespace() && !c.is_ascii_control()).then_some(c);
    }
    if c.is_whitespace() || is_invisible(c) {
        return None;
    }
    Some(match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        '﹙' | '〔' | '﹝' | '【' | '〖' | '「' | '『' | '❨' => fold_bracket(c),
        '﹚' | '〕' | '﹞' | '】' | '〗' | '」' | '』' | '❩' => fold_bracket(c),
        '“' | '”' | '„' | '‟' | '〝' | '〞' | '‘' | '’' | '′' | '″' => '"',
        '—' | '–' | '‐' | '‑' | '‒' | '―' | '−' | '﹣' | '─' | '━' => '-',
        '·' | '•' | '∙' | '・' | '‧' => '·',
        '﹒' => '.',
        '﹕' | '︰' => ':',
        '﹔' => ';',
        '﹐' => ',',
        '﹑' => '、',
        _ => OTHERS.get(c).and_then(|other| char::from_u32(other.into())).unwrap_or(c),
    })
}

fn fold_bracket(c: char) -> char {
    match c {
        '﹙' | '❨' => '(',
        '﹚' | '❩' => ')',
        '「' | '」' | '『' | '』' => '"',
        '〔' | '﹝' | '【' | '〖' => '[',
        _ => ']',
    }
}

/// Whether `c` takes no room: a reader sees the characters beside it as one word or figure.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}' | '\u{AD}' | '\u{FE00}'..='\u{FE0F}')
}

/// Whether `c` stands for a character that is not known: one lost before it came here, or a code of a font. It may be a digit.
pub fn is_lost(c: char) -> bool {
    matches!(c, '\u{FFFD}' | '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..)
}

/// Radicals and traditional characters in one table.
static OTHERS: LazyLock<CharTable> = LazyLock::new(|| {
    let code = |c: char| c as u16;
    let simplified = CharTable::new(pairs(TRADITIONAL).map(|(c, simple)| (c, code(simple))));
    let kangxi =
        KANGXI.chars().enumerate().filter_map(|(i, c)| Some((char::from_u32(0x2F00 + i as u32)?, c)));
    let radicals = kangxi.chain(pairs(SUPPLEMENT));
    let radicals = radicals.map(|(radical, c)| (radical, simplified.get(c).unwrap_or(code(c))));
    CharTable::new(pairs(TRADITIONAL).map(|(c, simple)| (c, code(simple))).chain(radicals))
});

fn pairs(table: &str) -> impl Iterator<Item = (char, char)> + '_ {
    let mut chars = table.chars();
    std::iter::from_fn(move || Some((chars.next()?, chars.next()?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_a_formula_around_a_figure_are_out() {
        let folded = Folded::new("新收$178$件、$ 2.5 $万元");
        assert_eq!(folded.text(), "新收178件、2.5万元");
        assert_eq!((folded.start(2), folded.end(5)), (3, 6));
        for kept in ["$5", "a$b$", "$", "$$"] {
            assert_eq!(fold(kept), kept);
        }
    }

    #[test]
    fn folds_to_what_people_mean() {
        assert_eq!(fold("（一）予以 公　开"), "(一)予以公开");
        assert_eq!(fold("⼀、総⺠⻔⻅⾏"), "一、総民门见行");
        assert_eq!(fold("政府信息公開復(fù)議"), "政府信息公开复议");
        assert_eq!(fold("１２３．５"), "123.5");
        assert_eq!(fold("〔2021〕30号"), "[2021]30号");
    }

    #[test]
    fn keeps_the_way_back_in_utf16() {
        let folded = Folded::new("𠀀 （一）");
        assert_eq!(folded.chars, ['𠀀', '(', '一', ')']);
        assert_eq!(folded.at, [0, 3, 4, 5]);
        assert_eq!((folded.start(1), folded.end(4), folded.len), (3, 6, 6));
        assert_eq!(folded.end(1), 2);
    }
}
