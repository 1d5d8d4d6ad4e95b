//! What a number counts, whose and of when: from the words left of it, else right of it, else the context.

use super::Draft;
use super::bare::{bare, counts_a_noun, counts_applications};
use super::both;
use super::cases::{case, decision, document, is_case, money, of_other_business, result};
use super::flow::left_by_last_year;
use super::grounds;
use super::listed;
use super::open;
use super::results::{flow, results};
use super::scan::{Number, Tok, Token};
use super::scope::{of_another_year, of_year_before, reached_from, scope};
use super::sentence::Reader;
use super::units::Unit;
use super::words::{Tag, Topic};
use crate::document::figure::Figure;
use crate::report::{ClaimKind as K, Doubt, Scope};

/// A number with the words on either side, up to its neighbours.
pub struct Segment<'a> {
    /// Words before it.
    pub left: &'a [Token],
    /// Words behind it.
    pub right: &'a [Token],
    /// No number stands before it in the segment.
    pub first: bool,
    /// No number follows in the segment: the words behind are its own.
    pub last: bool,
    /// The number.
    pub number: Number,
}

/// Drafts looked back through.
pub const LOOK_BACK: usize = 48;

/// What was made of a number.
pub struct Reading {
    /// What it counts.
    pub kind: K,
    /// Its value; 没有一起 is nought.
    pub value: Figure,
    /// Why it may mean something else.
    pub doubt: Option<Doubt>,
    /// Whose and of when.
    pub scope: Scope,
}

/// Whether others are counted as parts of such a number.
pub fn is_whole(kind: K) -> bool {
    matches!(kind, K::Received | K::NewlyReceived | K::Accepted | K::Completed | K::Replied | K::Handled)
}

pub fn is_applicant(kind: K) -> bool {
    use K::{Business, LegalPerson, LegalService, NaturalPerson, Research, SocialOrganization};
    matches!(kind, NaturalPerson | LegalPerson | Business | Research | SocialOrganization | LegalService)
}

pub fn tags(tokens: &[Token]) -> impl DoubleEndedIterator<Item = Tag> + '_ {
    tokens.iter().filter_map(|t| match t.tok {
        Tok::Word(tag) => Some(tag),
        _ => None,
    })
}

pub fn has(tokens: &[Token], tag: Tag) -> bool {
    tags(tokens).any(|t| t == tag)
}

/// The last topic named there; 申请 alone takes nothing from the one before it: 依申请公开, 补贴申请.
pub fn last_topic(tokens: &[Token]) -> Option<Topic> {
    let mut topics = tags(tokens).rev().filter_map(|tag| match tag {
        Tag::Topic(topic) => Some(topic),
        Tag::Kind(K::DirectLitigation | K::LitigationAfter) => Some(Topic::Litigation),
        _ => None,
    });
    let last = topics.next()?;
    if last == Topic::Weak { topics.find(|t| *t != Topic::Weak).or(Some(last)) } else { Some(last) }
}

pub fn kinds(tokens: &[Token]) -> Vec<K> {
    tags(tokens)
        .filter_map(|tag| match tag {
            Tag::Kind(kind) => Some(kind),
            _ => None,
        })
        .collect()
}

/// Whether words stand there that no dictionary explains.
pub fn unexplained(tokens: &[Token]) -> bool {
    tokens.iter().any(|t| t.tok == Tok::Unknown)
}

/// Reads one number.
pub fn number(reader: &mut Reader, segment: &Segment) -> Reading {
    let (mut kind, mut doubt) = kind(reader, segment);
    let mut value = segment.number.value;
    // 未到期的4件结转下年: who is carried over is denied something, not the carrying.
    let carries = matches!(kind, K::CarriedIn | K::CarriedOut) && has(segment.right, Tag::Carry);
    if has(segment.left, Tag::Negate) && value != Figure::ZERO && kind != K::Other && !carries {
        // 没有一件申请因超期答复而被复议: none for that reason.
        let reason = segment.last && has(segment.right, Tag::Occur);
        if segment.number.chinese && value == Figure::from(1) && !reason {
            value = Figure::ZERO;
        } else {
            kind = K::Other;
        }
    }
    doubt = doubt.or(joined(reader, segment, &mut kind, doubt));
    both::widen(reader, kind);
    let (scope, narrowed) = scope(reader, segment, kind);
    doubt = doubt.or(narrowed);
    if kind == K::Other || scope != Scope::Report {
        doubt = None;
    }
    Reading { kind, value, doubt, scope }
}

/// Whether a later year than this is told of a number: 已于2024年1月答复, 将于次年答复.
pub fn tells_later_year(words: &[Token], year: Option<u16>) -> bool {
    names_later_year(words, year) || (!has(words, Tag::Carry) && has(words, Tag::Next))
}

/// Whether a later year than this is named.
pub fn names_later_year(words: &[Token], year: Option<u16>) -> bool {
    let later = |t: &Token| matches!((t.tok, year), (Tok::Year(y), Some(year)) if y > year);
    !has(words, Tag::Carry) && words.iter().any(later)
}

/// What the number shares with those joined to it by 、, and cases with the cases of the sentence: somebody else's
/// make it none of ours, a doubt is a doubt of all.
fn joined(reader: &mut Reader, segment: &Segment, kind: &mut K, doubt: Option<Doubt>) -> Option<Doubt> {
    let left = segment.left;
    // 行政诉讼57件（非信息公开类）: the bracket stands right of it.
    let action = |t: &Tag| matches!(t, Tag::Issue | Tag::Repeal | Tag::InForce);
    reader.now.run.action = tags(left).rev().find(action).or(reader.now.run.action);
    let others = has(left, Tag::Others) || (segment.last && has(segment.right, Tag::Others));
    reader.now.run.others |= others || of_other_business(left);
    if reader.now.run.others {
        *kind = K::Other;
    }
    let topic = tags(left).any(|t| matches!(t, Tag::Topic(Topic::Review | Topic::Litigation)));
    if !topic && !is_case(*kind) {
        return None;
    }
    if has(left, Tag::Aside) || has(left, Tag::Others) || doubt == Some(Doubt::Narrowed) {
        reader.now.run.doubt = Some(Doubt::Narrowed);
    }
    // 备案行政复议134件，行政诉讼57件: until disclosure is named.
    if topic {
        let named = tags(left).any(|t| matches!(t, Tag::Field | Tag::Topic(Topic::Applications)));
        let before = reader.now.case_doubt.filter(|_| !named);
        reader.now.case_doubt = reader.now.run.doubt.or(before);
    }
    reader.now.run.doubt.or(reader.now.case_doubt)
}

/// What the number counts, and why that may be doubted.
fn kind(reader: &Reader, segment: &Segment) -> (K, Option<Doubt>) {
    let (left, right) = (segment.left, segment.right);
    match segment.number.unit {
        Unit::Percent => return (K::Rate, None),
        Unit::Thing(_) => return (K::Other, None),
        Unit::Money(_) => return (money(reader, left, right), None),
        Unit::None if !bound(left) => return (K::Other, None),
        Unit::Case(_) | Unit::None => {}
    }
    if of_year_before(reader, left)
        && let Some(now) = reader
            .drafts
            .get(reader.now.first..)
            .unwrap_or_default()
            .iter()
            .rev()
            .take(LOOK_BACK)
            .find(|d| d.scope == Scope::Report)
    {
        return (now.kind, None);
    }
    if let Some(kind) = of_another_year(reader, segment) {
        return (kind, None);
    }
    if left.first().is_some_and(|t| t.tok == Tok::Word(Tag::Reaches))
        && let Some(before) = reader.drafts.get(reader.now.first..).and_then(|said| said.last())
    {
        // 从1月的1件增加到12月的3件: months of one year.
        let months = before.scope != Scope::PreviousYear || left.iter().any(|t| t.tok == Tok::Noise);
        return if months { (K::Other, None) } else { (before.kind, before.doubt) };
    }
    if has(left, Tag::Aside)
        || reader.now.elsewhere
        || (segment.last && right.first().is_some_and(|t| t.tok == Tok::Word(Tag::Aside)))
    {
        return (K::Other, None);
    }
    let telling = |t: &Tag| matches!(t, Tag::Kind(_) | Tag::Topic(_) | Tag::Thing);
    let thing = |tag: Option<Tag>| tag == Some(Tag::Thing);
    if thing(tags(left).rev().find(telling))
        || (segment.last && thing(tags(right).find(telling)))
        || counts_a_noun(segment)
    {
        return (K::Other, None);
    }
    if let Some(kind) = carried(reader, left, right) {
        // Cases and calls are carried over too, where they are what is spoken of.
        let topic = last_topic(left).or_else(|| last_topic(&reader.now.pending)).or(reader.topic);
        if matches!(topic, Some(Topic::Review | Topic::Litigation | Topic::Foreign)) {
            return (K::Other, None);
        }
        // 办结上年结转3件, but not 转下一年度答复的4件.
        let carry = left.iter().position(|t| t.tok == Tok::Word(Tag::Carry)).unwrap_or(left.len());
        let before = left.get(..carry).unwrap_or_default();
        let doubt = kinds(before).iter().any(|k| matches!(k, K::Completed | K::Replied));
        let open = carry == left.len() && has(left, Tag::Pending);
        return (kind, (doubt || open).then_some(Doubt::Narrowed));
    }
    if let Some(before) = reached_from(reader, left) {
        return (before.kind, before.doubt);
    }
    if listed::takes_all(reader, segment) {
        return (K::Handled, Some(Doubt::WeakSubject));
    }
    // 剩余1件将于次年答复.
    let closes = kinds(right).iter().any(|k| matches!(k, K::Completed | K::Replied | K::Handled));
    if segment.last
        && closes
        && tells_later_year(right, reader.year)
        && reader.topic == Some(Topic::Applications)
    {
        return (K::CarriedOut, Some(Doubt::WeakSubject));
    }
    let own_topic = last_topic(left).or_else(|| last_topic(right).filter(|_| segment.last));
    // 1件未办结: what is denied is not counted.
    let behind = segment.last && !has(right, Tag::Negate);
    let words = if speaks(left) || has(left, Tag::Open) || !behind { left } else { right };
    let topic = own_topic.or_else(|| last_topic(&reader.now.pending)).or(reader.topic);
    let aside = topic == Some(Topic::Foreign) && is_result(reader, left);
    let topic = if aside { Some(Topic::Applications) } else { topic };
    match topic {
        Some(Topic::Review | Topic::Litigation) => case(reader, left, right, own_topic),
        Some(Topic::Regulations | Topic::Normative) => document(reader, topic, left, right),
        Some(Topic::Licensing | Topic::Penalties | Topic::Compulsion) => {
            decision(reader, topic, own_topic, left)
        }
        Some(Topic::Disclosure | Topic::Foreign | Topic::Fee | Topic::InfoFee) => (K::Other, None),
        Some(Topic::Applications | Topic::Weak) | None => application(reader, words, segment, topic),
    }
}

/// Whether a result of an application is named there, while applications are spoken of: 属信访等不予处理.
pub fn is_result(reader: &Reader, tokens: &[Token]) -> bool {
    let applications =
        has(tokens, Tag::Topic(Topic::Applications)) || reader.topic == Some(Topic::Applications);
    applications && kinds(tokens).iter().any(|k| !is_whole(*k) && !is_applicant(*k))
}

/// A number without a unit counts only right behind the word that it belongs to.
fn bound(left: &[Token]) -> bool {
    let mut behind = left
        .iter()
        .rev()
        .skip_while(|t| matches!(t.tok, Tok::Word(Tag::Filler | Tag::All | Tag::Sum | Tag::Each)));
    behind.next().is_some_and(|t| {
        matches!(
            t.tok,
            Tok::Word(
                Tag::Kind(_)
                    | Tag::Topic(_)
                    | Tag::Upheld
                    | Tag::Corrected
                    | Tag::Pending
                    | Tag::Closed
                    | Tag::OtherResult
                    | Tag::Next
                    | Tag::Previous
                    | Tag::Carry
            )
        )
    })
}

/// Whether words there name something that can be counted.
pub fn speaks(tokens: &[Token]) -> bool {
    tags(tokens).any(|tag| {
        matches!(
            tag,
            Tag::Kind(_)
                | Tag::Upheld
                | Tag::Corrected
                | Tag::OtherResult
                | Tag::Pending
                | Tag::Closed
                | Tag::Channel
                | Tag::OwnLevel
                | Tag::OtherOrgan
        )
    })
}

/// 结转 with the year before it or behind it.
pub fn carried(reader: &Reader, left: &[Token], right: &[Token]) -> Option<K> {
    for zone in [left, right] {
        let Some(at) = zone.iter().position(|t| t.tok == Tok::Word(Tag::Carry)) else { continue };
        let year = |t: &Token, step: i32| match (t.tok, reader.year) {
            (Tok::Year(y), Some(year)) => i32::from(y) == i32::from(year) + step,
            _ => false,
        };
        let next = |t: &Token| t.tok == Tok::Word(Tag::Next) || year(t, 1);
        let previous = |t: &Token| t.tok == Tok::Word(Tag::Previous) || year(t, -1);
        let (before, behind) = (zone.get(..at).unwrap_or_default(), zone.get(at + 1..).unwrap_or_default());
        if behind.iter().chain(before).any(next) {
            return Some(K::CarriedOut);
        }
        if before.iter().chain(behind).any(previous) {
            return Some(K::CarriedIn);
        }
    }
    if let Some(kind) = left_by_last_year(reader, left, right) {
        return Some(kind);
    }
    // 收到45件，答复44件，结转1件: what is left of what was answered, unless what came in is told behind the answers.
    let beside = left.last().is_some_and(|t| t.tok == Tok::Word(Tag::Carry) && t.end - t.start > 1);
    if !beside || has(left, Tag::Part) || reader.now.depth > 0 || reader.now.colon {
        return None;
    }
    let flow = |d: &&Draft| is_whole(d.kind) && d.kind != K::Handled;
    let said = reader.drafts.get(reader.now.first..).unwrap_or_default();
    let last = said.iter().rev().take(LOOK_BACK).find(flow)?;
    (!last.kind.is_inflow() && last.scope == Scope::Report).then_some(K::CarriedOut)
}

/// Applications: received, closed, with what result, from whom.
fn application(
    reader: &Reader,
    words: &[Token],
    segment: &Segment,
    topic: Option<Topic>,
) -> (K, Option<Doubt>) {
    let strong = topic == Some(Topic::Applications) || reader.topic == Some(Topic::Applications);
    let mut named = kinds(words);
    let of_ours = matches!(reader.topic, None | Some(Topic::Applications | Topic::Weak));
    match result(words) {
        Some(Tag::Pending) if reader.now.carries_on && of_ours => return (K::CarriedOut, None),
        // 尚有2件未办结. Of the year's end, most likely.
        Some(Tag::Pending) if strong => return (K::CarriedOut, Some(Doubt::WeakSubject)),
        Some(_) => return (K::Other, None),
        None => {}
    }
    if let Some(class) = open::result(reader, segment, words, strong) {
        return class;
    }
    // What was said before 其中 is the whole, not the part.
    let whole_said = has(segment.left, Tag::Part) || unexplained(segment.left) || !segment.first;
    if named.is_empty() && !whole_said && words.iter().all(|t| matches!(t.tok, Tok::Word(_))) {
        named = kinds(&reader.now.pending);
    }
    let applicants = named.iter().filter(|k| is_applicant(**k)).count();
    if applicants > 1 {
        named.retain(|k| !is_applicant(*k));
    }
    let specific: Vec<K> = named.iter().copied().filter(|k| !is_whole(*k)).collect();
    // 对1306条信息进行审查，不予公开21条: of what was counted otherwise than what came in.
    if !specific.is_empty() && !counts_applications(reader, segment.number.unit) {
        return (K::Other, None);
    }
    if has(words, Tag::Channel) && specific.is_empty() {
        return (if strong { K::Channel } else { K::Other }, None);
    }
    let (kind, joined) = match specific.as_slice() {
        [] if named.is_empty() => bare(reader, segment, strong),
        [] => flow(&named),
        _ => results(&specific, words),
    };
    let (kind, joined) = grounds::of_ground_before(reader, kind).map_or((kind, joined), |row| (row, None));
    let weak = !strong && kind != K::Other;
    // 办理省厅交办的协查函8件: 办理 alone is said of anything.
    if weak && (topic.is_none() && is_whole(kind)) || (weak || kind == K::Handled) && unexplained(words) {
        return (K::Other, None);
    }
    let answered =
        kind.is_inflow() && has(segment.right, Tag::All) && kinds(segment.right).iter().any(|k| is_whole(*k));
    // 某区政府信息公开申请14件均已答复.
    let theirs = segment.left.first().is_some_and(|t| t.tok == Tok::Unknown);
    let narrowed = (unexplained(words) || theirs || (answered && segment.last)).then_some(Doubt::Narrowed);
    (kind, joined.or(narrowed).or(weak.then_some(Doubt::WeakSubject)))
}
