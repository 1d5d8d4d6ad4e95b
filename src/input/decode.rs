//! Bytes to text: byte order mark, then what the bytes prove, then what is declared, then what reads best.

use super::frequent::Likeness;
use super::{declared, host};
use crate::notice::Notice;
use crate::place::Place;

/// Text with the encoding it was read in.
#[derive(Clone, Debug, Default)]
pub struct Decoded {
    /// The text, without byte order mark.
    pub text: String,
    /// WHATWG name, lower case. All of GB2312, GBK and GB18030 is read as `gb18030`.
    pub encoding: String,
    /// Notices where the encoding was guessed, where the declared one is not that of the bytes, where bytes were lost.
    pub notices: Vec<Notice>,
}

/// What is tried where nothing is declared, best first among equals.
const CANDIDATES: [&str; 3] = ["utf-8", "gb18030", "big5"];

/// How much better than the declared encoding another must read (in points of [`Likeness::score`]) to overrule it.
const CLEARLY_BETTER: i64 = 12;

/// Bytes that are tried in each encoding.
const SAMPLE: usize = 64 << 10;

/// Decodes text. `declared` is a content type or an encoding that a server or user named.
pub fn decode(bytes: &[u8], declared: Option<&str>) -> Decoded {
    let label = declared.and_then(declared::in_content_type).or_else(|| declared::in_bytes(bytes));
    let label = label.as_deref().map(one_name).filter(|label| host::decode(&[], label).is_some());
    if let Some((encoding, mark)) = byte_order_mark(bytes) {
        return finish(bytes.get(mark..).unwrap_or_default(), encoding, label, false);
    }
    let (encoding, guessed) = choose(bytes, label);
    finish(bytes, encoding, label, guessed)
}

fn byte_order_mark(bytes: &[u8]) -> Option<(&'static str, usize)> {
    let marks: [(&[u8], &str); 4] = [
        (b"\xEF\xBB\xBF", "utf-8"),
        (b"\xFF\xFE", "utf-16le"),
        (b"\xFE\xFF", "utf-16be"),
        (b"\x84\x31\x95\x33", "gb18030"),
    ];
    marks.into_iter().find(|(mark, _)| bytes.starts_with(mark)).map(|(mark, name)| (name, mark.len()))
}

/// One name for encodings that contain each other. A page that says UTF-16 in ASCII is not UTF-16.
fn one_name(label: &str) -> &str {
    match label {
        "gb2312" | "gbk" | "gb_2312" | "gb_2312-80" | "x-gbk" | "cp936" | "936" | "ms936" | "chinese" => {
            "gb18030"
        }
        "utf8" | "unicode-1-1-utf-8" | "utf-16" | "utf-16le" | "utf-16be" | "unicode" => "utf-8",
        "big5-hkscs" | "cn-big5" | "x-x-big5" | "csbig5" => "big5",
        other => other,
    }
}

/// The encoding, and whether it was guessed among others that could be.
fn choose<'a>(bytes: &[u8], label: Option<&'a str>) -> (&'a str, bool) {
    if let Some(encoding) = utf_16(bytes) {
        return (encoding, true);
    }
    if bytes.is_ascii() {
        return (label.unwrap_or("utf-8"), false);
    }
    if label.is_none_or(|label| label == "utf-8") && std::str::from_utf8(bytes).is_ok() {
        return ("utf-8", false);
    }
    let sample = sample(bytes);
    let best = CANDIDATES.into_iter().rev().max_by_key(|label| score(sample, label)).unwrap_or("utf-8");
    match label {
        Some(label) if score(sample, best) < score(sample, label).saturating_add(CLEARLY_BETTER) => {
            (label, false)
        }
        _ => (best, label.is_none() && best != "utf-8"),
    }
}

/// From the first byte beyond ASCII on, which begins a character in every encoding.
fn sample(bytes: &[u8]) -> &[u8] {
    let start = bytes.iter().position(|b| !b.is_ascii()).unwrap_or(0);
    bytes.get(start..bytes.len().min(start.saturating_add(SAMPLE))).unwrap_or_default()
}

fn score(sample: &[u8], label: &str) -> i64 {
    host::decode(sample, label).map_or(i64::MIN, |(text, _)| Likeness::of(&text).score())
}

/// UTF-16 without a mark: it has NUL bytes, is no UTF-8 (or every second byte is NUL), and reads well as such.
fn utf_16(bytes: &[u8]) -> Option<&'static str> {
    let head = bytes.get(..bytes.len().min(SAMPLE) & !1)?;
    let nuls = head.iter().filter(|&&b| b == 0).count();
    if nuls == 0 || (nuls * 3 < head.len() && std::str::from_utf8(head).is_ok()) {
        return None;
    }
    ["utf-16le", "utf-16be"].into_iter().find(|label| {
        let Some((text, _)) = host::decode(head, label) else { return false };
        let likeness = Likeness::of(&text);
        let odd = text.chars().filter(|c| c.is_control() && !c.is_whitespace()).count()
            + likeness.strange
            + likeness.lost;
        odd * 50 <= text.chars().count() && (likeness.han == 0 || likeness.score() > CLEARLY_BETTER)
    })
}

fn finish(bytes: &[u8], encoding: &str, label: Option<&str>, guessed: bool) -> Decoded {
    let (text, encoding) = host::decode(bytes, encoding).unwrap_or_default();
    let mut notices = Vec::new();
    let mut note =
        |code: &str, zh: String, en: String| notices.push(Notice::new(code, zh, en, Place::whole()));
    if guessed {
        note(
            "encoding-guessed",
            format!("没有写明用的是什么编码，按 {encoding} 读的。"),
            format!("The encoding is not named; it was read as {encoding}."),
        );
    }
    if let Some(label) = label.filter(|label| *label != encoding && !text.is_ascii()) {
        note(
            "encoding-conflict",
            format!("写明的编码是 {label}，内容实际是 {encoding}，按后者读的。"),
            format!("It is named as {label}, but its bytes are {encoding}; it was read as the latter."),
        );
    }
    let lost = match text.matches('\u{FFFD}').count() {
        0 => 0,
        found => found.saturating_sub(replacement_chars(bytes, &encoding)),
    };
    if lost > 0 {
        note(
            "bytes-lost",
            format!("有 {lost} 处字节不成字，读成了“\u{FFFD}”。"),
            format!("Bytes that are no characters, read as “\u{FFFD}”: {lost}."),
        );
    }
    Decoded { text, encoding, notices }
}

/// How often U+FFFD itself stands in the bytes: lost before, not here.
fn replacement_chars(bytes: &[u8], encoding: &str) -> usize {
    let itself: &[u8] = match encoding {
        "utf-8" => b"\xEF\xBF\xBD",
        "utf-16le" => b"\xFD\xFF",
        "utf-16be" => b"\xFF\xFD",
        "gb18030" => b"\x84\x31\xA4\x37",
        _ => return 0,
    };
    bytes.windows(itself.len()).filter(|window| *window == itself).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::{BIG5, Encoding, GB18030};

    const TEXT: &str =
        "䶮溪镇2021年政府信息公开工作年度报告\n一、总体情况\n全年收到政府信息公开申请7件,予以公开2件。\n";
    const BIG5_TEXT: &str =
        "2021年政府信息公開工作年度報告\n一、總體情況\n全年收到政府信息公開申請7件,予以公開2件。\n";

    fn codes(decoded: &Decoded) -> Vec<&str> {
        decoded.notices.iter().map(|notice| notice.code.as_str()).collect()
    }

    fn in_encoding(encoding: &'static Encoding, text: &str) -> Vec<u8> {
        encoding.encode(text).0.into_owned()
    }

    fn utf_16(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(order).collect()
    }

    #[track_caller]
    fn check(bytes: &[u8], declared: Option<&str>, text: &str, encoding: &str, notices: &[&str]) {
        let decoded = decode(bytes, declared);
        assert_eq!((decoded.text.as_str(), decoded.encoding.as_str()), (text, encoding));
        assert_eq!(codes(&decoded), notices);
    }

    #[test]
    fn unicode_with_and_without_mark() {
        check(TEXT.as_bytes(), None, TEXT, "utf-8", &[]);
        check(&["\u{FEFF}", TEXT].concat().into_bytes(), None, TEXT, "utf-8", &[]);
        for (order, name) in
            [(u16::to_le_bytes as fn(u16) -> [u8; 2], "utf-16le"), (u16::to_be_bytes, "utf-16be")]
        {
            check(&utf_16(&["\u{FEFF}", TEXT].concat(), order), None, TEXT, name, &[]);
            check(&utf_16(TEXT, order), None, TEXT, name, &["encoding-guessed"]);
            check(
                &utf_16("<p>only ASCII</p>", order),
                None,
                "<p>only ASCII</p>",
                name,
                &["encoding-guessed"],
            );
        }
    }

    #[test]
    fn chinese_encodings_declared_and_guessed() {
        let gb = in_encoding(GB18030, TEXT);
        check(&gb, None, TEXT, "gb18030", &["encoding-guessed"]);
        check(&gb, Some("text/html; charset=GB2312"), TEXT, "gb18030", &[]);
        let big5 = in_encoding(BIG5, BIG5_TEXT);
        check(&big5, None, BIG5_TEXT, "big5", &["encoding-guessed"]);
        check(&big5, Some("big5"), BIG5_TEXT, "big5", &[]);
        let page = format!("<meta charset=gbk>{TEXT}");
        check(&in_encoding(GB18030, &page), None, &page, "gb18030", &[]);
    }

    #[test]
    fn bytes_overrule_what_is_declared() {
        check(&in_encoding(GB18030, TEXT), Some("utf-8"), TEXT, "gb18030", &["encoding-conflict"]);
        check(&in_encoding(GB18030, TEXT), Some("iso-8859-1"), TEXT, "gb18030", &["encoding-conflict"]);
        check(TEXT.as_bytes(), Some("gbk"), TEXT, "utf-8", &["encoding-conflict"]);
        check(&in_encoding(BIG5, BIG5_TEXT), Some("gb2312"), BIG5_TEXT, "big5", &["encoding-conflict"]);
        check(&["\u{FEFF}", TEXT].concat().into_bytes(), Some("gbk"), TEXT, "utf-8", &["encoding-conflict"]);
    }

    #[test]
    fn nothing_is_said_where_nothing_was_guessed() {
        check(b"plain", None, "plain", "utf-8", &[]);
        check(b"plain", Some("gb2312"), "plain", "gb18030", &[]);
        check(TEXT.as_bytes(), Some("no-such-encoding"), TEXT, "utf-8", &[]);
        check("café 7".as_bytes(), None, "café 7", "utf-8", &[]);
    }

    #[test]
    fn lost_bytes_are_counted() {
        let mut cut = TEXT.as_bytes().to_vec();
        cut.truncate(cut.len() - 3);
        assert_eq!(
            (decode(&cut, None).encoding.as_str(), codes(&decode(&cut, None))),
            ("utf-8", vec!["bytes-lost"])
        );
        assert_eq!(codes(&decode(&cut, Some("utf-8"))), ["bytes-lost"]);
        assert_eq!(codes(&decode("\u{FFFD}年".as_bytes(), None)), [""; 0]);
    }
}
