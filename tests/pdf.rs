//! PDF in the ways in which Chinese text is met in it: predefined CMaps without the font, rotated pages, text drawn
//! twice. What cannot be told is said and left out, never guessed.
#![cfg(feature = "pdf-cmaps")]
#![allow(missing_docs, clippy::unwrap_used, clippy::panic, reason = "a test")]

mod pages;
mod same;

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
    assert!(result.report.is_none_or(|report| report.cells.is_empty() && !report.notices.is_empty()));
    assert!(result.error.is_none_or(|error| error.code == "image-only"));
}
