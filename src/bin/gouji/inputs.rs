//! Which sources there are: files, folders walked in order, standard input.

use gouji::document::Source;
use gouji::error::{Error, ErrorKind};
use gouji::limits::MAX_INPUT_BYTES;
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

/// All sources in the order given; folders walked by name, hidden files left out.
pub fn collect(paths: &[PathBuf]) -> Vec<Input> {
    paths.iter().flat_map(|path| if path.is_dir() { walk(path) } else { vec![single(path)] }).collect()
}

fn single(path: &Path) -> Input {
    let from = if path.as_os_str() == "-" { From::StandardInput } else { From::File(path.into()) };
    Input { name: path.display().to_string(), from }
}

fn walk(folder: &Path) -> Vec<Input> {
    let visible =
        |entry: &DirEntry| entry.depth() == 0 || !entry.file_name().as_encoded_bytes().starts_with(b".");
    let entries = WalkDir::new(folder).sort_by_file_name().into_iter().filter_entry(visible);
    entries
        .filter_map(|entry| match entry {
            Ok(entry) => entry.file_type().is_file().then(|| single(entry.path())),
            Err(error) => Some(lost(folder, &error)),
        })
        .collect()
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
            From::File(path) => {
                File::open(path).and_then(limited).unwrap_or_else(|e| Err(unreadable(&e.to_string())))
            }
            From::StandardInput => {
                limited(io::stdin().lock()).unwrap_or_else(|e| Err(unreadable(&e.to_string())))
            }
            From::Nowhere(error) => Err(error.clone()),
        }
    }
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
