//! Hard-wrapped lines are one paragraph, and every number leads back to its own line.

use super::joined;
use crate::document::{Block, Document};
use crate::extract::extract;
use crate::extract::lines::lines;
use crate::extract::sections::tests::read;
use crate::extract::sections::units::units;
use crate::report::Report;

/// Each line a paragraph of its own, as a text or `<br>` gives them.
fn document(text: &str) -> Document {
    let blocks = text.lines().filter(|line| !line.trim().is_empty()).map(Block::paragraph).collect();
    Document { blocks, ..Document::default() }
}

fn paragraphs(text: &str) -> Vec<String> {
    let sections = read(&document(text)).sections;
    sections.into_iter().flat_map(|s| s.paragraphs).map(|p| p.text).collect()
}

const WRAPPED: &str = "望溪县教育局2023年政府信息公开工作年度报告
一、总体情况
　　2023年，我局认真落实条例要求，全年收到政府信息公开申请1
14件，上年结转5件，办结117件，其中予以公开80件，不予公
— 1 —
开20件，其余为无法提供，申请人对结果均表示满意。全年没有因
政府信息公开工作收费。
（二）
二、主动公开政府信息情况
　　无。";

#[test]
fn lines_that_fill_the_measure_run_on() {
    let found = paragraphs(WRAPPED);
    assert!(found[0].starts_with("2023年，我局") && found[0].ends_with("工作收费。"), "{found:?}");
    assert!(found[0].contains("申请114件") && found[0].contains("不予公开20件"));
}

fn read_report(text: &str) -> Report {
    extract(&document(text))
}

#[test]
fn a_number_leads_to_the_line_that_it_stands_on() {
    let report = read_report(WRAPPED);
    let lines: Vec<&str> = WRAPPED.lines().collect();
    let at = |value: &str| {
        let claim = report.claims.iter().find(|c| c.value.is_some_and(|v| v.to_string() == value)).cloned();
        let place = claim.unwrap_or_else(|| panic!("{value}")).place;
        let units: Vec<u16> = lines[place.block.unwrap() as usize].encode_utf16().collect();
        String::from_utf16(&units[place.start.unwrap() as usize..place.end.unwrap() as usize]).unwrap()
    };
    assert_eq!((at("5").as_str(), at("117").as_str(), at("20").as_str()), ("5件", "117件", "20件"));
    // What a line's end cuts is told by its first line.
    assert_eq!(at("114"), "1");
}

#[test]
fn paragraphs_indented_and_lines_not_tell_one_cut() {
    let found = paragraphs(
        "一、总体情况\n　　认真落实条例要求，及时公开。\n　　加强队伍建设，开展培训。\n　　全年收到政府信息公开申请1\n14件，上年结转5件。",
    );
    assert_eq!(found.last().map(String::as_str), Some("全年收到政府信息公开申请114件，上年结转5件。"));
}

#[test]
fn lines_of_their_own_stay_so() {
    let apart = "一、总体情况
一是加强组织领导，健全工作机制，把政府信息公开工作列入重要议事日程
二是全年收到申请3件，均已按时答复，没有超期，群众满意，没有投诉举报
三是加强培训，组织学习条例，提高干部业务能力水平，全年共开展2次培训
联系电话：0551-6608129
望溪县教育局";
    assert_eq!(paragraphs(apart).len(), 5);
    let long = "一、总体情况
2023年我局主动公开信息120条，其中政策文件3件，解读5件，回应公众关切12次，开展政务公开培训2次，没有发生泄密事件
2023年我局收到申请3件
2023年，我局按照条例和上级部门的要求，健全制度，明确责任，按时公开应当公开的政府信息，方便公众查阅、监督和使用，没有收取费用。";
    assert_eq!(paragraphs(long).len(), 3);
}

#[test]
fn what_is_its_own_line_is_not_joined_to_what_runs_on() {
    let apart = [
        // Titles, dates, telephones, numbered parts, figures of two lines.
        "发布机构：望溪县教育局 索引号：002145/2024-0001 日期：2024-01-25\n2023年望溪县教育局政府信息公开工作年度报告",
        "如有疑问，请与望溪县教育局办公室联系，地址人民路12号，电话：0551-6608129\n2.主动公开政府信息情况",
        "2023年，我局依法开展依申请公开工作，健全制度，明确责任，2023年收到申请15\n3.其他。无。",
        "2023年，我局依法开展主动公开工作，健全制度，全年主动公开政府信息数1200\n2023年，我局收到申请3件。",
        // Headings, with and without their number.
        "2023年，我局依法开展依申请公开工作，健全制度，明确责任，做好各项公开工作\n、主动公开政府信息情况",
        "2023年，我局依法开展依申请公开工作，健全制度，明确责任（详见附表），\n其他需要报告的事项",
        // Stops that stand before a closing mark, and those of Latin letters.
        "（以上数据由望溪县教育局办公室汇总各股室上报情况得出，均经逐项核对。）\n望溪县教育局",
        "以上是我局2023年度政府信息公开工作开展的情况，特此报告.\n望溪县教育局",
    ];
    for text in apart {
        let document = document(text);
        let (lines, _) = lines(&document);
        assert_eq!(joined(units(lines, &[], &document)).len(), 2, "{text}");
    }
    let signed = "一、总体情况\n　　认真落实条例要求，及时公开。\n　　加强队伍建设，开展培训。\n　　如有疑问，请联系，电话：0551-6608129\n望溪县教育局\n2024年1月20日";
    assert_eq!(paragraphs(signed).len(), 5);
}

#[test]
fn lists_without_stops_stay_lists() {
    let list = "县教育局收到申请3件，予以公开2件，不予公开1件，其余结转下年度继续办理\n县民政局收到申请4件，予以公开3件，不予公开1件，其余结转下年度继续办理\n县水利局收到申请5件，予以公开4件，不予公开1件，其余结转下年度继续办理\n二、主动公开政府信息情况";
    assert_eq!(paragraphs(&format!("一、总体情况\n{list}")).len(), 3);
}

const NARROW: &str = "一、总体情况
　　（一）主动公开。本局聚
焦重点领域，及时发布政策
文件、财政信息和办事指南
，方便公众。
　　（二）依申请公开。全年
新收政府信息公开申请14
2件，上年结转3件，办结14
3件，其中予以公开94件、
部分公开10件、不予公开7
件，结转下年度继续办理2
件。
　　（三）政府信息公开管
理。健全审查制度，及时清
理失效内容，规范发布。
二、主动公开政府信息情况
　　无。";

#[test]
fn lines_of_a_dozen_characters_run_on_where_many_keep_that_measure() {
    let found = paragraphs(NARROW);
    assert_eq!(found.len(), 4, "{found:?}");
    assert!(found[1].contains("申请142件，上年结转3件，办结143件，其中予以公开94件"));
    assert!(found[2].starts_with("（三）政府信息公开管理。健全"));
}

#[test]
fn short_lines_of_a_list_stay_apart() {
    let list = "一、总体情况\n新收政府信息公开申请97\n上年结转申请件数为7\n办结政府信息公开件98\n结转下年继续办理件6\n予以公开申请件数为37\n部分公开申请件数为10\n不予公开申请件数为12\n无法提供申请件数为21\n不予处理申请件数为12\n情况如上，特此说明。";
    assert_eq!(paragraphs(list).len(), 10);
}

#[test]
fn digits_alone_stay_where_they_stand_among_cells() {
    let document = document("信息名称 | 2023 | 年望溪县教育局报告 |");
    let (lines, _) = lines(&document);
    let texts: Vec<String> = joined(units(lines, &[], &document)).into_iter().map(|unit| unit.text).collect();
    assert_eq!(texts, ["信息名称", "2023", "年望溪县教育局报告"]);
}
