//! The 2019 form's items: last year's plus the change.

use crate::check::context::Context;
use crate::check::finding::{Family, Severity, Side};
use crate::check::rule::{Draft, Find, Found, Rule, Status, Text, words};
use crate::check::sums::equation;
use crate::document::figure::Figure;
use crate::form::clauses::FORM_2019;
use crate::form::{Address, Column, Row, TableName};

const ROWS: [Row; 5] = [Row::Licensing, Row::OtherServices, Row::Penalties, Row::Compulsion, Row::Fees];

/// 上一年项目数量 + 本年增/减 is no less than nought, and equals 本年项目数量 where that is printed.
pub const RULE: Rule = Rule {
    slug: "disclosure-item-roll",
    family: Family::Table,
    severity: Severity::Warning,
    status: Status::Stable,
    title: words("项目数量的增减", "Change in the number of items"),
    summary: words(
        "2019 年表式：上一年项目数量加本年增/减不会小于 0；另印了本年项目数量的，应当相等。",
        "2019 form: last year's items plus the change are not below 0, and equal this year's items where these are printed.",
    ),
    find: Find::Report(find),
    texts: &[
        Text {
            code: "below-zero",
            title: words("减得比原有的还多", "More taken away than there were"),
            message: words(
                "“{row}”：上一年 {previous} 项，本年增/减 {change}，合起来是 {sum}。",
                "“{row}”: {previous} items last year, change {change}, together {sum}.",
            ),
            advice: words(
                "看上一年项目数量和增减的正负号。",
                "Look at last year's number and at the sign of the change.",
            ),
        },
        Text {
            code: "differs",
            title: words("项目数量对不上", "Items do not add up"),
            message: words(
                "“{row}”：上一年加本年增/减是 {left}，本年项目数量写的是 {right}，差 {difference}。",
                "“{row}”: last year plus the change is {left}, this year's items are printed as {right}; they differ by {difference}.",
            ),
            advice: words(
                "三个数里有一个不对，对照权责清单看。",
                "One of the three is wrong; compare with the list of powers.",
            ),
        },
    ],
    laws: &[&FORM_2019],
};

fn find(context: &Context) -> Found {
    let groups = ROWS.map(|row| [Column::PreviousItems, Column::Change].map(|c| Address::disclosure(row, c)));
    super::each_group(context, TableName::Disclosure, groups, |pair, numbers| draft(context, pair, numbers))
}

fn draft(context: &Context, pair: [Address; 2], [previous, change]: [Figure; 2]) -> Option<Draft> {
    let row = pair[0].row.label();
    let sum = previous + change;
    if sum.is_negative() {
        let draft = Draft::fail("below-zero").param("row", row).param("previous", previous);
        let draft = draft.param("change", change).param("sum", sum);
        return Some(draft.places(pair.map(|a| context.place(a))).key(pair[1].to_string()));
    }
    let current = Address { column: Column::CurrentItems, ..pair[0] };
    // A decrease is sometimes printed without its sign.
    context.number(current).filter(|printed| *printed != sum && *printed != previous - change)?;
    let term = |address: Address, side| context.term(address, address.column.label(), side);
    let terms = vec![term(pair[0], Side::Left), term(pair[1], Side::Left), term(current, Side::Right)];
    Some(Draft::fail("differs").param("row", row).equation(equation(terms)))
}
