//! `gouji check`.

use crate::Failure;
use crate::args::{CheckArgs, FailOn};
use crate::emit::Emitter;
use crate::inputs::{self, Input};
use crate::work;
use crate::{previous, profile};
use gouji::check::{Family, Finding, Outcome, RuleOutcome, is_partial, registry};
use gouji::error::Error;
use gouji::options::Options;
use gouji::output::CheckResult;
use std::path::PathBuf;

/// Checks all sources, prints them and gives the exit code. Nothing is printed before all is read: how the rules between
/// years end for a report may hang on the last one.
pub fn run(args: &CheckArgs) -> Result<u8, Failure> {
    let profile = args.profile.as_deref().map(profile::load).transpose()?.unwrap_or_default();
    let options = Options { profile, ..args.common.options("") };
    let mut results = Vec::new();
    read(&args.inputs, &options, &mut results)?;
    let mut given = Vec::new();
    for previous in &args.previous {
        let start = results.len();
        read(std::slice::from_ref(previous), &options, &mut results)?;
        given.push(start..results.len());
    }
    let years = gouji::check_together(&mut results, &options);
    let idle = previous::tell(&mut results, &given, &years, &options);
    let mut tally = Tally { fail_on: args.fail_on, findings: false, unread: idle };
    results.iter().for_each(|result| tally.result(result));
    years.iter().for_each(|years| tally.findings(&years.findings));
    Emitter::new(args.format, &args.common).all(results, years)?;
    Ok(tally.exit())
}

/// Adds what these sources give to the results, each with its index in it.
fn read(paths: &[PathBuf], options: &Options, results: &mut Vec<CheckResult>) -> Result<(), Failure> {
    work::in_order(
        &inputs::collect(paths),
        |input| check(input, options),
        |input| vec![failed(&input.name)],
        |result: CheckResult| {
            results.push(result.numbered(results.len() as u32));
            Ok(())
        },
    )
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
