//! The lists of a `.docx`: how their levels are written, which paragraphs are in them by their style, and how far they have
//! counted. The count belongs to what a list is made from: two lists made from one go on with each other, until one says
//! where it begins.

use super::numerals::numeral;
use super::too_large;
use super::xml::{Step, attribute, is_set, walk};
use crate::error::Error;
use crate::limits::{MAX_LIST_TEXT, MAX_LISTS};
use quick_xml::events::BytesStart;
use std::collections::{HashMap, HashSet};

/// Levels of a list.
pub const LEVELS: usize = 9;

/// Styles based on each other that are looked through.
const MOST_BASES: usize = 20;

/// How a level is written.
#[derive(Clone)]
struct Level {
    format: String,
    text: String,
    start: u32,
    /// The level up to which one that is used begins this one anew: 0 none does.
    restart: Option<usize>,
    /// All numbers in figures.
    is_legal: bool,
    is_hidden: bool,
    /// The style whose paragraphs are on it.
    style: Option<String>,
}

impl Default for Level {
    fn default() -> Self {
        let (format, text) = ("bullet".into(), String::new());
        Self { format, text, start: 1, restart: None, is_legal: false, is_hidden: false, style: None }
    }
}

/// What lists are made from.
#[derive(Clone, Default)]
struct Base {
    levels: [Level; LEVELS],
    /// The style of a list that stands for it.
    link: Option<String>,
}

#[derive(Clone, Default)]
struct List {
    base: String,
    /// Levels that are its own, and where they begin.
    levels: HashMap<usize, Level>,
    starts: HashMap<usize, u32>,
}

#[derive(Default)]
struct Style {
    base: Option<String>,
    list: Option<String>,
    level: Option<usize>,
}

/// How far a base has counted.
#[derive(Default)]
struct Count {
    /// `None` where a level begins when it is next used.
    at: [Option<u32>; LEVELS],
    /// Lists met; one that says where it begins does so only once.
    met: HashSet<String>,
}

/// The lists of a document, and how far they have counted.
#[derive(Default)]
pub struct Lists {
    made: Made,
    counts: HashMap<String, Count>,
}

/// What lists there are.
#[derive(Default)]
struct Made {
    bases: HashMap<String, Base>,
    lists: HashMap<String, List>,
    styles: HashMap<String, Style>,
}

impl Lists {
    /// By the parts that hold the lists and the styles.
    ///
    /// # Errors
    /// Where there are more than there may be.
    pub fn new(numbering: &[u8], styles: &[u8]) -> Result<Self, Error> {
        let mut made = Made { styles: styles_of(styles), ..Made::default() };
        let mut reading = Reading::default();
        walk(numbering, |step| {
            if let Step::Start(tag, _) = step
                && !made.is_full()
            {
                reading.start(tag, &mut made);
            }
        });
        if made.is_full() { Err(too_large()) } else { Ok(Self { made, ..Self::default() }) }
    }

    /// The number of the next paragraph of this style that says this list and level, as it is printed; `None` where nothing
    /// is.
    pub fn next(&mut self, style: Option<&str>, list: Option<&str>, level: Option<usize>) -> Option<String> {
        let (id, level) = self.made.list(style, list, level)?;
        let list = self.made.lists.get(id)?;
        let (base, levels) = self.made.levels(list)?;
        let own = levels.get(level).filter(|own| own.format != "bullet")?;
        if !self.counts.contains_key(base) {
            self.counts.insert(base.to_string(), Count::default());
        }
        let count = self.counts.get_mut(base)?;
        if !list.starts.is_empty() && !count.met.contains(id) {
            count.met.insert(id.to_string());
            let is_begun = |level: &usize| list.starts.contains_key(level);
            (0..).zip(&mut count.at).filter(|(level, _)| is_begun(level)).for_each(|(_, at)| *at = None);
        }
        let starts: Vec<u32> = (0..)
            .zip(&levels)
            .map(|(at, level)| list.starts.get(&at).copied().unwrap_or(level.start))
            .collect();
        count.step(level, &levels, &starts);
        let numbers = count.at.iter().zip(&starts).map(|(at, start)| at.unwrap_or(*start));
        let text = |(level, number): (&&Level, u32)| {
            numeral(if own.is_legal { "decimal" } else { &level.format }, number)
        };
        let texts: Vec<String> = levels.iter().zip(numbers).map(text).collect();
        Some(filled(&own.text, &texts)).filter(|label| !own.is_hidden && !label.trim().is_empty())
    }
}

impl Count {
    /// Counts one further on this level; deeper ones begin anew, as they say.
    fn step(&mut self, level: usize, levels: &[&Level], starts: &[u32]) {
        let start = starts.get(level).copied().unwrap_or(1);
        for (at, (number, of)) in self.at.iter_mut().zip(levels).enumerate().skip(level) {
            if at == level {
                *number = Some(number.map_or(start, |number| number.saturating_add(1)));
            } else if of.restart.is_none_or(|restart| level < restart) {
                *number = None;
            }
        }
    }
}

impl Made {
    fn is_full(&self) -> bool {
        [self.bases.len(), self.lists.len(), self.styles.len()].iter().any(|count| *count > MAX_LISTS)
    }

    /// The list and level of a paragraph by its style and by what it says itself; `None` where it is in no list.
    fn list<'a>(
        &'a self,
        style: Option<&'a str>,
        list: Option<&'a str>,
        level: Option<usize>,
    ) -> Option<(&'a str, usize)> {
        let base = |id: &&'a str| self.styles.get(*id)?.base.as_deref();
        let chain: Vec<&str> = std::iter::successors(style, base).take(MOST_BASES).collect();
        let styles = || chain.iter().filter_map(|id| self.styles.get(*id));
        let id = list.or_else(|| styles().find_map(|style| style.list.as_deref()))?;
        let (_, levels) = self.levels(self.lists.get(id)?)?;
        let is_of = |id: &str| levels.iter().position(|level| level.style.as_deref() == Some(id));
        let of_style =
            || chain.iter().find_map(|id| is_of(id)).or_else(|| styles().find_map(|style| style.level));
        Some((id, level.or_else(of_style).unwrap_or(0).min(LEVELS - 1)))
    }

    /// What a list is made from, by way of the styles that stand for others, and its levels.
    fn levels<'a>(&'a self, list: &'a List) -> Option<(&'a str, Vec<&'a Level>)> {
        let linked = |list: &&'a List| {
            let style = self.styles.get(self.bases.get(&list.base)?.link.as_ref()?)?;
            self.lists.get(style.list.as_ref()?)
        };
        let base = &std::iter::successors(Some(list), linked).take(MOST_BASES).last()?.base;
        let levels = self.bases.get(base)?.levels.iter().enumerate();
        Some((base, levels.map(|(at, level)| list.levels.get(&at).unwrap_or(level)).collect()))
    }
}

/// A level's text with these numbers for `%1` and so on.
fn filled(text: &str, numbers: &[String]) -> String {
    let (mut filled, mut rest) = (String::new(), text);
    while let Some((before, behind)) = rest.split_once('%') {
        filled += before;
        let digit = behind.chars().next().and_then(|c| c.to_digit(10)).and_then(|d| usize::try_from(d).ok());
        match digit.and_then(|digit| numbers.get(digit.checked_sub(1)?)) {
            Some(number) => {
                filled += number;
                rest = behind.get(1..).unwrap_or_default();
            }
            None => {
                filled.push('%');
                rest = behind;
            }
        }
    }
    filled + rest
}

/// Where in the part of lists one is.
#[derive(Default)]
struct Reading {
    base: Option<String>,
    list: Option<String>,
    level: usize,
}

impl Reading {
    fn start(&mut self, tag: &BytesStart, lists: &mut Made) {
        let value = || attribute(tag, "val").unwrap_or_default();
        match tag.local_name().as_ref() {
            b"abstractNum" => {
                (self.base, self.list) = (attribute(tag, "abstractNumId"), None);
                lists.bases.extend(self.base.clone().map(|id| (id, Base::default())));
            }
            b"num" => {
                (self.base, self.list) = (None, attribute(tag, "numId"));
                lists.lists.extend(self.list.clone().map(|id| (id, List::default())));
            }
            b"numStyleLink" => {
                self.base(lists).into_iter().for_each(|base| base.link = Some(value()));
            }
            b"abstractNumId" => self.list(lists).into_iter().for_each(|list| list.base = value()),
            b"lvl" | b"lvlOverride" => self.begin(tag, lists),
            b"startOverride" => {
                let start = value().parse().ok();
                let level = self.level;
                self.list(lists)
                    .into_iter()
                    .for_each(|list| list.starts.extend(start.map(|start| (level, start))));
            }
            _ => self.say(tag, lists),
        }
    }

    fn base<'a>(&self, lists: &'a mut Made) -> Option<&'a mut Base> {
        lists.bases.get_mut(self.base.as_ref()?)
    }

    fn list<'a>(&self, lists: &'a mut Made) -> Option<&'a mut List> {
        lists.lists.get_mut(self.list.as_ref()?)
    }

    /// A level begins: of a list, it stands in the place of the base's.
    fn begin(&mut self, tag: &BytesStart, lists: &mut Made) {
        self.level = attribute(tag, "ilvl").and_then(|level| level.parse().ok()).unwrap_or(0);
        let level = self.level;
        if tag.local_name().as_ref() == b"lvl" && level < LEVELS {
            self.list(lists).into_iter().for_each(|list| _ = list.levels.insert(level, Level::default()));
        }
    }

    fn say(&self, tag: &BytesStart, lists: &mut Made) {
        let level = match (&self.base, &self.list) {
            (Some(base), _) => lists.bases.get_mut(base).and_then(|base| base.levels.get_mut(self.level)),
            (_, Some(list)) => lists.lists.get_mut(list).and_then(|list| list.levels.get_mut(&self.level)),
            _ => None,
        };
        let Some(level) = level else { return };
        let value = attribute(tag, "val");
        match tag.local_name().as_ref() {
            b"numFmt" => level.format = value.unwrap_or_default(),
            // Longer is no text of a list: a megabyte of it would be written before each paragraph.
            b"lvlText" => level.text = value.unwrap_or_default().chars().take(MAX_LIST_TEXT).collect(),
            b"start" => level.start = value.and_then(|start| start.parse().ok()).unwrap_or(1),
            b"lvlRestart" => level.restart = value.and_then(|restart| restart.parse().ok()),
            b"isLgl" => level.is_legal = value.is_none() || is_set(tag, "val"),
            b"vanish" => level.is_hidden = value.is_none() || is_set(tag, "val"),
            b"pStyle" => level.style = value,
            _ => {}
        }
    }
}

fn styles_of(xml: &[u8]) -> HashMap<String, Style> {
    let (mut styles, mut id): (HashMap<String, Style>, Option<String>) = Default::default();
    walk(xml, |step| {
        let Step::Start(tag, _) = step else { return };
        if tag.local_name().as_ref() == b"style" && styles.len() <= MAX_LISTS {
            id = attribute(tag, "styleId");
            styles.extend(id.clone().map(|id| (id, Style::default())));
            return;
        }
        let Some(style) = id.as_ref().and_then(|id| styles.get_mut(id)) else { return };
        match tag.local_name().as_ref() {
            b"basedOn" => style.base = attribute(tag, "val"),
            b"numId" => style.list = attribute(tag, "val"),
            b"ilvl" => style.level = attribute(tag, "val").and_then(|level| level.parse().ok()),
            _ => {}
        }
    });
    styles
}
