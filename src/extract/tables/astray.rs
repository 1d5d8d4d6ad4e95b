//! Rows of text that stand beside no figures while another row has those of two: labels wrap over more lines than their
//! figures, and the line that holds these is read within the next label. All rows between the two may have the figures of
//! their neighbour.

use super::Sheet;
use super::owner::Owned;
use super::token::Token;
use crate::form::labels::{APPLICATIONS, Slot};
use crate::form::sums::{self, APPLICATION_COLUMNS};
use crate::form::{Address, FormKind, Row};
use crate::notice::Notice;
use crate::report::{Cell, CellState};

/// Figures of a row.
const SET: usize = 7;

/// Rows from the one without figures to the one with two rows' figures, or the other way round, as indexes of labels.
pub fn astray(tokens: &[Token], owned: &Owned, form: Option<FormKind>) -> Vec<Vec<usize>> {
    // A row whose words were torn apart may not be found at all; those that only one form has may not be there.
    let in_both = |row: Row| {
        [FormKind::Y2019, FormKind::Y2021].iter().all(|form| sums::application_rows(*form).contains(&row))
    };
    let is_row = |label: &usize| match APPLICATIONS[*label].slot {
        Slot::Row(row) => owned.found[*label] || in_both(row),
        Slot::Group(row) => owned.found[*label] && row == Row::OtherHandling && !sums::is_split(form, row),
        _ => false,
    };
    let rows = (0..APPLICATIONS.len()).filter(is_row);
    let rows: Vec<(usize, usize)> =
        rows.filter_map(|label| Some((label, sets(tokens, owned, label)?))).collect();
    let mut open: Vec<(usize, bool)> = Vec::new();
    let mut found = Vec::new();
    for (at, (_, sets)) in rows.iter().enumerate() {
        let too_many = *sets > 1;
        for _ in 0..sets.abs_diff(1) {
            match open.last().copied() {
                Some((from, other)) if other != too_many => {
                    open.pop();
                    found.push(rows[from..=at].iter().map(|(label, _)| *label).collect());
                }
                _ => open.push((at, too_many)),
            }
        }
    }
    found
}

/// How many rows' figures a row has, in whole lines of running text; `None` where they are laid out in any other way.
fn sets(tokens: &[Token], owned: &Owned, label: usize) -> Option<usize> {
    let run = owned.runs.get(label)?.tokens.iter().filter_map(|at| tokens.get(*at));
    let figures: Vec<&Token> = run.filter(|token| token.reading().is_some()).collect();
    let lines: Vec<&[&Token]> = figures.chunk_by(|one, next| one.line == next.line).collect();
    let whole = lines.iter().all(|line| line.len() == SET && line[0].cols.is_none());
    whole.then_some(lines.len())
}

impl Sheet {
    /// Rows of the applications table that may have each other's figures.
    pub fn astray(&mut self, rows: &[usize], tokens: &[Token], owned: &Owned) {
        let row_of = |label: &usize| match APPLICATIONS[*label].slot {
            Slot::Row(row) | Slot::Group(row) => Some(row),
            _ => None,
        };
        let mut seen = None;
        for label in rows {
            let values = owned.runs[*label].tokens.iter().filter_map(|at| tokens.get(*at));
            let values: Vec<&Token> = values.filter(|token| token.reading().is_some()).collect();
            let Some((row, first)) = row_of(label).zip(values.first()) else { continue };
            seen = seen.or(Some(first.place.clone()));
            let raw = values.iter().map(|token| token.text.as_str()).collect::<Vec<_>>().join(" ");
            for column in APPLICATION_COLUMNS {
                let (raw, place) = (raw.clone(), first.place.clone());
                let cell = Cell { value: None, raw, state: CellState::Unreadable, place };
                self.cells.insert(Address::applications(row, column), cell);
            }
        }
        let name = |label: Option<&usize>| label.and_then(row_of).map_or("", Row::label);
        let (from, to) = (name(rows.first()), name(rows.last()));
        let zh = format!("从“{from}”到“{to}”，有的行旁边没有数，有的行有两行的数，分不清哪些数是哪一行的。");
        let en = format!(
            "From “{from}” to “{to}” a row stands beside no figures and another beside those of two; whose they are cannot be told."
        );
        self.notices.push(Notice::new("cells-ambiguous", zh, en, seen.unwrap_or_default()));
    }
}
