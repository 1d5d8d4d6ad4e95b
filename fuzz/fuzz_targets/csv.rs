//! A table of commas, known by its name: an error or a report, no panic.
#![no_main]

use gouji::options::Options;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let options = Options { name: "a.csv".into(), ..Options::default() };
    let result = gouji::check_bytes(bytes, &options);
    assert!(result.report.is_some() != result.error.is_some());
});
