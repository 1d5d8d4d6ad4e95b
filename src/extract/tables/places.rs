//! Text whose rows all have the same number of cells is a grid: where the seven figures of whole rows stand, they stand in
//! rows with blanks too. Without this nobody could tell a blank figure from what fills up a label's columns.

use super::bind::{Bound, cell};
use super::owner::Owned;
use super::token::Token;
use crate::extract::lines::Shape;
use crate::form::labels::{APPLICATIONS, Slot};

/// Rows that have all seven figures, so that their places can be taken for those of the others.
const WHOLE: usize = 3;

/// Where the seven figures stand in each row.
pub struct Places {
    /// Cells of a row.
    width: usize,
    /// Places of the seven columns among them.
    at: Vec<usize>,
}

impl Places {
    /// `None` where rows differ in length or in where their figures stand.
    pub fn find(tokens: &[Token], owned: &Owned) -> Option<Self> {
        let lines = tokens.chunk_by(|a, b| a.line == b.line);
        let rows: Vec<&[Token]> = lines.filter(|line| line.iter().any(is_figure)).collect();
        let width = rows.first()?.len();
        let even = rows.iter().all(|row| row.len() == width && row.iter().all(|t| t.shape == Shape::Cells));
        let whole: Vec<Vec<usize>> = rows.iter().map(|row| figures(row)).filter(|at| at.len() == 7).collect();
        let agree = whole.windows(2).all(|pair| pair[0] == pair[1]);
        let at = match whole.first() {
            Some(at) if whole.len() >= WHOLE => at.clone(),
            _ => right_of_labels(tokens, owned, width)?,
        };
        let like = whole.first().is_none_or(|other| *other == at);
        (even && agree && like).then_some(Self { width, at })
    }

    /// The cells of a label's row, where it stands alone in it and no figure stands elsewhere.
    pub fn bind(&self, tokens: &[Token], owned: &Owned, label: usize) -> Option<Bound> {
        let first = owned.first_token[label]?;
        let line = tokens.get(first)?.line;
        let from = tokens[..first].iter().rposition(|t| t.line != line).map_or(0, |i| i + 1);
        let row: Vec<&Token> = tokens[from..].iter().take_while(|t| t.line == line).collect();
        let last = owned.label_of[from..from + row.len()].iter().rev().flatten().next();
        let inside = row.iter().enumerate().all(|(i, token)| !is_figure(token) || self.at.contains(&i));
        let fits = row.len() == self.width && last == Some(&label) && inside;
        fits.then(|| Bound::Cells(self.at.iter().map(|at| row.get(*at).map(|token| cell(token))).collect()))
    }
}

/// The seven places right of the deepest label, where just seven are left.
fn right_of_labels(tokens: &[Token], owned: &Owned, width: usize) -> Option<Vec<usize>> {
    let mut deepest = 0;
    let mut from = 0;
    for line in tokens.chunk_by(|a, b| a.line == b.line) {
        let is_row = |label: &Option<usize>| {
            label.is_some_and(|label| matches!(APPLICATIONS[label].slot, Slot::Row(_)))
        };
        let at = owned.label_of[from..from + line.len()].iter().rposition(is_row);
        from += line.len();
        deepest = deepest.max(at.filter(|_| line.len() == width).unwrap_or(0));
    }
    (width == deepest + 8).then(|| (deepest + 1..width).collect())
}

fn is_figure(token: &Token) -> bool {
    token.reading().is_some()
}

fn figures(row: &[Token]) -> Vec<usize> {
    row.iter().enumerate().filter(|(_, token)| is_figure(token)).map(|(at, _)| at).collect()
}
