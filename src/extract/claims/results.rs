//! Several kinds named beside one number: which of them it counts.

use super::resolve::{has, is_applicant};
use super::scan::Token;
use super::words::Tag;
use crate::report::{ClaimKind as K, Doubt};

/// 收到, 受理, 办结, 答复: the most telling of them.
pub fn flow(named: &[K]) -> (K, Option<Doubt>) {
    let order = [K::NewlyReceived, K::Received, K::Accepted, K::Completed, K::Replied, K::Handled];
    let kind = order.into_iter().find(|k| named.contains(k)).unwrap_or(K::Other);
    let mixed = kind.is_inflow() && named.iter().any(|k| !(*k).is_inflow());
    (kind, mixed.then_some(Doubt::Joined))
}

/// Results, groups, applicants.
pub fn results(specific: &[K], words: &[Token]) -> (K, Option<Doubt>) {
    use K::{Granted, GrantedOrPartly, NotProcessed, OtherHandling, PartlyGranted, Refused, Unavailable};
    let has_kind = |kind: K| specific.contains(&kind);
    // 公开类答复（含部分公开）25件.
    let opened = has_kind(Granted) || has(words, Tag::Open);
    if opened && has_kind(PartlyGranted) && has(words, Tag::And) {
        return (GrantedOrPartly, None);
    }
    let mut distinct = specific.to_vec();
    distinct.dedup();
    if let [only] = distinct.as_slice() {
        return (*only, None);
    }
    let groups = [Refused, Unavailable, NotProcessed, OtherHandling];
    let named: Vec<K> = groups.into_iter().filter(|g| has_kind(*g)).collect();
    if let [group] = named.as_slice() {
        let row = distinct.iter().find(|k| *k != group).copied();
        let several = has(words, Tag::AndSoOn) || distinct.len() > 2;
        // 因本机关不掌握而无法提供: the ground and the result are one thing.
        let one = row.filter(|row| group_of(*row) == *group);
        let doubt = one.is_none().then_some(Doubt::Joined);
        return if several { (*group, None) } else { (row.unwrap_or(*group), doubt) };
    }
    // 因不掌握、涉及第三方、信访事项等原因: of several groups together there is no cell.
    let mut told = distinct.iter().filter(|k| !is_applicant(**k)).map(|k| group_of(*k));
    let first = told.next();
    if told.any(|group| Some(group) != first) {
        return (K::Other, None);
    }
    (specific.last().copied().unwrap_or(K::Other), Some(Doubt::Joined))
}

/// The group of results that a result is of.
fn group_of(kind: K) -> K {
    let groups = [K::Refused, K::Unavailable, K::NotProcessed, K::OtherHandling];
    groups.into_iter().rfind(|group| *group <= kind).unwrap_or(kind)
}
