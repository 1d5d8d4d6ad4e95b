//! What a document lacks is a fault only where all of it was read.

use super::rule::{Found, Rule, Words, words};
use crate::report::Report;

/// Notices that say that not all of a source was read.
const PARTIAL: [&str; 10] = [
    "truncated",
    "limit-exceeded",
    "pages-left-out",
    "page-image",
    "glyphs-unreadable",
    "cmap-missing",
    "ofd-part-missing",
    "text-box-unread",
    "chunk-unread",
    "frame-unread",
];

/// Rules that find what is not there.
const ABSENCE: [&str; 16] = [
    "not-a-report",
    "sections-missing",
    "section-order",
    "ordinal-gap",
    "tables-missing",
    "title-missing",
    "period-missing",
    "date-missing",
    "contact-missing",
    "overview-aspects",
    "government-assessment",
    "problems-section",
    "fee-statement",
    "disclosure-incomplete",
    "applications-incomplete",
    "review-incomplete",
];

/// Why what is missing is not judged.
pub const WHY: Words = words(
    "文件没有全部读到，缺的也许在没有读到的部分。",
    "Not all of the file was read; what is missing may stand in the rest.",
);

/// Whether not all of the source was read.
pub fn is_partial(report: &Report) -> bool {
    report.notices.iter().any(|notice| PARTIAL.contains(&notice.code.as_str()))
}

/// What a rule found, or that it cannot be told: what was missed may stand in the part that was not read.
pub fn judged(rule: &Rule, report: &Report, found: Found) -> Found {
    // A table that is a picture is what this rule tells.
    let told = |code: &str| rule.slug == "tables-missing" && code == "page-image";
    let unread =
        report.notices.iter().any(|notice| PARTIAL.contains(&notice.code.as_str()) && !told(&notice.code));
    if found.drafts.is_empty() || !ABSENCE.contains(&rule.slug) || !unread {
        return found;
    }
    Found::cannot_check(found.of as usize, found.missing, WHY)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::registry::RULES;
    use crate::check::rule::Draft;
    use crate::notice::Notice;
    use crate::place::Place;

    #[test]
    fn what_is_missing_of_half_a_file_is_no_fault() {
        let of = |slug: &str, code: &str| {
            let rule = RULES.iter().find(|rule| rule.slug == slug).unwrap();
            let notices = vec![Notice::new(code, "", "", Place::whole())];
            let found = Found::one(Some(Draft::fail("missing")));
            judged(rule, &Report { notices, ..Report::default() }, found).drafts.len()
        };
        assert!(ABSENCE.iter().all(|slug| of(slug, "truncated") == 0));
        assert_eq!((of("sections-missing", "encoding-guessed"), of("review-sum", "truncated")), (1, 1));
    }
}
