//! What a report says about itself: statistics period, date, title, contact. One rule each.

use crate::check::context::Context;
use crate::check::finding::{Family, Severity};
use crate::check::rule::{Draft, Find, Found, Rule, Status, Text, Words, words};
use crate::form::clauses::PRACTICE;
use crate::report::{Contact, Meta};

/// No statistics period.
pub const PERIOD: Rule = Rule {
    slug: "period-missing",
    family: Family::Dates,
    severity: Severity::Info,
    status: Status::Stable,
    title: words("统计期限", "Statistics period"),
    summary: words("报告开头写明统计期限。", "A report states the period of its figures."),
    find: Find::Report(|context| find(context, |meta| meta.period.is_some())),
    texts: &[text(
        words("没有写统计期限", "No statistics period"),
        words("没有找到统计期限（如“2023年1月1日起至12月31日止”）。", "No statistics period was found."),
    )],
    laws: &[&PRACTICE],
};

/// No date.
pub const DATE: Rule = Rule {
    slug: "date-missing",
    family: Family::Identity,
    title: words("公布日期", "Date of publication"),
    summary: words("报告有公布日期或者落款日期。", "A report has a date of publication or signature."),
    find: Find::Report(|context| find(context, |meta| meta.published.is_some() || meta.signed.is_some())),
    texts: &[text(
        words("没有日期", "No date"),
        words(
            "没有找到公布日期或落款日期，没法看是否按时公布。",
            "Neither a date of publication nor one beside the signature was found.",
        ),
    )],
    ..PERIOD
};

/// No title.
pub const TITLE: Rule = Rule {
    slug: "title-missing",
    title: words("标题", "Title"),
    summary: words("报告有标题，写明机关和年份。", "A report has a title with the body and the year."),
    find: Find::Report(|context| find(context, |meta| meta.title.is_some())),
    texts: &[text(
        words("没有标题", "No title"),
        words(
            "没有找到报告的标题，可能没有一起复制。",
            "No title was found; it may not have been copied along.",
        ),
    )],
    ..DATE
};

/// No contact.
pub const CONTACT: Rule = Rule {
    slug: "contact-missing",
    title: words("联系方式", "Contact"),
    summary: words("报告开头一般写明联系电话和地址。", "A report usually gives telephone and address."),
    find: Find::Report(|context| find(context, has_contact)),
    texts: &[text(
        words("没有联系方式", "No contact"),
        words("没有找到联系电话或地址。", "Neither a telephone number nor an address was found."),
    )],
    ..DATE
};

const fn text(title: Words, message: Words) -> Text {
    let advice = words(
        "报告里没有的，补上；只是没有复制进来的，不用管。",
        "Add it where the report lacks it; nothing to do where it was only not copied.",
    );
    Text { code: "missing", title, message, advice }
}

fn has_contact(meta: &Meta) -> bool {
    let given = |contact: &Contact| {
        !contact.phones.is_empty() || contact.address.is_some() || contact.email.is_some()
    };
    meta.contact.as_ref().is_some_and(given)
}

/// Only where the text of a report was given: tables alone say nothing about the rest.
fn find(context: &Context, there: fn(&Meta) -> bool) -> Found {
    if there(&context.report.meta) {
        return Found::checked(1);
    }
    if context.report.sections.is_empty() {
        let why = words("给进来的只有表，没有正文。", "Only tables were given, not the text.");
        return Found::cannot_check(1, Vec::new(), why);
    }
    Found::one(Some(Draft::review("missing")))
}
