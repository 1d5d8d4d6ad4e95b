//! Word's XML of 2003: what it spells in another way than a `.docx`. That whole reports read the same is in `formats.rs`.
#![cfg(feature = "office")]
#![allow(missing_docs, clippy::unwrap_used, clippy::panic, reason = "a test")]

mod common;

use common::{Numbers, spoilt};
use gouji::document::{Block, Document};
use gouji::options::Options;

/// A file with this text, these styles and lists.
fn wordml(before: &str, body: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w:wordDocument \
         xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\" xmlns:v=\"urn:schemas-microsoft-com:vml\" \
         xmlns:wx=\"http://schemas.microsoft.com/office/word/2003/auxHint\" xmlns:aml=\"http://schemas.microsoft.com/aml/2001/core\" \
         xmlns:st1=\"urn:schemas-microsoft-com:office:smarttags\"><w:ignoreElements w:val=\"x\"/>{before}<w:body><wx:sect>{body}\
         <w:sectPr/></wx:sect></w:body></w:wordDocument>"
    )
}

fn read(text: &str) -> Document {
    gouji::read_bytes(text.as_bytes(), &Options::default()).unwrap()
}

/// Paragraphs, cells joined by `|`, pictures.
fn texts(document: &Document) -> Vec<String> {
    let text = |block: &Block| match block {
        Block::Paragraph(paragraph) => paragraph.text.clone(),
        Block::Grid(grid) => grid.cells.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>().join("|"),
        Block::Media(_) => "□".into(),
        other => panic!("{other:?}"),
    };
    document.blocks.iter().map(text).collect()
}

fn shown(body: &str) -> Vec<String> {
    texts(&read(&wordml("", body)))
}

fn run(text: &str) -> String {
    format!("<w:r><w:t>{text}</w:t></w:r>")
}

fn paragraph(text: &str) -> String {
    format!("<w:p>{}</w:p>", run(text))
}

fn annotation(kind: &str, content: &str) -> String {
    format!(
        "<aml:annotation aml:id=\"0\" w:type=\"Word.{kind}\"><aml:content>{content}</aml:content></aml:annotation>"
    )
}

#[test]
fn changes_are_accepted_and_remarks_left_out() {
    let deleted = annotation("Deletion", "<w:r><w:delText>删</w:delText></w:r>");
    let remark = format!("<w:r>{}</w:r>", annotation("Comment", &paragraph("批")));
    let body = format!("<w:p>{}{deleted}{}{remark}</w:p>", run("一"), annotation("Insertion", &run("二")));
    assert_eq!(shown(&body), ["一二"]);
    let mark = "<aml:annotation aml:id=\"1\" w:type=\"Word.Deletion\"/>";
    let joined =
        format!("<w:p><w:pPr><w:rPr>{mark}</w:rPr></w:pPr>{}</w:p>{}", run("申请1"), paragraph("5件"));
    assert_eq!(shown(&joined), ["申请15件"]);
    let row = |of: &str, text: &str| {
        format!("<w:tr>{of}<w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>", paragraph(text), paragraph("0"))
    };
    let table =
        format!("<w:tbl>{}{}</w:tbl>", row("", "规章"), row(&format!("<w:trPr>{mark}</w:trPr>"), "许可"));
    assert_eq!(shown(&table), ["规章|0"]);
}

/// A date is marked, a link and a note stand in the text, a sign is named by its font: nothing of them is lost.
#[test]
fn what_stands_around_and_within_runs_is_read() {
    let date = format!("<st1:chsdate w:st=\"on\" Year=\"2024\">{}</st1:chsdate>", run("2024年1月17日"));
    let link = format!("<w:hlink w:dest=\"http://a.cn\">{}</w:hlink>", run("网址"));
    let note = format!("<w:r><w:footnote>{}</w:footnote></w:r>", paragraph("注"));
    let sign = "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r>";
    assert_eq!(
        shown(&format!("<w:p>{date}{note}{link}{sign}</w:p>{}", paragraph("后"))),
        ["2024年1月17日网址✓", "后", "注"]
    );
    let picture = "<w:p><w:r><w:pict><w:binData w:name=\"wordml://1.png\">iVBORw0KGgo=</w:binData><v:shape>\
        <v:imagedata src=\"wordml://1.png\"/></v:shape></w:pict></w:r></w:p>";
    assert_eq!(shown(&(picture.to_string() + &paragraph("后"))), ["□", "后"]);
    let boxed = format!(
        "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>",
        paragraph("框")
    );
    assert_eq!(shown(&boxed), ["框"]);
}

#[test]
fn spans_are_those_of_word() {
    let cell = |of: &str, text: &str| format!("<w:tc><w:tcPr>{of}</w:tcPr>{}</w:tc>", paragraph(text));
    let table = format!(
        "<w:tbl><w:tr>{}{}</w:tr><w:tr>{}{}{}</w:tr></w:tbl>",
        cell("<w:vmerge w:val=\"restart\"/>", "规章"),
        cell("<w:gridSpan w:val=\"2\"/>", "件数"),
        cell("<w:vmerge/>", ""),
        cell("", "1"),
        cell("", "2")
    );
    let document = read(&wordml("", &table));
    let [Block::Grid(grid)] = &document.blocks[..] else { panic!("{:?}", document.blocks) };
    let spans: Vec<_> =
        grid.cells.iter().map(|c| (c.text.as_str(), c.row, c.col, c.row_span, c.col_span)).collect();
    assert_eq!(spans, [("规章", 0, 0, 2, 1), ("件数", 0, 1, 1, 2), ("1", 1, 1, 1, 1), ("2", 1, 2, 1, 1)]);
}

#[test]
fn lists_count_and_styles_hide() {
    let level =
        "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:nfc w:val=\"4\"/><w:lvlText w:val=\"%1)\"/></w:lvl>";
    let lists = format!(
        "<w:lists><w:listDef w:listDefId=\"0\">{level}</w:listDef><w:list w:ilfo=\"1\"><w:ilst w:val=\"0\"/></w:list></w:lists>"
    );
    let styles = "<w:styles><w:style w:type=\"character\" w:styleId=\"a\"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>";
    let item = |text: &str| {
        format!(
            "<w:p><w:pPr><w:listPr><w:ilvl w:val=\"0\"/><w:ilfo w:val=\"1\"/><wx:t wx:val=\"b)\"/></w:listPr></w:pPr>{}</w:p>",
            run(text)
        )
    };
    let hidden = "<w:p><w:r><w:rPr><w:rStyle w:val=\"a\"/></w:rPr><w:t>藏</w:t></w:r></w:p>";
    let file = wordml(&(lists + styles), &(item("一") + &item("二") + hidden));
    assert_eq!(texts(&read(&file)), ["a)一", "b)二"]);
}

#[test]
fn a_file_that_breaks_off_is_read_to_there_and_says_so() {
    let row =
        |text: &str| format!("<w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>", paragraph(text), paragraph("15"));
    let file = wordml("", &format!("{}<w:tbl>{}{}</w:tbl>", paragraph("前"), row("规章"), row("许可")));
    let document = read(&file[..file.rfind("5</w:t>").unwrap()]);
    let codes: Vec<_> = document.notices.iter().map(|notice| notice.code.as_str()).collect();
    assert_eq!((texts(&document), codes), (vec!["前".to_string(), "规章|15".into()], vec!["truncated"]));
    assert_eq!(
        gouji::check_bytes(&file.as_bytes()[..file.find("<w:p>").unwrap()], &Options::default())
            .error
            .unwrap()
            .code,
        "damaged"
    );
}

/// A prefix is written again where a tag is put in another's place: long, it made a thousand times as much of a file.
#[test]
fn no_more_is_written_than_there_is_room_for() {
    let of = |length: usize, count: usize| {
        let p = "p".repeat(length);
        let mark = "<a:annotation w:type=\"Word.Deletion\"/>".repeat(count);
        let file = format!(
            "<{p}:wordDocument xmlns:{p}=\"http://schemas.microsoft.com/office/word/2003/wordml\" \
             xmlns:a=\"http://schemas.microsoft.com/aml/2001/core\"><{p}:body><{p}:p><{p}:r><{p}:rPr>{mark}</{p}:rPr>\
             <{p}:t>字</{p}:t></{p}:r></{p}:p></{p}:body></{p}:wordDocument>"
        );
        (file.len(), gouji::read_bytes(file.as_bytes(), &Options::default()))
    };
    let (_, small) = of(10, 3);
    assert_eq!(texts(&small.unwrap()), ["字"]);
    let (length, large) = of(3_000, 4_000);
    assert!(length < 1 << 18);
    assert_eq!(large.err().map(|error| error.code).as_deref(), Some("limit-exceeded"));
}

/// Files that are no more quite what they were: read in time and in bounds, or an error.
#[test]
fn a_file_with_tags_changed_is_read_or_an_error() {
    let seeds = [
        std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/fuzz/seeds/wordml/report.xml")).unwrap(),
        seed().into_bytes(),
    ];
    let mut numbers = Numbers(20_261_128);
    for round in 0..600 {
        let seed = &seeds[round % seeds.len()];
        let mut file = spoilt(seed, round % 7, &mut numbers);
        // Tags in another's place keep most of the file whole, where bytes in another's place break it.
        for _ in 0..round % 5 {
            file = retagged(&file, &mut numbers);
        }
        let result = gouji::check_bytes(&file, &Options::default());
        assert!(result.report.is_some() != result.error.is_some(), "{}", String::from_utf8_lossy(&file));
    }
}

/// With one tag written over another.
fn retagged(file: &[u8], numbers: &mut Numbers) -> Vec<u8> {
    let tags: Vec<(usize, usize)> = (0..file.len())
        .filter(|&at| file[at] == b'<')
        .filter_map(|at| Some((at, at + 1 + file[at..].iter().position(|&byte| byte == b'>')?)))
        .collect();
    let mut any = || tags.get(numbers.below(tags.len() as i64) as usize).copied().unwrap_or((0, 0));
    let ((from, to), (at, end)) = (any(), any());
    [&file[..at], &file[from..to], &file[end..]].concat()
}

/// A file that has something of everything.
fn seed() -> String {
    let level = "<w:lvl w:ilvl=\"0\"><w:nfc w:val=\"37\"/><w:lvlText w:val=\"%1、\"/></w:lvl>";
    let lists = format!(
        "<w:lists><w:listDef w:listDefId=\"0\">{level}</w:listDef><w:list w:ilfo=\"1\"><w:ilst w:val=\"0\"/>\
         <w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"3\"/></w:lvlOverride></w:list></w:lists>"
    );
    let item = "<w:p><w:pPr><w:listPr><w:ilvl w:val=\"0\"/><w:ilfo w:val=\"1\"/></w:listPr></w:pPr><w:r><w:t>项</w:t></w:r></w:p>";
    let mark = |kind: &str| format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>");
    let field = format!(
        "<w:p>{}<w:r><w:instrText>EQ</w:instrText></w:r>{}{}{}</w:p>",
        mark("begin"),
        mark("separate"),
        run("15"),
        mark("end")
    );
    let deleted = annotation("Deletion", "<w:r><w:delText>删</w:delText></w:r>");
    let row = format!("<w:tr><w:tc>{}</w:tc><w:tc>{item}</w:tc></w:tr>", paragraph("规章"));
    let hidden =
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r></w:p>";
    let note = format!("<w:p><w:r><w:footnote>{}</w:footnote></w:r>{deleted}</w:p>", paragraph("注"));
    wordml(&lists, &format!("{item}{field}<w:tbl>{row}{row}</w:tbl>{hidden}{note}{item}"))
}
