//! What came in equals what went out, within one paragraph of the prose.

use crate::check::context::{Context, Reading};
use crate::check::finding::{Family, Severity, Side, Term};
use crate::check::prose::{applies, term};
use crate::check::rule::{Draft, Find, Found, Rule, Status, Text, words};
use crate::check::sums::equation;
use crate::document::figure::Figure;
use crate::form::clauses::{FORM_2019, FORM_2021, FORM_BALANCE};
use crate::form::{Address, Column, Row};
use crate::report::{Claim, ClaimKind as K};

/// Received plus carried in equals closed plus carried out.
pub const RULE: Rule = Rule {
    slug: "prose-flow",
    family: Family::Prose,
    severity: Severity::Error,
    status: Status::Stable,
    title: words("正文里的收和办", "In and out in the prose"),
    summary: words(
        "同一段正文里：收到加上年结转，等于办结（或各项结果之和）加结转下年。",
        "Within a paragraph: received plus carried in equals closed (or the results added up) plus carried out.",
    ),
    find: Find::Report(find),
    texts: &[Text {
        code: "unbalanced",
        title: words("正文里收和办对不上", "In and out do not balance in the prose"),
        message: words(
            "正文里进来的是 {sumLeft} = {left}，出去的是 {sumRight} = {right}，差 {difference}。",
            "By the prose {sumLeft} = {left} came in and {sumRight} = {right} went out; they differ by {difference}.",
        ),
        advice: words(
            "对照台账和表三，看这几个数里哪一个写错或漏写。",
            "Compare with your records and 表三: one of these figures is wrong or left out.",
        ),
    }],
    laws: &[&FORM_BALANCE, &FORM_2021, &FORM_2019],
};

/// The groups of results; a list that names all of them is complete.
const GROUPS: &[&[K]] = &[
    &[K::Granted, K::GrantedOrPartly],
    &[K::PartlyGranted, K::GrantedOrPartly],
    &[K::Refused],
    &[K::Unavailable],
    &[K::NotProcessed],
    &[K::OtherHandling],
];

fn find(context: &Context) -> Found {
    let mut found = Found::default();
    for paragraph in paragraphs(&context.report.claims) {
        if let Some(draft) = flow(context, &paragraph) {
            found.of += 1;
            found.checked += 1;
            found.drafts.extend(draft);
        }
    }
    if found.of == 0 {
        return Found::not_applicable(words(
            "正文没有同时写收到和办理的件数。",
            "No paragraph states both what came in and what went out.",
        ));
    }
    found
}

/// The exact claims about this report, by paragraph.
fn paragraphs(claims: &[Claim]) -> Vec<Vec<&Claim>> {
    let groups = claims.chunk_by(|a, b| a.paragraph == b.paragraph);
    groups.map(|group| group.iter().filter(|c| applies(c)).collect()).collect()
}

/// The one claim of these kinds; `Err` where there are several figures or a doubtful one.
fn one<'a>(claims: &[&'a Claim], kinds: &[K]) -> Result<Option<&'a Claim>, ()> {
    let mut of_kind = claims.iter().filter(|c| kinds.contains(&c.kind) && c.value.is_some());
    let Some(first) = of_kind.next() else { return Ok(None) };
    let clear = first.doubt.is_none() && of_kind.all(|c| c.value == first.value && c.doubt.is_none());
    if clear { Ok(Some(first)) } else { Err(()) }
}

/// 收到205件，…应办218件: where both are told, the first came in, if the second has what was carried in beside it.
fn received<'a>(context: &Context, claims: &[&'a Claim]) -> Option<&'a Claim> {
    let (got, taken) = (one(claims, &[K::Received]).ok()?, one(claims, &[K::Accepted]).ok()?);
    let (Some(got), Some(taken)) = (got, taken) else { return got.or(taken) };
    let carried = one(claims, &[K::CarriedIn]).ok()?.and_then(|c| c.value).or_else(|| in_table(context));
    let (new, all) = (got.value?, taken.value?);
    (new == all || carried.is_some_and(|carried| new + carried == all)).then_some(got)
}

/// `None` where the paragraph does not state enough; else the finding, if any.
fn flow(context: &Context, claims: &[&Claim]) -> Option<Option<Draft>> {
    let new = one(claims, &[K::NewlyReceived]).ok()?;
    let taken = match new {
        Some(new) => new,
        None => received(context, claims)?,
    };
    let carried_in = one(claims, &[K::CarriedIn]).ok()?;
    let carried_out = one(claims, &[K::CarriedOut]).ok()?;
    let closed = one(claims, &[K::Completed]).ok()?;
    let (results, complete) = results(claims)?;
    let mut out: Vec<&Claim> = closed.map_or(results, |closed| vec![closed]);
    if out.is_empty() {
        return None;
    }
    out.extend(carried_out);
    let sum = |claims: &[&Claim]| claims.iter().filter_map(|c| c.value).sum::<Figure>();
    let (into, from) = (sum(&[&[taken][..], carried_in.as_slice()].concat()), sum(&out));
    if possible(context, taken, carried_in, into).contains(&from)
        || of_the_new_ones(context, taken, carried_in, closed, from)
    {
        return Some(None);
    }
    let short = from < into;
    let all_said = carried_out.is_some() && (closed.is_some() || complete);
    if (short && !all_said) || (!short && !surely_more(context, taken, carried_in, from)) {
        return None;
    }
    let left = [&[taken][..], carried_in.as_slice()].concat();
    Some(Some(draft(&left, &out)))
}

/// What may have come in: the figures said; 收到 and 受理 may already hold what was carried in.
fn possible(context: &Context, taken: &Claim, carried_in: Option<&Claim>, into: Figure) -> Vec<Figure> {
    let mut all = vec![into];
    if taken.kind != K::NewlyReceived {
        all.extend(taken.value);
    }
    if carried_in.is_none() {
        all.extend(in_table(context).zip(taken.value).map(|(table, taken)| table + taken));
    }
    all
}

/// 当年收到的7件申请中，5件当年办结，2件结转下年: what was carried in is apart, and the table says that all of it was closed.
fn of_the_new_ones(
    context: &Context,
    taken: &Claim,
    carried_in: Option<&Claim>,
    closed: Option<&Claim>,
    from: Figure,
) -> bool {
    let all = context.number(Address::applications(Row::Total, Column::Total));
    let parts = [carried_in, closed].map(|claim| claim.and_then(|c| c.value));
    let [Some(carried_in), Some(closed)] = parts else { return false };
    taken.value == Some(from) && all == Some(closed + carried_in)
}

fn in_table(context: &Context) -> Option<Figure> {
    context.number(Address::applications(Row::CarriedIn, Column::Total))
}

/// More went out than came in, and nothing that the prose leaves unsaid can explain it.
fn surely_more(context: &Context, taken: &Claim, carried_in: Option<&Claim>, from: Figure) -> bool {
    if carried_in.is_some() {
        return true;
    }
    let unsaid = match context.reading(Address::applications(Row::CarriedIn, Column::Total)) {
        Reading::Number(value) => value,
        Reading::Empty => Figure::ZERO,
        Reading::Unknown => return false,
    };
    taken.value.is_some_and(|taken| from > taken + unsaid)
}

/// The results said, groups before their rows, and whether all groups were named. `None` where it is unclear.
fn results<'a>(claims: &[&'a Claim]) -> Option<(Vec<&'a Claim>, bool)> {
    let mut found: Vec<&Claim> = Vec::new();
    let mut named = 0;
    for kinds in GROUPS {
        let group = one(claims, kinds).ok()?;
        let rows = rows_of(claims, kinds)?;
        named += usize::from(group.is_some() || !rows.is_empty());
        let told = if let Some(group) = group { vec![group] } else { rows };
        found.extend(told.into_iter().filter(|c| !found.iter().any(|f| f.id == c.id)).collect::<Vec<_>>());
    }
    Some((found, named == GROUPS.len()))
}

/// The rows of a group said one by one, each once.
fn rows_of<'a>(claims: &[&'a Claim], group: &[K]) -> Option<Vec<&'a Claim>> {
    let Some((from, to)) = (match group {
        [K::Refused] => Some((K::RefusedStateSecret, K::RefusedInquiry)),
        [K::Unavailable] => Some((K::UnavailableNotHeld, K::NotExisting)),
        [K::NotProcessed] => Some((K::RejectedComplaint, K::RejectedReissue)),
        [K::OtherHandling] => Some((K::OtherUncorrected, K::Withdrawn)),
        _ => None,
    }) else {
        return Some(Vec::new());
    };
    let mut rows = Vec::new();
    for kind in K::ALL.iter().filter(|k| **k >= from && **k <= to) {
        rows.extend(one(claims, &[*kind]).ok()?);
    }
    Some(rows)
}

fn draft(left: &[&Claim], right: &[&Claim]) -> Draft {
    let written = |claims: &[&Claim]| {
        let terms: Vec<String> =
            claims.iter().map(|c| format!("{} {}", c.kind.label(), c.value.unwrap_or_default())).collect();
        terms.join(" + ")
    };
    let terms: Vec<Term> =
        left.iter().map(|c| term(c, Side::Left)).chain(right.iter().map(|c| term(c, Side::Right))).collect();
    let key = left.iter().chain(right).map(|c| format!("{:?}", c.kind)).collect::<Vec<_>>().join("+");
    Draft::fail("unbalanced")
        .equation(equation(terms))
        .param("sumLeft", written(left))
        .param("sumRight", written(right))
        .key(key)
}
