//! 本年新公开数量 against 本年新制作数量 and 对外公开总数量 (2019 form).

use crate::check::context::Context;
use crate::check::finding::{Family, Severity};
use crate::check::rule::{Draft, Find, Found, Rule, Status, Text, words};
use crate::form::clauses::FORM_2019;
use crate::form::{Address, Column, Row, TableName};

/// What is newly disclosed was mostly made this year, and is part of all that is disclosed.
pub const RULE: Rule = Rule {
    slug: "disclosure-newly-disclosed",
    family: Family::Table,
    severity: Severity::Info,
    status: Status::Stable,
    title: words("本年新公开数量", "Newly disclosed documents"),
    summary: words(
        "2019 年表式：本年新公开数量一般不多于本年新制作数量，也不多于对外公开总数量。",
        "2019 form: documents newly disclosed are as a rule no more than those newly made, and than all disclosed.",
    ),
    find: Find::Report(find),
    texts: &[
        Text {
            code: "more-than-made",
            title: words("新公开的比新制作的多", "More disclosed than made"),
            message: words(
                "“{row}”：本年新公开 {newly}，比本年新制作 {made} 多。上一年制作、本年公开的也会这样，请看一眼。",
                "“{row}”: {newly} newly disclosed, more than the {made} newly made. Documents made last year may explain it.",
            ),
            advice: words(
                "若有上年制作、本年公开的，不用改。",
                "Nothing to mend where some were made the year before.",
            ),
        },
        Text {
            code: "more-than-all",
            title: words("新公开的比总数多", "More newly disclosed than in total"),
            message: words(
                "“{row}”：本年新公开 {newly}，比对外公开总数量 {all} 还多。",
                "“{row}”: {newly} newly disclosed, more than the {all} disclosed in total.",
            ),
            advice: words(
                "对外公开总数量是历年累计，应当包含本年新公开的。",
                "The total is cumulative and includes this year's.",
            ),
        },
    ],
    laws: &[&FORM_2019],
};

fn find(context: &Context) -> Found {
    let columns = [Column::NewlyMade, Column::NewlyDisclosed, Column::TotalDisclosed];
    let groups =
        [Row::Regulations, Row::NormativeDocuments].map(|row| columns.map(|c| Address::disclosure(row, c)));
    super::each_group(context, TableName::Disclosure, groups, |addresses, [made, newly, all]| {
        let code = if newly > all {
            "more-than-all"
        } else if newly > made {
            "more-than-made"
        } else {
            return None;
        };
        let draft = Draft::review(code).param("row", addresses[0].row.label()).param("newly", newly);
        let draft = draft.param("made", made).param("all", all).key(addresses[1].to_string());
        Some(draft.places(addresses.map(|address| context.place(address))))
    })
}
