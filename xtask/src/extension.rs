//! The browser extension: one folder and one zip for each browser.

use crate::step::run;
use crate::{setup, wasm};
use anyhow::Result;

/// Builds extension/dist and packs target/extension/gouji-chrome.zip and gouji-firefox.zip.
pub fn build() -> Result<()> {
    setup::npm()?;
    wasm::build()?;
    pack()
}

/// The same where the wasm modules are already there.
pub fn pack() -> Result<()> {
    run("extension: build", "node --conditions=gouji-source --import tsx extension/build.ts")
}
