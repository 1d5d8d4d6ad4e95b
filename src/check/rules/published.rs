//! The date of publication against the deadlines of the Regulations. Two rules.

use crate::check::context::Context;
use crate::check::finding::{Family, Severity};
use crate::check::organ::{self, OrganKind};
use crate::check::rule::{Draft, Find, Found, Rule, Status, Text, Words, words};
use crate::form::clauses::{ARTICLE_49, REGULATION_2007};
use crate::place::Place;

/// Not published in time.
pub const LATE: Rule = Rule {
    slug: "published-late",
    family: Family::Dates,
    severity: Severity::Error,
    status: Status::Stable,
    title: words("公布晚了", "Published late"),
    summary: words(
        "部门在次年 1 月 31 日前公布，县级以上政府在次年 3 月 31 日前公布。",
        "Departments publish by 31 January of the next year, governments from county level by 31 March.",
    ),
    find: Find::Report(late),
    texts: &[
        Text {
            code: "late",
            title: words("公布晚了", "Published late"),
            message: words(
                "{organ}的报告应当在 {deadline} 前公布，公布日期是 {date}。",
                "The report of {organ} was due by {deadline}; it is dated {date}.",
            ),
            advice: words(
                "若网页日期是改版、迁移时的日期，请以首次公布的日期为准。",
                "Where the page shows the date of a later move, the first date counts.",
            ),
        },
        Text {
            code: "late-if-department",
            title: words("可能公布晚了", "Perhaps published late"),
            message: words(
                "公布日期是 {date}。条例对部门要求 {deadline} 前公布；{organ}适用哪个期限，请看一眼。",
                "It is dated {date}. Departments have to publish by {deadline}; see which deadline holds for {organ}.",
            ),
            advice: KNOW,
        },
        Text {
            code: "long-after",
            title: words("公布日期很晚", "Dated long after"),
            message: words(
                "公布日期是 {date}，比 {deadline} 晚了很久，可能是网站改版后重新上传的。",
                "It is dated {date}, long after {deadline}; it may have been uploaded again.",
            ),
            advice: words(
                "若是重新上传，以首次公布的日期为准。",
                "Where it was uploaded again, the first date counts.",
            ),
        },
    ],
    laws: &[&ARTICLE_49, &REGULATION_2007],
};

/// Published before the year was over.
pub const EARLY: Rule = Rule {
    slug: "published-early",
    severity: Severity::Warning,
    title: words("公布早了", "Published early"),
    summary: words("年度报告在报告年份结束之后公布。", "A report is published after its year is over."),
    find: Find::Report(early),
    texts: &[Text {
        code: "early",
        title: words("日期早于年底", "Dated before the end of the year"),
        message: words(
            "{year} 年的报告，日期是 {date}，那时这一年还没有结束。",
            "The report for {year} is dated {date}, before that year was over.",
        ),
        advice: words("看年份或日期有没有写错。", "See whether the year or the date is wrong."),
    }],
    laws: &[&ARTICLE_49],
    ..LATE
};

const KNOW: Words = words(
    "本地另有规定的，从其规定；按时的不用改。",
    "Local rules may set another date; nothing to mend if it was in time.",
);

fn late(context: &Context) -> Found {
    let (Some(year), Some((date, place))) =
        (context.report.meta.year, dates(context).into_iter().min_by_key(|(date, _)| *date))
    else {
        return Found::cannot_check(
            1,
            Vec::new(),
            words("没有读到年份或日期。", "Year or date was not found."),
        );
    };
    let organ = context.report.meta.organ.as_deref().unwrap_or_default();
    let kind = organ::kind(organ);
    let local = &context.options.profile.deadlines;
    let until = match kind {
        _ if year < 2019 => "03-31",
        OrganKind::Government => local.government.as_deref().unwrap_or("03-31"),
        _ => local.department.as_deref().unwrap_or("01-31"),
    };
    let deadline = format!("{}-{until}", year + 1);
    if date <= deadline.as_str() {
        return Found::checked(1);
    }
    let long_after = super::year_of(date).is_none_or(|published| published > year + 1);
    let clear = matches!(kind, OrganKind::Government | OrganKind::Department) || year < 2019;
    let draft = if long_after {
        Draft::review("long-after").severity(Severity::Warning)
    } else if clear && super::year_is_sure(context) {
        Draft::fail("late")
    } else {
        Draft::review("late-if-department").severity(Severity::Warning)
    };
    let organ = if organ.is_empty() { "这个机关" } else { organ };
    let draft = draft.param("organ", organ).param("deadline", deadline).param("date", date);
    Found::one(Some(draft.places(place)))
}

fn early(context: &Context) -> Found {
    let (Some(year), Some((date, place))) =
        (context.report.meta.year, dates(context).into_iter().max_by_key(|(date, _)| *date))
    else {
        return Found::cannot_check(
            1,
            Vec::new(),
            words("没有读到年份或日期。", "Year or date was not found."),
        );
    };
    let before = super::year_of(date).is_some_and(|published| published <= year);
    let draft = if super::year_is_sure(context) { Draft::fail("early") } else { Draft::review("early") };
    Found::one(before.then(|| draft.param("year", year).param("date", date).places(place)))
}

/// The dates that were read, with their places. ISO dates compare as text.
fn dates<'a>(context: &Context<'a>) -> Vec<(&'a str, Option<Place>)> {
    let meta = &context.report.meta;
    let place = |key: &str| meta.places.get(key).cloned();
    let published = meta.published.as_deref().map(|date| (date, place("published")));
    let signed = meta.signed.as_deref().map(|date| (date, place("signed")));
    published.into_iter().chain(signed).collect()
}
