//! The predefined CMaps of PDF as files, one for each character collection, which a page loads when a font asks. They say
//! what the native binary carries: every code is looked up in that one, and again in the file once it is made.

mod codes;
mod names;
mod pack;
// The reader's own unpacking, by which a file is held against what it was made of.
#[path = "../../../src/read/pdf/unpack.rs"]
mod unpack;

use crate::step::root;
use anyhow::{Context, Result};
use flate2::{Compression, write::ZlibEncoder};
use names::NAMES;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

/// The collections of Chinese, Japanese and Korean fonts.
const COLLECTIONS: [&str; 4] = ["GB1", "CNS1", "Japan1", "Korea1"];

/// Beside the modules.
fn file(collection: &str) -> PathBuf {
    root().join("npm/wasm/cmaps").join(format!("{collection}.cmaps"))
}

/// Writes them, unless they are all newer than this program, which is compiled from what they are made of and how.
pub fn build() -> Result<()> {
    let modified = |path: &Path| fs::metadata(path).and_then(|data| data.modified()).ok();
    let program = modified(&std::env::current_exe().context("wasm: CMaps")?);
    if COLLECTIONS.iter().all(|name| modified(&file(name)) > program) {
        return Ok(());
    }
    eprintln!("── wasm: CMaps");
    fs::create_dir_all(root().join("npm/wasm/cmaps")).context("wasm: CMaps")?;
    COLLECTIONS.iter().try_for_each(|name| write(name).with_context(|| format!("wasm: CMaps of {name}")))
}

fn write(collection: &str) -> Result<()> {
    let names: Vec<_> = NAMES.into_iter().filter(|name| unpack::collection(name) == collection).collect();
    let bytes = pack::pack(collection, &names)?;
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(&bytes)?;
    let packed = encoder.finish()?;
    pack::verify(&packed, &names)?;
    Ok(fs::write(file(collection), packed)?)
}
