//! Comma-separated values: what a spreadsheet saves of one sheet. Merged cells are lost in it, what they covered is
//! empty; rows of prose stand above and below the tables.

use crate::document::{Block, Document, Grid, GridCell};
use crate::limits::{LINE_BYTES, MAX_GRID_COLUMNS, MAX_GRID_ROWS, MAX_REPORT_BYTES};
use crate::notice::Notice;
use crate::place::Place;

/// Rows from which on a text that nobody calls `.csv` can be taken for one.
const ROWS: usize = 8;

/// Cells of a row from which on the same holds.
const CELLS: usize = 4;

/// Bytes looked at to tell what parts the cells.
const SAMPLE: usize = 256 << 10;

/// Cells read: more would not be looked at.
const MOST: usize = MAX_REPORT_BYTES / LINE_BYTES;

type Rows = Vec<Vec<String>>;

/// Reads a text whose rows have as many cells as each other; `None` where they have not. A name that ends in `.csv`
/// lowers what it takes.
pub fn read(text: &str, name: &str) -> Option<Document> {
    let ending = name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    let named = matches!(ending.as_str(), "csv" | "tsv");
    let separators = [',', ';', '\t'].into_iter().filter(|&c| c != '\t' || named);
    let fewest = if named { 2 } else { CELLS };
    let sample = text.get(..text.floor_char_boundary(SAMPLE)).unwrap_or(text);
    let counted = separators.map(|c| (regular(&rows(sample, c), fewest), c));
    let ((count, of), separator) = counted.max_by_key(|((count, _), _)| *count)?;
    let enough = if named { count >= 2 } else { count >= ROWS && count * 10 >= of * 9 };
    enough.then(|| document(rows(text, separator), name))
}

/// How many rows have the most frequent number of cells, `fewest` at least, and how many rows there are.
fn regular(rows: &Rows, fewest: usize) -> (usize, usize) {
    let mut counts = vec![0; MAX_GRID_COLUMNS as usize];
    for row in rows {
        if let Some(count) = counts.get_mut(row.len()) {
            *count += 1;
        }
    }
    (counts.into_iter().skip(fewest).max().unwrap_or(0), rows.len())
}

/// The rows, one more than are read at most; in quotes a separator or the end of a line is text, and a quote is written
/// twice.
fn rows(text: &str, separator: char) -> Rows {
    let (mut rows, mut row, mut cell, mut cells) = (Rows::new(), Vec::new(), String::new(), 0);
    let (mut quoted, mut chars) = (false, text.chars().peekable());
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => cell.extend(chars.next()),
            '"' if quoted || cell.is_empty() => quoted = !quoted,
            '\r' => {}
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
                cells += 1;
            }
            c if c == separator && !quoted => {
                row.push(std::mem::take(&mut cell));
                cells += 1;
            }
            c => cell.push(c),
        }
        if cells > MOST || rows.len() > MAX_GRID_ROWS as usize {
            break;
        }
    }
    if !cell.is_empty() || !row.is_empty() {
        row.push(cell);
        rows.push(row);
    }
    rows
}

fn document(rows: Rows, name: &str) -> Document {
    let mut document = Document::default();
    let whole = rows.len() <= MAX_GRID_ROWS as usize && rows.iter().map(Vec::len).sum::<usize>() <= MOST;
    let fits = rows.iter().all(|row| row.len() <= MAX_GRID_COLUMNS as usize);
    if !whole || !fits {
        let zh =
            format!("表格超过 {MAX_GRID_ROWS} 行、{MAX_GRID_COLUMNS} 列或 {MOST} 格，超出的部分没有读。");
        let en = format!(
            "The table has more than {MAX_GRID_ROWS} rows, {MAX_GRID_COLUMNS} columns or {MOST} cells; the rest was not read."
        );
        document.notices.push(Notice::new("limit-exceeded", zh, en, Place::whole()));
    }
    let mut grid = Grid { sheet: Some(sheet(name)), ..Grid::default() };
    for (row, cells) in rows.into_iter().take(MAX_GRID_ROWS as usize).enumerate() {
        grid.rows = row as u32 + 1;
        for (col, text) in cells.into_iter().take(MAX_GRID_COLUMNS as usize).enumerate() {
            grid.cols = grid.cols.max(col as u32 + 1);
            let text = text.trim().to_string();
            grid.cells.push(GridCell { row: row as u32, col: col as u32, text, ..GridCell::default() });
        }
    }
    document.blocks.push(Block::Grid(grid));
    document
}

/// The sheet is called as the file is, as in a spreadsheet program that opens it.
fn sheet(name: &str) -> String {
    let file = name.rsplit(['/', '\\', '!']).next().unwrap_or_default();
    file.rsplit_once('.').map_or(file, |(stem, _)| stem).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str, name: &str) -> Option<Vec<Vec<String>>> {
        let document = read(text, name)?;
        let Block::Grid(grid) = &document.blocks[0] else { return None };
        let mut cells = vec![Vec::new(); grid.rows as usize];
        for cell in &grid.cells {
            cells[cell.row as usize].push(cell.text.clone());
        }
        Some(cells)
    }

    #[test]
    fn quotes_hold_separators_and_lines() {
        let text = "\"商业\n企业\";\"a\"\"b;\";3\r\n1;2;\n";
        let read = cells(text, "表.csv").unwrap();
        assert_eq!(read, [vec!["商业\n企业", "a\"b;", "3"], vec!["1", "2", ""]]);
    }

    #[test]
    fn a_table_without_end_is_cut_and_said() {
        let document = read(&format!("{}\n{}", ",".repeat(9), ",".repeat(MOST * 2)), "a.csv");
        assert!(document.is_none());
        let document = read(&"1,2\n".repeat(MAX_GRID_ROWS as usize + 1), "a.csv").unwrap();
        assert_eq!(document.notices[0].code, "limit-exceeded");
        assert!(matches!(&document.blocks[0], Block::Grid(grid) if grid.rows == MAX_GRID_ROWS));
    }

    #[test]
    fn text_with_commas_is_text() {
        assert_eq!(cells("一, 二\n三、四\n五, 六, 七", "a.txt"), None);
        assert_eq!(cells(&"规章\t0\t0\t0\n".repeat(9), "a.txt"), None);
        assert_eq!(cells("规章\t0\t0\t0\n规章\t0\t0\t0", "a.tsv").map(|rows| rows.len()), Some(2));
        assert_eq!(cells(&"规章,0,0,0\n".repeat(9), "").map(|rows| rows.len()), Some(9));
    }
}
