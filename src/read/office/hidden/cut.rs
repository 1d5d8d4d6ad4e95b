//! Takes elements out of an XML part without touching a byte of the rest.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::ops::Range;

/// An open element.
struct Open {
    name: Vec<u8>,
    start: usize,
    cut: bool,
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
        if let Some(open) = self.open.iter_mut().rev().nth(up) {
            open.cut = true;
        }
    }
}

/// The part without the elements that `each` marks, called at every start tag with that element innermost; `None`
/// where it marks none, or where the part is broken.
pub fn without(xml: &[u8], mut each: impl FnMut(&BytesStart, &mut Path)) -> Option<Vec<u8>> {
    // Positions are counted from behind the mark of UTF-8.
    let xml = xml.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(xml);
    let mut reader = Reader::from_reader(xml);
    let (mut path, mut cuts): (Path, Vec<Range<usize>>) = Default::default();
    loop {
        let start = position(&reader);
        match reader.read_event().ok()? {
            Event::Start(tag) => {
                path.open.push(Open { name: tag.local_name().as_ref().to_vec(), start, cut: false });
                each(&tag, &mut path);
            }
            Event::Empty(tag) => {
                path.open.push(Open { name: tag.local_name().as_ref().to_vec(), start, cut: false });
                each(&tag, &mut path);
                close(&mut path, &mut cuts, position(&reader));
            }
            Event::End(_) => close(&mut path, &mut cuts, position(&reader)),
            Event::Eof => break,
            _ => {}
        }
    }
    (!cuts.is_empty()).then(|| rest(xml, &cuts))
}

fn position(reader: &Reader<&[u8]>) -> usize {
    usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX)
}

fn close(path: &mut Path, cuts: &mut Vec<Range<usize>>, end: usize) {
    if let Some(open) = path.open.pop().filter(|open| open.cut) {
        // What was cut inside of it goes with it.
        while cuts.last().is_some_and(|cut| cut.start >= open.start) {
            cuts.pop();
        }
        cuts.push(open.start..end);
    }
}

fn rest(xml: &[u8], cuts: &[Range<usize>]) -> Vec<u8> {
    let mut rest = Vec::with_capacity(xml.len());
    let mut from = 0;
    for cut in cuts {
        rest.extend_from_slice(xml.get(from..cut.start).unwrap_or_default());
        from = cut.end;
    }
    rest.extend_from_slice(xml.get(from..).unwrap_or_default());
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

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
