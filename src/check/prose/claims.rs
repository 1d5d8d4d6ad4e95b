//! Questions that rules ask about claims.

use crate::check::finding::{Side, Term};
use crate::report::{Claim, ClaimKind, Scope};

/// Whether the claim is an exact number about this report's year and body.
pub fn applies(claim: &Claim) -> bool {
    claim.scope == Scope::Report && !claim.approximate && claim.kind != ClaimKind::Other
}

/// Whether it is such a number and its words leave no doubt.
pub fn sure(claim: &Claim) -> bool {
    applies(claim) && claim.doubt.is_none()
}

/// 未予公开 may be all that was not disclosed, for whatever reason: more than the form's 不予公开.
pub fn loosely(claim: &Claim) -> bool {
    claim.quote.contains("未予公开")
}

/// 企业4件 may be all organizations.
pub fn is_any_business(claim: &Claim) -> bool {
    claim.kind == ClaimKind::Business && !claim.quote.contains("商业")
}

/// 公开58件、不予公开13件、…: 公开 alone, where nothing is said of 部分公开 beside it, may hold both.
pub fn openly(claims: &[Claim], claim: &Claim) -> bool {
    let exact = ["予以公开", "同意公开", "准予公开", "给予公开", "完全公开", "全部公开"];
    let quote: String = claim.quote.chars().filter(|c| !c.is_whitespace()).collect();
    let (before, behind) = claims.split_at(index(claims, claim));
    let same = |c: &&Claim| c.paragraph == claim.paragraph;
    let beside = before.iter().rev().take_while(same).chain(behind.iter().take_while(same));
    let apart = |c: &Claim| matches!(c.kind, ClaimKind::PartlyGranted | ClaimKind::GrantedOrPartly);
    !exact.iter().any(|word| quote.contains(word)) && !beside.take(NEAR).any(apart)
}

/// Claims of a paragraph looked through on either side: no list of results is longer.
const NEAR: usize = 48;

/// The claim as a term of an equation.
pub fn term(claim: &Claim, side: Side) -> Term {
    Term {
        address: None,
        claim: Some(claim.id.clone()),
        label: claim.kind.label().into(),
        value: claim.value,
        sign: 1,
        side,
        place: claim.place.clone(),
    }
}

/// The claim that this is a part of. Ids count the claims in their order.
pub fn whole<'a>(claims: &'a [Claim], part: &Claim) -> Option<&'a Claim> {
    let id = part.part_of.as_ref()?;
    let at = claims.binary_search_by_key(&number(id), |claim| number(&claim.id)).ok()?;
    claims.get(at).filter(|claim| claim.id == *id)
}

/// Where the claim stands among all.
pub fn index(claims: &[Claim], claim: &Claim) -> usize {
    claims.partition_point(|other| number(&other.id) < number(&claim.id))
}

fn number(id: &str) -> usize {
    id.trim_start_matches('c').parse().unwrap_or_default()
}

/// The unit as people say it behind the number.
pub fn unit(claim: &Claim) -> &str {
    match claim.unit.as_str() {
        "" | "件/次" | "件次" => "件",
        unit => unit,
    }
}
