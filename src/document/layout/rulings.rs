//! Ruling lines → tables: lines that cross belong together.

use super::Rect;
use crate::document::GlyphRun;
use crate::document::fold::is_han;
use crate::order;

/// Lines closer than this are one, in points: double strokes, and borders drawn by both neighbours.
const NEAR: f32 = 2.5;

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

    /// The table with its labels where only its figures are ruled: no words stand inside, and beside most of its rows some
    /// do. What stands apart beside one row, a tall caption and a label, are cells of their own.
    pub fn with_labels(mut self, runs: &[GlyphRun]) -> Ruled {
        let (Some(first), Some(last)) = (self.cols.first().copied(), self.cols.last().copied()) else {
            return self;
        };
        let words: Vec<&GlyphRun> = runs.iter().filter(|run| run.text.chars().any(is_han)).collect();
        let in_row = |pair: &[Line], run: &GlyphRun| {
            (pair[0].at..pair[1].at).contains(&(run.rect[1] + run.rect[3] / 2.0))
        };
        let rows: Vec<&[Line]> = self.rows.windows(2).filter(|pair| pair[1].at > pair[0].at).collect();
        let (mut left, mut named, mut cuts) = (first.at, 0, Vec::new());
        for row in &rows {
            let of_row = || words.iter().copied().filter(|run| in_row(row, run));
            if of_row().any(|run| (first.at..last.at).contains(&run.rect[0])) {
                return self;
            }
            let beside: Vec<Rect> =
                of_row().map(|run| run.rect).filter(|rect| rect[0] + rect[2] < first.at + NEAR).collect();
            named += usize::from(!beside.is_empty());
            left = beside.iter().map(|rect| rect[0]).fold(left, f32::min);
            cuts.extend(gaps(beside).into_iter().map(|at| Line { at, from: row[0].at, to: row[1].at }));
        }
        if named * 2 <= rows.len() {
            return self;
        }
        let at = left - NEAR;
        self.rows.iter_mut().filter(|row| row.from < first.at + NEAR).for_each(|row| row.from = at);
        cuts.push(Line { at, from: self.top(), to: self.bottom() });
        self.cols.extend(cuts);
        order::sort_by(&mut self.cols, |a, b| a.at.total_cmp(&b.at));
        self
    }

    fn bottom(&self) -> f32 {
        self.rows.last().map_or(0.0, |line| line.at)
    }

    fn has_text(&self, from: f32, to: f32, runs: &[GlyphRun]) -> bool {
        let (Some(left), Some(right)) = (self.cols.first(), self.cols.last()) else { return false };
        runs.iter().any(|run| {
            let (x, y) = (run.rect[0] + run.rect[2] / 2.0, run.rect[1] + run.rect[3] / 2.0);
            from < y && y < to && left.at < x && x < right.at
        })
    }
}

/// The middles of the gaps, wider than a character, between what stands side by side.
fn gaps(mut beside: Vec<Rect>) -> Vec<f32> {
    order::sort_by(&mut beside, |a, b| a[0].total_cmp(&b[0]));
    let (mut gaps, mut end) = (Vec::new(), f32::INFINITY);
    for [x, _, width, em] in beside {
        if x - end > em {
            gaps.push((x + end) / 2.0);
        }
        end = if end.is_finite() { end.max(x + width) } else { x + width };
    }
    gaps
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
