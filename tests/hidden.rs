//! Tracked changes are taken as accepted, hidden text is left out, and what else a word processor puts into a table is
//! read: in every format of text documents.
#![cfg(feature = "office")]
#![allow(missing_docs, clippy::unwrap_used, clippy::panic, reason = "a test")]

mod common;

use common::pack;
use gouji::document::{Block, Document, Grid};
use gouji::options::Options;

fn docx(body: &str) -> Vec<u8> {
    docx_with(body, &[])
}

fn docx_with(body: &str, others: &[(&str, &str)]) -> Vec<u8> {
    let document = format!(
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
         xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><w:body>{body}</w:body></w:document>"
    );
    common::docx(document.as_bytes(), others)
}

fn odt(styles: &str, body: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
         xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" \
         xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
         xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\"><office:automatic-styles>{styles}\
         </office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    );
    pack(&[("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", &content)])
}

fn read(bytes: &[u8]) -> Document {
    gouji::read_bytes(bytes, &Options::default()).unwrap()
}

/// Paragraphs, and the cells of grids joined by `|`.
fn texts(bytes: &[u8]) -> Vec<String> {
    let text = |block: &Block| match block {
        Block::Paragraph(paragraph) => paragraph.text.clone(),
        Block::Grid(grid) => grid.cells.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>().join("|"),
        other => panic!("{other:?}"),
    };
    read(bytes).blocks.iter().map(text).collect()
}

fn grid(bytes: &[u8]) -> Grid {
    let blocks = read(bytes).blocks;
    blocks
        .into_iter()
        .find_map(|block| if let Block::Grid(grid) = block { Some(grid) } else { None })
        .unwrap()
}

fn spans(grid: &Grid) -> Vec<(&str, u32, u32, u32, u32)> {
    grid.cells.iter().map(|c| (c.text.as_str(), c.row, c.col, c.row_span, c.col_span)).collect()
}

#[test]
fn word_since_2007() {
    let run = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
    let hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>";
    let deleted = "<w:del w:id=\"1\"><w:r><w:delText>删</w:delText></w:r></w:del>";
    let moved = format!(
        "<w:moveFrom w:id=\"2\">{}</w:moveFrom><w:moveTo w:id=\"3\">{}</w:moveTo>",
        run("移"),
        run("到")
    );
    let paragraph =
        format!("<w:p>{}{deleted}<w:ins w:id=\"4\">{}</w:ins>{hidden}{moved}</w:p>", run("一"), run("二"));
    let row = |properties: &str, text: &str| {
        format!(
            "<w:tr>{properties}<w:tc><w:p>{}</w:p></w:tc><w:tc><w:p>{deleted}{}</w:p></w:tc></w:tr>",
            run(text),
            run("0")
        )
    };
    let table =
        format!("<w:tbl>{}{}</w:tbl>", row("", "规章"), row("<w:trPr><w:del w:id=\"5\"/></w:trPr>", "删行"));
    assert_eq!(texts(&docx(&(paragraph + &table))), ["一二到", "规章|0"]);
}

/// A row may be the content of a control, as those are that a program repeats.
#[test]
fn rows_within_controls_are_rows() {
    let row =
        |text: &str| format!("<w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>", paragraph(text), paragraph("1"));
    let control = |content: &str| {
        format!("<w:sdt><w:sdtPr><w:id w:val=\"7\"/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>")
    };
    let data =
        |content: &str| format!("<w:customXml w:element=\"a\"><w:customXmlPr/>{content}</w:customXml>");
    let table = format!(
        "<w:tbl>{}{}{}</w:tbl>",
        row("规章"),
        control(&(row("许可") + &control(&row("处罚")))),
        data(&row("强制"))
    );
    assert_eq!(texts(&docx(&control(&(table + &paragraph("后"))))), ["规章|1|许可|1|处罚|1|强制|1", "后"]);
}

#[test]
fn a_style_hides_and_a_deleted_end_joins() {
    let run = |style: &str, text: &str| {
        format!("<w:r><w:rPr><w:rStyle w:val=\"{style}\"/></w:rPr><w:t>{text}</w:t></w:r>")
    };
    let style =
        |id: &str, of: &str| format!("<w:style w:type=\"character\" w:styleId=\"{id}\">{of}</w:style>");
    let styles = format!(
        "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">{}{}{}</w:styles>",
        style("H", "<w:rPr><w:vanish/></w:rPr>"),
        style("I", "<w:basedOn w:val=\"H\"/>"),
        style("S", "<w:rPr><w:vanish w:val=\"0\"/></w:rPr>"),
    );
    let body = format!(
        "<w:p><w:pPr><w:rPr><w:del w:id=\"9\"/></w:rPr></w:pPr>{}{}{}</w:p>\n<w:p>{}</w:p><w:p>{}</w:p>",
        run("S", "2023年收到"),
        run("H", "藏"),
        run("I", "藏"),
        run("S", "申请3件"),
        run("S", "二")
    );
    let texts = texts(&docx_with(&body, &[("word/styles.xml", &styles)]));
    assert_eq!(texts, ["2023年收到申请3件", "二"]);
}

/// The mark of a chunk with this relation.
fn chunk(id: &str) -> String {
    let space = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    format!("<w:altChunk xmlns:r=\"{space}\" r:id=\"{id}\"/>")
}

/// A file with these chunks as `r1`, `r2`, …
fn with_chunks(body: &str, chunks: &[(&str, &str)]) -> Vec<u8> {
    let relations: String = (1..)
        .zip(chunks)
        .map(|(n, (name, _))| {
            format!("<Relationship Id=\"r{n}\" Target=\"{}\"/>", name.trim_start_matches("word/"))
        })
        .collect();
    let relations = format!(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relations}</Relationships>"
    );
    docx_with(body, &[&[("word/_rels/document.xml.rels", relations.as_str())], chunks].concat())
}

fn paragraph(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

#[test]
fn a_page_inside_a_word_file_is_read_where_it_stands() {
    let body = paragraph("前") + &chunk("r1") + &paragraph("中") + &chunk("r2") + &chunk("r3");
    let mail = "MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>网</p>";
    let file =
        with_chunks(&body, &[("word/a.htm", "<table><tr><td>规章<td>3</table>"), ("word/b.mht", mail)]);
    assert_eq!(texts(&file), ["前", "规章|3", "中", "网"]);
    assert_eq!(read(&file).notices[0].code, "chunk-unread");
}

#[test]
fn a_page_inside_a_cell_is_read_there_or_behind_the_table() {
    let cell = |content: &str| format!("<w:tc>{content}</w:tc>");
    let row = |cells: &[String]| format!("<w:tr>{}</w:tr>", cells.concat());
    let table = |rows: &[String]| format!("<w:tbl>{}</w:tbl>", rows.concat());
    let body = table(&[
        row(&[cell(&paragraph("规章")), cell(&(chunk("r1") + "<w:p/>"))]),
        row(&[cell(&(paragraph("其他") + &chunk("r2") + &paragraph("注"))), cell(&paragraph("4"))]),
        row(&[cell(&(paragraph("一") + &chunk("r3") + &paragraph("三"))), cell(&paragraph("5"))]),
    ]) + &paragraph("后");
    let inner = "<p>见表</p><table><tr><td>一<td>5</table>";
    let file =
        with_chunks(&body, &[("word/a.htm", "<p>3</p>"), ("word/b.htm", inner), ("word/c.htm", "<p>二")]);
    assert_eq!(texts(&file), ["规章|3|其他\n注|4|一\n二\n三|5", "见表", "一|5", "后"]);
    assert_eq!(read(&file).notices, []);
}

/// Named a thousand times, a part would be a thousand times as large.
#[test]
fn a_part_that_is_named_often_is_read_once_and_that_is_said() {
    let file = with_chunks(&(chunk("r1").repeat(300) + &paragraph("后")), &[("word/a.htm", "<p>3</p>")]);
    assert_eq!(texts(&file), ["3", "后"]);
    let codes: Vec<_> = read(&file).notices.into_iter().map(|notice| notice.code).collect();
    assert_eq!(codes, ["chunk-unread"]);
}

/// What a list is numbered by is printed before its items, and is no part of a figure that they begin with.
#[test]
fn numbers_of_lists_are_as_printed() {
    let level = |n: usize, kind: &str, text: &str| {
        format!(
            "<w:lvl w:ilvl=\"{n}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{kind}\"/><w:lvlText w:val=\"{text}\"/></w:lvl>"
        )
    };
    let of = |kind: &str, text: &str| {
        let lists = format!(
            "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:abstractNum \
             w:abstractNumId=\"0\">{}{}</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>",
            level(0, kind, text),
            level(1, "decimal", "%1.%2")
        );
        let item = |level: usize, head: &str, text: &str| {
            let number = format!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"1\"/></w:numPr>");
            format!("<w:p><w:pPr>{number}{head}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
        };
        let body = item(0, "", "5件") + &item(0, "<w:outlineLvl w:val=\"0\"/>", "6件") + &item(1, "", "7件");
        texts(&docx_with(&body, &[("word/numbering.xml", &lists)])).join("/")
    };
    assert_eq!(of("decimal", "%1."), "1. 5件/2. 6件/2.1 7件");
    assert_eq!(of("decimal", "%1"), "1 5件/2 6件/2.1 7件");
    assert_eq!(of("chineseCounting", "%1、"), "一、5件/二、6件/二.1 7件");
    assert_eq!(of("chineseCountingThousand", "（%1）"), "（一）5件/（二）6件/二.1 7件");
}

/// A file with these lists, and items of `list.level` and their text.
fn listed(lists: &str, items: &[(&str, &str)]) -> Vec<u8> {
    let lists = format!(
        "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">{lists}</w:numbering>"
    );
    let item = |(place, text): &(&str, &str)| {
        let (list, level) = place.split_once('.').unwrap();
        let number = format!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");
        format!("<w:p><w:pPr>{number}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
    };
    let body: String = items.iter().map(item).collect();
    docx_with(&body, &[("word/numbering.xml", &lists)])
}

fn level(n: usize, kind: &str, text: &str, more: &str) -> String {
    format!(
        "<w:lvl w:ilvl=\"{n}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{kind}\"/>{more}<w:lvlText w:val=\"{text}\"/></w:lvl>"
    )
}

fn made_from(base: &str, list: &str, more: &str) -> String {
    format!("<w:num w:numId=\"{list}\"><w:abstractNumId w:val=\"{base}\"/>{more}</w:num>")
}

/// Levels hold the numbers of those above, as these write them or in figures; two lists made from one go on with each other.
#[test]
fn lists_count_as_in_word() {
    let base = |levels: &[String]| {
        format!("<w:abstractNum w:abstractNumId=\"0\">{}</w:abstractNum>", levels.concat())
    };
    let chapters = base(&[
        level(0, "chineseCountingThousand", "第%1章", ""),
        level(1, "decimal", "%1.%2", "<w:isLgl/>"),
        level(2, "chineseLegalSimplified", "%1-%2-%3", ""),
        level(3, "ideographTraditional", "%4", "<w:lvlRestart w:val=\"0\"/>"),
    ]);
    let anew = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>";
    let lists = chapters + &made_from("0", "1", "") + &made_from("0", "2", "") + &made_from("0", "3", anew);
    let of = |items: &[&str]| {
        let items: Vec<(&str, &str)> = items.iter().map(|place| (*place, "")).collect();
        texts(&listed(&lists, &items)).join("/")
    };
    assert_eq!(of(&["1.0", "1.1", "1.1", "1.2", "1.0", "1.1"]), "第一章/1.1/1.2/一-2-壹/第二章/2.1");
    assert_eq!(of(&["1.3", "1.0", "1.3", "1.3"]), "甲/第一章/乙/丙");
    assert_eq!(of(&["1.0", "2.0", "1.0", "2.1"]), "第一章/第二章/第三章/3.1");
    assert_eq!(of(&["1.0", "1.0", "3.0", "3.0", "1.0"]), "第一章/第二章/第一章/第二章/第三章");
}

/// A paragraph is numbered by its style, at the level that is the style's; what is deleted is not counted, and a paragraph
/// that goes on with another has no number of its own.
#[test]
fn styles_number_and_deleted_paragraphs_do_not_count() {
    let lists = format!(
        "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:abstractNum w:abstractNumId=\"0\">\
         {}{}</w:abstractNum>{}</w:numbering>",
        level(0, "chineseCounting", "%1、", "<w:pStyle w:val=\"A\"/>"),
        level(1, "chineseCounting", "（%2）", "<w:pStyle w:val=\"B\"/>"),
        made_from("0", "7", "")
    );
    let style = |id: &str, more: &str| {
        format!(
            "<w:style w:type=\"paragraph\" w:styleId=\"{id}\">{more}<w:pPr><w:numPr><w:numId w:val=\"7\"/></w:numPr></w:pPr></w:style>"
        )
    };
    let styles = format!(
        "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">{}{}\
         <w:style w:type=\"paragraph\" w:styleId=\"C\"><w:basedOn w:val=\"B\"/></w:style></w:styles>",
        style("A", ""),
        style("B", "")
    );
    let item = |style: &str, more: &str, text: &str| {
        format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{more}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
    };
    let row = |of: &str, text: &str| {
        format!("<w:tr>{of}<w:tc>{}</w:tc><w:tc><w:p/></w:tc></w:tr>", item("B", "", text))
    };
    let table =
        format!("<w:tbl>{}{}</w:tbl>", row("<w:trPr><w:del w:id=\"1\"/></w:trPr>", "删"), row("", "格"));
    let body = item("A", "", "总")
        + &item("B", "", "分")
        + &table
        + &item("C", "", "分")
        + &item("A", "<w:numPr><w:numId w:val=\"0\"/></w:numPr>", "无")
        + &item("A", "<w:rPr><w:del w:id=\"2\"/></w:rPr>", "1")
        + &item("A", "", "5件")
        + &item("A", "", "后");
    let file = docx_with(&body, &[("word/numbering.xml", &lists), ("word/styles.xml", &styles)]);
    assert_eq!(texts(&file), ["一、总", "（一）分", "（二）格|", "（三）分", "无", "二、15件", "三、后"]);
}

/// U+FDD0 was what our own reader marked numbers with: in a text it is what it is, and the 12 behind it is twelve.
#[test]
fn no_text_passes_for_a_number_of_a_list() {
    let body = paragraph("收到\u{FDD0}12\u{FDD1}件") + &paragraph("收到&#xFDD0;12&#xFDD1;件");
    for text in texts(&docx(&body)) {
        assert!(text.contains("12") && !text.contains('十'), "{text:?}");
    }
}

/// A text of a megabyte before every paragraph.
#[test]
fn numbers_of_lists_have_an_end() {
    let text = "9".repeat(1 << 20);
    let base =
        format!("<w:abstractNum w:abstractNumId=\"0\">{}</w:abstractNum>", level(0, "decimal", &text, ""));
    let items: Vec<(&str, &str)> = (0..200).map(|_| ("1.0", "字")).collect();
    let file = listed(&(base + &made_from("0", "1", "")), &items);
    let length: usize = texts(&file).iter().map(String::len).sum();
    assert!(length < 200 * 1000, "{length}");
    let many = |count: usize| {
        let lists: String =
            (0..count).map(|list| format!("<w:abstractNum w:abstractNumId=\"{list}\"/>")).collect();
        gouji::read_bytes(&listed(&lists, &[("1.0", "字")]), &Options::default())
            .err()
            .map(|error| error.code)
    };
    assert_eq!((many(1_000), many(30_000)), (None, Some("limit-exceeded".into())));
}

fn codes(bytes: &[u8]) -> Vec<String> {
    read(bytes).notices.into_iter().map(|notice| notice.code).collect()
}

/// What is shown and is no text in the file: lost, `1` and `2` beside it would be 12.
#[test]
fn signs_hyphens_and_readings_of_word_are_read() {
    let run = |content: &str| format!("<w:r><w:rPr><w:b/></w:rPr>{content}</w:r>");
    let text = |text: &str| run(&format!("<w:t>{text}</w:t>"));
    let sign = |font: &str, code: &str| run(&format!("<w:sym w:font=\"{font}\" w:char=\"{code}\"/>"));
    let of = |content: String| {
        let file = docx(&format!("<w:p>{}{content}{}</w:p>", text("1"), text("2")));
        (texts(&file).join("/"), codes(&file))
    };
    let told = |text: &str, code: Option<&str>| {
        (text.to_string(), code.map(String::from).into_iter().collect::<Vec<_>>())
    };
    assert_eq!(of(sign("Wingdings", "F0FC")), told("1✓2", None));
    assert_eq!(of(sign("Webdings", "F0FC")), told("1\u{F0FC}2", Some("symbol-unread")));
    assert_eq!(of(sign("宋体", "0035")), told("152", None));
    assert_eq!(of(sign("宋体", "E5E5")), told("1\u{E5E5}2", Some("symbol-unread")));
    assert_eq!(of(sign("宋体", "FFFE")), told("1\u{FFFD}2", Some("symbol-unread")));
    let unseen = |around: &str| {
        let sign = "<w:sym w:font=\"Webdings\" w:char=\"F031\"/>";
        around
            .replace("()", &format!("<w:r><w:rPr><w:vanish/></w:rPr>{sign}</w:r>"))
            .replace("[]", &run(sign))
    };
    assert_eq!(of(unseen("()")), told("12", None));
    assert_eq!(of(unseen("<w:del w:id=\"1\">[]</w:del>")), told("12", None));
    assert_eq!(of(run("<w:noBreakHyphen/>")), told("1-2", None));
    let base = format!("{}<w:ins w:id=\"1\">{}</w:ins>", text("书"), text("法"));
    let reading = format!("<w:rubyPr><w:lid w:val=\"zh\"/></w:rubyPr><w:rt>{}</w:rt>", text("3"));
    let ruby = format!("<w:ruby>{reading}<w:rubyBase>{base}</w:rubyBase></w:ruby>");
    assert_eq!(of(run(&ruby)), told("1书法2", None));
    let hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>";
    let ruby = format!("<w:ruby>{reading}<w:rubyBase>{hidden}</w:rubyBase></w:ruby>");
    assert_eq!(of(run(&ruby)), told("12", None));
}

/// A field without a text: its data say what it shows, or its code.
#[test]
fn fields_without_a_text_are_read_or_said() {
    let mark =
        |kind: &str, data: &str| format!("<w:r><w:fldChar w:fldCharType=\"{kind}\">{data}</w:fldChar></w:r>");
    let field = |code: &str, data: &str| {
        let code = format!("<w:r><w:instrText> {code} </w:instrText></w:r>");
        let data = if data.is_empty() { String::new() } else { format!("<w:ffData>{data}</w:ffData>") };
        docx(&format!("<w:p>{}{code}{}<w:r><w:t>件</w:t></w:r></w:p>", mark("begin", &data), mark("end", "")))
    };
    let entries = "<w:listEntry w:val=\"3\"/><w:listEntry w:val=\"5 &lt; 6\"/>";
    let list = |chosen: &str| field("FORMDROPDOWN", &format!("<w:ddList>{chosen}{entries}</w:ddList>"));
    assert_eq!(texts(&list("<w:result w:val=\"1\"/>")), ["5 < 6件"]);
    assert_eq!(texts(&list("")), ["3件"]);
    assert!(codes(&list("")).is_empty());
    let tick = |set: &str| field("FORMCHECKBOX", &format!("<w:checkBox><w:sizeAuto/>{set}</w:checkBox>"));
    assert_eq!(texts(&tick("<w:default w:val=\"0\"/><w:checked/>")), ["☑件"]);
    assert_eq!(texts(&tick("<w:default w:val=\"0\"/>")), ["☐件"]);
    assert_eq!(texts(&tick("")), ["☐件"]);
    let split = "EQ</w:instrText></w:r><w:r><w:instrText>\\o\\ac(○,8)";
    for unread in [
        field("eq \\o\\ac(○,8)", ""),
        field("FORMDROPDOWN", ""),
        field("E</w:instrText></w:r><w:r><w:instrText>Q \\o(8)", ""),
        field(split, ""),
    ] {
        assert_eq!(
            (texts(&unread), codes(&unread)),
            (vec!["件".to_string()], vec!["field-unread".to_string()])
        );
    }
    let rtf = |code: &str| {
        codes(format!("{{\\rtf1 a{{\\field{{\\*\\fldinst {{\\b\\f1 {code} }}}}}}b\\par}}").as_bytes())
    };
    assert_eq!(rtf("EQ \\\\o\\\\ac(a,8)"), ["field-unread"]);
    assert!(rtf("PAGE").is_empty());
}

/// Of a field, what stands behind its second mark is shown, and nothing else; so it is of one within another.
#[test]
fn what_a_field_shows_is_read_once() {
    let mark = |kind: &str| format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>");
    let code = |code: &str| format!("<w:r><w:instrText>{code}</w:instrText></w:r>");
    let text = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
    let field = |of: &str, result: &str| mark("begin") + of + &mark("separate") + result + &mark("end");
    let of = |content: &str| {
        let file = docx(&format!("<w:p>{}{content}{}</w:p>", text("共"), text("件")));
        (texts(&file).join("/"), codes(&file).join("/"))
    };
    let told = |text: &str, codes: &str| (text.to_string(), codes.to_string());
    // PAGEREF, cut, ends in what another code begins with.
    assert_eq!(of(&field(&(code("PAGER") + &code("EQ _a")), &text("15"))), told("共15件", ""));
    let inner = field(&code("MERGEFIELD a"), &text("7"));
    assert_eq!(of(&field(&(code("IF ") + &inner + &code(" = 7")), &text("15"))), told("共15件", ""));
    assert_eq!(
        of(&field(&code("= 8 + 7"), &(text("1") + &field(&code("="), &text("5"))))),
        told("共15件", "")
    );
    // What is drawn by a code, but shown by a text as well.
    assert_eq!(of(&field(&code("EQ \\o(8)"), &text("8"))), told("共8件", ""));
    assert_eq!(of(&field(&code("EQ \\o(8)"), "")), told("共件", "field-unread"));
    // A list's choice is in its data, and here in a text too.
    let list = "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:ddList><w:listEntry w:val=\"3\"/></w:ddList></w:ffData></w:fldChar></w:r>";
    let list =
        |result: &str| format!("{list}{}{}{result}{}", code("FORMDROPDOWN"), mark("separate"), mark("end"));
    assert_eq!((of(&list("")), of(&list(&text("3")))), (told("共3件", ""), told("共3件", "")));
    // The end of a field stands in a run that is hidden: what follows is not its code.
    let hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:fldChar w:fldCharType=\"end\"/></w:r>";
    assert_eq!(of(&(mark("begin") + &code("XE a") + hidden + &text("15"))), told("共15件", ""));
}

/// Made by LibreOffice: the reading above a text is a field in a `.doc`, and its text stands in the code.
#[test]
fn a_reading_in_a_doc_is_said() {
    let bytes = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/formats/ruby.doc")).unwrap();
    assert_eq!(codes(&bytes), ["field-unread"]);
}

/// What stands in text boxes of a `.doc` and an `.rtf` is not all read.
#[test]
fn text_boxes_that_are_not_read_are_said() {
    let rtf = r"{\rtf1 a\par{\shp{\*\shpinst{\shptxt b\par}}}}";
    assert_eq!(codes(rtf.as_bytes()), ["text-box-unread"]);
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/formats");
    assert_eq!(codes(&std::fs::read(format!("{folder}/boxes.doc")).unwrap()), ["text-box-unread"]);
    assert!(codes(&std::fs::read(format!("{folder}/tracked.doc")).unwrap()).is_empty());
}

#[test]
fn open_document() {
    let styles = "<style:style style:name=\"T1\" style:family=\"text\"><style:text-properties text:display=\"none\"/></style:style>";
    let body = "<text:tracked-changes><text:changed-region text:id=\"c1\"><text:deletion><text:p>删</text:p></text:deletion>\
        </text:changed-region></text:tracked-changes><text:p>一<text:change text:change-id=\"c1\"/>二\
        <text:span text:style-name=\"T1\">藏</text:span><text:ruby><text:ruby-base>三</text:ruby-base><text:ruby-text>sān\
        </text:ruby-text></text:ruby></text:p><table:table><table:table-row><table:table-cell><text:p>规章</text:p></table:table-cell>\
        <table:table-cell><text:p><text:span text:style-name=\"T1\">9</text:span>0</text:p></table:table-cell>\
        </table:table-row></table:table>";
    assert_eq!(texts(&odt(styles, body)), ["一二三", "规章|0"]);
}

/// 一 二 规 章 删 藏 as rich text codes them.
fn rich(text: &str) -> String {
    text.chars().map(|c| if c.is_ascii() { c.to_string() } else { format!("\\u{} ?", c as i16) }).collect()
}

/// What the parts are called, their relations say; nothing that is hidden is shown for that.
#[test]
fn parts_of_other_names_are_read_as_well() {
    let space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    let item = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>字</w:t></w:r>\
        <w:r><w:rPr><w:rStyle w:val=\"H\"/></w:rPr><w:t>藏</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>9</w:t></w:r></w:p>";
    let relations = |of: &[(&str, &str)]| {
        let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        let one = |(name, target): &(&str, &str)| {
            format!("<Relationship Id=\"{name}\" Type=\"{kind}/{name}\" Target=\"{target}\"/>")
        };
        format!(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{}</Relationships>",
            of.iter().map(one).collect::<String>()
        )
    };
    let base = format!(
        "<w:abstractNum w:abstractNumId=\"0\">{}</w:abstractNum>",
        level(0, "chineseCounting", "%1、", "")
    );
    let file = pack(&[
        (
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document2.xml\" \
             ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>",
        ),
        ("_rels/.rels", &relations(&[("officeDocument", "/word/document2.xml")])),
        (
            "word/_rels/document2.xml.rels",
            &relations(&[("styles", "styles2.xml"), ("numbering", "/word/numbering2.xml")]),
        ),
        ("word/document2.xml", &format!("<w:document {space}><w:body>{item}</w:body></w:document>")),
        (
            "word/styles2.xml",
            &format!(
                "<w:styles {space}><w:style w:type=\"character\" w:styleId=\"H\"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>"
            ),
        ),
        (
            "word/numbering2.xml",
            &format!("<w:numbering {space}>{base}{}</w:numbering>", made_from("0", "1", "")),
        ),
    ]);
    assert_eq!(texts(&file), ["一、字"]);
}

#[test]
fn rich_text() {
    let text = format!(
        "{{\\rtf1\\ansi\\ansicpg936 {}{{\\deleted {}}}{{\\v {}\\par}}{}\\par\\trowd\\cellx1000\\cellx2000\\intbl {}\\cell \
         {{\\deleted 9}}0\\cell\\row\\pard}}",
        rich("一"),
        rich("删"),
        rich("藏"),
        rich("二"),
        rich("规章")
    );
    assert_eq!(texts(text.as_bytes()), ["一", "二", "规章|0"]);
}

/// LibreOffice's `.doc` of the rich text above, made by tests/make-formats.sh.
#[test]
fn word_before_2007() {
    let bytes = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/formats/tracked.doc")).unwrap();
    let texts = texts(&bytes).join("/");
    assert!(!texts.contains(['删', '藏', '9']) && texts.contains("规章|0"), "{texts}");
}

#[test]
fn what_word_puts_into_tables() {
    let run = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
    let cell =
        |properties: &str, content: &str| format!("<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>");
    let paragraph = |text: &str| format!("<w:p>{}</w:p>", run(text));
    let field = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>=SUM(LEFT)</w:instrText></w:r>\
        <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>7</w:t></w:r>\
        <w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
    let table = format!(
        "<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid><w:tr>{}{}</w:tr><w:tr>{}{}{}</w:tr></w:tbl>",
        cell("<w:vMerge w:val=\"restart\"/><w:textDirection w:val=\"tbRlV\"/>", &paragraph("竖排")),
        cell("<w:gridSpan w:val=\"2\"/>", &(paragraph("申请人") + &paragraph("情况"))),
        cell("<w:vMerge/>", "<w:p/>"),
        cell("", field),
        cell("", &paragraph("2")),
    );
    let grid = grid(&docx(&table));
    let expected = [("竖排", 0, 0, 2, 1), ("申请人\n情况", 0, 1, 1, 2), ("7", 1, 1, 1, 1), ("2", 1, 2, 1, 1)];
    assert_eq!(spans(&grid), expected);
}

#[test]
fn nested_tables_and_text_boxes() {
    let paragraph = |text: &str| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>");
    let table = |cells: &[String]| {
        let cells: String = cells.iter().map(|cell| format!("<w:tc>{cell}</w:tc>")).collect();
        format!("<w:tbl><w:tr>{cells}</w:tr></w:tbl>")
    };
    let inner = table(&[paragraph("规章"), paragraph("3")]);
    let outer = table(&[paragraph("左"), inner + "<w:p/>"]);
    let boxed = format!(
        "<w:p><w:r><w:t>前</w:t></w:r><w:r><w:drawing><wps:txbx><w:txbxContent>{}</w:txbxContent></wps:txbx></w:drawing></w:r></w:p>",
        paragraph("框里")
    );
    let all = texts(&docx(&(boxed + &outer))).join("/");
    for part in ["前", "框里", "左", "规章", "3"] {
        assert!(all.contains(part), "{part} in {all}");
    }
}
