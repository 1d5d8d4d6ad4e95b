//! The prose as rules read it: each paragraph folded once.

use crate::document::fold::Folded;
use crate::place::Place;
use crate::report::{Report, ReportParagraph, Section};

/// A paragraph with its section and its folded text.
#[derive(Clone, Debug)]
pub struct Passage<'a> {
    /// The part that it stands in.
    pub section: &'a Section,
    /// As the report has it.
    pub paragraph: &'a ReportParagraph,
    /// Folded characters with the way back.
    pub folded: Folded,
    /// The folded text.
    pub text: String,
    /// For each folded character the byte where it begins in `text`.
    bytes: Vec<u32>,
}

/// Every paragraph of prose, in the order of the document.
pub fn passages(report: &Report) -> Vec<Passage<'_>> {
    let all = report.sections.iter().flat_map(|section| section.paragraphs.iter().map(move |p| (section, p)));
    all.map(|(section, paragraph)| {
        let folded = Folded::new(&paragraph.text);
        let text = folded.text();
        let mut bytes = Vec::with_capacity(folded.chars.len());
        bytes.extend(text.char_indices().map(|(at, _)| at as u32));
        Passage { section, paragraph, folded, text, bytes }
    })
    .collect()
}

impl Passage<'_> {
    /// The place of folded characters `from..to`.
    pub fn place(&self, from: usize, to: usize) -> Place {
        self.paragraph.part(self.folded.start(from), self.folded.end(to))
    }

    /// Whether white space stood before the folded character `at`.
    pub fn is_spaced(&self, at: usize) -> bool {
        at > 0 && self.folded.start(at) > self.folded.end(at)
    }

    /// The place of what begins at byte `at` of the folded text and is `len` bytes long.
    pub fn place_of(&self, at: usize, len: usize) -> Place {
        let count = |end: usize| self.bytes.partition_point(|byte| (*byte as usize) < end);
        self.place(count(at), count(at + len))
    }
}
