//! The official tables with their merged cells.

use gouji::form::sums::{self, APPLICATION_COLUMNS, RESULT_GROUPS, REVIEW_COLUMNS, REVIEW_ROWS};
use gouji::form::{Address, Column, FormKind, Row};
use gouji::report::Report;

/// An origin cell: its text, rows and columns covered.
#[derive(Clone)]
pub struct Cell {
    pub text: String,
    pub rows: u32,
    pub cols: u32,
}

/// Rows of origin cells, as an HTML table lists them, and the columns of the whole.
pub struct Table {
    pub rows: Vec<Vec<Cell>>,
    pub cols: u32,
}

/// Disclosure, applications, review.
pub fn tables(report: &Report, form: FormKind) -> [Table; 3] {
    [disclosure(report, form), applications(report, form), review(report)]
}

fn cell(text: impl Into<String>, rows: u32, cols: u32) -> Cell {
    Cell { text: text.into(), rows, cols }
}

fn figure(report: &Report, address: Address, cols: u32) -> Cell {
    cell(report.cells.get(&address).map(|c| c.raw.clone()).unwrap_or_default(), 1, cols)
}

/// Caption, headers and rows of each part of the disclosure table.
type Part = (&'static str, &'static [&'static str], &'static [(Row, &'static str)], &'static [Column]);

const PARTS_2021: &[Part] = {
    use {Column as C, Row as R};
    &[
        (
            "第二十条第(一)项",
            &["本年制发件数", "本年废止件数", "现行有效件数"],
            &[(R::Regulations, "规章"), (R::NormativeDocuments, "行政规范性文件")],
            &[C::Issued, C::Repealed, C::InForce],
        ),
        ("第二十条第(五)项", &["本年处理决定数量"], &[(R::Licensing, "行政许可")], &[C::Decisions]),
        (
            "第二十条第(六)项",
            &["本年处理决定数量"],
            &[(R::Penalties, "行政处罚"), (R::Compulsion, "行政强制")],
            &[C::Decisions],
        ),
        ("第二十条第(八)项", &["本年收费金额(单位:万元)"], &[(R::Fees, "行政事业性收费")], &[C::Amount]),
    ]
};

const PARTS_2019: &[Part] = {
    use {Column as C, Row as R};
    &[
        (
            "第二十条第(一)项",
            &["本年新制作数量", "本年新公开数量", "对外公开总数量"],
            &[(R::Regulations, "规章"), (R::NormativeDocuments, "规范性文件")],
            &[C::NewlyMade, C::NewlyDisclosed, C::TotalDisclosed],
        ),
        (
            "第二十条第(五)项",
            &["上一年项目数量", "本年增/减", "处理决定数量"],
            &[(R::Licensing, "行政许可"), (R::OtherServices, "其他对外管理服务事项")],
            &[C::PreviousItems, C::Change, C::Decisions],
        ),
        (
            "第二十条第(六)项",
            &["上一年项目数量", "本年增/减", "处理决定数量"],
            &[(R::Penalties, "行政处罚"), (R::Compulsion, "行政强制")],
            &[C::PreviousItems, C::Change, C::Decisions],
        ),
        (
            "第二十条第(八)项",
            &["上一年项目数量", "本年增/减"],
            &[(R::Fees, "行政事业性收费")],
            &[C::PreviousItems, C::Change],
        ),
        (
            "第二十条第(九)项",
            &["采购项目数量", "采购总金额"],
            &[(R::Procurement, "政府集中采购")],
            &[C::Items, C::Amount],
        ),
    ]
};

fn disclosure(report: &Report, form: FormKind) -> Table {
    let parts = if form == FormKind::Y2021 { PARTS_2021 } else { PARTS_2019 };
    let mut rows = Vec::new();
    for (caption, headers, lines, columns) in parts {
        // The last column spans what the part leaves of the three.
        let span = |at: usize| if at + 1 == columns.len() { 4 - columns.len() as u32 } else { 1 };
        rows.push(vec![cell(*caption, 1, 4)]);
        let headers = headers.iter().enumerate().map(|(at, header)| cell(*header, 1, span(at)));
        rows.push([cell("信息内容", 1, 1)].into_iter().chain(headers).collect());
        for (row, label) in *lines {
            let figures = columns.iter().enumerate();
            let figures =
                figures.map(|(at, column)| figure(report, Address::disclosure(*row, *column), span(at)));
            rows.push([cell(*label, 1, 1)].into_iter().chain(figures).collect());
        }
    }
    Table { rows, cols: 4 }
}

fn applications(report: &Report, form: FormKind) -> Table {
    let note = "(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)";
    let mut rows = vec![
        vec![cell(note, 3, 3), cell("申请人情况", 1, 7)],
        vec![cell("自然人", 2, 1), cell("法人或其他组织", 1, 5), cell("总计", 2, 1)],
        APPLICATION_COLUMNS[1..6].iter().map(|column| cell(column.label(), 1, 1)).collect(),
    ];
    let line = |mut labels: Vec<Cell>, row: Row| {
        labels
            .extend(APPLICATION_COLUMNS.map(|column| figure(report, Address::applications(row, column), 1)));
        labels
    };
    rows.push(line(vec![cell(Row::Received.label(), 1, 3)], Row::Received));
    rows.push(line(vec![cell(Row::CarriedIn.label(), 1, 3)], Row::CarriedIn));
    let height = sums::all_result_rows(form).len() as u32 + 1;
    let mut before = vec![cell("三、本年度办理结果", height, 1)];
    for (group, _) in RESULT_GROUPS {
        let members = sums::result_rows(form, *group);
        if members.len() > 1 {
            before.push(cell(group.label(), members.len() as u32, 1));
        }
        for row in &members {
            let mut labels = std::mem::take(&mut before);
            labels.push(if members.len() > 1 {
                cell(within_group(*row), 1, 1)
            } else {
                cell(row.label(), 1, 2)
            });
            rows.push(line(labels, *row));
        }
    }
    rows.push(line(vec![cell(Row::Total.label(), 1, 2)], Row::Total));
    rows.push(line(vec![cell(Row::CarriedOut.label(), 1, 3)], Row::CarriedOut));
    Table { rows, cols: 10 }
}

/// `1.属于国家秘密` of `(三)1.属于国家秘密`.
fn within_group(row: Row) -> &'static str {
    row.label().split_once(')').map_or(row.label(), |(_, label)| label)
}

fn review(report: &Report) -> Table {
    let headers = |rows: u32| REVIEW_COLUMNS.map(|column| cell(column.label(), rows, 1));
    let figures = REVIEW_ROWS
        .iter()
        .flat_map(|row| REVIEW_COLUMNS.map(|column| figure(report, Address::review(*row, column), 1)));
    let mut second = headers(2).to_vec();
    second.extend([
        cell(Row::DirectLitigation.label(), 1, 5),
        cell(Row::LitigationAfterReconsideration.label(), 1, 5),
    ]);
    let rows = vec![
        vec![cell("行政复议", 1, 5), cell("行政诉讼", 1, 10)],
        second,
        [headers(1), headers(1)].concat(),
        figures.collect(),
    ];
    Table { rows, cols: 15 }
}
