//! What holds for all that follows a lead-in or sub-heading: 市本级：收到33件…; 上年同期：收到81件. And labels that white space
//! or a mark parts from the figure before them: 新收申请97件  上年结转7件.

use super::scan::{Break, Tok, Token};
use super::sentence::Reader;
use super::units::Unit;
use super::words::Tag;
use crate::document::fold::Folded;
use crate::report::Scope;

/// The scope that words name which say nothing else.
pub fn scope(words: &[Token], year: Option<u16>) -> Option<Scope> {
    let mut found = None;
    for token in words {
        found = match (token.tok, year) {
            (Tok::Noise | Tok::Open | Tok::Close | Tok::Word(Tag::Filler), _) => found,
            (Tok::Word(Tag::OwnLevel), _) => Some(Scope::OwnLevel),
            (Tok::Word(Tag::OtherOrgan), _) => Some(Scope::OtherOrgan),
            (Tok::Word(Tag::Previous), _) => Some(Scope::PreviousYear),
            (Tok::Word(Tag::Whole | Tag::ThisYear), _) => Some(Scope::Report),
            (Tok::Year(named), Some(year)) if named < year => Some(Scope::PreviousYear),
            (Tok::Year(named), Some(year)) if named == year => Some(Scope::Report),
            _ => return None,
        };
    }
    found
}

impl Reader {
    /// Words before a colon that name nothing but a scope hold for what follows.
    pub fn begin_lead(&mut self) {
        let before_colon = self.now.colon && self.now.depth == 0;
        if let Some(named) = before_colon.then(|| scope(&self.now.pending, self.year)).flatten() {
            self.lead = Some(named);
            self.follow_lead();
        }
    }

    /// What the lead-in says holds for the sentence, until its own words say otherwise.
    pub fn follow_lead(&mut self) {
        match self.lead {
            Some(organ @ (Scope::OwnLevel | Scope::OtherOrgan)) => self.now.organ = Some(organ),
            Some(when) => (self.now.scope, self.now.organ) = (when, None),
            None => {}
        }
    }
}

/// Marks that stand between the items of a line.
const MARKS: &str = "·•●■◆★◇□○▪—-/→+";

/// Tokens of a label.
const LABEL: usize = 12;

/// The tokens with a comma where white space or a mark parts a labelled figure from a label that has its own figure.
pub fn parted(tokens: Vec<Token>, folded: &Folded) -> Vec<Token> {
    let mut made: Vec<Token> = Vec::with_capacity(tokens.len());
    let counts = |t: &Token| matches!(t.tok, Tok::Number(n) if matches!(n.unit, Unit::Case(_)));
    for (at, token) in tokens.iter().enumerate() {
        made.push(*token);
        let labelled =
            at.checked_sub(1).and_then(|i| tokens.get(i)).is_some_and(|t| matches!(t.tok, Tok::Word(_)));
        if !labelled || !counts(token) || !ends(&tokens, at, folded) {
            continue;
        }
        let label = tokens.iter().enumerate().skip(at + 1).take(LABEL);
        let mut own = label
            .skip_while(|(_, t)| matches!(t.tok, Tok::Word(_) | Tok::Unknown | Tok::Break(Break::Colon)));
        let Some((next, figure)) = own.next() else { continue };
        let stops = tokens.get(next + 1).is_none_or(|t| matches!(t.tok, Tok::Break(_)));
        if next > at + 1 && counts(figure) && (stops || ends(&tokens, next, folded)) {
            made.push(Token { tok: Tok::Break(Break::Comma), start: token.end, end: token.end });
        }
    }
    made
}

/// Whether white space or a mark stands right behind the token.
fn ends(tokens: &[Token], at: usize, folded: &Folded) -> bool {
    let Some((token, next)) = tokens.get(at).zip(tokens.get(at + 1)) else { return false };
    let mark = folded.chars.get(token.end).is_some_and(|c| MARKS.contains(*c));
    mark || folded.start(next.start) > folded.end(token.end)
}
