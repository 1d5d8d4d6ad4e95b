//! A row that OCR made a table of its own, under a header that it made up (数据1, 数据2, …), its label a line of text above
//! or below it.

use super::above::Moved;
use super::owner::TokenOwner;
use super::token::Token;
use crate::extract::lines::Shape;

/// Names of columns that are no chance: fewer may be anything.
const FEWEST: usize = 3;

/// The figures of such tables with the token of their label. All of them have it above or all below; where both could be,
/// nobody can tell.
pub fn headed(tokens: &[Token], owners: &[TokenOwner]) -> Moved {
    let mut lines: Vec<(usize, &[Token])> = Vec::new();
    for line in tokens.chunk_by(|a, b| a.line == b.line) {
        let from = lines.last().map_or(0, |(from, before)| from + before.len());
        lines.push((from, line));
    }
    let owned = |from: usize, line: &[Token]| {
        owners.get(from..from + line.len()).is_some_and(|all| all.iter().any(|o| !o.labels.is_empty()))
    };
    let label = |at: Option<usize>| {
        let (from, line) = lines.get(at?)?;
        let text = line.iter().all(|t| t.shape == Shape::Plain && t.label().is_some());
        (text && owned(*from, line)).then_some(from + line.len() - 1)
    };
    let is_header = |(from, line): &(usize, &[Token])| {
        line.len() >= FEWEST
            && line.iter().all(|t| t.shape != Shape::Plain && t.label().is_some())
            && !owned(*from, line)
    };
    let is_figures = |(_, line): &(usize, &[Token])| line.iter().all(|t| t.label().is_none());
    let tables = lines.windows(2).enumerate().filter_map(|(at, two)| {
        let (header, figures) = (two.first()?, two.last()?);
        let one_row = !lines.get(at + 2).is_some_and(&is_figures);
        let alike = header.1.len() == figures.1.len();
        let is_table = is_header(header) && is_figures(figures) && alike && one_row;
        let values: Vec<usize> = (figures.0..figures.0 + figures.1.len()).collect();
        is_table.then(|| (values, label(at.checked_sub(1)), label(Some(at + 2))))
    });
    let tables: Vec<(Vec<usize>, Option<usize>, Option<usize>)> = tables.collect();
    let above = tables.iter().all(|(_, above, _)| above.is_some());
    let below = tables.iter().all(|(_, _, below)| below.is_some());
    if above == below {
        return Moved::new();
    }
    let told = tables
        .into_iter()
        .filter_map(|(values, over, under)| Some((values, vec![if above { over? } else { under? }])));
    told.collect()
}
