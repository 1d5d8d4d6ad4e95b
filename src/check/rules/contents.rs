//! What section 一 and section 五 have to speak of: two rules.

use crate::check::context::Context;
use crate::check::finding::{Family, Severity};
use crate::check::prose::Passage;
use crate::check::rule::{Draft, Find, Found, Rule, Status, Text, words};
use crate::form::FormKind;
use crate::form::clauses::{ARTICLE_50, FORM_2021};
use crate::place::Place;
use crate::report::SectionKind;

/// The five aspects of 总体情况.
pub const ASPECTS: Rule = Rule {
    slug: "overview-aspects",
    family: Family::Structure,
    severity: Severity::Warning,
    status: Status::Stable,
    title: words("总体情况的五个方面", "The five aspects of section 一"),
    summary: words(
        "总体情况写到主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面。",
        "Section 一 speaks of disclosure, applications, information management, platforms, and supervision.",
    ),
    find: Find::Report(aspects),
    texts: &[Text {
        code: "missing",
        title: words("总体情况可能少了方面", "An aspect may be missing"),
        message: words("总体情况里没有读到：{missing}。", "Section 一 does not seem to speak of: {missing}."),
        advice: words(
            "五个方面都写一写；写了而没有用这些词的，可以不管。",
            "Say a word on each; where other words say it, nothing to do.",
        ),
    }],
    laws: &[&FORM_2021],
};

/// Problems and what is done about them.
pub const PROBLEMS: Rule = Rule {
    slug: "problems-section",
    title: words("主要问题及改进情况", "Problems and improvements"),
    summary: words(
        "第五部分既写问题，也写改进，不写“无”。",
        "Section 五 tells both problems and improvements, and is not 无.",
    ),
    find: Find::Report(problems),
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
    ..ASPECTS
};

/// Each aspect with words that speak of it.
const FIVE: &[(&str, &[&str])] = &[
    ("主动公开", &["主动公开", "公开政府信息", "公开信息", "发布", "发稿", "公告", "公示", "编发", "推送"]),
    ("依申请公开", &["依申请", "申请"]),
    (
        "政府信息管理",
        &[
            "信息管理",
            "信息的管理",
            "管理政府信息",
            "归口管理",
            "管理制度",
            "信息由",
            "规范性文件",
            "动态",
            "审核",
            "审查",
            "清理",
            "归档",
            "目录",
            "更新",
        ],
    ),
    ("平台建设", &["平台", "网站", "新媒体", "公众号", "专栏", "公开栏"]),
    ("监督保障", &["监督", "考核", "培训", "评议", "责任", "保障", "领导小组", "组织领导"]),
];

fn of_kind<'a>(context: &Context<'a>, kind: SectionKind) -> Vec<&'a Passage<'a>> {
    context.prose.iter().filter(|p| p.section.kind == kind).collect()
}

fn place(context: &Context, kind: SectionKind) -> Place {
    let section = context.report.sections.iter().find(|s| s.kind == kind);
    section.map(|s| s.place.clone()).unwrap_or_default()
}

fn aspects(context: &Context) -> Found {
    let passages = of_kind(context, SectionKind::Overview);
    if context.report.meta.year.is_none_or(|year| FormKind::for_year(year) != Some(FormKind::Y2021)) {
        return Found::not_applicable(words("2021 年以前没有这项要求。", "Not asked for before 2021."));
    }
    if passages.is_empty() {
        return Found::cannot_check(1, Vec::new(), super::NO_PROSE);
    }
    let told = |words: &[&str]| passages.iter().any(|p| words.iter().any(|word| p.text.contains(word)));
    let missing: Vec<&str> = FIVE.iter().filter(|(_, words)| !told(words)).map(|(name, _)| *name).collect();
    let draft = || {
        let draft = Draft::review("missing").param("missing", missing.join("、"));
        draft.place(place(context, SectionKind::Overview))
    };
    Found::one((!missing.is_empty()).then(draft))
}

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

fn problems(context: &Context) -> Found {
    let passages = of_kind(context, SectionKind::Problems);
    let text: String = passages.iter().map(|p| p.text.as_str()).collect();
    if text.is_empty() {
        return Found::cannot_check(1, Vec::new(), super::NO_PROSE);
    }
    let says = |words: &[&str]| words.iter().any(|word| text.contains(word));
    let both = says(PROBLEM) && says(IMPROVEMENT);
    let draft = if text.chars().count() < SHORT && !both {
        Some(Draft::review("empty").param("quote", text.as_str()))
    } else if !says(IMPROVEMENT) {
        Some(Draft::review("no-improvement"))
    } else if !says(PROBLEM) {
        Some(Draft::review("no-problem"))
    } else {
        None
    };
    Found::one(draft.map(|draft| draft.place(place(context, SectionKind::Problems))))
}
