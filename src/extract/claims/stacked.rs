//! A label on one line and its figure alone on the next: 办结并答复申请人 | 78件.

use super::resolve::{has, kinds};
use super::scan::{Tok, Token};
use super::sentence::Reader;
use super::units::Unit;
use super::words::Tag;
use crate::report::{ClaimKind, Doubt};

/// Tokens of a label.
const LABEL: usize = 24;

/// The lines right before.
#[derive(Default)]
pub struct Lines {
    /// The words of the last line, if it may be a label.
    label: Vec<Token>,
    /// The last line was a figure and nothing else, and no label stood before it: its label comes behind it.
    figure_first: bool,
}

impl Lines {
    /// Gives a figure that is a line of its own the label before it.
    pub fn before(&mut self, reader: &mut Reader, tokens: &[Token]) {
        if is_figure(tokens) {
            self.figure_first |= self.label.is_empty();
            if !self.figure_first {
                reader.name_first(std::mem::take(&mut self.label));
            }
        }
    }

    /// Looks at a line that was read. What the line before names is asked about at most.
    pub fn behind(&mut self, reader: &mut Reader, tokens: &[Token]) {
        if is_figure(tokens) {
            let own = reader.drafts.iter_mut().filter(|d| d.kind != ClaimKind::Other);
            own.for_each(|d| d.doubt = d.doubt.or(Some(Doubt::WeakSubject)));
            self.label.clear();
            return;
        }
        self.label = if is_label(tokens) { placeless(tokens) } else { Vec::new() };
        self.figure_first &= is_label(tokens);
    }
}

fn is_figure(tokens: &[Token]) -> bool {
    matches!(tokens, [Token { tok: Tok::Number(n), .. }] if matches!(n.unit, Unit::Case(_)))
}

/// Words that name something counted and have no number.
fn is_label(tokens: &[Token]) -> bool {
    let running = |t: &Token| matches!(t.tok, Tok::Number(_) | Tok::Break(_) | Tok::Open);
    let counted = !kinds(tokens).is_empty() || has(tokens, Tag::Carry);
    counted && tokens.len() <= LABEL && !tokens.iter().any(running) && !has(tokens, Tag::Negate)
}

/// The tokens for another paragraph, in which they have no place.
fn placeless(tokens: &[Token]) -> Vec<Token> {
    tokens.iter().map(|t| Token { start: 0, end: 0, ..*t }).collect()
}
