//! `.docx`: fields. Word keeps what a field is (its code) before a mark and what it shows behind it. The code may be cut into
//! several runs and hold other fields; what it shows may stand nowhere but in its data.

use super::cut::Path;
use super::docx::is_on;
use crate::limits::MAX_XML_DEPTH;
use crate::read::office::lost::{INSTRUCTION, is_drawn};
use crate::read::office::xml::{attribute, prefix};
use quick_xml::escape::escape;
use quick_xml::events::BytesStart;

/// A field that is open.
#[derive(Default)]
struct Field {
    /// How its code begins, put together from its runs.
    code: String,
    /// What follows is what it shows.
    in_result: bool,
    /// Whether that is anything.
    has_result: bool,
    /// What its data say that it shows.
    data: Option<String>,
    chosen: usize,
    entries: usize,
}

/// The fields that are open, outermost first.
#[derive(Default)]
pub struct Fields {
    open: Vec<Field>,
    /// Whether one is drawn by its code, and shows nothing else.
    pub are_unread: bool,
}

impl Fields {
    /// Another part begins: what is open in the last one does not go on.
    pub fn forget(&mut self) {
        self.open.clear();
    }

    /// At a start tag.
    pub fn start(&mut self, tag: &BytesStart, path: &mut Path) {
        match tag.local_name().as_ref() {
            b"fldChar" => self.mark(tag, path),
            b"fldSimple" if !path.is_dead() => {
                let code = attribute(tag, "instr").unwrap_or_default();
                self.begin(Field { code, in_result: true, ..Field::default() });
            }
            b"sym" | b"drawing" | b"pict" | b"object" | b"noBreakHyphen" if !path.is_dead() => self.show(),
            _ if path.is_dead() => {}
            _ if path.ends_with(&["ffData", "checkBox"]) => self.set("☐".into()),
            b"default" | b"checked"
                if path.ends_with(&["checkBox", "default"]) || path.ends_with(&["checkBox", "checked"]) =>
            {
                self.set(if is_on(tag) { "☑" } else { "☐" }.into());
            }
            _ => self.choice(tag, path),
        }
    }

    /// At text.
    pub fn text(&mut self, text: &str, path: &Path) {
        if path.is_dead() {
        } else if path.ends_with(&["instrText"]) {
            let Some(field) = self.open.last_mut().filter(|field| !field.in_result) else { return };
            let text = if field.code.is_empty() { text.trim_start() } else { text };
            let room = INSTRUCTION.saturating_sub(field.code.chars().count());
            field.code.extend(text.chars().take(room));
        } else if path.ends_with(&["t"]) && !text.trim().is_empty() {
            self.show();
        }
    }

    /// At the end of the innermost element.
    pub fn end(&mut self, path: &Path) {
        if path.ends_with(&["fldSimple"]) && !path.is_dead() {
            self.close();
        }
    }

    /// A mark of a field. Where a run is hidden, its marks stay: what follows would be taken for the field's code.
    fn mark(&mut self, tag: &BytesStart, path: &mut Path) {
        let (prefix, kind) = (prefix(tag), attribute(tag, "fldCharType").unwrap_or_default());
        let mark = format!("<{prefix}fldChar {prefix}fldCharType=\"{}\"/>", escape(&kind));
        if path.is_dead() && !path.keep_of_cut(format!("<{prefix}r>{mark}</{prefix}r>").as_bytes()) {
            return;
        }
        match kind.as_str() {
            "begin" => self.begin(Field::default()),
            "separate" => self.open.last_mut().into_iter().for_each(|field| field.in_result = true),
            "end" => {
                let Some(data) = self.close().filter(|_| !path.is_dead()) else { return };
                path.replace(0, format!("{mark}<{prefix}t>{}</{prefix}t>", escape(data)).into_bytes());
            }
            _ => {}
        }
    }

    fn begin(&mut self, field: Field) {
        // Deeper than elements nest, the innermost are not told apart.
        if self.open.len() < MAX_XML_DEPTH {
            self.open.push(field);
        }
    }

    /// What the data of the innermost field say that it shows, where it shows nothing else.
    fn close(&mut self) -> Option<String> {
        let field = self.open.pop()?;
        let data = field.data.filter(|_| !field.has_result);
        match (field.has_result, &data) {
            (false, None) => self.are_unread |= is_drawn(&field.code),
            _ => self.show(),
        }
        data
    }

    /// Something is shown here, in what the innermost field shows or outside of all.
    fn show(&mut self) {
        self.open
            .last_mut()
            .filter(|field| field.in_result)
            .into_iter()
            .for_each(|field| field.has_result = true);
    }

    fn set(&mut self, data: String) {
        if let Some(field) = self.open.last_mut() {
            field.data = Some(data);
        }
    }

    /// What is chosen of a list stands before its entries; where nothing is, it shows the first one.
    fn choice(&mut self, tag: &BytesStart, path: &Path) {
        let Some(field) = self.open.last_mut() else { return };
        let value = || attribute(tag, "val").unwrap_or_default();
        if path.ends_with(&["ddList", "result"]) {
            field.chosen = value().parse().unwrap_or(usize::MAX);
        } else if path.ends_with(&["ffData", "ddList", "listEntry"]) {
            if field.entries == field.chosen {
                field.data = Some(value());
            }
            field.entries += 1;
        }
    }
}
