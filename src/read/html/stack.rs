//! The open elements. Each entry carries the nearest borders below it, and the last open element of each name is
//! known, so that every question about scope is one comparison.

use super::part::{Opened, Part};
use super::tag::{TAGS, Tag};

/// The insertion modes that matter; the mode is that of the innermost element that sets one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Outside tables.
    Body,
    /// Directly in a table.
    Table,
    /// In a caption.
    Caption,
    /// In a column group.
    Colgroup,
    /// Directly in a row group.
    TableBody,
    /// Directly in a row.
    Row,
    /// In a cell.
    Cell,
}

/// What its element is to text inside it, inherited.
#[derive(Clone, Copy, Debug, Default)]
pub struct Context {
    /// Not shown.
    pub hidden: bool,
    /// White space is kept.
    pub pre: bool,
    /// It stands raised, as a note's number does.
    pub raised: bool,
    /// 1–6 in a heading.
    pub level: Option<u8>,
    /// The chrome it stands in, 0 for none.
    pub region: u32,
    /// In `main` or `article`: a `header` here holds the title.
    pub content: bool,
    /// The innermost part of a table that is none by its name; none within a table that is one.
    pub part: Option<Part>,
}

/// An open element. Indexes count from 1; 0 is none.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// What it is.
    pub tag: Tag,
    /// The insertion mode while it is innermost.
    pub mode: Mode,
    /// The element of the same name below.
    previous: u32,
    /// Nearest border of scopes, itself included.
    pub border: u32,
    /// Nearest special element.
    pub special: u32,
    /// Nearest special element other than `address`, `div` and `p`.
    pub hard: u32,
    /// What it is to text inside it.
    pub context: Context,
    /// Lines break where it begins and ends.
    pub shown_as_block: bool,
    /// What it opened of a table, though no part of one by its name.
    pub opened: Opened,
}

pub const ROOT: Entry = Entry {
    tag: Tag::Html,
    mode: Mode::Body,
    previous: 0,
    border: 0,
    special: 0,
    hard: 0,
    context: Context {
        hidden: false,
        pre: false,
        raised: false,
        level: None,
        region: 0,
        content: false,
        part: None,
    },
    shown_as_block: false,
    opened: Opened { table: false, cell: false },
};

/// The open elements, innermost last.
#[derive(Debug)]
pub struct Stack {
    entries: Vec<Entry>,
    last: [u32; TAGS],
}

impl Stack {
    /// With nothing open.
    pub fn new() -> Self {
        Self { entries: Vec::new(), last: [0; TAGS] }
    }

    /// How many are open.
    pub fn height(&self) -> u32 {
        self.entries.len() as u32
    }

    /// The innermost.
    pub fn top(&self) -> &Entry {
        self.entries.last().unwrap_or(&ROOT)
    }

    /// The one with this index.
    pub fn get(&self, index: u32) -> Option<&Entry> {
        self.entries.get((index as usize).checked_sub(1)?)
    }

    /// Index of the last open `tag`.
    pub fn last(&self, tag: Tag) -> u32 {
        self.last.get(tag as usize).copied().unwrap_or(0)
    }

    /// "Has an element in scope".
    pub fn in_scope(&self, tag: Tag) -> bool {
        self.last(tag) > 0 && self.last(tag) >= self.top().border
    }

    /// "Has an element in table scope".
    pub fn in_table_scope(&self, tag: Tag) -> bool {
        self.last(tag) > 0 && self.last(tag) >= self.last(Tag::Table)
    }

    /// Opens an element.
    pub fn push(&mut self, tag: Tag, context: Context, shown_as_block: bool, opened: Opened) {
        let below = *self.top();
        let index = self.height() + 1;
        let soft = matches!(tag, Tag::Address | Tag::Div | Tag::P) || !tag.is_special();
        self.entries.push(Entry {
            tag,
            mode: mode_of(tag).unwrap_or(below.mode),
            previous: self.last(tag),
            border: if tag.is_border() { index } else { below.border },
            special: if tag.is_special() { index } else { below.special },
            hard: if soft { below.hard } else { index },
            context,
            shown_as_block,
            opened,
        });
        self.set_last(tag, index);
    }

    /// Ends the innermost element.
    pub fn pop(&mut self) -> Option<Entry> {
        let entry = self.entries.pop()?;
        self.set_last(entry.tag, entry.previous);
        Some(entry)
    }

    /// The last open `tag` is open no more, though what stands in it is.
    pub fn take_out(&mut self, tag: Tag) {
        let Some(index) = (self.last(tag) as usize).checked_sub(1) else { return };
        let Some(entry) = self.entries.get_mut(index) else { return };
        let previous = entry.previous;
        entry.tag = Tag::Gone;
        self.set_last(tag, previous);
    }

    fn set_last(&mut self, tag: Tag, index: u32) {
        if let Some(last) = self.last.get_mut(tag as usize) {
            *last = index;
        }
    }
}

/// The insertion mode that an element sets.
fn mode_of(tag: Tag) -> Option<Mode> {
    Some(match tag {
        Tag::Table => Mode::Table,
        Tag::Caption => Mode::Caption,
        Tag::Colgroup => Mode::Colgroup,
        Tag::Tbody | Tag::Thead | Tag::Tfoot => Mode::TableBody,
        Tag::Tr => Mode::Row,
        Tag::Td | Tag::Th => Mode::Cell,
        _ => return None,
    })
}
