//! Signs of Word that are named by a font and a code in it (`w:sym`).

/// Fonts of signs: the code in a font at which a stretch of it begins, and the characters that follow.
const FONTS: [(&str, &[(u32, &str)]); 3] = [
    (
        "Wingdings",
        &[
            (0x6C, "●"),
            (0x6E, "■□"),
            (0x71, "❑❒"),
            (0x75, "◆❖"),
            (0x80, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿"),
            (0x9E, "·•"),
            (0xA1, "○"),
            (0xA7, "▪□"),
            (0xD8, "➢"),
            (0xE0, "→"),
            (0xFB, "✗✓☒☑"),
        ],
    ),
    ("Wingdings 2", &[(0x4F, "✗✓☒☑☒☒"), (0x69, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿"), (0xA3, "□")]),
    (
        "Symbol",
        &[
            (0x20, " "),
            (0x25, "%"),
            (0x28, "()"),
            (0x2B, "+,−./0123456789:;<=>"),
            (0xB0, "°±"),
            (0xB4, "×"),
            (0xB7, "•÷"),
        ],
    ),
];

/// What the name of another font of signs holds: a code in it stands for no character.
const SIGNS: [&str; 6] = ["dings", "marlett", "mt extra", "icon", "awesome", "barcode"];

/// The character of a sign, by its font and its code in hexadecimal; where that is not known, the code as Word keeps it in
/// a text, among the private ones, and `false`.
pub fn character(font: &str, code: &str) -> Option<(char, bool)> {
    let code = u32::from_str_radix(code, 16).ok()?;
    let (own, is_private) = match code {
        0xF000..=0xF0FF => (code - 0xF000, true),
        0..=0xFF => (code, false),
        _ => return char::from_u32(code).map(known),
    };
    let stretches =
        FONTS.iter().find(|(name, _)| name.eq_ignore_ascii_case(font)).map(|(_, stretches)| *stretches);
    let sign = stretches.unwrap_or_default().iter().find_map(|(from, characters)| {
        characters.chars().nth(usize::try_from(own.checked_sub(*from)?).ok()?)
    });
    let of_signs = || SIGNS.iter().any(|name| font.to_lowercase().contains(name));
    // In a font of text, a code is the character's own.
    let text = || {
        char::from_u32(own).filter(|c| stretches.is_none() && !is_private && !c.is_control() && !of_signs())
    };
    sign.or_else(text).map(|c| (c, true)).or(char::from_u32(0xF000 + own).map(|c| (c, false)))
}

/// Whether a character is one: not of private use, and not one of the codes that no text may hold.
fn known(c: char) -> (char, bool) {
    let code = u32::from(c);
    let is_none = code & 0xFFFE == 0xFFFE || (0xFDD0..=0xFDEF).contains(&code);
    let is_private = matches!(code, 0xE000..=0xF8FF | 0xF_0000..);
    match (is_none, is_private) {
        (true, _) => (char::REPLACEMENT_CHARACTER, false),
        (_, is_private) => (c, !is_private && c != char::REPLACEMENT_CHARACTER),
    }
}

#[cfg(test)]
mod tests {
    use super::character;

    #[test]
    fn signs_are_known_by_font_and_code() {
        let of = |font, code| character(font, code).filter(|(_, known)| *known).map(|(c, _)| c);
        let known = [
            ("Wingdings", "F0FC", '✓'),
            ("Wingdings", "FE", '☑'),
            ("Wingdings", "F081", '①'),
            ("Wingdings", "F095", '❿'),
            ("Wingdings 2", "00A3", '□'),
            ("Wingdings 2", "0052", '☑'),
            ("Wingdings 2", "F073", '⑩'),
            ("Symbol", "F031", '1'),
            ("symbol", "F02D", '−'),
            ("Segoe UI Symbol", "2713", '✓'),
            ("宋体", "0031", '1'),
            ("Times New Roman", "B7", '·'),
        ];
        for (font, code, sign) in known {
            assert_eq!(of(font, code), Some(sign), "{font} {code}");
        }
        assert_eq!(character("Webdings", "F061"), Some(('\u{F061}', false)));
        assert_eq!(character("Wingdings", "F021"), Some(('\u{F021}', false)));
        for (font, code, sign) in [
            ("Wingdings 3", "0031", '\u{F031}'),
            ("Symbol", "00FF", '\u{F0FF}'),
            ("宋体", "0007", '\u{F007}'),
            ("宋体", "F031", '\u{F031}'),
            ("宋体", "E5E5", '\u{E5E5}'),
            ("宋体", "FFFE", '\u{FFFD}'),
            ("宋体", "FDD0", '\u{FFFD}'),
            ("宋体", "10FFFF", '\u{FFFD}'),
        ] {
            assert_eq!(character(font, code), Some((sign, false)), "{font} {code}");
        }
        assert_eq!((character("Wingdings", "x"), character("Wingdings", "D800")), (None, None));
    }
}
