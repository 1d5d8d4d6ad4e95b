//! Results as json, csv, text, html, sarif. Computes nothing: what is said here was found elsewhere.

pub mod csv;
mod equation;
pub mod html;
#[cfg(feature = "cli")]
pub mod json;
mod lines;
pub mod place;
mod repair;
#[cfg(feature = "cli")]
pub mod rule;
#[cfg(feature = "cli")]
pub mod sarif;
pub mod text;
pub mod verdict;
mod words;
mod wrap;
