//! `.odt`: text whose style or section is not shown. Tracked deletions stand apart in `text:tracked-changes`, which is
//! taken out as well, so that nothing has to know what anydoc does with it.

use super::cut;
use crate::error::Error;
use crate::read::office::xml::{Step, attribute, walk};
use std::collections::HashSet;

/// Where text stands that is read.
pub const CONTENT: &str = "content.xml";

/// The part without what it hides; `None` where it hides nothing.
///
/// # Errors
/// Where it hides more places than there may be.
pub fn shown(xml: &[u8]) -> Result<Option<Vec<u8>>, Error> {
    let hidden = hidden_styles(xml);
    cut::without(xml, |tag, path| {
        let name = tag.local_name();
        let is_hidden = match name.as_ref() {
            // A reading stands beside its text.
            b"tracked-changes" | b"hidden-text" | b"hidden-paragraph" | b"ruby-text" => true,
            b"span" | b"p" | b"h" => {
                attribute(tag, "style-name").is_some_and(|style| hidden.contains(&style))
            }
            b"section" => matches!(attribute(tag, "display").as_deref(), Some("none")),
            _ => false,
        };
        if is_hidden {
            path.cut(0);
        }
    })
}

/// Styles whose text is not shown.
fn hidden_styles(xml: &[u8]) -> HashSet<String> {
    let (mut hidden, mut style) = (HashSet::new(), None);
    walk(xml, |step| {
        let Step::Start(tag, _) = step else { return };
        match tag.local_name().as_ref() {
            b"style" => style = attribute(tag, "name"),
            b"text-properties" if attribute(tag, "display").as_deref() == Some("none") => {
                hidden.extend(style.take())
            }
            _ => {}
        }
    });
    hidden
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_spans_and_deletions_go() {
        let xml = "<o><style:style style:name=\"T1\"><style:text-properties text:display=\"none\"/></style:style>\
            <style:style style:name=\"T2\"><style:text-properties fo:color=\"#000\"/></style:style>\
            <text:tracked-changes><text:deletion><text:p>删</text:p></text:deletion></text:tracked-changes>\
            <text:p>一<text:span text:style-name=\"T1\">藏</text:span><text:span text:style-name=\"T2\">二</text:span>\
            </text:p></o>";
        let shown = String::from_utf8(shown(xml.as_bytes()).unwrap().unwrap()).unwrap();
        assert!(!shown.contains('藏') && !shown.contains('删'), "{shown}");
        assert!(
            shown.contains("<text:p>一<text:span text:style-name=\"T2\">二</text:span></text:p>"),
            "{shown}"
        );
    }
}
