//! 办结率, 公开率, 纠错率: rates whose counts the form knows.

use super::prose_rate::{near, tenths};
use crate::check::context::Context;
use crate::check::prose::whole;
use crate::check::rule::Draft;
use crate::document::figure::Figure;
use crate::document::fold::fold;
use crate::form::{Address, Column as C, Row as R};
use crate::report::{Claim, ClaimKind as K, Scope};

/// A rate: its names, what is counted, and of what.
struct Named {
    names: &'static [&'static str],
    parts: &'static [&'static [K]],
    wholes: &'static [&'static [K]],
    /// 100 % is said of what was due, whatever is left for next year.
    all: bool,
}

/// Rates of applications.
const APPLICATIONS: &[Named] = &[
    Named {
        names: &["办结率", "答复率", "办复率"],
        parts: &[&[K::Completed]],
        wholes: &[&[K::Received], &[K::Received, K::CarriedIn]],
        all: true,
    },
    Named {
        names: &["公开率"],
        parts: &[&[K::Granted], &[K::GrantedOrPartly], &[K::PartlyGranted]],
        wholes: &[&[K::Completed], &[K::Received], &[K::Received, K::CarriedIn]],
        all: false,
    },
];

/// Rates of reconsideration.
const REVIEW: &[Named] = &[
    Named {
        names: &["维持率"], parts: &[&[K::ReviewUpheld]], wholes: &[&[K::Review], CLOSED], all: false
    },
    Named {
        names: &["纠错率"],
        parts: &[&[K::ReviewCorrected]],
        wholes: &[&[K::Review], CLOSED],
        all: false,
    },
];

/// Claims looked through on either side of a rate.
const NEAR: usize = 24;

/// Cases that were decided.
const CLOSED: &[K] = &[K::ReviewUpheld, K::ReviewCorrected, K::ReviewOther];

/// Words that make it the rate of something else, or of what was due: 按期办结率, 主动公开率.
const OTHERS: &[&str] = &["按期", "按时", "及时", "期限", "限期", "主动", "准时", "网上", "同比", "提前"];

/// `None` where it is no such rate or its counts are not known; else the finding, if any.
pub fn draft(context: &Context, index: usize) -> Option<Option<Draft>> {
    let claims = &context.report.claims;
    let rate = claims.get(index).filter(|c| matches!(c.scope, Scope::Report | Scope::Part))?;
    let quote = fold(&rate.quote);
    let head = quote.split(|c: char| c.is_ascii_digit()).next()?;
    let before = claims.get(..index)?.iter().rev();
    let mut before = before.take(NEAR).take_while(|c| c.paragraph == rate.paragraph);
    let near_by = before.find(|c| c.kind != K::Rate)?;
    let of = match near_by.kind {
        K::Other | K::Channel => return None,
        kind if kind < K::Review => APPLICATIONS,
        K::Review | K::ReviewUpheld | K::ReviewCorrected | K::ReviewOther | K::ReviewPending => REVIEW,
        _ => return None,
    };
    let plain = near_by.scope == Scope::Report && near_by.doubt.is_none();
    let named = of.iter().find(|named| named.names.iter().any(|name| says(head, name)))?;
    if !plain || OTHERS.iter().any(|word| quote.contains(word)) {
        return None;
    }
    let printed = rate.value?;
    let [parts, wholes] = [named.parts, named.wholes].map(|sums| values(context, index, sums));
    if parts.is_empty() || wholes.is_empty() {
        return None;
    }
    let share = |part: &f64, whole: &f64| 100.0 * part / whole;
    let fits = parts.iter().any(|part| wholes.iter().any(|whole| near(share(part, whole), printed)));
    if fits || (named.all && printed == Figure::from(100)) {
        return Some(None);
    }
    let pairs = parts.iter().flat_map(|part| wholes.iter().map(move |whole| (part, whole)));
    let off = |(part, whole): &(&f64, &f64)| (share(part, whole) - printed.to_f64()).abs();
    let (part, whole) = pairs.min_by(|a, b| off(a).total_cmp(&off(b)))?;
    let draft = Draft::review("named")
        .param("quote", rate.quote.as_str())
        .param("part", Figure::from_f64(*part).unwrap_or_default().to_string())
        .param("whole", Figure::from_f64(*whole).unwrap_or_default().to_string())
        .param("computed", tenths(share(part, whole)));
    Some(Some(draft.place(rate.place.clone()).key(quote)))
}

/// 答复50件，其中按时答复49件，按时答复率100%: of what is told right before, as a part of what was closed.
pub fn in_time(context: &Context, index: usize) -> Option<Option<Draft>> {
    let claims = &context.report.claims;
    let rate = claims.get(index)?;
    let closed =
        |c: &&Claim| matches!(c.kind, K::Completed | K::Replied) && !c.approximate && c.doubt.is_none();
    let part = claims.get(index.checked_sub(1)?).filter(closed).filter(|c| c.paragraph == rate.paragraph)?;
    let whole = whole(claims, part).filter(closed).filter(|c| c.scope == Scope::Report)?;
    let timely = |claim: &Claim| IN_TIME.iter().any(|word| fold(&claim.quote).contains(word));
    let (value, of, printed) = (part.value?.to_f64(), whole.value?.to_f64(), rate.value?);
    if part.scope != Scope::Part || !timely(part) || !timely(rate) || of <= 0.0 {
        return None;
    }
    let computed = 100.0 * value / of;
    if near(computed, printed) {
        return Some(None);
    }
    let draft = Draft::review("named")
        .param("quote", rate.quote.as_str())
        .param("part", part.value?)
        .param("whole", whole.value?)
        .param("computed", tenths(computed));
    Some(Some(draft.place(rate.place.clone()).place(part.place.clone()).key(fold(&rate.quote))))
}

/// 受理480件，按期办结450件，按期办结率98.5%; 自然人40件，占申请总量45件的78.9%: of the two figures right before, whatever they
/// count.
pub fn of_two(claims: &[Claim], index: usize) -> Option<Option<Draft>> {
    let rate = claims.get(index)?;
    let [first, second] = claims.get(index.checked_sub(2)?..index)? else { return None };
    let quote = fold(&rate.quote);
    let share = is_of(rate, second);
    let told = || TOLD.iter().any(|name| quote.starts_with(name)) && is_rate_of(rate, second);
    let (whole, part) = if share {
        (second, first)
    } else if told() {
        (first, second)
    } else {
        return None;
    };
    let counted = |c: &Claim| {
        let scope = matches!(c.scope, Scope::Report | Scope::Part);
        scope && !c.approximate && c.paragraph == rate.paragraph && c.unit == whole.unit && c.unit != "%"
    };
    let (value, of, printed) = (part.value?.to_f64(), whole.value?.to_f64(), rate.value?);
    if !counted(part) || !counted(whole) || value > of || of <= 0.0 || printed == Figure::from(100) {
        return None;
    }
    // By any two figures of the paragraph: 收到45件、上年结转3件，办结44件，办结率91.7%.
    let said = claims.iter().skip(index.saturating_sub(NEAR)).take(NEAR).filter(|c| counted(c));
    let said: Vec<f64> = said.filter_map(|c| Some(c.value?.to_f64())).filter(|v| *v > 0.0).collect();
    let sums = said.windows(2).map(|pair| pair.iter().sum());
    let wholes: Vec<f64> = said.iter().copied().chain(sums).collect();
    if said.iter().any(|part| wholes.iter().any(|whole| near(100.0 * part / whole, printed))) {
        return Some(None);
    }
    let draft = Draft::review("named")
        .param("quote", rate.quote.as_str())
        .param("part", part.value?)
        .param("whole", whole.value?)
        .param("computed", tenths(100.0 * value / of));
    Some(Some(draft.place(rate.place.clone()).place(part.place.clone()).key(quote)))
}

/// 占申请总量45件的78.9%: whether the figure is what the share is of.
pub fn is_of(rate: &Claim, whole: &Claim) -> bool {
    let quote = fold(&rate.quote);
    let (Some((_, of)), Some(value)) = (quote.split_once('占'), whole.value) else { return false };
    let said = of.split_once(&value.to_string()).is_some_and(|(_, behind)| behind.contains('的'));
    said && rate.gap_behind(whole).is_some_and(|gap| gap < 8)
}

/// Rates of what was closed, and of that in time.
const TOLD: &[&str] = &[
    "办结率",
    "答复率",
    "回复率",
    "办复率",
    "按期办结率",
    "按时办结率",
    "按期答复率",
    "按时答复率",
    "按期回复率",
    "按时回复率",
    "及时办结率",
    "及时答复率",
];

/// Whether the figure is of what the rate is of: 按期办结率 of 按期办结450件, not of 办结450件.
fn is_rate_of(rate: &Claim, part: &Claim) -> bool {
    let (rate, part) = (fold(&rate.quote), fold(&part.quote));
    let both = |word: &&str| rate.contains(*word) == part.contains(*word);
    ["办结", "答复", "回复", "办复"].iter().chain(IN_TIME).all(both)
}

/// Words that say of the part and of the rate that only what was closed in time is meant.
const IN_TIME: &[&str] = &["按期", "按时", "及时", "期限内"];

/// 公开率为, 公开率(含部分公开)为: the name, with nothing of its own before it.
fn says(head: &str, name: &str) -> bool {
    let Some((before, behind)) = head.split_once(name) else { return false };
    let rest = OWN.iter().fold(before.to_owned(), |rest, word| rest.replace(word, ""));
    rest.is_empty() && behind.chars().count() <= 10
}

/// Words before the name that make it no rate of other business.
const OWN: &[&str] = &[
    "政府信息公开",
    "信息公开",
    "依申请公开",
    "依申请",
    "行政复议",
    "复议",
    "申请",
    "案件",
    "件",
    "本年度",
    "全年",
    "年度",
    "总体",
    "总",
    "其中",
    "的",
    "类",
];

/// What the sums are by the table, and where they are of one kind by the paragraph.
fn values(context: &Context, index: usize, sums: &[&[K]]) -> Vec<f64> {
    let claims = &context.report.claims;
    let of = claims.get(index).map(|rate| &rate.paragraph);
    let near_by = claims.iter().skip(index.saturating_sub(NEAR)).take(2 * NEAR);
    let said: Vec<&Claim> = near_by.filter(|c| Some(&c.paragraph) == of).collect();
    let mut values: Vec<f64> = Vec::new();
    for kinds in sums {
        let told: Option<Vec<Figure>> = kinds.iter().map(|kind| cell(context, *kind)).collect();
        values.extend(told.map(|all| all.into_iter().sum::<Figure>().to_f64()));
        if let [kind] = kinds {
            values.extend(said.iter().filter(|c| c.kind == *kind).filter_map(|c| Some(c.value?.to_f64())));
        }
    }
    values.retain(|value| *value > 0.0);
    values
}

/// The cells of a kind, added up.
fn cell(context: &Context, kind: K) -> Option<Figure> {
    let total = |row| context.number(Address::applications(row, C::Total));
    let review = |column| context.number(Address::review(R::Reconsideration, column));
    match kind {
        K::Received => total(R::Received),
        K::CarriedIn => total(R::CarriedIn),
        K::Completed => total(R::Total),
        K::Granted => total(R::Granted),
        K::PartlyGranted => total(R::PartlyGranted),
        K::GrantedOrPartly => Some(total(R::Granted)? + total(R::PartlyGranted)?),
        K::Review => review(C::Total),
        K::ReviewUpheld => review(C::Upheld),
        K::ReviewCorrected => review(C::Corrected),
        K::ReviewOther => review(C::Other),
        _ => None,
    }
}
