//! A place in one short string for csv, and in words for people.

use crate::options::Language;
use crate::place::{Place, PlaceKind};
use std::fmt::Write;

/// `b12:3-8` (block, UTF-16 offsets), `g0r3c5` (grid, row, column), `表一!B7`, `p3@72,90,40,12` (page, rectangle
/// in points), or empty for the source as a whole. Zero-based but for pages and sheet names.
pub fn compact(place: &Place) -> String {
    let mut text = match place.kind {
        PlaceKind::Whole => String::new(),
        PlaceKind::Text => format!("b{}", number(place.block)),
        PlaceKind::Cell => cell(place),
        PlaceKind::Page => page(place),
    };
    if let (Some(start), Some(end)) = (place.start, place.end) {
        // Writing to a String cannot fail.
        let _ = write!(text, ":{start}-{end}");
    }
    text
}

/// `第 2 张表第 3 行第 1 列`, `第 4 页`, as the view says it (`npm/view/model/place.ts`); empty for the source as a whole.
pub fn words(place: &Place, language: Language) -> String {
    if let (Some(sheet), Some(a1)) = (&place.sheet, &place.a1) {
        return format!("{sheet} {a1}");
    }
    let at = |value: Option<u32>| value.unwrap_or_default() + 1;
    let (block, start, page) = (at(place.block), at(place.start), place.page.unwrap_or_default());
    let (grid, row, col) = (at(place.grid), at(place.row), at(place.col));
    match (place.kind, language) {
        (PlaceKind::Whole, _) => String::new(),
        (PlaceKind::Page, Language::Zh) => format!("第 {page} 页"),
        (PlaceKind::Page, Language::En) => format!("page {page}"),
        (PlaceKind::Cell, Language::Zh) => format!("第 {grid} 张表第 {row} 行第 {col} 列"),
        (PlaceKind::Cell, Language::En) => format!("table {grid}, row {row}, column {col}"),
        (PlaceKind::Text, Language::Zh) => format!("第 {block} 段第 {start} 字"),
        (PlaceKind::Text, Language::En) => format!("paragraph {block}, character {start}"),
    }
}

fn cell(place: &Place) -> String {
    if let Some(a1) = &place.a1 {
        return place.sheet.as_ref().map_or_else(|| a1.clone(), |sheet| format!("{sheet}!{a1}"));
    }
    format!("g{}r{}c{}", number(place.grid), number(place.row), number(place.col))
}

fn page(place: &Place) -> String {
    let rect = place.rect.map(|[x, y, w, h]| format!("@{x},{y},{w},{h}")).unwrap_or_default();
    format!("p{}{rect}", number(place.page))
}

fn number(value: Option<u32>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_has_its_form() {
        let sheet = Place { sheet: Some("表一".into()), a1: Some("B7".into()), ..Place::cell(0, 0, 6, 1) };
        let places = [
            Place::whole(),
            Place::text(12, 3, 8),
            Place::cell(4, 0, 3, 5),
            sheet,
            Place::page(3, [72.0, 90.5, 40.0, 12.0]),
        ];
        let texts: Vec<_> = places.iter().map(compact).collect();
        assert_eq!(texts, ["", "b12:3-8", "g0r3c5", "表一!B7", "p3@72,90.5,40,12"]);
    }
}
