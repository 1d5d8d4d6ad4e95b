//! Labels behind their numbers: 14件予以公开，6件部分公开.

use super::resolve::{has, kinds, speaks};
use super::scan::{Break, Tok, Token};
use super::words::Tag;

/// 2件上年结转申请和 | 5件当年申请: where a segment begins with its number, 和 before the next one ends it.
pub fn ends_before(segment: &[Token], next: Option<&Token>) -> bool {
    let number = |t: Option<&Token>| t.is_some_and(|t| matches!(t.tok, Tok::Number(_)));
    number(segment.first()) && segment.len() > 1 && number(next)
}

/// 11件因不掌握、涉及第三方、信访事项等原因: a label goes on behind 、 until another number comes.
pub fn go_on(level: Break, segment: &[Token], tokens: &[Token], at: usize) -> bool {
    if level != Break::Pause || segment.len() > LONGEST {
        return false;
    }
    let Some(number) = segment.iter().rposition(|t| matches!(t.tok, Tok::Number(_))) else { return false };
    let (left, right) = segment.split_at(number);
    let named_right = kinds(left).is_empty() && !kinds(right).is_empty();
    named_right && !has(left, Tag::Carry) && without_number(tokens.get(at + 1..).unwrap_or_default())
}

/// Tokens of a label, and those looked through behind it: no label of several reasons is longer.
const LONGEST: usize = 64;

/// Whether the stretch up to the next break but 、 has no number.
fn without_number(tokens: &[Token]) -> bool {
    let ends = |t: &&Token| {
        matches!(t.tok, Tok::Number(_) | Tok::Open)
            || matches!(t.tok, Tok::Break(level) if level > Break::Pause)
    };
    let end = tokens.iter().take(LONGEST).find(ends);
    end.map_or(tokens.len() <= LONGEST, |t| matches!(t.tok, Tok::Break(_)))
}

/// What names a number from behind: not what 分别 or 中 says of its parts: 复议32件中纠正4件; nor, before another number, what
/// 和 joins to that one: 其余41件以及上年结转的3件.
pub fn own(right: &[Token], more: bool) -> &[Token] {
    let end = right.iter().enumerate().find_map(|(at, token)| match token.tok {
        Tok::Word(Tag::Respectively) => Some(at),
        Tok::Word(Tag::And) if more => Some(at),
        Tok::Word(Tag::Among) => Some(at + 1),
        _ => None,
    });
    right.get(..end.unwrap_or(right.len())).unwrap_or_default()
}

/// 32件中纠正4件: 中 right behind the number or what names it.
pub fn begins_among(behind: &[Token]) -> bool {
    behind
        .iter()
        .find(|t| t.tok == Tok::Word(Tag::Among) || kinds(std::slice::from_ref(t)).len() == 1)
        .is_some_and(|t| t.tok == Tok::Word(Tag::Among))
}

/// 行政复议7件维持1件纠正2件尚未审结: numbers without a mark between them, each with its name behind it; `before` stands
/// before the first and names none.
pub fn are_behind(numbered: &[Token], before: &[Token]) -> bool {
    let number = |t: &Token| matches!(t.tok, Tok::Number(_));
    let filler = |t: &&Token| matches!(t.tok, Tok::Word(Tag::Filler | Tag::All));
    let names = |words: &[Token]| {
        let first = words.iter().find(|t| !filler(t)).map(std::slice::from_ref);
        first.is_some_and(|t| speaks(t) && !has(t, Tag::Channel)) && !has(words, Tag::And)
    };
    !speaks(before) && !has(before, Tag::Carry) && numbered.split(number).skip(1).all(names)
}

/// 1件结转外均已办结: what is said of all the others names not that one.
pub fn before_all(right: &[Token]) -> &[Token] {
    let names = |t: &Token| matches!(t.tok, Tok::Word(Tag::Carry | Tag::Pending | Tag::Kind(_)));
    let all = right.iter().position(|t| t.tok == Tok::Word(Tag::All));
    let before = right.get(..all.unwrap_or(right.len())).unwrap_or(right);
    if before.iter().any(names) { before } else { right }
}
