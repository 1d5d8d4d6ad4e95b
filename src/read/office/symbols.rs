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

/// The character of a sign, by its font and its code in hexadecimal; where that is not known, the code as Word keeps it in
/// a text, among the private ones, and `false`.
pub fn character(font: &str, code: &str) -> Option<(char, bool)> {
    let code = u32::from_str_radix(code, 16).ok()?;
    let own = match code {
        0xF000..=0xF0FF => code - 0xF000,
        0..=0xFF => code,
        _ => return char::from_u32(code).map(|c| (c, true)),
    };
    let stretches =
        FONTS.iter().find(|(name, _)| name.eq_ignore_ascii_case(font)).map(|(_, stretches)| *stretches);
    let known = stretches.unwrap_or_default().iter().find_map(|(from, characters)| {
        characters.chars().nth(usize::try_from(own.checked_sub(*from)?).ok()?)
    });
    known.map(|c| (c, true)).or(char::from_u32(0xF000 + own).map(|c| (c, false)))
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
        ];
        for (font, code, sign) in known {
            assert_eq!(of(font, code), Some(sign), "{font} {code}");
        }
        assert_eq!(character("Webdings", "F061"), Some(('\u{F061}', false)));
        assert_eq!(character("Wingdings", "F021"), Some(('\u{F021}', false)));
        assert_eq!(character("Wingdings", "x"), None);
    }
}
