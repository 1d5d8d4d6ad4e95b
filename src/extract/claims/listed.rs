//! Words that mean something only beside others of a list: 其他4件, 不公开1件, 不予提供3件; and a list of results that
//! needs nobody to say that they are those of applications.

use super::resolve::{Segment, has, is_whole, kinds};
use super::scan::{Break, Tok, Token};
use super::sentence::Reader;
use super::units::Unit;
use super::words::{Tag, Topic};
use crate::document::figure::Figure;
use crate::report::ClaimKind as K;

/// The results of the form, by group.
const GROUPS: [(K, K); 6] = [
    (K::Granted, K::Granted),
    (K::PartlyGranted, K::GrantedOrPartly),
    (K::Refused, K::RefusedInquiry),
    (K::Unavailable, K::NotExisting),
    (K::NotProcessed, K::RejectedReissue),
    (K::OtherHandling, K::Withdrawn),
];

/// The results of a case.
const CASES: [Tag; 4] = [Tag::Upheld, Tag::Corrected, Tag::Pending, Tag::OtherResult];

/// Which groups of results of applications a stretch names, but for what is still to be told.
fn groups(tokens: &[Token], chars: &[char]) -> [bool; 6] {
    let mut named = [false; 6];
    for token in tokens {
        let Tok::Word(tag) = token.tok else { continue };
        let kind = match tag {
            Tag::Kind(kind) if !is_withheld(token, chars) => kind,
            Tag::Open => K::Granted,
            _ => continue,
        };
        for (said, (from, to)) in named.iter_mut().zip(GROUPS) {
            *said |= from <= kind && kind <= to;
        }
    }
    named
}

/// The tokens with such words named by what stands beside them.
pub fn listed(mut tokens: Vec<Token>, chars: &[char]) -> Vec<Token> {
    for sentence in tokens.split_mut(|t| t.tok == Tok::Break(Break::Stop)) {
        let named = groups(sentence, chars);
        for at in 0..sentence.len() {
            if let Some(tag) = result(sentence, at, chars, named) {
                sentence[at].tok = tag;
            }
        }
    }
    for stretch in tokens.split_mut(|t| matches!(t.tok, Tok::Break(Break::Stop | Break::Semicolon))) {
        let named = CASES.map(|tag| stretch.iter().any(|t| t.tok == Tok::Word(tag)));
        for at in 0..stretch.len() {
            let case = |t: &Token| CASES.iter().any(|tag| t.tok == Tok::Word(*tag));
            let complete = named == [true, true, true, false];
            if complete && is_rest(stretch, at, chars) && is_behind(stretch, at, case) {
                stretch[at].tok = Tok::Word(Tag::OtherResult);
            }
        }
    }
    tokens
}

/// What the word at `at` is beside the results named.
fn result(sentence: &[Token], at: usize, chars: &[char], named: [bool; 6]) -> Option<Tok> {
    let token = sentence.get(at)?;
    let [granted, partly, refused, unavailable, rejected, other] = named;
    let kind = |kind: K| Some(Tok::Word(Tag::Kind(kind)));
    match token.tok {
        // 其他 is the one group that a list of all others leaves.
        Tok::Unknown if !other && granted && partly && refused && unavailable && rejected => {
            let result = |t: &Token| match t.tok {
                Tok::Word(Tag::Kind(kind)) => K::Granted <= kind && kind <= K::Withdrawn,
                tok => tok == Tok::Word(Tag::Open),
            };
            let rest = is_rest(sentence, at, chars) && is_behind(sentence, at, result);
            if rest { kind(K::OtherHandling) } else { None }
        }
        // 没有一起因政府信息公开引起的行政复议: one is none.
        Tok::Number(number) if number.value == Figure::from(1) && denies_cases(sentence, at) => {
            Some(Tok::Word(Tag::Filler))
        }
        // 群众向我局提出政府信息公开申请47件.
        Tok::Word(Tag::Filler) if is_put_to_us(sentence, at, chars) => kind(K::Received),
        // 作出政府信息公开答复50件.
        Tok::Word(Tag::Field)
            if counted(sentence, at) && chars.get(..token.end)?.ends_with(&['答', '复']) =>
        {
            kind(K::Replied)
        }
        // Documents, too, are 公开 and 不公开; only applications are answered in part and cannot be met.
        Tok::Word(Tag::Aside)
            if granted && partly && !refused && (unavailable || rejected) && counted(sentence, at) =>
        {
            let said = chars.get(token.start..token.end)?;
            let closed: [char; 3] = ['不', '公', '开'];
            let so = said.starts_with(&closed) || said.ends_with(&closed);
            if so { kind(K::Refused) } else { None }
        }
        // Some call 不予公开 so, some 无法提供: what the list names otherwise it is not.
        Tok::Word(Tag::Kind(_)) if is_withheld(token, chars) => match (refused, unavailable) {
            (true, false) => None,
            (false, true) => kind(K::Refused),
            _ => Some(Tok::Noise),
        },
        _ => None,
    }
}

/// Whether 没有 or 未发生 stands before the number and a case behind it, with no word of an application between.
fn denies_cases(sentence: &[Token], at: usize) -> bool {
    let before = sentence.get(at.saturating_sub(2)..at).unwrap_or_default();
    let denied = match before {
        [.., last] if last.tok == Tok::Word(Tag::Negate) => true,
        [first, last] => first.tok == Tok::Word(Tag::Negate) && last.tok == Tok::Word(Tag::Occur),
        _ => false,
    };
    let applies = |t: &Token| matches!(t.tok, Tok::Word(Tag::Topic(Topic::Applications | Topic::Weak)));
    let case = |t: &Token| matches!(t.tok, Tok::Word(Tag::Topic(Topic::Review | Topic::Litigation)));
    let behind = sentence.iter().skip(at + 1).take(ITEM);
    let ends = |t: &Token| {
        matches!(t.tok, Tok::Number(_)) || matches!(t.tok, Tok::Break(level) if level > Break::Pause)
    };
    denied && behind.take_while(|t| !ends(t) && !applies(t)).any(case)
}

/// 提出, 提交 behind 向 and ourselves and before the applications.
fn is_put_to_us(sentence: &[Token], at: usize, chars: &[char]) -> bool {
    let said = |i: usize| sentence.get(i).and_then(|t| chars.get(t.start..t.end)).unwrap_or_default();
    let puts = matches!(said(at), ['提', '出' | '交'] | ['递', '交']);
    let us = at.checked_sub(1).is_some_and(|i| matches!(said(i), ['我' | '本', ..]));
    let next = sentence.iter().skip(at + 1).find(|t| t.tok != Tok::Word(Tag::Filler));
    puts && us
        && at.checked_sub(2).is_some_and(|i| said(i) == ['向'])
        && next.is_some_and(|t| matches!(t.tok, Tok::Word(Tag::Topic(Topic::Applications | Topic::Weak))))
}

/// 不予提供.
fn is_withheld(token: &Token, chars: &[char]) -> bool {
    chars.get(token.start..token.end).is_some_and(|said| said == ['不', '予', '提', '供'])
}

/// Whether the token ends 其他 and a number comes right behind.
fn is_rest(tokens: &[Token], at: usize, chars: &[char]) -> bool {
    let said = tokens.get(at).and_then(|t| chars.get(t.end.checked_sub(2)?..t.end));
    matches!(said, Some(['其', '他' | '它'])) && counted(tokens, at)
}

/// Tokens looked back through for the item before.
const ITEM: usize = 16;

/// Whether the item right before, joined by 、 or a comma, has a `result` for its label: not 商业企业6件、其他1件.
fn is_behind(tokens: &[Token], at: usize, result: impl Fn(&Token) -> bool) -> bool {
    let from = at.saturating_sub(ITEM);
    let before = tokens.get(from..at).unwrap_or_default();
    let Some(number) = before.iter().rposition(|t| matches!(t.tok, Tok::Number(_))) else { return false };
    let (label, between) = before.split_at(number);
    let joins = |t: &Token| match t.tok {
        Tok::Break(level) => level <= Break::Comma,
        Tok::Word(tag) => matches!(tag, Tag::Filler | Tag::And),
        tok => tok == Tok::Unknown,
    };
    let start =
        label.iter().rposition(|t| matches!(t.tok, Tok::Break(_) | Tok::Number(_))).map_or(0, |i| i + 1);
    between.iter().skip(1).all(joins) && label.iter().skip(start).any(result)
}

/// Whether a number stands behind the word, at most 的 or 为 between.
fn counted(tokens: &[Token], at: usize) -> bool {
    let short = |t: &&Token| t.tok == Tok::Word(Tag::Filler) && t.end == t.start + 1;
    let next = tokens.iter().skip(at + 1).take(4).find(|t| !short(t));
    next.is_some_and(|t| matches!(t.tok, Tok::Number(_)))
}

/// Whether the results listed can only be those of applications: some met, some that could not be, some refused. Or what
/// came in and went out is told in the words of the form and no others: 新收40件、上年结转4件，办结38件、结转下年6件.
pub fn is_of_applications(tokens: &[Token], chars: &[char]) -> bool {
    tokens.split(|t| t.tok == Tok::Break(Break::Stop)).any(|sentence| {
        if tells_flow(sentence) {
            return true;
        }
        let [granted, partly, refused, unavailable, rejected, _] = groups(sentence, chars);
        (granted || partly) && unavailable && (refused || rejected)
    })
}

fn tells_flow(sentence: &[Token]) -> bool {
    let other = |t: &Token| match t.tok {
        Tok::Word(Tag::Topic(topic)) => !matches!(topic, Topic::Applications | Topic::Weak),
        Tok::Word(tag) => matches!(tag, Tag::Others | Tag::Elsewhere | Tag::OtherOrgan | Tag::Thing),
        tok => tok == Tok::Unknown,
    };
    let carried = |year: Tag| {
        let mut clauses = sentence.split(|t| matches!(t.tok, Tok::Break(_)));
        clauses.any(|clause| has(clause, Tag::Carry) && has(clause, year))
    };
    let new = has(sentence, Tag::Kind(K::NewlyReceived));
    new && carried(Tag::Previous) && carried(Tag::Next) && !sentence.iter().any(other)
}

/// 全年70件申请中，5件…: all that were handled, as the prose says again where it comes to what is amiss.
pub fn takes_all(reader: &Reader, segment: &Segment) -> bool {
    let of = match segment.right {
        [what, among, ..] if among.tok == Tok::Word(Tag::Among) => what.tok,
        _ => return false,
    };
    let whole = has(segment.left, Tag::ThisYear) || kinds(segment.left).iter().any(|k| is_whole(*k));
    let told = reader.topic == Some(Topic::Applications) || of == Tok::Word(Tag::Topic(Topic::Applications));
    let alone = told && reader.now.segments == 0;
    let says_no_more = |t: &Token| {
        matches!(t.tok, Tok::Word(Tag::Filler | Tag::Idiom | Tag::Point | Tag::ThisYear | Tag::Sum))
            || matches!(t.tok, Tok::Word(Tag::Kind(kind)) if is_whole(kind))
    };
    let plain = segment.left.iter().all(says_no_more);
    let applications = matches!(of, Tok::Word(Tag::Topic(Topic::Applications | Topic::Weak)));
    applications && plain && (whole || alone) && segment.number.unit == Unit::Case("件")
}

/// 主动公开493份、依申请公开355份、不予公开1289份: documents by how open they are, no applications.
pub fn sorts_documents(sentence: &[Token]) -> bool {
    let counted = |tok: Tok| {
        let said = |t: &&Token| t.tok != Tok::Word(Tag::Filler);
        let of = sentence.iter().filter(said).zip(sentence.iter().filter(said).skip(1));
        of.into_iter().any(|(word, next)| word.tok == tok && matches!(next.tok, Tok::Number(_)))
    };
    counted(Tok::Word(Tag::Topic(Topic::Disclosure)))
        && counted(Tok::Word(Tag::Topic(Topic::Applications)))
        && (counted(Tok::Word(Tag::Kind(K::Refused))) || counted(Tok::Word(Tag::Aside)))
}

/// 办结5件：予以公开3件、…: a colon right behind what came in or went out begins its parts, said or not.
pub fn begun(reader: &Reader, words: &[Token]) -> Option<usize> {
    let (whole, first) = reader.drafts.last().zip(words.first())?;
    let beside = reader.now.colon && reader.now.depth == 0 && whole.span.1 + 1 == first.start;
    let parts = kinds(words);
    let results = !parts.is_empty() && parts.iter().all(|k| !is_whole(*k));
    let begins = beside && results && is_whole(whole.kind) && whole.part_of.is_none();
    reader.drafts.len().checked_sub(1).filter(|_| begins)
}
