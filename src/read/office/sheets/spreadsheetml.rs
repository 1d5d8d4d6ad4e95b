//! Excel's XML of 2003, which many systems write under the name of `.xls`: rows and cells in order, moved by
//! `ss:Index`, merged by `ss:MergeAcross` and `ss:MergeDown`.

use super::cols::Cols;
use super::unread_formulas;
use crate::document::{Block, Document, Grid, GridCell};
use crate::error::{Error, ErrorKind};
use crate::limits::{MAX_GRID_COLUMNS, MAX_GRID_ROWS, MAX_GRIDS};
use crate::read::office::xml::{Step, attribute, is_set, number, walk};
use quick_xml::events::BytesStart;

/// Reads a workbook into one grid a visible sheet that holds something.
///
/// # Errors
/// Where no sheet holds anything.
pub fn read(xml: &[u8]) -> Result<Document, Error> {
    let mut scan = Scan::default();
    let whole = walk(xml, |step| match step {
        Step::Start(tag, empty) => scan.start(tag, empty),
        Step::End(name) => scan.end(name),
        Step::Text(text) => scan.text(text),
    });
    scan.end(b"Worksheet");
    if scan.blocks.is_empty() {
        return Err(Error::new(
            ErrorKind::Empty,
            "这个 Excel 文件里没有内容。",
            "There is nothing in this Excel file.",
        ));
    }
    let mut document = Document { blocks: scan.blocks, ..Document::default() };
    document.notices.extend((!whole).then(crate::read::office::truncated));
    document.notices.extend(unread_formulas(scan.unread));
    document.notices.extend(scan.is_part.then(crate::read::office::left_out));
    Ok(document)
}

#[derive(Default)]
struct Scan {
    blocks: Vec<Block>,
    grid: Grid,
    hidden_sheet: bool,
    hidden_row: bool,
    hidden_cols: Cols,
    row: u32,
    next: [u32; 2],
    next_col: u32,
    /// First row that each column is free in again.
    free: Vec<u32>,
    cell: Option<GridCell>,
    formula: Option<String>,
    kind: String,
    /// Elements inside a cell whose text is not the cell's: its comment, how it is pronounced.
    aside: bool,
    in_data: bool,
    in_options: bool,
    unread: usize,
    /// The open cell stands beyond the limits.
    beyond: bool,
    /// Something was left out.
    is_part: bool,
}

impl Scan {
    fn start(&mut self, tag: &BytesStart, empty: bool) {
        match tag.local_name().as_ref() {
            b"Worksheet" => {
                let sheet = attribute(tag, "Name");
                let (blocks, unread, is_part) = (std::mem::take(&mut self.blocks), self.unread, self.is_part);
                *self = Self { blocks, unread, is_part, ..Self::default() };
                self.grid.sheet = sheet;
            }
            b"Column" => self.column(tag),
            b"Row" => {
                self.row = index(tag).unwrap_or(self.next[0]);
                self.next = [
                    self.row.saturating_add(number(tag, "Span").unwrap_or(0)).saturating_add(1),
                    self.next[1],
                ];
                (self.next_col, self.hidden_row) = (0, is_set(tag, "Hidden"));
            }
            b"Cell" => {
                self.start_cell(tag);
                if empty {
                    self.end(b"Cell");
                }
            }
            b"Comment" | b"PhoneticText" => self.aside = !empty,
            b"Data" if !empty => {
                self.in_data = true;
                self.kind = attribute(tag, "Type").unwrap_or_default();
            }
            b"Visible" => self.in_options = !empty,
            _ => {}
        }
    }

    fn column(&mut self, tag: &BytesStart) {
        let first = index(tag).unwrap_or(self.next[1]);
        let last = first.saturating_add(number(tag, "Span").unwrap_or(0));
        self.next[1] = last.saturating_add(1);
        if is_set(tag, "Hidden") {
            self.hidden_cols.insert(first, last);
        }
    }

    fn start_cell(&mut self, tag: &BytesStart) {
        let covered = |col: u32| self.free.get(col as usize).is_some_and(|&row| row > self.row);
        let next = (self.next_col..=MAX_GRID_COLUMNS).find(|&col| !covered(col)).unwrap_or(MAX_GRID_COLUMNS);
        let col = index(tag).unwrap_or(next);
        let span = |name| number(tag, name).unwrap_or(0).saturating_add(1);
        self.beyond = self.row >= MAX_GRID_ROWS || col >= MAX_GRID_COLUMNS;
        if self.beyond {
            return;
        }
        let col_span = span("MergeAcross").min(MAX_GRID_COLUMNS - col);
        let row_span = span("MergeDown").min(MAX_GRID_ROWS - self.row);
        self.next_col = col + col_span;
        if self.free.len() < self.next_col as usize {
            self.free.resize(self.next_col as usize, 0);
        }
        self.free[col as usize..self.next_col as usize].fill(self.row + row_span);
        self.formula = attribute(tag, "Formula");
        self.cell = Some(GridCell { row: self.row, col, row_span, col_span, ..GridCell::default() });
    }

    fn text(&mut self, text: &str) {
        if let Some(cell) = self.cell.as_mut().filter(|_| self.in_data && !self.aside) {
            cell.text += text;
        }
        self.is_part |= self.beyond && self.in_data;
        self.hidden_sheet |= self.in_options && text.contains("Hidden");
    }

    fn end(&mut self, name: &[u8]) {
        match name {
            b"Cell" => self.end_cell(),
            b"Data" => self.in_data = false,
            b"Comment" | b"PhoneticText" => self.aside = false,
            b"Visible" => self.in_options = false,
            b"Worksheet" => {
                let grid = std::mem::take(&mut self.grid);
                let has_text = !self.hidden_sheet && grid.cells.iter().any(|cell| !cell.text.is_empty());
                let full = self.blocks.len() >= MAX_GRIDS;
                self.is_part |= has_text && full;
                self.blocks.extend((has_text && !full).then_some(Block::Grid(grid)));
            }
            _ => {}
        }
    }

    fn end_cell(&mut self) {
        let Some(mut cell) = self.cell.take() else { return };
        if self.hidden_row || self.hidden_cols.contains(cell.col) {
            return;
        }
        cell.text = shown(&self.kind, cell.text.trim());
        self.kind.clear();
        if let Some(formula) = self.formula.take().filter(|_| cell.text.is_empty()) {
            cell.text = formula;
            self.unread += 1;
        }
        self.grid.rows = self.grid.rows.max(cell.row + cell.row_span);
        self.grid.cols = self.grid.cols.max(cell.col + cell.col_span);
        self.grid.cells.push(cell);
    }
}

/// `ss:Index`, counted from nought.
fn index(tag: &BytesStart) -> Option<u32> {
    number(tag, "Index")?.checked_sub(1)
}

/// A value as a sheet shows it: numbers are stored with more digits than they have, days with their midnight.
fn shown(kind: &str, value: &str) -> String {
    match (kind, value.parse::<f64>()) {
        ("Number", Ok(number)) => {
            let digits = format!("{number:.14e}").parse::<f64>().unwrap_or(number);
            digits.to_string()
        }
        ("DateTime", _) => value.trim_end_matches("T00:00:00.000").into(),
        _ => value.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grids(sheets: &str) -> Vec<Grid> {
        let xml = format!("<Workbook xmlns:ss=\"urn:s\">{sheets}</Workbook>");
        let document = read(xml.as_bytes()).unwrap();
        document
            .blocks
            .into_iter()
            .filter_map(|b| if let Block::Grid(g) = b { Some(g) } else { None })
            .collect()
    }

    #[test]
    fn cells_stand_where_indexes_and_merges_put_them() {
        let data = |text: &str| format!("<Data ss:Type=\"String\">{text}</Data>");
        let sheet = format!(
            "<Worksheet ss:Name=\"一\"><Table><Row><Cell ss:MergeDown=\"1\" ss:MergeAcross=\"1\">{}</Cell><Cell>{}\
             <Comment><Data>注</Data></Comment></Cell></Row><Row><Cell>{}</Cell></Row><Row ss:Hidden=\"1\"><Cell>{}</Cell>\
             </Row><Row ss:Index=\"7\"><Cell ss:Index=\"2\"><Data ss:Type=\"Number\">0.10000000000000001</Data></Cell>\
             </Row></Table></Worksheet><Worksheet ss:Name=\"藏\"><Table><Row><Cell>{}</Cell></Row></Table>\
             <WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>",
            data("甲"),
            data("乙"),
            data("丙"),
            data("藏"),
            data("藏"),
        );
        let grids = grids(&sheet);
        let cells: Vec<_> =
            grids[0].cells.iter().map(|c| (c.text.as_str(), c.row, c.col, c.col_span)).collect();
        assert_eq!(cells, [("甲", 0, 0, 2), ("乙", 0, 2, 1), ("丙", 1, 2, 1), ("0.1", 6, 1, 1)]);
        assert_eq!((grids.len(), grids[0].sheet.as_deref()), (1, Some("一")));
    }

    #[test]
    fn what_stands_beyond_the_limits_is_said() {
        let code = |index: &str, span: &str| {
            let cell = "<Cell><Data ss:Type=\"String\">1</Data></Cell>";
            let rows =
                format!("<Row ss:Span=\"{span}\">{cell}</Row><Row><Cell {index}><Data>2</Data></Cell></Row>");
            let xml = format!(
                "<Workbook xmlns:ss=\"urn:s\"><Worksheet><Table>{rows}</Table></Worksheet></Workbook>"
            );
            read(xml.as_bytes()).unwrap().notices.into_iter().map(|notice| notice.code).collect::<String>()
        };
        assert_eq!((code("", "0"), code("ss:Index=\"256\"", "0")), (String::new(), String::new()));
        for (index, span) in [("ss:Index=\"257\"", "0"), ("", "20000"), ("", "4294967295")] {
            assert_eq!(code(index, span), "limit-exceeded", "{index} {span}");
        }
    }
}
