//! Which candidates are headings, judged by all of them together.

use super::heading::{Candidate, Strength};
use super::ordinal::Style;
use super::units::Unit;
use crate::form::headings::{Part, STATISTICS_LABELS};
use std::collections::BTreeSet;

/// The headings among the candidates, in order.
pub fn choose(candidates: Vec<Candidate>, units: &[Unit]) -> Vec<Candidate> {
    let candidates = without_contents(without_statistics_labels(candidates, units));
    let style = main_style(&candidates);
    let sure: Vec<(Part, Style, Option<u32>)> = candidates
        .iter()
        .filter(|c| c.strength == Strength::Full && c.style == style)
        .filter_map(|c| Some((c.part?, c.style, c.ordinal)))
        .collect();
    let mut last = None;
    let mut chosen: Vec<Candidate> = Vec::new();
    for candidate in candidates {
        let follows_itself =
            chosen.last().is_some_and(|c| c.part == candidate.part && candidate.style != c.style);
        if is_heading(&candidate, style, &sure, last) && !follows_itself {
            last = candidate.ordinal.or_else(|| last.map(|n| n + 1));
            chosen.push(candidate);
        }
    }
    chosen
}

fn is_heading(
    candidate: &Candidate,
    style: Style,
    sure: &[(Part, Style, Option<u32>)],
    last: Option<u32>,
) -> bool {
    let part_is_sure = sure.iter().any(|(part, ..)| Some(*part) == candidate.part);
    let number_is_taken = sure.iter().any(|(.., ordinal)| ordinal.is_some() && *ordinal == candidate.ordinal);
    let next = candidate.ordinal == Some(last.unwrap_or(0) + 1);
    match (candidate.strength, candidate.style == style) {
        (Strength::Full, true) => true,
        (Strength::Full, false) => candidate.style == Style::Bare && !part_is_sure,
        (Strength::Loose, true) if candidate.style == Style::Bare => !part_is_sure,
        (Strength::Loose, true) => !number_is_taken && (next || (!part_is_sure && candidate.ordinal >= last)),
        (Strength::Unknown, true) => !number_is_taken && next,
        (_, false) => false,
    }
}

/// The style in which most parts are headed; the more formal one where two are even.
fn main_style(candidates: &[Candidate]) -> Style {
    let parts = |style: Style, strength: Strength| {
        let of_style = candidates.iter().filter(|c| c.style == style && c.strength >= strength);
        of_style.filter_map(|c| c.part).collect::<BTreeSet<_>>().len()
    };
    let count = |style: Style| (parts(style, Strength::Full), parts(style, Strength::Loose));
    let mut best = Style::Chinese;
    for style in [Style::Arabic, Style::Bracket, Style::Bare] {
        // Numbered sub-headings repeat two of the parts' names: that alone outvotes nothing.
        if count(style) > count(best) && (count(best).0 == 0 || count(style).0 > 2) {
            best = style;
        }
    }
    best
}

/// Takes out a table of contents: three headings or more with nothing between, all of which come again.
fn without_contents(candidates: Vec<Candidate>) -> Vec<Candidate> {
    let run = 1 + candidates.windows(2).take_while(|w| w[1].unit == w[0].unit + w[0].units).count();
    let (listed, rest) = candidates.split_at(run.min(candidates.len()));
    let again = listed.iter().all(|c| rest.iter().any(|r| r.part == c.part && r.ordinal == c.ordinal));
    if run >= 3 && again { rest.to_vec() } else { candidates }
}

/// Takes out the numbered row labels of the 2014 statistics table, where that table stands.
fn without_statistics_labels(candidates: Vec<Candidate>, units: &[Unit]) -> Vec<Candidate> {
    let stands = |label: &str| candidates.iter().any(|c| c.words == label);
    if !STATISTICS_LABELS.iter().skip(1).take(2).all(|label| stands(label)) {
        return candidates;
    }
    let is_label = |c: &Candidate| {
        STATISTICS_LABELS.contains(&c.words.as_str()) && c.rest == units[c.unit].chars().len()
    };
    let first = candidates.iter().position(|c| c.words == STATISTICS_LABELS[1]).unwrap_or(0);
    let from = candidates[..first].iter().rposition(|c| c.words == STATISTICS_LABELS[0]).unwrap_or(first);
    let kept = candidates.iter().enumerate().filter(|(i, c)| *i < from || !is_label(c));
    kept.map(|(_, c)| c.clone()).collect()
}
