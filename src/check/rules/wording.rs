//! Words that should not stand in a report: placeholders, mistyped terms, vague bodies. Three rules, one mechanism.

use crate::check::context::Context;
use crate::check::finding::{Family, Severity};
use crate::check::organ::{self, OrganKind};
use crate::check::prose::Passage;
use crate::check::rule::{Draft, Find, Found, Rule, Status, Text, words};
use crate::form::clauses::PRACTICE;

/// XX, ××, 某某, 待填.
pub const PLACEHOLDER: Rule = Rule {
    slug: "placeholder",
    family: Family::Wording,
    severity: Severity::Warning,
    status: Status::Stable,
    title: words("没有填的地方", "Left to be filled in"),
    summary: words("正文里没有“XX”“××”“某某”“待填”。", "No XX, ××, 某某 or 待填 is left in the prose."),
    find: Find::Report(|context| find(context, PLACEHOLDERS)),
    texts: &[Text {
        code: "found",
        title: words("像是没有填", "It looks unfilled"),
        message: words("“{quote}”像是模板里没有填的地方。", "“{quote}” looks like a blank of a template."),
        advice: words("填上，或删去。", "Fill it in, or take it out."),
    }],
    laws: &[&PRACTICE],
};

/// 政网站, 信息工开.
pub const TYPO: Rule = Rule {
    slug: "term-typo",
    severity: Severity::Info,
    title: words("常用词写错", "Mistyped terms"),
    summary: words("“政府信息公开”“依申请公开”等常用词没有错字。", "The usual terms are not mistyped."),
    find: Find::Report(|context| find(context, TYPOS)),
    texts: &[Text {
        code: "found",
        title: words("像是错字", "It looks mistyped"),
        message: words("“{quote}”像是“{right}”。", "“{quote}” looks like “{right}”."),
        advice: words("看是不是错字。", "See whether it is a typing error."),
    }],
    ..PLACEHOLDER
};

/// 多数部门, 部分地区 in the report of one body.
pub const VAGUE: Rule = Rule {
    slug: "vague-organ",
    severity: Severity::Info,
    title: words("说的是谁不清楚", "Vague about whom"),
    summary: words(
        "一个机关自己的报告，不用“多数部门”“部分地区”“各级政府”来说问题。",
        "The report of one body does not speak of 多数部门, 部分地区 or 各级政府.",
    ),
    find: Find::Report(vague),
    texts: &[Text {
        code: "found",
        title: words("像是套话", "It looks like filler"),
        message: words(
            "“{quote}”：这是一个机关自己的报告，没有说清是谁的问题。",
            "“{quote}”: this is the report of one body; whose problem is it?",
        ),
        advice: words("写本机关自己的问题。", "Write of the body's own problems."),
    }],
    ..PLACEHOLDER
};

/// A word, what it probably should be, and what must not stand before or behind it.
struct Sign {
    word: &'static str,
    right: &'static str,
    not_behind: &'static [char],
    not_before: &'static [char],
}

const fn sign(word: &'static str, right: &'static str) -> Sign {
    Sign { word, right, not_behind: &[], not_before: &[] }
}

const LATIN: &[char] =
    &['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'L', 'M', 'N', 'O', 'P', 'R', 'S', 'T', 'X', 'x', 'L'];

/// Surnames, of which most people have one.
const SURNAMES: &[char] = &[
    '王', '李', '张', '刘', '陈', '杨', '黄', '赵', '吴', '周', '徐', '孙', '马', '朱', '胡', '郭', '何',
    '林', '高', '罗', '郑', '梁', '谢', '宋', '唐', '许', '韩', '冯', '邓', '曹', '彭', '曾', '肖', '田',
    '董', '潘', '袁', '蔡', '蒋', '余', '于', '杜', '叶', '程', '魏', '苏', '吕', '丁', '任', '卢', '姚',
    '沈', '钟', '姜', '崔', '谭', '陆', '范', '汪', '廖', '石', '金', '贾', '韦', '夏', '付',
];

const PLACEHOLDERS: &[Sign] = &[
    Sign { word: "XX", right: "", not_behind: LATIN, not_before: LATIN },
    Sign { word: "xx", right: "", not_behind: LATIN, not_before: &['x', '@'] },
    Sign { word: "××", right: "", not_behind: &['×'], not_before: &[] },
    Sign { word: "***", right: "", not_behind: &['*'], not_before: &[] },
    // 李某某: a name that is kept back.
    Sign { word: "某某", right: "", not_behind: SURNAMES, not_before: &[] },
    // However many: XXXX-XXXXXXX.
    sign("电话:XX", ""),
    sign("电话:xx", ""),
    sign("电话:××", ""),
    sign("传真:XX", ""),
    sign("邮编:XX", ""),
    sign("邮箱:XX", ""),
    sign("待填", ""),
    sign("待补充", ""),
    sign("此处填写", ""),
    Sign { word: "____", right: "", not_behind: &['_'], not_before: &[] },
    Sign { word: "□□", right: "", not_behind: &['□'], not_before: &[] },
];

const TYPOS: &[Sign] = &[
    Sign {
        word: "政网站",
        right: "政府网站",
        not_behind: &['党', '行', '民', '邮', '财', '区', '县', '市', '镇', '乡', '家', '廉', '执', '法'],
        not_before: &[],
    },
    sign("信息工开", "信息公开"),
    sign("信息公幵", "信息公开"),
    sign("信患公开", "信息公开"),
    sign("政务工开", "政务公开"),
    sign("主动工开", "主动公开"),
    sign("依申清公开", "依申请公开"),
    sign("依甲请公开", "依申请公开"),
    sign("依申请公升", "依申请公开"),
    sign("政府信息公天", "政府信息公开"),
    sign("证府信息", "政府信息"),
    sign("政俯信息", "政府信息"),
    sign("规范性文体", "规范性文件"),
    sign("行政复义", "行政复议"),
    sign("行政诉论", "行政诉讼"),
    sign("结转下年渡", "结转下年度"),
    sign("不予公幵", "不予公开"),
];

const VAGUE_WORDS: &[Sign] = &[
    sign("多数部门", ""),
    sign("部分地区", ""),
    sign("一些地区", ""),
    sign("部分地方", ""),
    sign("一些地方", ""),
    sign("有的地方", ""),
    sign("少数地区", ""),
    Sign { word: "各级政府", right: "", not_behind: &[], not_before: &['门', '网'] },
];

fn vague(context: &Context) -> Found {
    let organ = context.report.meta.organ.as_deref().unwrap_or_default();
    if organ::kind(organ) != OrganKind::Department {
        return Found::not_applicable(words("只看部门自己的报告。", "Asked of departments only."));
    }
    find(context, VAGUE_WORDS)
}

fn find(context: &Context, signs: &[Sign]) -> Found {
    if context.prose.is_empty() {
        return Found::cannot_check(1, Vec::new(), super::NO_PROSE);
    }
    Found::one(None)
        .with(context.prose.iter().flat_map(|passage| signs.iter().flat_map(move |s| found(passage, s))))
}

fn found(passage: &Passage, sign: &Sign) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for (at, word) in passage.text.match_indices(sign.word) {
        let head = passage.text.get(..at).unwrap_or_default();
        let tail = passage.text.get(at + word.len()..).unwrap_or_default();
        // jyjxxgk@…: in an address.
        let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic() || "@_-".contains(c));
        let in_address = word.is_ascii() && (latin(head.chars().next_back()) || latin(tail.chars().next()));
        if in_address && word.eq_ignore_ascii_case("xx") {
            continue;
        }
        if head.ends_with(sign.not_behind) || tail.starts_with(sign.not_before) {
            continue;
        }
        let before: String = head.chars().rev().take(6).collect::<Vec<_>>().into_iter().rev().collect();
        let after: String = tail.chars().take(6).collect();
        let quote = [before.as_str(), word, after.as_str()].concat();
        let quote = if sign.right.is_empty() { quote } else { word.to_owned() };
        let draft = Draft::review("found").param("quote", quote.as_str()).param("right", sign.right);
        drafts.push(draft.place(passage.place_of(at, word.len())).key(quote));
    }
    drafts
}
