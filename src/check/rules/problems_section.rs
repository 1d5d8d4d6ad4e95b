//! What section 五 has to speak of.

use crate::check::context::Context;
use crate::check::finding::{Family, Severity};
use crate::check::rule::{Draft, Find, Found, Rule, Status, Text, words};
use crate::form::clauses::{ARTICLE_50, FORM_2021};
use crate::report::SectionKind;

/// Problems and what is done about them.
pub const RULE: Rule = Rule {
    slug: "problems-section",
    family: Family::Structure,
    severity: Severity::Warning,
    status: Status::Stable,
    title: words("主要问题及改进情况", "Problems and improvements"),
    summary: words(
        "第五部分既写问题，也写改进，不写“无”。",
        "Section 五 tells both problems and improvements, and is not 无.",
    ),
    find: Find::Report(find),
    texts: &[
        Text {
            code: "empty",
            title: words("问题部分几乎没有内容", "Hardly anything in section 五"),
            message: words("第五部分只有“{quote}”。", "Section 五 only says “{quote}”."),
            advice: words(
                "写存在的主要问题和改进情况。",
                "Tell the main problems and what is done about them.",
            ),
        },
        Text {
            code: "no-improvement",
            title: words("没有读到改进情况", "No improvements"),
            message: words(
                "第五部分写了问题，没有读到怎么改进。",
                "Section 五 tells problems, and no improvements.",
            ),
            advice: words("补上改进情况。", "Add what is done about them."),
        },
        Text {
            code: "no-problem",
            title: words("没有读到存在的问题", "No problems"),
            message: words(
                "第五部分写了改进，没有读到存在什么问题。",
                "Section 五 tells improvements, and no problems.",
            ),
            advice: words("补上存在的主要问题。", "Add the main problems."),
        },
    ],
    laws: &[&ARTICLE_50, &FORM_2021],
};

/// A section shorter than this says nothing, in folded characters.
const SHORT: usize = 30;

const PROBLEM: &[&str] = &[
    "问题",
    "不足",
    "差距",
    "不够",
    "薄弱",
    "有待",
    "还需",
    "困难",
    "短板",
    "不高",
    "不及时",
    "不强",
    "欠缺",
    "滞后",
    "较少",
    "偏少",
    "不多",
    "单一",
    "还不",
    "不全",
    "偏重",
    "紧缺",
    "缺乏",
    "不到位",
    "不规范",
    "不清",
    "不平衡",
    "身兼",
    "内容少",
    "性差",
    "缓慢",
    "进度慢",
];
const IMPROVEMENT: &[&str] = &[
    "改进",
    "下一步",
    "加强",
    "将",
    "措施",
    "完善",
    "整改",
    "今后",
    "进一步",
    "强化",
    "提高",
    "下步",
    "打算",
    "举措",
    "拟",
    "计划",
    "改善",
    "优化",
    "健全",
    "提升",
    "为此",
    "接下来",
    "已采取",
];

fn find(context: &Context) -> Found {
    let passages = super::of_kind(context, SectionKind::Problems);
    let text: String = passages.iter().map(|p| p.text.as_str()).collect();
    if text.is_empty() {
        return Found::cannot_check(1, Vec::new(), super::NO_PROSE);
    }
    let says = |words: &[&str]| words.iter().any(|word| text.contains(word));
    let told: String = text.split(['，', ',', '。', '；', ';']).filter(|clause| !denies(clause)).collect();
    let problem = PROBLEM.iter().any(|word| told.contains(word));
    let both = problem && says(IMPROVEMENT);
    let draft = if text.chars().count() < SHORT && !both {
        Some(Draft::review("empty").param("quote", text.as_str()))
    } else if !says(IMPROVEMENT) {
        Some(Draft::review("no-improvement"))
    } else if !problem {
        Some(Draft::review("no-problem"))
    } else {
        None
    };
    Found::one(draft.map(|draft| draft.place(super::place_of_kind(context, SectionKind::Problems))))
}

/// 暂无突出问题, 问题暂无: a clause that says that there is none names none.
fn denies(clause: &str) -> bool {
    let none = ["暂无", "没有", "未发现", "不存在", "无"];
    let of = |word: &&str| clause.strip_suffix(*word).is_some_and(|head| head.ends_with("问题"));
    let begins = none.iter().any(|word| clause.starts_with(word)) && clause.ends_with("问题");
    begins || none.iter().any(of)
}
