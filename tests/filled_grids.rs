//! Grids of text filled to their full width, and words and dashes in the place of figures.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

mod common;
mod official;

use gouji::form::sums::review_cells;
use gouji::form::{Address, FormKind};
use gouji::options::Options;
use gouji::report::{CellState, Report};
use official::layout::{Table, tables};
use official::shapes;

const FORM: FormKind = FormKind::Y2021;

/// The report with its tables changed and then written by `shape`.
fn read_of(form: FormKind, change: impl Fn(&mut [Table; 3]), shape: shapes::Shape) -> (Report, Report) {
    let printed = common::report(form, 4_711);
    let mut changed = tables(&printed, form);
    change(&mut changed);
    let [disclosure, applications, review] = changed.each_ref().map(shape);
    let text = format!(
        "二、主动公开政府信息情况\n{disclosure}\n三、收到和处理政府信息公开申请情况\n{applications}\n\
         四、政府信息公开行政复议、行政诉讼情况\n{review}\n五、存在的主要问题及改进情况\n不多。\n"
    );
    (printed, gouji::check_bytes(text.as_bytes(), &Options::default()).report.unwrap())
}

fn figures(report: &Report) -> Vec<Address> {
    report.cells.iter().filter(|(_, cell)| cell.value.is_some()).map(|(address, _)| *address).collect()
}

/// Every row, the row spans given up, with a cell that spans columns printed once for each.
fn repeated(table: &Table) -> String {
    let row = |cells: &Vec<official::layout::Cell>| {
        let each = cells.iter().flat_map(|cell| vec![cell.text.as_str(); cell.cols as usize]);
        format!("| {} |", each.collect::<Vec<_>>().join(" | "))
    };
    table.rows.iter().map(row).collect::<Vec<_>>().join("\n")
}

/// In text, equal neighbours were taken for one cell that spans columns, and the figures behind them moved up.
#[test]
fn a_word_in_place_of_each_nought_moves_no_figure() {
    for word in ["暂无", "一", "O", "N/A", "未发生", "没有", "…"] {
        let noughts = |tables: &mut [Table; 3]| {
            let cells = tables.iter_mut().flat_map(|table| &mut table.rows).flatten();
            cells.filter(|cell| cell.text == "0").for_each(|cell| cell.text = word.into());
        };
        for shape in [shapes::pipes, shapes::markdown, shapes::tabs, repeated, shapes::html] {
            let (printed, read) = read_of(FORM, noughts, shape);
            let zero = |address: &&Address| printed.value(**address) != Some(0i64.into());
            let (all, found) = (figures(&printed), figures(&read));
            assert_eq!(found, all.iter().filter(zero).copied().collect::<Vec<_>>(), "{word}");
            assert!(found.iter().all(|a| read.value(*a) == printed.value(*a)), "{word}");
            let told = read.cells.values().filter(|cell| cell.state == CellState::Text).count();
            // One stroke may as well be the number of a row's label.
            assert!(told + found.len() == all.len() || word == "一", "{word}: {told} of {}", all.len());
        }
    }
}

/// Every row filled up to the width of the widest with blanks.
fn filled(table: &Table, between: &str) -> String {
    let width = |row: &Vec<official::layout::Cell>| row.iter().map(|cell| cell.cols as usize).sum::<usize>();
    let widest = table.rows.iter().map(width).max().unwrap_or(0);
    let row = |cells: &Vec<official::layout::Cell>| {
        let blanks = vec![""; widest.saturating_sub(cells.len())];
        let texts = cells.iter().map(|cell| cell.text.as_str()).chain(blanks);
        texts.collect::<Vec<_>>().join(between)
    };
    table.rows.iter().map(row).collect::<Vec<_>>().join("\n")
}

fn filled_pipes(table: &Table) -> String {
    filled(table, " | ").lines().map(|line| format!("| {line} |\n")).collect()
}

/// Only 第二十条第（五）项 was known for a caption; any other was taken for the name of a column where the row was filled.
#[test]
fn a_caption_in_other_words_is_no_column() {
    let captions = [
        "第（@）项",
        "第@项",
        "《条例》第二十条第（@）项",
        "第二十条第（@）项信息",
        "《中华人民共和国政府信息公开条例》第二十条第（@）项",
        "条例第20条第@项",
        "第二十条（@）项",
        "（@）",
        "（@）办理结果",
    ];
    let shapes: [shapes::Shape; 6] = [
        filled_pipes,
        shapes::pipes,
        shapes::closed_cells,
        |table| filled(table, "\t"),
        |table| filled(table, ","),
        shapes::html,
    ];
    for (form, caption) in [FORM, FormKind::Y2019].iter().flat_map(|form| captions.map(|c| (*form, c))) {
        let change = |tables: &mut [Table; 3]| {
            for cell in tables[0].rows.iter_mut().flatten().filter(|cell| cell.text.contains("第二十条"))
            {
                let item = "一五六八九".chars().find(|item| cell.text.ends_with(&format!("第({item})项")));
                cell.text = caption.replace('@', &item.unwrap().to_string());
            }
        };
        for (at, shape) in shapes.iter().enumerate() {
            let (printed, read) = read_of(form, change, *shape);
            let wrong: Vec<_> =
                figures(&printed).into_iter().filter(|a| read.value(*a) != printed.value(*a)).collect();
            assert!(wrong.is_empty(), "{form:?} {caption} {at}: {wrong:?}");
        }
    }
}

/// A row of dashes with two figures side by side was taken for a page number, - 11 -, and the table was lost.
#[test]
fn a_row_of_dashes_is_no_page_number() {
    let alone = |tables: &mut [Table; 3], figures: std::ops::Range<usize>| {
        let row = tables[2].rows.last_mut().unwrap();
        for (at, cell) in row.iter_mut().enumerate() {
            cell.text = if figures.contains(&at) { "2" } else { "－" }.into();
        }
    };
    let spaced: shapes::Shape = |table| shapes::tabs(table).replace('\t', " ");
    for (at, figures) in [3..5, 8..10, 13..15, 7..8].into_iter().enumerate() {
        for shape in [shapes::html, shapes::tabs, shapes::lines, shapes::pipes, spaced] {
            let (_, read) = read_of(FORM, |tables| alone(tables, figures.clone()), shape);
            let told = read.cells.iter().filter(|(address, _)| review_cells().contains(address));
            let told: Vec<bool> = told.map(|(_, cell)| cell.value == Some(2i64.into())).collect();
            let expected: Vec<bool> = (0..15).map(|cell| figures.contains(&cell)).collect();
            assert_eq!(told, expected, "{at}");
        }
    }
}
