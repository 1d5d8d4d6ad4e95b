//! 均于法定期限内答复。…当年未到期的4件结转下年: all of them, but for those that the paragraph itself says are left.

use super::Draft;
use crate::document::figure::Figure;
use crate::report::{ClaimKind as K, Scope};

/// What is said of all is said of a part where the paragraph goes on to say how many were left for next year.
pub fn settle(drafts: &mut [Draft]) {
    let left = |d: &Draft| d.kind == K::CarriedOut && d.value.is_some_and(|v| v > Figure::ZERO);
    let last = drafts.iter().rposition(left).unwrap_or(0);
    let all = |d: &&mut Draft| d.value.is_none() && matches!(d.kind, K::Completed | K::Replied | K::Handled);
    for draft in drafts.iter_mut().take(last).filter(all).filter(|d| d.scope == Scope::Report) {
        draft.scope = Scope::Part;
    }
}
