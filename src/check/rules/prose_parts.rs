//! 共 N 件，其中 a、b、c: the parts against their whole.

use super::prose_lists;
use crate::check::context::Context;
use crate::check::finding::{Family, Severity, Side, Term};
use crate::check::prose::{term, unit};
use crate::check::rule::{Draft, Find, Found, Rule, Status, Text, Words, words};
use crate::check::sums::equation;
use crate::document::figure::Figure;
use crate::document::fold::fold;
use crate::form::clauses::PRACTICE;
use crate::form::{Address, Column, Row};
use crate::report::{Claim, ClaimKind as K, Scope};
use std::collections::BTreeMap;

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

/// By what a whole is divided. Parts of different divisions are never added up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Division {
    Organ,
    Applicant,
    Channel,
    Inflow,
    Result,
    ReviewResult,
    LitigationResult,
    Route,
    Unknown,
}

fn find(context: &Context) -> Found {
    let mut parts: BTreeMap<&str, Vec<&Claim>> = BTreeMap::new();
    for claim in &context.report.claims {
        if let Some(whole) = &claim.part_of {
            parts.entry(whole).or_default().push(claim);
        }
    }
    let mut found = Found::default();
    for (at, whole) in context.report.claims.iter().enumerate() {
        let Some(children) = parts.get(whole.id.as_str()) else { continue };
        let usable = |c: &&Claim| c.unit == whole.unit || c.unit.is_empty();
        let children: Vec<&Claim> = children.iter().copied().filter(usable).collect();
        if whole.approximate || whole.value.is_none() || whole.unit == "%" {
            continue;
        }
        for (division, group) in divided(whole, &children) {
            found.of += 1;
            found.checked += 1;
            found.drafts.extend(judge(context, at, division, &group));
        }
    }
    let lists = prose_lists::drafts(context);
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

/// The parts by division; a division with an approximate part is left out.
fn divided<'a>(whole: &Claim, parts: &[&'a Claim]) -> Vec<(Division, Vec<&'a Claim>)> {
    let mut groups: BTreeMap<Division, Vec<&Claim>> = BTreeMap::new();
    for part in parts {
        if let Some(division) = division(whole, part) {
            groups.entry(division).or_default().push(part);
        }
    }
    groups.retain(|_, group| group.iter().all(|c| !c.approximate && c.value.is_some()));
    groups.into_iter().collect()
}

fn division(whole: &Claim, part: &Claim) -> Option<Division> {
    if matches!(part.scope, Scope::PreviousYear | Scope::Cumulative | Scope::Planned | Scope::Compared) {
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
        K::NaturalPerson | K::LegalPerson if taken || whole.kind == K::NewlyReceived => {
            Some(Division::Applicant)
        }
        // Ways of coming in divide what came in: what was closed is only named last.
        K::Channel if taken || whole.kind == K::NewlyReceived => Some(Division::Channel),
        // What was handled may leave some of both for next year: the flow is another rule's.
        K::NewlyReceived | K::CarriedIn if matches!(whole.kind, K::Received | K::Accepted) => {
            Some(Division::Inflow)
        }
        K::ReviewUpheld | K::ReviewCorrected | K::ReviewOther | K::ReviewPending
            if whole.kind == K::Review =>
        {
            Some(Division::ReviewResult)
        }
        K::LitigationUpheld | K::LitigationCorrected | K::LitigationOther | K::LitigationPending
            if whole.kind == K::Litigation =>
        {
            Some(Division::LitigationResult)
        }
        K::DirectLitigation | K::LitigationAfter if whole.kind == K::Litigation => Some(Division::Route),
        K::Review | K::Litigation if whole.kind == K::ReviewOrLitigation => Some(Division::Route),
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

fn judge(context: &Context, at: usize, division: Division, parts: &[&Claim]) -> Option<Draft> {
    let said = context.report.claims.get(..=at)?;
    let whole = said.last()?;
    let total = whole.value?;
    let sum: Figure = parts.iter().filter_map(|c| c.value).sum();
    // Bodies named by other words than the form's may stand within each other.
    let named = division != Division::Organ || parts.iter().all(|c| c.scope != Scope::Part);
    let sure = named && parts.iter().all(|c| c.doubt.is_none()) && whole.doubt.is_none();
    // Those carried over came in some way too.
    let named_so = parts.first().is_some_and(|c| c.quote.contains("其中") || c.quote.contains('含'));
    if division == Division::Channel && !named_so && inflow(context).is_none_or(|inflow| sum <= inflow) {
        return None;
    }
    let draft = match division {
        Division::Unknown if sum > total && prose_lists::is_explained(said, whole, parts) => return None,
        Division::Unknown if sum > total && parts.len() > 1 => {
            Draft::review("maybe-more").severity(Severity::Info)
        }
        Division::Unknown => return None,
        _ if sum > total && sure => Draft::fail("more"),
        _ if sum > total => Draft::review("more").severity(Severity::Warning),
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

/// Whether the parts listed are all that there can be.
fn complete(division: Division, parts: &[&Claim]) -> bool {
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
        Division::Result => {
            let groups = [K::PartlyGranted, K::Refused, K::Unavailable, K::NotProcessed, K::OtherHandling];
            all(&groups) && all(&[K::Granted])
        }
        Division::Channel | Division::Unknown => false,
    }
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
