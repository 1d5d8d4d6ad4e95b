//! Ruling lines → tables: lines that cross belong together.

use super::Rect;
use crate::document::GlyphRun;
use crate::order;

/// Lines closer than this are one, in points: double strokes, and borders drawn by both neighbours.
pub const NEAR: f32 = 2.5;

/// No text fits between horizontal lines closer than this: one line that some cells draw lower than their neighbours.
const SLIVER: f32 = 4.5;

/// A table ruled on a page.
#[derive(Clone, Debug)]
pub struct Ruled {
    /// Horizontal lines: y, from x, to x; by y.
    pub rows: Vec<Line>,
    /// Vertical lines: x, from y, to y; by x.
    pub cols: Vec<Line>,
}

/// A line at a position, from and to along its direction.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line {
    /// y of a horizontal, x of a vertical line.
    pub at: f32,
    /// Where it begins.
    pub from: f32,
    /// Where it ends.
    pub to: f32,
}

impl Ruled {
    /// The uppermost line.
    pub fn top(&self) -> f32 {
        self.rows.first().map_or(0.0, |line| line.at)
    }

    /// Whether the middle of a rectangle lies inside.
    pub fn holds(&self, rect: Rect) -> bool {
        let (x, y) = (rect[0] + rect[2] / 2.0, rect[1] + rect[3] / 2.0);
        let within = |lines: &[Line], value: f32| {
            lines.first().is_some_and(|first| first.at <= value)
                && lines.last().is_some_and(|last| last.at >= value)
        };
        within(&self.rows, y) && within(&self.cols, x)
    }

    /// The table with a line where its vertical lines go on above the first or below the last horizontal one and text
    /// stands between them: a row that the page's edge cuts. Whether that is so above, and below.
    pub fn closed(mut self, runs: &[GlyphRun]) -> (Ruled, bool, bool) {
        let (Some(first), Some(last)) = (self.rows.first().copied(), self.rows.last().copied()) else {
            return (self, false, false);
        };
        let upper = reach(self.cols.iter().map(|col| -col.from)).map(|y| -y);
        let lower = reach(self.cols.iter().map(|col| col.to));
        let above = upper.filter(|y| *y < first.at - NEAR && self.has_text(*y, first.at, runs));
        let below = lower.filter(|y| *y > last.at + NEAR && self.has_text(last.at, *y, runs));
        self.rows.splice(0..0, above.map(|at| Line { at, ..first }));
        self.rows.extend(below.map(|at| Line { at, ..last }));
        (self, above.is_some(), below.is_some())
    }

    fn has_text(&self, from: f32, to: f32, runs: &[GlyphRun]) -> bool {
        let (Some(left), Some(right)) = (self.cols.first(), self.cols.last()) else { return false };
        runs.iter().any(|run| {
            let (x, y) = (run.rect[0] + run.rect[2] / 2.0, run.rect[1] + run.rect[3] / 2.0);
            from < y && y < to && left.at < x && x < right.at
        })
    }
}

/// How far two lines reach, the second furthest's end: one alone may overshoot.
fn reach(ends: impl Iterator<Item = f32>) -> Option<f32> {
    let mut ends: Vec<f32> = ends.collect();
    order::sort_by(&mut ends, f32::total_cmp);
    ends.len().checked_sub(2).map(|at| ends[at])
}

/// The tables of a page, from the top: groups of crossing lines with at least two lines each way.
pub fn tables(rulings: &[Rect]) -> Vec<Ruled> {
    let (flat, tall): (Vec<&Rect>, Vec<&Rect>) = rulings
        .iter()
        .filter(|r| super::is_sound([r[0], r[1], r[2], r[3].max(0.01)]))
        .partition(|r| r[2] >= r[3]);
    let rows = merge(flat.into_iter().map(|r| line(r[1] + r[3] / 2.0, r[0], r[0] + r[2])).collect());
    let cols = merge(tall.into_iter().map(|r| line(r[0] + r[2] / 2.0, r[1], r[1] + r[3])).collect());
    let mut tables = groups(&rows, &cols);
    tables.retain(|table| table.rows.len() > 1 && table.cols.len() > 1);
    tables.iter_mut().for_each(|table| snap(&mut table.rows, SLIVER));
    order::sort_by(&mut tables, |a, b| a.top().total_cmp(&b.top()));
    tables
}

fn line(at: f32, from: f32, to: f32) -> Line {
    Line { at, from, to }
}

/// Joins pieces of one line: at the same position, touching or overlapping.
fn merge(mut lines: Vec<Line>) -> Vec<Line> {
    order::sort_by(&mut lines, |a, b| a.at.total_cmp(&b.at).then(a.from.total_cmp(&b.from)));
    snap(&mut lines, NEAR);
    order::sort_by(&mut lines, |a, b| a.at.total_cmp(&b.at).then(a.from.total_cmp(&b.from)));
    let mut merged: Vec<Line> = Vec::new();
    for line in lines {
        match merged.last_mut() {
            Some(last) if last.at == line.at && line.from <= last.to + NEAR => last.to = last.to.max(line.to),
            _ => merged.push(line),
        }
    }
    merged
}

/// Lines by their position: those nearer than this to the first one before them stand where it does.
fn snap(lines: &mut [Line], near: f32) {
    let mut snapped = f32::NEG_INFINITY;
    for line in lines {
        if line.at - snapped > near {
            snapped = line.at;
        }
        line.at = snapped;
    }
}

/// Groups of lines that cross each other, directly or through others.
fn groups(rows: &[Line], cols: &[Line]) -> Vec<Ruled> {
    // Sweep: each vertical line meets the horizontal ones within its reach; sets joined as in union-find.
    let mut parent: Vec<usize> = (0..rows.len() + cols.len()).collect();
    for (c, col) in cols.iter().enumerate() {
        let first = rows.partition_point(|row| row.at < col.from - NEAR);
        for (r, row) in rows.iter().enumerate().skip(first) {
            if row.at > col.to + NEAR {
                break;
            }
            if row.from - NEAR <= col.at && col.at <= row.to + NEAR {
                let (a, b) = (root(&mut parent, r), root(&mut parent, rows.len() + c));
                parent[a] = b;
            }
        }
    }
    let mut tables: Vec<(usize, Ruled)> = Vec::new();
    for (index, line) in rows.iter().chain(cols).enumerate() {
        let id = root(&mut parent, index);
        let at = tables.iter().position(|(known, _)| *known == id).unwrap_or_else(|| {
            tables.push((id, Ruled { rows: Vec::new(), cols: Vec::new() }));
            tables.len() - 1
        });
        let table = &mut tables[at].1;
        if index < rows.len() { table.rows.push(*line) } else { table.cols.push(*line) }
    }
    tables.into_iter().map(|(_, table)| table).collect()
}

fn root(parent: &mut [usize], mut index: usize) -> usize {
    while parent[index] != index {
        parent[index] = parent[parent[index]];
        index = parent[index];
    }
    index
}
