//! `.rtf`: text under `\deleted` or `\v`. What ends paragraphs, cells and rows stays, so that tables keep their shape.

use crate::limits::MAX_RTF_DEPTH;
use crate::read::office::lost::{INSTRUCTION, Lacks, is_drawn};

/// Control words that stand for a character.
const CHARACTERS: [&[u8]; 14] = [
    b"tab",
    b"line",
    b"lbr",
    b"emdash",
    b"endash",
    b"lquote",
    b"rquote",
    b"ldblquote",
    b"rdblquote",
    b"bullet",
    b"enspace",
    b"emspace",
    b"qmspace",
    b"u",
];

/// The file without what it hides; `None` where it hides nothing.
pub fn shown(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut filter =
        Filter { bytes, at: 0, kept: Vec::with_capacity(bytes.len()), hidden: false, stack: Vec::new() };
    while filter.step() {}
    (filter.kept.len() < bytes.len()).then_some(filter.kept)
}

/// Whether shapes hold text, and whether there is a field without one.
pub fn lacks(bytes: &[u8]) -> Lacks {
    let codes = bytes.windows(FIELD.len()).enumerate().filter(|(_, window)| *window == FIELD);
    let fields = codes.map(|(at, _)| instruction(bytes.get(at + FIELD.len()..).unwrap_or_default()));
    let boxes = bytes.windows(7).any(|window| window == b"\\shptxt");
    Lacks { boxes, fields: fields.into_iter().any(|code| is_drawn(&code)), signs: false }
}

/// What a field's code stands behind.
const FIELD: &[u8] = b"\\fldinst";

/// How a field's code begins, without control words.
fn instruction(bytes: &[u8]) -> String {
    let bytes = bytes.get(..bytes.len().min(INSTRUCTION_RTF)).unwrap_or_default();
    let mut filter = Filter { bytes, at: 0, kept: Vec::new(), hidden: false, stack: Vec::new() };
    let mut code = String::new();
    while code.len() < INSTRUCTION
        && let Some(&byte) = bytes.get(filter.at)
    {
        match byte {
            b'\\' => {
                filter.at += 1;
                filter.control();
            }
            b'{' | b'\r' | b'\n' => filter.at += 1,
            b'}' if code.trim().is_empty() => filter.at += 1,
            b'}' => break,
            _ => {
                code.push(char::from(byte));
                filter.at += 1;
            }
        }
    }
    code
}

/// Bytes looked at for the code of one field, control words included.
const INSTRUCTION_RTF: usize = 400;

/// What is whole of a file whose groups are not all closed: up to the last row or paragraph; `None` where they are.
pub fn whole(bytes: &[u8]) -> Option<&[u8]> {
    let mut filter = Filter { bytes, at: 0, kept: Vec::new(), hidden: false, stack: Vec::new() };
    while filter.step() {}
    if filter.stack.is_empty() {
        return None;
    }
    let last = |word: &[u8]| bytes.windows(word.len()).rposition(|window| window == word);
    let row = last(b"\\row").map_or(0, |at| at + 4);
    // A row that was begun is not whole.
    let begun = bytes.get(row..)?.windows(6).position(|window| window == b"\\trowd").map(|at| row + at);
    let end = begun.or(last(b"\\par").map(|at| (at + 4).max(row)));
    bytes.get(..end.unwrap_or(bytes.len()))
}

struct Filter<'a> {
    bytes: &'a [u8],
    at: usize,
    kept: Vec<u8>,
    hidden: bool,
    stack: Vec<bool>,
}

impl<'a> Filter<'a> {
    /// Takes the next token; false at the end.
    fn step(&mut self) -> bool {
        let from = self.at;
        let Some(&byte) = self.bytes.get(from) else { return false };
        self.at += 1;
        let keep = match byte {
            b'{' => {
                if self.stack.len() < MAX_RTF_DEPTH {
                    self.stack.push(self.hidden);
                }
                true
            }
            b'}' => {
                self.hidden = self.stack.pop().unwrap_or(false);
                true
            }
            b'\\' => self.control(),
            b'\r' | b'\n' => true,
            _ => !self.hidden,
        };
        if keep {
            self.kept.extend_from_slice(self.bytes.get(from..self.at).unwrap_or_default());
        }
        true
    }

    /// What follows a backslash; whether it is kept.
    fn control(&mut self) -> bool {
        let word = self.run(|byte| byte.is_ascii_alphabetic());
        if word.is_empty() {
            let symbol = self.bytes.get(self.at);
            self.at += if symbol == Some(&b'\'') { 3 } else { 1 };
            self.at = self.at.min(self.bytes.len());
            return !self.hidden || matches!(symbol, Some(b'*' | b'\r' | b'\n' | b'|' | b':'));
        }
        let number = self.run(|byte| byte.is_ascii_digit() || byte == b'-');
        if self.bytes.get(self.at) == Some(&b' ') {
            self.at += 1;
        }
        match word {
            b"deleted" | b"v" => self.hidden = number != b"0",
            b"plain" => self.hidden = false,
            b"bin" => {
                let length =
                    std::str::from_utf8(number).ok().and_then(|n| n.parse::<usize>().ok()).unwrap_or(0);
                self.at = self.at.saturating_add(length).min(self.bytes.len());
            }
            _ => {}
        }
        !self.hidden || !CHARACTERS.contains(&word)
    }

    /// The longest run of such bytes from here on.
    fn run(&mut self, is: impl Fn(u8) -> bool) -> &'a [u8] {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let length = rest.iter().take_while(|byte| is(**byte)).count();
        self.at += length;
        rest.get(..length).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(rtf: &str) -> Option<String> {
        shown(rtf.as_bytes()).map(|bytes| String::from_utf8(bytes).unwrap())
    }

    #[test]
    fn deleted_and_hidden_text_goes() {
        let rtf = r"{\rtf1 a{\deleted\b b\'b0\u20320 ?\par c\{}d\v e\cell\v0 f\deleted g\plain h}";
        let kept = r"{\rtf1 a{\deleted\b \par }d\v \cell\v0 f\deleted \plain h}";
        assert_eq!(of(rtf).as_deref(), Some(kept));
        assert_eq!(of(r"{\rtf1 a\bin5 }}{\\b\deleted0 c}"), None);
    }

    #[test]
    fn what_is_cut_off_is_whole_up_to_the_last_row() {
        let of = |rtf: &str| whole(rtf.as_bytes()).map(|bytes| String::from_utf8(bytes.to_vec()).unwrap());
        let rows = r"{\rtf1 a\par\trowd\cellx1 1\cell\row";
        assert_eq!(of(&format!("{rows}\\trowd\\cellx1 2")).as_deref(), Some(rows));
        assert_eq!(of(&format!("{rows} b\\par c")), Some(format!("{rows} b\\par")));
        assert_eq!(of(r"{\rtf1 a\{\par}"), None);
    }

    #[test]
    fn what_is_cut_off_ends() {
        for end in ["\\", "\\'", "\\bin99", "\\v", "}}}}", "\\deleted\\'"] {
            let rtf = format!("{{\\rtf1 {end}");
            assert!(of(&rtf).is_none_or(|kept| kept.len() < rtf.len()));
        }
    }
}
