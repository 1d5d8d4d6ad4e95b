use crate::document::{Block, Document, GridBuilder, GridCell, Property};
use crate::extract::extract;
use crate::report::{Meta, ReportKind};

fn document(text: &str) -> Document {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    Document { blocks: lines.map(Block::paragraph).collect(), ..Document::default() }
}

fn meta(text: &str) -> Meta {
    extract(&document(text)).meta
}

const BODY: &str = "一、总体情况\n收到申请1件，均已答复。\n六、其他需要报告的事项\n无。";

#[test]
fn titles() {
    for (lines, title, organ, year) in [
        (
            "望溪县教育局2023年政府信息公开工作年度报告",
            "望溪县教育局2023年政府信息公开工作年度报告",
            "望溪县教育局",
            Some(2023),
        ),
        // The name of a file, numbered for its place in a folder.
        (
            "01 望溪县教育局2023年政府信息公开工作年度报告.docx",
            "望溪县教育局2023年政府信息公开工作年度报告",
            "望溪县教育局",
            Some(2023),
        ),
        (
            "2019年上海市政府信息公开工作年度报告",
            "2019年上海市政府信息公开工作年度报告",
            "上海市",
            Some(2019),
        ),
        (
            "清水县教育局2023年度政府信息\n公开工作年度报告",
            "清水县教育局2023年度政府信息公开工作年度报告",
            "清水县教育局",
            Some(2023),
        ),
        (
            "望溪县教育局\n2023年政府信息公开工作年度报告",
            "望溪县教育局2023年政府信息公开工作年度报告",
            "望溪县教育局",
            Some(2023),
        ),
        (
            "松坪县石岭镇人民政府2023年\n政府信息公开工作年度报告",
            "松坪县石岭镇人民政府2023年政府信息公开工作年度报告",
            "松坪县石岭镇人民政府",
            Some(2023),
        ),
        (
            "松坪县石岭镇人民政府2023年政府信息公开工作年度报\n告",
            "松坪县石岭镇人民政府2023年政府信息公开工作年度报告",
            "松坪县石岭镇人民政府",
            Some(2023),
        ),
        (
            "松坪县石岭镇人民政府2023年政\n府信息公开工作年度报告",
            "松坪县石岭镇人民政府2023年政府信息公开工作年度报告",
            "松坪县石岭镇人民政府",
            Some(2023),
        ),
        (
            "松坪縣石嶺鎮人民政府2023年政府信息公開工作年度報告",
            "松坪縣石嶺鎮人民政府2023年政府信息公開工作年度報告",
            "松坪縣石嶺鎮人民政府",
            Some(2023),
        ),
        (
            "松坪縣2023年(nián)教育局政府信息公開工作年度報告",
            "松坪縣2023年(nián)教育局政府信息公開工作年度報告",
            "松坪縣教育局",
            Some(2023),
        ),
        (
            "松坪县石岭镇人民政府20\n23年政府信息公开工作年度报告",
            "松坪县石岭镇人民政府2023年政府信息公开工作年度报告",
            "松坪县石岭镇人民政府",
            Some(2023),
        ),
        (
            "望溪县教育局\n2023年度\n政府信息公开工作年度报告",
            "望溪县教育局2023年度政府信息公开工作年度报告",
            "望溪县教育局",
            Some(2023),
        ),
        (
            "望溪县教育局2024年政府信息公开工作\n年度报告",
            "望溪县教育局2024年政府信息公开工作年度报告",
            "望溪县教育局",
            Some(2024),
        ),
        (
            "望溪县教育局2023年政府信息公开年度报告（图片版）",
            "望溪县教育局2023年政府信息公开年度报告（图片版）",
            "望溪县教育局",
            Some(2023),
        ),
        (
            "望溪县教育局2023年政府信息公开年度报告\n望溪县教育局2023年政府信息公开年度报告",
            "望溪县教育局2023年政府信息公开年度报告",
            "望溪县教育局",
            Some(2023),
        ),
        ("重庆海关2020年政府信息公开年报", "重庆海关2020年政府信息公开年报", "重庆海关", Some(2020)),
        ("河包镇政府信息公开工作年度报告", "河包镇政府信息公开工作年度报告", "河包镇", None),
        ("市应急局2024年政府信息公开工作报告", "市应急局2024年政府信息公开工作报告", "市应急局", Some(2024)),
        ("舒兰市2021年政务信息公开年度报告", "舒兰市2021年政务信息公开年度报告", "舒兰市", Some(2021)),
        (
            "望溪縣教育局2023年政府信息公開工作年度報告",
            "望溪縣教育局2023年政府信息公開工作年度報告",
            "望溪縣教育局",
            Some(2023),
        ),
        (
            "首页 > 政府信息公开 > 望溪县教育局2022年政府信息公开年报\n望溪县教育局2023年政府信息公开工作年度报告",
            "望溪县教育局2023年政府信息公开工作年度报告",
            "望溪县教育局",
            Some(2023),
        ),
        (
            "望溪县教育局2024年政府信息公开工作年度报告\n望溪县教育局2022年政府信息公开工作年度报告\n望溪县教育局2021年政府信息公开工作年度报告\n返回首页\n望溪县教育局2023年政府信息公开工作年度报告",
            "望溪县教育局2023年政府信息公开工作年度报告",
            "望溪县教育局",
            Some(2023),
        ),
        (
            "政府信息公开年报\n2023\n2022\n望溪县教育局2022年政府信息公开工作年度报告\n望溪县教育局2021年政府信息公开工作年度报告\n望溪县教育局2023年政府信息公开工作年度报告\n日期：2024-01-19 分享：",
            "望溪县教育局2023年政府信息公开工作年度报告",
            "望溪县教育局",
            Some(2023),
        ),
        // A menu of years right above a title over two lines.
        (
            "2025年\n2024年\n2018年\n望溪县教育局\n2023年政府信息公开工作年度报告",
            "望溪县教育局2023年政府信息公开工作年度报告",
            "望溪县教育局",
            Some(2023),
        ),
        (
            "2025年\n2024年\n望溪县教育局政府信息公开工作年度报告",
            "望溪县教育局政府信息公开工作年度报告",
            "望溪县教育局",
            None,
        ),
        // The introduction, wrapped, names the report as well.
        (
            "望溪县教育局2023年政府信息公开工作\n年度报告\n为保障公民依法获取政府信息，望溪县\n教育局编制了2023年度政府信息公开工作年度报告\n。统计期限为全年。",
            "望溪县教育局2023年政府信息公开工作年度报告",
            "望溪县教育局",
            Some(2023),
        ),
        (
            "望溪县教育局发布2023年政府信息公开工作年度报告",
            "望溪县教育局发布2023年政府信息公开工作年度报告",
            "望溪县教育局",
            Some(2023),
        ),
        (
            "望溪县教育局2023年政府信息公开工作\n年度报告\n按照要求，望溪县\n教育局2023年政府信息公开工作年度报告\n，由本局负责解释。",
            "望溪县教育局2023年政府信息公开工作年度报告",
            "望溪县教育局",
            Some(2023),
        ),
        (
            "信息名称 | 2023 | 年望溪县教育局政府信息公开工作年度报告 | 索引号 | X/2024-3 |\n望溪县教育局2023年政府信息公开工作年度报告",
            "望溪县教育局2023年政府信息公开工作年度报告",
            "望溪县教育局",
            Some(2023),
        ),
    ] {
        let meta = meta(&format!("{lines}\n{BODY}"));
        assert_eq!(meta.title.as_deref(), Some(title), "{lines}");
        assert_eq!((meta.organ.as_deref(), meta.title_year), (Some(organ), year), "{lines}");
    }
}

#[test]
fn the_title_property_serves_where_none_is_printed() {
    for (value, title) in [
        (
            "望溪县教育局2023年政府信息公开工作年度报告-望溪县政府网",
            "望溪县教育局2023年政府信息公开工作年度报告",
        ),
        (
            "望溪县教育局2023年政府信息公开工作年度报告_政府信息公开_望溪县",
            "望溪县教育局2023年政府信息公开工作年度报告",
        ),
        ("望溪县教育局 - 2023年政府信息公开工作年度报告", "望溪县教育局 - 2023年政府信息公开工作年度报告"),
    ] {
        let properties = vec![Property { name: "title".into(), value: value.into() }];
        let meta = extract(&Document { properties, ..document(BODY) }).meta;
        assert_eq!((meta.title.as_deref(), meta.title_year), (Some(title), Some(2023)), "{value}");
    }
    let properties = vec![Property { name: "title".into(), value: "政府信息公开年报".into() }];
    assert_eq!(extract(&Document { properties, ..document(BODY) }).meta.organ, None);
}

#[test]
fn a_title_on_the_line_of_its_report() {
    let title = "望溪县水务集团2023年度政府信息公开工作年度报告";
    for opening in [
        " 现将本公司2023年度信息公开工作情况报告如下。统计周期为2023年1月1日至2023年12月31日。",
        " 按照《条例》和县政府要求编制本报告，期限为2023年1月1日至2023年12月31日。",
        "根据条例规定，现公布望溪县水务集团有限责任公司2023年度政府信息公开工作年度报告，起止期限为2023年1月1日至2023年12月31日。",
    ] {
        let meta = meta(&format!("{title}{opening} {}", BODY.replace('\n', " ")));
        assert_eq!(meta.title.as_deref(), Some(title), "{opening}");
        assert_eq!(meta.organ.as_deref(), Some("望溪县水务集团"), "{opening}");
        let period = meta.period.unwrap_or_default();
        assert_eq!(
            (period.from.as_deref(), period.to.as_deref()),
            (Some("2023-01-01"), Some("2023-12-31")),
            "{opening}"
        );
    }
}

#[test]
fn a_period_far_behind_the_opening_is_whole_or_none() {
    let text = format!(
        "现公布2024年度青原县人力资源和社会保障局政府信息公开工作年度报告，期限为2024年1月1日至2024年12月31日。\n{BODY}"
    );
    let period = meta(&text).period.unwrap_or_default();
    assert_eq!((period.from.as_deref(), period.to.as_deref()), (Some("2024-01-01"), Some("2024-12-31")));
}

#[test]
fn organs_without_a_title() {
    for (text, organ) in [
        (format!("{BODY}\n松坪县石岭镇人民政府\n2023年1月12日"), Some("松坪县石岭镇人民政府")),
        (format!("{BODY}\n　　　　松坪县石岭镇人民政府　2023年1月12日"), Some("松坪县石岭镇人民政府")),
        (format!("发布机构：望溪县教育局\n{BODY}"), Some("望溪县教育局")),
        (format!("本报告由望溪县教育局编制。\n{BODY}"), Some("望溪县教育局")),
        ("一、总体情况\n2022年，石岭镇在县委领导下推进政务公开。".into(), Some("石岭镇")),
        (
            "一、总体情况\n2021年，沿海工业城发展服务中心政务信息公开工作有序开展。".into(),
            Some("沿海工业城发展服务中心"),
        ),
        ("一、总体情况\n2021年，我局政务公开工作有序开展。".into(), None),
        (
            format!("我县2023年政府信息公开工作年度报告\n{BODY}\n望溪县人民政府\n2024年1月5日"),
            Some("望溪县人民政府"),
        ),
        (
            format!("市应急局2023年政府信息公开工作年度报告\n{BODY}\n澜川市应急管理局\n2024年1月5日"),
            Some("澜川市应急管理局"),
        ),
    ] {
        assert_eq!(meta(&text).organ.as_deref(), organ, "{text}");
    }
}

#[test]
fn metadata_in_every_layout() {
    let title = "望溪县教育局2023年政府信息公开工作年度报告";
    for text in [
        format!(
            "• 索 引 号:X01-2024-00001\n• 备注/文号:望教〔2024〕3号\n• 发布机构:望溪县教育局\n• 公文生成日期:2024-01-12\n{title}\n{BODY}"
        ),
        format!(
            "• 索引号:\n• X01-2024-00001\n• 组配分类:\n• 信息公开年报\n• 文号:\n• 望教〔2024〕3号\n• 发布机构:\n• 望溪县教育局\n• 发文日期:\n• 2024-01-12\n{title}\n{BODY}"
        ),
        format!(
            "索 引 号 | X01-2024-00001 | 分 类 | 信息公开年报 |\n发布机构 | 望溪县教育局 | 发文日期 | 2024-01-12 |\n文 号 | 望教〔2024〕3号 | 有 效 性 | |\n{title}\n{BODY}"
        ),
        format!(
            "名称 {title} 索引号 X01-2024-00001 分类 信息公开年报 发布机构 望溪县教育局 发布日期 2024-01-12 文号 望教〔2024〕3号 关键词\n{title}\n{BODY}"
        ),
        format!(
            "{title}\n索引号：X01-2024-00001 文号：望教〔2024〕3号 发布机构：望溪县教育局 发布时间：2024-01-12 09:30 来源：县教育局 浏览次数： 字体：[ 大 中 小 ]\n{BODY}"
        ),
        format!(
            "[索引号] X01-2024-00001\n[文 号] 望教〔2024〕3号\n[发布机构] 望溪县教育局\n[成文日期] 2024年1月12日\n{title}\n{BODY}"
        ),
        format!(
            "索引号\nX01-2024-00001\n文号\n望教〔2024〕3号\n发布机构\n望溪县教育局\n公开日期\n2024/1/12\n{title}\n{BODY}"
        ),
    ] {
        let meta = meta(&text);
        assert_eq!(meta.index_number.as_deref(), Some("X01-2024-00001"), "{text}");
        assert_eq!(meta.document_number.as_deref(), Some("望教〔2024〕3号"), "{text}");
        assert_eq!(meta.publisher.as_deref(), Some("望溪县教育局"), "{text}");
        assert_eq!(meta.published.as_deref(), Some("2024-01-12"), "{text}");
        assert_eq!(meta.title.as_deref(), Some(title), "{text}");
    }
}

#[test]
fn metadata_in_a_table() {
    let mut builder = GridBuilder::default();
    for row in [
        ["名称", "望溪县教育局2023年政府信息公开年度报告", "", ""],
        ["索引号", "X/2024-2", "分类", "信息公开年报"],
        ["发布机构", "望溪县教育局", "公开日期", "2024-01-17"],
        ["文号", "", "关键词", ""],
    ] {
        builder.row();
        row.iter().for_each(|text| {
            builder.cell(GridCell { text: (*text).into(), row_span: 1, col_span: 1, ..GridCell::default() })
        });
    }
    let mut document = document(BODY);
    document.blocks.insert(0, Block::Grid(builder.finish()));
    let report = extract(&document);
    let meta = &report.meta;
    assert_eq!(meta.title.as_deref(), Some("望溪县教育局2023年政府信息公开年度报告"));
    assert_eq!((meta.index_number.as_deref(), meta.document_number.as_deref()), (Some("X/2024-2"), None));
    assert_eq!(
        (meta.published.as_deref(), meta.publisher.as_deref()),
        (Some("2024-01-17"), Some("望溪县教育局"))
    );
    assert_eq!(meta.places["published"].row, Some(2));
    assert!(report.sections.iter().all(|s| s.paragraphs.iter().all(|p| !p.text.contains("索引号"))));
}

#[test]
fn dates_of_publication() {
    let title = "望溪县教育局2023年政府信息公开工作年度报告";
    for (text, published, signed) in [
        (format!("{title}\n（2024年1月14日）\n{BODY}"), Some("2024-01-14"), Some("2024-01-14")),
        (format!("{title}\n时间:2024-01-10 09:41\n{BODY}"), Some("2024-01-10"), None),
        (format!("{title}\n日期：2024年01月10日 分享:\n{BODY}"), Some("2024-01-10"), None),
        (
            format!(
                "成文日期：2024-01-08\n{title}\n发布日期：2024-01-10\n{BODY}\n望溪县教育局\n2024年1月9日"
            ),
            Some("2024-01-10"),
            Some("2024-01-09"),
        ),
        (
            format!("{title}\n{BODY}\n望溪县教育局\n二〇二四年一月九日"),
            Some("2024-01-09"),
            Some("2024-01-09"),
        ),
        (format!("2025年12月30日 星期二\n{title}\n{BODY}"), None, None),
        (
            format!(
                "今天是：2025年12月30日\n日期：2025年12月30日 星期二\n{title}\n{BODY}\n版权所有 2025-12-30"
            ),
            None,
            None,
        ),
        (format!("{title}\n(202412日)\n{BODY}"), None, None),
        (format!("{title}\n发布日期：\n{BODY}"), None, None),
        (format!("{title}\n日期：2024-01-12 分享到：微信\n{title}\n{BODY}"), Some("2024-01-12"), None),
        (format!("时间：2024-01-12\n{title}\n{BODY}"), None, None),
    ] {
        let meta = meta(&text);
        assert_eq!((meta.published.as_deref(), meta.signed.as_deref()), (published, signed), "{text}");
        assert_eq!(meta.year, Some(2023));
    }
    let properties = vec![Property { name: "PubDate".into(), value: "2024-01-17 10:21".into() }];
    let meta = extract(&Document { properties, ..document(BODY) }).meta;
    assert_eq!((meta.published.as_deref(), meta.year), (Some("2024-01-17"), Some(2023)));
}

#[test]
fn years_by_precedence() {
    let period = "统计期限自2020年1月1日起至2020年12月31日止。";
    for (text, year) in [
        (format!("望溪县2021年政府信息公开年报\n{period}\n{BODY}"), Some(2021)),
        (format!("望溪县政府信息公开年报\n{period}\n2021年2021年\n{BODY}"), Some(2020)),
        ("一、总体情况\n2022年，工作有序推进，比2021年、2020年都好。2023年将继续。".into(), Some(2022)),
        ("一、总体情况\n依据《2020年政务公开工作要点》，我局公开信息。2022年公开5条。".into(), Some(2022)),
        (format!("{BODY}\n望溪县教育局\n2024年1月9日"), Some(2023)),
        ("一、2019年政府信息公开总体情况\n公开信息5条。".into(), Some(2019)),
        (BODY.into(), None),
    ] {
        assert_eq!(meta(&text).year, year, "{text}");
    }
}

#[test]
fn a_damaged_period_is_said() {
    let report = extract(&document(&format!(
        "望溪县2023年政府信息公开年报\n统计期限自20231日起至202312日止。\n{BODY}"
    )));
    assert_eq!(report.meta.period, None);
    assert!(report.notices.iter().any(|notice| notice.code == "period-unreadable"));
}

fn kind(text: &str) -> ReportKind {
    extract(&document(text)).kind
}

const PROSE: &str = "2023年，我局深入贯彻落实政府信息公开条例，坚持以公开为常态、不公开为例外，通过门户网站和微信公众号主动公开各类信息二百余条，及时回应社会关切，全年收到申请一件，已按期答复。";

#[test]
fn kinds_of_documents() {
    let six = "一、总体情况\n内容。\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n内容。\n六、其他需要报告的事项\n无。";
    for (text, want) in [
        (format!("望溪县教育局2023年政府信息公开工作年度报告\n{six}"), ReportKind::Report),
        (six.to_string(), ReportKind::Report),
        (format!("望溪县教育局2023年政府信息公开工作年度报告\n{PROSE}"), ReportKind::Report),
        (format!("望溪县行政学院管理局2023年政府信息公开工作年度报告\n{PROSE}"), ReportKind::Report),
        (format!("关于印发《望溪县教育局2023年政府信息公开工作年度报告》的通知\n{six}"), ReportKind::Report),
        (format!("澜川大学2023年信息公开工作年度报告\n{PROSE}"), ReportKind::Institution),
        (format!("澜川市第一人民医院2023年信息公开年度报告\n{PROSE}"), ReportKind::Institution),
        ("关于做好2021年度政府信息公开工作年度报告编制和发布工作的通知\n各县（市、区）人民政府，市直各单位：\n请各单位于1月26日前报送。".into(), ReportKind::Notice),
        (format!("关于做好2021年度政府信息公开工作年度报告编制工作的通知\n请各单位按照附件格式报送。\n{six}"), ReportKind::Notice),
        ("望溪县政府信息公开指南\n为方便公民获取政府信息，特编制本指南。".into(), ReportKind::OtherDocument),
        ("望溪县教育局政府信息公开工作自查报告\n按照要求，我局开展了自查。".into(), ReportKind::OtherDocument),
        ("望溪县教育局2023年政府信息公开工作年度报告\n附件：望溪县教育局2023年政府信息公开工作年度报告.pdf".into(), ReportKind::AttachmentOnly),
        (format!("××局××年政府信息公开工作年度报告\n{}", six.replace("内容。", "××")), ReportKind::BlankForm),
        (format!("我县发布2023年政府信息公开年报\n近日，县政府办公室发布年报。{PROSE}"), ReportKind::News),
        ("今日菜价\n白菜一元，萝卜两元。".into(), ReportKind::Unknown),
        (String::new(), ReportKind::Unknown),
    ] {
        assert_eq!(kind(&text), want, "{text}");
    }
}

#[test]
fn a_date_above_a_heading_is_no_part_of_a_title() {
    let found = meta(&format!("今天是2026年11月26日 首页 智能问答\n政府信息公开年报\n{BODY}"));
    assert_eq!((found.title, found.organ), (None, None));
}

#[test]
fn an_account_of_all_work_is_no_report_though_links_below_it_name_some() {
    let page = |name: &str| {
        let text = format!(
            "{name}\n一、2023年工作情况\n{PROSE}\n二、存在的问题\n资源不足。\n三、2024年工作打算\n继续努力。\n望溪县水利局2022年政府信息公开工作年度报告"
        );
        let properties =
            vec![Property { name: "title".into(), value: format!("{name}_望溪县人民政府") }];
        extract(&Document { properties, ..document(&text) }).kind
    };
    assert_eq!(page("望溪县教育局2023年工作总结和2024年工作打算"), ReportKind::OtherDocument);
    assert_eq!(page("望溪县教育局2023年政府信息公开工作总结报告"), ReportKind::Report);
}

/// A text with lines marked as headings where they begin with `#`, and a `<title>` where there is one.
fn page(text: &str, named: Option<&str>) -> Meta {
    let mut page = document(text);
    for block in &mut page.blocks {
        if let Block::Paragraph(line) = block
            && let Some(bare) = line.text.strip_prefix('#')
        {
            (line.text, line.level) = (bare.into(), Some(1));
        }
    }
    page.properties =
        named.map(|value| Property { name: "title".into(), value: value.into() }).into_iter().collect();
    extract(&page).meta
}

#[test]
fn no_line_of_a_list_of_other_years_is_the_title() {
    let list = |years: [u16; 3]| {
        years
            .map(|year| format!("望溪县教育局{year}年政府信息公开工作年度报告 {}-01-20", year + 1))
            .join("\n")
    };
    let period = "统计期限为2023年1月1日至2023年12月31日。";
    let signed = "望溪县教育局\n2024年1月9日";
    for title in [
        "2023年政府信息公开工作年度报告",
        "【年报】望溪县教育局2023年政府信息公开工作年度报告",
        "★望溪县教育局2023年政府信息公开工作年度报告",
        "2023年度政府信息公开工作年度报告（望溪县教育局）",
        "政府信息公开工作年度报告（2023年）",
        "望溪县教育局关于印发2023年政府信息公开工作年度报告的通知",
        "政府信息公开年报",
        "",
    ] {
        for years in [[2024, 2022, 2021], [2022, 2021, 2020]] {
            let text = format!("{}\n{title}\n{period}\n{BODY}\n{signed}", list(years));
            for named in [None, Some(title)] {
                let meta = page(&text, named);
                let read = (meta.organ.as_deref(), meta.year, meta.title_year.unwrap_or(2023));
                assert_eq!(read, (Some("望溪县教育局"), Some(2023), 2023), "{text}\n{named:?}");
            }
        }
    }
}

#[test]
fn without_a_period_the_heading_or_the_prose_tells_which_title_is_the_reports() {
    let list = "望溪县教育局2022年政府信息公开工作年度报告\n望溪县教育局2021年政府信息公开工作年度报告";
    let text = format!("{list}\n#2023年政府信息公开工作年度报告\n{BODY}");
    assert_eq!(page(&text, None).title_year, Some(2023));
    let text = format!("{list}\n2023年政府信息公开工作年度报告\n2023年，我局公开信息5条。\n{BODY}");
    assert_eq!(page(&text, None).title_year, Some(2023));
}

#[test]
fn the_year_of_the_reports_own_title_stays_though_the_portals_or_the_period_says_another() {
    let period = "统计期限为2023年1月1日至2023年12月31日。";
    let own = "望溪县教育局2022年政府信息公开工作年度报告";
    for above in ["", "2023年政府信息公开工作年度报告\n", "政府信息公开年报\n"] {
        for named in [None, Some("2023年政府信息公开工作年度报告")] {
            let meta = page(&format!("{above}{own}\n{period}\n{BODY}"), named);
            assert_eq!(meta.title_year, Some(2022), "{above}{named:?}");
        }
    }
}

#[test]
fn a_period_of_another_year_is_told_though_a_list_has_that_year_too() {
    let name = |year: u16| format!("望溪县教育局{year}年政府信息公开工作年度报告");
    let list = [2024, 2022, 2021].map(name).join("\n");
    let period = "2023年，我局公开信息5条。统计期限为2022年1月1日至2022年12月31日。";
    let meta = meta(&format!("{list}\n{}\n{period}\n{BODY}\n望溪县教育局\n2024年1月9日", name(2023)));
    assert_eq!((meta.title_year, meta.title.as_deref()), (Some(2023), Some(name(2023).as_str())));
}

#[test]
fn a_signature_above_a_list_of_other_years() {
    let title = "2023年政府信息公开工作年度报告";
    let signed = "望溪县教育局\n2024年1月9日";
    let name = |year: u16| format!("望溪县交通局{year}年政府信息公开工作年度报告");
    for list in [
        [name(2022), name(2021), name(2020)].join("\n"),
        [name(2022), "2023-01-20".into(), name(2021), "2022-01-20".into()].join("\n"),
        name(2022),
        "关于印发《望溪县国土空间规划实施管理办法（试行）》和任务分工的通知 2024-02-01".into(),
    ] {
        let meta = meta(&format!("{title}\n{BODY}\n{signed}\n{list}"));
        assert_eq!(
            (meta.organ.as_deref(), meta.signed.as_deref()),
            (Some("望溪县教育局"), Some("2024-01-09")),
            "{list}"
        );
    }
}

#[test]
fn what_stands_before_a_title_is_no_part_of_its_organ() {
    for (lines, organ) in [
        ("附件：望溪县教育局2023年政府信息公开工作年度报告", "望溪县教育局"),
        ("附件1：望溪县教育局2023年政府信息公开工作年度报告", "望溪县教育局"),
        ("[图文]望溪县教育局2023年政府信息公开工作年度报告", "望溪县教育局"),
        ("公开望溪县人民政府2023年政府信息公开工作年度报告", "望溪县人民政府"),
        ("望溪县农业农村局（乡村振兴局）\n2023年政府信息公开工作年度报告", "望溪县农业农村局（乡村振兴局）"),
    ] {
        let meta = meta(&format!("{lines}\n{BODY}"));
        assert_eq!((meta.organ.as_deref(), meta.title_year), (Some(organ), Some(2023)), "{lines}");
    }
    let file = "附件：望溪县教育局2023年政府信息公开工作年度报告.docx";
    assert_eq!(meta(&format!("{file}\n{BODY}")).title, None);
}

#[test]
fn the_source_that_an_interface_names_is_the_organ_where_nothing_else_is() {
    let from = |value: &str, text: &str| {
        let properties = vec![Property { name: "source".into(), value: value.into() }];
        extract(&Document { properties, ..document(text) }).meta.organ
    };
    assert_eq!(from("望溪县教育局", BODY).as_deref(), Some("望溪县教育局"));
    assert_eq!(from("望溪通讯社", BODY), None);
    let text = format!("望溪县水利局2023年政府信息公开工作年度报告\n{BODY}");
    assert_eq!(from("望溪县教育局", &text).as_deref(), Some("望溪县水利局"));
}
