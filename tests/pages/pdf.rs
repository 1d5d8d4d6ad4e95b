//! A small writer of PDF, with text in the ways in which Chinese fonts are met.

use super::{HEIGHT, Line, SIZE, Sheet, WIDTH};
use std::fmt::Write;

/// How text is coded.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Font {
    /// GBK codes and a font that is not embedded.
    GbkEuc,
    /// UCS-2, not embedded.
    UniGbUcs2,
    /// UTF-16, not embedded.
    UniGbUtf16,
    /// Codes of its own (`Identity-H`) with a ToUnicode map.
    Identity,
    /// Codes of its own and nothing that says what they stand for.
    Unknown,
    /// Numbers of glyphs and nothing that says what they stand for but the font's own table within.
    Embedded,
}

/// What is special about a file.
#[derive(Clone, Copy, Debug)]
pub struct Way {
    pub font: Font,
    /// `Rotate` of the pages, which are drawn so that they read upright.
    pub rotate: u32,
    /// Every line drawn twice, a little apart, to look bold.
    pub twice: bool,
}

const POINTS: f32 = 72.0 / 25.4;

/// The file.
pub fn pack(sheets: &[Sheet], way: Way) -> Vec<u8> {
    let mut objects: Vec<String> = Vec::new();
    let kids: Vec<String> = (0..sheets.len()).map(|n| format!("{} 0 R", 10 + 2 * n)).collect();
    objects.push("<< /Type /Catalog /Pages 2 0 R >>".into());
    objects.push(format!("<< /Type /Pages /Kids [{}] /Count {} >>", kids.join(" "), sheets.len()));
    let encoding = match way.font {
        Font::GbkEuc => "/GBK-EUC-H",
        Font::UniGbUcs2 => "/UniGB-UCS2-H",
        Font::UniGbUtf16 => "/UniGB-UTF16-H",
        Font::Identity | Font::Unknown | Font::Embedded => "/Identity-H",
    };
    let to_unicode = if way.font == Font::Identity { "/ToUnicode 6 0 R" } else { "" };
    let ordering = if encoding == "/Identity-H" { "Identity" } else { "GB1" };
    let registry = if ordering == "GB1" { "Adobe" } else { "Own" };
    objects.push(format!(
        "<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding {encoding} /DescendantFonts [4 0 R] {to_unicode} >>"
    ));
    // Half-width glyphs: CIDs 1–95 of Adobe-GB1 (814–907 in the GBK and Unicode maps), codes below 0x80 of our own.
    let widths = if ordering == "GB1" { "[1 95 500 814 939 500]" } else { "[0 127 500]" };
    objects.push(format!(
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry ({registry}) /Ordering \
         ({ordering}) /Supplement 2 >> /DW 1000 /W {widths} /FontDescriptor 5 0 R >>"
    ));
    let program = if way.font == Font::Embedded { "/FontFile2 7 0 R" } else { "" };
    objects.push(format!(
        "<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -141 1000 859] /ItalicAngle 0 /Ascent 859 \
         /Descent -141 /CapHeight 683 /StemV 80 {program} >>"
    ));
    objects.push(stream(&map()));
    let program = hex(&true_type());
    objects.push(format!(
        "<< /Filter /ASCIIHexDecode /Length {} >>\nstream\n{program}\nendstream",
        program.len()
    ));
    objects.extend((8..10).map(|_| "null".to_string()));
    for (n, sheet) in sheets.iter().enumerate() {
        let (width, height) = (WIDTH * POINTS, HEIGHT * POINTS);
        let sides = if way.rotate.is_multiple_of(180) { [width, height] } else { [height, width] };
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {} {}] /Rotate {} /Resources << /Font << /F1 3 0 R >> >> \
             /Contents {} 0 R >>",
            sides[0],
            sides[1],
            way.rotate,
            11 + 2 * n
        ));
        objects.push(stream(&content(sheet, way)));
    }
    file(&objects)
}

fn stream(data: &str) -> String {
    format!("<< /Length {} >>\nstream\n{data}\nendstream", data.len())
}

/// Objects numbered from 1, with their table at the end.
pub fn file(objects: &[String]) -> Vec<u8> {
    let mut out = String::from("%PDF-1.7\n");
    let mut offsets = Vec::new();
    for (index, object) in objects.iter().enumerate() {
        offsets.push(out.len());
        write!(out, "{} 0 obj\n{object}\nendobj\n", index + 1).unwrap();
    }
    let start = out.len();
    write!(out, "xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1).unwrap();
    offsets.iter().for_each(|offset| writeln!(out, "{offset:010} 00000 n ").unwrap());
    write!(out, "trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n", objects.len() + 1)
        .unwrap();
    out.into_bytes()
}

/// Says that every code is the character of its number, as `content` codes them.
fn map() -> String {
    let ranges: String =
        (0..256).map(|high| format!("<{high:02X}00> <{high:02X}FF> <{high:02X}00>\n")).collect();
    let blocks: Vec<String> = ranges
        .lines()
        .collect::<Vec<_>>()
        .chunks(100)
        .map(|lines| format!("{} beginbfrange\n{}\nendbfrange\n", lines.len(), lines.join("\n")))
        .collect();
    format!(
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Own def\n/CMapType 2 def\n\
         1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n{}endcmap\nend\nend",
        blocks.concat()
    )
}

/// A font without shapes, each character drawn by the glyph one above its number.
fn true_type() -> Vec<u8> {
    let head =
        [&[0, 1, 0, 0, 0, 1, 0, 0][..], &[0; 4], &[0x5F, 0x0F, 0x3C, 0xF5, 0, 0, 3, 232], &[0; 34]].concat();
    let most = [&[0, 1, 0, 0, 0xFF, 0xFF][..], &[0; 26]].concat();
    let group: Vec<u8> =
        [12 << 16, 28, 0, 1, 0x20, 0xFFF0, 0x21].into_iter().flat_map(u32::to_be_bytes).collect();
    let map = [&[0, 0, 0, 1, 0, 3, 0, 10, 0, 0, 0, 12][..], &group].concat();
    let mut font = vec![0, 1, 0, 0, 0, 3, 0, 32, 0, 1, 0, 16];
    let mut at = 12 + 3 * 16;
    for (tag, table) in [(b"cmap", &map), (b"head", &head), (b"maxp", &most)] {
        font.extend(tag);
        font.extend([0, at, table.len() as u32].into_iter().flat_map(u32::to_be_bytes));
        at += table.len() as u32;
    }
    [font, map, head, most].concat()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02X}")).collect()
}

fn content(sheet: &Sheet, way: Way) -> String {
    let (width, height) = (WIDTH * POINTS, HEIGHT * POINTS);
    // Drawn turned, so that the page reads upright after its rotation.
    let mut out = match way.rotate {
        90 => format!("0 1 -1 0 {height} 0 cm\n"),
        180 => format!("-1 0 0 -1 {width} {height} cm\n"),
        270 => format!("0 -1 1 0 0 {width} cm\n"),
        _ => String::new(),
    };
    for line in &sheet.lines {
        for shift in if way.twice { &[0.0, 0.3][..] } else { &[0.0][..] } {
            let (x, y) = (line.x * POINTS + shift, height - line.y * POINTS);
            writeln!(out, "BT /F1 {} Tf 1 0 0 1 {x} {y} Tm <{}> Tj ET", SIZE * POINTS, coded(line, way.font))
                .unwrap();
        }
    }
    out += "0.5 w\n";
    for &[x0, y0, x1, y1] in &sheet.rulings {
        let at = |x: f32, y: f32| format!("{} {}", x * POINTS, height - y * POINTS);
        writeln!(out, "{} m {} l S", at(x0, y0), at(x1, y1)).unwrap();
    }
    out
}

fn coded(line: &Line, font: Font) -> String {
    let bytes: Vec<u8> = match font {
        Font::GbkEuc => encoding_rs::GBK.encode(&line.text).0.into_owned(),
        Font::Embedded => line.text.encode_utf16().flat_map(|unit| (unit + 1).to_be_bytes()).collect(),
        _ => line.text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
    };
    hex(&bytes)
}
