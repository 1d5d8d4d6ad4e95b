//! Aligns the labels of a form with the words of a table: one mechanism for whole, split, wrapped, truncated,
//! misspelt, missing and interleaved labels.
//!
//! Both sides are characters in order, figures taken out. The alignment with the most matching characters and
//! the fewest interruptions wins; an interruption costs the same however long it is, so a missing row or a page
//! header in between is cheap and a scattered coincidence is dear.

use crate::form::labels::Label;
use crate::limits::MAX_TABLE_LABEL_CHARS;

/// For a character found in order.
const MATCH: i32 = 4;

/// For beginning anew in the middle of a label.
const BREAK: i32 = 5;

/// For beginning a label; going on from the label before it is no merit, so that torn words stay together.
const BEGIN: i32 = 3;

/// How one label of the form was found.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Hit {
    /// Characters of its core that were found.
    pub matched: usize,
    /// Characters of its core.
    pub core: usize,
}

impl Hit {
    /// Share of the core that was found.
    pub fn share(&self) -> f32 {
        if self.core == 0 { 0.0 } else { self.matched as f32 / self.core as f32 }
    }
}

/// For each character of the text the label it belongs to, and for each label how much of it was found.
#[derive(Debug, Default)]
pub struct Alignment {
    /// Index of a label, by character of the text.
    pub owner: Vec<Option<usize>>,
    /// By label.
    pub hits: Vec<Hit>,
}

/// The characters of the labels one after the other.
struct Pattern {
    chars: Vec<char>,
    label: Vec<usize>,
    core: Vec<bool>,
    /// Cost of beginning a run at this character.
    begin: Vec<i32>,
}

fn pattern(labels: &[Label]) -> Pattern {
    let mut pattern = Pattern { chars: Vec::new(), label: Vec::new(), core: Vec::new(), begin: Vec::new() };
    for (index, label) in labels.iter().enumerate() {
        for (text, core) in [(label.mark, false), (label.core, true), (label.note, false)] {
            for (at, c) in text.chars().enumerate() {
                pattern.chars.push(c);
                pattern.label.push(index);
                pattern.core.push(core);
                pattern.begin.push(if at == 0 { BEGIN } else { BREAK });
            }
        }
    }
    pattern
}

/// Aligns `text` with `labels`. Text beyond [`MAX_TABLE_LABEL_CHARS`] belongs to no label.
pub fn align(labels: &[Label], text: &[char]) -> Alignment {
    let pattern = pattern(labels);
    let mut alignment = Alignment { owner: vec![None; text.len()], hits: vec![Hit::default(); labels.len()] };
    for (label, core) in pattern.label.iter().zip(&pattern.core) {
        alignment.hits[*label].core += usize::from(*core);
    }
    let bounded = &text[..text.len().min(MAX_TABLE_LABEL_CHARS)];
    for (in_pattern, in_text) in pairs(&pattern, bounded) {
        let label = pattern.label[in_pattern];
        alignment.owner[in_text] = Some(label);
        alignment.hits[label].matched += usize::from(pattern.core[in_pattern]);
    }
    alignment
}

/// Scores of one position, whether its characters match or not (`any`) and where they do (`run`).
#[derive(Clone, Copy)]
struct Best {
    any: i32,
    run: i32,
}

/// The score of what cannot be.
const NEVER: i32 = i32::MIN / 2;

/// Matching pairs `(index in a, index in b)` of the best alignment, ascending. Time and memory |a|·|b|.
fn pairs(pattern: &Pattern, b: &[char]) -> Vec<(usize, usize)> {
    let a = &pattern.chars;
    // run[i][j]: best score with a[i-1] matched to b[j-1]; best[i][j]: best score of the first i and j characters.
    // A match right behind a match of the same label is free, any other begins a run. One byte a cell leads back.
    let width = b.len() + 1;
    let mut back = vec![0u8; (a.len() + 1) * width];
    let mut row = vec![Best { any: 0, run: NEVER }; b.len()];
    for (i, back) in back.chunks_exact_mut(width).skip(1).enumerate() {
        let goes_on = i > 0 && pattern.label[i] == pattern.label[i - 1];
        let (c, cost) = (a[i], pattern.begin[i]);
        let (mut diagonal, mut left) = (Best { any: 0, run: NEVER }, 0);
        for ((cell, flags), other) in row.iter_mut().zip(&mut back[1..]).zip(b) {
            let above = *cell;
            *flags = if above.any >= left { 1 } else { 2 };
            *cell = Best { any: above.any.max(left), run: NEVER };
            if c == *other {
                let go_on = if goes_on { diagonal.run } else { NEVER };
                let begin = diagonal.any - cost;
                let on = if go_on >= begin { 4 } else { 0 };
                cell.run = MATCH + go_on.max(begin);
                *flags = on | if cell.run > cell.any { 3 } else { *flags };
                cell.any = cell.any.max(cell.run);
            }
            (diagonal, left) = (above, cell.any);
        }
    }
    trace(&back, a.len(), b.len())
}

fn trace(back: &[u8], a_len: usize, b_len: usize) -> Vec<(usize, usize)> {
    let (mut i, mut j, mut in_run) = (a_len, b_len, false);
    let mut pairs = Vec::new();
    while i > 0 && j > 0 {
        let flags = back[i * (b_len + 1) + j];
        if in_run || flags & 3 == 3 {
            pairs.push((i - 1, j - 1));
            in_run = flags & 4 != 0;
            (i, j) = (i - 1, j - 1);
        } else if flags & 3 == 1 {
            i -= 1;
        } else {
            j -= 1;
        }
    }
    pairs.reverse();
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::Row;
    use crate::form::labels::{APPLICATIONS, Slot};

    fn found(text: &str) -> Vec<(Row, usize)> {
        let chars: Vec<char> = text.chars().collect();
        let alignment = align(APPLICATIONS, &chars);
        let hits = APPLICATIONS.iter().zip(alignment.hits);
        hits.filter_map(|(label, hit)| match label.slot {
            Slot::Row(row) if hit.share() > 0.6 => Some((row, hit.matched)),
            _ => None,
        })
        .collect()
    }

    #[test]
    fn finds_labels_that_are_interleaved_or_misspelt() {
        let text = "四无1本机关不掌握相关政府信息法提供2没有现成信息另行制作3补正后申请内容仍不明确";
        let rows: Vec<Row> = found(text).into_iter().map(|(row, _)| row).collect();
        assert_eq!(rows, [Row::UnavailableNotHeld, Row::UnavailableNeedsCreation, Row::UnavailableUnclear]);
    }

    #[test]
    fn tells_neighbours_with_like_words_apart() {
        assert_eq!(found("8属于行政查询事项"), [(Row::RefusedInquiry, 8)]);
        assert_eq!(found("二上年结转政府信息公开申请数量")[0].0, Row::CarriedIn);
    }
}
