//! What JSON holds, gathered from its tokens: strings in order, arrays of arrays as rows, what keys say.

use super::super::html::unescaped;
use super::scan::{Token, Tokens};
use crate::document::Property;
use crate::document::fold::is_han;
use crate::limits::{LINE_BYTES, MAX_REPORT_BYTES};

/// Objects and arrays within each other that are followed. Answers nest less than 20 deep.
const DEPTH: usize = 64;

/// Strings of JSON within strings of JSON that are opened.
const STRINGS: usize = 3;

/// Longest value of a key that says something of the article.
const VALUE: usize = 300;

/// Strings, tables and keys that say something, each at most. The longest article in blocks has some hundred.
pub const MOST: usize = 10_000;

/// Cells read: more would not be looked at.
pub const CELLS: usize = MAX_REPORT_BYTES / LINE_BYTES;

/// Keys, lower case without `_` and `-`, and the property that each is.
const KEYS: [(&str, &[&str]); 3] = [
    ("title", &["title", "articletitle", "doctitle", "infotitle", "newstitle", "contenttitle", "标题"]),
    (
        "publishdate",
        &[
            "publishdate",
            "publishtime",
            "publisheddate",
            "publishedtime",
            "pubdate",
            "pubtime",
            "releasedate",
            "releasetime",
            "发布日期",
            "发布时间",
        ],
    ),
    ("source", &["source", "publisher", "department", "deptname", "orgname", "发布机构", "来源"]),
];

/// An open object or array.
#[derive(Default)]
struct Level {
    /// Counted in the order in which they open.
    number: usize,
    is_array: bool,
    key: Option<String>,
    /// Of an array: values that are no objects or arrays.
    values: Vec<String>,
    /// Of an array: its arrays of such values.
    rows: Vec<Vec<String>>,
}

/// What may be the article, or of it.
pub enum Part {
    /// A string, escapes undone.
    Text(String),
    /// The rows of a table.
    Rows(Vec<Vec<String>>),
}

/// Takes token by token.
#[derive(Default)]
pub struct Gatherer {
    open: Vec<Level>,
    opened: usize,
    /// Strings within strings that this is in.
    depth: usize,
    /// Values in arrays, and arrays in arrays.
    pub cells: usize,
    /// The last string within an object, until what follows tells whether it is a key.
    pending: Option<String>,
    /// All that was opened is closed.
    pub done: bool,
    /// In order.
    pub parts: Vec<Part>,
    /// The longest string, and the objects and arrays around it.
    pub longest: (usize, Vec<usize>),
    /// What keys say, each with the object that it stands in.
    pub said: Vec<(usize, Property)>,
}

impl Gatherer {
    /// Takes the next token; `None` where that is no JSON.
    pub fn take(&mut self, token: Token) -> Option<()> {
        if self.done {
            return None;
        }
        match token {
            Token::Open(c) => {
                if c == '{' {
                    self.flush();
                }
                self.opened += 1;
                let level = Level { number: self.opened, is_array: c == '[', ..Level::default() };
                (self.open.len() < DEPTH).then(|| self.open.push(level))?;
            }
            Token::Close(c) => {
                self.end_value();
                let level = self.open.pop().filter(|level| level.is_array == (c == ']'))?;
                self.close(level);
                self.done = self.open.is_empty();
            }
            Token::Text(text) => self.pending = Some(unescaped(text)),
            Token::Bare(word) => {
                let level = self.open.last_mut()?;
                level.key = None;
                if level.is_array {
                    self.value(if word == "null" { String::new() } else { word.into() });
                }
            }
            Token::Colon => {
                let key = self.pending.take()?;
                self.open.last_mut().filter(|level| !level.is_array)?.key = Some(key);
            }
            Token::Comma => self.end_value(),
        }
        Some(())
    }

    /// A string that no colon follows is a value.
    fn end_value(&mut self) {
        let Some(text) = self.pending.take() else { return };
        let Some(level) = self.open.last_mut() else { return };
        if level.is_array {
            return self.value(text);
        }
        let key = level.key.take().unwrap_or_default().to_lowercase().replace(['_', '-'], "");
        match KEYS.iter().find(|(_, keys)| keys.contains(&key.as_str())) {
            Some((name, _)) if text.len() <= VALUE && self.said.len() < MOST => {
                let value = text.split_whitespace().collect::<Vec<_>>().join(" ");
                self.said.push((level.number, Property { name: (*name).into(), value }));
            }
            _ if self.inner(&text).is_some() => {}
            _ if text.chars().any(is_han) => self.text(text),
            _ => {}
        }
    }

    /// What a string holds that is JSON itself; `None` where it is not.
    fn inner(&mut self, text: &str) -> Option<()> {
        let may_be = text.starts_with(['{', '[']) && self.depth < STRINGS && self.parts.len() < MOST;
        may_be.then_some(())?;
        let mut inner = Gatherer { depth: self.depth + 1, opened: self.opened, ..Gatherer::default() };
        for token in (Tokens { rest: text }) {
            inner.take(token?)?;
        }
        inner.done.then_some(())?;
        (self.opened, self.cells) = (inner.opened, self.cells + inner.cells);
        if inner.longest.0 > self.longest.0 {
            let around = self.open.iter().map(|level| level.number);
            self.longest = (inner.longest.0, around.chain(inner.longest.1).collect());
        }
        self.parts.extend(inner.parts);
        self.said.extend(inner.said);
        Some(())
    }

    /// A value of the open array.
    fn value(&mut self, text: String) {
        self.cells += 1;
        if let Some(level) = self.open.last_mut().filter(|_| self.cells <= CELLS) {
            level.values.push(text);
        }
    }

    fn text(&mut self, text: String) {
        if self.parts.len() >= MOST {
            return;
        }
        if text.len() > self.longest.0 {
            self.longest = (text.len(), self.open.iter().map(|level| level.number).collect());
        }
        self.parts.push(Part::Text(text));
    }

    /// What an array held: a row of the array around it, a table, or lines.
    fn close(&mut self, level: Level) {
        let row = self.open.last_mut().filter(|outer| outer.is_array && level.rows.is_empty());
        if let Some(outer) = row.filter(|_| level.is_array) {
            self.cells += 1;
            if self.cells <= CELLS {
                outer.rows.push(level.values);
            }
        } else if level.rows.iter().any(|row| row.len() > 1) {
            self.flush();
            if self.parts.len() < MOST {
                self.parts.push(Part::Rows(level.rows));
            }
            self.lines(level.values);
        } else {
            self.lines(level.values.into_iter().chain(level.rows.into_iter().flatten()).collect());
        }
    }

    /// The strings of the open array so far, before something else in it.
    fn flush(&mut self) {
        let values = self.open.last_mut().map(|level| std::mem::take(&mut level.values));
        self.lines(values.unwrap_or_default());
    }

    fn lines(&mut self, lines: Vec<String>) {
        if lines.iter().any(|line| line.chars().any(is_han)) {
            lines.into_iter().for_each(|line| self.text(line));
        }
    }
}
