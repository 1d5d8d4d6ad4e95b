//! An equation in one line.

use super::words::pick;
use crate::check::{Equation, Side};
use crate::document::figure::Figure;
use crate::options::Language;

/// `自然人 5 + 其他 1 = 6；总计 18；差 -12`: terms that are nought are left out where others stand.
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
    match terms.len() {
        0 => sum.to_string(),
        1 if own.len() == 1 => terms.concat(),
        _ => format!("{} = {sum}", terms.join(" ")),
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
}
