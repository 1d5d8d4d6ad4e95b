//! Files as programs save, send and lose them: a page with its folder, a workbook without its sums, an attachment with a
//! name in GBK, and what is left of a file that was cut off.
#![cfg(feature = "office")]
#![allow(missing_docs, clippy::unwrap_used, clippy::panic, reason = "a test")]

mod common;
mod same;

use common::pack;
use gouji::document::{Block, Document};
use gouji::options::Options;
use gouji::output::CheckResult;

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
    let grids = document
        .blocks
        .iter()
        .filter_map(|block| if let Block::Grid(grid) = block { Some(grid) } else { None });
    grids.flat_map(|grid| &grid.cells).map(|cell| cell.text.as_str()).collect()
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
        let given = gouji::input::describe(page.as_bytes(), &Options::default());
        let gouji::document::Source { name, format, encoding, bytes, sha256 } = &results[0].source;
        assert_eq!((name.as_str(), format.as_str(), encoding.as_str()), ("a.zip!报告.html", "html", "utf-8"));
        assert_eq!((*bytes, sha256), (given.bytes, &given.sha256));
        assert!(
            same::differences(&whole, &same::told(&results[0])).iter().all(|d| !d.contains("applications."))
        );
        assert_eq!(results[0].report.as_ref().unwrap().cells.len(), 200);
    }
}

/// Whatever is in a page, none of it is taken for the end of that page, nor for a file in it.
#[test]
fn a_page_and_its_frames_are_told_apart_by_no_word_that_a_page_could_hold() {
    let page = "<meta charset=utf-8><p>一</p>\r\n--gouji-98f6bcd4621d373cade4e832627b4f6\r\nContent-Disposition: \
        attachment; filename=a.txt\r\n\r\n<p>二</p>\r\n--gouji-98f6bcd4621d373cade4e832627b4f6--\r\n<p>三</p>";
    let frame = "<meta charset=utf-8><p>四</p>";
    let joined = gouji::with_frames(page.into(), &[Some(frame.into())]);
    let results = all("a.html", &joined);
    assert_eq!((results.len(), results[0].source.bytes), (1, page.len() as u64));
    let text = format!("{:?}", read(&joined).blocks);
    assert!(["一", "二", "三", "四"].iter().all(|word| text.contains(word)), "{text}");
}

/// A frame that is broken costs nobody the page.
#[test]
fn a_frame_that_cannot_be_read_is_said() {
    let page = "<meta charset=utf-8><h1>报告</h1><iframe src=\"报告_files/a.html\"></iframe>";
    let mut zip = pack(&[("报告.html", page), ("报告_files/a.html", &"<p>0123456789</p>".repeat(9))]);
    let at = zip.windows(6).rposition(|window| window == b"a.html").unwrap();
    let packed = zip.windows(6).position(|window| window == b"a.html").unwrap() + 6;
    assert!(packed < at);
    zip[packed..packed + 8].fill(0xFF);
    let results = all("a.zip", &zip);
    assert_eq!((results.len(), codes(&results[0])), (1, vec!["frame-unread"]), "{:?}", results[0].error);
}

#[cfg(feature = "cli")]
#[test]
fn so_it_is_on_a_disk() {
    let folder = std::env::temp_dir().join(format!("gouji-saved-{}", std::process::id()));
    let frames = folder.join("报告_files");
    std::fs::create_dir_all(&frames).unwrap();
    let page = "<h1>报告</h1><iframe src=\"报告_files/a.html\"></iframe>";
    std::fs::write(folder.join("报告.html"), page).unwrap();
    std::fs::write(frames.join("a.html"), same::case("07-gb18030.html")).unwrap();
    // No page, whatever it is called.
    std::fs::create_dir_all(frames.join("b.html")).unwrap();
    // A page that is not there any more.
    #[cfg(unix)]
    std::os::unix::fs::symlink("gone.html", frames.join("c.html")).unwrap();
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
        assert_eq!(
            (&reports[0]["source"]["format"], &reports[0]["source"]["bytes"]),
            (&"html".into(), &page.len().into())
        );
        let notice = &reports[0]["report"]["notices"][0];
        if cfg!(unix) {
            assert_eq!(notice["code"], "frame-unread");
            assert!(notice["text"].as_str().is_some_and(|text| text.contains(" 1 个")), "{notice}");
        }
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
        xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\"><w:body><w:p><w:r><w:t>一</w:t></w:r></w:p></w:body>\
        </w:wordDocument>";
    let part = |name: &str, xml: &str| {
        format!("<pkg:part pkg:name=\"{name}\"><pkg:xmlData>{xml}</pkg:xmlData></pkg:part>")
    };
    let document = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>\
        <w:p><w:r><w:t>一</w:t></w:r></w:p></w:body></w:document>";
    let flat = format!(
        "<?xml version=\"1.0\"?><pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\">\
        {}{}</pkg:package>",
        part("/_rels/.rels", common::WORD_RELATIONS),
        part("/word/document.xml", document)
    );
    for file in [word, &flat] {
        let read = read(file.as_bytes());
        assert_eq!(read.source.format, "office-xml");
        assert!(
            matches!(&read.blocks[..], [Block::Paragraph(paragraph)] if paragraph.text == "一"),
            "{:?}",
            read.blocks
        );
    }
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

/// The list of a file inside is not the archive's own.
#[test]
fn a_file_stored_in_an_archive_that_was_cut_off_is_not_taken_for_it() {
    let parts = [("年报.docx", made("03-word-paste.docx")), ("b.txt", b"1".repeat(999))];
    let zip = common::pack_by(zip::CompressionMethod::Stored, &parts);
    let results = all("a.zip", &zip[..zip.len() - 900]);
    let names: Vec<_> = results.iter().map(|result| result.source.name.as_str()).collect();
    assert_eq!(names, ["a.zip!年报.docx", "a.zip"]);
    assert_eq!(results[0].report.as_ref().unwrap().cells.len(), 200);
    assert_eq!(results[1].error.as_ref().unwrap().code, "damaged");
}

/// A sheet set into a text is an element of the same name as the text itself.
#[test]
fn a_text_with_a_sheet_in_it_is_a_text() {
    let body = "<office:body><office:text><text:p>一</text:p><text:p><draw:frame><draw:object><office:document \
        office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\"><office:body><office:spreadsheet/>\
        </office:body></office:document></draw:object></draw:frame></text:p><text:p>二</text:p></office:text></office:body>";
    let space = |name: &str| format!("xmlns:{name}=\"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0\"");
    let spaces = ["office", "text", "draw"].map(space).join(" ");
    for kind in ["office:mimetype=\"application/vnd.oasis.opendocument.text\"", ""] {
        let flat =
            format!("<?xml version=\"1.0\"?><office:document {spaces} {kind}>{body}</office:document>");
        let read = read(flat.as_bytes());
        let texts: Vec<_> = read.blocks.iter().map(|block| format!("{block:?}")).collect();
        assert!(texts.len() == 2 && texts[0].contains('一') && texts[1].contains('二'), "{texts:?}");
    }
}

/// What a mail says in plain text beside a page is lost only where it is that page again.
#[test]
fn a_mails_plain_text_is_read_unless_it_is_its_page_again() {
    let part =
        |kind: &str, text: &str| format!("--x\r\nContent-Type: text/{kind}; charset=utf-8\r\n\r\n{text}\r\n");
    let paragraphs = |kind: &str, parts: &[String]| {
        let head = format!(
            "From: a@b.cn\r\nMIME-Version: 1.0\r\nContent-Type: multipart/{kind}; boundary=x\r\n\r\n"
        );
        let mail = format!("{head}{}--x--\r\n", parts.concat());
        let text = |block: Block| {
            if let Block::Paragraph(paragraph) = block { paragraph.text } else { String::new() }
        };
        read(mail.as_bytes()).blocks.into_iter().map(text).collect::<Vec<_>>()
    };
    let parts = [part("plain", "一"), part("html", "<p>二</p>")];
    assert_eq!(paragraphs("mixed", &parts), ["一", "二"]);
    assert_eq!(paragraphs("alternative", &parts), ["二"]);
}

/// Each part of parts within parts would be a file that holds all those within it.
#[test]
fn parts_within_parts_are_no_files() {
    let nested: String = (0..3000)
        .map(|n| {
            format!(
                "Content-Type: multipart/mixed; boundary=b{n}\r\nContent-Disposition: attachment; \
            filename=a{n}\r\n\r\n--b{n}\r\n"
            )
        })
        .collect();
    let mail = format!("MIME-Version: 1.0\r\n{nested}Content-Type: text/plain\r\n\r\n一、总体情况\r\n");
    let results = all("a.eml", mail.as_bytes());
    let names: Vec<_> = results.iter().map(|result| result.source.name.as_str()).collect();
    assert_eq!(names, ["a.eml"]);
}

#[test]
fn rows_and_columns_beyond_the_limits_are_said() {
    let docx = |table: String| {
        let document = format!(
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\
            <w:body><w:tbl>{table}</w:tbl></w:body></w:document>"
        );
        common::docx(document.as_bytes(), &[])
    };
    let cell = "<w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc>";
    for (cols, said) in [(256, false), (257, true)] {
        let row = format!("<w:tr>{}</w:tr>", cell.repeat(cols));
        let notices = read(&docx(row.repeat(2))).notices;
        assert_eq!(notices.iter().any(|notice| notice.code == "limit-exceeded"), said, "{cols}");
    }
}

#[test]
fn a_message_whose_parts_are_told_by_a_line_that_may_not_be_is_read_as_it_is() {
    let of = |length: usize| {
        let line = "x".repeat(length);
        let mail = format!(
            "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary={line}\r\n\r\n--{line}\r\n\
            Content-Type: text/html\r\n\r\n<p>1</p><p>2</p>\r\n--{line}\r\nContent-Type: text/html\r\n\r\n<p>3</p>"
        );
        gouji::read_bytes(mail.as_bytes(), &Options::default()).map(|read| read.notices.len()).unwrap_or(0)
    };
    assert_eq!((of(70), of(71)), (1, 0));
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
