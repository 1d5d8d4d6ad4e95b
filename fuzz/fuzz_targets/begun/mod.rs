//! A file of which the first bytes are given: without them, few of the fuzzer's inputs would come to a reader.

use gouji::options::Options;

/// Whatever follows: an error or a report, for each file inside.
pub fn holds(magic: &[u8], bytes: &[u8]) {
    let file = [magic, bytes.strip_prefix(magic).unwrap_or(bytes)].concat();
    gouji::for_each_file(&file, &Options::default(), &mut |options, bytes| {
        let result = gouji::check_file(bytes, options);
        assert!(result.report.is_some() != result.error.is_some());
    });
}
