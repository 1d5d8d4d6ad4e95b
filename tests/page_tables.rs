//! Tables on pages as a browser or a word processor prints them: no lines between cells, words centred at different
//! heights, rows and captions that a page's edge cuts. What stands where is told by the page, not by the order of lines.
#![allow(missing_docs, clippy::unwrap_used, reason = "helpers of tests")]

use gouji::document::{Block, Document, GlyphRun, Page};
use gouji::options::Options;
use gouji::report::Report;

const SIZE: f32 = 10.0;

/// A text whose middle stands here.
fn run(text: &str, middle: f32, y: f32) -> GlyphRun {
    let width: f32 = text.chars().map(|c| if c.is_ascii() { SIZE / 2.0 } else { SIZE }).sum();
    GlyphRun { text: text.into(), rect: [middle - width / 2.0, y, width, SIZE] }
}

/// Texts side by side, the first in the middle of the first column.
fn row(texts: &[&str], first: f32, width: f32, y: f32) -> Vec<GlyphRun> {
    texts.iter().enumerate().map(|(at, text)| run(text, first + width * at as f32, y)).collect()
}

fn read(pages: Vec<Vec<GlyphRun>>) -> Report {
    let page = |(runs, number): (Vec<GlyphRun>, u32)| {
        Block::Page(Page { number, width: 612.0, height: 792.0, runs, ..Page::default() })
    };
    let blocks = pages.into_iter().zip(1..).map(page).collect();
    let document = Document { blocks, ..Document::default() };
    gouji::check_document(&document, &Options::default()).report.unwrap()
}

/// The values of cells whose address begins so, by the rest of it.
fn values(report: &Report, table: &str) -> Vec<String> {
    let cells = report.cells.iter().filter_map(|(address, cell)| {
        let address = address.to_string();
        let rest = address.strip_prefix(table)?;
        Some(format!("{rest} {}", cell.value.as_ref()?))
    });
    cells.collect()
}

/// The review table without lines: `groups` are the middles of 行政复议 and 行政诉讼.
fn review(groups: [f32; 2], suits: [f32; 2]) -> Report {
    let columns: Vec<f32> = (0..15).map(|at| 40.0 + 38.0 * at as f32).collect();
    let mut runs = vec![
        run("四、政府信息公开行政复议、行政诉讼情况", 150.0, 60.0),
        // Over two rows of the header, and so between them.
        run("行政复议", groups[0], 112.0),
        run("行政诉讼", groups[1], 100.0),
        run("未经复议直接起诉", suits[0], 124.0),
        run("复议后起诉", suits[1], 124.0),
    ];
    for (at, x) in columns.iter().enumerate() {
        let (upper, lower) =
            [("结果", "维持"), ("结果", "纠正"), ("其他", "结果"), ("尚未", "审结"), ("总", "计")][at % 5];
        runs.extend([run(upper, *x, 150.0), run(lower, *x, 166.0)]);
        runs.push(run(&(at + 1).to_string(), *x, 190.0));
    }
    read(vec![runs])
}

/// The header and the first row.
fn opening() -> Vec<GlyphRun> {
    let mut runs = header(100.0);
    runs.push(run("一、本年新收政府信息公开申请数量", 120.0, 150.0));
    runs.extend(figures(["9", "0", "0", "0", "0", "0", "9"], 150.0));
    runs
}

#[test]
fn groups_of_the_review_table_go_by_where_they_stand() {
    let read = review([116.0, 401.0], [306.0, 496.0]);
    assert_eq!(values(&read, "review.reconsideration.upheld"), [" 1"]);
    assert_eq!(values(&read, "review.directLitigation.upheld"), [" 6"]);
    assert_eq!(values(&read, "review.litigationAfterReconsideration.total"), [" 15"]);
    // An office that prints litigation first.
    let read = review([496.0, 211.0], [116.0, 306.0]);
    assert_eq!(values(&read, "review.directLitigation.upheld"), [" 1"]);
    assert_eq!(values(&read, "review.reconsideration.upheld"), [" 11"]);
}

#[test]
fn where_no_page_tells_the_groups_are_not_read() {
    let results = "结果维持 结果纠正 其他结果 尚未审结 总计";
    let text = format!(
        "四、政府信息公开行政复议、行政诉讼情况\n行政诉讼\n行政复议\n未经复议直接起诉 复议后起诉\n{results} {results} {results}\n\
         2 0 0 0 2 0 0 0 0 0 0 0 0 0 0\n"
    );
    let report = gouji::check_bytes(text.as_bytes(), &Options::default()).report.unwrap();
    assert_eq!(values(&report, "review."), [""; 0]);
}

/// The middles of the seven columns.
fn figures(texts: [&str; 7], y: f32) -> Vec<GlyphRun> {
    row(&texts, 330.0, 38.0, y)
}

fn header(y: f32) -> Vec<GlyphRun> {
    let five = ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"];
    let mut runs = vec![run("（本列数据的勾稽关系为：", 120.0, y)];
    runs.extend(row(&["自然人", "总计"], 330.0, 228.0, y + 15.0));
    runs.extend(five.iter().enumerate().map(|(at, text)| GlyphRun {
        text: (*text).into(),
        rect: [350.0 + 38.0 * at as f32, y + 30.0, 30.0, SIZE],
    }));
    runs
}

#[test]
fn a_row_beside_the_torn_caption_of_its_group_is_read() {
    let mut first = opening();
    first.push(run("二、上年结转政府信息公开申请数量", 120.0, 170.0));
    first.extend(figures(["1", "0", "0", "0", "0", "0", "1"], 170.0));
    first.extend([run("三、本", 40.0, 190.0), run("（一）予以公开", 160.0, 190.0)]);
    first.extend(figures(["4", "0", "0", "0", "0", "0", "4"], 190.0));
    let mut second = vec![run("年度办", 40.0, 60.0), run("理结果", 40.0, 76.0)];
    second.push(run("（二）部分公开", 160.0, 92.0));
    second.extend(figures(["2", "0", "0", "0", "0", "0", "2"], 92.0));
    let read = read(vec![first, second]);
    assert_eq!(values(&read, "applications.granted.total"), [" 4"]);
    assert_eq!(values(&read, "applications.partlyGranted.total"), [" 2"]);
}

#[test]
fn a_row_torn_beside_the_torn_caption_is_read() {
    let mut runs = opening();
    runs.extend([run("三、本", 40.0, 170.0), run("（一）予以公", 160.0, 170.0)]);
    runs.extend(figures(["4", "0", "0", "0", "0", "0", "4"], 181.0));
    runs.extend([run("年度办", 40.0, 192.0), run("开", 135.0, 192.0), run("理结果", 40.0, 206.0)]);
    runs.push(run("（二）部分公开", 160.0, 222.0));
    runs.extend(figures(["2", "0", "0", "0", "0", "0", "2"], 222.0));
    let read = read(vec![runs]);
    assert_eq!(values(&read, "applications.granted.total"), [" 4"]);
    assert_eq!(values(&read, "applications.partlyGranted.total"), [" 2"]);
}

#[test]
fn a_short_row_behind_a_header_printed_again_is_read() {
    let mut first = opening();
    first.push(run("1.申请人无正当理由逾期不补正、行政机关", 120.0, 170.0));
    first.extend(figures(["1", "0", "0", "0", "0", "0", "1"], 170.0));
    first.push(run("2.申请人逾期未按收费通知要求缴纳费用", 120.0, 190.0));
    first.extend(figures(["3", "0", "0", "0", "0", "0", "3"], 190.0));
    let mut second = header(40.0);
    second.push(run("3.其他", 60.0, 100.0));
    second.extend(figures(["5", "0", "0", "0", "0", "0", "5"], 100.0));
    second.push(run("（七）总计", 60.0, 120.0));
    second.extend(figures(["9", "0", "0", "0", "0", "0", "9"], 120.0));
    let read = read(vec![first, second]);
    assert_eq!(values(&read, "applications.otherUnpaid.total"), [" 3"]);
    assert_eq!(values(&read, "applications.otherRemaining.total"), [" 5"]);
    assert_eq!(values(&read, "applications.total.total"), [" 9"]);
}

/// Only the cells of the figures have borders; the labels stand beside them, wrapped.
#[test]
fn labels_beside_ruled_figures_are_their_rows() {
    let rows: [(&[&str], [&str; 7]); 4] = [
        (&["一、本年新收政府信息公开申请数量"], ["8", "1", "0", "0", "0", "0", "9"]),
        (&["二、上年结转政府信息公", "开申请数量"], ["1", "0", "0", "0", "0", "0", "1"]),
        (&["（一）予以公开"], ["3", "0", "0", "0", "0", "1", "4"]),
        (
            &["（二）部分公开（区分处理的，只计", "这一情形，不计其他情形）"],
            ["2", "0", "0", "0", "0", "0", "2"],
        ),
    ];
    let mut runs = header(100.0);
    runs.extend([run("三、本年", 40.0, 218.0), run("度办理", 40.0, 232.0)]);
    let mut flat = vec![145.0];
    for (at, (label, values)) in rows.iter().enumerate() {
        let y = 150.0 + 30.0 * at as f32;
        let top = y + 10.0 - 7.0 * label.len() as f32;
        runs.extend(label.iter().enumerate().map(|(line, text)| run(text, 150.0, top + 14.0 * line as f32)));
        runs.extend(figures(*values, y + 5.0));
        flat.push(y + 26.0);
    }
    let mut rulings: Vec<[f32; 4]> = flat.iter().map(|y| [311.0, *y, 7.0 * 38.0, 0.5]).collect();
    rulings.extend((0..8).map(|at| [311.0 + 38.0 * at as f32, 145.0, 0.5, 121.0]));
    let page = Page { number: 1, width: 612.0, height: 792.0, runs, rulings, ..Page::default() };
    let document = Document { blocks: vec![Block::Page(page)], ..Document::default() };
    let report = gouji::check_document(&document, &Options::default()).report.unwrap();
    for (name, total) in [("received", 9), ("carriedIn", 1), ("granted", 4), ("partlyGranted", 2)] {
        let read = values(&report, &format!("applications.{name}."));
        assert_eq!(read.len(), 7, "{name}: {read:?}");
        assert!(read.contains(&format!("total {total}")), "{name}: {read:?}");
    }
}
