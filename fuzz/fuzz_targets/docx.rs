//! The main part of a Word file: an error or a report, no panic.
#![no_main]

mod pack;

use gouji::options::Options;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let types = pack::types("word/document.xml", "wordprocessingml.document");
    let relations = pack::relations("officeDocument", "word/document.xml");
    let parts: [(&str, &[u8]); 3] = [
        ("[Content_Types].xml", types.as_bytes()),
        ("_rels/.rels", relations.as_bytes()),
        ("word/document.xml", bytes),
    ];
    let Some(file) = pack::pack(&parts) else { return };
    let result = gouji::check_bytes(&file, &Options::default());
    assert!(result.report.is_some() != result.error.is_some());
});
