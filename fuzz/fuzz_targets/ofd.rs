//! A page of OFD: an error or a report, no panic.
#![no_main]

mod pack;

use gouji::options::Options;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let root: &[u8] = b"<OFD><DocBody><DocRoot>D/Document.xml</DocRoot></DocBody></OFD>";
    let document: &[u8] = b"<Document><Pages><Page ID=\"1\" BaseLoc=\"P.xml\"/></Pages></Document>";
    let parts = [("OFD.xml", root), ("D/Document.xml", document), ("D/P.xml", bytes)];
    let Some(file) = pack::pack(&parts) else { return };
    let result = gouji::check_bytes(&file, &Options::default());
    assert!(result.report.is_some() != result.error.is_some());
});
