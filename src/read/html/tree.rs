//! Which elements are open: the WHATWG tree construction as far as it moves tables, rows, cells and paragraphs.
//!
//! No tree is kept, only the stack of open elements: linear time however deep and however broken. Left out: the
//! list of active formatting elements (it moves `b` and `font`, never a cell), quirks mode (it moves a table into
//! a `p`, which breaks lines all the same).

use super::attrs::Attrs;
use super::build::Builder;
use super::stack::{Context, Entry, Mode, ROOT, Stack};
use super::tag::{Kind, Tag};
use crate::document::MediaKind;
use crate::limits::MAX_HTML_DEPTH;

/// The open elements, driving a [`Builder`].
pub struct Tree {
    open: Stack,
    /// What the open elements hold.
    pub builder: Builder,
}

impl Tree {
    /// With nothing open.
    pub fn new() -> Self {
        Self { open: Stack::new(), builder: Builder::default() }
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

    /// The end of the input: everything ends.
    pub fn finish(&mut self) {
        self.truncate(0);
    }

    fn top(&self) -> &Entry {
        self.open.top()
    }

    fn last(&self, tag: Tag) -> u32 {
        self.open.last(tag)
    }

    fn push(&mut self, tag: Tag, attrs: &Attrs) {
        if self.open.height() as usize >= MAX_HTML_DEPTH {
            return self.builder.note_limit();
        }
        let below = *self.top();
        let mut context = self.builder.context(tag, attrs, below.context);
        context.level = tag.level().or(below.context.level);
        let opened = self.builder.open_part(tag, attrs, &mut context);
        let block = tag.is_block() || attrs.block || opened.table || opened.cell;
        self.open.push(tag, context, block, opened);
        match tag {
            Tag::Table => self.builder.open_table(),
            Tag::Thead | Tag::Tbody | Tag::Tfoot => self.builder.open_section(),
            Tag::Tr => self.builder.open_row(below.tag, context.hidden),
            Tag::Td | Tag::Th => self.builder.open_cell(attrs, context.hidden),
            Tag::Caption => self.builder.open_caption(),
            _ if self.top().shown_as_block => self.builder.end_line(),
            _ => {}
        }
    }

    fn pop(&mut self) {
        let Some(entry) = self.open.pop() else { return };
        self.builder.close_part(entry.opened);
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
        while self.open.height() > height {
            self.pop();
        }
    }

    /// Ends the last open `tag` and all in it, if there is one.
    pub fn pop_through(&mut self, tag: Tag) {
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
        self.open.in_scope(Tag::P) && self.last(Tag::P) > self.last(Tag::Button)
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
        let height = self.open.height();
        self.push(tag, &Attrs::default());
        self.open.height() == height
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
            Kind::Control if self.open.in_scope(tag) => {
                self.end_implied(None);
                self.pop_through(tag);
                if tag == Tag::Select {
                    return;
                }
            }
            Kind::Choice if self.top().tag == Tag::Option => self.pop(),
            Kind::Ruby if self.open.in_scope(Tag::Ruby) => self.end_implied(None),
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
        let open = self.open.get(self.top().hard).map(|entry| entry.tag);
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
        let around = self.open.get(self.last(drawing).saturating_sub(1)).unwrap_or(&ROOT);
        let context = around.context;
        self.builder.media(MediaKind::Chart, &Attrs::default(), context);
    }

    fn start_void(&mut self, tag: Tag, attrs: &Attrs) {
        match tag {
            Tag::Br => self.builder.end_line(),
            Tag::Hr => {
                self.close_p();
                self.builder.end_line();
            }
            Tag::Input if self.open.in_scope(Tag::Select) => self.pop_through(Tag::Select),
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
                if self.open.in_table_scope(tag) {
                    self.end_implied(None);
                    self.pop_through(tag);
                }
            }
            Mode::Cell if structural => {
                if self.open.in_table_scope(tag) {
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
        if !self.open.in_table_scope(tag) {
            return true;
        }
        self.pop_through(Tag::Tr);
        tag == Tag::Tr
    }

    fn end_in_section(&mut self, tag: Tag) -> bool {
        if tag == Tag::Tr || !self.open.in_table_scope(tag) {
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
                if self.open.in_scope(tag) && !outside_list {
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
        if !self.open.in_scope(tag) {
            return;
        }
        self.truncate(self.top().special.max(self.last(tag)));
        if self.last(tag) == self.open.height() {
            self.pop();
        } else {
            self.open.take_out(tag);
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
