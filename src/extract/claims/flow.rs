//! 新收申请18件，上年结转1件，办结17件，结转下年1件: together these are the form's own words, whoever applied for what.

use super::resolve::{LOOK_BACK, is_whole};
use super::sentence::Reader;
use super::words::Topic;
use crate::report::{ClaimKind as K, Doubt, Scope};

/// Looks at the flow of a sentence that was read.
pub fn settle(reader: &mut Reader) {
    let drafts = reader.drafts.get_mut(reader.now.first..).unwrap_or_default();
    if drafts.len() > LOOK_BACK {
        return;
    }
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
