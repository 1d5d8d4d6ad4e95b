//! The one-line verdict: what was read, what does not hold, what a person should see, what could not be
//! checked, what holds. Always in this order, never "no problems", never a score.

use super::words::pick;
use crate::check::{Finding, Outcome};
use crate::options::Language;
use crate::output::CheckResult;
use crate::report::{CellState, TableKind};

/// The verdict on a result that was read. Where it is no report, that is the verdict: counts of nothing mislead.
pub fn sentence(result: &CheckResult, language: Language) -> String {
    let other = result.findings.iter().find(|f| f.rule == "not-a-report" && f.outcome == Outcome::Fail);
    match other {
        Some(finding) => {
            format!("{}{}", finding.message, pick(language, "没有核对。", " Nothing was checked."))
        }
        None => Verdict::of(result).sentence(language),
    }
}

/// The counts of a verdict.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Verdict {
    /// Official tables found.
    pub tables: usize,
    /// Cells read as numbers.
    pub figures: usize,
    /// Numbers of the prose.
    pub claims: usize,
    /// Findings that are `fail`, without those that hang on another.
    pub fail: usize,
    /// Findings that are `review`, likewise.
    pub review: usize,
    /// Checks that the report calls for and that could not be made.
    pub unchecked: u32,
    /// Checks that hold.
    pub held: u32,
}

impl Verdict {
    /// Counts a result.
    pub fn of(result: &CheckResult) -> Self {
        let report = result.report.as_ref();
        let (checked, of) =
            result.outcomes.values().fold((0, 0), |(c, o), rule| (c + rule.checked, o + rule.of));
        Self {
            tables: report.map_or(0, |r| r.tables.iter().filter(|t| t.kind != TableKind::Unknown).count()),
            figures: report.map_or(0, |r| r.cells.values().filter(|c| c.state == CellState::Number).count()),
            claims: report.map_or(0, |r| r.claims.len()),
            fail: roots(&result.findings, Outcome::Fail),
            review: roots(&result.findings, Outcome::Review),
            unchecked: of.saturating_sub(checked),
            held: checked.saturating_sub(result.findings.len() as u32),
        }
    }

    /// The verdict in one line.
    pub fn sentence(&self, language: Language) -> String {
        let parts = match language {
            Language::Zh => [self.read_zh(), self.found_zh()],
            Language::En => [self.read_en(), self.found_en()],
        };
        parts.join(if language == Language::Zh { "。" } else { ". " })
            + if language == Language::Zh { "。" } else { "." }
    }

    fn read_zh(&self) -> String {
        match self.tables {
            0 => format!("没有读到表格；正文 {} 处数字", self.claims),
            tables => format!("读到 {tables} 张表 {} 个数、正文 {} 处数字", self.figures, self.claims),
        }
    }

    fn found_zh(&self) -> String {
        let parts = [
            (self.fail > 0).then(|| format!("{} 处对不上", self.fail)),
            (self.review > 0).then(|| format!("{} 处请您看一下", self.review)),
            (self.unchecked > 0).then(|| format!("{} 项没有核对", self.unchecked)),
            Some(format!(
                "{}{} 项相符",
                if self.fail + self.review > 0 { "其余 " } else { "核对过的 " },
                self.held
            )),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join("，")
    }

    fn read_en(&self) -> String {
        match self.tables {
            0 => format!("No table read; numbers in the text: {}", self.claims),
            tables => format!(
                "Read {tables} tables with {} figures, {} numbers in the text",
                self.figures, self.claims
            ),
        }
    }

    fn found_en(&self) -> String {
        let parts = [
            (self.fail > 0).then(|| format!("{} do not add up", self.fail)),
            (self.review > 0).then(|| format!("{} to look at", self.review)),
            (self.unchecked > 0).then(|| format!("{} not checked", self.unchecked)),
            Some(format!("{} checks hold", self.held)),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}

fn roots(findings: &[Finding], outcome: Outcome) -> usize {
    findings.iter().filter(|finding| finding.outcome == outcome && finding.caused_by.is_none()).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_what_was_read_then_what_was_found() {
        let some =
            Verdict { tables: 3, figures: 200, claims: 34, fail: 2, review: 1, unchecked: 0, held: 56 };
        assert_eq!(
            some.sentence(Language::Zh),
            "读到 3 张表 200 个数、正文 34 处数字。2 处对不上，1 处请您看一下，其余 56 项相符。"
        );
        let none = Verdict { unchecked: 42, ..Verdict::default() };
        assert_eq!(
            none.sentence(Language::Zh),
            "没有读到表格；正文 0 处数字。42 项没有核对，核对过的 0 项相符。"
        );
        assert!(some.sentence(Language::En).starts_with("Read 3 tables with 200 figures"));
    }
}
