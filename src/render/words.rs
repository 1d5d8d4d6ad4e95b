//! The fixed words of the text output, in both languages.

use crate::check::{Family, Finding, Outcome};
use crate::form::clauses::Certainty;
use crate::options::Language;

/// Name of a family of rules.
pub fn family(family: Family, language: Language) -> &'static str {
    let (zh, en) = match family {
        Family::Table => ("表内勾稽", "Within a table"),
        Family::CrossTable => ("表间勾稽", "Between tables"),
        Family::ProseTable => ("文表勾稽", "Text and table"),
        Family::Prose => ("文内勾稽", "Within the text"),
        Family::CrossYear => ("跨年勾稽", "Between years"),
        Family::Aggregate => ("汇总勾稽", "Sums over organs"),
        Family::Structure => ("结构", "Structure"),
        Family::Dates => ("日期", "Dates"),
        Family::Identity => ("主体", "Organ"),
        Family::Wording => ("文字", "Wording"),
        Family::Reading => ("读取", "Reading"),
    };
    pick(language, zh, en)
}

/// How bad; only the list of rules says it in words.
#[cfg(feature = "cli")]
pub fn severity(severity: crate::check::Severity, language: Language) -> &'static str {
    use crate::check::Severity;
    match severity {
        Severity::Error => pick(language, "错误", "error"),
        Severity::Warning => pick(language, "警告", "warning"),
        Severity::Info => pick(language, "提示", "info"),
    }
}

/// The sign of a finding: 误 does not hold, 疑 a person should look.
pub fn sign(outcome: Outcome, language: Language) -> &'static str {
    match outcome {
        Outcome::Fail => pick(language, "误", "wrong"),
        _ => pick(language, "疑", "look "),
    }
}

/// What a finding rests on, in one line, and what of it nobody has seen; empty where it names nothing.
pub fn basis(finding: &Finding, language: Language) -> String {
    let doubt = |certainty| match certainty {
        Certainty::Unconfirmed => pick(language, "（条文未核实）", " (clause not confirmed)"),
        Certainty::Text | Certainty::Practice => "",
    };
    let laws: Vec<String> =
        finding.laws.iter().map(|law| law.clause.clone() + doubt(law.certainty)).collect();
    if laws.is_empty() {
        return String::new();
    }
    format!("{}{}", pick(language, "依据：", "Basis: "), laws.join(pick(language, "；", "; ")))
}

/// The one in this language.
pub fn pick<'a>(language: Language, zh: &'a str, en: &'a str) -> &'a str {
    language.of(zh, en)
}
