//! What is menu and margin, and what is content: decided when the whole page is known.

use super::flow::{Item, Line, for_each};
use crate::document::{Block, Paragraph};

/// An element that calls itself a menu, a footer, a side column.
#[derive(Debug, Default)]
pub struct Region {
    /// By its tag; else by its class, id or role, which is less sure.
    pub by_tag: bool,
    /// Characters in it that are no links.
    pub plain_chars: usize,
}

/// A menu has no more running text than this: an element with more is content, whatever it is called.
const MAX_PLAIN_CHARS: usize = 1_000;

/// Under this, the share of the page that a region holds says nothing.
const MIN_SHARE_CHARS: usize = 200;

/// So many links in a row, with nothing between them, are a menu.
const MENU_LINKS: usize = 3;

/// Characters beside the links that a crumb trail or a row of links may have: `您当前的位置：`, separators.
const BESIDE_LINKS: usize = 16;

/// The blocks of the page, paragraphs marked as chrome where they are; pictures in chrome are left out.
pub fn blocks(items: Vec<Item>, regions: &[Region]) -> Vec<Block> {
    let mut flat = Vec::new();
    for_each(items, |item| flat.push(item));
    let total = flat.iter().map(plain_chars).sum();
    let is_chrome = |region: u32| {
        let region = (region as usize).checked_sub(1).and_then(|index| regions.get(index));
        region.is_some_and(|region| region.is_chrome(total))
    };
    let menus = menus(&flat);
    let mut blocks = Vec::with_capacity(flat.len());
    for (item, menu) in flat.into_iter().zip(menus) {
        match item {
            Item::Line(line) => {
                let chrome = menu || is_chrome(line.region);
                blocks.push(Block::Paragraph(Paragraph {
                    text: line.text,
                    level: line.level,
                    chrome,
                    place: None,
                }));
            }
            Item::Grid(grid) => blocks.push(Block::Grid(grid)),
            Item::Media(media, region) if !is_chrome(region) => blocks.push(Block::Media(media)),
            Item::Media(..) | Item::Group(_) => {}
        }
    }
    blocks
}

impl Region {
    fn is_chrome(&self, total: usize) -> bool {
        let most = self.plain_chars * 2 > total && self.plain_chars > MIN_SHARE_CHARS;
        self.plain_chars <= MAX_PLAIN_CHARS && (self.by_tag || !most)
    }
}

fn plain_chars(item: &Item) -> usize {
    match item {
        Item::Line(line) => line.chars.saturating_sub(line.link_chars),
        Item::Grid(grid) => grid.cells.iter().map(|cell| cell.text.len() / 3).sum(),
        Item::Media(..) | Item::Group(_) => 0,
    }
}

/// For each item whether it is a line of a menu: a row of links, or one of several lines that are links only.
fn menus(items: &[Item]) -> Vec<bool> {
    let mut marks = vec![false; items.len()];
    let mut run = 0;
    for (index, item) in items.iter().enumerate() {
        let line = if let Item::Line(line) = item { Some(line) } else { None };
        run = if line.is_some_and(only_links) { run + 1 } else { 0 };
        let from = if run >= MENU_LINKS { index + 1 - run } else { index + 1 };
        // A run is marked whole when it is long enough, then line by line.
        let from = if run > MENU_LINKS { index } else { from };
        marks.iter_mut().take(index + 1).skip(from).for_each(|mark| *mark = true);
        if line.is_some_and(row_of_links) {
            marks.iter_mut().skip(index).take(1).for_each(|mark| *mark = true);
        }
    }
    marks
}

/// A line that is links only, or with the day behind or before them that lists print.
fn only_links(line: &Line) -> bool {
    let only = |chars: usize| line.link_chars * 10 >= chars * 8;
    line.links > 0 && (only(line.chars) || only(line.chars.saturating_sub(day_chars(&line.text))))
}

/// Characters of the day that a line ends or begins with: `2024-01-05`, `[2024/1/5]`; none of any other figure.
fn day_chars(text: &str) -> usize {
    let part = |c: &char| c.is_ascii_digit() || "-/.年月日[]()（）【】 ".contains(*c);
    let ends = [text.chars().rev().take_while(part).collect(), text.chars().take_while(part).collect()];
    let is_day = |word: &String| {
        let digits = word.chars().filter(char::is_ascii_digit).count();
        (6..=8).contains(&digits) && digits < word.chars().count()
    };
    ends.iter().find(|word| is_day(word)).map_or(0, |word| word.chars().count())
}

fn row_of_links(line: &Line) -> bool {
    line.links >= MENU_LINKS && line.chars.saturating_sub(line.link_chars) <= BESIDE_LINKS
}
