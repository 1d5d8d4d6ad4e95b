//! What holds for all that follows a lead-in or sub-heading: 市本级：收到33件…; 上年同期：收到81件. And labels that white space
//! or a mark parts from the figure before them: 新收申请97件  上年结转7件.

use super::resolve::is_whole;
use super::scan::{Break, Tok, Token};
use super::sentence::Reader;
use super::units::Unit;
use super::words::{Tag, Topic};
use crate::document::fold::Folded;
use crate::report::Scope;

/// Tokens of a sentence that is a lead-in.
const LONGEST: usize = 24;

/// Whose and of when what follows is, as far as a lead-in says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lead {
    /// Whose: the body's own level, another's, or with `Report` the whole's.
    organ: Option<Scope>,
    /// Of when: of this year with `Report`.
    when: Option<Scope>,
    /// Some body or level is named, nobody knows which.
    unclear: bool,
}

impl Lead {
    /// What a lead-in within that of this one says.
    pub fn with(self, inner: Lead) -> Lead {
        let unclear = inner.unclear || self.unclear && inner.organ.is_none();
        Lead { organ: inner.organ.or(self.organ), when: inner.when.or(self.when), unclear }
    }

    /// The same where nobody knows whether it still holds.
    fn doubtful(self) -> Lead {
        let others = self.organ.is_some_and(|organ| organ != Scope::Report);
        Lead { organ: self.organ.filter(|_| !others), unclear: self.unclear || others, ..self }
    }
}

/// What words say which name a scope and nothing else but what is spoken of.
pub fn said(words: &[Token], year: Option<u16>) -> Option<Lead> {
    let mut found = Lead::default();
    for token in words {
        match (token.tok, year) {
            (Tok::Noise | Tok::Open | Tok::Close | Tok::Break(Break::Colon | Break::Stop), _) => {}
            (Tok::Word(Tag::Filler | Tag::Idiom | Tag::Point | Tag::Part), _) => {}
            (Tok::Word(Tag::Sum | Tag::Field | Tag::And), _) => {}
            (Tok::Word(Tag::Topic(topic)), _) if is_ours(topic) => {}
            (Tok::Word(Tag::Kind(kind)), _) if is_whole(kind) => {}
            (Tok::Word(Tag::OwnLevel), _) => found.organ = Some(Scope::OwnLevel),
            (Tok::Word(Tag::OtherOrgan), _) => found.organ = found.organ.or(Some(Scope::OtherOrgan)),
            (Tok::Word(Tag::Whole), _) => found.organ = Some(Scope::Report),
            (Tok::Word(Tag::Unclear), _) => found.unclear = true,
            (Tok::Word(Tag::Previous), _) => found.when = Some(Scope::PreviousYear),
            (Tok::Word(Tag::SubYear), _) => found.when = Some(Scope::Part),
            (Tok::Word(Tag::ThisYear), _) => found.when = Some(Scope::Report),
            (Tok::Year(named), Some(year)) if named < year => found.when = Some(Scope::PreviousYear),
            (Tok::Year(named), Some(year)) if named == year => found.when = Some(Scope::Report),
            _ => return None,
        }
    }
    (found != Lead::default()).then_some(found)
}

/// Whether nothing is done there: 各部门认真办理申请 tells something of them, and is no lead-in.
fn alone(words: &[Token]) -> bool {
    !words.iter().any(|t| matches!(t.tok, Tok::Word(Tag::Kind(_) | Tag::Topic(_))))
}

fn is_ours(topic: Topic) -> bool {
    matches!(topic, Topic::Applications | Topic::Weak | Topic::Review | Topic::Litigation)
}

impl Reader {
    /// Words before a colon that name nothing but a scope hold for what follows; in the midst of a sentence as long as that.
    pub fn begin_lead(&mut self) {
        let before_colon = self.now.colon && self.now.depth == 0;
        let Some(said) = before_colon.then(|| said(&self.now.pending, self.year)).flatten() else { return };
        if self.drafts.len() == self.now.first {
            // 牵头单位：局办公室。全年收到97件: without a figure of its own nobody knows how far it reaches.
            self.hold(if self.now.counts { said } else { said.doubtful() });
        }
        self.begin_within(said);
    }

    /// 市级层面，收到33件: a clause that names nothing but whose holds for its sentence; a first sentence, for all.
    pub fn begin_clause(&mut self, words: &[Token]) {
        let whose = alone(words).then(|| said(words, self.year)).flatten();
        let whose = whose.filter(|lead| lead.organ.is_some() || lead.unclear);
        if let Some(lead) = whose.filter(|_| self.now.depth == 0) {
            self.begin_within(lead);
        }
    }

    /// 一是市本级。收到9件: a sentence that names nothing but whose holds for those behind it, until the next point.
    pub fn begin_sentence(&mut self, sentence: &[Token]) {
        if is_point(sentence) {
            (self.pointed, self.lead) = (true, self.around);
        }
        let whose =
            Some(sentence).filter(|s| s.len() <= LONGEST && alone(s)).and_then(|s| said(s, self.year));
        if let Some(lead) = whose.filter(|lead| lead.organ.is_some() || lead.unclear) {
            self.hold(lead);
        }
        self.follow(self.lead);
    }

    /// 一是区县：收到38件；二是办结44件: what the point before said does not hold for this one.
    pub fn begin_point(&mut self, words: &[Token]) {
        if !is_point(words) || self.now.depth > 0 || self.now.segments == 0 {
            return;
        }
        self.pointed = true;
        if self.now.led || self.lead != self.around {
            (self.now.organ, self.now.scope, self.now.led) = (None, Scope::Report, false);
            self.lead = self.around;
            self.follow(self.around);
        }
    }

    /// Has the lead hold for the sentences that follow: within a point until the next.
    fn hold(&mut self, lead: Lead) {
        self.lead = self.under.with(lead);
        if !self.pointed {
            self.around = self.lead;
        }
    }

    /// Has the lead hold for what follows in the sentence.
    fn begin_within(&mut self, lead: Lead) {
        self.now.led = true;
        self.follow(self.under.with(lead));
    }

    fn follow(&mut self, lead: Lead) {
        self.now.unclear = lead.unclear;
        if let Some(when) = lead.when {
            self.now.scope = when;
        }
        self.now.organ = match lead.organ {
            Some(Scope::Report) => None,
            organ => organ.or(self.now.organ),
        };
    }
}

/// 一是, 二是.
fn is_point(words: &[Token]) -> bool {
    words.first().is_some_and(|t| t.tok == Tok::Word(Tag::Point))
}

/// Marks that stand between the items of a line.
const MARKS: &str = "·•●■◆★◇□○▪—-/→+";

/// Tokens of a label.
const LABEL: usize = 12;

/// The tokens with a comma where white space or a mark parts a labelled figure from a label that has its own figure.
pub fn parted(tokens: Vec<Token>, folded: &Folded) -> Vec<Token> {
    let mut made: Vec<Token> = Vec::with_capacity(tokens.len());
    let counts = |t: &Token| matches!(t.tok, Tok::Number(n) if matches!(n.unit, Unit::Case(_) | Unit::None));
    for (at, token) in tokens.iter().enumerate() {
        made.push(*token);
        // 新收：97.
        let colon = |t: &Token| t.tok == Tok::Break(Break::Colon);
        let mut before = tokens.get(..at).unwrap_or_default().iter().rev().skip_while(|t| colon(t));
        let labelled = before.next().is_some_and(|t| matches!(t.tok, Tok::Word(_)));
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
