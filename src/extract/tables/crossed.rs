//! Rows whose words cross those of another label: a tall caption is read around the row that it stands beside (三、本 |
//! (一)予以公开 | 年度办理结果), and a header is printed again within the rows. The alignment goes in order and keeps one of
//! the two. A row that it lost is there where its words stand alone, once, between the rows before and behind it.

use super::owner::TokenOwner;
use super::token::Token;
use crate::form::labels::{Label, Slot};

/// Pieces that a label is torn into, at most.
const PIECES: usize = 3;

/// Words so short are a row's only with its ordinal: 其他 is a column, too.
const SHORT: usize = 4;

/// Gives each lost row the tokens that are its words.
pub fn claim(labels: &[Label], tokens: &[Token], owners: &mut [TokenOwner]) {
    let mut rows: Vec<Option<usize>> = owners.iter().map(|owner| row_of(labels, owner)).collect();
    for (lost, label) in labels.iter().enumerate() {
        if !is_row(label) || owners.iter().any(|owner| owner.labels.contains(&lost)) {
            continue;
        }
        // Behind the last token of an earlier row, before the first one of a later row.
        let from = rows.iter().rposition(|row| row.is_some_and(|row| row < lost)).map_or(0, |at| at + 1);
        let to = rows.iter().position(|row| row.is_some_and(|row| row > lost)).unwrap_or(rows.len());
        let labelled: Vec<usize> =
            (from..to).filter(|at| rows[*at].is_none() && tokens[*at].label().is_some()).collect();
        for at in words_of(label, &labelled, tokens, owners).unwrap_or_default() {
            owners[at] = TokenOwner { labels: vec![lost], ..TokenOwner::default() };
            rows[at] = Some(lost);
        }
    }
}

/// A token that is all of a row's label and was taken for another row is that row's: rows may stand in another order than the
/// form's, and what is printed outranks where it stands.
pub fn name_outright(labels: &[Label], tokens: &[Token], owners: &mut [TokenOwner]) {
    for (token, owner) in tokens.iter().zip(owners) {
        let (Some(row), Some(words)) = (row_of(labels, owner), token.label()) else { continue };
        if is_whole(&labels[row], words) {
            continue;
        }
        let named = labels.iter().position(|label| is_row(label) && is_whole(label, words));
        if let Some(named) = named.filter(|named| !owner.labels.contains(named)) {
            *owner = TokenOwner { labels: vec![named], ..TokenOwner::default() };
        }
    }
}

fn is_row(label: &Label) -> bool {
    matches!(label.slot, Slot::Row(_))
}

/// The last row of the form that a token is of.
fn row_of(labels: &[Label], owner: &TokenOwner) -> Option<usize> {
    owner.labels.iter().copied().filter(|label| is_row(&labels[*label])).max()
}

/// The tokens that are a label's words, where only one place has them: one token, or pieces that belong to nothing else.
fn words_of(
    label: &Label,
    labelled: &[usize],
    tokens: &[Token],
    owners: &[TokenOwner],
) -> Option<Vec<usize>> {
    let chars =
        |at: &[usize]| at.iter().filter_map(|at| tokens[*at].label()).map(<[char]>::len).sum::<usize>();
    let fits = |at: &[usize]| (label.core.chars().count()..=longest(label)).contains(&chars(at));
    let words = |at: &[usize]| -> Vec<char> {
        at.iter().filter_map(|at| tokens[*at].label()).flatten().copied().collect()
    };
    let free: Vec<usize> = labelled.iter().copied().filter(|at| owners[*at].labels.is_empty()).collect();
    let whole = labelled.iter().map(std::slice::from_ref).chain((2..=PIECES).flat_map(|n| free.windows(n)));
    let mut found = whole.filter(|at| fits(at) && is_whole(label, &words(at)));
    found.next().filter(|_| found.next().is_none()).map(<[usize]>::to_vec)
}

/// Characters of a label with its ordinal and its note.
fn longest(label: &Label) -> usize {
    [label.mark, label.core, label.note].iter().map(|part| part.chars().count()).sum()
}

/// Whether the words are all of a label, its note aside.
fn is_whole(label: &Label, words: &[char]) -> bool {
    let words: String = words.iter().collect();
    let bare = words.strip_suffix(label.note).unwrap_or(&words);
    let numbered = bare.strip_prefix(label.mark).is_some_and(|rest| rest == label.core);
    numbered || (bare == label.core && label.core.chars().count() >= SHORT)
}
