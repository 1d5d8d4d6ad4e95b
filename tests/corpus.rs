//! The whole result for every written case, made compact: a change in reading or checking shows as a diff here.
//! `INSTA_UPDATE=always cargo test --test corpus` writes the snapshots anew; read the diff before committing it.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

mod files;

use gouji::check::{Finding, Outcome};
use gouji::options::Options;
use gouji::output::CheckResult;
use gouji::render::place::compact;
use gouji::report::Report;
use std::fmt::Write;

#[test]
fn every_case_gives_what_it_gave() {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        for file in files::cases() {
            let options = Options { name: files::name(&file), ..Options::default() };
            let result = gouji::check_bytes(&std::fs::read(&file).unwrap(), &options);
            insta::assert_snapshot!(options.name.clone(), told(&result));
        }
    });
}

fn told(result: &CheckResult) -> String {
    let source = &result.source;
    let mut out = format!("{} {} {} bytes\n", source.format, source.encoding, source.bytes);
    if let Some(error) = &result.error {
        writeln!(out, "error {error}").unwrap();
    }
    if let Some(report) = &result.report {
        report_told(report, &mut out);
    }
    out += "\n# outcomes\n";
    for (rule, outcome) in &result.outcomes {
        let counts = format!("{}/{}", outcome.checked, outcome.of);
        writeln!(out, "{rule}: {:?} {counts} {}", outcome.outcome, outcome.reason).unwrap();
    }
    out += "\n# findings\n";
    out.extend(result.findings.iter().map(finding_told));
    out += "\n# coverage\n";
    for (claim, coverage) in &result.coverage {
        let against: Vec<String> = coverage.against.iter().map(ToString::to_string).collect();
        writeln!(out, "{claim}: {:?} [{}] {}", coverage.status, against.join(" "), coverage.reason).unwrap();
    }
    out += "\n# repairs\n";
    for repair in &result.repairs {
        writeln!(out, "{}", serde_json::to_string(repair).unwrap()).unwrap();
    }
    out
}

fn report_told(report: &Report, out: &mut String) {
    let form = report.form.map(|form| form.key());
    writeln!(out, "{:?} form {form:?}\n{}", report.kind, serde_json::to_string(&report.meta).unwrap())
        .unwrap();
    *out += "\n# sections\n";
    for section in &report.sections {
        let (kind, heading) = (section.kind, &section.heading);
        writeln!(
            out,
            "{kind:?} “{heading}” {}: {} paragraphs",
            compact(&section.place),
            section.paragraphs.len()
        )
        .unwrap();
    }
    *out += "\n# tables\n";
    for table in &report.tables {
        let counts = format!("{}/{}", table.cells_found, table.cells_expected);
        writeln!(
            out,
            "{:?} {:?} {} {counts} {:.2}",
            table.kind,
            table.form,
            compact(&table.place),
            table.score
        )
        .unwrap();
    }
    *out += "\n# cells\n";
    for (address, cell) in &report.cells {
        writeln!(out, "{address} = {:?} {:?} {}", cell.raw, cell.state, compact(&cell.place)).unwrap();
    }
    *out += "\n# claims\n";
    for claim in &report.claims {
        let value = claim.value.map(|value| value.to_string()).unwrap_or_default();
        let (kind, scope) = (key(&claim.kind), claim.scope);
        writeln!(
            out,
            "{} {} {value}{} {scope:?} “{}” {}",
            claim.id,
            kind,
            claim.unit,
            claim.quote,
            compact(&claim.place)
        )
        .unwrap();
    }
    *out += "\n# media and notices\n";
    for media in &report.media {
        writeln!(out, "{:?} {} {}", media.kind, media.address, compact(&media.place)).unwrap();
    }
    for notice in &report.notices {
        writeln!(out, "{}: {} {}", notice.code, notice.text, compact(&notice.place)).unwrap();
    }
}

/// A name as it stands in the JSON.
fn key(name: &impl serde::Serialize) -> String {
    serde_json::to_string(name).unwrap().trim_matches('"').to_string()
}

fn finding_told(finding: &Finding) -> String {
    let sign = if finding.outcome == Outcome::Fail { "fail" } else { "review" };
    let places: Vec<String> = finding.places.iter().map(compact).collect();
    let cause = finding.caused_by.as_ref().map(|cause| format!(" ← {cause}")).unwrap_or_default();
    let (rule, severity, message) = (&finding.rule, finding.severity, &finding.message);
    format!("{sign} {severity:?} {rule}: {message} [{}] {}{cause}\n", places.join(" "), finding.fingerprint)
}
