//! A compound file of Word, its first bytes given: an error or a report, no panic.
#![no_main]

mod begun;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| begun::holds(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", bytes));
