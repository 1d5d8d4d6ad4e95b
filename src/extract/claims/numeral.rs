//! Numerals in running text: `1,288`, `7.88万`, `一`, `四十余`, `两千余`, `十几`.

use crate::document::figure::Figure;

/// A numeral with what it is worth. Positions are indexes of folded characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Numeral {
    /// One past its last character (余 and the like included).
    pub end: usize,
    /// Its value, 万 and 亿 multiplied in unless they belong to 万元.
    pub value: Figure,
    /// 余, 多, 几 stand in it.
    pub approximate: bool,
    /// Written in Chinese characters.
    pub chinese: bool,
    /// A power of ten that belongs to the unit: 4 in 万元.
    pub scale: i32,
    /// How many digits stand before the point, if Arabic.
    pub digits: usize,
}

/// More digits than any figure of a report has: such a run is a phone number or an index.
const MAX_DIGITS: usize = 15;

/// Reads the numeral that begins at `at`, if one does.
pub fn read(chars: &[char], at: usize) -> Option<Numeral> {
    let first = *chars.get(at)?;
    if first.is_ascii_digit() { arabic(chars, at) } else { chinese(chars, at) }
}

fn arabic(chars: &[char], at: usize) -> Option<Numeral> {
    let mut end = at + run(chars, at);
    let mut text: String = chars.get(at..end)?.iter().collect();
    while text.len() <= 9 && end - at <= 12 && chars.get(end) == Some(&',') && run(chars, end + 1) == 3 {
        if text.len() > 3 && !chars.get(at..end)?.contains(&',') {
            break;
        }
        text.extend(chars.get(end + 1..end + 4)?);
        end += 4;
    }
    let digits = text.len();
    if chars.get(end) == Some(&'.') && run(chars, end + 1) > 0 {
        let decimals = run(chars, end + 1);
        text.extend(chars.get(end..end + 1 + decimals)?);
        end += 1 + decimals;
    }
    let value = if digits > MAX_DIGITS { None } else { Figure::parse(&text) };
    let plain = Numeral { end, value: value?, approximate: false, chinese: false, scale: 0, digits };
    Some(tail(chars, plain))
}

/// Length of the run of digits at `at`.
pub fn run(chars: &[char], at: usize) -> usize {
    chars.iter().skip(at).take_while(|c| c.is_ascii_digit()).count()
}

/// What may follow the digits: 余, 多, 万, 亿, and again 余.
fn tail(chars: &[char], mut numeral: Numeral) -> Numeral {
    for _ in 0..4 {
        let Some(&c) = chars.get(numeral.end) else { break };
        match c {
            '余' | '多' | '来' => numeral.approximate = true,
            '万' | '亿' => {
                let power = if c == '万' { 4 } else { 8 };
                if chars.get(numeral.end + 1) == Some(&'元') {
                    numeral.scale = power;
                } else if let Some(value) = numeral.value.scale10(power) {
                    numeral.value = value;
                }
            }
            '千' | '百' if !numeral.chinese => {
                let power = if c == '千' { 3 } else { 2 };
                numeral.value = numeral.value.scale10(power).unwrap_or(numeral.value);
            }
            _ => break,
        }
        numeral.end += 1;
    }
    numeral
}

fn digit(c: char) -> Option<i64> {
    let place = |digits: &str| digits.chars().position(|d| d == c).map(|d| d as i64);
    place("零一二三四五六七八九").or_else(|| place("〇壹贰叁肆伍陆柒捌玖")).or((c == '两').then_some(2))
}

fn chinese(chars: &[char], at: usize) -> Option<Numeral> {
    let (mut total, mut pending, mut end) = (0i64, None::<i64>, at);
    let (mut approximate, mut powers) = (false, false);
    while let Some(&c) = chars.get(end).filter(|_| end - at < 12) {
        let power = match c {
            '十' | '拾' => 10,
            '百' | '佰' => 100,
            '千' | '仟' => 1000,
            '几' | '数' => {
                approximate = true;
                pending = Some(pending.unwrap_or(0).max(1));
                end += 1;
                continue;
            }
            _ => match digit(c) {
                Some(d) => {
                    // 三四件 is three or four; 二〇二二 is a year and is not read here.
                    approximate |= pending.is_some_and(|p| p > 0);
                    pending = Some(d);
                    end += 1;
                    continue;
                }
                None => break,
            },
        };
        total = total.saturating_add(pending.take().unwrap_or(1).saturating_mul(power));
        powers = true;
        end += 1;
    }
    if end == at || (approximate && !powers && chars.get(at) == Some(&'数')) {
        return None;
    }
    let value = Figure::from(total.saturating_add(pending.unwrap_or(0)));
    Some(tail(chars, Numeral { end, value, approximate, chinese: true, scale: 0, digits: 0 }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &str) -> (String, bool, usize) {
        let chars: Vec<char> = text.chars().collect();
        let numeral = read(&chars, 0).unwrap();
        (numeral.value.to_string(), numeral.approximate, numeral.end)
    }

    #[test]
    fn reads_arabic() {
        assert_eq!(value("26件"), ("26".into(), false, 2));
        assert_eq!(value("1,288件"), ("1288".into(), false, 5));
        assert_eq!(value("12,345,678元"), ("12345678".into(), false, 10));
        assert_eq!(value("11,120"), ("11120".into(), false, 6));
        assert_eq!(value("2021,120余"), ("2021".into(), false, 4));
        assert_eq!(value("7.88万人"), ("78800".into(), false, 5));
        assert_eq!(value("50.1万元"), ("50.1".into(), false, 5));
        assert_eq!(value("14万余条"), ("140000".into(), true, 4));
        assert_eq!(value("3200多篇"), ("3200".into(), true, 5));
    }

    #[test]
    fn reads_chinese() {
        assert_eq!(value("一件"), ("1".into(), false, 1));
        assert_eq!(value("两次"), ("2".into(), false, 1));
        assert_eq!(value("四十余条"), ("40".into(), true, 3));
        assert_eq!(value("两千余人"), ("2000".into(), true, 3));
        assert_eq!(value("一百零五件"), ("105".into(), false, 4));
        assert_eq!(value("十二件"), ("12".into(), false, 2));
        assert_eq!(value("十几件"), ("11".into(), true, 2));
        assert_eq!(value("一万二千条").0, "10000");
        assert_eq!(value("陆件"), ("6".into(), false, 1));
        assert_eq!(value("壹佰贰拾叁件"), ("123".into(), false, 5));
    }

    #[test]
    fn never_reads_an_endless_run() {
        let digits = ['9'; 4000];
        assert_eq!(read(&digits, 0), None);
    }
}
