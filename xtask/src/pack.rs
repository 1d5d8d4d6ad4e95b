//! The npm package, packed as it is published.

use crate::step::{root, run, target};
use crate::{setup, wasm};
use anyhow::{Context, Result};
use std::path::PathBuf;

/// Builds npm/dist and packs it into target/npm/gouji-VERSION.tgz.
pub fn build() -> Result<()> {
    setup::npm()?;
    wasm::build()?;
    pack()
}

/// The same where the wasm modules are already there.
pub fn pack() -> Result<()> {
    run("package: build", "node npm/tools/build.mjs")?;
    run("package: pack", "node npm/tools/pack.mjs")
}

/// The package that was packed last: the one of the version that `npm/package.json` names.
pub fn tarball() -> Result<PathBuf> {
    let about = std::fs::read_to_string(root().join("npm/package.json"))?;
    let version = about.split("\"version\": \"").nth(1).and_then(|rest| rest.split('"').next());
    let version = version.context("npm/package.json names no version")?;
    Ok(target().join(format!("npm/gouji-{version}.tgz")))
}
