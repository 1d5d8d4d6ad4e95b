//! Cells without a number: blank, dashed, or holding words. One finding for each table, never one for each cell.

use crate::check::context::{Context, spoken, table_label};
use crate::check::finding::{Family, Severity};
use crate::check::rule::{Draft, Find, Found, Rule, Status, Text, words};
use crate::form::clauses::{BLANK_IS_ZERO, FORM_2021};
use crate::form::{Address, Row, TableName};
use crate::report::CellState;

/// Blank cells.
pub const BLANK: Rule = Rule {
    slug: "cell-blank",
    family: Family::Reading,
    severity: Severity::Warning,
    status: Status::Stable,
    title: words("空着的格", "Blank cells"),
    summary: words("没有的应当填 0，不留空格。", "Where there is none, 0 is printed; no cell is left blank."),
    find: Find::Report(|context| find(context, CellState::Blank, "blank")),
    texts: &[Text {
        code: "blank",
        title: words("{table}有空格", "Blank cells in {table}"),
        message: words(
            "{table}有 {count} 格是空的：{cells}。空格和 0 不是一回事，这里没有把它当作 0。",
            "{table} has {count} blank cells: {cells}. A blank is not 0, and was not taken for it.",
        ),
        advice: words("没有的填 0。", "Print 0 where there is none."),
    }],
    laws: &[&BLANK_IS_ZERO],
};

/// Cells with a dash, a slash or 无.
pub const DASH: Rule = Rule {
    slug: "cell-dash",
    severity: Severity::Info,
    title: words("用“—”“/”“无”代替 0 的格", "Dashes in place of 0"),
    summary: words("没有的应当填 0，不用“—”“/”“无”。", "Where there is none, 0 is printed, not —, / or 无."),
    find: Find::Report(|context| find(context, CellState::Dash, "dash")),
    texts: &[Text {
        code: "dash",
        title: words("{table}用了“—”“/”或“无”", "Dashes in {table}"),
        message: words(
            "{table}有 {count} 格写的是“—”“/”或“无”：{cells}。",
            "{table} has {count} cells with —, / or 无: {cells}.",
        ),
        advice: words(
            "没有的填 0，便于统计。",
            "Print 0 where there is none, so that figures can be added up.",
        ),
    }],
    ..BLANK
};

/// Cells with words.
pub const TEXT: Rule = Rule {
    slug: "cell-not-number",
    title: words("不是数字的格", "Cells that hold no number"),
    summary: words("表里的格只填数字。", "The cells of the tables hold numbers only."),
    find: Find::Report(|context| find(context, CellState::Text, "text")),
    texts: &[Text {
        code: "text",
        title: words("{table}有不是数字的格", "No number in cells of {table}"),
        message: words(
            "{table}有 {count} 格读不出数字：{cells}，写的是“{raw}”。",
            "{table} has {count} cells without a number: {cells}, which say “{raw}”.",
        ),
        advice: words(
            "改填数字，说明放到正文或表注里。",
            "Print a number; put explanations into the text or a note.",
        ),
    }],
    laws: &[&FORM_2021],
    ..BLANK
};

fn find(context: &Context, state: CellState, code: &'static str) -> Found {
    let mut found = Found::default();
    for table in TableName::ALL {
        let all = context.report.cells.iter().filter(|(address, _)| address.table == *table);
        if all.clone().next().is_none() {
            continue;
        }
        let of = |state: CellState| {
            all.clone()
                .filter(|(_, cell)| cell.state == state)
                .map(|(address, _)| *address)
                .collect::<Vec<_>>()
        };
        let (such, unreadable) = (of(state), of(CellState::Unreadable));
        found.of += 1;
        // What stands in a cell that was not read is not known.
        if such.is_empty() && !unreadable.is_empty() {
            found.missing.extend(unreadable);
            found.reason = Some(super::unread(context, *table));
            continue;
        }
        found.checked += 1;
        found.drafts.extend((!such.is_empty()).then(|| draft(context, *table, &such, code)));
    }
    if found.of == 0 { Found::cannot_check(3, Vec::new(), super::NO_TABLE) } else { found }
}

fn draft(context: &Context, table: TableName, cells: &[Address], code: &'static str) -> Draft {
    let names: Vec<String> = cells.iter().take(3).map(|address| spoken(*address)).collect();
    let more = if cells.len() > 3 { "等" } else { "" };
    let raw = cells.first().and_then(|address| context.cell(*address)).map_or("", |cell| cell.raw.trim());
    let draft = Draft::review(code)
        .param("table", table_label(table))
        .param("count", cells.len())
        .param("cells", names.join("、") + more)
        .param("raw", raw.chars().take(20).collect::<String>())
        .places(cells.iter().map(|address| context.place(*address)))
        .key(table.key());
    // An organ that makes no 规章 leaves that row empty: common practice.
    let usual = cells.iter().all(|address| address.row == Row::Regulations);
    if usual { draft.severity(Severity::Info) } else { draft }
}
