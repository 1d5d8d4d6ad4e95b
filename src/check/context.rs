//! What a rule sees: the report, the options, and the questions that many rules ask.

use super::finding::{Side, Term};
use super::prose::Passage;
use crate::document::figure::Figure;
use crate::form::sums;
use crate::form::{Address, Column, FormKind, TableName};
use crate::options::Options;
use crate::place::Place;
use crate::report::{Cell, CellState, Report, Table, TableKind};

/// What a rule sees.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// What the document says.
    pub report: &'a Report,
    /// What the caller chose.
    pub options: &'a Options,
    /// The prose, folded once for all rules; empty for rules between years.
    pub prose: &'a [Passage<'a>],
}

/// What a cell gives to arithmetic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// A number, read for sure.
    Number(Figure),
    /// Blank or a dash: no number is printed.
    Empty,
    /// Absent, unreadable, or text without a number.
    Unknown,
}

impl<'a> Context<'a> {
    /// The cell at this address: of the form, else a subtotal that the form leaves empty.
    pub fn cell(&self, address: Address) -> Option<&'a Cell> {
        let subtotal = || self.report.tables.iter().find_map(|table| table.subtotals.get(&address));
        self.report.cells.get(&address).or_else(subtotal)
    }

    /// What the cell gives to arithmetic.
    pub fn reading(&self, address: Address) -> Reading {
        match self.cell(address).map(|cell| (cell.state, cell.value)) {
            Some((CellState::Number, Some(value))) => Reading::Number(value),
            Some((CellState::Blank | CellState::Dash, _)) => Reading::Empty,
            _ => Reading::Unknown,
        }
    }

    /// The number in the cell, if one was read for sure.
    pub fn number(&self, address: Address) -> Option<Figure> {
        match self.reading(address) {
            Reading::Number(value) => Some(value),
            _ => None,
        }
    }

    /// Where the cell stands, if the document has it.
    pub fn place(&self, address: Address) -> Place {
        self.cell(address).map(|cell| cell.place.clone()).unwrap_or_default()
    }

    /// The first table with these addresses that was found.
    pub fn table(&self, name: TableName) -> Option<&'a Table> {
        self.report.table(kind_of(name))
    }

    /// The form of this table: its own, else the report's, else the one of its year, else the one in force.
    pub fn form(&self, name: TableName) -> FormKind {
        let own = self.table(name).and_then(|table| table.form);
        let of_year =
            || self.report.meta.year.map(|year| FormKind::for_year(year).unwrap_or(FormKind::Y2014));
        own.or(self.report.form).or_else(of_year).unwrap_or(FormKind::CURRENT)
    }

    /// The addresses of this table that the report should have: those of its form, and 本年项目数量 in place of the
    /// two columns that some reports print it for.
    pub fn addresses(&self, name: TableName) -> Vec<Address> {
        let has = |address: &Address, column| self.report.cells.contains_key(&Address { column, ..*address });
        let replaced = |address: &Address| {
            matches!(address.column, Column::PreviousItems | Column::Change)
                && has(address, Column::CurrentItems)
                && !has(address, address.column)
        };
        sums::cells(self.form(name), name).into_iter().filter(|address| !replaced(address)).collect()
    }

    /// Whether the form of its table has this address, and the report nothing else in place of it.
    pub fn is_of_form(&self, address: Address) -> bool {
        self.addresses(address.table).contains(&address)
    }

    /// The addresses of this table that the document has no sure reading for.
    pub fn missing(&self, addresses: &[Address]) -> Vec<Address> {
        addresses.iter().copied().filter(|a| self.reading(*a) == Reading::Unknown).collect()
    }

    /// A term of an equation.
    pub fn term(&self, address: Address, label: &str, side: Side) -> Term {
        Term {
            address: Some(address),
            claim: None,
            label: label.into(),
            value: self.number(address),
            sign: 1,
            side,
            place: self.place(address),
        }
    }
}

/// The kind of table that holds these addresses.
pub fn kind_of(name: TableName) -> TableKind {
    match name {
        TableName::Disclosure => TableKind::Disclosure,
        TableName::Applications => TableKind::Applications,
        TableName::Review => TableKind::Review,
    }
}

/// The table as people call it, by the number of its section.
pub fn table_label(name: TableName) -> &'static str {
    match name {
        TableName::Disclosure => "表二",
        TableName::Applications => "表三",
        TableName::Review => "表四",
    }
}

/// A cell as people call it: its row and its column.
pub fn spoken(address: Address) -> String {
    format!("“{}”的{}", address.row.label(), address.column.label())
}
