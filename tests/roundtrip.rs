//! A random consistent report, laid out in every shape, reads back as it was; with one wrong cell exactly the
//! sums over that cell fire.
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests")]

mod common;
mod official;

use common::Numbers;
use gouji::check::Outcome;
use gouji::document::{Block, Document};
use gouji::form::sums::{application_cells, equations, review_cells};
use gouji::form::{Address, FormKind};
use gouji::options::Options;
use gouji::output::CheckResult;
use gouji::report::Report;
use official::{layout, shapes};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn form() -> impl Strategy<Value = FormKind> {
    prop_oneof![Just(FormKind::Y2019), Just(FormKind::Y2021)]
}

fn read(bytes: &str) -> CheckResult {
    gouji::check_bytes(bytes.as_bytes(), &Options::default())
}

/// The same report as every kind of source, named.
fn sources(report: &Report, form: FormKind) -> Vec<(&'static str, CheckResult)> {
    let mut all: Vec<_> = shapes::SHAPES
        .iter()
        .map(|(name, shape)| (*name, read(&official::text(report, form, *shape))))
        .collect();
    for (name, table) in [
        ("html without spans", shapes::html_without_spans as shapes::Shape),
        ("html from Word", shapes::html_from_word),
        ("html", shapes::html),
    ] {
        all.push((name, read(&official::page(report, form, table))));
    }
    let grids = layout::tables(report, form).each_ref().map(|table| Block::Grid(shapes::grid(table)));
    let document = Document { blocks: grids.into(), ..Document::default() };
    all.push(("grids", gouji::check_document(&document, &Options::default())));
    all
}

/// The addresses at which two reports differ, and how.
fn differences(printed: &Report, read: &Report) -> Vec<String> {
    let addresses: BTreeSet<&Address> = printed.cells.keys().chain(read.cells.keys()).collect();
    let value = |report: &Report, address: &Address| report.cells.get(address).map(|cell| cell.value);
    let differ = addresses.into_iter().filter(|address| value(printed, address) != value(read, address));
    differ.map(|a| format!("{a}: {:?} read as {:?}", value(printed, a), value(read, a))).collect()
}

fn sums_that_fail(result: &CheckResult) -> BTreeSet<&str> {
    let own = ["applications-row-sum", "applications-result-sum", "applications-balance", "review-sum"];
    let found =
        result.findings.iter().filter(|f| f.outcome == Outcome::Fail && own.contains(&f.rule.as_str()));
    found.map(|finding| finding.rule.as_str()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_shape_reads_back(form in form(), seed in any::<u64>()) {
        let report = common::report(form, seed);
        for (shape, result) in sources(&report, form) {
            let read = result.report.unwrap();
            prop_assert_eq!(read.form, Some(form), "{}", shape);
            prop_assert_eq!(differences(&report, &read), Vec::<String>::new(), "{}", shape);
        }
    }

    #[test]
    fn what_is_glued_is_read_right_or_not_at_all(form in form(), seed in any::<u64>()) {
        let report = common::report(form, seed);
        for (shape, write) in shapes::LOSSY {
            let read = read(&official::text(&report, form, *write)).report.unwrap();
            for (address, cell) in &read.cells {
                let printed = report.cells.get(address).and_then(|cell| cell.value);
                prop_assert!(cell.value.is_none() || cell.value == printed, "{} {}", shape, address);
            }
        }
    }

    #[test]
    fn one_wrong_cell_fires_the_sums_over_it(form in form(), seed in any::<u64>(), pick in any::<prop::sample::Index>()) {
        let mut report = common::report(form, seed);
        let addresses: Vec<Address> = application_cells(form).into_iter().chain(review_cells()).collect();
        let address = addresses[pick.index(addresses.len())];
        let wrong = common::value(&report, address) + 1 + Numbers(seed).below(30);
        common::set(&mut report, address, wrong);
        let over = equations(form).into_iter().filter(|e| e.left.contains(&address) || e.right.contains(&address));
        let expected: BTreeSet<&str> = over.map(|equation| equation.rule).collect();
        for (shape, result) in sources(&report, form) {
            prop_assert_eq!(sums_that_fail(&result), expected.clone(), "{} {}", shape, address);
        }
    }
}
