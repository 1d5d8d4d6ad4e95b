//! Which sources there are: files, folders walked in order, standard input.

use gouji::document::Source;
use gouji::error::{Error, ErrorKind};
use gouji::limits::MAX_INPUT_BYTES;
use gouji::read::saved;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use walkdir::{DirEntry, WalkDir};

/// A source to read.
pub struct Input {
    /// As given, or below the folder given.
    pub name: String,
    from: From,
}

enum From {
    File(PathBuf),
    StandardInput,
    /// It could not even be found.
    Nowhere(Error),
}

/// All sources in the order given; folders walked by name, hidden files and what was saved beside a page left out.
pub fn collect(paths: &[PathBuf]) -> Vec<Input> {
    paths.iter().flat_map(|path| if path.is_dir() { walk(path) } else { vec![single(path)] }).collect()
}

fn single(path: &Path) -> Input {
    let from = if path.as_os_str() == "-" { From::StandardInput } else { From::File(path.into()) };
    Input { name: path.display().to_string(), from }
}

fn walk(folder: &Path) -> Vec<Input> {
    let own = |entry: &DirEntry| {
        let hidden = entry.file_name().as_encoded_bytes().starts_with(b".");
        entry.depth() == 0 || !(hidden || entry.file_type().is_dir() && is_of_a_page(entry.path()))
    };
    let entries = WalkDir::new(folder).sort_by_file_name().into_iter().filter_entry(own);
    entries
        .filter_map(|entry| match entry {
            Ok(entry) => entry.file_type().is_file().then(|| single(entry.path())),
            Err(error) => Some(lost(folder, &error)),
        })
        .collect()
}

/// Whether a browser saved this folder beside a page: `报告_files` beside `报告.html`.
fn is_of_a_page(folder: &Path) -> bool {
    saved::pages_of(&folder.to_string_lossy()).any(|page| Path::new(&page).is_file())
}

/// The pages in the folder that a browser saved beside this one, by name; `None` for what cannot be read.
fn frames(page: &Path) -> Vec<Option<Vec<u8>>> {
    let name = page.to_string_lossy();
    let folders = saved::folders_of(&name).filter(|folder| Path::new(folder).is_dir());
    let files = |folder: String| match std::fs::read_dir(folder) {
        Ok(entries) => entries.map(|entry| entry.ok().map(|entry| entry.path())).collect(),
        Err(_) => vec![None],
    };
    let is_page = |path: &PathBuf| saved::stem_of_page(&path.to_string_lossy()).is_some() && !path.is_dir();
    let mut frames: Vec<_> =
        folders.flat_map(files).filter(|file| file.as_ref().is_none_or(is_page)).collect();
    frames.sort();
    frames.into_iter().map(|frame| read(&frame?).ok()).collect()
}

fn lost(folder: &Path, error: &walkdir::Error) -> Input {
    let name = error.path().unwrap_or(folder).display().to_string();
    Input { name, from: From::Nowhere(unreadable(&error.to_string())) }
}

fn unreadable(why: &str) -> Error {
    Error::new(ErrorKind::Io, format!("这个文件打不开：{why}"), format!("This file cannot be opened: {why}"))
}

impl Input {
    /// What the output says of a source that gave nothing more.
    pub fn source(&self) -> Source {
        Source { name: self.name.clone(), ..Source::default() }
    }

    /// Its bytes, never more than [`MAX_INPUT_BYTES`] of them.
    pub fn bytes(&self) -> Result<Vec<u8>, Error> {
        match &self.from {
            From::File(path) => Ok(gouji::with_frames(read(path)?, &frames(path))),
            From::StandardInput => {
                limited(io::stdin().lock()).unwrap_or_else(|e| Err(unreadable(&e.to_string())))
            }
            From::Nowhere(error) => Err(error.clone()),
        }
    }
}

fn read(path: &Path) -> Result<Vec<u8>, Error> {
    File::open(path).and_then(limited).unwrap_or_else(|e| Err(unreadable(&e.to_string())))
}

fn limited(reader: impl Read) -> io::Result<Result<Vec<u8>, Error>> {
    let mut bytes = Vec::new();
    reader.take(MAX_INPUT_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    if bytes.len() > MAX_INPUT_BYTES {
        let megabytes = MAX_INPUT_BYTES >> 20;
        let zh = format!("文件超过 {megabytes} MB，没有读。");
        let en = format!("The file is larger than {megabytes} MB: not read.");
        return Ok(Err(Error::new(ErrorKind::TooLarge, zh, en)));
    }
    Ok(Ok(bytes))
}
