//! Percentages beside counts.

use super::{direction, named_rate, prose_growth};
use crate::check::across::prose_growth::find as prose_growth_of_years;
use crate::check::context::Context;
use crate::check::finding::{Family, Severity};
use crate::check::rule::{Draft, Find, Found, Rule, Status, Text, Words, words};
use crate::document::figure::Figure;
use crate::document::fold::fold;
use crate::form::clauses::PRACTICE;
use crate::form::{Address, Column, Row};
use crate::order;
use crate::report::{Claim, ClaimKind as K, Scope};

/// The code of a change told the wrong way round.
pub const DIRECTION: &str = "direction";

/// Rates fit the counts beside them.
pub const RULE: Rule = Rule {
    slug: "prose-rate",
    family: Family::Prose,
    severity: Severity::Warning,
    status: Status::Stable,
    title: words("正文里的百分比", "Percentages in the prose"),
    summary: words(
        "办结率、答复率不超过 100%；占比、增减的百分比和件数与旁边的件数、上一年的报告算得上。",
        "Rates stay within 100 %; shares and changes fit the counts beside them and last year's report.",
    ),
    find: Find::Both(find, prose_growth_of_years),
    texts: &[
        Text {
            code: "above-100",
            title: words("比率超过 100%", "A rate above 100 %"),
            message: words(
                "“{quote}”：这样的比率不会超过 100%。",
                "“{quote}”: such a rate cannot exceed 100 %.",
            ),
            advice: ADVICE,
        },
        Text {
            code: "share",
            title: words("占比与件数算不上", "The share does not fit"),
            message: words(
                "正文说{what} {part} 件，占 {rate}%；按收到、办理的件数算都不是这个数（{part}/{whole} 是 {computed}%）。",
                "The prose says {what} {part}, {rate} %; of no count beside it is that so ({part}/{whole} is {computed} %).",
            ),
            advice: ADVICE,
        },
        Text {
            code: "change",
            title: words("增减的百分比与两年的数算不上", "The change does not fit"),
            message: words(
                "正文说今年 {part} 件、上年 {whole} 件，变化 {rate}%；按这两个数算是 {computed}%。",
                "The prose says {part} this year, {whole} last year, a change of {rate} %; these figures give {computed} %.",
            ),
            advice: ADVICE,
        },
        Text {
            code: "difference",
            title: words("增减的件数与两年的数算不上", "The difference does not fit"),
            message: words(
                "正文说今年 {part} 件、上年 {whole} 件，增减 {rate} 件；按这两个数算是 {computed} 件。",
                "The prose says {part} this year, {whole} last year, a difference of {rate}; these figures give {computed}.",
            ),
            advice: ADVICE,
        },
        Text {
            code: DIRECTION,
            title: words("增减说反了", "More and less are the wrong way round"),
            message: words(
                "正文说今年 {part} 件、上年 {whole} 件，却写“{word}”。",
                "The prose says {part} this year, {whole} last year, and calls it “{word}”.",
            ),
            advice: words(
                "看写的是增还是减，或看件数有没有写错。",
                "See which way it went, or whether a count is wrong.",
            ),
        },
        Text {
            code: "named",
            title: words("比率与件数算不上", "The rate does not fit the counts"),
            message: words(
                "“{quote}”：按正文和表里的件数算都不是这个数（{part}/{whole} 是 {computed}%）。",
                "“{quote}”: by no counts of the prose and the tables is that so ({part}/{whole} is {computed} %).",
            ),
            advice: ADVICE,
        },
        Text {
            code: "growth",
            title: words("增减的件数和百分比算不上", "Difference and percentage do not fit"),
            message: words(
                "正文说今年 {part} 件，比上年增减 {whole} 件、{rate}%；按这两个数算是 {computed}%。",
                "The prose says {part} this year, a difference of {whole}, a change of {rate} %; these figures give {computed} %.",
            ),
            advice: ADVICE,
        },
        Text {
            code: "multiple",
            title: words("倍数与两年的数算不上", "The multiple does not fit"),
            message: words(
                "正文说今年 {part} 件、上年 {whole} 件，是 {rate} 倍；按这两个数算是 {computed} 倍。",
                "The prose says {part} this year, {whole} last year, {rate} times as many; these figures give {computed}.",
            ),
            advice: ADVICE,
        },
        Text {
            code: "last-year-rate",
            title: words("增减的百分比与上年的报告算不上", "The change does not fit last year's report"),
            message: words(
                "正文说本年 {part} 件，“{quote}”；{before} 年的报告是 {whole} 件，按它算是 {computed}%。",
                "The prose says {part} this year, “{quote}”; the report for {before} has {whole}, which gives {computed} %.",
            ),
            advice: LAST_YEAR,
        },
        Text {
            code: "last-year-difference",
            title: words("增减的件数与上年的报告算不上", "The difference does not fit last year's report"),
            message: words(
                "正文说本年 {part} 件，“{quote}”；{before} 年的报告是 {whole} 件，按它算是 {computed} 件。",
                "The prose says {part} this year, “{quote}”; the report for {before} has {whole}, which gives {computed}.",
            ),
            advice: LAST_YEAR,
        },
    ],
    laws: &[&PRACTICE],
};

const LAST_YEAR: Words = words(
    "对一下上年报告的件数；上年的数后来改过，或者口径不同的，不用改。",
    "See last year's count; nothing to mend if it was corrected later or is counted otherwise.",
);

const ADVICE: Words =
    words("重新算一下百分比，或看件数有没有写错。", "Compute it again, or see whether a count is wrong.");

/// Rates of which more than all is impossible.
const BOUNDED: &[&str] =
    &["办结率", "答复率", "回复率", "公开率", "满意率", "及时率", "办复率", "按期答复率"];

fn find(context: &Context) -> Found {
    let claims = &context.report.claims;
    let mut found = Found::default();
    for (index, rate) in claims.iter().enumerate().filter(|(_, c)| c.kind == K::Rate && !c.approximate) {
        let before =
            index.checked_sub(1).and_then(|i| claims.get(i)).filter(|c| c.paragraph == rate.paragraph);
        let draft = above(rate)
            .map(Some)
            .or_else(|| share(context, rate, index, before?))
            .or_else(|| named_rate::in_time(context, index))
            .or_else(|| named_rate::draft(context, index))
            .or_else(|| named_rate::of_two(claims, index))
            .or_else(|| if is_mean(rate) { None } else { change(claims, index) })
            .or_else(|| if is_mean(rate) { None } else { prose_growth::growth(claims, index) });
        if let Some(draft) = draft {
            found.of += 1;
            found.checked += 1;
            found.drafts.extend(draft);
        }
    }
    let counts = |index| difference(claims, index).or_else(|| prose_growth::multiple(claims, index));
    for draft in (0..claims.len()).filter_map(counts) {
        found.of += 1;
        found.checked += 1;
        found.drafts.extend(draft);
    }
    if found.of == 0 {
        return Found::not_applicable(words(
            "正文没有可以核算的百分比。",
            "No percentage of the prose can be computed.",
        ));
    }
    found
}

/// 年均增长46.4%: of several years, not of two.
fn is_mean(rate: &Claim) -> bool {
    let quote = fold(&rate.quote);
    ["年均", "平均", "复合增长"].iter().any(|word| quote.contains(word))
}

fn above(rate: &Claim) -> Option<Draft> {
    let quote = fold(&rate.quote);
    let bounded = BOUNDED.iter().any(|word| quote.contains(word)) && rate.scope != Scope::Compared;
    let above = rate.value? > Figure::from(100);
    (bounded && above).then(|| {
        Draft::fail("above-100").param("quote", rate.quote.as_str()).place(rate.place.clone()).key(quote)
    })
}

/// 予以公开及部分公开 20 件，占 66.7%. `None` where it is no share of something known.
fn share(context: &Context, rate: &Claim, index: usize, part: &Claim) -> Option<Option<Draft>> {
    let bracket = rate.part_of.as_ref() == Some(&part.id);
    let quote = fold(&rate.quote);
    let says =
        quote.contains('占') || (bracket && quote.chars().all(|c| c.is_ascii_digit() || ".%".contains(c)));
    // 三类合计408件，占新收申请的89.1%: of what, the words say.
    let of = quote.split_once('占').map_or("", |(_, of)| of);
    let named = ["申请", "办结", "答复", "受理"].iter().any(|word| of.contains(word)) && part.unit == "件";
    let counted = !part.approximate
        && match part.kind {
            K::Rate => false,
            K::Other | K::Channel => named && matches!(part.scope, Scope::Report | Scope::Part),
            _ => part.scope == Scope::Report,
        };
    // 予以公开142件，部分公开50件，两类占比52.2%: of more than the figure before it.
    let several = ["两", "二", "三", "上述", "以上", "合计", "共"].iter().any(|word| quote.starts_with(word));
    let whole_said = several || quote.contains("其中") || part.doubt.is_some() || names_its_own(&quote, part);
    if !says || !counted || whole_said || named_rate::is_of(rate, part) || rate.scope != Scope::Report {
        return None;
    }
    let (value, printed) = (part.value?.to_f64(), rate.value?);
    let wholes = wholes(context, part, index);
    let largest = *wholes.last()?;
    let fits = |whole: &f64| *whole > 0.0 && near(100.0 * value / whole, printed);
    if wholes.iter().any(fits) {
        return Some(None);
    }
    let draft = Draft::review("share").severity(Severity::Warning);
    let filled = filled(draft, part, largest, printed, 100.0 * value / largest);
    Some(Some(filled.place(rate.place.clone())))
}

/// Words before 占 that name no count of their own.
const BESIDE: &[&str] = &["", "约", "仅", "均", "各", "分别"];

/// 申请人为自然人的占86%: what the share is of stands before it, and is no count said before.
fn names_its_own(quote: &str, part: &Claim) -> bool {
    let Some((before, _)) = quote.split_once('占') else { return false };
    let with_part = part.value.is_some_and(|value| before.contains(&value.to_string()));
    !with_part && !BESIDE.contains(&before.trim_matches([',', ':', '(']))
}

/// Claims looked through on either side for the whole of a share.
const NEAR: usize = 24;

/// What a share may be of, ascending: counts of the paragraph, and those of the table.
fn wholes(context: &Context, part: &Claim, index: usize) -> Vec<f64> {
    let of = |row: Row| context.number(Address::applications(row, Column::Total)).map(Figure::to_f64);
    let (new, before, total) = (of(Row::Received), of(Row::CarriedIn), of(Row::Total));
    let near = context.report.claims.iter().skip(index.saturating_sub(NEAR)).take(2 * NEAR);
    let said = near.filter(|c| c.paragraph == part.paragraph && c.kind != K::Rate);
    let mut wholes: Vec<f64> =
        said.filter_map(|c| c.value.map(Figure::to_f64)).filter(|v| *v > 0.0).collect();
    let inflow: f64 = [new, before].into_iter().flatten().sum();
    wholes.extend([new, total, Some(inflow)].into_iter().flatten().filter(|v| *v > 0.0));
    order::sort_by(&mut wholes, f64::total_cmp);
    wholes
}

/// 收到 20 件，比 2021 年（30 件）下降 33.3%.
fn change(claims: &[Claim], index: usize) -> Option<Option<Draft>> {
    let rate = claims.get(index).filter(|c| c.scope == Scope::Compared)?;
    // The difference may stand between: 比 2021 年的 40 件增加 6 件，增长 15%.
    let difference = |i: &usize| claims.get(*i).is_some_and(|c| c.scope == Scope::Compared && c.unit != "%");
    let at = index.checked_sub(1)?;
    let at = if difference(&at) { at.checked_sub(1)? } else { at };
    let (now, before) = compared(claims, index, at).or_else(|| risen(claims, at))?;
    let known = before.kind != K::Other || beside(now, before) || beside(before, now);
    let exact = !before.approximate && !now.approximate && known;
    let (new, old, printed) = (now.value?.to_f64(), before.value?.to_f64(), rate.value?);
    if !exact || old <= 0.0 {
        return None;
    }
    let computed = (100.0 * (new - old) / old).abs();
    if near(computed, printed) {
        return Some(direction::contrary(now, before, rate));
    }
    let draft = if now.kind == K::Other { Draft::review("change") } else { Draft::fail("change") };
    Some(Some(filled(draft, now, old, printed, computed).place(rate.place.clone())))
}

/// 收到 21 件，比 2022 年的 30 件少了 9 件; 同比减少 5 件（上年 45 件）.
fn difference(claims: &[Claim], index: usize) -> Option<Option<Draft>> {
    let counted = |c: &&Claim| c.scope == Scope::Compared && c.unit != "%" && !c.unit.is_empty();
    let stated = claims.get(index).filter(counted)?;
    let (now, before) = compared(claims, index, index.checked_sub(1)?)?;
    let exact = [now, before, stated].iter().all(|c| !c.approximate && c.unit == now.unit);
    // 其中自然人申请减少1件: of a part.
    let of_it = stated.part_of.is_none() && (stated.kind == K::Other || stated.kind == now.kind);
    let known = now.kind != K::Other || bracketed(stated, before) || beside(now, before);
    if !exact || !of_it || !known || now.doubt.is_some() {
        return None;
    }
    let (new, old, printed) = (now.value?, before.value?, stated.value?);
    let computed = (new - old).abs();
    if computed == printed {
        return Some(direction::contrary(now, before, stated));
    }
    let draft = if now.kind == K::Other { Draft::review("difference") } else { Draft::fail("difference") };
    let draft = draft
        .param("part", new)
        .param("whole", old)
        .param("rate", printed)
        .param("computed", computed)
        .place(now.place.clone())
        .place(stated.place.clone())
        .key(format!("difference|{:?}|{}", now.kind, fold(&stated.quote)));
    Some(Some(draft))
}

/// This year's figure and the one that it is held against: both before the change that is stated at `index`, the latter at
/// `at`, or that in brackets behind it: 增长 5%（2021 年 40 件）.
fn compared(claims: &[Claim], index: usize, at: usize) -> Option<(&Claim, &Claim)> {
    let stated = claims.get(index)?;
    let earlier = |i: usize| {
        claims.get(i).filter(|c| c.scope == Scope::PreviousYear && c.paragraph == stated.paragraph)
    };
    let (before, at) = match earlier(at) {
        Some(before) => (before, at.checked_sub(1)?),
        None => {
            // 比去年多8件，增长25%（去年32件）.
            let rate = claims.get(index + 1).filter(|c| c.unit == "%" && c.scope == Scope::Compared);
            let second = || earlier(index + 2).filter(|c| rate.is_some_and(|rate| behind(rate, c)));
            let next = earlier(index + 1);
            let next = next.filter(|c| c.part_of.as_ref() == Some(&stated.id) || behind(stated, c));
            (next.or_else(second)?, at)
        }
    };
    let now = claims.get(at).filter(|c| c.kind == before.kind && c.scope == Scope::Report)?;
    Some((now, before))
}

/// 由2022年的40件上升至60件.
fn risen(claims: &[Claim], at: usize) -> Option<(&Claim, &Claim)> {
    let now = claims.get(at).filter(|c| c.scope == Scope::Report)?;
    let before = claims.get(at.checked_sub(1)?).filter(|c| c.scope == Scope::PreviousYear)?;
    let same = now.kind == before.kind && now.paragraph == before.paragraph;
    (same && beside(before, now)).then_some((now, before))
}

/// 3120条，同比增加240条（2022年2880条）: nothing else can be meant, whatever is counted.
fn bracketed(stated: &Claim, before: &Claim) -> bool {
    behind(stated, before) && before.unit == stated.unit && before.unit != "%"
}

/// 177条，较2021年的150条: no words between that could name something else.
fn beside(now: &Claim, before: &Claim) -> bool {
    now.unit == before.unit && before.gap_behind(now).is_some_and(|gap| gap < 10)
}

/// Whether the claim begins within a few characters behind the rate.
fn behind(rate: &Claim, claim: &Claim) -> bool {
    claim.gap_behind(rate).is_some_and(|gap| gap < 12)
}

/// Equal to the decimals printed, but for what cutting or rounding leaves: less than one in the last.
pub fn near(computed: f64, printed: Figure) -> bool {
    let text = printed.to_string();
    let decimals = text.split_once('.').map_or(0, |(_, d)| d.len()) as i32;
    (computed - printed.to_f64()).abs() < 0.999 * 10f64.powi(-decimals)
}

fn filled(draft: Draft, part: &Claim, whole: f64, rate: Figure, computed: f64) -> Draft {
    draft
        .param("what", part.kind.label())
        .param("part", part.value.unwrap_or_default())
        .param("whole", Figure::from_f64(whole).unwrap_or_default().to_string())
        .param("rate", rate)
        .param("computed", tenths(computed))
        .place(part.place.clone())
        .key(format!("{:?}|{}", part.kind, fold(&part.quote)))
}

/// With one decimal place, as people print percentages.
pub fn tenths(computed: f64) -> String {
    let tenths = (computed * 10.0).round() as i64;
    format!("{}.{}", tenths / 10, (tenths % 10).abs())
}
