//! None and all, said in words: 未收到申请, 均予以公开.

use super::Draft;
use super::resolve::{
    carried, case_doubt, flow, has, is_inflow, is_whole, kinds, last_topic, results, tags, unexplained,
};
use super::scan::{Tok, Token};
use super::sentence::Reader;
use super::words::{Tag, Topic};
use crate::document::figure::Figure;
use crate::report::{ClaimKind as K, Doubt, Scope};

/// What a stretch without a number says: none of them, or all.
pub fn without_number(reader: &mut Reader, rest: &[Token], words: &[Token], whole_segment: bool) {
    if has(rest, Tag::Condition) || has(rest, Tag::Plan) || has(rest, Tag::Aside) || has(rest, Tag::Corrected)
    {
        return;
    }
    let negate = rest.iter().position(|t| t.tok == Tok::Word(Tag::Negate));
    let all = rest.iter().position(|t| t.tok == Tok::Word(Tag::All));
    if let Some(at) = negate {
        none(reader, rest, words, at, whole_segment);
    } else if let Some(at) = all {
        all_of_them(reader, rest, words, at);
    }
}

/// 未收到…申请, 无行政诉讼, 行政复议均未发生, 上年无结转.
fn none(reader: &mut Reader, rest: &[Token], words: &[Token], at: usize, whole_segment: bool) {
    let behind = rest.get(at + 1..).unwrap_or_default();
    let closing =
        behind.iter().all(|t| matches!(t.tok, Tok::Word(Tag::Occur | Tag::Filler | Tag::Decide | Tag::All)));
    let pending = std::mem::take(&mut reader.now.pending);
    let before = rest.get(..at).unwrap_or_default();
    let zone: Vec<Token> = if !closing {
        behind.to_vec()
    } else if last_topic(before).is_some() || !kinds(before).is_empty() {
        before.to_vec()
    } else {
        pending
    };
    if !closing && !whole_segment {
        return;
    }
    let found = zero_kinds(reader, &zone, rest);
    let Some((first, last)) = rest.first().zip(rest.last()) else { return };
    for (kind, doubt) in found {
        let doubt = doubt.or(unexplained(&zone).then_some(Doubt::Narrowed));
        add(reader, kind, Some(Figure::ZERO), doubt, (first.start, last.end), words);
    }
}

/// Which kinds a negation denies.
fn zero_kinds(reader: &Reader, zone: &[Token], rest: &[Token]) -> Vec<(K, Option<Doubt>)> {
    if let Some(kind) = carried(reader, rest, &[]) {
        return vec![(kind, None)];
    }
    let topics: Vec<Topic> =
        tags(zone).filter_map(|t| if let Tag::Topic(topic) = t { Some(topic) } else { None }).collect();
    let named = kinds(zone);
    let reviews = topics.contains(&Topic::Review);
    let suits = topics.contains(&Topic::Litigation);
    if reviews || suits {
        let doubt = case_doubt(reader, zone);
        let pair = [(reviews, K::Review), (suits, K::Litigation)];
        return pair.into_iter().filter(|(said, _)| *said).map(|(_, kind)| (kind, doubt)).collect();
    }
    if topics.contains(&Topic::InfoFee) {
        return vec![(K::InfoFee, None)];
    }
    if topics.contains(&Topic::Foreign) || topics.contains(&Topic::Disclosure) {
        return Vec::new();
    }
    let issue = has(zone, Tag::Issue);
    for (topic, kind) in [(Topic::Regulations, K::RegulationsIssued), (Topic::Normative, K::NormativeIssued)]
    {
        if topics.contains(&topic) && issue {
            return vec![(kind, None)];
        }
    }
    let applies = topics.contains(&Topic::Applications);
    let weak = topics.contains(&Topic::Weak) && reader.topic == Some(Topic::Applications);
    let takes = named.iter().any(|k| is_inflow(*k));
    let only = named.is_empty() && zone.iter().all(|t| matches!(t.tok, Tok::Word(_)));
    if (applies || weak) && (takes || (only && !has(zone, Tag::Occur))) && named.iter().all(|k| is_inflow(*k))
    {
        return vec![(K::Received, None)];
    }
    Vec::new()
}

/// 均予以公开, 全部办结: all of what was spoken of.
fn all_of_them(reader: &mut Reader, rest: &[Token], words: &[Token], at: usize) {
    let behind = rest.get(at + 1..).unwrap_or_default();
    let topic = last_topic(rest).or(reader.topic);
    if !matches!(topic, Some(Topic::Applications | Topic::Weak)) || unexplained(behind) {
        return;
    }
    let named = kinds(behind);
    let result = match named.as_slice() {
        [] => return,
        _ if named.iter().any(|k| !is_whole(*k)) => {
            results(&named.iter().copied().filter(|k| !is_whole(*k)).collect::<Vec<_>>(), behind)
        }
        _ => flow(&named),
    };
    if is_inflow(result.0) {
        return;
    }
    let Some((first, last)) = rest.get(at).zip(rest.last()) else { return };
    // 上年结转3件,全部办结: all of a part.
    if reader.drafts.last().is_some_and(|d| !is_whole(d.kind)) {
        return;
    }
    add(reader, result.0, None, result.1, (first.start, last.end), words);
}

fn add(
    reader: &mut Reader,
    kind: K,
    value: Option<Figure>,
    doubt: Option<Doubt>,
    span: (usize, usize),
    words: &[Token],
) {
    let year = words.iter().rev().find_map(|t| if let Tok::Year(y) = t.tok { Some(y) } else { None });
    let scope = match (year, reader.year) {
        (Some(y), Some(year)) if y < year && kind != K::CarriedIn => Scope::PreviousYear,
        (Some(y), Some(year)) if y > year && kind != K::CarriedOut => Scope::Planned,
        _ if has(words, Tag::Previous) && kind != K::CarriedIn => Scope::PreviousYear,
        _ if has(words, Tag::OwnLevel) => Scope::OwnLevel,
        _ if has(words, Tag::OtherOrgan) => Scope::OtherOrgan,
        _ if has(words, Tag::SubYear) => Scope::Part,
        _ => reader.now.scope,
    };
    let quote = reader.quote(words, &Token { tok: Tok::Noise, start: span.0, end: span.1 });
    reader.drafts.push(Draft {
        kind,
        value,
        unit: "",
        approximate: false,
        doubt,
        scope,
        span,
        quote,
        part_of: None,
    });
}
