//! Tables that portals lay out anew: turned over, as cards, lists and lines that name each figure. What is named is read.
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests")]

mod common;
mod official;

use gouji::form::sums::{application_cells, disclosure_cells, review_cells};
use gouji::form::{Address, Column, FormKind, Row};
use gouji::options::Options;
use gouji::report::{CellState, Report};
use official::layout::{Cell, Table, tables};
use official::shapes;

const FORM: FormKind = FormKind::Y2021;

fn printed() -> Report {
    common::report(FORM, 4_711)
}

fn official() -> [Table; 3] {
    tables(&printed(), FORM)
}

/// The report with its parts two, three and four written so.
fn read(parts: [String; 3]) -> Report {
    let [disclosure, applications, review] = parts;
    let text = format!(
        "二、主动公开政府信息情况\n{disclosure}\n三、收到和处理政府信息公开申请情况\n{applications}\n\
         四、政府信息公开行政复议、行政诉讼情况\n{review}\n五、存在的主要问题及改进情况\n不多。\n"
    );
    gouji::check_bytes(text.as_bytes(), &Options::default()).report.unwrap()
}

fn all() -> Vec<Address> {
    [disclosure_cells(FORM), application_cells(FORM), review_cells()].concat()
}

fn everything_is_read(read: &Report) {
    let printed = printed();
    let unread: Vec<Address> =
        all().into_iter().filter(|address| read.value(*address) != printed.value(*address)).collect();
    assert!(unread.is_empty(), "{unread:?}");
    assert_eq!((read.form, read.cells.len()), (Some(FORM), all().len()));
}

fn is_figure(cell: &Cell) -> bool {
    cell.text.parse::<f64>().is_ok()
}

fn html(tables: [Table; 3]) -> [String; 3] {
    tables.each_ref().map(shapes::html)
}

/// Rows as columns and columns as rows.
fn turned(table: &Table) -> Table {
    let mut taken = vec![vec![false; table.cols as usize]; table.rows.len()];
    let mut rows: Vec<Vec<Cell>> = (0..table.cols).map(|_| Vec::new()).collect();
    for (at, cells) in table.rows.iter().enumerate() {
        for cell in cells {
            let col = taken[at].iter().position(|taken| !taken).unwrap();
            for row in &mut taken[at..at + cell.rows as usize] {
                row[col..col + cell.cols as usize].fill(true);
            }
            rows[col].push(Cell { text: cell.text.clone(), rows: cell.cols, cols: cell.rows });
        }
    }
    Table { rows, cols: table.rows.len() as u32 }
}

/// The applications table with one label a row, `(三)不予公开：1.属于国家秘密`, and one name a column.
fn flat(between: &str) -> Table {
    let [_, applications, _] = official();
    let one = |text: String| Cell { text, rows: 1, cols: 1 };
    let mut names = vec!["申请人情况".to_string(), "自然人".into()];
    names.extend(applications.rows[2].iter().map(|cell| format!("法人或其他组织{between}{}", cell.text)));
    names.push("总计".into());
    let mut rows = vec![names.into_iter().map(one).collect::<Vec<Cell>>()];
    let mut group = String::new();
    for cells in &applications.rows[3..] {
        let (figures, labels): (Vec<Cell>, Vec<Cell>) = cells.iter().cloned().partition(is_figure);
        if let Some(cell) = labels.iter().find(|cell| cell.rows > 1 && cell.text.starts_with('(')) {
            group = cell.text.clone();
        }
        let label = labels.last().unwrap().text.clone();
        let numbered = label.starts_with(|c: char| c.is_ascii_digit());
        let label = if numbered { format!("{group}{between}{label}") } else { label };
        rows.push([vec![one(label)], figures].concat());
    }
    Table { rows, cols: 8 }
}

/// Each figure of the disclosure table with its row, its column and itself.
fn named() -> Vec<[String; 3]> {
    let [disclosure, ..] = official();
    let (mut header, mut found) = (Vec::new(), Vec::new());
    for cells in &disclosure.rows {
        let texts: Vec<String> = cells.iter().map(|cell| cell.text.clone()).collect();
        match texts.as_slice() {
            [caption, columns @ ..] if caption == "信息内容" => header = columns.to_vec(),
            [row, figures @ ..] => {
                let figures = header.iter().zip(figures);
                found.extend(figures.map(|(column, figure)| [row.clone(), column.clone(), figure.clone()]));
            }
            [] => {}
        }
    }
    found
}

/// The review table's figures with their groups and results.
fn results() -> Vec<(&'static str, Vec<(String, String)>)> {
    let [.., review] = official();
    let names: Vec<String> = review.rows[1][..5].iter().map(|cell| cell.text.clone()).collect();
    let figures: Vec<String> = review.rows[3].iter().map(|cell| cell.text.clone()).collect();
    let groups = ["行政复议", "行政诉讼（未经复议直接起诉）", "行政诉讼（复议后起诉）"];
    let five = |at: usize| names.iter().cloned().zip(figures[at * 5..].iter().cloned()).collect();
    groups.into_iter().enumerate().map(|(at, group)| (group, five(at))).collect()
}

#[test]
fn a_table_that_lies_on_its_side_is_turned_back() {
    let [disclosure, applications, review] = official();
    everything_is_read(&read(html([disclosure, turned(&applications), turned(&review)])));
    for between in ["：", "-"] {
        let [disclosure, _, review] = official();
        everything_is_read(&read(html([disclosure, turned(&flat(between)), review])));
        let [disclosure, _, review] = official();
        everything_is_read(&read(html([disclosure, flat(between), review])));
    }
}

/// Applicants in another order, and prose before the table that speaks of the same things.
#[test]
fn figures_of_a_table_on_its_side_go_by_their_names() {
    let [disclosure, _, review] = html(official());
    let mut side = turned(&flat("-"));
    let total = side.rows.pop().unwrap();
    side.rows.insert(1, total);
    let prose = "<p>予以公开：3件</p><p>不予公开：6件（其中保护第三方合法权益3件）</p>";
    everything_is_read(&read([prose.to_string() + &disclosure, shapes::html(&side), review]));
}

#[test]
fn with_a_cell_missing_a_table_on_its_side_is_not_read() {
    let [disclosure, _, review] = official();
    let mut side = turned(&flat("："));
    side.rows[1].remove(6);
    let read = read(html([disclosure, side, review]));
    assert!(application_cells(FORM).iter().all(|address| read.value(*address).is_none()));
}

#[test]
fn without_its_row_names_a_table_on_its_side_is_not_read() {
    let [disclosure, _, review] = official();
    let mut side = turned(&flat("："));
    side.rows.remove(0);
    let read = read(html([disclosure, side, review]));
    assert!(application_cells(FORM).iter().all(|address| read.value(*address).is_none()));
}

#[test]
fn cards_rows_and_lists_that_name_each_figure_are_read() {
    let named = named();
    let cards: String = named.iter().map(|[r, c, n]| format!("<div><p>{r}{c}</p><b>{n}</b></div>")).collect();
    let names: String = named.iter().map(|[r, c, _]| format!("<td>{r}{c}</td>")).collect();
    let figures: String = named.iter().map(|[.., n]| format!("<td>{n}</td>")).collect();
    let row = format!("<table><tr>{names}</tr><tr>{figures}</tr></table>");
    let line = |of: &[[String; 3]]| {
        let pairs: Vec<String> = of.iter().map(|[_, column, figure]| format!("{column}{figure}")).collect();
        format!("<li>{}：{}</li>", of[0][0], pairs.join("，"))
    };
    let list: String = named.chunk_by(|a, b| a[0] == b[0]).map(line).collect();
    let apart: String = named
        .chunk_by(|a, b| a[0] == b[0])
        .map(|of| {
            let rows = of.iter().map(|[_, c, n]| format!("<tr><td>{c}</td><td>{n}</td></tr>"));
            format!("<p>{}</p><table>{}</table>", of[0][0], rows.collect::<String>())
        })
        .collect();
    for (name, part) in
        [("cards", cards), ("row", row), ("list", format!("<ul>{list}</ul>")), ("apart", apart)]
    {
        let [_, applications, review] = html(official());
        let read = read([part, applications, review]);
        println!("{name}");
        everything_is_read(&read);
    }
}

#[test]
fn a_name_twice_is_no_name() {
    let [_, applications, review] = html(official());
    let cards = "<div>规章本年制发件数</div><div>1</div>".repeat(2);
    let read = read([cards, applications, review]);
    assert!(read.value(Address::disclosure(Row::Regulations, Column::Issued)).is_none());
}

/// Figures above their names; with a number behind the last one, nobody knows.
#[test]
fn cards_with_their_figures_above_get_no_others() {
    let [_, applications, review] = html(official());
    let cards: String = named().iter().map(|[r, c, n]| format!("<div>{n}</div><div>{r}{c}</div>")).collect();
    everything_is_read(&read([cards.clone(), applications.clone(), review.clone()]));
    let read = read([cards + "<div>5</div>", applications, review]);
    assert!(disclosure_cells(FORM).iter().all(|address| read.value(*address).is_none()));
}

#[test]
fn prose_before_a_table_is_not_its_header() {
    let [disclosure, mut applications, review] = official();
    for row in &mut applications.rows[3..] {
        let total = row.pop().unwrap();
        let at = row.iter().position(is_figure).unwrap();
        row.insert(at, total);
    }
    applications.rows[1].rotate_right(1);
    let prose = "予以公开：3件\n不予公开：6件（其中保护第三方合法权益3件）\n";
    let parts = |shape: shapes::Shape| {
        [shape(&disclosure), prose.to_string() + &shape(&applications), shape(&review)]
    };
    everything_is_read(&read(parts(shapes::html)));
    everything_is_read(&read(parts(shapes::bare_pipes)));
}

#[test]
fn lines_that_name_each_figure_are_rows() {
    let [disclosure, ..] = official();
    let flat = flat("：");
    let names: Vec<String> =
        flat.rows[0][1..].iter().map(|cell| cell.text.replace("法人或其他组织：", "")).collect();
    // In another order than the form's, too.
    for backwards in [false, true] {
        let line = |label: &str, pairs: Vec<(String, String)>| {
            let mut pairs: Vec<String> = pairs.into_iter().map(|(name, n)| format!("{name}{n}")).collect();
            if backwards {
                pairs.reverse();
            }
            format!("{label}：{}\n", pairs.join("，"))
        };
        let applications: String = flat.rows[1..]
            .iter()
            .map(|cells| {
                let label = cells[0].text.split_once('：').map_or(cells[0].text.as_str(), |(_, label)| label);
                line(label, names.iter().cloned().zip(cells[1..].iter().map(|c| c.text.clone())).collect())
            })
            .collect();
        let review: String = results().into_iter().map(|(group, pairs)| line(group, pairs)).collect();
        let read = read([shapes::pipes(&disclosure), applications, review]);
        everything_is_read(&read);
        assert!(read.tables.iter().all(|table| table.score > 0.9), "{:?}", read.tables);
    }
}

#[test]
fn review_figures_each_behind_its_result_are_read() {
    let [disclosure, applications, _] = html(official());
    let list = |pairs: Vec<(String, String)>| {
        pairs.into_iter().map(|(name, n)| format!("<dt>{name}</dt><dd>{n}</dd>")).collect::<String>()
    };
    let part = |(group, pairs)| format!("<h4>{group}</h4><dl>{}</dl>", list(pairs));
    let review: String = results().into_iter().map(part).collect();
    everything_is_read(&read([disclosure, applications, review]));
}

#[test]
fn a_mark_before_each_figure_hides_none() {
    for mark in ["• ", "■", "● "] {
        let mut marked = official();
        let cells = marked.iter_mut().flat_map(|table| &mut table.rows).flatten();
        cells.filter(|cell| is_figure(cell)).for_each(|cell| cell.text.insert_str(0, mark));
        everything_is_read(&read(html(marked)));
    }
}

#[test]
fn headers_glued_to_their_rows_name_what_can_be_told() {
    let [_, applications, review] = official();
    let text = "第二十条第（一）项信息内容本年制发件数本年废止件数现行有效件数规章000行政规范性文件1112\
        第二十条第（五）项信息内容本年处理决定数量行政许可31第二十条第（六）项信息内容本年处理决定数量行政处罚7\
        行政强制0第二十条第（八）项信息内容本年收费金额（单位：万元）行政事业性收费0";
    let read = read([text.into(), shapes::pipes(&applications), shapes::pipes(&review)]);
    let value = |row, column| read.value(Address::disclosure(row, column)).map(|value| value.to_string());
    assert_eq!(value(Row::Regulations, Column::InForce).as_deref(), Some("0"));
    assert_eq!(value(Row::Licensing, Column::Decisions).as_deref(), Some("31"));
    assert_eq!(value(Row::Penalties, Column::Decisions).as_deref(), Some("7"));
    let glued = read.cell(Address::disclosure(Row::NormativeDocuments, Column::Issued)).unwrap();
    assert_eq!((glued.value, glued.state), (None, CellState::Unreadable));
}

#[test]
fn headers_glued_in_another_order_name_nothing() {
    let [_, applications, review] = official();
    let text = "第二十条第（一）项信息内容现行有效件数本年制发件数本年废止件数规章000行政规范性文件510";
    let read = read([text.into(), shapes::pipes(&applications), shapes::pipes(&review)]);
    assert!(disclosure_cells(FORM).iter().all(|address| read.value(*address).is_none()));
}
