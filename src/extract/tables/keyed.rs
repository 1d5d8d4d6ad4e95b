//! Lines of text that name each of their figures: `（一）予以公开：自然人18，商业企业1，…，总计20`. A line whose names are all
//! the columns of a row, each once, is that row, whatever order they stand in.

use super::disclosure_keyed;
use super::found::tokenised;
use super::header;
use super::token::{Kind, Token, label_chars};
use crate::extract::lines::{Line, Shape};
use crate::form::sums::APPLICATION_COLUMNS;
use crate::report::TableKind;
use std::collections::BTreeMap;

/// The tables, each with the lines from which on it is one: fewer may as well be prose.
const LEAST: [(TableKind, usize); 3] =
    [(TableKind::Applications, 10), (TableKind::Review, 3), (TableKind::Disclosure, 4)];

/// The lines that are rows of a table by their own names, with the tokens as a row with cells has them.
pub fn keyed(lines: &[Line]) -> BTreeMap<usize, (TableKind, Vec<Token>)> {
    let mut rows = LEAST.map(|_| Vec::new());
    let named = |line: &Line| line.shape == Shape::Plain && line.text.contains(COLONS);
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| named(line)) {
        let tokens = tokenised(at, line);
        for ((kind, _), rows) in LEAST.iter().zip(&mut rows) {
            rows.extend(row(*kind, &tokens).map(|row| (at, row)));
        }
    }
    let mut keyed = BTreeMap::new();
    for ((kind, least), rows) in LEAST.into_iter().zip(rows) {
        if rows.len() >= least && !stands_in_cells(kind, lines) {
            keyed.extend(rows.into_iter().map(|(at, tokens)| (at, (kind, tokens))));
        }
    }
    keyed
}

/// Whether a table of the kind is there in cells: then such lines only speak of it.
fn stands_in_cells(kind: TableKind, lines: &[Line]) -> bool {
    let cells = lines.iter().enumerate().filter(|(_, line)| line.shape != Shape::Plain);
    cells.flat_map(|(at, line)| tokenised(at, line)).filter(|token| token.label().is_some()).any(|token| {
        let words: String = token.label().unwrap_or_default().iter().collect();
        super::region::has_sign(kind, &words)
    })
}

/// The tokens of a line as of a row of cells, where it names a figure for each column of the table.
fn row(kind: TableKind, tokens: &[Token]) -> Option<Vec<Token>> {
    if tokens.len() < 2 {
        return None;
    }
    if kind == TableKind::Disclosure {
        return disclosure_keyed::keyed(tokens).map(|_| tokens.to_vec());
    }
    let count = if kind == TableKind::Review { header::RESULTS.len() } else { APPLICATION_COLUMNS.len() };
    let first = tokens.first()?;
    // 总计20件: the last figure's unit.
    let tokens = match tokens.split_last() {
        Some((last, rest)) if last.text == "件" => rest,
        _ => tokens,
    };
    let (label, name) = first.text.rsplit_once(COLONS).filter(|_| tokens.len() == 2 * count)?;
    let mut figures: Vec<Option<Token>> = vec![None; count];
    for (at, pair) in tokens.chunks_exact(2).enumerate() {
        let words = if at == 0 { label_chars(name) } else { pair[0].label()?.to_vec() };
        pair[1].reading()?;
        let slot = figures.get_mut(place(kind, &words.into_iter().collect::<String>())?)?;
        if slot.replace(Token { shape: Shape::Cells, ..pair[1].clone() }).is_some() {
            return None;
        }
    }
    let chars = label_chars(label);
    let label =
        Token { text: label.into(), shape: Shape::Cells, kind: Kind::Label(chars.clone()), ..first.clone() };
    // The review table is known by its results; those of the applications table would be sought among its rows.
    let names = if kind == TableKind::Review { results(&label) } else { Vec::new() };
    let figures: Option<Vec<Token>> = figures.into_iter().collect();
    (!chars.is_empty()).then_some([vec![label], names, figures?].concat())
}

fn results(label: &Token) -> Vec<Token> {
    let name =
        |name: &&str| Token { text: name.to_string(), kind: Kind::Label(label_chars(name)), ..label.clone() };
    header::RESULTS.iter().map(name).collect()
}

const COLONS: [char; 2] = ['：', ':'];

/// Where a named figure stands in its row.
fn place(kind: TableKind, words: &str) -> Option<usize> {
    // 18件，商业企业1件: the unit is of the figure before.
    let words = words.strip_prefix('件').unwrap_or(words);
    if kind == TableKind::Review {
        return header::RESULTS.iter().position(|name| *name == words);
    }
    let column = header::column(words)?;
    APPLICATION_COLUMNS.iter().position(|known| *known == column)
}
