//! A heading of the form stands, and its table is not in what was given.

use crate::check::context::{Context, table_label};
use crate::check::finding::{Family, Severity};
use crate::check::rule::{Draft, Find, Found, Rule, Status, Text, words};
use crate::document::MediaKind;
use crate::form::TableName;
use crate::form::clauses::{FORM_2019, FORM_2021};
use crate::report::{Section, SectionKind};

const TABLES: [(TableName, SectionKind); 3] = [
    (TableName::Disclosure, SectionKind::Disclosure),
    (TableName::Applications, SectionKind::Applications),
    (TableName::Review, SectionKind::Review),
];

/// 表二, 表三, 表四 are there as tables.
pub const RULE: Rule = Rule {
    slug: "tables-missing",
    family: Family::Structure,
    severity: Severity::Error,
    status: Status::Stable,
    title: words("缺表", "Tables missing"),
    summary: words(
        "第二、三、四部分各有一张表，而且是文字的表，不是图片。",
        "Sections 二, 三 and 四 have a table each, as text, not as a picture.",
    ),
    find: Find::Report(find),
    texts: &[
        Text {
            code: "not-found",
            title: words("没有找到{table}", "{table} not found"),
            message: words(
                "有“{heading}”这个标题，但给进来的内容里没有这张表：可能是图片，也可能复制时丢了。",
                "The heading “{heading}” is there, but not its table: it may be a picture, or was lost in copying.",
            ),
            advice: words(
                "若网页上有这张表，换一种方式再给一次；若是图片，请改成文字的表。",
                "If the page has this table, give it another way; if it is a picture, publish it as a table.",
            ),
        },
        Text {
            code: "replaced",
            title: words("{table}不是文字的表", "{table} is not a table"),
            message: words(
                "“{heading}”下面没有表，放的是图片或附件，里面的数没有核对。",
                "Under “{heading}” there is no table but a picture or an attachment; its figures were not checked.",
            ),
            advice: words(
                "改成文字的表，便于查阅和统计。",
                "Publish it as a table that can be read and counted.",
            ),
        },
        Text {
            code: "pictures",
            title: words("报告是图片", "The report is a picture"),
            message: words(
                "只有标题和 {n} 张图片，没有文字的三张表，里面的数没有核对。",
                "There is a title and {n} pictures, and none of the three tables as text; the figures were not checked.",
            ),
            advice: words(
                "把报告改成文字和表，便于查阅和统计。",
                "Publish the report as text and tables that can be read and counted.",
            ),
        },
    ],
    laws: &[&FORM_2021, &FORM_2019],
};

fn find(context: &Context) -> Found {
    if super::has_old_form(context) {
        return Found::not_applicable(super::NO_NATIONAL_FORM);
    }
    let mut found = Found { of: TABLES.len() as u32, ..Found::default() };
    for (table, kind) in TABLES {
        let there = context.table(table).is_some();
        let heading = context.report.sections.iter().find(|section| section.kind == kind);
        found.checked += u32::from(there || heading.is_some());
        found.drafts.extend(heading.filter(|_| !there).map(|heading| draft(context, table, heading)));
    }
    if found.checked == 0
        && let Some(draft) = pictures(context)
    {
        return Found::checked(TABLES.len()).with([draft]);
    }
    if found.checked < found.of {
        found.reason = Some(
            words("没有找到表，也没有找到它的标题。", "Neither the table nor its heading was found.").into(),
        );
    }
    found
}

/// Characters of prose from which on a page has more to say than its pictures.
const LITTLE: usize = 60;

/// The whole report as pictures: no heading of a table, and pictures where the content is.
fn pictures(context: &Context) -> Option<Draft> {
    let picture = |kind: MediaKind| matches!(kind, MediaKind::Image | MediaKind::Chart);
    let pictures = context.report.media.iter().filter(|item| picture(item.kind));
    let places: Vec<_> = pictures.map(|item| item.place.clone()).collect();
    let draft = Draft::fail("pictures").param("n", places.len().to_string());
    let attached = context.report.media.iter().any(|item| item.kind == MediaKind::Attachment);
    let prose: usize = context.prose.iter().map(|passage| passage.text.chars().count()).sum();
    (!places.is_empty() && !attached && prose < LITTLE).then(|| draft.places(places).key("pictures"))
}

fn draft(context: &Context, table: TableName, heading: &Section) -> Draft {
    let instead = context.report.media.iter().filter(|item| item.section == Some(heading.kind));
    let instead: Vec<_> = instead.map(|item| item.place.clone()).collect();
    let draft = if instead.is_empty() { Draft::review("not-found") } else { Draft::fail("replaced") };
    draft
        .param("table", table_label(table))
        .param("heading", heading.heading.trim())
        .place(heading.place.clone())
        .places(instead)
        .key(table.key())
}
