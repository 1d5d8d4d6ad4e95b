//! Word's XML of 2003, its root given: an error or a report, no panic.
#![no_main]

mod begun;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| begun::holds(
    b"<w:wordDocument xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\">",
    bytes
));
