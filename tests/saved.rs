//! Files as programs save, send and lose them: a page with its folder, a workbook without its sums, an attachment with a
//! name in GBK, and what is left of a file that was cut off.
#![cfg(feature = "office")]
#![allow(missing_docs, clippy::unwrap_used, clippy::panic, reason = "a test")]

mod same;

use gouji::document::{Block, Document};
use gouji::options::Options;
use gouji::output::CheckResult;
use std::io::{Cursor, Write};

fn pack(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn made(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/tests/formats/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn all(name: &str, bytes: &[u8]) -> Vec<CheckResult> {
    gouji::check_all_bytes(bytes, &Options { name: name.into(), ..Options::default() })
}

fn read(bytes: &[u8]) -> Document {
    gouji::read_bytes(bytes, &Options::default()).unwrap()
}

fn texts(document: &Document) -> Vec<&str> {
    let of = |block: &'_ Block| match block {
        Block::Grid(grid) => grid.cells.clone(),
        _ => Vec::new(),
    };
    let cells: Vec<_> = document.blocks.iter().flat_map(of).collect();
    cells.into_iter().map(|cell| &*cell.text.leak()).collect()
}

fn codes(result: &CheckResult) -> Vec<&str> {
    let notices = result.report.iter().flat_map(|report| &report.notices);
    notices.map(|notice| notice.code.as_str()).collect()
}

#[test]
fn a_page_is_read_with_the_frames_that_were_saved_beside_it() {
    let page = r#"<meta charset=utf-8><h1>报告</h1><iframe src="./报告_files/saved_resource.html"></iframe>"#;
    let frame = same::case("07-gb18030.html");
    let whole = same::told(&same::check("07-gb18030.html", &frame));
    for folder in ["报告_files", "报告.files"] {
        let style = format!("{folder}/a.css");
        let saved = format!("{folder}/saved_resource.html");
        let zip = pack(&[("报告.html", page.as_bytes()), (&style, b"p{}"), (&saved, &frame)]);
        let results = all("a.zip", &zip);
        assert_eq!(results.len(), 1);
        assert_eq!(results[0].source.name, "a.zip!报告.html");
        assert!(
            same::differences(&whole, &same::told(&results[0])).iter().all(|d| !d.contains("applications."))
        );
        assert_eq!(results[0].report.as_ref().unwrap().cells.len(), 200);
    }
}

#[cfg(feature = "cli")]
#[test]
fn so_it_is_on_a_disk() {
    let folder = std::env::temp_dir().join(format!("gouji-saved-{}", std::process::id()));
    let frames = folder.join("报告_files");
    std::fs::create_dir_all(&frames).unwrap();
    std::fs::write(folder.join("报告.html"), "<h1>报告</h1><iframe src=\"报告_files/a.html\"></iframe>")
        .unwrap();
    std::fs::write(frames.join("a.html"), same::case("07-gb18030.html")).unwrap();
    for given in [folder.clone(), folder.join("报告.html")] {
        let told = std::process::Command::new(env!("CARGO_BIN_EXE_gouji"))
            .args(["extract", "--format", "json"])
            .arg(given)
            .output()
            .unwrap();
        let told: serde_json::Value = serde_json::from_slice(&told.stdout).unwrap();
        let reports = told.as_array().unwrap();
        assert_eq!(reports.len(), 1);
        assert!(reports[0].to_string().contains("applications.received.naturalPerson"));
    }
    std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn a_formula_without_its_value_is_unread_and_said() {
    let row = |cells: &str| {
        let sheet = format!(
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>\
            <row r=\"1\">{cells}</row></sheetData></worksheet>"
        );
        let space = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        let book = format!(
            "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" \
            xmlns:r=\"{space}\"><sheets><sheet name=\"一\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
        );
        let relation = |id: &str, kind: &str, target: &str| {
            format!(
                "<Relationships \
            xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"{id}\" \
            Type=\"{space}/{kind}\" Target=\"{target}\"/></Relationships>"
            )
        };
        pack(&[
            ("_rels/.rels", relation("r1", "officeDocument", "xl/workbook.xml").as_bytes()),
            ("xl/_rels/workbook.xml.rels", relation("r1", "worksheet", "worksheets/sheet1.xml").as_bytes()),
            ("xl/workbook.xml", book.as_bytes()),
            ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
        ])
    };
    let file = row(
        "<c r=\"A1\"><v>1</v></c><c r=\"B1\"><f>A1+2</f><v>3</v></c><c r=\"C1\"><f>SUM(A1:B1)</f><v></v></c>\
        <c r=\"D1\" t=\"str\"><f>T(A1)</f><v></v></c><c r=\"E1\"><f>A1&amp;B1</f></c>",
    );
    let document = read(&file);
    assert_eq!(texts(&document), ["1", "3", "=SUM(A1:B1)", "", "=B1"]);
    assert_eq!(document.notices[0].code, "formula-without-value");
    assert!(document.notices[0].text.contains("2 个"));
}

#[test]
fn an_attachment_named_in_bytes_of_gbk_keeps_its_name() {
    let mut mail =
        b"From: a@b.cn\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\
        Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=\""
            .to_vec();
    mail.extend([0xC4, 0xEA, 0xB1, 0xA8]);
    mail.extend(b".txt\"\r\n\r\n1\r\n--x--\r\n");
    assert_eq!(all("a.eml", &mail)[0].source.name, "a.eml!年报.txt");
}

#[test]
fn xml_of_office_programs_is_known_by_what_it_begins_with() {
    let word = "<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w:wordDocument \
        xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\"><w:body/></w:wordDocument>";
    let error = gouji::read_bytes(word.as_bytes(), &Options::default()).unwrap_err();
    assert!(error.code == "unsupported-format" && error.message.contains(".docx"), "{error}");
    let part = |name: &str, xml: &str| {
        format!("<pkg:part pkg:name=\"{name}\"><pkg:xmlData>{xml}</pkg:xmlData></pkg:part>")
    };
    let relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship \
        Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" \
        Target=\"word/document.xml\"/></Relationships>";
    let document = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>\
        <w:p><w:r><w:t>一</w:t></w:r></w:p></w:body></w:document>";
    let flat = format!(
        "<?xml version=\"1.0\"?><pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\">\
        {}{}</pkg:package>",
        part("/_rels/.rels", relations),
        part("/word/document.xml", document)
    );
    let read = read(flat.as_bytes());
    assert_eq!(read.source.format, "office-xml");
    assert!(
        matches!(&read.blocks[..], [Block::Paragraph(paragraph)] if paragraph.text == "一"),
        "{:?}",
        read.blocks
    );
}

#[test]
fn what_is_no_old_word_file_is_not_called_one() {
    let other = "<pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\">\
        <pkg:part pkg:name=\"/visio/document.xml\"><pkg:xmlData><a/></pkg:xmlData></pkg:part></pkg:package>";
    let error = gouji::read_bytes(other.as_bytes(), &Options::default()).unwrap_err();
    assert!(error.code == "unsupported-format" && !error.message.contains("Word"), "{error}");
}

/// A report pasted into a table of one column: its lines are those of the text.
#[test]
fn a_table_of_one_column_is_read_as_the_text_in_it() {
    for name in ["01-onecell-2019.txt", "02-pipe-2021-wrapped.txt", "10b-pair-2023.txt"] {
        let text = String::from_utf8(same::case(name)).unwrap();
        let rows: String = text.lines().map(|line| format!("<tr><td>{line}</td></tr>")).collect();
        let table = format!("<meta charset=utf-8><table>{rows}</table>");
        let [text, table] = [text, table].map(|source| same::told(&same::check(name, source.as_bytes())));
        assert_eq!(same::differences(&text, &table), Vec::<String>::new(), "{name}");
    }
}

/// Whatever is left of a file: no figure in it is another one than in the whole, and nothing is called missing.
#[test]
fn what_is_cut_off_is_said_and_no_figure_is_cut_short() {
    let missing =
        ["sections-missing", "tables-missing", "contact-missing", "not-a-report", "review-incomplete"];
    for name in [
        "03-word-paste.docx",
        "03-word-paste.odt",
        "07-gb18030.rtf",
        "03-word-paste.xlsx",
        "07-gb18030.mhtml",
    ] {
        let bytes = made(name);
        let whole = same::check(name, &bytes).report.unwrap();
        let mut read = 0;
        for part in (41..100).step_by(7) {
            let cut = same::check(name, &bytes[..bytes.len() * part / 100]);
            let Some(report) = &cut.report else { continue };
            read += report.cells.len();
            assert!(codes(&cut).contains(&"truncated"), "{name} at {part}: {:?}", codes(&cut));
            let found: Vec<_> =
                cut.findings.iter().map(|f| f.rule.as_str()).filter(|r| missing.contains(r)).collect();
            assert!(found.is_empty(), "{name} at {part}: {found:?}");
            for (address, cell) in &report.cells {
                let same = cell.value == whole.cells[address].value;
                assert!(same || cell.value.is_none(), "{name} at {part}: {address} {cell:?}");
            }
        }
        assert!(read >= 200, "{name}: {read}");
    }
}

#[test]
fn an_archive_that_was_cut_off_gives_its_whole_files() {
    let zip = pack(&[("年报.docx", &made("03-word-paste.docx")), ("b.docx", &made("07-gb18030.docx"))]);
    let results = all("a.zip", &zip[..zip.len() * 70 / 100]);
    assert_eq!(results[0].source.name, "a.zip!年报.docx");
    assert_eq!(results[0].report.as_ref().unwrap().cells.len(), 200);
    let error = results.last().unwrap().error.as_ref().unwrap();
    assert!(error.code == "damaged" && error.message.contains("压缩包"), "{error:?}");
}
