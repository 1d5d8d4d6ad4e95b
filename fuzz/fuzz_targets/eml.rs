//! A mail, its first bytes given: an error or a report for each file inside, no panic.
#![no_main]

mod begun;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| begun::holds(b"From: a@b.cn\r\n", bytes));
