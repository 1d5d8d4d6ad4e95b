//! In which order a header names its columns. Offices that lay the table out anew put 总计 first, or leave a column out:
//! figures go by the header then, never by the form's order.

use super::token::Token;
use crate::form::Column;
use crate::order;

/// What a header says of its columns.
#[derive(Clone, Debug, PartialEq)]
pub enum Order {
    /// The form's, or nothing that says otherwise.
    Form,
    /// Another one, from left to right; with grid columns where the source is a grid.
    Named(Vec<(Column, Option<u32>)>),
    /// Another one that cannot be told.
    Unclear,
}

/// Columns that a header names at least.
const LEAST: usize = 5;

/// Column names of the applications table as printed, in label characters.
const NAMES: &[(&str, Column)] = &[
    ("自然人", Column::NaturalPerson),
    ("商业企业", Column::Business),
    ("科研机构", Column::Research),
    ("社会公益组织", Column::SocialOrganization),
    ("社会公益", Column::SocialOrganization),
    ("法律服务机构", Column::LegalService),
    ("其他", Column::OtherOrganization),
    ("总计", Column::Total),
    ("合计", Column::Total),
];

/// Words over several columns, or beside them.
const CAPTIONS: &[&str] =
    &["申请人情况", "法人或其他组织", "法人及其他组织", "法人和其他组织", "法人或者其他组织"];

/// The results of the review table in the form's order, in label characters.
pub const RESULTS: [&str; 5] = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];

/// The column that words name, with what stands over five of them or without.
pub fn column(words: &str) -> Option<Column> {
    let bare = CAPTIONS[1..].iter().find_map(|caption| words.strip_prefix(caption)).unwrap_or(words);
    NAMES.iter().find(|(name, _)| *name == bare).map(|(_, column)| *column)
}

/// The order of the header, which is the first stretch between figures and rows that names columns: lists in the prose may
/// stand above it.
pub fn order(tokens: &[Token]) -> Order {
    let row = |words: &str| words.contains("申请数量") || words.contains("办理结果");
    let stops = |token: &Token| {
        token.reading().is_some() || row(&token.label().unwrap_or_default().iter().collect::<String>())
    };
    let header = tokens
        .split(stops)
        .find(|part| part.len() >= LEAST && named(part).0.len() >= LEAST)
        .unwrap_or_default();
    let (named, clean) = named(header);
    let columns: Vec<Column> = named.iter().map(|(column, _)| *column).collect();
    let distinct = (1..columns.len()).all(|i| !columns[..i].contains(&columns[i]));
    if !distinct || columns.len() < LEAST {
        return Order::Form;
    }
    let in_grid = named.iter().all(|(_, token)| token.cols.is_some());
    // A header that a page's edge cuts stands in two grids, whose columns are not each other's.
    let words = header.iter().filter(|token| token.label().is_some_and(|words| !words.is_empty()));
    let cut = named.iter().any(|(_, token)| words.clone().any(|word| word.place.block != token.place.block));
    if in_grid && cut {
        return Order::Form;
    }
    // A grid whose spans do not fit its header (drawn tables) tells no places.
    if in_grid && named.iter().any(|(_, token)| token.cols.is_none_or(|(_, span)| span != 1)) {
        return Order::Form;
    }
    if let Some(forms) = at_heights(&named, header).filter(|_| !in_grid) {
        return if forms { Order::Form } else { Order::Unclear };
    }
    // As printed line by line it is the form's: a grid that says otherwise (drawn tables) has its header's rows apart.
    let read = by_level(&named, header);
    if read.len() == 7 && is_forms(&read) {
        return Order::Form;
    }
    let leaves = if in_grid { by_column(&named) } else { read };
    let order: Vec<Column> = leaves.iter().map(|(column, _)| *column).collect();
    let ascending = order.windows(2).all(|pair| pair[0] < pair[1]);
    match (ascending, clean) {
        (true, _) if order.len() == 7 || !clean => Order::Form,
        (_, true) => Order::Named(leaves),
        // All seven are there, so that no name is torn: it is another order, with words that nobody knows.
        (false, false) if order.len() == 7 => Order::Unclear,
        (_, false) => Order::Form,
    }
}

/// Whether the columns follow each other as in the form, line by line: 总计 stands on the upper one, beside 自然人.
fn is_forms(read: &[(Column, Option<u32>)]) -> bool {
    let upper = read.get(1).is_some_and(|(column, _)| *column == Column::Total);
    let others =
        read.iter().enumerate().filter(|(at, _)| !(upper && *at == 1)).map(|(_, (column, _))| *column);
    others.clone().zip(others.skip(1)).all(|(one, next)| one < next)
}

/// A page's lines where cells are centred at different heights: 自然人 and 总计 side by side, 法人或其他组织 on another line. What is
/// left of what is only told within a line: whether that is as in the form.
fn at_heights(named: &[(Column, &Token)], header: &[Token]) -> Option<bool> {
    let line = |wanted: Column| named.iter().find(|(c, _)| *c == wanted).map(|(_, token)| token.line);
    let caption = caption(header)?.line;
    let beside = line(Column::NaturalPerson)? == line(Column::Total)? && line(Column::Total)? != caption;
    let within = named.windows(2).all(|pair| pair[0].1.line != pair[1].1.line || pair[0].0 < pair[1].0);
    beside.then_some(within)
}

/// 法人或其他组织 over the five.
fn caption(header: &[Token]) -> Option<&Token> {
    header.iter().find(|token| {
        let words: String = token.label().unwrap_or_default().iter().collect();
        CAPTIONS[1..].contains(&words.as_str())
    })
}

/// The columns that a header names, and whether every word of it is known.
fn named(header: &[Token]) -> (Vec<(Column, &Token)>, bool) {
    let (mut found, mut clean) = (Vec::new(), true);
    for token in header {
        let words: String = token.label().unwrap_or_default().iter().collect();
        if words.is_empty() || CAPTIONS.contains(&words.as_str()) || words.contains("勾稽关系") {
            continue;
        }
        match NAMES.iter().find(|(name, _)| *name == words) {
            Some((_, column)) => found.push((*column, token)),
            None => clean &= found.is_empty(),
        }
    }
    (found, clean)
}

/// In a grid: by the column that each stands in.
fn by_column(named: &[(Column, &Token)]) -> Vec<(Column, Option<u32>)> {
    let mut leaves: Vec<(Column, Option<u32>)> =
        named.iter().map(|(column, token)| (*column, token.cols.map(|(col, _)| col))).collect();
    order::sort_by_key(&mut leaves, |(_, col)| *col);
    leaves
}

/// In text: the five organisations stand where 法人或其他组织 stood above them.
fn by_level(named: &[(Column, &Token)], header: &[Token]) -> Vec<(Column, Option<u32>)> {
    let five = |column: Column| !matches!(column, Column::NaturalPerson | Column::Total);
    let place = caption(header).map(at);
    let mut leaves: Vec<(usize, Column)> = named
        .iter()
        .map(|(column, token)| match place {
            Some(place) if five(*column) => (place, *column),
            _ => (at(token), *column),
        })
        .collect();
    order::sort_by_key(&mut leaves, |(place, _)| *place);
    leaves.into_iter().map(|(_, column)| (column, None)).collect()
}

/// Where a token stands in the text.
fn at(token: &Token) -> usize {
    (token.line << 20) + token.place.start.unwrap_or(0) as usize % (1 << 20)
}
