//! The words between two claims of one paragraph.

use crate::document::fold::fold;
use crate::report::{Claim, Report};
use std::collections::HashMap;

/// Characters from this year's figure within which a change of it is looked for.
const WINDOW: usize = 300;

/// The prose, read once from front to back as the claims come.
#[derive(Default)]
pub struct Prose<'a> {
    /// By id.
    paragraphs: HashMap<&'a str, &'a str>,
    /// The id of the paragraph that was last asked for, folded, and how far it was read.
    paragraph: &'a str,
    folded: String,
    at: usize,
}

impl<'a> Prose<'a> {
    /// Of this report.
    pub fn new(report: &'a Report) -> Self {
        let all = report.sections.iter().flat_map(|section| &section.paragraphs);
        let paragraphs = all.map(|paragraph| (paragraph.id.as_str(), paragraph.text.as_str())).collect();
        Self { paragraphs, ..Self::default() }
    }

    /// The folded words from behind this year's figure to the end of the change.
    pub fn between(&mut self, now: &Claim, stated: &'a Claim) -> Option<String> {
        if self.paragraph != stated.paragraph {
            self.paragraph = &stated.paragraph;
            self.folded = fold(self.paragraphs.get(self.paragraph)?);
            self.at = 0;
        }
        let (now, stated) = (fold(&now.quote), fold(&stated.quote));
        // Where a quote is not found nothing behind it is looked for: each character is passed once.
        let from = self.at;
        let found = self.folded.get(from..)?.find(&now);
        self.at = found.map_or(self.folded.len(), |found| from + found);
        let rest = self.folded.get(self.at + now.len()..)?;
        let end = rest.char_indices().nth(WINDOW).map_or(rest.len(), |(end, _)| end);
        let at = rest.get(..end)?.find(&stated)?;
        rest.get(..at + stated.len()).map(str::to_owned)
    }
}
