//! Which lines are of which official table: by words that stand nowhere else, then by their neighbours.

use super::disclosure_keyed;
use super::found::{Found, Seen, is_long};
use super::token::{Kind, Token, label_chars};
use crate::document::fold::is_han;
use crate::extract::lines::{Line, Shape};
use crate::extract::sections::ordinal::{Prefix, Style, prefix};
use crate::form::labels::{
    APPLICATION_SIGNS, APPLICATIONS, DISCLOSURE, DISCLOSURE_SIGNS, HEADERS, HEADING_SIGNS, Label,
    REVIEW_SIGNS, STATISTICS_SIGNS,
};
use crate::report::TableKind;
use std::sync::LazyLock;

/// The signs of the other tables come first: 其他结果 and the like are the shortest words.
pub const SIGNS: &[(TableKind, &[&str])] = &[
    (TableKind::Disclosure, DISCLOSURE_SIGNS),
    (TableKind::Applications, APPLICATION_SIGNS),
    (TableKind::Statistics2014, STATISTICS_SIGNS),
    (TableKind::Review, REVIEW_SIGNS),
];

/// The lines of one official table, with their tokens.
#[derive(Debug)]
pub struct Region {
    /// Which table.
    pub kind: TableKind,
    /// In the order of the document.
    pub tokens: Vec<Token>,
}

/// Lines without any word of the table after which it has surely ended.
const PATIENCE: usize = 6;

/// Lines looked back for the header words above the first sure sign.
const LOOK_BACK: usize = 6;

/// Label characters beyond which a line that is no label is running text.
const LONG: usize = 48;

/// The regions of the four kinds, and for each line whether one of them took it.
pub fn regions(lines: &[Line]) -> (Vec<Region>, Vec<bool>) {
    let mut found = Found::new(lines);
    let kinds = assign(lines, &mut found);
    let mut regions: Vec<Region> = Vec::new();
    for (kind, seen) in kinds.iter().zip(found.seen) {
        let Some(kind) = *kind else { continue };
        match regions.iter_mut().find(|region| region.kind == kind) {
            Some(region) => region.tokens.extend(seen.tokens),
            None => regions.push(Region { kind, tokens: seen.tokens }),
        }
    }
    (regions, kinds.iter().map(Option::is_some).collect())
}

/// Whether words hold a sign of the table.
pub fn has_sign(kind: TableKind, words: &str) -> bool {
    let mut signs = SIGNS.iter().filter(|(of, _)| *of == kind).flat_map(|(_, signs)| signs.iter());
    signs.any(|sign| words.contains(sign))
}

fn assign(lines: &[Line], found: &mut Found) -> Vec<Option<TableKind>> {
    let mut kinds: Vec<Option<TableKind>> = vec![None; lines.len()];
    let (mut current, mut idle) = (None::<TableKind>, 0usize);
    for (index, line) in lines.iter().enumerate() {
        found.reach(index);
        let seen = &found.seen[index];
        let sign = match (classify(line, seen, current), seen.torn, seen.keyed) {
            (_, _, Some(kind)) | (Sign::Neutral | Sign::Likely, Some(kind), _) => Sign::Sure(kind),
            (sign, _, _) => sign,
        };
        match sign {
            Sign::Sure(kind) => {
                if current != Some(kind) {
                    // What said nothing of the table before may be the head of this one.
                    release(&mut kinds, index.saturating_sub(1), idle);
                    look_back(lines, &found.seen, &mut kinds, index, kind);
                    figure_above(&found.seen, &mut kinds, index, kind);
                }
                (current, idle) = (Some(kind), 0);
                kinds[index] = current;
            }
            Sign::Likely => {
                idle = 0;
                kinds[index] = current;
            }
            Sign::Neutral if current.is_some() => {
                idle += 1;
                kinds[index] = current;
                if idle > PATIENCE {
                    release(&mut kinds, index, idle);
                    current = None;
                }
            }
            Sign::Neutral => {}
            Sign::Other => {
                release(&mut kinds, index, idle + 1);
                (current, idle) = (None, 0);
            }
        }
        if let Some(passed) = index.checked_sub(LOOK_BACK).filter(|passed| kinds[*passed].is_none()) {
            found.forget(passed);
        }
    }
    release(&mut kinds, lines.len().saturating_sub(1), idle);
    kinds
}

/// Gives back the last `idle` lines up to `index`: nothing of the table came after them.
fn release(kinds: &mut [Option<TableKind>], index: usize, idle: usize) {
    let from = (index + 1).saturating_sub(idle);
    for kind in kinds.iter_mut().take(index + 1).skip(from) {
        *kind = None;
    }
}

/// Header words such as 行政复议 stand above the first sure sign.
fn look_back(lines: &[Line], seen: &[Seen], kinds: &mut [Option<TableKind>], index: usize, kind: TableKind) {
    for back in (index.saturating_sub(LOOK_BACK)..index).rev() {
        // The rule below a Markdown table's first row says nothing, nor does what fills the columns that a cell spans.
        let filler = seen[back].tokens.iter().all(|token| matches!(token.kind, Kind::Gap));
        if filler && !seen[back].runs {
            continue;
        }
        let taken = kinds[back].is_some();
        if taken
            || !matches!(classify(&lines[back], &seen[back], Some(kind)), Sign::Likely)
            || is_values(&seen[back].tokens)
        {
            return;
        }
        kinds[back] = Some(kind);
    }
}

/// Cards that name each figure in full: one that begins with its figure says that all figures stand above their names.
fn figure_above(seen: &[Seen], kinds: &mut [Option<TableKind>], index: usize, kind: TableKind) {
    let Some(above) = index.checked_sub(1) else { return };
    if kind == TableKind::Disclosure
        && is_values(&seen[above].tokens)
        && disclosure_keyed::is_name(&seen[index].tokens)
    {
        kinds[above] = kinds[above].or(Some(kind));
    }
}

fn is_values(found: &[Token]) -> bool {
    !found.is_empty() && found.iter().all(|token| token.label().is_none())
}

enum Sign {
    /// A word that stands in this table only.
    Sure(TableKind),
    /// A word or figures that fit the table under way.
    Likely,
    /// Says nothing: one character of a vertical label, a page number, a short stranger.
    Neutral,
    /// A heading or running text: no table.
    Other,
}

fn classify(line: &Line, seen: &Seen, current: Option<TableKind>) -> Sign {
    if seen.runs || is_long(line) {
        return Sign::Other;
    }
    let found = seen.tokens.as_slice();
    let labels: Vec<&Token> = found.iter().filter(|token| token.label().is_some()).collect();
    if labels.is_empty() {
        return if current.is_some() && !found.is_empty() { Sign::Likely } else { Sign::Neutral };
    }
    let words: String = labels.iter().filter_map(|token| token.label()).flatten().collect();
    if let Some(sign) = running_text(line, &labels, &words) {
        return sign;
    }
    let sure = sure_kind(&words, &labels);
    if sure.or(current).is_some_and(has_columns) && line.shape == Shape::Plain && names_a_count(&line.text) {
        return Sign::Other;
    }
    if let Some(kind) = sure {
        return Sign::Sure(kind);
    }
    if let Some(kind) = row_kind(&labels, found, line, current) {
        return Sign::Sure(kind);
    }
    // 数量(件): the one row of table four may have a name, and words in place of figures.
    let figures = found.len() - labels.len();
    let named_row = current == Some(TableKind::Review)
        && line.shape != Shape::Plain
        && (figures >= 5 || found.len() >= REVIEW_CELLS);
    let fits = current.is_some_and(|kind| labels.iter().any(|token| fits(kind, token)));
    if fits || named_row { Sign::Likely } else { Sign::Neutral }
}

/// Cells of the review table.
pub const REVIEW_CELLS: usize = 15;

/// Headings of the six parts, and text too long or punctuated to be labels.
fn running_text(line: &Line, labels: &[&Token], words: &str) -> Option<Sign> {
    if ["结果维持", "自然人", "第二十条第"].iter().any(|sign| words.contains(sign))
        && !line.text.contains('。')
        && !(line.shape == Shape::Plain && counts_in_prose(&line.text))
    {
        return None;
    }
    let heading = HEADING_SIGNS.iter().any(|sign| words.contains(sign))
        && (line.shape != Shape::GridRow || is_numbered_alone(line));
    let long = words.chars().count() > LONG * labels.len().max(1);
    let sentence = match line.shape {
        // 收到政府信息公开申请29件。 is nearly a label, and no label ends so.
        Shape::Plain => {
            is_sentence(&line.text)
                && is_sentence(&without_label_commas(&line.text))
                && (line.text.trim_end().ends_with('。') || !is_known(words))
        }
        Shape::Cells | Shape::GridRow => labels.iter().any(|token| {
            let words: String = token.label().unwrap_or_default().iter().collect();
            is_sentence(&token.text) && !is_known(&words)
        }),
    };
    (heading || long || sentence).then_some(Sign::Other)
}

/// Whether a count with its unit ends a clause: 行政复议1 件，其中结果维持0 件.
fn counts_in_prose(text: &str) -> bool {
    let chars: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
    chars.windows(3).any(|three| {
        three[0].is_ascii_digit() && "件条起宗份".contains(three[1]) && "，,；;".contains(three[2])
    })
}

/// Whether the rows of a table have several figures.
fn has_columns(kind: TableKind) -> bool {
    matches!(kind, TableKind::Applications | TableKind::Review)
}

/// Units that a count has in prose.
const UNITS: &[char] = &['件', '条', '起', '宗', '份'];

/// Whether words with one count behind them are an item of a list: 5.信访举报投诉类申请不予处理2件； 予以公开：10件. Figures of
/// a row stand apart from its words, or one behind the other.
fn names_a_count(text: &str) -> bool {
    let chars: Vec<char> = text.trim().chars().collect();
    let ends = |at: usize| chars.get(at).is_none_or(|c| "，,；;。、）)（(".contains(*c));
    let named = |at: usize| {
        let mut before = chars[..at].iter().rev().skip_while(|c| c.is_ascii_digit());
        before.next().is_some_and(|c| (is_han(*c) && !UNITS.contains(c)) || matches!(c, '：' | ':'))
    };
    let counted = |at: usize| chars[at - 1].is_ascii_digit() && UNITS.contains(&chars[at]) && ends(at + 1);
    // 维持 2 件、尚未审结 1 件; 复议案件3件（: a stop behind the unit parts clauses, whatever stands before the figure.
    let clause = |at: usize| chars.get(at + 1).is_some_and(|c| "，,；;。、（(".contains(*c));
    (1..chars.len()).any(|at| counted(at) && (named(at) || clause(at)) || spaced(&chars, at) && clause(at))
}

/// Whether a unit stands here, a gap behind its figure: 维持 2 件.
fn spaced(chars: &[char], at: usize) -> bool {
    let mut before = chars[..at].iter().rev().skip_while(|c| c.is_whitespace());
    UNITS.contains(&chars[at]) && before.next().is_some_and(char::is_ascii_digit)
}

/// Whether a row is one cell that begins with the number of a part: a sheet has its headings in merged rows.
fn is_numbered_alone(line: &Line) -> bool {
    let mut pieces = line.pieces.iter().filter(|piece| !piece.text.is_empty());
    let (Some(only), None) = (pieces.next(), pieces.next()) else { return false };
    let start: Vec<char> = only.text.chars().take(8).collect();
    matches!(prefix(&start), Prefix { style: Style::Chinese, ordinal: Some(_), tight: false, .. })
}

/// The stops of a sentence; a comma between digits is none.
const STOPS: [char; 9] = [',', '，', '。', '；', ';', '！', '？', '：', ':'];

/// Whether a text has the stops of a sentence outside brackets and figures.
pub fn is_sentence(text: &str) -> bool {
    let (mut chars, mut stops) = (0, false);
    let (mut before, mut comma) = (None::<char>, false);
    for c in without_brackets(text) {
        stops |= comma && !c.is_ascii_digit();
        comma = matches!(c, ',' | '，');
        let figure = before.is_some_and(|c| c.is_ascii_digit());
        stops |= STOPS.contains(&c) && !(comma && figure);
        comma &= figure;
        (before, chars) = (Some(c), chars + 1);
        if stops && chars > 8 {
            return true;
        }
    }
    comma && chars > 8
}

/// Where labels have 、 and some print a comma, with the words on either side.
const COMMAS: &[(&str, &str)] =
    &[("补正", "行政机关"), ("费用", "行政机关"), ("信息", "需要另行"), ("信息", "需另行")];

/// A whole table on one line has its labels in it, commas and all.
pub fn without_label_commas(text: &str) -> String {
    let is_label = |at: usize, c: char| {
        let (left, right) = (&text[..at], &text[at + c.len_utf8()..]);
        COMMAS.iter().any(|(before, behind)| left.ends_with(before) && right.starts_with(behind))
    };
    let kept = |(at, c): &(usize, char)| !(matches!(c, ',' | '，' | ';' | '；') && is_label(*at, *c));
    text.char_indices().filter(kept).map(|(_, c)| c).collect()
}

fn without_brackets(text: &str) -> impl Iterator<Item = char> {
    let mut depth = 0i32;
    text.chars().filter(move |c| {
        match c {
            '(' | '（' => depth += 1,
            ')' | '）' => depth = (depth - 1).max(0),
            _ => return depth == 0,
        }
        false
    })
}

/// Whether the words are a label of the applications table, or nearly: some of these have commas.
fn is_known(words: &str) -> bool {
    let count = words.chars().count();
    let known = APPLICATIONS.iter().any(|label| {
        let full = format!("{}{}{}", label.mark, label.core, label.note);
        let longer = count.saturating_sub(full.chars().count());
        full.contains(words) || (words.contains(label.core) && label.core.chars().count() > 8 && longer < 8)
    });
    known || (count <= LONG && near(TableKind::Applications, words))
}

fn sure_kind(words: &str, labels: &[&Token]) -> Option<TableKind> {
    let has = |signs: &[&str]| signs.iter().any(|sign| words.contains(sign));
    SIGNS
        .iter()
        .find(|(_, signs)| has(signs))
        .map(|(kind, _)| *kind)
        .filter(|_| labels.iter().any(|token| !token.text.is_empty()))
}

/// A row whose only word is short (规章, 行政许可): sure where figures stand beside it in cells.
fn row_kind(
    labels: &[&Token],
    found: &[Token],
    line: &Line,
    current: Option<TableKind>,
) -> Option<TableKind> {
    let values = found.iter().any(|token| token.reading().is_some());
    let beside = line.shape != Shape::Plain && values;
    let names = |list: &[Label]| {
        labels.iter().any(|token| {
            let words: String = token.label().unwrap_or_default().iter().collect();
            list.iter().any(|label| {
                label.core.chars().count() > 1
                    && (words == label.core || words == format!("行政{}", label.core))
            })
        })
    };
    (beside && current.is_none() && names(DISCLOSURE)).then_some(TableKind::Disclosure)
}

/// All words of a table in one string: a fragment of a label is a part of it.
pub fn corpus(kind: TableKind) -> &'static str {
    static DISCLOSURE_WORDS: LazyLock<String> = LazyLock::new(|| {
        let columns = HEADERS.iter().flat_map(|header| header.columns.iter().map(|(_, words)| *words));
        let rows = DISCLOSURE.iter().map(|label| format!("{}{}", label.mark, label.core));
        let columns = columns.chain(["行政规范性文件", "其他主动公开文件"]).map(str::to_string);
        rows.chain(columns).collect::<Vec<_>>().join("|")
    });
    static APPLICATION_WORDS: LazyLock<String> = LazyLock::new(|| {
        let labels = APPLICATIONS.iter().map(|label| format!("{}{}{}", label.mark, label.core, label.note));
        labels.collect::<Vec<_>>().join("|") + "|合计|小计|七合计"
    });
    const REVIEW_WORDS: &str =
        "行政复议|行政诉讼|结果维持|结果纠正|其他结果|尚未审结|总计|合计|未经复议直接起诉|复议后起诉";
    match kind {
        TableKind::Disclosure => &DISCLOSURE_WORDS,
        TableKind::Applications => &APPLICATION_WORDS,
        TableKind::Review => REVIEW_WORDS,
        TableKind::Statistics2014 | TableKind::Unknown => "",
    }
}

/// Whether a token's words are a label of the table, nearly one, or a part of one.
pub fn fits(kind: TableKind, token: &Token) -> bool {
    let words: String = token.label().unwrap_or_default().iter().collect();
    let count = words.chars().count();
    if kind == TableKind::Statistics2014 {
        return count < 40;
    }
    (count >= 2 && corpus(kind).contains(words.as_str()))
        || (count >= 4 && label_chars(&words).len() >= 4 && near(kind, &words))
}

/// Whether a label of the table has most of these characters in order: lost and misspelt ones.
fn near(kind: TableKind, words: &str) -> bool {
    corpus(kind).split('|').any(|label| {
        let mut rest = label.chars();
        let kept = words.chars().filter(|c| rest.clone().any(|d| d == *c) && rest.any(|d| d == *c)).count();
        kept * 5 >= words.chars().count() * 4 && kept * 2 >= label.chars().count()
    })
}
