//! Which lines are which official table, and their figures: regions → tokens → alignment with the form → cells.

mod above;
mod align;
mod applications;
mod astray;
mod beyond;
mod bind;
mod captions;
mod crossed;
mod disclosure;
mod disclosure_keyed;
mod found;
mod headed;
mod header;
mod keyed;
mod owner;
mod places;
mod region;
mod review;
mod review_order;
mod token;
mod torn;
mod turned;

use super::lines::Line;
use crate::form::{Address, FormKind, Row};
use crate::notice::Notice;
use crate::order;
use crate::place::Place;
use crate::report::{Cell, CellState, Stranger, Table, TableKind};
use bind::Bound;
use owner::{Owned, Run};
use std::collections::BTreeMap;
use token::Token;
pub use token::label_chars;
pub use turned::is_turned;

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
    let (regions, taken) = region::regions(lines);
    let mut found = Found { taken, ..Found::default() };
    let region =
        |kind: TableKind| regions.iter().find(|region| region.kind == kind).map(|r| r.tokens.as_slice());
    let disclosure = region(TableKind::Disclosure).map(disclosure::read);
    let fallback = disclosure.as_ref().and_then(|sheet| sheet.form());
    let applications = region(TableKind::Applications).map(|tokens| applications::read(tokens, fallback));
    let review = region(TableKind::Review).map(review::read);
    let statistics = region(TableKind::Statistics2014).map(statistics);
    found.form = applications.as_ref().and_then(Sheet::form).or(fallback);
    for sheet in [disclosure, applications, review, statistics].into_iter().flatten() {
        found.cells.extend(sheet.cells);
        found.notices.extend(sheet.notices);
        found.tables.extend(sheet.table);
    }
    if found.tables.iter().all(|table| table.kind == TableKind::Statistics2014) && !found.tables.is_empty() {
        found.form = Some(FormKind::Y2014);
    }
    order::sort_by_key(&mut found.tables, |table| (table.place.block, table.place.start, table.place.row));
    found
}

/// The statistics table used up to 2018 is recognised, not read: it has no addresses.
fn statistics(tokens: &[Token]) -> Sheet {
    let mut sheet = Sheet::default();
    sheet.table(Table {
        kind: TableKind::Statistics2014,
        form: Some(FormKind::Y2014),
        place: place_of(tokens),
        cells_expected: 0,
        cells_found: 0,
        score: 1.0,
        subtotals: BTreeMap::new(),
        strangers: Vec::new(),
    });
    sheet
}

/// Where a table begins.
fn place_of(tokens: &[Token]) -> Place {
    tokens.first().map(|token| token.place.clone()).unwrap_or_default()
}

/// One official table as read.
#[derive(Debug, Default)]
struct Sheet {
    cells: BTreeMap<Address, Cell>,
    table: Option<Table>,
    notices: Vec<Notice>,
}

impl Sheet {
    fn form(&self) -> Option<FormKind> {
        self.table.as_ref()?.form
    }

    fn table(&mut self, table: Table) {
        let found = self.cells.values().filter(|cell| cell.state != CellState::Unreadable).count() as u32;
        // A table without any figure is a mention of its words, not a table.
        if found > 0 || !self.cells.is_empty() || table.kind == TableKind::Statistics2014 {
            self.table = Some(Table { cells_found: found, ..table });
        }
    }

    /// Puts a row of the applications table.
    fn put_row(&mut self, row: Row, bound: Bound) {
        let addresses: Vec<Address> =
            crate::form::sums::APPLICATION_COLUMNS.iter().map(|c| Address::applications(row, *c)).collect();
        self.put(&addresses, bound);
    }

    /// Puts cells in the order of the addresses; figures that cannot be told apart are unreadable, all of them.
    fn put(&mut self, addresses: &[Address], bound: Bound) {
        match bound {
            Bound::Cells(cells) => {
                let pairs = addresses.iter().copied().zip(cells);
                self.cells.extend(pairs.filter_map(|(address, cell)| Some((address, cell?))));
            }
            Bound::Ambiguous(raw, place) => self.unreadable(addresses, &raw, &place),
            Bound::Empty => {}
        }
    }

    fn unreadable(&mut self, addresses: &[Address], raw: &str, place: &Place) {
        for address in addresses {
            let (raw, place) = (raw.to_string(), place.clone());
            self.cells.insert(*address, Cell { value: None, raw, state: CellState::Unreadable, place });
        }
        let row = addresses.first().map_or("", |address| address.row.label());
        let n = addresses.len();
        let zh = format!("“{row}”应有 {n} 个数，读到的是“{raw}”，分不清哪个是哪个。");
        let en =
            format!("“{row}” should have {n} figures; it reads “{raw}”, and which is which cannot be told.");
        self.notices.push(Notice::new("cells-ambiguous", zh, en, place.clone()));
    }

    fn ambiguous(&mut self, addresses: &[Address], values: &[&Token], name: &str) {
        let Some(first) = values.first() else { return };
        let raw = values.iter().take(20).map(|token| token.text.as_str()).collect::<Vec<_>>().join(" ");
        for address in addresses {
            let (raw, place) = (raw.clone(), first.place.clone());
            self.cells.insert(*address, Cell { value: None, raw, state: CellState::Unreadable, place });
        }
        let (n, read) = (addresses.len(), values.len());
        let zh = format!("{name}应有 {n} 个数，读到 {read} 个，分不清哪个是哪个。");
        let en =
            format!("{name} should have {n} figures; {read} were read, and which is which cannot be told.");
        self.notices.push(Notice::new("cells-ambiguous", zh, en, first.place.clone()));
    }

    /// Figures of a row whose header could not be told.
    fn ambiguous_row(&mut self, row: Row, tokens: &[Token], run: &Run) {
        let values = run.tokens.iter().filter_map(|index| tokens.get(*index));
        let Some(first) = values.clone().next() else { return };
        let raw: Vec<&str> = values.take(20).map(|token| token.text.as_str()).collect();
        let (row, raw) = (row.label(), raw.join(" "));
        let zh = format!("“{row}”这一行的数“{raw}”上面没有读到表头，没有用。");
        let en =
            format!("The figures “{raw}” of “{row}” have no header that could be read; they were not used.");
        self.notices.push(Notice::new("header-unreadable", zh, en, first.place.clone()));
    }

    /// Rows that the form does not know, with their figures.
    fn strangers(&mut self, tokens: &[Token], owned: &Owned) {
        for (index, run) in &owned.strangers {
            let values =
                run.tokens.iter().filter_map(|i| tokens.get(*i)).filter(|t| t.reading().is_some()).count();
            if values == 0 {
                continue;
            }
            let token = &tokens[*index];
            let zh = format!("“{}”这一行不是表里的项目，没有用。", token.text);
            let en = format!("“{}” is no row of the form; it was not used.", token.text);
            self.notices.push(Notice::new("row-unmatched", zh, en, token.place.clone()));
            if let Some(table) = &mut self.table {
                table.strangers.push(Stranger {
                    label: token.text.clone(),
                    form: None,
                    place: token.place.clone(),
                });
            }
        }
    }
}
