//! Other bodies by name: 县自然资源局收到14件. What follows is theirs.

use super::Body;
use super::levels;
use super::scan::{Break, Tok, Token};
use super::units::Unit;
use super::words::Tag;
use crate::report::ClaimKind as K;

/// What a body's name ends with.
const ENDS: &str = "局厅委镇乡";

/// Characters of a name looked back through.
const LONGEST: usize = 12;

/// Tokens of a sentence looked back through.
const SENTENCE: usize = 64;

/// The tokens with each name of another body that does or has something counted as one token. A short form of the
/// report's own name is left as it is.
pub fn other_organs(tokens: Vec<Token>, chars: &[char], own: &[char], body: Body) -> Vec<Token> {
    let mut made: Vec<Token> = Vec::with_capacity(tokens.len());
    for (index, token) in tokens.iter().enumerate() {
        made.push(*token);
        let said = chars.get(token.start..token.end).unwrap_or_default();
        // 县政府办公室 is a part of the county, but not of itself; 县政府 is another body for its departments.
        match token.tok {
            Tok::Word(Tag::OwnLevel)
                if body.office
                    && !of_whole(&made)
                    && (said.ends_with(&['室']) || said.ends_with(&['办'])) =>
            {
                retag(&mut made, Tag::Filler);
            }
            Tok::Word(Tag::Filler)
                if said.first() != Some(&'代')
                    && said.ends_with(&['政', '府'])
                    && (body.department
                        || counts_whole(&made) && !lists(tokens.get(index + 1..).unwrap_or_default()))
                    && acts(tokens.get(index + 1..).unwrap_or_default()) =>
            {
                retag(&mut made, if body.department { Tag::OtherOrgan } else { Tag::OwnLevel });
            }
            // 青阳县收到47件 in the report of 青阳县水利局.
            Tok::Word(Tag::Filler)
                if body.department
                    && said.len() > 1
                    && said.last().is_some_and(|c| PLACES.contains(*c))
                    && acts(tokens.get(index + 1..).unwrap_or_default()) =>
            {
                retag(&mut made, Tag::Whole);
            }
            Tok::Word(Tag::Whole) if levels::is_wider(said, own) => retag(&mut made, Tag::OtherOrgan),
            // 23个部门共收到140件: of how many of them, nobody knows.
            Tok::Word(Tag::Filler) | Tok::Unknown
                if is_counted(&made, said) && acts(tokens.get(index + 1..).unwrap_or_default()) =>
            {
                retag(&mut made, Tag::Unclear);
            }
            _ => {}
        }
        if is_place(&made, chars, own) && acts(tokens.get(index + 1..).unwrap_or_default()) {
            let (from, start) = (made.len().saturating_sub(PLACE), token.end.saturating_sub(PLACE));
            retag_from(&mut made, from, Tag::OtherOrgan, (start, token.end));
            continue;
        }
        if !ends_name(token, chars) || !acts(tokens.get(index + 1..).unwrap_or_default()) {
            continue;
        }
        let from = made.len() - made.iter().rev().take(LONGEST).take_while(|t| is_of_name(t)).count();
        let Some(start) = made.get(from).map(|first| first.start) else { continue };
        let name = chars.get(start..token.end).unwrap_or_default();
        if name.len() > 2 && !is_short_for(name, own) {
            retag_from(&mut made, from, Tag::OtherOrgan, (start, token.end));
        }
    }
    made
}

/// 23个部门, 5家单位.
fn is_counted(made: &[Token], said: &[char]) -> bool {
    let bodies = ["部门", "单位", "机关"].iter().any(|word| word.chars().eq(said.iter().copied()));
    let counted = |t: &Token| matches!(t.tok, Tok::Number(n) if !matches!(n.unit, Unit::Case("件")));
    bodies && made.len().checked_sub(2).and_then(|at| made.get(at)).is_some_and(counted)
}

/// Characters of a county's name, 县 with it.
const PLACE: usize = 3;

/// What a county's or a city's name ends with.
const PLACES: &str = "县区市旗";

/// 青阑县收到29件: three characters that are no part of the report's own name, alone at the beginning of their clause.
fn is_place(made: &[Token], chars: &[char], own: &[char]) -> bool {
    let (before, name) = made.split_at(made.len().saturating_sub(PLACE));
    let [first, .., last] = name else { return false };
    let begins =
        before.last().is_none_or(|t| matches!(t.tok, Tok::Break(_)) || t.tok == Tok::Word(Tag::Part));
    let said = chars.get(first.start..last.end).unwrap_or_default();
    begins
        && name.len() == PLACE
        && name.iter().all(|t| t.tok == Tok::Unknown)
        && said.last().is_some_and(|c| PLACES.contains(*c))
        && !own.is_empty()
        && !is_excerpt(said, own)
}

/// 全州收到1326件，其中州政府办公室收到9件: whether the sentence began with a whole area.
fn of_whole(before: &[Token]) -> bool {
    let sentence = before.iter().rev().take(SENTENCE).take_while(|t| t.tok != Tok::Break(Break::Stop));
    sentence.into_iter().any(|t| t.tok == Tok::Word(Tag::Whole))
}

/// 全市新收97件。市政府收到3件: whether the whole area was counted before.
fn counts_whole(before: &[Token]) -> bool {
    let mut back = before.iter().rev().take(SENTENCE).skip_while(|t| !matches!(t.tok, Tok::Number(_)));
    back.any(|t| t.tok == Tok::Word(Tag::Whole))
}

fn retag(tokens: &mut [Token], tag: Tag) {
    if let Some(last) = tokens.last_mut() {
        last.tok = Tok::Word(tag);
    }
}

fn ends_name(token: &Token, chars: &[char]) -> bool {
    token.tok == Tok::Unknown && chars.get(token.start).is_some_and(|c| ENDS.contains(*c))
}

/// A character that no word explains, or one that a name may have by chance: 自然资源局.
fn is_of_name(token: &Token) -> bool {
    token.tok == Tok::Unknown || (token.tok == Tok::Word(Tag::Filler) && token.end == token.start + 1)
}

/// 区政府29件、街道37件: a number without a verb, as in a list of parts.
fn lists(behind: &[Token]) -> bool {
    behind.first().is_some_and(|t| matches!(t.tok, Tok::Number(_)))
}

/// Whether a number or a word such as 收到 comes next.
fn acts(behind: &[Token]) -> bool {
    let said = |t: &&Token| {
        matches!(t.tok, Tok::Year(_) | Tok::Word(Tag::Filler | Tag::Sum | Tag::ThisYear | Tag::Accumulated))
    };
    behind.iter().take(4).find(|t| !said(t)).is_some_and(|next| match next.tok {
        Tok::Number(_) | Tok::Word(Tag::Issue | Tag::Repeal) => true,
        Tok::Word(Tag::Kind(kind)) => {
            matches!(kind, K::Received | K::NewlyReceived | K::Accepted | K::Completed | K::Replied)
                || K::Granted <= kind && kind <= K::Withdrawn
        }
        _ => false,
    })
}

/// Whether that is the name of a body and not of the report's own: 市消费者委员会.
pub fn is_other_name(name: &[char], own: &[char]) -> bool {
    let ends = name.last().is_some_and(|c| ENDS.contains(*c) || "院会所站校社".contains(*c));
    ends && name.len() > 2 && !is_short_for(name, own)
}

/// The same of a body or level before a colon; 县区 is none of any name.
pub fn is_excerpt(name: &[char], own: &[char]) -> bool {
    is_short_for(name, own) && name.iter().any(|c| !"省市县区州旗".contains(*c))
}

/// Puts one word in place of the tokens behind `from`.
pub fn retag_from(tokens: &mut Vec<Token>, from: usize, tag: Tag, (start, end): (usize, usize)) {
    tokens.truncate(from);
    tokens.push(Token { tok: Tok::Word(tag), start, end });
}

/// Whether the characters stand in the report's own name in this order: 市住建局 for 市住房和城乡建设局.
fn is_short_for(name: &[char], own: &[char]) -> bool {
    let mut rest = own.iter();
    let bare = name.iter().filter(|c| !"省市县区州旗".contains(**c));
    !own.is_empty() && bare.into_iter().all(|c| rest.any(|d| d == c))
}
