//! Claims: the numbers of the prose, each with what it counts, whose and of when (domain.md §4.5, design §5).
//!
//! A paragraph is folded, cut into tokens ([`scan`]), its sentences into segments ([`sentence`]), and each number
//! is named by the words left of it, else right of it, else by what the sentence spoke of ([`resolve`]).
//! Words are data ([`words`]). Every step goes once through the text.

mod bare;
mod bodies;
mod both;
mod brackets;
mod caseload;
mod cases;
mod choice;
mod deducted;
mod edges;
mod excepted;
mod excluded;
mod flow;
mod grounds;
mod heads;
mod items;
mod labels;
mod lead;
mod levels;
mod listed;
mod now;
mod numeral;
mod open;
mod organs;
mod paired;
mod parts;
mod resolve;
mod results;
mod scan;
mod scope;
mod sentence;
mod stacked;
mod subject;
mod together;
mod units;
mod words;
mod zero;

use crate::document::figure::Figure;
use crate::document::fold::Folded;
use crate::order;
use crate::report::{Claim, ClaimKind, Doubt, Meta, ReportParagraph, Scope, Section, SectionKind};
use scan::{Break, Number, Tok, Token};
use sentence::Reader;
use units::Unit;
use words::{Tag, Topic};

/// Headings are shorter than this, in folded characters.
const HEADING: usize = 32;

/// What the report's own name says of it.
#[derive(Clone, Copy, Debug, Default)]
struct Body {
    /// A department, for which 全市 is more than its own table.
    department: bool,
    /// The office of a government, whose table may be its own or the whole area's.
    office: bool,
}

/// What a segment gave: a claim before it is placed. Positions are folded characters of its paragraph.
#[derive(Clone, Debug)]
struct Draft {
    kind: ClaimKind,
    value: Option<Figure>,
    unit: &'static str,
    approximate: bool,
    doubt: Option<Doubt>,
    scope: Scope,
    /// The number with its unit, or the words that say none or all.
    span: (usize, usize),
    /// The words around.
    quote: (usize, usize),
    /// Index among the drafts of the paragraph.
    part_of: Option<usize>,
}

/// Reads the claims of the prose, in the order of the document.
pub fn read(sections: &[Section], meta: &Meta) -> Vec<Claim> {
    let own: Vec<char> = meta.organ.as_deref().map(|organ| Folded::new(organ).chars).unwrap_or_default();
    let body = Body { department: is_department(&own), office: own.ends_with(&['办', '公', '室']) };
    let mut claims = Vec::new();
    for section in sections {
        let base = section_topic(section);
        let mut heading = base;
        let mut heads = heads::Heads::default();
        let mut cases = [false; 2];
        let (mut above, mut lines) = (Vec::new(), stacked::Lines::default());
        let mut items = items::Items::default();
        for (at, paragraph) in section.paragraphs.iter().enumerate() {
            if paragraph.text.contains(['|', '\t']) {
                above.clear();
                continue;
            }
            let folded = Folded::new(&paragraph.text);
            let tokens = lead::parted(scan::tokens(&folded, &own), &folded);
            let tokens = organs::other_organs(tokens, &folded.chars, &own, body);
            let tokens = bodies::named(tokens, &folded.chars, &own);
            let tokens = scope::without_until(tokens, &folded.chars, meta.year);
            let tokens = choice::dropped(tokens, &folded.chars);
            let tokens = listed::listed(paired::paired(tokens), &folded.chars);
            if let Some(topic) = heading_topic(&folded, &tokens) {
                heading = topic.or(base);
                let lead = lead::said(&tokens, meta.year).unwrap_or_default();
                heads.heading(&folded.chars, lead, topic.is_some_and(|t| t != Topic::Weak));
            } else {
                heads.paragraph(&folded.chars);
            }
            let tokens = subject::other_body(tokens, &folded.chars, &own);
            let tokens = if heading == Some(Topic::Applications) {
                tokens
            } else {
                subject::other_business(tokens, &folded.chars)
            };
            let told = heading.or_else(|| {
                listed::is_of_applications(&tokens, &folded.chars).then_some(Topic::Applications)
            });
            let begin = || {
                let mut reader = Reader::new(told, meta.year, body);
                reader.stands_under(heads.lead());
                reader
            };
            let mut reader = begin();
            lines.before(&mut reader, &tokens);
            let item = items.begin(&mut reader, &tokens, &folded.chars);
            reader.paragraph(&tokens);
            if item {
                let drafts = std::mem::take(&mut reader.drafts);
                if let Some(drafts) = items.end(drafts) {
                    reader.drafts = drafts;
                } else {
                    reader = begin();
                    reader.paragraph(&tokens);
                }
            }
            excluded::settle(&mut reader.drafts, &tokens, &folded.chars);
            excepted::settle(&mut reader.drafts);
            together::doubt(&mut reader.drafts, &folded.chars, cases);
            together::organizations(&mut reader.drafts, &folded.chars);
            together::closed_of_both(&mut reader.drafts, &folded.chars);
            cases = together::named_last(&folded.chars).unwrap_or(cases);
            deducted::doubt(&mut reader.drafts, &folded.chars);
            edges::doubt(&mut reader.drafts, &folded.chars, &above, section.paragraphs.get(at + 1));
            above = edges::tail(&folded.chars);
            lines.behind(&mut reader, &tokens);
            let from = claims.len();
            place(paragraph, &folded, reader.drafts, items.outer(), &mut claims);
            items.behind(&folded.chars, claims.get(from..).unwrap_or_default());
        }
    }
    claims.shrink_to_fit();
    claims
}

/// What the numbers of a section speak of before any word says so.
fn section_topic(section: &Section) -> Option<Topic> {
    match section.kind {
        SectionKind::Applications => Some(Topic::Applications),
        SectionKind::Review => Some(Topic::Review),
        SectionKind::Disclosure => Some(Topic::Disclosure),
        _ => None,
    }
}

/// `Some` for a sub-heading: the topic that it sets, if it names one.
fn heading_topic(folded: &Folded, tokens: &[Token]) -> Option<Option<Topic>> {
    let running = |t: &Token| matches!(t.tok, Tok::Number(_) | Tok::Break(Break::Stop | Break::Semicolon));
    if folded.chars.len() > HEADING || tokens.iter().any(running) {
        return None;
    }
    Some(tokens.iter().rev().find_map(|t| match t.tok {
        Tok::Word(Tag::Topic(topic)) => Some(topic),
        _ => None,
    }))
}

/// Whether the organ is a department, for which 全市 is more than its own table.
fn is_department(own: &[char]) -> bool {
    own.last().is_some_and(|c| "局委办厅院站所队心".contains(*c))
        && !own.ends_with(&['管', '委'])
        && !own.iter().collect::<String>().ends_with("政府办")
}

/// Drafts → claims with ids, quotes and places.
fn place(
    paragraph: &ReportParagraph,
    folded: &Folded,
    mut drafts: Vec<Draft>,
    outer: Option<String>,
    claims: &mut Vec<Claim>,
) {
    if drafts.is_empty() {
        return;
    }
    let units: Vec<u16> = paragraph.text.encode_utf16().collect();
    let text = |(from, to): (usize, usize)| {
        let (from, to) = (folded.start(from) as usize, folded.end(to) as usize);
        String::from_utf16_lossy(units.get(from..to).unwrap_or_default())
    };
    let mut order: Vec<usize> = (0..drafts.len()).collect();
    order::sort_by_key(&mut order, |i| drafts.get(*i).map(|d| (d.span, *i)));
    let first = claims.len();
    let id = |rank: usize| format!("c{}", first + rank + 1);
    let mut ranks = vec![0; drafts.len()];
    for (rank, index) in order.iter().enumerate() {
        if let Some(slot) = ranks.get_mut(*index) {
            *slot = rank;
        }
    }
    for (rank, index) in order.into_iter().enumerate() {
        let Some(draft) = drafts.get_mut(index) else { continue };
        let (start, end) = (folded.start(draft.span.0), folded.end(draft.span.1));
        claims.push(Claim {
            id: id(rank),
            kind: draft.kind,
            value: draft.value,
            unit: draft.unit.into(),
            approximate: draft.approximate,
            doubt: draft.doubt,
            scope: draft.scope,
            quote: text(draft.quote),
            place: paragraph.part(start, end),
            paragraph: paragraph.id.clone(),
            part_of: match draft.part_of {
                Some(items::OUTER) => outer.clone(),
                part_of => part_of.and_then(|i| ranks.get(i)).map(|rank| id(*rank)),
            },
        });
    }
}

/// The unit as printed.
fn unit_text(number: &Number) -> &'static str {
    match number.unit {
        Unit::Case(unit) | Unit::Thing(unit) | Unit::Money(unit) => unit,
        Unit::Percent => "%",
        Unit::None => "",
    }
}

#[cfg(test)]
mod tests;
