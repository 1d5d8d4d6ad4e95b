//! What is printed outranks where it stands: rows in another order, labels in other words, columns that no form has.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

mod common;
mod official;

use gouji::form::FormKind;
use gouji::form::sums::{application_cells, disclosure_cells};
use gouji::options::Options;
use gouji::report::Report;
use official::layout::{Cell, Table, tables};
use official::shapes::{self, Shape};

const FORM: FormKind = FormKind::Y2021;
const SHAPES: [Shape; 3] = [shapes::bare_pipes, shapes::tabs, shapes::html];

/// The report with its tables changed, as read from this shape; every cell of the first two tables must be as printed.
fn as_printed(change: impl Fn(&mut [Table; 3]), shape: Shape) {
    let printed = common::report(FORM, 4_711);
    let read = read(&printed, change, shape);
    for address in application_cells(FORM).into_iter().chain(disclosure_cells(FORM)) {
        assert_eq!(read.value(address), printed.value(address), "{address}");
    }
}

fn read(printed: &Report, change: impl Fn(&mut [Table; 3]), shape: Shape) -> Report {
    let mut changed = tables(printed, FORM);
    change(&mut changed);
    let [disclosure, applications, review] = changed.each_ref().map(shape);
    let text = format!(
        "二、主动公开政府信息情况\n{disclosure}\n三、收到和处理政府信息公开申请情况\n{applications}\n\
         四、政府信息公开行政复议、行政诉讼情况\n{review}\n五、存在的主要问题及改进情况\n不多。\n"
    );
    gouji::check_bytes(text.as_bytes(), &Options::default()).report.unwrap()
}

/// Cells with these words have other ones.
fn relabel(tables: &mut [Table; 3], words: &[(&str, &str)]) {
    for cell in tables.iter_mut().flat_map(|table| &mut table.rows).flatten() {
        if let Some((_, other)) = words.iter().find(|(label, _)| cell.text.contains(label)) {
            cell.text = (*other).into();
        }
    }
}

#[test]
fn what_is_not_held_is_not_what_must_be_made() {
    for short in ["不掌握相关信息", "不掌握有关信息", "1.不掌握该信息"] {
        let words = [("1.本机关不掌握", short), ("2.没有现成信息", "需另行制作")];
        SHAPES.iter().for_each(|shape| as_printed(|tables| relabel(tables, &words), *shape));
    }
}

#[test]
fn the_first_two_rows_may_stand_in_the_other_order() {
    for shape in SHAPES {
        as_printed(
            |tables| {
                let rows = &mut tables[1].rows;
                let first = rows.iter().position(|row| row[0].text.starts_with("一、")).unwrap();
                rows.swap(first, first + 1);
            },
            shape,
        );
    }
}

#[test]
fn labels_in_other_words_are_told() {
    let all: [&[(&str, &str)]; 3] = [
        &[
            ("属于国家秘密", "其中：1.属于国家秘密"),
            ("三类内部事务", "5.内部管理信息"),
            ("行政查询事项", "8.不动产登记查询"),
            ("不掌握相关政府信息", "1.不属于本机关掌握"),
            ("(七)总计", "（七）小计"),
            ("二、上年结转", "二、上年转入"),
            ("四、结转下年度", "四、结转"),
        ],
        &[
            ("不掌握相关政府信息", "1.信息不掌握"),
            ("(七)总计", "（七）办理结果合计"),
            ("四、结转", "四、下年度结转"),
        ],
        &[("行政事业性收费", "行政事业性收费项目")],
    ];
    for words in all {
        SHAPES.iter().for_each(|shape| as_printed(|tables| relabel(tables, words), *shape));
    }
}

/// Columns behind 总计, with figures that differ from those of the form.
fn add(tables: &mut [Table; 3], headings: &[&str]) {
    let cell = |text: String, like: &Cell| Cell { text, ..like.clone() };
    for row in &mut tables[1].rows {
        let last = row.last().unwrap().clone();
        if row.len() > 2 && last.text == "总计" {
            row.extend(headings.iter().map(|heading| cell((*heading).into(), &last)));
        } else if row.iter().filter(|cell| cell.text.parse::<f64>().is_ok()).count() == 7 {
            row.extend((0..headings.len()).map(|at| cell(format!("{}", 90 + at), &last)));
        }
    }
    tables[1].cols += headings.len() as u32;
}

#[test]
fn columns_behind_the_total_are_left_out() {
    let all: [&[&str]; 5] =
        [&["上年总计"], &["2022年总计"], &["增减"], &["占比"], &["上年", "同比增减（%）"]];
    for headings in all {
        SHAPES.iter().for_each(|shape| as_printed(|tables| add(tables, headings), *shape));
    }
}
