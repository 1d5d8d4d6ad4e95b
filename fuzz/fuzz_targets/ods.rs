//! The content of an OpenDocument spreadsheet: an error or a report, no panic.
#![no_main]

mod pack;

use gouji::options::Options;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let parts: [(&str, &[u8]); 2] =
        [("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", bytes)];
    let Some(file) = pack::pack(&parts) else { return };
    let result = gouji::check_bytes(&file, &Options::default());
    assert!(result.report.is_some() != result.error.is_some());
});
