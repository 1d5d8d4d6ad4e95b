//! From report year 2021: information processing fees are reported, even if none.

use crate::check::context::Context;
use crate::check::finding::{Family, Severity};
use crate::check::rule::{Draft, Find, Found, Rule, Status, Text, words};
use crate::form::clauses::{FEE_MEASURES, FEE_STATEMENT};
use crate::report::SectionKind;

/// Section 六 says something of processing fees.
pub const RULE: Rule = Rule {
    slug: "fee-statement",
    family: Family::Structure,
    severity: Severity::Warning,
    status: Status::Stable,
    title: words("信息处理费情况", "Information processing fees"),
    summary: words(
        "2021 年起的报告写明收取信息处理费的情况，没有收取也写明。",
        "Reports from 2021 on say what information processing fees were collected, even if none.",
    ),
    find: Find::Report(find),
    texts: &[Text {
        code: "missing",
        title: words("没有写信息处理费情况", "No word of processing fees"),
        message: words(
            "整份报告没有提到信息处理费；2021 年起，收没收都要写一句。",
            "The report does not mention information processing fees; from 2021 on it should, even if there were none.",
        ),
        advice: words(
            "在“六、其他需要报告的事项”里加一句，例如“本年度未收取信息处理费”。",
            "Add a sentence to section 六, such as 本年度未收取信息处理费.",
        ),
    }],
    laws: &[&FEE_STATEMENT, &FEE_MEASURES],
};

fn find(context: &Context) -> Found {
    let Some(year) = context.report.meta.year else {
        return Found::cannot_check(1, Vec::new(), words("没有读到年份。", "The year was not found."));
    };
    if year < 2021 {
        return Found::not_applicable(words("2021 年以前没有这项要求。", "Not asked for before 2021."));
    }
    if context.prose.is_empty() {
        return Found::cannot_check(1, Vec::new(), super::NO_PROSE);
    }
    if context.prose.iter().any(|p| tells(&p.text)) {
        return Found::checked(1);
    }
    let other = context.report.sections.iter().rev().find(|s| s.kind == SectionKind::Other);
    let place = other.map(|section| section.place.clone()).unwrap_or_default();
    Found::one(Some(Draft::review("missing").place(place)))
}

/// Whether a paragraph (folded) speaks of processing fees.
pub fn tells(text: &str) -> bool {
    const SAID: &[&str] = &[
        "处理费",
        "收费通知",
        "收取任何费用",
        "收取费用",
        "未收费",
        "未产生费用",
        "产生收费",
        "发生收费",
        "申请费用",
        "相关的费用",
        "公开相关费用",
        "零收费",
        "没有收费",
        "不收费",
        "人收费",
        "公开收费",
        "公开费用",
    ];
    SAID.iter().any(|word| text.contains(word))
}
