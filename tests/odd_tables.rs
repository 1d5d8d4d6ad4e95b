//! Tables that somebody published and no form foresees: blanks, extra columns and rows, missing cells, cuts.
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests")]

mod common;
mod official;

use gouji::form::sums::{application_cells, review_cells};
use gouji::form::{Address, Column, FormKind, Row};
use gouji::options::Options;
use gouji::report::{CellState, Report, TableKind};
use official::layout::{Cell, Table, tables};
use official::shapes;

const FORM: FormKind = FormKind::Y2021;

fn printed() -> Report {
    common::report(FORM, 4_711)
}

/// The report with its three tables changed and then written by `shape`.
fn read(change: impl Fn(&mut [Table; 3]), shape: shapes::Shape) -> Report {
    read_of(&printed(), FORM, change, shape)
}

/// The same below an overview.
fn read_below(overview: &str, change: impl Fn(&mut [Table; 3]), shape: shapes::Shape) -> Report {
    read_all(overview, &printed(), FORM, change, shape)
}

/// The same of a report on one of the forms.
fn read_of(
    report: &Report,
    form: FormKind,
    change: impl Fn(&mut [Table; 3]),
    shape: shapes::Shape,
) -> Report {
    read_all("", report, form, change, shape)
}

fn read_all(
    overview: &str,
    report: &Report,
    form: FormKind,
    change: impl Fn(&mut [Table; 3]),
    shape: shapes::Shape,
) -> Report {
    let mut changed = tables(report, form);
    change(&mut changed);
    let [disclosure, applications, review] = changed.each_ref().map(shape);
    let text = format!(
        "{overview}二、主动公开政府信息情况\n{disclosure}\n三、收到和处理政府信息公开申请情况\n{applications}\n\
         四、政府信息公开行政复议、行政诉讼情况\n{review}\n五、存在的主要问题及改进情况\n不多。\n"
    );
    gouji::check_bytes(text.as_bytes(), &Options::default()).report.unwrap()
}

fn is_figure(cell: &Cell) -> bool {
    cell.text.parse::<f64>().is_ok()
}

fn cell(text: &str) -> Cell {
    Cell { text: text.into(), rows: 1, cols: 1 }
}

/// Every applications cell that was read has the printed value.
fn nothing_wrong(read: &Report) {
    let printed = printed();
    for (address, cell) in &read.cells {
        if cell.value.is_some() {
            assert_eq!(cell.value, printed.value(*address), "{address}");
        }
    }
}

fn applications_read(read: &Report) -> usize {
    application_cells(FORM).iter().filter(|address| read.value(**address).is_some()).count()
}

#[test]
fn a_subtotal_column_is_left_out() {
    let add = |tables: &mut [Table; 3]| {
        for row in &mut tables[1].rows {
            if row.iter().filter(|cell| is_figure(cell)).count() == 7 {
                let at = row.len() - 1;
                let sum: i64 = row[at - 5..at].iter().map(|cell| cell.text.parse::<i64>().unwrap()).sum();
                row.insert(at, cell(&sum.to_string()));
            } else if row.iter().any(|cell| cell.text == "其他") {
                row.push(cell("小计"));
            }
        }
    };
    for shape in [shapes::lines, shapes::pipes, shapes::aligned, shapes::html] {
        let read = read(add, shape);
        nothing_wrong(&read);
        assert_eq!(applications_read(&read), 175);
    }
}

/// A rowspan kept from the older form, or one short: the rows below it stand one column further left.
#[test]
fn a_label_that_spans_too_few_rows_shifts_nothing() {
    let spanning = |tables: &[Table; 3]| -> Vec<(usize, usize)> {
        let rows = tables[1].rows.iter().enumerate();
        let spans = rows.flat_map(|(r, row)| row.iter().enumerate().map(move |(c, cell)| (r, c, cell.rows)));
        spans.filter(|(row, _, rows)| *row > 3 && *rows > 2).map(|(row, col, _)| (row, col)).collect()
    };
    let all = spanning(&tables(&printed(), FORM));
    assert!(all.len() >= 5, "{all:?}");
    for (row, col) in all {
        for rows in [1, 2] {
            let shorten = |tables: &mut [Table; 3]| tables[1].rows[row][col].rows -= rows;
            let read = read(shorten, shapes::html);
            nothing_wrong(&read);
            assert_eq!(applications_read(&read), 175, "row {row}, {rows} short");
        }
    }
}

#[test]
fn blank_totals_stay_blank_where_the_source_has_cells() {
    let blank = |tables: &mut [Table; 3]| {
        for row in &mut tables[1].rows {
            if row.iter().any(|cell| cell.text.starts_with("2.")) {
                row.last_mut().unwrap().text.clear();
            }
        }
    };
    let address = Address::applications(Row::RefusedByLaw, Column::Total);
    for shape in [shapes::pipes, shapes::tabs, shapes::closed_cells, shapes::html, shapes::html_from_word] {
        let read = read(blank, shape);
        nothing_wrong(&read);
        assert_eq!(read.cell(address).unwrap().state, CellState::Blank);
        assert_eq!(applications_read(&read), 175 - 4);
    }
    let read = read(blank, shapes::lines);
    nothing_wrong(&read);
    assert_eq!(read.cell(address).unwrap().state, CellState::Unreadable, "six figures for seven columns");
}

/// Cells copied from a spreadsheet: ten a row, a label's columns filled up with blanks, noughts left blank.
#[test]
fn blanks_in_rows_of_even_length_are_told_from_fillers() {
    let printed = printed();
    let blank = |tables: &mut [Table; 3], all: bool| {
        for row in &mut tables[1].rows {
            let figures = row.iter().filter(|cell| is_figure(cell)).count();
            let few = row.iter().any(|cell| cell.text.contains("申请数量") || cell.text.starts_with("2."));
            if figures == 7 && (all || few) {
                row.iter_mut().filter(|cell| cell.text == "0").for_each(|cell| cell.text.clear());
            }
        }
    };
    for (between, all) in [("|", false), ("|", true), ("\t", false), ("\t", true)] {
        let even = |table: &Table| {
            let line = |row: &Vec<Cell>| {
                let cells: Vec<&str> = row.iter().map(|cell| cell.text.as_str()).collect();
                let figures = cells.len().min(7);
                let (labels, figures) = cells.split_at(cells.len() - figures);
                let fill = vec![""; 3usize.saturating_sub(labels.len())];
                // Within a group the label stands right of the group's columns.
                let within =
                    labels.last().is_some_and(|label| label.starts_with(|c: char| c.is_ascii_digit()));
                let line = if within { [&fill, labels, figures] } else { [labels, &fill, figures] };
                let line = line.concat().join(between);
                if between == "|" { format!("|{line}|") } else { line }
            };
            table.rows.iter().map(line).collect::<Vec<_>>().join("\n")
        };
        let mut changed = tables(&printed, FORM);
        blank(&mut changed, all);
        let text = format!("三、收到和处理政府信息公开申请情况\n{}\n四、无\n", even(&changed[1]));
        let read = gouji::check_bytes(text.as_bytes(), &Options::default()).report.unwrap();
        nothing_wrong(&read);
        let told = |address: &Address| {
            let figure = printed.value(*address);
            read.value(*address) == figure || figure == Some(0i64.into()) && read.value(*address).is_none()
        };
        let wrong: Vec<_> = application_cells(FORM).into_iter().filter(|a| !told(a)).collect();
        assert!(wrong.is_empty(), "{between:?}: {wrong:?}");
    }
}

/// A whole report on one line: commas within labels, header words cut to two characters, no spaces behind headings.
#[test]
fn a_report_on_one_line_keeps_its_tables() {
    let printed = printed();
    for (between, cut) in [(" ", true), (" ", false), ("", false)] {
        let mut changed = tables(&printed, FORM);
        for cell in changed.iter_mut().flat_map(|table| &mut table.rows).flatten() {
            cell.text = cell.text.replace("、行政机关", "，行政机关").replace("信息需要", "信息，需要");
        }
        for cell in changed[2].rows.iter_mut().flatten().filter(|_| cut) {
            let short = ["结果维持", "结果纠正", "其他结果", "尚未审结"].contains(&cell.text.as_str());
            cell.text = cell.text.chars().take(if short { 2 } else { 99 }).collect();
        }
        let [disclosure, applications, review] = changed.each_ref().map(shapes::one_line);
        let parts = [
            "望溪县教育局2023年政府信息公开工作年度报告",
            "一、总体情况",
            "公开工作有序推进。",
            "二、主动公开政府信息情况",
            &disclosure,
            "三、收到和处理政府信息公开申请情况",
            &applications,
            "四、政府信息公开行政复议、行政诉讼情况",
            &review,
            "五、存在的主要问题及改进情况",
            "解读不多，今后多写。",
            "六、其他需要报告的事项",
            "无。",
        ];
        let read = gouji::check_bytes(parts.join(between).as_bytes(), &Options::default()).report.unwrap();
        nothing_wrong(&read);
        assert_eq!(applications_read(&read), 175);
        assert_eq!(read.table(TableKind::Review).unwrap().cells_found, 15, "{cut}");
        assert_eq!(read.sections.iter().filter(|section| section.standard).count(), 6);
    }
}

#[test]
fn the_row_of_table_four_may_have_a_name() {
    let name = |tables: &mut [Table; 3]| {
        for row in &mut tables[2].rows {
            let figures = row.iter().any(is_figure);
            row.insert(0, cell(if figures { "数量（件）" } else { "" }));
        }
    };
    for shape in [shapes::html, shapes::pipes, shapes::tabs] {
        assert_eq!(read(name, shape).table(TableKind::Review).unwrap().cells_found, 15);
    }
}

#[test]
fn a_sentence_like_a_label_beside_the_table_is_prose() {
    let applications = shapes::html(&tables(&printed(), FORM)[1]);
    for text in [
        format!("<p>收到政府信息公开申请29件。</p>{applications}<p>四、无</p>"),
        format!("{applications}<p>收到政府信息公开申请29件。</p><p>四、无</p>"),
    ] {
        let page = format!("<html><body><p>三、收到和处理政府信息公开申请情况</p>{text}</body></html>");
        let read = gouji::check_bytes(page.as_bytes(), &Options::default()).report.unwrap();
        assert_eq!(applications_read(&read), 175);
        assert_eq!(read.claims.len(), 1, "{text}");
    }
}

#[test]
fn fourteen_figures_for_fifteen_cells_are_not_told() {
    let drop_one = |tables: &mut [Table; 3]| {
        tables[2].rows[3].remove(6);
    };
    for shape in [shapes::lines, shapes::spaced_lines, shapes::aligned] {
        let read = read(drop_one, shape);
        assert!(
            read.cells.iter().all(|(a, c)| a.row != Row::Reconsideration || c.state == CellState::Unreadable)
        );
        assert_eq!(read.table(TableKind::Review).unwrap().cells_found, 0);
    }
}

/// A page draws what stands behind a lost cell further left; which one was lost, nobody knows.
#[test]
fn a_row_of_a_page_that_lost_a_cell_is_not_told() {
    for at in [0, 3, 6, 13] {
        let lose = |tables: &mut [Table; 3]| drop(tables[2].rows[3].remove(at));
        let read = read(lose, shapes::html);
        nothing_wrong(&read);
        assert_eq!(read.table(TableKind::Review).unwrap().cells_found, 0, "{at}");
    }
    let row_of = |tables: &mut [Table; 3]| {
        let named = |row: &&mut Vec<Cell>| row.iter().any(|cell| cell.text.starts_with("2."));
        tables[1].rows.iter_mut().filter(named).for_each(|row| drop(row.remove(row.len() - 4)));
    };
    for shape in [shapes::html, shapes::html_from_word] {
        let read = read(row_of, shape);
        nothing_wrong(&read);
        assert_eq!(applications_read(&read), 175 - 4 * 7);
        let address = Address::applications(Row::RefusedByLaw, Column::NaturalPerson);
        assert_eq!(read.cell(address).unwrap().state, CellState::Unreadable);
    }
}

#[test]
fn a_row_that_is_filled_up_with_blanks_is_not_told_either() {
    let lose_one = |tables: &mut [Table; 3]| {
        tables[2].rows[3].remove(6);
        tables[2].rows[3].push(cell(""));
    };
    for shape in [shapes::pipes, shapes::tabs] {
        let read = read(lose_one, shape);
        nothing_wrong(&read);
        assert_eq!(read.table(TableKind::Review).unwrap().cells_found, 0);
    }
    let read = read(lose_a_group, shapes::pipes);
    nothing_wrong(&read);
    let figures = review_cells().iter().filter(|address| read.value(**address).is_some()).count();
    assert_eq!(figures, 10, "a whole group is blank");
}

/// The same of applications: what is left ends in the row's total, where a blank total would have a part before it.
#[test]
fn a_row_of_applications_that_lost_a_cell_and_was_filled_up_is_not_told() {
    let columns = [0, 2, 5];
    for (lost, shape) in
        columns.into_iter().flat_map(|at| [(at, shapes::pipes as shapes::Shape), (at, shapes::tabs)])
    {
        let lose = |tables: &mut [Table; 3]| {
            for row in &mut tables[1].rows {
                let figures = row.iter().filter(|cell| is_figure(cell)).count();
                let total = row.last().is_some_and(|cell| cell.text != "0");
                let at = row.len() - figures.min(row.len()) + lost;
                if figures == 7 && total && row[at].text == "0" {
                    row.remove(at);
                    row.push(cell(""));
                }
            }
        };
        let read = read(lose, shape);
        nothing_wrong(&read);
        assert!(applications_read(&read) < 175, "column {lost}");
    }
}

fn lose_a_group(tables: &mut [Table; 3]) {
    for cell in &mut tables[2].rows[3][10..] {
        cell.text.clear();
    }
}

#[test]
fn rows_that_were_cut_off_are_absent() {
    let cut = |tables: &mut [Table; 3]| {
        let rows = &mut tables[1].rows;
        rows.truncate(rows.len() - 2);
    };
    for shape in [shapes::lines, shapes::pipes, shapes::html] {
        let read = read(cut, shape);
        nothing_wrong(&read);
        assert_eq!(applications_read(&read), 175 - 14);
        assert_eq!(read.cell(Address::applications(Row::Total, Column::Total)), None);
    }
}

#[test]
fn subtotals_of_groups_are_kept_apart() {
    let add = |tables: &mut [Table; 3]| {
        let rows = std::mem::take(&mut tables[1].rows);
        for mut row in rows {
            if let Some(at) = row.iter().position(|cell| cell.text == "(四)无法提供") {
                let group = row.remove(at);
                let figures = (0..7).map(|i| cell(&(i + 40).to_string()));
                tables[1].rows.push(std::iter::once(cell(&group.text)).chain(figures).collect());
            }
            tables[1].rows.push(row);
        }
    };
    for shape in [shapes::lines, shapes::pipes] {
        let read = read(add, shape);
        nothing_wrong(&read);
        assert_eq!(applications_read(&read), 175);
        let subtotals = &read.table(TableKind::Applications).unwrap().subtotals;
        assert_eq!(subtotals[&Address::applications(Row::Unavailable, Column::Total)].raw, "46");
    }
}

#[test]
fn a_row_that_no_form_has_takes_nothing_from_its_neighbours() {
    let add = |tables: &mut [Table; 3]| {
        let row = ["其他主动公开文件", "5", "5", "5"].map(cell).to_vec();
        tables[0].rows.insert(4, row);
    };
    for shape in [shapes::lines, shapes::pipes, shapes::html] {
        let read = read(add, shape);
        nothing_wrong(&read);
        let table = read.table(TableKind::Disclosure).unwrap();
        assert_eq!((table.cells_found, table.strangers[0].label.as_str()), (10, "其他主动公开文件"));
    }
}

#[test]
fn a_table_cut_by_a_page_with_its_header_repeated_is_one_table() {
    let cut = |tables: &mut [Table; 3]| {
        let header = tables[1].rows[..3].to_vec();
        tables[1].rows.splice(14..14, header);
    };
    for shape in [shapes::lines, shapes::pipes, shapes::aligned] {
        let read = read(cut, shape);
        nothing_wrong(&read);
        assert_eq!(applications_read(&read), 175);
    }
}

#[test]
fn headers_that_lost_characters_are_still_told() {
    let lose = |tables: &mut [Table; 3]| {
        let names = ["信息内容", "本年发件", "本年废止件数", "现行有效件"];
        tables[0].rows[1] = names.map(cell).to_vec();
        let short = ["结果", "其他", "尚未"].map(cell).to_vec();
        tables[2].rows[2] = [short.clone(), short].concat();
    };
    let read = read(lose, shapes::lines);
    nothing_wrong(&read);
    assert_eq!(read.table(TableKind::Disclosure).unwrap().cells_found, 10);
    assert_eq!(read.table(TableKind::Review).unwrap().cells_found, 15);
}

#[test]
fn a_fee_in_yuan_is_converted_exactly() {
    let yuan = |tables: &mut [Table; 3]| {
        for row in &mut tables[0].rows {
            if row[0].text == "行政事业性收费" {
                row[1].text = "251000元".into();
            }
        }
    };
    let read = read(yuan, shapes::lines);
    let fee = read.cell(Address::disclosure(Row::Fees, Column::Amount)).unwrap();
    assert_eq!((fee.value.unwrap().to_string().as_str(), fee.raw.as_str()), ("25.1", "251000元"));
}

#[test]
fn a_fee_in_traditional_characters_keeps_its_unit() {
    let traditional = |tables: &mut [Table; 3]| {
        for cell in tables[0].rows.iter_mut().flatten() {
            cell.text = cell.text.replace("万元", "萬元").replace("单位", "單位");
        }
    };
    for shape in [shapes::lines, shapes::pipes, shapes::html] {
        let read = read(traditional, shape);
        nothing_wrong(&read);
        assert!(read.value(Address::disclosure(Row::Fees, Column::Amount)).is_some());
    }
}

#[test]
fn a_group_beside_its_first_row_has_no_subtotal() {
    for shape in
        [shapes::html, shapes::html_from_word, shapes::html_without_spans, shapes::tabs, shapes::lines]
    {
        let read = read(|_| (), shape);
        nothing_wrong(&read);
        assert!(read.table(TableKind::Applications).unwrap().subtotals.is_empty());
    }
}

#[test]
fn the_second_report_of_a_page_changes_nothing() {
    let one = official::text(&printed(), FORM, shapes::lines);
    let other = official::text(&common::report(FORM, 9), FORM, shapes::lines);
    let read = gouji::check_bytes((one + &other).as_bytes(), &Options::default()).report.unwrap();
    nothing_wrong(&read);
    assert_eq!(applications_read(&read), 175);
    assert_eq!(read.table(TableKind::Review).unwrap().cells_found, 15);
}

#[test]
fn the_report_of_another_organ_behind_the_first_is_cut_off_and_said() {
    for shape in [shapes::lines, shapes::pipes] {
        let one = official::text(&printed(), FORM, shape);
        let other = official::text(&common::report(FORM, 9), FORM, shape).replace("水务局", "林业局");
        let read = gouji::check_bytes((one + &other).as_bytes(), &Options::default()).report.unwrap();
        nothing_wrong(&read);
        assert_eq!(applications_read(&read), 175);
        assert_eq!(read.meta.organ.as_deref(), Some("云陂县水务局"));
        assert!(read.notices.iter().any(|notice| notice.code == "second-report"), "{:?}", read.notices);
    }
}

/// The cover has the organ on a line of its own; the pages have the title above, as a PDF's text does.
#[test]
fn the_head_of_a_page_between_two_tables_begins_no_second_report() {
    let head = "2022年政府信息公开工作年度报告";
    for shape in [shapes::lines, shapes::pipes, shapes::aligned] {
        let [disclosure, applications, review] = tables(&printed(), FORM).each_ref().map(shape);
        let text = format!(
            "云陂县水务局\n{head}\n一、总体情况\n正文。\n二、主动公开政府信息情况\n{disclosure}\n{head}\n\
             三、收到和处理政府信息公开申请情况\n{applications}\n{head}\n\
             四、政府信息公开行政复议、行政诉讼情况\n{review}\n"
        );
        let read = gouji::check_bytes(text.as_bytes(), &Options::default()).report.unwrap();
        nothing_wrong(&read);
        assert!(read.notices.iter().all(|notice| notice.code != "second-report"), "{:?}", read.notices);
        assert_eq!(applications_read(&read), 175);
        assert_eq!(read.table(TableKind::Review).unwrap().cells_found, 15);
    }
}

#[test]
fn a_sentence_that_ends_in_the_words_of_a_row_stays_prose() {
    let prose = "2022年,全县共收到政府信息公开申请45件,予以公开11件;结转下年度继续办理的3件。";
    let text =
        official::text(&printed(), FORM, shapes::lines).replace("本局认真做好政府信息公开工作。", prose);
    let read = gouji::check_bytes(text.as_bytes(), &Options::default()).report.unwrap();
    nothing_wrong(&read);
    assert!(read.notices.is_empty(), "{:?}", read.notices);
    assert!(read.sections.iter().flat_map(|s| &s.paragraphs).any(|paragraph| paragraph.text == prose));
}

#[test]
fn prose_with_the_words_of_a_table_is_no_table() {
    let text = "四、政府信息公开行政复议、行政诉讼情况\n行政复议\n全年发生行政复议3件,其中结果维持1件、结果纠正2件。\n行政诉讼\n无。\n";
    let read = gouji::check_bytes(text.as_bytes(), &Options::default()).report.unwrap();
    assert!(read.cells.is_empty() && read.tables.is_empty());
}

/// The same labels in other words.
fn relabel<'a>(words: &'a [(&'a str, &'a str)]) -> impl Fn(&mut [Table; 3]) + 'a {
    move |tables| {
        for cell in tables.iter_mut().flat_map(|table| &mut table.rows).flatten() {
            if let Some((_, other)) = words.iter().find(|(label, _)| cell.text.contains(label)) {
                cell.text = (*other).into();
            }
        }
    }
}

#[test]
fn shortened_labels_are_told() {
    let short = [
        ("逾期不补正", "1.逾期不补正"),
        ("逾期未按收费", "2.逾期不缴费"),
        ("(七)总计", "(七)合计"),
        ("三安全一稳定", "3.三安全一稳定"),
        ("重新出具", "5.重新出具"),
        ("没有现成信息", "2.没有现成信息，需另行制作"),
    ];
    for shape in [shapes::lines, shapes::spaced_lines, shapes::pipes, shapes::aligned, shapes::html] {
        let read = read(relabel(&short), shape);
        nothing_wrong(&read);
        assert_eq!(applications_read(&read), 175);
    }
}

#[test]
fn separators_and_notes_do_not_hide_a_row() {
    let figures = |tables: &mut [Table; 3]| {
        for row in &mut tables[0].rows {
            match row[0].text.as_str() {
                "行政规范性文件" => row[1].text = "5（其中修订 2 件）".into(),
                "行政许可" => row[1].text = "1,538".into(),
                "行政处罚" => row[1].text = "47宗".into(),
                _ => {}
            }
        }
    };
    for shape in [shapes::lines, shapes::spaced_lines, shapes::pipes, shapes::aligned, shapes::html] {
        let read = read(figures, shape);
        let value = |row, column| read.value(Address::disclosure(row, column)).map(|value| value.to_string());
        assert_eq!(value(Row::NormativeDocuments, Column::Issued).as_deref(), Some("5"));
        assert_eq!(value(Row::Licensing, Column::Decisions).as_deref(), Some("1538"));
        assert_eq!(value(Row::Penalties, Column::Decisions).as_deref(), Some("47"));
        assert_eq!(read.table(TableKind::Disclosure).unwrap().cells_found, 10);
    }
}

#[test]
fn labels_repeated_for_each_column_that_they_span_begin_no_second_table() {
    for shape in [shapes::bare_pipes, shapes::tabs] {
        let read = read(repeat_spans, shape);
        nothing_wrong(&read);
        assert_eq!(applications_read(&read), 175);
    }
}

#[test]
fn a_repeated_label_is_no_row_of_the_other_form() {
    let printed = common::report(FormKind::Y2019, 4_711);
    for shape in [shapes::bare_pipes, shapes::tabs] {
        let read = read_of(&printed, FormKind::Y2019, repeat_spans, shape);
        let applications =
            |(address, _): &(&Address, _)| application_cells(FormKind::Y2019).contains(address);
        assert_eq!(read.cells.iter().filter(applications).count(), application_cells(FormKind::Y2019).len());
        for (address, cell) in &read.cells {
            assert_eq!(cell.value, printed.value(*address), "{address}");
        }
    }
}

/// Each cell of the applications table once for every column that it spans, as some converters write it.
fn repeat_spans(tables: &mut [Table; 3]) {
    for row in &mut tables[1].rows {
        *row = row.iter().flat_map(|one| vec![cell(&one.text); one.cols as usize]).collect();
    }
}

/// Counts in the words of the table, as a list in the prose.
const LIST: &str = "一、总体情况\n办理结果如下：\n予以公开：9件\n\
                    不予公开：4件（其中保护第三方合法权益3件、属于四类过程性信息1件）\n\
                    1．无法提供3件；\n2．信访举报投诉类申请不予处理2件；\n3．结转下年度继续办理2件。\n";

#[test]
fn items_of_a_list_in_the_prose_are_no_rows() {
    for shape in [shapes::lines, shapes::pipes, shapes::tabs, shapes::aligned, shapes::html] {
        let read = read_below(LIST, |_| {}, shape);
        nothing_wrong(&read);
        assert_eq!(applications_read(&read), 175);
        let prose: Vec<&str> =
            read.sections.iter().flat_map(|s| &s.paragraphs).map(|p| p.text.as_str()).collect();
        for line in LIST.lines().skip(1) {
            assert!(prose.join("\n").contains(line), "{line}: {prose:?}");
        }
    }
}

#[test]
fn the_total_first_below_a_list_in_the_prose() {
    let total_first = |tables: &mut [Table; 3]| {
        for row in &mut tables[1].rows {
            let first = if row.iter().filter(|cell| is_figure(cell)).count() == 7 {
                row.len() - 7
            } else if let Some(at) = row.iter().position(|cell| cell.text == "自然人") {
                at
            } else {
                continue;
            };
            let total = row.pop().unwrap();
            row.insert(first, total);
        }
    };
    for shape in [shapes::pipes, shapes::tabs, shapes::html] {
        for list in [LIST.to_string(), LIST.replace("件", "")] {
            let read = read_below(&list, total_first, shape);
            nothing_wrong(&read);
            assert_eq!(applications_read(&read), 175, "{list}");
        }
    }
}

/// A row that OCR set apart, under a header that it made up, with its label as a line of text.
fn set_apart(text: &str, label_above: bool) -> String {
    let at = text.find("| 2.没有现成信息").or_else(|| text.find("2.没有现成信息")).unwrap();
    let from = text[..at].rfind('\n').map_or(0, |i| i + 1);
    let to = text[at..].find('\n').map_or(text.len(), |i| at + i);
    let figures: Vec<&str> =
        text[from..to].split('|').map(str::trim).filter(|c| c.parse::<f64>().is_ok()).collect();
    assert_eq!(figures.len(), 7);
    let header: Vec<String> = (1..=7).map(|n| format!("数据{n}")).collect();
    let table =
        format!("| {} |\n|---|---|---|---|---|---|---|\n| {} |", header.join(" | "), figures.join(" | "));
    let label = "2.没有现成信息需要另行制作";
    let apart = if label_above { [label, table.as_str()] } else { [table.as_str(), label] };
    format!("{}\n{}\n{}", &text[..from], apart.join("\n\n"), &text[to..])
}

#[test]
fn a_row_under_a_header_that_ocr_made_up_has_its_label_above_or_below() {
    for label_above in [true, false] {
        let [_, applications, _] = tables(&printed(), FORM).each_ref().map(shapes::markdown);
        let table = set_apart(&applications, label_above);
        let text =
            format!("三、收到和处理政府信息公开申请情况\n{table}\n五、存在的主要问题及改进情况\n不多。\n");
        let read = gouji::check_bytes(text.as_bytes(), &Options::default()).report.unwrap();
        nothing_wrong(&read);
        assert_eq!(applications_read(&read), application_cells(FORM).len(), "label above: {label_above}");
    }
}
