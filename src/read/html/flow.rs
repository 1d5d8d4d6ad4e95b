//! A flow of lines and blocks: what the page holds, or one cell.

use super::stack::Context;
use crate::document::{Grid, Media};

/// What a flow holds. Groups keep the cost of taking a layout table apart constant; they are opened up once,
/// at the end.
#[derive(Debug)]
pub enum Item {
    /// One line or paragraph.
    Line(Line),
    /// A table.
    Grid(Grid),
    /// A picture, frame, attachment or chart, with the chrome it stands in.
    Media(Media, u32),
    /// The items of a layout table.
    Group(Vec<Item>),
}

/// One line of text.
#[derive(Debug, Default)]
pub struct Line {
    /// White space collapsed, trimmed when it ends.
    pub text: String,
    /// 1–6 in a heading.
    pub level: Option<u8>,
    /// The chrome it stands in, 0 for none.
    pub region: u32,
    /// Characters, white space included.
    pub chars: usize,
    /// Characters that are the text of links.
    pub link_chars: usize,
    /// Links that begin in it.
    pub links: usize,
}

/// What a flow amounts to: tells a cell of figures from a cell that frames an article.
#[derive(Clone, Copy, Debug, Default)]
pub struct Size {
    /// Lines that are not empty.
    pub lines: usize,
    /// Their characters.
    pub chars: usize,
    /// Characters of the longest.
    pub longest: usize,
    /// Tables.
    pub grids: usize,
}

impl Size {
    /// Adds what an inner flow amounts to.
    pub fn add(&mut self, other: Self) {
        self.lines += other.lines;
        self.chars += other.chars;
        self.longest = self.longest.max(other.longest);
        self.grids += other.grids;
    }
}

/// Raised digits, in order.
const SUPERSCRIPTS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

fn superscript(c: char) -> char {
    c.to_digit(10).and_then(|digit| SUPERSCRIPTS.get(digit as usize)).copied().unwrap_or(c)
}

/// A flow being filled.
#[derive(Debug, Default)]
pub struct Flow {
    /// What is finished.
    pub items: Vec<Item>,
    /// What that amounts to.
    pub size: Size,
    line: Line,
    space: bool,
    media: Vec<Item>,
}

impl Flow {
    /// Adds text to the open line. White space is collapsed as HTML shows it, kept where `pre`.
    pub fn text(&mut self, text: &str, context: Context, link: bool) {
        if self.line.text.is_empty() {
            (self.line.level, self.line.region) = (context.level, context.region);
        }
        if context.pre {
            return self.word(text, link, context.raised);
        }
        for (index, word) in text.split(|c: char| c.is_ascii_whitespace()).enumerate() {
            self.space |= index > 0;
            if word.is_empty() {
                continue;
            }
            if self.space && !self.line.text.is_empty() {
                self.line.text.push(' ');
            }
            self.space = false;
            self.word(word, link, context.raised);
        }
    }

    fn word(&mut self, word: &str, link: bool, raised: bool) {
        let figure = |c: char| c.is_ascii_digit() || SUPERSCRIPTS.contains(&c);
        let note = raised && word.starts_with(|c: char| c.is_ascii_digit());
        if note && self.line.text.ends_with(figure) {
            // A note's number behind a figure is no digit of it.
            self.line.text.extend(word.chars().map(superscript));
        } else if word.contains('\0') {
            self.line.text.extend(word.chars().filter(|&c| c != '\0'));
        } else {
            self.line.text.push_str(word);
        }
        if link {
            self.line.link_chars += word.chars().count();
        }
    }

    /// A link begins in the open line.
    pub fn link(&mut self) {
        self.line.links += 1;
    }

    /// Something without text, kept until the open line ends, so that a picture does not cut a sentence in two.
    pub fn media(&mut self, media: Media, region: u32) {
        self.media.push(Item::Media(media, region));
    }

    /// Ends the open line; the finished one, unless it was empty, for whoever counts.
    pub fn end_line(&mut self) -> Option<&Line> {
        let mut line = std::mem::take(&mut self.line);
        self.space = false;
        let trimmed = line.text.trim();
        let empty = trimmed.is_empty();
        if trimmed.len() < line.text.len() {
            line.text = trimmed.to_owned();
        }
        if !empty {
            line.chars = line.text.chars().count();
            self.size.add(Size { lines: 1, chars: line.chars, longest: line.chars, grids: 0 });
            self.items.push(Item::Line(line));
        }
        let at = self.items.len().checked_sub(1);
        self.items.append(&mut self.media);
        if empty {
            return None;
        }
        match at.and_then(|at| self.items.get(at)) {
            Some(Item::Line(line)) => Some(line),
            _ => None,
        }
    }

    /// Adds what a table became.
    pub fn push(&mut self, item: Item, size: Size) {
        self.items.push(item);
        self.size.add(size);
    }
}

/// Visits what is in `items`, groups opened up, in order and without recursion.
pub fn for_each(items: Vec<Item>, mut visit: impl FnMut(Item)) {
    let mut open = vec![items.into_iter()];
    while let Some(top) = open.last_mut() {
        match top.next() {
            Some(Item::Group(inner)) => open.push(inner.into_iter()),
            Some(item) => visit(item),
            None => {
                open.pop();
            }
        }
    }
}
