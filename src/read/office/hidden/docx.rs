//! `.docx`: runs that are hidden or struck through, rows that are deleted.

use super::cut;
use crate::read::office::xml::attribute;
use quick_xml::events::BytesStart;

/// Where text stands that is read.
pub const PARTS: [&str; 3] = ["word/document.xml", "word/footnotes.xml", "word/endnotes.xml"];

/// The part without what it hides. `w:del` and `w:moveFrom` around runs are left out by anydoc.
pub fn shown(xml: &[u8]) -> Option<Vec<u8>> {
    let has = |word: &[u8]| xml.windows(word.len()).any(|window| window == word);
    if !has(b"vanish") && !has(b"strike") && !has(b":del ") && !has(b":cellDel ") {
        return None;
    }
    cut::without(xml, |tag, path| {
        // Struck through by hand, 1̶5̶16 is 16.
        let ways: [&[&str]; 3] = [&["r", "rPr", "vanish"], &["r", "rPr", "strike"], &["r", "rPr", "dstrike"]];
        let hidden = ways.iter().any(|way| path.ends_with(way)) && is_on(tag);
        let deleted = path.ends_with(&["tr", "trPr", "del"]) || path.ends_with(&["tc", "tcPr", "cellDel"]);
        if hidden || deleted {
            path.cut(2);
        }
    })
}

fn is_on(tag: &BytesStart) -> bool {
    !matches!(attribute(tag, "val").as_deref(), Some("0" | "false" | "off"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_runs_and_deleted_rows_go() {
        let xml = "<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>\
            <w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>\
            <w:r><w:rPr><w:strike/></w:rPr><w:t>划</w:t></w:r><w:r><w:rPr><w:dstrike/></w:rPr><w:t>划</w:t></w:r>\
            <w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>一</w:t></w:r>\
            <w:r><w:rPr><w:b/><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>二</w:t></w:r></w:p>\
            <w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr><w:tc/></w:tr><w:tr><w:tc/></w:tr>";
        let shown = String::from_utf8(shown(xml.as_bytes()).unwrap()).unwrap();
        assert!(
            !shown.contains('藏') && !shown.contains('划') && shown.contains('一') && shown.contains('二'),
            "{shown}"
        );
        assert!(shown.ends_with("</w:p><w:tr><w:tc/></w:tr>"), "{shown}");
    }
}
