//! The tokens of the lines while tables are sought among them. Tokens weigh ten times the text that they are of: only those
//! are held that may still be asked for, which are the tables' own and those near the line looked at.

use super::keyed;
use super::region::{SIGNS, is_sentence, without_label_commas};
use super::token::{Token, tokens};
use super::torn;
use crate::document::fold::is_han;
use crate::extract::furniture::is_furniture;
use crate::extract::lines::{Line, Shape};
use crate::extract::number::begins_with_a_word;
use crate::report::TableKind;
use std::collections::BTreeMap;

/// What is known of a line.
#[derive(Debug, Default)]
pub struct Seen {
    /// Its tokens; none of running text.
    pub tokens: Vec<Token>,
    /// The table that it is a row of by its own names.
    pub keyed: Option<TableKind>,
    /// The table that a sign over it and its neighbours tells.
    pub torn: Option<TableKind>,
    /// Running text, whatever figures are in it.
    pub runs: bool,
}

/// The lines, as far as they have been reached.
pub struct Found<'a> {
    lines: &'a [Line<'a>],
    keyed: BTreeMap<usize, (TableKind, Vec<Token>)>,
    /// By line.
    pub seen: Vec<Seen>,
}

impl<'a> Found<'a> {
    /// Nothing reached yet.
    pub fn new(lines: &'a [Line<'a>]) -> Self {
        Self { lines, keyed: keyed::keyed(lines), seen: Vec::with_capacity(lines.len()) }
    }

    /// Goes on to this line, and to the end of the words torn over it.
    pub fn reach(&mut self, index: usize) {
        let from = self.seen.len();
        if index < from {
            return;
        }
        while let Some(line) = self.lines.get(self.seen.len()) {
            let seen = self.see(line);
            let piece = torn::is_piece(&seen.tokens);
            self.seen.push(seen);
            if !piece {
                break;
            }
        }
        let run: Vec<&[Token]> = self.seen[from..].iter().map(|seen| seen.tokens.as_slice()).collect();
        let torn = torn::signs(&run, SIGNS);
        self.seen[from..].iter_mut().zip(torn).for_each(|(seen, kind)| seen.torn = kind);
    }

    fn see(&mut self, line: &Line) -> Seen {
        let index = self.seen.len();
        if let Some((kind, tokens)) = self.keyed.remove(&index) {
            return Seen { tokens, keyed: Some(kind), ..Seen::default() };
        }
        let runs = is_running_text(line);
        let above = index.checked_sub(1).and_then(|above| self.lines.get(above));
        let alone = line.pieces.iter().filter(|piece| !piece.text.is_empty()).count() == 1;
        if alone && is_furniture(&line.text, above.map(|line| &*line.text)) {
            return Seen::default();
        }
        Seen { tokens: if runs { Vec::new() } else { tokenised(index, line) }, runs, ..Seen::default() }
    }

    /// Drops what nobody asks for any more.
    pub fn forget(&mut self, index: usize) {
        if let Some(seen) = self.seen.get_mut(index) {
            seen.tokens = Vec::new();
        }
    }
}

/// The tokens of a line; none of running text that is too long for any row.
pub fn tokenised(index: usize, line: &Line) -> Vec<Token> {
    if is_long(line) { Vec::new() } else { tokens(index, line) }
}

/// Running text longer than any row of a table, a whole report on one line aside.
pub fn is_long(line: &Line) -> bool {
    line.text.len() > 2_000 && line.shape == Shape::Plain && !line.text.contains("第二十条第")
}

/// Whether a line is told to be running text without its tokens: a sentence to its end, and so long are its first words
/// that they are a label's and no piece of a torn one.
fn is_running_text(line: &Line) -> bool {
    let text = line.text.trim();
    line.shape == Shape::Plain
        && text.ends_with('。')
        && begins_with_a_word(text)
        && text.chars().take_while(|c| is_han(*c)).take(torn::PIECE + 1).count() > torn::PIECE
        && !is_long(line)
        && is_sentence(text)
        && is_sentence(&without_label_commas(text))
}
