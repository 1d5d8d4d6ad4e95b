//! Fees in the prose against the tables: two rules.

use crate::check::context::{Context, Reading};
use crate::check::finding::{Family, Severity, Side};
use crate::check::prose::{Compared, applies, compare, term};
use crate::check::rule::{Draft, Find, Found, Rule, Status, Text, words};
use crate::check::sums::equation;
use crate::document::figure::Figure;
use crate::form::clauses::{FEE_MEASURES, FEE_STATEMENT, FORM_2021};
use crate::form::{Address, Column, FormKind, Row, TableName};
use crate::report::{Claim, ClaimKind as K};

/// Fees in the prose and in 表二.
pub const RULE: Rule = Rule {
    slug: "prose-fee",
    family: Family::ProseTable,
    severity: Severity::Warning,
    status: Status::Stable,
    title: words("正文与表：收费", "Prose and table: fees"),
    summary: words(
        "正文写的行政事业性收费等于表二；信息处理费不超过表二的行政事业性收费。",
        "Administrative fees in the prose equal 表二; information processing fees do not exceed them.",
    ),
    find: Find::Report(find),
    texts: &[
        Text {
            code: "differs",
            title: words("正文和表的收费不一样", "Fees differ"),
            message: words(
                "正文说行政事业性收费 {left} 万元，表二写的是 {right} 万元。",
                "The prose says administrative fees of {left} 万元; 表二 says {right} 万元.",
            ),
            advice: words(
                "看是哪一处写错，也看单位是元还是万元。",
                "See which is wrong, and whether it is 元 or 万元.",
            ),
        },
        Text {
            code: "exceeds",
            title: words("信息处理费比收费总额还多", "Processing fees exceed all fees"),
            message: words(
                "正文说收取信息处理费 {fee} 元，即 {left} 万元；它属于行政事业性收费，表二只有 {right} 万元。",
                "The prose says information processing fees of {fee} 元, that is {left} 万元; all fees in 表二 are {right} 万元.",
            ),
            advice: words(
                "信息处理费是行政事业性收费的一种；由别的单位代收的，可以不管。",
                "They are administrative fees too; where another body collects them, nothing to do.",
            ),
        },
    ],
    laws: &[&FEE_MEASURES, &FORM_2021],
};

/// Applications closed because a fee was not paid: then fees were asked for.
pub const LINK: Rule = Rule {
    slug: "fee-link",
    severity: Severity::Warning,
    title: words("逾期未缴费与收费情况", "Unpaid fees and the fee statement"),
    summary: words(
        "表三有因逾期未缴费不再处理的申请，正文就应当报告收费通知的情况。",
        "Where 表三 has applications closed for an unpaid fee, the prose reports on fee notices.",
    ),
    find: Find::Report(link),
    texts: &[Text {
        code: "not-told",
        title: words("有逾期未缴费，没有写收费情况", "Unpaid fees, and no word of fees"),
        message: words(
            "表三“逾期未按收费通知要求缴纳费用”有 {count} 件，正文没有写信息处理费的情况。",
            "表三 has {count} applications closed for an unpaid fee; the prose says nothing of processing fees.",
        ),
        advice: words(
            "在“其他需要报告的事项”里写明发出收费通知的件数、金额和实际收取的金额。",
            "Report in section 六 how many fee notices were sent, for how much, and what was collected.",
        ),
    }],
    laws: &[&FEE_MEASURES, &FEE_STATEMENT],
    ..RULE
};

const FEES: Address = Address::disclosure(Row::Fees, Column::Amount);

fn find(context: &Context) -> Found {
    if context.form(TableName::Disclosure) != FormKind::Y2021 {
        return Found::not_applicable(super::OTHER_FORM);
    }
    let fee = |c: &&Claim| matches!(c.kind, K::FeeAmount | K::InfoFee) && applies(c) && c.value.is_some();
    let claims: Vec<&Claim> = context.report.claims.iter().filter(fee).collect();
    if claims.is_empty() {
        return Found::not_applicable(words("正文没有写收费的数。", "The prose states no fees."));
    }
    if context.reading(FEES) == Reading::Unknown {
        return Found::cannot_check(claims.len(), vec![FEES], super::unread(context, TableName::Disclosure));
    }
    // 发出通知的金额4300元，实际到账2600元: where one of them is the cell's, the others are of something else.
    let told = claims.iter().any(|c| c.kind == K::InfoFee && in_cell_unit(c) == context.number(FEES));
    let drafts =
        claims.iter().filter(|c| c.kind == K::FeeAmount || !told).filter_map(|claim| judge(context, claim));
    Found::checked(claims.len()).with(drafts)
}

/// In 万元.
fn in_cell_unit(claim: &Claim) -> Option<Figure> {
    claim.value?.scale10(if claim.unit == "元" { -4 } else { 0 })
}

fn judge(context: &Context, claim: &Claim) -> Option<Draft> {
    if claim.kind == K::FeeAmount {
        let Compared::Differs(mismatch) = compare(context, claim) else { return None };
        return Some(Draft::fail("differs").equation(mismatch.equation).key("FeeAmount"));
    }
    let (amount, cell) = (in_cell_unit(claim)?, context.number(FEES)?);
    // Printed to two decimals, so that 0.01 万元 may be rounding.
    if amount - cell < Figure::parse("0.01")? {
        return None;
    }
    let mut left = term(claim, Side::Left);
    left.value = Some(amount);
    let terms = vec![left, context.term(FEES, Row::Fees.label(), Side::Right)];
    let draft = Draft::review("exceeds").severity(Severity::Warning).equation(equation(terms));
    Some(draft.param("fee", amount.scale10(4)?).key("InfoFee"))
}

fn link(context: &Context) -> Found {
    let unpaid = Address::applications(Row::OtherUnpaid, Column::Total);
    if context.form(TableName::Applications) != FormKind::Y2021 {
        return Found::not_applicable(super::OTHER_FORM);
    }
    let Some(count) = context.number(unpaid) else {
        return Found::cannot_check(1, vec![unpaid], super::unread(context, TableName::Applications));
    };
    if count == Figure::ZERO {
        return Found::not_applicable(words(
            "没有因逾期未缴费不再处理的申请。",
            "No application was closed for an unpaid fee.",
        ));
    }
    if context.prose.is_empty() {
        return Found::cannot_check(1, Vec::new(), super::NO_PROSE);
    }
    let told = context.prose.iter().any(|p| super::fee_statement::tells(&p.text));
    let draft = || {
        let draft = Draft::review("not-told").severity(Severity::Warning);
        draft.param("count", count).place(context.place(unpaid)).key(unpaid.to_string())
    };
    Found::one((!told).then(draft))
}
