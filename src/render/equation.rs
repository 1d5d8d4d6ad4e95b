//! An equation in one line.

use super::words::pick;
use crate::check::{Equation, Side};
use crate::document::figure::Figure;
use crate::options::Language;

/// `自然人 5 + 其他 1 = 6；总计 18；差 -12`: terms that are nought are left out where others stand, and counted where none
/// does.
pub fn laid_out(equation: &Equation, language: Language) -> String {
    let difference = format!("{} {}", pick(language, "差", "difference"), equation.difference);
    let left = side(equation, Side::Left, equation.left, language);
    let right = side(equation, Side::Right, equation.right, language);
    [left, right, difference].join(pick(language, "；", "; "))
}

fn side(equation: &Equation, side: Side, sum: Figure, language: Language) -> String {
    let own: Vec<_> = equation.terms.iter().filter(|term| term.side == side).collect();
    let shown = own.iter().filter(|term| own.len() == 1 || term.value != Some(Figure::ZERO));
    let terms = shown.enumerate().map(|(at, term)| {
        let sign = if term.sign < 0 { "- " } else { ["", "+ "][usize::from(at > 0)] };
        let blank = || pick(language, "（空）", "(blank)").to_string();
        format!("{sign}{} {}", term.label, term.value.map_or_else(blank, |value| value.to_string()))
    });
    let terms: Vec<String> = terms.collect();
    match (terms.len(), own.first()) {
        (0, Some(first)) => nought(&first.label, own.len(), language),
        (0, None) => sum.to_string(),
        (1, _) if own.len() == 1 => terms.concat(),
        _ => format!("{} = {sum}", terms.join(" ")),
    }
}

/// Several terms, each of them nought.
fn nought(first: &str, count: usize, language: Language) -> String {
    match language {
        Language::Zh => format!("{first}等 {count} 项都是 0"),
        Language::En => format!("{first} and others, {count} in all: each 0"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Term;
    use crate::place::Place;

    fn term(label: &str, value: Option<i64>, side: Side) -> Term {
        let value = value.map(Figure::from);
        Term { address: None, claim: None, label: label.into(), value, sign: 1, side, place: Place::whole() }
    }

    #[test]
    fn noughts_are_left_out_and_blanks_are_named() {
        let terms = vec![
            term("自然人", Some(5), Side::Left),
            term("商业企业", Some(0), Side::Left),
            term("其他", None, Side::Left),
            term("总计", Some(0), Side::Right),
        ];
        let equation = Equation { left: 5.into(), right: 0.into(), difference: 5.into(), terms };
        assert_eq!(laid_out(&equation, Language::Zh), "自然人 5 + 其他 （空） = 5；总计 0；差 5");
    }

    #[test]
    fn a_side_of_noughts_is_named_and_counted() {
        let terms = vec![
            term("不予公开", Some(4), Side::Left),
            term("属于国家秘密", Some(0), Side::Right),
            term("属于行政查询事项", Some(0), Side::Right),
        ];
        let equation = Equation { left: 4.into(), right: 0.into(), difference: 4.into(), terms };
        assert_eq!(laid_out(&equation, Language::Zh), "不予公开 4；属于国家秘密等 2 项都是 0；差 4");
    }
}
