//! The share of (六)3.其他.

use super::{HINT, LOOK, handled};
use crate::check::context::Context;
use crate::check::finding::Family;
use crate::check::rule::{Draft, Find, Found, Rule, Text, words};
use crate::check::rules::{OTHER_FORM, each_group};
use crate::document::figure::Figure;
use crate::form::{FormKind, Row, TableName};

/// Much in (六)3.其他.
pub const RULE: Rule = Rule {
    slug: "other-handling-share",
    family: Family::Table,
    title: words("“其他处理—其他”占得多", "Much in “other handling: other”"),
    summary: words(
        "（六）3.其他 一般不超过办理总计的三成。",
        "(六)3.其他 is as a rule less than three tenths of all handled.",
    ),
    find: Find::Report(find),
    texts: &[Text {
        code: "large",
        title: words("“其他”占得多", "Much in “other”"),
        message: words(
            "（六）3.其他 有 {other} 件，占办理总计 {handled} 件的三成以上：能归入前面各项的应当归入。",
            "(六)3.其他 has {other} of {handled} handled, three tenths or more: what fits the items above belongs there.",
        ),
        advice: LOOK,
    }],
    ..HINT
};

fn find(context: &Context) -> Found {
    if context.form(TableName::Applications) != FormKind::Y2021 {
        return Found::not_applicable(OTHER_FORM);
    }
    let group = [handled(Row::OtherRemaining), handled(Row::Total)];
    each_group(context, TableName::Applications, [group], |_, [other, all]| {
        let ten: Figure = (0..10).map(|_| other).sum();
        let three: Figure = [all; 3].into_iter().sum();
        (other >= 5.into() && ten >= three).then(|| {
            let draft = Draft::review("large").param("other", other).param("handled", all);
            draft.places(group.map(|address| context.place(address)))
        })
    })
}
