//! A page that was saved with a folder of its pictures and frames beside it: `报告.html` and `报告_files`.

/// Endings of pages.
const PAGES: [&str; 2] = [".html", ".htm"];

/// Endings of the folders that browsers, Word and Excel save beside them.
const FOLDERS: [&str; 2] = ["_files", ".files"];

/// What a page's name has in common with that of its folder; `None` where it is the name of no page.
pub fn stem_of_page(name: &str) -> Option<&str> {
    PAGES.iter().find_map(|ending| name.strip_suffix(ending))
}

/// What a folder's name has in common with that of its page; `None` where no page has such a folder.
pub fn stem_of_folder(name: &str) -> Option<&str> {
    FOLDERS.iter().find_map(|ending| name.strip_suffix(ending))
}

/// The names that the page of this folder may have.
pub fn pages_of(folder: &str) -> impl Iterator<Item = String> {
    let stem = stem_of_folder(folder);
    stem.into_iter().flat_map(|stem| PAGES.iter().map(move |ending| format!("{stem}{ending}")))
}

/// The names that the folder of this page may have.
pub fn folders_of(page: &str) -> impl Iterator<Item = String> {
    let stem = stem_of_page(page);
    stem.into_iter().flat_map(|stem| FOLDERS.iter().map(move |ending| format!("{stem}{ending}")))
}
