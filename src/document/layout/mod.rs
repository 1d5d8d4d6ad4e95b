//! A page of positioned glyphs and ruling lines → paragraphs and grids, the same for PDF and OFD.
//!
//! Ruling lines that cross make a grid, and what stands inside it is its cells. Everything else is lines by baseline,
//! with a tab where the gap is wide, and lines that fill the measure run on into the next.

mod breaks;
mod cells;
mod labels;
mod rulings;
mod text;

use super::{Block, Document, GlyphRun, Grid, Media, MediaKind, Page, Paragraph};
use crate::order;
use crate::place::Place;
use std::borrow::Cow;

/// `[x, y, width, height]` in points from the page's top left.
pub(crate) type Rect = [f32; 4];

/// The document with every page laid out; itself where it has none. A place's `block` counts laid-out blocks.
pub fn laid_out(document: &Document) -> Cow<'_, Document> {
    if !document.blocks.iter().any(|block| matches!(block, Block::Page(_))) {
        return Cow::Borrowed(document);
    }
    let sheets = document.blocks.iter().map(|block| match block {
        Block::Page(page) => lay_out(page),
        other => Sheet { blocks: vec![other.clone()], ..Sheet::default() },
    });
    Cow::Owned(Document { blocks: breaks::joined(sheets), ..document.clone() })
}

/// What stands on a page, top to bottom.
#[derive(Debug, Default)]
pub struct Sheet {
    blocks: Vec<Block>,
    /// The first table begins within a row: no line above it. What stands above is the page's head.
    begins_within: bool,
    /// The last table ends within a row: no line below it. What stands below is the page's foot.
    ends_within: bool,
    /// It begins with a paragraph whose first line is not indented.
    begins_flush: bool,
    /// It ends with a paragraph whose last line fills the measure.
    ends_full: bool,
}

/// The paragraphs and grids of a page, each with its rectangle.
pub fn lay_out(page: &Page) -> Sheet {
    let sound = page.runs.iter().filter(|run| is_sound(run.rect)).cloned().collect();
    let mut runs: Vec<GlyphRun> = text::without_print_marks(sound, page);
    let mut placed: Vec<(f32, Block)> = Vec::new();
    let (mut begins_within, mut ends_within) = (false, false);
    // A frame, or lines under rows: what stands in which column only the gaps tell, as in text.
    let ruled = rulings::tables(&page.rulings).into_iter().filter(|table| table.cols.len() > 2);
    for (index, table) in ruled.enumerate() {
        let (table, above, below) = table.closed(&runs);
        let table = table.with_labels(&runs);
        begins_within |= index == 0 && above;
        ends_within = below;
        let (inside, outside) = runs.into_iter().partition(|run| table.holds(run.rect));
        runs = outside;
        let grid: Grid = cells::grid(&table, inside, page.number);
        placed.push((table.top(), Block::Grid(grid)));
    }
    let tops: Vec<f32> = placed.iter().map(|(top, _)| *top).collect();
    let prose = text::paragraphs(runs, page, &tops);
    let begins_flush =
        prose.first().is_some_and(|first| first.flush && tops.iter().all(|top| first.rect[1] < *top));
    let ends_full = prose.last().is_some_and(|last| last.full && tops.iter().all(|top| *top < last.rect[1]));
    for text::Prose { rect, text, .. } in prose {
        let place = Some(Place::page(page.number, rect));
        placed.push((rect[1], Block::Paragraph(Paragraph { text, place, ..Paragraph::default() })));
    }
    placed.extend(page.pictures.iter().map(|rect| (rect[1], picture(page, *rect))));
    order::sort_by(&mut placed, |a, b| a.0.total_cmp(&b.0));
    let blocks = placed.into_iter().map(|(_, block)| block).collect();
    Sheet { blocks, begins_within, ends_within, begins_flush, ends_full }
}

fn picture(page: &Page, rect: Rect) -> Block {
    let place = Some(Place::page(page.number, rect));
    Block::Media(Media { media: MediaKind::Image, address: String::new(), text: String::new(), place })
}

fn is_sound(rect: Rect) -> bool {
    rect.iter().all(|value| value.is_finite() && value.abs() < 100_000.0) && rect[2] >= 0.0 && rect[3] > 0.0
}

/// The smallest rectangle around both.
fn around(a: Rect, b: Rect) -> Rect {
    let (x, y) = (a[0].min(b[0]), a[1].min(b[1]));
    let (right, bottom) = ((a[0] + a[2]).max(b[0] + b[2]), (a[1] + a[3]).max(b[1] + b[3]));
    [x, y, right - x, bottom - y]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(text: &str, x: f32, y: f32) -> GlyphRun {
        GlyphRun { text: text.into(), rect: [x, y, text.chars().count() as f32 * 10.0, 10.0] }
    }

    #[test]
    fn what_a_browser_prints_in_the_margins_is_left_out() {
        let runs = vec![
            run("11/27/26, 1:27", 24.0, 16.0),
            run("年度报告", 300.0, 16.0),
            run("全年发布信息", 60.0, 400.0),
            run("https://www.wx.gov.cn/a.html", 60.0, 420.0),
            run("https://www.wx.gov.cn/a.html", 24.0, 780.0),
            run("1/6", 560.0, 780.0),
        ];
        let texts: Vec<String> = lay_out(&page(runs, Vec::new()))
            .blocks
            .into_iter()
            .map(|block| match block {
                Block::Paragraph(paragraph) => paragraph.text,
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(texts, ["全年发布信息", "https://www.wx.gov.cn/a.html"]);
    }

    #[test]
    fn a_space_that_lies_over_words_makes_no_gap() {
        let runs =
            vec![run("信息名称| 2023", 50.0, 200.0), run(" ", 90.0, 200.0), run("年年度报告", 152.0, 200.0)];
        assert_eq!(texts(&lay_out(&page(runs, Vec::new())).blocks), ["信息名称| 2023 年年度报告"]);
    }

    #[test]
    fn a_date_at_the_right_margin_does_not_run_on() {
        let wide = "全年主动公开信息五百余条未收取费用也没有其他需要报告的事项特此";
        let runs = vec![
            run(wide, 50.0, 200.0),
            run("报告。", 50.0, 215.0),
            run("2020年3月17日", 270.0, 230.0),
            run("分享到", 50.0, 245.0),
        ];
        let whole = wide.to_string() + "报告。";
        let blocks = lay_out(&page(runs, Vec::new())).blocks;
        assert_eq!(texts(&blocks), [whole.as_str(), "2020年3月17日", "分享到"]);
    }

    #[test]
    fn lines_without_upright_ones_part_no_cells() {
        let flat = [100.0, 130.0, 160.0].map(|y| [50.0, y, 300.0, 0.5]);
        let frame = [[50.0, 100.0, 0.5, 60.0], [350.0, 100.0, 0.5, 60.0]];
        let rulings = flat.into_iter().chain(frame).collect();
        let runs = vec![
            run("行政许可", 60.0, 110.0),
            run("3", 200.0, 110.0),
            run("行政处罚", 60.0, 140.0),
            run("12", 200.0, 140.0),
        ];
        let texts: Vec<Block> = lay_out(&page(runs, rulings)).blocks;
        let told = |block: &Block| matches!(block, Block::Paragraph(p) if p.text.contains('\t'));
        assert!(texts.len() == 2 && texts.iter().all(told), "{texts:?}");
    }

    /// Two rows of two narrow columns; `last` stands in the last cell, a digit a line.
    fn narrow(first: &[&str], last: &[&str]) -> Vec<String> {
        let flat = [100.0, 130.0].map(|y| [50.0, y, 40.0, 0.5]);
        let upright = [50.0, 70.0, 90.0].map(|x| [x, 100.0, 0.5, 30.0]);
        let digits = |digits: &[&str], x: f32| {
            let digit = |(at, text): (usize, &&str)| GlyphRun {
                text: (*text).into(),
                rect: [x, 103.0 + 12.0 * at as f32, 5.0, 10.0],
            };
            digits.iter().enumerate().map(digit).collect::<Vec<_>>()
        };
        let runs = [digits(first, 58.0), digits(last, 78.0)].concat();
        let blocks = lay_out(&page(runs, flat.into_iter().chain(upright).collect())).blocks;
        let [Block::Grid(grid)] = blocks.as_slice() else { panic!("{blocks:?}") };
        grid.cells.iter().map(|cell| cell.text.clone()).collect()
    }

    #[test]
    fn a_figure_that_wraps_in_a_narrow_cell_is_one() {
        assert_eq!(narrow(&["3"], &["1", "0"]), ["3", "10"]);
        // Two rows without the line between them: nobody can tell.
        assert_eq!(narrow(&["3", "4"], &["1", "0"]), ["3\n4", "1\n0"]);
    }

    fn page(runs: Vec<GlyphRun>, rulings: Vec<Rect>) -> Page {
        Page { number: 2, width: 600.0, height: 800.0, runs, rulings, ..Page::default() }
    }

    #[test]
    fn crossing_lines_make_a_grid_with_merged_cells() {
        // Two rows of three columns; the first row's last two cells are one.
        let horizontal = [100.0, 130.0, 160.0].map(|y| [50.0, y, 300.0, 0.5]);
        let vertical = [[50.0, 100.0, 0.5, 60.0], [350.0, 100.0, 0.5, 60.0], [150.0, 100.0, 0.5, 60.0]];
        let rulings = horizontal.into_iter().chain(vertical).chain([[250.0, 130.0, 0.5, 30.0]]).collect();
        let runs = vec![
            run("行政许可", 60.0, 110.0),
            run("总计", 200.0, 110.0),
            run("规", 60.0, 140.0),
            run("章", 80.0, 140.0),
            run("3", 160.0, 140.0),
            run("12", 260.0, 140.0),
            run("标题", 60.0, 60.0),
        ];
        let blocks = lay_out(&page(runs, rulings)).blocks;
        let [Block::Paragraph(title), Block::Grid(grid)] = blocks.as_slice() else { panic!("{blocks:?}") };
        assert_eq!(title.text, "标题");
        let cells: Vec<_> = grid.cells.iter().map(|c| (c.text.as_str(), c.row, c.col, c.col_span)).collect();
        assert_eq!(
            cells,
            [("行政许可", 0, 0, 1), ("总计", 0, 1, 2), ("规 章", 1, 0, 1), ("3", 1, 1, 1), ("12", 1, 2, 1)]
        );
        assert_eq!((grid.cells[1].page, grid.cells[1].rect), (Some(2), Some([150.25, 100.25, 200.0, 30.0])));
    }

    #[test]
    fn a_row_cut_by_the_end_of_a_page_is_one_row() {
        let vertical = |from: f32, height: f32| [50.0, 150.0, 250.0].map(|x| [x, from, 0.5, height]);
        let flat = |ys: &[f32]| ys.iter().map(|y| [50.0, *y, 200.0, 0.5]).collect::<Vec<_>>();
        let mut above = flat(&[700.0, 730.0]);
        above.extend(vertical(700.0, 60.0));
        let mut below = flat(&[80.0, 110.0]);
        below.extend(vertical(50.0, 60.0));
        let upper = vec![
            run("— 3 —", 280.0, 785.0),
            run("规章", 60.0, 710.0),
            run("1", 160.0, 710.0),
            run("行政", 60.0, 740.0),
            run("2", 160.0, 740.0),
        ];
        let lower = vec![
            run("年度报告", 280.0, 20.0),
            run("许可", 60.0, 60.0),
            run("处罚", 60.0, 90.0),
            run("3", 160.0, 90.0),
        ];
        let pages = [page(upper, above), page(lower, below)].map(Block::Page).to_vec();
        let document = Document { blocks: pages, ..Document::default() };
        let rows: Vec<(usize, u32, String)> = laid_out(&document)
            .blocks
            .iter()
            .enumerate()
            .flat_map(|(at, block)| match block {
                Block::Grid(grid) => grid.cells.iter().map(|c| (at, c.row, c.text.clone())).collect(),
                _ => Vec::new(),
            })
            .collect();
        let row = |at, row, text: &str| (at, row, text.to_string());
        let expected = [
            row(0, 0, "规章"),
            row(0, 0, "1"),
            row(0, 1, "行政\n许可"),
            row(0, 1, "2"),
            row(2, 0, "处罚"),
            row(2, 0, "3"),
        ];
        assert_eq!(rows, expected);
    }

    #[test]
    fn a_cut_row_goes_on_in_the_columns_above_it() {
        let table = |xs: [f32; 3], from: f32, ys: [f32; 2]| {
            let upright = xs.map(|x| [x, from, 0.5, 60.0]);
            let flat = ys.map(|y| [xs[0], y, xs[2] - xs[0], 0.5]);
            [upright.to_vec(), flat.to_vec()].concat()
        };
        let upper = vec![run("三、", 60.0, 710.0), run("3", 160.0, 710.0), run("部分", 160.0, 740.0)];
        let lower = vec![run("公开", 160.0, 60.0), run("4", 210.0, 90.0)];
        // The caption's column has no lines on the next page, and the label's is two.
        let above = page(upper, table([50.0, 150.0, 250.0], 700.0, [700.0, 730.0]));
        let below = page(lower, table([150.0, 200.0, 250.0], 50.0, [80.0, 110.0]));
        let document = Document { blocks: [above, below].map(Block::Page).to_vec(), ..Document::default() };
        let blocks = laid_out(&document).blocks.clone();
        let [Block::Grid(first), Block::Grid(second)] = blocks.as_slice() else { panic!("{blocks:?}") };
        let at =
            |row, col| first.cells.iter().find(|c| (c.row, c.col) == (row, col)).map(|c| c.text.as_str());
        assert_eq!((at(1, 0), at(1, 1)), (Some(""), Some("部分\n公开")));
        assert!(second.cells.iter().any(|cell| cell.row == 0 && cell.text == "4"));
    }

    #[test]
    fn wide_gaps_become_tabs_and_full_lines_run_on() {
        let long = "字".repeat(45);
        let runs = vec![
            run("规章", 50.0, 50.0),
            run("0", 200.0, 50.0),
            run("5", 300.0, 50.0),
            run(&long, 70.0, 100.0),
            run("接着写。", 50.0, 120.0),
            run("另起一段", 70.0, 140.0),
            run("7", 300.0, 780.0),
        ];
        let blocks = lay_out(&page(runs, Vec::new())).blocks;
        let texts: Vec<&str> = blocks
            .iter()
            .map(|block| match block {
                Block::Paragraph(paragraph) => paragraph.text.as_str(),
                _ => "",
            })
            .collect();
        assert_eq!(
            texts,
            ["规章\t0\t5", &format!("{long}接着写。"), "另起一段"],
            "the page number is left out"
        );
    }

    fn texts(blocks: &[Block]) -> Vec<&str> {
        let texts = blocks.iter().map(|block| match block {
            Block::Paragraph(paragraph) => paragraph.text.as_str(),
            _ => "",
        });
        texts.collect()
    }

    #[test]
    fn a_line_is_full_where_the_next_figure_did_not_fit() {
        let upper = "字".repeat(43);
        let runs = vec![
            run(&"字".repeat(45), 70.0, 60.0),
            run(&upper, 70.0, 80.0),
            GlyphRun { text: "10086件，接着写。".into(), rect: [50.0, 100.0, 90.0, 10.0] },
            run(&upper, 70.0, 120.0),
            run("另起一行。", 50.0, 140.0),
        ];
        let blocks = lay_out(&page(runs, Vec::new())).blocks;
        let full = format!("{upper}10086件，接着写。");
        assert!(texts(&blocks).contains(&full.as_str()), "{blocks:?}");
        assert!(texts(&blocks).contains(&"另起一行。"));
    }

    #[test]
    fn a_sentence_that_a_pages_edge_cuts_is_one() {
        let pages = |first: &str, second: &str| {
            let upper = vec![run(first, 50.0, 700.0), run("- 1 -", 280.0, 760.0)];
            let lower = vec![run(second, 50.0, 60.0), run("字", 540.0, 90.0)];
            let blocks = [upper, lower].map(|runs| Block::Page(page(runs, Vec::new()))).into();
            laid_out(&Document { blocks, ..Document::default() }).blocks.clone()
        };
        let (cut, ended) = (format!("{}部分", "字".repeat(48)), format!("{}。", "字".repeat(49)));
        assert_eq!(texts(&pages(&cut, "公开14件。"))[0], format!("{cut}公开14件。"));
        assert_eq!(texts(&pages(&ended, "公开14件。"))[..2], [ended.as_str(), "公开14件。"]);
        assert_eq!(texts(&pages(&cut, "二、公开"))[..2], [cut.as_str(), "二、公开"]);
    }
}
