//! Random consistent reports: everything holds; change one cell and exactly the sums over it break.

mod common;

use common::{Numbers, report, set, value};
use gouji::check::{Outcome, check};
use gouji::form::sums::{application_cells, equations, review_cells};
use gouji::form::{Address, Column, FormKind, Row};
use gouji::options::Options;
use std::collections::BTreeSet;

const SUMS: [&str; 4] =
    ["applications-row-sum", "applications-result-sum", "applications-balance", "review-sum"];

#[test]
fn a_consistent_report_holds() {
    for form in [FormKind::Y2019, FormKind::Y2021] {
        for seed in 0..40 {
            let checked = check(&report(form, seed), &Options::default());
            assert_eq!(checked.findings, [], "{form:?} {seed}");
            for rule in SUMS {
                let outcome = &checked.outcomes[rule];
                assert_eq!((outcome.outcome, outcome.checked), (Outcome::Pass, outcome.of), "{rule}");
            }
        }
    }
}

#[test]
fn one_wrong_cell_breaks_exactly_the_sums_over_it() {
    let mut numbers = Numbers(7);
    for form in [FormKind::Y2019, FormKind::Y2021] {
        for address in application_cells(form).into_iter().chain(review_cells()) {
            let mut wrong = report(form, numbers.below(1000) as u64);
            let printed = value(&wrong, address);
            set(&mut wrong, address, printed + 1 + numbers.below(20));
            breaks_exactly(&wrong, form, address);
        }
    }
}

fn breaks_exactly(wrong: &gouji::report::Report, form: FormKind, address: Address) {
    let over =
        |sum: &&gouji::form::sums::Equation| sum.left.contains(&address) || sum.right.contains(&address);
    let all = equations(form);
    let expected: BTreeSet<String> = all.iter().filter(over).map(|sum| print(sum.rule, &sum.right)).collect();
    let findings = check(wrong, &Options::default()).findings;
    let failed: Vec<_> = findings.iter().filter(|f| f.outcome == Outcome::Fail).collect();
    let found: BTreeSet<String> = failed.iter().map(|finding| finding.fingerprint.clone()).collect();
    assert_eq!(found, expected, "{address}");
    let roots: Vec<_> = failed.iter().filter(|finding| finding.caused_by.is_none()).collect();
    assert_eq!(roots.len(), 1, "{address}: one cause, one finding: {roots:#?}");
}

fn print(rule: &str, right: &[Address]) -> String {
    let right: Vec<String> = right.iter().map(Address::to_string).collect();
    format!("{rule}|{}|1", right.join("+"))
}

#[test]
fn the_wrong_total_is_the_root() {
    let mut wrong = report(FormKind::Y2021, 3);
    let address = Address::applications(Row::PartlyGranted, Column::Total);
    let sum = value(&wrong, address);
    set(&mut wrong, address, sum + 12);
    let findings = check(&wrong, &Options::default()).findings;
    let rules: Vec<&str> = findings.iter().map(|finding| finding.rule.as_str()).collect();
    assert_eq!(rules, ["applications-row-sum", "applications-result-sum"]);
    assert_eq!(findings[1].caused_by.as_ref(), Some(&findings[0].fingerprint));
    assert!(findings[0].message.contains("“(二)部分公开”这一行"), "{}", findings[0].message);
    assert!(findings[0].message.ends_with("多 12。"), "{}", findings[0].message);
}
