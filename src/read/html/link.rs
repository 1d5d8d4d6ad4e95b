//! A link, and whether it is to a file to download: by its address, or by the name that it shows where a script serves
//! the file (`download.do?id=7`).

use super::attrs::Attrs;

/// A link whose end has not come yet.
#[derive(Debug, Default)]
pub struct Link {
    /// Where it leads, as written.
    pub address: String,
    /// What it shows.
    pub text: String,
    /// The chrome it stands in, 0 for none.
    pub region: u32,
    /// A file by what its start tag says.
    pub is_file: bool,
}

/// Endings of files that a report is published in.
const FILES: [&str; 18] = [
    ".doc", ".docx", ".pdf", ".xls", ".xlsx", ".ofd", ".wps", ".et", ".zip", ".rar", ".ceb", ".rtf", ".csv",
    ".odt", ".ods", ".mht", ".mhtml", ".eml",
];

/// Endings of pages: a page's title may be the name of a file that it is about.
const PAGES: [&str; 4] = [".html", ".htm", ".shtml", ".xhtml"];

impl Link {
    /// Of a start tag.
    pub fn new(attrs: &Attrs, region: u32, hidden: bool) -> Self {
        let named = ends_in(&attrs.address, &FILES)
            || names_file(&attrs.address, &attrs.download)
            || names_file(&attrs.address, &attrs.label);
        Self { address: attrs.address.clone(), text: String::new(), region, is_file: named && !hidden }
    }

    /// Whether it is to a file, once its text is known.
    pub fn leads_to_file(&self) -> bool {
        self.is_file || names_file(&self.address, &self.text)
    }
}

/// Whether an address's path, or all of it, ends in one of these.
fn ends_in(address: &str, endings: &[&str]) -> bool {
    let whole = address.split('#').next().unwrap_or_default().trim().to_ascii_lowercase();
    let path = whole.split('?').next().unwrap_or_default();
    endings.iter().any(|ending| path.ends_with(ending) || whole.ends_with(ending))
}

/// Whether words are a file's name, its size in brackets behind it or not.
fn names_file(address: &str, words: &str) -> bool {
    let words = words.trim().to_ascii_lowercase();
    let short = words.rfind(['(', '（', '[', '【']).and_then(|at| words.get(..at)).unwrap_or(&words);
    let named = |name: &str| {
        FILES
            .iter()
            .filter_map(|ending| name.strip_suffix(ending))
            .any(|stem| !stem.is_empty() && stem.trim_end() == stem)
    };
    (named(&words) || named(short.trim_end())) && !ends_in(address, &PAGES)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_files() {
        for address in
            ["/a/b.DOCX", "b.pdf?v=1", "down?name=b.et#x", "https://a.gov.cn/年报.csv", "x.mht", "x.ods"]
        {
            assert!(ends_in(address, &FILES), "{address}");
        }
        for address in ["", "a.html", "a.docx/", "a?b.pdf&c", "#a.pdf"] {
            assert!(!ends_in(address, &FILES), "{address}");
        }
    }

    #[test]
    fn names_of_files() {
        for words in ["2023年年报.docx", " 附件：年报.PDF ", "年报（公开版）.doc（12KB）", "年报.xlsx [1 MB]"]
        {
            assert!(names_file("download.do?id=7", words), "{words}");
            assert!(!names_file("art_7.html?id=1", words), "{words}");
        }
        for words in ["", ".docx", "支持 .docx", "打开.ofd文件的办法", "年报", "docx", "(年报.docx)"]
        {
            assert!(!names_file("download.do?id=7", words), "{words}");
        }
    }
}
