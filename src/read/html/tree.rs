//! Which elements are open: the WHATWG tree construction as far as it moves tables, rows, cells and paragraphs.
//!
//! No tree is kept, only the stack of open elements. Each entry carries the nearest borders below it, and the
//! last open element of each name is known, so that every question about scope is one comparison: linear time
//! however deep and however broken. Left out: the list of active formatting elements (it moves `b` and `font`,
//! never a cell), quirks mode (it moves a table into a `p`, which breaks lines all the same).

use super::attrs::Attrs;
use super::build::Builder;
use super::tag::{Kind, TAGS, Tag};
use crate::document::MediaKind;
use crate::limits::MAX_HTML_DEPTH;

/// The insertion modes that matter; the mode is that of the innermost element that sets one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mode {
    Body,
    Table,
    Caption,
    Colgroup,
    TableBody,
    Row,
    Cell,
}

/// What its element is to text inside it, inherited.
#[derive(Clone, Copy, Debug, Default)]
pub struct Context {
    /// Not shown.
    pub hidden: bool,
    /// White space is kept.
    pub pre: bool,
    /// 1–6 in a heading.
    pub level: Option<u8>,
    /// The chrome it stands in, 0 for none.
    pub region: u32,
    /// In `main` or `article`: a `header` here holds the title.
    pub content: bool,
}

/// An open element. Indexes count from 1; 0 is none.
#[derive(Clone, Copy, Debug)]
struct Entry {
    tag: Tag,
    mode: Mode,
    /// The element of the same name below.
    previous: u32,
    /// Nearest border of scopes, itself included.
    border: u32,
    /// Nearest special element.
    special: u32,
    /// Nearest special element other than `address`, `div` and `p`.
    hard: u32,
    context: Context,
    shown_as_block: bool,
}

const ROOT: Entry = Entry {
    tag: Tag::Html,
    mode: Mode::Body,
    previous: 0,
    border: 0,
    special: 0,
    hard: 0,
    context: Context { hidden: false, pre: false, level: None, region: 0, content: false },
    shown_as_block: false,
};

/// The stack of open elements, driving a [`Builder`].
pub struct Tree {
    stack: Vec<Entry>,
    last: [u32; TAGS],
    /// What the open elements hold.
    pub builder: Builder,
}

impl Tree {
    /// With nothing open.
    pub fn new() -> Self {
        Self { stack: Vec::new(), last: [0; TAGS], builder: Builder::default() }
    }

    /// What the innermost open element is to text inside it.
    pub fn context(&self) -> Context {
        self.top().context
    }

    /// Character data.
    pub fn text(&mut self, text: &str) {
        if self.top().mode == Mode::Colgroup && text.contains(|c: char| !c.is_ascii_whitespace()) {
            self.pop();
        }
        self.builder.text(text, self.context());
    }

    /// Character data whose white space is kept.
    pub fn preformatted(&mut self, text: &str) {
        self.builder.text(text, Context { pre: true, ..self.context() });
        self.builder.end_line();
    }

    /// The start tag of an element whose content is text that is not shown, or `xmp` and `plaintext`.
    pub fn start_raw(&mut self, tag: Tag, attrs: &Attrs) {
        if matches!(tag, Tag::Xmp | Tag::Plaintext) {
            self.close_p();
            self.builder.end_line();
        }
        self.builder.start_media(tag, attrs, self.context());
    }

    /// A start tag.
    pub fn start(&mut self, tag: Tag, attrs: &Attrs) {
        while !self.start_once(tag, attrs) {}
    }

    /// An end tag.
    pub fn end(&mut self, tag: Tag) {
        while !self.end_once(tag) {}
    }

    /// Whether such an element is open.
    pub fn is_open(&self, tag: Tag) -> bool {
        self.last(tag) > 0
    }

    /// Ends the last open `tag` and all in it.
    pub fn close(&mut self, tag: Tag) {
        self.pop_through(tag);
    }

    /// The end of the input: everything ends.
    pub fn finish(&mut self) {
        self.truncate(0);
    }

    fn top(&self) -> &Entry {
        self.stack.last().unwrap_or(&ROOT)
    }

    fn last(&self, tag: Tag) -> u32 {
        self.last.get(tag as usize).copied().unwrap_or(0)
    }

    fn in_scope(&self, tag: Tag) -> bool {
        self.last(tag) > 0 && self.last(tag) >= self.top().border
    }

    fn in_table_scope(&self, tag: Tag) -> bool {
        self.last(tag) > 0 && self.last(tag) >= self.last(Tag::Table)
    }

    fn push(&mut self, tag: Tag, attrs: &Attrs) {
        if self.stack.len() >= MAX_HTML_DEPTH {
            return self.builder.note_limit();
        }
        let below = *self.top();
        let index = self.stack.len() as u32 + 1;
        let mut context = self.builder.context(tag, attrs, below.context);
        context.level = tag.level().or(below.context.level);
        let entry = Entry {
            tag,
            mode: mode_of(tag).unwrap_or(below.mode),
            previous: self.last(tag),
            border: if tag.is_border() { index } else { below.border },
            special: if tag.is_special() { index } else { below.special },
            hard: match tag {
                Tag::Address | Tag::Div | Tag::P => below.hard,
                _ if tag.is_special() => index,
                _ => below.hard,
            },
            context,
            shown_as_block: tag.is_block() || attrs.block,
        };
        self.stack.push(entry);
        if let Some(last) = self.last.get_mut(tag as usize) {
            *last = index;
        }
        self.opened(tag, below.tag, attrs, entry);
    }

    fn opened(&mut self, tag: Tag, parent: Tag, attrs: &Attrs, entry: Entry) {
        match tag {
            Tag::Table => self.builder.open_table(),
            Tag::Thead | Tag::Tbody | Tag::Tfoot => self.builder.open_section(),
            Tag::Tr => self.builder.open_row(parent, entry.context.hidden),
            Tag::Td | Tag::Th => self.builder.open_cell(attrs, entry.context.hidden),
            Tag::Caption => self.builder.open_caption(),
            _ if entry.shown_as_block => self.builder.end_line(),
            _ => {}
        }
    }

    fn pop(&mut self) {
        let Some(entry) = self.stack.pop() else { return };
        if let Some(last) = self.last.get_mut(entry.tag as usize) {
            *last = entry.previous;
        }
        match entry.tag {
            Tag::Table => self.builder.close_table(),
            Tag::Td | Tag::Th => self.builder.close_cell(),
            Tag::Caption => self.builder.close_caption(),
            Tag::A => self.builder.end_link(),
            _ if entry.shown_as_block => self.builder.end_line(),
            _ => {}
        }
    }

    /// Pops until `height` elements are open.
    fn truncate(&mut self, height: u32) {
        while self.stack.len() > height as usize {
            self.pop();
        }
    }

    /// Pops up to and with the last open `tag`, if there is one.
    fn pop_through(&mut self, tag: Tag) {
        if let Some(height) = self.last(tag).checked_sub(1) {
            self.truncate(height);
        }
    }

    fn end_implied(&mut self, except: Option<Tag>) {
        while self.top().tag.is_implied() && Some(self.top().tag) != except {
            self.pop();
        }
    }

    fn p_in_button_scope(&self) -> bool {
        self.in_scope(Tag::P) && self.last(Tag::P) > self.last(Tag::Button)
    }

    fn close_p(&mut self) {
        if self.p_in_button_scope() {
            self.pop_through(Tag::P);
        }
    }

    fn close_cell(&mut self) {
        self.end_implied(None);
        self.truncate(self.last(Tag::Td).max(self.last(Tag::Th)).saturating_sub(1));
    }

    fn clear_to_section(&mut self) {
        self.truncate(self.last(Tag::Tbody).max(self.last(Tag::Thead)).max(self.last(Tag::Tfoot)));
    }

    /// One round of a start tag: false where it only closed something and must be looked at again.
    fn start_once(&mut self, tag: Tag, attrs: &Attrs) -> bool {
        let part = tag.kind() == Kind::TablePart;
        match self.top().mode {
            Mode::Cell if part => {
                self.close_cell();
                return false;
            }
            Mode::Caption if part => {
                self.pop_through(Tag::Caption);
                return false;
            }
            Mode::Colgroup if tag == Tag::Col => return true,
            Mode::Colgroup => {
                self.pop();
                return false;
            }
            Mode::Body if part => return true,
            Mode::Row if part => return self.start_in_row(tag, attrs),
            Mode::TableBody if part => return self.start_in_section(tag, attrs),
            Mode::Table if part => return self.start_in_table(tag, attrs),
            Mode::Row | Mode::TableBody | Mode::Table if tag == Tag::Table => {
                self.pop_through(Tag::Table);
                return false;
            }
            Mode::Row | Mode::TableBody | Mode::Table if tag == Tag::Form => return true,
            _ => {}
        }
        self.start_in_body(tag, attrs);
        true
    }

    fn start_in_row(&mut self, tag: Tag, attrs: &Attrs) -> bool {
        self.truncate(self.last(Tag::Tr));
        if matches!(tag, Tag::Td | Tag::Th) {
            self.push(tag, attrs);
            return true;
        }
        self.pop();
        false
    }

    fn start_in_section(&mut self, tag: Tag, attrs: &Attrs) -> bool {
        self.clear_to_section();
        match tag {
            Tag::Tr => self.push(tag, attrs),
            Tag::Td | Tag::Th => return self.push_implied(Tag::Tr),
            _ => {
                self.pop();
                return false;
            }
        }
        true
    }

    fn start_in_table(&mut self, tag: Tag, attrs: &Attrs) -> bool {
        self.truncate(self.last(Tag::Table));
        match tag {
            Tag::Col => return self.push_implied(Tag::Colgroup),
            Tag::Td | Tag::Th | Tag::Tr => return self.push_implied(Tag::Tbody),
            _ => self.push(tag, attrs),
        }
        true
    }

    /// Opens an element that the source left out. At the depth limit nothing opens, and the tag is dropped.
    fn push_implied(&mut self, tag: Tag) -> bool {
        let height = self.stack.len();
        self.push(tag, &Attrs::default());
        self.stack.len() == height
    }

    fn start_in_body(&mut self, tag: Tag, attrs: &Attrs) {
        match tag.kind() {
            Kind::Block | Kind::Paragraph | Kind::Table => self.close_p(),
            Kind::Heading => {
                self.close_p();
                if self.top().tag.kind() == Kind::Heading {
                    self.pop();
                }
            }
            Kind::Item => self.start_item(tag),
            Kind::Control if self.in_scope(tag) => {
                self.end_implied(None);
                self.pop_through(tag);
                if tag == Tag::Select {
                    return;
                }
            }
            Kind::Choice if self.top().tag == Tag::Option => self.pop(),
            Kind::Ruby if self.in_scope(Tag::Ruby) => self.end_implied(None),
            Kind::Void => return self.start_void(tag, attrs),
            Kind::Raw | Kind::Root | Kind::Template => return,
            _ => {}
        }
        if tag == Tag::A || tag == Tag::Nobr {
            self.end_formatting(tag);
        }
        let around = self.context();
        self.push(tag, attrs);
        let hidden = around.hidden || attrs.hidden;
        self.builder.start_media(tag, attrs, Context { hidden, ..self.context() });
    }

    fn start_item(&mut self, tag: Tag) {
        let open = (self.top().hard as usize).checked_sub(1).and_then(|i| self.stack.get(i)).map(|e| e.tag);
        let ends = match open {
            Some(Tag::Li) => tag == Tag::Li,
            Some(Tag::Dd | Tag::Dt) => tag != Tag::Li,
            _ => false,
        };
        if ends {
            self.truncate(self.top().hard.saturating_sub(1));
        }
        self.close_p();
    }

    /// The open drawing turns out to be a chart.
    pub fn chart(&mut self, drawing: Tag) {
        let around = self.last(drawing).checked_sub(2).and_then(|index| self.stack.get(index as usize));
        let context = around.unwrap_or(&ROOT).context;
        self.builder.media(MediaKind::Chart, &Attrs::default(), context);
    }

    fn start_void(&mut self, tag: Tag, attrs: &Attrs) {
        match tag {
            Tag::Br => self.builder.end_line(),
            Tag::Hr => {
                self.close_p();
                self.builder.end_line();
            }
            Tag::Input if self.in_scope(Tag::Select) => self.pop_through(Tag::Select),
            _ => {
                let context = self.context();
                self.builder.start_media(
                    tag,
                    attrs,
                    Context { hidden: context.hidden || attrs.hidden, ..context },
                );
            }
        }
    }

    /// One round of an end tag: false where it only closed something and must be looked at again.
    fn end_once(&mut self, tag: Tag) -> bool {
        let part = tag.kind() == Kind::TablePart;
        let structural = tag == Tag::Table || matches!(tag, Tag::Tbody | Tag::Thead | Tag::Tfoot | Tag::Tr);
        match self.top().mode {
            Mode::Cell if matches!(tag, Tag::Td | Tag::Th) => {
                if self.in_table_scope(tag) {
                    self.end_implied(None);
                    self.pop_through(tag);
                }
            }
            Mode::Cell if structural => {
                if self.in_table_scope(tag) {
                    self.close_cell();
                    return false;
                }
            }
            Mode::Caption if tag == Tag::Caption => self.pop_through(tag),
            Mode::Caption if tag == Tag::Table => {
                self.pop_through(Tag::Caption);
                return false;
            }
            Mode::Colgroup => {
                if tag != Tag::Col {
                    self.pop();
                    return tag == Tag::Colgroup;
                }
            }
            Mode::Row if structural => return self.end_in_row(tag),
            Mode::TableBody if structural => return self.end_in_section(tag),
            Mode::Table if tag == Tag::Table => self.pop_through(tag),
            _ if part => {}
            _ => self.end_in_body(tag),
        }
        true
    }

    fn end_in_row(&mut self, tag: Tag) -> bool {
        if !self.in_table_scope(tag) {
            return true;
        }
        self.pop_through(Tag::Tr);
        tag == Tag::Tr
    }

    fn end_in_section(&mut self, tag: Tag) -> bool {
        if tag == Tag::Tr || !self.in_table_scope(tag) {
            return true;
        }
        self.clear_to_section();
        self.pop();
        tag != Tag::Table
    }

    fn end_in_body(&mut self, tag: Tag) {
        match tag.kind() {
            Kind::Paragraph if !self.p_in_button_scope() => self.builder.end_line(),
            Kind::Block | Kind::Paragraph | Kind::Item | Kind::Control | Kind::Border => {
                let outside_list =
                    tag == Tag::Li && self.last(tag) < self.last(Tag::Ul).max(self.last(Tag::Ol));
                if self.in_scope(tag) && !outside_list {
                    self.end_implied(Some(tag));
                    self.pop_through(tag);
                }
            }
            Kind::Heading => self.end_heading(),
            Kind::Void if tag == Tag::Br => self.builder.end_line(),
            Kind::Inline | Kind::Choice | Kind::Ruby | Kind::Foreign
                if self.last(tag) > self.top().special =>
            {
                self.pop_through(tag);
            }
            _ if tag.is_formatting() => self.end_formatting(tag),
            _ => {}
        }
    }

    /// What the adoption agency comes to here: inline elements above the innermost special one end, and the
    /// formatting element is open no more, though what stands in it is.
    fn end_formatting(&mut self, tag: Tag) {
        if tag == Tag::A {
            self.builder.end_link();
        }
        if !self.in_scope(tag) {
            return;
        }
        let index = self.last(tag);
        self.truncate(self.top().special.max(index));
        if index == self.stack.len() as u32 {
            return self.pop();
        }
        let Some(entry) = self.stack.get_mut(index as usize - 1) else { return };
        entry.tag = Tag::Gone;
        let previous = entry.previous;
        if let Some(last) = self.last.get_mut(tag as usize) {
            *last = previous;
        }
    }

    fn end_heading(&mut self) {
        let headings = [Tag::H1, Tag::H2, Tag::H3, Tag::H4, Tag::H5, Tag::H6];
        let open = headings.iter().map(|&tag| self.last(tag)).max().unwrap_or(0);
        if open > 0 && open >= self.top().border {
            self.truncate(open - 1);
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
