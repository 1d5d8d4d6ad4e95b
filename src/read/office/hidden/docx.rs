//! `.docx`: runs that are hidden or struck through, rows and ends of paragraphs that are deleted; rows within controls.

use super::counted::{self, Lists};
use super::cut;
use super::drawn::{self, Drawn};
use crate::read::office::package::Package;
use crate::read::office::xml::{Step, attribute, walk};
use quick_xml::events::BytesStart;
use std::collections::HashSet;

/// Where text stands that is read, and how its lists are numbered.
pub const PARTS: [&str; 4] =
    ["word/document.xml", "word/footnotes.xml", "word/endnotes.xml", "word/numbering.xml"];

/// Elements around rows of a table that are only there for programs: controls, and data that they are bound to.
const WRAPPERS: [&str; 3] = ["sdt", "sdtContent", "customXml"];

/// The styles of characters that hide them.
pub fn hidden_styles(bytes: &[u8]) -> HashSet<String> {
    let styles = Package::open(bytes).and_then(|mut package| package.part("word/styles.xml"));
    let (mut hidden, mut style) = (HashSet::new(), None);
    walk(&styles.unwrap_or_default(), |step| {
        let Step::Start(tag, _) = step else { return };
        match tag.local_name().as_ref() {
            b"style" => {
                let of_characters = attribute(tag, "type").as_deref() == Some("character");
                style = attribute(tag, "styleId").filter(|_| of_characters);
            }
            b"basedOn" if attribute(tag, "val").is_some_and(|base| hidden.contains(&base)) => {
                hidden.extend(style.clone());
            }
            b"vanish" if is_on(tag) => hidden.extend(style.clone()),
            _ => {}
        }
    });
    hidden
}

/// The part without what it hides. `w:del` and `w:moveFrom` around runs are left out by anydoc.
pub fn shown(xml: &[u8], styles: &HashSet<String>) -> Option<Vec<u8>> {
    let has = |word: &[u8]| xml.windows(word.len()).any(|window| window == word);
    let words: [&[u8]; 6] = [b"vanish", b"strike", b":del ", b":cellDel ", b":sdtContent>", b":customXml"];
    if styles.is_empty() && !words.iter().chain(&drawn::WORDS).chain([&counted::WORD]).any(|word| has(word)) {
        return None;
    }
    let (mut drawn, mut lists) = (Drawn::default(), Lists::default());
    cut::without(xml, |tag, path| {
        drawn.write(tag, path);
        lists.mark(tag, path);
        // Struck through by hand, 1̶5̶16 is 16.
        let ways: [&[&str]; 3] = [&["r", "rPr", "vanish"], &["r", "rPr", "strike"], &["r", "rPr", "dstrike"]];
        let hidden = ways.iter().any(|way| path.ends_with(way)) && is_on(tag);
        let deleted = path.ends_with(&["tr", "trPr", "del"]) || path.ends_with(&["tc", "tcPr", "cellDel"]);
        let styled = path.ends_with(&["r", "rPr", "rStyle"])
            && attribute(tag, "val").is_some_and(|style| styles.contains(&style));
        if hidden || deleted || styled {
            path.cut(2);
        }
        // anydoc looks for rows in a table itself.
        if WRAPPERS.iter().any(|name| path.ends_with(&[name])) && path.is_in("tbl", &WRAPPERS) {
            path.shed();
        }
        if ["sdtPr", "sdtEndPr", "customXmlPr"].iter().any(|name| path.ends_with(&[name]))
            && path.is_in("tbl", &WRAPPERS)
        {
            path.cut(0);
        }
        if path.ends_with(&["p", "pPr", "rPr", "del"]) {
            path.join(3);
        }
    })
}

/// Whether a property says yes: it does by being there.
pub fn is_on(tag: &BytesStart) -> bool {
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
        let shown = String::from_utf8(shown(xml.as_bytes(), &HashSet::new()).unwrap()).unwrap();
        assert!(
            !shown.contains('藏') && !shown.contains('划') && shown.contains('一') && shown.contains('二'),
            "{shown}"
        );
        assert!(shown.ends_with("</w:p><w:tr><w:tc/></w:tr>"), "{shown}");
    }
}
