//! Runs the rules: each ends in exactly one outcome, whatever the document is.

use super::causes;
use super::context::Context;
use super::finding::{Finding, Outcome, RuleOutcome, Severity};
use super::partial;
use super::registry::RULES;
use super::rule::{Find, Found, Rule, Words, words};
use super::say;
use crate::limits::MAX_FINDINGS;
use crate::notice::Notice;
use crate::options::{Language, Level, Options};
use crate::place::Place;
use crate::report::{Report, ReportKind};
use std::collections::{BTreeMap, HashMap};

/// Each rule's one outcome by slug, the findings in the order of the registry, and what of them is not listed.
pub fn run(context: &Context) -> (BTreeMap<String, RuleOutcome>, Vec<Finding>, Vec<Notice>) {
    let options = context.options;
    let mut outcomes = BTreeMap::new();
    let mut findings = Vec::new();
    let mut notices = Vec::new();
    for rule in RULES {
        let (outcome, mut found) = ask(rule, context);
        outcomes.insert(rule.slug.into(), rule_outcome(&found, outcome, options.language));
        notices.extend(left_out(rule, &mut found));
        findings.extend(spoken(rule, found, options));
    }
    causes::link(&mut findings, context);
    (outcomes, findings, notices)
}

/// The findings of some of the rules alone.
pub fn of_rules(context: &Context, asked: impl Fn(&str) -> bool) -> Vec<Finding> {
    let asked = RULES.iter().filter(|rule| asked(rule.slug));
    let listed = asked.map(|rule| {
        let (_, mut found) = ask(rule, context);
        left_out(rule, &mut found);
        spoken(rule, found, context.options)
    });
    listed.flatten().collect()
}

/// What the rule found, or why it was not asked.
fn ask(rule: &Rule, context: &Context) -> (Outcome, Found) {
    if is_off(rule, context.options) {
        return (Outcome::NotApplicable, Found::not_applicable(SWITCHED_OFF));
    }
    let found = match rule.find {
        Find::Document(find) => find(context),
        Find::Report(find) | Find::Both(find, _) => match closed(context.report) {
            Some((outcome, why)) => return (outcome, Found::not_applicable(why)),
            None => find(context),
        },
        Find::Pair(_) => Found::not_applicable(ALONE),
    };
    let found = partial::judged(rule, context.report, found);
    (found.outcome(), found)
}

/// Keeps the first of what was found, where it is more than anybody reads, and says so.
pub fn left_out(rule: &Rule, found: &mut Found) -> Option<Notice> {
    let count = found.drafts.len();
    if count <= MAX_FINDINGS {
        return None;
    }
    found.drafts.truncate(MAX_FINDINGS);
    let zh = format!("“{}”有 {count} 处，只列了前 {MAX_FINDINGS} 处。", rule.title.in_language(Language::Zh));
    let en = format!(
        "{}: {count} places; only the first {MAX_FINDINGS} are listed.",
        rule.title.in_language(Language::En)
    );
    Some(Notice::new("findings-left-out", zh, en, Place::whole()))
}

const SWITCHED_OFF: Words = words("配置里关掉了这条规则。", "The profile switches this rule off.");

/// What a rule between two years says of one report; [`super::across`] says more where there is a pair.
const ALONE: Words = words(
    "要和同一单位上一年的报告一起看，这里只看了这一份。",
    "It takes last year's report of the same organ; only this one was looked at here.",
);

/// Whether the profile switches the rule off.
pub fn is_off(rule: &Rule, options: &Options) -> bool {
    options.profile.level(rule.slug) == Some(Level::Off)
}

/// Why rules over reports are not asked of this document.
fn closed(report: &Report) -> Option<(Outcome, Words)> {
    if is_report(report) {
        return None;
    }
    Some(match report.kind {
        ReportKind::AttachmentOnly => (
            Outcome::CannotCheck,
            words(
                "这里只有附件或者链接，没有报告的内容。",
                "There is only an attachment or a link here, not the report itself.",
            ),
        ),
        _ if is_damaged(report) => (Outcome::CannotCheck, words("文字已经是乱码。", "The text is garbled.")),
        _ if partial::is_partial(report) => (Outcome::CannotCheck, partial::WHY),
        _ => (
            Outcome::NotApplicable,
            words(
                "这不是政府信息公开工作年度报告。",
                "This is not an annual report on information disclosure.",
            ),
        ),
    })
}

/// Whether the document is a report, or at least holds one of its tables.
pub fn is_report(report: &Report) -> bool {
    let has_table = || report.tables.iter().any(|table| table.form.is_some() && table.cells_found > 0);
    report.kind == ReportKind::Report || (report.kind == ReportKind::Unknown && has_table())
}

/// Whether the text was garbled before it reached us.
pub fn is_damaged(report: &Report) -> bool {
    report.notices.iter().any(|notice| notice.code == "encoding-damaged")
}

/// How the rule ended, in the language asked for.
pub fn rule_outcome(found: &Found, outcome: Outcome, language: Language) -> RuleOutcome {
    RuleOutcome {
        outcome,
        checked: found.checked,
        of: found.of,
        missing: found.missing.clone(),
        reason: found.reason.as_ref().map(|reason| reason.say(language)).unwrap_or_default(),
    }
}

/// The drafts put into words, each with its fingerprint.
pub fn spoken(rule: &Rule, found: Found, options: &Options) -> Vec<Finding> {
    let severity = options.profile.level(rule.slug).and_then(severity_of);
    let mut seen: HashMap<String, u32> = HashMap::new();
    let findings = found.drafts.into_iter().map(|draft| {
        let key = [rule.slug, "|", &key(&draft)].concat();
        let count = seen.entry(key.clone()).or_default();
        *count += 1;
        let finding = say::finding(rule, draft, options.language);
        let severity = severity.unwrap_or(finding.severity);
        Finding { fingerprint: format!("{key}|{count}"), severity, ..finding }
    });
    findings.collect()
}

fn severity_of(level: Level) -> Option<Severity> {
    match level {
        Level::Off => None,
        Level::Info => Some(Severity::Info),
        Level::Warning => Some(Severity::Warning),
        Level::Error => Some(Severity::Error),
    }
}

/// What a fingerprint is made from: the draft's own key, else what stands right of the equals sign, else the code.
pub fn key(draft: &super::rule::Draft) -> String {
    if !draft.key.is_empty() {
        return draft.key.clone();
    }
    let terms = draft.equation.iter().flat_map(|equation| &equation.terms);
    let right = terms.filter(|term| term.side == super::Side::Right).filter_map(|term| term.address);
    let addresses: Vec<String> = right.map(|address| address.to_string()).collect();
    if addresses.is_empty() { draft.code.into() } else { addresses.join("+") }
}
