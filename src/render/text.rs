//! Results as text for people, in the voice of a colleague. Colours are ANSI sequences; whoever prints decides
//! whether they stay.

use super::words::{self, pick};
use super::wrap::{plain, wrap};
use super::{equation, repair, verdict};
use crate::check::{Family, Finding, Outcome};
use crate::options::Language;
use crate::order;
use crate::output::CheckResult;

const BOLD: &str = "\u{1B}[1m";
const DIM: &str = "\u{1B}[2m";
const RED: &str = "\u{1B}[31m";
const OCHRE: &str = "\u{1B}[33m";
const PLAIN: &str = "\u{1B}[0m";

/// One result: its name, the verdict, its findings by family.
pub fn result(result: &CheckResult, language: Language) -> String {
    let mut out = format!("{BOLD}{}{PLAIN}\n", plain(&result.source.name));
    match &result.error {
        Some(error) => out += &wrap("  ", &error.message),
        None => {
            out += &wrap("  ", &verdict::sentence(result, language));
            out += &findings(&result.findings, language);
            out += &repairs(result, language);
        }
    }
    out + "\n"
}

/// Findings over several reports; nothing where there are none.
pub fn across(found: &[Finding], language: Language) -> String {
    if found.is_empty() {
        return String::new();
    }
    let title = pick(language, "各份报告之间", "Between the reports");
    format!("{BOLD}{title}{PLAIN}\n{}\n", findings(found, language))
}

fn repairs(result: &CheckResult, language: Language) -> String {
    let lines: String = repair::lines(result, language).iter().map(|line| wrap("  ", line)).collect();
    if lines.is_empty() {
        return lines;
    }
    format!("\n  {DIM}{}{PLAIN}\n{lines}", pick(language, "可能的改法", "What would mend it"))
}

fn findings(findings: &[Finding], language: Language) -> String {
    let mut families: Vec<Family> = findings.iter().map(|finding| finding.family).collect();
    order::sort_and_dedup(&mut families);
    let group = |family: &Family| {
        let own = findings.iter().filter(|finding| finding.family == *family);
        let items: String = own.map(|f| finding(f, language)).collect();
        format!("\n  {DIM}{}{PLAIN}\n{items}", words::family(*family, language))
    };
    families.iter().map(group).collect()
}

fn finding(finding: &Finding, language: Language) -> String {
    let colour = if finding.outcome == Outcome::Fail { RED } else { OCHRE };
    let sign = words::sign(finding.outcome, language);
    let indent = " ".repeat(2 + super::wrap::width(sign) + 2);
    let message =
        wrap(&format!("  {sign}  "), &finding.message).replacen(sign, &format!("{colour}{sign}{PLAIN}"), 1);
    let mut out = message;
    if finding.caused_by.is_some() {
        out += &wrap(&indent, pick(language, "（由另一处引起）", "(follows from another finding)"));
        return out;
    }
    if let Some(laid_out) = &finding.equation {
        out += &wrap(&indent, &equation::laid_out(laid_out, language));
    }
    if !finding.advice.is_empty() {
        out += &wrap(&indent, &finding.advice);
    }
    let basis = words::basis(finding, language);
    if !basis.is_empty() {
        out += &format!("{DIM}{}{PLAIN}\n", wrap(&indent, &basis).trim_end());
    }
    out += &format!("{DIM}{indent}{}{PLAIN}\n", plain(&finding.rule));
    out
}
