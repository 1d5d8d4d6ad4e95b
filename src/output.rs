//! What leaves the library (contract.md §8).

use crate::check::{Coverage, Finding, Repair, RuleOutcome, Years};
use crate::document::Source;
use crate::error::Error;
use crate::report::Report;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Version of the JSON output's shape.
pub const SCHEMA_VERSION: u32 = 1;

/// Version of the set of rules: changes whenever a rule's outcome may change.
pub const RULES_VERSION: &str = "2026.11";

/// The whole output of one run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Output {
    /// [`SCHEMA_VERSION`].
    pub schema_version: u32,
    /// Who made it.
    pub tool: Tool,
    /// One per source, in the order given.
    pub results: Vec<CheckResult>,
    /// Findings over several reports.
    pub across: Vec<Finding>,
}

/// Who made an output.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Tool {
    /// `gouji`.
    pub name: String,
    /// Of the crate.
    pub version: String,
    /// [`RULES_VERSION`].
    pub rules_version: String,
}

impl Default for Tool {
    fn default() -> Self {
        Self {
            name: env!("CARGO_PKG_NAME").into(),
            version: env!("CARGO_PKG_VERSION").into(),
            rules_version: RULES_VERSION.into(),
        }
    }
}

/// The result for one source. `report` is null exactly where `error` is set.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CheckResult {
    /// What the source was.
    pub source: Source,
    /// What it says.
    pub report: Option<Report>,
    /// Each rule's one outcome, by slug.
    pub outcomes: BTreeMap<String, RuleOutcome>,
    /// What does not hold or should be seen.
    pub findings: Vec<Finding>,
    /// What became of each claim, by id.
    pub coverage: BTreeMap<String, Coverage>,
    /// Smallest changes that would make the sums hold.
    pub repairs: Vec<Repair>,
    /// Fingerprints of the sums that no change of up to three cells was found to mend.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unrepaired: Vec<String>,
    /// Why there is no report.
    pub error: Option<Error>,
}

impl CheckResult {
    /// The same result as the one with this index: every place in it says so (contract.md §4).
    pub fn numbered(mut self, index: u32) -> Self {
        let report = self.report.iter_mut().flat_map(Report::places_mut);
        let findings = self.findings.iter_mut().flat_map(Finding::places_mut);
        report.chain(findings).for_each(|place| place.source = index);
        self
    }
}

impl CheckResult {
    /// Takes over what the rules between years say of this report, but for their findings, which stand in `across`.
    pub fn compared(&mut self, years: &Years) {
        for (slug, outcome) in &years.outcomes {
            let own = self.outcomes.remove(slug);
            let joined = own.map_or_else(|| outcome.clone(), |own| own.with(outcome.clone()));
            self.outcomes.insert(slug.clone(), joined);
        }
        if let Some(report) = &mut self.report {
            report.notices.extend(years.notices.iter().cloned());
        }
    }
}

impl Output {
    /// Puts results together; `across` holds findings over several of them.
    pub fn new(results: Vec<CheckResult>, across: Vec<Finding>) -> Self {
        let results = (0..).zip(results).map(|(index, result)| result.numbered(index)).collect();
        Self { schema_version: SCHEMA_VERSION, tool: Tool::default(), results, across }
    }
}
