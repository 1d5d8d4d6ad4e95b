//! 收到申请40件，同比增长25%: what the prose says of its growth, against last year's report.

use super::between::Prose;
use super::{At, Pair, lack};
use crate::check::finding::{Equation, Severity, Side, Term};
use crate::check::prose::{Fit, Target, add_up, applies, sure, targets, term};
use crate::check::rule::{Draft, Found, words};
use crate::check::rules::{direction::word_before, prose_rate::near, prose_rate::tenths};
use crate::check::sums::equation;
use crate::document::figure::Figure;
use crate::document::fold::fold;
use crate::report::{Claim, Scope};

/// Percentage points that a percentage may be off by.
const ROUNDED: f64 = 0.1;

/// Claims that may stand between this year's figure and the change stated: last year's, and the same change otherwise.
const BETWEEN: usize = 2;

/// UTF-16 code units from the number before to the change stated: ，申请量较上年同期上升.
const BESIDE: u32 = 24;

/// How a change of the figure before it begins; what begins otherwise has a subject of its own.
const COMPARES: &[&str] = &[
    "比",
    "较",
    "同比",
    "与",
    "相比",
    "增",
    "减",
    "多",
    "少",
    "上升",
    "下降",
    "提高",
    "降",
    "申请量",
    "申请数量",
    "申请件数",
    "申请总量",
    "数量",
    "件数",
    "总量",
    "总数",
    "同期",
];

/// Words of last year.
const LAST: &[&str] = &["同比", "上年", "上一年", "去年", "前一年"];

/// Words of another time, or of another figure.
const OTHERWISE: &[&str] = &[
    "环比",
    "分别",
    "各自",
    "依次",
    "超过",
    "以上",
    "不足",
    "逾",
    "前年",
    "月",
    "季度",
    "年均",
    "平均",
    "近年",
    "近三年",
    "近五年",
    "百分点",
    "倍",
    "累计",
    "其中",
    "。",
    ";",
];

/// What the prose says of last year's applications, against last year's tables.
pub fn find(pair: &Pair) -> Found {
    let claims = &pair.later.context.report.claims;
    let mut found = Found::default();
    let mut prose = Prose::new(pair.later.context.report);
    let mut told: Option<&str> = None;
    for (index, stated) in claims.iter().enumerate() {
        let Some((now, said)) = growth(pair, &mut prose, claims, index) else { continue };
        let old = of_last_year(pair, now);
        if old.is_empty() {
            continue;
        }
        found.of += 1;
        let missing: Vec<At> = old.iter().flat_map(|old| old.missing.iter().copied()).collect();
        if old.iter().any(|old| old.missing.is_empty() && fits(old.value, now, stated)) {
            found.checked += 1;
        } else if !missing.is_empty() {
            lack(&mut found, &missing);
        } else {
            found.checked += 1;
            // 较上年增加8件，增长25%: one wrong figure is told once.
            let draft = old.first().filter(|_| told != Some(now.id.as_str()));
            found.drafts.extend(draft.and_then(|old| draft_of(pair, old, now, stated, &said)));
            told = Some(&now.id);
        }
    }
    if found.of == 0 {
        return Found::not_applicable(words(
            "正文没有和上一年比的申请件数。",
            "The prose compares no applications with last year.",
        ));
    }
    found
}

/// A reading of this year's figure in last year's table.
struct Old<'a> {
    cells: Vec<At<'a>>,
    value: Figure,
    missing: Vec<At<'a>>,
}

/// This year's figure and the words up to the change that is stated at `index`, where they are of last year and of it.
fn growth<'a>(
    pair: &Pair,
    prose: &mut Prose<'a>,
    claims: &'a [Claim],
    index: usize,
) -> Option<(&'a Claim, String)> {
    let stated = claims.get(index).filter(|c| c.scope == Scope::Compared && !c.approximate)?;
    let quote = fold(&stated.quote);
    let own = quote.trim_start_matches(['(', ',']);
    let before = claims.get(index.checked_sub(1)?)?;
    let near = stated.gap_behind(before).is_some_and(|gap| gap < BESIDE);
    if !near || !COMPARES.iter().any(|word| own.starts_with(word)) {
        return None;
    }
    let earlier = claims.get(index.saturating_sub(BETWEEN + 1)..index)?;
    let now = earlier.iter().rev().find(|c| !matches!(c.scope, Scope::Compared | Scope::PreviousYear))?;
    let counts = stated.unit == "%" || stated.unit == now.unit;
    let whole = now.kind.is_inflow() && applies(now) && sure(now) && now.part_of.is_none();
    let own_part = stated.part_of.as_ref().is_some_and(|id| *id != now.id);
    if !counts || !whole || own_part || now.paragraph != stated.paragraph {
        return None;
    }
    let said = prose.between(now, stated)?;
    (is_of_last_year(pair, &said) && !is_told_inside(pair, earlier, now)).then_some((now, said))
}

fn is_of_last_year(pair: &Pair, said: &str) -> bool {
    let before = pair.earlier.number_of_year().to_string();
    let named: Vec<&str> = said
        .match_indices('年')
        .filter_map(|(at, _)| said.get(at.checked_sub(4)?..at))
        .filter(|year| year.bytes().all(|byte| byte.is_ascii_digit()))
        .collect();
    let last = LAST.iter().any(|word| said.contains(word)) || named.contains(&before.as_str());
    last && named.iter().all(|year| *year == before) && !OTHERWISE.iter().any(|word| said.contains(word))
}

/// 比上年的26件增加8件, and 26 is what last year's report has: the rule of one report has told it.
fn is_told_inside(pair: &Pair, between: &[Claim], now: &Claim) -> bool {
    let old = of_last_year(pair, now);
    let mut said = between.iter().filter(|c| c.scope == Scope::PreviousYear && c.kind == now.kind);
    said.any(|c| old.iter().any(|old| c.value == Some(old.value)))
}

/// Last year's figures by every usual reading, first that by which this year's figure holds; none where it does not hold.
fn of_last_year<'a>(pair: &Pair<'a>, now: &Claim) -> Vec<Old<'a>> {
    let holds = |reading: &Target| {
        let (sum, blanks, missing) = add_up(&pair.later.context, &reading.cells);
        !blanks && missing.is_empty() && now.value == Some(sum)
    };
    let old = |reading: &Target| {
        let (value, ..) = add_up(&pair.earlier.context, &reading.cells);
        let cells: Vec<At> = reading.cells.iter().map(|(_, address)| (pair.earlier, *address)).collect();
        let missing = cells.iter().copied().filter(|(year, address)| year.number(*address).is_none());
        Old { value, missing: missing.collect(), cells }
    };
    let usual =
        targets(&pair.later.context, now.kind).into_iter().filter(|reading| reading.fit != Fit::Loose);
    let (holding, others): (Vec<Target>, Vec<Target>) = usual.partition(holds);
    if holding.is_empty() {
        return Vec::new();
    }
    holding.iter().chain(&others).map(old).collect()
}

/// Whether the change stated is that from `old` to this year's figure: exactly in numbers, to the digits printed and at
/// least to 0.1 in percent, and the right way round where the words say which.
fn fits(old: Figure, now: &Claim, stated: &Claim) -> bool {
    let (Some(new), Some(printed)) = (now.value, stated.value) else { return true };
    let up = word_before(&fold(&stated.quote), printed).map(|(_, up)| up);
    let contrary = up.is_some_and(|up| new != old && (new > old) != up);
    if stated.unit != "%" {
        return (new - old).abs() == printed && (!contrary || printed == Figure::ZERO);
    }
    let computed = percent(old, new).abs();
    let close = (computed - printed.to_f64()).abs() <= ROUNDED || near(computed, printed);
    // A growth from nothing has no percentage.
    old == Figure::ZERO || (close && (!contrary || computed <= ROUNDED))
}

fn percent(old: Figure, new: Figure) -> f64 {
    let (old, new) = (old.to_f64(), new.to_f64());
    if old > 0.0 { 100.0 * (new - old) / old } else { 0.0 }
}

fn draft_of(pair: &Pair, old: &Old, now: &Claim, stated: &Claim, said: &str) -> Option<Draft> {
    let (new, by_rate) = (now.value?, stated.unit == "%");
    let computed =
        if by_rate { tenths(percent(old.value, new).abs()) } else { (new - old.value).abs().to_string() };
    let sign = if new < old.value { "-" } else { "+" };
    let draft = Draft::review(if by_rate { "last-year-rate" } else { "last-year-difference" })
        .severity(Severity::Warning)
        .param("part", new)
        .param("whole", old.value)
        .param("quote", said.trim_start_matches(['件', ',', '(', '、']))
        .param("computed", format!("{sign}{computed}"))
        .key(format!("last-year|{:?}|{}", now.kind, fold(&stated.quote)));
    let place = |claim: &Claim| claim.place.clone().in_source(pair.later.source);
    if !by_rate {
        return Some(draft.equation(laid_out(pair, old, now, stated)));
    }
    let cells = old.cells.iter().map(|(year, address)| year.place(*address));
    Some(draft.place(place(now)).place(place(stated)).places(cells))
}

/// This year's figure less last year's cells, against the difference stated.
fn laid_out(pair: &Pair, old: &Old, now: &Claim, stated: &Claim) -> Equation {
    let claimed = |claim: &Claim, sign: i8, side: Side| {
        let term = term(claim, side);
        Term { sign, place: term.place.clone().in_source(pair.later.source), ..term }
    };
    let cells =
        old.cells.iter().map(|(year, address)| year.term(*address, address.row.label(), -1, Side::Left));
    let less = stated.value.and_then(|printed| word_before(&fold(&stated.quote), printed));
    let sign = if less.is_some_and(|(_, up)| !up) { -1 } else { 1 };
    let stated = Term { label: "增减".into(), ..claimed(stated, sign, Side::Right) };
    equation(std::iter::once(claimed(now, 1, Side::Left)).chain(cells).chain([stated]).collect())
}
