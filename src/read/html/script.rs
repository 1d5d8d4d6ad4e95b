//! A page whose content stands in a string of a script: portals that draw the article themselves carry it so.
//!
//! Nothing is run. Strings are found by their quotes, their escapes undone, and the longest one with markup is read
//! like any page.

/// Strings within strings that are opened: JSON in a string of JSON.
const DEPTH: usize = 3;

/// The longest string with markup in it, escapes undone.
pub fn longest_markup(script: &str) -> Option<String> {
    let mut text = longest_string(script)?;
    for _ in 0..DEPTH {
        let Some(inner) = opened(&text) else { break };
        text = inner;
    }
    Some(text)
}

/// The text with one more layer of quoting taken off, where it has one.
fn opened(text: &str) -> Option<String> {
    if text.trim_start().starts_with(['{', '[']) {
        return longest_string(text);
    }
    let quoted = ["=\\\"", "<\\/", "\\u003c"].iter().any(|sign| text.contains(sign));
    quoted.then(|| unescaped(text))
}

/// Whether a string, escapes or not, holds elements of a page.
pub fn has_markup(text: &str) -> bool {
    const TAGS: [&str; 10] = [
        "<table",
        "<td",
        "<p>",
        "<p ",
        "u003ctable",
        "u003cp",
        "u003Ctable",
        "u003Cp",
        "x3ctable",
        "x3Ctable",
    ];
    TAGS.iter().any(|tag| text.contains(tag))
}

fn longest_string(script: &str) -> Option<String> {
    let strings = Strings { rest: script }.filter(|string| has_markup(string));
    strings.max_by_key(String::len).map(|string| unescaped(&string))
}

/// The strings of a script as written; those joined by `+` are one.
struct Strings<'a> {
    rest: &'a str,
}

impl Iterator for Strings<'_> {
    type Item = String;

    fn next(&mut self) -> Option<String> {
        loop {
            let at = self.rest.find(['"', '\'', '`', '/'])?;
            let from = self.rest.get(at..)?;
            if let Some(behind) = behind_comment(from) {
                self.rest = behind;
            } else if let Some((string, behind)) = quoted(from) {
                let mut string = string.to_owned();
                self.rest = behind;
                while let Some((more, behind)) = joined(self.rest) {
                    string.push_str(more);
                    self.rest = behind;
                }
                return Some(string);
            } else {
                self.rest = from.get(1..)?;
            }
        }
    }
}

fn behind_comment(text: &str) -> Option<&str> {
    let (begin, end) = [("//", "\n"), ("/*", "*/")].into_iter().find(|(begin, _)| text.starts_with(begin))?;
    let at = text.get(begin.len()..)?.find(end).map(|at| begin.len() + at + end.len());
    text.get(at.unwrap_or(text.len())..)
}

/// What stands between the quote that `text` begins with and the next of its kind, and what is behind that.
fn quoted(text: &str) -> Option<(&str, &str)> {
    let quote = text.chars().next().filter(|c| *c != '/')?;
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            // A quote without its fellow on the line was none.
            '\n' if quote != '`' => return None,
            c if c == quote => return Some((text.get(1..at)?, text.get(at + 1..)?)),
            _ => {}
        }
    }
    None
}

/// The string behind a `+`.
fn joined(text: &str) -> Option<(&str, &str)> {
    let behind = text.trim_start().strip_prefix('+')?.trim_start();
    quoted(behind).filter(|_| behind.starts_with(['"', '\'', '`']))
}

/// Undoes the escapes of JavaScript and JSON; what is no escape stays.
pub fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    // The first half of a character beyond U+FFFF.
    let mut high: Option<u32> = None;
    while let Some(at) = rest.find('\\') {
        out.push_str(&rest[..at]);
        let (unit, behind) = escape(&rest[at + 1..]);
        let pair = high.take().filter(|_| at == 0).zip(unit.filter(|unit| (0xDC00..0xE000).contains(unit)));
        match (pair, unit) {
            (Some((high, low)), _) => {
                out.extend(char::from_u32(0x1_0000 + ((high - 0xD800) << 10) + (low - 0xDC00)));
            }
            (None, Some(unit)) if (0xD800..0xDC00).contains(&unit) => high = Some(unit),
            (None, Some(unit)) => out.extend(char::from_u32(unit)),
            (None, None) => {}
        }
        rest = behind;
    }
    out + rest
}

/// The code point that the escape behind a backslash stands for, and what is behind it.
fn escape(text: &str) -> (Option<u32>, &str) {
    let Some(c) = text.chars().next() else { return (None, text) };
    let behind = &text[c.len_utf8()..];
    let hex = |digits: usize| {
        let code = u32::from_str_radix(behind.get(..digits)?, 16).ok()?;
        Some((Some(code), behind.get(digits..)?))
    };
    let plain = |c: char| (Some(u32::from(c)), behind);
    match c {
        'u' if behind.starts_with('{') => {
            let code = behind.find('}').and_then(|end| u32::from_str_radix(behind.get(1..end)?, 16).ok());
            (code, behind.split_once('}').map_or(behind, |(_, rest)| rest))
        }
        'u' => hex(4).unwrap_or((None, behind)),
        'x' => hex(2).unwrap_or((None, behind)),
        'n' | 'r' => plain('\n'),
        't' => plain('\t'),
        'b' | 'f' | 'v' | '0' | '\n' => (None, behind),
        c => plain(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_markup_in_strings() {
        let found = |script: &str| longest_markup(script).unwrap_or_default();
        assert_eq!(found(r#"var a='x';f({"c":"<p class=\"a\">规章<\/p>"})"#), r#"<p class="a">规章</p>"#);
        assert_eq!(found(r#"var s="{\"c\":\"<p class=\\\"a\\\">1<\/p>\"}";"#), r#"<p class="a">1</p>"#);
        assert_eq!(found(r#"a="\u003cp\u003e\u89c4章\ud842\udfb7""#), "<p>规章𠮷");
        assert_eq!(found("// don't\nw('<td>1' +\n '<td>2')"), "<td>1<td>2");
        assert_eq!(found(r#"w("<p style=\\\"a\\\">1")"#), r#"<p style="a">1"#);
        assert_eq!(longest_markup("if (a < b) { t = 'x' }"), None);
        assert_eq!(longest_markup("'<p> is not closed"), None);
    }
}
