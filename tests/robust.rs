//! Whatever comes in: no panic, and an error or a report, never both, never neither.
#![allow(missing_docs, clippy::unwrap_used, clippy::panic, reason = "a test")]

mod common;

use common::{Numbers, spoilt};
use gouji::limits::{LINE_BYTES, MAX_GRID_COLUMNS, MAX_INPUT_BYTES, MAX_REPORT_BYTES};
use gouji::options::Options;
use gouji::output::CheckResult;
use std::fs;

/// The written cases, by name.
fn cases() -> Vec<(String, Vec<u8>)> {
    let folder = fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases")).unwrap();
    let mut files: Vec<_> = folder.map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_none_or(|ending| ending != "json"));
    files.sort();
    let name = |path: &std::path::Path| path.file_name().unwrap().to_string_lossy().into_owned();
    files.iter().map(|path| (name(path), fs::read(path).unwrap())).collect()
}

#[track_caller]
fn check(bytes: &[u8]) -> CheckResult {
    let result = gouji::check_bytes(bytes, &Options::default());
    assert!(result.report.is_some() != result.error.is_some(), "an error or a report");
    assert_eq!(result.source.bytes, bytes.len() as u64);
    result
}

/// The code of the error, or those of the notices.
fn codes(result: &CheckResult) -> Vec<&str> {
    let notices = result.report.iter().flat_map(|report| &report.notices).map(|notice| notice.code.as_str());
    result.error.iter().map(|error| error.code.as_str()).chain(notices).collect()
}

#[test]
fn every_case_cut_at_every_hundredth() {
    for (_, bytes) in cases() {
        for part in 0..100 {
            check(&bytes[..bytes.len() * part / 100]);
        }
    }
}

#[test]
fn every_case_with_bytes_changed() {
    let mut numbers = Numbers(20_260_101);
    for (_, bytes) in cases() {
        for changes in [1, 4, 16, 64, 256, 1024] {
            for _ in 0..4 {
                check(&spoilt(&bytes, changes, &mut numbers));
            }
        }
    }
}

#[test]
fn random_text_of_every_script() {
    let mut numbers = Numbers(7);
    let pieces = [
        "一、总体情况\n",
        "三、收到和处理政府信息公开申请情况",
        "规章",
        "总计",
        "|",
        "\t",
        "0",
        "12",
        "—",
        "<td>",
        "<p>",
        "</table>",
        "<table>",
        "\u{FFFD}",
        "𠀀",
        "\u{202E}",
        "\u{200B}",
        "é",
        "ß",
        "\u{0}",
        "&#x110000;",
        "&nbsp;",
        "年",
        "2023",
        "申请",
        "件",
        "(",
        "〔",
        "\r\n",
        "\u{2028}",
        "😀",
        "👩‍👧",
        "ก็",
        "ﷺ",
    ];
    for length in 0..400 {
        let mut text = String::new();
        for _ in 0..length {
            if numbers.below(3) > 0 {
                text.push_str(pieces[numbers.below(pieces.len() as i64) as usize]);
            } else {
                text.extend(char::from_u32(numbers.below(0x11_0000) as u32));
            }
        }
        check(text.as_bytes());
        gouji::check_text(&text, &Options::default());
    }
}

#[test]
fn hostile_pages_cost_little_and_are_said() {
    let many = |piece: &str, times: usize| piece.repeat(times);
    let deep = check(many("<div>", 1_000_000).as_bytes());
    assert_eq!(codes(&deep), ["limit-exceeded"]);
    let tables = check(format!("{}一", many("<table><tr><td>1<td>2</table>", 100_000)).as_bytes());
    assert_eq!(codes(&tables), ["limit-exceeded"]);
    for hostile in [
        many("<table><tr><td>", 40_000) + "一",
        many("<table>", 40_000) + "一",
        many("<td>", 40_000) + "一",
        format!("<table>{}", many("<tr><td>1<td>2", 40_000)),
        format!("<table><tr>{}", many("<td>1", 40_000)),
        many("</p>", 60_000) + "一",
        many("<b><p>", 20_000) + &many("</b>", 20_000) + "一",
        many("<a href=x.doc>", 20_000) + "一",
        many("<svg><g>", 20_000) + "<p>一",
        many("<template>", 20_000) + "一",
        many("<ul><li>", 20_000) + &many("</li>", 20_000) + "一",
        many("<", 60_000) + "一<p>",
        many("<td ", 60_000) + "一<p>",
        format!("<p {}>一", many("class=nav ", 20_000)),
        many("&lt", 60_000) + "<p>",
        many("一\n", 60_000),
        many("|", 60_000),
        many("1\t", 60_000),
        many("一、总体情况", 10_000),
        many("，1件", 20_000),
        format!("政府信息公开{}{}", many("行政复议1件，", 4_000), many("均维持，", 4_000)),
        format!("因信息公开发生行政复议，{}", many("维持1件，", 8_000)),
        many("甲乙丙丁：", 8_000),
        // Tables that never end, of figures, of labels, of rows that nobody knows.
        format!("结果维持\n{}", many("7\n", 40_000)),
        many("一、本年新收政府信息公开申请数量\n", 20_000),
        format!("自然人\n商业企业\n{}", many("某某某某\n3\n", 20_000)),
        format!("结果\n维持\n{}", many("信 息 内 容\n", 20_000)),
    ] {
        check(hostile.as_bytes());
    }
}

#[test]
fn text_beyond_any_report_is_not_looked_at_and_that_is_said() {
    let mut text = String::from("青柏县水务局2023年政府信息公开工作年度报告\n一、总体情况\n收到申请3件。\n");
    text += &"一\n".repeat(MAX_REPORT_BYTES / LINE_BYTES);
    let result = check(text.as_bytes());
    let report = result.report.as_ref().unwrap();
    let [notice] = &report.notices[..] else { panic!("{:?}", report.notices) };
    assert_eq!((notice.code.as_str(), report.claims.len()), ("limit-exceeded", 1));
    assert!(notice.place.block > Some(MAX_REPORT_BYTES as u32 / 50), "{:?}", notice.place);
}

#[test]
fn huge_spans_are_cut() {
    let html = "<table><tr><td colspan=1000000000 rowspan=1000000000>一<td>二<tr><td>三<td>四</table>";
    let document = gouji::read_bytes(html.as_bytes(), &Options::default()).unwrap();
    let gouji::document::Block::Grid(grid) = &document.blocks[0] else { panic!("a grid") };
    assert_eq!((grid.rows, grid.cols), (2, MAX_GRID_COLUMNS));
    assert_eq!(document.notices[0].code, "limit-exceeded");
}

#[test]
fn bad_input_has_stable_codes() {
    assert_eq!(codes(&check(b"")), ["empty"]);
    assert_eq!(codes(&check(b"\x00\x01\x02\x03\x04\x05\x06\x07\x08")), ["unknown-format"]);
    assert_eq!(codes(&check(&vec![b'a'; MAX_INPUT_BYTES + 1])), ["too-large"]);
    assert_eq!(codes(&check(b"https://www.gov.cn/")), ["address-only"]);
    assert!(codes(&check(b"\xFF\xFE\x00\xD8\x00\x4E")).contains(&"bytes-lost"), "a lone surrogate");
    for (name, bytes) in cases() {
        let error = check(&bytes).error;
        let built_in = [".txt", ".html"].iter().any(|ending| name.ends_with(ending));
        assert!(error.is_none() || !built_in, "{name}: {error:?}");
    }
}

/// Word and Excel write what says where each part is at the beginning, so that it is there when the end is not.
#[cfg(feature = "office")]
#[test]
fn compound_files_that_break_off_are_never_read_in_silence() {
    use std::io::{Cursor, Read, Write};
    for name in ["03-word-paste.doc", "03-word-paste.xls"] {
        let bytes = fs::read(format!("{}/tests/formats/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap();
        let mut from = cfb::CompoundFile::open(Cursor::new(bytes)).unwrap();
        let mut to = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
        let streams: Vec<_> =
            from.walk().filter(cfb::Entry::is_stream).map(|entry| entry.path().to_owned()).collect();
        for path in streams {
            let mut content = Vec::new();
            from.open_stream(&path).unwrap().read_to_end(&mut content).unwrap();
            to.create_storage_all(path.parent().unwrap()).unwrap();
            to.create_stream(&path).unwrap().write_all(&content).unwrap();
        }
        to.flush().unwrap();
        let bytes = to.into_inner().into_inner();
        let whole = check(&bytes);
        assert_eq!(codes(&whole), [""; 0], "{name}");
        for part in 0..200 {
            let result = check(&bytes[..bytes.len() * part / 200]);
            // What is lost at the very end is not what is read.
            assert!(result.error.is_some() || result.report == whole.report, "{name} {part}");
        }
    }
}
