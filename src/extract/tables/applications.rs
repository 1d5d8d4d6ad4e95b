//! The applications table: rows by their labels, columns by the header where a grid has one, else by count.

use super::astray::astray;
use super::beyond;
use super::bind::{Bound, bind, cell, unreadable};
use super::header::{self, Order};
use super::owner::{Owned, Run, own};
use super::places::Places;
use super::token::Token;
use super::{Sheet, place_of};
use crate::document::figure::Figure;
use crate::extract::lines::Shape;
use crate::form::labels::{APPLICATIONS, Slot};
use crate::form::sums::{self, APPLICATION_COLUMNS};
use crate::form::{Address, Column, FormKind, Row};
use crate::notice::Notice;
use crate::report::{Cell, CellState, Table, TableKind};

/// Reads the applications table from its tokens; `fallback` is the form where its own labels do not tell.
pub fn read(tokens: &[Token], fallback: Option<FormKind>) -> Sheet {
    let tokens = &*beyond::without(tokens);
    let (tokens, other) = best_instance(tokens);
    let mut owned = own(APPLICATIONS, tokens);
    share_unlabelled(tokens, &mut owned);
    let columns = Columns::find(tokens, &owned);
    let mut sheet = Sheet::default();
    let told = sums::form_with_rows(|row| is_found(&owned, row));
    let mut subtotals = Vec::new();
    let astray: Vec<Vec<usize>> = astray(tokens, &owned, told);
    for (index, label) in APPLICATIONS.iter().enumerate() {
        let (row, is_group) = match label.slot {
            Slot::Row(row) => (row, false),
            Slot::Group(row) => (row, sums::is_split(told, row)),
            _ => continue,
        };
        if !owned.found[index] {
            continue;
        }
        if astray.iter().any(|rows| rows.contains(&index)) {
            continue;
        }
        let cells = columns.bind(tokens, &owned, index);
        if is_group {
            subtotals.extend(number_cells(row, cells));
        } else {
            sheet.put_row(row, cells);
        }
    }
    for rows in &astray {
        sheet.astray(rows, tokens, &owned);
    }
    let has_cells = |row| sheet.cells.keys().any(|address| address.row == row);
    let form = told.or_else(|| sums::form_with_rows(has_cells)).or(fallback);
    sheet.table(Table {
        kind: TableKind::Applications,
        form,
        place: place_of(tokens),
        cells_expected: sums::application_cells(form.unwrap_or(FormKind::CURRENT)).len() as u32,
        cells_found: 0,
        score: owned.score,
        subtotals: subtotals.into_iter().collect(),
        strangers: Vec::new(),
    });
    sheet.strangers(tokens, &owned);
    sheet.notices.extend(other.map(another_table));
    sheet
}

/// The table is printed once; what else begins with its first row (another year's, a comparison, one by channels) has fewer
/// figures. A label that is printed once for each column that it spans begins nothing. With where another one begins that is
/// nearly as whole and has other figures.
fn best_instance(tokens: &[Token]) -> (&[Token], Option<&Token>) {
    let begins = |token: &Token| {
        let words: String = token.label().unwrap_or_default().iter().collect();
        words.ends_with("本年新收政府信息公开申请数量")
    };
    let values = |part: &[Token]| -> Vec<String> {
        part.iter().filter(|token| token.reading().is_some()).map(|token| token.text.clone()).collect()
    };
    let figures = |part: &[Token]| part.iter().filter(|token| token.reading().is_some()).count();
    let mut starts: Vec<usize> = vec![0];
    // The last figure since the table began, if it has its first row.
    let (mut seen, mut figure) = (false, None);
    for (index, token) in tokens.iter().enumerate() {
        let first_row = begins(token);
        if let Some(last) = figure.filter(|_| first_row && seen) {
            // Behind it stands the header of the next one.
            starts.push(last + 1);
            figure = None;
        }
        seen |= first_row;
        if seen && token.reading().is_some() {
            figure = Some(index);
        }
    }
    let ends = starts.iter().skip(1).copied().chain([tokens.len()]);
    let parts = || starts.iter().zip(ends.clone()).map(|(from, to)| &tokens[*from..to]);
    // The first of those with the most.
    let best = parts().reduce(|best, part| if figures(part) > figures(best) { part } else { best });
    let best = best.unwrap_or(tokens);
    let (most, printed) = (figures(best), values(best));
    let like = |part: &&[Token]| figures(part) * 2 > most && values(part) != printed;
    (best, parts().find(like).and_then(<[Token]>::first))
}

/// Two tables of two years, say: which one is the report's nobody has said.
fn another_table(first: &Token) -> Notice {
    let zh = "表三在里面不止一份，数不一样，只读了最全的第一份；这里起的一份没有用。请看一眼读的是不是这份报告的。";
    let en = "There is more than one applications table with other figures; only the first that is whole was read, not the one \
              that begins here. Please see whether it is the report's own.";
    Notice::new("table-twice", zh, en, first.place.clone())
}

/// Whether the label of the row stands in the table; that of a group may have none of its figures.
fn is_found(owned: &Owned, row: Row) -> bool {
    let index = APPLICATIONS.iter().position(|label| label.slot == Slot::Row(row));
    index.is_some_and(|index| owned.found[index])
}

fn number_cells(row: Row, bound: Bound) -> Vec<(Address, Cell)> {
    let Bound::Cells(cells) = bound else { return Vec::new() };
    let cells = APPLICATION_COLUMNS.iter().zip(cells);
    cells
        .filter_map(|(column, cell)| Some((Address::applications(row, *column), cell?)))
        .filter(|(_, cell)| cell.state == CellState::Number)
        .collect()
}

/// A row whose label was lost leaves its figures behind those of the row above: where whole lines of seven follow
/// each other and exactly as many labels are missing right there, order decides.
fn share_unlabelled(tokens: &[Token], owned: &mut Owned) {
    let is_row = |index: usize| matches!(APPLICATIONS[index].slot, Slot::Row(_));
    for index in 0..APPLICATIONS.len() {
        let values: Vec<usize> = value_indexes(tokens, &owned.runs[index]);
        if !owned.found[index] || !is_row(index) || values.len() < 14 || !values.len().is_multiple_of(7) {
            continue;
        }
        let lines: Vec<&[usize]> = values.chunk_by(|a, b| tokens[*a].line == tokens[*b].line).collect();
        let missing: Vec<usize> = (index + 1..APPLICATIONS.len())
            .take_while(|next| !owned.found[*next])
            .filter(|n| is_row(*n))
            .collect();
        if lines.iter().any(|line| line.len() != 7) || missing.len() != lines.len() - 1 {
            continue;
        }
        let rows: Vec<Vec<usize>> = lines.iter().map(|line| line.to_vec()).collect();
        for (row, values) in std::iter::once(index).chain(missing).zip(rows) {
            owned.found[row] = true;
            owned.runs[row] = Run { tokens: values, leading: 0 };
        }
    }
}

fn value_indexes(tokens: &[Token], run: &Run) -> Vec<usize> {
    run.tokens.iter().copied().filter(|index| tokens[*index].reading().is_some()).collect()
}

/// How figures of a row go to columns.
struct Columns {
    /// What the header says where it is not the form's.
    order: Order,
    /// Grid columns of the seven columns, by block, where a grid's header names them all.
    plans: Vec<(Option<u32>, [u32; 7])>,
    /// Where the figures stand in text whose rows have cells of one number.
    places: Option<Places>,
    /// Position of a column that the form does not have (小计 of the five organisations), where text names one.
    extra: Option<usize>,
}

impl Columns {
    fn find(tokens: &[Token], owned: &Owned) -> Self {
        let header = header_tokens(owned);
        let mut plans: Vec<(Option<u32>, [u32; 7])> = Vec::new();
        let mut blocks: Vec<Option<u32>> = header.iter().map(|(t, _)| tokens[*t].place.block).collect();
        blocks.dedup();
        for block in blocks {
            let cols = APPLICATION_COLUMNS.map(|column| {
                let mut named =
                    header.iter().filter(|(t, c)| *c == column && tokens[*t].place.block == block);
                named
                    .next()
                    .and_then(|(t, _)| tokens[*t].cols)
                    .filter(|(_, span)| *span == 1)
                    .map(|(col, _)| col)
            });
            let known: Vec<u32> = cols.iter().flatten().copied().collect();
            if known.len() == 7 && known.windows(2).all(|pair| pair[0] < pair[1]) {
                plans.push((block, cols.map(Option::unwrap_or_default)));
            }
        }
        let order = header::order(&tokens[cells_start(tokens)..]);
        Self { order, plans, places: Places::find(tokens, owned), extra: extra_column(tokens, owned) }
    }

    fn bind(&self, tokens: &[Token], owned: &Owned, label: usize) -> Bound {
        let bound = self.bound(tokens, owned, label);
        let run = &owned.runs[label];
        let text =
            run.tokens.first().and_then(|at| tokens.get(*at)).is_some_and(|t| t.shape != Shape::GridRow);
        if text && moved_up(&bound) { unreadable(tokens, run) } else { bound }
    }

    fn bound(&self, tokens: &[Token], owned: &Owned, label: usize) -> Bound {
        let run = &owned.runs[label];
        match &self.order {
            // With more figures than names, a name was lost, not a column.
            Order::Named(columns) if value_indexes(tokens, run).len() <= columns.len() => {
                return by_names(tokens, run, columns);
            }
            Order::Named(_) => {}
            Order::Unclear => return unreadable(tokens, run),
            Order::Form => {}
        }
        if let Some(bound) = self.by_plan(tokens, owned, label) {
            return bound;
        }
        if let Some(bound) = self.places.as_ref().and_then(|places| places.bind(tokens, owned, label)) {
            return bound;
        }
        if let (Some(extra), Bound::Cells(mut cells)) = (self.extra, bind(tokens, run, 8)) {
            cells.remove(extra.min(cells.len() - 1));
            return Bound::Cells(cells);
        }
        bind(tokens, run, 7)
    }

    /// By grid column, where the header names all seven and no label of the row stands in their place.
    fn by_plan(&self, tokens: &[Token], owned: &Owned, label: usize) -> Option<Bound> {
        let first = owned.first_token[label]?;
        let token = tokens.get(first)?;
        let (_, cols) = self.plans.iter().find(|(block, _)| *block == token.place.block)?;
        let row: Vec<&Token> = tokens[first..].iter().take_while(|t| t.line == token.line).collect();
        // A group's label stands beside its first row: the figures there are that row's.
        let last_label = owned.label_of[first..first + row.len()].iter().rev().flatten().next();
        if last_label != Some(&label) {
            return None;
        }
        let labels =
            row.iter().zip(&owned.label_of[first..]).filter(|(t, of)| t.label().is_some() && of.is_some());
        let labels_end = labels.filter_map(|(t, _)| t.cols).map(|(c, s)| c + s);
        if token.shape != Shape::GridRow || labels_end.max()? > cols[0] {
            return None;
        }
        if !shifted(&row, cols) && lost_a_cell(&row, cols[6]) {
            return Some(unreadable(tokens, &owned.runs[label]));
        }
        let at = |col: u32| row.iter().find(|t| t.cols.is_some_and(|(c, s)| c <= col && col < c + s));
        let cells: Vec<Option<Cell>> = cols.iter().map(|col| at(*col).map(|token| cell(token))).collect();
        let any = cells.iter().any(Option::is_some);
        // Figures right of 总计: the header's spans do not fit the rows below, so that it tells nothing.
        let beyond = row.iter().any(|t| t.reading().is_some() && t.cols.is_some_and(|(c, _)| c > cols[6]));
        let spread = row.iter().any(|t| t.cols.is_some_and(|(c, s)| c >= cols[0] && s > 1));
        (any && !spread && !beyond && !shifted(&row, cols)).then_some(Bound::Cells(cells))
    }
}

/// Whether a row of text that ends blank ends in its total before that: a cell was lost, what stood behind it moved up, and the
/// row was filled up to the width of the others.
fn moved_up(bound: &Bound) -> bool {
    let Bound::Cells(cells) = bound else { return false };
    let value = |cell: &Option<Cell>| cell.as_ref()?.value;
    let [parts @ .., total, end] = cells.as_slice() else { return false };
    let known: Option<Vec<Figure>> = parts.iter().map(value).collect();
    let blank = end.as_ref().is_none_or(|cell| cell.state == CellState::Blank);
    let (Some(parts), Some(total)) = (known.filter(|_| blank), value(total)) else { return false };
    total != Figure::ZERO && parts.into_iter().sum::<Figure>() == total
}

/// Whether a row of a page's table ends before the last column: a cell was lost, and what stood behind it has moved up. A
/// sheet leaves blank cells out and moves none.
pub(super) fn lost_a_cell(row: &[&Token], last: u32) -> bool {
    let cells: Vec<(u32, u32)> = row.iter().filter_map(|token| token.cols).collect();
    let side_by_side = cells.windows(2).all(|pair| pair[0].0 + pair[0].1 == pair[1].0);
    let ends = cells.last().is_some_and(|(col, span)| col + span <= last);
    side_by_side
        && ends
        && row.iter().all(|token| token.shape == Shape::GridRow && token.place.sheet.is_none())
}

/// Seven figures side by side that begin left of the header's seven columns: a rowspan above ends too early, and the whole
/// row stands further left. Its own order tells which is which.
fn shifted(row: &[&Token], cols: &[u32; 7]) -> bool {
    let figures: Vec<(u32, u32)> =
        row.iter().filter(|t| t.reading().is_some()).filter_map(|t| t.cols).collect();
    let side_by_side = figures.windows(2).all(|pair| pair[0].0 + pair[0].1 == pair[1].0);
    figures.len() == 7
        && side_by_side
        && cols[6] - cols[0] == 6
        && figures.iter().all(|(_, span)| *span == 1)
        && figures.first().is_some_and(|(col, _)| *col < cols[0])
}

/// Where the cells of the table begin: prose that speaks of the same things may stand before it in the region.
fn cells_start(tokens: &[Token]) -> usize {
    let first_row = |token: &Token| {
        let words: String = token.label().unwrap_or_default().iter().collect();
        token.shape != Shape::Plain && words.contains("申请数量")
    };
    let Some(at) = tokens.iter().position(first_row) else { return 0 };
    let of_table = |token: &Token| match tokens[at].shape {
        Shape::GridRow => token.place.block == tokens[at].place.block,
        shape => token.shape == shape,
    };
    tokens[..at].iter().rposition(|token| !of_table(token)).map_or(0, |before| before + 1)
}

/// As many figures as the header names columns, in its order; in a grid each where its column stands.
fn by_names(tokens: &[Token], run: &Run, columns: &[(Column, Option<u32>)]) -> Bound {
    let ordered = |cells: Vec<Option<Cell>>| {
        let cell_of = |column: Column| {
            let at = columns.iter().position(|(named, _)| *named == column)?;
            cells.get(at).cloned().flatten()
        };
        Bound::Cells(APPLICATION_COLUMNS.iter().map(|column| cell_of(*column)).collect())
    };
    let under = |col: u32| {
        let stands = |token: &&Token| token.cols.is_some_and(|(at, span)| at == col && span == 1);
        run.tokens.iter().filter_map(|index| tokens.get(*index)).find(stands).map(cell)
    };
    let found: Option<Vec<Option<Cell>>> = columns.iter().map(|(_, col)| col.map(under)).collect();
    match found {
        Some(cells) if cells.iter().any(Option::is_some) => ordered(cells),
        _ => match bind(tokens, run, columns.len()) {
            Bound::Cells(cells) => ordered(cells),
            other => other,
        },
    }
}

/// Tokens of the column headers with their columns, in order.
fn header_tokens(owned: &Owned) -> Vec<(usize, Column)> {
    let columns = owned.label_of.iter().enumerate().filter_map(|(token, label)| {
        match APPLICATIONS.get((*label)?)?.slot {
            Slot::Column(column) => Some((token, column)),
            _ => None,
        }
    });
    columns.collect()
}

/// A 小计 among the header words of running text: it stands where it is printed among the five organisations.
fn extra_column(tokens: &[Token], owned: &Owned) -> Option<usize> {
    let header = header_tokens(owned);
    let is_subtotal = |token: &Token| {
        let words: String = token.label().unwrap_or_default().iter().collect();
        words == "小计" || words == "法人小计"
    };
    let at = tokens.iter().position(is_subtotal)?;
    let five = |column: Column| !matches!(column, Column::NaturalPerson | Column::Total);
    let before = header.iter().filter(|(token, column)| *token < at && five(*column)).count();
    Some(1 + before)
}
