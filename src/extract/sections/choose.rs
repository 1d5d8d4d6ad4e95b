//! Which candidates are headings, judged by all of them together.

use super::heading::{Candidate, Strength};
use super::ordinal::Style;
use super::units::Unit;
use crate::form::headings::{STATISTICS_LABELS, STATISTICS_ONLY};
use crate::order;

/// The headings among the candidates, in order.
pub fn choose(candidates: Vec<Candidate>, units: &[Unit]) -> Vec<Candidate> {
    let candidates = without_contents(without_statistics_labels(candidates, units));
    let style = main_style(&candidates);
    let ahead = sure_ahead(&candidates, style);
    let sure = order::set(candidates.iter().filter(|c| is_sure(c, style)).filter_map(|c| c.part));
    let mut last = None;
    let mut chosen: Vec<Candidate> = Vec::new();
    for (candidate, ahead) in candidates.into_iter().zip(ahead) {
        let part_is_sure = candidate.part.is_some_and(|part| sure.contains(&part));
        let sub_heading = chosen.last().is_some_and(|c| is_under(&candidate, c, last));
        if !sub_heading && is_heading(&candidate, style, part_is_sure, last, ahead) {
            last = candidate.ordinal.or_else(|| last.map(|n| n + 1));
            chosen.push(candidate);
        }
    }
    chosen
}

fn is_sure(candidate: &Candidate, style: Style) -> bool {
    candidate.strength == Strength::Full && candidate.style == style
}

/// For each candidate the number of the next sure heading behind it.
fn sure_ahead(candidates: &[Candidate], style: Style) -> Vec<Option<u32>> {
    let mut ahead = vec![None; candidates.len()];
    let mut next = None;
    for (slot, candidate) in ahead.iter_mut().zip(candidates).rev() {
        *slot = next;
        if is_sure(candidate, style) && candidate.ordinal.is_some() {
            next = candidate.ordinal;
        }
    }
    ahead
}

/// Whether a candidate only repeats or divides the section it stands in: 五、…问题 → 一、存在问题 二、改进措施.
fn is_under(candidate: &Candidate, section: &Candidate, last: Option<u32>) -> bool {
    let back = candidate.ordinal.is_some() && candidate.ordinal <= last;
    candidate.part.is_some() && candidate.part == section.part && (candidate.style != section.style || back)
}

fn is_heading(
    candidate: &Candidate,
    style: Style,
    part_is_sure: bool,
    last: Option<u32>,
    ahead: Option<u32>,
) -> bool {
    let before_next = ahead.is_none_or(|ahead| candidate.ordinal < Some(ahead) || Some(ahead) <= last);
    let next = candidate.ordinal == Some(last.unwrap_or(0) + 1) && before_next;
    match (candidate.strength, candidate.style == style) {
        (Strength::Full, true) => true,
        (Strength::Full, false) => candidate.style == Style::Bare && !part_is_sure,
        (Strength::Loose, true) if candidate.style == Style::Bare => !part_is_sure,
        (Strength::Loose, true) => next || before_next && !part_is_sure && candidate.ordinal > last,
        (Strength::Unknown, true) => next,
        (_, false) => false,
    }
}

/// The style in which most parts are headed; the more formal one where two are even.
fn main_style(candidates: &[Candidate]) -> Style {
    let parts = |style: Style, strength: Strength| {
        let of_style = candidates.iter().filter(|c| c.style == style && c.strength >= strength);
        order::set(of_style.filter_map(|c| c.part)).len()
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

/// Takes out a table of contents: three headings or more with nothing between, before the first comes again.
fn without_contents(candidates: Vec<Candidate>) -> Vec<Candidate> {
    let Some(first) = candidates.first() else { return candidates };
    let again = |c: &Candidate| c.part == first.part && c.ordinal == first.ordinal;
    let Some(run) = candidates.iter().skip(1).position(again).map(|at| at + 1) else { return candidates };
    let dense = candidates[..run].windows(2).all(|w| w[1].unit == w[0].unit + w[0].units);
    if run >= 3 && dense { candidates[run..].to_vec() } else { candidates }
}

/// Takes out the numbered row labels of the 2014 statistics table, where that table stands.
fn without_statistics_labels(mut candidates: Vec<Candidate>, units: &[Unit]) -> Vec<Candidate> {
    let stands = |label: &str| units.iter().position(|unit| unit.text.contains(label));
    let marks: Option<Vec<usize>> = STATISTICS_ONLY.iter().map(|label| stands(label)).collect();
    let Some(table) = marks.and_then(|marks| marks.into_iter().min()) else { return candidates };
    let is_label = |c: &Candidate| STATISTICS_LABELS.contains(&c.words.as_str());
    let above = candidates.iter().rev().find(|c| c.unit < table && c.words == STATISTICS_LABELS[0]);
    let from = above.map_or(table, |c| c.unit);
    candidates.retain(|c| c.unit < from || !is_label(c));
    candidates
}
