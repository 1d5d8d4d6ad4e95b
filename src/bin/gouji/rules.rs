//! `gouji rules` and `gouji explain`.

use crate::Failure;
use crate::args::{RulesArgs, RulesFormat};
use gouji::check::registry::{self, RuleInfo};
use gouji::options::Language;
use gouji::render;
use std::io::Write;

/// Lists every rule.
pub fn list(args: &RulesArgs) -> Result<u8, Failure> {
    let rules = registry::catalogue();
    let text = match args.format {
        RulesFormat::Json => render::json::line(&rules),
        RulesFormat::Text => rules.iter().map(|rule| render::rule::line(rule, args.lang.into())).collect(),
    };
    print(&text)
}

/// Prints what there is to say about one rule.
pub fn explain(slug: &str, language: Language) -> Result<u8, Failure> {
    let rules = registry::catalogue();
    match rules.iter().find(|rule| rule.slug == slug) {
        Some(rule) => print(&render::rule::page(rule, &registry::page_parts(slug, language), language)),
        None => Err(Failure::Usage(unknown(slug, &rules))),
    }
}

fn unknown(slug: &str, rules: &[RuleInfo]) -> String {
    let near: Vec<&str> = rules.iter().map(|rule| rule.slug).filter(|known| alike(known, slug)).collect();
    let hint = if near.is_empty() { "gouji rules".to_string() } else { near.join(", ") };
    format!("没有叫“{slug}”的规则。 (No rule of this name.) → {hint}")
}

/// Whether two slugs share a word.
fn alike(known: &str, asked: &str) -> bool {
    known.split('-').any(|word| word.len() > 2 && asked.split('-').any(|other| other == word))
}

fn print(text: &str) -> Result<u8, Failure> {
    anstream::stdout().write_all(text.as_bytes())?;
    Ok(0)
}
