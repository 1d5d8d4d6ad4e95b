//! The attributes of one start tag, as far as anything here asks for them.

use super::part::Part;

/// What was found on a start tag. The first of two attributes with one name counts, as in HTML.
#[derive(Clone, Debug, Default)]
pub struct Attrs {
    /// `href`, `src` or `data`.
    pub address: String,
    /// `alt`, or `title` where there is none.
    pub label: String,
    /// `name` or `property` of a `meta`.
    pub name: String,
    /// `content` of a `meta`.
    pub content: String,
    /// `value` of an `input` that shows it as text.
    pub value: String,
    /// `type` of an `input`.
    pub kind: String,
    /// `srcdoc` of an `iframe`: the page in it.
    pub inner: String,
    /// `download` of a link: the file's name.
    pub download: String,
    /// Columns covered.
    pub col_span: Option<u32>,
    /// Rows covered; 0 is "to the end of the row group".
    pub row_span: Option<u32>,
    /// `hidden`, `display:none`, `visibility:hidden`.
    pub hidden: bool,
    /// A `display` or `visibility` of its own that shows it, whatever a style sheet says.
    pub shown: bool,
    /// `media` of a style sheet that does not hold for every screen.
    pub conditional: bool,
    /// `display:block` and its like.
    pub block: bool,
    /// `white-space:pre` and its like.
    pub pre: bool,
    /// `vertical-align:super`.
    pub raised: bool,
    /// A part of a table, by its own style, its role or its class.
    pub part: Option<Part>,
    /// `class` as written.
    pub classes: String,
    /// By role, class or id: a menu, a footer, a crumb trail. See [`is_chrome_name`].
    pub chrome: bool,
    /// `width` or `height` is below that of a picture with something to read in it.
    pub tiny: bool,
}

/// Width and height in pixels under which a picture is an icon.
const ICON: u32 = 40;

/// An address is cut here: a `data:` address may hold a whole picture.
const MAX_ADDRESS: usize = 2_048;

impl Attrs {
    /// Takes one attribute in, name in lower case.
    pub fn add(&mut self, name: &str, value: &str) {
        match name {
            "colspan" => set(&mut self.col_span, || span(value).filter(|&n| n > 0).unwrap_or(1)),
            "rowspan" => set(&mut self.row_span, || span(value).unwrap_or(1)),
            "href" | "src" | "data" => fill(&mut self.address, cut(value)),
            "alt" | "title" => fill(&mut self.label, value),
            "name" | "property" => fill(&mut self.name, value),
            "value" => fill(&mut self.value, value),
            "type" => fill(&mut self.kind, value),
            "content" => fill(&mut self.content, value),
            "download" => fill(&mut self.download, value),
            "media" => self.conditional |= !matches!(value.trim(), "" | "all" | "screen"),
            "srcdoc" => fill(&mut self.inner, value),
            "hidden" => self.hidden |= !value.eq_ignore_ascii_case("until-found"),
            "style" => self.style(value),
            "role" => {
                self.chrome |= matches!(value.trim(), "navigation" | "contentinfo" | "search" | "menu");
                self.part = Part::of_role(value.trim()).or(self.part);
            }
            "class" => {
                self.chrome |= value.split_ascii_whitespace().any(is_chrome_name);
                self.part = self.part.or_else(|| value.split_ascii_whitespace().find_map(Part::of_class));
                fill(&mut self.classes, value);
            }
            "id" => self.chrome |= value.split_ascii_whitespace().any(is_chrome_name),
            "width" | "height" => self.tiny |= pixels(value).is_some_and(|n| n < ICON),
            _ => {}
        }
    }

    fn style(&mut self, style: &str) {
        for (name, value) in style.split(';').filter_map(|part| part.split_once(':')) {
            let is = |wanted: &str| name.trim().eq_ignore_ascii_case(wanted);
            if !["display", "visibility", "white-space", "vertical-align"].into_iter().any(is) {
                continue;
            }
            let value = value.trim().to_ascii_lowercase();
            let value = value.trim_end_matches("!important").trim_end();
            if is("display") {
                self.hidden |= value == "none";
                self.shown |= value != "none";
                let part = Part::of_display(value);
                (self.part, self.block) = (part.or(self.part), self.block || part.is_some());
                self.block |= matches!(value, "block" | "flex" | "grid" | "table" | "list-item");
            } else if is("visibility") {
                self.hidden |= value == "hidden";
                self.shown |= value != "hidden";
            } else if is("vertical-align") {
                self.raised |= value == "super";
            } else {
                self.pre |= value.starts_with("pre");
            }
        }
    }
}

fn set(slot: &mut Option<u32>, value: impl FnOnce() -> u32) {
    if slot.is_none() {
        *slot = Some(value());
    }
}

fn fill(slot: &mut String, value: &str) {
    if slot.is_empty() {
        slot.push_str(value.trim());
    }
}

/// A number as HTML reads one: leading white space and `+`, digits, the rest ignored.
fn span(value: &str) -> Option<u32> {
    let value = value.trim_start_matches(|c: char| c.is_ascii_whitespace());
    let value = value.strip_prefix('+').unwrap_or(value);
    let digits = value.bytes().take_while(u8::is_ascii_digit);
    digits.fold(None, |n: Option<u32>, digit| {
        Some(n.unwrap_or(0).saturating_mul(10).saturating_add(u32::from(digit - b'0')))
    })
}

fn pixels(value: &str) -> Option<u32> {
    (!value.contains('%')).then(|| span(value)).flatten()
}

fn cut(address: &str) -> &str {
    let end =
        address.char_indices().map(|(at, c)| at + c.len_utf8()).take_while(|&end| end <= MAX_ADDRESS).last();
    address.get(..end.unwrap_or(0)).unwrap_or_default()
}

/// Words of class and id names that stand for menus and margins.
const CHROME_WORDS: [&str; 22] = [
    "nav",
    "navbar",
    "navigation",
    "menu",
    "submenu",
    "foot",
    "footer",
    "breadcrumb",
    "breadcrumbs",
    "bread",
    "crumb",
    "crumbs",
    "share",
    "bdsharebuttonbox",
    "related",
    "sidebar",
    "sidenav",
    "topbar",
    "toolbar",
    "copyright",
    "friendlink",
    "pagination",
];

/// Whole class and id names that stand for menus and margins though their words alone do not.
const CHROME_NAMES: [&str; 5] = ["header-t", "header-top", "top-header", "dqwz", "wzdh"];

/// Whether a class or id names a menu or a margin: one of its words does (`mainNav`, `foot_box`, `left-menu2`).
pub fn is_chrome_name(name: &str) -> bool {
    let mut word = String::new();
    let mut previous_lower = false;
    for c in name.chars() {
        if !c.is_ascii_alphabetic() || (c.is_ascii_uppercase() && previous_lower) {
            if CHROME_WORDS.contains(&word.as_str()) {
                return true;
            }
            word.clear();
        }
        if c.is_ascii_alphabetic() {
            word.push(c.to_ascii_lowercase());
        }
        previous_lower = c.is_ascii_lowercase();
    }
    CHROME_WORDS.contains(&word.as_str()) || CHROME_NAMES.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_read_as_browsers_do() {
        let read = |text: &str| {
            let mut attrs = Attrs::default();
            attrs.add("rowspan", text);
            attrs.add("colspan", text);
            (attrs.row_span, attrs.col_span)
        };
        assert_eq!(read("3"), (Some(3), Some(3)));
        assert_eq!(read(" +7px"), (Some(7), Some(7)));
        assert_eq!(read("0"), (Some(0), Some(1)));
        assert_eq!(read("-2"), (Some(1), Some(1)));
        assert_eq!(read("99999999999999"), (Some(u32::MAX), Some(u32::MAX)));
    }

    #[test]
    fn menus_are_known_by_name() {
        for name in ["nav", "mainNav", "foot_box", "left-menu2", "header-t", "topNavBar", "Footer"] {
            assert!(is_chrome_name(name), "{name}");
        }
        for name in ["content", "article-header", "zoomcon", "navigate", "footnote", "shareholder", "context"]
        {
            assert!(!is_chrome_name(name), "{name}");
        }
    }

    #[test]
    fn styles_that_hide_or_break() {
        let mut attrs = Attrs::default();
        attrs.add("style", "color:red; DISPLAY : None !important;white-space:pre-wrap");
        assert!(attrs.hidden && attrs.pre && !attrs.block);
    }
}
