//! Places of what was read: cells, media, chrome, and any text at all.

use super::tests::{SIX, read};
use crate::document::{Block, Document, GridBuilder, GridCell, Media, MediaKind, Paragraph};
use crate::place::{Place, PlaceKind};
use crate::report::SectionKind;
use proptest::prelude::*;

fn grid(rows: &[&[&str]]) -> Block {
    let mut builder = GridBuilder::default();
    for row in rows {
        builder.row();
        row.iter().for_each(|text| {
            builder.cell(GridCell { text: (*text).into(), row_span: 1, col_span: 1, ..GridCell::default() })
        });
    }
    Block::Grid(builder.finish())
}

#[test]
fn cells_of_layout_tables_are_prose() {
    let document = Document {
        blocks: vec![
            grid(&[&["索引号", "X/2023-1", "发布机构", "望溪县教育局"]]),
            grid(&[
                &["\n一、总体情况\n 2022年，收到申请2件。\n二、主动公开政府信息情况"],
                &["三、收到和处理政府信息公开申请情况"],
            ]),
        ],
        ..Document::default()
    };
    let sections = read(&document).sections;
    assert_eq!(sections.iter().map(|s| s.kind).collect::<Vec<_>>(), SIX[..3]);
    let paragraph = &sections[0].paragraphs[0];
    assert_eq!(paragraph.text, "2022年，收到申请2件。");
    let place = &paragraph.place;
    assert_eq!(
        (place.kind, place.block, place.row, place.start, place.end),
        (PlaceKind::Cell, Some(1), Some(0), Some(9), Some(22))
    );
}

#[test]
fn media_within_the_content() {
    let media = |media, address: &str| {
        Block::Media(Media { media, address: address.into(), text: String::new(), place: None })
    };
    let document = Document {
        blocks: vec![
            media(MediaKind::Image, "logo.png"),
            Block::paragraph("望溪县教育局2023年政府信息公开工作年度报告"),
            Block::paragraph("二、主动公开政府信息情况"),
            media(MediaKind::Image, "t2.png"),
            Block::paragraph("六、其他需要报告的事项"),
            Block::paragraph("无。"),
            media(MediaKind::Attachment, "a.pdf"),
            media(MediaKind::Frame, "/foot.html"),
            Block::paragraph("主办：望溪县人民政府"),
            media(MediaKind::Image, "icp.png"),
        ],
        ..Document::default()
    };
    let found: Vec<_> = read(&document).media.into_iter().map(|m| (m.address, m.section)).collect();
    assert_eq!(
        found,
        [("t2.png".into(), Some(SectionKind::Disclosure)), ("a.pdf".into(), Some(SectionKind::Other))]
    );
}

#[test]
fn marked_chrome_is_no_content() {
    let chrome =
        |text: &str| Block::Paragraph(Paragraph { text: text.into(), chrome: true, ..Paragraph::default() });
    let document = Document {
        blocks: vec![
            chrome("一、总体情况"),
            Block::paragraph("一、总体情况"),
            chrome("收到申请9件。"),
            Block::paragraph("收到申请1件。"),
        ],
        ..Document::default()
    };
    let sections = read(&document).sections;
    assert_eq!((sections.len(), sections[0].paragraphs.len()), (1, 1));
}

/// The block's or cell's text that a place cuts out.
fn cut(document: &Document, place: &Place) -> Option<String> {
    let text = match document.blocks.get(place.block? as usize)? {
        Block::Paragraph(paragraph) => &paragraph.text,
        Block::Grid(grid) => {
            &grid.cells.iter().find(|c| Some(c.row) == place.row && Some(c.col) == place.col)?.text
        }
        _ => return None,
    };
    let units: Vec<u16> = text.encode_utf16().collect();
    String::from_utf16(units.get(place.start? as usize..place.end? as usize)?).ok()
}

fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        "[一二三四五六七、（）()\\. 0-9#]{0,4}",
        Just("总体情况".to_string()),
        Just("一、总体情况".to_string()),
        Just("六、其他需要报告的事项".to_string()),
        Just("2022年，收到𠀀申请3件。".to_string()),
        Just("望溪县教育局2023年政府信息公开工作年度报告".to_string()),
        Just("发布日期：2024-01-05 ".to_string()),
        "[ \u{3000}\t\n|𠀀復(fù)議：。；]{0,6}",
    ]
}

proptest! {
    #[test]
    fn places_cut_out_what_was_read(lines in prop::collection::vec(prop::collection::vec(piece(), 0..6), 0..12), in_grid: bool) {
        let lines: Vec<String> = lines.into_iter().map(|pieces| pieces.concat()).collect();
        let rows: Vec<Vec<&str>> = lines.iter().map(|line| vec![line.as_str()]).collect();
        let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
        let blocks = if in_grid { vec![grid(&rows)] } else { lines.iter().map(Block::paragraph).collect() };
        let document = Document { blocks, ..Document::default() };
        let found = read(&document);
        for section in &found.sections {
            let one_place = cut(&document, &section.place).unwrap_or_default();
            prop_assert!(section.heading.is_empty() || section.heading.starts_with(one_place.trim()));
            for paragraph in &section.paragraphs {
                let own = std::slice::from_ref(&paragraph.place);
                let lines = if paragraph.lines.is_empty() { own } else { &paragraph.lines };
                let text: Option<String> = lines.iter().map(|line| cut(&document, line)).collect();
                prop_assert_eq!(text.as_ref(), Some(&paragraph.text));
                prop_assert_eq!(&lines[0], &paragraph.place);
            }
        }
        for label in &found.labels {
            // A value that runs on on the next line is told by its first.
            let first = cut(&document, &label.place).unwrap_or_default();
            prop_assert!(!first.is_empty() && label.value.starts_with(&first));
        }
    }
}
