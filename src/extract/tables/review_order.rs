//! In which order the review table's header names its three groups and five results: figures go by it, not by the form's.

use super::header::RESULTS;
use super::token::Token;
use crate::order;

/// Where each figure in the order of print belongs in the form's order.
#[derive(Clone, Debug, PartialEq)]
pub enum Order {
    /// For each of the fifteen in print its place in the form.
    Known([usize; 15]),
    /// Litigation is not told apart by how it came: only the first five have places.
    ReviewOnly,
    /// It is another order, and cannot be told which.
    Unclear,
}

/// A word of the header.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Word {
    Review,
    Litigation,
    Direct,
    After,
    Result(usize),
}

fn word(token: &Token) -> Option<Word> {
    let words: String = token.label()?.iter().collect();
    Some(match words.as_str() {
        "行政复议" => Word::Review,
        "行政诉讼" => Word::Litigation,
        "合计" => Word::Result(4),
        text if text.contains("直接起诉") => Word::Direct,
        text if text.contains("复议后起诉") => Word::After,
        text => Word::Result(RESULTS.iter().position(|name| *name == text)?),
    })
}

/// The order of the header; the form's where its words are torn, cut short or missing.
pub fn order(tokens: &[Token]) -> Order {
    let words: Vec<(usize, Word)> =
        tokens.iter().enumerate().filter_map(|(index, token)| Some((index, word(token)?))).collect();
    if is_transposed(tokens, &words) {
        return one_by_one(tokens, &words).map_or(Order::Unclear, Order::Known);
    }
    let first = |wanted: &[Word]| words.iter().position(|(_, word)| wanted.contains(word));
    let (review, suits) = (first(&[Word::Review]), first(&[Word::Litigation, Word::Direct, Word::After]));
    let (direct, after) = (first(&[Word::Direct]), first(&[Word::After]));
    let at = |word: Option<usize>| word.and_then(|word| words.get(word)).map(|(index, _)| *index);
    let Some(suits_first) = stands_before(tokens, at(suits), at(review)) else { return Order::Unclear };
    if let Some(order) = torn(tokens).filter(|_| direct.is_none() && after.is_none()) {
        return order;
    }
    if suits.is_some() && direct.is_none() && after.is_none() && review.is_some() {
        return if suits_first { Order::Unclear } else { Order::ReviewOnly };
    }
    let Some(after_first) = stands_before(tokens, at(after), at(direct)) else { return Order::Unclear };
    let pair = if after_first { [2, 1] } else { [1, 2] };
    let groups = match apart(tokens, &words) {
        Some(groups) => groups,
        None if suits_first => [pair[0], pair[1], 0],
        None => [0, pair[0], pair[1]],
    };
    match results(&words) {
        Some(columns) => Order::Known(std::array::from_fn(|at| groups[at / 5] * 5 + columns[at % 5])),
        None => Order::Unclear,
    }
}

/// The order of a header one character a line: read on, its words are the form's and in the form's order, or it is unclear.
fn torn(tokens: &[Token]) -> Option<Order> {
    let single = tokens.iter().filter(|token| token.label().is_some_and(|words| words.len() == 1)).count();
    let text: String = tokens.iter().filter_map(Token::label).flatten().collect();
    let direct = text.find("直接起诉").filter(|_| single > RESULTS.concat().chars().count())?;
    let forms = text.find("复议后起诉").is_some_and(|after| direct < after)
        && text
            .find("行政诉讼")
            .is_none_or(|suits| text.find("行政复议").is_some_and(|review| review < suits))
        && text.matches(&RESULTS.concat()).count() == 3;
    Some(if forms { Order::Known(std::array::from_fn(|at| at)) } else { Order::Unclear })
}

/// Whether the first word is read before the second, where both are there. Words centred at different heights follow each
/// other in text whatever their columns: there the page tells, or nobody does.
fn stands_before(tokens: &[Token], one: Option<usize>, other: Option<usize>) -> Option<bool> {
    let (Some(one), Some(other)) = (one, other) else { return Some(false) };
    let alone = |at: usize| is_alone(tokens, at);
    let (from, to) = (one.min(other), one.max(other));
    let same_line = tokens[from].line == tokens[to].line;
    let in_grid = tokens[from].cols.is_some() && tokens[to].cols.is_some();
    let figures = tokens[from..to].iter().any(|token| token.reading().is_some());
    if same_line || in_grid || figures || one > other {
        return Some(one < other);
    }
    match (alone(one).then(|| middle(&tokens[one])), alone(other).then(|| middle(&tokens[other]))) {
        (Some(Some(one)), Some(Some(other))) => Some(one < other),
        // One cell a line: they follow each other as in the table.
        (Some(None), Some(None)) if one_a_line(tokens) => Some(true),
        _ => None,
    }
}

/// Whether nothing else stands on a token's line.
fn is_alone(tokens: &[Token], at: usize) -> bool {
    let line = tokens[at].line;
    tokens.iter().filter(|token| token.line == line).count() == 1
}

/// The middle of what stands on a page, from its left edge.
fn middle(token: &Token) -> Option<f32> {
    token.place.rect.map(|[x, _, width, _]| x + width / 2.0)
}

/// Whether no two words of the table share a line.
fn one_a_line(tokens: &[Token]) -> bool {
    let labels: Vec<usize> = tokens.iter().filter(|t| t.label().is_some()).map(|t| t.line).collect();
    labels.windows(2).all(|pair| pair[0] != pair[1])
}

/// The groups as they follow each other where each is a table of its own: figures stand between their names.
fn apart(tokens: &[Token], words: &[(usize, Word)]) -> Option<[usize; 3]> {
    let names = [Word::Review, Word::Direct, Word::After];
    let at = |name: &Word| words.iter().find(|(_, word)| word == name).map(|(index, _)| *index);
    let mut places: Vec<(usize, usize)> =
        names.iter().enumerate().filter_map(|(group, name)| Some((at(name)?, group))).collect();
    order::sort_by(&mut places, Ord::cmp);
    let between =
        places.windows(2).all(|pair| tokens[pair[0].0..pair[1].0].iter().any(|t| t.reading().is_some()));
    let groups: Vec<usize> = places.iter().map(|(_, group)| *group).collect();
    groups.try_into().ok().filter(|_| between)
}

/// The results from left to right; the form's where they are not all there, nothing where the groups differ.
fn results(words: &[(usize, Word)]) -> Option<[usize; 5]> {
    let named: Vec<usize> = words
        .iter()
        .filter_map(|(_, word)| match word {
            Word::Result(which) => Some(*which),
            _ => None,
        })
        .collect();
    let form = [0, 1, 2, 3, 4];
    let whole = |five: &[usize]| form.iter().all(|which| five.contains(which));
    if named.is_empty() || !named.len().is_multiple_of(5) || !named.chunks(5).all(whole) {
        return Some(form);
    }
    let first: [usize; 5] = std::array::from_fn(|at| named[at]);
    named.chunks(5).all(|five| *five == first).then_some(first)
}

/// Whether the results are rows, each with its figures behind it.
fn is_transposed(tokens: &[Token], words: &[(usize, Word)]) -> bool {
    let followed = |index: usize| tokens.get(index + 1).is_some_and(|next| next.reading().is_some());
    let rows = words.iter().filter(|(index, word)| matches!(word, Word::Result(_)) && followed(*index));
    rows.count() > 3
}

/// Every figure behind its own result, the groups named above or beside: each goes where its names say.
fn one_by_one(tokens: &[Token], words: &[(usize, Word)]) -> Option<[usize; 15]> {
    let mut places = Vec::new();
    let mut group = None;
    for (index, word) in words {
        match word {
            Word::Review => group = Some(0),
            // The figures behind it are of one kind of suits or the other: its name comes next.
            Word::Litigation => group = None,
            Word::Direct => group = Some(1),
            Word::After => group = Some(2),
            Word::Result(result) => {
                tokens.get(index + 1)?.reading()?;
                places.push(group? * 5 + result);
            }
        }
    }
    let figures = tokens.iter().filter(|token| token.reading().is_some()).count();
    let each = (0..15).all(|place| places.contains(&place));
    places.try_into().ok().filter(|_| each && figures == 15)
}
