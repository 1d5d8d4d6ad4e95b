//! What a portal's interface answers: JSON with the article in a string, as plain text or in blocks, its tables as rows.
//! Content that is markup is read by the HTML reader; from here come its title, source and day.

mod gather;
mod scan;

use super::{html, text};
use crate::document::fold::is_han;
use crate::document::{Block, Document, Grid, GridCell, Property};
use crate::input::detect;
use crate::limits::{MAX_GRID_COLUMNS, MAX_GRID_ROWS};
use crate::notice::Notice;
use crate::place::Place;
use gather::{CELLS, Gatherer, MOST, Part};
use scan::Tokens;

/// Bytes from which on a string that outweighs all others is the article alone.
const ARTICLE: usize = 600;

/// What an answer holds.
#[derive(Debug, Default)]
pub struct Answer {
    /// What it says of the article.
    pub properties: Vec<Property>,
    blocks: Vec<Block>,
    /// A limit was hit: something is missing.
    is_cut: bool,
}

impl Answer {
    /// The article; `None` where no text is in it.
    pub fn document(self) -> Option<Document> {
        let words = |block: &Block| match block {
            Block::Paragraph(line) => line.text.chars().any(is_han),
            _ => false,
        };
        let any = self.blocks.iter().any(words);
        let zh = format!("文字超过 {MOST} 段或 {CELLS} 格，超出的部分没有读。");
        let en = format!("There are more than {MOST} texts or {CELLS} cells; the rest was not read.");
        let cut = self.is_cut.then(|| Notice::new("limit-exceeded", zh, en, Place::whole()));
        any.then(|| Document {
            blocks: self.blocks,
            properties: self.properties,
            notices: cut.into_iter().collect(),
            ..Document::default()
        })
    }
}

/// Reads a text that is one object or array of JSON, in a call or not (`callback({…})`).
pub fn read(text: &str) -> Option<Answer> {
    let text = text.trim().trim_end_matches(';');
    let called = text.split_once('(').filter(|(name, _)| name.len() < 64 && is_name(name));
    let text = called.and_then(|(_, rest)| rest.strip_suffix(')')).unwrap_or(text);
    text.starts_with(['{', '[']).then_some(())?;
    let mut gatherer = Gatherer::default();
    for token in (Tokens { rest: text }) {
        gatherer.take(token?)?;
    }
    gatherer.done.then(|| answer(gatherer))
}

fn is_name(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '$' | '.'))
}

/// One string that outweighs all others is the article, beside the tables; else all strings are, in order.
fn answer(gathered: Gatherer) -> Answer {
    let weight = |part: &Part| match part {
        Part::Text(text) => text.len(),
        Part::Rows(_) => 0,
    };
    let all: usize = gathered.parts.iter().map(weight).sum();
    let (longest, around) = gathered.longest;
    let alone = longest >= ARTICLE && longest * 2 > all;
    let is_cut = gathered.cells > CELLS || gathered.parts.len() >= MOST;
    let mut answer = Answer { is_cut, ..Answer::default() };
    let said = gathered.said.into_iter().filter(|(object, _)| around.contains(object));
    answer.properties.extend(said.map(|(_, property)| property));
    for part in gathered.parts {
        match part {
            Part::Text(text) if alone && text.len() < longest => {}
            Part::Text(text) if detect::is_html(&text) => answer.blocks.extend(html::read(&text).blocks),
            Part::Text(text) => answer.blocks.extend(text::read(&text).blocks),
            Part::Rows(rows) => answer.blocks.push(Block::Grid(grid(rows))),
        }
    }
    answer
}

fn grid(rows: Vec<Vec<String>>) -> Grid {
    let mut grid = Grid::default();
    for (row, cells) in (0..MAX_GRID_ROWS).zip(rows) {
        grid.rows = row + 1;
        for (col, text) in (0..MAX_GRID_COLUMNS).zip(cells) {
            grid.cols = grid.cols.max(col + 1);
            let text = text.trim().to_string();
            grid.cells.push(GridCell { row, col, text, ..GridCell::default() });
        }
    }
    grid
}

#[cfg(test)]
mod tests;
