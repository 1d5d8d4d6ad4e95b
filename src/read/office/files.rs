//! Files inside files: archives and mails, unpacked one file at a time and within limits.

use super::package::{Package, entry_name};
use super::{failure, mail, mend};
use crate::error::{Error, ErrorKind};
use crate::input::{Format, detect};
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
        let mended = mend::mended(bytes);
        if let Some(Container::Zip(package)) = mended.as_deref().and_then(container) {
            self.zip(package, options, depth);
            return (self.each)(options, Err(cut_off()));
        }
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
            match self.page(&mut package, index, &names) {
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

    /// An entry; a page together with the frames that were saved beside it.
    fn page(&mut self, package: &mut Package, index: usize, names: &[String]) -> Result<Vec<u8>, Error> {
        let page = self.entry(package, index)?;
        let is_frame = |name: &str| names.get(index).is_some_and(|page| is_frame_of(name, page));
        let mut frames = Vec::new();
        for frame in (0..names.len()).filter(|&at| names.get(at).is_some_and(|name| is_frame(name))) {
            frames.push(self.entry(package, frame)?);
        }
        Ok(with_frames(page, &frames))
    }

    fn entry(&mut self, package: &mut Package, index: usize) -> Result<Vec<u8>, Error> {
        if package.zip().by_index_raw(index).is_ok_and(|entry| entry.encrypted()) {
            return Err(failure(&ConvertError::Encrypted));
        }
        let entry = package.zip().by_index(index).map_err(|_| broken())?;
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
        read.map(|_| bytes).map_err(|_| broken())
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

fn cut_off() -> Error {
    let zh = "压缩包不完整，后面的文件缺了，只读了前面完好的。请找到完整的压缩包。";
    Error::new(
        ErrorKind::Damaged,
        zh,
        "The archive is cut off: only the whole files before that were read. Find all of it.",
    )
}

fn broken() -> Error {
    let zh = "压缩包里的这个文件损坏了，没有解出来。请重新取得压缩包，或单独给这个文件。";
    Error::new(
        ErrorKind::Damaged,
        zh,
        "This file of the archive is damaged. Get the archive again, or give the file by itself.",
    )
}

fn too_deep(what: &str) -> Error {
    let zh = format!("{what}套了太多层，这一层没有读。请先取出来。");
    let en = "Too many archives or mails within each other: this one was not read. Take it out first.";
    Error::new(ErrorKind::LimitExceeded, zh, en)
}

fn inside(options: &Options, name: &str) -> Options {
    Options { name: format!("{}!{name}", options.name), ..options.clone() }
}

/// The entries' names.
fn names(package: &mut Package) -> Vec<String> {
    let zip = package.zip();
    let raw = (0..zip.len()).map(|index| zip.by_index_raw(index).map(|entry| entry.name_raw().to_vec()));
    raw.map(|name| entry_name(&name.unwrap_or_default())).collect()
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

/// The page itself where it has no frames, else both in one.
pub fn with_frames(page: Vec<u8>, frames: &[Vec<u8>]) -> Vec<u8> {
    if frames.is_empty() {
        return page;
    }
    let pages: Vec<&[u8]> = std::iter::once(&page).chain(frames).map(Vec::as_slice).collect();
    mail::joined(&pages)
}

/// Whether an entry lies in the folder that a browser saves beside a page: `报告.html` and `报告_files/`.
fn is_of_a_page(name: &str, names: &[String]) -> bool {
    let mut folders = name.match_indices(['/', '\\']).filter_map(|(at, _)| name.get(..at));
    folders.any(|folder| names.iter().any(|page| is_folder_of(folder, page)))
}

/// Whether a browser, Word or Excel saves the page's pictures and frames under this name.
fn is_folder_of(folder: &str, page: &str) -> bool {
    let stem = |name: &str, endings: [&str; 2]| {
        endings.iter().find_map(|ending| name.strip_suffix(ending)).map(str::to_string)
    };
    let page = stem(page, [".html", ".htm"]);
    page.is_some() && page == stem(folder, ["_files", ".files"])
}

fn is_frame_of(name: &str, page: &str) -> bool {
    let Some((folder, file)) = name.rsplit_once(['/', '\\']) else { return false };
    is_folder_of(folder, page) && [".html", ".htm"].iter().any(|ending| file.ends_with(ending))
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
