//! A Report laid out as the official form prints it, and that layout in every shape in which reports are met.
#![allow(dead_code, missing_docs, reason = "each test file and the benchmark's page use a part of it")]

pub mod layout;
pub mod shapes;

use gouji::form::FormKind;
use gouji::report::Report;

/// Headings, a little prose, and the tables in this shape.
pub fn text(report: &Report, form: FormKind, shape: shapes::Shape) -> String {
    let year = if form == FormKind::Y2019 { 2020 } else { 2023 };
    let [disclosure, applications, review] = layout::tables(report, form).each_ref().map(shape);
    format!(
        "云陂县水务局{year}年政府信息公开工作年度报告\n\n本报告所列数据的统计期限自{year}年1月1日起至{year}年12月31日止。\n\n\
         一、总体情况\n\n本局认真做好政府信息公开工作。\n\n二、主动公开政府信息情况\n\n{disclosure}\n\n\
         三、收到和处理政府信息公开申请情况\n\n{applications}\n\n四、政府信息公开行政复议、行政诉讼情况\n\n{review}\n\n\
         五、存在的主要问题及改进情况\n\n公开形式较为单一，今后增加图解。\n\n六、其他需要报告的事项\n\n没有其他需要报告的事项。\n"
    )
}

/// The same as a page.
pub fn html(report: &Report, form: FormKind) -> String {
    page(report, form, shapes::html)
}

/// The same as a page with tables written in this way.
pub fn page(report: &Report, form: FormKind, table: shapes::Shape) -> String {
    let text = text(report, form, table);
    let lines = text.lines().filter(|line| !line.is_empty());
    let body: String = lines
        .map(|line| if line.starts_with('<') { format!("{line}\n") } else { format!("<p>{line}</p>\n") })
        .collect();
    format!("<!doctype html>\n<html><head><meta charset=\"utf-8\"></head><body>\n{body}</body></html>\n")
}
