//! What stands in a cell: a number, nothing, a dash, words, or digits that cannot be told for sure.

use super::chinese::{chinese_number, numeral};
use crate::document::figure::Figure;
use crate::document::fold::{fold_char, is_han, is_invisible, is_lost};
use crate::report::CellState;

/// A cell's text as read.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// What stands there.
    pub state: CellState,
    /// The number, in the unit printed with it.
    pub value: Option<Figure>,
    /// `元`, `万元`, `亿元` or a unit of count, where one is printed with the number.
    pub unit: Option<&'static str>,
}

/// Units a number may carry, longest first.
const UNITS: &[&str] = &[
    "件/次", "件(次)", "亿元", "万元", "千元", "元", "件次", "人次", "件", "条", "份", "项", "个", "宗",
    "起", "次", "例", "篇", "则", "部", "家",
];

/// Marks that stand for "none" or "does not apply".
const DASHES: &[&str] = &["无", "/", "\\", "*", "不涉及", "不适用", "无此项"];

impl Reading {
    fn bare(state: CellState) -> Self {
        Self { state, value: None, unit: None }
    }

    /// Whether it takes the place of a figure: a number, a dash, or digits that could not be told.
    pub fn is_figure(&self) -> bool {
        matches!(self.state, CellState::Number | CellState::Dash | CellState::Unreadable)
    }
}

/// Reads a cell's text. Never corrects: `1,23`, `007` or two numbers in one cell are unreadable.
pub fn read_cell(raw: &str) -> Reading {
    if begins_with_a_word(raw) {
        return of_words(raw.chars().any(|c| fold_char(c).is_some_and(|c| c.is_ascii_digit())));
    }
    let folded: Vec<char> =
        raw.trim().chars().filter(|c| !is_invisible(*c)).map(|c| fold_char(c).unwrap_or(' ')).collect();
    let text: String = folded.iter().collect();
    let text = text.trim_matches(' ');
    if text.is_empty() {
        return Reading::bare(CellState::Blank);
    }
    let text = without_bullet(without_math(without_emphasis(text)));
    let tight: String = text.chars().filter(|c| *c != ' ').collect();
    if tight.chars().all(|c| matches!(c, '-' | '_' | '~')) || DASHES.contains(&tight.as_str()) {
        return Reading::bare(CellState::Dash);
    }
    if let Some(reading) = read_number(text).filter(|_| !raw.contains(OVERRIDES)) {
        return reading;
    }
    // A sign that is not known may be the figure itself.
    of_words(tight.chars().any(|c| c.is_ascii_digit()) || tight.chars().all(is_lost))
}

/// Whether a text begins as no number and no dash does: most texts, and long ones.
pub fn begins_with_a_word(raw: &str) -> bool {
    let first = raw.chars().find_map(fold_char);
    first.is_some_and(|c| is_han(c) && numeral(c).is_none() && !DASHES.iter().any(|dash| dash.starts_with(c)))
}

fn of_words(hold_digits: bool) -> Reading {
    Reading::bare(if hold_digits { CellState::Unreadable } else { CellState::Text })
}

/// Marks that override the direction: `\u{202E}41` shows 14.
const OVERRIDES: [char; 2] = ['\u{202D}', '\u{202E}'];

/// Without Markdown's marks on both sides: `**25**`.
fn without_emphasis(text: &str) -> &str {
    ["**", "__", "`"]
        .iter()
        .find_map(|mark| text.strip_prefix(mark)?.strip_suffix(mark))
        .map_or(text, str::trim)
}

/// Without the marks of a formula, which some programs make of every figure they recognise: `$12$`, `$\\mathbf{12}$`.
fn without_math(text: &str) -> &str {
    const STYLES: [&str; 7] =
        ["\\mathbf", "\\mathrm", "\\mathit", "\\textbf", "\\text", "\\boldsymbol", "\\bf"];
    let within = |open: &str, close: &str| text.strip_prefix(open)?.strip_suffix(close);
    let styled = || STYLES.iter().find_map(|style| text.strip_prefix(style)?.trim_start().strip_prefix('{'));
    let inner = within("$", "$")
        .or_else(|| within("\\(", "\\)"))
        .or_else(|| within("{", "}"))
        .or_else(|| styled().and_then(|text| text.strip_suffix('}')));
    inner.map_or(text, |inner| without_math(inner.trim()))
}

/// Without the mark of a list in front: `• 12`, `■3`. A dot that touches the figure may be its decimal point.
fn without_bullet(text: &str) -> &str {
    let mark =
        |c: &char| matches!(c, '·' | '●' | '■' | '◆' | '▪' | '◾' | '▶' | '►' | '➢' | '★' | '※' | '✓' | '√');
    let Some(first) = text.chars().next().filter(mark) else { return text };
    let rest = &text[first.len_utf8()..];
    let tight = rest.starts_with(|c: char| c.is_ascii_digit()) && first != '·';
    if tight || rest.starts_with(' ') { rest.trim_start() } else { text }
}

/// Whether words stand in a figure's place and say how it changed: 持平.
pub fn is_change_word(text: &str) -> bool {
    matches!(text.trim(), "持平" | "无变化" | "未变" | "不变" | "无增减" | "与上年持平")
}

/// Whether a chunk is a unit that belongs to the number before it: 24 件.
pub fn is_unit(text: &str) -> bool {
    UNITS.contains(&text)
}

/// A number with its unit and note: `+12`, `1,288`, `12件`, `22(其中修订16件)`, `18.871万元`.
fn read_number(text: &str) -> Option<Reading> {
    let text = text.trim_start_matches(['¥', '￥']);
    let (negative, rest) = match text.chars().next()? {
        '+' => (false, &text[1..]),
        '-' => (true, text.trim_start_matches('-')),
        _ => (false, text),
    };
    let rest = rest.trim_start();
    let length = rest.find(|c: char| !(c.is_ascii_digit() || matches!(c, ',' | '.'))).unwrap_or(rest.len());
    let (digits, tail) = rest.split_at(length);
    let (value, tail) = if digits.is_empty() {
        let (value, length) = chinese_number(rest)?;
        (Figure::from(value), &rest[length..])
    } else {
        (plain_number(digits)?, tail)
    };
    let (unit, tail) = split_unit(tail.trim_start());
    // A numeral without a unit may as well be an ordinal, a dash or one character of a vertical label.
    let sure = !digits.is_empty() || unit.is_some() || matches!(rest, "零" | "〇");
    if !sure {
        return None;
    }
    is_note(tail).then(|| Reading {
        state: CellState::Number,
        value: Some(if negative { -value } else { value }),
        unit,
    })
}

fn split_unit(tail: &str) -> (Option<&'static str>, &str) {
    match UNITS.iter().find(|unit| tail.starts_with(**unit)) {
        Some(unit) => (Some(unit), tail[unit.len()..].trim_start()),
        None => (None, tail),
    }
}

/// Whether what follows a number does not change it: nothing, a stop, a footnote mark, a note in brackets.
fn is_note(tail: &str) -> bool {
    let tail = tail.trim_matches(['。', ';', '*', '#', ' ']);
    let marks = tail.chars().all(|c| matches!(c, '①'..='⑳' | '¹' | '²' | '³' | '⁰' | '⁴'..='⁹'));
    let bracketed = [('(', ')'), ('[', ']')].iter().any(|(a, b)| tail.starts_with(*a) && tail.ends_with(*b));
    marks || bracketed
}

/// Digits with thousands separators and a decimal point; `None` where the grouping or a leading zero is wrong.
pub fn plain_number(digits: &str) -> Option<Figure> {
    let (whole, decimals) = match digits.split_once('.') {
        Some((whole, decimals)) if !decimals.is_empty() => (whole, Some(decimals)),
        Some(_) => return None,
        None => (digits, None),
    };
    let groups: Vec<&str> = whole.split(',').collect();
    let grouped = groups.len() == 1
        || (matches!(groups[0].len(), 1..=3) && groups[1..].iter().all(|group| group.len() == 3));
    let joined = groups.concat();
    if !grouped || (joined.len() > 1 && joined.starts_with('0')) {
        return None;
    }
    match decimals {
        Some(decimals) => Figure::parse(&format!("{joined}.{decimals}")),
        None => Figure::parse(&joined),
    }
}

/// Splits digits that lost the gaps between `count` numbers, where only one reading has no leading zero.
/// `555` in three cells is 5, 5, 5; `20000002` in seven is 20, 0, 0, 0, 0, 0, 2; `141414` in three is anything.
pub fn split_glued(digits: &str, count: usize) -> Option<Vec<Figure>> {
    let bytes = digits.as_bytes();
    if count == 0
        || count > 16
        || bytes.len() < count
        || bytes.len() > 64
        || !bytes.iter().all(u8::is_ascii_digit)
    {
        return None;
    }
    // ways[k][i]: readings of the digits from i on as k numbers, counted up to two.
    let mut ways = vec![vec![0u8; bytes.len() + 1]; count + 1];
    ways[0][bytes.len()] = 1;
    for k in 1..=count {
        for i in (0..bytes.len()).rev() {
            let last = if bytes[i] == b'0' { i + 1 } else { bytes.len() };
            let sum = (i + 1..=last).fold(0u8, |sum, end| (sum + ways[k - 1][end]).min(2));
            ways[k][i] = sum;
        }
    }
    (ways[count][0] == 1).then(|| walk_glued(digits, &ways, count))?
}

fn walk_glued(digits: &str, ways: &[Vec<u8>], count: usize) -> Option<Vec<Figure>> {
    let (mut figures, mut from) = (Vec::with_capacity(count), 0);
    for k in (0..count).rev() {
        let end = (from + 1..=digits.len()).find(|end| ways[k][*end] == 1)?;
        figures.push(Figure::parse(&digits[from..end])?);
        from = end;
    }
    Some(figures)
}

/// Whether `text` is a page number standing alone: `- 3 -`, `— 12 —`, `第3页`, `第 3 页 共 9 页`.
pub fn is_page_number(text: &str) -> bool {
    if !matches!(text.chars().find_map(fold_char), Some('-' | '第')) {
        return false;
    }
    let tight: String = text.chars().filter_map(fold_char).collect();
    let inner = tight.trim_matches('-');
    let digits = |s: &str| !s.is_empty() && s.len() <= 4 && s.bytes().all(|b| b.is_ascii_digit());
    // With more dashes it is a row of cells: `- - - 1 1 - - -`.
    let few = |dashes: usize| (1..=2).contains(&dashes);
    let [before, behind] = [tight.trim_start_matches('-'), tight.trim_end_matches('-')].map(str::len);
    let dashed = few(tight.len() - before) && few(tight.len() - behind) && digits(inner);
    let named = tight.strip_prefix('第').is_some_and(|rest| {
        rest.chars().all(|c| c.is_ascii_digit() || matches!(c, '页' | '共' | '/' | ',' | '(' | ')'))
            && rest.contains('页')
    });
    dashed || named
}

/// Whether `c` counts for comparing labels: Chinese characters and digits; punctuation varies too much.
pub fn is_label_char(c: char) -> bool {
    is_han(c) || c.is_ascii_digit()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::chinese::chinese_number;

    fn value(raw: &str) -> Option<String> {
        read_cell(raw).value.map(|v| v.to_string())
    }

    #[test]
    fn reads_numbers_as_people_print_them() {
        let cases = [
            ("0", "0"),
            ("１２", "12"),
            ("12件", "12"),
            ("1,288", "1288"),
            ("1，288", "1288"),
            ("+1036", "1036"),
            ("-15", "-15"),
            ("－15", "-15"),
            ("22（其中修订 16 件）", "22"),
            ("55（含自然失效 29 件）", "55"),
            ("78955503.00", "78955503"),
            ("18.8710", "18.871"),
            ("12.5万元", "12.5"),
            ("三件", "3"),
            ("十二宗", "12"),
            ("6件/次", "6"),
            ("3①", "3"),
            ("3⁴", "3"),
            ("\u{A0}5\u{A0}", "5"),
            ("• 12", "12"),
            ("■3件", "3"),
            ("$12$", "12"),
            ("$ 1,288 $", "1288"),
            ("$$-15$$", "-15"),
            ("$\\mathbf{12}$", "12"),
            ("\\mathrm {12}", "12"),
            ("\\text{12}", "12"),
            ("\\(0\\)", "0"),
            // What takes no room parts nothing.
            ("1\u{200B}14", "114"),
            ("1\u{AD}14件", "114"),
        ];
        for (raw, expected) in cases {
            assert_eq!(value(raw).as_deref(), Some(expected), "{raw}");
        }
    }

    #[test]
    fn tells_blank_dash_text_and_unreadable_apart() {
        use CellState::{Blank, Dash, Text, Unreadable};
        let cases = [
            ("", Blank),
            ("\u{A0}", Blank),
            ("—", Dash),
            ("——", Dash),
            ("/", Dash),
            ("无", Dash),
            ("\u{202E}41", Unreadable),
            ("待统计", Text),
            ("万元", Text),
            ("三", Text),
            ("1,23", Unreadable),
            ("007", Unreadable),
            ("1 2", Unreadable),
            ("3\n4", Unreadable),
            ("约12", Unreadable),
            ("1O", Unreadable),
            ("12.", Unreadable),
            ("3-5", Unreadable),
            ("•5", Unreadable),
            ("$12", Unreadable),
            ("$1$ $2$", Unreadable),
            ("$1 2$", Unreadable),
            ("• 1 2", Unreadable),
            ("•", Text),
            ("\u{F035}", Unreadable),
            ("1\u{F035}", Unreadable),
            ("\u{FFFD}2", Unreadable),
            ("1\u{F035}2件", Unreadable),
        ];
        for (raw, state) in cases {
            assert_eq!(read_cell(raw).state, state, "{raw}");
            assert_eq!(read_cell(raw).value, None, "{raw}");
        }
    }

    #[test]
    fn splits_glued_digits_only_where_one_reading_is_left() {
        let split =
            |digits, n| split_glued(digits, n).map(|f| f.iter().map(|f| f.to_string()).collect::<Vec<_>>());
        assert_eq!(split("555", 3).unwrap(), ["5", "5", "5"]);
        assert_eq!(split("20000002", 7).unwrap(), ["20", "0", "0", "0", "0", "0", "2"]);
        assert_eq!(split("141414", 3), None);
        assert_eq!(split("300900312", 7), None);
        assert_eq!(split("00", 1), None);
    }

    #[test]
    fn reads_chinese_numerals() {
        let number = |text| chinese_number(text).map(|(value, _)| value);
        assert_eq!(number("两"), Some(2));
        assert_eq!(number("一百零五"), Some(105));
        assert_eq!(number("四十余条"), Some(40));
        assert_eq!(number("二万三千"), Some(23_000));
        assert_eq!(number("一二"), None);
        assert_eq!(number("件"), None);
    }

    #[test]
    fn knows_page_numbers() {
        for text in ["- 3 -", "— 12 —", "—— 12 ——", "-3-", "第3页", "第 3 页 共 9 页"] {
            assert!(is_page_number(text), "{text}");
        }
        for text in ["3", "-3", "-", "- - - 1 1 - -", "- - - 1 - -", "第二十条第(一)项"] {
            assert!(!is_page_number(text), "{text}");
        }
    }
}
