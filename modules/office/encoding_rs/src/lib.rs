//! What anydoc and mail-parser ask of encoding_rs, by the host's TextDecoder: both follow the Encoding Standard.

use std::borrow::Cow;

/// An encoding of the Encoding Standard.
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct Encoding {
    label: &'static str,
}

macro_rules! encodings {
    ($($name:ident = $label:literal,)*) => {
        $(#[doc = $label]
        pub static $name: &Encoding = &Encoding { label: $label };)*

        const ALL: &[&Encoding] = &[$(&Encoding { label: $label }),*];
    };
}

encodings! {
    UTF_8 = "utf-8",
    UTF_16LE = "utf-16le",
    UTF_16BE = "utf-16be",
    GBK = "gbk",
    GB18030 = "gb18030",
    BIG5 = "big5",
    SHIFT_JIS = "shift_jis",
    EUC_JP = "euc-jp",
    ISO_2022_JP = "iso-2022-jp",
    EUC_KR = "euc-kr",
    IBM866 = "ibm866",
    KOI8_R = "koi8-r",
    KOI8_U = "koi8-u",
    MACINTOSH = "macintosh",
    X_MAC_CYRILLIC = "x-mac-cyrillic",
    X_USER_DEFINED = "x-user-defined",
    REPLACEMENT = "replacement",
    WINDOWS_874 = "windows-874",
    WINDOWS_1250 = "windows-1250",
    WINDOWS_1251 = "windows-1251",
    WINDOWS_1252 = "windows-1252",
    WINDOWS_1253 = "windows-1253",
    WINDOWS_1254 = "windows-1254",
    WINDOWS_1255 = "windows-1255",
    WINDOWS_1256 = "windows-1256",
    WINDOWS_1257 = "windows-1257",
    WINDOWS_1258 = "windows-1258",
}

impl Encoding {
    /// The encoding that a label names.
    pub fn for_label(label: &[u8]) -> Option<&'static Encoding> {
        let decoder = web_sys::TextDecoder::new_with_label(std::str::from_utf8(label).ok()?).ok()?;
        let name = decoder.encoding();
        ALL.iter().find(|encoding| encoding.label == name).copied()
    }

    /// The name in the standard, in lower case.
    pub fn name(&self) -> &'static str {
        self.label
    }

    /// The text without a byte order mark, which may name another encoding; and whether something could not be read.
    pub fn decode<'a>(&'static self, bytes: &'a [u8]) -> (Cow<'a, str>, &'static Encoding, bool) {
        let (encoding, rest) = match bytes {
            [0xEF, 0xBB, 0xBF, rest @ ..] => (UTF_8, rest),
            [0xFF, 0xFE, rest @ ..] => (UTF_16LE, rest),
            [0xFE, 0xFF, rest @ ..] => (UTF_16BE, rest),
            _ => (self, bytes),
        };
        let (text, damaged) = encoding.decode_without_bom_handling(rest);
        (text, encoding, damaged)
    }

    /// The text as it stands.
    pub fn decode_without_bom_handling<'a>(&'static self, bytes: &'a [u8]) -> (Cow<'a, str>, bool) {
        // Every other byte of the standard's encodings of one and two bytes, but for ISO-2022-JP, is itself below 0x80.
        let plain = bytes.is_ascii() && !bytes.contains(&0x1B);
        if let (true, Ok(text)) = (plain && !self.label.starts_with("utf-16"), std::str::from_utf8(bytes)) {
            return (Cow::Borrowed(text), false);
        }
        let text = host(self.label, bytes);
        let damaged = text.contains('\u{FFFD}');
        (Cow::Owned(text), damaged)
    }

    /// A decoder of one text.
    pub fn new_decoder(&'static self) -> Decoder {
        Decoder { encoding: self }
    }
}

fn host(label: &str, bytes: &[u8]) -> String {
    let options = web_sys::TextDecoderOptions::new();
    // web-sys has no setter for it; setting a key of a fresh object cannot fail.
    let _ = js_sys::Reflect::set(&options, &"ignoreBOM".into(), &true.into());
    let decoder = web_sys::TextDecoder::new_with_label_and_options(label, &options);
    let text = decoder.and_then(|decoder| decoder.decode_with_u8_array(bytes));
    // As the standard has it for encodings that are not to be read.
    text.unwrap_or_else(|_| "\u{FFFD}".into())
}

/// What a step of decoding ended with. Here the input always ends.
#[derive(Debug, PartialEq, Eq)]
pub enum CoderResult {
    /// All of it was read.
    InputEmpty,
    /// Never.
    OutputFull,
}

/// Decodes a whole text at once.
#[derive(Debug)]
pub struct Decoder {
    encoding: &'static Encoding,
}

impl Decoder {
    /// Appends the text.
    pub fn decode_to_string(&mut self, bytes: &[u8], text: &mut String, _last: bool) -> (CoderResult, usize, bool) {
        let (read, _, damaged) = self.encoding.decode(bytes);
        text.push_str(&read);
        (CoderResult::InputEmpty, bytes.len(), damaged)
    }
}
