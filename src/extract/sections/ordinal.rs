//! The number before a heading in all its styles: 一、 1. (一) 第一部分, lost or misread.

/// How a heading is numbered. Styles that stand in for each other share one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Style {
    /// 一、 第一部分, also with the number lost (、主动公开…).
    Chinese,
    /// 1. 1、
    Arabic,
    /// (一), also with the number lost ()主动公开…).
    Bracket,
    /// No number.
    Bare,
}

/// What stands before a heading's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prefix {
    /// Style of the number.
    pub style: Style,
    /// The printed number.
    pub ordinal: Option<u32>,
    /// Marks before the number: ## and bullets.
    pub marks: usize,
    /// Folded characters up to the heading's words, marks included.
    pub len: usize,
    /// Nothing parts the number from the words (三收到和处理…): only sure wordings count.
    pub tight: bool,
    /// Marked as a heading in the text itself (## …).
    pub marked: bool,
}

/// Reads what stands before the words of a possible heading.
pub fn prefix(chars: &[char]) -> Prefix {
    let marks =
        chars.iter().take_while(|c| matches!(c, '#' | '*' | '·' | '■' | '●' | '◆' | '▶' | '>')).count();
    let rest = chars.get(marks..).unwrap_or_default();
    let marked = rest.len() < chars.len() && chars.first() == Some(&'#');
    let (style, ordinal, len, tight) = number(rest);
    Prefix { style, ordinal, marks, len: marks + len, tight, marked }
}

fn number(chars: &[char]) -> (Style, Option<u32>, usize, bool) {
    let misread =
        usize::from(matches!(chars, ['l' | 'I' | '1' | '|' | '丨', c, '、', ..] if digit(*c).is_some()));
    let chars = chars.get(misread..).unwrap_or_default();
    let (style, ordinal, len, tight) = match chars {
        ['第', ..] => part_number(chars),
        ['(', ..] => bracket_number(chars),
        [')', ..] => (Style::Bracket, None, 1, false),
        ['、' | '.', ..] => (Style::Chinese, None, 1, false),
        ['-', '、', ..] => (Style::Chinese, None, 2, false),
        _ => plain_number(chars),
    };
    (style, ordinal, len + misread, tight)
}

const NONE: (Style, Option<u32>, usize, bool) = (Style::Bare, None, 0, false);

fn part_number(chars: &[char]) -> (Style, Option<u32>, usize, bool) {
    let Some((value, len)) = chinese(chars.get(1..).unwrap_or_default()) else { return NONE };
    let after = chars.get(1 + len..).unwrap_or_default();
    let word = match after {
        ['部', '分', ..] => 2,
        ['章' | '篇', ..] => 1,
        _ => return NONE,
    };
    let parted = usize::from(after.get(word).is_some_and(|c| is_separator(*c)));
    (Style::Chinese, Some(value), 1 + len + word + parted, false)
}

fn bracket_number(chars: &[char]) -> (Style, Option<u32>, usize, bool) {
    let inner = chars.get(1..).unwrap_or_default();
    let Some((value, len)) = chinese(inner).or_else(|| arabic(inner)) else { return NONE };
    if inner.get(len) != Some(&')') {
        return NONE;
    }
    let parted = usize::from(inner.get(len + 1).is_some_and(|c| is_separator(*c)));
    (Style::Bracket, Some(value), len + 2 + parted, false)
}

fn plain_number(chars: &[char]) -> (Style, Option<u32>, usize, bool) {
    let (style, (value, len)) = match (chinese(chars), arabic(chars)) {
        (Some(found), _) => (Style::Chinese, found),
        (None, Some(found)) => (Style::Arabic, found),
        (None, None) => return NONE,
    };
    let parted = chars.get(len).is_some_and(|c| is_separator(*c));
    (style, Some(value), len + usize::from(parted), !parted)
}

fn is_separator(c: char) -> bool {
    matches!(c, '、' | '.' | ',' | ':' | '。')
}

fn digit(c: char) -> Option<u32> {
    "一二三四五六七八九十".chars().position(|d| d == c).map(|i| i as u32 + 1)
}

/// 一 … 二十, with its length in characters.
fn chinese(chars: &[char]) -> Option<(u32, usize)> {
    let first = digit(*chars.first()?)?;
    match (first, chars.get(1).copied().and_then(digit)) {
        (10, Some(unit)) if unit < 10 => Some((10 + unit, 2)),
        (2, Some(10)) => Some((20, 2)),
        (_, Some(_)) => None,
        _ => Some((first, 1)),
    }
}

/// One or two digits that no third one follows, and no fraction: behind 1.2022年 stands a year.
fn arabic(chars: &[char]) -> Option<(u32, usize)> {
    let len = chars.iter().take_while(|c| c.is_ascii_digit()).count();
    let behind = chars.get(len + 1..).unwrap_or_default();
    let year = behind.iter().take_while(|c| c.is_ascii_digit()).count() == 4 && behind.get(4) == Some(&'年');
    let decimal = chars.get(len) == Some(&'.') && behind.first().is_some_and(char::is_ascii_digit) && !year;
    if !(1..=2).contains(&len) || decimal {
        return None;
    }
    let value = chars.iter().take(len).fold(0, |sum, c| sum * 10 + c.to_digit(10).unwrap_or(0));
    Some((value, len))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::fold::Folded;

    fn read(text: &str) -> (Style, Option<u32>, usize) {
        let prefix = prefix(&Folded::new(text).chars);
        (prefix.style, prefix.ordinal, prefix.len)
    }

    #[test]
    fn every_style() {
        for (text, want) in [
            ("一、总体情况", (Style::Chinese, Some(1), 2)),
            ("⼆、主动公开", (Style::Chinese, Some(2), 2)),
            ("１．总体情况", (Style::Arabic, Some(1), 2)),
            ("1.2022年政府信息公开总体情况", (Style::Arabic, Some(1), 2)),
            ("1.22万条", (Style::Bare, None, 0)),
            ("（一）总体情况", (Style::Bracket, Some(1), 3)),
            ("第一部分 总体情况", (Style::Chinese, Some(1), 4)),
            ("第二部分：主动", (Style::Chinese, Some(2), 5)),
            ("l六、其他", (Style::Chinese, Some(6), 3)),
            ("## 三、收到", (Style::Chinese, Some(3), 4)),
            ("、主动公开", (Style::Chinese, None, 1)),
            (")依申请公开", (Style::Bracket, None, 1)),
            ("十一、其他", (Style::Chinese, Some(11), 3)),
            ("2019年总体情况", (Style::Bare, None, 0)),
            ("总体情况", (Style::Bare, None, 0)),
        ] {
            assert_eq!(read(text), want, "{text}");
        }
    }
}
