//! 收到97件，其中： and each part on a line of its own.

use super::Draft;
use super::resolve::{is_applicant, is_whole};
use super::scan::{Break, Tok, Token};
use super::sentence::Reader;
use crate::report::{Claim, ClaimKind as K, Scope};

/// Folded characters of an item.
const ITEM: usize = 40;

/// Characters at the end of a line that say that its parts come.
const TAIL: usize = 6;

/// In `Draft::part_of`: a part of what a line before counts.
pub const OUTER: usize = usize::MAX;

/// The whole whose parts the lines tell.
#[derive(Default)]
pub struct Items {
    whole: Option<(Draft, String)>,
    /// What divides it, as the first item says.
    division: Option<Division>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Division {
    Channel,
    Applicant,
    Result,
    Body,
}

impl Items {
    /// Puts the whole before the drafts of a line that may be one of its items.
    pub fn begin(&mut self, reader: &mut Reader, tokens: &[Token], chars: &[char]) -> bool {
        if chars.len() > ITEM || !is_item(tokens) {
            *self = Items::default();
        }
        let Some((whole, _)) = &self.whole else { return false };
        reader.begin_item(whole.clone());
        true
    }

    /// Takes the whole out again. `None` where the line was no item: then the list has ended.
    pub fn end(&mut self, mut drafts: Vec<Draft>) -> Option<Vec<Draft>> {
        drafts.drain(..drafts.len().min(1));
        // 网络申请30件，其中自然人申请28件: what divides the item is no division of the whole.
        let own = drafts.iter().filter(|d| matches!(d.part_of, None | Some(0)));
        let divisions: Vec<Option<Division>> = own.map(division).collect();
        let first = self.division.or(divisions.first().copied().flatten());
        if first.is_none() || divisions.iter().any(|found| *found != first) {
            *self = Items::default();
            return None;
        }
        self.division = first;
        for draft in &mut drafts {
            draft.part_of = draft.part_of.map(|at| at.checked_sub(1).unwrap_or(OUTER));
        }
        Some(drafts)
    }

    /// The claim that parts on lines of their own are parts of.
    pub fn outer(&self) -> Option<String> {
        self.whole.as_ref().map(|(_, id)| id.clone())
    }

    /// Looks at a paragraph's claims: a line that ends with 其中： has its parts below.
    pub fn behind(&mut self, chars: &[char], claims: &[Claim]) {
        let tail: String = chars.get(chars.len().saturating_sub(TAIL)..).unwrap_or_default().iter().collect();
        if !tail.ends_with(':') {
            return;
        }
        let counted = |c: &&Claim| c.value.is_some() && c.unit != "%";
        let whole = claims.iter().rfind(counted).filter(|_| tail.contains("其中") || tail.contains("包括"));
        let sure = |c: &&Claim| {
            is_whole(c.kind) && c.scope == Scope::Report && !c.approximate && c.part_of.is_none()
        };
        *self = Items { whole: whole.filter(sure).map(|c| (draft(c), c.id.clone())), division: None };
    }
}

/// One sentence at most, with a number.
fn is_item(tokens: &[Token]) -> bool {
    let stop = |t: &Token| t.tok == Tok::Break(Break::Stop);
    let inner = tokens.get(..tokens.len().saturating_sub(1)).unwrap_or_default();
    let colon = tokens.last().is_some_and(|t| t.tok == Tok::Break(Break::Colon));
    !colon && !inner.iter().any(stop) && tokens.iter().any(|t| matches!(t.tok, Tok::Number(_)))
}

fn division(draft: &Draft) -> Option<Division> {
    match draft.kind {
        K::Channel => Some(Division::Channel),
        kind if is_applicant(kind) => Some(Division::Applicant),
        kind if K::Granted <= kind && kind <= K::Withdrawn => Some(Division::Result),
        _ if matches!(draft.scope, Scope::OwnLevel | Scope::OtherOrgan) => Some(Division::Body),
        _ => None,
    }
}

fn draft(claim: &Claim) -> Draft {
    Draft {
        kind: claim.kind,
        value: claim.value,
        unit: "件",
        approximate: claim.approximate,
        doubt: claim.doubt,
        scope: claim.scope,
        span: (0, 0),
        quote: (0, 0),
        part_of: None,
    }
}
