//! What the page's own style sheet hides by a class: digits that no reader sees beside those of a figure.

use std::collections::BTreeSet;

/// A style sheet is followed this far, in bytes.
const MAX_SHEET: usize = 200_000;

/// Puts the classes that `sheet` hides into `hidden`, and takes out those that it shows again. Only rules for a class alone
/// (`.x`, `i.x`) that hold without condition: what a script shows later or a medium hides is read.
pub fn hide(sheet: &str, hidden: &mut BTreeSet<String>) {
    let (mut from, mut depth, mut conditional) = (0, 0usize, false);
    let mut selector = "";
    for (at, c) in sheet.char_indices().take_while(|(at, _)| *at < MAX_SHEET) {
        match c {
            '{' => {
                if depth == 0 {
                    selector = sheet[from..at].trim();
                    conditional = selector.starts_with('@');
                }
                depth += 1;
                from = at + 1;
            }
            '}' => {
                depth = depth.saturating_sub(1);
                if depth == 0 && !conditional {
                    rule(selector, &sheet[from..at], hidden);
                }
                from = at + 1;
            }
            ';' if depth == 0 => from = at + 1,
            _ => {}
        }
    }
}

fn rule(selectors: &str, body: &str, hidden: &mut BTreeSet<String>) {
    let Some(hides) = hides(body) else { return };
    for class in selectors.split(',').filter_map(class) {
        if hides {
            hidden.insert(class.into());
        } else {
            hidden.remove(class);
        }
    }
}

/// Whether the declarations hide or show; `None` where they say neither.
fn hides(body: &str) -> Option<bool> {
    let said = body.split(';').filter_map(|part| part.split_once(':')).filter_map(|(name, value)| {
        let value = value.trim().trim_end_matches("!important").trim_end();
        match name.trim() {
            "display" => Some(value.eq_ignore_ascii_case("none")),
            "visibility" => Some(value.eq_ignore_ascii_case("hidden")),
            _ => None,
        }
    });
    said.reduce(|one, other| one || other)
}

/// The class of a selector that is nothing but one, with an element's name before it or not.
fn class(selector: &str) -> Option<&str> {
    let selector = selector.rsplit("*/").next()?.trim();
    let (tag, class) = selector.split_once('.')?;
    let name = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    (tag.chars().all(char::is_alphanumeric) && !class.is_empty() && class.chars().all(name)).then_some(class)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hidden(sheet: &str) -> Vec<String> {
        let mut hidden = BTreeSet::new();
        hide(sheet, &mut hidden);
        hidden.into_iter().collect()
    }

    #[test]
    fn classes_alone_and_without_condition() {
        assert_eq!(
            hidden(".a{display:none} td,/* x */i.b , .c { color:red; visibility : hidden !important }"),
            ["a", "b", "c"]
        );
        assert_eq!(hidden("@import 'x'; .a{display:none}.a{display:inline}"), Vec::<String>::new());
        assert_eq!(
            hidden("@media print{.a{display:none}} .tab .b{display:none} .c:hover{display:none}"),
            Vec::<String>::new()
        );
        assert_eq!(hidden("}}{.a{{display:none"), Vec::<String>::new());
    }
}
