//! Chinese numerals.

/// A Chinese numeral at the start of `text` with its length in bytes: 〇, 两, 十二, 一百零五, 三千, 二万.
pub fn chinese_number(text: &str) -> Option<(i64, usize)> {
    let (mut total, mut section, mut digit) = (0i64, 0i64, None::<i64>);
    let mut length = 0;
    for (at, c) in text.char_indices() {
        match numeral(c) {
            Some(Numeral::Digit(_)) if digit.is_some_and(|d| d != 0) => return None,
            Some(Numeral::Digit(value)) => digit = Some(value),
            Some(Numeral::Ten(power)) => {
                let times = digit.take().filter(|d| *d != 0);
                section = section.checked_add(times.unwrap_or(1).checked_mul(power)?)?;
            }
            Some(Numeral::Big(_)) if digit.is_none() && section == 0 => return None,
            Some(Numeral::Big(power)) => {
                total = total.checked_add(section + digit.take().unwrap_or(0))?.checked_mul(power)?;
                section = 0;
            }
            None => break,
        }
        length = at + c.len_utf8();
    }
    (length > 0).then(|| total.checked_add(section + digit.unwrap_or(0)).map(|value| (value, length)))?
}

/// A digit, 十 or 百 or 千, 万 or 亿.
pub enum Numeral {
    Digit(i64),
    Ten(i64),
    Big(i64),
}

/// What a character counts in a numeral.
pub fn numeral(c: char) -> Option<Numeral> {
    const DIGITS: &str = "〇一二三四五六七八九";
    if let Some(value) = DIGITS.chars().position(|digit| digit == c) {
        return Some(Numeral::Digit(value as i64));
    }
    Some(match c {
        '零' => Numeral::Digit(0),
        '两' => Numeral::Digit(2),
        '十' => Numeral::Ten(10),
        '百' => Numeral::Ten(100),
        '千' => Numeral::Ten(1000),
        '万' => Numeral::Big(10_000),
        '亿' => Numeral::Big(100_000_000),
        _ => return None,
    })
}
