//! What is a part of what, beside 其中: ways of coming in, cases about disclosure among all, where a part ends.

use super::resolve::{self, LOOK_BACK, Reading};
use super::scan::Token;
use super::sentence::Reader;
use super::words::Tag;
use crate::document::figure::Figure;
use crate::report::{ClaimKind, Doubt, Scope};

impl Reader {
    /// 收到42件，来源分别为信函24件、网络15件: ways of coming in divide what came in, said or not.
    pub fn divided_by_channel(&self, kind: ClaimKind) -> Option<usize> {
        let inflow = |i: &usize| self.drafts.get(*i).is_some_and(|d| d.kind.is_inflow() && d.doubt.is_none());
        let from = self.now.first..self.drafts.len();
        from.rev().take(LOOK_BACK).find(inflow).filter(|_| kind == ClaimKind::Channel)
    }

    /// 行政复议36件（其中涉及政府信息公开4件）: only the part is of ours.
    pub fn of_the_field(&mut self, reading: Reading, left: &[Token]) -> Reading {
        let named = resolve::has(left, Tag::Field) && reading.scope != Scope::PreviousYear;
        // 全局行政复议共12件，涉及信息公开的3件.
        let before = || self.drafts.len().checked_sub(1).filter(|i| *i >= self.now.first);
        let head = self.now.head.or_else(|| before().filter(|_| resolve::has(left, Tag::Concern)));
        let head = head.and_then(|i| self.drafts.get_mut(i));
        match head.filter(|d| named && matches!(d.kind, ClaimKind::Review | ClaimKind::Litigation)) {
            Some(head) if matches!(reading.kind, ClaimKind::Other) || reading.kind == head.kind => {
                let kind = std::mem::replace(&mut head.kind, ClaimKind::Other);
                Reading { kind, scope: Scope::Report, doubt: Some(Doubt::Narrowed), ..reading }
            }
            _ => reading,
        }
    }

    /// 复议5件，其中2件维持；诉讼2件: a proceeding of its own is no part of the other. Nor is what the next clause counts
    /// otherwise, if it is more.
    pub fn end_part(&mut self, kind: ClaimKind, value: Figure) {
        let Some(head) = self.now.head.and_then(|i| self.drafts.get(i)) else { return };
        let clause = std::mem::take(&mut self.now.clause);
        let apart = clause && kind == ClaimKind::Other && head.value.is_some_and(|whole| value > whole);
        let other = matches!(
            (Some(head.kind), kind),
            (Some(ClaimKind::Review), ClaimKind::Litigation)
                | (Some(ClaimKind::Litigation), ClaimKind::Review)
        );
        if (other || apart) && self.now.depth == 0 {
            self.now.head = None;
        }
    }

    /// 书面答复30件、电子邮件答复15件: what is joined to one way of answering is another way.
    pub fn split_by_channel(&mut self) {
        for draft in self.drafts.iter_mut().skip(self.now.run.first) {
            if matches!(draft.kind, ClaimKind::Completed | ClaimKind::Replied) && draft.scope == Scope::Report
            {
                draft.scope = Scope::Part;
            }
        }
    }
}
