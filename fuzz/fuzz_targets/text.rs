//! Bytes of any kind: an error or a report, no panic.
#![no_main]

use gouji::options::Options;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let result = gouji::check_bytes(bytes, &Options::default());
    assert!(result.report.is_some() != result.error.is_some());
});
