//! Results as json, csv, text. Computes nothing: what is said here was found elsewhere.

pub mod csv;
#[cfg(feature = "cli")]
pub mod json;
pub mod place;
pub mod rule;
pub mod text;
mod verdict;
mod words;
mod wrap;

pub use verdict::Verdict;
