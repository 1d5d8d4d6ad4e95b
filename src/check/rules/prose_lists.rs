//! Lists that say in their own words that nothing is left out (…、其他5件; …，共20件), and lists one off from the figure
//! before them. Nobody says so in a 其中 that leaves things out, so these are only ever asked about.

use super::prose_parts::filled;
use crate::check::context::Context;
use crate::check::finding::Severity;
use crate::check::prose::Passage;
use crate::check::rule::Draft;
use crate::document::figure::Figure;
use crate::document::fold::fold;
use crate::form::{Address, Column, Row};
use crate::report::{Claim, ClaimKind as K, Scope};

/// A list is not longer.
const LONGEST: usize = 24;

/// From this total on a list that is one off was hardly meant to leave one out.
const LARGE: i64 = 30;

/// The same where neither 其中 nor a stronger mark says that the first figure is no part of the list.
const VERY_LARGE: i64 = 200;

/// How far a list may be from its total to be taken for one of it, as a part of the total.
const NEAR: f64 = 0.2;

/// Claims among which what came in is told: no report tells it later.
const FIRST: usize = 512;

/// What parts a figure from the one before it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    Pause,
    Comma,
    Semicolon,
    Stop,
}

/// A figure with what stands before it.
struct Item<'a> {
    claim: &'a Claim,
    value: Figure,
    gap: Gap,
}

/// What the lists of the prose bring up.
pub fn drafts(context: &Context) -> Vec<Draft> {
    let mut passages = context.prose.iter();
    let mut drafts = Vec::new();
    for claims in context.report.claims.chunk_by(|a, b| a.paragraph == b.paragraph) {
        let id = claims.first().map(|c| c.paragraph.as_str());
        let Some(passage) = passages.find(|p| Some(p.paragraph.id.as_str()) == id) else { break };
        let items = items(passage, claims);
        for end in 0..items.len() {
            drafts.extend(summed(&items, end).or_else(|| listed(context, &items, end)));
        }
    }
    drafts
}

fn items<'a>(passage: &Passage, claims: &'a [Claim]) -> Vec<Item<'a>> {
    let mark = |(at, c): (usize, &char)| match c {
        '。' | '!' | '?' => Some((passage.folded.start(at), Gap::Stop)),
        ';' => Some((passage.folded.start(at), Gap::Semicolon)),
        ',' | ':' => Some((passage.folded.start(at), Gap::Comma)),
        _ => None,
    };
    let marks: Vec<(u32, Gap)> = passage.folded.chars.iter().enumerate().filter_map(mark).collect();
    let mut before = 0;
    let item = |claim: &'a Claim| {
        let start = passage.paragraph.offset(&claim.place).unwrap_or(0);
        let [from, to] = [before, start].map(|at| marks.partition_point(|(mark, _)| *mark < at));
        let gap = marks.get(from..to).into_iter().flatten().map(|(_, gap)| *gap).max().unwrap_or(Gap::Pause);
        before = start;
        Some(Item { claim, value: claim.value?, gap })
    };
    claims.iter().filter(|c| c.unit != "%").filter_map(item).collect()
}

/// Whether the figure may be added to others, or be what they are held against.
fn counts(item: &Item, unit: &str) -> bool {
    let scope = matches!(item.claim.scope, Scope::Report | Scope::Part | Scope::OwnLevel | Scope::OtherOrgan);
    scope && !item.claim.approximate && item.claim.unit == unit && !unit.is_empty()
}

/// What the form has no sum for: other rules know the others.
fn is_part(kind: K) -> bool {
    matches!(kind, K::Other | K::Channel) || (K::NaturalPerson..=K::LegalService).contains(&kind)
}

fn sum(parts: &[&Item]) -> Figure {
    parts.iter().map(|item| item.value).sum()
}

/// Whether more than the whole is none too many: the first of the parts already add up to it and the others are of
/// something else (其中来信40件、来访61件，办结95件), or they are parts of several figures (建议58件、提案71件，其中主办…).
pub fn is_explained(before: &[Claim], whole: &Claim, parts: &[&Claim]) -> bool {
    let (total, values) = (whole.value.unwrap_or_default(), parts.iter().filter_map(|c| c.value));
    let reaches = |figures: &mut dyn Iterator<Item = Figure>, goal: Figure| {
        let mut sum = Figure::ZERO;
        figures.enumerate().any(|(at, value)| {
            sum = sum + value;
            at > 0 && sum == goal
        })
    };
    let mut alike =
        before.iter().rev().take(4).take_while(|c| c.paragraph == whole.paragraph && c.unit == whole.unit);
    let all: Figure = values.clone().sum();
    reaches(&mut values.into_iter(), total) || reaches(&mut alike.by_ref().filter_map(|c| c.value), all)
}

/// …36条、…48条，共84条.
fn summed(items: &[Item], end: usize) -> Option<Draft> {
    let whole = items.get(end).filter(|i| i.claim.kind == K::Other && says_sum(&i.claim.quote))?;
    let of = |item: &&Item| counts(item, &whole.claim.unit);
    let gaps = items.get(..=end)?.iter().rev().take(LONGEST).take_while(|i| i.gap <= Gap::Comma).count();
    let first = end.saturating_sub(gaps);
    // 三类合计408件: the three are no part.
    let of_it = |item: &&Item| item.claim.quote == whole.claim.quote;
    let parts: Vec<&Item> = items.get(first..end)?.iter().rev().skip_while(of_it).take_while(of).collect();
    if parts.len() < 2 || whole.claim.approximate || parts.iter().any(|i| i.value == whole.value) {
        return None;
    }
    let outer: Vec<&Item> = parts.iter().filter(|i| i.claim.part_of.is_none()).copied().collect();
    let tails = [&parts, &outer].into_iter().flat_map(|list| (2..=list.len()).map(move |n| list.get(..n)));
    let tails: Vec<&[&Item]> = tails.flatten().collect();
    if tails.iter().any(|tail| sum(tail) == whole.value) {
        return None;
    }
    let tail = tails.into_iter().find(|tail| is_near(whole.value, sum(tail)))?;
    Some(draft("sum", Severity::Warning, whole.claim, tail.iter().rev().copied()))
}

/// 共, 三类合计: no word that would say of what.
fn says_sum(quote: &str) -> bool {
    let quote = fold(quote);
    let head = quote.split(|c: char| c.is_ascii_digit()).next().unwrap_or_default();
    let said =
        ["共", "共计", "合计", "总计", "总共", "一共", "共发布", "共公开"].iter().any(|w| head.ends_with(w));
    said && head.chars().count() <= 4
}

fn is_near(whole: Figure, sum: Figure) -> bool {
    (whole - sum).abs().to_f64() <= NEAR * whole.to_f64()
}

/// The list that ends with the figure at `end`, held against the figures before it.
fn listed(context: &Context, items: &[Item], end: usize) -> Option<Draft> {
    let last = items.get(end).filter(|i| is_part(i.claim.kind) && !says_sum(&i.claim.quote))?;
    let unit = last.claim.unit.as_str();
    let goes_on = |i: &Item| i.gap <= Gap::Comma && is_part(i.claim.kind) && counts(i, unit);
    if items.get(end + 1).is_some_and(|next| goes_on(next) && !says_sum(&next.claim.quote)) {
        return None;
    }
    let rest = ["其他", "其它", "其余"].iter().any(|w| fold(&last.claim.quote).starts_with(w));
    let mut found: Option<(&'static str, &Item, Vec<&Item>)> = None;
    for start in (end.saturating_sub(LONGEST)..=end).rev() {
        let Some(first) = items.get(start).filter(|i| is_part(i.claim.kind) && counts(i, unit)) else {
            break;
        };
        let list = items.get(start..=end)?.iter().filter(|i| i.claim.part_of == first.claim.part_of);
        let parts: Vec<&Item> = list.collect();
        for whole in wholes(items, start).filter(|whole| holds(whole, &parts)) {
            let total = sum(&parts);
            let said = Some(&whole.claim.id) == first.claim.part_of.as_ref();
            // 用途为征收维权的29件、学术研究的3件、其他8件: the first of the list is no whole where all add up to what came in.
            if total == whole.value || is_inflow(context, total + whole.value) {
                return None;
            }
            let large = if said || stands_before(first, &parts) { LARGE } else { VERY_LARGE };
            let one = (total - whole.value).abs() == Figure::from(1) && whole.value >= Figure::from(large);
            let closed = rest && (said || (is_near(whole.value, total) && stands_before(first, &parts)));
            // More than a whole that is named as such: prose-parts asks about that itself.
            let amiss = parts.len() > 1 && (one || closed) && !(said && total > whole.value);
            let list = || (if closed { "rest" } else { "nearly" }, whole, parts.clone());
            // Of a whole that is named, all its parts count: not 8、1 of 17、8、5、11、8、1.
            if said {
                found = amiss.then(list);
            } else if amiss && found.is_none() {
                found = Some(list());
            }
        }
        if first.gap > Gap::Comma {
            break;
        }
    }
    let (code, whole, parts) = found.filter(|(.., parts)| !is_known(context, parts))?;
    let parts = if code == "rest" { with_other_units(items, end, whole, parts) } else { parts };
    if sum(&parts) == whole.value {
        return None;
    }
    let severity = if code == "rest" { Severity::Warning } else { Severity::Info };
    Some(draft(code, severity, whole.claim, parts.into_iter()))
}

/// 信息1256条，其中规范性文件3件、解读9篇、其他信息1244条: in a list that is closed, parts of the whole in other units count too.
fn with_other_units<'a>(
    items: &'a [Item<'a>],
    end: usize,
    whole: &Item,
    parts: Vec<&'a Item<'a>>,
) -> Vec<&'a Item<'a>> {
    let of_it = |item: &&Item| {
        item.claim.part_of.as_ref() == Some(&whole.claim.id)
            && counts(item, &item.claim.unit)
            && item.claim.scope != Scope::OtherOrgan
    };
    let near = items.get(end.saturating_sub(LONGEST)..=end).unwrap_or_default();
    let all: Vec<&Item> = near.iter().filter(of_it).collect();
    if all.len() > parts.len() { all } else { parts }
}

/// Whether so many applications came in, by the table.
fn is_inflow(context: &Context, value: Figure) -> bool {
    context.number(Address::applications(Row::Received, Column::Total)) == Some(value)
}

/// The figures that a list beginning at `start` may be a list of: the one before it, the one that it is named a part of,
/// and behind a stop or semicolon those of the clause before.
fn wholes<'a>(items: &'a [Item<'a>], start: usize) -> impl Iterator<Item = &'a Item<'a>> {
    let part_of = items.get(start).and_then(|i| i.claim.part_of.as_ref());
    let apart = items.get(start).is_some_and(|i| i.gap > Gap::Comma);
    // Ways of coming in divide what came in, however far before.
    let channel = items.get(start).is_some_and(|i| i.claim.kind == K::Channel);
    let before = items.get(..start).unwrap_or_default().iter().rev().take(LONGEST).enumerate();
    before
        .filter(move |(back, item)| {
            *back == 0 || Some(&item.claim.id) == part_of || (apart && (channel || *back < 6))
        })
        .map(|(_, item)| item)
}

/// Whether what parts the list from the figure before it is stronger than what parts its own: 公开260条，网站190条、公众号70条.
fn stands_before(first: &Item, parts: &[&Item]) -> bool {
    parts.iter().skip(1).all(|part| part.gap < first.gap)
}

/// Whether it can be the total of these.
fn holds(whole: &Item, parts: &[&Item]) -> bool {
    let unit = parts.first().map_or("", |i| i.claim.unit.as_str());
    let own = parts.iter().any(|i| matches!(i.claim.kind, K::Other | K::Channel));
    own && counts(whole, unit) && parts.iter().all(|i| i.value < whole.value)
}

/// Ways of coming in add up to what came in, or that with what was carried in, or what was closed, whatever stands before.
fn is_known(context: &Context, parts: &[&Item]) -> bool {
    let flow = |c: &&Claim| c.kind <= K::Handled && c.value == Some(sum(parts));
    parts.iter().all(|i| i.claim.kind == K::Channel)
        && context.report.claims.iter().take(FIRST).any(|c| flow(&c))
}

fn draft<'a>(
    code: &'static str,
    severity: Severity,
    whole: &Claim,
    parts: impl Iterator<Item = &'a Item<'a>>,
) -> Draft {
    let parts: Vec<&Claim> = parts.map(|item| item.claim).collect();
    let draft = filled(Draft::review(code).severity(severity), whole, &parts);
    let key = draft.key.clone();
    draft.key(format!("{code}|{key}"))
}
