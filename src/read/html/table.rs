//! One table of the page: its rows and cells as the live page counts them, and what becomes of them.
//!
//! A row of figures is part of a grid. A row that frames an article (running text, a table within) is taken
//! apart into its lines, so that layout tables disappear and what they frame stays whole.

use super::flow::{Item, Size, for_each};
use super::tag::Tag;
use crate::document::{Grid, GridBuilder, GridCell};
use crate::limits::{MAX_GRID_COLUMNS, MAX_GRID_ROWS};
use crate::order;
use crate::place::DomPlace;

/// A cell with more characters than this is running text. The longest label of the forms has 36.
const RUNNING: usize = 150;

/// A cell of several lines, one of them at least this long, is running text.
const RUNNING_LINE: usize = 60;

/// An open or finished cell.
#[derive(Debug, Default)]
pub struct Cell {
    /// As in the source; 0 is "to the end of the row group".
    pub row_span: u32,
    /// As in the source.
    pub col_span: u32,
    /// Index in the row's `cells`.
    pub dom: u32,
    /// `display:none`: not there at all.
    pub hidden: bool,
    /// Its lines and blocks.
    pub items: Vec<Item>,
    /// What they amount to.
    pub size: Size,
}

/// A row.
#[derive(Debug)]
struct Row {
    part: Tag,
    group: u32,
    /// Index among the rows of the same part.
    ordinal: u32,
    hidden: bool,
    /// Cells met so far, kept or not.
    met: u32,
    cells: Vec<Cell>,
}

/// A table.
#[derive(Debug, Default)]
pub struct Table {
    /// Index among all tables of the page; `None` for one that is none by its name.
    index: Option<u32>,
    /// The cell being filled.
    pub open: Cell,
    /// What stands above the table.
    pub caption: Vec<Item>,
    /// What that amounts to.
    pub caption_size: Size,
    rows: Vec<Row>,
    group: u32,
    /// Rows met in head, bodies and foot.
    met: [u32; 3],
}

/// Index in [`Table::met`]; `table.rows` lists head, bodies, foot.
fn part_index(part: Tag) -> usize {
    match part {
        Tag::Thead => 0,
        Tag::Tfoot => 2,
        _ => 1,
    }
}

impl Table {
    /// The table with this index among all tables of the page.
    pub fn new(index: u32) -> Self {
        Self { index: Some(index), ..Self::default() }
    }

    /// What is a table by its style or class only.
    pub fn unnamed() -> Self {
        Self::default()
    }

    /// A row group begins; row spans end with it.
    pub fn open_section(&mut self) {
        self.group += 1;
    }

    /// A row begins; false where the table is full.
    pub fn open_row(&mut self, part: Tag, hidden: bool) -> bool {
        let full = self.rows.len() >= MAX_GRID_ROWS as usize;
        let Some(met) = self.met.get_mut(part_index(part)) else { return false };
        let row = Row { part, group: self.group, ordinal: *met, hidden, met: 0, cells: Vec::new() };
        *met += 1;
        if full {
            // Takes the last row's place: its cells are dropped, the page's numbering goes on.
            self.rows.pop();
        }
        self.rows.push(row);
        !full
    }

    /// The open cell's index in its row.
    pub fn next_cell(&mut self) -> u32 {
        let Some(row) = self.rows.last_mut() else { return 0 };
        row.met += 1;
        row.met - 1
    }

    /// Puts the open cell into its row; false where the row is full.
    pub fn close_cell(&mut self) -> bool {
        let cell = std::mem::take(&mut self.open);
        let Some(row) = self.rows.last_mut() else { return false };
        let room = row.cells.len() < MAX_GRID_COLUMNS as usize;
        if room {
            row.cells.push(cell);
        }
        room
    }

    /// The rows as shown: those of the foot last, hidden rows and cells not at all.
    fn shown_rows(&mut self) -> Vec<Row> {
        let mut rows = std::mem::take(&mut self.rows);
        rows.retain(|row| !row.hidden);
        for row in &mut rows {
            row.cells.retain(|cell| !cell.hidden);
        }
        order::sort_by_key(&mut rows, |row| row.part == Tag::Tfoot);
        rows
    }

    fn dom(&self, row: &Row, cell: &Cell) -> Option<DomPlace> {
        let before: u32 = self.met.iter().take(part_index(row.part)).sum();
        Some(DomPlace { table: self.index?, row: before + row.ordinal, cell: cell.dom })
    }

    /// What the table becomes: grids, and the items of rows that only frame. `room` says whether a grid of so
    /// many positions may still be made.
    pub fn finish(mut self, room: impl FnOnce(usize) -> bool) -> Finished {
        let rows = self.shown_rows();
        let mut laid_out = layout(&rows);
        if !laid_out.iter().all(|&laid| laid) {
            let (grid, complete) = self.grid(&rows, &laid_out);
            if room(grid.rows as usize * grid.cols as usize) {
                return Finished { complete, ..self.emit(grid, rows, &laid_out) };
            }
            laid_out.fill(true);
        }
        self.emit(Grid::default(), rows, &laid_out)
    }

    /// The grid, and whether every cell found room in it.
    fn grid(&self, rows: &[Row], laid_out: &[bool]) -> (Grid, bool) {
        let mut builder = GridBuilder::default();
        let mut group = None;
        for (row, &laid) in rows.iter().zip(laid_out) {
            if group.is_some_and(|group| group != row.group) {
                builder.end_group();
            }
            group = Some(row.group);
            builder.row();
            for cell in &row.cells {
                builder.cell(GridCell {
                    row_span: cell.row_span,
                    col_span: cell.col_span,
                    dom: self.dom(row, cell),
                    text: if laid { String::new() } else { text_of(&cell.items) },
                    ..GridCell::default()
                });
            }
        }
        let complete = !builder.is_cut();
        (builder.finish(), complete)
    }

    /// Grids for the runs of rows that are not laid out, the others' items between them.
    fn emit(self, grid: Grid, rows: Vec<Row>, laid_out: &[bool]) -> Finished {
        let mut finished = Finished { items: self.caption, size: self.caption_size, complete: true };
        let cols = grid.cols;
        let mut cells = grid.cells.into_iter().peekable();
        let mut run = Grid { cols, ..Grid::default() };
        let mut beside = Vec::new();
        for (index, (row, &laid)) in rows.into_iter().zip(laid_out).enumerate() {
            let first = index as u32 - run.rows;
            while let Some(mut cell) = cells.next_if(|cell| cell.row as usize == index) {
                cell.row -= first;
                run.cells.extend((!laid).then_some(cell));
            }
            if laid {
                finished.end_run(&mut run, &mut beside);
                for cell in row.cells {
                    finished.size.add(cell.size);
                    finished.items.push(Item::Group(cell.items));
                }
            } else {
                run.rows += 1;
                beside.extend(
                    row.cells.into_iter().filter(|cell| !cell.items.is_empty()).map(|cell| cell.items),
                );
            }
        }
        finished.end_run(&mut run, &mut beside);
        finished
    }
}

/// What a table became.
#[derive(Debug, Default)]
pub struct Finished {
    /// In order.
    pub items: Vec<Item>,
    /// What they amount to.
    pub size: Size,
    /// Whether no cell was left out.
    pub complete: bool,
}

/// Which rows only frame. Where some do, rows beside them with no two filled cells do too: titles, signatures.
/// A table in which no row has two cells is a frame altogether.
fn layout(rows: &[Row]) -> Vec<bool> {
    if rows.iter().all(|row| row.cells.len() < 2) {
        return vec![true; rows.len()];
    }
    let mut laid: Vec<bool> =
        rows.iter().map(|row| row.cells.iter().any(|cell| is_running(cell.size))).collect();
    if !laid.contains(&true) {
        return laid;
    }
    let sparse: Vec<bool> = rows.iter().map(|row| filled(row) < 2).collect();
    let mut from = 0;
    while from < laid.len() {
        let run = laid.iter().skip(from).take_while(|&&laid| !laid).count();
        if sparse.iter().skip(from).take(run).all(|&sparse| sparse) {
            laid.iter_mut().skip(from).take(run).for_each(|laid| *laid = true);
        }
        from += run.max(1);
    }
    laid
}

fn filled(row: &Row) -> usize {
    row.cells.iter().filter(|cell| cell.size.lines > 0).count()
}

fn is_running(size: Size) -> bool {
    size.grids > 0 || size.chars >= RUNNING || (size.lines > 1 && size.longest >= RUNNING_LINE)
}

/// The lines of a cell, joined by `\n`.
fn text_of(items: &[Item]) -> String {
    let mut text = String::new();
    let mut open = vec![items.iter()];
    while let Some(top) = open.last_mut() {
        match top.next() {
            Some(Item::Group(inner)) => open.push(inner.iter()),
            Some(Item::Line(line)) => {
                if !text.is_empty() {
                    text.push('\n');
                }
                text.push_str(&line.text);
            }
            Some(Item::Grid(_) | Item::Media(..)) => {}
            None => {
                open.pop();
            }
        }
    }
    text
}

impl Finished {
    /// Ends a run of rows: its grid, then what in its cells was no text.
    fn end_run(&mut self, run: &mut Grid, beside: &mut Vec<Vec<Item>>) {
        if run.rows > 0 {
            let next = Grid { cols: run.cols, ..Grid::default() };
            let mut grid = std::mem::replace(run, next);
            for cell in &mut grid.cells {
                cell.row_span = cell.row_span.min(grid.rows - cell.row);
            }
            self.size.grids += 1;
            self.items.push(Item::Grid(grid));
        }
        for items in beside.drain(..) {
            for_each(items, |item| {
                if matches!(item, Item::Media(..)) {
                    self.items.push(item);
                }
            });
        }
    }
}
