//! A rule as text for people.

use super::words::{self, pick};
use super::wrap::wrap;
use crate::check::registry::{Bilingual, RuleInfo};
use crate::options::Language;

/// One line: slug, family, title.
pub fn line(rule: &RuleInfo, language: Language) -> String {
    let family = words::family(rule.family, language);
    let gap = " ".repeat(18usize.saturating_sub(super::wrap::width(family)));
    format!("{:<34}{family}{gap}{}\n", rule.slug, say(&rule.title, language))
}

/// Title, severity, and the paragraphs of the rule's page: what it checks, basis, why, how, examples.
pub fn page(rule: &RuleInfo, parts: &[(&str, &str)], language: Language) -> String {
    let head = format!(
        "{}\n{} · {} · {}\n",
        say(&rule.title, language),
        rule.slug,
        words::family(rule.family, language),
        words::severity(rule.severity, language)
    );
    let paragraphs = parts.iter().map(|(heading, text)| format!("\n{heading}\n{}", wrap("  ", text)));
    head + &paragraphs.collect::<String>()
}

fn say(words: &Bilingual, language: Language) -> &'static str {
    pick(language, words.zh, words.en)
}
