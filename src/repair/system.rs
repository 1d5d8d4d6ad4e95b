//! The sums of a report as a system of equations over its cells.

use crate::form::{Address, Column, FormKind, TableName, sums};
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
    /// Every cell that takes part; a total once more where it may move with a column (`moving`).
    pub cells: Vec<Address>,
    /// Their printed values; blanks and dashes count as 0.
    pub values: Vec<i64>,
    /// The sums.
    pub rows: Vec<Row>,
    /// By cell: the rows it takes part in, with its sign.
    pub touching: Vec<Vec<(usize, i64)>>,
    /// By what stands for a row's total that moves together with one of its columns: these columns.
    pub moving: BTreeMap<usize, Vec<usize>>,
}

impl System {
    /// The sums of which every cell was read.
    pub fn of(report: &Report) -> Self {
        let mut system = Self::default();
        let mut index: BTreeMap<Address, usize> = BTreeMap::new();
        for equation in equations(report) {
            system.add(report, &mut index, &equation);
        }
        for row in 0..system.rows.len() {
            system.let_move(row);
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

    /// A row's total and one of its columns moving by as much is one change where nothing tells the columns apart: a
    /// variable of its own, in all that the total takes part in but the sum of its row, which holds as before.
    fn let_move(&mut self, row: usize) {
        let Some((total, columns)) = self.alike(row) else { return };
        let joint = self.cells.len();
        let mut touching = self.touching[total].clone();
        touching.retain(|(other, _)| *other != row);
        for (other, sign) in &touching {
            self.rows[*other].terms.push((joint, *sign));
        }
        self.cells.push(self.cells[total]);
        self.values.push(self.values[total]);
        self.touching.push(touching);
        self.moving.insert(joint, columns);
    }

    /// The total of a row whose sum holds, and its columns that are in no other sum, if there are several.
    fn alike(&self, row: usize) -> Option<(usize, Vec<usize>)> {
        let Row { terms, residual, .. } = &self.rows[row];
        let of_total = |cell: &usize| self.cells[*cell].column == Column::Total;
        let (totals, columns): (Vec<usize>, Vec<usize>) =
            terms.iter().map(|(cell, _)| *cell).partition(of_total);
        let columns: Vec<usize> =
            columns.into_iter().filter(|cell| self.touching[*cell].len() == 1).collect();
        match totals.as_slice() {
            [total] if *residual == 0 && columns.len() > 1 && self.touching[*total].len() > 1 => {
                Some((*total, columns))
            }
            _ => None,
        }
    }

    /// Whether a cell may be that: no count is below 0, and one of the columns that would move with it can.
    pub fn may_be(&self, cell: usize, value: i64) -> bool {
        let by = value - self.values[cell];
        let able = |columns: &Vec<usize>| !self.able(columns, by).is_empty();
        value >= 0 && by != 0 && self.moving.get(&cell).is_none_or(able)
    }

    /// Those of these cells that can move by so much.
    pub fn able(&self, cells: &[usize], by: i64) -> Vec<usize> {
        cells.iter().copied().filter(|cell| self.values[*cell] + by >= 0).collect()
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

    /// Whether two cells stand beside or below each other: no cell of the sums is between them.
    pub fn are_neighbours(&self, one: usize, other: usize) -> bool {
        let (a, b) = (self.cells[one], self.cells[other]);
        let (low, high) = if a < b { (a, b) } else { (b, a) };
        // Names are in the order of the form.
        let in_row =
            |cell: &Address| cell.row == low.row && low.column < cell.column && cell.column < high.column;
        let in_column =
            |cell: &Address| cell.column == low.column && low.row < cell.row && cell.row < high.row;
        let none = |between: &dyn Fn(&Address) -> bool| {
            !self.cells.iter().any(|cell| cell.table == low.table && between(cell))
        };
        low.table == high.table
            && ((low.row == high.row && low.column != high.column && none(&in_row))
                || (low.column == high.column && low.row != high.row && none(&in_column)))
    }

    /// The table that a group of rows is of.
    pub fn table(&self, group: &[usize]) -> Option<TableName> {
        let (cell, _) = self.rows.get(*group.first()?)?.terms.first()?;
        self.cells.get(*cell).map(|address| address.table)
    }

    /// The cell at this address, where it takes part.
    pub fn find(&self, address: Address) -> Option<usize> {
        self.cells.iter().position(|cell| *cell == address)
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
