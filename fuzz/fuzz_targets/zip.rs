//! An archive, its first bytes given: an error or a report for each file inside, no panic.
#![no_main]

const MAGIC: &[u8] = b"PK\x03\x04";

use gouji::options::Options;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let file = [MAGIC, bytes.strip_prefix(MAGIC).unwrap_or(bytes)].concat();
    gouji::for_each_file(&file, &Options::default(), &mut |options, bytes| {
        let result = gouji::check_file(bytes, options);
        assert!(result.report.is_some() != result.error.is_some());
    });
});
