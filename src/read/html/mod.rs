//! HTML as portals publish it: paragraphs, grids with the live page's indexes, media; menus marked as chrome.
//!
//! html5gum cuts the page into tokens; [`tree`] knows which elements are open; [`build`] collects what they
//! hold; [`table`] tells tables of figures from tables that frame a page; [`chrome`] tells menus from content.

mod attrs;
mod build;
pub(super) mod chrome;
mod flow;
mod link;
mod part;
mod script;
mod stack;
mod style;
mod table;
mod tag;
mod tokens;
mod tree;

use crate::document::{Block, Document};
use crate::notice::Notice;
use crate::place::Place;
pub(super) use build::Builder;
use html5gum::Tokenizer;
pub(super) use script::{has_markup, unescaped};
#[cfg(feature = "office")]
pub(super) use stack::Context;
use tokens::Tokens;
use tree::Tree;
pub(super) use {attrs::Attrs, tag::Tag};

/// Characters of running text under which a page counts as empty.
const HARDLY_ANY: usize = 200;

/// Characters that are not shown, from which on it is worth saying.
const MUCH_HIDDEN: usize = 200;

/// Reads a page, or a fragment of one, that is decoded already; or what a portal's interface answers, page inside.
pub fn read(html: &str) -> Document {
    let answer = html.trim_start().starts_with(['{', '[']);
    let mut builder = Builder::default();
    builder.script_markup = if answer { script::longest_markup(html) } else { None };
    if builder.script_markup.is_none() {
        builder = built(html, |_| {});
    }
    let mut blocks = chrome::blocks(builder.finish(), &builder.regions);
    if builder.hidden_cells >= A_TABLE && blocks.iter().map(cells).sum::<usize>() < HARDLY_CELLS {
        // Twice in all: what is hidden holds the only copy, or it does not.
        let mut revealed = built(html, |builder| builder.reveal = true);
        let all = chrome::blocks(revealed.finish(), &revealed.regions);
        if all.iter().map(cells).sum::<usize>() >= A_TABLE {
            (builder, blocks) = (revealed, all);
        }
    }
    let mut notices = notices(&builder, &blocks);
    if let Some(content) = content_of_script(&builder, &blocks) {
        notices.retain(|notice| notice.code != "content-in-script");
        notices.push(Notice::new(
            "content-from-script",
            READ_FROM_SCRIPT[0],
            READ_FROM_SCRIPT[1],
            Place::whole(),
        ));
        blocks.extend(content);
    }
    Document { blocks, properties: std::mem::take(&mut builder.properties), notices, ..Document::default() }
}

/// Cells that are not shown, from which on they are a table of the page's content: a calendar has fewer.
const A_TABLE: usize = 100;

/// Cells under which a page shows no table of its own.
const HARDLY_CELLS: usize = 20;

fn cells(block: &Block) -> usize {
    if let Block::Grid(grid) = block { grid.cells.len() } else { 0 }
}

const READ_FROM_SCRIPT: [&str; 2] = [
    "这个网页的正文在脚本里或不显示的输入框里，读的是那里的内容。",
    "The page's content is in a script or in a field that is not shown; it was read from there.",
];

const READ_HIDDEN: [&str; 2] = [
    "网页里的表格都在不显示的部分（如没有点开的标签页）里，别处没有，读的是那里的内容。",
    "All tables of the page are in parts that are not shown (a tab not opened, say); they were read from there.",
];

fn built(html: &str, set: fn(&mut Builder)) -> Builder {
    let mut tree = Tree::new();
    set(&mut tree.builder);
    if begins_inside_table(html) {
        tree.start(Tag::Table, &Attrs::default());
    }
    let Ok(()) = Tokenizer::new_with_emitter(html, Tokens::new(&mut tree)).finish();
    tree.builder
}

/// What a script's string, or a field, shows, where that is more than the page itself does: a page that has its content twice,
/// drawn and as data, shows more than the data.
fn content_of_script(builder: &Builder, blocks: &[Block]) -> Option<Vec<Block>> {
    let mut inner = built(builder.script_markup.as_deref()?, |_| {});
    let mut content = chrome::blocks(inner.finish(), &inner.regions);
    let chars = |blocks: &[Block]| blocks.iter().map(shown_chars).sum::<usize>();
    // The live page counts its tables otherwise.
    for block in &mut content {
        if let Block::Grid(grid) = block {
            grid.cells.iter_mut().for_each(|cell| cell.dom = None);
        }
    }
    (chars(&content) >= HARDLY_ANY && chars(&content) > chars(blocks)).then_some(content)
}

/// A copied part of a table may come without the table around it.
fn begins_inside_table(html: &str) -> bool {
    let start = html.trim_start().trim_start_matches("<!--StartFragment-->").trim_start();
    let start: String = start.chars().take(7).collect::<String>().to_ascii_lowercase();
    ["<tr", "<td", "<th", "<tbody", "<colgro"].iter().any(|tag| start.starts_with(tag))
}

fn notices(builder: &Builder, blocks: &[Block]) -> Vec<Notice> {
    let mut notices = Vec::new();
    let mut note = |code: &str, zh: &str, en: &str| notices.push(Notice::new(code, zh, en, Place::whole()));
    let chars: usize = blocks.iter().map(shown_chars).sum();
    if builder.markup_in_script && chars < HARDLY_ANY {
        note(
            "content-in-script",
            "这个网页的正文在脚本里，没有读到。请在浏览器里打开它，全选、复制，再粘贴到这里。",
            "The page's content is in a script and was not read. Open it in a browser, select all, copy and paste.",
        );
    }
    if builder.reveal {
        note("hidden-read", READ_HIDDEN[0], READ_HIDDEN[1]);
    }
    if builder.hidden_chars > MUCH_HIDDEN {
        let chars = builder.hidden_chars;
        note(
            "hidden-skipped",
            &format!("网页里有不显示的文字，约 {chars} 字，没有读。"),
            &format!("The page holds text that is not shown, about {chars} characters; it was not read."),
        );
    }
    if builder.over_limit {
        note(
            "limit-exceeded",
            "网页太大或层次太多，有一部分没有读。",
            "The page is too large or nested too deeply; part of it was not read.",
        );
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
