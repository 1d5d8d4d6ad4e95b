//! The title: as printed, also over several lines, told from breadcrumbs, menus and the `<title>` property.

use super::menu;
use crate::document::Document;
use crate::document::fold::{Folded, fold};
use crate::extract::sections::noise::is_breadcrumb;
use crate::extract::sections::units::{Unit, utf16_slice};
use crate::order;
use crate::place::Place;
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

/// A report's title, with what notes and site names follow it cut off.
static TITLE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new("^[^。;!?|]*(?:信息公开|政务公开|信息工开|资讯公开)[^。;!?|]{0,24}?(?:报告|年报)(?:\\([^()]{1,12}\\))?")
        .ok()
});

/// Words of documents that are no such report though their names end alike.
const OTHERS: &[&str] = &[
    "指南",
    "自查",
    "调查报告",
    "调研报告",
    "评估报告",
    "审计报告",
    "通知",
    "发布会",
    "解读",
    "附件",
    "《",
    "网站工作",
];

const LONGEST: usize = 90;
/// Characters from the beginning of a line within which a title is looked for.
const NEAR: usize = 400;

/// A title found.
#[derive(Clone, Debug, PartialEq)]
pub struct Title {
    /// As printed, lines joined.
    pub text: String,
    /// Its units; empty where it comes from a property.
    pub units: Range<usize>,
    /// Folded characters of its one unit, where more stands on that line.
    pub inside: Option<Range<usize>>,
    /// Where; the first line of it.
    pub place: Place,
}

/// Whether the words are there that every title has: most lines have none of them, and a pattern is dear to ask.
fn has_words(folded: &str) -> bool {
    ["报告", "年报"].iter().any(|word| folded.contains(word))
}

/// What somebody does with a report: a clause that goes on with the report's name is no title (教育局编制了2023年度…报告). A page
/// may well be called 教育局发布2023年…报告.
static DONE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        "(?:编制|编写|编撰|撰写|起草|制作|形成)(?:完成)?(?:[了的出]|20[0-9]{2}|本|政府信息公开)|(?:发布|公布|印发|报送|提交)(?:完成)?[了的出]",
    )
    .ok()
});

/// Length in folded characters of the report title that `folded` is, or begins with before a note or site name.
fn title_len(folded: &str) -> Option<usize> {
    if !has_words(folded)
        || folded.chars().count() > LONGEST
        || OTHERS.iter().any(|word| folded.contains(word))
        || DONE.as_ref().is_some_and(|done| done.is_match(folded))
        || is_breadcrumb(folded)
    {
        return None;
    }
    let found = TITLE.as_ref()?.find(folded)?;
    let rest = &folded[found.end()..];
    let plain = rest.is_empty() || rest.starts_with(['-', '_', '(', '[', '|', '0', '1', '2', '.', '*', '》']);
    plain.then(|| found.as_str().chars().count())
}

/// What stands before a title on its line and is none of it: marks of Markdown, a number in a list, a label, a date, what a
/// portal says of it in brackets ([图文], 【公示】), 附件 above a report that is enclosed.
static LEAD: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        "^(?:[#*>★☆◆■●▲]+|\\[[^\\[\\]0-9]{1,8}\\]|附件[0-9一二三四五六]{0,2}:|《|(?:标题|名称|题名):|[0-9]{1,2}[.、]|0[0-9]{1,2}[-_]?|20[0-9]{2}[-./年][0-9]{1,2}[-./月][0-9]{1,2}日?|(?:首页|正文|年报|详情)+)+",
    )
    .ok()
});

/// Length in folded characters of what stands before the title that begins a line.
fn lead_len(folded: &str) -> usize {
    let found = LEAD.as_ref().filter(|_| has_words(folded)).and_then(|lead| lead.find(folded));
    let lead = found.map_or(0, |found| found.end());
    let rest = &folded[lead..];
    let len = title_len(rest);
    // Only where a title is left: 年报 may be all that it says. What is enclosed may be a file, and its name no title.
    let file = folded.starts_with("附件") && len != Some(rest.chars().count());
    if len.is_some() && !file { folded[..lead].chars().count() } else { 0 }
}

/// Whether folded text is a report's title, whatever its year and organ.
pub fn is_title(folded: &str) -> bool {
    title_len(folded).is_some() && year_of(folded).is_some()
}

/// The year of the report that a line names and nothing else: its title, or a link to it.
pub fn named_year(unit: &Unit) -> Option<u16> {
    let is_short = unit.chars().len() <= LONGEST && !unit.taken;
    let text = Some(unit).filter(|_| is_short)?.folded.text();
    let lead: String = text.chars().skip(lead_len(&text)).collect();
    title_len(&lead).and_then(|_| year_of(&lead))
}

/// Whether folded text is the name of an organ and nothing else.
pub fn is_organ(folded: &str) -> bool {
    super::organ::is_name(folded)
}

/// Whether the text names a year.
pub fn year_of(folded: &str) -> Option<u16> {
    let chars: Vec<char> = folded.chars().map(|c| chinese_digit(c).unwrap_or(c)).collect();
    let digit = |i: Option<usize>| i.and_then(|i| chars.get(i)).is_some_and(char::is_ascii_digit);
    let mut found = None;
    for (i, four) in chars.windows(4).enumerate() {
        let number: String = four.iter().collect();
        let year = number.parse().ok().filter(|y| (2000..2100).contains(y));
        let alone = !digit(i.checked_sub(1)) && !digit(Some(i + 4));
        if year.is_some() && alone && four.iter().all(char::is_ascii_digit) {
            if chars.get(i + 4) == Some(&'年') {
                return year;
            }
            found = found.or(year);
        }
    }
    found
}

fn chinese_digit(c: char) -> Option<char> {
    match c {
        '〇' | '○' | '零' | 'Ｏ' => Some('0'),
        '二' => Some('2'),
        _ => {
            "一二三四五六七八九".chars().position(|d| d == c).and_then(|i| char::from_digit(i as u32 + 1, 10))
        }
    }
}

/// How much a title says: its year, its organ.
fn completeness(folded: &str) -> usize {
    usize::from(year_of(folded).is_some()) + usize::from(super::organ::in_title(folded).is_some())
}

/// The report's title among the units before the first heading, else in the properties.
pub fn find(units: &[Unit], before: usize, document: &Document) -> Option<Title> {
    let mut titles: Vec<Title> = Vec::new();
    for index in 0..before.min(units.len()) {
        titles.extend(at(units, index));
    }
    let property = from_properties(document);
    let listed = before >= units.len() && is_list(&titles, property.as_ref());
    let wanted = property.as_ref().and_then(|title| year_of(&fold(&title.text)));
    let menus = menu::drop(&mut titles, units, wanted);
    if listed {
        return None;
    }
    let rank = |title: &Title| {
        let folded = fold(&title.text);
        let agrees = wanted.is_some() && year_of(&folded) == wanted;
        (completeness(&folded), agrees)
    };
    let best = titles.iter().map(rank).max();
    let printed = titles.iter().rfind(|title| Some(rank(title)) == best && rank(title).0 > 0).cloned();
    let within = || (0..=before).filter(|unit| !menus.contains(unit)).find_map(|index| within(units, index));
    printed.or_else(within).or(property)
}

/// A page without a heading that names the reports of several organs or years is none of them.
fn is_list(titles: &[Title], property: Option<&Title>) -> bool {
    let whose = |title: &Title| {
        let folded = fold(&title.text);
        Some((year_of(&folded)?, super::organ::in_title(&folded)?))
    };
    order::set(titles.iter().filter_map(whose)).len() >= 3
        && property.is_none_or(|title| completeness(&fold(&title.text)) < 2)
}

/// Where a whole report stands on one line: a title with year and organ, between two gaps near its beginning.
fn within(units: &[Unit], index: usize) -> Option<Title> {
    let unit = units.get(index).filter(|unit| !unit.taken && !unit.chrome)?;
    let gaps = (1..unit.chars().len().min(NEAR)).filter(|at| unit.gap_before(*at));
    [0].into_iter().chain(gaps).find_map(|from| {
        let text: String = unit.chars().iter().skip(from).take(LONGEST).collect();
        let lead = lead_len(&text);
        let (from, text) = (from + lead, text.chars().skip(lead).collect::<String>());
        let len = ends(&text).find(|len| is_whole(unit, from, *len, &text))?;
        Some(Title {
            text: unit.slice(from, from + len).into(),
            place: unit.part(from, from + len),
            units: index..index + 1,
            inside: Some(from..from + len),
        })
    })
}

/// Lengths in folded characters at which a title may end, the shortest first: what follows it on the line may speak of
/// such a report, too.
fn ends(text: &str) -> impl Iterator<Item = usize> {
    let words = ["报告", "年报"].iter().flat_map(|word| text.match_indices(word));
    let mut ends: Vec<usize> = words.map(|(at, word)| text[..at + word.len()].chars().count()).collect();
    order::sort_by(&mut ends, Ord::cmp);
    ends.into_iter()
}

/// Words that open the first sentence of a report and no title goes on with.
const OPENERS: &[&str] = &["本", "按照", "根据", "依据", "依照", "遵照", "为", "现", "我", "一、"];

/// Whether these characters are a title with year and organ, and nothing more of it follows.
fn is_whole(unit: &Unit, from: usize, len: usize, text: &str) -> bool {
    let title: String = text.chars().take(len).collect();
    let rest: String = text.chars().skip(len).collect();
    let ends = from + len == unit.chars().len()
        || unit.gap_before(from + len)
        || OPENERS.iter().any(|word| rest.starts_with(word));
    ends && title_len(&title) == Some(len) && completeness(&title) == 2
}

/// The title that ends in this unit.
fn at(units: &[Unit], index: usize) -> Option<Title> {
    let unit = units.get(index)?;
    if unit.taken
        || unit.chrome
        || unit.chars().len() > LONGEST
        || units.get(index + 1).is_some_and(goes_on)
        || !unit.folded.chars.iter().any(|c| "报告".contains(*c))
    {
        return None;
    }
    let own: String = unit.chars().iter().collect();
    let lead = lead_len(&own);
    let bare: String = own.chars().skip(lead).collect();
    if let Some(len) = title_len(&bare).filter(|_| lead > 0) {
        let text = unit.slice(lead, lead + len).into();
        return Some(Title {
            text,
            units: index..index + 1,
            inside: None,
            place: unit.part(lead, lead + len),
        });
    }
    let alone = title_len(&own);
    if let Some(len) = alone.filter(|_| completeness(&own) == 2) {
        return Some(title(units, index..index + 1, len));
    }
    let joined = (1..=2).rev().find_map(|lines| joined(units, index, lines, alone.is_some()));
    joined.or_else(|| alone.map(|len| title(units, index..index + 1, len)))
}

/// Whether a line begins with a mark that ends or goes on with what stands above it: that is running text, and no title.
fn goes_on(unit: &Unit) -> bool {
    !unit.taken && unit.chars().first().is_some_and(|c| matches!(c, '。' | ',' | '、' | ';' | '》'))
}

/// Whether a line says a year and nothing else: 2023年, a link of a menu or the first line of a title.
fn is_bare_year(unit: &Unit) -> bool {
    let text: String = unit.chars().iter().collect();
    year_of(&text).is_some()
        && super::organ::YEAR.as_ref().is_some_and(|year| year.replace(&text, "").is_empty())
}

/// The title over this unit and the `lines` before it, where those make it more complete.
fn joined(units: &[Unit], index: usize, lines: usize, alone: bool) -> Option<Title> {
    let from = index.checked_sub(lines)?;
    let parts = units.get(from..=index)?;
    let fits = |unit: &Unit| {
        let text: String = unit.chars().iter().collect();
        !unit.taken
            && !unit.chrome
            && unit.chars().len() <= 40
            && !text.contains([':', '。', ';', '>', '|'])
            && title_len(&text).is_none()
    };
    if !parts.iter().take(lines).all(fits) {
        return None;
    }
    let over = |units: &[Unit]| -> String { units.iter().flat_map(|unit| unit.chars().iter()).collect() };
    let text = over(parts);
    // A year above a title that has its own, or below another, is of a menu.
    let listed = || from.checked_sub(1).and_then(|above| units.get(above)).is_some_and(is_bare_year);
    if parts.first().is_some_and(is_bare_year) && (year_of(&over(&parts[1..])).is_some() || listed()) {
        return None;
    }
    let len = title_len(&text)?;
    let first: String = parts.first()?.chars().iter().collect();
    let broken =
        !alone && first.chars().count() >= 4 && (year_of(&first).is_some() || super::organ::is_name(&first));
    // 某镇人民政府2023年 / 政府信息公开工作年度报告; 某镇人民政府20 / 23年政府信息公开… Not 今天是2026年11月26日 above a heading.
    let year = first.trim_end_matches('度').trim_end_matches('年').ends_with(|c: char| c.is_ascii_digit());
    let more = year || is_torn(&text, parts);
    let gained = alone && (super::organ::is_name(&first) || (more && completeness(&text) == 2));
    (broken || gained).then(|| title(units, from..index + 1, len))
}

/// Whether a line ends within the words that every title has: 某镇2023年政 / 府信息公开工作年度报告.
fn is_torn(text: &str, parts: &[Unit]) -> bool {
    let seams = parts.iter().scan(0, |at, unit| {
        *at += unit.chars().len();
        Some(*at)
    });
    let words = ["政府信息公开", "政务信息公开", "政务公开"].iter().flat_map(|word| text.match_indices(word));
    let words: Vec<(usize, usize)> =
        words.map(|(at, word)| (text[..at].chars().count(), word.chars().count())).collect();
    seams.into_iter().any(|seam| words.iter().any(|(at, len)| *at < seam && seam < at + len))
}

fn title(units: &[Unit], range: Range<usize>, len: usize) -> Title {
    let parts = &units[range.clone()];
    let mut left = len;
    let mut text = String::new();
    for unit in parts {
        let take = left.min(unit.chars().len());
        text.push_str(unit.slice(0, take));
        left -= take;
    }
    let first = &parts[0];
    Title { text, place: first.part(0, len.min(first.chars().len())), units: range, inside: None }
}

/// Properties in which a page says what it is called, the surest first.
pub const NAMES: &[&str] = &["ucaptitle", "articletitle", "title", "og:title"];

/// The title that the source's properties give, without the site's name.
fn from_properties(document: &Document) -> Option<Title> {
    let mut found: Vec<(usize, Title)> = Vec::new();
    for property in &document.properties {
        let name = property.name.to_ascii_lowercase();
        if let Some(rank) = NAMES.iter().position(|n| *n == name) {
            found.extend(property_title(&property.value).map(|title| (rank, title)));
        }
    }
    found.into_iter().min_by_key(|(rank, _)| *rank).map(|(_, title)| title)
}

fn property_title(value: &str) -> Option<Title> {
    let whole = Folded::new(value);
    let text = whole.text();
    // A site's name may stand before the title too.
    let parts = text.char_indices().filter(|(_, c)| matches!(c, '_' | '|' | '-')).map(|(i, _)| i + 1);
    let lead: usize = text.chars().take(lead_len(&text)).map(char::len_utf8).sum();
    let from: Vec<usize> = [lead].into_iter().chain(parts).collect();
    let titled = |at: &&usize| title_len(&text[**at..]).is_some();
    let complete = |at: &&usize| titled(at) && completeness(&text[**at..]) == 2;
    let from = from.iter().rev().find(complete).or_else(|| from.iter().find(titled)).copied()?;
    let len = title_len(&text[from..])?;
    let first = text[..from].chars().count();
    let printed = utf16_slice(value, whole.start(first), whole.end(first + len));
    Some(Title { text: printed.into(), units: 0..0, inside: None, place: Place::whole() })
}
