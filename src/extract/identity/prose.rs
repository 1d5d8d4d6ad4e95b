//! Organ and year as the prose names them.

use super::organ::{as_printed, is_name};
use crate::document::fold::{Folded, fold};
use crate::place::Place;
use crate::report::{ReportParagraph, Section, SectionKind};
use regex::Regex;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

/// Wordings that name the organ, surest first.
static ORGANS: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    const NAME: &str = "([\\x{4E00}-\\x{9FFF}]{3,40}?)";
    [
        format!("报告由{NAME}(?:负责)?(?:编制|根据|按照|汇总|依据|组织|按)"),
        format!("(?:公布|公开|发布|编制)了?{NAME}20[0-9]{{2}}年度?的?(?:政府信息公开|政务公开|信息公开)"),
        format!("(?:^|[,。])(?:20[0-9]{{2}}年度?,?)?{NAME}(?:政府信息公开|政务信息公开|政务公开|信息公开)(?:工作|年度)"),
        format!("^(?:20[0-9]{{2}}年度?以?来?,?){NAME}(?:在|认真|严格|按照|坚持|深入|以|紧紧|紧扣|持续|高度|全面|积极|根据|始终)"),
        format!("与{NAME}(?:政务公开|信息公开)?联系"),
    ]
    .iter()
    .filter_map(|pattern| Regex::new(pattern).ok())
    .collect()
});

/// Paragraphs looked at for the organ.
const REACH: usize = 12;

/// The organ that the prose names as its own.
pub fn organ(sections: &[Section]) -> Option<(String, Place)> {
    let paragraphs: Vec<(String, &ReportParagraph)> =
        sections.iter().flat_map(|s| &s.paragraphs).take(REACH).map(|p| (fold(&p.text), p)).collect();
    ORGANS.iter().find_map(|regex| paragraphs.iter().find_map(|(text, p)| named(regex, text, p)))
}

fn named(regex: &Regex, text: &str, paragraph: &ReportParagraph) -> Option<(String, Place)> {
    let mut found = regex.captures_iter(text).filter_map(|c| c.get(1));
    let name = found.find(|name| is_name(name.as_str()))?;
    Some((as_printed(name.as_str(), &paragraph.text), place(paragraph, &name.range())))
}

static YEAR: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new("(?:(^|[。;:]|较|比|自|从|与)?)(20[0-9]{2})年").ok());

/// The year that most of the prose speaks of; `dated` decides where two are even.
pub fn year(sections: &[Section], dated: Option<u16>) -> Option<(u16, Place)> {
    let mut weights: BTreeMap<u16, (u32, Place)> = BTreeMap::new();
    let mut count = |text: &str, paragraph: &ReportParagraph| {
        weigh(&fold(text), |year, weight, range| {
            weights.entry(year).or_insert_with(|| (0, place(paragraph, &range))).0 += weight;
        });
    };
    for section in sections.iter().filter(|s| s.kind != SectionKind::Annex) {
        for paragraph in &section.paragraphs {
            count(&paragraph.text, paragraph);
        }
        let heading = ReportParagraph {
            id: String::new(),
            text: section.heading.clone(),
            place: section.place.clone(),
            lines: Vec::new(),
        };
        count(&section.heading, &heading);
    }
    let most = weights.values().map(|(weight, _)| *weight).max()?;
    let best: Vec<(u16, Place)> = weights
        .into_iter()
        .filter(|(_, (w, _))| *w == most)
        .map(|(year, (_, place))| (year, place))
        .collect();
    match best.as_slice() {
        [only] => Some(only.clone()),
        several => several.iter().find(|(year, _)| Some(*year) == dated).cloned(),
    }
}

/// The one year that most of these folded texts speak of.
pub fn most_spoken(texts: impl Iterator<Item = String>) -> Option<u16> {
    let mut weights: BTreeMap<u16, u32> = BTreeMap::new();
    texts.for_each(|text| weigh(&text, |year, weight, _| *weights.entry(year).or_default() += weight));
    let most = *weights.values().max()?;
    let mut best = weights.into_iter().filter(|(_, weight)| *weight == most);
    best.next().filter(|_| most > 0 && best.next().is_none()).map(|(year, _)| year)
}

/// Counts the years of a text; one that opens a sentence counts twice, one compared with, quoted or planned for not at all.
fn weigh(text: &str, mut add: impl FnMut(u16, u32, Range<usize>)) {
    let Some(regex) = YEAR.as_ref() else { return };
    for found in regex.captures_iter(text) {
        let (Some(year), Some(whole)) = (found.get(2), found.get(0)) else { continue };
        let Ok(number) = year.as_str().parse() else { continue };
        let before = found.get(1).map(|m| m.as_str());
        let quoted = text[..whole.start()].ends_with(['《', '[']);
        let planned = text[whole.end()..].chars().take(8).any(|c| matches!(c, '将' | '拟'));
        let weight = match before {
            _ if quoted || planned => 0,
            Some("较" | "比" | "自" | "从" | "与") => 0,
            Some(_) => 2,
            None => 1,
        };
        add(number, weight, year_range(year));
    }
}

fn year_range(year: regex::Match<'_>) -> Range<usize> {
    year.start()..year.end() + '年'.len_utf8()
}

/// The stretch of a paragraph that a range of bytes of its folded text covers.
pub fn place(paragraph: &ReportParagraph, range: &Range<usize>) -> Place {
    let folded = Folded::new(&paragraph.text);
    let text = folded.text();
    let chars = |at: usize| text.get(..at).map_or(0, |head| head.chars().count());
    paragraph.part(folded.start(chars(range.start)), folded.end(chars(range.end)))
}
