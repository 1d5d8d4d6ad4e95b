//! 校核记录: a result as a standalone page for printing and signing. No script, no request, every word escaped.

use super::words::{self, pick};
use super::wrap::plain;
use super::{equation, lines, repair, verdict};
use crate::check::{Finding, Outcome};
use crate::options::Language;
use crate::output::{CheckResult, RULES_VERSION};
use serde::Deserialize;

/// What only the host of a record knows: figures that were tried, findings that were put aside.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Beside {
    /// What the lines are.
    pub heading: String,
    /// Each a paragraph.
    pub lines: Vec<String>,
}

/// What stands before the first record. The policy forbids everything but the style within.
pub fn head(language: Language) -> String {
    let (tag, title) = (pick(language, "zh-CN", "en"), pick(language, "校核记录", "Record of the check"));
    let policy = "default-src 'none'; style-src 'unsafe-inline'";
    format!(
        "<!doctype html>\n<html lang=\"{tag}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n<style>\n{}</style>\n</head>\n<body>\n",
        include_str!("record.css")
    )
}

/// What stands after the last record.
pub fn tail() -> &'static str {
    "</body>\n</html>\n"
}

/// The record of one result, with which other report it was compared (if any) and what the host has to say beside it.
pub fn record(result: &CheckResult, compared: &str, besides: &[Beside], language: Language) -> String {
    let body = match &result.error {
        Some(error) => {
            format!("<p class=\"verdict\">{}</p>\n", escape(pick(language, &error.message, &error.english)))
        }
        None => [
            format!("<p class=\"verdict\">{}</p>\n", escape(&verdict::sentence(result, language))),
            paragraph(compared),
            findings(&result.findings, language),
            list(pick(language, "可能的改法", "What would mend it"), repair::lines(result, language)),
            notices(result, language),
            list(pick(language, "没有核对的", "Not checked"), lines::unchecked(result, language)),
            held(result, language),
        ]
        .concat(),
    };
    let title = pick(language, "校核记录", "Record of the check");
    format!(
        "<article>\n<h1>{title}</h1>\n{}{body}{}{}</article>\n",
        about(result, language),
        besides.iter().map(|one| list(&one.heading, one.lines.clone())).collect::<String>(),
        sign_off(language)
    )
}

/// The sentence as a paragraph; nothing for none.
fn paragraph(sentence: &str) -> String {
    if sentence.is_empty() { String::new() } else { format!("<p>{}</p>\n", escape(sentence)) }
}

fn about(result: &CheckResult, language: Language) -> String {
    let meta = result.report.as_ref().map(|report| report.meta.clone()).unwrap_or_default();
    let source = &result.source;
    let version = format!("gouji {} · {RULES_VERSION}", env!("CARGO_PKG_VERSION"));
    let rows = [
        (pick(language, "标题", "Title"), meta.title.unwrap_or_default()),
        (pick(language, "单位", "Organ"), meta.organ.unwrap_or_default()),
        (pick(language, "年度", "Year"), meta.year.map(|year| year.to_string()).unwrap_or_default()),
        (pick(language, "文件", "File"), source.name.clone()),
        ("SHA-256", source.sha256.clone()),
        (pick(language, "程序与规则版本", "Program and rules"), version),
    ];
    let row =
        |(name, value): &(&str, String)| format!("<tr><th>{name}</th><td>{}</td></tr>\n", escape(value));
    format!("<table>\n{}</table>\n", rows.iter().map(row).collect::<String>())
}

fn findings(findings: &[Finding], language: Language) -> String {
    let groups = lines::by_family(findings).into_iter().map(|(family, own)| {
        let items: String = own.into_iter().map(|one| finding(one, language)).collect();
        format!("<h2>{}</h2>\n<ol>\n{items}</ol>\n", words::family(family, language))
    });
    groups.collect()
}

fn finding(finding: &Finding, language: Language) -> String {
    let class = if finding.outcome == Outcome::Fail { "fail" } else { "review" };
    let sign = words::sign(finding.outcome, language);
    let mut out = format!(
        "<li class=\"{class}\"><p><span class=\"sign\">{sign}</span><b>{}</b></p>\n",
        escape(&finding.message)
    );
    let mut small = |text: &str| {
        if !text.is_empty() {
            out += &format!("<p class=\"small\">{}</p>\n", escape(text));
        }
    };
    if finding.caused_by.is_some() {
        small(pick(language, "由另一处引起", "Follows from another finding"));
    }
    if let Some(laid_out) = &finding.equation {
        small(&equation::laid_out(laid_out, language));
    }
    small(&finding.advice);
    small(&words::basis(finding, language));
    format!("{out}<p class=\"small do\">{}</p></li>\n", pick(language, "处理：", "Done: "))
}

fn notices(result: &CheckResult, language: Language) -> String {
    let notices = lines::notices(result).map(|notice| lines::notice(notice, language));
    list(pick(language, "读的时候看到的", "Seen while reading"), notices.collect())
}

fn held(result: &CheckResult, language: Language) -> String {
    let held = lines::ended(result, Outcome::Pass, language).map(|(title, ended)| match language {
        // Some rules are called by what they look for: 乱码 alone would read as found.
        Language::Zh => format!("{title}（查了 {} 项）", ended.checked),
        Language::En => format!("{title} ({} looked at)", ended.checked),
    });
    let heading = pick(language, "查过，没有看到对不上的", "Looked at, and nothing found amiss");
    let list = list(heading, held.collect());
    if list.is_empty() { list } else { format!("<div class=\"held\">\n{list}</div>\n") }
}

/// A heading and its lines; nothing where there are none.
fn list(heading: &str, lines: Vec<String>) -> String {
    let items: String = lines.iter().map(|line| format!("<p>{}</p>\n", escape(line))).collect();
    if items.is_empty() { items } else { format!("<h2>{}</h2>\n{items}", escape(heading)) }
}

fn sign_off(language: Language) -> String {
    let names = match language {
        Language::Zh => ["校核人", "复核人", "日期"],
        Language::En => ["Checked by", "Reviewed by", "Date"],
    };
    let cells: String = names.iter().map(|name| format!("<td>{name}</td>")).collect();
    let hint = pick(
        language,
        "本记录由程序生成，是给人看的提示，不是官方认定。",
        "Made by a program: hints for a person, not an official judgement.",
    );
    format!(
        "<h2>{}</h2>\n<table class=\"sign-off\"><tr>{cells}</tr></table>\n<p class=\"small\">{hint}</p>\n",
        pick(language, "签字", "Signed")
    )
}

fn escape(text: &str) -> String {
    plain(text)
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Source;
    use crate::report::{Meta, Report};

    #[test]
    fn nothing_of_the_document_becomes_markup() {
        let hostile = "</td><script>alert(1)</script>\" onclick='x' \u{202E}";
        let source = Source { name: hostile.into(), ..Source::default() };
        let meta = Meta { title: Some(hostile.into()), organ: Some(hostile.into()), ..Meta::default() };
        let report = Some(Report { meta, ..Report::default() });
        let beside = Beside { heading: hostile.into(), lines: vec![hostile.into()] };
        let page = record(
            &CheckResult { source, report, ..CheckResult::default() },
            hostile,
            &[beside],
            Language::Zh,
        );
        assert!(!page.contains("<script") && !page.contains("onclick='") && !page.contains('\u{202E}'));
        assert_eq!(page.matches("&lt;script&gt;").count(), 6);
    }
}
