//! 新收申请18件，上年结转1件，办结17件，结转下年1件: together these are the form's own words, whoever applied for what.

use super::Draft;
use super::caseload::words;
use super::resolve::{LOOK_BACK, is_applicant, is_whole, last_topic};
use super::scan::{Tok, Token};
use super::sentence::Reader;
use super::subject;
use super::words::{Tag, Topic};
use crate::report::{ClaimKind as K, Doubt, Scope};

/// Looks at the flow of a sentence that was read.
pub fn settle(reader: &mut Reader, sentence: &[Token]) {
    let drafts = reader.drafts.get_mut(reader.now.first..).unwrap_or_default();
    if drafts.len() > LOOK_BACK {
        return;
    }
    parts_of_all(drafts, reader.now.first);
    some_accepted(drafts);
    applicants_of_results(drafts);
    doubt_all(drafts, sentence);
    // 办结51件，剩余3件正在办理: what was not closed is left.
    let mut closed = false;
    for draft in drafts.iter_mut() {
        if closed && draft.kind == K::CarriedOut && draft.doubt == Some(Doubt::WeakSubject) {
            draft.doubt = None;
        }
        closed = draft.kind == K::Completed && draft.doubt.is_none() && draft.scope == Scope::Report;
    }
    let carried = drafts.iter().any(|d| matches!(d.kind, K::CarriedIn | K::CarriedOut) && d.doubt.is_none());
    if !carried || !drafts.iter().any(|d| d.kind.is_inflow() && d.scope == Scope::Report) {
        return;
    }
    for draft in drafts.iter_mut().filter(|d| is_whole(d.kind) && d.doubt == Some(Doubt::WeakSubject)) {
        draft.doubt = None;
    }
    reader.field = true;
    if matches!(reader.topic, None | Some(Topic::Weak)) {
        reader.topic = Some(Topic::Applications);
    }
}

/// 收到42件，上年结转3件，其中予以公开14件、…: parts of more than those carried in are parts of all.
fn parts_of_all(drafts: &mut [Draft], first: usize) {
    let carried = |d: &Draft| d.kind == K::CarriedIn && d.scope == Scope::Report;
    let Some(at) = drafts.iter().position(carried) else { return };
    let came_in = drafts.iter().take(at).any(|d| d.kind.is_inflow() && d.kind != K::CarriedIn);
    let whole = drafts.get(at).and_then(|d| d.value);
    let part = |d: &Draft| d.part_of == Some(first + at);
    if !came_in || !drafts.iter().any(|d| part(d) && is_result(d.kind) && d.value > whole) {
        return;
    }
    for draft in drafts.iter_mut().filter(|d| part(d)) {
        draft.part_of = None;
        let of_form = is_result(draft.kind) || draft.kind == K::CarriedOut;
        if of_form && draft.scope == Scope::Part {
            draft.scope = Scope::Report;
        }
    }
}

/// 收到42件，受理40件，另2件待补正: some of those that came in.
fn some_accepted(drafts: &mut [Draft]) {
    let mut came_in = None;
    for draft in drafts.iter_mut().filter(|d| d.scope == Scope::Report && d.doubt.is_none()) {
        match draft.kind {
            K::Received | K::NewlyReceived => came_in = came_in.max(draft.value),
            K::Accepted if draft.value < came_in => draft.scope = Scope::Part,
            _ => {}
        }
    }
}

/// 无法提供18件，申请人为自然人16件、企业2件: of those, not of all that came in.
fn applicants_of_results(drafts: &mut [Draft]) {
    let mut of_result = false;
    for draft in drafts.iter_mut().filter(|d| d.unit == "件") {
        match draft.kind {
            kind if is_applicant(kind) && of_result && draft.scope == Scope::Report => {
                (draft.scope, draft.doubt) = (Scope::Part, None);
            }
            kind if is_applicant(kind) => {}
            kind => of_result = is_result(kind),
        }
    }
}

/// Characters that name something: 应 in 应答复9件 does not.
const NAME: usize = 2;

/// 侵权纠纷上年结转4件，新收26件: what words that nobody knows make of the first number, they may make of those behind it.
fn doubt_all(drafts: &mut [Draft], sentence: &[Token]) {
    let flow = |k: K| is_whole(k) || matches!(k, K::CarriedIn | K::CarriedOut);
    let first = drafts.first().map(|d| words(sentence, d)).unwrap_or_default();
    let unknown = first.iter().filter(|t| t.tok == Tok::Unknown).count();
    if unknown < NAME || sentence.iter().any(subject::is_application) {
        return;
    }
    for draft in drafts.iter_mut().filter(|d| flow(d.kind) && d.scope == Scope::Report) {
        draft.doubt = draft.doubt.or(Some(Doubt::Narrowed));
    }
}

/// 承接上年度未办结的3件: what last year left open was carried in.
pub fn left_by_last_year(reader: &Reader, left: &[Token], right: &[Token]) -> Option<K> {
    let open = left.iter().position(|t| t.tok == Tok::Word(Tag::Pending))?;
    let before = |t: &Token| match (t.tok, reader.year) {
        (Tok::Year(y), Some(year)) => y + 1 == year,
        (tok, _) => tok == Tok::Word(Tag::Previous),
    };
    let cases = matches!(last_topic(right), Some(Topic::Review | Topic::Litigation | Topic::Foreign));
    (!cases && left.iter().take(open).any(before)).then_some(K::CarriedIn)
}

fn is_result(kind: K) -> bool {
    kind >= K::Granted && kind < K::NaturalPerson
}
