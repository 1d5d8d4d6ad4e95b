//! A disclosure table that names each figure in full: cards (规章本年制发件数 over 0), one row of such names over one of
//! figures, lines such as `规章：本年制发件数2，本年废止件数0`. Read only where every figure has its name, and each name once.

use super::captions::{is_caption, strip_captions};
use super::token::{Kind, Token};
use crate::form::labels::{DISCLOSURE, HEADERS, Header, Slot};
use crate::form::{Address, FormKind, Row};

/// A figure with its full name.
#[derive(Debug)]
pub struct Keyed<'a> {
    /// What it is.
    pub address: Address,
    /// The form that has its column.
    pub form: Option<FormKind>,
    /// The name as printed, for its unit.
    pub name: &'a str,
    /// The figure.
    pub value: &'a Token,
}

/// The figures; `None` where one of them has no name, or two have the same.
pub fn keyed(tokens: &[Token]) -> Option<Vec<Keyed<'_>>> {
    if tokens.first().is_some_and(is_value) {
        return above(tokens).filter(|found| distinct(found));
    }
    let mut found: Vec<Keyed> = Vec::new();
    let (mut row, mut at) = (None, 0);
    while let Some(token) = tokens.get(at) {
        let words = words(token);
        at += 1;
        if is_caption(&words) && !is_value(token) {
            continue;
        }
        match tokens.get(at).filter(|next| is_value(next)) {
            Some(value) => {
                found.push(named(&words, &mut row, token, value)?);
                at += 1;
            }
            // 规章 alone: what follows are its columns. Two of them side by side are a header of another making.
            None if whole_row(&words).is_some_and(|row| row.1.is_empty()) => {
                let next = tokens.get(at).map(self::words).unwrap_or_default();
                row = whole_row(&words).map(|(row, _)| row).filter(|_| whole_row(&next).is_none());
            }
            None => {
                at -= 1;
                at += 2 * side_by_side(&tokens[at..], &mut row, &mut found)?;
            }
        }
    }
    distinct(&found).then_some(found)
}

/// Cards with each figure above its name.
fn above(tokens: &[Token]) -> Option<Vec<Keyed<'_>>> {
    let mut row = None;
    let pairs = tokens.chunks(2).map(|pair| match pair {
        [value, name] if is_value(value) => named(&words(name), &mut row, name, value),
        _ => None,
    });
    pairs.collect()
}

/// Whether a figure comes before the first of such names: then what stands behind a name is another's.
pub fn begins_above(tokens: &[Token]) -> bool {
    matches!(tokens, [value, name, ..] if is_value(value) && is_name(std::slice::from_ref(name)))
}

fn distinct(found: &[Keyed]) -> bool {
    let twice = (1..found.len()).any(|i| found[..i].iter().any(|one| one.address == found[i].address));
    !found.is_empty() && !twice
}

/// Whether a line is one full name and nothing else.
pub fn is_name(tokens: &[Token]) -> bool {
    matches!(tokens, [token] if whole_row(&words(token)).is_some_and(|(_, column)| !column.is_empty()))
}

fn words(token: &Token) -> String {
    strip_captions(&token.label().unwrap_or_default().iter().collect::<String>())
}

/// A figure, a dash or a blank: what may stand behind a name.
fn is_value(token: &Token) -> bool {
    !matches!(token.kind, Kind::Label(_))
}

/// A line of names over a line of as many figures, column under column; how many there are.
fn side_by_side<'a>(tokens: &'a [Token], row: &mut Option<Row>, found: &mut Vec<Keyed<'a>>) -> Option<usize> {
    let line = |from: usize| {
        let first = tokens.get(from)?;
        let count = tokens[from..].iter().take_while(|token| token.line == first.line).count();
        tokens.get(from..from + count)
    };
    let names = line(0)?;
    let values = line(names.len())?;
    let fits = names.len() == values.len() && values.iter().all(is_value);
    for (name, value) in names.iter().zip(values).filter(|_| fits) {
        if name.cols != value.cols {
            return None;
        }
        found.push(named(&words(name), row, name, value)?);
    }
    fits.then_some(names.len())
}

/// The row that words begin with, and what follows.
fn whole_row(words: &str) -> Option<(Row, &str)> {
    let bare = words.strip_prefix("行政规范性").map(|_| &words["行政".len()..]).unwrap_or(words);
    DISCLOSURE.iter().find_map(|label| match label.slot {
        Slot::Row(row) => bare.strip_prefix(label.core).map(|rest| (row, rest)),
        _ => None,
    })
}

/// A figure by its name: row and column, or a column of the row before it.
fn named<'a>(words: &str, row: &mut Option<Row>, name: &'a Token, value: &'a Token) -> Option<Keyed<'a>> {
    let column_words = match whole_row(words) {
        Some((of, rest)) => {
            *row = Some(of);
            rest
        }
        None => words,
    };
    let of = (*row)?;
    let known = |header: &'static Header| {
        let mut columns = header.columns.iter();
        columns
            .find(|(_, words)| without_unit(words) == without_unit(column_words))
            .map(|(c, _)| (header, *c))
    };
    let (header, column) = HEADERS.iter().filter(|header| header.rows.contains(&of)).find_map(known)?;
    Some(Keyed { address: Address::disclosure(of, column), form: header.form, name: &name.text, value })
}

/// Header words without the unit that some have with them.
pub fn without_unit(words: &str) -> String {
    ["单位", "万元", "元"].iter().fold(words.to_string(), |words, unit| words.replace(unit, ""))
}
