//! What is it: known by content, never by the name alone. A new format is one variant, one signature, one reader.

use crate::error::{Error, ErrorKind};

/// What a source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Lines of text.
    Text,
    /// A page or a fragment of one.
    Html,
    /// Word since 2007.
    Docx,
    /// Excel since 2007.
    Xlsx,
    /// The Chinese standard for fixed pages.
    Ofd,
    /// An archive.
    Zip,
    /// Word or WPS before 2007.
    Doc,
    /// Excel or WPS before 2007.
    Xls,
    /// PDF.
    Pdf,
    /// Rich text.
    Rtf,
    /// OpenDocument text.
    Odt,
    /// OpenDocument spreadsheet.
    Ods,
    /// A page saved as one file (`.mht`).
    Mhtml,
    /// A Word, Excel or OpenDocument file that is one XML file.
    OfficeXml,
    /// Comma-separated values.
    Csv,
    /// An archive other than zip.
    Archive,
    /// A picture.
    Image,
}

/// Format, stable name in a source's `format`, what people call it in Chinese and English.
const NAMES: [(Format, &str, &str, &str); 17] = [
    (Format::Text, "text", "文本", "text"),
    (Format::Html, "html", "网页", "a web page"),
    (Format::Docx, "docx", " Word 文件（.docx）", "a Word file (.docx)"),
    (Format::Xlsx, "xlsx", " Excel 文件（.xlsx）", "an Excel file (.xlsx)"),
    (Format::Ofd, "ofd", " OFD 文件", "an OFD file"),
    (Format::Zip, "zip", "压缩包", "an archive"),
    (Format::Doc, "doc", "旧版 Word 或 WPS 文件（.doc、.wps）", "an old Word or WPS file (.doc, .wps)"),
    (Format::Xls, "xls", "旧版 Excel 或 WPS 表格（.xls、.et）", "an old Excel or WPS sheet (.xls, .et)"),
    (Format::Pdf, "pdf", " PDF 文件", "a PDF file"),
    (Format::Rtf, "rtf", " RTF 文件", "an RTF file"),
    (Format::Odt, "odt", " OpenDocument 文件（.odt）", "an OpenDocument file (.odt)"),
    (Format::Ods, "ods", " OpenDocument 表格（.ods）", "an OpenDocument sheet (.ods)"),
    (Format::Mhtml, "mhtml", "存成单个文件的网页（.mht）", "a web page saved as one file (.mht)"),
    (
        Format::OfficeXml,
        "office-xml",
        "存成 XML 的 Word、Excel 或 OpenDocument 文件",
        "a Word, Excel or OpenDocument file saved as XML",
    ),
    (Format::Csv, "csv", "逗号分隔的表格（.csv）", "a table with commas between (.csv)"),
    (Format::Archive, "archive", "压缩包", "an archive"),
    (Format::Image, "image", "图片", "a picture"),
];

impl Format {
    /// The stable name in a source's `format`.
    pub fn name(self) -> &'static str {
        self.row().0
    }

    fn row(self) -> (&'static str, &'static str, &'static str) {
        let row = NAMES.iter().find(|(format, ..)| *format == self);
        row.map_or(("text", "文本", "text"), |&(_, name, zh, en)| (name, zh, en))
    }

    /// Why this build reads no such source, and what to do; `None` where it does.
    pub fn unread(self) -> Option<Error> {
        let (_, called, named) = self.row();
        let (kind, advice, advised) = match self {
            Self::Text | Self::Html | Self::Csv => return None,
            Self::Image => (
                ErrorKind::ImageOnly,
                "没有可以读的文字。请找网页或文档形式的报告，或先用文字识别（OCR）转成文字再粘贴。",
                "there is no text in it. Look for the report as a page or document, or turn it into text first (OCR).",
            ),
            Self::Zip | Self::Archive => (
                ErrorKind::UnsupportedFormat,
                "还不能直接读。请先解压，再放进里面的文件。",
                "it is not read yet. Unpack it and give the files inside.",
            ),
            _ => (
                ErrorKind::UnsupportedFormat,
                "还不能直接读。请打开它，全选、复制，再粘贴到这里；或另存为网页（.html）再放进来。",
                "it is not read yet. Open it, select all, copy and paste; or save it as a web page (.html).",
            ),
        };
        Some(Error::new(kind, format!("这是{called}，{advice}"), format!("This is {named}: {advised}")))
    }
}

/// First bytes that tell a format.
const SIGNATURES: [(&[u8], Format); 17] = [
    (b"PK\x03\x04", Format::Zip),
    (b"PK\x05\x06", Format::Zip),
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", Format::Doc),
    (b"%PDF-", Format::Pdf),
    (b"{\\rtf", Format::Rtf),
    (b"MIME-Version:", Format::Mhtml),
    (b"From: <Saved by", Format::Mhtml),
    (b"Rar!\x1A\x07", Format::Archive),
    (b"7z\xBC\xAF\x27\x1C", Format::Archive),
    (b"\x1F\x8B\x08", Format::Archive),
    (b"\x89PNG\r\n", Format::Image),
    (b"\xFF\xD8\xFF", Format::Image),
    (b"GIF8", Format::Image),
    (b"BM\x00\x00", Format::Image),
    (b"II*\x00", Format::Image),
    (b"MM\x00*", Format::Image),
    (b"\x00\x00\x00\x0CJXL ", Format::Image),
];

/// Formats that share a container, by a name that stands in it.
const MEMBERS: [(Format, &[u8], Format); 6] = [
    (Format::Zip, b"word/document.xml", Format::Docx),
    (Format::Zip, b"xl/workbook.xml", Format::Xlsx),
    (Format::Zip, b"OFD.xml", Format::Ofd),
    (Format::Doc, b"W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0", Format::Doc),
    (Format::Doc, b"W\0o\0r\0k\0b\0o\0o\0k\0", Format::Xls),
    (Format::Doc, b"B\0o\0o\0k\0\0\0", Format::Xls),
];

/// A PDF may begin with some bytes that are none of it.
const PDF_HEADER_WITHIN: usize = 1_024;

/// A message's headers are shorter than this.
const MAIL_HEADER_WITHIN: usize = 16 << 10;

/// Bytes looked at for control characters.
const HEAD: usize = 64 << 10;

/// The format of bytes that are no text, or that are text in a format of its own; `None` for text and HTML.
pub fn binary(bytes: &[u8]) -> Option<Format> {
    let start = bytes.get(bytes.iter().take_while(|b| b.is_ascii_whitespace()).count()..).unwrap_or_default();
    if let Some((_, format)) = SIGNATURES.iter().find(|(magic, _)| start.starts_with(magic)) {
        return Some(member(*format, bytes));
    }
    let riff = bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP");
    let bitmap = bytes.starts_with(b"BM") && bytes.get(6..10) == Some(&[0; 4]);
    let heif = bytes.get(4..8) == Some(b"ftyp");
    if riff || bitmap || heif {
        return Some(Format::Image);
    }
    if is_mail(start) {
        return Some(Format::Mhtml);
    }
    if office_root(bytes).is_some() {
        return Some(Format::OfficeXml);
    }
    let head = bytes.get(..bytes.len().min(PDF_HEADER_WITHIN)).unwrap_or_default();
    head.windows(5).any(|window| window == b"%PDF-").then_some(Format::Pdf).filter(|_| !is_text(bytes))
}

/// Whether it begins as a message does: lines `Name: value` up to an empty one, the version of MIME or a type of
/// content among them.
fn is_mail(bytes: &[u8]) -> bool {
    let head = bytes.get(..bytes.len().min(MAIL_HEADER_WITHIN)).unwrap_or_default();
    let lines = head.split(|&b| b == b'\n').map(<[u8]>::trim_ascii_end).take_while(|line| !line.is_empty());
    let mut mime = false;
    for line in lines.filter(|line| !line.starts_with(b" ") && !line.starts_with(b"\t")) {
        let name = line.iter().take_while(|b| b.is_ascii_alphanumeric() || **b == b'-').count();
        if name == 0 || line.get(name) != Some(&b':') {
            return false;
        }
        let name = line.get(..name).unwrap_or_default().to_ascii_lowercase();
        mime |= matches!(name.as_slice(), b"mime-version" | b"content-type");
    }
    mime
}

/// Elements that the XML of office documents begins with, and what their names belong to.
const ROOTS: [(&str, &[u8]); 4] = [
    ("Workbook", b"urn:schemas-microsoft-com:office:spreadsheet"),
    ("wordDocument", b"http://schemas.microsoft.com/office/word/2003/wordml"),
    ("document", b"urn:oasis:names:tc:opendocument:xmlns:office:1.0"),
    ("package", b"http://schemas.microsoft.com/office/2006/xmlPackage"),
];

/// The element, prefix aside, that an office document in one XML file begins with; `None` for anything else.
pub fn office_root(bytes: &[u8]) -> Option<&'static str> {
    let head = bytes.get(..bytes.len().min(HEAD))?;
    let head = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head).trim_ascii_start();
    // Declarations and comments stand before it.
    let tags = head.starts_with(b"<").then_some(head)?.split(|&b| b == b'<').skip(1);
    let tag = tags.into_iter().find(|tag| !tag.starts_with(b"?") && !tag.starts_with(b"!"))?;
    let tag = tag.split(|&b| b == b'>').next()?;
    let name = tag.split(|b| b.is_ascii_whitespace()).next()?.rsplit(|&b| b == b':').next()?;
    let of = |space: &[u8]| tag.windows(space.len()).any(|window| window == space);
    ROOTS.iter().find(|(root, space)| root.as_bytes() == name && of(space)).map(|(root, _)| *root)
}

fn member(container: Format, bytes: &[u8]) -> Format {
    let within = |name: &[u8]| bytes.windows(name.len()).any(|window| window == name);
    let found = MEMBERS.iter().find(|(outer, name, _)| *outer == container && within(name));
    found.map_or(container, |&(_, _, inner)| inner)
}

/// Whether bytes of an 8-bit encoding can be text: at most one control character in fifty.
pub fn is_text(bytes: &[u8]) -> bool {
    let head = bytes.get(..bytes.len().min(HEAD)).unwrap_or_default();
    let control = head.iter().filter(|&&b| b < 0x20 && !matches!(b, b'\t'..=b'\r' | 0x1B)).count();
    control * 50 <= head.len()
}

/// Whether the text is nothing but web addresses, one or a few.
pub fn is_address(text: &str) -> bool {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty()).peekable();
    lines.peek().is_some() && text.len() < ADDRESS_LENGTH && lines.all(is_one_address)
}

/// A text longer than this, in bytes, is more than an address.
const ADDRESS_LENGTH: usize = 8_192;

fn is_one_address(line: &str) -> bool {
    let line = line.trim_matches(['<', '>', '"', '“', '”']);
    let begins = |start: &str| line.get(..start.len()).is_some_and(|s| s.eq_ignore_ascii_case(start));
    let has_scheme = ["http://", "https://", "www.", "view-source:", "file:///"].iter().any(|s| begins(s));
    let shortcut = ["[InternetShortcut]", "[{", "Prop3=", "IDList=", "URL=", "IconFile=", "IconIndex="];
    let in_shortcut = shortcut.iter().any(|start| line.starts_with(start)) && !line.contains('<');
    let bare_host = line.split('/').next().is_some_and(|host| host.ends_with(".gov.cn"));
    (has_scheme || bare_host || in_shortcut) && !line.contains([' ', '\t', ',', '，', '。'])
}

/// Elements that make text HTML: a page's own, and those that a copied fragment has.
const HTML_TAGS: [&str; 30] = [
    "!doctype", "html", "head", "body", "meta", "title", "table", "tbody", "tr", "td", "th", "p", "div",
    "span", "br", "ul", "ol", "li", "h1", "h2", "h3", "h4", "font", "b", "strong", "a", "img", "script",
    "style", "center",
];

/// Whether decoded text is HTML: it has a tag of HTML, name whole, attributes or end behind it.
pub fn is_html(text: &str) -> bool {
    let upto_last_end = text.rfind('>').and_then(|end| text.get(..=end)).unwrap_or_default();
    text.contains("<!--StartFragment") || upto_last_end.split('<').skip(1).any(begins_html_tag)
}

fn begins_html_tag(rest: &str) -> bool {
    let rest = rest.strip_prefix('/').unwrap_or(rest);
    let end = rest.bytes().take_while(|b| b.is_ascii_alphanumeric() || *b == b'!').count();
    let (Some(name), Some(behind)) = (rest.get(..end), rest.get(end..)) else { return false };
    let closed = behind.starts_with(['>', '/', ' ', '\n', '\r', '\t']);
    closed && HTML_TAGS.iter().any(|tag| tag.eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_known_by_their_bytes() {
        let of = |bytes: &[u8]| binary(bytes).map(Format::name);
        assert_eq!(of(include_bytes!("../../tests/cases/03-word-paste.docx")), Some("docx"));
        assert_eq!(of(include_bytes!("../../tests/cases/03-word-paste.doc")), Some("doc"));
        assert_eq!(of(include_bytes!("../../tests/cases/03-word-paste.pdf")), Some("pdf"));
        assert_eq!(of(b"PK\x03\x04....OFD.xml"), Some("ofd"));
        assert_eq!(of(b"{\\rtf1\\ansi"), Some("rtf"));
        assert_eq!(of(b"\x89PNG\r\n\x1A\n"), Some("image"));
        assert_eq!(of(b"From: <Saved by Blink>\r\n"), Some("mhtml"));
        assert_eq!(of("一、总体情况 %PDF-".as_bytes()), None);
        let excel = "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n<!-- a > b --><ss:Workbook \
            xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">";
        assert_eq!(of(excel.as_bytes()), Some("office-xml"));
        assert_eq!(of(b"<html xmlns:x=\"urn:schemas-microsoft-com:office:spreadsheet\"><table>"), None);
    }

    #[test]
    fn every_format_has_a_name_and_an_answer() {
        for (format, name, ..) in NAMES {
            assert_eq!(format.name(), name);
            let read = matches!(format, Format::Text | Format::Html | Format::Csv);
            assert_eq!(format.unread().is_none(), read, "{name}");
        }
    }

    #[test]
    fn html_is_what_has_a_tag() {
        for html in [
            "<TABLE><tr>",
            "<p>x",
            "a<br/>b",
            "<!DOCTYPE html>",
            "x<td width=3>",
            "<!--StartFragment-->a",
            "<o:p></o:p></p>",
        ] {
            assert!(is_html(html), "{html}");
        }
        for text in ["a < b > c", "<项目>", "1<p", "<publishtime", "规章 <td", "x <3>"] {
            assert!(!is_html(text), "{text}");
        }
    }

    #[test]
    fn addresses_alone() {
        for address in [
            "https://www.pudong.gov.cn/a?b=1",
            " www.gov.cn \n",
            "xx.gov.cn/art/1.html",
            "http://a.cn\nhttp://b.cn",
            "[InternetShortcut]\r\nURL=http://a.cn/",
        ] {
            assert!(is_address(address), "{address}");
        }
        for text in ["", "一、总体情况", "详见 https://www.gov.cn", "https://www.gov.cn 报告", "7"]
        {
            assert!(!is_address(text), "{text}");
        }
    }
}
