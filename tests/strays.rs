//! What stands among the lines of the tables and is no figure of theirs: page heads, captions, torn numbers.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

mod common;
mod official;

use gouji::form::{Address, Column, FormKind, Row};
use gouji::options::Options;
use gouji::report::{CellState, Report};
use official::layout::tables;
use official::shapes;

const FORM: FormKind = FormKind::Y2021;
const TITLE: &str = "青柏县水务局2023年政府信息公开工作年度报告";

fn printed() -> Report {
    common::report(FORM, 4_711)
}

/// The tables one cell a line, each below what stands above it.
fn text(above: [&str; 3]) -> String {
    text_as(shapes::lines, above)
}

fn text_as(shape: shapes::Shape, above: [&str; 3]) -> String {
    let parts = above.iter().zip(tables(&printed(), FORM).each_ref().map(shape));
    let parts: Vec<String> = parts.map(|(above, table)| format!("{above}\n{table}")).collect();
    format!("{TITLE}\n{}\n五、存在的主要问题及改进情况\n不多。\n", parts.join("\n"))
}

const HEADINGS: [&str; 3] = [
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况",
];

fn check(text: &str) -> Report {
    gouji::check_bytes(text.as_bytes(), &Options::default()).report.unwrap()
}

/// Every figure that was read is the printed one; how many were.
#[track_caller]
fn right(read: &Report) -> usize {
    let printed = printed();
    for (address, cell) in &read.cells {
        assert!(cell.value.is_none() || cell.value == printed.value(*address), "{address}: {cell:?}");
    }
    read.cells.values().filter(|cell| cell.value.is_some()).count()
}

#[test]
fn a_title_on_every_page_is_no_line_of_a_table() {
    let text = text(HEADINGS);
    let whole = right(&check(&text));
    for every in [23, 40, 61] {
        let mut lines: Vec<&str> = Vec::new();
        for (at, line) in text.lines().enumerate() {
            lines.push(line);
            if at % every == every - 1 {
                lines.extend(["— 3 —", TITLE]);
            }
        }
        assert_eq!(right(&check(&lines.join("\n"))), whole, "every {every}");
    }
}

#[test]
fn numbers_of_annexes_and_years_of_captions_are_no_figures() {
    let whole = right(&check(&text(HEADINGS)));
    for above in [["附件1", "附件2", "附件3"], ["附表1", "附表2", "附表3"], ["2023年度"; 3]] {
        let above: Vec<String> =
            above.iter().zip(HEADINGS).map(|(more, heading)| format!("{heading}\n{more}")).collect();
        let above = [above[0].as_str(), &above[1], &above[2]];
        assert_eq!(right(&check(&text(above))), whole, "{above:?}");
    }
}

#[test]
fn a_row_below_the_header_of_another_part_takes_none_of_its_columns() {
    let (text, fees) = (text(HEADINGS), Address::disclosure(Row::Fees, Column::Amount));
    let from = text.rfind("第二十条第").unwrap();
    let to = text.find("行政事业性收费").unwrap();
    let read = check(&format!("{}{}", &text[..from], &text[to..]));
    right(&read);
    assert!(!read.cells.contains_key(&Address::disclosure(Row::Fees, Column::CurrentItems)));
    assert!(read.value(fees).is_none() || read.value(fees) == printed().value(fees));
}

#[test]
fn an_amount_torn_at_its_point_is_not_told() {
    let text = text(HEADINGS);
    let fees = Address::disclosure(Row::Fees, Column::Amount);
    let from = text.find("行政事业性收费\n").unwrap() + "行政事业性收费\n".len();
    let end = from + text[from..].find('\n').unwrap();
    let read = check(&format!("{}1.\n2{}", &text[..from], &text[end..]));
    assert_eq!(read.value(fees), None);
}

/// A letter O for a nought, an error of a sheet, a remark: a cell of its own, and what stands behind it does not move up.
#[test]
fn a_word_in_a_figures_place_moves_no_other_figure() {
    let figure = regex::Regex::new(r"([|\t>\n ])(\d+)([|\t<\n ])").unwrap();
    for (shape, word) in [
        (shapes::pipes as shapes::Shape, "O"),
        (shapes::pipes, "#REF!"),
        (shapes::bare_pipes, "空"),
        (shapes::tabs, "未统计"),
        (shapes::tabs, "?"),
        (shapes::html, "O"),
        (shapes::lines, "O"),
        (shapes::aligned, "l"),
    ] {
        let text = text_as(shape, HEADINGS);
        let places: Vec<_> = figure.captures_iter(&text).map(|found| found.get(2).unwrap().range()).collect();
        assert!(places.len() > 50, "{}", places.len());
        for place in places.into_iter().step_by(11) {
            right(&check(&format!("{}{word}{}", &text[..place.start], &text[place.end..])));
        }
    }
}

/// Tables, lists and marks of the office behind the signature do not hide it.
#[test]
fn a_signature_stands_in_front_of_what_a_report_has_behind_it() {
    let table = shapes::pipes(&tables(&printed(), FORM)[0]);
    let behind = [
        "",
        "（此件公开发布）",
        "抄送：县政府办公室。\n青柏县水务局办公室 2024年1月19日印发",
        "附件：1.主动公开情况表\n2.申请情况表",
    ];
    for behind in behind.map(String::from).into_iter().chain([format!("附件1\n{table}"), table.clone()]) {
        let text = format!(
            "{TITLE}\n一、总体情况\n一切照常。\n六、其他需要报告的事项\n无。\n青柏县水务局\n2024年1月18日\n{behind}\n"
        );
        let meta = check(&text).meta;
        assert_eq!(
            (meta.signed.as_deref(), meta.signature.as_deref()),
            (Some("2024-01-18"), Some("青柏县水务局")),
            "{behind}"
        );
    }
}

/// A portal's page for computers and for telephones.
#[test]
fn the_same_report_once_more_is_cut_off_and_said() {
    let text = text(HEADINGS);
    let (one, two) = (check(&text), check(&format!("{text}{text}")));
    assert_eq!((&one.cells, &one.claims), (&two.cells, &two.claims));
    assert_eq!(one.sections, two.sections);
    let codes: Vec<&str> = two.notices.iter().map(|notice| notice.code.as_str()).collect();
    assert_eq!(codes, ["second-report"]);
}

/// Labels wrap over more lines than their figures stand high, so that the figures of one row are read within the next label.
#[test]
fn rows_between_one_without_figures_and_one_with_two_rows_figures_are_not_told() {
    let shape: shapes::Shape = |table| {
        let mut lines: Vec<String> = shapes::aligned(table).lines().map(String::from).collect();
        let at = |lines: &[String], words: &str| lines.iter().position(|line| line.contains(words));
        if let (Some(from), Some(to)) = (at(&lines, "6.属于四类"), at(&lines, "8.属于行政查询")) {
            let figures =
                |line: &str| line.find("信息 ").or(line.find("案卷 ")).or(line.find("事项 ")).unwrap() + 6;
            let cut: Vec<(String, String)> = lines[from..=to]
                .iter()
                .map(|line| line.split_at(figures(line)))
                .map(|(a, b)| (a.into(), b.trim().into()))
                .collect();
            for (at, (label, _)) in cut.iter().enumerate() {
                let before = at.checked_sub(1).map_or("", |before| cut[before].1.as_str());
                lines[from + at] = format!("{label}   {before}");
            }
            lines.insert(to + 1, cut[cut.len() - 1].1.clone());
        }
        lines.join("\n")
    };
    let whole = right(&check(&text_as(shapes::aligned, HEADINGS)));
    let read = check(&text_as(shape, HEADINGS));
    assert_eq!(right(&read), whole - 3 * 7);
    for row in [Row::RefusedEnforcementFile, Row::RefusedInquiry] {
        let cell = read.cell(Address::applications(row, Column::Total)).unwrap();
        assert_eq!(cell.state, CellState::Unreadable);
    }
    assert!(read.notices.iter().any(|notice| notice.code == "cells-ambiguous"));
}

/// A title over two lines, or none: what begins again with its first part and has all tables once more is another report.
#[test]
fn another_report_is_cut_off_and_said_whatever_its_title() {
    let report = |title: &str, opening: &str| {
        let tables = text(HEADINGS).replace(TITLE, "");
        format!("{title}\n一、总体情况\n{opening}全年发生行政复议7件。{tables}青柏县水务局\n2024年1月18日\n")
    };
    let first = report(TITLE, "公开工作有序。");
    let one = check(&first);
    for title in ["青柏县水务局2024年政府信息公开\n工作年度报告", "《水务局2024年报告》", ""]
    {
        let two = check(&(first.clone() + &report(title, "开展培训。")));
        assert_eq!((&one.cells, &one.claims, &one.meta), (&two.cells, &two.claims, &two.meta), "{title}");
        let said: Vec<&str> = two.notices.iter().map(|notice| notice.code.as_str()).collect();
        assert_eq!(said, ["second-report"], "{title}");
    }
}

/// Tables of two years in one report: which was read is said, where their figures differ.
#[test]
fn a_table_that_is_there_twice_is_said() {
    let table = shapes::tabs(&tables(&printed(), FORM)[1]);
    let other = table.replace("\t0\t", "\t3\t");
    for (second, notices) in [(&other, 1), (&table, 0)] {
        let all = text_as(shapes::tabs, HEADINGS) + "附件：上年的表\n" + second;
        let said = check(&all).notices.into_iter().filter(|notice| notice.code == "table-twice").count();
        assert_eq!(said, notices);
    }
}
