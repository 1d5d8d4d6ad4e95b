//! Sentences cut into segments: one number each where punctuation allows, brackets read after what they explain.

use super::both;
use super::brackets;
use super::caseload;
use super::flow;
use super::grounds;
use super::labels;
use super::lead::Lead;
use super::listed;
use super::now::{Run, Sentence};
use super::open;
use super::resolve::{self, LOOK_BACK, Segment};
use super::scan::{Break, Number, Tok, Token};
use super::words::{Tag, Topic};
use super::{Body, Draft, scope, unit_text, zero};
use crate::document::figure::Figure;
use crate::report::{ClaimKind, Scope};

/// Characters of context kept in a quote on either side of the number.
const QUOTE: usize = 40;

/// Reads one paragraph; what it speaks of goes on from sentence to sentence.
pub struct Reader {
    /// The claims found.
    pub drafts: Vec<Draft>,
    /// What is spoken of.
    pub topic: Option<Topic>,
    /// Whether disclosure of information was named, so that 复议 is one about it.
    pub field: bool,
    /// The reporting year.
    pub year: Option<u16>,
    /// What kind of body the organ is.
    pub body: Body,
    /// Results that the sentences before name: 不予公开, 无法提供, 不予处理.
    pub results: Vec<ClaimKind>,
    /// What the headings say that the paragraph stands under.
    pub under: Lead,
    /// The same with a lead-in of the paragraph, until the next: 市本级：….
    pub lead: Lead,
    /// The same with a lead-in before its first point.
    pub around: Lead,
    /// A point was begun: 一是.
    pub pointed: bool,
    /// The line before, that names the figure which this paragraph is.
    first_name: Vec<Token>,
    /// What lines before count and this paragraph is a part of: the first draft.
    whole: Option<usize>,
    /// What holds until the sentence ends.
    pub now: Sentence,
}

impl Reader {
    /// Begins a paragraph under a heading that speaks of `topic`.
    pub fn new(topic: Option<Topic>, year: Option<u16>, body: Body) -> Self {
        let field = matches!(topic, Some(Topic::Applications | Topic::Review));
        Self {
            drafts: Vec::new(),
            topic,
            field,
            year,
            body,
            results: Vec::new(),
            under: Lead::default(),
            lead: Lead::default(),
            around: Lead::default(),
            pointed: false,
            first_name: Vec::new(),
            whole: None,
            now: Sentence::default(),
        }
    }

    /// Takes over what the headings say.
    pub fn stands_under(&mut self, lead: Lead) {
        (self.under, self.lead, self.around) = (lead, lead, lead);
    }

    /// Has the line before name the figure which this paragraph is.
    pub fn name_first(&mut self, label: Vec<Token>) {
        self.first_name = label;
    }

    /// Has the paragraph be a part of what lines before count.
    pub fn begin_item(&mut self, whole: Draft) {
        self.drafts.push(whole);
        self.whole = Some(0);
        self.topic = self.topic.or(Some(Topic::Applications));
    }

    /// Reads the tokens of a paragraph.
    pub fn paragraph(&mut self, tokens: &[Token]) {
        for sentence in tokens.split(|t| t.tok == Tok::Break(Break::Stop)) {
            let first = self.drafts.len();
            self.now = Sentence { first, run: Run { first, ..Run::default() }, ..Sentence::default() };
            self.now.head = self.whole;
            self.now.colon = !self.first_name.is_empty();
            self.now.pending = std::mem::take(&mut self.first_name);
            self.now.counts = sentence.iter().any(|t| matches!(t.tok, Tok::Number(_)));
            self.begin_sentence(sentence);
            let several = scope::several_years(sentence);
            self.now.since = several || scope::since(sentence, self.year);
            self.now.this_year = !several && scope::this_year(scope::before_parts(sentence), self.year);
            self.now.elsewhere = sentence.iter().any(|t| t.tok == Tok::Word(Tag::Elsewhere))
                || listed::sorts_documents(sentence);
            self.now.parted = self.body.office
                && resolve::has(sentence, Tag::Whole)
                && resolve::has(sentence, Tag::OwnLevel);
            self.now.carries_on = scope::carries_on(sentence, self.year);
            self.now.open = open::class(sentence);
            self.now.planned =
                sentence.first().is_some_and(|t| matches!(t.tok, Tok::Word(Tag::Plan | Tag::Condition)));
            self.run(sentence, 0);
            grounds::settle(self, sentence);
            caseload::settle(self, sentence);
            flow::settle(self, sentence);
        }
    }

    /// Reads segments; stretches in brackets come after the segment that they stand in. Brackets nest four deep.
    fn run(&mut self, tokens: &[Token], depth: usize) {
        let (mut segment, mut inner): (Vec<Token>, Vec<(usize, usize)>) = (Vec::new(), Vec::new());
        let (mut at, mut numbered) = (0, false);
        while let Some(token) = tokens.get(at) {
            match token.tok {
                Tok::Open => {
                    let close = brackets::closing(tokens, at);
                    if let Some(close) = close.filter(|_| depth < 4) {
                        // 行政复议（非信息公开类）44件: the bracket says of what the number behind it is.
                        let others = |t: &&Token| t.tok == Tok::Word(Tag::Others);
                        let bracket = tokens.get(at + 1..close).unwrap_or_default();
                        segment.extend(bracket.iter().find(others));
                        if !matches!(segment.last(), Some(Token { tok: Tok::Number(_), .. })) {
                            segment.extend(both::added(bracket, &segment));
                        }
                        inner.push((at + 1, close));
                    }
                    at = close.unwrap_or(at);
                }
                Tok::Word(Tag::And) if labels::ends_before(&segment, tokens.get(at + 1)) => {
                    self.flush(&mut segment, tokens, &mut inner, depth);
                    numbered = false;
                }
                Tok::Break(level)
                    // 、 parts only behind a number.
                    if (level > Break::Pause || numbered)
                        && !labels::go_on(level, &segment, tokens, at) =>
                {
                    self.flush(&mut segment, tokens, &mut inner, depth);
                    numbered = false;
                    self.now.colon = level == Break::Colon;
                    self.now.clause |= level == Break::Semicolon && depth == 0;
                    if level > Break::Pause {
                        self.now.run = Run { first: self.drafts.len(), ..Run::default() };
                    }
                }
                _ => {
                    numbered |= matches!(token.tok, Tok::Number(_));
                    segment.push(*token);
                }
            }
            at += 1;
        }
        self.flush(&mut segment, tokens, &mut inner, depth);
    }

    fn flush(
        &mut self,
        segment: &mut Vec<Token>,
        tokens: &[Token],
        inner: &mut Vec<(usize, usize)>,
        depth: usize,
    ) {
        let words = std::mem::take(segment);
        if !words.is_empty() {
            self.segment(&words);
            self.now.segments += 1;
        }
        for (from, to) in inner.drain(..) {
            let Some(stretch) = tokens.get(from..to).filter(|s| !s.is_empty()) else { continue };
            let begins = stretch.first().map_or(0, |t| t.start);
            let outer = self.now.clone();
            let topic = self.topic;
            self.now.head = (self.now.first..self.drafts.len())
                .rev()
                .take(LOOK_BACK)
                .find(|i| self.drafts.get(*i).is_some_and(|d| d.span.0 < begins && d.unit != "%"));
            self.now.pending = brackets::name_before(&words, begins).to_vec();
            self.now.depth = depth + 1;
            self.run(stretch, depth + 1);
            self.now = Sentence { pending: outer.pending.clone(), ..outer };
            self.topic = topic;
        }
    }

    /// One segment: its numbers, or what it says without one.
    fn segment(&mut self, words: &[Token]) {
        self.begin_point(words);
        self.begin_lead();
        let named = self.with_name_before(words);
        let words = named.as_deref().unwrap_or(words);
        self.begin_part(words);
        let numbers: Vec<(usize, Number)> = words
            .iter()
            .enumerate()
            .filter_map(|(i, t)| match t.tok {
                Tok::Number(number) => Some((i, number)),
                _ => None,
            })
            .collect();
        if numbers.is_empty() {
            self.begin_clause(words);
            scope::begin_whole(self, words);
        }
        let mut said = words.iter().filter(|t| t.tok != Tok::Word(Tag::Filler));
        let dated = said.next().is_some_and(|t| matches!(t.tok, Tok::Year(_) | Tok::Word(Tag::SubYear)));
        if numbers.is_empty()
            && dated
            && !words.iter().any(|t| matches!(t.tok, Tok::Word(Tag::Compare | Tag::Carry)))
        {
            scope::note_time(self, words, false);
        }
        scope::begin_last_year(self, words);
        let mut from = 0;
        let (before, numbered) = words.split_at(numbers.first().map_or(0, |(at, _)| *at));
        let labelled = numbers.len() > 1 && labels::are_behind(numbered, before);
        let when = self.now.scope;
        if labelled && words.windows(2).any(scope::is_of_last_year) {
            self.now.scope = Scope::PreviousYear;
        }
        for (rank, (at, number)) in numbers.iter().enumerate() {
            let to = numbers.get(rank + 1).map_or(words.len(), |(next, _)| *next);
            let left = if labelled { before } else { words.get(from..*at).unwrap_or_default() };
            let behind = words.get(at + 1..to).unwrap_or_default();
            let right = labels::before_all(labels::own(behind, to < words.len()));
            let last = labelled || rank + 1 == numbers.len();
            self.number(words, *at, *number, left, right, last);
            if resolve::has(behind, Tag::Among) && (last || labels::begins_among(behind)) {
                self.now.head = self.drafts.len().checked_sub(1);
            }
            from = at + 1;
        }
        if labelled {
            self.now.scope = when;
        }
        let rest = words.get(from..).unwrap_or_default();
        zero::without_number(self, rest, words, numbers.is_empty());
        if resolve::names_later_year(rest, self.year) {
            self.now.scope = Scope::Planned;
        }
        scope::move_topic(self, words, numbers.is_empty());
        scope::leave_last_year(self, words);
        let name = if numbers.is_empty() { brackets::nearest(words) } else { &[] };
        self.now.pending = name.to_vec();
    }

    /// 结转下年：2件: what stands before the colon names the number that stands alone behind it.
    fn with_name_before(&self, words: &[Token]) -> Option<Vec<Token>> {
        let alone = self.now.colon && matches!(words, [Token { tok: Tok::Number(_), .. }]);
        (alone && !self.now.pending.is_empty()).then(|| [self.now.pending.as_slice(), words].concat())
    }

    /// 其中: what follows are parts of the number before.
    fn begin_part(&mut self, words: &[Token]) {
        let first = words.iter().position(|t| t.tok == Tok::Word(Tag::Part));
        let leading = first.is_some_and(|i| words.iter().take(i).all(|t| matches!(t.tok, Tok::Word(_))));
        self.now.head = listed::begun(self, words).or(self.now.head);
        if !leading || self.now.depth > 0 {
            return;
        }
        let whole = |d: &Draft| d.part_of.is_none() && d.value.is_some() && d.unit != "%";
        let inflow = |d: &Draft| resolve::is_whole(d.kind);
        let in_sentence = self.now.first..self.drafts.len();
        let counts = |i: &usize| self.drafts.get(*i).filter(|d| d.unit != "%" && d.value.is_some());
        // 收到9件，较上年的6件增加3件，其中…: of the nine.
        let compared = self.drafts.last().is_some_and(|d| d.scope == Scope::Compared);
        let now = |d: &Draft| !compared || !matches!(d.scope, Scope::PreviousYear | Scope::Compared);
        let mut said = in_sentence.clone().rev().take(LOOK_BACK);
        let last =
            said.clone().find(|i| counts(i).is_some_and(now)).or_else(|| said.find(|i| counts(i).is_some()));
        // 新收42件、…结转下年1件，其中县政府办公室新收13件: of the 42.
        let taken = resolve::kinds(words).into_iter().any(ClaimKind::is_inflow);
        let whole_flow =
            in_sentence.rev().take(LOOK_BACK).find(|i| counts(i).is_some_and(inflow)).filter(|_| taken);
        // 收到1020件、办结1018件。其中市本级收到214件: of what came in, where the part came in.
        let before = |fits: fn(ClaimKind) -> bool| {
            let one = |i: &usize| self.drafts.get(*i).is_some_and(|d| whole(d) && fits(d.kind));
            (0..self.now.first).rev().take(4).find(one)
        };
        let flows = || before(if taken { ClaimKind::is_inflow } else { resolve::is_whole });
        self.now.head = whole_flow.or(last).or_else(flows);
    }

    fn number(
        &mut self,
        words: &[Token],
        at: usize,
        number: Number,
        left: &[Token],
        right: &[Token],
        last: bool,
    ) {
        let Some(token) = words.get(at) else { return };
        let first = at == left.len();
        let segment = Segment { left, right, first, last, number };
        let reading = resolve::number(self, &segment);
        self.end_part(reading.kind, number.value);
        let reading = self.of_the_field(reading, left);
        if number.chinese && reading.kind == ClaimKind::Other && number.value == Figure::from(1) {
            return;
        }
        if reading.kind == ClaimKind::Channel {
            self.split_by_channel();
        }
        let quote = self.quote(words, token);
        let whole = self.now.head.and_then(|at| self.drafts.get(at));
        // 网络申请30件，其中自然人申请28件: of those that came that way.
        let of_channel =
            whole.is_some_and(|d| d.kind == ClaimKind::Channel) && resolve::is_applicant(reading.kind);
        self.drafts.push(Draft {
            kind: reading.kind,
            value: Some(reading.value),
            unit: unit_text(&number),
            approximate: number.approximate,
            doubt: reading.doubt,
            scope: if of_channel { Scope::Part } else { reading.scope },
            span: (token.start, token.end),
            quote,
            part_of: self.now.head.or_else(|| self.divided_by_channel(reading.kind)),
        });
    }

    /// The segment around a token, cut where it is long.
    pub fn quote(&self, words: &[Token], token: &Token) -> (usize, usize) {
        let from = words.first().map_or(token.start, |t| t.start).max(token.start.saturating_sub(QUOTE));
        let to = words.last().map_or(token.end, |t| t.end).min(token.end + QUOTE);
        (from, to)
    }
}
