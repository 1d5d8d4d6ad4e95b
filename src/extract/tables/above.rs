//! Figures that stand a line above their label, as text from a PDF has them where the label is centred lower.
//!
//! Lines of a table are rows with their figures, bare labels, bare figures and headers. Between headers and whole rows
//! stand stretches of bare lines: one that begins with figures and ends with a label has its figures above, one that
//! begins with a label and ends with figures has them below. Where a stretch tells neither, the others tell; where
//! those disagree, nobody does.

use super::disclosure;
use super::owner::TokenOwner;
use super::token::Token;
use crate::extract::lines::Shape;
use crate::form::Row;
use crate::form::labels::{Label, Slot};

/// Values by the token of the label that they belong to, where that is not the label before them.
pub type Moved = Vec<(Vec<usize>, Vec<usize>)>;

/// What one line is.
#[derive(Debug, PartialEq)]
enum Part {
    /// A header, a caption, a row with its figures: parts stretches. With its row and that one's token, if it has one.
    Edge(Option<usize>, Option<usize>),
    /// A label without figures: its row and its token.
    Row(Option<usize>, usize),
    /// Figures without a label.
    Figures(Vec<usize>),
}

/// Which way a stretch has its figures.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Way {
    Above,
    Below,
    Open,
}

/// The values that belong to a label behind them, with the tokens of the labels that may claim them: one, or two where it
/// cannot be told.
pub fn moved(labels: &[Label], tokens: &[Token], owners: &[TokenOwner]) -> Moved {
    let parts = parts(labels, tokens, owners);
    let stretches: Vec<&[Part]> =
        parts.split(|part| matches!(part, Part::Edge(..))).filter(|s| s.iter().any(is_figures)).collect();
    let ways: Vec<Way> = stretches.iter().map(|stretch| way(stretch)).collect();
    let (above, below) = (ways.contains(&Way::Above), ways.contains(&Way::Below));
    let mut moved = Moved::new();
    for (stretch, way) in stretches.iter().zip(&ways) {
        match way {
            Way::Above => move_up(stretch, false, &mut moved),
            // One cell a line goes on as it is read.
            Way::Open if above == below && (stretch.len() <= SHORT || !one_a_line(tokens, stretch)) => {
                move_up(stretch, true, &mut moved);
            }
            Way::Open if above && !below => move_up(stretch, false, &mut moved),
            Way::Open | Way::Below => {}
        }
    }
    let mut from = 0;
    while from < parts.len() {
        let len = chain(&parts[from..]);
        // Every row in turn has as many figures on the next line: as read, they are behind its own.
        if !ends_below(tokens, &parts[from..from + len]) {
            moved.extend(parts[from..from + len].windows(3).filter_map(wrapped));
        }
        from += len;
    }
    moved
}

/// How many parts from the first one on are rows with figures and bare figures in turn; one at least.
fn chain(parts: &[Part]) -> usize {
    let in_turn =
        |pair: &[Part]| is_row(&pair[0]) && is_figures(&pair[1]) || is_figures(&pair[0]) && is_row(&pair[1]);
    1 + parts.windows(2).take_while(|pair| in_turn(pair)).count()
}

fn is_row(part: &Part) -> bool {
    matches!(part, Part::Edge(_, Some(_)))
}

/// Whether a chain begins with a row and ends with figures, two rows at least, and each has as many with those below it.
fn ends_below(tokens: &[Token], chain: &[Part]) -> bool {
    let on_line = |token: usize| {
        let line = tokens[token].line;
        let from = tokens[..token].iter().rev().take_while(|one| one.line == line).count();
        let row = tokens[token - from..].iter().take_while(|one| one.line == line);
        row.filter(|one| one.reading().is_some()).count()
    };
    let count = |pair: &[Part]| match pair {
        [Part::Edge(_, Some(token)), Part::Figures(below)] => Some(on_line(*token) + below.len()),
        _ => None,
    };
    let counts: Option<Vec<usize>> = chain.chunks(2).map(count).collect();
    counts.is_some_and(|counts| counts.len() > 1 && counts.windows(2).all(|pair| pair[0] == pair[1]))
}

/// A figure that wraps within its cell stands half above and half below its row: nobody can tell which row has which half,
/// so that the row gets both.
fn wrapped(parts: &[Part]) -> Option<(Vec<usize>, Vec<usize>)> {
    let [Part::Figures(above), Part::Edge(_, Some(token)), Part::Figures(below)] = parts else { return None };
    let both = above.len() == below.len() && above.len() < LEAST;
    both.then(|| ([above.as_slice(), below].concat(), vec![*token]))
}

/// Figures of a row that a line of its own has at least.
const LEAST: usize = 3;

/// A label, figures, a label: nothing tells whose they are.
const SHORT: usize = 3;

/// Whether no two figures of a stretch stand on one line.
fn one_a_line(tokens: &[Token], stretch: &[Part]) -> bool {
    let figures = stretch.iter().flat_map(|part| match part {
        Part::Figures(values) => values.as_slice(),
        _ => &[],
    });
    let lines: Vec<usize> = figures.map(|index| tokens[*index].line).collect();
    lines.windows(2).all(|pair| pair[0] != pair[1])
}

fn is_figures(part: &Part) -> bool {
    matches!(part, Part::Figures(_))
}

fn way(stretch: &[Part]) -> Way {
    let under_figures = |pair: &[Part]| is_figures(&pair[0]) || is_figures(&pair[1]);
    match (stretch.first(), stretch.last()) {
        (Some(Part::Figures(_)), Some(Part::Row(..))) if stretch.windows(2).all(under_figures) => Way::Above,
        (Some(Part::Row(..)), Some(Part::Figures(_))) => Way::Below,
        _ => Way::Open,
    }
}

/// Figures go to the label right behind them; in doubt twice to both neighbours: too many to be read.
fn move_up(stretch: &[Part], doubt: bool, moved: &mut Moved) {
    for (index, part) in stretch.iter().enumerate() {
        let Part::Figures(values) = part else { continue };
        let label = |part: Option<&Part>| match part {
            Some(Part::Row(_, token)) => Some(*token),
            _ => None,
        };
        let before = index.checked_sub(1).and_then(|i| label(stretch.get(i))).filter(|_| doubt);
        if let Some(behind) = label(stretch.get(index + 1)) {
            let values = if doubt { [values.as_slice(), values].concat() } else { values.clone() };
            moved.push((values, before.into_iter().chain([behind]).collect()));
        }
    }
}

/// The lines of running text, neighbours of a kind joined; a label torn around its figures is a row with its figures.
fn parts(labels: &[Label], tokens: &[Token], owners: &[TokenOwner]) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let under =
        |label: &usize| labels.get(*label).is_some_and(|l| l.slot == Slot::Row(Row::OtherUncorrected));
    let split = owners.iter().flat_map(|owner| &owner.labels).any(under);
    let mut from = 0;
    while let Some(first) = tokens.get(from) {
        let len = tokens[from..].iter().take_while(|token| token.line == first.line).count();
        if let Some(part) = part(labels, tokens, owners, from..from + len, split) {
            push(&mut parts, part);
        }
        from += len;
    }
    parts
}

fn push(parts: &mut Vec<Part>, part: Part) {
    match (parts.as_mut_slice(), part) {
        ([.., Part::Figures(known)], Part::Figures(more)) => known.extend(more),
        // 申请人无正当理由逾期不补正、 | 0 0 0 0 0 0 0 | 行政机关不再处理: one label, torn.
        ([.., Part::Row(one, _), Part::Figures(_)], Part::Row(other, _))
            if *one == other && one.is_some() =>
        {
            parts.truncate(parts.len() - 2);
            parts.push(Part::Edge(other, None));
        }
        ([.., Part::Row(one, _) | Part::Edge(one, _)], Part::Row(other, _))
            if *one == other && one.is_some() => {}
        // A label over two lines, its figures on the second.
        ([.., Part::Row(one, _)], Part::Edge(other, token)) if *one == other && one.is_some() => {
            parts.pop();
            parts.push(Part::Edge(other, token));
        }
        (_, part) => parts.push(part),
    }
}

fn is_header(token: &Token) -> bool {
    let words: String = token.label().unwrap_or_default().iter().collect();
    disclosure::is_header_word(&words)
}

/// What a line is; nothing where it only holds pieces of group labels.
fn part(
    labels: &[Label],
    tokens: &[Token],
    owners: &[TokenOwner],
    line: std::ops::Range<usize>,
    split: bool,
) -> Option<Part> {
    let values: Vec<usize> = line.clone().filter(|i| tokens[*i].reading().is_some()).collect();
    let (mut row, mut edge, mut cells) = (None, false, false);
    for index in line {
        let owner = &owners[index];
        let slot = owner.labels.last().and_then(|label| labels.get(*label)).map(|label| label.slot);
        match slot {
            Some(Slot::Row(_)) => row = Some((owner.labels.last().copied(), index)),
            // In the 2019 form (六) is a row, and no rows stand under it.
            Some(Slot::Group(Row::OtherHandling)) if !split => {
                row = Some((owner.labels.last().copied(), index))
            }
            Some(Slot::Caption | Slot::Column(_)) => edge |= !owner.fragment || values.is_empty(),
            // 现行有效件数: a header, though no label of the form.
            None if owner.stranger && is_header(&tokens[index]) => edge |= values.is_empty(),
            None if owner.stranger => row = Some((None, index)),
            _ => {}
        }
        cells |= tokens[index].shape != Shape::Plain;
    }
    match row {
        // A caption beside a row of the form is the tall one of its group: 三、本年度办理结果.
        None | Some((None, _)) if edge => Some(Part::Edge(None, None)),
        _ if cells => Some(Part::Edge(None, None)),
        Some((label, token)) if !values.is_empty() => Some(Part::Edge(label, Some(token))),
        Some((label, token)) => Some(Part::Row(label, token)),
        None if !values.is_empty() => Some(Part::Figures(values)),
        None => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::document::{Block, Document};
    use crate::extract::extract;
    use crate::form::{Address, Column, Row};

    fn received(text: &str) -> Vec<Option<String>> {
        let blocks = text.lines().map(Block::paragraph).collect();
        let report = extract(&Document { blocks, ..Document::default() });
        let cell = |row, column| report.cells.get(&Address::applications(row, column))?.value;
        let total = |row| cell(row, Column::Total).map(|value| value.to_string());
        [Row::Received, Row::CarriedIn, Row::Granted].map(total).into()
    }

    #[test]
    fn the_last_figure_of_each_row_on_the_next_line() {
        let header = "自然人 法人或其他组织 总计\n商业企业 科研机构 社会公益组织 法律服务机构 其他";
        let text = |rows: [&str; 3]| {
            let labels =
                ["一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "（一）予以公开"];
            let rows: Vec<String> =
                labels.iter().zip(rows).map(|(label, row)| format!("{label} {row}")).collect();
            format!("{header}\n{}", rows.join("\n"))
        };
        let told = received(&text(["40 5 0 0 0 0\n45", "3 0 0 0 0 0\n3", "18 2 0 0 0 0\n20"]));
        assert_eq!(told, ["45", "3", "20"].map(|value| Some(value.to_string())));
        // A figure torn in its cell: half of it above the row, half below.
        let torn = received(&text(["40 5 0 0 0 0 45\n1", "3 0 0 0 0 0\n3", "18 2 0 0 0 0 20"]));
        assert_eq!(torn[1], None);
    }
}
