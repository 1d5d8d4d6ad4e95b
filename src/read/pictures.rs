//! Pictures on a page: one that may hold a table, or a page's text, is a place where something was not read.

use crate::document::Page;
use crate::limits::MAX_PAGE_PICTURES;
use crate::notice::Notice;
use crate::place::Place;

/// Characters of a page below which one with a picture has hardly any text of its own: a scanner's mark, an address that
/// a browser prints, a heading. So many over a picture, and it is the ground they are written on.
const LITTLE: usize = 100;

/// Parts of a page's width and height from which on a picture may hold a table: a stamp of 42 mm, a code to scan and a
/// logo are narrower, a letterhead is flatter.
const WIDE: f32 = 0.33;
const HIGH: f32 = 0.07;

/// Part of a page that one picture covers where the page was scanned; one among paragraphs covers less.
const SCAN: f32 = 0.5;

/// Pieces of one picture touch, in points: scanners cut a page into strips or tiles.
const TOUCH: f32 = 1.0;

/// Draws a picture: what of it is on the page.
pub fn draw(page: &mut Page, rect: [f32; 4]) {
    let [left, top] = [rect[0].max(0.0), rect[1].max(0.0)];
    let (right, bottom) = ((rect[0] + rect[2]).min(page.width), (rect[1] + rect[3]).min(page.height));
    if left < right && top < bottom {
        join(&mut page.pictures, [left, top, right - left, bottom - top]);
    }
}

/// Adds a picture, or a piece to the one before it: pieces have two edges in one line and the third in common.
fn join(pictures: &mut Vec<[f32; 4]>, rect: [f32; 4]) {
    let near = |a: f32, b: f32| (a - b).abs() < TOUCH;
    let goes_on = |last: &[f32; 4], along: usize, across: usize| {
        near(last[across], rect[across])
            && near(last[across + 2], rect[across + 2])
            && near(last[along] + last[along + 2], rect[along])
    };
    match pictures.last_mut() {
        Some(last) if goes_on(last, 1, 0) => last[3] = rect[1] + rect[3] - last[1],
        Some(last) if goes_on(last, 0, 1) => last[2] = rect[0] + rect[2] - last[0],
        _ => pictures.push(rect),
    }
}

/// Keeps the pictures that may hold what was not read; so many of them that each can be looked at, the others as one.
pub fn settle(page: &mut Page) {
    let mut pictures = Vec::new();
    // Tiles have become strips.
    std::mem::take(&mut page.pictures).into_iter().for_each(|rect| join(&mut pictures, rect));
    let large = |rect: &[f32; 4]| rect[2] >= page.width * WIDE && rect[3] >= page.height * HIGH;
    pictures.retain(large);
    let others = pictures.split_off(pictures.len().min(MAX_PAGE_PICTURES)).into_iter().reduce(around);
    pictures.retain(|rect| chars_on(page, *rect) < LITTLE);
    pictures.extend(others);
    page.pictures = pictures;
}

/// The smallest rectangle around both.
fn around(a: [f32; 4], b: [f32; 4]) -> [f32; 4] {
    let (x, y) = (a[0].min(b[0]), a[1].min(b[1]));
    let (right, bottom) = ((a[0] + a[2]).max(b[0] + b[2]), (a[1] + a[3]).max(b[1] + b[3]));
    [x, y, right - x, bottom - y]
}

/// Characters of a page that stand on this rectangle.
fn chars_on(page: &Page, [x, y, width, height]: [f32; 4]) -> usize {
    let on = page.runs.iter().filter(|run| {
        let (across, down) = (run.rect[0] + run.rect[2] / 2.0, run.rect[1] + run.rect[3] / 2.0);
        (x..x + width).contains(&across) && (y..y + height).contains(&down)
    });
    on.map(|run| run.text.chars().count()).sum()
}

/// Characters of a page.
pub fn chars(page: &Page) -> usize {
    page.runs.iter().map(|run| run.text.chars().count()).sum()
}

/// Says that a page is pictures with hardly any text beside them.
pub fn notice(page: &Page) -> Option<Notice> {
    let place = Place::page(page.number, *page.pictures.first()?);
    let zh = format!("第 {} 页是图片，几乎没有文字，图片里的内容没有读。", page.number);
    let en = format!("Page {} is a picture with hardly any text; what it shows was not read.", page.number);
    (chars(page) < LITTLE).then(|| Notice::new("page-image", zh, en, place))
}

/// Whether a page is a scan: one picture over most of it, and hardly any text.
pub fn is_scan(page: &Page) -> bool {
    let over = |rect: &[f32; 4]| rect[2] * rect[3] >= page.width * page.height * SCAN;
    chars(page) < LITTLE && page.pictures.iter().any(over)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::GlyphRun;

    fn page(pictures: &[[f32; 4]], text: usize) -> Page {
        let run = GlyphRun { text: "字".repeat(text), rect: [50.0, 300.0, 400.0, 12.0] };
        let mut page = Page { number: 1, width: 595.0, height: 842.0, runs: vec![run], ..Page::default() };
        pictures.iter().for_each(|rect| draw(&mut page, *rect));
        settle(&mut page);
        page
    }

    #[test]
    fn only_what_may_hold_a_table_is_kept() {
        let table = [80.0, 500.0, 430.0, 120.0];
        let stamp = [350.0, 650.0, 119.0, 119.0];
        let letterhead = [60.0, 50.0, 475.0, 50.0];
        assert_eq!(page(&[letterhead, table, stamp], 5).pictures, [table]);
        // What is written on is paper.
        assert_eq!(page(&[[0.0, 0.0, 595.0, 842.0]], 100).pictures, [[0.0; 4]; 0]);
        assert_eq!(page(&[[-50.0, 900.0, 700.0, 300.0]], 0).pictures, [[0.0; 4]; 0]);
    }

    #[test]
    fn of_any_number_of_pictures_each_is_in_one_that_is_kept() {
        let many: Vec<_> = (0..100_000).map(|at| [(at % 7) as f32, (at % 11) as f32, 200.0, 100.0]).collect();
        let page = page(&many, 5);
        assert_eq!(page.pictures.len(), MAX_PAGE_PICTURES + 1);
        assert_eq!(page.pictures.last(), Some(&[0.0, 0.0, 206.0, 110.0]));
    }

    #[test]
    fn a_scan_in_pieces_is_one_picture() {
        let strips: Vec<_> = (0..30).map(|at| [0.0, at as f32 * 28.0, 600.0, 28.0]).collect();
        let tiles: Vec<_> =
            (0..30).map(|at| [(at % 3) as f32 * 200.0, (at / 3) as f32 * 84.0, 200.0, 84.0]).collect();
        for pieces in [strips, tiles] {
            let page = page(&pieces, 10);
            assert_eq!(page.pictures, [[0.0, 0.0, 595.0, 840.0]]);
            assert!(is_scan(&page));
        }
    }

    #[test]
    fn tables_as_pictures_among_headings_are_no_scan() {
        let picture = [70.0, 100.0, 450.0, 225.0];
        let sparse = page(&[picture, [70.0, 400.0, 450.0, 225.0]], 90);
        assert_eq!((sparse.pictures.len(), is_scan(&sparse)), (2, false));
        assert_eq!(notice(&sparse).map(|notice| notice.code).as_deref(), Some("page-image"));
        assert_eq!(notice(&page(&[picture], 100)), None);
        assert_eq!(notice(&page(&[], 9)), None);
    }
}
