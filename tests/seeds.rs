//! Ground truth of three real reports (their arithmetic, and what fires and stays silent, was worked out by hand).
//!
//! The reports are not in the repository: they lie in the folder `seeds` of `GOUJI_CASES` (`../shared` where that is not
//! set). Without them the test says so and does nothing.
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests")]

use gouji::check::{Finding, Outcome, Severity};
use gouji::options::Options;
use gouji::output::CheckResult;
use std::path::{Path, PathBuf};

/// What is known of one report: rules, and how often each fires.
struct Truth {
    name: &'static str,
    /// `fail` of severity error: these, and no other rule.
    errors: &'static [&'static str],
    /// Warnings, sure or asked about.
    warnings: &'static [(&'static str, usize)],
    /// What the messages of a rule name.
    names: &'static [(&'static str, &'static str)],
    /// Hints.
    hints: &'static [&'static str],
    /// Never.
    silent: &'static [&'static str],
    /// Figures of other things: in no finding.
    unused: &'static [&'static str],
}

const SUMS: &[&str] = &[
    "applications-row-sum",
    "applications-result-sum",
    "applications-balance",
    "applications-subtotal",
    "review-sum",
    "applications-incomplete",
    "review-incomplete",
];

const TRUTHS: &[Truth] = &[
    Truth {
        name: "000",
        errors: &["prose-granted", "prose-refused", "outdated-form", "sections-missing"],
        warnings: &[
            ("heading-year", 1),
            ("declared-count", 1),
            ("ordinal-gap", 2),
            ("fee-statement", 1),
            ("overview-aspects", 1),
        ],
        names: &[("ordinal-gap", "有“二是……”"), ("ordinal-gap", "没有“五是”")],
        hints: &["disclosure-not-cumulative", "disclosure-columns", "title-wording", "contact-missing"],
        silent: &["published-late", "disclosure-negative", "disclosure-item-roll", "prose-received"],
        unused: &["6948", "66", "7859"],
    },
    Truth {
        name: "002",
        errors: &[],
        warnings: &[],
        names: &[],
        hints: &["overview-aspects", "repeated-word", "title-missing", "date-missing"],
        silent: &["ordinal-gap", "cell-blank", "prose-received", "outdated-form", "prose-parts"],
        unused: &["120", "96"],
    },
    Truth {
        name: "004",
        errors: &["prose-parts", "prose-received", "prose-carried-out"],
        warnings: &[("government-assessment", 1)],
        names: &[],
        hints: &["disclosure-columns", "disclosure-not-cumulative", "term-typo", "phone-area-code"],
        silent: &[
            "prose-granted",
            "prose-partly-granted",
            "prose-refused",
            "prose-unavailable",
            "published-late",
            "fee-statement",
            "ordinal-gap",
        ],
        unused: &[],
    },
];

#[test]
fn the_real_reports_give_what_is_known_of_them() {
    let Some(folder) = folder() else { return };
    let mut wrong = Vec::new();
    for truth in TRUTHS {
        let result = checked(&folder, truth.name);
        wrong.extend(
            faults(truth, &result.findings).into_iter().map(|fault| format!("{}: {fault}", truth.name)),
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn folder() -> Option<PathBuf> {
    let given = std::env::var("GOUJI_CASES").unwrap_or_else(|_| "../shared".into());
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(given).join("seeds");
    if !folder.is_dir() {
        println!("{} is not there: the real reports were not checked.", folder.display());
        return None;
    }
    Some(folder)
}

fn checked(folder: &Path, name: &str) -> CheckResult {
    let paths = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let of_name = |path: &PathBuf| {
        let file = path.file_name().unwrap().to_string_lossy().into_owned();
        file.starts_with(name) && file.ends_with(".txt")
    };
    let path = paths.into_iter().find(of_name).unwrap_or_else(|| panic!("{name} is not in {folder:?}"));
    let options = Options { name: path.file_name().unwrap().to_string_lossy().into(), ..Options::default() };
    gouji::check_bytes(&std::fs::read(&path).unwrap(), &options)
}

fn faults(truth: &Truth, findings: &[Finding]) -> Vec<String> {
    let of = |slug: &str, worst: Severity| {
        findings.iter().filter(|f| f.rule == slug && f.severity == worst).count()
    };
    let mut faults = Vec::new();
    for finding in findings.iter().filter(|f| f.outcome == Outcome::Fail && f.severity == Severity::Error) {
        if !truth.errors.contains(&finding.rule.as_str()) {
            faults.push(format!("false error {}: {}", finding.rule, finding.message));
        }
    }
    let sure = |slug: &&&str| findings.iter().any(|f| f.rule == ***slug && f.outcome == Outcome::Fail);
    let missed = truth.errors.iter().filter(|slug| !sure(slug)).map(|slug| format!("no error {slug}"));
    faults.extend(missed);
    for (slug, count) in truth.warnings {
        let told = of(slug, Severity::Warning);
        if told != *count {
            faults.push(format!("{slug} warns {told} times, not {count}"));
        }
    }
    let named =
        |(slug, word): &(&str, &str)| findings.iter().any(|f| f.rule == *slug && f.message.contains(word));
    let unnamed = truth.names.iter().filter(|name| !named(name));
    faults.extend(unnamed.map(|(slug, word)| format!("{slug} does not say {word}")));
    let hints = truth.hints.iter().filter(|slug| of(slug, Severity::Info) == 0);
    faults.extend(hints.map(|slug| format!("no hint {slug}")));
    let never = truth.silent.iter().chain(SUMS).filter(|slug| findings.iter().any(|f| f.rule == ***slug));
    faults.extend(never.map(|slug| format!("{slug} fires")));
    let uses = |figure: &str, finding: &Finding| {
        finding.message.split(|c: char| !c.is_ascii_digit()).any(|number| number == figure)
    };
    let used = truth.unused.iter().filter(|figure| findings.iter().any(|f| uses(figure, f)));
    faults.extend(used.map(|figure| format!("{figure} is of something else")));
    faults
}
