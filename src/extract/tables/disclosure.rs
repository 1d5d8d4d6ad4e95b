//! The disclosure table: rows by their labels, columns by the header words above them.

use super::bind::{Bound, bind, cell};
use super::captions::{caption_in, is_caption, strip_captions};
use super::disclosure_keyed::{Keyed, begins_above, keyed, without_unit};
use super::owner::{Owned, own};
use super::token::Token;
use super::{Sheet, place_of};
use crate::document::fold::fold;
use crate::form::labels::{DISCLOSURE, HEADERS, Header, Slot};
use crate::form::sums::disclosure_cells;
use crate::form::{Address, Column, FormKind, Row};
use crate::notice::Notice;
use crate::order;
use crate::report::{Cell, CellState, Stranger, Table, TableKind};

/// Share of header words that must be found for the header to be taken.
const ENOUGH: f32 = 0.5;

/// The same where the header was cut off and only the count of figures confirms it.
const TRUNCATED: f32 = 0.33;

/// Reads the disclosure table from its tokens.
pub fn read(tokens: &[Token]) -> Sheet {
    let owned = own(DISCLOSURE, tokens);
    let parts = parts(tokens, &owned);
    let mut sheet = Sheet::default();
    let mut forms: Vec<FormKind> = Vec::new();
    let mut strangers = Vec::new();
    let keyed = keyed(tokens);
    forms.extend(keyed.iter().flatten().filter_map(|figure| put_keyed(&mut sheet, figure)));
    let other_way = keyed.is_some() || begins_above(tokens);
    for part in parts.iter().filter(|_| !other_way) {
        for (index, row) in part.rows.iter().copied() {
            if let Some((header, named)) = by_names(tokens, &owned, part, index, row) {
                forms.extend(header.form);
                for (column, cell) in named {
                    let address = Address::disclosure(row, column);
                    sheet.put(&[address], convert(Bound::Cells(vec![cell]), row, &[address], &part.raw));
                }
                continue;
            }
            let chosen = choose(tokens, &owned, part, index, row, &forms);
            let Some((header, bound)) = chosen else {
                sheet.ambiguous_row(row, tokens, &owned.runs[index]);
                continue;
            };
            forms.extend(header.form);
            let columns: Vec<Address> =
                header.columns.iter().map(|(c, _)| Address::disclosure(row, *c)).collect();
            sheet.put(&columns, convert(bound, row, &columns, &part.raw));
            strangers.extend(odd_columns(header, part));
        }
    }
    let form = majority(&forms);
    strangers.extend(other_form_rows(&sheet, form, tokens, &owned));
    strangers.dedup_by(|a, b| a.label == b.label);
    sheet.table(Table {
        kind: TableKind::Disclosure,
        form,
        place: place_of(tokens),
        cells_expected: form.map_or(0, |form| disclosure_cells(form).len() as u32),
        cells_found: 0,
        score: owned.score,
        subtotals: Default::default(),
        strangers,
    });
    if !other_way {
        sheet.strangers(tokens, &owned);
    } else if keyed.is_none() {
        let zh = "表二的数有的在名称上面，分不清哪个是哪个，没有用。";
        let en = "Some figures of 表二 stand above their names; which is which cannot be told, and they were not used.";
        sheet.notices.push(Notice::new("header-unreadable", zh, en, place_of(tokens)));
    }
    sheet
}

/// Puts a figure that has its full name; the form that has its column.
fn put_keyed(sheet: &mut Sheet, figure: &Keyed) -> Option<FormKind> {
    let bound = Bound::Cells(vec![Some(cell(figure.value))]);
    let address = [figure.address];
    sheet.put(&address, convert(bound, figure.address.row, &address, figure.name));
    figure.form
}

/// One of the five parts: its header words and its rows.
struct Part {
    /// Header words, joined.
    header: String,
    /// The same, each for itself.
    names: Vec<String>,
    /// The same as printed, for its unit.
    raw: String,
    /// Index of the label and the row.
    rows: Vec<(usize, Row)>,
    /// Where the header stands.
    place: crate::place::Place,
}

/// A part begins with header words after a row, or with the caption of its item.
fn parts(tokens: &[Token], owned: &Owned) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut open = false;
    for (index, token) in tokens.iter().enumerate() {
        let label = owned.label_of[index];
        let slot = label.and_then(|label| DISCLOSURE.get(label)).map(|label| label.slot);
        match (label, slot) {
            (Some(label), Some(Slot::Row(row))) => {
                let glued = glued_header(token, DISCLOSURE[label].core);
                if parts.is_empty() || (glued.is_some() && !open) {
                    parts.push(empty_part(token));
                }
                if let (Some(part), Some(header)) = (parts.last_mut(), glued) {
                    part.header += &header;
                    part.names.push(header);
                    part.raw += &token.text;
                }
                if let Some(part) = parts.last_mut()
                    && !part.rows.iter().any(|(known, _)| *known == label)
                {
                    part.rows.push((label, row));
                }
                open = false;
            }
            _ => {
                let words: String = token.label().unwrap_or_default().iter().collect();
                let torn = || words.starts_with("第二十条第");
                if words.is_empty() || (label.is_none() && !is_header_word(&words) && !torn()) {
                    continue;
                }
                // Rows that were not read must not join two parts' headers.
                if !open || words.starts_with("第二十条第") || caption_in(&words).is_some() {
                    parts.push(empty_part(token));
                    open = true;
                }
                if let Some(part) = parts.last_mut() {
                    part.header += &words;
                    let name = strip_captions(&words);
                    part.names.extend(Some(name).filter(|name| !is_caption(name) && is_header_word(name)));
                    part.raw += &token.text;
                }
            }
        }
    }
    // Stripped as a whole: a caption may be torn over lines.
    parts.iter_mut().for_each(|part| part.header = strip_captions(&part.header));
    parts
}

/// Header words in front of the row's on one token, where nothing parts them: 本年处理决定数量行政许可.
fn glued_header(token: &Token, core: &str) -> Option<String> {
    let words: String = token.label()?.iter().collect();
    let header = strip_captions(&words[..words.rfind(core)?]);
    let header = header.strip_suffix("行政").unwrap_or(&header);
    // Glued names in another order would look much the same: only the form's own will do.
    let known = |of: &Header| without_unit(&joined(of)) == without_unit(header);
    HEADERS.iter().any(known).then(|| header.to_string())
}

fn empty_part(token: &Token) -> Part {
    Part {
        header: String::new(),
        names: Vec::new(),
        raw: String::new(),
        rows: Vec::new(),
        place: token.place.clone(),
    }
}

/// Whether most of the words stand in some header.
pub fn is_header_word(words: &str) -> bool {
    let bare = strip_captions(words);
    let columns = || HEADERS.iter().flat_map(|header| header.columns.iter().map(|(_, name)| *name));
    let joined = HEADERS.iter().map(joined).collect::<Vec<_>>();
    bare.is_empty()
        || bare.contains("总金额")
        || columns().any(|name| name.contains(&bare) || similarity(&bare, name) > 0.7)
        || joined.iter().any(|name| similarity(&bare, name) > 0.7)
}

fn joined(header: &Header) -> String {
    header.columns.iter().map(|(_, words)| *words).collect()
}

/// Cells by the columns that they stand under.
type Named = Vec<(Column, Option<Cell>)>;

/// Where the header names the form's columns in another order, or others among them: each figure by the name above it.
fn by_names(
    tokens: &[Token],
    owned: &Owned,
    part: &Part,
    label: usize,
    row: Row,
) -> Option<(&'static Header, Named)> {
    let of_row = || HEADERS.iter().filter(|header| header.rows.contains(&row));
    let usual = |header: &Header| {
        header.columns.iter().map(|(_, name)| *name).eq(part.names.iter().map(String::as_str))
    };
    if part.names.len() < 2 || of_row().any(usual) {
        return None;
    }
    let column = |header: &Header, name: &str| {
        header.columns.iter().find(|(_, known)| *known == name).map(|(c, _)| *c)
    };
    let known =
        |header: &&Header| header.columns.iter().all(|(_, name)| part.names.iter().any(|n| n == name));
    let header = of_row().filter(known).max_by_key(|header| header.columns.len())?;
    let Bound::Cells(cells) = bind(tokens, &owned.runs[label], part.names.len()) else { return None };
    let named = part.names.iter().zip(cells).filter_map(|(name, cell)| Some((column(header, name)?, cell)));
    Some((header, named.collect()))
}

/// The header that fits best among those with as many columns as the row has figures.
fn choose(
    tokens: &[Token],
    owned: &Owned,
    part: &Part,
    label: usize,
    row: Row,
    forms: &[FormKind],
) -> Option<(&'static Header, Bound)> {
    let run = &owned.runs[label];
    let mut fitting: Vec<(f32, &'static Header)> = HEADERS
        .iter()
        .filter(|header| header.rows.contains(&row))
        .map(|header| (similarity(&part.header, &joined(header)), header))
        .collect();
    order::sort_by(&mut fitting, |a, b| b.0.total_cmp(&a.0));
    let (best, header) = *fitting.first()?;
    let runner_up = fitting.get(1).map_or(0.0, |(score, _)| *score);
    // A part that lost its own header stands below that of the part before.
    let others = HEADERS.iter().filter(|header| !header.rows.contains(&row));
    let foreign = others.map(|other| similarity(&part.header, &joined(other))).fold(0.0, f32::max);
    let clear = foreign <= best && (best >= ENOUGH || (best >= TRUNCATED && best > runner_up + 0.1));
    let header = if clear { header } else { known_form(&fitting, forms)? };
    Some((header, bind(tokens, run, header.columns.len())))
}

/// Without header words: the header of the form that the other parts are of.
fn known_form(fitting: &[(f32, &'static Header)], forms: &[FormKind]) -> Option<&'static Header> {
    let form = majority(forms)?;
    fitting.iter().map(|(_, header)| *header).find(|header| header.form == Some(form))
}

fn majority(forms: &[FormKind]) -> Option<FormKind> {
    let count = |form: FormKind| forms.iter().filter(|other| **other == form).count();
    forms.iter().copied().max_by_key(|form| count(*form))
}

/// Share of characters that two strings have in common, in order: 2·LCS / (|a| + |b|).
fn similarity(a: &str, b: &str) -> f32 {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().take(80).collect(), b.chars().collect());
    if a.is_empty() || b.is_empty() {
        return 0.0;
    }
    let mut row = vec![0usize; b.len() + 1];
    for x in &a {
        let mut diagonal = 0;
        for (j, y) in b.iter().enumerate() {
            let above = row[j + 1];
            row[j + 1] = if x == y { diagonal + 1 } else { above.max(row[j]) };
            diagonal = above;
        }
    }
    2.0 * row[b.len()] as f32 / (a.len() + b.len()) as f32
}

/// Puts amounts into the unit of their address: 万元 for fees, 元 for procurement.
fn convert(bound: Bound, row: Row, columns: &[Address], header: &str) -> Bound {
    let Bound::Cells(mut cells) = bound else { return bound };
    let base = match row {
        Row::Fees => 4,
        Row::Procurement => 0,
        _ => return Bound::Cells(cells),
    };
    for (cell, address) in cells.iter_mut().zip(columns) {
        if address.column == Column::Amount
            && let Some(cell) = cell
        {
            to_unit(cell, base, header);
        }
    }
    Bound::Cells(cells)
}

/// Powers of ten above 元, in simplified or traditional characters.
fn power(unit: &str) -> Option<i32> {
    let unit = fold(unit);
    if unit.contains("亿元") {
        Some(8)
    } else if unit.contains("万元") {
        Some(4)
    } else if unit.contains("千元") {
        Some(3)
    } else {
        unit.contains('元').then_some(0)
    }
}

fn to_unit(cell: &mut Cell, base: i32, header: &str) {
    let printed = power(&cell.raw).or_else(|| power(header)).unwrap_or(base);
    let Some(value) = cell.value else { return };
    cell.value = value.scale10(printed - base);
    if cell.value.is_none() {
        cell.state = CellState::Unreadable;
    }
}

/// Columns that no form has: 本年项目数量, 中标总金额.
fn odd_columns(header: &Header, part: &Part) -> Vec<Stranger> {
    let odd = |label: &str| Stranger { label: label.into(), form: None, place: part.place.clone() };
    let mut found = Vec::new();
    if header.form.is_none() {
        found.push(odd("本年项目数量"));
    }
    if part.header.contains("中标总金额") {
        found.push(odd("中标总金额"));
    }
    found
}

/// Rows whose cells are of another form than the table's.
fn other_form_rows(sheet: &Sheet, form: Option<FormKind>, tokens: &[Token], owned: &Owned) -> Vec<Stranger> {
    let Some(form) = form else { return Vec::new() };
    let own_cells = disclosure_cells(form);
    let form_of = |address: &Address| {
        FormKind::ALL.into_iter().rev().find(|other| disclosure_cells(*other).contains(address))
    };
    let strange = sheet.cells.keys().filter(|address| !own_cells.contains(address));
    let mut rows: Vec<(Row, FormKind)> =
        strange.filter_map(|address| Some((address.row, form_of(address)?))).collect();
    rows.dedup();
    let stranger = |(row, other): (Row, FormKind)| {
        let label = DISCLOSURE.iter().position(|label| label.slot == Slot::Row(row))?;
        let token = tokens.get(owned.first_token[label]?)?;
        Some(Stranger { label: token.text.clone(), form: Some(other), place: token.place.clone() })
    };
    rows.into_iter().filter_map(stranger).collect()
}

#[cfg(test)]
mod tests {
    use crate::document::{Block, Document};
    use crate::extract::extract;

    #[test]
    fn a_caption_wrapped_within_its_cell_is_no_column() {
        let text = "二、主动公开政府信息情况
| 第二十条第（一） | | | |
| 项 | | | |
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | 3 | 1 | 41 |
| 第二十条第（五） | | | |
| 项 | | | |
| 信息内容 | 本年处理决定数量 | | |
| 行政许可 | 731 | | |
| 第二十条第（六） | | | |
| 项 | | | |
| 信息内容 | 本年处理决定数量 | | |
| 行政处罚 | 52 | | |
| 行政强制 | 7 | | |";
        let blocks = text.lines().map(Block::paragraph).collect();
        let report = extract(&Document { blocks, ..Document::default() });
        let read: Vec<String> =
            report.cells.values().filter_map(|cell| Some(cell.value?.to_string())).collect();
        assert_eq!(read, ["0", "0", "0", "3", "1", "41", "731", "52", "7"]);
    }
}
