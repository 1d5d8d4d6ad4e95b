//! No sentence that people read has half-width punctuation between Chinese characters.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests")]

mod files;

use gouji::check::registry::{RULES, page};
use gouji::options::{Language, Options};
use std::path::{Path, PathBuf};

fn is_han(c: char) -> bool {
    ('\u{3400}'..='\u{9FFF}').contains(&c) || "“”《》（）".contains(c)
}

/// The first place where `,` `:` `;` stand between two Chinese characters.
fn slip(text: &str) -> Option<String> {
    let chars: Vec<char> = text.chars().collect();
    let at = (1..chars.len()).find(|&at| {
        let next = chars[at + 1..].iter().find(|c| **c != ' ');
        matches!(chars[at], ',' | ':' | ';') && is_han(chars[at - 1]) && next.copied().is_some_and(is_han)
    })?;
    Some(chars[at.saturating_sub(8)..(at + 8).min(chars.len())].iter().collect())
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let inside = |path: PathBuf| if path.is_dir() { sources(&path) } else { vec![path] };
    entries.flat_map(inside).filter(|path| !path.to_string_lossy().ends_with("tests.rs")).collect()
}

/// The string literals of a source above its tests, each with the lines that it goes on in joined.
fn literals(code: &str) -> Vec<String> {
    let code = code.split("#[cfg(test)]").next().unwrap().replace("\\\"", "");
    let lines =
        code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    lines.replace("'\"'", "").split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn a_slip_is_seen() {
    assert!(slip("还不能直接读:请先解压").is_some() && slip("这是图片, 没有读").is_some());
    assert!(slip("这是图片，没有读").is_none() && slip("自然人:5").is_none());
    assert_eq!(literals("let a = \"甲\"; // \"乙\"\n// \"丙\"\n#[cfg(test)] \"丁\"")[0], "甲");
}

#[test]
fn sentences_of_the_source_have_full_width_stops() {
    let mut sentences = 0;
    let mut slips = Vec::new();
    for path in sources(&files::root().join("src")) {
        // A sentence ends in a stop; what is matched against a document (labels, patterns) does not.
        let code = std::fs::read_to_string(&path).unwrap();
        for text in literals(&code).into_iter().filter(|text| text.trim_end().ends_with(['。', '：', '，']))
        {
            sentences += 1;
            slips.extend(slip(&text).map(|slip| format!("{}: {slip}", path.display())));
        }
    }
    assert!(sentences > 400, "{sentences}");
    let readme = std::fs::read_to_string(files::root().join("README.zh.md")).unwrap();
    slips.extend(slip(&readme).map(|slip| format!("README.zh.md: {slip}")));
    assert!(slips.is_empty(), "{slips:#?}");
}

#[test]
fn rules_and_their_pages_have_full_width_stops() {
    let mut slips = Vec::new();
    for rule in RULES {
        let page = page(rule.slug).unwrap();
        let chinese = page.split("## English").next().unwrap();
        let own = rule.texts.iter().flat_map(|text| [text.title.zh, text.message.zh, text.advice.zh]);
        let laws = rule.laws.iter().map(|clause| clause.zh);
        let all = own.chain(laws).chain([rule.title.zh, rule.summary.zh, chinese]);
        slips.extend(all.filter_map(slip).map(|slip| format!("{}: {slip}", rule.slug)));
    }
    assert!(slips.is_empty(), "{slips:#?}");
}

/// Names of the form stay Chinese, the words between them do not.
#[test]
fn an_english_sentence_has_no_chinese_words_between_the_names() {
    let case = files::root().join("tests/cases/09-contradictions.txt");
    let options = Options { language: Language::En, ..Options::default() };
    let result = gouji::check_bytes(&std::fs::read(case).unwrap(), &options);
    let messages: Vec<&str> = result.findings.iter().map(|finding| finding.message.as_str()).collect();
    assert!(
        messages.iter().any(|said| said.contains("“未经复议直接起诉” to “复议后起诉” together is 2")),
        "{messages:#?}"
    );
    assert!(!messages.iter().any(|said| said.contains("”的") || said.contains("”到“")), "{messages:#?}");
}
