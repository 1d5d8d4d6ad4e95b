//! 现行有效件数 against 本年制发件数.

use crate::check::context::Context;
use crate::check::finding::{Family, Severity};
use crate::check::rule::{Draft, Find, Found, Rule, Status, Text, words};
use crate::form::clauses::FORM_2021;
use crate::form::{Address, Column, Row, TableName};

/// What was issued this year and not repealed is still in force.
pub const RULE: Rule = Rule {
    slug: "disclosure-in-force",
    family: Family::Table,
    severity: Severity::Warning,
    status: Status::Stable,
    title: words("现行有效件数", "Documents in force"),
    summary: words(
        "现行有效件数一般不少于本年制发件数减本年废止件数。",
        "The number in force is as a rule no less than those issued minus those repealed this year.",
    ),
    find: Find::Report(find),
    texts: &[Text {
        code: "too-few",
        title: words("现行有效比本年制发还少", "Fewer in force than issued this year"),
        message: words(
            "“{row}”：本年制发 {issued}，本年废止 {repealed}，现行有效只有 {inForce}。",
            "“{row}”: {issued} issued and {repealed} repealed this year, but only {inForce} in force.",
        ),
        advice: words(
            "现行有效件数是到年底仍然有效的全部件数，不只是本年的。到期自动失效的除外。",
            "现行有效件数 counts all that are in force at the end of the year, not only this year's; those that expired by themselves apart.",
        ),
    }],
    laws: &[&FORM_2021],
};

fn find(context: &Context) -> Found {
    let groups = [Row::Regulations, Row::NormativeDocuments]
        .map(|row| [Column::Issued, Column::Repealed, Column::InForce].map(|c| Address::disclosure(row, c)));
    super::each_group(context, TableName::Disclosure, groups, |addresses, [issued, repealed, in_force]| {
        let row = addresses[0].row.label();
        // Documents may also expire by themselves, so a person has to look.
        (in_force < issued - repealed).then(|| {
            Draft::review("too-few")
                .param("row", row)
                .param("issued", issued)
                .param("repealed", repealed)
                .param("inForce", in_force)
                .places(addresses.map(|address| context.place(address)))
                .key(addresses[2].to_string())
        })
    })
}
