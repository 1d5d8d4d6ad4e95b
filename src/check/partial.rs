//! What a document lacks is a fault only where all of it was read.

use super::rule::{Found, Rule, Words, words};
use crate::report::Report;

/// Notices that say that not all of a source was read.
const PARTIAL: [&str; 13] = [
    "truncated",
    "limit-exceeded",
    "pages-left-out",
    "page-image",
    "glyphs-unreadable",
    "cmap-missing",
    "ofd-part-missing",
    "text-box-unread",
    "field-unread",
    "chunk-unread",
    "frame-unread",
    "ofd-drawings-unread",
    "content-in-script",
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
    use std::collections::BTreeSet;
    use std::{fs, path::Path};

    /// Notices that say something else: what was guessed, where it was read from, or what of it is no figure. A table in
    /// them is told by its own rules (`encoding-damaged`, `table-doubtful`), and text that is not shown is not missed.
    const WHOLE: [&str; 15] = [
        "bytes-lost",
        "cells-ambiguous",
        "content-from-script",
        "encoding-conflict",
        "encoding-damaged",
        "encoding-guessed",
        "formula-without-value",
        "header-unreadable",
        "hidden-read",
        "hidden-skipped",
        "period-unreadable",
        "row-unmatched",
        "second-report",
        "symbol-unread",
        "table-twice",
    ];

    #[test]
    fn every_notice_of_reading_says_whether_all_was_read() {
        let mut codes = BTreeSet::new();
        for layer in ["input", "read", "document", "extract"] {
            codes_in(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(layer), &mut codes);
        }
        let listed: BTreeSet<String> = PARTIAL.iter().chain(&WHOLE).map(ToString::to_string).collect();
        assert_eq!(codes, listed);
    }

    /// The first argument of each call that makes a notice.
    fn codes_in(folder: &Path, codes: &mut BTreeSet<String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                codes_in(&path, codes);
                continue;
            }
            let source = fs::read_to_string(path).unwrap();
            let calls = source.match_indices("Notice::new(").chain(source.match_indices(" note("));
            let arguments = calls.map(|(at, call)| source[at + call.len()..].trim_start());
            let code = |argument: &str| Some(argument.strip_prefix('"')?.split_once('"')?.0.to_string());
            codes.extend(arguments.filter_map(code));
        }
    }

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
