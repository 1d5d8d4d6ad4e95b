//! Rules over Reports: each ends in exactly one outcome per report, with its findings.

pub mod across;
mod causes;
mod context;
mod engine;
pub mod finding;
mod organ;
#[cfg(feature = "cli")]
mod pages;
mod partial;
mod prose;
pub mod registry;
pub mod rule;
mod rules;
mod say;
mod sums;

pub use across::Years;
pub(crate) use causes::gather;
pub use context::{Context, Reading};
pub use finding::{
    ColumnUnknown, Coverage, CoverageStatus, Equation, Family, Finding, Law, Outcome, Repair, RepairChange,
    RuleOutcome, Severity, Side, Term,
};
pub use partial::is_partial;
pub use prose::{Passage, passages};

use crate::notice::Notice;
use crate::options::Options;
use crate::report::Report;
use std::collections::BTreeMap;

/// What checking one report gives.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Checked {
    /// By slug.
    pub outcomes: BTreeMap<String, RuleOutcome>,
    /// In the order of the registry, then of the document.
    pub findings: Vec<Finding>,
    /// By claim id.
    pub coverage: BTreeMap<String, Coverage>,
    /// What of it is not listed.
    pub notices: Vec<Notice>,
}

/// Runs every rule over one report.
pub fn check(report: &Report, options: &Options) -> Checked {
    let prose = prose::passages(report);
    let context = Context { report, options, prose: &prose };
    let (outcomes, findings, notices) = engine::run(&context);
    let coverage = prose::coverage(&context);
    Checked { outcomes, findings, coverage, notices }
}

/// The findings as if the report had other claims: only the rules named `prose-…` read these, what the others found
/// stays. `prose` is that of the report as it is.
pub fn with_claims(report: &Report, options: &Options, prose: &[Passage], found: &[Finding]) -> Vec<Finding> {
    let on_claims = |slug: &str| slug.starts_with("prose-");
    let mut findings = engine::of_rules(&Context { report, options, prose }, on_claims);
    findings.extend(found.iter().filter(|finding| !on_claims(&finding.rule)).cloned());
    findings
}

/// Runs the rules between years over every pair of reports of one organ and consecutive years; `reports[i]` is that of
/// `results[i]`, an empty one where that has none.
pub fn check_years(reports: &[&Report], options: &Options) -> Vec<Years> {
    across::run(reports, options)
}

/// The findings of all pairs.
pub fn check_across(reports: &[&Report], options: &Options) -> Vec<Finding> {
    check_years(reports, options).into_iter().flat_map(|years| years.findings).collect()
}
