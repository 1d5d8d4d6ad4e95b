//! A table was found, but cells of it were not, or cannot be read for sure: one rule for each table.

use crate::check::context::{Context, Reading, spoken, table_label};
use crate::check::finding::{Family, Severity};
use crate::check::rule::{Draft, Find, Found, Rule, Status, Text, words};
use crate::form::clauses::{Clause, FORM_2019, FORM_2021};
use crate::form::{Address, FormKind, TableName};
use crate::place::{Place, PlaceKind};
use crate::report::CellState;

const LAWS: &[&Clause] = &[&FORM_2021, &FORM_2019];

/// Cells of 表三 that are not there.
pub const APPLICATIONS: Rule = Rule {
    slug: "applications-incomplete",
    family: Family::Reading,
    severity: Severity::Error,
    status: Status::Stable,
    title: words("表三缺格", "Cells of table 三 missing"),
    summary: words(
        "表三应有 175 格（2019 年表式 161 格），每一格都要读到。",
        "Table 三 has 175 cells (161 in the 2019 form), and each of them has to be read.",
    ),
    find: Find::Report(|context| find(context, TableName::Applications)),
    texts: TEXTS,
    laws: LAWS,
};

/// Cells of 表四 that are not there.
pub const REVIEW: Rule = Rule {
    slug: "review-incomplete",
    title: words("表四缺格", "Cells of table 四 missing"),
    summary: words(
        "表四应有 15 格，每一格都要读到。",
        "Table 四 has 15 cells, and each of them has to be read.",
    ),
    find: Find::Report(|context| find(context, TableName::Review)),
    ..APPLICATIONS
};

/// Cells of 表二 that are not there.
pub const DISCLOSURE: Rule = Rule {
    slug: "disclosure-incomplete",
    title: words("表二缺格", "Cells of table 二 missing"),
    summary: words(
        "表二应有 10 格（2019 年表式 22 格），每一格都要读到。",
        "Table 二 has 10 cells (22 in the 2019 form), and each of them has to be read.",
    ),
    find: Find::Report(|context| find(context, TableName::Disclosure)),
    ..APPLICATIONS
};

const TEXTS: &[Text] = &[
    Text {
        code: "absent",
        title: words("{table}缺格", "Cells of {table} missing"),
        message: words(
            "{table}应有 {expected} 格，只有 {read} 格：缺{cells}。",
            "{table} has {expected} cells in the form, here {read}: missing {cells}.",
        ),
        advice: words(
            "按表式补齐，没有的填 0。",
            "Complete the table as the form has it; print 0 where there is none.",
        ),
    },
    Text {
        code: "not-read",
        title: words("{table}有没读到的格", "Cells of {table} not read"),
        message: words(
            "{table}应有 {expected} 格，读准了 {read} 格；没有读到{cells}。可能是复制时丢了，也可能报告里就没有。",
            "{table} has {expected} cells in the form, {read} were read for sure; not read: {cells}. They may have been lost in copying, or the report lacks them.",
        ),
        advice: words(
            "对照原文看这几格；若原文齐全，换一种方式（如上传原文件）再试。",
            "Compare these cells with the original; if it has them, try another way of giving it, such as the file itself.",
        ),
    },
];

fn find(context: &Context, table: TableName) -> Found {
    let expected = context.addresses(table);
    if context.form(table) == FormKind::Y2014 {
        return Found::not_applicable(super::NO_NATIONAL_FORM);
    }
    if context.table(table).is_none() {
        return Found::cannot_check(expected.len(), Vec::new(), super::unread(context, table));
    }
    let absent: Vec<Address> =
        expected.iter().copied().filter(|a| !context.report.cells.contains_key(a)).collect();
    let unreadable = expected.iter().copied().filter(|a| is_unreadable(context, *a));
    let missing: Vec<Address> = absent.iter().copied().chain(unreadable).collect();
    if missing.is_empty() {
        return Found::checked(expected.len());
    }
    let sure = missing.len() == absent.len() && positions_are_sure(context, table);
    let draft = if sure { Draft::fail("absent") } else { Draft::review("not-read") };
    let draft = draft
        .param("table", table_label(table))
        .param("expected", expected.len())
        .param("read", expected.len() - missing.len())
        .param("cells", listed(&missing))
        .places(missing.iter().filter_map(|a| context.cell(*a)).map(|cell| cell.place.clone()))
        .places(context.table(table).map(|table| table.place.clone()))
        .key(table.key());
    let found = Found { missing, ..Found::checked(expected.len()) };
    found.with([draft])
}

fn is_unreadable(context: &Context, address: Address) -> bool {
    context.reading(address) == Reading::Unknown
        && context.cell(address).is_some_and(|cell| cell.state == CellState::Unreadable)
}

/// Whether every cell that was found stands in a real grid, so that what is absent is surely not there. A printed page's grid
/// is put together from lines and words: a row that its edge cuts may be lost in that.
fn positions_are_sure(context: &Context, table: TableName) -> bool {
    let score = context.table(table).map_or(0.0, |table| table.score);
    let mut cells = context.report.cells.iter().filter(|(address, _)| address.table == table);
    let real = |place: &Place| place.kind == PlaceKind::Cell && place.page.is_none();
    score >= 0.95 && cells.all(|(_, cell)| real(&cell.place))
}

/// At most four cells by name, then how many more.
fn listed(cells: &[Address]) -> String {
    let names: Vec<String> = cells.iter().take(4).map(|address| spoken(*address)).collect();
    let more = if cells.len() > 4 { format!(" 等 {} 格", cells.len()) } else { String::new() };
    names.join("、") + &more
}
