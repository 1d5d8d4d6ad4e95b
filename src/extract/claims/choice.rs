//! 40件申请均已答复或结转下年: each got one of these, and how many got which nobody knows.

use super::scan::{Break, Tok, Token};
use super::words::Tag;

/// The tokens without what clauses say of all in two ways.
pub fn dropped(tokens: Vec<Token>, chars: &[char]) -> Vec<Token> {
    let mut made: Vec<Token> = Vec::with_capacity(tokens.len());
    for clause in tokens.split_inclusive(|t| matches!(t.tok, Tok::Break(level) if level > Break::Pause)) {
        let all = clause.iter().position(|t| t.tok == Tok::Word(Tag::All));
        let (before, behind) = clause.split_at(all.unwrap_or(clause.len()));
        made.extend(before);
        let (said, mark) = match behind.split_last() {
            Some((last, said)) if matches!(last.tok, Tok::Break(_)) => (said, Some(*last)),
            _ => (behind, None),
        };
        match said.first().zip(said.last()).filter(|_| chooses(said, chars)) {
            Some((first, last)) => {
                made.push(Token { tok: Tok::Word(Tag::Filler), start: first.start, end: last.end })
            }
            None => made.extend(said),
        }
        made.extend(mark);
    }
    made
}

/// Whether 或 stands between two things that were done; 均未收到或处理 denies both.
fn chooses(said: &[Token], chars: &[char]) -> bool {
    let or = |t: &Token| t.tok == Tok::Word(Tag::And) && chars.get(t.start) == Some(&'或');
    let plain = |t: &Token| !matches!(t.tok, Tok::Number(_) | Tok::Word(Tag::Negate));
    said.iter().any(or) && said.iter().all(plain)
}
