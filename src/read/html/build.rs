//! What the open elements hold: flows of lines, tables being filled, links, chrome, properties.

use super::attrs::Attrs;
use super::chrome::Region;
use super::flow::{Flow, Item, for_each};
use super::link::Link;
use super::part::Part;
use super::script;
use super::stack::Context;
use super::style::Styles;
use super::table::{Cell, Table};
use super::tag::{Kind, Tag};
use crate::document::{Media, MediaKind, Property};
use crate::limits::{MAX_BLOCKS, MAX_GRID_POSITIONS, MAX_GRIDS};

/// A script shorter than this, in bytes, holds no report.
const MARKUP_IN_SCRIPT: usize = 500;

/// Collects what the page shows.
#[derive(Debug, Default)]
pub struct Builder {
    /// `<title>` and `<meta>`, in order.
    pub properties: Vec<Property>,
    /// The chrome met so far; a [`Context`]'s `region` is an index into it plus one.
    pub regions: Vec<Region>,
    /// Characters that the page does not show.
    pub hidden_chars: usize,
    /// Cells of tables that it does not show.
    pub hidden_cells: usize,
    /// Blocks that are not shown are read like any: tab panes that hold the only copy.
    pub reveal: bool,
    /// It is a page within a page: what is within that one in turn is not read.
    pub framed: bool,
    /// A limit was hit: something is missing.
    pub over_limit: bool,
    /// A script holds markup that the page may show later.
    pub markup_in_script: bool,
    /// The longest string of a script that is markup, escapes undone.
    pub script_markup: Option<String>,
    /// What the page's style sheets say of classes.
    styles: Styles,
    flow: Flow,
    outer: Vec<Flow>,
    /// How many of these are around cells that are none by their names: they may frame the whole page.
    unnamed: usize,
    tables: Vec<Table>,
    tables_met: u32,
    link: Option<Link>,
    blocks: usize,
    grids: usize,
    positions: usize,
}

impl Builder {
    /// What an element is to the text inside it.
    pub fn context(&mut self, tag: Tag, attrs: &Attrs, below: Context) -> Context {
        let content = below.content || matches!(tag, Tag::Main | Tag::Article);
        let by_tag = tag.is_chrome() || (tag == Tag::Header && !content);
        let mut region = below.region;
        if region == 0 && (by_tag || (attrs.chrome && tag != Tag::Body)) {
            self.regions.push(Region { by_tag, ..Region::default() });
            region = self.regions.len() as u32;
        }
        // Within a cell a hidden block is a trap for the eye, not a pane.
        let pane = matches!(tag.kind(), Kind::Block | Kind::Item) && self.outer.len() == self.unnamed;
        let revealed = self.reveal && pane;
        Context {
            hidden: below.hidden
                || (attrs.hidden && !revealed)
                || tag.is_unseen()
                || self.is_unseen(tag, attrs),
            pre: (below.pre || attrs.pre || matches!(tag, Tag::Pre | Tag::Listing)) && tag != Tag::Table,
            // A cell may be raised as a whole: its figures are figures.
            raised: tag.kind() == Kind::Inline && (below.raised || tag == Tag::Sup || attrs.raised),
            level: below.level,
            region,
            content,
            part: below.part,
        }
    }

    /// A style sheet of the page; `conditional` where its `media` is not every screen.
    pub fn style(&mut self, sheet: &str, conditional: bool) {
        self.styles.add(sheet, conditional);
    }

    /// Whether the page's style sheet hides the element. Only what stands within a line: blocks may be panes that a script shows.
    fn is_unseen(&self, tag: Tag, attrs: &Attrs) -> bool {
        tag.kind() == Kind::Inline && !attrs.shown && self.styles.hide(tag, &attrs.classes)
    }

    /// Text inside an element.
    pub fn text(&mut self, text: &str, context: Context) {
        if context.hidden {
            self.hidden_chars += text.chars().filter(|c| !c.is_whitespace()).count();
            return;
        }
        if let Some(link) = self.link.as_mut() {
            link.text.push_str(text);
        }
        let link = self.link.is_some();
        if context.pre {
            for (index, line) in text.split('\n').enumerate() {
                if index > 0 {
                    self.end_line();
                }
                self.flow.text(line, context, link);
            }
        } else {
            self.flow.text(text, context, link);
        }
    }

    /// A line ends: a block begins or ends, or `<br>`.
    pub fn end_line(&mut self) {
        if self.blocks >= MAX_BLOCKS {
            return self.note_limit();
        }
        let Some(line) = self.flow.end_line() else { return };
        self.blocks += 1;
        if let Some(region) = (line.region as usize).checked_sub(1).and_then(|i| self.regions.get_mut(i)) {
            region.plain_chars += line.chars.saturating_sub(line.link_chars);
        }
        let linked = line.link_chars > 0;
        if linked && self.link.as_ref().is_some_and(|link| !link.is_file) {
            // An unclosed link must not turn the rest of the page into a list of links.
            self.end_link();
        }
    }

    /// Something is missing because a limit was hit.
    pub fn note_limit(&mut self) {
        self.over_limit = true;
    }

    /// A start tag that may be a link or hold no text.
    pub fn start_media(&mut self, tag: Tag, attrs: &Attrs, context: Context) {
        let media = match tag {
            Tag::A if !attrs.address.is_empty() => return self.start_link(attrs, context),
            Tag::Img | Tag::Image if !attrs.tiny => MediaKind::Image,
            Tag::Iframe if !attrs.inner.is_empty() && !self.framed => return self.frame(attrs, context),
            Tag::Iframe | Tag::Frame | Tag::Object | Tag::Embed => MediaKind::Frame,
            Tag::Canvas if !attrs.tiny => MediaKind::Chart,
            // A form saved from a reporting system: its cells are fields.
            Tag::Input if !self.outer.is_empty() && is_shown(attrs) => {
                return self.text(&attrs.value, context);
            }
            Tag::Input if !is_shown(attrs) => return self.held(&attrs.value),
            Tag::Meta if !attrs.name.is_empty() => return self.property(&attrs.name, &attrs.content),
            _ => return,
        };
        self.media(media, attrs, context);
    }

    /// Something that holds no text.
    pub fn media(&mut self, media: MediaKind, attrs: &Attrs, context: Context) {
        if context.hidden || self.blocks >= MAX_BLOCKS {
            return;
        }
        self.blocks += 1;
        let (address, text) = (attrs.address.clone(), attrs.label.clone());
        self.flow.media(Media { media, address, text, place: None }, context.region);
    }

    /// A page within the page, written out in an attribute: its content is content.
    fn frame(&mut self, attrs: &Attrs, context: Context) {
        if context.hidden || attrs.hidden {
            return;
        }
        self.end_line();
        let mut inner = super::built(&attrs.inner, |builder| builder.framed = true);
        let (size, before) = (inner.flow.size, self.regions.len() as u32);
        let mut items = Vec::new();
        for_each(inner.finish(), |mut item| {
            match &mut item {
                Item::Line(line) if line.region > 0 => line.region += before,
                Item::Media(_, region) if *region > 0 => *region += before,
                // The live page does not count the tables of a page within it.
                Item::Grid(grid) => grid.cells.iter_mut().for_each(|cell| cell.dom = None),
                _ => {}
            }
            items.push(item);
        });
        self.blocks += inner.blocks;
        self.hidden_chars += inner.hidden_chars;
        self.over_limit |= inner.over_limit;
        self.regions.append(&mut inner.regions);
        self.flow.push(Item::Group(items), size);
    }

    fn start_link(&mut self, attrs: &Attrs, context: Context) {
        self.flow.link();
        self.link = Some(Link::new(attrs, context.region, context.hidden));
    }

    /// The open link ends; one to a file becomes an attachment.
    pub fn end_link(&mut self) {
        let Some(link) = self.link.take().filter(Link::leads_to_file) else { return };
        let text = link.text.split_whitespace().collect::<Vec<_>>().join(" ");
        let media = Media { media: MediaKind::Attachment, address: link.address, text, place: None };
        self.flow.media(media, link.region);
    }

    /// What the page says about itself.
    pub fn property(&mut self, name: &str, value: &str) {
        let value = value.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
        self.properties.push(Property { name: name.trim().into(), value });
    }

    /// The content of a script: never run, only looked at for markup in a string.
    pub fn script(&mut self, text: &str) {
        if text.len() <= MARKUP_IN_SCRIPT || !script::has_markup(text) {
            return;
        }
        let begin = text.trim_start();
        if begin.starts_with('<') && !begin.starts_with("<!") {
            return self.held(text);
        }
        self.markup_in_script = true;
        let longest = self.script_markup.as_ref().map_or(0, String::len);
        let found = script::longest_markup(text).filter(|markup| markup.len() > longest);
        self.script_markup = found.or_else(|| self.script_markup.take());
    }

    /// What a page holds and does not show: the text of a field that a script takes the article from, or of a script that is
    /// no script but a template.
    pub fn held(&mut self, text: &str) {
        let longest = self.script_markup.as_ref().map_or(0, String::len);
        if text.len() > MARKUP_IN_SCRIPT.max(longest) && script::has_markup(text) {
            self.markup_in_script = true;
            self.script_markup = Some(text.into());
        }
    }

    /// A table begins.
    pub fn open_table(&mut self) {
        self.end_line();
        self.tables.push(Table::new(self.tables_met));
        self.tables_met += 1;
    }

    /// What is a table by its style or class only begins. The live page does not count it among its tables.
    pub fn open_unnamed_table(&mut self) {
        self.end_line();
        self.tables.push(Table::unnamed());
    }

    /// A cell of such a table begins.
    pub fn open_unnamed_cell(&mut self, attrs: &Attrs, hidden: bool) {
        self.unnamed += 1;
        self.open_cell(attrs, hidden);
    }

    /// A cell of such a table ends.
    pub fn close_unnamed_cell(&mut self) {
        self.unnamed = self.unnamed.saturating_sub(1);
        self.close_cell();
    }

    /// Which part of a table an element is that is none by its name.
    pub fn part(&self, attrs: &Attrs) -> Option<Part> {
        attrs.part.or_else(|| self.styles.part(&attrs.classes))
    }

    /// A row group begins.
    pub fn open_section(&mut self) {
        if let Some(table) = self.tables.last_mut() {
            table.open_section();
        }
    }

    /// A row begins, in the head, a body or the foot.
    pub fn open_row(&mut self, part: Tag, hidden: bool) {
        let Some(table) = self.tables.last_mut() else { return };
        if !table.open_row(part, hidden) {
            self.note_limit();
        }
    }

    /// A caption begins: it stands above the table, wherever it is written.
    pub fn open_caption(&mut self) {
        self.outer.push(std::mem::take(&mut self.flow));
    }

    /// The caption ends.
    pub fn close_caption(&mut self) {
        let flow = self.close_flow();
        if let Some(table) = self.tables.last_mut() {
            table.caption.push(Item::Group(flow.items));
            table.caption_size.add(flow.size);
        }
    }

    fn close_flow(&mut self) -> Flow {
        self.end_line();
        let outer = self.outer.pop().unwrap_or_default();
        std::mem::replace(&mut self.flow, outer)
    }

    /// A cell begins: text goes into it from now on.
    pub fn open_cell(&mut self, attrs: &Attrs, hidden: bool) {
        self.hidden_cells += usize::from(hidden);
        let Some(table) = self.tables.last_mut() else { return };
        table.open = Cell {
            row_span: attrs.row_span.unwrap_or(1),
            col_span: attrs.col_span.unwrap_or(1),
            dom: table.next_cell(),
            hidden,
            ..Cell::default()
        };
        self.outer.push(std::mem::take(&mut self.flow));
    }

    /// The cell ends: text goes where it went before.
    pub fn close_cell(&mut self) {
        let flow = self.close_flow();
        let full = self.blocks >= MAX_BLOCKS;
        let Some(table) = self.tables.last_mut() else { return };
        (table.open.items, table.open.size) = (flow.items, flow.size);
        self.blocks += 1;
        if full || !table.close_cell() {
            self.note_limit();
        }
    }

    /// The table ends.
    pub fn close_table(&mut self) {
        self.end_line();
        let Some(table) = self.tables.pop() else { return };
        let (positions, mut fits) = (self.positions, true);
        let finished = table.finish(|size| {
            fits = self.grids < MAX_GRIDS && positions + size <= MAX_GRID_POSITIONS;
            self.positions += if fits { size } else { 0 };
            self.grids += usize::from(fits);
            fits
        });
        self.over_limit |= !fits || !finished.complete;
        self.flow.push(Item::Group(finished.items), finished.size);
    }

    /// Everything that the page shows, in order.
    pub fn finish(&mut self) -> Vec<Item> {
        self.end_link();
        self.end_line();
        std::mem::take(&mut self.flow.items)
    }
}

/// Whether a field shows its value as text.
fn is_shown(attrs: &Attrs) -> bool {
    let shown = ["", "text", "number", "tel"].iter().any(|kind| attrs.kind.eq_ignore_ascii_case(kind));
    shown && !attrs.hidden && !attrs.value.is_empty()
}
