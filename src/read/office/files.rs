//! Files inside files: archives and mails, unpacked one file at a time and within limits.

use super::package::Package;
use super::{failure, mail};
use crate::error::{Error, ErrorKind};
use crate::input::{self, Format, detect};
use crate::limits::{MAX_ARCHIVE_DEPTH, MAX_INPUT_BYTES, MAX_UNPACK_RATIO, MAX_UNPACKED_BYTES};
use crate::options::Options;
use anydoc::ConvertError;
use std::io::Read;

/// What is done with each file: its options, named `outer.zip!inner.docx`, and its bytes.
pub type Each<'a> = dyn FnMut(&Options, Result<&[u8], Error>) + 'a;

/// Calls `each` with every file in order: the source itself where it holds no others.
pub fn for_each(bytes: &[u8], options: &Options, each: &mut Each) {
    Walk { left: MAX_UNPACKED_BYTES, each }.file(bytes, options, 0);
}

/// What holds other files.
enum Container<'a> {
    Zip(Package<'a>),
    Mail,
}

fn container(bytes: &[u8]) -> Option<Container<'_>> {
    match detect::binary(bytes)? {
        Format::Zip | Format::Docx | Format::Xlsx | Format::Ofd => {
            Package::open(bytes).filter(|package| !package.is_document()).map(Container::Zip)
        }
        Format::Mhtml => Some(Container::Mail),
        _ => None,
    }
}

struct Walk<'a, 'b> {
    /// Bytes that may still be unpacked.
    left: u64,
    each: &'a mut Each<'b>,
}

impl Walk<'_, '_> {
    fn file(&mut self, bytes: &[u8], options: &Options, depth: usize) {
        match container(bytes) {
            None => (self.each)(options, Ok(bytes)),
            Some(Container::Zip(_)) if depth >= MAX_ARCHIVE_DEPTH => {
                (self.each)(options, Err(too_deep("压缩包")));
            }
            Some(Container::Zip(package)) => self.zip(package, options, depth),
            Some(Container::Mail) => self.mail(bytes, options, depth),
        }
    }

    fn zip(&mut self, mut package: Package, options: &Options, depth: usize) {
        let names = names(&mut package);
        let mut found = false;
        for (index, name) in names.iter().enumerate().filter(|(_, name)| is_wanted(name, &names)) {
            found = true;
            let options = inside(options, name);
            match self.entry(&mut package, index) {
                Ok(bytes) => self.file(&bytes, &options, depth + 1),
                Err(error) => (self.each)(&options, Err(error)),
            }
        }
        if !found {
            let none =
                Error::new(ErrorKind::Empty, "压缩包里没有文件。", "There are no files in the archive.");
            (self.each)(options, Err(none));
        }
    }

    fn entry(&mut self, package: &mut Package, index: usize) -> Result<Vec<u8>, Error> {
        if package.zip().by_index_raw(index).is_ok_and(|entry| entry.encrypted()) {
            return Err(failure(&ConvertError::Encrypted));
        }
        let entry = package.zip().by_index(index).map_err(|_| super::damaged())?;
        let longest = (MAX_INPUT_BYTES as u64).min(self.left);
        let swollen = entry.compressed_size().saturating_mul(MAX_UNPACK_RATIO).max(1 << 20);
        if entry.size() > longest.min(swollen) {
            return Err(super::too_large());
        }
        let mut bytes = Vec::new();
        let read = entry.take(longest.min(swollen) + 1).read_to_end(&mut bytes);
        self.left = self.left.saturating_sub(bytes.len() as u64);
        // What an entry says of its size may be a lie.
        if bytes.len() as u64 > longest.min(swollen) {
            return Err(super::too_large());
        }
        read.map(|_| bytes).map_err(|_| super::damaged())
    }

    fn mail(&mut self, bytes: &[u8], options: &Options, depth: usize) {
        let (attachments, says_more) = mail::attachments(bytes);
        if says_more {
            (self.each)(options, Ok(bytes));
        }
        for (name, bytes) in attachments {
            let options = inside(options, &name);
            if depth >= MAX_ARCHIVE_DEPTH {
                (self.each)(&options, Err(too_deep("邮件")));
            } else {
                self.file(&bytes, &options, depth + 1);
            }
        }
    }
}

fn too_deep(what: &str) -> Error {
    let zh = format!("{what}套了太多层，这一层没有读。请先取出来。");
    let en = "Too many archives or mails within each other: this one was not read. Take it out first.";
    Error::new(ErrorKind::LimitExceeded, zh, en)
}

fn inside(options: &Options, name: &str) -> Options {
    Options { name: format!("{}!{name}", options.name), ..options.clone() }
}

/// The entries' names: UTF-8 where they are, else GBK, which Windows in China writes without saying so. Two bytes of
/// GBK may be UTF-8 as well, but then of a Latin or Greek letter: `图` is `ͼ`.
fn names(package: &mut Package) -> Vec<String> {
    let zip = package.zip();
    let raw = (0..zip.len()).map(|index| zip.by_index_raw(index).map(|entry| entry.name_raw().to_vec()));
    let raw: Vec<Vec<u8>> = raw.map(Result::unwrap_or_default).collect();
    raw.iter().map(|name| utf8(name).unwrap_or_else(|| input::decode(name, Some("gb18030")).text)).collect()
}

fn utf8(name: &[u8]) -> Option<String> {
    let name = std::str::from_utf8(name).ok()?;
    name.chars().all(|c| c.is_ascii() || c >= '\u{2000}').then(|| name.into())
}

/// Whether an entry is a file that somebody put there: not a folder, not what systems and browsers leave behind.
fn is_wanted(name: &str, names: &[String]) -> bool {
    let file = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let left_behind = file.is_empty()
        || file.starts_with("~$")
        || file.starts_with("._")
        || ["Thumbs.db", "desktop.ini", ".DS_Store"].contains(&file)
        || name.starts_with("__MACOSX/");
    !left_behind && !is_of_a_page(name, names)
}

/// Whether an entry lies in the folder that a browser saves beside a page: `报告.html` and `报告_files/`.
fn is_of_a_page(name: &str, names: &[String]) -> bool {
    let folders = name.match_indices(['/', '\\']).filter_map(|(at, _)| name.get(..at));
    let mut pages =
        folders.filter_map(|folder| folder.strip_suffix("_files").or(folder.strip_suffix(".files")));
    pages.any(|page| names.iter().any(|other| matches!(other.strip_prefix(page), Some(".html" | ".htm"))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_behind_is_no_file() {
        let names = ["报告.html".to_string()];
        for name in
            ["__MACOSX/a.docx", "a/", "a/~$b.docx", "报告_files/a.js", "报告.files/b/c.png", ".DS_Store"]
        {
            assert!(!is_wanted(name, &names), "{name}");
        }
        assert!(is_wanted("a/报告.docx", &names) && is_wanted("别的_files/a.docx", &names));
    }
}
