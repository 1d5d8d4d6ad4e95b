//! A number that no word names, and units in which applications are not counted.

use super::Draft;
use super::resolve::{LOOK_BACK, Segment, has, is_whole, tags};
use super::scan::{Tok, Token};
use super::scope::{of_this_year, of_year_before};
use super::sentence::Reader;
use super::units::Unit;
use super::words::{Tag, Topic};
use crate::report::{ClaimKind as K, Doubt, Scope};

/// Whether applications are counted in such a unit: in 条 and the like only where what came in was.
pub fn counts_applications(reader: &Reader, unit: Unit) -> bool {
    let Unit::Case(name @ ("条" | "项" | "次" | "个" | "笔")) = unit else { return true };
    reader.drafts.iter().rev().take(LOOK_BACK).any(|d| is_whole(d.kind) && d.unit == name)
}

/// 登记、审核、答复5个环节: in such a unit a noun right behind is what is counted.
pub fn counts_a_noun(segment: &Segment) -> bool {
    let small = matches!(segment.number.unit, Unit::Case("个" | "项" | "次" | "笔"));
    small && segment.right.first().is_some_and(|t| t.tok == Tok::Unknown)
}

/// No word names it: 区政府本级17件 is of the kind of its whole; 共计7件 sums up.
pub fn bare(reader: &Reader, segment: &Segment, strong: bool) -> (K, Option<Doubt>) {
    let head = reader.now.head.and_then(|i| reader.drafts.get(i));
    let organ = has(segment.left, Tag::OwnLevel) || has(segment.left, Tag::OtherOrgan);
    let year = of_year_before(reader, segment.left) || of_this_year(reader, segment.left);
    if let Some(head) = head.filter(|h| (organ || year) && is_whole(h.kind)) {
        return (head.kind, None);
    }
    let said = |from: usize, kind: fn(K) -> bool| {
        let told = reader.drafts.iter().skip(from).take(6);
        told.filter(|d| d.scope == Scope::Report).any(|d: &Draft| kind(d.kind))
    };
    // 收到39件。…另有上年结转3件，合计42件.
    let carried = has(segment.left, Tag::Sum) && said(reader.now.first, |k| k == K::CarriedIn);
    if carried && (said(reader.now.first, K::is_inflow) || said(0, K::is_inflow)) {
        return (K::Accepted, None);
    }
    let topic = tags(segment.left).any(|t| matches!(t, Tag::Topic(Topic::Applications | Topic::Weak)));
    if head.is_none() && topic && strong && has(segment.left, Tag::Sum) {
        return (K::Received, Some(Doubt::WeakSubject));
    }
    // 全年政府信息公开申请6件.
    let only = |t: &Token| {
        let says_no_more = Tag::Topic(Topic::Applications);
        // 新增政府信息公开申请48件.
        matches!(t.tok, Tok::Year(_) | Tok::Word(Tag::Filler | Tag::ThisYear | Tag::Issue))
            || t.tok == Tok::Word(says_no_more)
    };
    let counts = matches!(segment.number.unit, Unit::Case("件" | "宗" | "起" | "例"))
        && reader.topic != Some(Topic::Disclosure);
    if head.is_none()
        && counts
        && has(segment.left, Tag::Topic(Topic::Applications))
        && segment.left.iter().all(only)
    {
        // 2023年政府信息公开申请数为48件.
        let year = super::scope::this_year(segment.left, reader.year) && reader.drafts.is_empty();
        return (K::Received, (!year).then_some(Doubt::WeakSubject));
    }
    (K::Other, None)
}
