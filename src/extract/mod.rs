//! Document → Report: which text is which part, which grid or stretch of text is which table, and its figures.

mod breaks;
mod chinese;
pub mod claims;
mod furniture;
mod identity;
mod kind;
pub mod lines;
pub mod number;
mod second;
mod sections;
pub mod tables;

use crate::document::{Document, layout};
use crate::options::Options;
use crate::report::{Cell, CellState, Report, ReportKind};

/// Reads the canonical Report out of a Document. Total: what it cannot use becomes a notice.
pub fn extract(document: &Document) -> Report {
    let document = &*layout::laid_out(document);
    let (mut lines, cut) = lines::lines(document);
    let second = second::cut(&mut lines);
    second::drop_heads(&mut lines);
    let found = tables::find(&lines);
    let sections = sections::split(lines, &found.taken, document);
    let (meta, doubts) = identity::read(&sections, document);
    let kind = kind::tell(&sections, &meta, &found.tables, found.cells.values(), document);
    let claims = claims::read(&sections.sections, &meta);
    Report {
        // A blank form, a notice about the form: it prints our tables and is none of ours (contract.md §8).
        form: found.form.filter(|_| matches!(kind, ReportKind::Report | ReportKind::Unknown)),
        kind,
        meta,
        sections: sections.sections,
        media: sections.media,
        claims,
        tables: found.tables,
        cells: found.cells,
        notices: document
            .notices
            .iter()
            .cloned()
            .chain(cut)
            .chain(second)
            .chain(found.notices)
            .chain(doubts)
            .collect(),
    }
}

/// Puts the user's corrections into the report, as if it printed them.
pub fn apply_edits(report: &mut Report, options: &Options) {
    for (address, value) in &options.edits {
        let place = report.cells.get(address).map(|cell| cell.place.clone()).unwrap_or_default();
        let raw = value.map(|v| v.to_string()).unwrap_or_default();
        let state = if value.is_some() { CellState::Number } else { CellState::Blank };
        report.cells.insert(*address, Cell { value: *value, raw, state, place });
    }
}
