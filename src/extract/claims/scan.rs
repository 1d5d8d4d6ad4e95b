//! A paragraph as tokens: numbers, words that matter, breaks, and what nobody knows. One pass, no going back.

use super::numeral::{self, Numeral};
use super::units::{self, Unit};
use super::words::{self, Tag, Topic};
use crate::document::figure::Figure;
use crate::document::fold::{Folded, is_han, is_lost};

/// How strongly a mark of punctuation parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Break {
    /// 、
    Pause,
    /// :
    Colon,
    /// ,
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
    /// Written in Chinese characters.
    pub chinese: bool,
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

/// Cuts folded text into tokens; `own` is the organ's name, folded.
pub fn tokens(folded: &Folded, own: &[char]) -> Vec<Token> {
    let chars = &folded.chars;
    let mut scanner = Scanner { chars, folded, own, tokens: Vec::new(), head: None };
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
    /// Where a bracket closes that holds a lead-in: 【市本级】收到9件.
    head: Option<usize>,
}

/// Characters of a lead-in in brackets.
const HEAD: usize = 12;

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
            _ if at == 0 && BULLETS.contains(c) => at + 1,
            '《' => self.title(at),
            '[' if self.begins_head(at) => at + 1,
            ']' if self.head == Some(at) => self.push(Tok::Break(Break::Colon), at, at + 1),
            '[' => self.bracketed(at),
            _ if c.is_ascii_digit() => self.number(at),
            _ if is_lost(c) => self.lost(at),
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

    /// A sign that is not known: it may be a digit of the number beside it, which is then none that is known.
    fn lost(&mut self, at: usize) -> usize {
        let torn = at.checked_sub(1).and_then(|i| self.chars.get(i)).is_some_and(char::is_ascii_digit);
        if let Some(last) = self.tokens.last_mut().filter(|last| torn && last.end == at) {
            last.tok = Tok::Noise;
        }
        let behind = self.chars.iter().skip(at).take_while(|c| is_lost(**c) || c.is_ascii_digit());
        if !torn && behind.clone().all(|c| is_lost(*c)) {
            return self.words(at);
        }
        let end = at + behind.count();
        self.push(Tok::Noise, at, end + units::unit_at(self.chars, end, 0).1)
    }

    /// 《…》: a title, whatever stands in it.
    fn title(&mut self, at: usize) -> usize {
        let close = self.chars.iter().skip(at).take(80).position(|c| *c == '》');
        self.push(Tok::Noise, at, close.map_or(at + 1, |n| at + n + 1))
    }

    /// 【市本级】 at the beginning of a paragraph or sentence.
    fn begins_head(&mut self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|i| self.chars.get(i));
        let inside = self.chars.iter().skip(at + 1).take(HEAD);
        let close = inside.clone().position(|c| *c == ']').filter(|close| *close > 0);
        let words = close.is_some_and(|close| inside.take(close).all(|c| is_han(*c)));
        if words && matches!(before, None | Some('。' | ';')) {
            self.head = close.map(|close| at + 1 + close);
        }
        self.head.is_some_and(|head| head > at)
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
        let word = words::word(self.chars, at);
        if own > word.map_or(0, |(len, _)| len) {
            return self.push(Tok::Word(Tag::Filler), at, at + own);
        }
        if let Some((len, tag)) = word {
            return self.push(Tok::Word(tag), at, at + len);
        }
        if self.chars[at] == '第' {
            return self.ordinal(at);
        }
        if is_han(self.chars[at]) && self.starts_chinese_number(at) {
            return self.number(at);
        }
        self.push(Tok::Unknown, at, at + 1)
    }

    /// 第二十条: an ordinal.
    fn ordinal(&mut self, at: usize) -> usize {
        let numeral = |c: &&char| c.is_ascii_digit() || "零〇一二三四五六七八九十百".contains(**c);
        let len = self.chars.iter().skip(at + 1).take(8).take_while(numeral).count();
        self.push(Tok::Noise, at, at + 1 + len)
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

    /// A Chinese numeral counts only with a unit behind it, and never behind 第 or within a word (队伍, 内陆, 登陆, 收拾).
    fn starts_chinese_number(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|i| self.chars.get(i));
        let within = |word: &[char; 2]| before == Some(&word[0]) && self.chars[at] == word[1];
        if before.is_some_and(|c| "第每这那某任逐专之星周统唯同万".contains(*c))
            || WITH_FORMAL.iter().any(within)
            || self.chars[at] == '零'
        {
            return false;
        }
        numeral::read(self.chars, at).is_some_and(|n| {
            let unit = units::unit_at(self.chars, n.end, n.scale);
            !matches!(unit.0, Unit::None) && units::noise(self.chars, n.end).is_none()
        })
    }

    /// `2.7件上年结转`, `1.2023年` at the beginning of a line: nobody counts fractions of 件, so the figure before the point is
    /// an ordinal. Its end.
    fn ordinal_before(&self, at: usize) -> Option<usize> {
        let from = at + 1 + self.chars.iter().take(3).position(|c| *c == '.').filter(|_| at == 0)?;
        let digits = self.chars.iter().skip(from).take_while(|c| c.is_ascii_digit()).count();
        let behind = self.chars.get(from + digits)?;
        (digits > 0 && (*behind == '件' || digits == 4 && *behind == '年')).then_some(from)
    }

    fn number(&mut self, at: usize) -> usize {
        if let Some(end) = self.ordinal_before(at) {
            return self.push(Tok::Noise, at, end);
        }
        let Some(numeral) = numeral::read(self.chars, at) else {
            return self.push(Tok::Noise, at, at + numeral::run(self.chars, at).max(1));
        };
        if let Some((tok, end)) = self.not_a_count(at, numeral) {
            return self.push(tok, at, end);
        }
        let (unit, unit_len) = units::unit_at(self.chars, numeral.end, numeral.scale);
        let end = numeral.end + unit_len;
        let about = units::approximate(self.chars, end);
        let approximate = numeral.approximate || about > 0 || self.approximate_before(at);
        let number = Number { value: numeral.value, approximate, unit, chinese: numeral.chinese };
        self.push(Tok::Number(number), at, end + about)
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
        let (unit, _) = units::unit_at(self.chars, n.end, n.scale);
        if unit == Unit::None && whole.is_some_and(units::is_hotline) {
            let foreign = Tok::Word(Tag::Topic(Topic::Foreign));
            return Some((foreign, n.end + units::noise(self.chars, n.end).unwrap_or(0)));
        }
        if let (Some(year), Unit::None) = (year, unit) {
            // 年 lost: 2023我局共收到.
            return Some((Tok::Year(year), n.end));
        }
        if let Some(len) = units::deadline(self.chars, n.end) {
            return Some((Tok::Word(Tag::Deadline), n.end + len));
        }
        if let Some(len) = units::noise(self.chars, n.end) {
            let part = next == Some('月') && whole != Some(12) && self.part_of_year(n.end + 1);
            return Some((if part { Tok::Word(Tag::SubYear) } else { Tok::Noise }, n.end + len));
        }
        let tel = next == Some('-') || before == Some('-') || (n.digits >= 6 && unit == Unit::None);
        let enumerator = matches!(next, Some('.' | '、' | ')')) && unit == Unit::None && self.begins_item(at);
        // 6.15, 2.0: a day or a version.
        let version = unit == Unit::None && !n.value.is_integer();
        if before == Some('第') || version || tel || enumerator || self.spaced(at, n.end) {
            return Some((Tok::Noise, n.end));
        }
        None
    }

    /// 3月份, 6月底: a part of the year, unless a day follows or it goes on to December.
    fn part_of_year(&self, at: usize) -> bool {
        let rest: String = self.chars.iter().skip(at).take(5).collect();
        !rest.starts_with(|c: char| c.is_ascii_digit()) && !rest.contains("12月")
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

    /// 近, 约, 超过 and the like right before it.
    fn approximate_before(&self, at: usize) -> bool {
        let before = self.chars.get(at.saturating_sub(3)..at).unwrap_or_default();
        ABOUT.iter().any(|word| before.ends_with(word))
    }
}

/// Marks that a line begins with.
const BULLETS: &str = "◇◆○●□■▪◎▶►➤✓★☆※-—*>";

/// Words that end in a formal numeral.
const WITH_FORMAL: &[[char; 2]] = &[
    ['队', '伍'],
    ['入', '伍'],
    ['退', '伍'],
    ['大', '陆'],
    ['内', '陆'],
    ['登', '陆'],
    ['着', '陆'],
    ['收', '拾'],
    ['大', '肆'],
];

/// Words before a number that make it approximate.
const ABOUT: &[&[char]] = &[
    &['近'],
    &['约'],
    &['逾'],
    &['超'],
    &['超', '过'],
    &['不', '足'],
    &['不', '少', '于'],
    &['突', '破'],
    &['最', '多'],
    &['至', '少'],
];

fn punctuation(c: char) -> Option<Tok> {
    Some(match c {
        '、' => Tok::Break(Break::Pause),
        '|' => Tok::Break(Break::Comma),
        ':' => Tok::Break(Break::Colon),
        ',' => Tok::Break(Break::Comma),
        ';' => Tok::Break(Break::Semicolon),
        '。' | '!' | '?' => Tok::Break(Break::Stop),
        '(' => Tok::Open,
        ')' => Tok::Close,
        _ => return None,
    })
}
