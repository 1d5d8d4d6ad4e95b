//! Files inside files: archives and mails, unpacked one file at a time and within limits.

use super::package::{Package, entry_name, most};
use super::{failure, frames, mail, mend};
use crate::error::{Error, ErrorKind};
use crate::input::{Format, detect};
use crate::limits::{MAX_ARCHIVE_DEPTH, MAX_INPUT_BYTES, MAX_UNPACKED_BYTES};
use crate::options::Options;
use crate::read::saved::{stem_of_folder, stem_of_page};
use anydoc::ConvertError;
use std::collections::HashSet;
use std::io::Read;

/// Folders of pages within each other that are looked for in one name: a page in a frame's folder is the second.
const MOST_FOLDERS: usize = 16;

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
        Format::Mhtml if frames::page(bytes).is_none() => Some(Container::Mail),
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
        if mend::is_cut(bytes) {
            return self.cut(bytes, options, depth);
        }
        match container(bytes) {
            None => (self.each)(options, Ok(bytes)),
            Some(Container::Zip(_)) if depth >= MAX_ARCHIVE_DEPTH => {
                (self.each)(options, Err(too_deep("压缩包")));
            }
            Some(Container::Zip(package)) => {
                if !self.zip(package, options, depth) {
                    let (zh, en) = ("压缩包里没有文件。", "There are no files in the archive.");
                    (self.each)(options, Err(Error::new(ErrorKind::Empty, zh, en)));
                }
            }
            Some(Container::Mail) => self.mail(bytes, options, depth),
        }
    }

    /// An archive that was cut off; a document is mended where it is read.
    fn cut(&mut self, bytes: &[u8], options: &Options, depth: usize) {
        let mended = mend::archive(bytes, &mut self.left);
        match mended.as_deref().and_then(Package::open) {
            None => (self.each)(options, Ok(bytes)),
            Some(_) if depth >= MAX_ARCHIVE_DEPTH => (self.each)(options, Err(too_deep("压缩包"))),
            Some(package) => {
                self.zip(package, options, depth);
                (self.each)(options, Err(cut_off()));
            }
        }
    }

    /// The files of an archive; whether there is one.
    fn zip(&mut self, mut package: Package, options: &Options, depth: usize) -> bool {
        let names = names(&mut package);
        let pages: HashSet<&str> = names.iter().filter_map(|name| stem_of_page(name)).collect();
        let mut found = false;
        for (index, name) in names.iter().enumerate().filter(|(_, name)| is_wanted(name, &pages)) {
            found = true;
            let options = inside(options, name);
            match self.page(&mut package, index, &names) {
                Ok(bytes) => self.file(&bytes, &options, depth + 1),
                Err(error) => (self.each)(&options, Err(error)),
            }
        }
        found
    }

    /// An entry; a page together with the frames that were saved beside it.
    fn page(&mut self, package: &mut Package, index: usize, names: &[String]) -> Result<Vec<u8>, Error> {
        let page = self.entry(package, index)?;
        let Some(stem) = names.get(index).and_then(|name| stem_of_page(name)) else { return Ok(page) };
        let frames = names.iter().enumerate().filter(|(_, name)| is_frame_of(name, stem));
        let frames: Vec<_> = frames.map(|(frame, _)| self.entry(package, frame).ok()).collect();
        Ok(frames::joined(page, &frames))
    }

    fn entry(&mut self, package: &mut Package, index: usize) -> Result<Vec<u8>, Error> {
        if package.zip().by_index_raw(index).is_ok_and(|entry| entry.encrypted()) {
            return Err(failure(&ConvertError::Encrypted));
        }
        let entry = package.zip().by_index(index).map_err(|_| broken())?;
        let longest = (MAX_INPUT_BYTES as u64).min(self.left);
        let longest = longest.min(most(entry.compressed_size()));
        if entry.size() > longest {
            return Err(super::too_large());
        }
        let mut bytes = Vec::new();
        let read = entry.take(longest + 1).read_to_end(&mut bytes);
        self.left = self.left.saturating_sub(bytes.len() as u64);
        // What an entry says of its size may be a lie.
        if bytes.len() as u64 > longest {
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
    let zh = "压缩包不完整，里面完好的文件才读了，后面的缺了。请找到完整的压缩包。";
    Error::new(
        ErrorKind::Damaged,
        zh,
        "The archive is cut off: only files that are whole in it were read. Find all of it.",
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
fn is_wanted(name: &str, pages: &HashSet<&str>) -> bool {
    let file = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let left_behind = file.is_empty()
        || file.starts_with("~$")
        || file.starts_with("._")
        || ["Thumbs.db", "desktop.ini", ".DS_Store"].contains(&file)
        || name.starts_with("__MACOSX/");
    !left_behind && !is_of_a_page(name, pages)
}

/// Whether an entry lies in the folder that a browser saves beside a page, of which the stems are given.
fn is_of_a_page(name: &str, pages: &HashSet<&str>) -> bool {
    let folders = name.match_indices(['/', '\\']).filter_map(|(at, _)| stem_of_folder(name.get(..at)?));
    folders.take(MOST_FOLDERS).any(|stem| pages.contains(stem))
}

/// Whether an entry is a page that lies in the folder of the page of this stem.
fn is_frame_of(name: &str, stem: &str) -> bool {
    let within = name.starts_with(stem).then(|| name.rsplit_once(['/', '\\'])).flatten();
    within.is_some_and(|(folder, file)| stem_of_folder(folder) == Some(stem) && stem_of_page(file).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_behind_is_no_file() {
        let names = HashSet::from(["报告"]);
        for name in
            ["__MACOSX/a.docx", "a/", "a/~$b.docx", "报告_files/a.js", "报告.files/b/c.png", ".DS_Store"]
        {
            assert!(!is_wanted(name, &names), "{name}");
        }
        assert!(is_wanted("a/报告.docx", &names) && is_wanted("别的_files/a.docx", &names));
    }
}
