//! What a repair says that it mends is what the rules say once it is tried.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

mod common;

use common::patch::patched;
use gouji::check::{Checked, Finding, Repair, check};
use gouji::document::figure::Figure;
use gouji::extract::apply_edits;
use gouji::form::{Address, FormKind, sums};
use gouji::options::Options;
use gouji::repair::{Edits, unrepaired};
use gouji::report::Report;
use serde_json::{Map, Value, json};

/// 45 received, 30 granted, 15 not held; nothing from last year, nothing left for the next.
const TABLE: &[(&str, i64)] = &[
    ("received.naturalPerson", 40),
    ("received.business", 5),
    ("received.total", 45),
    ("granted.naturalPerson", 30),
    ("granted.total", 30),
    ("unavailableNotHeld.naturalPerson", 10),
    ("unavailableNotHeld.business", 5),
    ("unavailableNotHeld.total", 15),
    ("total.naturalPerson", 40),
    ("total.business", 5),
    ("total.total", 45),
];

/// The table with these cells changed, and one paragraph of prose.
fn report(changed: &[(&str, Value)], prose: &str) -> Report {
    let nought =
        sums::application_cells(FormKind::Y2021).into_iter().map(|cell| (cell.to_string(), json!(0)));
    let mut cells: Map<String, Value> = nought.collect();
    let table = TABLE.iter().map(|(cell, value)| (*cell, json!(value)));
    for (cell, value) in table.chain(changed.iter().cloned()) {
        cells.insert(format!("applications.{cell}"), value);
    }
    patched(&json!({ "cells": cells, "prose": [prose] }))
}

fn tried(report: &Report, edits: Edits) -> Vec<Finding> {
    let (mut report, options) = (report.clone(), Options { edits, ..Options::default() });
    apply_edits(&mut report, &options);
    check(&report, &options).findings
}

fn mend(report: &Report) -> (Checked, Vec<Repair>) {
    gouji::check_and_mend(report, &Options::default())
}

fn rules(findings: &[Finding]) -> Vec<String> {
    findings.iter().map(|finding| finding.rule.clone()).collect()
}

/// The rules whose findings the repair mends.
fn mended(checked: &Checked, repair: &Repair) -> Vec<String> {
    let gone = checked.findings.iter().filter(|one| repair.explains.contains(&one.fingerprint));
    gone.map(|finding| finding.rule.clone()).collect()
}

/// The rules of the findings about figures.
fn figures(checked: &Checked) -> Vec<&str> {
    let findings = checked.findings.iter().filter(|finding| finding.equation.is_some());
    findings.map(|finding| finding.rule.as_str()).collect()
}

/// Those that hang on nothing.
fn roots(checked: &Checked) -> Vec<&str> {
    let roots = checked.findings.iter().filter(|one| one.equation.is_some() && one.caused_by.is_none());
    roots.map(|finding| finding.rule.as_str()).collect()
}

/// The changes of claims, as `words from→to`.
fn of_prose(report: &Report, repair: &Repair) -> Vec<String> {
    let change = |change: &gouji::check::RepairChange| {
        let claim = report.claims.iter().find(|claim| claim.id == change.target)?;
        Some(format!("{} {}→{}", claim.quote, change.from?, change.to?))
    };
    repair.changes.iter().filter_map(change).collect()
}

/// The changes as `row.column from→to`, or `row.total from→? (to)` where the column is not known.
fn changes(repair: &Repair) -> Vec<String> {
    let figure = |value: Option<Figure>| value.map_or("blank".into(), |value| value.to_string());
    let change = repair.changes.iter().map(|change| {
        let (name, from) = (change.target.trim_start_matches("applications."), figure(change.from));
        match &change.column_unknown {
            None => format!("{name} {from}→{}", figure(change.to)),
            Some(unknown) => format!("{name} {from}→? ({}, {} columns)", unknown.total, unknown.of.len()),
        }
    });
    change.collect()
}

#[test]
fn a_row_lost_from_the_table_is_told_without_its_column() {
    let report = report(&[], "全年新收政府信息公开申请49件，其中予以公开30件，结转下年度继续办理4件。");
    let (checked, repairs) = mend(&report);
    let [repair] = repairs.as_slice() else { panic!("{repairs:#?}") };
    let lost = ["received.total 45→? (49, 6 columns)", "carriedOut.total 0→? (4, 6 columns)"];
    assert_eq!(changes(repair), lost);
    assert!(!repair.unique && repair.changes.iter().all(|change| change.to.is_none()));
    // Whichever column it is, exactly what was promised is gone.
    for column in 0..6 {
        let cells = repair.changes.iter().flat_map(|change| {
            let unknown = change.column_unknown.as_ref().unwrap();
            let (total, along): (Address, _) = (change.target.parse().unwrap(), unknown.of[column]);
            let by = unknown.total - report.value(total).unwrap();
            [(total, Some(unknown.total)), (along, Some(report.value(along).unwrap() + by))]
        });
        let left = tried(&report, cells.collect());
        let mut expected = checked.findings.clone();
        expected.retain(|finding| !repair.explains.contains(&finding.fingerprint));
        assert_eq!(rules(&left), rules(&expected));
    }
}

#[test]
fn what_stays_wrong_is_not_promised() {
    let prose = "全年共收到政府信息公开申请49件，其中县政府本级17件，各乡镇、县直各单位共36件。已答复45件，结转下年度继续办理4件。";
    let report = report(&[], prose);
    let (checked, repairs) = mend(&report);
    assert!(rules(&checked.findings).contains(&"prose-parts".into()), "{:?}", rules(&checked.findings));
    assert_eq!(mended(&checked, &repairs[0]), ["prose-received", "prose-carried-out"]);
    assert!(repairs[1..].iter().all(|repair| mended(&checked, repair) == ["prose-parts"]), "{repairs:#?}");
}

#[test]
fn prose_that_names_the_columns_tells_them_apart() {
    let prose = "全年新收政府信息公开申请49件，其中自然人44件、商业企业5件，结转下年度继续办理4件。";
    let (_, repairs) = mend(&report(&[], prose));
    let [repair] = repairs.as_slice() else { panic!("{repairs:#?}") };
    assert_eq!(
        changes(repair),
        [
            "received.total 45→49",
            "received.naturalPerson 40→44",
            "carriedOut.total 0→4",
            "carriedOut.naturalPerson 0→4"
        ]
    );
    assert!(!repair.unique);
}

#[test]
fn only_columns_that_are_large_enough_can_lose() {
    let left = [("carriedOut.naturalPerson", json!(9)), ("carriedOut.total", json!(9))];
    let table = [&left[..], &[("received.naturalPerson", json!(49)), ("received.total", json!(54))]].concat();
    let (_, repairs) = mend(&report(&table, "全年新收政府信息公开申请48件，结转下年度继续办理3件。"));
    let [repair] = repairs.as_slice() else { panic!("{repairs:#?}") };
    assert!(changes(repair).contains(&"received.naturalPerson 49→43".into()), "{:?}", changes(repair));
}

#[test]
fn a_total_that_the_prose_alone_says_otherwise_has_no_repair() {
    let (_, repairs) = mend(&report(&[], "全年新收政府信息公开申请49件，结转下年度继续办理0件。"));
    assert!(repairs.is_empty(), "{repairs:#?}");
}

#[test]
fn in_a_table_that_was_read_in_part_a_column_is_unknown_too() {
    let unread =
        sums::APPLICATION_COLUMNS[..6].iter().map(|column| (format!("total.{}", column.key()), json!("?")));
    let unread: Vec<(String, Value)> = unread.collect();
    let mut changed: Vec<(&str, Value)> =
        unread.iter().map(|(cell, value)| (cell.as_str(), value.clone())).collect();
    // Received is one too much in a column and in the total: its own sum holds, the balance does not.
    changed.extend([("received.business", json!(6)), ("received.total", json!(46))]);
    let (_, repairs) = mend(&report(&changed, "全年无其他事项。"));
    let said: Vec<_> = repairs.iter().map(changes).collect();
    assert!(said.contains(&vec!["received.total 46→? (45, 2 columns)".into()]), "{said:?}");
    assert!(said.contains(&vec!["carriedOut.total 0→? (1, 6 columns)".into()]), "{said:?}");
    assert!(repairs.iter().all(|repair| !repair.unique && repair.changes.len() == 1));
}

#[test]
fn a_sum_that_three_changes_cannot_mend_is_told() {
    let rows =
        ["granted", "partlyGranted", "refusedByLaw", "unavailableNotHeld", "rejectedRepeat", "otherUnpaid"];
    for wrong in 4..=6 {
        let cells: Vec<String> = rows[..wrong].iter().map(|row| format!("{row}.total")).collect();
        let changed: Vec<_> = cells.iter().map(|cell| (cell.as_str(), json!(70 + cell.len()))).collect();
        let report = report(&changed, "全年无其他事项。");
        let (checked, repairs) = mend(&report);
        let left = unrepaired(&report, &checked.findings, &repairs);
        assert!(repairs.is_empty(), "{repairs:#?}");
        assert_eq!(left.len(), wrong + 1, "{left:?}");
    }
    let (checked, repairs) = mend(&report(&[("granted.total", json!(3))], "全年无其他事项。"));
    assert_eq!(unrepaired(&report(&[], ""), &checked.findings, &repairs), Vec::<String>::new());
}

#[test]
fn what_the_prose_agrees_with_is_mended_as_well() {
    let (checked, repairs) = mend(&report(&[("granted.total", json!(3))], "其中予以公开30件。"));
    let [repair] = repairs.as_slice() else { panic!("{repairs:#?}") };
    let mended = mended(&checked, repair);
    assert_eq!(mended, ["applications-row-sum", "applications-result-sum", "prose-granted"]);
    assert!(repair.unique);
}

#[test]
fn a_change_that_sets_the_prose_wrong_is_not_sure() {
    let (_, repairs) =
        mend(&report(&[("granted.total", json!(3))], "全年新收政府信息公开申请45件，予以公开3件。"));
    let [repair] = repairs.as_slice() else { panic!("{repairs:#?}") };
    assert!(!repair.unique, "{repair:#?}");
}

#[test]
fn a_blank_is_a_blank_before_it_is_changed() {
    let (_, repairs) = mend(&report(&[("granted.naturalPerson", json!(""))], "全年无其他事项。"));
    assert!(repairs.iter().any(|one| changes(one) == ["granted.naturalPerson blank→30"]), "{repairs:#?}");
}

#[test]
fn a_column_with_its_total_is_one_cause() {
    let wrong = [("received.business", json!(8)), ("received.total", json!(48))];
    let (checked, repairs) = mend(&report(&wrong, "全年新收政府信息公开申请45件。"));
    let [repair] = repairs.as_slice() else { panic!("{repairs:#?}") };
    assert!(repair.unique);
    assert_eq!(figures(&checked), ["applications-balance", "applications-balance", "prose-received"]);
    assert_eq!(roots(&checked), ["applications-balance"]);
}

#[test]
fn a_row_lost_from_the_table_is_one_cause() {
    let more = [
        ("received.naturalPerson", json!(43)),
        ("received.business", json!(6)),
        ("received.total", json!(49)),
    ];
    let prose = "全年新收政府信息公开申请49件，其中自然人43件、商业企业6件，结转下年度继续办理4件。";
    let (checked, repairs) = mend(&report(&more, prose));
    let [repair] = repairs.as_slice() else { panic!("{repairs:#?}") };
    assert_eq!(repair.changes.len(), 3);
    assert!(repair.unique && repair.changes.iter().all(|one| one.target.contains("carriedOut")));
    assert_eq!(mended(&checked, repair).len(), 4, "{:?}", rules(&checked.findings));
    assert_eq!(roots(&checked), ["applications-balance"]);
}

#[test]
fn what_the_one_cause_does_not_mend_hangs_on_nothing() {
    let wrong = [("received.business", json!(8)), ("received.total", json!(48))];
    // 45 is what the table would say; 31 granted is a mistake of its own.
    let (checked, repairs) = mend(&report(&wrong, "全年新收政府信息公开申请45件，予以公开31件。"));
    let [repair] = repairs.as_slice() else { panic!("{repairs:#?}") };
    assert!(mended(&checked, repair).contains(&"prose-received".into()));
    assert_eq!(roots(&checked), ["applications-balance", "prose-granted"]);
}

#[test]
fn two_causes_stay_two() {
    let wrong = [
        ("received.business", json!(8)),
        ("received.total", json!(48)),
        ("unavailableNotHeld.total", json!(51)),
    ];
    let (checked, repairs) = mend(&report(&wrong, "全年新收政府信息公开申请45件。"));
    let [repair] = repairs.as_slice() else { panic!("{repairs:#?}") };
    assert!(repair.unique && repair.changes.len() == 3);
    assert!(roots(&checked).contains(&"applications-balance"), "{:?}", roots(&checked));
    assert!(roots(&checked).contains(&"applications-row-sum"), "{:?}", roots(&checked));
}

/// 40 received and 3 carried in, 40 closed and 3 carried out.
const CARRIED: &[(&str, i64)] = &[
    ("received.naturalPerson", 35),
    ("received.total", 40),
    ("carriedIn.naturalPerson", 3),
    ("carriedIn.total", 3),
    ("carriedOut.naturalPerson", 3),
    ("carriedOut.total", 3),
    ("granted.naturalPerson", 25),
    ("granted.total", 25),
    ("total.naturalPerson", 35),
    ("total.total", 40),
];

fn carried(prose: &str) -> Report {
    let cells: Vec<(&str, Value)> = CARRIED.iter().map(|(cell, value)| (*cell, json!(value))).collect();
    report(&cells, prose)
}

#[test]
fn a_number_of_the_prose_that_table_and_prose_say_otherwise_is_found() {
    let report = carried("全年收到政府信息公开申请45件，上年结转3件，办结40件，结转下年度继续办理3件。");
    let (checked, repairs) = mend(&report);
    let [repair] = repairs.as_slice() else { panic!("{repairs:#?}") };
    let [said] = of_prose(&report, repair).try_into().unwrap();
    assert!(said.ends_with("45→40"), "{said}");
    let mut mended = mended(&checked, repair);
    mended.sort();
    assert_eq!(mended, ["prose-flow", "prose-received"]);
    assert!(repair.unique && repair.changes.len() == 1);
    assert_eq!(roots(&checked).len(), 1, "{:?}", rules(&checked.findings));
}

#[test]
fn of_the_same_thing_said_twice_the_table_decides() {
    let prose = "全年新收政府信息公开申请45件。经统计，全年新收政府信息公开申请48件，均已办结。";
    let report = report(&[], prose);
    let (checked, repairs) = mend(&report);
    let [repair] = repairs.as_slice() else { panic!("{repairs:#?} {:#?}", checked.findings) };
    assert!(repair.unique && of_prose(&report, repair)[0].ends_with("48→45"), "{repair:#?}");
}

#[test]
fn parts_that_exceed_their_whole_have_several_ways_the_likely_one_first() {
    let report =
        report(&[], "全年共收到政府信息公开申请45件，其中县政府本级17件，各乡镇、县直各单位共38件。");
    let (checked, repairs) = mend(&report);
    assert!(rules(&checked.findings).contains(&"prose-parts".into()), "{:?}", rules(&checked.findings));
    let said: Vec<String> = repairs.iter().flat_map(|repair| of_prose(&report, repair)).collect();
    assert!(said.len() == 2 && said[0].ends_with("17→7") && said[1].ends_with("38→28"), "{said:?}");
    assert!(repairs.iter().all(|repair| !repair.unique));
}

#[test]
fn a_number_that_the_table_alone_says_otherwise_has_no_repair() {
    let (checked, repairs) = mend(&carried("全年收到政府信息公开申请45件。"));
    assert_eq!(figures(&checked), ["prose-received"]);
    assert!(repairs.is_empty(), "{repairs:#?}");
}

#[test]
fn a_cell_whose_sum_is_wrong_decides_nothing_for_the_prose() {
    let prose = "全年收到政府信息公开申请45件，上年结转3件，办结40件，结转下年度继续办理3件。";
    for (wrong, sure) in [("received.business", false), ("granted.total", true)] {
        let mut report = carried(prose);
        let wrong: Address = format!("applications.{wrong}").parse().unwrap();
        report.cells.get_mut(&wrong).unwrap().value = Some(91.into());
        let (_, repairs) = mend(&report);
        let of_prose = repairs.iter().find(|repair| !of_prose(&report, repair).is_empty());
        assert_eq!(of_prose.map(|repair| repair.unique), Some(sure), "{repairs:#?}");
    }
}

#[test]
fn a_number_of_the_prose_that_only_moves_the_contradiction_is_not_offered() {
    // 49 agrees with what is carried out, 45 with the table: neither change mends both.
    let (_, repairs) = mend(&report(&[], "全年收到政府信息公开申请49件，办结45件，结转下年度继续办理4件。"));
    let of_prose: Vec<_> = repairs.iter().filter(|one| !one.changes[0].target.contains('.')).collect();
    assert!(of_prose.is_empty(), "{of_prose:#?}");
}

#[test]
fn a_change_of_the_prose_mends_what_all_rules_say_it_does() {
    for prose in [
        "全年收到政府信息公开申请45件，上年结转3件，办结40件，结转下年度继续办理3件。",
        "全年共收到政府信息公开申请40件，其中县政府本级17件，各乡镇、县直各单位共33件。",
    ] {
        let report = carried(prose);
        let (checked, repairs) = mend(&report);
        let of_prose: Vec<&Repair> =
            repairs.iter().filter(|one| !of_prose(&report, one).is_empty()).collect();
        assert!(!of_prose.is_empty(), "{prose}");
        for repair in of_prose {
            let claims = repair.changes.iter().map(|change| (change.target.clone(), change.to.unwrap()));
            let trial = gouji::repair::Trial { claims: claims.collect(), ..Default::default() };
            let left = check(&trial.said(&report), &Options::default()).findings;
            let stays = |one: &&Finding| left.iter().any(|other| other.fingerprint == one.fingerprint);
            let gone = checked.findings.iter().filter(|one| !stays(one)).map(|one| one.fingerprint.clone());
            assert_eq!(gone.collect::<Vec<_>>(), repair.explains);
        }
    }
}
