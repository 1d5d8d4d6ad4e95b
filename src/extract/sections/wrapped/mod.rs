//! Hard-wrapped prose: lines that a mail program, a text export or `<br>` cut at one measure are one paragraph again.
//!
//! A number or a sentence that a line end cuts is read wrongly or not at all (…申请1 | 14件). Three things tell that a line
//! runs on: it ends within a sentence and fills the measure that the document's lines keep; or paragraphs are
//! indented here and the next line is not; or its end cuts what is written in one (1 | 14件, 予以公开 | 、不予公开).

mod habits;
#[cfg(test)]
mod tests;

use super::units::Unit;
use crate::document::fold::Folded;
use habits::{Habits, Line, is_page_number};

/// The units with lines that run on joined; all others as they were, in order.
pub fn joined(units: Vec<Unit>) -> Vec<Unit> {
    let habits = Habits::of(&units);
    let mut joined: Vec<Unit> = Vec::with_capacity(units.len());
    // What stands last on the way: the paragraph that may run on, and columns and mark of its last line.
    let mut open: Option<(usize, Line)> = None;
    for unit in units {
        let line = Line::of(&unit);
        match open.filter(|(above, last)| habits.runs_on(&joined[*above], *last, &unit)) {
            Some((above, _)) => {
                append(&mut joined[above], unit);
                open = Some((above, line));
            }
            // A page's number within a paragraph.
            None if open.is_some() && is_page_number(&unit) => joined.push(unit),
            None => {
                open = Some((joined.len(), line));
                joined.push(unit);
            }
        }
    }
    for unit in joined.iter_mut().filter(|unit| !unit.lines.is_empty()) {
        unit.folded = Folded::new(&unit.text);
    }
    joined
}

fn append(above: &mut Unit, unit: Unit) {
    if above.lines.is_empty() {
        above.lines.push(above.place.clone());
    }
    above.text += &unit.text;
    above.lines.push(unit.place);
}
