//! Lawsuits after reconsideration against reconsiderations closed.

use super::{HINT, LOOK};
use crate::check::context::Context;
use crate::check::rule::{Draft, Find, Found, Rule, Text, words};
use crate::check::rules::each_group;
use crate::form::{Address, Column, Row, TableName};

/// More lawsuits after reconsideration than reconsiderations closed.
pub const RULE: Rule = Rule {
    slug: "litigation-after-reconsideration",
    title: words("复议后起诉比复议结案还多", "More lawsuits after reconsideration than were closed"),
    summary: words(
        "复议后起诉一般不多于已审结的行政复议（上一年审结的也可能在内）。",
        "Lawsuits after reconsideration are as a rule no more than those closed (last year's may be among them).",
    ),
    find: Find::Report(find),
    texts: &[Text {
        code: "more",
        title: words("复议后起诉比复议结案还多", "More lawsuits than reconsiderations closed"),
        message: words(
            "复议后起诉 {lawsuits} 件，已审结的行政复议只有 {closed} 件。上一年审结的也会这样。",
            "{lawsuits} lawsuits after reconsideration, but only {closed} reconsiderations closed. Last year's may explain it.",
        ),
        advice: LOOK,
    }],
    ..HINT
};

fn find(context: &Context) -> Found {
    let review = |column| Address::review(Row::Reconsideration, column);
    let lawsuits = Address::review(Row::LitigationAfterReconsideration, Column::Total);
    let group = [lawsuits, review(Column::Upheld), review(Column::Corrected), review(Column::Other)];
    each_group(context, TableName::Review, [group], |_, [lawsuits, upheld, corrected, other]| {
        let closed = upheld + corrected + other;
        (lawsuits > closed).then(|| {
            let draft = Draft::review("more").param("lawsuits", lawsuits).param("closed", closed);
            draft.places(group.map(|address| context.place(address)))
        })
    })
}
