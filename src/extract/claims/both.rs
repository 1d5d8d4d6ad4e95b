//! 公开 that says itself that it holds what was opened in part: 予以公开（含部分公开）25件; 公开25件，其中完全公开17件、部分公开8件.

use super::resolve::{has, kinds};
use super::scan::{Tok, Token};
use super::sentence::Reader;
use super::words::Tag;
use crate::report::{ClaimKind as K, Doubt, Scope};

/// The groups of results.
const GROUPS: [K; 6] =
    [K::Granted, K::PartlyGranted, K::Refused, K::Unavailable, K::NotProcessed, K::OtherHandling];

/// What a bracket adds to the name that it stands in: 含 X is 和 X, and so are the members of a class: 公开类(予以公开、
/// 部分公开)26件; with figures of their own only where they are those of a class: 公开类(予以公开20件、部分公开6件)26件.
pub fn added(bracket: &[Token], name: &[Token]) -> Vec<Token> {
    let number = bracket.iter().any(|t| matches!(t.tok, Tok::Number(_)));
    let class = name.last().is_some_and(|t| matches!(t.tok, Tok::Word(Tag::Open | Tag::Aside)));
    let holds = !number && bracket.first().is_some_and(|t| t.tok == Tok::Word(Tag::Part));
    let members = several(bracket) && (class || !number);
    let Some(first) = bracket.first().filter(|_| holds || members) else { return Vec::new() };
    let result = |t: &&Token| GROUPS.iter().any(|group| t.tok == Tok::Word(Tag::Kind(*group)));
    let named: Vec<Token> = bracket.iter().filter(result).copied().collect();
    let and = Token { tok: Tok::Word(Tag::And), ..*first };
    if named.is_empty() { named } else { [vec![and], named].concat() }
}

/// Whether more than one group of results is named.
fn several(words: &[Token]) -> bool {
    let named = kinds(words);
    GROUPS.iter().filter(|group| named.contains(group)).count() > 1
}

/// A part that was opened in part makes its whole the sum of both. That both are told leaves no doubt.
pub fn widen(reader: &mut Reader, part: K) {
    let Some(at) = reader.now.head.filter(|_| part == K::PartlyGranted) else { return };
    let Some((head, parts)) = reader.drafts.get_mut(at..).and_then(|d| d.split_first_mut()) else { return };
    if head.kind != K::Granted {
        return;
    }
    head.kind = K::GrantedOrPartly;
    let mut told = false;
    for sibling in parts.iter_mut().filter(|d| d.part_of == Some(at) && d.kind == K::Granted) {
        sibling.scope = if sibling.scope == Scope::Part { head.scope } else { sibling.scope };
        told = true;
    }
    head.doubt = head.doubt.or((!told).then_some(Doubt::Nested));
}

/// 予以公开25件（含部分公开）, 公开类26件（予以公开、部分公开）: said in words; of other groups together there is no cell.
pub fn widen_by_words(reader: &mut Reader, bracket: &[Token]) {
    let named = kinds(bracket);
    let both = has(bracket, Tag::Part) || named.contains(&K::Granted);
    let right_behind = kinds(&reader.now.pending).is_empty();
    let head = reader.now.head.filter(|_| right_behind).and_then(|at| reader.drafts.get_mut(at));
    let Some(head) = head.filter(|d| GROUPS.contains(&d.kind)) else { return };
    let others = named.iter().any(|kind| GROUPS.iter().skip(2).any(|group| group == kind));
    if several(bracket) && others {
        head.kind = K::Other;
    } else if head.kind == K::Granted && both && named.contains(&K::PartlyGranted) {
        head.kind = K::GrantedOrPartly;
    }
}
