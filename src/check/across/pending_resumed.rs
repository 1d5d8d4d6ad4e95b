//! Cases that were pending last year should turn up this year.

use super::Pair;
use crate::check::finding::{Family, Severity};
use crate::check::rule::{Draft, Find, Found, Rule, Status, Text, words};
use crate::form::clauses::PRACTICE;
use crate::form::sums::REVIEW_ROWS;
use crate::form::{Address, Column};

/// No fewer cases this year than were pending at the end of the last.
pub const RULE: Rule = Rule {
    slug: "pending-resumed",
    family: Family::CrossYear,
    severity: Severity::Info,
    status: Status::Stable,
    title: words("上一年没审结的案件", "Cases pending last year"),
    summary: words(
        "上一年“尚未审结”的复议、诉讼，本年一般会有结果。",
        "Cases pending last year as a rule turn up among this year's.",
    ),
    find: Find::Pair(find),
    texts: &[Text {
        code: "fewer",
        title: words("上一年没审结的案件不见了", "Pending cases gone"),
        message: words(
            "“{row}”：{before} 年底尚未审结 {pending} 件，{year} 年总计只有 {total} 件。",
            "“{row}”: {pending} were pending at the end of {before}, but {year} has only {total} in total.",
        ),
        advice: words(
            "各地有的按立案年份统计，有的按审结年份；口径不同的不用改。",
            "Some count by the year of filing, some of closing; nothing to mend if that explains it.",
        ),
    }],
    laws: &[&PRACTICE],
};

fn find(pair: &Pair) -> Found {
    let groups = REVIEW_ROWS.map(|row| {
        [
            (pair.earlier, Address::review(row, Column::Pending)),
            (pair.later, Address::review(row, Column::Total)),
        ]
    });
    pair.each(groups, |figures, [pending, total]| {
        (total < pending).then(|| {
            Draft::review("fewer")
                .param("row", figures[0].1.row.label())
                .param("pending", pending)
                .param("total", total)
                .places(figures.map(|(year, address)| year.place(address)))
                .key(figures[1].1.to_string())
        })
    })
}
