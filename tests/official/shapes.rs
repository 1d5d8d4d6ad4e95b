//! A table in the shapes in which copying and portals leave it.

use super::layout::{Cell, Table};
use gouji::document::{Grid, GridBuilder, GridCell};

/// A way of writing a table as text.
pub type Shape = fn(&Table) -> String;

/// Every shape of text with its name.
pub const SHAPES: &[(&str, Shape)] = &[
    ("one cell a line", lines),
    ("one cell a line, blank lines between", spaced_lines),
    ("pipe rows", pipes),
    ("pipe rows without filling pipes", bare_pipes),
    ("tab rows", tabs),
    ("aligned by spaces", aligned),
];

fn joined(table: &Table, row: impl Fn(&[Cell]) -> String, between: &str) -> String {
    table.rows.iter().map(|cells| row(cells)).collect::<Vec<_>>().join(between)
}

fn texts(cells: &[Cell], between: &str) -> String {
    cells.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>().join(between)
}

/// One cell a line.
pub fn lines(table: &Table) -> String {
    joined(table, |cells| texts(cells, "\n"), "\n")
}

/// One cell a line with a blank line between: the most frequent shape on portals built by scripts.
pub fn spaced_lines(table: &Table) -> String {
    joined(table, |cells| texts(cells, "\n\n"), "\n\n")
}

/// Pipe rows, the columns that a cell spans filled with empty pipes at the row's end.
pub fn pipes(table: &Table) -> String {
    let row = |cells: &[Cell]| {
        let spans: u32 = cells.iter().map(|cell| cell.cols - 1).sum();
        format!("{} | {}", texts(cells, " | "), "|".repeat(spans as usize))
    };
    joined(table, row, "\n")
}

/// Pipe rows without filling pipes.
pub fn bare_pipes(table: &Table) -> String {
    joined(table, |cells| texts(cells, " | "), "\n")
}

/// Tab rows, as a browser copies a table: what a row span covers is left out.
pub fn tabs(table: &Table) -> String {
    joined(table, |cells| texts(cells, "\t"), "\n")
}

/// Cells in a row with runs of spaces between, as text from a PDF.
pub fn aligned(table: &Table) -> String {
    joined(table, |cells| texts(cells, "   "), "\n")
}

/// An HTML table on one line.
pub fn html(table: &Table) -> String {
    let cell = |cell: &Cell| {
        let span = |name: &str, n: u32| if n > 1 { format!(" {name}=\"{n}\"") } else { String::new() };
        format!("<td{}{}>{}</td>", span("rowspan", cell.rows), span("colspan", cell.cols), cell.text)
    };
    let row = |cells: &[Cell]| format!("<tr>{}</tr>", cells.iter().map(cell).collect::<String>());
    format!("<table>{}</table>", joined(table, row, ""))
}

/// A grid, as every reader of tables hands it over.
pub fn grid(table: &Table) -> Grid {
    let mut builder = GridBuilder::default();
    for row in &table.rows {
        builder.row();
        for cell in row {
            let (text, row_span, col_span) = (cell.text.clone(), cell.rows, cell.cols);
            builder.cell(GridCell { text, row_span, col_span, ..GridCell::default() });
        }
    }
    builder.finish()
}
