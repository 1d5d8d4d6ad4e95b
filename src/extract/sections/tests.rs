use super::*;
use crate::document::Block;
use crate::extract::{lines, tables};

pub fn document(text: &str) -> Document {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    Document { blocks: lines.map(Block::paragraph).collect(), ..Document::default() }
}

pub fn read(document: &Document) -> Sections {
    let lines = lines::lines(document).0;
    let found = tables::find(&lines);
    split(lines, &found.taken, document)
}

/// Kind, ordinal and heading of each section with a heading.
fn heads(text: &str) -> Vec<(SectionKind, Option<u32>, String)> {
    let sections = read(&document(text)).sections.into_iter().filter(|s| !s.heading.is_empty());
    sections.map(|s| (s.kind, s.ordinal, s.heading)).collect()
}

fn kinds(text: &str) -> Vec<SectionKind> {
    heads(text).into_iter().map(|(kind, ..)| kind).collect()
}

fn paragraphs(text: &str) -> Vec<String> {
    let sections = read(&document(text)).sections;
    sections.into_iter().flat_map(|s| s.paragraphs).map(|p| p.text).collect()
}

pub const SIX: [SectionKind; 6] = [
    SectionKind::Overview,
    SectionKind::Disclosure,
    SectionKind::Applications,
    SectionKind::Review,
    SectionKind::Problems,
    SectionKind::Other,
];

/// A report with these six lines as headings and a sentence under each.
fn report(headings: [&str; 6]) -> String {
    headings.map(|heading| format!("{heading}\n这一部分的内容写在这里。")).join("\n")
}

#[test]
fn headings_in_their_variants() {
    use SectionKind::*;
    for (line, kind, ordinal) in [
        ("一、总体情况", Overview, Some(1)),
        ("一、2019年政府信息公开总体情况", Overview, Some(1)),
        ("一、工作基本情况", Overview, Some(1)),
        ("一、总体情况概述", Overview, Some(1)),
        ("一、概述", Overview, Some(1)),
        ("一、总体情况(宋体加粗小四号字)", Overview, Some(1)),
        ("一、总体情况：", Overview, Some(1)),
        ("⼀、总体情况", Overview, Some(1)),
        ("第一部分 总体情况", Overview, Some(1)),
        ("## 一、总体情况", Overview, Some(1)),
        ("**一、总体情况**", Overview, Some(1)),
        ("一、總體情況", Overview, Some(1)),
        ("总体情况", Overview, None),
        ("二、主动公开政府信息情况", Disclosure, Some(2)),
        ("二、行政机关主动公开政府信息情况", Disclosure, Some(2)),
        ("二、主动公开情况", Disclosure, Some(2)),
        ("、主动公开政府信息情况", Disclosure, None),
        ("—、主动公开政府信息情况", Disclosure, None),
        ("三、收到和处理政府信息公开申请情况", Applications, Some(3)),
        ("三、行政机关收到和处理政府信息公开申请情况", Applications, Some(3)),
        ("三收到和处理政府信息公开申请情况", Applications, Some(3)),
        ("三、依申请公开政府信息情况", Applications, Some(3)),
        ("四、政府信息公开行政复议、行政诉讼情况", Review, Some(4)),
        ("四、因政府信息公开工作被申请行政复议、提起行政诉讼情况", Review, Some(4)),
        ("四、因政府信息公开工作被申请行政复议和提起行政诉讼情况", Review, Some(4)),
        ("四、政府信息公开行政复议和行政诉讼情况", Review, Some(4)),
        ("四、政府信息公开行政复议行政诉讼情况", Review, Some(4)),
        ("四、政府信息公开行政复议，行政诉讼情况", Review, Some(4)),
        ("五、存在的主要问题及改进情况", Problems, Some(5)),
        ("五、政府信息公开工作存在的主要问题及改进情况", Problems, Some(5)),
        ("五、存在的主要问题及整改措施", Problems, Some(5)),
        ("五、存在问题及改进情况", Problems, Some(5)),
        ("五、政府信息公开工作存在的主要问题和改进措施", Problems, Some(5)),
        ("五、改进措施", Problems, Some(5)),
        ("五、存在的不足及下一步工作打算", Problems, Some(5)),
        ("六、其他需要报告的事项", Other, Some(6)),
        ("六、其他报告事项", Other, Some(6)),
        ("六、其他需要汇报的事项", Other, Some(6)),
        ("六、其它", Other, Some(6)),
        ("六、其他重要事项", Other, Some(6)),
        ("六、收取信息处理费及其他情况", Other, Some(6)),
        ("l六、其他需要报告的事项", Other, Some(6)),
    ] {
        let before = ordinal.filter(|n| *n > 1).map_or(String::new(), |n| {
            // What comes before, so that loosely worded ones follow their number.
            let first = [
                "一、总体情况",
                "二、主动公开政府信息情况",
                "三、收到和处理政府信息公开申请情况",
                "四、政府信息公开行政复议、行政诉讼情况",
                "五、存在的主要问题及改进情况",
            ];
            first[..n as usize - 1].join("\n内容。\n") + "\n内容。\n"
        });
        let found = heads(&format!("{before}{line}\n内容。"));
        let wanted = line.trim_matches(['#', '*', ' ']);
        assert_eq!(
            found.last().map(|(k, o, h)| (*k, *o, h.as_str())),
            Some((kind, ordinal, wanted)),
            "{line}"
        );
    }
}

#[test]
fn styles_of_numbers() {
    for headings in [
        [
            "一、总体情况",
            "二、主动公开政府信息情况",
            "三、收到和处理政府信息公开申请情况",
            "四、政府信息公开行政复议、行政诉讼情况",
            "五、存在的主要问题及改进情况",
            "六、其他需要报告的事项",
        ],
        [
            "1、总体情况",
            "2、主动公开政府信息情况",
            "3、收到和处理政府信息公开申请情况",
            "4、政府信息公开行政复议、行政诉讼情况",
            "5、存在的主要问题及改进情况",
            "6、其他需要报告的事项",
        ],
        [
            "1. 总体情况",
            "2. 主动公开政府信息情况",
            "3. 收到和处理政府信息公开申请情况",
            "4. 政府信息公开行政复议、行政诉讼情况",
            "5. 存在的主要问题及改进情况",
            "6. 其他需要报告的事项",
        ],
        [
            "（一）总体情况",
            "（二）主动公开政府信息情况",
            "（三）收到和处理政府信息公开申请情况",
            "（四）政府信息公开行政复议、行政诉讼情况",
            "（五）存在的主要问题及改进情况",
            "（六）其他需要报告的事项",
        ],
        [
            "第一部分 总体情况",
            "第二部分 主动公开政府信息情况",
            "第三部分 收到和处理政府信息公开申请情况",
            "第四部分 政府信息公开行政复议、行政诉讼情况",
            "第五部分 存在的主要问题及改进情况",
            "第六部分 其他需要报告的事项",
        ],
        [
            "总体情况",
            "主动公开政府信息情况",
            "收到和处理政府信息公开申请情况",
            "政府信息公开行政复议、行政诉讼情况",
            "存在的主要问题及改进情况",
            "其他需要报告的事项",
        ],
        [
            "## 总体情况",
            "## 主动公开政府信息情况",
            "## 收到和处理政府信息公开申请情况",
            "## 政府信息公开行政复议、行政诉讼情况",
            "## 存在的主要问题及改进情况",
            "## 其他需要报告的事项",
        ],
    ] {
        assert_eq!(kinds(&report(headings)), SIX, "{headings:?}");
    }
}

#[test]
fn sub_headings_enumerations_and_row_labels_are_no_headings() {
    let text = "一、总体情况\n（一）主动公开情况\n内容。\n（二）依申请公开情况\n内容。\n1.主动公开\n一是加强领导\n二是完善制度\n六、标准化建设\n一、加强组织领导。\n\
        二、主动公开政府信息情况\n内容。\n三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量\n二、上年结转政府信息公开申请数量\n\
        三、本年度办理结果\n四、结转下年度继续办理\n四、政府信息公开行政复议、行政诉讼情况\n内容。\n五、存在的主要问题及改进情况\n一、存在问题\n内容。\n二、改进措施\n内容。\n\
        六、其他需要报告的事项\n无。";
    assert_eq!(kinds(text), SIX);
}

#[test]
fn the_row_labels_of_2014_are_no_headings() {
    let text = "一、概述\n内容。\n二、政府信息主动公开情况\n内容。\n三、政府信息依申请公开情况\n内容。\n统计表\n一、主动公开情况\n—\n（一）主动公开政府信息数\n条\n12\n二、回应解读情况\n—\n\
        三、依申请公开情况\n—\n四、行政复议数量\n件\n0\n五、行政诉讼数量\n件\n0\n六、举报投诉数量\n件\n0";
    assert_eq!(kinds(text), SIX[..3]);
}

#[test]
fn first_level_headings_that_the_form_does_not_know() {
    let found =
        read(&document("一、总体情况\n内容。\n二、2022年工作总体规划\n内容。\n三、其他需要报告的事项\n无。"))
            .sections;
    let second = &found[1];
    assert_eq!((second.kind, second.ordinal, second.standard), (SectionKind::Other, Some(2), false));
    assert!(found[2].standard);
}

#[test]
fn a_heading_inside_a_paragraph() {
    let text = "一、总体情况 2022年，我局公开信息5条。\n二、主动公开政府信息情况。全年制发1件。\n五、存在的主要问题及改进情况：一是力量不足。二是更新不及时。六、其他需要报告的事项 本年度未收费。";
    let sections = read(&document(text)).sections;
    let read: Vec<_> = sections.iter().map(|s| (s.heading.as_str(), s.paragraphs[0].text.as_str())).collect();
    assert_eq!(
        read,
        [
            ("一、总体情况", "2022年，我局公开信息5条。"),
            ("二、主动公开政府信息情况", "全年制发1件。"),
            ("五、存在的主要问题及改进情况", "一是力量不足。二是更新不及时。"),
            ("六、其他需要报告的事项", "本年度未收费。"),
        ]
    );
    assert_eq!(sections[0].paragraphs[0].place, Place::text(0, 7, 22));
}

#[test]
fn a_whole_report_on_one_line() {
    let cases = format!("{}/tests/cases", env!("CARGO_MANIFEST_DIR"));
    let lines = std::fs::read_to_string(format!("{cases}/09-contradictions.txt")).unwrap();
    let line = lines.lines().map(str::trim).filter(|l| !l.is_empty()).collect::<Vec<_>>().join(" ")
        + " 扫一扫在手机打开当前页 主办：望溪县";
    assert_eq!(kinds(&line), SIX);
    let report = crate::extract::extract(&document(&line));
    assert_eq!(
        (report.meta.title_year, report.meta.organ.as_deref()),
        (Some(2021), Some("青柏县自然资源和规划局"))
    );
    assert_eq!(
        (report.meta.published.as_deref(), report.meta.index_number.as_deref()),
        (Some("2022-01-25"), Some("011300/2022-00031"))
    );
    assert_eq!(report.sections[0].paragraphs.len(), 1);
    assert_eq!(report.sections.last().unwrap().paragraphs[0].text, "无。");
}

#[test]
fn a_heading_over_two_lines() {
    assert_eq!(
        kinds("一、\n总体情况\n内容。\n四、政府信息公开行政复议、\n行政诉讼情况\n内容。"),
        [SectionKind::Overview, SectionKind::Review]
    );
}

#[test]
fn parts_named_in_the_opening_statement_are_no_headings() {
    let text = "本报告包括：一、总体情况；二、主动公开政府信息情况；三、收到和处理政府信息公开申请情况等六部分。\n一、总体情况\n2022年，工作有序推进。";
    assert_eq!(heads(text).len(), 1);
    assert_eq!(paragraphs(text).len(), 2);
}

#[test]
fn a_table_of_contents_is_no_content() {
    let listed = "目录\n一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n六、其他需要报告的事项\n";
    let text = format!(
        "{listed}{}",
        report([
            "一、总体情况",
            "二、主动公开政府信息情况",
            "三、收到和处理政府信息公开申请情况",
            "四、政府信息公开行政复议、行政诉讼情况",
            "五、存在的主要问题及改进情况",
            "六、其他需要报告的事项"
        ])
    );
    assert_eq!(kinds(&text), SIX);
    // Only headings left: they stand.
    assert_eq!(kinds(listed), SIX);
}

#[test]
fn numbering_that_restarts() {
    let text = format!(
        "{}\n一、主动公开政府信息情况\n内容。\n二、收到和处理政府信息公开申请情况\n内容。",
        report([
            "一、总体情况",
            "二、政府信息管理",
            "三、平台建设",
            "四、监督保障",
            "五、存在的主要问题及改进情况",
            "六、其他需要报告的事项"
        ])
    );
    let found = heads(&text);
    assert_eq!(found.len(), 8);
    assert_eq!((found[6].0, found[6].1), (SectionKind::Disclosure, Some(1)));
}

#[test]
fn annexes() {
    let text = "一、总体情况\n内容。\n三、其他需要报告的事项\n无。\n附件1：主动公开政府信息情况\n附件2\n附件下载\n附件：年度报告.pdf\n附件：1.年度报告.docx";
    let found = heads(text);
    assert_eq!(
        found.iter().map(|f| f.0).collect::<Vec<_>>(),
        [SectionKind::Overview, SectionKind::Other, SectionKind::Annex, SectionKind::Annex]
    );
}

#[test]
fn portal_noise_is_no_content() {
    let before = "长者模式\n无障碍浏览\n繁體版\n2025年12月30日 星期二\n首页 > 政府信息公开 > 年报\n当前位置：首页>年报\n2023 2022 2021\n望溪县教育局2023年政府信息公开工作年度报告\n发布时间：2024-01-15 来源：县教育局 浏览次数： 字体：[ 大 中 小 ]\n";
    let after = "望溪县教育局\n2024年1月12日\n附件下载\n扫一扫在手机打开当前页\n相关解读\n文字解读\n上一篇：望溪县教育局2022年政府信息公开工作年度报告收到申请9件\n主办：望溪县人民政府\n苏ICP备05000000号\n网站标识码：3200000000";
    let text = format!(
        "{before}根据条例编制本报告。\n一、总体情况\n收到申请1件。\n六、其他需要报告的事项\n无。\n{after}"
    );
    assert_eq!(
        paragraphs(&text),
        ["根据条例编制本报告。", "收到申请1件。", "无。", "望溪县教育局", "2024年1月12日"]
    );
}

#[test]
fn prose_that_resembles_noise_is_content() {
    for line in [
        "首页改版后更加清晰，全年点击数达12万次。",
        "打印机等设备已配齐，方便群众查阅。",
        "无障碍浏览功能上线，适老化改造完成。",
        "依申请公开方面，全年收到申请2件。",
        "网站地图、站内搜索等功能全部升级。",
        "搜索功能不够好用",
        "办结率100%，满意率>90%",
    ] {
        assert_eq!(paragraphs(&format!("一、总体情况\n{line}\n六、其他需要报告的事项\n无。"))[0], line);
    }
}
