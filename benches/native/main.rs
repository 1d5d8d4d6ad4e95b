//! Native times, printed as Markdown. `cargo xtask bench` runs this and the comparisons in Node and Chromium.
#![allow(missing_docs, clippy::unwrap_used, reason = "a benchmark stops where it cannot measure")]

#[path = "../../tests/common/mod.rs"]
mod common;
mod folder;
#[path = "../../tests/official/mod.rs"]
mod official;
mod page;

use gouji::document::figure::Figure;
use gouji::form::sums::application_rows;
use gouji::form::{Address, Column, FormKind};
use gouji::options::Options;
use gouji::report::Report;
use std::hint::black_box;
use std::path::PathBuf;
use std::time::Instant;

const FORM: FormKind = FormKind::Y2021;

/// Runs of each measurement; the median is printed.
const RUNS: usize = 60;

fn main() {
    let report = common::report(FORM, 7);
    let portal = page::portal(&report, FORM);
    let cells = portal.matches("</td>").count() - portal.matches("<td>\"").count();
    let place = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    std::fs::write(place.join("page.html"), &portal).unwrap();
    println!("## Native\n\nPage: {} bytes, {cells} cells. Median of {RUNS} runs.\n", portal.len());
    stages(&portal);
    println!("\n### Growth with the input, whole check\n");
    println!("| input | many tables, ms | ms/MB | much prose, ms | ms/MB |\n|---|---|---|---|---|");
    for kilobytes in [100, 300, 1_000, 3_000, 10_000] {
        let tables = growth(&page::many_reports(&report, FORM, kilobytes * 1000));
        let prose = growth(&page::much_prose(&report, FORM, kilobytes * 1000));
        println!("| {kilobytes} KB | {tables} | {prose} |");
    }
    folder::measure(&place, FORM);
}

fn stages(page: &str) {
    let (bytes, options) = (page.as_bytes(), Options::default());
    let document = gouji::read_bytes(bytes, &options).unwrap();
    let report = gouji::extract::extract(&document);
    assert_eq!(report.cells.len(), 200, "the page must be read in full, or the times mean nothing");
    println!("| stage | ms |\n|---|---|");
    println!("| decode | {:.2} |", median(RUNS, || gouji::input::decode(bytes, None)));
    println!(
        "| decode and read (bytes → Document) | {:.2} |",
        median(RUNS, || gouji::read_bytes(bytes, &options))
    );
    println!("| extract (Document → Report) | {:.2} |", median(RUNS, || gouji::extract::extract(&document)));
    let claims = || gouji::extract::claims::read(&report.sections, &report.meta);
    println!("| of it claims (prose → claims) | {:.2} |", median(RUNS, claims));
    println!(
        "| check (Report → findings) | {:.2} |",
        median(RUNS, || gouji::check::check(&report, &options))
    );
    repair(&report);
    println!("| whole | {:.2} |", median(RUNS, || gouji::check_bytes(bytes, &options)));
}

/// The search, and asking the rules again what each repair mends, for as many wrong cells.
fn repair(report: &Report) {
    for wrong in [1, 2, 3, 8] {
        let mut report = report.clone();
        for row in application_rows(FORM).into_iter().skip(2).take(wrong) {
            let total = Address::applications(row, Column::Total);
            let printed = report.value(total).unwrap_or_default();
            report.cells.get_mut(&total).unwrap().value = Some(printed + Figure::from(7));
        }
        let checked = gouji::check::check(&report, &Options::default());
        let time = median(RUNS, || gouji::repairs(&report, &checked, &Options::default()));
        println!("| repair of {wrong} wrong (Report, findings → repairs) | {time:.2} |");
    }
}

fn growth(page: &str) -> String {
    let time = median(5, || gouji::check_bytes(page.as_bytes(), &Options::default()));
    format!("{time:.1} | {:.1}", time / (page.len() as f64 / 1e6))
}

/// Median time in milliseconds, after one run that does not count.
fn median<T>(runs: usize, work: impl Fn() -> T) -> f64 {
    black_box(work());
    let mut times: Vec<f64> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            black_box(work());
            start.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[runs / 2]
}
