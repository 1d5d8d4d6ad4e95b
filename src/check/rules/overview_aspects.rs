//! What section 一 has to speak of: the five aspects of the form.

use crate::check::context::Context;
use crate::check::finding::{Family, Severity};
use crate::check::prose::Passage;
use crate::check::rule::{Draft, Find, Found, Rule, Status, Text, Words, words};
use crate::form::FormKind;
use crate::form::clauses::FORM_2021;
use crate::report::SectionKind;

/// The five aspects of 总体情况.
pub const RULE: Rule = Rule {
    slug: "overview-aspects",
    family: Family::Structure,
    severity: Severity::Warning,
    status: Status::Stable,
    title: words("总体情况的五个方面", "The five aspects of section 一"),
    summary: words(
        "总体情况写到主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面。",
        "Section 一 speaks of disclosure, applications, information management, platforms, and supervision.",
    ),
    find: Find::Report(find),
    texts: &[
        Text {
            code: "missing",
            title: words("总体情况可能少了方面", "An aspect may be missing"),
            message: words(
                "总体情况里没有读到：{missing}。",
                "Section 一 does not seem to speak of: {missing}.",
            ),
            advice: ADVICE,
        },
        Text {
            code: "unnamed",
            title: words("总体情况没有按五个方面写", "Section 一 is arranged otherwise"),
            message: words(
                "总体情况分成 {count} 块，标题里只看得出五个方面中的 {named} 个。",
                "Section 一 has {count} parts; their titles name {named} of the five aspects.",
            ),
            advice: ADVICE,
        },
    ],
    laws: &[&FORM_2021],
};

const ADVICE: Words = words(
    "五个方面都写一写；写了而没有用这些词的，可以不管。",
    "Say a word on each; where other words say it, nothing to do.",
);

/// One aspect with words that speak of it.
struct Aspect {
    name: &'static str,
    /// Of it, wherever they stand.
    own: &'static [&'static str],
    /// Of it, where the prose is not divided by aspects: under the title of another one they are of that.
    loose: &'static [&'static str],
}

const FIVE: [Aspect; 5] = [
    Aspect {
        name: "主动公开",
        own: &["主动公开", "公开政府信息", "公开信息", "发布", "发稿", "公告", "公示", "编发", "推送"],
        loose: &[],
    },
    Aspect { name: "依申请公开", own: &["依申请", "申请"], loose: &[] },
    Aspect {
        name: "政府信息管理",
        own: &[
            "信息管理",
            "信息的管理",
            "管理政府信息",
            "归口管理",
            "管理制度",
            "信息由",
            "审核",
            "审查",
            "清理",
            "归档",
        ],
        loose: &["规范性文件", "动态", "目录", "更新"],
    },
    Aspect {
        name: "平台建设", own: &["平台", "网站", "新媒体", "公众号", "专栏", "公开栏"], loose: &[]
    },
    Aspect {
        name: "监督保障",
        own: &["监督", "考核", "培训", "评议", "责任", "保障", "领导小组", "组织领导"],
        loose: &[],
    },
];

const APPLICATIONS: &str = FIVE[1].name;

fn find(context: &Context) -> Found {
    if context.report.meta.year.is_none_or(|year| FormKind::for_year(year) != Some(FormKind::Y2021)) {
        return Found::not_applicable(words("2021 年以前没有这项要求。", "Not asked for before 2021."));
    }
    let passages = super::of_kind(context, SectionKind::Overview);
    if passages.is_empty() {
        return Found::cannot_check(1, Vec::new(), super::NO_PROSE);
    }
    let titles = titles(&passages);
    let in_titles = |aspect: &&Aspect| titles.iter().any(|(_, title)| says(title, aspect.own));
    let named = FIVE.iter().filter(in_titles).count();
    let divided = named >= DIVIDED;
    let told = |aspect: &Aspect| {
        passages.iter().enumerate().any(|(at, passage)| {
            let other = divided && aspect.name != APPLICATIONS && is_of_applications(&titles, at, passage);
            (!other && says(&passage.text, aspect.own)) || (!divided && says(&passage.text, aspect.loose))
        })
    };
    let missing: Vec<&str> = FIVE.iter().filter(|aspect| !told(aspect)).map(|aspect| aspect.name).collect();
    let draft = if !missing.is_empty() {
        Some(Draft::review("missing").param("missing", missing.join("、")))
    } else if !titles.is_empty() && named < ARRANGED {
        let draft = Draft::review("unnamed").severity(Severity::Info);
        Some(draft.param("count", titles.len()).param("named", named))
    } else {
        None
    };
    Found::one(draft.map(|draft| draft.place(super::place_of_kind(context, SectionKind::Overview))))
}

/// From so many aspects in its titles on the section is divided by aspects.
const DIVIDED: usize = 3;

/// With fewer it is divided by something else.
const ARRANGED: usize = 2;

fn says(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.contains(word))
}

/// What is said of applications (答复审核, 归档) is said of nothing else.
fn is_of_applications(titles: &[(usize, String)], at: usize, passage: &Passage) -> bool {
    let title = titles.iter().rfind(|(begins, _)| *begins <= at);
    passage.text.contains("申请") || title.is_some_and(|(_, title)| title.contains("申请"))
}

/// Characters of a title.
const TITLE: usize = 40;

/// How the parts of a section are numbered.
const NUMBERED: [[&str; 6]; 2] =
    [["(一)", "(二)", "(三)", "(四)", "(五)", "(六)"], ["一是", "二是", "三是", "四是", "五是", "六是"]];

/// The titles of the parts of the section, where it has three or more, with the passage that each begins: (一)主动公开,
/// 一是围绕组织领导….
fn titles(passages: &[&Passage]) -> Vec<(usize, String)> {
    let title = |passage: &Passage| -> String {
        passage.folded.chars.iter().take(TITLE).take_while(|c| **c != '。').collect()
    };
    let numbered = |numbers: &[&str; 6]| -> Vec<(usize, String)> {
        let begins = |passage: &Passage| {
            numbers.iter().any(|number| passage.text.starts_with(number)).then(|| title(passage))
        };
        passages.iter().enumerate().filter_map(|(at, passage)| Some((at, begins(passage)?))).collect()
    };
    NUMBERED.iter().map(numbered).find(|titles| titles.len() >= 3).unwrap_or_default()
}
