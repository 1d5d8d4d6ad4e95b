//! Takes elements out of an XML part, or puts others in their place, without touching a byte of the rest.

use crate::limits::MAX_XML_DEPTH;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::ops::Range;

/// A stretch of the part, and what stands in its place.
pub type Cut = (Range<usize>, Vec<u8>);

/// An open element.
struct Open {
    name: Vec<u8>,
    start: usize,
    cut: Option<Vec<u8>>,
    joined: bool,
    shed: bool,
}

/// The elements that are open, outermost first.
#[derive(Default)]
pub struct Path {
    open: Vec<Open>,
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
        if let Some(open) = self.open.iter_mut().rev().nth(up) {
            open.cut = Some(by);
        }
    }

    /// Marks it to go on in the next element of its name, if that follows at once.
    pub fn join(&mut self, up: usize) {
        if let Some(open) = self.open.iter_mut().rev().nth(up) {
            open.joined = true;
        }
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

    fn push(&mut self, tag: &BytesStart, start: usize) {
        let name = tag.local_name().as_ref().to_vec();
        self.open.push(Open { name, start, cut: None, joined: false, shed: false });
    }

    /// The tag that opened the innermost element, if it is to go; what it ends is known later.
    fn shed_tag(&self, end: usize) -> Option<Cut> {
        self.open.last().filter(|open| open.shed).map(|open| (open.start..end, Vec::new()))
    }
}

/// The part changed as `each` marks its elements, called at every start tag with that element innermost; `None`
/// where it marks none, or where the part is broken.
pub fn without(xml: &[u8], mut each: impl FnMut(&BytesStart, &mut Path)) -> Option<Vec<u8>> {
    // Positions are counted from behind the mark of UTF-8.
    let xml = xml.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(xml);
    let mut reader = Reader::from_reader(xml);
    let (mut path, mut cuts): (Path, Vec<Cut>) = Default::default();
    // The name of an element that goes on in the next one, and where its end tag begins.
    let mut going_on: Option<(Vec<u8>, usize)> = None;
    loop {
        let start = position(&reader);
        let before = going_on.take();
        match reader.read_event().ok()? {
            Event::Start(_) if path.open.len() >= MAX_XML_DEPTH => return None,
            Event::Start(tag) => {
                let next = before.filter(|(name, _)| tag.local_name().as_ref() == name);
                cuts.extend(next.map(|(_, end)| (end..position(&reader), Vec::new())));
                path.push(&tag, start);
                each(&tag, &mut path);
                cuts.extend(path.shed_tag(position(&reader)));
            }
            Event::Empty(tag) => {
                path.push(&tag, start);
                each(&tag, &mut path);
                cuts.extend(path.shed_tag(position(&reader)));
                close(&mut path, &mut cuts, position(&reader));
            }
            Event::End(_) => {
                let closed = close(&mut path, &mut cuts, position(&reader));
                let shed = closed.as_ref().is_some_and(|open| open.shed);
                cuts.extend(shed.then(|| (start..position(&reader), Vec::new())));
                going_on = closed.filter(|open| open.joined).map(|open| (open.name, start));
            }
            Event::Eof => break,
            Event::Text(text) if text.trim_ascii().is_empty() => going_on = before,
            _ => {}
        }
    }
    (!cuts.is_empty()).then(|| rest(xml, &cuts))
}

fn position(reader: &Reader<&[u8]>) -> usize {
    usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX)
}

fn close(path: &mut Path, cuts: &mut Vec<Cut>, end: usize) -> Option<Open> {
    let mut open = path.open.pop()?;
    if let Some(by) = open.cut.take() {
        // What was cut inside of it goes with it.
        while cuts.last().is_some_and(|(cut, _)| cut.start >= open.start) {
            cuts.pop();
        }
        cuts.push((open.start..end, by));
        return None;
    }
    Some(open)
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
        });
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
        });
        assert_eq!(shed.as_deref(), Some(&b"<t><r>1</r><r><w>2</w></r></t>"[..]));
    }

    #[test]
    fn elements_are_cut_whole() {
        let xml = b"\xEF\xBB\xBF<a x='1'><b>1<c/></b><b>2<b>3<c/></b></b><c/></a>";
        let cut = without(xml, |_, path| {
            if path.ends_with(&["b", "c"]) {
                path.cut(1);
            }
        });
        assert_eq!(cut.as_deref(), Some(&b"<a x='1'><b>2</b><c/></a>"[..]));
        assert_eq!(without(xml, |_, _| ()), None);
        assert_eq!(without(b"<a><b></a>", |_, path| path.cut(0)), None);
    }
}
