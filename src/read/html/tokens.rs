//! html5gum's tokens into the tree: an emitter that keeps only what is asked for.

use super::attrs::Attrs;
use super::tag::{Kind, Tag};
use super::tree::Tree;
use crate::limits::MAX_FOREIGN_DEPTH;
use html5gum::{Emitter, State};
use std::convert::Infallible;

/// Content that is no HTML of this page.
#[derive(Debug)]
enum Skip {
    /// In a `template`, so many deep.
    Template(usize),
    /// In `svg` or `math`, which the tree has open, with the names of the elements open inside.
    Foreign { outer: Tag, open: Vec<Vec<u8>>, has_words: bool },
}

/// The emitter.
pub struct Tokens<'a> {
    tree: &'a mut Tree,
    text: Vec<u8>,
    name: Vec<u8>,
    last_start: Vec<u8>,
    is_end: bool,
    self_closing: bool,
    attribute: Vec<u8>,
    value: Vec<u8>,
    attrs: Attrs,
    raw: Option<Tag>,
    skip: Option<Skip>,
}

impl<'a> Tokens<'a> {
    /// Feeds this tree.
    pub fn new(tree: &'a mut Tree) -> Self {
        Self {
            tree,
            text: Vec::new(),
            name: Vec::new(),
            last_start: Vec::new(),
            is_end: false,
            self_closing: false,
            attribute: Vec::new(),
            value: Vec::new(),
            attrs: Attrs::default(),
            raw: None,
            skip: None,
        }
    }

    fn flush_text(&mut self) {
        if self.text.is_empty() {
            return;
        }
        let text = String::from_utf8_lossy(&self.text);
        match self.raw {
            None if self.skip.is_none() => self.tree.text(&text),
            Some(Tag::Title) if self.skip.is_none() => self.tree.builder.property("title", &text),
            Some(Tag::Style) => self.tree.builder.style(&text, self.attrs.conditional),
            Some(Tag::Script) => self.tree.builder.script(&text),
            Some(Tag::Textarea) => self.tree.builder.held(&text),
            Some(Tag::Xmp | Tag::Plaintext) => self.tree.preformatted(&text),
            _ => {}
        }
        self.text.clear();
    }

    fn flush_attribute(&mut self) {
        if !self.attribute.is_empty() && !self.is_end {
            let name = String::from_utf8_lossy(&self.attribute);
            self.attrs.add(&name, &String::from_utf8_lossy(&self.value));
        }
        self.attribute.clear();
        self.value.clear();
    }

    fn start_tag(&mut self) -> Option<State> {
        std::mem::swap(&mut self.last_start, &mut self.name);
        let tag = Tag::from_name(&self.last_start);
        match &mut self.skip {
            None => self.start_in_page(tag),
            Some(Skip::Template(depth)) => {
                *depth += usize::from(tag == Tag::Template);
                raw_state(tag)
            }
            Some(Skip::Foreign { outer, open, has_words }) => {
                let holds_html = open.iter().any(|name| is_html_inside(name));
                if tag.breaks_out() && !holds_html {
                    self.tree.pop_through(*outer);
                    self.skip = None;
                    return self.start_in_page(tag);
                }
                if self.last_start == b"text" && !*has_words {
                    // A drawing with words in it is a chart; without, an icon.
                    *has_words = true;
                    self.tree.chart(*outer);
                }
                if !self.self_closing && open.len() < MAX_FOREIGN_DEPTH {
                    open.push(self.last_start.clone());
                }
                raw_state(tag).filter(|_| holds_html)
            }
        }
    }

    fn start_in_page(&mut self, tag: Tag) -> Option<State> {
        match tag.kind() {
            Kind::Template => self.skip = Some(Skip::Template(1)),
            Kind::Raw => {
                self.raw = Some(tag);
                self.tree.start_raw(tag, &self.attrs);
            }
            Kind::Foreign => {
                self.tree.start(tag, &self.attrs);
                if self.self_closing {
                    self.tree.pop_through(tag);
                } else {
                    self.skip = Some(Skip::Foreign { outer: tag, open: Vec::new(), has_words: false });
                }
            }
            _ => self.tree.start(tag, &self.attrs),
        }
        raw_state(tag)
    }

    fn end_tag(&mut self) {
        let tag = Tag::from_name(&self.name);
        if self.raw.take().is_some_and(|raw| raw == tag) {
            return;
        }
        match &mut self.skip {
            None => self.tree.end(tag),
            Some(Skip::Template(depth)) => {
                *depth -= usize::from(tag == Tag::Template);
                if *depth == 0 {
                    self.skip = None;
                }
            }
            Some(Skip::Foreign { outer, open, .. }) => {
                if let Some(at) = open.iter().rposition(|name| *name == self.name) {
                    return open.truncate(at);
                }
                let outer = *outer;
                if matches!(tag, Tag::P | Tag::Br) {
                    self.tree.pop_through(outer);
                }
                self.tree.end(tag);
                if !self.tree.is_open(outer) {
                    self.skip = None;
                }
            }
        }
    }
}

/// SVG elements that hold HTML.
fn is_html_inside(name: &[u8]) -> bool {
    matches!(name, b"foreignobject" | b"desc" | b"title")
}

/// How the tokenizer goes on after this start tag.
fn raw_state(tag: Tag) -> Option<State> {
    Some(match tag {
        Tag::Title | Tag::Textarea => State::RcData,
        Tag::Script => State::ScriptData,
        Tag::Plaintext => State::PlainText,
        _ if tag.kind() == Kind::Raw => State::RawText,
        _ => return None,
    })
}

impl Emitter for Tokens<'_> {
    type Token = Infallible;

    fn set_last_start_tag(&mut self, name: Option<&[u8]>) {
        self.last_start = name.unwrap_or_default().to_vec();
    }

    fn emit_eof(&mut self) {
        self.flush_text();
        self.tree.finish();
    }

    fn emit_error(&mut self, _: html5gum::Error) {}

    fn should_emit_errors(&mut self) -> bool {
        false
    }

    fn pop_token(&mut self) -> Option<Infallible> {
        None
    }

    fn emit_string(&mut self, text: &[u8]) {
        self.text.extend_from_slice(text);
    }

    fn init_start_tag(&mut self) {
        self.name.clear();
        self.is_end = false;
        self.self_closing = false;
        self.attrs = Attrs::default();
    }

    fn init_end_tag(&mut self) {
        self.name.clear();
        self.is_end = true;
    }

    fn emit_current_tag(&mut self) -> Option<State> {
        self.flush_attribute();
        self.flush_text();
        if self.is_end {
            self.end_tag();
            return None;
        }
        self.start_tag()
    }

    fn set_self_closing(&mut self) {
        self.self_closing = true;
    }

    fn push_tag_name(&mut self, name: &[u8]) {
        self.name.extend_from_slice(name);
    }

    fn init_attribute(&mut self) {
        self.flush_attribute();
    }

    fn push_attribute_name(&mut self, name: &[u8]) {
        self.attribute.extend_from_slice(name);
    }

    fn push_attribute_value(&mut self, value: &[u8]) {
        self.value.extend_from_slice(value);
    }

    fn current_is_appropriate_end_tag_token(&mut self) -> bool {
        self.is_end && !self.last_start.is_empty() && self.last_start == self.name
    }

    // Comments and document types say nothing here.
    fn init_comment(&mut self) {}
    fn push_comment(&mut self, _: &[u8]) {}
    fn emit_current_comment(&mut self) {}
    fn init_doctype(&mut self) {}
    fn push_doctype_name(&mut self, _: &[u8]) {}
    fn emit_current_doctype(&mut self) {}
    fn set_force_quirks(&mut self) {}
    fn set_doctype_public_identifier(&mut self, _: &[u8]) {}
    fn set_doctype_system_identifier(&mut self, _: &[u8]) {}
    fn push_doctype_public_identifier(&mut self, _: &[u8]) {}
    fn push_doctype_system_identifier(&mut self, _: &[u8]) {}
}
