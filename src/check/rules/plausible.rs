//! Figures of two tables, or of one, that are possible but unusual: worth a look, never a failure. One rule each.

use crate::check::context::Context;
use crate::check::finding::{Family, Severity};
use crate::check::organ::{self, OrganKind};
use crate::check::rule::{Draft, Find, Found, Rule, Status, Text, Words, words};
use crate::document::figure::Figure;
use crate::form::clauses::{PRACTICE, RECONSIDERATION_FIRST};
use crate::form::{Address, Column, FormKind, Row, TableName};

const LOOK: Words = words(
    "看一眼是不是填对了；确实如此就不用改。",
    "Look whether it was filled in right; nothing to mend if so.",
);

/// More reconsiderations than decisions.
pub const REVIEW_EXCEEDS_DECISIONS: Rule = Rule {
    slug: "review-exceeds-decisions",
    family: Family::CrossTable,
    severity: Severity::Info,
    status: Status::Stable,
    title: words("复议比办理的申请还多", "More reconsiderations than decisions"),
    summary: words(
        "行政复议的件数一般不多于办理的申请件数。",
        "Reconsiderations are as a rule no more than applications handled.",
    ),
    find: Find::Report(review_exceeds_decisions),
    texts: &[Text {
        code: "more",
        title: words("复议比办理的申请还多", "More reconsiderations than decisions"),
        message: words(
            "行政复议 {reviews} 件，比表三办理总计 {handled} 加上年结转 {carriedIn} 还多。",
            "{reviews} reconsiderations, more than 办理总计 {handled} plus 上年结转 {carriedIn} in table 三.",
        ),
        advice: LOOK,
    }],
    laws: &[&PRACTICE],
};

/// More lawsuits after reconsideration than reconsiderations closed.
pub const LITIGATION_AFTER_RECONSIDERATION: Rule = Rule {
    slug: "litigation-after-reconsideration",
    title: words("复议后起诉比复议结案还多", "More lawsuits after reconsideration than were closed"),
    summary: words(
        "复议后起诉一般不多于已审结的行政复议（上一年审结的也可能在内）。",
        "Lawsuits after reconsideration are as a rule no more than those closed (last year's may be among them).",
    ),
    find: Find::Report(litigation_after_reconsideration),
    texts: &[Text {
        code: "more",
        title: words("复议后起诉比复议结案还多", "More lawsuits than reconsiderations closed"),
        message: words(
            "复议后起诉 {lawsuits} 件，已审结的行政复议只有 {closed} 件。上一年审结的也会这样。",
            "{lawsuits} lawsuits after reconsideration, but only {closed} reconsiderations closed. Last year's may explain it.",
        ),
        advice: LOOK,
    }],
    ..REVIEW_EXCEEDS_DECISIONS
};

/// Lawsuits without reconsideration from 2024 on.
pub const DIRECT_LITIGATION_2024: Rule = Rule {
    slug: "direct-litigation-2024",
    title: words("2024 年起的直接起诉", "Direct litigation from 2024 on"),
    summary: words(
        "2024 年起，对不予公开不服的应当先申请复议，未经复议直接起诉不多见。",
        "From 2024 on a refusal goes to reconsideration first, so that direct litigation is unusual.",
    ),
    find: Find::Report(direct_litigation),
    texts: &[Text {
        code: "some",
        title: words("有未经复议直接起诉的", "Some went to court directly"),
        message: words(
            "“未经复议直接起诉”是 {lawsuits} 件。{year} 年对不予公开不服要先复议，请看分类是否填对。",
            "未经复议直接起诉 is {lawsuits}. In {year} a refusal goes to reconsideration first; see whether these are in the right class.",
        ),
        advice: LOOK,
    }],
    laws: &[&RECONSIDERATION_FIRST],
    ..REVIEW_EXCEEDS_DECISIONS
};

/// Much in (六)3.其他.
pub const OTHER_HANDLING_SHARE: Rule = Rule {
    slug: "other-handling-share",
    family: Family::Table,
    title: words("“其他处理—其他”占得多", "Much in “other handling: other”"),
    summary: words(
        "（六）3.其他 一般不超过办理总计的三成。",
        "(六)3.其他 is as a rule less than three tenths of all handled.",
    ),
    find: Find::Report(other_handling_share),
    texts: &[Text {
        code: "large",
        title: words("“其他”占得多", "Much in “other”"),
        message: words(
            "（六）3.其他 有 {other} 件，占办理总计 {handled} 件的三成以上：能归入前面各项的应当归入。",
            "(六)3.其他 has {other} of {handled} handled, three tenths or more: what fits the items above belongs there.",
        ),
        advice: LOOK,
    }],
    ..REVIEW_EXCEEDS_DECISIONS
};

/// State secrets of a town or street.
pub const STATE_SECRET: Rule = Rule {
    slug: "state-secret",
    family: Family::Table,
    title: words("乡镇、街道以国家秘密为由不予公开", "State secrets of a town or street"),
    summary: words(
        "乡镇和街道很少因“属于国家秘密”不予公开。",
        "Towns and streets rarely refuse because of state secrets.",
    ),
    find: Find::Report(state_secret),
    texts: &[Text {
        code: "some",
        title: words("有“属于国家秘密”的", "Some refused as state secrets"),
        message: words(
            "“(三)1.属于国家秘密”有 {count} 件，乡镇、街道少见，请看是不是填串了行。",
            "(三)1.属于国家秘密 is {count}, rare for a town or street; see whether it stands in the right row.",
        ),
        advice: LOOK,
    }],
    ..REVIEW_EXCEEDS_DECISIONS
};

/// Nothing at all in 表二 of an organ that licenses and punishes.
pub const ALL_ZERO: Rule = Rule {
    slug: "all-zero",
    title: words("执法机关的表二全是 0", "Table 二 of an enforcing body is all 0"),
    summary: words(
        "有许可、处罚职能的机关，表二一般不会全是 0。",
        "Table 二 of a body that licenses or punishes is as a rule not all 0.",
    ),
    find: Find::Report(all_zero),
    texts: &[Text {
        code: "all-zero",
        title: words("表二全是 0", "Table 二 is all 0"),
        message: words(
            "{organ}有申请件 {received} 件，而表二的许可、处罚、强制、收费等全是 0，请看是不是漏填。",
            "{organ} received {received} applications, but all of table 二 is 0; see whether it was left out.",
        ),
        advice: LOOK,
    }],
    ..REVIEW_EXCEEDS_DECISIONS
};

const fn handled(row: Row) -> Address {
    Address::applications(row, Column::Total)
}

fn review_exceeds_decisions(context: &Context) -> Found {
    let reviews = Address::review(Row::Reconsideration, Column::Total);
    let group = [reviews, handled(Row::Total), handled(Row::CarriedIn)];
    super::each_group(context, TableName::Review, [group], |_, [reviews, handled, carried_in]| {
        (reviews > handled + carried_in).then(|| {
            let draft = Draft::review("more").param("reviews", reviews).param("handled", handled);
            draft.param("carriedIn", carried_in).places(group.map(|address| context.place(address)))
        })
    })
}

fn litigation_after_reconsideration(context: &Context) -> Found {
    let review = |column| Address::review(Row::Reconsideration, column);
    let lawsuits = Address::review(Row::LitigationAfterReconsideration, Column::Total);
    let group = [lawsuits, review(Column::Upheld), review(Column::Corrected), review(Column::Other)];
    super::each_group(context, TableName::Review, [group], |_, [lawsuits, upheld, corrected, other]| {
        let closed = upheld + corrected + other;
        (lawsuits > closed).then(|| {
            let draft = Draft::review("more").param("lawsuits", lawsuits).param("closed", closed);
            draft.places(group.map(|address| context.place(address)))
        })
    })
}

fn direct_litigation(context: &Context) -> Found {
    let Some(year) = context.report.meta.year.filter(|year| *year >= 2024) else {
        return Found::not_applicable(words(
            "只看 2024 年及以后的报告。",
            "Only reports from 2024 on are looked at.",
        ));
    };
    some(context, Address::review(Row::DirectLitigation, Column::Total), |lawsuits| {
        Draft::review("some").param("lawsuits", lawsuits).param("year", year)
    })
}

fn other_handling_share(context: &Context) -> Found {
    if context.form(TableName::Applications) != FormKind::Y2021 {
        return Found::not_applicable(super::OTHER_FORM);
    }
    let group = [handled(Row::OtherRemaining), handled(Row::Total)];
    super::each_group(context, TableName::Applications, [group], |_, [other, all]| {
        let ten: Figure = (0..10).map(|_| other).sum();
        let three: Figure = [all; 3].into_iter().sum();
        (other >= 5.into() && ten >= three).then(|| {
            let draft = Draft::review("large").param("other", other).param("handled", all);
            draft.places(group.map(|address| context.place(address)))
        })
    })
}

fn state_secret(context: &Context) -> Found {
    let organ = context.report.meta.organ.as_deref().unwrap_or_default();
    if organ::kind(organ) != OrganKind::Township {
        return Found::not_applicable(words(
            "只看乡镇和街道的报告。",
            "Only reports of towns and streets are looked at.",
        ));
    }
    some(context, handled(Row::RefusedStateSecret), |count| Draft::review("some").param("count", count))
}

fn some(context: &Context, address: Address, draft: impl Fn(Figure) -> Draft) -> Found {
    super::each_group(context, address.table, [[address]], |_, [value]| {
        (value > Figure::ZERO).then(|| draft(value).place(context.place(address)).key(address.to_string()))
    })
}

fn all_zero(context: &Context) -> Found {
    let Some(organ) = context.report.meta.organ.as_deref().filter(|organ| organ::enforces(organ)) else {
        return Found::not_applicable(words(
            "只看日常有许可、处罚职能的部门。",
            "Only departments that license or punish every day are looked at.",
        ));
    };
    let received = handled(Row::Received);
    let cells = context.addresses(TableName::Disclosure);
    let missing = context.missing(&cells);
    if !missing.is_empty() {
        return Found::cannot_check(1, missing, super::unread(context, TableName::Disclosure));
    }
    let nothing = cells.iter().all(|address| context.number(*address) == Some(Figure::ZERO));
    let received = context.number(received).filter(|count| *count > Figure::ZERO && nothing);
    let table = context.table(TableName::Disclosure).map(|table| table.place.clone());
    Found::one(
        received.map(|count| {
            Draft::review("all-zero").param("organ", organ).param("received", count).places(table)
        }),
    )
}
