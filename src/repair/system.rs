//! The sums of a report as a system of equations over its cells.

use crate::form::{Address, FormKind, TableName, sums};
use crate::report::{Cell, CellState, Report, TableKind};
use std::collections::BTreeMap;

/// One equation: `Σ sign·cell = 0` when it holds.
#[derive(Debug)]
pub struct Row {
    /// Slug of the rule it belongs to.
    pub rule: &'static str,
    /// Index of a cell and its sign.
    pub terms: Vec<(usize, i64)>,
    /// What the left side comes to; 0 where it holds.
    pub residual: i64,
}

/// The sums of a report over the cells that were read for sure.
#[derive(Debug, Default)]
pub struct System {
    /// Every cell that takes part.
    pub cells: Vec<Address>,
    /// Their printed values; blanks and dashes count as 0.
    pub values: Vec<i64>,
    /// The sums.
    pub rows: Vec<Row>,
    /// By cell: the rows it takes part in, with its sign.
    pub touching: Vec<Vec<(usize, i64)>>,
}

impl System {
    /// The sums of which every cell was read.
    pub fn of(report: &Report) -> Self {
        let mut system = Self::default();
        let mut index: BTreeMap<Address, usize> = BTreeMap::new();
        for equation in equations(report) {
            system.add(report, &mut index, &equation);
        }
        system
    }

    fn add(&mut self, report: &Report, index: &mut BTreeMap<Address, usize>, equation: &sums::Equation) {
        let signed = equation.left.iter().map(|a| (*a, 1)).chain(equation.right.iter().map(|a| (*a, -1)));
        let read: Option<Vec<(Address, i64, i64)>> =
            signed.map(|(a, sign)| Some((a, sign, number(report.cell(a)?)?))).collect();
        let Some(read) = read else { return };
        let row = self.rows.len();
        let mut terms = Vec::with_capacity(read.len());
        for (address, sign, value) in &read {
            let cell = *index.entry(*address).or_insert_with(|| {
                self.cells.push(*address);
                self.values.push(*value);
                self.touching.push(Vec::new());
                self.cells.len() - 1
            });
            self.touching[cell].push((row, *sign));
            terms.push((cell, *sign));
        }
        let residual = read.iter().map(|(_, sign, value)| sign * value).sum();
        self.rows.push(Row { rule: equation.rule, terms, residual });
    }

    /// Rows that do not hold, in groups that share no cell with each other, directly or through other broken rows.
    pub fn broken_groups(&self) -> Vec<Vec<usize>> {
        let broken: Vec<usize> = (0..self.rows.len()).filter(|row| self.rows[*row].residual != 0).collect();
        let mut groups: Vec<Vec<usize>> = Vec::new();
        for row in broken {
            let table = |row: usize| self.rows[row].terms.first().map(|(cell, _)| self.part(*cell));
            match groups
                .iter_mut()
                .find(|group| group.first().is_some_and(|first| table(*first) == table(row)))
            {
                Some(group) => group.push(row),
                None => groups.push(vec![row]),
            }
        }
        groups
    }

    /// The rows of the review table share no cell, so that each is a part of its own.
    fn part(&self, cell: usize) -> (TableName, Option<crate::form::Row>) {
        let address = self.cells[cell];
        (address.table, (address.table == TableName::Review).then_some(address.row))
    }
}

/// The sums of the tables that the report has, each in its own form.
fn equations(report: &Report) -> Vec<sums::Equation> {
    let form = report.table(TableKind::Applications).and_then(|table| table.form).or(report.form);
    sums::equations(form.unwrap_or(FormKind::Y2021))
}

/// The whole number in a cell; blanks and dashes are 0, anything else is not known.
fn number(cell: &Cell) -> Option<i64> {
    match cell.state {
        CellState::Number => cell.value?.to_i64().filter(|value| value.abs() < 1 << 40),
        CellState::Blank | CellState::Dash => Some(0),
        CellState::Text | CellState::Unreadable => None,
    }
}
