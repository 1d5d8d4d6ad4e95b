//! 行政复议及行政诉讼共维持16件: results told of both, or beside the other's name, are not sure to be the one's.

use super::Draft;
use super::resolve::is_applicant;
use crate::report::{ClaimKind as K, Doubt, Scope};

/// What is told of either.
const REVIEW: [K; 5] =
    [K::ReviewUpheld, K::ReviewCorrected, K::ReviewOther, K::ReviewPending, K::ReviewClosed];
const LITIGATION: [K; 5] = [
    K::LitigationUpheld,
    K::LitigationCorrected,
    K::LitigationOther,
    K::LitigationPending,
    K::LitigationClosed,
];

/// Words that add up what stands before them.
const SUMS: [&str; 4] = ["合计", "共计", "总计", "两项"];

/// Folded characters looked through before a result: no sentence about cases is longer.
const LOOK_BACK: usize = 200;

/// Puts a doubt on each result whose clause, or the last one before it that names 复议 or 诉讼, names both or the other one; and
/// on one that sums where the sentence named both; and where its paragraph has named neither yet, if the last paragraph
/// that did spoke of the other one.
pub fn doubt(drafts: &mut [Draft], chars: &[char], before: [bool; 2]) {
    for draft in drafts.iter_mut().filter(|d| d.doubt.is_none()) {
        let own = [REVIEW, LITIGATION].map(|kinds| kinds.contains(&draft.kind));
        let said = chars.get(draft.span.1.saturating_sub(LOOK_BACK)..draft.span.1).unwrap_or_default();
        let other = before.contains(&true) && before != own && named(said) == [false, false];
        if own.contains(&true) && (other || is_of_another(own, sentence(chars, draft.span.1))) {
            draft.doubt = Some(Doubt::WeakSubject);
        }
    }
}

/// 法人3件，其他组织1件: two parts of what the form has as 法人或其他组织. Beside 商业企业4件 其他组织 are its column 其他.
/// 自然人38件、企业4件: commonly its column 商业企业.
pub fn organizations(drafts: &mut [Draft], chars: &[char]) {
    let persons = drafts.iter().find(|d| d.kind == K::NaturalPerson).map(|d| (d.part_of, d.scope));
    let columns = drafts.iter().any(|d| K::LegalPerson < d.kind && is_applicant(d.kind));
    let told = |d: &&Draft| d.kind == K::LegalPerson && d.scope == Scope::Report;
    let several = drafts.iter().filter(told).count() > 1;
    for draft in drafts {
        let quote: String = chars.get(draft.quote.0..draft.span.0).unwrap_or_default().iter().collect();
        let is_business = || BUSINESSES.contains(&quote.trim_start_matches("其中"));
        match draft.kind {
            K::LegalPerson if columns && !quote.contains("法人") => {
                (draft.kind, draft.doubt) = (K::Other, None)
            }
            K::LegalPerson if several => draft.doubt = draft.doubt.or(Some(Doubt::Narrowed)),
            K::Other if draft.unit == "件" && is_business() => {
                if let Some((_, scope)) = persons.filter(|(whole, _)| *whole == draft.part_of) {
                    (draft.kind, draft.doubt, draft.scope) = (K::Business, Some(Doubt::Narrowed), scope);
                }
            }
            _ => {}
        }
    }
}

/// Businesses by a shorter name than the form's, and nothing else before their number.
const BUSINESSES: [&str; 5] = ["企业", "企业申请", "企业提出", "企业提出申请", "企业提交"];

/// 申请41件和上年结转的3件均已办结: how many of each were closed; of what came in nothing is said.
pub fn closed_of_both(drafts: &mut [Draft], chars: &[char]) {
    let text = |from: usize, to: usize| chars.get(from..to).unwrap_or_default().iter().collect::<String>();
    for at in 1..drafts.len() {
        let Some([new, carried]) = drafts.get_mut(at - 1..=at) else { continue };
        if new.kind != K::Received || carried.kind != K::CarriedIn || new.span.1 > carried.span.0 {
            continue;
        }
        let joined =
            ["和", "及", "与", "以及"].iter().any(|word| text(new.span.1, carried.span.0).starts_with(word));
        let behind: Vec<char> = chars.iter().skip(carried.span.1).take(CLAUSE).copied().collect();
        let behind: String =
            behind.split(|c| matches!(c, ',' | ';' | '。')).next().into_iter().flatten().collect();
        let closed = ["办结", "答复", "办理完毕"].iter().any(|word| behind.contains(word));
        let came_in = ["收", "受理", "接到"].iter().any(|word| text(new.quote.0, new.span.0).contains(word));
        if joined && closed && !came_in {
            new.doubt = new.doubt.or(Some(Doubt::Narrowed));
        }
    }
}

/// Folded characters of 均已在法定期限内办结.
const CLAUSE: usize = 16;

/// What a paragraph names last, if it names either.
pub fn named_last(chars: &[char]) -> Option<[bool; 2]> {
    let clauses = chars.rsplit(|c| matches!(c, ',' | ';' | '。'));
    clauses.map(named).find(|found| found.contains(&true))
}

/// The sentence up to the end of a result.
fn sentence(chars: &[char], end: usize) -> &[char] {
    let before = chars.get(end.saturating_sub(LOOK_BACK)..end).unwrap_or_default();
    before.rsplit(|c| *c == '。').next().unwrap_or_default()
}

fn is_of_another(own: [bool; 2], sentence: &[char]) -> bool {
    let mut clauses = sentence.rsplit(|c| matches!(c, ',' | ';')).peekable();
    let clause: String = clauses.peek().copied().unwrap_or_default().iter().collect();
    let sums = named(sentence) == [true, true] && SUMS.iter().any(|word| clause.contains(word));
    let last = clauses.map(named).find(|found| found.contains(&true));
    sums || last.is_some_and(|last| last != own)
}

/// Whether 复议 and 诉讼 stand in it.
fn named(text: &[char]) -> [bool; 2] {
    [['复', '议'], ['诉', '讼']].map(|name| text.windows(2).any(|pair| pair == name))
}
