//! A rule as text for people.

use super::words::{self, pick};
use super::wrap::wrap;
use crate::check::registry::{Bilingual, RuleInfo};
use crate::form::clauses;
use crate::options::Language;

/// One line: slug, family, title.
pub fn line(rule: &RuleInfo, language: Language) -> String {
    let family = words::family(rule.family, language);
    format!("{:<34} {family}  {}\n", rule.slug, say(&rule.title, language))
}

/// Title, summary, severity and basis.
pub fn page(rule: &RuleInfo, language: Language) -> String {
    let title = format!(
        "{}\n{} · {}\n\n",
        say(&rule.title, language),
        rule.slug,
        words::family(rule.family, language)
    );
    let severity =
        format!("{}{}", pick(language, "级别：", "Severity: "), words::severity(rule.severity, language));
    let laws = rule.laws.iter().filter_map(|id| clauses::ALL.iter().find(|clause| clause.id == *id));
    let basis: String = laws
        .map(|clause| wrap(pick(language, "依据：", "Basis: "), pick(language, clause.zh, clause.en)))
        .collect();
    format!("{title}{}\n{severity}\n{basis}", wrap("", say(&rule.summary, language)))
}

fn say(words: &Bilingual, language: Language) -> &'static str {
    pick(language, words.zh, words.en)
}
