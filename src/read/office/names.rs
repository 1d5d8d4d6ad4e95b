//! What the parts of a Word package are called: its relations say so. Word's own are `word/document.xml` and so on, Word in
//! the browser and other programs write `word/document2.xml`.

use super::package::Package;
use super::xml::{Step, attribute, walk};

/// The parts that are read.
pub struct Names {
    /// The text.
    pub main: String,
    /// Its relations.
    pub relations: String,
    /// Notes below the pages and at the end.
    pub notes: [String; 2],
    /// Styles.
    pub styles: String,
    /// Lists.
    pub numbering: String,
}

impl Names {
    /// By the package's relations, else as Word calls them.
    pub fn of(package: &mut Package) -> Self {
        let named = |relations: &[u8], base: &str, kind: &str, usual: &str| {
            resolved(base, &target(relations, kind).unwrap_or_else(|| usual.to_string()))
        };
        let roots = package.part("_rels/.rels").unwrap_or_default();
        let main = named(&roots, "", "officeDocument", "word/document.xml");
        let (folder, file) = main.rsplit_once('/').unwrap_or(("", &main));
        let relations = format!("{folder}/_rels/{file}.rels").trim_start_matches('/').to_string();
        let others = package.part(&relations).unwrap_or_default();
        let [below, end, styles, numbering] = ["footnotes", "endnotes", "styles", "numbering"]
            .map(|kind| named(&others, &main, kind, &format!("{kind}.xml")));
        Self { main, relations, notes: [below, end], styles, numbering }
    }
}

/// The target of the first relation of this kind, by their ids.
fn target(relations: &[u8], kind: &str) -> Option<String> {
    let mut first: Option<(String, String)> = None;
    walk(relations, |step| {
        let Step::Start(tag, _) = step else { return };
        let is = |name: &str| attribute(tag, name).unwrap_or_default();
        let is_of = is("Type").rsplit_once('/').is_some_and(|(_, last)| last == kind);
        if !is_of || is("TargetMode").eq_ignore_ascii_case("external") {
            return;
        }
        let found = (is("Id"), is("Target"));
        if first.as_ref().is_none_or(|(id, _)| found.0 < *id) {
            first = Some(found);
        }
    });
    first.map(|(_, target)| target)
}

/// The name of a part that another one names: from its folder, or from the root.
pub fn resolved(base: &str, target: &str) -> String {
    let folder = base.rsplit_once('/').filter(|_| !target.starts_with('/')).map_or("", |(folder, _)| folder);
    let mut path: Vec<&str> = Vec::new();
    for segment in folder.split('/').chain(target.split(['#', '?']).next().unwrap_or_default().split('/')) {
        match segment {
            "" | "." => {}
            ".." => _ = path.pop(),
            _ => path.push(segment),
        }
    }
    path.join("/")
}

#[cfg(test)]
mod tests {
    use super::resolved;

    #[test]
    fn names_are_taken_from_the_folder_or_the_root() {
        let cases = [
            ("", "word/a.xml", "word/a.xml"),
            ("word/a.xml", "b.xml", "word/b.xml"),
            ("word/a.xml", "/x/b.xml#c", "x/b.xml"),
            ("word/a.xml", "../../b.xml", "b.xml"),
        ];
        for (base, target, name) in cases {
            assert_eq!(resolved(base, target), name);
        }
    }
}
