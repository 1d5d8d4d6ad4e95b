//! A small writer of OFD, after GB/T 33190-2016.

use super::{HEIGHT, Line, SIZE, Sheet, WIDTH, advance};
use std::io::{Cursor, Write};

const NAMESPACE: &str = "xmlns:ofd=\"http://www.ofdspec.org/2016\"";
const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/// Parts by name, to be changed before they are packed.
pub type Parts = Vec<(String, String)>;

/// A document of these sheets.
pub fn parts(sheets: &[Sheet]) -> Parts {
    let pages: String = (0..sheets.len())
        .map(|n| format!("<ofd:Page ID=\"{}\" BaseLoc=\"Pages/Page_{n}/Content.xml\"/>", n + 10))
        .collect();
    let mut parts = vec![
        (
            "OFD.xml".into(),
            format!(
                "{HEAD}<ofd:OFD {NAMESPACE} Version=\"1.0\" DocType=\"OFD\"><ofd:DocBody><ofd:DocInfo>\
                 <ofd:DocID>44f68bc9</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>\
                 </ofd:DocBody></ofd:OFD>"
            ),
        ),
        (
            "Doc_0/Document.xml".into(),
            format!(
                "{HEAD}<ofd:Document {NAMESPACE}><ofd:CommonData><ofd:MaxUnitID>9999</ofd:MaxUnitID><ofd:PageArea>\
                 <ofd:PhysicalBox>0 0 {WIDTH} {HEIGHT}</ofd:PhysicalBox></ofd:PageArea>\
                 <ofd:PublicRes>PublicRes.xml</ofd:PublicRes>\
                 <ofd:TemplatePage ID=\"2\" BaseLoc=\"Tpls/Tpl_0/Content.xml\"/></ofd:CommonData>\
                 <ofd:Pages>{pages}</ofd:Pages></ofd:Document>"
            ),
        ),
        (
            "Doc_0/PublicRes.xml".into(),
            format!(
                "{HEAD}<ofd:Res {NAMESPACE} BaseLoc=\"Res\"><ofd:Fonts>\
                 <ofd:Font ID=\"3\" FontName=\"宋体\" FamilyName=\"宋体\"/></ofd:Fonts></ofd:Res>"
            ),
        ),
        ("Doc_0/Tpls/Tpl_0/Content.xml".into(), page(&[text(&footer())].concat(), "")),
    ];
    for (n, sheet) in sheets.iter().enumerate() {
        let objects: String = sheet.lines.iter().map(text).chain(rulings(sheet)).collect();
        let template = "<ofd:Template TemplateID=\"2\" ZOrder=\"Background\"/>";
        parts.push((format!("Doc_0/Pages/Page_{n}/Content.xml"), page(&objects, template)));
    }
    parts
}

fn footer() -> Line {
    Line { x: 100.0, y: HEIGHT - 8.0, text: "1".into() }
}

fn page(objects: &str, template: &str) -> String {
    format!(
        "{HEAD}<ofd:Page {NAMESPACE}><ofd:Area><ofd:PhysicalBox>0 0 {WIDTH} {HEIGHT}</ofd:PhysicalBox></ofd:Area>\
         {template}<ofd:Content><ofd:Layer ID=\"100\" Type=\"Body\"><ofd:PageBlock ID=\"101\">{objects}</ofd:PageBlock>\
         </ofd:Layer></ofd:Content></ofd:Page>"
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// `3.5 3.5 3.5 1.75` → `g 3 3.5 1.75`, as writers shorten it.
fn deltas(text: &str) -> String {
    let advances: Vec<f32> = text.chars().map(advance).collect();
    let mut out: Vec<String> = Vec::new();
    for run in advances[..advances.len().saturating_sub(1)].chunk_by(|a, b| a == b) {
        match run {
            [one] => out.push(one.to_string()),
            _ => out.push(format!("g {} {}", run.len(), run[0])),
        }
    }
    out.join(" ")
}

/// A text object whose boundary begins at the line's ascent.
pub fn text(line: &Line) -> String {
    let width: f32 = line.text.chars().map(advance).sum();
    format!(
        "<ofd:TextObject ID=\"200\" Boundary=\"{} {} {width} {SIZE}\" Font=\"3\" Size=\"{SIZE}\">\
         <ofd:FillColor Value=\"0 0 0\"/><ofd:TextCode X=\"0\" Y=\"{}\" DeltaX=\"{}\">{}</ofd:TextCode></ofd:TextObject>",
        line.x,
        line.y - 3.0,
        3.0,
        deltas(&line.text),
        escaped(&line.text)
    )
}

/// Every second line as a stroke, the others as thin filled rectangles: writers do both.
fn rulings(sheet: &Sheet) -> Vec<String> {
    let object = |(index, &[x0, y0, x1, y1]): (usize, &[f32; 4])| {
        let (width, height) = ((x1 - x0).max(0.2), (y1 - y0).max(0.2));
        let boundary = format!("{x0} {y0} {width} {height}");
        if index % 2 == 0 {
            let (x, y) = (x1 - x0, y1 - y0);
            format!(
                "<ofd:PathObject ID=\"300\" Boundary=\"{boundary}\" LineWidth=\"0.2\">\
                 <ofd:AbbreviatedData>M 0 0 L {x} {y}</ofd:AbbreviatedData></ofd:PathObject>"
            )
        } else {
            format!(
                "<ofd:PathObject ID=\"300\" Boundary=\"{boundary}\" Stroke=\"false\" Fill=\"true\"><ofd:AbbreviatedData>\
                 M 0 0 L {width} 0 L {width} {height} L 0 {height} C</ofd:AbbreviatedData></ofd:PathObject>"
            )
        }
    };
    sheet.rulings.iter().enumerate().map(object).collect()
}

/// The parts in a package.
pub fn pack(parts: &Parts) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}
