//! Whose and of when a number is, and what the prose speaks of from there on.

use super::resolve::{Segment, has, is_inflow, is_result, last_topic, tags};
use super::scan::{Tok, Token};
use super::sentence::Reader;
use super::words::{Tag, Topic};
use crate::report::{ClaimKind as K, Doubt, Scope};

/// Whether the number stands in brackets behind 比上年: 比2021年(30起).
pub fn of_year_before(reader: &Reader, left: &[Token]) -> bool {
    let pending = &reader.now.pending;
    let earlier = |t: &Token| matches!(t.tok, Tok::Year(_) | Tok::Word(Tag::Previous));
    left.is_empty() && has(pending, Tag::Compare) && pending.iter().any(earlier)
}

/// Whose and of when; with a doubt where the words narrow it.
pub fn scope(reader: &mut Reader, segment: &Segment, kind: K) -> (Scope, Option<Doubt>) {
    let left = segment.left;
    let carries = matches!(kind, K::CarriedIn | K::CarriedOut);
    let before = |tag: Tag| has(left, tag) || (left.is_empty() && has(&reader.now.pending, tag));
    let mut own = None;
    let mut doubt = None;
    if of_year_before(reader, left) {
        return (Scope::PreviousYear, None);
    }
    if before(Tag::Compare) {
        return (Scope::Compared, None);
    }
    note_time(reader, left, carries);
    if reader.now.planned
        || has(left, Tag::Plan)
        || has(left, Tag::Condition)
        || (has(left, Tag::Next) && !carries)
    {
        own = Some(Scope::Planned);
    } else if has(left, Tag::Previous) && !carries {
        own = Some(Scope::PreviousYear);
    } else if reader.now.since
        && (!reader.now.this_year || has(left, Tag::Accumulated) || has(left, Tag::Since))
    {
        own = Some(Scope::Cumulative);
    } else if has(left, Tag::OwnLevel) {
        own = Some(Scope::OwnLevel);
    } else if has(left, Tag::OtherOrgan) {
        own = Some(Scope::OtherOrgan);
    } else if has(left, Tag::Accumulated) && !reader.now.this_year {
        doubt = Some(Doubt::SinceUnclear);
    }
    if has(left, Tag::Whole) {
        reader.now.organ = None;
        doubt = doubt.or(reader.department.then_some(Doubt::Narrowed));
    }
    if let Some(organ) =
        own.filter(|s| matches!(s, Scope::OwnLevel | Scope::OtherOrgan) && reader.now.head.is_none())
    {
        reader.now.organ = Some(organ);
    }
    let inherited = if reader.now.scope == Scope::Report { reader.now.organ } else { Some(reader.now.scope) };
    part(reader, kind, own.or(inherited), doubt)
}

/// A year or a part of one holds for what follows in the sentence.
pub fn note_time(reader: &mut Reader, words: &[Token], carries: bool) {
    let year = words.iter().rev().find_map(|t| match t.tok {
        Tok::Year(year) => Some(year),
        _ => None,
    });
    match (year, reader.year) {
        (Some(y), Some(year)) if !carries && y < year => reader.now.scope = Scope::PreviousYear,
        (Some(y), Some(year)) if !carries && y > year => reader.now.scope = Scope::Planned,
        (Some(y), Some(year)) if y == year => reader.now.scope = Scope::Report,
        _ => {}
    }
    if has(words, Tag::SubYear) {
        reader.now.scope = Scope::Part;
    } else if has(words, Tag::ThisYear) {
        reader.now.scope = Scope::Report;
    }
}

/// A part of a whole has a cell of its own only where its words name one.
fn part(reader: &Reader, kind: K, scope: Option<Scope>, doubt: Option<Doubt>) -> (Scope, Option<Doubt>) {
    let Some(head) = reader.now.head.and_then(|i| reader.drafts.get(i)) else {
        return (scope.unwrap_or_default(), doubt);
    };
    if scope.is_none() && head.scope != Scope::Report && head.scope != Scope::Part {
        return (head.scope, doubt);
    }
    let same = is_inflow(kind) && is_inflow(head.kind) && kind != K::NewlyReceived;
    let no_cell = matches!(kind, K::Other | K::Channel);
    if scope.is_none() && (same || no_cell) {
        return (Scope::Part, doubt);
    }
    let nested = head.part_of.is_some() || matches!(head.kind, K::Other | K::Channel) || head.doubt.is_some();
    let narrow = head.kind == K::CarriedIn && reader.now.depth > 0;
    let doubt = doubt.or((kind != K::Other && (nested || narrow)).then_some(Doubt::Nested));
    (scope.unwrap_or_default(), doubt)
}

/// What is spoken of from here on. What a part or an aside mentions does not change it.
pub fn move_topic(reader: &mut Reader, words: &[Token], no_number: bool) {
    reader.field |= tags(words).any(|t| matches!(t, Tag::Field | Tag::Topic(Topic::Applications)));
    let Some(topic) = last_topic(words) else { return };
    let aside = matches!(topic, Topic::Foreign | Topic::Disclosure)
        && reader.topic == Some(Topic::Applications)
        && (reader.now.head.is_some() || (no_number && reader.now.segments > 0));
    let keeps = reader.topic == Some(Topic::Applications)
        && (topic == Topic::Weak || (topic == Topic::Foreign && is_result(reader, words)));
    if !aside && !keeps {
        reader.topic = Some(topic);
    }
}
