//! Group rows of 表三 that carry figures although the form leaves them empty.

use crate::check::context::{Context, Reading};
use crate::check::finding::{Equation, Family, Severity, Side};
use crate::check::rule::{Draft, Find, Found, Rule, Status, Text, words};
use crate::check::sums::equation;
use crate::document::figure::Figure;
use crate::form::clauses::{FORM_2019, FORM_2021};
use crate::form::{Address, Row, TableName, sums};

/// A printed subtotal equals the sum of its rows.
pub const RULE: Rule = Rule {
    slug: "applications-subtotal",
    family: Family::Table,
    severity: Severity::Error,
    status: Status::Stable,
    title: words("表三的小计", "Subtotals of table 三"),
    summary: words(
        "表三（三）到（六）的组名行如果填了小计，应当等于组内各行之和。",
        "Where the group rows (三) to (六) of table 三 carry subtotals, these equal the sum of their rows.",
    ),
    find: Find::Report(find),
    texts: &[Text {
        code: "differs",
        title: words("小计对不上", "Subtotal does not add up"),
        message: words(
            "“{group}”的小计（{column}）写的是 {right}，组内各行相加是 {left}，差 {difference}。",
            "The subtotal of “{group}” ({column}) says {right}, its rows add up to {left}; they differ by {difference}.",
        ),
        advice: words(
            "表式在组名行不要求填数：可以删去小计，或者改正它。",
            "The form asks for no figure in a group row: delete the subtotal or correct it.",
        ),
    }],
    laws: &[&FORM_2021, &FORM_2019],
};

fn find(context: &Context) -> Found {
    let subtotals = context.report.tables.iter().flat_map(|table| table.subtotals.keys().copied());
    let printed: Vec<Address> = subtotals.filter(|address| means_something(context, *address)).collect();
    if printed.is_empty() {
        return Found::not_applicable(words("表三没有填小计。", "Table 三 carries no subtotals."));
    }
    let mut found = Found { of: printed.len() as u32, ..Found::default() };
    for address in printed {
        let parts = parts(context, address);
        let missing: Vec<Address> =
            parts.iter().copied().filter(|part| context.number(*part).is_none()).collect();
        if missing.is_empty() {
            found.checked += 1;
            found.drafts.extend(draft(address, laid_out(context, address, &parts)));
        }
        found.missing.extend(missing);
    }
    found
}

/// A number in a row that is not filled with noughts only: some systems print 0 in every group row.
fn means_something(context: &Context, address: Address) -> bool {
    let nought = |column| {
        let reading = context.reading(Address { column, ..address });
        matches!(reading, Reading::Number(Figure::ZERO) | Reading::Empty | Reading::Unknown)
    };
    context.number(address).is_some() && !sums::APPLICATION_COLUMNS.into_iter().all(nought)
}

fn parts(context: &Context, subtotal: Address) -> Vec<Address> {
    let rows: Vec<Row> = sums::result_rows(context.form(TableName::Applications), subtotal.row);
    rows.into_iter().map(|row| Address { row, ..subtotal }).collect()
}

fn laid_out(context: &Context, subtotal: Address, parts: &[Address]) -> Equation {
    let term = |address: Address, side| context.term(address, address.row.label(), side);
    let left = parts.iter().map(|part| term(*part, Side::Left));
    equation(left.chain([term(subtotal, Side::Right)]).collect())
}

fn draft(address: Address, equation: Equation) -> Option<Draft> {
    let group = address.row.label();
    (equation.left != equation.right).then(|| {
        Draft::fail("differs")
            .param("group", group)
            .param("column", address.column.label())
            .equation(equation)
    })
}
