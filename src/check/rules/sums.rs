//! The sums of the form: four rules, one table. Their equations are data of the form.

use crate::check::context::Context;
use crate::check::finding::{Family, Param, Severity, Side, Term};
use crate::check::rule::{Draft, Find, Found, Rule, Sentence, Status, Text, words};
use crate::check::sums::{Sums, Verdict, laid_out, of_table, written};
use crate::form::clauses::{Clause, FORM_2019, FORM_2021, FORM_BALANCE, FORM_TOTAL};
use crate::form::{Address, FormKind, TableName, sums};
use crate::order;

const TOTAL_LAWS: &[&Clause] = &[&FORM_TOTAL, &FORM_2021, &FORM_2019];

/// Each row of 表三: the six kinds of applicants add up to 总计.
pub const ROW_SUM: Rule = Rule {
    slug: "applications-row-sum",
    family: Family::Table,
    severity: Severity::Error,
    status: Status::Stable,
    title: words("表三每行的总计", "Row totals of table 三"),
    summary: words(
        "表三每一行：自然人加五类法人或其他组织，等于总计。",
        "Each row of table 三: 自然人 plus the five kinds of organizations equals 总计.",
    ),
    find: Find::Report(|context| find(context, &ROW_SUM)),
    texts: ROW_TEXTS,
    laws: TOTAL_LAWS,
};

/// Each part of 表四: the four results add up to 总计.
pub const REVIEW_SUM: Rule = Rule {
    slug: "review-sum",
    family: Family::Table,
    severity: Severity::Error,
    status: Status::Stable,
    title: words("表四各部分的总计", "Totals of table 四"),
    summary: words(
        "表四的行政复议、未经复议直接起诉、复议后起诉：四种结果相加，各等于自己的总计。",
        "Table 四: in each of its three parts the four results add up to 总计.",
    ),
    find: Find::Report(|context| find(context, &REVIEW_SUM)),
    texts: ROW_TEXTS,
    laws: TOTAL_LAWS,
};

/// Each column of 表三: the results add up to (七)总计.
pub const RESULT_SUM: Rule = Rule {
    slug: "applications-result-sum",
    family: Family::Table,
    severity: Severity::Error,
    status: Status::Stable,
    title: words("表三办理结果的合计", "Sum of the results of table 三"),
    summary: words(
        "表三每一列：（一）到（六）各项办理结果相加，等于（七）总计。",
        "Each column of table 三: the results (一) to (六) add up to (七)总计.",
    ),
    find: Find::Report(|context| find(context, &RESULT_SUM)),
    texts: &[
        Text {
            code: "more",
            title: words("（七）总计对不上", "(七)总计 does not add up"),
            message: words(
                "{column}这一列：（一）到（六）相加是 {left}，（七）总计写的是 {right}，多 {difference}。",
                "Column {column}: (一) to (六) add up to {left}, but (七)总计 says {right}, {difference} too many.",
            ),
            advice: words(
                "对照台账，看是（七）总计写错，还是上面某一项漏了。",
                "Compare with your records: either (七)总计 is wrong, or one of the results above it is short.",
            ),
        },
        Text {
            code: "less",
            title: words("（七）总计对不上", "(七)总计 does not add up"),
            message: words(
                "{column}这一列：（一）到（六）相加是 {left}，（七）总计写的是 {right}，少 {difference}。",
                "Column {column}: (一) to (六) add up to {left}, but (七)总计 says {right}, {difference} too few.",
            ),
            advice: words(
                "对照台账，看是（七）总计写错，还是上面某一项多了。",
                "Compare with your records: either (七)总计 is wrong, or one of the results above it is too large.",
            ),
        },
    ],
    laws: TOTAL_LAWS,
};

/// Each column of 表三: 一 + 二 = (七)总计 + 四.
pub const BALANCE: Rule = Rule {
    slug: "applications-balance",
    family: Family::Table,
    severity: Severity::Error,
    status: Status::Stable,
    title: words("表三收办平衡", "Balance of table 三"),
    summary: words(
        "表三每一列：本年新收加上年结转，等于办理总计加结转下年度。",
        "Each column of table 三: received plus carried in equals handled plus carried out.",
    ),
    find: Find::Report(|context| find(context, &BALANCE)),
    texts: &[BALANCE_TEXT],
    laws: &[&FORM_BALANCE, &FORM_2021, &FORM_2019],
};

const BALANCE_TEXT: Text = Text {
    code: "unbalanced",
    title: words("收办不平", "Received and handled do not balance"),
    message: words(
        "{column}这一列：新收 {received} + 上年结转 {carriedIn} = {left}；办理总计 {total} + 结转下年 {carriedOut} = {right}，差 {difference}。",
        "Column {column}: 新收 {received} + 上年结转 {carriedIn} = {left}; 办理总计 {total} + 结转下年 {carriedOut} = {right}; they differ by {difference}.",
    ),
    advice: words(
        "新收、上年结转、办理总计、结转下年这四个数里有一个不对，先看结转下年有没有漏填。",
        "One of the four figures is wrong; look first whether 结转下年度 was left out.",
    ),
};

const ROW_TEXTS: &[Text] = &[
    Text {
        code: "more",
        title: words("总计对不上", "总计 does not add up"),
        message: words(
            "“{row}”这一行：{sum} = {left}，总计写的是 {right}，多 {difference}。",
            "Row “{row}”: {sum} = {left}, but 总计 says {right}, {difference} too many.",
        ),
        advice: words(
            "对照台账，看是总计写错，还是这一行有一格漏了。",
            "Compare with your records: either 总计 is wrong, or a cell of this row is short.",
        ),
    },
    Text {
        code: "less",
        title: words("总计对不上", "总计 does not add up"),
        message: words(
            "“{row}”这一行：{sum} = {left}，总计写的是 {right}，少 {difference}。",
            "Row “{row}”: {sum} = {left}, but 总计 says {right}, {difference} too few.",
        ),
        advice: words(
            "对照台账，看是总计写错，还是这一行有一格多了。",
            "Compare with your records: either 总计 is wrong, or a cell of this row is too large.",
        ),
    },
];

fn find(context: &Context, rule: &Rule) -> Found {
    let table = if rule.slug == REVIEW_SUM.slug { TableName::Review } else { TableName::Applications };
    let form = context.form(table);
    if form == FormKind::Y2014 {
        return Found::not_applicable(super::NO_NATIONAL_FORM);
    }
    let mut found = Found::default();
    let mut if_blank = 0i64;
    let all = Sums::new(context);
    for sum in &of_table(form, table).filter(|sum| sum.rule == rule.slug).collect::<Vec<_>>() {
        found.of += 1;
        match all.evaluate(sum) {
            Verdict::Undecided(missing) => found.missing.extend(missing),
            verdict => {
                found.checked += 1;
                if_blank += i64::from(verdict == Verdict::HoldsIfBlankIsZero);
                found.drafts.extend((verdict == Verdict::Broken).then(|| draft(context, rule, sum)));
            }
        }
    }
    order::sort_and_dedup(&mut found.missing);
    found.reason = reason(context, table, &found, if_blank);
    found
}

fn reason(context: &Context, table: TableName, found: &Found, if_blank: i64) -> Option<Sentence> {
    if found.checked < found.of {
        return Some(super::unread(context, table));
    }
    let blank = words("有 {count} 处要把空格当作 0 才成立。", "{count} of them hold if blanks are 0.");
    (if_blank > 0).then(|| Sentence::from(blank).with("count", if_blank))
}

fn draft(context: &Context, rule: &Rule, sum: &sums::Equation) -> Draft {
    let in_row = sum.left.first().map(|a| a.row) == sum.right.first().map(|a| a.row);
    let equation = laid_out(context, sum, if in_row { column_label } else { row_label });
    let code = match rule.texts {
        [only] => only.code,
        _ if equation.right > equation.left => "more",
        _ => "less",
    };
    let first = sum.right.first().or(sum.left.first());
    let draft = Draft::fail(code)
        .param("row", first.map_or("", |a| row_label(*a)))
        .param("column", first.map_or("", |a| column_label(*a)))
        .param("sum", written(&equation, Side::Left))
        .equation(equation);
    if rule.slug == BALANCE.slug { four(draft) } else { draft }
}

/// The four figures of a balance, by name.
fn four(draft: Draft) -> Draft {
    let terms = draft.equation.iter().flat_map(|equation| &equation.terms);
    let figures: Vec<Param> = terms.map(printed).collect();
    ["received", "carriedIn", "total", "carriedOut"]
        .into_iter()
        .zip(figures)
        .fold(draft, |d, (name, f)| d.param(name, f))
}

fn printed(term: &Term) -> Param {
    term.value.map_or_else(|| Param::from("空"), Param::from)
}

fn row_label(address: Address) -> &'static str {
    address.row.label()
}

fn column_label(address: Address) -> &'static str {
    address.column.label()
}
