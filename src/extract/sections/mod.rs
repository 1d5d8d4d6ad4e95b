//! Lines → sections with paragraphs: where the content begins and ends, its headings, its prose.

mod annex;
mod choose;
pub(super) mod heading;
mod media;
pub mod noise;
pub(super) mod ordinal;
pub mod units;
mod wrapped;

use super::identity::labels::{self, Label};
use super::identity::menu;
use super::identity::signature::{self, Signature};
use super::identity::title::{self, Title};
use super::lines::{Line, Shape};
use crate::document::Document;
use crate::form::headings::Part;
use crate::order;
use crate::place::Place;
use crate::report::{MediaItem, ReportParagraph, Section, SectionKind};
use heading::{Candidate, Strength};
use std::collections::BTreeSet;
use std::ops::Range;
use units::Unit;

/// The prose of a document, and what identity is read from.
#[derive(Debug, Default)]
pub struct Sections {
    /// In the order of the document.
    pub sections: Vec<Section>,
    /// Pictures, frames, attachments within the content.
    pub media: Vec<MediaItem>,
    /// The title, printed or from a property.
    pub title: Option<Title>,
    /// Metadata around the content.
    pub labels: Vec<Label>,
    /// Organ and date at the end.
    pub signature: Signature,
    /// Organ and date right under the title.
    pub under_title: Signature,
    /// First lines of the document without furniture, for telling what kind it is.
    pub opening: Vec<String>,
}

/// Which units are what.
struct Layout {
    /// Units that may hold content.
    content: Range<usize>,
    /// First unit of the first heading, or the end of the content.
    first_heading: usize,
    /// First unit of the signature, or the end of the content.
    signature: usize,
    /// For each unit how many folded characters at its beginning are title or metadata.
    aside: Vec<usize>,
}

/// Splits the lines; `taken[i]` says that a table took line `i`.
pub fn split(lines: Vec<Line>, taken: &[bool], document: &Document) -> Sections {
    let units = wrapped::joined(units::units(lines, taken, document));
    let headings = headings(&units);
    let first_heading = headings.first().map_or(units.len(), |h| h.unit);
    let title = title::find(&units, first_heading, document);
    let title_units = title.as_ref().map_or(0..0, |title| title.units.clone());
    let inside = title.as_ref().and_then(|title| title.inside.clone());
    let skip = if inside.is_some() { 0..0 } else { title_units.clone() };
    // A first heading in the midst of a line has the metadata before it on that line.
    let shared = usize::from(headings.first().is_some_and(|h| h.from > 2));
    let found = labels::read(&units, 0..first_heading + shared, &skip);
    let start = content_start(&units, &title_units, first_heading);
    let end = content_end(&units, &headings, start);
    let last_part = headings.iter().rev().find(|h| h.part.is_some()).map_or(start, |h| h.unit + 1);
    let annexes: Vec<usize> = headings.iter().map(|h| h.unit).filter(|unit| *unit >= last_part).collect();
    let signature = signature::behind(&units, last_part..end, &annexes);
    let under_title = signature::under_title(&units, title_units.end..first_heading.min(end));
    let mut aside = vec![0; units.len()];
    let titled = title_units.map(|unit| (unit, inside.as_ref().map_or(usize::MAX, |inside| inside.end)));
    found.units.iter().copied().chain(titled).for_each(|(unit, chars)| aside[unit] = chars.max(aside[unit]));
    let layout = Layout {
        content: start..end,
        first_heading: first_heading.min(end),
        signature: signature.from.unwrap_or(end),
        aside,
    };
    let mut builder = Builder::default();
    builder.build(&units, &headings, &layout);
    Sections {
        media: media::within(document, &units, &layout.content, &builder.sections),
        sections: builder.sections,
        title,
        labels: trusted(found.found, &units, first_copy(&units, start)),
        signature,
        under_title,
        opening: opening(&units),
    }
}

/// All headings: first-level ones and annexes.
fn headings(units: &[Unit]) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    let mut skip = 0;
    for (index, unit) in units.iter().enumerate() {
        if unit.chrome || index < skip {
            continue;
        }
        if unit.taken {
            candidates.extend(heading::in_table(unit, index));
            continue;
        }
        let first = heading::at_start(unit, index, units.get(index + 1));
        let rest = first.as_ref().map_or(0, |candidate| candidate.rest);
        skip = index + first.as_ref().map_or(1, |candidate| candidate.units);
        candidates.extend(first);
        candidates.extend(heading::within(unit, index, rest));
    }
    let mut chosen = choose::choose(candidates, units);
    let first = chosen.first().map_or(usize::MAX, |c| c.unit);
    let annexes =
        units.iter().enumerate().skip(first.saturating_add(1)).filter_map(|(i, unit)| annex::at(unit, i));
    let headed: BTreeSet<usize> = order::set(chosen.iter().map(|c| c.unit));
    let annexes: Vec<Candidate> = annexes.filter(|a| !headed.contains(&a.unit)).collect();
    chosen.extend(annexes);
    order::sort_by_key(&mut chosen, |c| (c.unit, c.from));
    chosen
}

/// Behind the title; without one, where the prose begins.
fn content_start(units: &[Unit], title: &Range<usize>, first_heading: usize) -> usize {
    if !title.is_empty() {
        return title.start;
    }
    let prose = units.iter().take(first_heading).position(|unit| !noise::is_noise(unit) && is_prose(unit));
    prose.unwrap_or(if first_heading < units.len() { first_heading } else { 0 })
}

/// At the first footer, or list of other reports, behind the last heading and the last table.
fn content_end(units: &[Unit], headings: &[Candidate], start: usize) -> usize {
    let last_taken = units.iter().rposition(|unit| unit.taken).map_or(0, |i| i + 1);
    let last = headings.last().map_or(start, |h| h.unit + h.units).max(last_taken);
    let end = units.iter().skip(last).position(noise::is_footer).map_or(units.len(), |at| last + at);
    menu::below(&units[..end], last.max(start + 1)).unwrap_or(end)
}

/// Where the title first stands: a portal prints it above the report's own, with the date between them.
fn first_copy(units: &[Unit], start: usize) -> usize {
    let Some(title) = units.get(start) else { return start };
    units.iter().position(|unit| unit.chars() == title.chars()).map_or(start, |first| first.min(start))
}

/// Labels that can be trusted: 时间 and 日期 above the title are a page's clock.
fn trusted(labels: Vec<Label>, units: &[Unit], start: usize) -> Vec<Label> {
    let beside = |label: &Label| {
        label.key != labels::Key::Day || label.unit >= start || units[label.unit].shape != Shape::Plain
    };
    labels.into_iter().filter(beside).collect()
}

/// A line of the opening statement, told from the leavings of a portal.
fn is_prose(unit: &Unit) -> bool {
    let chars = unit.chars();
    let marked = chars.iter().any(|c| matches!(c, '。' | ',' | ';' | ':'));
    unit.has_words() && (chars.last() == Some(&'。') || chars.len() >= 12 && marked || chars.len() >= 25)
}

fn opening(units: &[Unit]) -> Vec<String> {
    let lines = units.iter().filter(|unit| !unit.taken && unit.has_words() && !noise::is_noise(unit));
    lines.take(20).map(|unit| unit.text.chars().take(200).collect()).collect()
}

#[derive(Default)]
struct Builder {
    sections: Vec<Section>,
    paragraphs: usize,
}

impl Builder {
    fn build(&mut self, units: &[Unit], headings: &[Candidate], layout: &Layout) {
        let mut headings = headings.iter().peekable();
        let mut index = layout.content.start;
        while index < layout.content.end {
            let unit = &units[index];
            let mut next = index + 1;
            let mut from = layout.aside.get(index).copied().unwrap_or(0);
            while let Some(heading) = headings.next_if(|h| h.unit <= index) {
                if heading.unit == index {
                    self.paragraph(unit, from, heading.from);
                    self.heading(units, heading);
                    (from, next) = (heading.rest, index + heading.units);
                }
            }
            let prose = index >= layout.first_heading || is_prose(unit);
            if from > 0 || prose && !noise::is_noise(unit) {
                if index == layout.signature {
                    self.open(SectionKind::Annex, unit.place.clone());
                }
                let last = next >= layout.content.end;
                self.paragraph(
                    unit,
                    from,
                    if last { noise::footer_within(unit) } else { unit.chars().len() },
                );
            }
            index = next;
        }
    }

    fn heading(&mut self, units: &[Unit], heading: &Candidate) {
        let unit = &units[heading.unit];
        let mut text = unit.slice(heading.from, heading.to).trim().to_string();
        if let Some(second) = units.get(heading.unit + 1).filter(|_| heading.units == 2) {
            text.push_str(&second.text);
        }
        self.sections.push(Section {
            kind: heading.part.map_or(kind_without_part(heading), kind_of),
            ordinal: heading.ordinal,
            heading: text,
            place: unit.part(heading.from, heading.to),
            paragraphs: Vec::new(),
            standard: heading.part.is_some(),
        });
    }

    fn paragraph(&mut self, unit: &Unit, from: usize, to: usize) {
        let from = from + unit.chars().iter().skip(from).take_while(|c| matches!(c, '|' | '·')).count();
        if unit.taken || from >= to || !unit.has_words() {
            return;
        }
        let text = unit.slice(from, to);
        let place = unit.part(from, to);
        if self.sections.is_empty() {
            self.open(SectionKind::Front, place.clone());
        }
        self.paragraphs += 1;
        let paragraph = ReportParagraph {
            id: format!("p{}", self.paragraphs),
            text: text.into(),
            place,
            lines: unit.lines(from, to),
        };
        if let Some(section) = self.sections.last_mut() {
            section.paragraphs.push(paragraph);
        }
    }

    /// Opens a section without a heading.
    fn open(&mut self, kind: SectionKind, place: Place) {
        self.sections.push(Section {
            kind,
            ordinal: None,
            heading: String::new(),
            place,
            paragraphs: Vec::new(),
            standard: false,
        });
    }
}

fn kind_without_part(heading: &Candidate) -> SectionKind {
    if heading.strength == Strength::Full { SectionKind::Annex } else { SectionKind::Other }
}

/// The section of a part of the form.
pub fn kind_of(part: Part) -> SectionKind {
    match part {
        Part::Overview => SectionKind::Overview,
        Part::Disclosure => SectionKind::Disclosure,
        Part::Applications => SectionKind::Applications,
        Part::Review => SectionKind::Review,
        Part::Problems => SectionKind::Problems,
        Part::Other => SectionKind::Other,
    }
}

#[cfg(test)]
mod places_tests;
#[cfg(test)]
mod tests;
