//! Text with tables between its lines whose cells are parted by commas, some in quotes: what is copied out of a file of
//! comma-separated values together with the prose around. Only a quote tells such a table: commas are in every sentence.

use super::text;
use crate::document::{Block, Document, Grid, GridCell};
use crate::limits::{LINE_BYTES, MAX_GRID_COLUMNS, MAX_GRID_ROWS, MAX_REPORT_BYTES};
use std::collections::HashSet;
use std::ops::Range;

/// Rows from which on they are a table, and cells of each.
const ROWS: usize = 3;
const CELLS: usize = 4;

/// Cells read: more would not be looked at.
const MOST: usize = MAX_REPORT_BYTES / LINE_BYTES;

/// Bytes of a cell in quotes: where one is not closed by then, it is no cell.
const LONGEST: usize = 4_000;

/// Lines with a quote that is not closed: more, and it is no such text.
const MOST_BROKEN: usize = 200;

/// A row: its cells, whether one is in quotes, and where it stands.
struct Row {
    cells: Vec<String>,
    is_quoted: bool,
    at: Range<usize>,
}

/// Reads such a text; `None` where it has no such table, or more than can be read.
pub fn read(text: &str) -> Option<Document> {
    let tables = tables(text).filter(|tables| !tables.is_empty())?;
    let (mut blocks, mut from) = (Vec::new(), 0);
    for table in tables {
        let (first, last) = (table.first()?, table.last()?);
        blocks.extend(text::read(text.get(from..first.at.start)?).blocks);
        from = last.at.end;
        blocks.push(Block::Grid(grid(table)));
    }
    blocks.extend(text::read(text.get(from..)?).blocks);
    Some(Document { blocks, ..Document::default() })
}

/// The tables: rows one below the other with as many cells each, one of these in quotes.
fn tables(text: &str) -> Option<Vec<Vec<Row>>> {
    let (mut tables, mut at, mut broken, mut cells) = (Vec::<Vec<Row>>::new(), 0, 0, 0);
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let line = rest.find('\n').map_or(rest.len(), |end| end + 1);
        let row = row(text, at);
        broken += usize::from(row.is_none() && rest.get(..line).is_some_and(|line| line.contains('"')));
        at = row.as_ref().map_or(at + line, |row| row.at.end);
        let Some(row) = row.filter(|row| (CELLS..=MAX_GRID_COLUMNS as usize).contains(&row.cells.len()))
        else {
            continue;
        };
        cells += row.cells.len();
        let above = tables.last_mut().filter(|table| {
            table
                .last()
                .is_some_and(|last| last.at.end == row.at.start && last.cells.len() == row.cells.len())
        });
        match above {
            Some(table) => table.push(row),
            None => tables.push(vec![row]),
        }
        if broken > MOST_BROKEN || cells > MOST {
            return None;
        }
    }
    tables.retain(|table| table.iter().any(|row| row.is_quoted));
    // Beside a table, fewer rows of its width are one as well: what parts them is a row that is one line.
    let width = |table: &Vec<Row>| table.first().map(|row| row.cells.len());
    let widths: HashSet<_> = tables.iter().filter(|table| table.len() >= ROWS).map(width).collect();
    tables.retain(|table| widths.contains(&width(table)));
    tables.iter().all(|table| table.len() <= MAX_GRID_ROWS as usize).then_some(tables)
}

/// The row that begins here; `None` where a quote is not closed, or not behind its cell, and for a sentence.
fn row(text: &str, from: usize) -> Option<Row> {
    let (mut cells, mut is_quoted, mut at) = (Vec::new(), false, from);
    loop {
        let rest = text.get(at..)?;
        let (cell, length) = match rest.strip_prefix('"') {
            Some(inner) => quoted(inner).map(|(cell, length)| (cell, length + 1))?,
            None => {
                let length = rest.find([',', '\n']).unwrap_or(rest.len());
                // A sentence has commas of its own.
                let cell = rest.get(..length).filter(|cell| !cell.contains('。'))?;
                (cell.to_string(), length)
            }
        };
        is_quoted |= rest.starts_with('"');
        cells.push(cell.trim().to_string());
        at += length;
        let behind = text.get(at..)?.trim_start_matches('\r');
        let end = text.len() - behind.len();
        match behind.chars().next() {
            Some(',') => at = end + 1,
            Some('\n') => return Some(Row { cells, is_quoted, at: from..end + 1 }),
            None => return Some(Row { cells, is_quoted, at: from..text.len() }),
            Some(_) => return None,
        }
    }
}

/// What stands in quotes, a quote itself written twice, and its length with the quote that closes it.
fn quoted(inner: &str) -> Option<(String, usize)> {
    let (mut cell, mut at) = (String::new(), 0);
    loop {
        let rest = inner.get(at..)?;
        let near = rest.get(..rest.floor_char_boundary(LONGEST))?;
        let end = near.find('"')?;
        cell.push_str(rest.get(..end)?);
        at += end + 1;
        if cell.len() > LONGEST {
            return None;
        }
        if !inner.get(at..)?.starts_with('"') {
            return Some((cell, at));
        }
        cell.push('"');
        at += 1;
    }
}

fn grid(rows: Vec<Row>) -> Grid {
    let mut grid = Grid::default();
    for (row, of) in (0..).zip(rows) {
        grid.rows = row + 1;
        for (col, text) in (0..).zip(of.cells) {
            grid.cols = grid.cols.max(col + 1);
            grid.cells.push(GridCell { row, col, text, ..GridCell::default() });
        }
    }
    grid
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Option<Vec<String>> {
        let of = |block: &Block| match block {
            Block::Grid(grid) => {
                grid.cells.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>().join("|")
            }
            Block::Paragraph(paragraph) => paragraph.text.clone(),
            _ => String::new(),
        };
        read(text).map(|document| document.blocks.iter().map(of).collect())
    }

    #[test]
    fn tables_between_lines_of_text_are_tables() {
        let table = "\"规章,\n件\",\"a\"\"b\",3,\r\n许可,,\"1,288\",0\n处罚,1,2,3\n";
        let expected = ["前。一, 二, 三, 四", "规章,\n件|a\"b|3||许可||1,288|0|处罚|1|2|3", "后"];
        let text = format!("前。一, 二, 三, 四\n{table}后");
        assert_eq!(texts(&text).unwrap(), expected);
        assert_eq!(texts(table).unwrap(), [expected[1]]);
        let parted = format!("{table}第二十条\n\"a\",1,2,3\n中\na,1,2,3\n\"b\",1,2\n");
        assert_eq!(texts(&parted).unwrap()[1..], ["第二十条", "a|1|2|3", "中", "a,1,2,3", "\"b\",1,2"]);
    }

    #[test]
    fn text_with_commas_and_quotes_is_text() {
        let sentence = "一, 二, \"三\", 四\n";
        assert_eq!(texts(&sentence.repeat(5)), None);
        assert_eq!(texts(&"\"一\", 二, 三, 四\n".repeat(2)), None);
        assert_eq!(texts(&"一,二,三,四\n".repeat(9)), None);
        assert_eq!(texts("\"一\",二,三,四\n\"一\"二,三,四,五\n一,二,三,四\n一,二,三,四"), None);
        assert_eq!(texts(&format!("\"{}\",2,3,4\n", "一".repeat(LONGEST)).repeat(5)), None);
    }

    #[test]
    fn quotes_without_end_take_no_time() {
        let started = std::time::Instant::now();
        assert_eq!(texts(&format!("{}\"一,", "\"一,二\n".repeat(1 << 20))), None);
        assert!(started.elapsed().as_secs() < 20);
    }
}
