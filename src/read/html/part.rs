//! Elements that are parts of a table though their names are not: by their `display`, their `role`, or a class that is
//! called as HTML calls its own.

use super::attrs::Attrs;
use super::build::Builder;
use super::stack::Context;
use super::tag::{Kind, Tag};

/// Which part of a table an element is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// It holds the rows.
    Table,
    /// It holds the cells of one row.
    Row,
    /// A cell.
    Cell,
}

/// What an element opened: a table, for a row that stands in none, and a cell.
#[derive(Clone, Copy, Debug, Default)]
pub struct Opened {
    /// A table, which ends with the element.
    pub table: bool,
    /// A cell, which ends with the element.
    pub cell: bool,
}

impl Part {
    /// The part that a value of `display` makes an element.
    pub fn of_display(value: &str) -> Option<Self> {
        Some(match value {
            "table" | "inline-table" => Self::Table,
            "table-row" => Self::Row,
            "table-cell" => Self::Cell,
            _ => return None,
        })
    }

    /// The part that an element is by its role.
    pub fn of_role(role: &str) -> Option<Self> {
        Some(match role {
            "table" | "grid" | "treegrid" => Self::Table,
            "row" => Self::Row,
            "cell" | "gridcell" | "columnheader" | "rowheader" => Self::Cell,
            _ => return None,
        })
    }

    /// The part that a class is called by.
    pub fn of_class(class: &str) -> Option<Self> {
        Some(match class {
            "table" | "tb" | "tbl" => Self::Table,
            "tr" | "table-row" => Self::Row,
            "td" | "th" | "table-cell" => Self::Cell,
            _ => return None,
        })
    }
}

impl Builder {
    /// A part of a table by its style, role or class: a row that stands in no table makes one, and a cell counts in a row.
    pub fn open_part(&mut self, tag: Tag, attrs: &Attrs, context: &mut Context) -> Opened {
        let mut opened = Opened::default();
        if matches!(tag.kind(), Kind::Table | Kind::TablePart) {
            context.part = None;
            return opened;
        }
        let Some(part) = self.part(attrs) else { return opened };
        match (part, context.part) {
            (Part::Cell, Some(Part::Row)) => {
                opened.cell = true;
                self.open_unnamed_cell(attrs, context.hidden);
            }
            (Part::Cell, _) => return opened,
            (Part::Table, _) => {
                opened.table = true;
                self.open_unnamed_table();
            }
            (Part::Row, of) => {
                opened.table = of != Some(Part::Table);
                if opened.table {
                    self.open_unnamed_table();
                }
                self.open_row(Tag::Tbody, context.hidden);
            }
        }
        context.part = Some(part);
        opened
    }

    /// What an element opened ends with it.
    pub fn close_part(&mut self, opened: Opened) {
        if opened.cell {
            self.close_unnamed_cell();
        }
        if opened.table {
            self.close_table();
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::document::{Block, Grid};
    use crate::read::html::read;

    fn grids(html: &str) -> Vec<Grid> {
        let blocks = read(html).blocks.into_iter();
        blocks.filter_map(|block| if let Block::Grid(grid) = block { Some(grid) } else { None }).collect()
    }

    fn rows(grid: &Grid) -> Vec<Vec<&str>> {
        let of = |row| grid.cells.iter().filter(move |cell| cell.row == row).map(|cell| cell.text.as_str());
        (0..grid.rows).map(|row| of(row).collect()).collect()
    }

    /// Three rows, one of them with blanks.
    fn page(head: &str, [table, row, cell]: [&str; 3]) -> String {
        let line = |texts: [&str; 3]| {
            let cells: String = texts.iter().map(|text| format!("<span {cell}>{text}</span>")).collect();
            format!("<div {row}>{cells}</div>")
        };
        let lines = [["规章", "1", ""], ["许可", "", "50"], ["处罚", "4", "3"]].map(line).concat();
        format!("{head}<p>前</p><div {table}>{lines}</div><p>后</p>")
    }

    #[test]
    fn tables_of_styles_roles_and_classes_are_grids_with_their_blanks() {
        let sheet = "<style>.a{display:table}.b{display:table-row}\n.c{padding:0;display:table-cell}</style>";
        for (head, parts) in [
            (
                "",
                [
                    "style=display:table",
                    "style='display: table-row;'",
                    "style='color:red;display:TABLE-CELL'",
                ],
            ),
            ("", ["role=table", "role=row", "role=cell"]),
            ("", ["class=tb", "class='tr odd'", "class=td"]),
            (sheet, ["class=a", "class=b", "class='x c'"]),
        ] {
            let grids = grids(&page(head, parts));
            assert_eq!(
                rows(&grids[0]),
                [["规章", "1", ""], ["许可", "", "50"], ["处罚", "4", "3"]],
                "{parts:?}"
            );
            assert!(grids[0].cells.iter().all(|cell| cell.dom.is_none()));
        }
        // Without anything around the rows, each is a grid of its own.
        let grids = grids(&page("", ["", "class=tr", "class=td"]));
        assert_eq!(grids.iter().map(rows).collect::<Vec<_>>()[1], [["许可", "", "50"]]);
    }

    #[test]
    fn cells_without_rows_are_lines_and_frames_disappear() {
        let texts = |html: &str| -> Vec<String> {
            let text = |block| if let Block::Paragraph(one) = block { Some(one.text) } else { None };
            read(html).blocks.into_iter().filter_map(text).collect()
        };
        let cell = "<span style=display:table-cell>";
        assert_eq!(texts(&format!("<p>{cell}5</span>{cell}0</span></p>")), ["5", "0"]);
        let long = "全年主动公开政府信息。".repeat(20);
        let frame =
            format!("<div class=tr><div class=td>栏目</div><div class=td><p>{long}</p>一</div></div>");
        assert_eq!(texts(&frame), ["栏目", &long, "一"]);
        // The live page counts its own tables only, and panes within such a frame may hold the only copy.
        let cells = "<tr>".to_string() + &"<td>1<td>2".repeat(60);
        let inner = format!(
            "<div class=tr><div class=td><div style=display:none><table>{cells}</table></div></div></div>"
        );
        let grids = grids(&inner);
        assert_eq!(grids[0].cells[1].dom.map(|dom| (dom.table, dom.cell)), Some((0, 1)));
    }
}
