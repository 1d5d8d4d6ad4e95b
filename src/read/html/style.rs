//! What the page's own style sheets hide by a class: digits that no reader sees beside those of a figure.

use super::part::Part;
use super::tag::{Kind, Tag};
use std::collections::{BTreeMap, BTreeSet};

/// A style sheet is followed this far, in bytes.
const MAX_SHEET: usize = 200_000;

/// Classes that style sheets hide, and those that they say anything else of.
#[derive(Debug, Default)]
pub struct Styles {
    hidden: BTreeSet<String>,
    other: BTreeSet<String>,
    /// Elements that a rule for no class in particular shows, whatever a class of theirs says: they are not sure to be hidden.
    shown: Vec<Tag>,
    /// The same of any element.
    all_shown: bool,
    /// Classes that make an element a part of a table.
    parts: BTreeMap<String, Part>,
}

impl Styles {
    /// Takes one sheet in; `conditional` where it does not hold for every screen.
    pub fn add(&mut self, sheet: &str, conditional: bool) {
        for rule in rules(&without_comments(sheet)) {
            let hides = hides(rule.body);
            for selector in rule.selectors.split(',').map(str::trim) {
                if let Some((class, part)) = class(selector).zip(part(rule.body))
                    && !rule.conditional
                    && !conditional
                {
                    self.parts.insert(class.into(), part);
                }
                match class(selector).filter(|_| hides == Some(true) && !rule.conditional && !conditional) {
                    Some(class) => drop(self.hidden.insert(class.into())),
                    None => self.other.extend(classes(selector)),
                }
                if hides == Some(false)
                    && classes(selector).next().is_none()
                    && outweighs(selector, rule.body)
                {
                    self.show(selector);
                }
            }
        }
    }

    /// Takes in a rule that shows what its selector's last part meets.
    fn show(&mut self, selector: &str) {
        let last = last_part(selector);
        let name: String = last.chars().take_while(|c| is_name(*c)).collect();
        let tag = Tag::from_name(name.to_ascii_lowercase().as_bytes());
        match tag {
            // `#nav` alone is one element, and hardly one with a class that hides.
            _ if last.starts_with('#') => {}
            _ if name.is_empty() => self.all_shown = true,
            tag => {
                self.shown.extend((tag.kind() == Kind::Inline && !self.shown.contains(&tag)).then_some(tag))
            }
        }
    }

    /// The part of a table that one of `classes` makes an element.
    pub fn part(&self, classes: &str) -> Option<Part> {
        classes.split_ascii_whitespace().find_map(|class| self.parts.get(class).copied())
    }

    /// Whether one of `classes` is hidden wherever it stands: a class that any other rule names may be shown by it, by a
    /// script that goes with it, or on another screen.
    pub fn hide(&self, tag: Tag, classes: &str) -> bool {
        let mut classes = classes.split_ascii_whitespace();
        let shown = self.all_shown || self.shown.contains(&tag);
        !shown && classes.any(|class| self.hidden.contains(class) && !self.other.contains(class))
    }
}

/// The beginning of a sheet without its comments.
fn without_comments(sheet: &str) -> String {
    let end = sheet.floor_char_boundary(MAX_SHEET.min(sheet.len()));
    let mut bare = String::with_capacity(end);
    for (index, part) in sheet[..end].split("/*").enumerate() {
        bare.push_str(if index == 0 { part } else { part.split_once("*/").map_or("", |(_, rest)| rest) });
    }
    bare
}

/// Whether a rule for no class weighs as much as one for a class: by an id, an attribute or a state other than a pointer's, or as
/// important. An element's name alone never does, and what is put before or behind an element is not the element.
fn outweighs(selector: &str, body: &str) -> bool {
    let last = last_part(selector);
    let beside = last.contains("::") || last.ends_with(":before") || last.ends_with(":after");
    let passing =
        [":hover", ":focus", ":active", ":visited", ":target"].iter().any(|state| selector.contains(state));
    !beside && !passing && (body.contains("!important") || selector.contains(['#', '[', ':']))
}

/// The part of a selector that names the element itself.
fn last_part(selector: &str) -> &str {
    selector.rsplit([' ', '>', '+', '~']).next().unwrap_or_default()
}

/// A rule with what stands before its braces and in them.
struct Rule<'a> {
    selectors: &'a str,
    body: &'a str,
    /// It stands within another: `@media`.
    conditional: bool,
}

/// The innermost rules, in order.
fn rules(sheet: &str) -> Vec<Rule<'_>> {
    let (mut rules, mut from, mut depth) = (Vec::new(), 0, 0usize);
    let mut open = None;
    for (at, c) in sheet.char_indices() {
        match c {
            '{' => {
                open = Some(&sheet[from..at]);
                depth += 1;
            }
            '}' => {
                depth = depth.saturating_sub(1);
                let body = &sheet[from..at];
                rules.extend(open.take().map(|selectors| Rule { selectors, body, conditional: depth > 0 }));
            }
            ';' if depth == 0 => {}
            _ => continue,
        }
        from = at + 1;
    }
    rules
}

/// Whether the declarations hide, and none of them shows; `None` where they say neither.
fn hides(body: &str) -> Option<bool> {
    let said = body.split(';').filter_map(|part| part.split_once(':')).filter_map(|(name, value)| {
        let value = value.trim().trim_end_matches("!important").trim_end();
        let name = name.trim();
        let display = name.eq_ignore_ascii_case("display").then(|| value.eq_ignore_ascii_case("none"));
        let visible =
            || name.eq_ignore_ascii_case("visibility").then(|| value.eq_ignore_ascii_case("hidden"));
        display.or_else(visible)
    });
    said.reduce(|one, other| one && other)
}

/// The part of a table that declarations make an element.
fn part(body: &str) -> Option<Part> {
    let mut said = body.split(';').filter_map(|part| part.split_once(':'));
    let display = |(name, _): &(&str, &str)| name.trim().eq_ignore_ascii_case("display");
    let (_, value) = said.rfind(display)?;
    Part::of_display(value.trim().trim_end_matches("!important").trim_end())
}

/// The class of a selector that is nothing but one, with an element's name before it or not.
fn class(selector: &str) -> Option<&str> {
    let (tag, class) = selector.split_once('.')?;
    (tag.chars().all(char::is_alphanumeric) && !class.is_empty() && class.chars().all(is_name))
        .then_some(class)
}

/// All classes that a selector names.
fn classes(selector: &str) -> impl Iterator<Item = String> {
    selector.split('.').skip(1).map(|rest| rest.chars().take_while(|c| is_name(*c)).collect())
}

fn is_name(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Which of a, b and c the sheet hides.
    fn hidden(sheet: &str) -> String {
        let mut styles = Styles::default();
        styles.add(sheet, false);
        ["a", "b", "c"].into_iter().filter(|class| styles.hide(Tag::Span, class)).collect()
    }

    #[test]
    fn classes_alone_and_without_condition() {
        let plain = ".a{display:none} td,/* x */i.b , .c { color:red; VISIBILITY : Hidden !important }";
        assert_eq!(hidden(plain), "abc");
        assert_eq!(
            hidden("@import 'x'; .a{display:none} @media print{.b{display:none}} .c:hover{display:none}"),
            "a"
        );
    }

    /// An element's name weighs less than a class, in any order.
    #[test]
    fn what_any_site_says_of_elements_shows_nothing() {
        for rule in [
            "a{display:block}",
            "*{visibility:visible}",
            "ul li a{display:block}",
            "label{display:inline-block}",
            "#nav{display:block}",
            "#nav a{display:block}",
            "::before{display:block}",
            "#k span::after{display:block}",
            "a:hover{display:block}",
            "span{display:inline}",
        ] {
            assert_eq!(hidden(&format!(".a{{display:none}} {rule}")), "a", "{rule}");
        }
    }

    #[test]
    fn what_may_be_shown_is_read() {
        for shown in [
            ".a{display:none}.a{display:inline}",
            ".a{display:none;display:inline}",
            ".a{display:none}@media screen{.a{display:inline}}",
            ".a{display:none} span.x.a{display:inline}",
            ".a{display:none} #k .a{display:inline}",
            ".a{display:none} .on .a{color:red}",
            "}}{.a{{display:none",
            "/* .b, .a{display:none} */ p{color:red}",
            ".a{display:none} span[id]{display:inline}",
            ".a{display:none} [id]{display:inline}",
            ".a{display:none} #k span{display:inline}",
            ".a{display:none} span{display:inline!important}",
        ] {
            assert_eq!(hidden(shown), "", "{shown}");
        }
    }
}
