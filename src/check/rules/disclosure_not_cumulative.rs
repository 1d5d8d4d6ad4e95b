//! 对外公开总数量 that equals 本年新公开数量 (2019 form).

use crate::check::context::Context;
use crate::check::finding::{Family, Severity};
use crate::check::rule::{Draft, Find, Found, Rule, Status, Text, words};
use crate::document::figure::Figure;
use crate::form::clauses::FORM_2019;
use crate::form::{Address, Column, Row, TableName};

/// The total is cumulative; equal to this year's figure it may have been filled with this year's only.
pub const RULE: Rule = Rule {
    slug: "disclosure-not-cumulative",
    family: Family::Table,
    severity: Severity::Info,
    status: Status::Stable,
    title: words("对外公开总数量", "Documents disclosed in total"),
    summary: words(
        "2019 年表式：对外公开总数量是历年累计，一般比本年新公开数量多。",
        "2019 form: the total is cumulative, and as a rule larger than this year's figure.",
    ),
    find: Find::Report(find),
    texts: &[Text {
        code: "equal",
        title: words("总数和本年一样", "Total equals this year's"),
        message: words(
            "“{row}”：对外公开总数量 {all} 和本年新公开数量一样。总数是历年累计，是不是只填了本年的？",
            "“{row}”: the total of {all} equals this year's figure. The total is cumulative; was only this year's filled in?",
        ),
        advice: words(
            "若是新设机关，或以前没有公开过，不用改。",
            "Nothing to mend for a new body, or where nothing was disclosed before.",
        ),
    }],
    laws: &[&FORM_2019],
};

fn find(context: &Context) -> Found {
    let columns = [Column::NewlyDisclosed, Column::TotalDisclosed];
    let groups =
        [Row::Regulations, Row::NormativeDocuments].map(|row| columns.map(|c| Address::disclosure(row, c)));
    super::each_group(context, TableName::Disclosure, groups, |addresses, [newly, all]| {
        (newly == all && all > Figure::ZERO).then(|| {
            Draft::review("equal")
                .param("row", addresses[0].row.label())
                .param("all", all)
                .places(addresses.map(|address| context.place(address)))
                .key(addresses[1].to_string())
        })
    })
}
