//! Two years on the command line: what was compared with what, what could not be, and where each is said.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests")]

mod files;

use serde_json::Value;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

fn gouji(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_gouji")).arg("check").args(arguments).output().unwrap()
}

fn said(arguments: &[&str]) -> String {
    String::from_utf8(gouji(arguments).stdout).unwrap()
}

fn json(arguments: &[&str]) -> Value {
    serde_json::from_slice(&gouji(&[&["--format", "json"], arguments].concat()).stdout).unwrap()
}

fn case(name: &str) -> String {
    files::root().join("tests/cases").join(name).display().to_string()
}

const BEFORE: &str = "10a-pair-2022.txt";
const NOW: &str = "10b-pair-2023.txt";

/// A copy of last year's report with this changed, in a file of its own.
fn changed(name: &str, change: impl Fn(String) -> String) -> String {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("previous");
    fs::create_dir_all(&folder).unwrap();
    let file = folder.join(name);
    fs::write(&file, change(fs::read_to_string(case(BEFORE)).unwrap())).unwrap();
    file.display().to_string()
}

fn older() -> String {
    changed("older.txt", |text| text.replace("2022", "2020").replace("2023", "2021"))
}

fn of_another() -> String {
    changed("another.txt", |text| text.replace("望溪县", "青柏县"))
}

fn no_report() -> String {
    changed("none.txt", |_| "望溪县图书馆开放时间的通知\n\n周一闭馆。".into())
}

/// The outcomes of the rules between years of this result.
fn between(result: &Value) -> Vec<(&str, &str)> {
    let rules = gouji::check::registry::catalogue().into_iter().filter(|rule| rule.pair);
    let outcome = |slug: &'static str| (slug, result["outcomes"][slug]["outcome"].as_str().unwrap());
    rules.map(|rule| outcome(rule.slug)).collect()
}

#[test]
fn the_later_report_has_the_outcomes_of_the_rules_between_years() {
    let output = json(&[&case(NOW), "--previous", &case(BEFORE)]);
    let (now, before) = (&output["results"][0], &output["results"][1]);
    assert_eq!(now["outcomes"]["carry-over"]["outcome"], "fail");
    assert_eq!(now["outcomes"]["carry-over"]["of"], 7);
    assert!(between(now).iter().any(|(_, outcome)| *outcome == "pass"), "{:?}", between(now));
    assert!(between(before).iter().all(|(_, outcome)| *outcome == "notApplicable"));
    assert!(!output["across"].as_array().unwrap().is_empty());
    let alone = json(&[&case(NOW)]);
    assert!(between(&alone["results"][0]).iter().all(|(_, outcome)| *outcome == "notApplicable"));
}

#[test]
fn a_figure_not_given_last_year_is_named_among_what_was_not_checked() {
    let blank = changed("dash.txt", |text| {
        let at = text.find("结转下年度继续办理").unwrap();
        let (head, tail) = text.split_at(at);
        head.to_owned() + &tail.replacen("12", "—", 2)
    });
    let output = json(&[&case(NOW), "--previous", &blank]);
    let carried = &output["results"][0]["outcomes"]["carry-over"];
    assert_eq!(carried["outcome"], "cannotCheck", "{carried}");
    assert_eq!(
        carried["missing"],
        serde_json::json!(["applications.carriedOut.naturalPerson", "applications.carriedOut.total"])
    );
    assert!(carried["reason"].as_str().unwrap().contains("2022"));
    let text = said(&[&case(NOW), "--previous", &blank]);
    assert!(text.contains("结转前后年对不上"), "{text}");
}

#[test]
fn text_says_which_years_were_compared() {
    let (now, before) = (case(NOW), case(BEFORE));
    let text = said(&[&now, "--previous", &before]).replace([' ', '\n'], "");
    assert!(text.contains(&format!("和2022年的报告（{before}）一起核对了。")), "{text}");
    let english = said(&[&now, "--previous", &before, "--lang", "en"]).replace([' ', '\n'], "");
    assert!(english.contains("Checkedtogetherwiththereportfor2022"), "{english}");
    assert!(!said(&[&now]).contains("一起核对了"));
}

#[test]
fn a_previous_report_that_is_compared_with_nothing_is_said_and_is_exit_code_2() {
    for (file, why) in [
        (older(), "它是2020年的，要核对的是2023年的"),
        (of_another(), "它是青柏县人民政府的"),
        (no_report(), "它不是政府信息公开工作年度报告"),
        ("no-such-file.txt".into(), "它没有读出来"),
    ] {
        let arguments = [case(NOW), "--previous".into(), file.clone()];
        let arguments = arguments.each_ref().map(String::as_str);
        assert_eq!(gouji(&arguments).status.code(), Some(2), "{file}");
        let output = json(&arguments);
        let now = &output["results"][0];
        assert!(between(now).iter().all(|(_, outcome)| *outcome == "cannotCheck"), "{file}");
        let notices = output["results"][1]["report"]["notices"].to_string();
        assert!(
            output["results"][1]["report"].is_null() || notices.contains("previous-not-compared"),
            "{file}"
        );
        for format in ["text", "html"] {
            let text = said(&[&["--format", format], arguments.as_slice()].concat());
            let words = text.replace([' ', '\n'], "");
            assert!(words.contains(why) && !words.contains("都相符"), "{file}: {text}");
        }
    }
}

#[test]
fn one_previous_report_that_is_compared_is_enough_for_its_reader() {
    let output = gouji(&[&case(NOW), "--previous", &case(BEFORE), "--fail-on", "never"]);
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn what_hangs_on_a_finding_stands_behind_it() {
    for format in ["text", "html"] {
        let text = said(&[&case(NOW), "--previous", &case(BEFORE), "--format", format]);
        let root = text.find("总计这一列：").unwrap();
        let derived = text.find("自然人这一列：").unwrap();
        assert!(root < derived, "{text}");
        assert!(text.get(derived..).unwrap().contains("由另一处引起"), "{text}");
    }
}

/// Whoever signs the sheet of a report has what does not hold between the years on it.
#[test]
fn the_record_of_the_later_report_has_the_findings_between_years() {
    let page = said(&[&case(NOW), "--previous", &case(BEFORE), "--format", "html"]);
    let sheets: Vec<&str> = page.split("<article>").skip(1).collect();
    assert_eq!(sheets.len(), 2);
    assert!(sheets[0].contains("跨年勾稽") && sheets[0].contains("总计这一列："), "{}", sheets[0]);
    assert!(sheets[0].contains("处对不上") && !sheets[0].contains("都相符"), "{}", sheets[0]);
    assert!(sheets[0].contains("一起核对了") && !sheets[1].contains("跨年勾稽"));
}
