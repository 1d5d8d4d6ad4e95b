//! Words and passages that stand twice: two rules.

use crate::check::context::Context;
use crate::check::finding::{Family, Severity};
use crate::check::prose::Passage;
use crate::check::rule::{Draft, Find, Found, Rule, Status, Text, words};
use crate::document::fold::is_han;
use crate::form::clauses::PRACTICE;
use std::collections::HashMap;

/// The same word twice beside 和.
pub const WORD: Rule = Rule {
    slug: "repeated-word",
    family: Family::Wording,
    severity: Severity::Info,
    status: Status::Stable,
    title: words("词写重了", "A word twice"),
    summary: words("“某某和某某”前后不是同一个词；没有叠写的“的的”。", "No A和A, no 的的."),
    find: Find::Report(word),
    texts: &[
        Text {
            code: "same-both-sides",
            title: words("“和”的前后是同一个词", "The same word on both sides"),
            message: words("“{quote}”：前后是同一个词。", "“{quote}”: the same word on both sides."),
            advice: words("看后一个是不是应当写别的。", "See whether one of them should be another."),
        },
        Text {
            code: "doubled",
            title: words("字写重了", "A word doubled"),
            message: words("“{quote}”写重了。", "“{quote}” is doubled."),
            advice: words("删去一个。", "Take one out."),
        },
    ],
    laws: &[&PRACTICE],
};

/// A long passage twice.
pub const PASSAGE: Rule = Rule {
    slug: "repeated-passage",
    severity: Severity::Warning,
    title: words("段落写重了", "A passage twice"),
    summary: words(
        "四十字以上的话不在一份报告里出现两次，二十字以上的不在同一部分里出现两次；法规引文、固定套话不算。",
        "No sentence of forty characters or more stands twice, of twenty or more twice in one section; quotations of law \
         do not count.",
    ),
    find: Find::Report(passage),
    texts: &[Text {
        code: "twice",
        title: words("同一段话出现两次", "The same words twice"),
        message: words(
            "“{quote}……”这句话有 {length} 字，出现了两次。",
            "“{quote}…”: these {length} characters stand twice.",
        ),
        advice: words("看是不是复制时多粘了一次。", "See whether it was pasted once too often."),
    }],
    ..WORD
};

/// The shortest word that counts beside 和, in characters.
const SHORTEST: usize = 4;
/// The longest, in characters.
const LONGEST: usize = 12;

fn word(context: &Context) -> Found {
    if context.prose.is_empty() {
        return Found::cannot_check(1, Vec::new(), super::NO_PROSE);
    }
    Found::one(None).with(context.prose.iter().flat_map(|p| both_sides(p).into_iter().chain(doubled(p))))
}

fn both_sides(passage: &Passage) -> Vec<Draft> {
    let chars = &passage.folded.chars;
    let mut drafts = Vec::new();
    for (at, c) in chars.iter().enumerate() {
        if !matches!(c, '和' | '与' | '及' | '、') {
            continue;
        }
        let same = (SHORTEST..=LONGEST).rev().find(|len| {
            let left = at.checked_sub(*len).and_then(|from| chars.get(from..at));
            let right = chars.get(at + 1..at + 1 + len);
            left.is_some() && left == right && left.is_some_and(|w| w.iter().all(|c| is_han(*c)))
        });
        let Some(len) = same else { continue };
        let ends = chars.get(at + 1 + len).is_none_or(|c| !is_han(*c) || matches!(c, '的' | '等'));
        if ends {
            let quote: String = chars.get(at - len..at + 1 + len).unwrap_or_default().iter().collect();
            drafts.push(draft("same-both-sides", passage, at - len, at + 1 + len, quote));
        }
    }
    drafts
}

/// Words that are nothing when doubled, with the words in which they are something.
const DOUBLED: &[(&str, &[&str])] = &[
    ("的的", &["的的确确"]),
    ("和和", &["和和美美", "和和气气"]),
    ("与与", &[]),
    ("进行进行", &[]),
    ("开展开展", &[]),
    ("政府信息政府信息", &[]),
    ("信息公开信息公开", &[]),
];

/// Words that office talk begins clauses with, and that nobody says twice.
const VERBS: &[&str] = &[
    "加强", "推进", "推动", "完善", "健全", "规范", "提升", "提高", "落实", "强化", "深化", "优化", "加大",
    "加快", "不断", "持续", "积极", "认真", "切实", "全面", "严格", "开展", "做好", "组织", "制定", "建立",
];

/// What begins a word that is said twice on purpose: 一件一件, 很多很多; numerals.
const ON_PURPOSE: &str = "一二三四五六七八九十百千两几逐每各很非越多慢好研讨商";

fn doubled(passage: &Passage) -> Vec<Draft> {
    let mut drafts = stuttered(passage);
    for (twice, not) in DOUBLED {
        for (at, _) in passage.text.match_indices(twice) {
            let tail = passage.text.get(at..).unwrap_or_default();
            if not.iter().any(|word| tail.starts_with(word)) {
                continue;
            }
            let place = passage.place_of(at, twice.len());
            drafts.push(Draft::review("doubled").param("quote", *twice).place(place).key(*twice));
        }
    }
    drafts
}

/// 质量质量, 加强加强, 完善和完善: a word of two characters said twice, where no longer word can hold it: 公开公开栏.
fn stuttered(passage: &Passage) -> Vec<Draft> {
    let chars = &passage.folded.chars;
    let word = |at: usize| chars.get(at..at + 2);
    let office = |pair: &[char]| VERBS.iter().any(|verb| verb.chars().eq(pair.iter().copied()));
    let twice = |at: usize| {
        let pair = word(at).filter(|p| p[0] != p[1] && p.iter().all(|c| is_han(*c)))?;
        let joined = usize::from(chars.get(at + 2).is_some_and(|c| "和及".contains(*c)));
        let again = word(at + 2 + joined) == Some(pair);
        let end = at + 4 + joined;
        let ends = joined == 0 && chars.get(end).is_none_or(|c| !is_han(*c) || *c == '的');
        // 规范规范性文件, 组织组织部门: the second begins a longer word.
        let longer = chars.get(end).is_some_and(|c| "性化部".contains(*c));
        let begins = at == 0 || !is_han(chars[at - 1]) || joined == 1;
        let on_purpose = ON_PURPOSE.contains(pair[0]);
        (again && !on_purpose && !longer && (ends || (office(pair) && begins))).then_some(end)
    };
    let told = |(pair, _): &&(&str, &[&str])| pair.chars().count() == 4;
    let listed: Vec<&str> = DOUBLED.iter().filter(told).map(|(pair, _)| *pair).collect();
    let found = (0..chars.len()).filter_map(|at| twice(at).map(|end| (at, end)));
    let quoted = found.map(|(at, end)| (at, end, chars[at..end].iter().collect::<String>()));
    quoted
        .filter(|(_, _, quote)| !listed.contains(&quote.as_str()))
        .map(|(at, end, quote)| draft("doubled", passage, at, end, quote))
        .collect()
}

fn draft(code: &'static str, passage: &Passage, from: usize, to: usize, quote: String) -> Draft {
    Draft::review(code).param("quote", quote.as_str()).place(passage.place(from, to)).key(quote)
}

/// From this many folded characters on a sentence is no formula.
const LONG: usize = 40;

/// From this many on it is none within one section: figures and findings are told again elsewhere, in the same words.
const LONG_IN_SECTION: usize = 20;

/// Words of sentences that every report repeats.
const FORMULA: &[&str] =
    &["条例", "指导", "精神", "根据", "按照", "勾稽", "统计期限", "办公室联系", "联系电话", "邮编", "党的"];

fn passage(context: &Context) -> Found {
    if context.prose.is_empty() {
        return Found::cannot_check(1, Vec::new(), super::NO_PROSE);
    }
    let mut seen: HashMap<&str, (&Passage, usize)> = HashMap::new();
    let mut found = Found::one(None);
    for passage in context.prose {
        let mut from = 0;
        for sentence in passage.text.split_inclusive(['。', ';']) {
            let at = from;
            from += sentence.len();
            let length = sentence.chars().count();
            if length < LONG_IN_SECTION || FORMULA.iter().any(|word| sentence.contains(word)) {
                continue;
            }
            let said = seen.insert(sentence, (passage, at));
            // What a page repeats around the report is hardly a whole Chinese sentence.
            let han = sentence.chars().filter(|c| is_han(*c)).count() >= LONG_IN_SECTION;
            let near = |(first, _): &(&Passage, usize)| {
                let beside = || std::ptr::eq(first.section, passage.section);
                length >= LONG || (han && sentence.ends_with('。') && beside())
            };
            if let Some((first, first_at)) = said.filter(near) {
                let quote: String = sentence.chars().take(16).collect();
                let draft =
                    Draft::review("twice").param("quote", quote.as_str()).param("length", length).key(quote);
                let places = [first.place_of(first_at, sentence.len()), passage.place_of(at, sentence.len())];
                found.drafts.push(draft.places(places));
            }
        }
    }
    found
}
