//! Results as text for people, in the voice of a colleague. Colours are ANSI sequences; whoever prints decides
//! whether they stay.

use super::verdict::Verdict;
use super::words::{self, pick};
use super::wrap::{plain, wrap};
use crate::check::{Equation, Family, Finding, Outcome, Side};
use crate::options::Language;
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
            out += &wrap("  ", &verdict(result, language));
            out += &findings(&result.findings, language);
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

/// Where it is no report, that is the verdict; counts of nothing would mislead.
fn verdict(result: &CheckResult, language: Language) -> String {
    let other = result.findings.iter().find(|f| f.rule == "not-a-report" && f.outcome == Outcome::Fail);
    match other {
        Some(finding) => {
            format!("{}{}", finding.message, pick(language, "没有核对。", " Nothing was checked."))
        }
        None => Verdict::of(result).sentence(language),
    }
}

fn findings(findings: &[Finding], language: Language) -> String {
    let mut families: Vec<Family> = findings.iter().map(|finding| finding.family).collect();
    families.sort_unstable();
    families.dedup();
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
    if let Some(equation) = &finding.equation {
        out += &wrap(&indent, &laid_out(equation, language));
    }
    if !finding.advice.is_empty() {
        out += &wrap(&indent, &finding.advice);
    }
    let laws: Vec<&str> = finding.laws.iter().map(|law| law.clause.as_str()).collect();
    if !laws.is_empty() {
        let laws =
            format!("{}{}", pick(language, "依据：", "Basis: "), laws.join(pick(language, "；", "; ")));
        out += &format!("{DIM}{}{PLAIN}\n", wrap(&indent, &laws).trim_end());
    }
    out += &format!("{DIM}{indent}{}{PLAIN}\n", plain(&finding.rule));
    out
}

/// `自然人 5 + 其他 1 = 6;总计 18;差 -12`: terms that are nought are left out where others stand.
fn laid_out(equation: &Equation, language: Language) -> String {
    let side = |side: Side, sum| {
        let own: Vec<_> = equation.terms.iter().filter(|term| term.side == side).collect();
        let shown =
            own.iter().filter(|term| own.len() == 1 || term.value.is_none_or(|v| v != Default::default()));
        let terms: Vec<String> = shown
            .enumerate()
            .map(|(at, term)| {
                let sign = if term.sign < 0 {
                    "- "
                } else if at > 0 {
                    "+ "
                } else {
                    ""
                };
                let value = term
                    .value
                    .map_or_else(|| pick(language, "（空）", "(blank)").to_string(), |v| v.to_string());
                format!("{sign}{} {value}", term.label)
            })
            .collect();
        if own.len() == 1 && terms.len() == 1 {
            terms.concat()
        } else {
            format!("{} = {sum}", terms.join(" "))
        }
    };
    let (left, right) = (side(Side::Left, equation.left), side(Side::Right, equation.right));
    [left, right, format!("{} {}", pick(language, "差", "difference"), equation.difference)]
        .join(pick(language, "；", "; "))
}
