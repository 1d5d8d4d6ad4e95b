//! What became of each number of the prose: verified, contradicted, without a cell, or not comparable and why.

use super::compare::{Compared, compare};
use crate::check::context::Context;
use crate::check::finding::{Coverage, CoverageStatus};
use crate::check::rule::{Words, words};
use crate::order;
use crate::report::{Claim, ClaimKind, Doubt, Scope};
use std::collections::BTreeMap;

/// The coverage of every claim, by its id.
pub fn coverage(context: &Context) -> BTreeMap<String, Coverage> {
    order::map(context.report.claims.iter().map(|claim| (claim.id.clone(), of(context, claim))))
}

fn of(context: &Context, claim: &Claim) -> Coverage {
    let say = |words: Words| words.in_language(context.options.language).to_string();
    let (status, against, reason) = match compare(context, claim) {
        Compared::Equal(against) => (CoverageStatus::Verified, against, String::new()),
        Compared::Differs(mismatch) => match claim.doubt {
            Some(doubt) => (CoverageStatus::NotComparable, mismatch.against, say(doubt_words(doubt))),
            None if mismatch.blanks => (CoverageStatus::NotComparable, mismatch.against, say(BLANK)),
            None => (CoverageStatus::Contradicted, mismatch.against, String::new()),
        },
        Compared::NoCell => (CoverageStatus::NoCell, Vec::new(), say(no_cell(claim))),
        Compared::Apart => (CoverageStatus::NotComparable, Vec::new(), say(apart(claim))),
        Compared::Unread(against) => (CoverageStatus::NotComparable, against, say(UNREAD)),
    };
    Coverage { status, against, reason }
}

const BLANK: Words = words("表里有空着的格。", "Cells of the table are blank.");
const UNREAD: Words = words("表里的这个数没有读到。", "This figure of the table was not read.");

fn no_cell(claim: &Claim) -> Words {
    match claim.kind {
        ClaimKind::Rate => words("这是百分比，表里没有。", "A percentage; the tables have none."),
        ClaimKind::Channel => words("表里不分渠道。", "The tables do not count channels."),
        ClaimKind::InfoFee => {
            words("表里没有单列信息处理费。", "The tables do not list information processing fees.")
        }
        _ => words("表里不统计这个。", "The tables do not count this."),
    }
}

fn apart(claim: &Claim) -> Words {
    if claim.approximate {
        return words("是个约数。", "An approximate number.");
    }
    match claim.scope {
        Scope::Report => words("没有可比的格。", "There is no cell to compare it with."),
        Scope::Part => words("说的只是其中一部分。", "It speaks of a part only."),
        Scope::OwnLevel => {
            words("说的是本级，表里是全口径。", "It speaks of the own level, the table of the whole.")
        }
        Scope::OtherOrgan => words("说的是别的单位。", "It speaks of other bodies."),
        Scope::PreviousYear => words("说的是以前年度。", "It speaks of an earlier year."),
        Scope::Cumulative => words("是多年累计数。", "A number added up over years."),
        Scope::Planned => words("说的是计划或以后的事。", "It speaks of plans or of what is to come."),
        Scope::Compared => words("说的是增减，不是总数。", "It speaks of a change, not of a total."),
    }
}

/// Why a claim may not mean what it seems to say.
pub fn doubt_words(doubt: Doubt) -> Words {
    match doubt {
        Doubt::Narrowed => words(
            "这句话里还有别的限定词，可能只说了一部分。",
            "Other words stand beside it and may narrow it.",
        ),
        Doubt::WeakSubject => {
            words("这句话没有写明说的是哪一类。", "The sentence does not say of what kind they are.")
        }
        Doubt::Joined => words("一个数前面写了两件事。", "One number stands behind two things."),
        Doubt::Nested => words("可能是一部分里的一部分。", "It may be a part of a part."),
        Doubt::SinceUnclear => {
            words("写的是“累计”，没有写从哪一年起。", "It says 累计 (in total) without saying since when.")
        }
    }
}
