//! Tables laid out anew by an office: columns and groups in another order than the form's, a helper table before the
//! official one. Figures go by the words above them.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

mod common;
mod official;

use gouji::check::Outcome;
use gouji::form::FormKind;
use gouji::options::Options;
use gouji::report::Report;
use official::{layout, shapes};

const FORM: FormKind = FormKind::Y2021;

/// The report with its three tables as text, each rewritten.
fn read(rewrite: impl Fn(&str, usize) -> String) -> (Report, Report) {
    let printed = common::report(FORM, 11);
    let tables = layout::tables(&printed, FORM).each_ref().map(shapes::tabs);
    let text = official::text(&printed, FORM, shapes::tabs);
    let text = tables
        .iter()
        .enumerate()
        .fold(text, |text, (index, table)| text.replace(table.as_str(), &rewrite(table, index)));
    (printed, gouji::check_bytes(text.as_bytes(), &Options::default()).report.unwrap())
}

fn same(printed: &Report, read: &Report) {
    for (address, cell) in &printed.cells {
        assert_eq!(read.cells.get(address).and_then(|cell| cell.value), cell.value, "{address}");
    }
}

/// The last seven or fifteen cells of each row, in another order.
fn reordered(table: &str, header: &str, count: usize, order: &[usize]) -> String {
    let rows = table
        .lines()
        .filter(|line| line.chars().any(|c| c.is_ascii_digit()) && line.matches('\t').count() + 1 >= count);
    let row = |line: &str| {
        let cells: Vec<&str> = line.split('\t').collect();
        let (labels, values) = cells.split_at(cells.len() - count);
        labels.iter().copied().chain(order.iter().map(|at| values[*at])).collect::<Vec<_>>().join("\t")
    };
    format!("{header}\n{}", rows.map(row).collect::<Vec<_>>().join("\n"))
}

#[test]
fn the_total_first() {
    let header = "事项\t总计\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他";
    let (printed, read) = read(|table, index| match index {
        1 => reordered(table, header, 7, &[6, 0, 1, 2, 3, 4, 5]),
        _ => table.into(),
    });
    same(&printed, &read);
}

#[test]
fn a_header_torn_over_lines_is_the_forms() {
    let header = "申请人情况\n法人或其他组织\n自然人\t科研机\t社会公\t法律服务机\t总计\n商业企业\t其他\n构\t益组织\t构";
    let (printed, read) = read(|table, index| match index {
        1 => reordered(table, header, 7, &[0, 1, 2, 3, 4, 5, 6]),
        _ => table.into(),
    });
    same(&printed, &read);
}

#[test]
fn litigation_before_reconsideration() {
    let results = "结果维持\t结果纠正\t其他结果\t尚未审结\t总计";
    let header = format!("行政诉讼\t行政复议\n未经复议直接起诉\t复议后起诉\n{results}\t{results}\t{results}");
    let (printed, read) = read(|table, index| match index {
        2 => reordered(table, &header, 15, &[5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 0, 1, 2, 3, 4]),
        _ => table.into(),
    });
    same(&printed, &read);
}

#[test]
fn documents_in_force_first() {
    let (printed, read) = read(|table, index| {
        let usual = "本年制发件数\t本年废止件数\t现行有效件数";
        let row = |line: &str| match line.split('\t').collect::<Vec<_>>().as_slice() {
            [label, issued, repealed, in_force] if *label != "信息内容" => {
                [*label, *in_force, *issued, *repealed].join("\t")
            }
            _ => line.replace(usual, "现行有效件数\t本年制发件数\t本年废止件数"),
        };
        if index == 0 { table.lines().map(row).collect::<Vec<_>>().join("\n") } else { table.into() }
    });
    same(&printed, &read);
}

#[test]
fn a_table_by_channels_before_the_official_one() {
    let helper = "项目\t当面\t邮寄\t网络\t合计\n本年新收政府信息公开申请数量\t0\t6\t7\t13\n\n";
    let (printed, read) =
        read(|table, index| if index == 1 { format!("{helper}{table}") } else { table.into() });
    same(&printed, &read);
}

#[test]
fn results_as_rows_are_not_read_by_position() {
    let rows = "事项\t行政复议\t未经复议直接起诉\t复议后起诉\n结果维持\t3\t1\t0\n结果纠正\t1\t0\t0\n其他结果\t0\t0\t1\n尚未审结\t1\t0\t0\n总计\t5\t1\t1";
    let (_, read) = read(|table, index| if index == 2 { rows.into() } else { table.into() });
    let review = read.cells.iter().filter(|(address, _)| address.to_string().starts_with("review."));
    assert!(review.into_iter().all(|(_, cell)| cell.value.is_none()));
}

#[test]
fn what_was_not_read_decides_nothing() {
    let text = "云陂县水务局2023年政府信息公开工作年度报告\n一、总体情况\n共受理政府信息公开申请72件。\n三、收到和处理政府信息公开申请情况\n\
        自然人\t法人或其他组织\t总计\n商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\n\
        一、本年新收政府信息公开申请数量\t60\t0\t0\t0\t0\t0\t60\n（七）总计\t70\t0\t0\t0\t0\t0\t70\n四、结转下年度继续办理\t2\t0\t0\t0\t0\t0\t2";
    let result = gouji::check_bytes(text.as_bytes(), &Options::default());
    assert_eq!(result.report.as_ref().map(|report| report.claims.len()), Some(1));
    assert_eq!(result.outcomes["prose-received"].outcome, Outcome::CannotCheck);
}
