//! By what the parts of a whole divide it: only parts of one division add up.

use crate::document::figure::Figure;
use crate::document::fold::fold;
use crate::report::{Claim, ClaimKind as K, Scope};
use std::collections::BTreeMap;

/// By what a whole is divided. Parts of different divisions are never added up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Division {
    Organ,
    Applicant,
    Organization,
    Channel,
    Inflow,
    Result,
    Ground,
    Opened,
    ReviewResult,
    LitigationResult,
    Route,
    Unknown,
}

/// The parts of each whole. 法人6件、商业企业4件: the kinds of organizations beside all of them are parts of these.
pub fn by_whole(claims: &[Claim]) -> BTreeMap<&str, Vec<&Claim>> {
    let mut parts: BTreeMap<&str, Vec<&Claim>> = BTreeMap::new();
    for claim in claims {
        let Some(whole) = claim.part_of.as_deref() else { continue };
        let beside = parts.get(whole).into_iter().flatten();
        let all = beside.copied().find(|c| c.kind == K::LegalPerson && is_organization(claim.kind));
        parts.entry(all.map_or(whole, |c| c.id.as_str())).or_default().push(claim);
    }
    parts
}

fn is_organization(kind: K) -> bool {
    matches!(kind, K::Business | K::Research | K::SocialOrganization | K::LegalService)
}

/// Whether a kind is one of the grounds that a result has in the form.
fn is_ground(result: K, kind: K) -> bool {
    let next = match result {
        K::Refused => K::Unavailable,
        K::Unavailable => K::NotProcessed,
        K::NotProcessed => K::OtherHandling,
        K::OtherHandling => K::NaturalPerson,
        _ => return false,
    };
    result < kind && kind < next
}

/// What they add up to.
pub fn sum(parts: &[&Claim]) -> Figure {
    parts.iter().filter_map(|c| c.value).sum()
}

/// Not of another time, nor only held against this one.
fn is_of_now(claim: &Claim) -> bool {
    !matches!(claim.scope, Scope::PreviousYear | Scope::Cumulative | Scope::Planned | Scope::Compared)
}

/// The parts by division; a division with an approximate part is left out.
pub fn divided<'a>(whole: &Claim, parts: &[&'a Claim]) -> Vec<(Division, Vec<&'a Claim>)> {
    let mut groups: BTreeMap<Division, Vec<&Claim>> = BTreeMap::new();
    let mut before = None;
    for part in parts {
        // 自然人96件、其他6件: by its own word the rest of the list that it ends.
        let rest = before.filter(|_| part.kind == K::Other && is_rest(part));
        let division = rest.or_else(|| division(whole, part));
        if let Some(division) = division {
            groups.entry(division).or_default().push(part);
        }
        before = division;
    }
    groups.retain(|_, group| group.iter().all(|c| !c.approximate && c.value.is_some()));
    groups.into_iter().collect()
}

/// 其他6件 and no more: what it is, only the list says.
fn is_rest(part: &Claim) -> bool {
    let quote = fold(&part.quote);
    let head = quote.split(|c: char| c.is_ascii_digit()).next().unwrap_or_default();
    let number = part.value.map(|value| format!("{value}{}", part.unit)).unwrap_or_default();
    REST.contains(&head) && quote.strip_prefix(head) == Some(number.as_str())
}

const REST: &[&str] = &["其他", "其它", "其余", "其他组织", "其它组织", "其他情形", "其他情况", "其他类"];

fn division(whole: &Claim, part: &Claim) -> Option<Division> {
    if !is_of_now(part) {
        return None;
    }
    let alike = part.kind == whole.kind || (part.kind.is_inflow() && whole.kind.is_inflow());
    if part.scope != whole.scope && matches!(part.scope, Scope::OwnLevel | Scope::OtherOrgan) {
        return alike.then_some(Division::Organ);
    }
    if alike && part.scope == Scope::Part && part.kind < K::Review {
        return Some(Division::Organ);
    }
    let closed = matches!(whole.kind, K::Completed | K::Replied);
    let taken = matches!(whole.kind, K::Received | K::Accepted | K::Handled);
    match part.kind {
        kind if is_organization(kind) && whole.kind == K::LegalPerson => Some(Division::Organization),
        kind if matches!(kind, K::NaturalPerson | K::LegalPerson) || is_organization(kind) => {
            (taken || whole.kind == K::NewlyReceived).then_some(Division::Applicant)
        }
        // Ways of coming in divide what came in: what was closed is only named last.
        K::Channel if taken || whole.kind == K::NewlyReceived => Some(Division::Channel),
        // What was handled may leave some of both for next year: the flow is another rule's.
        K::NewlyReceived | K::CarriedIn if matches!(whole.kind, K::Received | K::Accepted) => {
            Some(Division::Inflow)
        }
        K::ReviewUpheld | K::ReviewCorrected | K::ReviewOther
            if matches!(whole.kind, K::Review | K::ReviewClosed) =>
        {
            Some(Division::ReviewResult)
        }
        // 尚未审结 is no part of 审结.
        K::ReviewPending if whole.kind == K::Review => Some(Division::ReviewResult),
        K::LitigationUpheld | K::LitigationCorrected | K::LitigationOther
            if matches!(whole.kind, K::Litigation | K::LitigationClosed) =>
        {
            Some(Division::LitigationResult)
        }
        K::LitigationPending if whole.kind == K::Litigation => Some(Division::LitigationResult),
        K::DirectLitigation | K::LitigationAfter if whole.kind == K::Litigation => Some(Division::Route),
        K::Review | K::Litigation if whole.kind == K::ReviewOrLitigation => Some(Division::Route),
        kind if is_ground(whole.kind, kind) => Some(Division::Ground),
        K::Granted | K::PartlyGranted if whole.kind == K::GrantedOrPartly => Some(Division::Opened),
        K::Granted
        | K::PartlyGranted
        | K::GrantedOrPartly
        | K::Refused
        | K::Unavailable
        | K::NotProcessed
        | K::OtherHandling
            if closed =>
        {
            Some(Division::Result)
        }
        K::Other => Some(Division::Unknown),
        _ => None,
    }
}

/// Whether the parts listed are all that there can be.
pub fn complete(division: Division, parts: &[&Claim]) -> bool {
    let all = |kinds: &[K]| kinds.iter().all(|k| parts.iter().any(|c| c.kind == *k));
    match division {
        Division::Organ => {
            let of = |scope| parts.iter().any(|c| c.scope == scope);
            of(Scope::OwnLevel) && of(Scope::OtherOrgan)
        }
        Division::Applicant => all(&[K::NaturalPerson, K::LegalPerson]),
        Division::Inflow => all(&[K::NewlyReceived, K::CarriedIn]),
        Division::ReviewResult => {
            all(&[K::ReviewUpheld, K::ReviewCorrected, K::ReviewOther, K::ReviewPending])
        }
        Division::LitigationResult => {
            all(&[K::LitigationUpheld, K::LitigationCorrected, K::LitigationOther, K::LitigationPending])
        }
        Division::Route => {
            all(&[K::DirectLitigation, K::LitigationAfter]) || all(&[K::Review, K::Litigation])
        }
        Division::Opened => all(&[K::Granted, K::PartlyGranted]),
        Division::Result => {
            let groups = [K::PartlyGranted, K::Refused, K::Unavailable, K::NotProcessed, K::OtherHandling];
            all(&groups) && all(&[K::Granted])
        }
        Division::Organization | Division::Channel | Division::Ground | Division::Unknown => false,
    }
}
