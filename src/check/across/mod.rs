//! Rules between two years of one organ.

use crate::options::Options;
use crate::report::Report;

/// Two reports of one organ, of consecutive years.
#[derive(Clone, Copy)]
pub struct Pair<'a> {
    /// Of the year before.
    pub earlier: Side<'a>,
    /// Of the year.
    pub later: Side<'a>,
    /// What the caller chose.
    pub options: &'a Options,
}

/// One report of a pair.
#[derive(Clone, Copy)]
pub struct Side<'a> {
    /// Its index in the output's `results`.
    pub source: u32,
    /// What it says.
    pub report: &'a Report,
}
