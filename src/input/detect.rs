//! What is it: known by content, never by the name alone. A new format is one variant, one signature, one reader.

use crate::error::{Error, ErrorKind};

/// What a source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Lines of text.
    Text,
    /// A page or a fragment of one.
    Html,
    /// Word, Excel or WPS since 2007, OFD, an archive: all of them are zip files.
    Zip,
    /// Word, Excel or WPS before 2007.
    Ole,
    /// PDF.
    Pdf,
    /// Rich text.
    Rtf,
    /// A page saved as one file (`.mht`).
    Mhtml,
    /// An archive other than zip.
    Archive,
    /// A picture.
    Image,
}

impl Format {
    /// The stable name in a source's `format`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Html => "html",
            Self::Zip => "zip",
            Self::Ole => "ole",
            Self::Pdf => "pdf",
            Self::Rtf => "rtf",
            Self::Mhtml => "mhtml",
            Self::Archive => "archive",
            Self::Image => "image",
        }
    }

    /// Why this build reads no such source, and what to do; none where it does.
    pub fn unread(self) -> Option<Error> {
        let unsupported = |message: &str| Some(Error::new(ErrorKind::UnsupportedFormat, message));
        match self {
            Self::Text | Self::Html => None,
            Self::Zip => unsupported(
                "这是 Word、Excel、WPS、OFD 文件或压缩包,还不能直接读。请打开它,全选、复制,再粘贴到这里;或另存为网页(.html)。",
            ),
            Self::Ole => unsupported(
                "这是旧版 Word、Excel 或 WPS 文件,还不能直接读。请打开它,全选、复制,再粘贴到这里;或另存为网页(.html)。",
            ),
            Self::Pdf => unsupported("这是 PDF 文件,还不能直接读。请打开它,全选、复制,再粘贴到这里。"),
            Self::Rtf => unsupported(
                "这是 RTF 文件,还不能直接读。请打开它,全选、复制,再粘贴到这里;或另存为网页(.html)。",
            ),
            Self::Mhtml => unsupported(
                "这是单个文件的网页(.mht),还不能直接读。请在浏览器里打开它,全选、复制,再粘贴到这里;或另存为“网页,仅 HTML”。",
            ),
            Self::Archive => unsupported("这是压缩包,还不能直接读。请先解压,再放进里面的网页或文本。"),
            Self::Image => Some(Error::new(
                ErrorKind::ImageOnly,
                "这是图片,没有可以读的文字。请找网页或文档形式的报告,或先用文字识别(OCR)再粘贴。",
            )),
        }
    }
}

/// First bytes that tell a format.
const SIGNATURES: [(&[u8], Format); 17] = [
    (b"PK\x03\x04", Format::Zip),
    (b"PK\x05\x06", Format::Zip),
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", Format::Ole),
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

/// A PDF may begin with some bytes that are none of it.
const PDF_HEADER_WITHIN: usize = 1_024;

/// The format of bytes that are no text, or that are text in a format of its own; `None` for text and HTML.
pub fn binary(bytes: &[u8]) -> Option<Format> {
    let start = bytes.get(bytes.iter().take_while(|b| b.is_ascii_whitespace()).count()..).unwrap_or_default();
    if let Some((_, format)) = SIGNATURES.iter().find(|(magic, _)| start.starts_with(magic)) {
        return Some(*format);
    }
    let riff = bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP");
    let bitmap = bytes.starts_with(b"BM") && bytes.get(6..10) == Some(&[0; 4]);
    let heif = bytes.get(4..8) == Some(b"ftyp");
    if riff || bitmap || heif {
        return Some(Format::Image);
    }
    let head = bytes.get(..bytes.len().min(PDF_HEADER_WITHIN)).unwrap_or_default();
    head.windows(5).any(|window| window == b"%PDF-").then_some(Format::Pdf).filter(|_| head.contains(&0))
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
