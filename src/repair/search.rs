//! The smallest sets of cells whose change makes every equation hold (Fellegi and Holt 1976; the R packages
//! errorlocate and deductive do the same with a solver).
//!
//! Every equation that is broken needs a changed cell, and no equation that holds may have exactly one. Cells are
//! added until both are true; then the changes follow from a small linear system.

use super::system::System;
use crate::limits::{MAX_REPAIR_CHANGES, MAX_REPAIR_STEPS};
use crate::order;
use std::collections::HashSet;

/// A set of changes: index of a cell and its new value.
pub type Changes = Vec<(usize, i64)>;

/// What the search found.
#[derive(Debug, Default)]
pub struct Solutions {
    /// All smallest sets, unless `cut`.
    pub sets: Vec<Changes>,
    /// The search was ended before all were seen.
    pub cut: bool,
}

/// All smallest sets of at most [`MAX_REPAIR_CHANGES`] changes that make the rows of `group` hold and break none.
pub fn smallest(system: &System, group: &[usize]) -> Solutions {
    for size in 1..=MAX_REPAIR_CHANGES {
        let mut search =
            Search { system, group, size, seen: HashSet::new(), found: Solutions::default(), steps: 0 };
        search.grow(&mut Vec::new());
        if !search.found.sets.is_empty() || search.found.cut {
            return search.found;
        }
    }
    Solutions::default()
}

struct Search<'a> {
    system: &'a System,
    group: &'a [usize],
    size: usize,
    seen: HashSet<Vec<usize>>,
    found: Solutions,
    steps: usize,
}

impl Search<'_> {
    fn grow(&mut self, set: &mut Vec<usize>) {
        self.steps += 1;
        if self.steps > MAX_REPAIR_STEPS {
            self.found.cut = true;
            return;
        }
        let rows = match self.unsettled(set) {
            Some(row) => vec![row],
            None => match solve(self.system, set) {
                Solved::Changes(changes) => return self.record(changes),
                Solved::Open => return,
                Solved::Conflict(rows) => rows,
            },
        };
        if set.len() == self.size {
            return;
        }
        let mut cells: Vec<usize> =
            rows.iter().flat_map(|row| self.system.rows[*row].terms.iter().map(|(cell, _)| *cell)).collect();
        order::sort_and_dedup(&mut cells);
        for cell in cells {
            if set.contains(&cell) {
                continue;
            }
            set.push(cell);
            let mut key = set.clone();
            order::sort_by(&mut key, Ord::cmp);
            if self.seen.insert(key) {
                self.grow(set);
            }
            set.pop();
        }
    }

    /// A broken row without a changed cell, or a row that holds with exactly one.
    fn unsettled(&self, set: &[usize]) -> Option<usize> {
        let changed =
            |row: usize| self.system.rows[row].terms.iter().filter(|(cell, _)| set.contains(cell)).count();
        let broken = self.group.iter().copied().filter(|row| changed(*row) == 0);
        let touched = set.iter().flat_map(|cell| self.system.touching[*cell].iter().map(|(row, _)| *row));
        let lone = touched.filter(|row| self.system.rows[*row].residual == 0 && changed(*row) == 1);
        broken.chain(lone).min_by_key(|row| self.system.rows[*row].terms.len())
    }

    fn record(&mut self, changes: Changes) {
        let sound = changes.iter().all(|(cell, value)| self.system.may_be(*cell, *value));
        if sound && changes.len() == self.size {
            self.found.sets.push(changes);
        }
    }
}

enum Solved {
    /// Exactly one way.
    Changes(Changes),
    /// More than one way: the equations do not tell these cells apart.
    Open,
    /// No way: one of these rows needs another cell.
    Conflict(Vec<usize>),
}

/// Solves `Σ sign·change = -residual` over all rows that the set touches, by elimination over fractions of integers.
fn solve(system: &System, set: &[usize]) -> Solved {
    let mut rows: Vec<usize> =
        set.iter().flat_map(|cell| system.touching[*cell].iter().map(|(row, _)| *row)).collect();
    order::sort_and_dedup(&mut rows);
    let width = set.len();
    let mut matrix: Vec<Vec<i64>> = rows.iter().map(|row| equation(system, set, *row)).collect();
    let mut rank = 0;
    for column in 0..width {
        let Some(pivot) = (rank..matrix.len()).find(|r| matrix[*r][column] != 0) else { continue };
        matrix.swap(rank, pivot);
        let lead = matrix[rank].clone();
        for (index, row) in matrix.iter_mut().enumerate() {
            if index != rank && row[column] != 0 {
                let (a, b) = (lead[column], row[column]);
                for k in 0..=width {
                    row[k] = row[k] * a - lead[k] * b;
                }
            }
        }
        rank += 1;
    }
    if matrix[rank..].iter().any(|row| row[width] != 0) {
        return Solved::Conflict(rows);
    }
    if rank < width {
        return Solved::Open;
    }
    let changes = (0..width).map(|k| {
        let (lead, sum) = (matrix[k][k], matrix[k][width]);
        (sum % lead == 0).then(|| (set[k], system.values[set[k]] + sum / lead))
    });
    changes.collect::<Option<Changes>>().map_or(Solved::Open, Solved::Changes)
}

fn equation(system: &System, set: &[usize], row: usize) -> Vec<i64> {
    let row = &system.rows[row];
    let sign = |cell: &usize| row.terms.iter().find(|(other, _)| other == cell).map_or(0, |(_, sign)| *sign);
    set.iter().map(sign).chain([-row.residual]).collect()
}
