//! A paragraph as tokens: numbers, words that matter, breaks, and what nobody knows. One pass, no going back.

use super::numeral::{self, Numeral};
use super::words::{self, Tag};
use crate::document::figure::Figure;
use crate::document::fold::{Folded, is_han};

/// How strongly a mark of punctuation parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Break {
    /// 、
    Pause,
    /// , :
    Comma,
    /// ;
    Semicolon,
    /// 。 ! ?
    Stop,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Tok {
    /// A number that may be a claim.
    Number(Number),
    /// A year named in full.
    Year(u16),
    /// Dates, telephone and document numbers, titles of documents: never a claim.
    Noise,
    /// A word of the dictionary.
    Word(Tag),
    /// Punctuation.
    Break(Break),
    /// (
    Open,
    /// )
    Close,
    /// A character that no word explains.
    Unknown,
}

/// A number with its unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Number {
    /// Its value; for 万元 in 万元.
    pub value: Figure,
    /// 余, 近, 约, 左右.
    pub approximate: bool,
    /// Which unit, if any.
    pub unit: Unit,
    /// Length of the numeral itself; the unit follows.
    pub len: usize,
    /// Written in Chinese characters.
    pub chinese: bool,
}

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

/// A token with its folded characters `start..end`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Token {
    /// What it is.
    pub tok: Tok,
    /// First folded character.
    pub start: usize,
    /// One past the last.
    pub end: usize,
}

/// Units in which applications and cases are counted. Longest first.
const CASES: &[&str] = &["件次", "件/次", "宗次", "件", "份", "条", "起", "宗", "例", "项", "次", "个", "笔"];
/// Other units. Longest first.
const THINGS: &[&str] = &[
    "人次",
    "篇次",
    "条次",
    "余人",
    "篇",
    "则",
    "人",
    "期",
    "场",
    "家",
    "处",
    "名",
    "户",
    "批",
    "块",
    "部",
    "册",
    "种",
    "类",
    "页",
    "只",
    "台",
    "套",
    "本",
    "张",
    "间",
    "辆",
    "幅",
    "位",
    "支",
    "所",
    "级",
    "倍",
    "字",
    "版",
    "集",
    "遍",
    "点",
    "科",
    "班",
    "国",
    "亩",
    "度",
    "轮",
    "平方米",
    "公里",
    "吨",
    "米",
];
/// What makes a number a date, a length of time or a name.
const NOISE_UNITS: &[&str] = &[
    "月",
    "日",
    "时",
    "点钟",
    "天",
    "年",
    "周",
    "小时",
    "分钟",
    "秒",
    "号",
    "个工作日",
    "工作日",
    "个月",
    "楼",
    "室",
    "层",
    "路",
    "弄",
    "栋",
    "平台",
    "热线",
    "届",
    "周年",
    "世纪",
    "个多月",
    "个小时",
];

/// Cuts folded text into tokens; `own` is the organ's name, folded.
pub fn tokens(folded: &Folded, own: &[char]) -> Vec<Token> {
    let chars = &folded.chars;
    let mut scanner = Scanner { chars, folded, own, tokens: Vec::new() };
    let mut at = 0;
    while at < chars.len() {
        at = scanner.step(at).max(at + 1);
    }
    scanner.tokens
}

struct Scanner<'a> {
    chars: &'a [char],
    folded: &'a Folded,
    own: &'a [char],
    tokens: Vec<Token>,
}

impl Scanner<'_> {
    fn push(&mut self, tok: Tok, start: usize, end: usize) -> usize {
        self.tokens.push(Token { tok, start, end });
        end
    }

    fn step(&mut self, at: usize) -> usize {
        let Some(&c) = self.chars.get(at) else { return at + 1 };
        if let Some(tok) = punctuation(c) {
            return self.push(tok, at, at + 1);
        }
        match c {
            '"' | '·' => at + 1,
            '《' => self.title(at),
            '[' => self.bracketed(at),
            _ if c.is_ascii_digit() => self.number(at),
            _ if c.is_ascii_alphabetic() => {
                let end = at
                    + self
                        .chars
                        .iter()
                        .skip(at)
                        .take_while(|c| c.is_ascii_alphanumeric() || "@.:/-_".contains(**c))
                        .count();
                self.push(Tok::Noise, at, end)
            }
            _ => self.words(at),
        }
    }

    /// 《…》: a title, whatever stands in it.
    fn title(&mut self, at: usize) -> usize {
        let close = self.chars.iter().skip(at).take(80).position(|c| *c == '》');
        self.push(Tok::Noise, at, close.map_or(at + 1, |n| at + n + 1))
    }

    /// [2021]: part of a document number.
    fn bracketed(&mut self, at: usize) -> usize {
        let close = self.chars.iter().skip(at).take(8).position(|c| *c == ']');
        let end = close.map_or(at + 1, |n| at + n + 1);
        let number = numeral::run(self.chars, end);
        let is_number = number > 0 && number < 6 && self.chars.get(end + number) == Some(&'号');
        self.push(Tok::Noise, at, if is_number { end + number + 1 } else { end })
    }

    fn words(&mut self, at: usize) -> usize {
        let own = self.own_name(at);
        if own > 0 {
            return self.push(Tok::Word(Tag::Filler), at, at + own);
        }
        if let Some((len, tag)) = words::word(self.chars, at) {
            return self.push(Tok::Word(tag), at, at + len);
        }
        if is_han(self.chars[at]) && self.starts_chinese_number(at) {
            return self.number(at);
        }
        self.push(Tok::Unknown, at, at + 1)
    }

    /// Length of a stretch of the organ's own name at `at`, ending as an organ's name does.
    fn own_name(&self, at: usize) -> usize {
        let rest = self.chars.get(at..).unwrap_or_default();
        let from = self.own.iter().take(24).position(|c| Some(c) == rest.first());
        let Some(from) = from else { return 0 };
        let own = self.own.get(from..).unwrap_or_default();
        let same = own.iter().zip(rest).take_while(|(a, b)| a == b).count();
        let ends = |n: &usize| {
            rest.get(n - 1).is_some_and(|c| "局委办厅镇乡道区县市省府处心会院站所旗州".contains(*c))
        };
        (2..=same).rev().find(ends).unwrap_or(0)
    }

    /// A Chinese numeral counts only with a unit behind it, and never behind 第 or within a word.
    fn starts_chinese_number(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|i| self.chars.get(i));
        if matches!(before, Some('第' | '之' | '星' | '周' | '统' | '唯' | '同' | '万'))
            || self.chars[at] == '零'
        {
            return false;
        }
        numeral::read(self.chars, at).is_some_and(|n| {
            let unit = unit_at(self.chars, n.end, n.scale);
            !matches!(unit.0, Unit::None) && !noise_unit(self.chars, n.end)
        })
    }

    fn number(&mut self, at: usize) -> usize {
        let Some(numeral) = numeral::read(self.chars, at) else {
            return self.push(Tok::Noise, at, at + numeral::run(self.chars, at).max(1));
        };
        if let Some((tok, end)) = self.not_a_count(at, numeral) {
            return self.push(tok, at, end);
        }
        let (unit, unit_len) = unit_at(self.chars, numeral.end, numeral.scale);
        let mut end = numeral.end + unit_len;
        let approximate =
            numeral.approximate || self.approximate_before(at) || approximate_after(self.chars, end);
        if approximate_after(self.chars, end) {
            end += if matches!(self.chars.get(end), Some('左' | '上')) { 2 } else { 1 };
        }
        let scale = if matches!(unit, Unit::Money(_)) { 0 } else { numeral.scale };
        let value = numeral.value.scale10(scale).unwrap_or(numeral.value);
        let number = Number { value, approximate, unit, len: numeral.end - at, chinese: numeral.chinese };
        self.push(Tok::Number(number), at, end)
    }

    /// Years, dates, telephone numbers, ordinals, enumerators: what looks like a number and counts nothing.
    fn not_a_count(&self, at: usize, n: Numeral) -> Option<(Tok, usize)> {
        let next = self.chars.get(n.end).copied();
        let before = at.checked_sub(1).and_then(|i| self.chars.get(i)).copied();
        let whole = n.value.to_i64();
        let year = whole.filter(|y| n.digits == 4 && (1990..=2100).contains(y)).map(|y| y as u16);
        if let (Some(year), Some('年')) = (year, next) {
            let end = n.end + 1 + usize::from(self.chars.get(n.end + 1) == Some(&'度'));
            return Some((Tok::Year(year), end));
        }
        let (unit, _) = unit_at(self.chars, n.end, n.scale);
        if let (Some(year), Unit::None) = (year, unit) {
            // 年 lost: 2023我局共收到.
            return Some((Tok::Year(year), n.end));
        }
        if noise_unit(self.chars, n.end) {
            let len =
                NOISE_UNITS.iter().find(|u| starts(self.chars, n.end, u)).map_or(0, |u| u.chars().count());
            return Some((Tok::Noise, n.end + len));
        }
        let tel = next == Some('-') || before == Some('-') || (n.digits >= 6 && unit == Unit::None);
        let enumerator = matches!(next, Some('.' | '、' | ')')) && unit == Unit::None && self.begins_item(at);
        if before == Some('第') || tel || enumerator || self.spaced(at, n.end) {
            return Some((Tok::Noise, n.end));
        }
        None
    }

    /// `1.` and the like at the beginning of the paragraph or of a sentence.
    fn begins_item(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|i| self.chars.get(i));
        matches!(before, None | Some('。' | ';' | ':' | '('))
    }

    /// White space stood between two digits: two numbers, or one torn apart; nobody can tell.
    fn spaced(&self, at: usize, end: usize) -> bool {
        (at + 1..end).any(|i| self.folded.start(i) > self.folded.start(i - 1) + 1)
    }

    fn approximate_before(&self, at: usize) -> bool {
        let before = self.chars.get(at.saturating_sub(3)..at).unwrap_or_default();
        before.last().is_some_and(|c| "近约逾超达".contains(*c)) && before.last() != Some(&'达')
            || ends(before, &['超', '过'])
            || ends(before, &['不', '足'])
            || ends(before, &['不', '少', '于'])
            || ends(before, &['突', '破'])
            || ends(before, &['大', '约'])
            || ends(before, &['最', '多'])
            || ends(before, &['至', '少'])
    }
}

fn ends(chars: &[char], tail: &[char]) -> bool {
    chars.ends_with(tail)
}

fn punctuation(c: char) -> Option<Tok> {
    Some(match c {
        '、' => Tok::Break(Break::Pause),
        ',' | ':' => Tok::Break(Break::Comma),
        ';' => Tok::Break(Break::Semicolon),
        '。' | '!' | '?' => Tok::Break(Break::Stop),
        '(' => Tok::Open,
        ')' => Tok::Close,
        _ => return None,
    })
}

fn starts(chars: &[char], at: usize, word: &str) -> bool {
    word.chars().enumerate().all(|(i, c)| chars.get(at + i) == Some(&c))
}

fn noise_unit(chars: &[char], at: usize) -> bool {
    NOISE_UNITS.iter().any(|unit| starts(chars, at, unit))
}

fn unit_at(chars: &[char], at: usize, scale: i32) -> (Unit, usize) {
    if chars.get(at) == Some(&'元') {
        let unit = match scale {
            4 => "万元",
            8 => "亿元",
            _ => "元",
        };
        return (Unit::Money(unit), 1);
    }
    if chars.get(at) == Some(&'%') {
        return (Unit::Percent, 1);
    }
    if starts(chars, at, "个百分点") {
        return (Unit::Percent, 4);
    }
    let find = |units: &[&'static str]| units.iter().find(|unit| starts(chars, at, unit)).copied();
    let things = find(THINGS).filter(|unit| unit.chars().count() > 1);
    let (thing, case) = (things, find(CASES));
    match (thing, case) {
        (Some(unit), _) => (Unit::Thing(unit), unit.chars().count()),
        (None, Some(unit)) => (Unit::Case(unit), unit.chars().count()),
        (None, None) => match find(THINGS) {
            Some(unit) => (Unit::Thing(unit), unit.chars().count()),
            None => (Unit::None, 0),
        },
    }
}

fn approximate_after(chars: &[char], at: usize) -> bool {
    starts(chars, at, "左右") || starts(chars, at, "上下") || matches!(chars.get(at), Some('余'))
}
