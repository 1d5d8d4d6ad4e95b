//! Rich text, its first bytes given: an error or a report, no panic.
#![no_main]

mod begun;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| begun::holds(b"{\\rtf", bytes));
