//! Lists of other years' reports that a portal prints above the article (variety.md §2.11): no line of one is its title.

use super::title::{Title, named_year, year_of};
use super::{dates, period, prose};
use crate::document::fold::fold;
use crate::extract::sections::units::Unit;
use crate::order;
use std::collections::BTreeSet;
use std::ops::Range;

/// So many neighbours that name different years are a list, whatever else says one of those years.
const LIST: usize = 3;

/// Takes out the titles that are lines of lists, and gives the units that those ended in. `named` is the year that the
/// source's properties name.
pub fn drop(titles: &mut Vec<Title>, units: &[Unit], named: Option<u16>) -> BTreeSet<usize> {
    let ends = |titles: &[Title]| order::set(titles.iter().map(|title| title.units.end.saturating_sub(1)));
    let mut dropped = ends(titles);
    drop_lists(titles, units, named);
    let left = ends(titles);
    dropped.retain(|unit| !left.contains(unit));
    dropped
}

fn drop_lists(titles: &mut Vec<Title>, units: &[Unit], named: Option<u16>) {
    let years = years(titles);
    if order::set(years.iter().flatten()).len() < 2 {
        return;
    }
    let nearest = years.iter().flatten().next_back().copied();
    let wanted = named.or_else(|| headed(titles, &years, units)).or_else(|| spoken(units, nearest));
    let other = |year: &Option<u16>| year.is_some() && *year != wanted;
    let keep: Vec<bool> = if wanted.is_some() && nearest == wanted {
        // What stands nearest to the text agrees with all else that tells the year: it is the title.
        years.iter().map(|year| !other(year)).collect()
    } else if wanted.is_some() {
        let is_list =
            |run: &Range<usize>| run.len() >= LIST || run.len() > 1 && years[run.clone()].iter().all(other);
        let lists = runs(titles, &years).into_iter().filter(is_list);
        let listed = order::set(lists.flatten());
        years.iter().enumerate().map(|(i, year)| !(listed.contains(&i) && other(year))).collect()
    } else {
        vec![true; years.len()]
    };
    retain(titles, &keep);
    drop_neighbours(titles);
}

/// Where a list of other years' reports begins that runs to the end of the page, at unit `from` or below.
pub fn below(units: &[Unit], from: usize) -> Option<usize> {
    let lines = units.iter().enumerate().skip(from);
    let links: Vec<(usize, u16)> = lines.filter_map(|(i, unit)| Some((i, named_year(unit)?))).collect();
    let (first, last) = (*links.first()?, *links.last()?);
    let dense = links.windows(2).all(|pair| pair[1].0 - pair[0].0 <= 2);
    let ends = units.iter().skip(last.0 + 1).all(|unit| !unit.chars().ends_with(&['。']));
    (dense && ends && links.iter().any(|(_, year)| *year != first.1)).then_some(first.0)
}

fn years(titles: &[Title]) -> Vec<Option<u16>> {
    titles.iter().map(|title| year_of(&fold(&title.text))).collect()
}

fn retain(titles: &mut Vec<Title>, keep: &[bool]) {
    let mut keep = keep.iter();
    titles.retain(|_| keep.next().copied().unwrap_or(true));
}

/// The one year of the titles that the source marks as headings.
fn headed(titles: &[Title], years: &[Option<u16>], units: &[Unit]) -> Option<u16> {
    let marked = |title: &Title| units.get(title.units.start).is_some_and(|unit| unit.level.is_some());
    let headed = titles.iter().zip(years).filter(|(title, _)| marked(title)).filter_map(|(_, year)| *year);
    let headed = order::set(headed);
    headed.first().copied().filter(|_| headed.len() == 1)
}

/// The year that most of what tells it says: the period, the prose, the day of the signature, the title nearest to the text;
/// where they are even, the first of these.
fn spoken(units: &[Unit], nearest: Option<u16>) -> Option<u16> {
    let texts = || units.iter().filter(|unit| !unit.taken && !unit.chrome).map(|unit| unit.folded.text());
    let year = |date: String| date.get(..4)?.parse::<u16>().ok();
    let period = texts().find_map(|text| {
        let period = period::find(&text)?.period;
        year(period.from.or(period.to)?)
    });
    let prose = prose::most_spoken(texts().filter(|text| text.contains('。')));
    let signed = texts().filter_map(|text| year(dates::whole_line(&text)?)).next_back().map(|year| year - 1);
    let votes: Vec<u16> = [period, prose, signed, nearest].into_iter().flatten().collect();
    let count = |year: u16| votes.iter().filter(|vote| **vote == year).count();
    votes.iter().copied().rev().max_by_key(|year| count(*year))
}

/// Stretches of neighbours that name different years.
fn runs(titles: &[Title], years: &[Option<u16>]) -> Vec<Range<usize>> {
    let mut runs = Vec::new();
    let mut from = 0;
    for i in 1..=titles.len() {
        if i == titles.len() || !near(titles, years, i) {
            runs.push(from..i);
            from = i;
        }
    }
    runs
}

/// Whether a title and the one before it are neighbours that name different years.
fn near(titles: &[Title], years: &[Option<u16>], i: usize) -> bool {
    let pair = titles.get(i - 1..=i).and_then(|pair| Some((pair.first()?, pair.last()?)));
    let beside = pair.is_some_and(|(a, b)| b.units.start.saturating_sub(a.units.end) <= 1);
    beside && years[i - 1] != years[i] && years[i - 1].is_some() && years[i].is_some()
}

/// Takes out neighbours that name different years, where another title has a year: what has none is no member of a list,
/// and no title to keep in place of all that have one.
fn drop_neighbours(titles: &mut Vec<Title>) {
    let years = years(titles);
    let mut keep = vec![true; titles.len()];
    for run in runs(titles, &years).into_iter().filter(|run| run.len() > 1) {
        keep[run].fill(false);
    }
    if keep.iter().zip(&years).any(|(keep, year)| *keep && year.is_some()) {
        retain(titles, &keep);
    }
}
