//! A document that is no annual report on information disclosure.

use crate::check::context::Context;
use crate::check::engine::{is_damaged, is_report};
use crate::check::finding::{Family, Severity};
use crate::check::rule::{Draft, Find, Found, Rule, Status, Text, Words, words};
use crate::form::clauses::{ARTICLE_50, FORM_2021};
use crate::report::ReportKind;

/// What is given is a government body's annual report.
pub const RULE: Rule = Rule {
    slug: "not-a-report",
    family: Family::Reading,
    severity: Severity::Error,
    status: Status::Stable,
    title: TITLE,
    summary: words(
        "给进来的应当是行政机关的政府信息公开工作年度报告。",
        "What is given should be a government body's annual report on information disclosure.",
    ),
    find: Find::Document(find),
    texts: &[
        text(
            "institution",
            words(
                "这不像是政府信息公开工作年度报告（像学校、医院等单位的报告）。",
                "This does not look like the report of a government body (but of a school, hospital or the like).",
            ),
        ),
        text(
            "notice",
            words(
                "这不像是政府信息公开工作年度报告（像一份通知或者函）。",
                "This does not look like an annual report (but like a notice or letter).",
            ),
        ),
        text(
            "news",
            words(
                "这不像是政府信息公开工作年度报告（像一则新闻）。",
                "This does not look like an annual report (but like news).",
            ),
        ),
        text(
            "blank-form",
            words("这是空白的报告格式，还没有填数。", "This is the blank form, not filled in."),
        ),
        text(
            "other-document",
            words(
                "这不像是政府信息公开工作年度报告（像指南、自查报告或者别的文件）。",
                "This does not look like an annual report (but like a guide, a self-assessment or another document).",
            ),
        ),
        text(
            "unknown",
            words(
                "这不像是政府信息公开工作年度报告：没有找到它的标题、各部分和表。",
                "This does not look like an annual report: neither title nor parts nor tables were found.",
            ),
        ),
    ],
    laws: &[&ARTICLE_50, &FORM_2021],
};

const TITLE: Words = words("不是年度报告", "Not an annual report");

const fn text(code: &'static str, message: Words) -> Text {
    let advice = words(
        "请给出报告本身的网页、文件或文字。",
        "Give the page, the file or the text of the report itself.",
    );
    Text { code, title: TITLE, message, advice }
}

fn find(context: &Context) -> Found {
    if is_report(context.report) {
        return Found::checked(1);
    }
    let code = match context.report.kind {
        ReportKind::AttachmentOnly => {
            return Found::cannot_check(
                1,
                Vec::new(),
                words("内容在附件或者链接里。", "The content is in an attachment or behind a link."),
            );
        }
        _ if is_damaged(context.report) => {
            return Found::cannot_check(1, Vec::new(), words("文字已经是乱码。", "The text is garbled."));
        }
        ReportKind::Institution => "institution",
        ReportKind::Notice => "notice",
        ReportKind::News => "news",
        ReportKind::BlankForm => "blank-form",
        ReportKind::OtherDocument => "other-document",
        ReportKind::Report | ReportKind::Unknown => "unknown",
    };
    Found::one(Some(Draft::fail(code)))
}
