//! A ground is a result only where a result is said: 涉及个人隐私的2件不予公开, but not 办理行政查询事项3560件.

use super::Draft;
use super::caseload::words;
use super::resolve::{LOOK_BACK, has, kinds, unexplained};
use super::scan::{Tok, Token};
use super::sentence::Reader;
use super::words::{Tag, Topic};
use crate::document::figure::Figure;
use crate::report::{ClaimKind as K, Doubt, Scope};

/// The result that an application is given on such a ground.
pub fn result_of(ground: K) -> Option<K> {
    match ground {
        _ if (K::RefusedStateSecret..=K::RefusedInquiry).contains(&ground) => Some(K::Refused),
        K::UnavailableUnclear => Some(K::Unavailable),
        _ if (K::RejectedComplaint..=K::RejectedReissue).contains(&ground) => Some(K::NotProcessed),
        _ => None,
    }
}

/// 属于过程性信息的，不予公开3件: the ground told before is the row that they are of.
pub fn of_ground_before(reader: &Reader, kind: K) -> Option<K> {
    ground_before(reader).filter(|row| result_of(*row) == Some(kind))
}

/// 因涉及商业秘密，部分公开2件: of those given the result on one ground only.
pub fn narrows(reader: &Reader, kind: K) -> bool {
    let result = K::Granted <= kind && kind <= K::Withdrawn;
    result && ground_before(reader).is_some_and(|row| row != kind)
}

/// The one ground that the words before the segment name, if they name nothing else.
fn ground_before(reader: &Reader) -> Option<K> {
    let words = reader.now.pending.as_slice();
    if reader.now.depth > 0 {
        return None;
    }
    let [row] = kinds(words)[..] else { return None };
    let plain = !unexplained(words) && !has(words, Tag::Negate);
    (plain && result_of(row).is_some()).then_some(row)
}

/// Looks at the grounds of a sentence that was read. No sentence that means something has more numbers.
pub fn settle(reader: &mut Reader, sentence: &[Token]) {
    let from = reader.now.first;
    let told = reader.topic == Some(Topic::Applications);
    let drafts = reader.drafts.get_mut(from..).unwrap_or_default();
    if drafts.len() > LOOK_BACK {
        return;
    }
    for at in 0..drafts.len() {
        let Some(draft) = drafts.get(at) else { break };
        let about = || has(words(sentence, draft), Tag::Concern) && adds_up(drafts, at, None);
        // 对张某所提22件申请作出答复，其中予以公开9件、无法提供7件、…: all of its parts are told.
        let own = Some(from + at);
        if draft.kind == K::Other && (about() || adds_up(drafts, at, own)) {
            is_subject(drafts, at, own);
            continue;
        }
        let Some(result) = result_of(draft.kind) else { continue };
        if reader.results.contains(&result) || is_result(drafts, at, result, sentence) {
            in_parts(drafts, at);
        } else if is_bare_list(told, sentence) {
            // 政府信息公开申请中，属于行政执法案卷1件: named in the sentence itself.
            if !has(sentence, Tag::Topic(Topic::Applications)) {
                doubt(drafts, at);
            }
        } else {
            is_subject(drafts, at, None);
        }
    }
    let said = sentence.iter().filter_map(|t| match t.tok {
        Tok::Word(Tag::Kind(kind)) => Some(kind),
        _ => None,
    });
    let groups = said.filter(|k| matches!(k, K::Refused | K::Unavailable | K::NotProcessed));
    for group in groups {
        if !reader.results.contains(&group) {
            reader.results.push(group);
        }
    }
}

/// 属于行政执法案卷2件，属于行政查询事项1件: where applications are spoken of, and nothing is told of them but the numbers.
fn is_bare_list(told: bool, sentence: &[Token]) -> bool {
    let bare = |t: &Token| match t.tok {
        Tok::Word(Tag::Kind(kind)) => kind == K::Replied || K::Granted <= kind && kind <= K::Withdrawn,
        Tok::Word(tag) => matches!(
            tag,
            Tag::Filler
                | Tag::ThisYear
                | Tag::Part
                | Tag::Among
                | Tag::Topic(Topic::Applications | Topic::Weak)
        ),
        Tok::Number(_) | Tok::Year(_) | Tok::Break(_) => true,
        _ => false,
    };
    let applications = told || has(sentence, Tag::Topic(Topic::Applications));
    let ends = matches!(sentence.last(), Some(Token { tok: Tok::Number(_), .. }));
    applications && ends && sentence.iter().all(bare)
}

fn doubt(drafts: &mut [Draft], at: usize) {
    if let Some(draft) = drafts.get_mut(at) {
        draft.doubt = draft.doubt.or(Some(Doubt::WeakSubject));
    }
}

/// Whether other results were counted before it, or its own is named and counts no other number.
fn is_result(drafts: &[Draft], at: usize, result: K, sentence: &[Token]) -> bool {
    let Some(draft) = drafts.get(at) else { return false };
    let counted = |d: &Draft| K::Granted <= d.kind && d.kind <= K::Withdrawn && result_of(d.kind).is_none();
    let within = |d: &Draft, t: &Token| d.quote.0 <= t.start && t.end <= d.quote.1;
    let others = |t: &Token| drafts.iter().any(|d| result_of(d.kind).is_none() && within(d, t));
    let named = |t: &&Token| t.tok == Tok::Word(Tag::Kind(result));
    let own = sentence.iter().filter(named).any(|t| within(draft, t) || !others(t));
    own || draft.value == Some(Figure::ZERO) || drafts.iter().take(at).any(counted)
}

/// 涉及商业秘密的1件、个人隐私的1件不予公开: two grounds of one row.
fn in_parts(drafts: &mut [Draft], at: usize) {
    let Some((kind, span)) = drafts.get(at).map(|d| (d.kind, d.span)) else { return };
    let same = |d: &Draft| d.kind == kind && d.scope == Scope::Report;
    if drafts.iter().any(|d| same(d) && d.span != span) {
        drafts.iter_mut().filter(|d| same(d)).for_each(|d| d.scope = Scope::Part);
    }
}

/// Whether the results right behind a number, of that whole or of none, add up to it.
fn adds_up(drafts: &[Draft], at: usize, whole_of: Option<usize>) -> bool {
    let Some(whole) = drafts.get(at).and_then(|d| d.value) else { return false };
    let result = |d: &&Draft| K::Granted <= d.kind && d.kind <= K::Withdrawn && d.part_of == whole_of;
    let results = drafts.iter().skip(at + 1).take_while(result).filter_map(|d| d.value);
    let mut sum = Figure::ZERO;
    results.into_iter().any(|value| {
        sum = sum + value;
        sum == whole
    })
}

/// 有5件涉及第三方，2件不予公开、3件部分公开: the form does not count them, and what came of them is a part of the row.
fn is_subject(drafts: &mut [Draft], at: usize, own: Option<usize>) {
    let Some((draft, behind)) = drafts.get_mut(at..).and_then(|d| d.split_first_mut()) else { return };
    draft.kind = K::Other;
    draft.doubt = None;
    let mut left = draft.value.unwrap_or_default();
    let result = |d: &&mut Draft| K::Granted <= d.kind && d.kind <= K::Withdrawn;
    for part in behind.iter_mut().filter(result) {
        let value = part.value.unwrap_or_default();
        if value > left || (part.part_of.is_some() && part.part_of != own) {
            break;
        }
        left = left - value;
        part.scope = Scope::Part;
    }
}
