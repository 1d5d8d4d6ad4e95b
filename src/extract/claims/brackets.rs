//! What stands before a bracket, and where it closes. A stretch may have no mark for pages, so that both look only so far.

use super::scan::{Tok, Token};

/// Tokens looked through for a closing bracket: keeps unclosed ones from costing more than they should.
const LONGEST: usize = 300;

/// Tokens that may say what is counted behind them; each bracket keeps a copy.
const LONGEST_NAME: usize = 100;

/// Index of the bracket that closes the one at `open`.
pub fn closing(tokens: &[Token], open: usize) -> Option<usize> {
    let mut depth = 0usize;
    for (i, token) in tokens.iter().enumerate().skip(open).take(LONGEST) {
        match token.tok {
            Tok::Open => depth += 1,
            Tok::Close if depth <= 1 => return Some(i),
            Tok::Close => depth -= 1,
            _ => {}
        }
    }
    None
}

/// The last words of a stretch, which may name what comes behind it.
pub fn nearest(words: &[Token]) -> &[Token] {
    words.get(words.len().saturating_sub(LONGEST_NAME)..).unwrap_or_default()
}

/// The words between the number before a bracket, if any, and the bracket, which begins at this character.
pub fn name_before(words: &[Token], bracket: usize) -> &[Token] {
    let before = words.partition_point(|t| t.start < bracket);
    let before = nearest(words.get(..before).unwrap_or_default());
    before.rsplit(|t| matches!(t.tok, Tok::Number(_))).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(n: usize) -> Vec<Token> {
        (0..n).map(|at| Token { tok: Tok::Unknown, start: at, end: at + 1 }).collect()
    }

    #[test]
    fn a_bracket_keeps_no_more_of_a_page_without_marks_than_a_name_is_long() {
        let page = words(50_000);
        assert_eq!(name_before(&page, 40_000).len(), LONGEST_NAME);
        assert_eq!(name_before(&page, 40_000).last().map(|t| t.end), Some(40_000));
        assert_eq!(nearest(&page).len(), LONGEST_NAME);
        assert_eq!(name_before(&words(5), 3).len(), 3);
    }
}
