//! Signs of a table whose words are torn over lines: a header cell broken in two (结果⏎维持), one character a line,
//! or one character a line in columns side by side, as flip-books print them.

use super::token::Token;
use crate::extract::lines::Shape;
use crate::report::TableKind;

/// Longest piece of a torn header, in label characters: longer ones are whole labels, or prose.
pub const PIECE: usize = 8;

/// Words side by side at most: the review table has fifteen columns.
const WIDEST: usize = 16;

/// Characters of a sign below which its parts may meet by chance.
const SHORTEST: usize = 4;

/// For each of some lines that are pieces, up to one that is none, the table that a sign over it and its neighbours tells.
pub fn signs(lines: &[&[Token]], kinds: &[(TableKind, &[&str])]) -> Vec<Option<TableKind>> {
    let mut found = vec![None; lines.len()];
    let pieces = lines.iter().take_while(|line| is_piece(line)).count();
    if pieces > 1 {
        for string in strings(&lines[..pieces]) {
            mark(&string, kinds, &mut found);
        }
        spread(&lines[..pieces], &mut found[..pieces]);
    }
    found
}

/// Whether a line holds short words only, and no more than a table has columns. In a grid no cell is torn.
pub fn is_piece(line: &[Token]) -> bool {
    let short = |token: &Token| token.label().is_some_and(|words| words.len() <= PIECE);
    let fits = (1..=WIDEST).contains(&line.len());
    fits && line.iter().all(|token| token.shape != Shape::GridRow && short(token))
}

/// The characters of some lines with the line of each: read on, and down each column where lines hold single ones.
fn strings(lines: &[&[Token]]) -> Vec<Vec<(char, usize)>> {
    let words = |token: &Token| token.label().map(<[char]>::to_vec).unwrap_or_default();
    let at =
        |index: usize, token: &Token| words(token).into_iter().map(move |c| (c, index)).collect::<Vec<_>>();
    let on = lines.iter().enumerate().flat_map(|(index, line)| line.iter().flat_map(move |t| at(index, t)));
    let mut strings = vec![on.collect()];
    let single = |line: &&&[Token]| line.len() > 1 && line.iter().all(|token| words(token).len() == 1);
    let width = lines.iter().filter(single).map(|line| line.len()).max().unwrap_or(0);
    strings.extend((0..width).map(|column| {
        let down = lines.iter().enumerate().filter_map(|(index, line)| Some((index, line.get(column)?)));
        down.flat_map(|(index, token)| at(index, token)).collect()
    }));
    strings
}

/// Marks the lines that a sign lies over, where it lies over more than one.
fn mark(string: &[(char, usize)], kinds: &[(TableKind, &[&str])], found: &mut [Option<TableKind>]) {
    for (kind, signs) in kinds {
        for sign in signs.iter().map(|sign| sign.chars().collect::<Vec<_>>()).filter(|s| s.len() >= SHORTEST)
        {
            for window in string.windows(sign.len()) {
                let over = || window.iter().map(|(_, line)| *line);
                if window.iter().map(|(c, _)| c).eq(&sign) && over().min() != over().max() {
                    over().for_each(|line| found[line] = found[line].or(Some(*kind)));
                }
            }
        }
    }
}

/// Single characters beside a sign are of its table too: the rest of a header that is longer than any sign.
fn spread(lines: &[&[Token]], found: &mut [Option<TableKind>]) {
    let single =
        |line: &[Token]| line.iter().all(|token| token.label().is_some_and(|words| words.len() <= 1));
    for index in 1..lines.len() {
        if found[index].is_none() && single(lines[index]) {
            found[index] = found[index - 1];
        }
    }
    for index in (1..lines.len()).rev() {
        if found[index - 1].is_none() && single(lines[index - 1]) {
            found[index - 1] = found[index];
        }
    }
}
