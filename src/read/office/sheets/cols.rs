//! Columns of a sheet, by stretches: a file may name any number of them, each as long as it likes.

use std::collections::BTreeMap;

/// The last column of each stretch by its first one; no two of them touch.
#[derive(Debug, Default, PartialEq)]
pub struct Cols(BTreeMap<u32, u32>);

impl Cols {
    /// Adds the columns from the first to the last.
    pub fn insert(&mut self, mut first: u32, mut last: u32) {
        while let Some((&from, &to)) = self
            .0
            .range(..=last.saturating_add(1))
            .next_back()
            .filter(|(_, to)| to.saturating_add(1) >= first)
        {
            self.0.remove(&from);
            (first, last) = (first.min(from), last.max(to));
        }
        if first <= last {
            self.0.insert(first, last);
        }
    }

    /// Whether a column is among them.
    pub fn contains(&self, col: u32) -> bool {
        self.0.range(..=col).next_back().is_some_and(|(_, &last)| last >= col)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretches_that_meet_are_one() {
        let mut cols = Cols::default();
        for (first, last) in [(5, 6), (9, 9), (1, 2), (7, 8), (20, u32::MAX), (30, 40), (4, 3)] {
            cols.insert(first, last);
        }
        assert_eq!(cols.0.into_iter().collect::<Vec<_>>(), [(1, 2), (5, 9), (20, u32::MAX)]);
    }

    #[test]
    fn a_column_named_often_is_kept_once() {
        let mut cols = Cols::default();
        (0..1000).for_each(|at| cols.insert(at % 7 * 3, at % 7 * 3));
        assert_eq!(cols.0.len(), 7);
        let within: Vec<u32> = (0..9).filter(|col| cols.contains(*col)).collect();
        assert_eq!(within, [0, 3, 6]);
    }
}
