//! OFD: the same cells and findings as the page that was written as OFD, places on the page, and what is missing or
//! lies is said.
#![cfg(feature = "office")]
#![allow(missing_docs, clippy::unwrap_used, clippy::panic, reason = "a test")]

mod pages;
mod same;

use gouji::document::{Block, Document};
use gouji::options::Options;
use pages::{Line, Sheet, ofd};

fn sheets(case: &str) -> Vec<Sheet> {
    pages::lay_out(&gouji::read_bytes(&same::case(case), &Options::default()).unwrap())
}

fn read(bytes: &[u8]) -> Result<Document, gouji::error::Error> {
    gouji::read_bytes(bytes, &Options::default())
}

fn codes(document: &Document) -> Vec<&str> {
    document.notices.iter().map(|notice| notice.code.as_str()).collect()
}

#[test]
fn a_case_as_ofd_gives_what_its_page_gives() {
    for (case, differs) in [("03-word-paste.html", &[""; 0][..]), ("07-gb18030.html", &[])] {
        let page = same::told(&same::check(case, &same::case(case)));
        let result = same::check("a.ofd", &ofd::pack(&ofd::parts(&sheets(case))));
        assert_eq!(result.source.format, "ofd");
        let differences = same::differences(&page, &same::told(&result));
        assert_eq!(differences, differs.iter().map(ToString::to_string).collect::<Vec<String>>(), "{case}");
        let report = result.report.unwrap();
        assert_eq!(report.cells.len(), 200);
        assert!(report.cells.values().all(|cell| cell.place.page.is_some() && cell.place.rect.is_some()));
    }
}

/// Kept for the tests of the page, which have no writer of their own; `UPDATE_FORMATS=1` writes it anew.
#[test]
fn the_kept_file_is_what_the_writer_makes() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/formats/03-word-paste.ofd");
    let made = ofd::pack(&ofd::parts(&sheets("03-word-paste.html")));
    if std::env::var_os("UPDATE_FORMATS").is_some() {
        std::fs::write(path, &made).unwrap();
    }
    assert!(std::fs::read(path).unwrap_or_default() == made, "UPDATE_FORMATS=1 writes it anew");
}

fn one(object: &str) -> Vec<(String, [f32; 4])> {
    let mut parts =
        ofd::parts(&[Sheet { lines: vec![Line { x: 10.0, y: 20.0, text: "@".into() }], ..Sheet::default() }]);
    let page = parts.last_mut().unwrap();
    let start = page.1.find("<ofd:TextObject").unwrap();
    let end = page.1.find("</ofd:PageBlock>").unwrap();
    page.1.replace_range(start..end, object);
    let document = read(&ofd::pack(&parts)).unwrap();
    let Block::Page(page) = &document.blocks[0] else { panic!("a page") };
    // The template's page number comes first.
    page.runs.iter().skip(1).map(|run| (run.text.clone(), run.rect)).collect()
}

#[test]
fn a_scan_with_a_page_number_is_no_text() {
    let with = |height: u32, pages: usize| {
        let mut parts = ofd::parts(&vec![Sheet::default(); pages]);
        let picture =
            format!("<ofd:ImageObject Boundary=\"0 0 210 {height}\" ResourceID=\"9\"/></ofd:PageBlock>");
        let last = parts.last_mut().unwrap();
        last.1 = last.1.replace("</ofd:PageBlock>", &picture);
        read(&ofd::pack(&parts)).map_or_else(|error| error.code, |document| codes(&document).join(" "))
    };
    assert_eq!(
        (with(297, 1), with(90, 1), with(297, 2)),
        ("image-only".into(), "page-image".into(), "page-image".into())
    );
}

fn at(text: &str, x: f32, y: f32, attributes: &str, code: &str) -> String {
    format!(
        "<ofd:TextObject Boundary=\"{x} {y} 50 50\" Size=\"4\" {attributes}>\
         <ofd:TextCode X=\"0\" Y=\"4\" {code}>{text}</ofd:TextCode></ofd:TextObject>"
    )
}

#[test]
fn text_stands_where_it_is_put() {
    let mm = |value: f32| value * 72.0 / 25.4;
    let [(text, rect)] = &one(&at("一二&amp;&#20013;", 10.0, 20.0, "", "DeltaX=\"g 2 4 2\""))[..] else {
        panic!("one")
    };
    assert_eq!(text, "一二&中");
    let near = |a: [f32; 4], b: [f32; 4]| a.iter().zip(b).all(|(a, b)| (a - b).abs() < 0.05);
    assert!(near(*rect, [10.0, 20.6, 14.0, 4.0].map(mm)), "{rect:?}");
    // Half size by its transformation.
    let scaled = one(&at("一二", 10.0, 20.0, "CTM=\"0.5 0 0 0.5 0 0\"", "DeltaX=\"4\""));
    assert!(near(scaled[0].1, [10.0, 20.3, 4.0, 2.0].map(mm)), "{scaled:?}");
    // Written downwards: each glyph a line of its own.
    let down = one(&at("一二", 10.0, 20.0, "", "DeltaY=\"4\""));
    assert_eq!(down.iter().map(|run| run.0.as_str()).collect::<Vec<_>>(), ["一", "二"]);
    assert!(near(down[1].1, [10.0, 24.6, 4.0, 4.0].map(mm)), "{down:?}");
    assert!(one(&at("一", 1.0, 1.0, "Visible=\"false\"", "")).is_empty());
    assert_eq!(one(&at("一二三", 1.0, 1.0, "", "DeltaX=\"g 4294967295 4\"")).len(), 1);
    let clip = "<ofd:TextObject Boundary=\"1 1 9 9\" Size=\"4\"><ofd:Clips><ofd:Clip><ofd:Area><ofd:Text>\
                <ofd:TextCode X=\"0\" Y=\"0\">藏</ofd:TextCode></ofd:Text></ofd:Area></ofd:Clip></ofd:Clips>\
                <ofd:TextCode X=\"0\" Y=\"4\">一</ofd:TextCode></ofd:TextObject>";
    assert_eq!(one(clip).iter().map(|run| run.0.as_str()).collect::<Vec<_>>(), ["一"]);
}

#[test]
fn what_is_missing_or_broken_is_said_and_the_rest_read() {
    let sheets = sheets("07-gb18030.html");
    assert!(sheets.len() > 1);
    let whole = ofd::parts(&sheets);
    let without = |name: &str| whole.iter().filter(|part| part.0 != name).cloned().collect::<Vec<_>>();
    let missing = read(&ofd::pack(&without("Doc_0/Pages/Page_0/Content.xml"))).unwrap();
    assert_eq!((codes(&missing), missing.blocks.len()), (vec!["ofd-part-missing"], sheets.len() - 1));
    let Block::Page(page) = &missing.blocks[0] else { panic!("a page") };
    assert_eq!(page.number, 2);
    let template = read(&ofd::pack(&without("Doc_0/Tpls/Tpl_0/Content.xml"))).unwrap();
    assert_eq!(codes(&template), vec!["ofd-part-missing"; sheets.len()]);
    let mut cut = whole.clone();
    let page = cut.last_mut().unwrap();
    page.1.truncate(page.1.len() / 2);
    while !page.1.is_char_boundary(page.1.len()) {
        page.1.pop();
    }
    assert_eq!(codes(&read(&ofd::pack(&cut)).unwrap()), ["ofd-part-missing"]);
    for name in ["OFD.xml", "Doc_0/Document.xml"] {
        let error = read(&ofd::pack(&without(name))).unwrap_err();
        assert!(["damaged", "unsupported-format"].contains(&error.code.as_str()), "{name}: {error}");
    }
    assert_eq!(read(&ofd::pack(&ofd::parts(&[]))).unwrap_err().code, "damaged");
    let picture =
        ofd::parts(&[Sheet::default()]).into_iter().filter(|part| !part.0.contains("Tpls")).collect();
    assert_eq!(read(&ofd::pack(&picture)).unwrap_err().code, "image-only");
}

#[test]
fn pictures_have_their_place_and_their_section() {
    let line = |y: f32, text: &str| Line { x: 20.0, y, text: text.into() };
    let heading = line(30.0, "三、收到和处理政府信息公开申请情况");
    let mut parts = ofd::parts(&[Sheet { lines: vec![heading], ..Sheet::default() }]);
    let object =
        |boundary: &str| format!("<ofd:ImageObject ID=\"7\" ResourceID=\"8\" Boundary=\"{boundary}\"/>");
    let pictures = [object("20 40 160 60"), object("20 200 42 42")].concat();
    let page = parts.last_mut().unwrap();
    page.1 = page.1.replace("</ofd:PageBlock>", &format!("{pictures}</ofd:PageBlock>"));
    let result = same::check("a.ofd", &ofd::pack(&parts));
    let report = result.report.unwrap();
    let [item] = &report.media[..] else { panic!("{:?}", report.media) };
    let near = |(a, b): (f32, f32)| (a - b * 72.0 / 25.4).abs() < 0.1;
    assert_eq!(item.place.page, Some(1));
    assert!(item.place.rect.unwrap().into_iter().zip([20.0, 40.0, 160.0, 60.0]).all(near), "{item:?}");
    assert_eq!(item.section, Some(gouji::report::SectionKind::Applications));
    assert!(report.notices.iter().any(|notice| notice.code == "page-image"), "{:?}", report.notices);
}

#[test]
fn a_page_named_a_million_times_costs_little() {
    let mut parts = ofd::parts(&sheets("07-gb18030.html")[..1]);
    let pages = "<ofd:Page ID=\"1\" BaseLoc=\"Pages/Page_0/Content.xml\"/>".repeat(100_000);
    parts[1].1 = parts[1].1.replace("</ofd:Pages>", &format!("{pages}</ofd:Pages>"));
    parts[4].1 =
        "<ofd:Page><ofd:Content><ofd:TextObject Size=\"4\"><ofd:TextCode X=\"9\" Y=\"9\">一</ofd:TextCode>\
                  </ofd:TextObject></ofd:Content></ofd:Page>"
            .into();
    let document = read(&ofd::pack(&parts)).unwrap();
    assert_eq!(document.blocks.len(), gouji::limits::MAX_PAGES);
    assert!(codes(&document).contains(&"pages-left-out"));
}
