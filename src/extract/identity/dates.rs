//! Dates in all the forms that a report prints, as ISO 8601. What is damaged is never guessed at.

use regex::Regex;
use std::sync::LazyLock;

static DATE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new("(20[0-9]{2}|19[0-9]{2})(?:年|-|/|\\.)([0-9]{1,2})(?:月|-|/|\\.)([0-9]{1,2})").ok()
});

/// The first whole date in folded text: its ISO form and its range in bytes.
pub fn find(folded: &str) -> Option<(String, std::ops::Range<usize>)> {
    if !folded.contains("20") && !folded.contains("19") {
        return None;
    }
    DATE.as_ref()?.captures_iter(folded).find_map(|found| {
        let whole = found.get(0)?;
        let before = folded[..whole.start()].chars().next_back();
        let after = folded[whole.end()..].chars().next();
        let torn = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        // Folding takes out the space before a clock time: 2023-01-1319:51.
        let clock = CLOCK.as_ref().is_some_and(|clock| clock.is_match(&folded[whole.end()..]));
        if torn(before) || torn(after) && !clock {
            return None;
        }
        let number = |i: usize| found.get(i)?.as_str().parse::<u32>().ok();
        let range = whole.start()..whole.end() + if after == Some('日') { '日'.len_utf8() } else { 0 };
        Some((iso(number(1)?, number(2)?, number(3)?)?, range))
    })
}

static CLOCK: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new("^[0-2]?[0-9]:[0-5][0-9]").ok());

/// The one date that a line consists of, with brackets or not; Chinese numerals too.
pub fn whole_line(folded: &str) -> Option<String> {
    let bare = folded.trim_matches(['(', ')', '[', ']', '。']);
    let plain = chinese_date(bare).unwrap_or_else(|| bare.to_string());
    let (date, range) = find(&plain)?;
    (range.start == 0 && range.end == plain.len()).then_some(date)
}

/// 二〇二三年一月十二日 → 2023年1月12日.
pub fn chinese_date(text: &str) -> Option<String> {
    let (year, rest) = text.split_once('年')?;
    let (month, rest) = rest.split_once('月')?;
    let (day, rest) = rest.split_once('日')?;
    let digits: Option<String> = year.chars().map(|c| digit(c).map(|d| d.to_string())).collect();
    let year = digits.filter(|y| y.len() == 4)?;
    Some(format!("{year}年{}月{}日{rest}", small(month)?, small(day)?))
}

fn digit(c: char) -> Option<u32> {
    match c {
        '〇' | '○' | '零' | 'O' => Some(0),
        _ => "一二三四五六七八九".chars().position(|d| d == c).map(|i| i as u32 + 1),
    }
}

fn small(text: &str) -> Option<u32> {
    match text.split_once('十') {
        Some((tens, units)) => {
            let tens = if tens.is_empty() { 1 } else { small(tens)? };
            Some(tens * 10 + if units.is_empty() { 0 } else { small(units)? })
        }
        None => {
            let mut chars = text.chars();
            digit(chars.next()?).filter(|_| chars.next().is_none())
        }
    }
}

/// The ISO form of a day that the calendar has.
pub fn iso(year: u32, month: u32, day: u32) -> Option<String> {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u32::from(leap),
        1..=12 => 31,
        _ => return None,
    };
    (1..=days).contains(&day).then(|| format!("{year:04}-{month:02}-{day:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_as_printed() {
        for (text, want) in [
            ("2023-01-1319:51", Some("2023-01-13")),
            ("2023年1月13日", Some("2023-01-13")),
            ("2023/1/3", Some("2023-01-03")),
            ("2023.01.03", Some("2023-01-03")),
            ("2023年2月30日", None),
            ("202412日", None),
            ("2023年1月", None),
        ] {
            assert_eq!(find(text).map(|f| f.0).as_deref(), want, "{text}");
        }
    }

    #[test]
    fn lines_that_are_a_date() {
        assert_eq!(whole_line("(2022年1月14日)").as_deref(), Some("2022-01-14"));
        assert_eq!(whole_line("二〇二三年一月十二日").as_deref(), Some("2023-01-12"));
        assert_eq!(whole_line("二○二三年十二月三十一日").as_deref(), Some("2023-12-31"));
        assert_eq!(whole_line("2025年12月30日星期二"), None);
        assert_eq!(whole_line("(202412日)"), None);
    }
}
