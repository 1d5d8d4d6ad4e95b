//! The real binary: formats, exit codes, folders, standard input, bad files.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests")]

mod files;

use serde_json::Value;
use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

fn gouji(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_gouji")).args(arguments).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap()
}

fn case(name: &str) -> String {
    files::root().join("tests/cases").join(name).display().to_string()
}

/// A folder of its own for a test, empty.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn with_input(arguments: &[&str], input: &[u8]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gouji"));
    let piped = command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = piped.spawn().unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    child.wait_with_output().unwrap()
}

#[test]
fn json_is_the_output_of_the_library() {
    let file = case("02-pipe-2021-wrapped.txt");
    let output = json(&gouji(&["check", "--format", "json", &file]));
    let options = gouji::options::Options { name: file.clone(), ..Default::default() };
    let result = gouji::check_bytes(&fs::read(&file).unwrap(), &options);
    let expected = gouji::output::Output::new(vec![result], Vec::new());
    assert_eq!(output, serde_json::to_value(expected).unwrap());
}

#[test]
fn ndjson_has_a_line_for_each_source_and_one_across() {
    let (one, two) = (case("10a-pair-2022.txt"), case("10b-pair-2023.txt"));
    let out = text(&gouji(&["check", "--format", "ndjson", &one, &two]).stdout);
    let lines: Vec<Value> = out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 3);
    assert_eq!(lines[1]["source"]["name"], two.as_str());
    assert!(lines[2]["across"].is_array());
    assert_eq!(text(&gouji(&["check", "--format", "ndjson", &one]).stdout).lines().count(), 1);
}

#[test]
fn places_name_the_result_that_they_are_in() {
    let (one, two) = (case("02-pipe-2021-wrapped.txt"), case("09-contradictions.txt"));
    let output = json(&gouji(&["check", "--format", "json", &one, &two]));
    for (index, result) in output["results"].as_array().unwrap().iter().enumerate() {
        let text = result.to_string();
        let sources = text.matches("\"source\":").count();
        // One more than the places: the result's own source.
        assert_eq!(text.matches(&format!("\"source\":{index}")).count(), sources - 1);
    }
    assert_eq!(output["results"][1]["findings"][0]["places"][0]["source"], 1);
}

#[test]
fn csv_has_a_row_for_each_cell() {
    let file = case("02-pipe-2021-wrapped.txt");
    let out = text(&gouji(&["extract", "--format", "csv", &file]).stdout);
    assert_eq!(out.lines().next(), Some("source,organ,year,form,address,value,raw,state,place"));
    let report = &json(&gouji(&["extract", &file]))[0]["report"];
    assert_eq!(out.lines().count(), 1 + report["cells"].as_object().unwrap().len());
    let marked = gouji(&["check", "--format", "csv", "--bom", &file]).stdout;
    assert_eq!(marked, format!("\u{FEFF}{out}").into_bytes());
}

#[test]
fn text_names_the_file_and_holds_no_colour_in_a_pipe() {
    let out = text(&gouji(&["check", &case("02-pipe-2021-wrapped.txt")]).stdout);
    assert!(out.contains("02-pipe-2021-wrapped.txt") && out.contains("读到"));
    assert!(!out.contains('\u{1B}'));
}

#[test]
fn html_is_a_page_without_script() {
    let out =
        text(&gouji(&["check", "--format", "html", &case("09-contradictions.txt"), "missing.txt"]).stdout);
    assert!(out.starts_with("<!doctype html>") && out.trim_end().ends_with("</html>"));
    assert_eq!(out.matches("<article>").count(), 2);
    assert!(out.contains("总计写的是 18") && out.contains("校核人") && !out.contains("<script"));
}

#[test]
fn sarif_has_a_result_for_each_finding() {
    let file = case("09-contradictions.txt");
    let log = json(&gouji(&["check", "--format", "sarif", &file, "missing.txt"]));
    let findings = json(&gouji(&["check", "--format", "json", &file]))["results"][0]["findings"].clone();
    let run = &log["runs"][0];
    assert_eq!(log["version"], "2.1.0");
    assert_eq!(run["results"].as_array().unwrap().len(), findings.as_array().unwrap().len());
    assert_eq!(run["results"][0]["ruleId"], findings[0]["rule"]);
    assert_eq!(run["invocations"][0]["toolExecutionNotifications"][0]["descriptor"]["id"], "io");
}

#[test]
fn a_stage_can_be_printed() {
    let out = json(&gouji(&["extract", "--stage", "document", &case("02-pipe-2021-wrapped.txt")]));
    assert!(out[0]["document"]["blocks"].as_array().is_some_and(|blocks| blocks.len() > 10));
    assert!(out[0].get("report").is_none() && out[0]["error"].is_null());
}

#[test]
fn a_folder_is_walked_in_order_and_a_bad_file_stops_nothing() {
    let folder = folder("walk");
    fs::create_dir_all(folder.join("b")).unwrap();
    fs::create_dir_all(folder.join(".git")).unwrap();
    let good = fs::read(case("02-pipe-2021-wrapped.txt")).unwrap();
    for name in ["c.txt", "b/d.txt", ".hidden.txt", ".git/config"] {
        fs::write(folder.join(name), &good).unwrap();
    }
    fs::write(folder.join("a.txt"), b"").unwrap();
    let output = gouji(&["check", "--format", "json", folder.to_str().unwrap()]);
    let results = json(&output)["results"].clone();
    let names: Vec<_> =
        results.as_array().unwrap().iter().map(|r| r["source"]["name"].as_str().unwrap()).collect();
    let expected: Vec<_> =
        ["a.txt", "b/d.txt", "c.txt"].map(|name| folder.join(name).display().to_string()).to_vec();
    assert_eq!(names, expected);
    assert_eq!(results[0]["error"]["code"], "empty");
    assert!(results[0]["report"].is_null() && results[1]["report"].is_object());
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn standard_input_is_a_source() {
    let file = case("02-pipe-2021-wrapped.txt");
    let mut piped = json(&with_input(&["check", "--format", "json", "-"], &fs::read(&file).unwrap()));
    assert_eq!(piped["results"][0]["source"]["name"], "-");
    piped["results"][0]["source"]["name"] = file.as_str().into();
    assert_eq!(piped, json(&gouji(&["check", "--format", "json", &file])));
}

#[test]
fn what_cannot_be_read_is_named() {
    let folder = folder("unreadable");
    let binary = folder.join("a.bin");
    fs::write(&binary, [0u8, 159, 146, 150, 0, 0, 1, 2].repeat(64)).unwrap();
    let missing = folder.join("missing.txt");
    let output = gouji(&["check", "--format", "json", missing.to_str().unwrap(), binary.to_str().unwrap()]);
    let results = json(&output)["results"].clone();
    assert_eq!(results[0]["error"]["code"], "io");
    assert_eq!(results[1]["error"]["code"], "unknown-format");
    assert!(results[1]["report"].is_null());
    assert_eq!(output.status.code(), Some(2));
}

/// A page in GBK that does not say so, of which 表三 and 表四 were left out.
fn half_a_page(folder: &std::path::Path) -> String {
    let path = folder.join("half.txt");
    let text = "望溪县统计局2022年政府信息公开工作年度报告\n一、总体情况\n本年度主动公开政府信息。\n\
        三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n";
    let (bytes, ..) = encoding_rs::GBK.encode(text);
    fs::write(&path, bytes).unwrap();
    path.display().to_string()
}

#[test]
fn what_reading_noticed_and_what_was_not_checked_is_told_in_every_form() {
    let file = half_a_page(&folder("notices"));
    for (language, notice, where_not) in [
        ("zh", "没有写明用的是什么编码，按 gb18030 读的。", "表三每行的总计"),
        ("en", "The encoding is not named; it was read as gb18030.", "Row totals of table 三"),
    ] {
        let said = |format: &str| {
            let out = text(&gouji(&["check", "--lang", language, "--format", format, &file]).stdout);
            out.replace("\n  ", "")
        };
        for format in ["text", "html", "sarif"] {
            assert!(said(format).contains(notice), "{format} {language}: {}", said(format));
        }
        let told = said("text");
        assert!(told.contains(where_not), "{told}");
        let log: Value = serde_json::from_str(&said("sarif")).unwrap();
        let told = &log["runs"][0]["invocations"][0];
        assert_eq!(told["executionSuccessful"], true);
        assert_eq!(told["toolExecutionNotifications"][0]["descriptor"]["id"], "encoding-guessed");
    }
    let clean = text(&gouji(&["check", &case("23-lost-characters.txt")]).stdout);
    assert!(!clean.contains("读的时候看到的") && !clean.contains("没有核对的"), "{clean}");
}

#[test]
fn nothing_chinese_is_left_where_english_is_asked_for() {
    let han = |text: &str| text.chars().any(|c| ('\u{4E00}'..='\u{9FFF}').contains(&c));
    let folder = folder("english");
    let files: [(&str, &[u8]); 5] = [
        ("empty.txt", b""),
        ("a.bin", &[0, 159, 146, 150]),
        ("a.png", b"\x89PNG\r\n\x1a\n"),
        ("a.rar", b"Rar!\x1A\x07\0"),
        ("address.txt", b"https://www.gov.cn/a.html"),
    ];
    for (name, bytes) in files {
        let path = folder.join(name);
        fs::write(&path, bytes).unwrap();
        for format in ["text", "html", "sarif"] {
            let out = gouji(&["check", "--lang", "en", "--format", format, path.to_str().unwrap()]).stdout;
            let log: Option<Value> = serde_json::from_slice(&out).ok();
            // The catalogue of rules in the log names rows as the form does.
            let told = log.map_or(text(&out), |log| log["runs"][0]["invocations"].to_string());
            assert!(told.len() > 40 && !han(&told), "{name} as {format}: {told}");
        }
    }
    let missing = gouji(&["check", "--lang", "en", folder.join("none.txt").to_str().unwrap()]).stdout;
    assert!(!han(&text(&missing)));
}

#[test]
fn findings_make_the_exit_code_1_unless_told_otherwise() {
    let (clean, wrong) = (case("10a-pair-2022.txt"), case("09-contradictions.txt"));
    let code = |arguments: &[&str]| gouji(arguments).status.code();
    assert_eq!(code(&["check", &clean]), Some(0));
    assert_eq!(code(&["check", &wrong]), Some(1));
    assert_eq!(code(&["check", &clean, &wrong]), Some(1));
    assert_eq!(code(&["check", "--fail-on", "never", &wrong]), Some(0));
}

#[test]
fn usage_errors_are_64() {
    let file = case("02-pipe-2021-wrapped.txt");
    let wrong: [&[&str]; 7] = [
        &[],
        &["check"],
        &["frobnicate"],
        &["check", "--format", "yaml", &file],
        &["check", "--as-of", "2023-02-30", &file],
        &["extract", "--stage", "document", "--format", "csv", &file],
        &["extract", "--format", "xlsx", &file],
    ];
    for arguments in wrong {
        let output = gouji(arguments);
        assert_eq!(output.status.code(), Some(64), "{arguments:?}");
        assert!(!output.stderr.is_empty() && output.stdout.is_empty(), "{arguments:?}");
    }
    assert_eq!(gouji(&["--help"]).status.code(), Some(0));
    assert_eq!(gouji(&["--version"]).stdout, format!("gouji {}\n", env!("CARGO_PKG_VERSION")).into_bytes());
}

#[test]
fn rules_are_listed_and_explained() {
    let rules = json(&gouji(&["rules", "--format", "json"]));
    let slugs: Vec<_> = rules.as_array().unwrap().iter().map(|rule| rule["slug"].as_str().unwrap()).collect();
    assert!(slugs.contains(&"applications-row-sum"));
    assert_eq!(text(&gouji(&["rules"]).stdout).lines().count(), slugs.len());
    for slug in &slugs {
        for language in ["zh", "en"] {
            let page = gouji(&["explain", "--lang", language, slug]);
            assert!(page.status.success() && text(&page.stdout).contains(slug), "{slug}");
        }
    }
    let unknown = gouji(&["explain", "row-sum"]);
    assert_eq!(unknown.status.code(), Some(64));
    assert!(text(&unknown.stderr).contains("applications-row-sum"));
}

/// Outcome of a rule and severities of its findings under a profile.
fn under(profile: &std::path::Path, rule: &str) -> (String, Vec<String>) {
    let report = case("09-contradictions.txt");
    let output = gouji(&["check", "--format", "json", "--profile", profile.to_str().unwrap(), &report]);
    let result = &json(&output)["results"][0];
    let findings = result["findings"].as_array().unwrap().iter().filter(|f| f["rule"] == rule);
    let severities = findings.map(|f| f["severity"].as_str().unwrap().to_string()).collect();
    (result["outcomes"][rule]["outcome"].as_str().unwrap().to_string(), severities)
}

#[test]
fn a_profile_switches_rules_sets_severities_and_deadlines() {
    let folder = folder("profile");
    let toml = folder.join("office.toml");
    let text = "[rules]\nreview-sum = \"off\"\napplications-row-sum = \"info\"\n\n[deadlines]\ndepartment = \"01-20\"\n";
    fs::write(&toml, text).unwrap();
    assert_eq!(under(&toml, "review-sum"), ("notApplicable".into(), vec![]));
    assert_eq!(under(&toml, "applications-row-sum"), ("fail".into(), vec!["info".into()]));
    assert_eq!(under(&toml, "published-late").0, "fail", "dated 2022-01-25");
    let json = folder.join("office.json");
    fs::write(&json, "{\"rules\":{}}").unwrap();
    assert_eq!(under(&json, "published-late").0, "pass");
}

#[test]
fn a_profile_with_an_unknown_rule_or_day_is_refused() {
    let folder = folder("wrong-profile");
    let cases =
        ["[rules]\nno-such-rule = \"off\"", "[deadlines]\ndepartment = \"31 January\"", "[rulez]", "{"];
    for (index, text) in cases.into_iter().enumerate() {
        let path = folder.join(format!("{index}.toml"));
        fs::write(&path, text).unwrap();
        let output =
            gouji(&["check", "--profile", path.to_str().unwrap(), &case("02-pipe-2021-wrapped.txt")]);
        assert_eq!((output.status.code(), output.stdout.len()), (Some(64), 0), "{text}");
    }
}
