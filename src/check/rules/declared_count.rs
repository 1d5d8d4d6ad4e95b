//! 由六个部分组成, 以下三点: the number announced and the list that follows.

use crate::check::context::Context;
use crate::check::finding::{Family, Severity};
use crate::check::prose::Passage;
use crate::check::rule::{Draft, Find, Found, Rule, Status, Text, Words, words};
use crate::form::clauses::PRACTICE;
use crate::report::SectionKind;

/// Announced and listed agree.
pub const RULE: Rule = Rule {
    slug: "declared-count",
    family: Family::Prose,
    severity: Severity::Warning,
    status: Status::Stable,
    title: words("说有几部分、几点", "Parts and points announced"),
    summary: words(
        "“由几部分组成”“以下几点”与后面实际的部分、要点一样多。",
        "由 N 部分组成 and 以下 N 点 agree with the parts and points that follow.",
    ),
    find: Find::Report(find),
    texts: &[
        Text {
            code: "parts",
            title: words("部分的数目对不上", "The number of parts does not agree"),
            message: words(
                "开头说由 {declared} 部分组成，实际有 {actual} 部分：{names}。",
                "The opening says {declared} parts; there are {actual}: {names}.",
            ),
            advice: ADVICE,
        },
        Text {
            code: "points",
            title: words("要点的数目对不上", "The number of points does not agree"),
            message: words(
                "“{quote}”说有 {declared} 点，后面列了 {actual} 点。",
                "“{quote}” announces {declared} points; {actual} follow.",
            ),
            advice: ADVICE,
        },
    ],
    laws: &[&PRACTICE],
};

const ADVICE: Words = words("改数字，或补上漏掉的部分。", "Change the number, or add what is missing.");

const NUMERALS: &str = "一二三四五六七八九十";

fn find(context: &Context) -> Found {
    let mut found = Found::default();
    for (at, passage) in context.prose.iter().enumerate() {
        let next = context.prose.get(at + 1).map_or("", |next| next.text.as_str());
        let checks = parts(context, passage).into_iter().chain(points(passage, next));
        for draft in checks {
            found.of += 1;
            found.checked += 1;
            found.drafts.extend(draft);
        }
    }
    if found.of == 0 {
        return Found::not_applicable(words(
            "正文没有说由几部分组成。",
            "The prose announces no number of parts.",
        ));
    }
    found
}

/// A number of one to ten, Arabic or Chinese, at the end of `head`.
fn number_at_end(head: &str) -> Option<usize> {
    let head = head.strip_suffix(['大', '个']).unwrap_or(head);
    let mut back = head.chars().rev();
    let last = back.next()?;
    if back.next().is_some_and(|c| c.is_ascii_digit() || NUMERALS.contains(c) || c == '第') {
        return None;
    }
    let digit = last.to_digit(10).map(|d| d as usize);
    let two = (last == '两').then_some(2);
    digit.or(two).or_else(|| NUMERALS.chars().position(|n| n == last).map(|i| i + 1)).filter(|n| *n > 1)
}

/// 本报告由…等三大部分组成, against the first-level headings.
fn parts(context: &Context, passage: &Passage) -> Option<Option<Draft>> {
    if !matches!(passage.section.kind, SectionKind::Front | SectionKind::Overview) {
        return None;
    }
    let text = passage.text.as_str();
    let at = text.find("部分组成").or_else(|| text.find("部分构成"))?;
    let declared = number_at_end(text.get(..at)?)?;
    let sentence = text.get(..at)?.rsplit('。').next().unwrap_or_default();
    let headings: Vec<&str> = super::headings(context).map(|s| s.heading.trim()).collect();
    let annex =
        sentence.contains("附件") && context.report.sections.iter().any(|s| s.kind == SectionKind::Annex);
    let mut names = headings.clone();
    names.extend(annex.then_some("附件"));
    // Fewer headings than announced: they may not have been read. Then sections-missing tells.
    if names.len() <= declared {
        return Some(None);
    }
    let draft = Draft::fail("parts").param("declared", declared).param("actual", names.len());
    let draft = draft.param("names", names.join("、")).place(passage.place_of(at, "部分组成".len()));
    Some(Some(draft.key("parts")))
}

/// Words that announce a list right behind them.
const POINTS: &[&str] = &[
    "点工作",
    "个方面",
    "方面",
    "个问题",
    "项工作",
    "点",
    "项措施",
    "个不足",
    "方面问题",
    "方面工作",
    "方面的问题",
    "方面的不足",
];

/// 以下三点:一是…二是…三是… Behind a colon the list itself says that it was announced.
fn points(passage: &Passage, next: &str) -> Vec<Option<Draft>> {
    let text = passage.text.as_str();
    let mut checks = Vec::new();
    for (colon, mark) in text.match_indices([':', '。']) {
        let head = text.get(..colon).unwrap_or_default();
        // A clause that announces is short: what stands further back is not looked through.
        let near = head.char_indices().rev().nth(CLAUSE).map_or(0, |(at, _)| at);
        let clause = head.get(near..).unwrap_or_default().rsplit(['。', ';', ',']).next().unwrap_or_default();
        let named = POINTS.iter().find_map(|word| number_at_end(clause.strip_suffix(word)?));
        let named = named.or_else(|| announced_by_name(clause).filter(|_| mark == ":"));
        let words = ["以下", "如下", "主要", "存在", "做好"];
        let announced = mark == ":" || words.iter().any(|word| clause.contains(word));
        let Some(declared) = named.filter(|_| announced) else { continue };
        let tail = near_by(text.get(colon + mark.len()..).unwrap_or_default());
        let Some(actual) = listed(tail) else { continue };
        let goes_on = NUMERALS.chars().nth(actual).is_some_and(|n| next.starts_with(&format!("{n}是")));
        if goes_on || ends_otherwise(tail, actual) {
            continue;
        }
        let draft = || {
            let draft = Draft::fail("points").param("quote", clause).param("declared", declared);
            let place = passage.place_of(colon - clause.len(), clause.len());
            draft.param("actual", actual).place(place).key(clause)
        };
        checks.push((actual != declared).then(draft));
    }
    checks
}

/// 围绕以下三个方面发力: the number right behind 以下, whatever stands behind what is counted.
fn announced_by_name(clause: &str) -> Option<usize> {
    let (_, behind) = clause.rsplit_once("以下")?;
    let (number, rest) = behind.split_at(behind.char_indices().nth(1)?.0);
    let counts = ["个方面", "方面", "个问题", "点", "项工作", "项措施", "个重点"];
    counts.iter().any(|word| rest.starts_with(word)).then(|| number_at_end(number))?
}

/// 一是…；二是…；此外…: the last point is begun with another word.
fn ends_otherwise(tail: &str, actual: usize) -> bool {
    let last = NUMERALS.chars().nth(actual.wrapping_sub(1)).and_then(|n| tail.rfind(&format!("{n}是")));
    let behind = last.and_then(|at| tail.get(at..)).unwrap_or_default();
    let begun = |word: &str| behind.split([';', '。', ',']).any(|clause| clause.starts_with(word));
    let next = NUMERALS.chars().nth(actual).map(String::from).unwrap_or_default();
    ["此外", "另外", "同时", "最后", "再次", "还有"].into_iter().any(begun)
        || ["第X", "X要", "X则", "X来", "X为", "其X"].iter().any(|form| begun(&form.replace('X', &next)))
}

/// Characters of the clause before a list.
const CLAUSE: usize = 80;

/// Characters of a list that are looked through.
const LONGEST: usize = 3_000;

fn near_by(tail: &str) -> &str {
    let end = tail.char_indices().nth(LONGEST).map_or(tail.len(), |(at, _)| at);
    tail.get(..end).unwrap_or_default()
}

/// The length of the list 一是…二是… that begins right here; nothing where it may go on elsewhere or is nested.
fn listed(tail: &str) -> Option<usize> {
    let tail = tail.trim_start_matches(['。', ':']);
    if !tail.starts_with("一是") || tail.matches("一是").count() > 1 {
        return None;
    }
    let has = |n: &char| tail.contains(&format!("{n}是"));
    let numbered = NUMERALS.chars().take_while(has).count();
    // Not closed by a full stop: it goes on in the next paragraph.
    (numbered > 1 && tail.ends_with('。')).then_some(numbered)
}
