//! A link or a viewer stands where the content should.

use crate::check::context::Context;
use crate::check::finding::{Family, Severity};
use crate::check::rule::{Draft, Find, Found, Rule, Status, Text, words};
use crate::form::clauses::ARTICLE_50;
use crate::report::ReportKind;

/// The page holds the report itself.
pub const RULE: Rule = Rule {
    slug: "attachment-only",
    family: Family::Reading,
    severity: Severity::Error,
    status: Status::Stable,
    title: words("只有附件", "Only an attachment"),
    summary: words(
        "网页里应当有报告的内容，不只是一个附件或者链接。",
        "The page holds the report itself, not only an attachment or a link.",
    ),
    find: Find::Document(find),
    texts: &[Text {
        code: "only-attachment",
        title: words("只有附件或链接", "Only an attachment or link"),
        message: words(
            "这里只有附件或者链接{addresses}，没有报告的内容。没有核对。",
            "There is only an attachment or a link here{addresses}, not the report itself. Not checked.",
        ),
        advice: words("打开附件，把里面的文件给进来。", "Open the attachment and give the file in it."),
    }],
    laws: &[&ARTICLE_50],
};

fn find(context: &Context) -> Found {
    if context.report.kind != ReportKind::AttachmentOnly {
        return Found::checked(1);
    }
    let media = &context.report.media;
    let named = media.iter().map(|item| if item.text.is_empty() { &item.address } else { &item.text });
    let names: Vec<&str> = named.filter(|name| !name.is_empty()).map(String::as_str).take(3).collect();
    let addresses = if names.is_empty() { String::new() } else { format!("（{}）", names.join("、")) };
    let draft = Draft::fail("only-attachment").param("addresses", addresses);
    Found::one(Some(draft.places(media.iter().map(|item| item.place.clone()))))
}
