//! Which row of the form each value belongs to: the label before it, or the label it is wrapped in.

use super::above;
use super::align::{Alignment, align};
use super::crossed;
use super::headed;
use super::token::Token;
use crate::extract::lines::Shape;
use crate::extract::number::is_unit;
use crate::form::labels::{Label, Slot};
use crate::order;
use std::collections::BTreeSet;

/// A label's values in the order of print.
#[derive(Debug, Default, Clone)]
pub struct Run {
    /// Indexes of the tokens that may be its values: values, gaps, and words in a value's place.
    pub tokens: Vec<usize>,
    /// How many of them stand before the next label on that label's own line: stray numbering, or a wrapped value.
    pub leading: usize,
}

/// The labels found, each with its run, and the runs of labels that the form does not know.
#[derive(Debug, Default)]
pub struct Owned {
    /// By label of the form: whether it was found.
    pub found: Vec<bool>,
    /// By label of the form: the index of its first token.
    pub first_token: Vec<Option<usize>>,
    /// By label of the form: its values.
    pub runs: Vec<Run>,
    /// Index of the token and its run, for labels that the form does not know.
    pub strangers: Vec<(usize, Run)>,
    /// By token: the label of the form it belongs to.
    pub label_of: Vec<Option<usize>>,
    /// 0–1: share of the labels' characters that was found.
    pub score: f32,
}

/// Share of a label that must be found for its row to count as found.
const ENOUGH: f32 = 0.6;

/// Finds the owner of every value.
pub fn own(labels: &[Label], tokens: &[Token]) -> Owned {
    let text: Vec<char> = tokens.iter().filter_map(Token::label).flatten().copied().collect();
    let alignment = align(labels, &text);
    let owners = token_owners(&alignment, tokens, labels);
    let mut owned = Owned {
        found: vec![false; labels.len()],
        first_token: vec![None; labels.len()],
        runs: vec![Run::default(); labels.len()],
        label_of: vec![None; tokens.len()],
        ..Owned::default()
    };
    for (index, owner) in owners.iter().enumerate() {
        for label in owner.labels.iter().copied() {
            owned.found[label] = true;
            owned.first_token[label].get_or_insert(index);
        }
        owned.label_of[index] = owner.labels.last().copied();
    }
    assign_values(tokens, &owners, &mut owned);
    move_values(above::moved(labels, tokens, &owners), &owners, &mut owned);
    move_values(headed::headed(tokens, &owners), &owners, &mut owned);
    owned.score = score(&alignment, &owned.found);
    owned
}

/// Takes values from the label before them to the labels that they belong to.
fn move_values(moved: above::Moved, owners: &[TokenOwner], owned: &mut Owned) {
    let taken: BTreeSet<usize> = order::set(moved.iter().flat_map(|(values, _)| values).copied());
    let strangers = owned.strangers.iter_mut().map(|(_, run)| run);
    for run in owned.runs.iter_mut().chain(strangers) {
        run.tokens.retain(|token| !taken.contains(token));
    }
    for (values, to) in moved {
        for token in to {
            let label = owners[token].labels.last();
            let run = match label {
                Some(label) => owned.runs.get_mut(*label),
                // In the order of the tokens.
                None => {
                    let at = owned.strangers.binary_search_by_key(&token, |(at, _)| *at).ok();
                    at.and_then(|at| owned.strangers.get_mut(at)).map(|(_, run)| run)
                }
            };
            if let Some(run) = run {
                run.tokens.extend(&values);
            }
        }
    }
}

/// What one label token stands for.
#[derive(Debug, Default)]
pub struct TokenOwner {
    /// Labels of the form in it, in order.
    pub labels: Vec<usize>,
    /// It has words that the form does not know.
    pub stranger: bool,
    /// It is a piece of a vertical caption or group label, torn apart between rows.
    pub fragment: bool,
}

/// Whether the words are a piece of a caption or group label: in print these are centred beside their rows, so that
/// their pieces stand between rows where they belong to none.
fn is_fragment(labels: &[Label], words: &[char]) -> bool {
    let words: String = words.iter().collect();
    let tall = |label: &&Label| matches!(label.slot, Slot::Group(_) | Slot::Caption);
    !words.is_empty()
        && labels.iter().filter(tall).any(|label| format!("{}{}", label.mark, label.core).contains(&words))
}

/// The last of a row's words are no other row's name: in 不掌握相关信息, 信息 is not 没有现成信息. What does not begin a label
/// gives way to a row that more of the words are of.
fn drop_crumb(labels: &[Label], chars: &[char], slice: &[Option<usize>], found: &mut Vec<usize>) {
    let words = |of: usize| -> String {
        chars.iter().zip(slice).filter(|(_, label)| **label == Some(of)).map(|(c, _)| *c).collect()
    };
    let is_row = |label: usize| matches!(labels[label].slot, Slot::Row(_));
    while let [.., before, last] = found[..] {
        let (more, crumb, label) = (words(before), words(last), labels[last]);
        let begins =
            label.core.starts_with(&crumb) || format!("{}{}", label.mark, label.core).starts_with(&crumb);
        if begins || !is_row(before) || !is_row(last) || crumb.chars().count() >= more.chars().count() {
            return;
        }
        found.pop();
    }
}

fn token_owners(alignment: &Alignment, tokens: &[Token], labels: &[Label]) -> Vec<TokenOwner> {
    let mut at = 0;
    let mut owners: Vec<TokenOwner> = Vec::with_capacity(tokens.len());
    let mut whole: Vec<usize> = vec![0; labels.len()];
    for token in tokens {
        let mut owner = TokenOwner::default();
        if let Some(chars) = token.label() {
            let slice = &alignment.owner[at..at + chars.len()];
            at += chars.len();
            let known = slice.iter().flatten().count();
            owner.fragment = is_fragment(labels, chars);
            owner.stranger = chars.len() >= 3 && known * 2 < chars.len() && !owner.fragment;
            for label in slice.iter().flatten().copied() {
                whole[label] += usize::from(known * 5 >= chars.len() * 4 && known >= 3);
                if owner.labels.last() != Some(&label) {
                    owner.labels.push(label);
                }
            }
            drop_crumb(labels, chars, slice, &mut owner.labels);
        }
        owners.push(owner);
    }
    // A label counts where enough of it was found, or where a token says nothing else (shortened labels).
    let counts = |label: usize| {
        let hit = alignment.hits[label];
        hit.matched >= hit.core.min(2) && (hit.share() >= ENOUGH || (whole[label] >= 3 && hit.matched >= 3))
    };
    for owner in &mut owners {
        let before = owner.labels.len();
        owner.labels.retain(|label| counts(*label));
        owner.stranger |= before > 0 && owner.labels.is_empty() && !owner.fragment;
    }
    crossed::name_outright(labels, tokens, &mut owners);
    crossed::claim(labels, tokens, &mut owners);
    owners
}

fn assign_values(tokens: &[Token], owners: &[TokenOwner], owned: &mut Owned) {
    enum Target {
        None,
        Label(usize),
        Stranger,
    }
    let mut target = Target::None;
    for (index, token) in tokens.iter().enumerate() {
        let owner = &owners[index];
        let in_value_place = matches!(target, Target::Label(_)) && is_word_for_value(tokens, index, owner);
        if token.label().is_some() && !in_value_place {
            if let Some(label) = owner.labels.last() {
                if !matches!(target, Target::Label(current) if current == *label) {
                    drop_leading(tokens, index, owned, &target_label(&target));
                }
                target = Target::Label(*label);
            } else if owner.stranger {
                owned.strangers.push((index, Run::default()));
                target = Target::Stranger;
            }
            continue;
        }
        match target {
            Target::Label(label) => owned.runs[label].tokens.push(index),
            Target::Stranger => {
                if let Some((_, run)) = owned.strangers.last_mut() {
                    run.tokens.push(index);
                }
            }
            Target::None => {}
        }
    }
    fn target_label(target: &Target) -> Option<usize> {
        match target {
            Target::Label(label) => Some(*label),
            _ => None,
        }
    }
}

/// Whether words stand in a value's place: in cells, behind a row's label on the same line, a letter O, `#REF!` or 未统计. A unit
/// in a cell of its own belongs to the figure before it.
fn is_word_for_value(tokens: &[Token], index: usize, owner: &TokenOwner) -> bool {
    let token = &tokens[index];
    let before = || tokens[..index].iter().rev().take_while(|one| one.line == token.line);
    // A piece of a tall label stands in front of the figures.
    let fragment = owner.fragment && !before().any(|one| one.reading().is_some());
    let unknown = owner.stranger || (owner.labels.is_empty() && !fragment);
    token.shape != Shape::Plain
        && unknown
        && !is_unit(token.text.trim())
        && before().any(|one| one.label().is_some())
}

/// Before a label on its own line: gaps only stand in place of row spans; one value may be stray numbering.
fn drop_leading(tokens: &[Token], index: usize, owned: &mut Owned, previous: &Option<usize>) {
    let Some(run) = previous.and_then(|label| owned.runs.get_mut(label)) else { return };
    let line = tokens[index].line;
    let before = |token: usize| tokens[token].line == line;
    let count = run.tokens.iter().rev().take_while(|token| before(**token)).count();
    // The run's own label may stand on this line, too: then these are its values.
    let own_line = tokens[..index].iter().rev().take_while(|t| t.line == line).any(|t| t.label().is_some());
    if own_line || count == 0 {
        return;
    }
    if tokens[index].cols.is_some() {
        run.tokens.truncate(run.tokens.len() - count);
        return;
    }
    let keep = run.tokens.len() - count;
    let values: Vec<usize> =
        run.tokens[keep..].iter().copied().filter(|token| tokens[*token].reading().is_some()).collect();
    run.tokens.truncate(keep);
    run.leading = values.len();
    run.tokens.extend(values);
}

fn score(alignment: &Alignment, found: &[bool]) -> f32 {
    let hits = alignment.hits.iter().zip(found).filter(|(_, found)| **found).map(|(hit, _)| hit);
    let (matched, core) = hits.fold((0, 0), |(m, c), hit| (m + hit.matched, c + hit.core));
    if core == 0 { 0.0 } else { matched as f32 / core as f32 }
}
