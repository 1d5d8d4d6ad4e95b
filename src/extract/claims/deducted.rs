//! 收到99件，扣除转其他机关办理的2件，新收97件: which of the figures, before the deduction or behind it, is the table's, nobody knows.

use super::Draft;
use super::resolve::is_whole;
use crate::report::{ClaimKind, Doubt};

/// Words that take something off what stands before them.
const WORDS: &[&str] = &[
    "扣除",
    "剔除",
    "除去",
    "减去",
    "核减",
    "去除",
    "去重",
    "实际受理",
    "实际收到",
    "实际办理",
    "实际新收",
    "实际接收",
    "实收",
];

/// Folded characters looked through on either side: no sentence that takes something off is longer.
const NEAR: usize = 80;

/// Puts a doubt on what came in or went out by a sentence that takes something off, and on what it takes off.
pub fn doubt(drafts: &mut [Draft], chars: &[char]) {
    for draft in drafts.iter_mut().filter(|d| d.doubt.is_none() && d.kind != ClaimKind::Other) {
        let (from, to) = draft.span;
        let before = chars.get(from.saturating_sub(NEAR)..from).unwrap_or_default();
        let before = before.rsplit(|c| *c == '。').next().unwrap_or_default();
        let behind = chars.get(to..chars.len().min(to + NEAR)).unwrap_or_default();
        let behind = behind.split(|c| *c == '。').next().unwrap_or_default();
        let clause = before.rsplit(|c| matches!(c, ',' | ';')).next().unwrap_or_default();
        if takes_off(clause) || is_whole(draft.kind) && (takes_off(before) || takes_off(behind)) {
            draft.doubt = Some(Doubt::Narrowed);
        }
    }
}

fn takes_off(stretch: &[char]) -> bool {
    let text: String = stretch.iter().collect();
    WORDS.iter().any(|word| text.contains(word))
}
