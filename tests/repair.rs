//! Repairs measured on generated reports with seeded errors; docs/REPAIR.md records the figures.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use gouji::check::{Checked, Repair};
use gouji::document::figure::Figure;
use gouji::form::sums::{APPLICATION_COLUMNS, REVIEW_COLUMNS, all_result_rows};
use gouji::form::{Address, Column, FormKind, Row};
use gouji::place::Place;
use gouji::repair::repairs;
use gouji::report::{Cell, CellState, Report};
use std::io::Write;

/// A small repeatable generator (Steele and others 2014, SplitMix64).
struct Random(u64);

impl Random {
    fn next(&mut self, below: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) % below
    }

    /// Zeros mostly, else one to four digits.
    fn figure(&mut self) -> i64 {
        match self.next(10) {
            0..=6 => 0,
            7 => 1 + self.next(9) as i64,
            8 => 10 + self.next(90) as i64,
            _ => 100 + self.next(1900) as i64,
        }
    }
}

fn put(report: &mut Report, row: Row, values: &[i64; 7]) {
    for (column, value) in APPLICATION_COLUMNS.iter().zip(values) {
        let cell = Cell {
            value: Some(Figure::from(*value)),
            raw: value.to_string(),
            state: CellState::Number,
            place: Place::whole(),
        };
        report.cells.insert(Address::applications(row, *column), cell);
    }
}

/// A consistent applications table of the 2021 form.
fn consistent(random: &mut Random) -> Report {
    let mut report = Report { form: Some(FormKind::Y2021), ..Report::default() };
    let mut total = [0i64; 7];
    let with_sum = |mut row: [i64; 7]| {
        row[6] = row[..6].iter().sum();
        row
    };
    for row in all_result_rows(FormKind::Y2021) {
        let mut values = [0i64; 7];
        values[0] = random.figure();
        for value in &mut values[1..6] {
            *value = if random.next(3) == 0 { random.figure() } else { 0 };
        }
        let values = with_sum(values);
        for (sum, value) in total.iter_mut().zip(values) {
            *sum += value;
        }
        put(&mut report, row, &values);
    }
    let mut carried_out = [0i64; 7];
    let mut carried_in = [0i64; 7];
    for c in 0..6 {
        carried_out[c] = random.figure() / 7;
        carried_in[c] = (random.figure() / 9).min(total[c] + carried_out[c]);
    }
    let (carried_out, carried_in) = (with_sum(carried_out), with_sum(carried_in));
    let mut received = [0i64; 7];
    for c in 0..7 {
        received[c] = total[c] + carried_out[c] - carried_in[c];
    }
    put(&mut report, Row::Received, &received);
    put(&mut report, Row::CarriedIn, &carried_in);
    put(&mut report, Row::Total, &total);
    put(&mut report, Row::CarriedOut, &carried_out);
    report
}

/// A wrong figure as hands make them: a digit dropped, doubled, changed, two swapped, or another figure altogether.
fn slip(random: &mut Random, value: i64) -> i64 {
    let digits = value.to_string();
    let at = random.next(digits.len() as u64) as usize;
    let mut wrong: Vec<char> = digits.chars().collect();
    match random.next(5) {
        0 if wrong.len() > 1 => drop(wrong.remove(at)),
        1 => wrong.insert(at, wrong[at]),
        2 if wrong.len() > 1 => wrong.swap(at, (at + 1) % digits.len()),
        3 => return random.figure(),
        _ => wrong[at] = char::from(b'0' + random.next(10) as u8),
    }
    wrong.into_iter().collect::<String>().parse().unwrap()
}

/// Seeds `count` wrong cells; gives what they were.
fn spoil(random: &mut Random, report: &mut Report, count: usize) -> Vec<(Address, i64)> {
    let addresses: Vec<Address> = report.cells.keys().copied().collect();
    let mut spoilt: Vec<(Address, i64)> = Vec::new();
    while spoilt.len() < count {
        let address = addresses[random.next(addresses.len() as u64) as usize];
        let right = report.value(address).unwrap().to_i64().unwrap();
        let wrong = slip(random, right);
        if wrong != right && !spoilt.iter().any(|(other, _)| *other == address) {
            report.cells.get_mut(&address).unwrap().value = Some(Figure::from(wrong));
            spoilt.push((address, right));
        }
    }
    spoilt
}

/// Puts a figure into the empty cell beside, above or below it; gives what both were.
fn shift(random: &mut Random, report: &mut Report) -> Vec<(Address, i64)> {
    let rows: Vec<Row> = Row::ALL.iter().copied().filter(|row| has(report, *row)).collect();
    loop {
        let (row, column) = (random.next(rows.len() as u64) as usize, random.next(6) as usize);
        let (next_row, next_column) = match random.next(4) {
            0 => (row, column.wrapping_sub(1)),
            1 => (row, column + 1),
            2 => (row.wrapping_sub(1), column),
            _ => (row + 1, column),
        };
        let Some(next_row) = rows.get(next_row).filter(|_| next_column < 6) else { continue };
        let from = Address::applications(rows[row], APPLICATION_COLUMNS[column]);
        let to = Address::applications(*next_row, APPLICATION_COLUMNS[next_column]);
        let value = |address| report.value(address).unwrap().to_i64().unwrap();
        let (moved, room) = (value(from), value(to));
        if moved > 0 && room == 0 {
            for (address, printed) in [(from, room), (to, moved)] {
                report.cells.get_mut(&address).unwrap().value = Some(Figure::from(printed));
            }
            return vec![(from, moved), (to, room)];
        }
    }
}

fn has(report: &Report, row: Row) -> bool {
    report.cells.contains_key(&Address::applications(row, Column::Total))
}

fn restores(repairs: &[Repair], spoilt: &[(Address, i64)]) -> bool {
    let mut proposed: Vec<(String, i64)> = repairs
        .iter()
        .flat_map(|repair| &repair.changes)
        .map(|change| (change.target.clone(), change.to.unwrap().to_i64().unwrap()))
        .collect();
    let mut right: Vec<(String, i64)> =
        spoilt.iter().map(|(address, value)| (address.to_string(), *value)).collect();
    proposed.sort();
    right.sort();
    proposed == right
}

struct Tally {
    runs: usize,
    unique: usize,
    right: usize,
}

fn measure(errors: usize, runs: usize) -> Tally {
    let mut random = Random(20_211 + errors as u64);
    let mut tally = Tally { runs, unique: 0, right: 0 };
    for _ in 0..runs {
        let mut report = consistent(&mut random);
        let spoilt = spoil(&mut random, &mut report, errors);
        let repairs = repairs(&report, &Checked::default());
        let unique = !repairs.is_empty() && repairs.iter().all(|repair| repair.unique);
        tally.unique += usize::from(unique);
        tally.right += usize::from(unique && restores(&repairs, &spoilt));
    }
    let Tally { runs, unique, right } = tally;
    let line = format!("\n{errors} wrong: {runs} runs, {unique} called unique, {right} of these right\n");
    // Written past the test runner, which shows nothing that a test prints unless it fails.
    std::io::stderr().write_all(line.as_bytes()).unwrap();
    tally
}

/// Figures in the cell beside theirs: two wrong cells, for which many other pairs would do. A row's only figure that slipped
/// into the next row is the same as two totals that did.
#[test]
fn a_shifted_figure_is_among_the_first() {
    let (mut random, runs) = (Random(20_217), 600);
    let (mut unique, mut right, mut first, mut shown) = (0, 0, 0, 0);
    for _ in 0..runs {
        let mut report = consistent(&mut random);
        let shifted = shift(&mut random, &mut report);
        let repairs = repairs(&report, &Checked::default());
        let sure = !repairs.is_empty() && repairs.iter().all(|repair| repair.unique);
        let restored = repairs.get(..1).is_some_and(|repair| restores(repair, &shifted));
        unique += usize::from(sure);
        right += usize::from(sure && restored);
        first += usize::from(restored);
        shown += usize::from(repairs.chunks(1).any(|repair| restores(repair, &shifted)));
    }
    let line = format!(
        "\nshifted: {runs} runs, {unique} called unique, {right} of these right; the right one first in {first}, shown in {shown}\n"
    );
    std::io::stderr().write_all(line.as_bytes()).unwrap();
    assert!((unique - right) * 1000 <= runs * 5, "{} wrong", unique - right);
    assert!(first * 100 >= runs * 80, "{first} of {runs}");
    assert!(shown * 100 >= runs * 95, "{shown} of {runs}");
}

/// One row of three that says 2, 0 as 0, 2: the same could be mended in the others, which no hand spoils so.
#[test]
fn a_shift_goes_before_other_slips() {
    let mut report = Report { form: Some(FormKind::Y2021), ..Report::default() };
    for row in gouji::form::sums::application_rows(FormKind::Y2021) {
        let values = match row {
            Row::Received | Row::Total => [14 + 2, 2, 0, 0, 0, 0, 18],
            Row::Granted => [14, 2, 0, 0, 0, 0, 16],
            Row::UnavailableNotHeld => [0, 2, 0, 0, 0, 0, 2],
            _ => [0; 7],
        };
        put(&mut report, row, &values);
    }
    let found = repairs(&report, &Checked::default());
    let first: Vec<&str> = found[0].changes.iter().map(|change| change.target.as_str()).collect();
    let shifted =
        ["applications.unavailableNotHeld.naturalPerson", "applications.unavailableNotHeld.business"];
    assert!(found.len() > 1 && found.iter().all(|repair| !repair.unique), "{found:#?}");
    assert!(first.iter().all(|target| shifted.contains(target)), "{found:#?}");
}

#[test]
fn a_consistent_report_needs_no_repair() {
    let report = consistent(&mut Random(7));
    assert!(repairs(&report, &Checked::default()).is_empty());
}

#[test]
fn one_wrong_cell_is_found_and_restored() {
    let tally = measure(1, 2_000);
    assert!(tally.right * 1000 >= tally.runs * 995, "{} of {}", tally.right, tally.runs);
    assert!((tally.unique - tally.right) * 1000 <= tally.runs * 5);
}

#[test]
fn two_wrong_cells_are_restored_or_left_open() {
    let tally = measure(2, 600);
    assert!(tally.right * 100 >= tally.unique * 95, "{} of {}", tally.right, tally.unique);
    assert!((tally.unique - tally.right) * 1000 <= tally.runs * 5, "{} wrong", tally.unique - tally.right);
}

#[test]
fn three_wrong_cells_are_restored_or_left_open() {
    let tally = measure(3, 300);
    assert!(tally.right * 100 >= tally.unique * 95, "{} of {}", tally.right, tally.unique);
    assert!((tally.unique - tally.right) * 1000 <= tally.runs * 5, "{} wrong", tally.unique - tally.right);
}

#[test]
fn a_row_of_the_review_table_has_several_repairs() {
    let mut report = Report { form: Some(FormKind::Y2021), ..Report::default() };
    for (column, value) in REVIEW_COLUMNS.iter().zip([3i64, 1, 0, 1, 4]) {
        let cell = Cell {
            value: Some(Figure::from(value)),
            raw: value.to_string(),
            state: CellState::Number,
            place: Place::whole(),
        };
        report.cells.insert(Address::review(Row::Reconsideration, *column), cell);
    }
    let found = repairs(&report, &Checked::default());
    assert_eq!(found.len(), 3);
    assert!(found.iter().all(|repair| !repair.unique && repair.changes.len() == 1));
    let to_total = |repair: &Repair| repair.changes[0].target.ends_with(Column::Total.key());
    assert!(found.iter().any(to_total));
}
