//! Results as text for people, in the voice of a colleague. Colours are ANSI sequences; whoever prints decides
//! whether they stay.

use super::words::{self, pick};
use super::wrap::{plain, wrap};
use super::{equation, lines, repair, verdict};
use crate::check::{Finding, Outcome};
use crate::options::Language;
use crate::output::CheckResult;

const BOLD: &str = "\u{1B}[1m";
const DIM: &str = "\u{1B}[2m";
const RED: &str = "\u{1B}[31m";
const OCHRE: &str = "\u{1B}[33m";
const PLAIN: &str = "\u{1B}[0m";

/// One result: its name, the verdict, with which other report it was compared (if any), its findings by family, what would mend it, and what was not read or checked.
pub fn result(result: &CheckResult, compared: &str, language: Language) -> String {
    let mut out = format!("{BOLD}{}{PLAIN}\n", plain(&result.source.name));
    match &result.error {
        Some(error) => out += &wrap("  ", pick(language, &error.message, &error.english)),
        None => {
            out += &wrap("  ", &verdict::sentence(result, language));
            if !compared.is_empty() {
                out += &wrap("  ", compared);
            }
            out += &findings(&result.findings, language);
            let notices = lines::notices(result).map(|notice| lines::notice(notice, language)).collect();
            let parts = [
                ("可能的改法", "What would mend it", repair::lines(result, language)),
                ("读的时候看到的", "Seen while reading", notices),
                ("没有核对的", "Not checked", lines::unchecked(result, language)),
            ];
            out.extend(parts.map(|(zh, en, lines)| part(pick(language, zh, en), &lines)));
        }
    }
    out + "\n"
}

/// A heading with its lines; nothing where there are none.
fn part(heading: &str, lines: &[String]) -> String {
    let lines: String = lines.iter().map(|line| wrap("  ", line)).collect();
    if lines.is_empty() { lines } else { headed(heading, &lines) }
}

fn headed(heading: &str, body: &str) -> String {
    format!("\n  {DIM}{heading}{PLAIN}\n{body}")
}

fn findings(findings: &[Finding], language: Language) -> String {
    let groups = lines::by_family(findings).into_iter().map(|(family, own)| {
        let items: String = own.into_iter().map(|one| finding(one, language)).collect();
        headed(words::family(family, language), &items)
    });
    groups.collect()
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
