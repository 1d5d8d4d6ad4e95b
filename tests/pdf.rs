//! PDF in the ways in which Chinese text is met in it: predefined CMaps without the font, rotated pages, text drawn
//! twice. What cannot be told is said and left out, never guessed.
#![cfg(feature = "pdf-cmaps")]
#![allow(missing_docs, clippy::unwrap_used, clippy::panic, reason = "a test")]

mod pages;
mod same;

use gouji::document::Block;
use gouji::options::Options;
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
    let result = same::check("a.pdf", &bytes);
    let notices = result.report.iter().flat_map(|report| &report.notices).map(|notice| notice.code.as_str());
    let codes: Vec<&str> = result.error.iter().map(|error| error.code.as_str()).chain(notices).collect();
    assert_eq!(codes, ["image-only"]);
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
