//! Text that was decoded wrongly before it reached us.

use crate::check::context::Context;
use crate::check::finding::{Family, Severity};
use crate::check::rule::{Draft, Find, Found, Rule, Status, Text, words};
use crate::form::clauses::ARTICLE_50;

/// The text can be read.
pub const RULE: Rule = Rule {
    slug: "encoding-damaged",
    family: Family::Reading,
    severity: Severity::Error,
    status: Status::Stable,
    title: words("乱码", "Garbled text"),
    summary: words(
        "文字应当能读：没有因为编码弄错变成乱码或问号。",
        "The text can be read: it was not garbled by a wrong encoding.",
    ),
    find: Find::Document(find),
    texts: &[Text {
        code: "garbled",
        title: words("文字是乱码", "The text is garbled"),
        message: words(
            "给进来的文字已经是乱码（编码转换时弄坏的，有的字丢了，找不回来）。",
            "The text was garbled before it reached us, by a wrong encoding; characters are lost for good.",
        ),
        advice: words(
            "从原网页或原文件重新取一次；网页另存时选 UTF-8。",
            "Take it from the original page or file again; save pages as UTF-8.",
        ),
    }],
    laws: &[&ARTICLE_50],
};

fn find(context: &Context) -> Found {
    let damage = context.report.notices.iter().find(|notice| notice.code == "encoding-damaged");
    Found::one(damage.map(|notice| Draft::fail("garbled").place(notice.place.clone())))
}
