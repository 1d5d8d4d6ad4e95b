//! 公开 alone: what it counts beside other results.

use super::resolve::{Segment, has, kinds, unexplained};
use super::scan::{Tok, Token};
use super::sentence::Reader;
use super::units::Unit;
use super::words::Tag;
use crate::report::{ClaimKind as K, Doubt};

/// 答复结果：公开14件: 公开 right beside the number names it, whatever verb stands before. Alone in its sentence it may be
/// anything that was published.
pub fn result(
    reader: &Reader,
    segment: &Segment,
    words: &[Token],
    strong: bool,
) -> Option<(K, Option<Doubt>)> {
    let said = |t: &&Token| !matches!(t.tok, Tok::Word(Tag::Filler | Tag::All | Tag::Sum));
    let beside =
        if std::ptr::eq(words, segment.right) { words.iter().find(said) } else { words.iter().rfind(said) };
    beside.filter(|t| t.tok == Tok::Word(Tag::Open))?;
    // 26件属公开类（予以公开、部分公开）.
    if has(words, Tag::And) && kinds(words).contains(&K::PartlyGranted) {
        return None;
    }
    // 公开48条: documents, and cases only where applications are what is spoken of.
    let cases = matches!(segment.number.unit, Unit::None | Unit::Case("件" | "宗" | "起" | "例"));
    let class = reader.now.open.filter(|_| strong && cases).unwrap_or(K::Other);
    Some((class, unexplained(words).then_some(Doubt::Narrowed)))
}

/// What 公开 alone counts in a sentence that names other results too; 公开20件，其中部分公开6件 counts both.
pub fn class(sentence: &[Token]) -> Option<K> {
    let result = |k: &K| *k >= K::PartlyGranted && *k < K::NaturalPerson;
    if !has(sentence, Tag::Open) || !kinds(sentence).iter().any(result) {
        return None;
    }
    let part = |pair: &[Token]| {
        pair[0].tok == Tok::Word(Tag::Part) && pair[1].tok == Tok::Word(Tag::Kind(K::PartlyGranted))
    };
    Some(if sentence.windows(2).any(part) { K::GrantedOrPartly } else { K::Granted })
}
