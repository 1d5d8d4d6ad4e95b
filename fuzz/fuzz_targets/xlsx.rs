//! The sheet of an Excel file: an error or a report, no panic.
#![no_main]

mod pack;

use gouji::options::Options;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let types = pack::types("xl/workbook.xml", "spreadsheetml.sheet");
    let (relations, sheets) =
        (pack::relations("officeDocument", "xl/workbook.xml"), pack::relations("worksheet", "worksheets/sheet1.xml"));
    let workbook = "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" \
        xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"a\" \
        sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>";
    let parts: [(&str, &[u8]); 5] = [
        ("[Content_Types].xml", types.as_bytes()),
        ("_rels/.rels", relations.as_bytes()),
        ("xl/_rels/workbook.xml.rels", sheets.as_bytes()),
        ("xl/workbook.xml", workbook.as_bytes()),
        ("xl/worksheets/sheet1.xml", bytes),
    ];
    let Some(file) = pack::pack(&parts) else { return };
    let result = gouji::check_bytes(&file, &Options::default());
    assert!(result.report.is_some() != result.error.is_some());
});
