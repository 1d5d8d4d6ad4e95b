//! JSON cut into its tokens, without recursion; what is no JSON ends in `None`.

/// One token.
#[derive(Debug, PartialEq, Eq)]
pub enum Token<'a> {
    /// `{` or `[`.
    Open(char),
    /// `}` or `]`.
    Close(char),
    /// A string as written, without its quotes.
    Text(&'a str),
    /// A number, `true`, `false`, `null`.
    Bare(&'a str),
    /// `:` behind a key.
    Colon,
    /// `,` between members.
    Comma,
}

/// The tokens from here on.
pub struct Tokens<'a> {
    /// What is left.
    pub rest: &'a str,
}

impl<'a> Iterator for Tokens<'a> {
    /// `None` where what stands there is no token.
    type Item = Option<Token<'a>>;

    fn next(&mut self) -> Option<Self::Item> {
        let text = self.rest.trim_start();
        let c = text.chars().next()?;
        let (token, len) = match c {
            '{' | '[' => (Some(Token::Open(c)), 1),
            '}' | ']' => (Some(Token::Close(c)), 1),
            ':' => (Some(Token::Colon), 1),
            ',' => (Some(Token::Comma), 1),
            '"' => string(text).map_or((None, 1), |string| (Some(Token::Text(string)), string.len() + 2)),
            _ => bare(text),
        };
        self.rest = text.get(len..).unwrap_or_default();
        Some(token)
    }
}

fn bare(text: &str) -> (Option<Token<'_>>, usize) {
    let part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '+' | '.');
    let len = text.find(|c| !part(c)).unwrap_or(text.len());
    let word = text.get(..len).unwrap_or_default();
    let known = matches!(word, "true" | "false" | "null") || word.parse::<f64>().is_ok();
    if known { (Some(Token::Bare(word)), len) } else { (None, text.len()) }
}

/// What stands between the quote that `text` begins with and its fellow.
fn string(text: &str) -> Option<&str> {
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return text.get(1..at),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_of_json() {
        let all: Vec<_> = Tokens { rest: r#" {"a\"" : [1.5, null]}"# }.collect();
        let expected = [
            Token::Open('{'),
            Token::Text(r#"a\""#),
            Token::Colon,
            Token::Open('['),
            Token::Bare("1.5"),
            Token::Comma,
            Token::Bare("null"),
            Token::Close(']'),
            Token::Close('}'),
        ];
        assert_eq!(all, expected.map(Some));
        for text in ["索引号", "\"abc", "tru", "'a'"] {
            assert!(Tokens { rest: text }.any(|token| token.is_none()), "{text}");
        }
    }
}
