//! Which lines are which table, and their figures.

use super::lines::Line;
use crate::form::{Address, FormKind};
use crate::notice::Notice;
use crate::report::{Cell, Table};
use std::collections::BTreeMap;

/// What the table matcher found.
#[derive(Debug, Default)]
pub struct Found {
    /// Form of the applications table, else of the disclosure table.
    pub form: Option<FormKind>,
    /// In the order of the document.
    pub tables: Vec<Table>,
    /// By address.
    pub cells: BTreeMap<Address, Cell>,
    /// For each line whether a table took it: such lines are no prose.
    pub taken: Vec<bool>,
    /// What could not be used.
    pub notices: Vec<Notice>,
}

/// Finds the official tables among the lines.
pub fn find(lines: &[Line]) -> Found {
    Found { taken: vec![false; lines.len()], ..Found::default() }
}
