//! A PDF, its first bytes given: an error or a report, no panic.
#![no_main]

const MAGIC: &[u8] = b"%PDF-1.7\n";

use gouji::options::Options;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let file = [MAGIC, bytes.strip_prefix(MAGIC).unwrap_or(bytes)].concat();
    let result = gouji::check_bytes(&file, &Options::default());
    assert!(result.report.is_some() != result.error.is_some());
});
