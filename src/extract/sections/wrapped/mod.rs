//! Hard-wrapped prose: lines that a mail program, a text export or `<br>` cut at one measure are one paragraph again.
//!
//! A number or a sentence that a line end cuts is read wrongly or not at all (…申请1 | 14件). Three things tell that a line
//! runs on: it ends within a sentence and fills the measure that the document's lines keep; or paragraphs are
//! indented here and the next line is not; or its end cuts what is written in one (1 | 14件, 予以公开 | 、不予公开). And
//! a paragraph ends with a stop: lines behind the last one are left as they are, as is whatever may be a heading.

mod habits;
#[cfg(test)]
mod tests;

use super::units::Unit;
use crate::document::fold::Folded;
use crate::limits::MAX_JOINED_LINES;
use habits::{Habits, Joint, Line, is_page_number};

/// The units with lines that run on joined; all others as they were, in order.
pub fn joined(mut units: Vec<Unit>) -> Vec<Unit> {
    let habits = Habits::of(&units);
    // Most documents wrap nothing: what stands before the first joint stays where it is.
    let (wrapped, mut joined) = (units.split_off(before_joints(&units, &habits)), units);
    let mut chain = Chain::default();
    for unit in wrapped {
        let line = Line::of(&unit);
        let joint = match (chain.units.first(), chain.last) {
            (Some(above), Some(last)) => habits.joint(above, last, &unit, line),
            _ => Joint::None,
        };
        let goes_on = joint != Joint::None;
        let number = !chain.units.is_empty() && is_page_number(&unit);
        if !goes_on && !number || chain.units.len() >= MAX_JOINED_LINES {
            chain.end(&mut joined);
        }
        if number && !goes_on && !chain.units.is_empty() {
            chain.numbers.push((chain.units.len(), unit));
        } else {
            chain.push(unit, line, joint);
        }
    }
    chain.end(&mut joined);
    joined
}

/// How many units stand before the first line that runs on, or may have a page number in its midst.
fn before_joints(units: &[Unit], habits: &Habits) -> usize {
    let joint = |pair: &[Unit]| match pair {
        [above, unit] => {
            is_page_number(unit) || habits.joint(above, Line::of(above), unit, Line::of(unit)) != Joint::None
        }
        _ => false,
    };
    units.windows(2).position(joint).unwrap_or(units.len())
}

/// Lines of which each runs on into the next.
#[derive(Default)]
struct Chain {
    units: Vec<Unit>,
    /// Page numbers between them, each with how many of the lines stand before it.
    numbers: Vec<(usize, Unit)>,
    /// The last of them.
    last: Option<Line>,
    /// How many there are up to the last one that ends a sentence, as a paragraph does, or begins within a figure. What
    /// stands behind it is a signature or a heading.
    whole: usize,
}

impl Chain {
    fn push(&mut self, unit: Unit, line: Line, joint: Joint) {
        self.units.push(unit);
        self.last = Some(line);
        if line.stops || joint == Joint::Figure {
            self.whole = self.units.len();
        }
    }

    /// Puts the paragraph out, and behind it in order what is none of it, and begins anew.
    fn end(&mut self, joined: &mut Vec<Unit>) {
        let Chain { mut units, numbers, whole, .. } = std::mem::take(self);
        let behind = units.split_off(whole);
        joined.extend(units.into_iter().reduce(append).map(|mut unit| {
            if !unit.lines.is_empty() {
                unit.folded = Folded::new(&unit.text);
            }
            unit
        }));
        let mut numbers = numbers.into_iter().peekable();
        for (at, unit) in (whole..).zip(behind) {
            joined.extend(std::iter::from_fn(|| Some(numbers.next_if(|(before, _)| *before <= at)?.1)));
            joined.push(unit);
        }
        joined.extend(numbers.map(|(_, unit)| unit));
    }
}

fn append(mut above: Unit, unit: Unit) -> Unit {
    if above.lines.is_empty() {
        above.lines.push(above.place.clone());
    }
    above.text += &unit.text;
    above.lines.push(unit.place);
    above
}
