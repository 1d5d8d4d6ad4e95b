//! What was given, as far as it can be told. A real report is never called anything else: in doubt it is a report.

use super::identity;
use super::sections::Sections;
use crate::document::fold::fold;
use crate::document::{Block, Document, MediaKind};
use crate::order;
use crate::report::{Cell, MediaItem, Meta, ReportKind, Table, TableKind};

/// Words of institutions with a form and a law of their own.
const INSTITUTIONS: &[&str] =
    &["大学", "学院", "学校", "中学", "小学", "幼儿园", "医院", "高校", "高等学校", "职校", "技校", "师范"];
/// Words of government bodies that may hold the above in their names.
const GOVERNMENT: &[&str] = &["局", "委员会", "政府", "厅", "法院", "检察院"];
const NOTICES: &[&str] = &["的通知", "的函", "的通报", "的公告", "通知书"];
const NOTICE_WORDS: &[&str] =
    &["请各", "各单位要", "报送", "编制发布", "认真做好", "现将有关事项通知", "现通知如下", "编制要求"];
const NEWS_WORDS: &[&str] = &["近日", "日前", "讯(", "记者", "本报讯", "通讯员", "据悉"];
const OTHERS: &[&str] = &[
    "指南",
    "自查",
    "工作总结",
    "工作要点",
    "实施方案",
    "管理办法",
    "制度",
    "条例",
    "规定",
    "目录",
    "考核",
    "解读",
    "调查",
    "评估",
];
const PLACEHOLDERS: &[&str] = &["××", "XX", "xx", "__", "某某", "○○", "**"];
/// Files that an attachment line names.
const FILES: &[&str] = &[".pdf", ".doc", ".xls", ".wps", ".ofd", ".zip", ".rar"];
/// Characters of prose below which there is none to speak of.
const LITTLE: usize = 60;
/// Characters of prose from which on somebody wrote a report, holes or not.
const MUCH: usize = 600;

/// Tells what was given.
pub fn tell<'a>(
    sections: &Sections,
    meta: &Meta,
    tables: &[Table],
    mut cells: impl Iterator<Item = &'a Cell>,
    document: &Document,
) -> ReportKind {
    let official = tables.iter().any(|table| table.kind != TableKind::Unknown && table.cells_found > 0);
    let figures = cells.any(|cell| cell.value.is_some());
    let parts = order::set(sections.sections.iter().filter(|s| s.standard).map(|s| s.kind));
    let opening: Vec<String> = sections.opening.iter().map(|line| fold(line)).collect();
    let prose = prose_length(sections);
    if !figures && is_blank_form(meta, official, parts.len(), &opening, sections) {
        return ReportKind::BlankForm;
    }
    if !figures && is_notice(&opening, parts.len()) {
        return ReportKind::Notice;
    }
    if official && figures {
        return ReportKind::Report;
    }
    // A university's parts have like names; only the official tables make a report of it.
    if is_institution(meta, &opening) {
        return ReportKind::Institution;
    }
    if parts.len() >= 3 {
        return ReportKind::Report;
    }
    if prose < LITTLE && has_attachment(document, sections, &opening) {
        return ReportKind::AttachmentOnly;
    }
    if parts.len() < 3 && !official && is_called_otherwise(document) {
        return ReportKind::OtherDocument;
    }
    // 政府信息公开年报 alone names a column of a portal.
    let titled = meta.title.as_deref().is_some_and(|title| identity::is_telling(&fold(title)));
    if titled && (prose >= LITTLE || official || has_pictures(sections)) {
        return if is_news(&opening, parts.len()) { ReportKind::News } else { ReportKind::Report };
    }
    other(&opening, official, parts.len())
}

/// Whether the page calls its own content another document on disclosure: a plan, a circular, a guide. Links beside it may
/// name reports.
fn is_called_otherwise(document: &Document) -> bool {
    let names = identity::title::NAMES;
    let named = document.properties.iter().filter(|p| names.contains(&p.name.to_ascii_lowercase().as_str()));
    named.map(|property| fold(&property.value)).any(|title| {
        let own = title.split(['_', '|', '-']).next().unwrap_or_default();
        let on_disclosure = own.contains("公开") && DOCUMENTS.iter().any(|word| own.ends_with(word));
        // A year's work of another kind: a name with its year, and not a word of disclosure in it.
        let on_work = !own.contains("公开") && WORK.iter().any(|word| own.contains(word));
        on_disclosure || on_work && identity::is_telling(own)
    })
}

/// What an office's account of all its work is called, or its plan for it.
const WORK: &[&str] = &["工作总结", "工作要点", "工作计划", "工作打算", "政府工作报告", "述职报告"];

/// What a document is called that is no report. Not 目录, 制度 and the like, which also name columns of a portal.
const DOCUMENTS: &[&str] = &["指南", "工作总结", "工作要点", "实施方案", "管理办法", "通报"];

fn prose_length(sections: &Sections) -> usize {
    let paragraphs = sections.sections.iter().flat_map(|section| &section.paragraphs);
    paragraphs
        .filter(|p| !FILES.iter().any(|file| p.text.contains(file)))
        .map(|p| p.text.chars().count())
        .sum()
}

/// A form that nobody filled in: holes for name and year, or the labels of tables and next to nothing else.
fn is_blank_form(meta: &Meta, official: bool, parts: usize, opening: &[String], sections: &Sections) -> bool {
    let title = meta.title.as_deref().map(fold).unwrap_or_default();
    let holed = |text: &str| PLACEHOLDERS.iter().any(|hole| text.contains(hole));
    let heads = opening.iter().take(6).filter(|line| line.chars().count() <= 60);
    let named = |line: &str| holed(line) && (meta.year.is_none() || line.ends_with("报告"));
    let holes = holed(&title) || heads.clone().any(|line| named(line));
    let prose = prose_length(sections);
    let nobodys = meta.organ.is_none() && meta.year.is_none();
    let sentences =
        sections.sections.iter().flat_map(|section| &section.paragraphs).any(|p| p.text.contains('。'));
    let empty = nobodys && (official && prose < LITTLE || parts >= 3 && !sentences);
    sections.media.is_empty() && (holes && prose < MUCH && (official || parts >= 3) || empty)
}

fn is_notice(opening: &[String], parts: usize) -> bool {
    let titled = opening.iter().take(8).any(|line| {
        line.chars().count() <= 80
            && line.contains("公开")
            && NOTICES.iter().any(|ending| line.ends_with(ending))
    });
    let worded = opening.iter().any(|line| NOTICE_WORDS.iter().any(|word| line.contains(word)));
    titled && (parts < 3 || worded)
}

fn is_institution(meta: &Meta, opening: &[String]) -> bool {
    let organ = meta.organ.as_deref().map(fold).unwrap_or_default();
    let named = INSTITUTIONS.iter().any(|word| organ.contains(word))
        && !GOVERNMENT.iter().any(|word| organ.contains(word));
    let titled = opening
        .iter()
        .take(6)
        .any(|line| line.chars().count() <= 60 && line.contains("信息公开") && line.contains("高校"));
    named || titled
}

fn has_attachment(document: &Document, sections: &Sections, opening: &[String]) -> bool {
    let media = document.blocks.iter().any(|block| {
        matches!(block, Block::Media(media) if matches!(media.media, MediaKind::Attachment | MediaKind::Frame))
    });
    let named = opening.iter().any(|line| FILES.iter().any(|file| line.to_ascii_lowercase().contains(file)));
    let pictures = sections.media.iter().any(|item| is_picture(item) && !is_file_icon(document, item));
    !pictures && (media || named)
}

/// What the icon of a kind of file is called.
const ICONS: &[&str] =
    &["doc", "docx", "pdf", "xls", "xlsx", "word", "excel", "wps", "zip", "rar", "file", "attach"];

/// Whether the picture stands right before an attachment's link and is called, or lies in a folder, as an icon does.
fn is_file_icon(document: &Document, item: &MediaItem) -> bool {
    let address = item.address.to_ascii_lowercase();
    let mut path = address.rsplit('/');
    let (name, folder) = (path.next().unwrap_or_default(), path.next().unwrap_or_default());
    let stem = name.split('.').next().unwrap_or_default();
    if !name.contains("ico") && !folder.contains("ico") && !ICONS.contains(&stem) {
        return false;
    }
    let next = item.place.block.and_then(|block| document.blocks.get(block as usize + 1));
    matches!(next, Some(Block::Media(media)) if media.media == MediaKind::Attachment)
}

fn has_pictures(sections: &Sections) -> bool {
    sections.media.iter().any(is_picture)
}

fn is_picture(item: &MediaItem) -> bool {
    matches!(item.kind, MediaKind::Image | MediaKind::Chart)
}

fn is_news(opening: &[String], parts: usize) -> bool {
    parts == 0 && opening.iter().any(|line| NEWS_WORDS.iter().any(|word| line.starts_with(word)))
}

fn other(opening: &[String], official: bool, parts: usize) -> ReportKind {
    let field = opening.iter().any(|line| line.contains("信息公开") || line.contains("政务公开"));
    let titled = opening.iter().take(8).any(|line| {
        line.chars().count() <= 60 && line.contains("公开") && OTHERS.iter().any(|word| line.contains(word))
    });
    match () {
        () if titled && !official => ReportKind::OtherDocument,
        () if official || parts > 0 => ReportKind::Report,
        () if field && is_news(opening, parts) => ReportKind::News,
        () if field && opening.iter().any(|line| NOTICE_WORDS.iter().any(|word| line.contains(word))) => {
            ReportKind::Notice
        }
        () => ReportKind::Unknown,
    }
}
