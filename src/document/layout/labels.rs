//! Tables of which only the figures are ruled: their labels stand beside the rows, without lines.

use super::Rect;
use super::rulings::{Line, NEAR, Ruled};
use crate::document::GlyphRun;
use crate::document::fold::is_han;
use crate::order;

impl Ruled {
    /// The table with its labels where no words stand inside, and beside most of its rows some do. What stands apart beside
    /// one row, a tall caption and a label, are cells of their own.
    pub fn with_labels(mut self, runs: &[GlyphRun]) -> Ruled {
        let (Some(first), Some(beside)) = (self.cols.first().copied(), self.beside(runs)) else {
            return self;
        };
        let ends: Vec<f32> = self.rows.iter().map(|row| row.at).collect();
        let rows = ends.windows(2).filter(|pair| pair[1] > pair[0]).count();
        if beside.iter().filter(|row| !row.is_empty()).count() * 2 <= rows {
            return self;
        }
        let at = beside.iter().flatten().map(|rect| rect[0]).fold(first.at, f32::min) - NEAR;
        self.rows.iter_mut().filter(|row| row.from < first.at + NEAR).for_each(|row| row.from = at);
        for (pair, row) in ends.windows(2).zip(beside) {
            self.cols.extend(gaps(row).into_iter().map(|at| Line { at, from: pair[0], to: pair[1] }));
        }
        let [from, to] = [ends.first(), ends.last()].map(|end| end.copied().unwrap_or_default());
        self.cols.push(Line { at, from, to });
        order::sort_by(&mut self.cols, |a, b| a.at.total_cmp(&b.at));
        self
    }

    /// The words to the left of each row; nothing where some stand inside.
    fn beside(&self, runs: &[GlyphRun]) -> Option<Vec<Vec<Rect>>> {
        let (first, last) = (self.cols.first()?.at, self.cols.last()?.at);
        let mut beside: Vec<Vec<Rect>> = vec![Vec::new(); self.rows.len().checked_sub(1)?];
        for run in runs.iter().filter(|run| run.text.chars().any(is_han)) {
            let [x, y, width, height] = run.rect;
            let below = self.rows.partition_point(|row| row.at <= y + height / 2.0);
            match below.checked_sub(1).and_then(|row| beside.get_mut(row)) {
                Some(_) if (first..last).contains(&x) => return None,
                Some(row) if x + width < first + NEAR => row.push(run.rect),
                _ => {}
            }
        }
        Some(beside)
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
