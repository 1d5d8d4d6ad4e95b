//! What has to be the same in every format: the cells with their values, and what came of every rule.
#![allow(dead_code, missing_docs, clippy::unwrap_used, reason = "helpers of tests")]

use gouji::options::Options;
use gouji::output::CheckResult;
use std::collections::BTreeMap;

/// Cells by address, outcomes by rule, findings by rule and number, each as a word or two.
pub type Told = BTreeMap<String, String>;

pub fn told(result: &CheckResult) -> Told {
    let mut told = Told::new();
    if let Some(error) = &result.error {
        told.insert("error".into(), error.code.clone());
    }
    for (address, cell) in result.report.iter().flat_map(|report| &report.cells) {
        let value = cell.value.map(|value| value.to_string()).unwrap_or_default();
        told.insert(address.to_string(), format!("{value} {:?}", cell.state));
    }
    for (rule, outcome) in &result.outcomes {
        told.insert(rule.clone(), format!("{:?}", outcome.outcome));
    }
    for finding in &result.findings {
        let count = told.entry(format!("{} findings", finding.rule)).or_default();
        count.push('|');
    }
    told
}

pub fn check(name: &str, bytes: &[u8]) -> CheckResult {
    gouji::check_bytes(bytes, &Options { name: name.into(), ..Options::default() })
}

/// Names whose values differ, with both.
pub fn differences(a: &Told, b: &Told) -> Vec<String> {
    let names: std::collections::BTreeSet<_> = a.keys().chain(b.keys()).collect();
    let of = |told: &Told, name: &str| told.get(name).cloned().unwrap_or_else(|| "–".into());
    let differs = names.into_iter().filter(|name| of(a, name) != of(b, name));
    differs.map(|name| format!("{name}: {} ≠ {}", of(a, name), of(b, name))).collect()
}

/// The written page of this name.
pub fn case(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/tests/cases/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}
