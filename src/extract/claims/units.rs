//! Units: what a number is counted in, and what makes it no count at all.

/// What a number is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// 件, 条, 起: as printed.
    Case(&'static str),
    /// 篇, 人, 次会议: never of an application.
    Thing(&'static str),
    /// 元, 万元, 亿元.
    Money(&'static str),
    /// %
    Percent,
    /// None printed.
    None,
}

/// Units in which applications and cases are counted. Longer ones first.
#[rustfmt::skip]
const CASES: &[&str] = &["件次", "件/次", "宗次", "件", "份", "条", "起", "宗", "例", "项", "次", "个", "笔"];

/// Units of other things. Those that begin like a unit of cases come before it.
#[rustfmt::skip]
const LONG_THINGS: &[&str] = &["人次", "篇次", "条次", "余人", "平方米", "公里"];

/// Units of other things.
#[rustfmt::skip]
const THINGS: &[&str] = &[
    "篇", "则", "人", "期", "场", "家", "处", "名", "户", "批", "块", "部", "册", "种", "类", "页", "只", "台", "套", "本", "张",
    "间", "辆", "幅", "位", "支", "所", "级", "倍", "字", "版", "集", "遍", "点", "科", "班", "国", "亩", "度", "轮", "吨", "米",
];

/// What makes a number a date, a length of time or a name. Longer ones first.
#[rustfmt::skip]
const NOISE: &[&str] = &[
    "个工作日", "个多月", "个小时", "个月", "点钟", "工作日", "小时", "分钟", "周年", "世纪", "平台", "热线", "月", "日", "时", "天", "年", "周", "秒",
    "号", "楼", "室", "层", "路", "弄", "栋", "届",
];

fn starts(chars: &[char], at: usize, word: &str) -> bool {
    word.chars().enumerate().all(|(i, c)| chars.get(at + i) == Some(&c))
}

fn find(units: &[&'static str], chars: &[char], at: usize) -> Option<(&'static str, usize)> {
    let unit = units.iter().find(|unit| starts(chars, at, unit))?;
    Some((unit, unit.chars().count()))
}

/// Length of what stands at `at` and makes the number before it no count.
pub fn noise(chars: &[char], at: usize) -> Option<usize> {
    find(NOISE, chars, at).map(|(_, len)| len)
}

/// The unit at `at` with its length; `scale` is 4 behind 万, 8 behind 亿.
pub fn unit_at(chars: &[char], at: usize, scale: i32) -> (Unit, usize) {
    if chars.get(at) == Some(&'元') {
        let unit = match scale {
            4 => "万元",
            8 => "亿元",
            _ => "元",
        };
        return (Unit::Money(unit), 1);
    }
    if let Some((_, len)) = find(&["%", "个百分点"], chars, at) {
        return (Unit::Percent, len);
    }
    // 80分, but not 97分别.
    if chars.get(at) == Some(&'分') && !chars.get(at + 1).is_some_and(|c| "别为类成".contains(*c)) {
        return (Unit::Thing("分"), 1);
    }
    let thing = |(unit, len)| (Unit::Thing(unit), len);
    let case = |(unit, len)| (Unit::Case(unit), len);
    let long = find(LONG_THINGS, chars, at).map(thing);
    let known =
        long.or_else(|| find(CASES, chars, at).map(case)).or_else(|| find(THINGS, chars, at).map(thing));
    known.unwrap_or((Unit::None, 0))
}

/// Length of 左右 and the like at `at`: what comes behind a number that is not one figure.
pub fn approximate(chars: &[char], at: usize) -> usize {
    // 比上年的30件多了9件.
    if starts(chars, at, "多") && chars.get(at + 1).is_some_and(|c| "了于出".contains(*c)) {
        return 0;
    }
    find(&["左右", "上下", "余", "多", "及以上", "及以下", "以上", "以下", "的有", "的共有"], chars, at)
        .map_or(0, |(_, len)| len)
}

/// Whether a number without a unit is the name of a hotline: 110, 12345.
pub fn is_hotline(number: i64) -> bool {
    matches!(number, 110 | 114 | 119 | 120 | 122) || (12_300..12_400).contains(&number)
}

/// Length of a time limit at `at`, behind its number: 个工作日, 日内.
pub fn deadline(chars: &[char], at: usize) -> Option<usize> {
    let limits = ["个工作日内", "工作日内", "个工作日", "工作日", "日内", "天内", "个月内", "小时内"];
    find(&limits, chars, at).map(|(_, len)| len)
}
