//! The one-line verdict: what was read, what does not hold, what a person should see, what could not be
//! checked, what holds. Always in this order, never "no problems", never a score. The view says the same
//! (`npm/view/model/verdict.ts`).

use super::words::pick;
use crate::check::{CoverageStatus, Finding, Outcome};
use crate::options::Language;
use crate::output::CheckResult;
use crate::report::{CellState, Report, TableKind};

/// The official tables in the order of the form, with what a clerk calls them.
const OFFICIAL: [(TableKind, &str); 3] =
    [(TableKind::Disclosure, "表二"), (TableKind::Applications, "表三"), (TableKind::Review, "表四")];

/// The verdict on a result; its error's sentence where nothing was read.
pub fn sentence(result: &CheckResult, language: Language) -> String {
    let not_a_report = result.outcomes.get("not-a-report").is_some_and(|rule| rule.outcome == Outcome::Fail);
    match &result.report {
        None => result
            .error
            .as_ref()
            .map(|error| pick(language, &error.message, &error.english).to_string())
            .unwrap_or_default(),
        Some(_) if not_a_report => other(result, language),
        Some(report) => read(result, report, language) + &found(result, report, language),
    }
}

/// Counts of nothing would mislead: what it looks like instead is the verdict.
fn other(result: &CheckResult, language: Language) -> String {
    let finding = result.findings.iter().find(|finding| finding.rule == "not-a-report");
    let message = finding.map(|finding| finding.message.as_str()).unwrap_or_default();
    format!("{message}{}", pick(language, "没有核对。", " Nothing was checked."))
}

/// How the numbers of the prose ended, in the order of [`CoverageStatus`].
const ENDED: [(CoverageStatus, &str, &str); 4] = [
    (CoverageStatus::Verified, "与表相符", "verified"),
    (CoverageStatus::Contradicted, "对不上", "contradicted"),
    (CoverageStatus::NoCell, "表里没有", "not in the tables"),
    (CoverageStatus::NotComparable, "不能直接比", "not comparable"),
];

/// `34 处数字（与表相符 12、对不上 2）`: without the bracket where none was looked at.
fn prose(result: &CheckResult, report: &Report, language: Language) -> String {
    let counts = ENDED.iter().filter_map(|&(status, zh, en)| {
        let count = result.coverage.values().filter(|coverage| coverage.status == status).count();
        (count > 0).then(|| format!("{} {count}", pick(language, zh, en)))
    });
    let counts: Vec<String> = counts.collect();
    let claims = report.claims.len();
    match language {
        Language::Zh if counts.is_empty() => format!("正文 {claims} 处数字"),
        Language::Zh => format!("正文 {claims} 处数字（{}）", counts.join("、")),
        Language::En if counts.is_empty() => format!("numbers in the prose {claims}"),
        Language::En => format!("numbers in the prose {claims} ({})", counts.join(", ")),
    }
}

fn read(result: &CheckResult, report: &Report, language: Language) -> String {
    let tables = OFFICIAL.iter().filter(|(kind, _)| has(report, *kind)).count();
    let numbers = report.cells.values().filter(|cell| cell.state == CellState::Number).count();
    let prose = prose(result, report, language);
    let none = report.claims.is_empty();
    match (language, tables) {
        (Language::Zh, 0) if none => "三张表都没有读到，正文里也没有读到数字。".to_string(),
        (Language::En, 0) if none => {
            "None of the three tables was read, and no number in the prose. ".to_string()
        }
        (Language::Zh, 0) => format!("三张表都没有读到，只读到{prose}。"),
        (Language::Zh, _) => format!("读到 {tables} 张表 {numbers} 个数、{prose}。"),
        (Language::En, 0) => {
            format!("None of the three tables was read, only {prose}. ")
        }
        (Language::En, _) => {
            format!("Read: tables {tables}, figures {numbers}, {prose}. ")
        }
    }
}

fn has(report: &Report, kind: TableKind) -> bool {
    report.tables.iter().any(|table| table.kind == kind && table.cells_found > 0)
}

fn found(result: &CheckResult, report: &Report, language: Language) -> String {
    let fail = roots(&result.findings, Outcome::Fail);
    let review = roots(&result.findings, Outcome::Review);
    let held = ended(result, Outcome::Pass);
    let rest = fail + review > 0;
    let first = [
        count(fail, pick(language, "{} 处对不上", "{} [does|do] not add up")),
        count(review, pick(language, "{} 处请您看一下", "{} for you to look at")),
    ];
    let first = first.into_iter().flatten().collect::<Vec<_>>().join(pick(language, "，", ", "));
    let open = unchecked(report, ended(result, Outcome::CannotCheck), language);
    let holds = if rest || open.is_some() {
        pick(language, "其余 {} 项相符", "the other {} [check holds|checks hold]")
    } else {
        pick(language, "核对了 {} 项，都相符", "{} [check made, it holds|checks made, all hold]")
    };
    let parts = [(!first.is_empty()).then_some(first), open, count(held, holds)];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    let end = if parts.is_empty() { "" } else { pick(language, "。", ".") };
    parts.join(pick(language, "；", "; ")) + end
}

/// What could not be checked, and which tables are the reason; nothing where all was.
fn unchecked(report: &Report, items: usize, language: Language) -> Option<String> {
    let missing = OFFICIAL.iter().filter(|(kind, _)| !has(report, *kind)).map(|(_, name)| *name);
    let missing = missing.collect::<Vec<_>>().join(pick(language, "、", ", "));
    if missing.is_empty() {
        return count(items, pick(language, "{} 项没有核对", "{} [check|checks] not made"));
    }
    let open = count(items, pick(language, "，有 {} 项没有核对", ", {} [check|checks] not made"))
        .unwrap_or_default();
    Some(match language {
        Language::Zh => format!("没有读到{missing}{open}"),
        Language::En => format!("{missing} not read{open}"),
    })
}

/// As [`numbered`]; nothing for none.
fn count(number: usize, words: &str) -> Option<String> {
    (number > 0).then(|| numbered(number, words))
}

/// The words with the number in them, `[does|do]` as it asks for.
pub(super) fn numbered(number: usize, words: &str) -> String {
    let filled = words.replace("{}", &number.to_string());
    let choice = filled.split_once('[').and_then(|(before, rest)| {
        let (choice, after) = rest.split_once(']')?;
        let (one, many) = choice.split_once('|')?;
        Some([before, if number == 1 { one } else { many }, after].concat())
    });
    choice.unwrap_or(filled)
}

/// Rules that ended so.
fn ended(result: &CheckResult, outcome: Outcome) -> usize {
    result.outcomes.values().filter(|rule| rule.outcome == outcome).count()
}

/// Findings of this outcome without those that hang on another one that is shown.
fn roots(findings: &[Finding], outcome: Outcome) -> usize {
    let hangs = |finding: &Finding| {
        finding
            .caused_by
            .as_ref()
            .is_some_and(|cause| findings.iter().any(|other| other.fingerprint == *cause))
    };
    findings.iter().filter(|finding| finding.outcome == outcome && !hangs(finding)).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::RuleOutcome;

    fn result(outcomes: &[(&str, Outcome)]) -> CheckResult {
        let rule =
            |outcome| RuleOutcome { outcome, checked: 1, of: 1, missing: Vec::new(), reason: String::new() };
        let outcomes = outcomes.iter().map(|(slug, outcome)| (slug.to_string(), rule(*outcome))).collect();
        CheckResult { report: Some(Report::default()), outcomes, ..CheckResult::default() }
    }

    #[test]
    fn what_was_not_read_is_never_passed_over() {
        let result = result(&[("review-sum", Outcome::CannotCheck), ("period-year", Outcome::Pass)]);
        assert_eq!(
            sentence(&result, Language::Zh),
            "三张表都没有读到，正文里也没有读到数字。没有读到表二、表三、表四，有 1 项没有核对；其余 1 项相符。"
        );
        assert!(sentence(&result, Language::En).ends_with("1 check not made; the other 1 check holds."));
    }

    #[test]
    fn what_is_no_report_is_not_counted() {
        assert_eq!(sentence(&result(&[("not-a-report", Outcome::Fail)]), Language::Zh), "没有核对。");
    }
}
