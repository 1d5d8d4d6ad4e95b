//! SARIF 2.1.0, for those who check reports in a pipeline.

use super::{lines, place, words::pick};
use crate::check::registry::{self, RuleInfo};
use crate::check::{Finding, Outcome, Severity};
use crate::options::Language;
use crate::output::CheckResult;
use crate::place::Place;
use serde_json::{Value, json};

/// A SARIF log in the making.
#[derive(Debug, Default)]
pub struct Sarif {
    language: Language,
    sources: Vec<String>,
    results: Vec<Value>,
    notifications: Vec<Value>,
    unread: bool,
}

impl Sarif {
    /// An empty log with its messages in this language.
    pub fn new(language: Language) -> Self {
        Self { language, ..Self::default() }
    }

    /// Adds the findings of one source and what reading noticed, or why it was not read.
    pub fn add(&mut self, result: &CheckResult) {
        let index = self.sources.len();
        self.sources.push(uri(&result.source.name));
        let language = self.language;
        if let Some(error) = &result.error {
            self.unread = true;
            self.notify(
                "error",
                &error.code,
                pick(language, &error.message, &error.english),
                &Place::whole(),
                index,
            );
        }
        for notice in lines::notices(result) {
            self.notify(
                "warning",
                &notice.code,
                pick(language, &notice.text, &notice.english),
                &notice.place,
                index,
            );
        }
        self.results.extend(result.findings.iter().map(|finding| told(finding, &self.sources, Some(index))));
    }

    fn notify(&mut self, level: &str, code: &str, text: &str, place: &Place, source: usize) {
        self.notifications.push(json!({
            "descriptor": { "id": code },
            "level": level,
            "message": { "text": text },
            "locations": [location(place, &self.sources, source)],
        }));
    }

    /// Adds findings over several sources; their places say which.
    pub fn across(&mut self, findings: &[Finding]) {
        self.results.extend(findings.iter().map(|finding| told(finding, &self.sources, None)));
    }

    /// The whole log.
    pub fn finish(self) -> String {
        let rules: Vec<Value> = registry::catalogue().iter().map(|info| rule(info, self.language)).collect();
        let driver = json!({
            "name": env!("CARGO_PKG_NAME"),
            "version": env!("CARGO_PKG_VERSION"),
            "informationUri": env!("CARGO_PKG_REPOSITORY"),
            "rules": rules,
        });
        let invocation = json!({
            "executionSuccessful": !self.unread,
            "toolExecutionNotifications": self.notifications,
        });
        let log = json!({
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
            "version": "2.1.0",
            "runs": [{
                "tool": { "driver": driver },
                "columnKind": "utf16CodeUnits",
                "invocations": [invocation],
                "results": self.results,
            }],
        });
        format!("{log}\n")
    }
}

fn rule(rule: &RuleInfo, language: Language) -> Value {
    json!({
        "id": rule.slug,
        "shortDescription": { "text": pick(language, rule.title.zh, rule.title.en) },
        "fullDescription": { "text": pick(language, rule.summary.zh, rule.summary.en) },
        "defaultConfiguration": { "level": level(rule.severity) },
    })
}

fn told(finding: &Finding, sources: &[String], source: Option<usize>) -> Value {
    // SARIF 3.27.10: a result that is no failure has the level "none"; how bad it would be is in the properties.
    let fail = finding.outcome == Outcome::Fail;
    let locations: Vec<Value> = finding
        .places
        .iter()
        .map(|place| location(place, sources, source.unwrap_or(place.source as usize)))
        .collect();
    json!({
        "ruleId": finding.rule,
        "kind": if fail { "fail" } else { "review" },
        "level": if fail { level(finding.severity) } else { "none" },
        "message": { "text": format!("{} {}", finding.message, finding.advice).trim_end() },
        "locations": locations,
        "partialFingerprints": { "gouji/v1": finding.fingerprint },
        "properties": { "severity": finding.severity, "family": finding.family, "causedBy": finding.caused_by },
    })
}

fn location(place: &Place, sources: &[String], source: usize) -> Value {
    json!({
        "physicalLocation": { "artifactLocation": { "uri": sources.get(source) } },
        "logicalLocations": [{ "fullyQualifiedName": place::compact(place) }],
    })
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

/// A path as a relative reference (RFC 3986): everything but unreserved characters and `/` in per cent.
fn uri(path: &str) -> String {
    let byte = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
            char::from(byte).to_string()
        }
        b'\\' => "/".into(),
        other => format!("%{other:02X}"),
    };
    path.bytes().map(byte).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Source;
    use crate::error::{Error, ErrorKind};

    #[test]
    fn a_log_names_rules_and_what_was_not_read() {
        let source = Source { name: "报告 1.txt".into(), ..Source::default() };
        let error = Some(Error::new(ErrorKind::Empty, "空", "empty"));
        let mut sarif = Sarif::new(Language::En);
        sarif.add(&CheckResult { source, error, ..CheckResult::default() });
        let log: Value = serde_json::from_str(&sarif.finish()).unwrap();
        let run = &log["runs"][0];
        assert_eq!(run["tool"]["driver"]["rules"].as_array().unwrap().len(), registry::RULES.len());
        let note = &run["invocations"][0]["toolExecutionNotifications"][0];
        assert_eq!(
            note["locations"][0]["physicalLocation"]["artifactLocation"]["uri"],
            "%E6%8A%A5%E5%91%8A%201.txt"
        );
    }
}
