//! HTML as portals publish it: paragraphs, grids with the live page's indexes, media; menus marked as chrome.
//!
//! html5gum cuts the page into tokens; [`tree`] knows which elements are open; [`build`] collects what they
//! hold; [`table`] tells tables of figures from tables that frame a page; [`chrome`] tells menus from content.

mod attrs;
mod build;
pub(super) mod chrome;
mod flow;
mod stack;
mod table;
mod tag;
mod tokens;
mod tree;

use crate::document::{Block, Document};
use crate::notice::Notice;
use crate::place::Place;
#[cfg(feature = "office")]
pub(super) use build::Builder;
use html5gum::Tokenizer;
#[cfg(feature = "office")]
pub(super) use stack::Context;
use tokens::Tokens;
use tree::Tree;
pub(super) use {attrs::Attrs, tag::Tag};

/// Characters of running text under which a page counts as empty.
const HARDLY_ANY: usize = 200;

/// Characters that are not shown, from which on it is worth saying.
const MUCH_HIDDEN: usize = 200;

/// Reads a page, or a fragment of one, that is decoded already.
pub fn read(html: &str) -> Document {
    let mut tree = Tree::new();
    if begins_inside_table(html) {
        tree.start(Tag::Table, &Attrs::default());
    }
    let Ok(()) = Tokenizer::new_with_emitter(html, Tokens::new(&mut tree)).finish();
    let builder = &mut tree.builder;
    let blocks = chrome::blocks(builder.finish(), &builder.regions);
    let notices = notices(builder, &blocks);
    Document { blocks, properties: std::mem::take(&mut builder.properties), notices, ..Document::default() }
}

/// A copied part of a table may come without the table around it.
fn begins_inside_table(html: &str) -> bool {
    let start = html.trim_start().trim_start_matches("<!--StartFragment-->").trim_start();
    let start: String = start.chars().take(7).collect::<String>().to_ascii_lowercase();
    ["<tr", "<td", "<th", "<tbody", "<colgro"].iter().any(|tag| start.starts_with(tag))
}

fn notices(builder: &build::Builder, blocks: &[Block]) -> Vec<Notice> {
    let mut notices = Vec::new();
    let mut note = |code: &str, text: String| notices.push(Notice::new(code, text, Place::whole()));
    let chars: usize = blocks.iter().map(shown_chars).sum();
    if builder.markup_in_script && chars < HARDLY_ANY {
        note(
            "content-in-script",
            "这个网页的正文在脚本里,没有读到。请在浏览器里打开它,全选、复制,再粘贴到这里。".into(),
        );
    }
    if builder.hidden_chars > MUCH_HIDDEN {
        note("hidden-skipped", format!("网页里有不显示的文字,约 {} 字,没有读。", builder.hidden_chars));
    }
    if builder.over_limit {
        note("limit-exceeded", "网页太大或层次太多,有一部分没有读。".into());
    }
    notices
}

fn shown_chars(block: &Block) -> usize {
    match block {
        Block::Paragraph(paragraph) if !paragraph.chrome => paragraph.text.chars().count(),
        Block::Grid(grid) => grid.cells.iter().map(|cell| cell.text.chars().count()).sum(),
        _ => 0,
    }
}

#[cfg(test)]
mod tests;
