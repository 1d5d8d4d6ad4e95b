//! A portal page as they are published: a report pasted from Word among menus, scripts and lists of links,
//! 200–250 KB with 398 table cells. Made here, so that the benchmark needs no file of anybody's.

use crate::official::layout::{self, Cell, Table};
use gouji::form::FormKind;
use gouji::report::Report;

const CELL_STYLE: &str = "width:63.0000pt;padding:0.0000pt 5.4000pt 0.0000pt 5.4000pt;border-left:none;\
    mso-border-left-alt:none;border-right:1.0000pt solid windowtext;mso-border-right-alt:0.5000pt solid windowtext;\
    border-top:none;mso-border-top-alt:0.5000pt solid windowtext;border-bottom:1.0000pt solid windowtext;";
const TEXT_STYLE: &str = "font-family:宋体;color:rgb(0,0,0);letter-spacing:0.0000pt;font-size:10.5000pt;mso-font-kerning:0.0000pt;";

/// The page for this report.
pub fn portal(report: &Report, form: FormKind) -> String {
    let tables = layout::tables(report, form).each_ref().map(word_table);
    page(&body(&tables))
}

/// A page with this report so many times over: for inputs of a chosen size with many tables.
pub fn many_reports(report: &Report, form: FormKind, bytes: usize) -> String {
    let tables = layout::tables(report, form).each_ref().map(word_table);
    let one = body(&tables);
    page(&one.repeat((bytes / one.len()).max(1)))
}

/// A page with one report and prose up to this size.
pub fn much_prose(report: &Report, form: FormKind, bytes: usize) -> String {
    let tables = layout::tables(report, form).each_ref().map(word_table);
    let (report, more) = (body(&tables), prose(8));
    page(&format!("{report}{}", more.repeat((bytes.saturating_sub(report.len()) / more.len()).max(1))))
}

fn page(body: &str) -> String {
    let (head, menu, foot) = (head(), menu(120), menu(160));
    format!(
        "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n{head}<body>\n{menu}<div class=\"content\">{body}</div>\n{foot}</body>\n</html>\n"
    )
}

fn head() -> String {
    let rules: String =
        (0..160).map(|n| format!(".mod-{n} .item-{n}{{float:left;margin:0 {n}px;color:#333}}\n")).collect();
    let script: String = (0..60)
        .map(|n| format!("var conf{n}={{id:{n},url:'/col/col{n}/index.html',t:\"<td>{n}</td>\"}};\n"))
        .collect();
    format!(
        "<head><meta charset=\"utf-8\"><title>云陂县水务局2023年政府信息公开工作年度报告</title>\n\
         <meta name=\"SiteName\" content=\"云陂县人民政府\"><meta name=\"PubDate\" content=\"2024-01-20 09:12\">\n\
         <style>{rules}</style><script>{script}</script></head>\n"
    )
}

fn menu(links: u32) -> String {
    let items: String = (0..links)
        .map(|n| {
            format!(
                "<li class=\"nav-item\"><a href=\"/zwgk/list{n}.html\" target=\"_blank\">栏目{n}</a></li>\n"
            )
        })
        .collect();
    format!("<div class=\"nav\"><ul>{items}</ul></div>\n")
}

fn body([disclosure, applications, review]: &[String; 3]) -> String {
    let heading = |text: &str| paragraph(text);
    [
        metadata(),
        paragraph("云陂县水务局2023年政府信息公开工作年度报告"),
        paragraph("本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。"),
        heading("一、总体情况"),
        prose(8),
        heading("二、主动公开政府信息情况"),
        disclosure.clone(),
        heading("三、收到和处理政府信息公开申请情况"),
        applications.clone(),
        heading("四、政府信息公开行政复议、行政诉讼情况"),
        review.clone(),
        heading("五、存在的主要问题及改进情况"),
        prose(4),
        heading("六、其他需要报告的事项"),
        paragraph("没有其他需要报告的事项。"),
        related(),
    ]
    .concat()
}

fn prose(paragraphs: usize) -> String {
    let text = "本局坚持以公开为常态、不公开为例外，全年通过门户网站公开各类信息236条，组织培训2次，参训45人次，办理群众来信17件，\
                较上年增长12.5%，公开内容的时效和质量都有提高，群众查阅更加方便。";
    paragraph(text).repeat(paragraphs)
}

fn paragraph(text: &str) -> String {
    format!(
        "<p class=\"MsoNormal\" style=\"text-indent:32.0000pt;line-height:28.0000pt;\">{}</p>\n",
        run(text)
    )
}

/// Words as Word pastes them: a span, a font, an empty `o:p`.
fn run(text: &str) -> String {
    format!(
        "<span style=\"{TEXT_STYLE}\"><font face=\"宋体\">{text}</font></span><span style=\"{TEXT_STYLE}\"><o:p></o:p></span>"
    )
}

fn metadata() -> String {
    let names = ["索引号", "分类", "发布机构", "公开日期", "文号", "关键词", "时效", "来源"];
    let row = |name: &&str| format!("<tr><td class=\"k\">{name}</td><td class=\"v\">YB2024-0002</td></tr>");
    format!("<table class=\"meta\">{}</table>\n", names.iter().map(row).collect::<String>())
}

/// A list of links laid out as a table.
fn related() -> String {
    let row = |n: u32| {
        format!(
            "<tr><td><a href=\"/art/{n}.html\">相关解读之{n}</a></td><td>2024-01-{:02}</td></tr>",
            n % 28 + 1
        )
    };
    format!("<table class=\"list\">{}</table>\n", (0..33).map(row).collect::<String>())
}

fn word_table(table: &Table) -> String {
    let rows: String = table
        .rows
        .iter()
        .map(|row| format!("<tr>{}</tr>\n", row.iter().map(word_cell).collect::<String>()))
        .collect();
    format!(
        "<div align=\"center\"><table border=\"1\" cellspacing=\"0\" style=\"border-collapse:collapse;\"><tbody>{rows}</tbody></table></div>\n"
    )
}

fn word_cell(cell: &Cell) -> String {
    format!(
        "<td width=\"84\" valign=\"center\" rowspan=\"{}\" colspan=\"{}\" style=\"{CELL_STYLE}\"><p class=\"MsoNormal\" align=\"center\" \
         style=\"text-align:center;\">{}</p></td>",
        cell.rows,
        cell.cols,
        run(&cell.text)
    )
}
