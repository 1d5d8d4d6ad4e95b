//! `.docx`: runs that are hidden or struck through, rows and ends of paragraphs that are deleted; rows within controls.

use super::cut::{self, Met, Path};
use super::drawn;
use super::fields::Fields;
use super::numbers::Numbers;
use crate::error::Error;
use crate::read::office::lost::Lacks;
use crate::read::office::names::Names;
use crate::read::office::package::{Package, changed};
use crate::read::office::xml::{Step, attribute, walk};
use quick_xml::events::BytesStart;
use std::collections::HashSet;

/// Stands for the numbers of lists once they are written where they are printed.
const NO_NUMBERS: &[u8] = b"<numbering/>";

/// Elements of which anydoc reads nothing: what was deleted or moved away, and what stands for a drawing in older programs.
const LEFT_OUT: [&[u8]; 3] = [b"del", b"moveFrom", b"Fallback"];

/// Elements around rows of a table that are only there for programs: controls, and data that they are bound to.
const WRAPPERS: [&str; 3] = ["sdt", "sdtContent", "customXml"];

/// The package without what it hides and with what is drawn in it, `None` where that is what it is; and what it lacks.
///
/// # Errors
/// Where more would be written than there may be.
pub fn read(bytes: &[u8]) -> Result<(Option<Vec<u8>>, Lacks), Error> {
    let Some(mut package) = Package::open(bytes) else { return Ok((None, Lacks::default())) };
    let names = Names::of(&mut package);
    let styles = package.part(&names.styles).unwrap_or_default();
    let numbering = package.part(&names.numbering).unwrap_or_default();
    let mut reader = Reader {
        styles: hidden_styles(&styles),
        numbers: Numbers::new(&numbering, &styles)?,
        fields: Fields::default(),
        signs_unread: false,
        is_whole: false,
    };
    let mut parts = Vec::new();
    for name in [&names.main].into_iter().chain(&names.notes) {
        let Some(part) = package.part(name) else { continue };
        reader.fields.forget();
        parts.extend(reader.shown(&part)?.map(|part| (name.as_str(), part)));
    }
    // What has its number is not to be numbered again; in a part that is broken nothing has one.
    let is_written = parts.iter().any(|(name, _)| *name == names.main);
    if !numbering.is_empty() && (is_written || reader.is_whole && !reader.numbers.are_written) {
        parts.push((&names.numbering, NO_NUMBERS.to_vec()));
    }
    let lacks = Lacks { boxes: false, fields: reader.fields.are_unread, signs: reader.signs_unread };
    Ok((changed(bytes, parts), lacks))
}

/// The styles of characters that hide them.
fn hidden_styles(styles: &[u8]) -> HashSet<String> {
    let (mut hidden, mut style) = (HashSet::new(), None);
    walk(styles, |step| {
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

struct Reader {
    /// Styles of characters that hide them.
    styles: HashSet<String>,
    numbers: Numbers,
    fields: Fields,
    signs_unread: bool,
    /// Whether the main part ends where it should.
    is_whole: bool,
}

impl Reader {
    /// The part without what it hides.
    fn shown(&mut self, xml: &[u8]) -> Result<Option<Vec<u8>>, Error> {
        cut::changed(xml, |met, path| match met {
            Met::Start(tag) => self.start(tag, path),
            Met::Text(text) => self.fields.text(text, path),
            Met::End => {
                self.fields.end(path);
                self.numbers.end(path);
                self.is_whole |= path.ends_with(&["document"]);
            }
        })
    }

    fn start(&mut self, tag: &BytesStart, path: &mut Path) {
        if LEFT_OUT.contains(&tag.local_name().as_ref()) {
            path.pass_over();
        }
        self.fields.start(tag, path);
        self.numbers.start(tag, path);
        self.signs_unread |= drawn::write(tag, path);
        self.hide(tag, path);
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
    }

    fn hide(&self, tag: &BytesStart, path: &mut Path) {
        // Struck through by hand, 1̶5̶16 is 16.
        let ways: [&[&str]; 3] = [&["r", "rPr", "vanish"], &["r", "rPr", "strike"], &["r", "rPr", "dstrike"]];
        let hidden = ways.iter().any(|way| path.ends_with(way)) && is_on(tag);
        let deleted = path.ends_with(&["tr", "trPr", "del"]) || path.ends_with(&["tc", "tcPr", "cellDel"]);
        let styled = path.ends_with(&["r", "rPr", "rStyle"])
            && attribute(tag, "val").is_some_and(|style| self.styles.contains(&style));
        if hidden || deleted || styled {
            path.cut(2);
        }
    }
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
        let mut reader = Reader {
            styles: HashSet::new(),
            numbers: Numbers::default(),
            fields: Fields::default(),
            signs_unread: false,
            is_whole: false,
        };
        let shown = String::from_utf8(reader.shown(xml.as_bytes()).unwrap().unwrap()).unwrap();
        assert!(
            !shown.contains('藏') && !shown.contains('划') && shown.contains('一') && shown.contains('二'),
            "{shown}"
        );
        assert!(shown.ends_with("</w:p><w:tr><w:tc/></w:tr>"), "{shown}");
    }
}
