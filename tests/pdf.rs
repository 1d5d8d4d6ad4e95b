//! PDF in the ways in which Chinese text is met in it: predefined CMaps without the font, rotated pages, text drawn
//! twice. What cannot be told is said and left out, never guessed.
#![cfg(feature = "pdf-cmaps")]
#![allow(missing_docs, clippy::unwrap_used, clippy::panic, reason = "a test")]

mod pages;
mod same;

use gouji::check::Outcome;
use gouji::document::Block;
use gouji::options::Options;
use gouji::output::CheckResult;
use pages::pdf::{self, Font, Way};
use pages::{Line, Sheet};

const PLAIN: Way = Way { font: Font::UniGbUcs2, rotate: 0, twice: false };

/// The page of this case and what its PDF gives otherwise.
#[track_caller]
fn same_as_page(way: Way) {
    let case = "07-gb18030.html";
    let bytes = same::case(case);
    let sheets = pages::lay_out(&gouji::read_bytes(&bytes, &Options::default()).unwrap());
    let result = same::check("a.pdf", &pdf::pack(&sheets, way));
    assert_eq!(result.source.format, "pdf");
    let page = same::told(&same::check(case, &bytes));
    assert_eq!(same::differences(&page, &same::told(&result)), Vec::<String>::new(), "{way:?}");
}

#[test]
fn fonts_that_are_not_embedded() {
    for font in [Font::GbkEuc, Font::UniGbUcs2, Font::UniGbUtf16, Font::Identity] {
        same_as_page(Way { font, ..PLAIN });
    }
}

/// A line for each cell, from the top of the page to its bottom: no figure is taken for the page's number.
#[test]
fn a_line_for_each_cell_over_page_edges() {
    let case = "10a-pair-2022.txt";
    let text = String::from_utf8(same::case(case)).unwrap();
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    let pages = lines.chunks(33).zip(1..).map(|(lines, number): (&[&str], u32)| {
        let line =
            |(at, text): (usize, &&str)| Line { x: 20.0, y: 15.0 + 8.0 * at as f32, text: (*text).into() };
        let number = Line { x: 104.0, y: 290.0, text: number.to_string() };
        Sheet { lines: lines.iter().enumerate().map(line).chain([number]).collect(), ..Sheet::default() }
    });
    let cells = |result: CheckResult| -> Vec<_> {
        let cells = result.report.unwrap().cells;
        cells.into_iter().map(|(address, cell)| (address.to_string(), cell.state, cell.value)).collect()
    };
    let read = cells(same::check("a.pdf", &pdf::pack(&pages.collect::<Vec<_>>(), PLAIN)));
    assert_eq!(read, cells(same::check(case, text.as_bytes())));
    assert_eq!(read.len(), 200);
}

/// A page's table is put together from lines and words: that a row is missing is sure in HTML and asked about in a PDF.
#[test]
fn a_row_that_a_printed_table_lacks_may_have_been_lost_in_reading() {
    let page = String::from_utf8(same::case("03-word-paste.html")).unwrap();
    let at = page.find("结转下年度继续办理").unwrap();
    let (from, to) =
        (page[..at].rfind("<tr").unwrap(), at + page[at..].find("</tr>").unwrap() + "</tr>".len());
    let page = format!("{}{}", &page[..from], &page[to..]);
    let document = gouji::read_bytes(page.as_bytes(), &Options::default()).unwrap();
    let printed = pdf::pack(&pages::lay_out(&document), PLAIN);
    let outcome = |result: CheckResult| {
        let mut found =
            result.findings.into_iter().filter(|finding| finding.rule == "applications-incomplete");
        found.next().map(|finding| finding.outcome)
    };
    assert_eq!(outcome(same::check("a.html", page.as_bytes())), Some(Outcome::Fail));
    assert_eq!(outcome(same::check("a.pdf", &printed)), Some(Outcome::Review));
}

#[test]
fn rotated_pages_read_upright() {
    for rotate in [90, 180, 270] {
        same_as_page(Way { rotate, ..PLAIN });
    }
}

#[test]
fn text_drawn_twice_is_read_once() {
    same_as_page(Way { twice: true, ..PLAIN });
}

#[test]
fn codes_of_unknown_meaning_are_said() {
    let line = |y: f32, text: &str| Line { x: 20.0, y, text: text.into() };
    let sheet =
        Sheet { lines: vec![line(30.0, "一、总体情况"), line(40.0, "规章")], ..Sheet::default() };
    let bytes = pdf::pack(&[sheet], Way { font: Font::Unknown, ..PLAIN });
    let error = same::check("a.pdf", &bytes).error.unwrap();
    assert_eq!(error.code, "glyphs-unreadable");
    assert!(error.message.contains("认不出来") && !error.message.contains("扫描"), "{}", error.message);
}

#[test]
fn glyphs_are_known_by_the_table_of_their_own_font() {
    same_as_page(Way { font: Font::Embedded, ..PLAIN });
}

/// Pages of lines from the top in Helvetica by a Chinese CMap, and a picture where it is drawn (x, y, width, height from
/// the bottom left).
fn pictured(pages: &[(&[&str], &[[u32; 4]])]) -> Vec<u8> {
    let kids: String = (0..pages.len()).map(|n| format!("{} 0 R ", 6 + 2 * n)).collect();
    let descendant = "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) \
                      /Ordering (GB1) /Supplement 2 >> /DW 1000 >>";
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_string(),
        format!("<< /Type /Pages /Kids [{kids}] /Count {} >>", pages.len()),
        "<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>".into(),
        descendant.into(),
        "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\n\
         stream\na\nendstream"
            .into(),
    ];
    for (n, (lines, pictures)) in pages.iter().enumerate() {
        let code = |text: &str| -> String { text.encode_utf16().map(|unit| format!("{unit:04X}")).collect() };
        let line = |(at, text): (usize, &&str)| {
            format!("BT /F 10 Tf 50 {} Td <{}> Tj ET\n", 780 - 200 * at, code(text))
        };
        let picture = |[x, y, wide, high]: &[u32; 4]| format!("q {wide} 0 0 {high} {x} {y} cm /I Do Q\n");
        let lines: String = lines.iter().enumerate().map(line).collect();
        let content = lines + &pictures.iter().map(picture).collect::<String>();
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {} 0 R /Resources << /Font << /F 3 0 R >> \
             /XObject << /I 5 0 R >> >> >>",
            7 + 2 * n
        ));
        objects.push(format!("<< /Length {} >>\nstream\n{content}\nendstream", content.len()));
    }
    pdf::file(&objects)
}

const HEADINGS: [&str; 4] = [
    "松坪县发展和改革局2023年政府信息公开工作年度报告",
    "一、总体情况",
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
];

#[test]
fn tables_as_pictures_are_counted_with_their_places() {
    let stamp = [400, 20, 119, 119];
    let bytes = pictured(&[(&HEADINGS, &[[50, 220, 450, 120], [50, 40, 450, 120], stamp])]);
    let result = same::check("a.pdf", &bytes);
    let report = result.report.unwrap();
    let places: Vec<_> = report.media.iter().map(|item| (item.place.page, item.place.rect)).collect();
    let rect = |y: f32| (Some(1), Some([50.0, y, 450.0, 120.0]));
    assert_eq!(places, [rect(502.0), rect(682.0)]);
    let missing = |finding: &&gouji::check::Finding| finding.rule == "tables-missing";
    let codes: Vec<_> = result.findings.iter().filter(missing).map(|finding| finding.code.as_str()).collect();
    assert_eq!(codes, ["replaced", "replaced"]);
}

#[test]
fn scanned_pages_among_others_are_said_and_nothing_is_missed_for_sure() {
    let scan: (&[&str], &[[u32; 4]]) = (&["扫描全能王"], &[[0, 0, 595, 842]]);
    let bytes = pictured(&[(&HEADINGS, &[]), scan, scan]);
    let result = same::check("a.pdf", &bytes);
    let report = result.report.unwrap();
    let told: Vec<_> =
        report.notices.iter().map(|notice| (notice.code.as_str(), notice.place.page)).collect();
    assert_eq!(told, [("page-image", Some(2)), ("page-image", Some(3))]);
    assert_eq!(result.outcomes["sections-missing"].outcome, gouji::check::Outcome::CannotCheck);
    let error = same::check("a.pdf", &pictured(&[scan, scan])).error.unwrap();
    assert_eq!(error.code, "image-only");
    assert!(error.message.contains("几乎没有文字"), "{}", error.message);
}

#[test]
fn a_file_cut_before_its_end_is_read_and_says_so() {
    let bytes = pictured(&[(&HEADINGS, &[]), (&["五、存在的主要问题及改进情况"], &[])]);
    let text = String::from_utf8(bytes.clone()).unwrap();
    for end in ["xref\n0", "8 0 obj"] {
        let result = same::check("a.pdf", &bytes[..text.find(end).unwrap()]);
        let report = result.report.unwrap();
        assert_eq!(
            report.notices.iter().map(|notice| notice.code.as_str()).collect::<Vec<_>>(),
            ["truncated"]
        );
        assert!(report.sections.iter().any(|section| section.heading.contains("收到和处理")));
        assert_eq!(result.outcomes["sections-missing"].outcome, gouji::check::Outcome::CannotCheck);
    }
    assert_eq!(same::check("a.pdf", &bytes).report.unwrap().notices, []);
}

/// A page of lines in fonts that are not in the file, each with its dictionary.
fn in_fonts(lines: &[(&str, &str)]) -> Vec<u8> {
    let mut objects: Vec<String> =
        vec!["<< /Type /Catalog /Pages 2 0 R >>".into(), "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".into()];
    let names: String = (0..lines.len()).map(|n| format!("/F{n} {} 0 R ", 5 + n)).collect();
    objects.push(format!(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << {names} >> >> >>"
    ));
    let place = |n: usize| 800 - 40 * n;
    let shown = |(n, (text, _)): (usize, &(&str, &str))| {
        format!("BT /F{n} 10 Tf 50 {} Td ({text}) Tj ET\n", place(n))
    };
    let content: String = lines.iter().enumerate().map(shown).collect();
    objects.push(format!("<< /Length {} >>\nstream\n{content}\nendstream", content.len()));
    objects.extend(lines.iter().map(|(_, font)| format!("<< /Type /Font {font} >>")));
    pdf::file(&objects)
}

#[test]
fn fonts_that_are_not_there_keep_their_widths() {
    let own = "/Subtype /TrueType /BaseFont /SimSun /Encoding /WinAnsiEncoding /FirstChar 48 /LastChar 50 /Widths [500 \
               600 556]";
    // By Adobe's metrics 722 + 556 + 556 + 556 + 333 + 278, 3 × 600, 500 + 722; and as the file itself says.
    let lines = [
        ("Report", "/Subtype /Type1 /BaseFont /Helvetica", 30.01),
        ("012", "/Subtype /Type1 /BaseFont /Courier-Bold", 18.0),
        ("0A", "/Subtype /TrueType /BaseFont /TimesNewRoman /Encoding /WinAnsiEncoding", 12.22),
        ("012", own, 16.56),
    ];
    let document =
        gouji::read_bytes(&in_fonts(&lines.map(|(text, font, _)| (text, font))), &Options::default());
    let [Block::Page(page)] = &document.unwrap().blocks[..] else { panic!("one page") };
    let read: Vec<_> = page.runs.iter().map(|run| (run.text.as_str(), run.rect[0], run.rect[2])).collect();
    assert_eq!(read.len(), lines.len(), "{read:?}");
    for ((text, left, width), (expected, _, wide)) in read.into_iter().zip(lines) {
        assert_eq!((text, left), (expected, 50.0));
        assert!((width - wide).abs() < 0.01, "{text}: {width} ≠ {wide}");
    }
}
