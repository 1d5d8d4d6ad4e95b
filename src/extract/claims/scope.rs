//! Whose and of when a number is, and what the prose speaks of from there on.

use super::Draft;
use super::cases::is_case;
use super::grounds;
use super::resolve::{
    LOOK_BACK, Segment, has, is_result, is_whole, kinds, last_topic, tags, tells_later_year,
};
use super::scan::{Tok, Token};
use super::sentence::Reader;
use super::words::{Tag, Topic};
use crate::document::figure::Figure;
use crate::report::{ClaimKind as K, Doubt, Scope};

/// Whether 历年 stands in it, or 以来 counted from another year than this or from no year.
pub fn since(sentence: &[Token], year: Option<u16>) -> bool {
    let mut named = None;
    for token in sentence {
        match token.tok {
            Tok::Year(y) => named = Some(y),
            Tok::Word(Tag::Ever) => return true,
            Tok::Word(Tag::Since) => return named.is_none() || named != year,
            _ => {}
        }
    }
    false
}

/// 2020年至2023年: more years than one.
pub fn several_years(sentence: &[Token]) -> bool {
    sentence.windows(3).any(|stretch| match (stretch[0].tok, stretch[1].tok, stretch[2].tok) {
        (Tok::Year(from), Tok::Word(Tag::Filler), Tok::Year(to)) => from < to,
        _ => false,
    })
}

/// Whether a clause without a number says 结转下一年度: of what is said before it.
pub fn carries_on(sentence: &[Token], year: Option<u16>) -> bool {
    let next = |t: &Token| match t.tok {
        Tok::Year(y) => year.is_some_and(|year| y > year),
        tok => tok == Tok::Word(Tag::Next),
    };
    let bare =
        |clause: &[Token]| !clause.iter().any(|t| matches!(t.tok, Tok::Number(_) | Tok::Word(Tag::Negate)));
    let clauses = sentence.split(|t| matches!(t.tok, Tok::Break(_)));
    clauses.filter(|clause| bare(clause)).any(|clause| has(clause, Tag::Carry) && clause.iter().any(next))
}

/// The sentence up to 其中: 2024年 behind it says nothing of the whole.
pub fn before_parts(sentence: &[Token]) -> &[Token] {
    let part = sentence.iter().position(|t| t.tok == Tok::Word(Tag::Part));
    sentence.get(..part.unwrap_or(sentence.len())).unwrap_or_default()
}

/// Whether it is this year's part of a number added up over years: 三年来共收到281件，其中今年114件.
pub fn of_this_year(reader: &Reader, left: &[Token]) -> bool {
    let head = reader.now.head.and_then(|i| reader.drafts.get(i));
    head.is_some_and(|head| head.scope == Scope::Cumulative) && this_year(left, reader.year)
}

/// 截至2023年底，累计收到356件: the year says until when, not since when. Its tokens without such a year.
pub fn without_until(mut tokens: Vec<Token>, chars: &[char], year: Option<u16>) -> Vec<Token> {
    let until = |at: usize| {
        let before: String = chars.get(at.saturating_sub(3)..at).unwrap_or_default().iter().collect();
        ["截至", "截止", "截至到", "截止到", "截止至"].iter().any(|word| before.ends_with(word))
    };
    for token in &mut tokens {
        if matches!(token.tok, Tok::Year(y) if Some(y) == year) && until(token.start) {
            token.tok = Tok::Word(Tag::Filler);
        }
    }
    tokens
}

pub fn this_year(sentence: &[Token], year: Option<u16>) -> bool {
    sentence.iter().any(|t| match t.tok {
        Tok::Word(Tag::ThisYear) => true,
        Tok::Year(y) => Some(y) == year,
        _ => false,
    })
}

/// Whether it is last year's number that this year's is held against: 比2021年的40件增加…, 比2021年(30起), 与上年(50件)相比.
pub fn of_year_before(reader: &Reader, left: &[Token]) -> bool {
    let earlier = |t: &Token| match t.tok {
        Tok::Year(y) => reader.year.is_some_and(|year| y < year),
        tok => tok == Tok::Word(Tag::Previous),
    };
    let words = if left.is_empty() { reader.now.pending.as_slice() } else { left };
    let said = |t: &&Token| t.tok != Tok::Word(Tag::Filler);
    let mut back = words.iter().rev().filter(said);
    let named = back.next().is_some_and(earlier);
    // 增长5%（2022年为40件）.
    let in_brackets = reader.now.depth > 0 && words.iter().filter(said).count() == 1;
    named && (left.is_empty() || in_brackets || back.any(|t| t.tok == Tok::Word(Tag::Compare)))
}

/// 2021年收到62件、2022年50件、2023年48件; 收到47件，上年59件: a number of which only the year is said is of the kind of the
/// one right before it, if that is of another year and alone in its sentence beside more such.
pub fn of_another_year(reader: &Reader, segment: &Segment) -> Option<K> {
    let said = |t: &&Token| t.tok != Tok::Word(Tag::Filler);
    let mut words = segment.left.iter().filter(said);
    let (year, more) = (words.next()?, words.next());
    let of_now = |tok: Tok| match tok {
        Tok::Year(y) => reader.year.map(|year| y == year),
        Tok::Word(Tag::Previous) => Some(false),
        Tok::Word(Tag::ThisYear) => Some(true),
        _ => None,
    };
    let now = of_now(year.tok)?;
    if more.is_some() || !segment.last || segment.right.iter().any(|t| said(&t)) || reader.now.head.is_some()
    {
        return None;
    }
    let drafts = reader.drafts.get(reader.now.first..)?;
    let (last, before) = drafts.split_last().filter(|(_, before)| before.len() < LOOK_BACK)?;
    let alike = before.iter().all(|d| d.kind == last.kind && d.scope == Scope::PreviousYear);
    let earlier = last.scope == Scope::PreviousYear;
    let other_year = earlier || (!now && last.scope == Scope::Report);
    (alike && other_year && last.kind.is_inflow()).then_some(last.kind)
}

/// 为上年度.
pub fn is_of_last_year(pair: &[Token]) -> bool {
    matches!(pair, [is, year] if is.tok == Tok::Word(Tag::Filler) && year.tok == Tok::Word(Tag::Previous))
}

/// 由12件降至6件: last year's number that this one is reached from, and of whose kind it is.
pub fn reached_from<'a>(reader: &'a Reader, left: &[Token]) -> Option<&'a Draft> {
    left.first().filter(|t| t.tok == Tok::Word(Tag::Reaches))?;
    reader.drafts.get(reader.now.first..)?.last().filter(|before| before.scope == Scope::PreviousYear)
}

/// Whose and of when; with a doubt where the words narrow it.
pub fn scope(reader: &mut Reader, segment: &Segment, kind: K) -> (Scope, Option<Doubt>) {
    let left = segment.left;
    let carries = matches!(kind, K::CarriedIn | K::CarriedOut);
    let before = |tag: Tag| has(left, tag) || (left.is_empty() && has(&reader.now.pending, tag));
    let mut own = None;
    let mut doubt = None;
    if of_year_before(reader, left) {
        return (Scope::PreviousYear, None);
    }
    // 2件维持的案件为上年度案件.
    if segment.last
        && !carries
        && !has(segment.right, Tag::Carry)
        && segment.right.windows(2).any(is_of_last_year)
    {
        return (Scope::PreviousYear, None);
    }
    let reaches = |words: &[Token]| words.first().is_some_and(|t| t.tok == Tok::Word(Tag::Reaches));
    if reaches(segment.right) && !segment.last {
        let months = has(left, Tag::SubYear) || left.iter().any(|t| t.tok == Tok::Noise);
        return (if months { Scope::Part } else { Scope::PreviousYear }, None);
    }
    if before(Tag::Compare) {
        return (Scope::Compared, None);
    }
    if segment.last && tells_later_year(segment.right, reader.year) && !carries {
        return (Scope::Planned, None);
    }
    note_time(reader, left, carries || has(left, Tag::Carry));
    if reader.now.planned
        || has(left, Tag::Plan)
        || has(left, Tag::Condition)
        || (has(left, Tag::Next) && !carries)
    {
        own = Some(Scope::Planned);
    } else if has(left, Tag::Previous) && !carries {
        own = Some(Scope::PreviousYear);
        // 上年收到39件，办结36件: until this year is named.
        if kind.is_inflow() {
            reader.now.scope = Scope::PreviousYear;
        }
    } else if of_this_year(reader, left) {
        own = Some(Scope::Report);
    } else if has(left, Tag::Ever)
        || reader.now.since && (!reader.now.this_year || has(left, Tag::Accumulated) || has(left, Tag::Since))
    {
        own = Some(Scope::Cumulative);
    } else if has(left, Tag::OwnLevel) {
        own = Some(Scope::OwnLevel);
    } else if has(left, Tag::OtherOrgan) {
        own = Some(Scope::OtherOrgan);
    } else if narrowed(reader, left, kind) {
        own = Some(Scope::Part);
    } else if has(left, Tag::Accumulated) && !reader.now.this_year {
        doubt = Some(Doubt::SinceUnclear);
    }
    let own = own.or(shared(reader, left, own, carries));
    if has(left, Tag::Whole) {
        (reader.now.organ, reader.now.unclear) = (None, reader.body.department);
        doubt = doubt.or((reader.body.department || reader.now.parted).then_some(Doubt::Narrowed));
    }
    // 23个部门共收到140件.
    doubt = doubt.or(has(left, Tag::Unclear).then_some(Doubt::Narrowed));
    if let Some(organ) =
        own.filter(|s| matches!(s, Scope::OwnLevel | Scope::OtherOrgan) && reader.now.head.is_none())
    {
        reader.now.organ = Some(organ);
    }
    let inherited = if reader.now.scope == Scope::Report { reader.now.organ } else { Some(reader.now.scope) };
    doubt = doubt.or(reader.now.unclear.then_some(Doubt::Narrowed));
    part(reader, (kind, segment.number.value), own.or(inherited), doubt)
}

/// Whether words beside it say that only a part is counted: within a time limit, about a matter, of those carried over.
fn narrowed(reader: &Reader, left: &[Token], kind: K) -> bool {
    let application = kind < K::Review;
    let case = is_case(kind);
    let closed = matches!(kind, K::Completed | K::Replied | K::Handled);
    let carried = !matches!(kind, K::CarriedIn | K::CarriedOut) && has(left, Tag::Carry);
    // 各1件, not 各级行政机关.
    let last = left.iter().rev().find(|t| t.tok != Tok::Word(Tag::Filler));
    let each = last.is_some_and(|t| t.tok == Tok::Word(Tag::Each));
    // What was said before the number's own words counts where it has none: 涉及：土地类20件.
    let own = tags(left).any(|tag| matches!(tag, Tag::Kind(_) | Tag::Topic(_)));
    let about = || concern(left) || !own && concern(&[reader.now.pending.as_slice(), left].concat());
    // 因上年度申请引发行政复议1件，因本年度申请引发2件.
    let of_one_year = |pair: &[Token]| {
        pair[0].tok == Tok::Word(Tag::Occur)
            && matches!(pair[1].tok, Tok::Word(Tag::Previous | Tag::ThisYear))
    };
    let by_year = case && left.windows(2).any(of_one_year);
    // 因不予公开提起复议1件，因无法提供提起复议2件.
    let by_result = case && kinds(left).iter().any(|k| *k >= K::Granted && *k < K::NaturalPerson);
    (closed && has(left, Tag::Deadline))
        || by_year
        || by_result
        || (application && (each || carried))
        || grounds::narrows(reader, kind)
        || about()
}

/// 涉及 with words behind it that no dictionary explains, and before anything that the form counts.
fn concern(words: &[Token]) -> bool {
    let Some(at) = words.iter().position(|t| t.tok == Tok::Word(Tag::Concern)) else { return false };
    let tells =
        |t: &&Token| matches!(t.tok, Tok::Unknown | Tok::Word(Tag::Field | Tag::Topic(_) | Tag::Kind(_)));
    words.iter().skip(at).find(tells).is_some_and(|t| t.tok == Tok::Unknown)
}

/// Of when or of which part the numbers before it are that it is joined to by 、: 去年收到40件、办结38件.
fn shared(reader: &mut Reader, left: &[Token], own: Option<Scope>, carries: bool) -> Option<Scope> {
    match own {
        Some(Scope::PreviousYear | Scope::Part) => {
            reader.now.run.scope = own;
            None
        }
        // 其中县政府办公室新收13件、上年结转1件.
        Some(Scope::OwnLevel | Scope::OtherOrgan) if reader.now.head.is_some() => {
            reader.now.run.scope = own;
            None
        }
        None if matches!(reader.now.run.scope, Some(Scope::OwnLevel | Scope::OtherOrgan)) => {
            reader.now.run.scope
        }
        None if !carries && !has(left, Tag::ThisYear) => reader.now.run.scope,
        _ => None,
    }
}

/// A year or a part of one holds for what follows in the sentence.
pub fn note_time(reader: &mut Reader, words: &[Token], carries: bool) {
    let year = words.iter().rev().find_map(|t| match t.tok {
        Tok::Year(year) => Some(year),
        _ => None,
    });
    match (year, reader.year) {
        (Some(y), Some(year)) if !carries && y < year => reader.now.scope = Scope::PreviousYear,
        (Some(y), Some(year)) if !carries && y > year => reader.now.scope = Scope::Planned,
        (Some(y), Some(year)) if y == year => reader.now.scope = Scope::Report,
        _ => {}
    }
    if has(words, Tag::SubYear) {
        reader.now.scope = Scope::Part;
    } else if has(words, Tag::ThisYear) && (carries || year.is_none() || year == reader.year) {
        // Not 2021年全年.
        reader.now.scope = Scope::Report;
    }
}

/// 全县政务公开工作平稳推进，共收到140件: in a department's report nobody knows whose they are.
pub fn begin_whole(reader: &mut Reader, words: &[Token]) {
    reader.now.unclear |= reader.body.department && reader.now.depth == 0 && has(words, Tag::Whole);
}

/// 去年，收到34件: holds for the sentence, until this year is named.
pub fn begin_last_year(reader: &mut Reader, words: &[Token]) {
    let aside = |t: &Token| matches!(t.tok, Tok::Word(Tag::Previous | Tag::Filler) | Tok::Noise);
    if is_told_of_last_year(reader, words) && words.iter().all(aside) {
        reader.now.scope = Scope::PreviousYear;
    }
}

/// 上年同期分别为34件、2件，行政复议5件: of which year the five are nobody knows.
pub fn leave_last_year(reader: &mut Reader, words: &[Token]) {
    let other = |t: &Token| matches!(t.tok, Tok::Word(Tag::Carry | Tag::Compare | Tag::ThisYear));
    if is_told_of_last_year(reader, words) && !words.iter().any(other) {
        reader.now.unclear |= reader.now.scope == Scope::Report;
    }
}

fn is_told_of_last_year(reader: &Reader, words: &[Token]) -> bool {
    reader.now.depth == 0 && words.first().is_some_and(|t| t.tok == Tok::Word(Tag::Previous))
}

/// A part of a whole has a cell of its own only where its words name one.
fn part(
    reader: &mut Reader,
    (kind, value): (K, Figure),
    scope: Option<Scope>,
    doubt: Option<Doubt>,
) -> (Scope, Option<Doubt>) {
    let Some(head) = reader.now.head.and_then(|i| reader.drafts.get(i)) else {
        return (scope.unwrap_or_default(), doubt);
    };
    if scope.is_none() && head.scope != Scope::Report && head.scope != Scope::Part {
        return (head.scope, doubt);
    }
    let same = kind == head.kind || (kind.is_inflow() && head.kind.is_inflow() && kind != K::NewlyReceived);
    if matches!(scope, Some(Scope::OwnLevel | Scope::OtherOrgan)) && same && is_whole(kind) {
        reader.now.subset = true;
    }
    let flow = reader.now.subset && (is_whole(kind) || matches!(kind, K::CarriedIn | K::CarriedOut));
    let no_cell = matches!(kind, K::Other | K::Channel);
    // More than the whole it cannot be: then the words are about something else.
    let within = head.value.is_none_or(|whole| value <= whole);
    let inside = within && (same || flow || !has_row_under(head.kind, kind));
    if scope.is_none() && (no_cell || inside) {
        let begins = same && is_whole(kind);
        reader.now.subset |= begins;
        return (Scope::Part, doubt);
    }
    let nested = head.part_of.is_some() || matches!(head.kind, K::Other | K::Channel) || head.doubt.is_some();
    // 其中区本级收到29件，不予公开3件: of the 29, or of all.
    let narrow = head.kind == K::CarriedIn && reader.now.depth > 0 || reader.now.subset;
    let doubt = doubt.or((kind != K::Other && (nested || narrow)).then_some(Doubt::Nested));
    (scope.unwrap_or_default(), doubt)
}

/// Whether the form has a row or column for a part of such a whole. It has none for what came of the applications carried
/// over, nor for who made those that were granted.
fn has_row_under(whole: K, part: K) -> bool {
    use K::{Business, CarriedIn, CarriedOut, LegalPerson, LegalService};
    let rows = |from: K, to: K| part >= from && part <= to;
    match whole {
        _ if part == K::Rate => true,
        CarriedIn | CarriedOut => false,
        LegalPerson => rows(Business, LegalService),
        K::GrantedOrPartly => matches!(part, K::Granted | K::PartlyGranted),
        K::Refused => rows(K::RefusedStateSecret, K::RefusedInquiry),
        K::Unavailable => rows(K::UnavailableNotHeld, K::NotExisting),
        K::NotProcessed => rows(K::RejectedComplaint, K::RejectedReissue),
        K::OtherHandling => rows(K::OtherUncorrected, K::Withdrawn),
        // 答复44件，含今年新收的41件.
        K::Completed | K::Replied => !part.is_inflow(),
        whole => is_whole(whole) || whole >= K::Review || matches!(whole, K::Other | K::Channel | K::Rate),
    }
}

/// What is spoken of from here on. What a part or an aside mentions does not change it.
pub fn move_topic(reader: &mut Reader, words: &[Token], no_number: bool) {
    reader.field |= tags(words).any(|t| matches!(t, Tag::Field | Tag::Topic(Topic::Applications)));
    let Some(topic) = last_topic(words) else { return };
    let aside = matches!(topic, Topic::Foreign | Topic::Disclosure)
        && reader.topic == Some(Topic::Applications)
        && (reader.now.head.is_some() || (no_number && reader.now.segments > 0));
    let keeps = reader.topic == Some(Topic::Applications)
        && (topic == Topic::Weak || (topic == Topic::Foreign && is_result(reader, words)));
    if !aside && !keeps {
        reader.topic = Some(topic);
    }
}
