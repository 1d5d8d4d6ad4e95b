//! 是上年的3倍; 比上年增加20件，增长50%: changes with one figure of the three left unsaid, and multiples.

use super::prose_rate::{near, tenths};
use crate::check::finding::Severity;
use crate::check::rule::Draft;
use crate::document::figure::Figure;
use crate::document::fold::fold;
use crate::report::{Claim, ClaimKind as K, Scope};

/// Claims looked back through for what was counted this year.
const NEAR: usize = 12;

/// 收到60件，是2022年（20件）的3倍.
pub fn multiple(claims: &[Claim], index: usize) -> Option<Option<Draft>> {
    let stated = claims.get(index).filter(|c| c.unit == "倍" && !c.approximate)?;
    let quote = fold(&stated.quote);
    let [now, before] = claims.get(index.checked_sub(2)?..index)? else { return None };
    let same = now.paragraph == stated.paragraph && now.unit == before.unit && now.kind == before.kind;
    let years = now.scope == Scope::Report && before.scope == Scope::PreviousYear;
    let exact = !now.approximate && !before.approximate && now.kind != K::Other && now.doubt.is_none();
    let (new, old, printed) = (now.value?.to_f64(), before.value?.to_f64(), stated.value?);
    if !same || !years || !exact || old <= 0.0 || new <= old {
        return None;
    }
    // 增长2倍 is three times as many, and many write 增长3倍 for it.
    let grown = ["增", "多", "升", "提高"].iter().any(|word| quote.contains(word));
    if near(new / old, printed) || (grown && near(new / old - 1.0, printed)) {
        return Some(None);
    }
    let draft = Draft::fail("multiple")
        .param("part", now.value?)
        .param("whole", before.value?)
        .param("rate", printed)
        .param("computed", tenths(new / old));
    Some(Some(draft.place(now.place.clone()).place(stated.place.clone()).key(quote)))
}

/// 收到60件，比上年增加20件，增长50%: last year's figure is this year's less the difference, whichever of those said it is.
pub fn growth(claims: &[Claim], index: usize) -> Option<Option<Draft>> {
    let rate = claims.get(index).filter(|c| c.scope == Scope::Compared && c.value.is_some())?;
    let at = index.checked_sub(1)?;
    let counted = |c: &&Claim| c.scope == Scope::Compared && !matches!(c.unit.as_str(), "%" | "" | "倍");
    let change =
        claims.get(at).filter(counted).filter(|c| c.part_of == rate.part_of && is_beside(c, rate))?;
    let less = ["减", "降", "少"].iter().any(|word| fold(&change.quote).contains(word));
    let (difference, printed) = (change.value?.to_f64(), rate.value?);
    let of_it = |c: &&Claim| {
        c.paragraph == rate.paragraph
            && c.unit == change.unit
            && c.scope != Scope::Compared
            && c.value.is_some()
    };
    let said: Vec<&Claim> = claims.get(..at)?.iter().rev().take(NEAR).filter(of_it).collect();
    // 受理许可申请比上年增加200件: what has a subject of its own is of that.
    let own = fold(&change.quote);
    let compares = ["比", "较", "同比", "环比", "与", "增", "减", "多", "少", "上升", "下降", "提高"];
    if !compares.iter().any(|word| own.starts_with(word)) {
        return None;
    }
    if change.approximate || said.iter().any(|c| c.approximate) {
        return None;
    }
    let computed = |now: &Claim| {
        let now = now.value.map_or(0.0, Figure::to_f64);
        100.0 * difference / if less { now + difference } else { now - difference }
    };
    if said.iter().any(|now| near(computed(now), printed) || is_of(now, difference, printed)) {
        return Some(None);
    }
    let now = said.iter().find(|c| c.scope == Scope::Report && c.kind != K::Other && c.part_of.is_none())?;
    if !less && now.value <= change.value {
        return None;
    }
    let draft = Draft::review("growth")
        .severity(Severity::Warning)
        .param("part", now.value?)
        .param("whole", change.value?)
        .param("rate", printed)
        .param("computed", tenths(computed(now)));
    Some(Some(draft.place(change.place.clone()).place(rate.place.clone()).key(fold(&rate.quote))))
}

/// Whether the figure said is last year's.
fn is_of(before: &Claim, difference: f64, printed: Figure) -> bool {
    before.value.is_some_and(|before| near(100.0 * difference / before.to_f64(), printed))
}

/// Whether the rate begins within a few characters behind the difference: ，同比增长.
fn is_beside(change: &Claim, rate: &Claim) -> bool {
    rate.gap_behind(change).is_some_and(|gap| gap < 10)
}
