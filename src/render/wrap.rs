//! Lines of Chinese and Latin text at a width, as a terminal shows them.

/// Columns of a line. Fixed, so that output does not depend on where it is printed.
const WIDTH: usize = 92;

/// Marks that must not begin a line.
const CLOSING: &[char] = &[
    '\u{FF0C}', '\u{FF1B}', '\u{FF1A}', '\u{FF01}', '\u{FF1F}', '\u{FF09}', '。', '、', '”', '’', '》', '】',
    ',', '.', ';', ':', ')', '%', '!', '?',
];

/// `text` as lines of at most 92 columns: `first` before the first one, as many spaces before the others.
/// A document must not steer the terminal: see [`plain`].
pub fn wrap(first: &str, text: &str) -> String {
    let indent = width(first);
    let mut out = String::from(first);
    let mut column = indent;
    for word in words(text) {
        let wide = width(word.trim_end());
        if column + wide > WIDTH && column > indent {
            out.truncate(out.trim_end_matches(' ').len());
            out.push('\n');
            out.extend(std::iter::repeat_n(' ', indent));
            column = indent;
        }
        out.extend(word.chars().map(shown));
        column += width(word);
    }
    out.truncate(out.trim_end_matches(' ').len());
    out.push('\n');
    out
}

/// One line of text that steers neither a terminal nor the direction of reading.
pub fn plain(text: &str) -> String {
    text.chars().map(shown).collect()
}

/// Control characters and marks that turn the direction of reading become spaces.
fn shown(c: char) -> char {
    let turns = matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    if c.is_control() || turns { ' ' } else { c }
}

/// Pieces between which a line may break: a wide character, or a run of narrow ones up to its spaces.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut start = 0;
    let mut previous: Option<char> = None;
    for (at, c) in text.char_indices() {
        let breaks = previous
            .is_some_and(|p| (is_wide(p) || is_wide(c) || p == ' ') && c != ' ' && !CLOSING.contains(&c));
        if breaks {
            words.extend(text.get(start..at));
            start = at;
        }
        previous = Some(c);
    }
    words.extend(text.get(start..));
    words
}

/// Columns that a terminal gives to `text`.
pub fn width(text: &str) -> usize {
    text.chars().map(|c| if is_wide(c) { 2 } else { 1 }).sum()
}

/// East Asian Wide and Fullwidth (UAX #11), by blocks.
fn is_wide(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{115F}' | '\u{2E80}'..='\u{A4CF}' | '\u{AC00}'..='\u{D7A3}' | '\u{F900}'..='\u{FAFF}'
        | '\u{FE30}'..='\u{FE6F}' | '\u{FF00}'..='\u{FF60}' | '\u{FFE0}'..='\u{FFE6}' | '\u{1F300}'..='\u{1FAFF}' | '\u{20000}'..='\u{3FFFD}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_keep_their_width_and_indent() {
        let text = "自然人这一列：新收 38 + 上年结转 0 = 38;办理总计 35 + 结转下年 0 = 35,差 3。".repeat(4);
        let wrapped = wrap("  误  ", &text);
        assert!(wrapped.lines().count() > 2);
        assert!(wrapped.lines().all(|line| width(line) <= WIDTH + 2), "a closing mark may hang");
        assert!(wrapped.lines().skip(1).all(|line| line.starts_with("      ")));
    }

    #[test]
    fn nothing_steers_the_terminal() {
        assert_eq!(wrap("", "a\u{1B}[31mb\nc"), "a [31mb c\n");
    }

    #[test]
    fn a_long_run_is_one_word() {
        assert_eq!(words("共 12,345 件"), ["共 ", "12,345 ", "件"]);
    }
}
