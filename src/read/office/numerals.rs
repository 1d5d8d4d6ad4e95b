//! How Word writes the number of a list's level, by the name of its format (ECMA-376, ST_NumberFormat).

use std::iter::repeat_n;

/// The formats in the order of their codes of 2003.
pub const FORMATS: [&str; 45] = [
    "decimal",
    "upperRoman",
    "lowerRoman",
    "upperLetter",
    "lowerLetter",
    "ordinal",
    "cardinalText",
    "ordinalText",
    "hex",
    "chicago",
    "ideographDigital",
    "japaneseCounting",
    "aiueo",
    "iroha",
    "decimalFullWidth",
    "decimalHalfWidth",
    "japaneseLegal",
    "japaneseDigitalTenThousand",
    "decimalEnclosedCircle",
    "decimalFullWidth2",
    "aiueoFullWidth",
    "irohaFullWidth",
    "decimalZero",
    "bullet",
    "ganada",
    "chosung",
    "decimalEnclosedFullstop",
    "decimalEnclosedParen",
    "decimalEnclosedCircleChinese",
    "ideographEnclosedCircle",
    "ideographTraditional",
    "ideographZodiac",
    "ideographZodiacTraditional",
    "taiwaneseCounting",
    "ideographLegalTraditional",
    "taiwaneseCountingThousand",
    "taiwaneseDigital",
    "chineseCounting",
    "chineseLegalSimplified",
    "chineseCountingThousand",
    "decimal",
    "koreanDigital",
    "koreanCounting",
    "koreanLegal",
    "koreanDigital2",
];

/// More than any letter is written for one number: the twenty-seventh is AA, the next BB.
const MOST_LETTERS: u32 = 60;

/// Figures from nought to nine.
const HAN: &str = "〇一二三四五六七八九";
const STEMS: &str = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES: &str = "子丑寅卯辰巳午未申酉戌亥";
const ROMAN: [(u32, &str); 13] = [
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
];

/// A way to write numbers by figure and place.
struct Places {
    figures: &'static str,
    units: &'static str,
    /// Stands for places left out between others; none in Japanese and Korean.
    gap: &'static str,
    /// Whether ten, a hundred and a thousand need no one before them anywhere, only ten at the beginning, or never.
    bare: Bare,
}

#[derive(Clone, Copy, PartialEq)]
enum Bare {
    All,
    Ten,
    Never,
}

const COUNTING: Places = Places { figures: HAN, units: "十百千", gap: "零", bare: Bare::Ten };
const JAPANESE: Places = Places { figures: HAN, units: "十百千", gap: "", bare: Bare::All };
const KOREAN: Places =
    Places { figures: "영일이삼사오육칠팔구", units: "십백천", gap: "", bare: Bare::All };
const LEGAL: Places =
    Places { figures: "零壹贰叁肆伍陆柒捌玖", units: "拾佰仟", gap: "零", bare: Bare::Never };
const LEGAL_TRADITIONAL: Places = Places { figures: "零壹貳參肆伍陸柒捌玖", ..LEGAL };
const LEGAL_JAPANESE: Places =
    Places { figures: "〇壱弐参四伍六七八九", units: "拾百阡", gap: "", bare: Bare::Never };

/// A number as a level of this format writes it; in figures where the format has no sign for it, or is not known.
pub fn numeral(format: &str, number: u32) -> String {
    in_format(format, number).unwrap_or_else(|| number.to_string())
}

fn in_format(format: &str, number: u32) -> Option<String> {
    let first = number.checked_sub(1)?;
    match format {
        "none" => Some(String::new()),
        "upperLetter" => letters(first, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
        "lowerLetter" => letters(first, "abcdefghijklmnopqrstuvwxyz"),
        "upperRoman" => roman(number).map(|roman| roman.to_uppercase()),
        "lowerRoman" => roman(number),
        "ordinal" => Some(format!("{number}{}", ending(number))),
        "hex" => Some(format!("{number:X}")),
        "chicago" => letters(first, "*†‡§"),
        "decimalZero" => Some(format!("{number:02}")),
        "numberInDash" => Some(format!("- {number} -")),
        _ => enclosed(format, first).or_else(|| of_the_east(format, number)),
    }
}

/// Numbers that are one character each, as many as there are.
fn enclosed(format: &str, first: u32) -> Option<String> {
    let (from, count) = match format {
        "decimalEnclosedCircle" => (0x2460, 20),
        "decimalEnclosedCircleChinese" => (0x2460, 10),
        "decimalEnclosedParen" => (0x2474, 20),
        "decimalEnclosedFullstop" => (0x2488, 20),
        "ideographEnclosedCircle" => (0x3220, 10),
        _ => return None,
    };
    char::from_u32(from + first).filter(|_| first < count).map(String::from)
}

fn of_the_east(format: &str, number: u32) -> Option<String> {
    let first = number - 1;
    match format {
        "ideographTraditional" => nth(STEMS, first).map(String::from),
        "ideographZodiac" => nth(BRANCHES, first).map(String::from),
        "ideographZodiacTraditional" if first < 60 => nth(STEMS, first % 10)
            .zip(nth(BRANCHES, first % 12))
            .map(|(stem, branch)| format!("{stem}{branch}")),
        "decimalFullWidth" | "decimalFullWidth2" => Some(digits(number, "０１２３４５６７８９")),
        "ideographDigital" | "japaneseDigitalTenThousand" => Some(digits(number, HAN)),
        "taiwaneseDigital" => Some(digits(number, "○一二三四五六七八九")),
        "koreanDigital2" => Some(digits(number, "零一二三四五六七八九")),
        "koreanDigital" => Some(digits(number, KOREAN.figures)),
        // From a hundred on these two write figure by figure.
        "chineseCounting" if number > 99 => Some(digits(number, HAN)),
        "taiwaneseCounting" if number > 99 => Some(digits(number, "○一二三四五六七八九")),
        "chineseCounting" | "taiwaneseCounting" | "chineseCountingThousand" | "taiwaneseCountingThousand" => {
            places(number, &COUNTING)
        }
        "japaneseCounting" => places(number, &JAPANESE),
        "koreanCounting" => places(number, &KOREAN),
        "chineseLegalSimplified" => places(number, &LEGAL),
        "ideographLegalTraditional" => places(number, &LEGAL_TRADITIONAL),
        "japaneseLegal" => places(number, &LEGAL_JAPANESE),
        "koreanLegal" => korean(number),
        "ganada" => nth("가나다라마바사아자차카타파하", first).map(String::from),
        "chosung" => nth("ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ", first).map(String::from),
        _ => None,
    }
}

fn nth(signs: &str, at: u32) -> Option<char> {
    signs.chars().nth(usize::try_from(at).ok()?)
}

/// The signs one after the other, then each twice, and so on.
fn letters(first: u32, signs: &str) -> Option<String> {
    let count = u32::try_from(signs.chars().count()).ok()?;
    let times = first / count + 1;
    let sign = nth(signs, first % count).filter(|_| times <= MOST_LETTERS)?;
    Some(repeat_n(sign, usize::try_from(times).ok()?).collect())
}

fn roman(mut number: u32) -> Option<String> {
    if number > 3999 {
        return None;
    }
    let mut roman = String::new();
    for (value, sign) in ROMAN {
        while number >= value {
            roman += sign;
            number -= value;
        }
    }
    Some(roman)
}

fn ending(number: u32) -> &'static str {
    match (number % 100, number % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    }
}

fn digits(number: u32, figures: &str) -> String {
    number.to_string().chars().filter_map(|digit| nth(figures, digit.to_digit(10)?)).collect()
}

/// A number below ten thousand by its figures and their places; no list counts further.
fn places(number: u32, of: &Places) -> Option<String> {
    if number > 9999 {
        return None;
    }
    let (mut text, mut gap) = (String::new(), false);
    for (place, value) in [(3u32, 1000), (2, 100), (1, 10), (0, 1)] {
        let figure = number / value % 10;
        if figure == 0 {
            gap = !text.is_empty();
            continue;
        }
        text += if gap { of.gap } else { "" };
        gap = false;
        let bare = match of.bare {
            Bare::All => true,
            Bare::Ten => place == 1 && text.is_empty(),
            Bare::Never => false,
        };
        text.extend(nth(of.figures, figure).filter(|_| figure > 1 || place == 0 || !bare));
        text.extend(place.checked_sub(1).and_then(|unit| nth(of.units, unit)));
    }
    Some(text)
}

/// The native words of Korean, up to ninety-nine.
fn korean(number: u32) -> Option<String> {
    const ONES: [&str; 10] = ["", "하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉"];
    const TENS: [&str; 10] = ["", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔"];
    let at = |words: &[&'static str; 10], index: u32| words.get(usize::try_from(index).ok()?).copied();
    Some(at(&TENS, number / 10)?.to_string() + at(&ONES, number % 10)?)
}

#[cfg(test)]
mod tests {
    use super::numeral;

    #[test]
    fn numbers_are_written_as_word_draws_them() {
        let table = [
            ("decimal", ["1", "10", "11", "20", "27", "99", "100", "101", "110", "111", "120"]),
            (
                "chineseCounting",
                [
                    "一",
                    "十",
                    "十一",
                    "二十",
                    "二十七",
                    "九十九",
                    "一〇〇",
                    "一〇一",
                    "一一〇",
                    "一一一",
                    "一二〇",
                ],
            ),
            (
                "chineseCountingThousand",
                [
                    "一",
                    "十",
                    "十一",
                    "二十",
                    "二十七",
                    "九十九",
                    "一百",
                    "一百零一",
                    "一百一十",
                    "一百一十一",
                    "一百二十",
                ],
            ),
            (
                "japaneseCounting",
                ["一", "十", "十一", "二十", "二十七", "九十九", "百", "百一", "百十", "百十一", "百二十"],
            ),
            (
                "koreanCounting",
                ["일", "십", "십일", "이십", "이십칠", "구십구", "백", "백일", "백십", "백십일", "백이십"],
            ),
            (
                "chineseLegalSimplified",
                [
                    "壹",
                    "壹拾",
                    "壹拾壹",
                    "贰拾",
                    "贰拾柒",
                    "玖拾玖",
                    "壹佰",
                    "壹佰零壹",
                    "壹佰壹拾",
                    "壹佰壹拾壹",
                    "壹佰贰拾",
                ],
            ),
            (
                "ideographDigital",
                [
                    "一",
                    "一〇",
                    "一一",
                    "二〇",
                    "二七",
                    "九九",
                    "一〇〇",
                    "一〇一",
                    "一一〇",
                    "一一一",
                    "一二〇",
                ],
            ),
            ("ideographTraditional", ["甲", "癸", "11", "20", "27", "99", "100", "101", "110", "111", "120"]),
            ("ideographZodiac", ["子", "酉", "戌", "20", "27", "99", "100", "101", "110", "111", "120"]),
            (
                "ideographZodiacTraditional",
                ["甲子", "癸酉", "甲戌", "癸未", "庚寅", "99", "100", "101", "110", "111", "120"],
            ),
            ("decimalEnclosedCircle", ["①", "⑩", "⑪", "⑳", "27", "99", "100", "101", "110", "111", "120"]),
            (
                "decimalEnclosedCircleChinese",
                ["①", "⑩", "11", "20", "27", "99", "100", "101", "110", "111", "120"],
            ),
            ("upperLetter", ["A", "J", "K", "T", "AA", "UUUU", "VVVV", "WWWW", "FFFFF", "GGGGG", "PPPPP"]),
            ("lowerRoman", ["i", "x", "xi", "xx", "xxvii", "xcix", "c", "ci", "cx", "cxi", "cxx"]),
            ("decimalZero", ["01", "10", "11", "20", "27", "99", "100", "101", "110", "111", "120"]),
            (
                "decimalFullWidth",
                [
                    "１",
                    "１０",
                    "１１",
                    "２０",
                    "２７",
                    "９９",
                    "１００",
                    "１０１",
                    "１１０",
                    "１１１",
                    "１２０",
                ],
            ),
        ];
        for (format, expected) in table {
            let written = [1, 10, 11, 20, 27, 99, 100, 101, 110, 111, 120].map(|n| numeral(format, n));
            assert_eq!(written, expected, "{format}");
        }
        assert_eq!(numeral("chineseCountingThousand", 1001), "一千零一");
        assert_eq!(numeral("chineseCountingThousand", 1010), "一千零一十");
        assert_eq!(numeral("upperLetter", u32::MAX), u32::MAX.to_string());
        assert_eq!((numeral("chineseCounting", 0), numeral("unheard", 7)), ("0".into(), "7".into()));
    }

    /// No format gives two numbers the same text, and none gives nothing: up to where lists count.
    #[test]
    fn every_number_of_a_format_is_its_own() {
        for format in super::FORMATS.iter().filter(|format| **format != "bullet") {
            let texts: std::collections::HashSet<String> = (1..=120).map(|n| numeral(format, n)).collect();
            assert_eq!(texts.len(), 120, "{format}");
            assert!(!texts.contains(""), "{format}");
        }
    }
}
