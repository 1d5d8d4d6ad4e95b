//! A row's tokens → its cells. Order and count decide only where the count is exact; else nothing is told.

use super::owner::Run;
use super::token::{Kind, Token};
use crate::extract::lines::Shape;
use crate::extract::number::{read_cell, split_glued};
use crate::place::Place;
use crate::report::{Cell, CellState};

/// What a row's tokens gave.
#[derive(Debug)]
pub enum Bound {
    /// One cell a column; `None` where the document has no such cell.
    Cells(Vec<Option<Cell>>),
    /// Figures are there and cannot be told apart for sure: what is printed, and where.
    Ambiguous(String, Place),
    /// Nothing is there.
    Empty,
}

/// A run of which nobody knows what its figures are.
pub fn unreadable(tokens: &[Token], run: &Run) -> Bound {
    let all: Vec<&Token> = run.tokens.iter().filter_map(|index| tokens.get(*index)).collect();
    let values: Vec<&Token> = all.iter().copied().filter(|token| token.reading().is_some()).collect();
    leftover(&all, &values)
}

/// Binds a run to `count` columns.
pub fn bind(tokens: &[Token], run: &Run, count: usize) -> Bound {
    let all: Vec<&Token> = run.tokens.iter().filter_map(|index| tokens.get(*index)).collect();
    let values: Vec<&Token> = all.iter().copied().filter(|token| token.reading().is_some()).collect();
    if count <= AMOUNTS && run.tokens.iter().any(|at| is_torn(tokens, *at)) {
        return leftover(&all, &values);
    }
    let exact = |tokens: &[&Token]| (tokens.len() == count).then(|| cells(tokens));
    exact(&values)
        .or_else(|| exact(&values[..values.len().saturating_sub(run.leading)]))
        .or_else(|| repeated(&values, count))
        .or_else(|| in_cells(&all, count))
        .or_else(|| on_one_line(&values, count))
        .or_else(|| unglued(&values, count))
        .unwrap_or_else(|| leftover(&all, &values))
}

/// Columns of the rows that have an amount of money.
const AMOUNTS: usize = 2;

/// Whether a figure is the end of one that a line break tore at its point: `1.` and below it `2`.
fn is_torn(tokens: &[Token], at: usize) -> bool {
    let (Some(figure), Some(above)) = (tokens.get(at), at.checked_sub(1).and_then(|above| tokens.get(above)))
    else {
        return false;
    };
    let point = above.text.trim().strip_suffix(['.', '．']);
    let torn = point.is_some_and(|digits| !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit()));
    torn && figure.reading().is_some() && above.line + 1 == figure.line
}

fn cells(tokens: &[&Token]) -> Bound {
    Bound::Cells(tokens.iter().map(|token| Some(cell(token))).collect())
}

/// The cell that a token is.
pub fn cell(token: &Token) -> Cell {
    let reading = match &token.kind {
        Kind::Value { reading, .. } => reading.clone(),
        Kind::Gap | Kind::Label(_) => read_cell(&token.text),
    };
    Cell { value: reading.value, raw: token.text.clone(), state: reading.state, place: token.place.clone() }
}

/// Where the source has cells, blanks count: the first `count` after the label, and only filler behind them.
fn in_cells(all: &[&Token], count: usize) -> Option<Bound> {
    let first = all.first()?;
    let rows_of_cells = all.iter().all(|token| token.shape != Shape::Plain);
    let same_line = all.iter().take(count).all(|token| token.line == first.line);
    let one_a_line = all.windows(2).take(count - 1).all(|pair| pair[0].line != pair[1].line);
    // A word that spans columns may be printed once for each.
    let again = |token: &Token| {
        count < 3 && token.label().is_some() && all.get(count - 1).is_some_and(|last| last.text == token.text)
    };
    let filler = all.iter().skip(count).all(|token| matches!(token.kind, Kind::Gap) || again(token));
    let fits = rows_of_cells && all.len() >= count && filler && (same_line || one_a_line);
    fits.then(|| cells(&all[..count]))
}

/// A cell that spans columns, printed once for each: the last figure over and over.
fn repeated<'a>(values: &[&'a Token], count: usize) -> Option<Bound> {
    let last = values.get(count.checked_sub(1)?)?;
    let same = |token: &&&'a Token| token.text == last.text && token.line == last.line;
    let in_cells = values.iter().all(|token| token.shape != Shape::Plain && token.line == last.line);
    let rest = values.get(count..).filter(|rest| !rest.is_empty())?;
    (in_cells && count < 3 && rest.iter().all(|token| same(&token))).then(|| cells(&values[..count]))
}

/// Too many figures, but exactly one line holds as many as there are columns, and no other holds more than one.
fn on_one_line(values: &[&Token], count: usize) -> Option<Bound> {
    if values.len() <= count || count < 2 {
        return None;
    }
    let lines: Vec<&[&Token]> = values.chunk_by(|a, b| a.line == b.line).collect();
    let mut exact = lines.iter().filter(|line| line.len() == count);
    let line = exact.next()?;
    let alone = exact.next().is_none() && lines.iter().all(|other| other.len() == count || other.len() == 1);
    alone.then(|| cells(line))
}

/// Digits that lost their gaps, where only one reading is left.
fn unglued(values: &[&Token], count: usize) -> Option<Bound> {
    let [token] = values else { return None };
    if !token.is_glued() {
        return None;
    }
    let digits: String = token.text.chars().filter_map(crate::document::fold::fold_char).collect();
    let figures = split_glued(&digits, count).filter(|_| count > 1)?;
    let cells = figures.into_iter().map(|figure| {
        let (raw, place) = (figure.to_string(), token.place.clone());
        Some(Cell { value: Some(figure), raw, state: CellState::Number, place })
    });
    Some(Bound::Cells(cells.collect()))
}

fn leftover(all: &[&Token], values: &[&Token]) -> Bound {
    match values.first().or(all.first()) {
        Some(first) if !values.is_empty() => {
            let raw: Vec<&str> = values.iter().take(20).map(|token| token.text.as_str()).collect();
            Bound::Ambiguous(raw.join(" "), first.place.clone())
        }
        _ => Bound::Empty,
    }
}
