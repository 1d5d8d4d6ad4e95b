//! Every place of a Report, to be renumbered when the Report becomes one of several.

use super::{Report, Table};
use crate::place::Place;

impl Report {
    /// Every place in it.
    pub fn places_mut(&mut self) -> impl Iterator<Item = &mut Place> {
        let sections = self.sections.iter_mut().flat_map(|section| {
            let paragraphs = section.paragraphs.iter_mut().flat_map(|paragraph| {
                std::iter::once(&mut paragraph.place).chain(paragraph.lines.iter_mut())
            });
            std::iter::once(&mut section.place).chain(paragraphs)
        });
        let meta = self.meta.places.values_mut();
        let tables = self.tables.iter_mut().flat_map(table_places);
        let media = self.media.iter_mut().map(|item| &mut item.place);
        let cells = self.cells.values_mut().map(|cell| &mut cell.place);
        let claims = self.claims.iter_mut().map(|claim| &mut claim.place);
        let notices = self.notices.iter_mut().map(|notice| &mut notice.place);
        meta.chain(sections).chain(tables).chain(media).chain(cells).chain(claims).chain(notices)
    }
}

fn table_places(table: &mut Table) -> impl Iterator<Item = &mut Place> {
    let subtotals = table.subtotals.values_mut().map(|cell| &mut cell.place);
    let strangers = table.strangers.iter_mut().map(|stranger| &mut stranger.place);
    std::iter::once(&mut table.place).chain(subtotals).chain(strangers)
}
