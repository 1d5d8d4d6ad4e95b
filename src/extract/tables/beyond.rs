//! Columns that an office added behind 总计: last year's, the change, a share. No form has them, and they are left out.

use super::token::Token;
use crate::extract::lines::Shape;
use std::borrow::Cow;

/// Columns of the form.
const COLUMNS: usize = 7;

/// Words of such columns, as label characters.
const WORDS: &[&str] =
    &["上年", "去年", "上一年", "同比", "增减", "增幅", "增长", "占比", "比例", "比重", "百分比", "备注"];

/// The tokens without those of such columns.
pub fn without(tokens: &[Token]) -> Cow<'_, [Token]> {
    let Some((from, to)) = headings(tokens) else { return Cow::Borrowed(tokens) };
    let (first, added) = (&tokens[from], to - from);
    let right = first.cols.map(|(col, _)| col).filter(|_| first.shape == Shape::GridRow);
    let mut kept: Vec<Token> = tokens[..from].to_vec();
    for line in tokens[to..].chunk_by(|a, b| a.line == b.line) {
        match right {
            Some(right) if line[0].place.block == first.place.block => {
                kept.extend(line.iter().filter(|t| t.cols.is_none_or(|(col, _)| col < right)).cloned());
            }
            Some(_) => kept.extend_from_slice(line),
            None => kept.extend(without_last(line, added)),
        }
    }
    Cow::Owned(kept)
}

/// In text: of a row with a figure for every column, the last ones.
fn without_last(line: &[Token], added: usize) -> impl Iterator<Item = Token> {
    let figures: Vec<usize> = (0..line.len()).filter(|at| line[*at].reading().is_some()).collect();
    let drop = figures.get(COLUMNS..).filter(|more| more.len() == added).unwrap_or_default().to_vec();
    line.iter().enumerate().filter(move |(at, _)| !drop.contains(at)).map(|(_, token)| token.clone())
}

/// Where such headings stand: side by side right behind 总计, and nothing but gaps behind them on the line.
fn headings(tokens: &[Token]) -> Option<(usize, usize)> {
    let total = |token: &Token| matches!(words(token).as_str(), "总计" | "合计");
    let at = tokens
        .windows(2)
        .position(|pair| pair[0].line == pair[1].line && total(&pair[0]) && is_added(&pair[1]))?;
    let line = tokens[at].line;
    let added = tokens[at + 1..].iter().take_while(|t| t.line == line && is_added(t)).count();
    // A row's name or a figure there: the line goes on, and it is no header.
    let ends = tokens[at + 1 + added..].iter().take_while(|t| t.line == line).all(|t| words(t).is_empty());
    ends.then_some((at + 1, at + 1 + added))
}

fn is_added(token: &Token) -> bool {
    let words = words(token);
    let year =
        words.strip_prefix("20").and_then(|rest| rest.get(2..)).is_some_and(|rest| rest.starts_with('年'));
    let known = WORDS.iter().any(|word| words.contains(word));
    let row = ["结转", "转入"].iter().any(|word| words.contains(word));
    (known || year || token.text.trim() == "%") && !row && words.chars().count() <= 12
}

fn words(token: &Token) -> String {
    super::label_chars(&token.text).into_iter().collect()
}
