//! One thing stated twice with two figures.

use crate::check::context::Context;
use crate::check::finding::{Family, Severity, Side};
use crate::check::prose::{Compared, compare, loosely, sure, term, unit};
use crate::check::rule::{Draft, Find, Found, Rule, Status, Text, words};
use crate::check::sums::equation;
use crate::form::clauses::PRACTICE;
use crate::report::{Claim, ClaimKind as K};

/// The prose says the same thing with one figure throughout.
pub const RULE: Rule = Rule {
    slug: "prose-conflict",
    family: Family::Prose,
    severity: Severity::Error,
    status: Status::Stable,
    title: words("正文前后不一致", "The prose contradicts itself"),
    summary: words(
        "同一件事在正文里写了几次的，几次的数一样。",
        "What the prose states more than once it states with one figure.",
    ),
    find: Find::Report(find),
    texts: &[Text {
        code: "differs",
        title: words("正文前后两个数不一样", "Two figures for one thing"),
        message: words(
            "正文一处说{what} {left} {unit}，另一处说 {right} {unit}。",
            "The prose says {what} {left} in one place and {right} in another.",
        ),
        advice: words(
            "对照台账改成一致；口径不同的，请写明。",
            "Make them agree; where they count different things, say so.",
        ),
    }],
    laws: &[&PRACTICE],
};

/// What is stated once for the whole report; 收到, 受理, 办结, 答复 have several usual readings.
const ONCE: &[K] = &[
    K::NewlyReceived,
    K::CarriedIn,
    K::CarriedOut,
    K::Granted,
    K::PartlyGranted,
    K::GrantedOrPartly,
    K::Refused,
    K::Unavailable,
    K::NotProcessed,
    K::OtherHandling,
    K::Review,
    K::Litigation,
    K::NormativeIssued,
    K::NormativeInForce,
];

fn find(context: &Context) -> Found {
    let mut found = Found::default();
    for kind in ONCE.iter().chain(&[K::Received]) {
        let mut stated = context.report.claims.iter().filter(|c| c.kind == *kind && states(context, c));
        let Some(first) = stated.next() else { continue };
        for other in stated {
            found.of += 1;
            found.checked += 1;
            if other.value != first.value {
                found.drafts.push(draft(first, other));
            }
        }
    }
    if found.of == 0 {
        return Found::not_applicable(words("正文没有重复写同一个数。", "The prose states nothing twice."));
    }
    found
}

/// An exact figure for the whole report. Parts of a part, and those that together are the cell's, are left out.
fn states(context: &Context, claim: &Claim) -> bool {
    let part = || compare(context, claim) == Compared::Apart;
    sure(claim) && !loosely(claim) && claim.value.is_some() && !part()
}

fn draft(first: &Claim, other: &Claim) -> Draft {
    Draft::fail("differs")
        .equation(equation(vec![term(first, Side::Left), term(other, Side::Right)]))
        .param("what", first.kind.label())
        .param("unit", unit(first))
        .key(format!("{:?}", first.kind))
}
