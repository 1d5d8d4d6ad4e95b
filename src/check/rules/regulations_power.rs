//! 规章 counted by an organ that has no power to make them.

use crate::check::context::Context;
use crate::check::finding::{Family, Severity};
use crate::check::organ;
use crate::check::rule::{Draft, Find, Found, Rule, Status, Text, words};
use crate::document::figure::Figure;
use crate::form::clauses::LEGISLATION;
use crate::form::{Address, Row, TableName};

/// Counties, districts of cities, towns, streets and their departments make no 规章.
pub const RULE: Rule = Rule {
    slug: "regulations-power",
    family: Family::Table,
    severity: Severity::Info,
    status: Status::Stable,
    title: words("没有规章制定权的机关填了规章", "Regulations by a body that cannot make them"),
    summary: words(
        "县、市辖区、乡镇、街道及其部门没有规章制定权，“规章”一行一般是 0。",
        "Counties, districts of cities, towns, streets and their departments make no 规章: the row is as a rule 0.",
    ),
    find: Find::Report(find),
    texts: &[Text {
        code: "has-regulations",
        title: words("“规章”一行不是 0", "The row 规章 is not 0"),
        message: words(
            "“规章”一行填了 {value}，{organ}一般没有规章制定权：是不是把规范性文件填到了这一行？",
            "The row 规章 says {value}, but {organ} can as a rule make none: are these 规范性文件?",
        ),
        advice: words(
            "若填的是代拟的上级规章，请在正文说明；若是规范性文件，移到下一行。",
            "Say so in the text where they were drafted for a higher body; move 规范性文件 to the next row.",
        ),
    }],
    laws: &[&LEGISLATION],
};

fn find(context: &Context) -> Found {
    let Some(organ) = context.report.meta.organ.as_deref().filter(|o| organ::cannot_make_regulations(o))
    else {
        return Found::not_applicable(words(
            "这个机关可能有规章制定权，或者看不出来。",
            "This body may make regulations, or its name does not tell.",
        ));
    };
    let in_row = |address: &Address| address.row == Row::Regulations;
    let cells: Vec<Address> = context.addresses(TableName::Disclosure).into_iter().filter(in_row).collect();
    let missing = context.missing(&cells);
    let first = cells.iter().find_map(|a| context.number(*a).filter(|v| *v > Figure::ZERO).map(|v| (*a, v)));
    let draft = first.map(|(address, value)| {
        Draft::review("has-regulations")
            .param("value", value)
            .param("organ", organ)
            .place(context.place(address))
            .key(Row::Regulations.key())
    });
    if draft.is_none() && !missing.is_empty() {
        return Found::cannot_check(1, missing, super::unread(context, TableName::Disclosure));
    }
    Found::one(draft)
}
