//! A unit without its number: 共主动公开条.

use crate::check::context::Context;
use crate::check::finding::{Family, Outcome, Severity};
use crate::check::prose::Passage;
use crate::check::rule::{Draft, Find, Found, Rule, Status, Text, words};
use crate::document::fold::is_han;
use crate::form::clauses::PRACTICE;

/// Where a count is announced a number stands.
pub const RULE: Rule = Rule {
    slug: "number-missing",
    family: Family::Prose,
    severity: Severity::Warning,
    status: Status::Stable,
    title: words("正文漏了数", "A number left out"),
    summary: words(
        "“共公开……条”“收到申请……件”中间有数。",
        "Where the prose announces a count, a number stands before the unit.",
    ),
    find: Find::Report(find),
    texts: &[Text {
        code: "missing",
        title: words("单位前面没有数", "A unit without its number"),
        message: words("“{quote}”：“{unit}”前面没有数。", "“{quote}”: no number stands before “{unit}”."),
        advice: words("补上这个数；没有发生的写 0。", "Fill it in; print 0 where there was none."),
    }],
    laws: &[&PRACTICE],
};

/// Words right before the unit that announce a count.
const BEFORE: &[&str] = &[
    "共",
    "共计",
    "合计",
    "累计",
    "主动公开",
    "公开政府信息",
    "公开信息",
    "发布信息",
    "各类信息",
    "收到",
    "受理",
    "新收",
    "办结",
    "上年结转",
    "结转下年",
    "结转下年度",
    "予以公开",
    "部分公开",
    "不予公开",
    "无法提供",
    "不予处理",
    "其他处理",
    "行政复议",
    "行政诉讼",
    "信息公开申请",
];

/// Words that end in such a unit and count nothing.
const WORDS: &[&str] =
    &["申请件", "公开件", "收到件数", "办结件", "在办件", "受理件", "答复件", "延期件", "转办件"];

/// Words that tell of each one, so that none is counted.
const EACH: &[&str] = &["逐项", "逐条", "逐件", "逐一", "逐份", "每"];

fn find(context: &Context) -> Found {
    if context.prose.is_empty() {
        return Found::cannot_check(1, Vec::new(), super::NO_PROSE);
    }
    Found::one(None).with(context.prose.iter().flat_map(missing))
}

fn missing(passage: &Passage) -> Vec<Draft> {
    let chars = &passage.folded.chars;
    let ends = |i: usize| chars.get(i + 1).is_none_or(|c| ",。;、:)".contains(*c));
    let units = chars.iter().enumerate().filter(|(i, c)| "件条份起宗".contains(**c) && ends(*i));
    let parted = chars.iter().enumerate().filter(|(i, c)| PARTED.contains(*c) && is_parted(chars, *i));
    let percent = chars.iter().enumerate().filter(|(i, c)| **c == '%' && lacks_rate(chars, *i));
    units
        .filter_map(|(at, unit)| draft(passage, at, *unit))
        .chain(percent.map(|(at, unit)| told(passage, at, *unit)))
        .chain(parted.map(|(at, unit)| told(passage, at, *unit)))
        .collect()
}

/// Words behind which a rate is told: 较上年增长%.
const BEFORE_RATE: &[&str] = &[
    "增长",
    "下降",
    "上升",
    "减少",
    "增加",
    "提高",
    "降低",
    "占",
    "占比",
    "占比为",
    "率为",
    "率达",
    "率达到",
];

fn lacks_rate(chars: &[char], at: usize) -> bool {
    let head: String = chars.get(at.saturating_sub(4)..at).unwrap_or_default().iter().collect();
    BEFORE_RATE.iter().any(|word| head.ends_with(word))
}

/// Units that few words end in; 件 is in 文件, 邮件, 稿件.
const PARTED: &[char] = &['次', '条', '篇', '宗'];

/// Words that end in them.
const WITH_UNIT: &[&str] = &[
    "批次", "人次", "件次", "条次", "篇次", "层次", "档次", "频次", "场次", "班次", "车次", "轮次", "期次",
    "名次", "主次", "依次", "首次", "多次", "屡次", "本次", "此次", "上次", "历次", "再次", "头条", "信条",
    "链条", "线条", "词条", "便条", "长篇", "名篇", "大宗", "卷宗",
];

/// Characters of a bracket that are looked through.
const BRACKET: usize = 24;

/// 预警信号次（其中暴雨41次）: the parts have numbers in this unit, the whole before them has none.
fn is_parted(chars: &[char], at: usize) -> bool {
    let behind = chars.get(at + 1..).unwrap_or_default();
    if !behind.starts_with(&['(', '其', '中']) {
        return false;
    }
    let Some(before) = at.checked_sub(1).and_then(|i| chars.get(i)) else { return false };
    let counted =
        before.is_ascii_digit() || "〇零一二三四五六七八九十百千万亿两几数余各每单.".contains(*before);
    let word: String = chars.get(at - 1..=at).into_iter().flatten().collect();
    let mut pairs = behind.windows(2).take(BRACKET).take_while(|pair| pair[0] != ')');
    is_han(*before)
        && !counted
        && !WITH_UNIT.contains(&word.as_str())
        && pairs.any(|pair| pair[0].is_ascii_digit() && Some(&pair[1]) == chars.get(at))
}

fn draft(passage: &Passage, at: usize, unit: char) -> Option<Draft> {
    let chars = &passage.folded.chars;
    let head: String = chars.get(at.saturating_sub(8)..at)?.iter().collect();
    if unit == '件'
        && let Some(sure) = applications(passage, at)
    {
        let told = told(passage, at, unit);
        return Some(if sure { told } else { Draft { outcome: Outcome::Review, ..told } });
    }
    let announced = BEFORE.iter().any(|word| head.ends_with(word));
    let with_unit = [head.as_str(), &unit.to_string()].concat();
    let result = ["予以公开", "部分公开", "不予公开"].iter().any(|word| head.ends_with(word));
    let word = WORDS.iter().any(|word| with_unit.ends_with(word)) && !head.contains('共') && !result;
    let begins_sentence = chars.get(at.saturating_sub(20)..at)?.iter().any(|c| c.is_ascii_digit());
    // 逐项公开信息条: no number belongs behind 逐项.
    let each = EACH.iter().any(|word| head.contains(word));
    // 自受理起: since then.
    let since = unit == '起' && head.contains(['自', '从', '由']);
    // 无结转下年度件: none is said in words.
    let none = ["无", "没有", "未"].iter().any(|word| head.contains(word));
    if !announced || since || none || word || each || (begins_sentence && head.ends_with('共')) {
        return None;
    }
    let told = told(passage, at, unit);
    let sure = unit != '件' || counts(passage, at);
    Some(if sure { told } else { Draft { outcome: Outcome::Review, ..told } })
}

/// Whether 件 can only be a unit here. Office talk has 不予公开件, 上年结转件 and the like as words; no word is it where 共
/// announces a number, where a gap was left for it, or where it stands in a list of such numbers: 予以公开14件、部分公开件.
fn counts(passage: &Passage, at: usize) -> bool {
    let chars = &passage.folded.chars;
    let from = at.saturating_sub(CLAUSE);
    let head: String = chars.get(from..at).unwrap_or_default().iter().collect();
    let mut clauses = head.rsplit(['、', ',', '。', ';', ':', '(']);
    let (clause, before) = (clauses.next().unwrap_or_default(), clauses.next().unwrap_or_default());
    let behind = chars.get(at + 2..).unwrap_or_default().iter().take(CLAUSE);
    let behind: String = behind.take_while(|c| !"、,。;:()".contains(**c)).collect();
    let counted =
        |text: &str| text.strip_suffix('件').is_some_and(|text| text.ends_with(|c: char| c.is_ascii_digit()));
    let listed = BEFORE.contains(&clause) && (counted(before) || counted(&behind));
    listed || passage.is_spaced(at) || ["共", "合计", "累计"].iter().any(|word| clause.contains(word))
}

/// Characters of a clause that are looked through.
const CLAUSE: usize = 40;

/// Verbs that say of applications how many came in.
const TAKEN: &[&str] = &["收到", "新收", "受理", "接到", "接收"];

/// What the applications are for, in full.
const OF: &[&str] = &["政府信息公开", "信息公开", "依申请公开"];

/// 共收到申请件, 收到…申请 件: whether for sure a number was left out; nothing where 申请件 may be the word, as it may in
/// 收到申请件,及时登记.
fn applications(passage: &Passage, at: usize) -> Option<bool> {
    let from = at.saturating_sub(CLAUSE);
    let clause: String = passage.folded.chars.get(from..at)?.iter().collect();
    let clause = clause.rsplit([',', '。', ';', ':', '(']).next().unwrap_or_default();
    let head = clause.strip_suffix("申请")?;
    let named = OF.iter().find_map(|of| head.strip_suffix(of));
    let head = named.unwrap_or(head);
    let verb = TAKEN.iter().any(|verb| head.ends_with(verb));
    let said =
        ["无", "没有", "未", "凡", "每", "对", "如", "若", "不"].iter().any(|word| head.contains(word));
    if !verb || said {
        return None;
    }
    let counts = ["共", "合计", "累计", "新收"].iter().any(|word| head.contains(word));
    let gaps = (at + 1 - clause.chars().count()..=at).filter(|i| passage.is_spaced(*i));
    let gap = gaps.eq([at]);
    (counts || gap || named.is_some()).then_some(counts || gap)
}

fn told(passage: &Passage, at: usize, unit: char) -> Draft {
    let from = at.saturating_sub(12);
    let quote: String = passage.folded.chars.get(from..=at).unwrap_or_default().iter().collect();
    let quote = quote.rsplit(['。', ',', ';']).next().unwrap_or_default().to_owned();
    Draft::fail("missing")
        .param("quote", quote.as_str())
        .param("unit", unit.to_string())
        .place(passage.place(from, at + 1))
        .key(quote)
}
