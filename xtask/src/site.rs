//! The page: a static folder, and a server for it on this machine.

use crate::step::run;
use crate::{setup, wasm};
use anyhow::Result;

/// Builds the page into www/dist.
pub fn build() -> Result<()> {
    setup::npm()?;
    wasm::build()?;
    run("page: build", "node node_modules/vite/bin/vite.js build www --logLevel warn")
}

/// Builds the page and serves it until stopped.
pub fn serve() -> Result<()> {
    build()?;
    println!("http://localhost:4173  (Ctrl-C stops it)");
    run(
        "page: serve",
        "node node_modules/vite/bin/vite.js preview www --port 4173 --strictPort --logLevel warn",
    )
}
