//! 行政复议及行政诉讼共维持16件: results told of both, or beside the other's name, are not sure to be the one's.

use super::Draft;
use crate::report::{ClaimKind as K, Doubt};

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

/// Puts a doubt on each result whose clause, or the last one before it that names 复议 or 诉讼, names both or the other one; and
/// on one that sums where the sentence named both.
pub fn doubt(drafts: &mut [Draft], chars: &[char]) {
    for draft in drafts.iter_mut().filter(|d| d.doubt.is_none()) {
        let (review, litigation) = (REVIEW.contains(&draft.kind), LITIGATION.contains(&draft.kind));
        if !review && !litigation {
            continue;
        }
        let end = draft.span.1.min(chars.len());
        let from = end.saturating_sub(LOOK_BACK);
        let before = &chars[from..end];
        let sentence = before.iter().rposition(|c| *c == '。').map_or(before, |at| &before[at + 1..]);
        let named =
            |text: &[char]| [['复', '议'], ['诉', '讼']].map(|name| text.windows(2).any(|w| *w == name));
        let clauses = sentence.rsplit(|c| matches!(c, ',' | ';'));
        let last = clauses.map(named).find(|found| found.contains(&true)).unwrap_or([review, litigation]);
        let own: String =
            sentence.rsplit(|c| matches!(c, ',' | ';')).next().unwrap_or_default().iter().collect();
        let sums = named(sentence) == [true, true] && SUMS.iter().any(|word| own.contains(word));
        if sums || last != [review, litigation] {
            draft.doubt = Some(Doubt::WeakSubject);
        }
    }
}

/// Folded characters looked through before a result: no sentence about cases is longer.
const LOOK_BACK: usize = 200;
