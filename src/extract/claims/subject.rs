//! What a sentence is about, where its subject says so and later clauses do not: 住房保障轮候申请, 侵权纠纷案件,
//! 某某院为独立法人，收到….

use super::organs;
use super::scan::{Break, Tok, Token};
use super::words::{Tag, Topic};
use crate::report::ClaimKind;

/// Tokens of a subject: no name of a body is longer.
const LONGEST: usize = 24;

/// 住房保障轮候申请, 执法案件: where its sentence names nothing of ours, what words before it say the matter of is other
/// business, and so is what the next clauses count.
pub fn other_business(mut tokens: Vec<Token>, chars: &[char]) -> Vec<Token> {
    for sentence in tokens.split_mut(|t| t.tok == Tok::Break(Break::Stop)) {
        if sentence.iter().any(is_application) {
            continue;
        }
        let cases = !sentence.iter().any(is_proceeding);
        for at in 2..sentence.len() {
            let application = sentence[at].tok == Tok::Word(Tag::Topic(Topic::Weak));
            let case = cases && chars.get(sentence[at].start..sentence[at].end) == Some(&['案', '件']);
            let before = sentence[..at].iter().rev().take(LONGEST);
            let matter = before.skip_while(|t| case && t.tok == Tok::Word(Tag::Aside));
            let named = matter.take(2).filter(|t| t.tok == Tok::Unknown).count() == 2;
            if (application || case) && named {
                sentence[at].tok = Tok::Word(Tag::Topic(Topic::Foreign));
            }
        }
    }
    tokens
}

/// 自然人申请41件，企业申请12件: who applied is told of applications for information.
pub fn is_application(token: &Token) -> bool {
    matches!(
        token.tok,
        Tok::Word(Tag::Topic(Topic::Applications) | Tag::Field | Tag::Kind(ClaimKind::NaturalPerson))
    )
}

fn is_proceeding(token: &Token) -> bool {
    matches!(token.tok, Tok::Word(Tag::Topic(Topic::Review | Topic::Litigation)))
}

/// 下属某某院为独立法人，收到4件: a sentence that begins by saying what another body is is told of that body.
pub fn other_body(mut tokens: Vec<Token>, chars: &[char], own: &[char]) -> Vec<Token> {
    for sentence in tokens.split_mut(|t| t.tok == Tok::Break(Break::Stop)) {
        if is_of_other_body(sentence, chars, own)
            && let Some(subject) = sentence.first_mut()
        {
            subject.tok = Tok::Word(Tag::Elsewhere);
        }
    }
    tokens
}

fn is_of_other_body(sentence: &[Token], chars: &[char], own: &[char]) -> bool {
    let clause = sentence.iter().take(LONGEST);
    let mut clause = clause.take_while(|t| !matches!(t.tok, Tok::Break(_) | Tok::Number(_)));
    let is = |t: &Token| matches!(chars.get(t.start..t.end), Some(['为' | '是']));
    let Some(subject) = clause.position(is).and_then(|at| sentence.get(..at)) else { return false };
    let [first, .., last] = subject else { return false };
    let name = chars.get(first.start..last.end).unwrap_or_default();
    first.tok == Tok::Word(Tag::OtherOrgan) || last.tok == Tok::Unknown && organs::is_other_name(name, own)
}
