//! Reconsiderations against applications handled.

use super::{HINT, LOOK, handled};
use crate::check::context::Context;
use crate::check::rule::{Draft, Find, Found, Rule, Text, words};
use crate::check::rules::each_group;
use crate::form::{Address, Column, Row, TableName};

/// More reconsiderations than decisions.
pub const RULE: Rule = Rule {
    slug: "review-exceeds-decisions",
    title: words("复议比办理的申请还多", "More reconsiderations than decisions"),
    summary: words(
        "行政复议的件数一般不多于办理的申请件数。",
        "Reconsiderations are as a rule no more than applications handled.",
    ),
    find: Find::Report(find),
    texts: &[Text {
        code: "more",
        title: words("复议比办理的申请还多", "More reconsiderations than decisions"),
        message: words(
            "行政复议 {reviews} 件，比表三办理总计 {handled} 加上年结转 {carriedIn} 还多。",
            "{reviews} reconsiderations, more than 办理总计 {handled} plus 上年结转 {carriedIn} in table 三.",
        ),
        advice: LOOK,
    }],
    ..HINT
};

fn find(context: &Context) -> Found {
    let reviews = Address::review(Row::Reconsideration, Column::Total);
    let group = [reviews, handled(Row::Total), handled(Row::CarriedIn)];
    each_group(context, TableName::Review, [group], |_, [reviews, handled, carried_in]| {
        (reviews > handled + carried_in).then(|| {
            let draft = Draft::review("more").param("reviews", reviews).param("handled", handled);
            draft.param("carriedIn", carried_in).places(group.map(|address| context.place(address)))
        })
    })
}
