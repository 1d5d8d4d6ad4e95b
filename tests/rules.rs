//! The literate cases of the rules: every rule has its page and its cases, every sentence of it is reached.
//!
//! A case is a heading, a JSON block (see `common::patch`) and a line `→ outcome code…`. Rules between two years
//! take `{ "earlier": …, "later": … }`, and so may a rule of one report that asks more of two; the outcome is what the pair
//! adds, or `silent` where the two are no pair.
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests")]

mod common;

use common::patch::patched;
use gouji::check::registry::{RULES, page, page_parts};
use gouji::check::rule::{Find, Rule, Words, words};
use gouji::check::{Finding, Outcome, check, check_years};
use gouji::options::{Language, Options};
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// A list of rules by their titles must not name two of them alike.
#[test]
fn no_two_rules_have_one_title() {
    for title in [|rule: &Rule| rule.title.zh, |rule: &Rule| rule.title.en] {
        let titles: BTreeSet<&str> = RULES.iter().map(|rule| title(rule)).collect();
        assert_eq!(titles.len(), RULES.len());
    }
}

struct Case {
    name: String,
    patch: Value,
    expected: String,
}

fn file(folder: &str, slug: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(folder).join(format!("{slug}.md"))
}

fn cases(rule: &Rule) -> Vec<Case> {
    let path = file("tests/rules", rule.slug);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|_| panic!("{} has no cases", rule.slug));
    text.split("\n## ").skip(1).map(case).collect()
}

fn case(text: &str) -> Case {
    let name = text.lines().next().unwrap().to_owned();
    let json = text
        .split_once("```json")
        .and_then(|(_, rest)| rest.split_once("```"))
        .map_or("{}", |(json, _)| json);
    let patch = serde_json::from_str(json).unwrap_or_else(|error| panic!("{name}: {error}"));
    let expected =
        text.lines().find_map(|line| line.strip_prefix("→ ")).unwrap_or_else(|| panic!("{name}: no →"));
    Case { name, patch, expected: expected.trim().to_owned() }
}

#[test]
fn every_rule_has_its_page() {
    for rule in RULES {
        let page = page(rule.slug).unwrap_or_else(|| panic!("{} has no page", rule.slug));
        assert!(page.contains(&format!("`{}`", rule.slug)), "{}: its page names another rule", rule.slug);
        let key = |value: serde_json::Value| value.as_str().unwrap().to_owned();
        let family = key(serde_json::to_value(rule.family).unwrap());
        let severity = key(serde_json::to_value(rule.severity).unwrap());
        let line = format!("\n**{}** · {family} · {severity}\n", rule.title.en);
        assert!(page.contains(&line), "{}: its page does not say{line}", rule.slug);
        for (language, heading) in [(Language::Zh, "例外"), (Language::En, "Exceptions")] {
            let parts = page_parts(rule.slug, language);
            assert_eq!(parts.len(), 8, "{}: {parts:?}", rule.slug);
            assert_eq!(parts.last().map(|(heading, _)| *heading), Some(heading), "{}", rule.slug);
            assert_eq!(parts[0].1, pick(language, rule.summary), "{}", rule.slug);
            for clause in rule.laws {
                let text = pick(language, words(clause.zh, clause.en));
                assert!(parts[1].1.contains(text), "{}: its page does not name {text}", rule.slug);
            }
        }
    }
}

fn pick(language: Language, words: Words) -> &'static str {
    if language == Language::Zh { words.zh } else { words.en }
}

#[test]
fn every_rule_does_what_its_cases_say() {
    let mut wrong = Vec::new();
    for rule in RULES {
        for case in cases(rule) {
            let (got, findings) = ask(rule, &case.patch, Language::Zh);
            if got != case.expected {
                wrong.push(format!("{} / {}: expected {}, got {got}", rule.slug, case.name, case.expected));
            }
            let english = ask(rule, &case.patch, Language::En).1;
            wrong.extend(findings.iter().chain(&english).filter_map(unfilled));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_sentence_is_reached_and_every_rule_is_silent_once() {
    for rule in RULES {
        let expected: Vec<String> = cases(rule).into_iter().map(|case| case.expected).collect();
        let reached: BTreeSet<&str> = expected.iter().flat_map(|line| line.split(' ').skip(1)).collect();
        let codes: BTreeSet<&str> = rule.texts.iter().map(|text| text.code).collect();
        assert_eq!(reached, codes, "{}", rule.slug);
        let silent = |line: &String| !line.starts_with("fail") && !line.starts_with("review");
        assert!(expected.iter().any(silent), "{} has no case in which it stays silent", rule.slug);
    }
}

#[test]
fn there_are_no_cases_or_pages_without_a_rule() {
    for folder in ["tests/rules", "docs/rules"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        for entry in std::fs::read_dir(path).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            let slug = name.trim_end_matches(".md");
            assert!(RULES.iter().any(|rule| rule.slug == slug) || slug == "README", "{folder}/{name}");
        }
    }
}

/// The rule's outcome and the codes of its findings.
fn ask(rule: &Rule, patch: &Value, language: Language) -> (String, Vec<Finding>) {
    let options = Options { language, ..Options::default() };
    let (outcome, findings) = match rule.find {
        Find::Pair(_) | Find::Both(..) if patch["earlier"].is_object() => {
            let reports = [patched(&patch["earlier"]), patched(&patch["later"])];
            let years = check_years(&[&reports[0], &reports[1]], &options).pop().unwrap_or_default();
            let outcome = years.outcomes.get(rule.slug).map_or("silent", |own| word(own.outcome));
            (outcome, years.findings.into_iter().filter(|f| f.rule == rule.slug).collect::<Vec<_>>())
        }
        _ => {
            let checked = check(&patched(patch), &options);
            let own = checked.findings.into_iter().filter(|f| f.rule == rule.slug).collect();
            (word(checked.outcomes[rule.slug].outcome), own)
        }
    };
    let codes: Vec<&str> = findings.iter().map(|finding| finding.code.as_str()).collect();
    ([&[outcome], codes.as_slice()].concat().join(" "), findings)
}

fn word(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Fail => "fail",
        Outcome::Review => "review",
        Outcome::CannotCheck => "cannotCheck",
        Outcome::Pass => "pass",
        Outcome::NotApplicable => "notApplicable",
    }
}

/// A sentence that is empty or has a hole left in it.
fn unfilled(finding: &Finding) -> Option<String> {
    let texts = [&finding.title, &finding.message, &finding.advice];
    let bad = texts.iter().any(|text| text.is_empty() || text.contains(['{', '}']));
    bad.then(|| format!("{} {}: {texts:?}", finding.rule, finding.code))
}
