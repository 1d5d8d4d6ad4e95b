//! 新增行政复议8件、上年转入2件，共计10件: the form counts all of them, not the new ones.

use super::Draft;
use super::resolve::{LOOK_BACK, has};
use super::scan::{Tok, Token};
use super::sentence::Reader;
use super::words::Tag;
use crate::report::{ClaimKind as K, Doubt, Scope};

/// Looks at the cases of a sentence that was read.
pub fn settle(reader: &mut Reader, sentence: &[Token]) {
    let year = reader.year;
    let drafts = reader.drafts.get_mut(reader.now.first..).unwrap_or_default();
    if drafts.len() > LOOK_BACK {
        return;
    }
    for at in 0..drafts.len() {
        if drafts.get(at).is_some_and(|d| d.kind == K::Other && is_carried_in(words(sentence, d), year)) {
            add_up(drafts, at, sentence);
        }
    }
}

/// The tokens that a draft was read from.
pub fn words<'a>(sentence: &'a [Token], draft: &Draft) -> &'a [Token] {
    let from = sentence.partition_point(|t| t.start < draft.quote.0);
    let to = sentence.partition_point(|t| t.end <= draft.quote.1);
    sentence.get(from..to).unwrap_or_default()
}

fn is_carried_in(words: &[Token], year: Option<u16>) -> bool {
    let before = |t: &Token| match (t.tok, year) {
        (Tok::Year(y), Some(year)) => y < year,
        (tok, _) => tok == Tok::Word(Tag::Previous),
    };
    has(words, Tag::Carry) && words.iter().any(before)
}

/// The cases beside those carried in are the new ones; 共 behind both is what the form counts.
fn add_up(drafts: &mut [Draft], carried: usize, sentence: &[Token]) {
    let beside = [carried.checked_sub(1), Some(carried + 1)];
    let cases = |at: &usize| drafts.get(*at).is_some_and(|d| matches!(d.kind, K::Review | K::Litigation));
    let Some(at) = beside.into_iter().flatten().find(cases) else { return };
    let sum = [at, carried].iter().filter_map(|i| drafts.get(*i)?.value).sum();
    let sums_up = |d: &Draft| has(words(sentence, d), Tag::Sum);
    let behind = at.max(carried) + 1;
    let said = drafts.get(behind).filter(|d| d.kind == K::Other && sums_up(d)).map(|d| d.value == Some(sum));
    let Some(new) = drafts.get_mut(at) else { return };
    // 共有行政复议10件，含上年结转2件: these are all.
    if sums_up(new) && said != Some(true) {
        return;
    }
    let (kind, doubt) = (new.kind, new.doubt);
    new.scope = Scope::Part;
    if let Some((total, equal)) = drafts.get_mut(behind).zip(said) {
        total.kind = kind;
        total.doubt = doubt.or((!equal).then_some(Doubt::Narrowed));
    }
}
