//! What the prose says against what the tables say: each claim compared once, by one mechanism.

mod claims;
mod compare;
mod coverage;
mod passage;
mod targets;

pub use claims::{applies, loosely, sure, term, unit, whole};
pub use compare::{Compared, Mismatch, add_up, compare};
pub use coverage::{coverage, doubt_words};
pub use passage::{Passage, passages};
pub use targets::{Fit, Target, table, targets};
