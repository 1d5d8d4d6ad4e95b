//! 分别: names before it, as many numbers behind it, the first for the first.

use super::scan::{Break, Tok, Token};
use super::words::Tag;

/// A list of names or numbers is not longer than the rows of a table.
const LONGEST: usize = 64;

/// Words that stand between 分别 and the numbers.
const LONGEST_VERB: usize = 8;

/// The tokens with every "甲、乙分别为2件、1件" as "甲2件、乙1件". Where names and numbers are not as many, it cannot be told
/// which number is whose: the names are taken out, so that none gets one; whose and of when they all
/// are stays: 上年同期分别为34件、2件.
pub fn paired(tokens: Vec<Token>) -> Vec<Token> {
    if !tokens.iter().any(is_respectively) {
        return tokens;
    }
    let mut made: Vec<Token> = Vec::with_capacity(tokens.len());
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let (verb, numbers) = if is_respectively(token) {
            told_behind(tokens.get(at + 1..).unwrap_or_default())
        } else {
            Default::default()
        };
        if numbers.len() < 3 {
            made.push(*token);
            at += 1;
            continue;
        }
        let from =
            made.iter().rposition(ends_list).map_or(0, |end| end + 1).max(made.len().saturating_sub(LONGEST));
        let names = made.split_off(from);
        let pairs: Vec<&[Token]> = names.split(is_parting).collect();
        let counted: Vec<&Token> = numbers.iter().filter(|t| is_number(t)).collect();
        if pairs.len() == counted.len() && pairs.iter().all(|name| name.iter().any(is_name)) {
            for (index, (name, number)) in pairs.iter().zip(&counted).enumerate() {
                if index > 0 {
                    made.push(Token { tok: Tok::Break(Break::Pause), ..**number });
                }
                made.extend_from_slice(name);
                made.extend_from_slice(verb);
                made.push(**number);
            }
        } else {
            made.extend(names.iter().filter(|t| is_of_all(t)));
            made.extend_from_slice(numbers);
        }
        at += 1 + verb.len() + numbers.len();
    }
    made
}

/// 分别收到申请9件、11件、7件: the words behind 分别, which hold for each number, and the numbers.
fn told_behind(tokens: &[Token]) -> (&[Token], &[Token]) {
    let word = |t: &&Token| matches!(t.tok, Tok::Unknown) || is_word(t);
    let length = tokens.iter().take(LONGEST_VERB).take_while(word).count();
    let (verb, rest) = tokens.split_at(length);
    (verb, numbers(rest))
}

/// The list of numbers that the tokens begin with, parted by 、 or 和.
fn numbers(tokens: &[Token]) -> &[Token] {
    let alternates =
        |(index, token): (usize, &Token)| if index % 2 == 0 { is_number(token) } else { is_parting(token) };
    let length = tokens.iter().enumerate().take(LONGEST).take_while(|each| alternates(*each)).count();
    // A list ends with a number: what parts it from nothing is left out.
    tokens.get(..length.saturating_sub(usize::from(length % 2 == 0))).unwrap_or_default()
}

fn is_respectively(token: &Token) -> bool {
    token.tok == Tok::Word(Tag::Respectively)
}

/// 、 or 和.
fn is_parting(token: &Token) -> bool {
    matches!(token.tok, Tok::Break(Break::Pause) | Tok::Word(Tag::And))
}

fn is_number(token: &Token) -> bool {
    matches!(token.tok, Tok::Number(_))
}

fn is_word(token: &Token) -> bool {
    matches!(token.tok, Tok::Word(tag) if tag != Tag::And)
}

fn is_of_all(token: &Token) -> bool {
    matches!(
        token.tok,
        Tok::Year(_) | Tok::Word(Tag::Previous | Tag::Compare | Tag::OtherOrgan | Tag::OwnLevel)
    )
}

fn is_name(token: &Token) -> bool {
    is_word(token) || matches!(token.tok, Tok::Year(_))
}

fn ends_list(token: &Token) -> bool {
    matches!(
        token.tok,
        Tok::Break(Break::Colon | Break::Comma | Break::Semicolon | Break::Stop)
            | Tok::Open
            | Tok::Close
            | Tok::Number(_)
    )
}
