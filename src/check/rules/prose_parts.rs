//! 共 N 件，其中 a、b、c: the parts against their whole.

use super::prose_division::{Division, by_whole, complete, divided, sum};
use super::prose_lists;
use crate::check::context::Context;
use crate::check::finding::{Family, Severity, Side, Term};
use crate::check::prose::{sure, term, unit};
use crate::check::rule::{Draft, Find, Found, Rule, Status, Text, Words, words};
use crate::check::sums::equation;
use crate::document::figure::Figure;
use crate::document::fold::fold;
use crate::form::clauses::PRACTICE;
use crate::form::{Address, Column, Row};
use crate::report::{Claim, ClaimKind as K, Doubt, Scope};

/// Parts never exceed their whole; a complete list adds up to it.
pub const RULE: Rule = Rule {
    slug: "prose-parts",
    family: Family::Prose,
    severity: Severity::Error,
    status: Status::Stable,
    title: words("正文里的总数和分项", "Whole and parts in the prose"),
    summary: words(
        "“共多少件，其中……”：各分项之和不超过总数；列全了的，等于总数。",
        "共 N 件，其中…: the parts never exceed the whole; where all are listed they add up to it.",
    ),
    find: Find::Report(find),
    texts: &[
        Text {
            code: "more",
            title: words("分项加起来超过总数", "The parts exceed the whole"),
            message: words(
                "正文说共 {right} {unit}，其中 {parts} {unit}：{sum} = {left}，比 {right} 多 {difference}。",
                "The prose says {right} in all, of them {parts}: {sum} = {left}, {difference} more than {right}.",
            ),
            advice: ADVICE,
        },
        Text {
            code: "part-more",
            title: words("分项比总数还多", "A part is more than the whole"),
            message: words(
                "正文说 {right} {unit}，其中 {left} {unit}：这一项比总数还多 {difference}。",
                "The prose says {right}, of them {left}: this part alone is {difference} more than the whole.",
            ),
            advice: ADVICE,
        },
        Text {
            code: "less",
            title: words("分项加起来不到总数", "The parts fall short of the whole"),
            message: words(
                "正文说共 {right} {unit}，其中 {parts} {unit}：{sum} = {left}，比 {right} 少 {difference}。",
                "The prose says {right} in all, of them {parts}: {sum} = {left}, {difference} less than {right}.",
            ),
            advice: ADVICE,
        },
        Text {
            code: "maybe-more",
            title: words("分项加起来超过总数，可能有重叠", "The parts exceed the whole; they may overlap"),
            message: words(
                "正文说共 {right} {unit}，其中 {parts} {unit}：加起来是 {left}。如果各分项没有重叠，就对不上。",
                "The prose says {right} in all, of them {parts}: {left} together. Unless they overlap this does not add up.",
            ),
            advice: ADVICE,
        },
        Text {
            code: "rest",
            title: words("列全了的分项加起来不是总数", "A complete list does not add up"),
            message: words(
                "正文说 {right} {unit}，列到“其他”为止是 {parts} {unit}：{sum} = {left}，差 {difference}。",
                "The prose says {right}; the list that ends with 其他 has {parts}: {sum} = {left}, {difference} apart.",
            ),
            advice: ADVICE,
        },
        Text {
            code: "sum",
            title: words("合计和前面各项对不上", "A sum does not fit the figures before it"),
            message: words(
                "正文列了 {parts} {unit}，说共 {right} {unit}：{sum} = {left}，差 {difference}。",
                "The prose lists {parts} and says {right} in all: {sum} = {left}, {difference} apart.",
            ),
            advice: ADVICE,
        },
        Text {
            code: "nearly",
            title: words("分项加起来和总数只差 1", "The parts are one off the whole"),
            message: words(
                "正文说 {right} {unit}，列的分项是 {parts} {unit}：{sum} = {left}，只差 1。",
                "The prose says {right}; the parts listed are {parts}: {sum} = {left}, one off.",
            ),
            advice: ADVICE,
        },
    ],
    laws: &[&PRACTICE],
};

const ADVICE: Words = words(
    "看总数和分项哪一个写错了；分项有重叠的，请写明。",
    "See which of the figures is wrong; where parts overlap, say so.",
);

fn find(context: &Context) -> Found {
    let parts = by_whole(&context.report.claims);
    let mut found = Found::default();
    for (at, whole) in context.report.claims.iter().enumerate() {
        let Some(children) = parts.get(whole.id.as_str()) else { continue };
        let usable = |c: &&Claim| c.unit == whole.unit || c.unit.is_empty();
        let children: Vec<&Claim> = children.iter().copied().filter(usable).collect();
        let Some(total) = whole.value.filter(|_| !whole.approximate && whole.unit != "%") else { continue };
        let groups = divided(whole, &children);
        let unknown = groups.iter().find(|(division, _)| *division == Division::Unknown);
        let rest = unknown.map_or(Figure::ZERO, |(_, group)| sum(group));
        for (division, group) in groups {
            found.of += 1;
            // Parts that nobody knows may be of this division: where they are too many for it, it was not checked.
            let open = division != Division::Unknown && sum(&group) < total && sum(&group) + rest > total;
            found.checked += u32::from(!open);
            found.drafts.extend(judge(context, at, division, &group));
        }
    }
    if found.checked < found.of {
        found.reason = Some(UNKNOWN_PARTS.into());
    }
    let mut lists = prose_lists::drafts(context);
    lists.extend(added_up(context));
    found.of += lists.len() as u32;
    found.checked += lists.len() as u32;
    found.drafts.extend(lists);
    if found.of == 0 {
        return Found::not_applicable(words(
            "正文没有“其中……”这样的分项。",
            "The prose lists no parts of a whole.",
        ));
    }
    found
}

/// 收到5件，上年结转2件，共受理9件: new and carried in, added up in words. Where the table tells what came in, another rule
/// holds each of them against it.
fn added_up(context: &Context) -> Vec<Draft> {
    if inflow(context).is_some() {
        return Vec::new();
    }
    let three = context.report.claims.windows(3).filter_map(|claims| {
        let [new, carried, all] = claims else { return None };
        let kinds = new.kind.is_inflow() && carried.kind == K::CarriedIn && all.kind == K::Accepted;
        let same = claims.iter().all(|c| sure(c) && c.paragraph == all.paragraph && c.part_of.is_none());
        let (total, parts) = (all.value?, [new, carried]);
        let sum = sum(&parts);
        // 受理 may be said of the new ones alone.
        let amiss = kinds && same && total != sum && Some(total) != new.value;
        amiss.then(|| filled(Draft::fail(if sum > total { "more" } else { "less" }), all, &parts))
    });
    three.chain(listed_behind(&context.report.claims)).collect()
}

/// 办结5件，予以公开3件、部分公开1件、无法提供2件: results right behind what was closed, with no word that they are its parts.
fn listed_behind(claims: &[Claim]) -> impl Iterator<Item = Draft> {
    let results = [
        K::Granted,
        K::GrantedOrPartly,
        K::PartlyGranted,
        K::Refused,
        K::Unavailable,
        K::NotProcessed,
        K::OtherHandling,
    ];
    claims.iter().enumerate().filter_map(move |(at, whole)| {
        let own = |c: &&Claim| sure(c) && c.part_of.is_none() && c.paragraph == whole.paragraph;
        let result = |c: &&Claim| own(c) && results.contains(&c.kind);
        let closed = matches!(whole.kind, K::Completed | K::Replied) && own(&whole);
        let behind = claims.get(at + 1..).filter(|_| closed)?;
        let parts: Vec<&Claim> = behind.iter().take(results.len()).take_while(result).collect();
        let amiss = parts.len() > 1 && whole.value.is_some_and(|total| sum(&parts) > total);
        amiss.then(|| filled(Draft::review("more").severity(Severity::Warning), whole, &parts))
    })
}

const UNKNOWN_PARTS: Words = words(
    "有的分项说的是什么没有读懂，加起来会不会超过总数不能断定。",
    "What some of the parts are was not understood; whether they exceed the whole cannot be told.",
);

fn judge(context: &Context, at: usize, division: Division, parts: &[&Claim]) -> Option<Draft> {
    let said = context.report.claims.get(..=at)?;
    let whole = said.last()?;
    let total = whole.value?;
    let sum = sum(parts);
    // Bodies named by other words than the form's may stand within each other, and of 9个县区 nobody knows what is told.
    let of_bodies = whole.kind != K::Other && parts.iter().all(|c| c.scope != Scope::Part);
    let named = division != Division::Organ || of_bodies;
    // 法人4件（其中商业企业6件）: part of a part, and of this one.
    let nested = |c: &Claim| division == Division::Organization && c.doubt == Some(Doubt::Nested);
    let own = |c: &&Claim| c.part_of.as_ref() == Some(&whole.id) && (c.doubt.is_none() || nested(c));
    // Those carried over came in some way too.
    let named_so = parts.first().is_some_and(|c| c.quote.contains("其中") || c.quote.contains('含'));
    let with_carried =
        division == Division::Channel && !named_so && inflow(context).is_none_or(|inflow| sum <= inflow);
    let sure = named && parts.iter().all(own) && whole.doubt.is_none() && !with_carried;
    let more = if parts.len() == 1 { "part-more" } else { "more" };
    let draft = match division {
        Division::Unknown if sum > total && prose_lists::is_explained(said, whole, parts) => return None,
        Division::Unknown if sum > total && parts.len() > 1 => {
            Draft::review("maybe-more").severity(Severity::Info)
        }
        Division::Unknown => return None,
        _ if sum > total && sure => Draft::fail(more),
        _ if sum > total => Draft::review(more).severity(Severity::Warning),
        Division::Organ if sum < total && sure && complete(division, parts) => {
            Draft::review("less").severity(Severity::Warning)
        }
        _ if sum < total && sure && complete(division, parts) => {
            Draft::fail("less").severity(Severity::Warning)
        }
        _ => return None,
    };
    Some(filled(draft, whole, parts))
}

/// New and carried over, by the table.
fn inflow(context: &Context) -> Option<Figure> {
    let of = |row: Row| context.number(Address::applications(row, Column::Total));
    Some(of(Row::Received)? + of(Row::CarriedIn).unwrap_or_default())
}

/// The draft with the parts against their whole.
pub fn filled(draft: Draft, whole: &Claim, parts: &[&Claim]) -> Draft {
    let terms: Vec<Term> =
        parts.iter().map(|c| term(c, Side::Left)).chain([term(whole, Side::Right)]).collect();
    let values: Vec<String> = parts.iter().map(|c| c.value.unwrap_or_default().to_string()).collect();
    draft
        .equation(equation(terms))
        .param("unit", unit(whole))
        .param("parts", values.join("、"))
        .param("sum", values.join("+"))
        .key(format!("{:?}|{}", whole.kind, fold(&whole.quote)))
}
