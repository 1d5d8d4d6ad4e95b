//! 公开 that says itself that it holds what was opened in part: 予以公开（含部分公开）25件; 公开25件，其中完全公开17件、部分公开8件.

use super::resolve::{has, kinds};
use super::scan::{Tok, Token};
use super::sentence::Reader;
use super::words::Tag;
use crate::report::{ClaimKind as K, Doubt, Scope};

/// What a bracket without a number adds to the name that it stands in: 含 X is 和 X.
pub fn added(bracket: &[Token]) -> Vec<Token> {
    let number = bracket.iter().any(|t| matches!(t.tok, Tok::Number(_)));
    let holds = bracket.first().filter(|t| t.tok == Tok::Word(Tag::Part) && !number);
    let Some(first) = holds else { return Vec::new() };
    let groups =
        [K::Granted, K::PartlyGranted, K::Refused, K::Unavailable, K::NotProcessed, K::OtherHandling];
    let result = |t: &&Token| groups.iter().any(|group| t.tok == Tok::Word(Tag::Kind(*group)));
    let named: Vec<Token> = bracket.iter().filter(result).copied().collect();
    let and = Token { tok: Tok::Word(Tag::And), ..*first };
    if named.is_empty() { named } else { [vec![and], named].concat() }
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

/// 予以公开25件（含部分公开）: said in words.
pub fn widen_by_words(reader: &mut Reader, bracket: &[Token]) {
    let named = kinds(bracket);
    let both = has(bracket, Tag::Part) && named.contains(&K::PartlyGranted);
    let right_behind = kinds(&reader.now.pending).is_empty();
    let head = reader.now.head.filter(|_| both && right_behind).and_then(|at| reader.drafts.get_mut(at));
    if let Some(head) = head.filter(|d| d.kind == K::Granted) {
        head.kind = K::GrantedOrPartly;
    }
}
