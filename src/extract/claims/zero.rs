//! None and all, said in words: 未收到申请, 均予以公开.

use super::Draft;
use super::both;
use super::cases::case_doubt;
use super::resolve::{LOOK_BACK, carried, has, is_applicant, is_whole, kinds, last_topic, tags, unexplained};
use super::results::{flow, results};
use super::scan::{Tok, Token};
use super::sentence::Reader;
use super::words::{Tag, Topic};
use crate::document::figure::Figure;
use crate::report::{ClaimKind as K, Doubt, Scope};

/// What a stretch without a number says: none of them, or all.
pub fn without_number(reader: &mut Reader, rest: &[Token], words: &[Token], whole_segment: bool) {
    if reader.now.elsewhere || has(rest, Tag::Condition) || has(rest, Tag::Plan) {
        return;
    }
    if has(rest, Tag::Upheld) || has(rest, Tag::Corrected) {
        return results_of_cases(reader, rest, words);
    }
    if has(rest, Tag::Aside) {
        return;
    }
    let negate = rest.iter().position(|t| t.tok == Tok::Word(Tag::Negate));
    let all = rest.iter().position(|t| t.tok == Tok::Word(Tag::All));
    if let Some(at) = negate {
        none(reader, rest, words, at, whole_segment);
    } else if let Some(at) = all {
        all_of_them(reader, rest, words, at);
    } else if reader.now.depth > 0 && whole_segment && !unexplained(rest) {
        in_brackets(reader, rest, words);
    }
}

/// 未收到…申请, 无行政诉讼, 行政复议均未发生, 上年无结转.
fn none(reader: &mut Reader, rest: &[Token], words: &[Token], at: usize, whole_segment: bool) {
    let behind = rest.get(at + 1..).unwrap_or_default();
    let closing = behind.iter().all(|t| {
        matches!(t.tok, Tok::Word(Tag::Occur | Tag::Concern | Tag::Filler | Tag::Decide | Tag::All))
    });
    let pending = std::mem::take(&mut reader.now.pending);
    let before = rest.get(..at).unwrap_or_default();
    // 科研机构未提交申请: none of theirs.
    if kinds(before).iter().any(|k| is_applicant(*k)) {
        return;
    }
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
    // 办结率100%，无结转.
    let last = reader.drafts.get(reader.now.first..).and_then(|said| said.last());
    if has(rest, Tag::Carry) && last.is_some_and(|d| d.kind == K::Rate && d.scope == Scope::Report) {
        return vec![(K::CarriedOut, Some(Doubt::Narrowed))];
    }
    if topics.contains(&Topic::InfoFee) {
        return vec![(K::InfoFee, None)];
    }
    if topics.contains(&Topic::Foreign) || topics.contains(&Topic::Disclosure) {
        return Vec::new();
    }
    if topics.contains(&Topic::Fee) {
        return vec![(K::FeeAmount, None)];
    }
    for (topic, kind) in [(Topic::Penalties, K::Penalties), (Topic::Compulsion, K::Compulsion)] {
        if topics.contains(&topic) {
            let doubt = (!has(zone, Tag::Decide) && !has(rest, Tag::Decide)).then_some(Doubt::WeakSubject);
            return vec![(kind, doubt)];
        }
    }
    let issue = has(zone, Tag::Issue);
    for (topic, kind) in [(Topic::Regulations, K::RegulationsIssued), (Topic::Normative, K::NormativeIssued)]
    {
        if topics.contains(&topic) && issue {
            return vec![(kind, None)];
        }
    }
    // 无部分公开情形. Of single rows people say so loosely.
    if let ([kind], Some(Topic::Applications)) = (named.as_slice(), reader.topic)
        && *kind >= K::Granted
        && *kind < K::NaturalPerson
        && zone.iter().all(|t| matches!(t.tok, Tok::Word(_)))
    {
        let group = matches!(
            kind,
            K::Granted | K::PartlyGranted | K::Refused | K::Unavailable | K::NotProcessed | K::OtherHandling
        );
        return vec![(*kind, (!group).then_some(Doubt::Narrowed))];
    }
    // 没有法人或其他组织申请.
    if let [kind] = named.as_slice()
        && is_applicant(*kind)
        && reader.field
        && zone.iter().all(|t| matches!(t.tok, Tok::Word(_)))
    {
        return vec![(*kind, Some(Doubt::Narrowed))];
    }
    let applies = topics.contains(&Topic::Applications);
    let weak = topics.contains(&Topic::Weak) && reader.topic == Some(Topic::Applications);
    let takes = named.iter().any(|k| (*k).is_inflow());
    let only = named.is_empty() && zone.iter().all(|t| matches!(t.tok, Tok::Word(_)));
    // 未收到网络渠道提出的申请: none of that way.
    if (applies || weak)
        && !has(zone, Tag::Channel)
        && (takes || (only && !has(zone, Tag::Occur) && !has(zone, Tag::Concern)))
        && named.iter().all(|k| (*k).is_inflow())
    {
        return vec![(K::Received, None)];
    }
    Vec::new()
}

/// 均予以公开, 全部办结: all of what was spoken of.
fn all_of_them(reader: &mut Reader, rest: &[Token], words: &[Token], at: usize) {
    let behind = rest.get(at + 1..).unwrap_or_default();
    // 在所有答复中: of these something is told.
    if unexplained(behind) || has(behind, Tag::Among) {
        return;
    }
    let named = kinds(behind);
    if let Some((kind, value)) = all_of_one_row(reader, &named)
        && let Some((first, last)) = rest.get(at).zip(rest.last())
    {
        return add(reader, kind, Some(value), None, (first.start, last.end), words);
    }
    if has(behind, Tag::Closed) && named.is_empty() {
        return no_case_is_open(reader, rest, words, at);
    }
    let topic = last_topic(rest).or(reader.topic);
    if !matches!(topic, Some(Topic::Applications | Topic::Weak)) {
        return;
    }
    let result = match named.as_slice() {
        [] => return,
        _ if named.iter().any(|k| !is_whole(*k)) => {
            results(&named.iter().copied().filter(|k| !is_whole(*k)).collect::<Vec<_>>(), behind)
        }
        _ => flow(&named),
    };
    if result.0.is_inflow() {
        return;
    }
    let Some((first, last)) = rest.get(at).zip(rest.last()) else { return };
    // 上年结转3件,全部办结: all of a part.
    let said = reader.drafts.get(reader.now.first..).unwrap_or_default();
    if said.last().is_some_and(|d| !is_whole(d.kind)) {
        return;
    }
    // 办理44件，均按期答复: of those that were closed it says nothing new. 到期的申请均已办结: of some.
    let some =
        said.last().is_some_and(|d| !d.kind.is_inflow()) || unexplained(rest.get(..at).unwrap_or_default());
    if some && is_whole(result.0) {
        return;
    }
    add(reader, result.0, None, result.1, (first.start, last.end), words);
}

/// 行政复议10件，均已审结: none of those counted right before is open.
fn no_case_is_open(reader: &mut Reader, rest: &[Token], words: &[Token], at: usize) {
    let said = reader.drafts.get(reader.now.first..).unwrap_or_default().last();
    let counted = said.filter(|d| d.scope == Scope::Report && d.doubt.is_none());
    let pending = match counted.map(|d| d.kind) {
        Some(K::Review) => K::ReviewPending,
        Some(K::Litigation) => K::LitigationPending,
        _ => return,
    };
    let Some((first, last)) = rest.get(at).zip(rest.last()) else { return };
    let span = (first.start, last.end);
    add(reader, pending, Some(Figure::ZERO), Some(Doubt::Narrowed), span, words);
}

/// 无法提供1件（没有现成信息需要另行制作）: all of it is of that row.
fn in_brackets(reader: &mut Reader, rest: &[Token], words: &[Token]) {
    both::widen_by_words(reader, rest);
    let Some((row, value)) = all_of_one_row(reader, &kinds(rest)) else { return };
    if let Some((first, last)) = rest.first().zip(rest.last()) {
        add(reader, row, Some(value), None, (first.start, last.end), words);
    }
}

/// 不予处理3件,均为重复申请; 行政诉讼3件,均为复议后起诉: the one row has all that the group has.
fn all_of_one_row(reader: &Reader, named: &[K]) -> Option<(K, Figure)> {
    let [row] = named else { return None };
    let whole = reader.drafts.get(reader.now.first..)?.last().filter(|d| {
        let group = match d.kind {
            K::Refused => (K::RefusedStateSecret..=K::RefusedInquiry).contains(row),
            K::Unavailable => (K::UnavailableNotHeld..=K::UnavailableUnclear).contains(row),
            K::NotProcessed => (K::RejectedComplaint..=K::RejectedReissue).contains(row),
            K::OtherHandling => matches!(row, K::OtherUncorrected | K::OtherUnpaid),
            K::Litigation => matches!(row, K::DirectLitigation | K::LitigationAfter),
            _ => false,
        };
        group && d.scope == Scope::Report && d.doubt.is_none() && !d.approximate
    })?;
    Some((*row, whole.value?))
}

/// 行政复议6件,诉讼3件,均获维持; 未发生被行政复议纠错的情形.
fn results_of_cases(reader: &mut Reader, rest: &[Token], words: &[Token]) {
    let Some((first, last)) = rest.first().zip(rest.last()) else { return };
    let span = (first.start, last.end);
    if unexplained(rest) {
        return;
    }
    if has(rest, Tag::Corrected) && !has(rest, Tag::Upheld) && denies(rest, Tag::Corrected) {
        let topics: Vec<Tag> = tags(rest).filter(|t| matches!(t, Tag::Topic(_))).collect();
        let review = topics.contains(&Tag::Topic(Topic::Review));
        if review || (topics.is_empty() && reader.topic == Some(Topic::Review)) {
            let doubt = case_doubt(reader, rest);
            add(reader, K::ReviewCorrected, Some(Figure::ZERO), doubt, span, words);
        }
        return;
    }
    if has(rest, Tag::Negate) || has(rest, Tag::Aside) || has(rest, Tag::Corrected) == has(rest, Tag::Upheld)
    {
        return;
    }
    let corrected = has(rest, Tag::Corrected);
    let said = reader.drafts.get(reader.now.first..).unwrap_or_default();
    // No sentence that means something says more.
    if said.len() > LOOK_BACK {
        return;
    }
    // 行政复议3件，已审结2件均为维持: of what was counted last, which the form does not count.
    let open = |k: K| matches!(k, K::Other | K::ReviewClosed | K::LitigationClosed);
    if said.last().is_some_and(|d| open(d.kind) && d.unit == "件") {
        return;
    }
    let one = !has(rest, Tag::All);
    let open: Vec<(K, Option<Figure>, Option<Doubt>)> = said
        .iter()
        .enumerate()
        .filter(|(at, d)| whose_results_are_open(reader, said, *at, d))
        // 被申请行政复议1件，结果纠正: without 均 only where there is one.
        .filter(|(at, d)| !one || (at + 1 == said.len() && d.value == Some(Figure::from(1))))
        .map(|(_, d)| (d.kind, d.value, d.doubt))
        .collect();
    if one && open.len() != 1 {
        return;
    }
    for (kind, value, doubt) in open {
        let result = match (kind == K::Review, corrected) {
            (true, true) => K::ReviewCorrected,
            (true, false) => K::ReviewUpheld,
            (false, true) => K::LitigationCorrected,
            (false, false) => K::LitigationUpheld,
        };
        add(reader, result, value, doubt, span, words);
    }
}

/// 未发生被纠错的情形, 被纠错的没有; not 纠正案件均不涉及征地.
fn denies(rest: &[Token], tag: Tag) -> bool {
    let at = |tag: Tag| rest.iter().position(|t| t.tok == Tok::Word(tag));
    let (Some(negate), Some(said)) = (at(Tag::Negate), at(tag)) else { return false };
    let occurs = |t: &Token| matches!(t.tok, Tok::Word(Tag::Occur | Tag::Filler | Tag::All));
    negate < said || rest.iter().skip(negate + 1).all(occurs)
}

/// Whether the draft counts reconsiderations or suits whose results were not said one by one; in brackets only those that
/// the bracket stands behind: 复议4件，诉讼2件（均维持）.
fn whose_results_are_open(reader: &Reader, said: &[Draft], at: usize, draft: &Draft) -> bool {
    let total = matches!(draft.kind, K::Review | K::Litigation);
    if !total || draft.scope != Scope::Report || draft.approximate {
        return false;
    }
    let results = if draft.kind == K::Review {
        K::ReviewUpheld..=K::ReviewPending
    } else {
        K::LitigationUpheld..=K::LitigationPending
    };
    let own = reader.now.depth == 0 || reader.now.head == Some(reader.now.first + at);
    own && !said.iter().any(|d| results.contains(&d.kind))
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
        _ if reader.now.scope == Scope::Report => reader.now.organ.unwrap_or_default(),
        _ => reader.now.scope,
    };
    // 某区申请14件均已答复，无结转: whose they are, as doubtful as what the sentence spoke of.
    let said = reader.drafts.get(reader.now.first..).and_then(|said| said.last());
    let before = said.filter(|d| d.kind < K::Review && kind < K::Review && is_whole(d.kind));
    let scope = match before {
        // 其中县政府办公室收到12件，均已办结，无结转.
        Some(before) if scope == Scope::Report && !has(words, Tag::Whole) => before.scope,
        _ => scope,
    };
    let unclear = (reader.now.unclear && scope == Scope::Report).then_some(Doubt::Narrowed);
    let doubt = doubt.or(before.and_then(|d| d.doubt)).or(unclear);
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
