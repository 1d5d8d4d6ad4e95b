//! Takes elements out of an XML part, or puts others in their place, without touching a byte of the rest.

use crate::error::Error;
use crate::limits::{MAX_WRITTEN_BYTES, MAX_XML_CHANGES, MAX_XML_DEPTH};
use crate::read::office::too_large;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::ops::Range;

/// A stretch of the part, and what stands in its place.
pub type Cut = (Range<usize>, Vec<u8>);

/// What is met on the way through a part.
pub enum Met<'a> {
    /// A start tag; its element is the innermost one.
    Start(&'a BytesStart<'a>),
    /// Text in the innermost element.
    Text(&'a str),
    /// The innermost element ends here.
    End,
}

/// An open element.
#[derive(Default)]
struct Open {
    name: Vec<u8>,
    start: usize,
    cut: Option<Vec<u8>>,
    behind: Vec<u8>,
    joined: bool,
    going_on: bool,
    shed: bool,
    dead: bool,
}

/// The elements that are open, outermost first.
#[derive(Default)]
pub struct Path {
    open: Vec<Open>,
    /// Bytes written so far.
    written: usize,
}

impl Path {
    /// Whether the innermost elements have these local names, the innermost last.
    pub fn ends_with(&self, names: &[&str]) -> bool {
        let tail = self.open.len().checked_sub(names.len()).and_then(|from| self.open.get(from..));
        tail.is_some_and(|tail| tail.iter().zip(names).all(|(open, name)| open.name == name.as_bytes()))
    }

    /// Marks the element `up` levels out of the innermost one to be taken out.
    pub fn cut(&mut self, up: usize) {
        self.replace(up, Vec::new());
    }

    /// Marks it to be replaced.
    pub fn replace(&mut self, up: usize, by: Vec<u8>) {
        self.written += by.len();
        for open in self.open.iter_mut().rev().take(up + 1) {
            open.dead = true;
        }
        if let Some(open) = self.open.iter_mut().rev().nth(up) {
            open.cut = Some(by);
        }
    }

    /// Writes this behind the innermost element's end.
    pub fn write_behind(&mut self, text: &[u8]) {
        self.written += text.len();
        self.open.last_mut().into_iter().for_each(|open| open.behind.extend_from_slice(text));
    }

    /// Keeps this of the element around the innermost one, where that is taken out, but nothing around it is.
    pub fn keep_of_cut(&mut self, kept: &[u8]) -> bool {
        let [.., outer, around, _] = &mut self.open[..] else { return false };
        let Some(by) = around.cut.as_mut().filter(|_| !outer.dead) else { return false };
        by.extend_from_slice(kept);
        self.written += kept.len();
        true
    }

    /// Whether the innermost element is taken out, or stands in one that is.
    pub fn is_dead(&self) -> bool {
        self.open.last().is_some_and(|open| open.dead)
    }

    /// Takes the innermost element for one of which nothing is shown, without a change to it.
    pub fn pass_over(&mut self) {
        self.open.last_mut().into_iter().for_each(|open| open.dead = true);
    }

    /// Marks it to go on in the next element of its name, if that follows at once.
    pub fn join(&mut self, up: usize) {
        if let Some(open) = self.open.iter_mut().rev().nth(up) {
            open.joined = true;
        }
    }

    /// Whether the element `up` levels out goes on with what one before it began.
    pub fn goes_on(&self, up: usize) -> bool {
        self.open.iter().rev().nth(up).is_some_and(|open| open.going_on)
    }

    /// Marks the innermost element to leave its content behind.
    pub fn shed(&mut self) {
        self.open.last_mut().into_iter().for_each(|open| open.shed = true);
    }

    /// Whether the innermost element stands in one of this local name, those of the others left out.
    pub fn is_in(&self, name: &str, others: &[&str]) -> bool {
        let around = self.open.iter().rev().skip(1);
        let outer = around
            .map(|open| open.name.as_slice())
            .find(|name| !others.iter().any(|o| o.as_bytes() == *name));
        outer == Some(name.as_bytes())
    }

    fn push(&mut self, tag: &BytesStart, start: usize, going_on: bool) {
        let (name, dead) = (tag.local_name().as_ref().to_vec(), self.is_dead());
        self.open.push(Open { name, start, going_on, dead, ..Open::default() });
    }

    /// The tag that opened the innermost element, if it is to go; what it ends is known later.
    fn shed_tag(&self, end: usize) -> Option<Cut> {
        self.open.last().filter(|open| open.shed).map(|open| (open.start..end, Vec::new()))
    }
}

/// The part changed as `each` marks its elements, called at every start tag with that element innermost; `None`
/// where it marks none, or where the part is broken.
///
/// # Errors
/// Where it writes more than there may be.
pub fn without(xml: &[u8], mut each: impl FnMut(&BytesStart, &mut Path)) -> Result<Option<Vec<u8>>, Error> {
    changed(xml, |met, path| {
        if let Met::Start(tag) = met {
            each(tag, path);
        }
    })
}

/// The same, `each` called at texts and ends as well.
///
/// # Errors
/// Where it writes more than there may be.
pub fn changed(xml: &[u8], each: impl FnMut(Met, &mut Path)) -> Result<Option<Vec<u8>>, Error> {
    // Positions are counted from behind the mark of UTF-8.
    let xml = xml.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(xml);
    let mut walk = Walk { path: Path::default(), cuts: Vec::new(), each };
    let whole = walk.walk(xml);
    if walk.is_too_much() {
        return Err(too_large());
    }
    Ok(whole.filter(|()| !walk.cuts.is_empty()).map(|()| rest(xml, &walk.cuts)))
}

struct Walk<F> {
    path: Path,
    cuts: Vec<Cut>,
    each: F,
}

impl<F: FnMut(Met, &mut Path)> Walk<F> {
    fn is_too_much(&self) -> bool {
        self.path.written > MAX_WRITTEN_BYTES || self.cuts.len() > MAX_XML_CHANGES
    }

    /// `None` where the part is broken, or too much is written.
    fn walk(&mut self, xml: &[u8]) -> Option<()> {
        let mut reader = Reader::from_reader(xml);
        // The name of an element that goes on in the next one, and where its end tag begins.
        let mut going_on: Option<(Vec<u8>, usize)> = None;
        while !self.is_too_much() {
            let start = position(&reader);
            let before = going_on.take();
            match reader.read_event().ok()? {
                Event::Start(_) if self.path.open.len() >= MAX_XML_DEPTH => return None,
                Event::Start(tag) => {
                    let next = before.filter(|(name, _)| tag.local_name().as_ref() == name);
                    self.open(&tag, start..position(&reader), next.map(|(_, end)| end));
                }
                Event::Empty(tag) => {
                    self.open(&tag, start..position(&reader), None);
                    self.close(position(&reader));
                }
                Event::End(_) => {
                    let closed = self.close(position(&reader));
                    let shed = closed.as_ref().is_some_and(|open| open.shed);
                    self.cuts.extend(shed.then(|| (start..position(&reader), Vec::new())));
                    going_on = closed.filter(|open| open.joined).map(|open| (open.name, start));
                }
                Event::Eof => return Some(()),
                Event::Text(text) if text.trim_ascii().is_empty() => going_on = before,
                Event::Text(text) => self.text(&text),
                Event::CData(text) => self.text(&text),
                // Of a character by its name or number it only counts that there is one.
                Event::GeneralRef(_) => self.text(b"&"),
                _ => {}
            }
        }
        None
    }

    fn text(&mut self, text: &[u8]) {
        (self.each)(Met::Text(&String::from_utf8_lossy(text)), &mut self.path);
    }

    /// `end` is where the end tag begins of the element that goes on in this one.
    fn open(&mut self, tag: &BytesStart, at: Range<usize>, end: Option<usize>) {
        self.cuts.extend(end.map(|end| (end..at.end, Vec::new())));
        self.path.push(tag, at.start, end.is_some());
        (self.each)(Met::Start(tag), &mut self.path);
        self.cuts.extend(self.path.shed_tag(at.end));
    }

    fn close(&mut self, end: usize) -> Option<Open> {
        (self.each)(Met::End, &mut self.path);
        let mut open = self.path.open.pop()?;
        let by = open.cut.take();
        if let Some(by) = by {
            // What was cut inside of it goes with it.
            while self.cuts.last().is_some_and(|(cut, _)| cut.start >= open.start) {
                self.cuts.pop();
            }
            self.cuts.push((open.start..end, by));
            return None;
        }
        if !open.behind.is_empty() {
            self.cuts.push((end..end, std::mem::take(&mut open.behind)));
        }
        Some(open)
    }
}

fn position(reader: &Reader<&[u8]>) -> usize {
    usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX)
}

/// The part with its cuts made.
pub fn rest(xml: &[u8], cuts: &[Cut]) -> Vec<u8> {
    let mut rest = Vec::with_capacity(xml.len());
    let mut from = 0;
    for (cut, by) in cuts {
        rest.extend_from_slice(xml.get(from..cut.start).unwrap_or_default());
        rest.extend_from_slice(by);
        from = cut.end;
    }
    rest.extend_from_slice(xml.get(from..).unwrap_or_default());
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_element_goes_on_in_the_next() {
        let xml = b"<a><p>1<j/></p> <p x='1'>2<j/></p><p>3</p><p>4<j/></p><q/><p>5</p></a>";
        let joined = without(xml, |_, path| {
            if path.ends_with(&["p", "j"]) {
                path.join(1);
                path.replace(0, b"+".to_vec());
            }
        })
        .unwrap();
        assert_eq!(joined.as_deref(), Some(&b"<a><p>1+2+3</p><p>4+</p><q/><p>5</p></a>"[..]));
    }

    #[test]
    fn an_element_leaves_its_content_behind() {
        let xml = b"<t><w><w><r>1</r></w><w/></w><r><w>2</w></r><x><w>3</w></x></t>";
        let shed = without(xml, |_, path| {
            if path.ends_with(&["w"]) && path.is_in("t", &["w"]) {
                path.shed();
            }
            if path.ends_with(&["x"]) {
                path.cut(0);
            }
        })
        .unwrap();
        assert_eq!(shed.as_deref(), Some(&b"<t><r>1</r><r><w>2</w></r></t>"[..]));
    }

    #[test]
    fn elements_are_cut_whole() {
        let xml = b"\xEF\xBB\xBF<a x='1'><b>1<c/></b><b>2<b>3<c/></b></b><c/></a>";
        let cut = without(xml, |_, path| {
            if path.ends_with(&["b", "c"]) {
                path.cut(1);
            }
        })
        .unwrap();
        assert_eq!(cut.as_deref(), Some(&b"<a x='1'><b>2</b><c/></a>"[..]));
        assert_eq!(without(xml, |_, _| ()).unwrap(), None);
        assert_eq!(without(b"<a><b></a>", |_, path| path.cut(0)).unwrap(), None);
    }

    #[test]
    fn what_is_written_in_the_place_of_elements_has_an_end() {
        let of = |xml: &str, by: usize| without(xml.as_bytes(), |_, path| path.replace(0, vec![b'x'; by]));
        let many = format!("<a>{}</a>", "<b/>".repeat(MAX_XML_CHANGES + 1));
        assert!(of(&many, 0).is_err());
        let few = format!("<a>{}</a>", "<b/>".repeat(17));
        assert!(of(&few, 1 << 20).is_err() && of(&few, 1).is_ok());
    }
}
