//! What is known in the midst of a sentence.

use super::scan::Token;
use super::words::Tag;
use crate::report::{ClaimKind, Doubt, Scope};

/// What holds until the sentence ends.
#[derive(Clone, Debug, Default)]
pub struct Sentence {
    /// Set by a year or 累计 for all that follows.
    pub scope: Scope,
    /// Set by 区政府本级共收到 for all that follows.
    pub organ: Option<Scope>,
    /// Some body or level is named that they may be of.
    pub unclear: bool,
    /// It has a number.
    pub counts: bool,
    /// A lead-in in its midst holds for what follows.
    pub led: bool,
    /// This year was named.
    pub this_year: bool,
    /// 以来, or an earlier year with 自, was named.
    pub since: bool,
    /// What the parts introduced by 其中 are parts of.
    pub head: Option<usize>,
    /// Words of the segment before, which had no number.
    pub pending: Vec<Token>,
    /// A colon stands before the segment: 结转下年：2件.
    pub colon: bool,
    /// What 公开 alone counts beside other results: 公开14件、部分公开6件.
    pub open: Option<ClaimKind>,
    /// First draft of the sentence.
    pub first: usize,
    /// How deep in brackets.
    pub depth: usize,
    /// Segments seen so far.
    pub segments: usize,
    /// It begins with a plan or a condition: 力争…
    pub planned: bool,
    /// It tells the body's own part of a whole area: 全州…，其中州政府办公室….
    pub parted: bool,
    /// It speaks of other business: 公文属性.
    pub elsewhere: bool,
    /// It says 结转下一年度 of a number said before: 尚有2件正在办理，结转下一年度.
    pub carries_on: bool,
    /// A semicolon stands before the number to come.
    pub clause: bool,
    /// A part of the whole with its own flow was begun: 其中县政府办公室收到15件.
    pub subset: bool,
    /// Why its cases may be others: what their results inherit.
    pub case_doubt: Option<Doubt>,
    /// What holds for the numbers joined by 、.
    pub run: Run,
}

/// What the numbers joined by 、 have in common.
#[derive(Clone, Copy, Debug, Default)]
pub struct Run {
    /// Its first draft.
    pub first: usize,
    /// Of when, or of which part.
    pub scope: Option<Scope>,
    /// Why the cases may be others.
    pub doubt: Option<Doubt>,
    /// They are somebody else's.
    pub others: bool,
    /// What was done with the documents: 制发, 废止, 现行有效.
    pub action: Option<Tag>,
}
