//! Text documents: anydoc's model put into the same builder that web pages go through, so that a table that frames
//! an article is taken apart in a `.doc` as it is in HTML.

use crate::document::Block;
use crate::read::html::{Attrs, Builder, Context, Tag, chrome};
use anydoc::model::{self, CellSlot, Inline, LinkTarget};

/// Blocks of a text document, notes at the end as in print, and whether a limit left some out. `cut`: the rows come
/// without the blank cells at their end. The model weighs more than what is made of it: each part goes once it is read.
pub fn blocks(document: model::Document, cut: bool) -> (Vec<Block>, bool) {
    let mut words = Words { cut, ..Words::default() };
    words.blocks(document.blocks);
    for note in document.notes {
        words.blocks(note.blocks);
    }
    let items = words.builder.finish();
    let mut blocks = chrome::blocks(items, &words.builder.regions);
    blocks.iter_mut().for_each(forget_page);
    (blocks, words.builder.over_limit)
}

/// There is no live page whose tables could be counted.
fn forget_page(block: &mut Block) {
    if let Block::Grid(grid) = block {
        grid.cells.iter_mut().for_each(|cell| cell.dom = None);
    }
}

/// Fills the builder.
#[derive(Default)]
struct Words {
    builder: Builder,
    /// Rows come without the blank cells at their end.
    cut: bool,
}

impl Words {
    fn blocks(&mut self, blocks: Vec<model::Block>) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: model::Block) {
        match block {
            model::Block::Heading { level, content, .. } => {
                self.line(&content, Context { level: Some(level.clamp(1, 6)), ..Context::default() });
            }
            model::Block::Paragraph(content) => self.line(&content, Context::default()),
            model::Block::List(list) => self.list(list),
            model::Block::Table(table) => self.table(table),
            model::Block::BlockQuote(inner) => self.blocks(inner),
            model::Block::CodeBlock { text, .. } => {
                self.builder.text(&text, Context { pre: true, ..Context::default() });
                self.builder.end_line();
            }
            model::Block::Math(text) => {
                self.builder.text(&text, Context::default());
                self.builder.end_line();
            }
            model::Block::Rule => {}
        }
    }

    fn line(&mut self, content: &[Inline], context: Context) {
        self.inlines(content, context);
        self.builder.end_line();
    }

    fn inlines(&mut self, content: &[Inline], context: Context) {
        for inline in content {
            match inline {
                Inline::Text { text, .. } => self.builder.text(text, context),
                Inline::Math(text) => self.builder.text(text, context),
                Inline::Link { content, target } => self.link(content, target, context),
                Inline::Image { alt, .. } => self.image(alt),
                Inline::LineBreak => self.builder.end_line(),
                Inline::Checkbox(checked) => {
                    self.builder.text(if *checked { "☑" } else { "☐" }, context);
                }
                Inline::Anchor(_) | Inline::NoteRef(_) => {}
            }
        }
    }

    fn link(&mut self, content: &[Inline], target: &LinkTarget, context: Context) {
        let (LinkTarget::External(address) | LinkTarget::Relative(address) | LinkTarget::Anchor(address)) =
            target;
        let attrs = Attrs { address: address.clone(), ..Attrs::default() };
        self.builder.start_media(Tag::A, &attrs, context);
        self.inlines(content, context);
        self.builder.end_link();
    }

    fn image(&mut self, alt: &str) {
        let attrs = Attrs { label: alt.into(), ..Attrs::default() };
        self.builder.start_media(Tag::Img, &attrs, Context::default());
    }

    /// A list's numbers are printed before its items, though no text holds them. What parts them is not: `1.` before 5 is no 1.5.
    fn list(&mut self, list: model::List) {
        let ordered = list.ordered();
        for (item, number) in list.items.into_iter().zip(list.start..) {
            if let Some(label) = item.marker_label.or_else(|| ordered.then(|| list.marker.label(number))) {
                let gap =
                    if label.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '.') { " " } else { "" };
                self.builder.text(&(label + gap), Context::default());
            }
            self.blocks(item.blocks);
        }
    }

    fn table(&mut self, table: model::Table) {
        self.builder.open_table();
        let width = if self.cut { table.grid.iter().map(Vec::len).max().unwrap_or(0) } else { 0 };
        for row in table.grid {
            let blank = row.len()..width;
            self.builder.open_row(Tag::Tbody, false);
            for slot in row {
                if let CellSlot::Origin(cell) = slot {
                    self.cell(cell);
                }
            }
            for _ in blank {
                self.builder.open_cell(&Attrs::default(), false);
                self.builder.close_cell();
            }
        }
        self.builder.close_table();
    }

    fn cell(&mut self, cell: model::Cell) {
        let attrs = Attrs {
            row_span: Some(cell.row_span.max(1)),
            col_span: Some(cell.col_span.max(1)),
            ..Attrs::default()
        };
        self.builder.open_cell(&attrs, false);
        self.blocks(cell.blocks);
        self.builder.close_cell();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::{Cell, Table, TableKind};

    #[test]
    fn rows_that_come_without_their_blank_end_have_it() {
        let row = |texts: &[&str]| {
            let cell = |text: &&str| CellSlot::Origin(Cell::from_inlines(vec![Inline::plain(*text)]));
            texts.iter().map(cell).collect()
        };
        let grid = vec![row(&["自然人", "法人", "总计"]), row(&["1", "2", "3"]), row(&["重复申请"])];
        let table = Table { grid, header_rows: 0, kind: TableKind::Data };
        let document = model::Document { blocks: vec![model::Block::Table(table)], ..Default::default() };
        let cells = |cut: bool| match &blocks(document.clone(), cut).0[..] {
            [Block::Grid(grid)] => grid.cells.len(),
            other => panic!("{other:?}"),
        };
        assert_eq!((cells(true), cells(false)), (9, 7));
    }
}
