//! What the form counts beside applications: cases of review and litigation, documents, decisions.

use super::Draft;
use super::resolve::{LOOK_BACK, has, kinds, last_topic, speaks, tags, unexplained};
use super::scan::{Tok, Token};
use super::sentence::Reader;
use super::words::{Tag, Topic};
use crate::report::{ClaimKind as K, Doubt};

/// Reconsideration and litigation with their results.
pub fn case(reader: &Reader, left: &[Token], right: &[Token], own: Option<Topic>) -> (K, Option<Doubt>) {
    let named = |zone: &[Token]| {
        kinds(zone).into_iter().rev().find(|k| matches!(k, K::DirectLitigation | K::LitigationAfter))
    };
    let reviews = tags(left).any(|t| t == Tag::Topic(Topic::Review));
    let suits = tags(left).any(|t| t == Tag::Topic(Topic::Litigation));
    let topic = own.or_else(|| in_brackets(reader)).or(reader.topic);
    // 4件复议均未被纠错: the number has no such result.
    let behind = || result(right).filter(|_| !speaks(left) && !has(right, Tag::Negate));
    let result = result(left).or_else(behind);
    let doubt = case_doubt(reader, left);
    if let Some(kind) = named(left).or_else(|| named(right).filter(|_| !reviews && !suits)) {
        return (kind, if result.is_some() { Some(Doubt::Nested) } else { doubt });
    }
    if reviews && suits && result.is_none() {
        let each = has(left, Tag::Each) || has(left, Tag::All);
        return (K::ReviewOrLitigation, if each { Some(Doubt::Joined) } else { doubt });
    }
    if result.is_some() && own.is_none() && of_one_way(reader) {
        return (K::Other, None);
    }
    if result == Some(Tag::Closed) && own.is_none() && !follows_cases(reader) {
        return (K::Other, None);
    }
    // 2件等待复议结果: what cases are waited for, nobody counts.
    let named_behind = !reviews && !suits && result.is_none() && unexplained(right);
    let review = topic == Some(Topic::Review);
    // 办理各类行政复议56件, and nothing says that disclosure is their matter: the organ's own business.
    let business = doubt == Some(Doubt::WeakSubject) && (decides(left) || unexplained(left));
    let kind = match (result, review) {
        (None, _) if own.is_none() || business || named_behind => return (K::Other, None),
        (None, true) => K::Review,
        (None, false) => K::Litigation,
        (Some(Tag::Upheld), true) => K::ReviewUpheld,
        (Some(Tag::Corrected), true) => K::ReviewCorrected,
        (Some(Tag::OtherResult), true) => K::ReviewOther,
        (Some(Tag::Closed), true) => K::ReviewClosed,
        (Some(_), true) => K::ReviewPending,
        (Some(Tag::Upheld), false) => K::LitigationUpheld,
        (Some(Tag::Corrected), false) => K::LitigationCorrected,
        (Some(Tag::OtherResult), false) => K::LitigationOther,
        (Some(Tag::Closed), false) => K::LitigationClosed,
        (Some(_), false) => K::LitigationPending,
    };
    // 审结6件 may be of the new ones, or of those of one court.
    (kind, doubt.or((result == Some(Tag::Closed)).then_some(Doubt::Narrowed)))
}

/// Whether the number right before is one of cases: 行政复议10件，审结8件, but not 当年新发生9件，审结7件.
fn follows_cases(reader: &Reader) -> bool {
    reader.drafts.get(reader.now.first..).and_then(|said| said.last()).is_some_and(|d| is_case(d.kind))
}

/// 被起诉2件（均经复议，1件审理中）: what stands in brackets is of the cases before them.
fn in_brackets(reader: &Reader) -> Option<Topic> {
    let head = reader.now.head.filter(|_| reader.now.depth > 0).and_then(|i| reader.drafts.get(i))?;
    match head.kind {
        K::Review => Some(Topic::Review),
        K::Litigation => Some(Topic::Litigation),
        _ => None,
    }
}

/// Whether the cases last counted in the sentence are those of one way of going to court, or of both proceedings: the form
/// has no claim for their results.
fn of_one_way(reader: &Reader) -> bool {
    let counted = |k: K| {
        matches!(
            k,
            K::Review | K::Litigation | K::DirectLitigation | K::LitigationAfter | K::ReviewOrLitigation
        )
    };
    let said = reader.drafts.get(reader.now.first..).unwrap_or_default();
    let last = said.iter().rev().take(LOOK_BACK).find(|d| counted(d.kind));
    last.is_some_and(|d| !matches!(d.kind, K::Review | K::Litigation))
}

pub fn result(tokens: &[Token]) -> Option<Tag> {
    let told =
        |t: &Tag| matches!(t, Tag::Upheld | Tag::Corrected | Tag::OtherResult | Tag::Pending | Tag::Closed);
    tags(tokens).rev().find(told)
}

/// 因行政处罚引发的行政复议: about a matter that is not disclosure.
pub fn of_other_business(left: &[Token]) -> bool {
    let Some(case) =
        left.iter().position(|t| matches!(t.tok, Tok::Word(Tag::Topic(Topic::Review | Topic::Litigation))))
    else {
        return false;
    };
    let cause = left.get(..case).unwrap_or_default();
    let business = |t: Tag| {
        let topics = [Topic::Penalties, Topic::Licensing, Topic::Compulsion, Topic::Foreign];
        topics.into_iter().any(|topic| t == Tag::Topic(topic))
    };
    let ours = |t: Tag| matches!(t, Tag::Field | Tag::Topic(Topic::Applications | Topic::Weak));
    has(cause, Tag::Occur) && tags(cause).any(business) && !tags(left).any(ours)
}

/// Whether it counts reconsiderations or suits.
pub fn is_case(kind: K) -> bool {
    kind >= K::Review && kind <= K::ReviewOrLitigation
}

/// Whether the organ itself takes in or decides there.
fn decides(left: &[Token]) -> bool {
    let acts = |k: &K| matches!(k, K::NewlyReceived | K::Accepted | K::Handled | K::Completed | K::Replied);
    kinds(left).iter().any(acts)
}

/// 复议 that the organ itself decides, or of which nobody said that it is about disclosure.
pub fn case_doubt(reader: &Reader, left: &[Token]) -> Option<Doubt> {
    let field = reader.field || tags(left).any(|t| matches!(t, Tag::Field | Tag::Topic(Topic::Applications)));
    if !field {
        Some(Doubt::WeakSubject)
    } else if decides(left) || unexplained(left) {
        Some(Doubt::Narrowed)
    } else {
        None
    }
}

/// 规章 and 规范性文件: issued, repealed, in force.
pub fn document(
    reader: &Reader,
    topic: Option<Topic>,
    left: &[Token],
    right: &[Token],
) -> (K, Option<Doubt>) {
    let action =
        |zone: &[Token]| tags(zone).rev().find(|t| matches!(t, Tag::Issue | Tag::Repeal | Tag::InForce));
    let published = has(left, Tag::Open) || tags(left).any(|t| t == Tag::Topic(Topic::Disclosure));
    let regulations = topic == Some(Topic::Regulations);
    let own = tags(left).any(|t| matches!(t, Tag::Topic(Topic::Regulations | Topic::Normative)));
    // 制发规范性文件5件、通知20件，共印发25件: whatever was counted before.
    let said = reader.drafts.get(reader.now.first..).unwrap_or_default();
    let counted = |d: &Draft| d.kind >= K::RegulationsIssued && d.kind <= K::NormativeInForce;
    if has(left, Tag::Sum) && !own && said.iter().rev().take(LOOK_BACK).any(counted) {
        return (K::Other, None);
    }
    // 政策文件库收录规范性文件121件，其中废止58件: of documents counted otherwise.
    let head = reader.now.head.and_then(|i| reader.drafts.get(i));
    if !own && head.is_some_and(|head| head.kind == K::Other) {
        return (K::Other, None);
    }
    // 制发规章1件、规范性文件7件: what was done with the first was done with those joined to it.
    let joined = || reader.now.run.action.filter(|_| own && !unexplained(left));
    let kind = match (action(left).or_else(|| action(right)).or_else(joined), regulations) {
        (Some(Tag::Issue), _) if published => return (K::Other, None),
        (Some(Tag::Issue), true) => K::RegulationsIssued,
        (Some(Tag::Repeal), true) => K::RegulationsRepealed,
        (Some(Tag::InForce), true) => K::RegulationsInForce,
        (Some(Tag::Issue), false) => K::NormativeIssued,
        (Some(Tag::Repeal), false) => K::NormativeRepealed,
        (Some(Tag::InForce), false) => K::NormativeInForce,
        _ => return (K::Other, None),
    };
    (kind, unexplained(left).then_some(Doubt::Narrowed))
}

/// 行政许可, 行政处罚, 行政强制: decisions made, not items published.
pub fn decision(
    reader: &Reader,
    topic: Option<Topic>,
    own: Option<Topic>,
    left: &[Token],
) -> (K, Option<Doubt>) {
    let published = has(left, Tag::Open) || tags(left).any(|t| t == Tag::Topic(Topic::Disclosure));
    // 公开信息715条，其中行政处罚490条; 行政处罚案卷: not decisions.
    let item = reader.now.head.and_then(|i| reader.drafts.get(i)).is_some_and(|head| head.kind == K::Other);
    let named = left.iter().rposition(|t| matches!(t.tok, Tok::Word(Tag::Topic(_)))).unwrap_or_default();
    let about = item || unexplained(left.get(named..).unwrap_or_default());
    // 涉及行政许可类的23件: what they are about, no decisions.
    let concerns = left.get(..named).is_some_and(|before| has(before, Tag::Concern));
    let about = about || concerns;
    if own.is_none() || published || (about && !has(left, Tag::Decide)) {
        return (K::Other, None);
    }
    let kind = match topic {
        Some(Topic::Licensing) => K::Licensing,
        Some(Topic::Penalties) => K::Penalties,
        _ => K::Compulsion,
    };
    if !has(left, Tag::Decide) {
        // 行政许可受理45件、行政处罚立案9件: what comes before a decision.
        let other = unexplained(left) || kinds(left).iter().any(|k| k.is_inflow());
        return if other { (K::Other, None) } else { (kind, Some(Doubt::WeakSubject)) };
    }
    (kind, unexplained(left).then_some(Doubt::Narrowed))
}

/// Fees only where they are named right there, and nothing else with them: 登记费, 减免, 罚没收入 are other money.
pub fn money(reader: &Reader, left: &[Token], right: &[Token]) -> K {
    let named = last_topic(left).or_else(|| last_topic(&reader.now.pending)).or_else(|| last_topic(right));
    match named.or(reader.topic) {
        Some(Topic::InfoFee) => K::InfoFee,
        Some(Topic::Fee) if named.is_some() && !unexplained(left) && !has(left, Tag::Concern) => K::FeeAmount,
        _ => K::Other,
    }
}
