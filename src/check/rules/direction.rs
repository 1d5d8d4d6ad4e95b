//! 收到47件，比上年的59件增加12件: the figures fit, the word says the contrary.

use super::prose_rate::DIRECTION;
use crate::check::rule::Draft;
use crate::document::figure::Figure;
use crate::document::fold::fold;
use crate::report::{Claim, ClaimKind as K};

/// More than the year before.
const UP: &[&str] = &["增加", "增长", "上升", "提高", "提升", "增幅", "多"];

/// Less.
const DOWN: &[&str] = &["减少", "下降", "降低", "降幅", "少"];

/// Characters between the word and the number: 下降幅度达.
const BETWEEN: usize = 4;

/// The finding where the word before the change stated says the contrary of the figures.
pub fn contrary(now: &Claim, before: &Claim, stated: &Claim) -> Option<Draft> {
    let (new, old, printed) = (now.value?, before.value?, stated.value?);
    let (word, up) = word_before(&fold(&stated.quote), printed)?;
    if new == old || printed == Figure::ZERO || (new > old) == up {
        return None;
    }
    let draft = if now.kind == K::Other { Draft::review(DIRECTION) } else { Draft::fail(DIRECTION) };
    let draft = draft.param("part", new).param("whole", old).param("word", word);
    Some(
        draft
            .place(now.place.clone())
            .place(stated.place.clone())
            .key(format!("direction|{}", fold(&stated.quote))),
    )
}

/// The last such word before the number, and whether it says more.
pub fn word_before(quote: &str, number: Figure) -> Option<(&'static str, bool)> {
    let number = number.to_string();
    let at = quote.rfind(&number)?;
    let head = quote.get(..at)?;
    let said = |words: &'static [&'static str], up: bool| {
        words.iter().filter_map(move |word| Some((head.rfind(word)? + word.len(), *word, up)))
    };
    let (end, word, up) =
        said(UP, true).chain(said(DOWN, false)).max_by_key(|(end, word, _)| (*end, word.len()))?;
    let near = head.get(end..)?.chars().count() <= BETWEEN;
    near.then_some((word, up))
}
