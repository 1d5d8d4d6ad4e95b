//! `gouji check`.

use crate::Failure;
use crate::args::{CheckArgs, FailOn};
use crate::emit::Emitter;
use crate::inputs::{self, Input};
use crate::profile;
use crate::work;
use gouji::check::{Family, Finding, Outcome, RuleOutcome, check_across, is_partial, registry};
use gouji::error::Error;
use gouji::options::Options;
use gouji::output::CheckResult;

/// Checks all sources, prints as it goes, and gives the exit code.
pub fn run(args: &CheckArgs) -> Result<u8, Failure> {
    let profile = args.profile.as_deref().map(profile::load).transpose()?.unwrap_or_default();
    let options = Options { profile, ..args.common.options("") };
    let paths: Vec<_> = args.inputs.iter().chain(&args.previous).cloned().collect();
    let inputs = inputs::collect(&paths);
    let mut out = Emitter::new(args.format, &args.common);
    let mut reports = Vec::new();
    let mut tally = Tally { fail_on: args.fail_on, findings: false, unread: false };
    out.begin()?;
    work::in_order(
        &inputs,
        |input| check(input, &options),
        |input| vec![failed(&input.name)],
        |result: CheckResult| {
            let result = result.numbered(reports.len() as u32);
            tally.result(&result);
            out.result(&result)?;
            reports.push(result.report.unwrap_or_default());
            Ok(())
        },
    )?;
    let across = check_across(&reports.iter().collect::<Vec<_>>(), &options);
    tally.findings(&across);
    out.end(&across)?;
    Ok(tally.exit())
}

fn check(input: &Input, options: &Options) -> Vec<CheckResult> {
    let bytes = match input.bytes() {
        Ok(bytes) => bytes,
        Err(error) => return vec![nothing(&input.name, error)],
    };
    let mut results = Vec::new();
    let options = Options { name: input.name.clone(), ..options.clone() };
    gouji::for_each_file(&bytes, &options, &mut |options, bytes| {
        let checked = work::caught(|| gouji::check_file(bytes, options));
        results.push(checked.unwrap_or_else(|| failed(&options.name)));
    });
    results
}

fn failed(name: &str) -> CheckResult {
    nothing(name, work::broken())
}

fn nothing(name: &str, error: Error) -> CheckResult {
    gouji::check_file(Err(error), &Options { name: name.into(), ..Options::default() })
}

/// Whether the rule is about tables: a report without a printed period has still been checked.
fn of_tables(slug: &str) -> bool {
    registry::rule(slug).is_some_and(|rule| matches!(rule.family, Family::Table | Family::CrossTable))
}

/// What the exit code is made of.
struct Tally {
    fail_on: FailOn,
    findings: bool,
    unread: bool,
}

impl Tally {
    fn result(&mut self, result: &CheckResult) {
        self.findings(&result.findings);
        let unchecked =
            |(slug, rule): (&String, &RuleOutcome)| rule.outcome == Outcome::CannotCheck && of_tables(slug);
        let partial = result.report.as_ref().is_some_and(is_partial);
        self.unread |= partial || result.error.is_some() || result.outcomes.iter().any(unchecked);
    }

    fn findings(&mut self, findings: &[Finding]) {
        self.findings |= findings.iter().any(|finding| self.fail_on.includes(finding.severity));
    }

    /// 2 wins over 1: a clean result that was not read is worth less than a finding.
    fn exit(&self) -> u8 {
        if self.unread { 2 } else { u8::from(self.findings) }
    }
}
