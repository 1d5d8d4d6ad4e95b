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
    ("one cell a line, each closed by a pipe", closed_cells),
    ("one cell a line, each opened by a pipe", opened_cells),
    ("Markdown with invented headers", markdown),
    ("all rows on one line", one_line),
    ("labels wrapped around their figures, page numbers between", wrapped),
    ("header words broken over lines", broken_words),
    ("figures a line above their label", raised),
    ("header characters one a line", upright),
    ("header characters in columns", columns),
    ("comma-separated values", commas),
];

/// Shapes that lose what parts the figures: only what can be told for sure may be read.
pub const LOSSY: &[(&str, Shape)] = &[("rows glued", glued_rows), ("all glued", glued)];

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

/// Comma-separated values, the columns that a cell spans left blank.
pub fn commas(table: &Table) -> String {
    let cell = |cell: &Cell| format!("{}{}", cell.text, ",".repeat(cell.cols as usize - 1));
    joined(table, |cells| cells.iter().map(cell).collect::<Vec<_>>().join(","), "\n")
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

/// One cell a line, each closed by a pipe, the columns that a row's cells span as a line of pipes.
pub fn closed_cells(table: &Table) -> String {
    let row = |cells: &[Cell]| {
        let spans: u32 = cells.iter().map(|cell| cell.cols - 1).sum();
        let filler = if spans > 0 { format!("\n{}", "|".repeat(spans as usize)) } else { String::new() };
        cells.iter().map(|cell| format!("{} |", cell.text)).collect::<Vec<_>>().join("\n") + &filler
    };
    joined(table, row, "\n")
}

/// One cell a line, each opened by a pipe and closed on the next line.
pub fn opened_cells(table: &Table) -> String {
    let row = |cells: &[Cell]| {
        cells.iter().map(|cell| format!("| {}\n|", cell.text)).collect::<Vec<_>>().join("\n")
    };
    joined(table, row, "\n")
}

/// A Markdown table as from character recognition.
pub fn markdown(table: &Table) -> String {
    let header: String = (1..8).map(|i| format!(" 数据{i} |")).collect();
    let rows = joined(table, |cells| format!("| {} |", texts(cells, " | ")), "\n");
    format!("|{header}\n|{}\n{rows}", "---|".repeat(7))
}

/// Every row on one line.
pub fn one_line(table: &Table) -> String {
    joined(table, |cells| format!("{} |", texts(cells, " | ")), " ")
}

/// Nothing between the cells of a row.
pub fn glued_rows(table: &Table) -> String {
    joined(table, |cells| texts(cells, ""), "\n")
}

/// Nothing between any cells.
pub fn glued(table: &Table) -> String {
    joined(table, |cells| texts(cells, ""), "")
}

fn is_figure(text: &str) -> bool {
    text.parse::<f64>().is_ok()
}

/// Text of a PDF: long labels above and below their figures, a vertical caption one character a line between rows,
/// a page number in the middle.
pub fn wrapped(table: &Table) -> String {
    let mut vertical = "三、本年度办理结果".chars();
    let mut lines = Vec::new();
    for (index, cells) in table.rows.iter().enumerate() {
        let (figures, labels): (Vec<&Cell>, Vec<&Cell>) =
            cells.iter().partition(|cell| is_figure(&cell.text));
        let labels: Vec<&str> =
            labels.iter().map(|cell| cell.text.as_str()).filter(|t| *t != "三、本年度办理结果").collect();
        let figures: Vec<&str> = figures.iter().map(|cell| cell.text.as_str()).collect();
        let (last, groups) = labels.split_last().map_or(("", &[][..]), |(last, groups)| (*last, groups));
        let chars: Vec<char> = last.chars().collect();
        let half = if figures.len() == 7 && chars.len() > 9 { chars.len() / 2 } else { chars.len() };
        let (above, below): (String, String) =
            (chars[..half].iter().collect(), chars[half..].iter().collect());
        let label = [groups.join(" "), above].join(" ");
        if below.is_empty() {
            lines.push(format!("{label} {}", figures.join(" ")));
        } else {
            lines.extend([label, figures.join(" "), below]);
        }
        if table.cols == 10 && index > 4 {
            lines.extend(vertical.next().map(String::from));
        }
        if index == 12 {
            lines.push("— 3 —".into());
        }
    }
    lines.join("\n")
}

/// One cell a line, header words of four characters and more broken in two.
pub fn broken_words(table: &Table) -> String {
    let text = |cell: &Cell| {
        let chars: Vec<char> = cell.text.chars().collect();
        if (4..9).contains(&chars.len()) && !cell.text.contains(|c: char| c.is_ascii()) {
            format!("{}\n\n{}", chars[..2].iter().collect::<String>(), chars[2..].iter().collect::<String>())
        } else {
            cell.text.clone()
        }
    };
    joined(table, |cells| cells.iter().map(text).collect::<Vec<_>>().join("\n\n"), "\n\n")
}

/// Text of a PDF whose labels are centred lower than their figures.
pub fn raised(table: &Table) -> String {
    let row = |cells: &[Cell]| {
        let (figures, labels): (Vec<&Cell>, Vec<&Cell>) =
            cells.iter().partition(|cell| is_figure(&cell.text));
        let line =
            |cells: &[&Cell]| cells.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>().join("   ");
        // The review table's figures have no label.
        if labels.is_empty() || figures.is_empty() {
            line(&[labels, figures].concat())
        } else {
            format!("{:40}{}\n{}\n", "", line(&figures), line(&labels))
        }
    };
    joined(table, row, "\n")
}

/// Whether a row has labels of columns only.
fn is_header(cells: &[Cell]) -> bool {
    let caption = |text: &str| text.starts_with("第二十条") || text.starts_with("三、");
    cells.iter().all(|cell| !is_figure(&cell.text) && !caption(&cell.text))
}

/// A flip-book's text: header characters one a line.
pub fn upright(table: &Table) -> String {
    let between = |text: &str| text.chars().map(String::from).collect::<Vec<_>>().join("\n");
    let text = |header: bool, cell: &Cell| if header { between(&cell.text) } else { cell.text.clone() };
    let row = |cells: &[Cell]| {
        let header = is_header(cells);
        cells.iter().map(|cell| text(header, cell)).collect::<Vec<_>>().join("\n")
    };
    joined(table, row, "\n")
}

/// The same in columns side by side, of which a line shows what is left.
pub fn columns(table: &Table) -> String {
    let nth = |cells: &[Cell], at: usize| {
        cells
            .iter()
            .filter_map(|cell| cell.text.chars().nth(at))
            .map(String::from)
            .collect::<Vec<_>>()
            .join(" ")
    };
    let down = |cells: &[Cell]| {
        let tallest = cells.iter().map(|cell| cell.text.chars().count()).max().unwrap_or(0);
        (0..tallest).map(|at| nth(cells, at)).collect::<Vec<_>>().join("\n")
    };
    joined(table, |cells| if is_header(cells) { down(cells) } else { texts(cells, " ") }, "\n")
}

/// An HTML table whose merged cells are plain cells with empty ones behind and below, as one portal writes it.
pub fn html_without_spans(table: &Table) -> String {
    let grid = grid(table);
    let at = |row: u32, col: u32| {
        grid.cells
            .iter()
            .find(|cell| cell.row == row && cell.col == col)
            .map_or("", |cell| cell.text.as_str())
    };
    let row = |row: u32| (0..grid.cols).map(|col| format!("<td>{}</td>", at(row, col))).collect::<String>();
    let rows: String = (0..grid.rows).map(|r| format!("<tr>{}</tr>", row(r))).collect();
    format!("<table>{rows}</table>")
}

/// An HTML table as Word leaves it: every cell a paragraph, its text split over runs, blanks as `<o:p>&nbsp;</o:p>`.
pub fn html_from_word(table: &Table) -> String {
    let cell = |cell: &Cell| {
        let half = cell.text.char_indices().nth(cell.text.chars().count() / 2).map_or(0, |(at, _)| at);
        let (a, b) = cell.text.split_at(half);
        let run = |text: &str| {
            format!("<span style=\"mso-spacerun:'yes'\"><font face=\"仿宋\">{text}</font></span>")
        };
        let inner = if cell.text.is_empty() { "<o:p>&nbsp;</o:p>".into() } else { run(a) + &run(b) };
        format!(
            "<td rowspan={} colspan={} valign=center><p>{inner}<o:p></o:p></p></td>",
            cell.rows, cell.cols
        )
    };
    let row = |cells: &[Cell]| format!("<tr>\n{}\n</tr>", cells.iter().map(cell).collect::<String>());
    format!("<table>{}</table>", joined(table, row, "\n").replace('\n', " "))
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
