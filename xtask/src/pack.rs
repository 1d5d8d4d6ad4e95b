//! The npm package, packed as it is published.

use crate::step::run;
use crate::{setup, wasm};
use anyhow::Result;

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
