//! The engine on reports of every kind and with anything missing: one outcome for each rule, never a pass unearned.
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests")]

mod common;

use common::{Numbers, report};
use gouji::check::registry::RULES;
use gouji::check::rule::Find;
use gouji::check::{Outcome, Years, check, check_across, check_years};
use gouji::form::FormKind;
use gouji::limits::MAX_FINDINGS;
use gouji::options::{Language, Options};
use gouji::render;
use gouji::report::{CellState, Report, ReportKind};

const ANYTHING: [ReportKind; 7] = [
    ReportKind::Institution,
    ReportKind::Notice,
    ReportKind::News,
    ReportKind::BlankForm,
    ReportKind::OtherDocument,
    ReportKind::AttachmentOnly,
    ReportKind::Unknown,
];

#[test]
fn what_is_no_report_gets_one_finding_and_no_pass() {
    for kind in ANYTHING {
        let checked = check(&Report { kind, ..Report::default() }, &Options::default());
        assert_eq!(checked.findings.len(), 1, "{kind:?}: {:?}", checked.findings);
        for rule in RULES.iter().filter(|rule| !matches!(rule.find, Find::Document(_))) {
            let outcome = checked.outcomes[rule.slug].outcome;
            assert!(
                matches!(outcome, Outcome::NotApplicable | Outcome::CannotCheck),
                "{kind:?} {}",
                rule.slug
            );
            assert!(!checked.outcomes[rule.slug].reason.is_empty(), "{kind:?} {}", rule.slug);
        }
    }
}

#[test]
fn whatever_is_missing_each_rule_ends_once_and_passes_only_what_it_checked() {
    let mut numbers = Numbers(11);
    for round in 0..120 {
        let form = if round % 2 == 0 { FormKind::Y2019 } else { FormKind::Y2021 };
        let damaged = damage(report(form, round), &mut numbers);
        let checked = check(&damaged, &Options::default());
        assert_eq!(RULES.len(), checked.outcomes.len());
        for rule in RULES {
            let outcome = &checked.outcomes[rule.slug];
            assert!(outcome.checked <= outcome.of, "{}", rule.slug);
            if outcome.outcome == Outcome::Pass {
                assert_eq!(outcome.checked, outcome.of, "{}", rule.slug);
                assert!(outcome.of > 0, "{}", rule.slug);
            }
            if matches!(outcome.outcome, Outcome::CannotCheck | Outcome::NotApplicable) {
                assert!(!outcome.reason.is_empty(), "{}", rule.slug);
            }
        }
        let fingerprints: std::collections::BTreeSet<_> =
            checked.findings.iter().map(|f| &f.fingerprint).collect();
        assert_eq!(fingerprints.len(), checked.findings.len());
    }
}

#[test]
fn losing_cells_of_a_consistent_report_never_makes_a_sum_fail() {
    let mut numbers = Numbers(23);
    for round in 0..120 {
        let damaged = damage(report(FormKind::Y2021, round), &mut numbers);
        let findings = check(&damaged, &Options::default()).findings;
        let alarm = findings.iter().find(|f| f.equation.is_some() && f.outcome == Outcome::Fail);
        assert!(alarm.is_none(), "{alarm:#?}");
    }
}

/// Takes cells out, blanks zeros, makes some unreadable; takes tables, sections and what the report says of itself away.
fn damage(mut report: Report, numbers: &mut Numbers) -> Report {
    let addresses: Vec<_> = report.cells.keys().copied().collect();
    for address in addresses {
        let cell = report.cells.get_mut(&address).unwrap();
        match numbers.below(12) {
            0 => drop(report.cells.remove(&address)),
            1 => (cell.state, cell.value) = (CellState::Unreadable, None),
            2..=4 if cell.value == Some(0.into()) => (cell.state, cell.value) = (CellState::Blank, None),
            5 if cell.value == Some(0.into()) => (cell.state, cell.value) = (CellState::Dash, None),
            _ => {}
        }
    }
    for _ in 0..numbers.below(3) {
        let at = numbers.below(report.tables.len() as i64) as usize;
        if at < report.tables.len() {
            let kind = report.tables.remove(at).kind;
            report.cells.retain(|address, _| address.table.key() != format!("{kind:?}").to_lowercase());
        }
    }
    for _ in 0..numbers.below(4) {
        let at = numbers.below(report.sections.len() as i64) as usize;
        report.sections.remove(at);
    }
    match numbers.below(6) {
        0 => report.meta.year = None,
        1 => report.meta.period = None,
        2 => report.meta = Default::default(),
        3 => report.meta.published = None,
        _ => {}
    }
    report
}

#[test]
fn reports_without_organ_or_year_are_not_paired() {
    let mut first = report(FormKind::Y2021, 1);
    let mut second = report(FormKind::Y2021, 2);
    second.meta.year = Some(2024);
    assert!(!check_across(&[&first, &second], &Options::default()).is_empty());
    first.meta.organ_key = None;
    assert!(check_across(&[&first, &second], &Options::default()).is_empty());
}

#[test]
fn a_name_without_a_place_is_paired_only_where_two_are_given() {
    let mut reports = [report(FormKind::Y2021, 1), report(FormKind::Y2021, 2), report(FormKind::Y2021, 3)];
    for (report, year) in reports.iter_mut().zip(2022..) {
        report.meta.year = Some(year);
        report.meta.organ_key = Some("市应急局".into());
    }
    let [first, second, third] = &reports;
    assert!(!check_across(&[first, second], &Options::default()).is_empty());
    assert!(check_across(&[first, second, third], &Options::default()).is_empty());
}

#[test]
fn a_name_with_the_place_above_it_is_paired_where_two_are_given() {
    let mut reports = [report(FormKind::Y2021, 1), report(FormKind::Y2021, 2), report(FormKind::Y2021, 3)];
    let names = ["青柏县水利局", "临榆市青柏县水利局", "青柏县教育局"];
    for ((report, year), name) in reports.iter_mut().zip(2022..).zip(names) {
        report.meta.year = Some(year);
        report.meta.organ_key = Some(name.into());
    }
    let [first, second, third] = &reports;
    assert!(!check_across(&[first, second], &Options::default()).is_empty());
    assert!(check_across(&[second, third], &Options::default()).is_empty());
}

/// Whatever is blank or gone in either year: each rule between years ends once, and says which figures it lacks.
#[test]
fn rules_between_years_pass_only_what_they_checked() {
    let mut numbers = Numbers(29);
    let mut open = 0;
    for round in 0..60 {
        let form = if round % 2 == 0 { FormKind::Y2019 } else { FormKind::Y2021 };
        let (first, mut second) = (damage(report(form, round), &mut numbers), report(form, round + 1));
        second.meta.year = first.meta.year.map(|year| year + 1);
        for years in check_years(&[&first, &second], &Options::default()) {
            for rule in RULES.iter().filter(|rule| matches!(rule.find, Find::Pair(_))) {
                let ended = &years.outcomes[rule.slug];
                let all = ended.of > 0 && ended.checked == ended.of;
                assert_eq!(ended.outcome == Outcome::Pass, all && !found(&years, rule.slug), "{}", rule.slug);
                let lacks = ended.outcome == Outcome::CannotCheck;
                assert!(!lacks || !(ended.missing.is_empty() || ended.reason.is_empty()), "{}", rule.slug);
                open += usize::from(lacks);
            }
        }
    }
    assert!(open > 0);
}

fn found(years: &Years, slug: &str) -> bool {
    years.findings.iter().any(|finding| finding.rule == slug)
}

#[test]
fn places_across_say_which_result_they_are_in() {
    let (first, mut second) = (report(FormKind::Y2021, 1), report(FormKind::Y2021, 2));
    second.meta.year = Some(2024);
    let unread = Report::default();
    for finding in check_across(&[&second, &unread, &first], &Options::default()) {
        let sources: Vec<u32> = finding.places.iter().map(|place| place.source).collect();
        assert!(sources.contains(&2) && sources.contains(&0) && !sources.contains(&1), "{}", finding.rule);
    }
}

/// The icon of a kind of file beside the link is no picture of the report.
#[test]
fn a_file_icon_beside_an_attachment_is_no_content() {
    let page = |icon: &str| {
        format!(
            "<html><body><h1>望溪县教育局2023年政府信息公开工作年度报告</h1><p>{icon}\
             <a href='/u/a.docx'>望溪县教育局2023年政府信息公开工作年度报告.docx</a></p></body></html>"
        )
    };
    for icon in ["", "<img src='/ueditor/fileTypeImages/icon_doc.gif'>"] {
        let result = gouji::check_bytes(page(icon).as_bytes(), &Options::default());
        assert_eq!(result.report.unwrap().kind, ReportKind::AttachmentOnly, "{icon}");
    }
}

/// Reports named in links beside it do not make a report of a plan, nor of a list of many organs' reports.
#[test]
fn a_page_that_only_links_to_reports_is_none() {
    let page = |title: &str, text: &str, organs: &[&str]| {
        let link = |organ: &&str| format!("<li><a href='/a'>{organ}2023年政府信息公开工作年度报告</a></li>");
        let links: String = organs.iter().map(link).collect();
        format!(
            "<html><head><title>{title}</title></head><body><h1>{title}</h1>{text}<ul>{links}</ul></body></html>"
        )
    };
    let prose = "<p>坚持以公开为常态、不公开为例外，围绕全县中心工作，把公开工作的要求落到每一个科室，每季度检查一次，发现问题马上改，年底逐项验收。</p>";
    let organs = ["望溪县教育局", "望溪县民政局", "望溪县水利局", "清水县审计局"];
    for (title, text, organs) in [
        ("望溪县2024年政务公开工作要点", prose, &organs[..1]),
        ("2023年度政府信息公开工作年度报告发布情况通报", prose, &organs[..2]),
        ("政府信息公开年报", prose, &organs[..]),
    ] {
        let result = gouji::check_bytes(page(title, text, organs).as_bytes(), &Options::default());
        let rules: Vec<&str> = result.findings.iter().map(|f| f.rule.as_str()).collect();
        assert_eq!(rules, ["not-a-report"], "{title}");
    }
}

/// The national form itself, as it is pasted: headings and labels, nobody's name, no sentence.
#[test]
fn the_form_that_nobody_filled_in_is_no_report() {
    let form = "中华人民共和国政府信息公开工作年度报告格式\n一、总体情况\n二、主动公开政府信息情况\n第二十条第（一）项\n信息内容\n\
                本年制发件数\n本年废止件数\n现行有效件数\n规章\n行政规范性文件\n三、收到和处理政府信息公开申请情况\n\
                自然人\n商业企业\n总计\n一、本年新收政府信息公开申请数量\n四、政府信息公开行政复议、行政诉讼情况\n\
                结果维持\n结果纠正\n五、存在的主要问题及改进情况\n六、其他需要报告的事项\n";
    let result = gouji::check_bytes(form.as_bytes(), &Options::default());
    assert_eq!(result.report.unwrap().kind, ReportKind::BlankForm);
    let filled = form.replace("一、总体情况\n", "一、总体情况\n全年公开信息三十条。\n");
    assert_eq!(
        gouji::check_bytes(filled.as_bytes(), &Options::default()).report.unwrap().kind,
        ReportKind::Report
    );
}

#[test]
fn of_more_findings_than_anybody_reads_the_first_are_listed_and_that_is_said() {
    let mut text = String::from("青柏县水务局2023年政府信息公开工作年度报告\n一、总体情况\n");
    for count in 0..MAX_FINDINGS + 100 {
        text += &format!("全年收到政府信息公开申请{}件，其中自然人申请{}件。\n", count + 1, count + 2);
    }
    let result = gouji::check_bytes(text.as_bytes(), &Options::default());
    let listed = result.findings.iter().filter(|finding| finding.rule == "prose-parts").count();
    assert_eq!((listed, result.outcomes["prose-parts"].outcome), (MAX_FINDINGS, Outcome::Fail));
    let said = render::text::result(&result, "", Language::Zh);
    assert!(said.contains(&format!("有 {} 处，只列了前 {MAX_FINDINGS} 处", MAX_FINDINGS + 100)), "{said}");
    let notices = result.report.unwrap().notices;
    assert!(notices.iter().any(|notice| notice.code == "findings-left-out"));
}
