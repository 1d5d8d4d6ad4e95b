//! Years that do not belong: in headings, and left over from last year's text. Two rules.

use crate::check::context::Context;
use crate::check::finding::{Family, Outcome, Severity};
use crate::check::prose::Passage;
use crate::check::rule::{Draft, Find, Found, Rule, Status, Text, words};
use crate::document::fold::fold;
use crate::form::clauses::{ARTICLE_49, PRACTICE};
use crate::order;
use crate::place::Place;
use crate::report::SectionKind;

/// Headings name the reporting year.
pub const HEADING: Rule = Rule {
    slug: "heading-year",
    family: Family::Dates,
    severity: Severity::Warning,
    status: Status::Stable,
    title: words("小标题里的年份", "Years in headings"),
    summary: words(
        "小标题写的年份是报告年份；写计划的，是下一年。",
        "Headings name the reporting year; headings of plans the next.",
    ),
    find: Find::Report(heading),
    texts: &[
        Text {
            code: "other-year",
            title: words("小标题的年份不对", "Another year in a heading"),
            message: words(
                "小标题“{heading}”写的是 {found} 年，这是 {year} 年的报告。",
                "The heading “{heading}” says {found}; this is the report for {year}.",
            ),
            advice: words(
                "看是不是沿用了往年的标题。",
                "See whether the heading was taken over from another year.",
            ),
        },
        Text {
            code: "plan-year",
            title: words("计划的年份不对", "The year of a plan"),
            message: words(
                "小标题“{heading}”写的是 {found} 年的计划，{year} 年的报告里计划应当是下一年的。",
                "The heading “{heading}” names a plan for {found}; in the report for {year} a plan is for the next year.",
            ),
            advice: words("看是不是应当写下一年。", "See whether it should be the next year."),
        },
    ],
    laws: &[&ARTICLE_49, &PRACTICE],
};

/// Sentences that begin with last year.
pub const LEFT_OVER: Rule = Rule {
    slug: "year-left-over",
    title: words("正文里留着上一年的年份", "Last year's year in the prose"),
    summary: words(
        "讲本年工作的话，开头不写上一年的年份。",
        "Sentences on this year's work do not begin with last year.",
    ),
    find: Find::Report(left_over),
    texts: &[Text {
        code: "left-over",
        title: words("像是沿用了上一年的文字", "Words that look taken over"),
        message: words(
            "“{quote}……”写的是 {found} 年，这是 {year} 年的报告；像是沿用了上一年的文字。",
            "“{quote}…” says {found}; this is the report for {year}. It looks taken over from last year.",
        ),
        advice: words("若说的确是上一年的事，可以不管。", "Where it does speak of last year, nothing to do."),
    }],
    ..HEADING
};

/// Words of headings that look ahead.
const PLANS: &[&str] = &["计划", "规划", "打算", "思路", "安排", "展望", "下一步", "改进", "重点"];

fn heading(context: &Context) -> Found {
    let Some(year) = context.report.meta.year.filter(|_| super::year_is_sure(context)) else {
        return Found::cannot_check(
            1,
            Vec::new(),
            words("年份没有读准。", "The year was not read for sure."),
        );
    };
    let parts: Vec<_> = super::headings(context).collect();
    let small: Vec<_> = context.prose.iter().filter_map(|p| Some((p, sub_heading(p)?))).collect();
    let of_parts = parts.iter().filter_map(|s| judge(&fold(&s.heading), s.heading.trim(), &s.place, year));
    let this_year = |heading: &&str| years(heading).any(|(_, found)| found == year);
    let now = order::set(small.iter().map(|(_, heading)| *heading).filter(this_year).map(bare));
    // 1.2022年…; 2.2023年…: two years told beside each other.
    let beside = |heading: &str| !this_year(&heading) && now.contains(&bare(heading));
    let meant = |heading: &str| looks_back(heading) || beside(heading);
    let of_small = small.iter().filter(|(_, heading)| !meant(heading)).filter_map(|(p, heading)| {
        let whole = p.text.len() == heading.len();
        let printed = if whole { p.paragraph.text.trim() } else { heading };
        let draft = judge(heading, printed, &p.paragraph.place, year)?;
        // 落实2022年要点: a year that does not stand first may be that of anything.
        let sure = whole && begins_with_year(heading);
        Some(if sure { draft } else { Draft { outcome: Outcome::Review, ..draft } })
    });
    Found::checked(parts.len() + small.len()).with(of_parts.chain(of_small))
}

/// (二)2022年问题整改情况: a sub-heading that speaks of an earlier year on purpose.
fn looks_back(heading: &str) -> bool {
    MEANT.iter().chain(LOOKS_BACK).any(|word| heading.contains(word))
}

/// A sub-heading without its number and its years.
fn bare(heading: &str) -> String {
    let number = |c: char| c.is_ascii_digit() || "()、.一二三四五六七八九十".contains(c);
    heading.trim_start_matches(number).chars().filter(|c| !c.is_ascii_digit()).collect()
}

/// (一)2022年主动公开情况: nothing but its number stands before the year.
fn begins_with_year(heading: &str) -> bool {
    let number = |c: char| c.is_ascii_digit() || "()、.一二三四五六七八九十".contains(c);
    let before = years(heading).next().and_then(|(start, _)| heading.get(..start));
    before.is_some_and(|before| before.chars().all(number))
}

/// Words of sub-headings that are about an earlier year, beside `MEANT`.
const LOOKS_BACK: &[&str] =
    &["解决", "回顾", "对照", "变化", "半年", "月", "要点", "未办结", "评议", "上一年"];

/// `(二)2023年工作规划`: short, numbered, without a full stop; or the words up to it: (一)2022年存在的问题。….
fn sub_heading<'a>(passage: &'a Passage) -> Option<&'a str> {
    let text = passage.text.as_str();
    let (head, rest) = text.split_once('。').map_or((text, false), |(head, _)| (head, true));
    let mut chars = head.chars();
    let first = chars.next();
    let numbered = first == Some('(') || chars.next().is_some_and(|c| "、.".contains(c));
    let short = head.chars().nth(32).is_none() && !head.contains([';', ',']);
    let ends =
        !rest || ["情况", "问题", "不足", "工作", "措施", "建设"].iter().any(|end| head.ends_with(end));
    (numbered && short && ends).then_some(head)
}

fn judge(folded: &str, printed: &str, place: &Place, year: u16) -> Option<Draft> {
    let found = years(folded).next().map(|(_, y)| y).filter(|_| !folded.contains('《'))?;
    let plan = PLANS.iter().any(|word| folded.contains(word));
    let draft = match (plan, found) {
        (true, y) if y == year => Draft::review("plan-year"),
        (true, y) if y == year + 1 => return None,
        (_, y) if y == year => return None,
        _ if folded.contains("以来") || folded.contains('至') || folded.contains('-') => return None,
        (true, _) => Draft::review("plan-year"),
        (false, _) => Draft::fail("other-year"),
    };
    let draft =
        draft.param("heading", printed).param("found", found.to_string()).param("year", year.to_string());
    Some(draft.place(place.clone()).key(folded))
}

/// Years in full, `2022年`, with the byte where each begins.
fn years(text: &str) -> impl Iterator<Item = (usize, u16)> + '_ {
    text.match_indices('年').filter_map(|(at, _)| {
        let from = at.checked_sub(4)?;
        let year: u16 = text.get(from..at)?.parse().ok()?;
        let longer = text.get(..from)?.ends_with(|c: char| c.is_ascii_digit());
        ((1990..=2100).contains(&year) && !longer).then_some((from, year))
    })
}

/// Words that show that last year is meant.
const MEANT: &[&str] = &[
    "结转",
    "上年",
    "较",
    "比",
    "同期",
    "以来",
    "起",
    "至",
    "印发",
    "荣获",
    "获得",
    "被评",
    "修订",
    "《",
    "去年",
    "下达",
    "成立",
    "建成",
    "开通",
    "考核",
    "评估",
    "制定",
    "出台",
    "基础上",
    "申请的",
    "遗留",
    "反馈",
    "指出",
    "整改",
    "工作要点",
    "截至",
    "报告",
    "年底",
    "提起",
    "引发",
    "收到的",
    "未收到",
    "没有收到",
    "以前",
    "往年",
    "历年",
    "施行",
    "实施",
    "颁布",
    "机构改革",
];

/// Words that speak of the organ's own work.
const WORK: &[&str] = &[
    "我局",
    "我委",
    "我镇",
    "我区",
    "我县",
    "我市",
    "我办",
    "我街道",
    "本机关",
    "全局",
    "全镇",
    "全区",
    "全县",
    "全市",
    "主动公开",
    "收到",
    "认真",
    "深入",
    "坚持",
    "持续",
    "扎实",
    "围绕",
    "聚焦",
    "紧扣",
    "严格",
    "积极",
    "全面",
    "切实",
];

fn left_over(context: &Context) -> Found {
    let Some(year) = context.report.meta.year.filter(|_| super::year_is_sure(context)) else {
        return Found::cannot_check(
            1,
            Vec::new(),
            words("年份没有读准。", "The year was not read for sure."),
        );
    };
    if context.prose.is_empty() {
        return Found::cannot_check(1, Vec::new(), super::NO_PROSE);
    }
    let own = |p: &&Passage| !matches!(p.section.kind, SectionKind::Front | SectionKind::Annex);
    let told = context.prose.iter().filter_map(|p| reported(p, year));
    Found::one(None).with(context.prose.iter().filter(own).flat_map(|p| sentences(p, year))).with(told)
}

/// 现将2022年工作情况报告如下, in the report of another year.
fn reported(passage: &Passage, year: u16) -> Option<Draft> {
    let at = passage.text.find("现将")?;
    let behind = passage.text.get(at + "现将".len()..)?;
    // The organ's name may stand before the year.
    let (start, found) = years(behind).next().filter(|(start, _)| *start < 80)?;
    let clause = behind.get(start..)?.split(['。', ',']).next()?;
    let reports = ["如下", "公布", "报告", "公开"].iter().any(|word| clause.contains(word));
    (found + 1 == year && reports).then(|| left_behind(passage, at + "现将".len() + start, clause, year))
}

fn sentences(passage: &Passage, year: u16) -> Vec<Draft> {
    let mut drafts = Vec::new();
    let mut from = 0;
    for sentence in passage.text.split_inclusive('。') {
        let at = from;
        from += sentence.len();
        let begins = years(sentence).next().filter(|(start, y)| *start == 0 && *y + 1 == year);
        let work = WORK.iter().any(|word| sentence.contains(word));
        let both = years(sentence).any(|(_, y)| y == year);
        if begins.is_none() || both || !work || MEANT.iter().any(|word| sentence.contains(word)) {
            continue;
        }
        drafts.push(left_behind(passage, at, sentence, year));
    }
    drafts
}

/// What is told of last year, from byte `at` of the passage on.
fn left_behind(passage: &Passage, at: usize, told: &str, year: u16) -> Draft {
    let quote: String = told.chars().take(16).collect();
    let place = passage.place_of(at, quote.len());
    let draft =
        Draft::review("left-over").param("quote", quote.as_str()).param("found", (year - 1).to_string());
    draft.param("year", year.to_string()).place(place).key(quote)
}
