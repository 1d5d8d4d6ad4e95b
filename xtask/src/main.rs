//! The project's tasks: each sets up what it needs, skips what is up to date, and stops with the name of the
//! step that failed.

mod bench;
mod cmaps;
mod extension;
mod pack;
mod release;
mod setup;
mod site;
mod step;
mod test;
mod types;
mod wasm;

use anyhow::{Result, bail};
use std::process::ExitCode;

const USAGE: &str = "cargo xtask TASK

  serve   sets up everything and serves the page on http://localhost:4173
  build   builds the page into www/dist, a static folder that works under any path
  extension  builds the browser extension and its zips into target/extension
  pack    builds the npm package into target/npm/gouji-VERSION.tgz
  test    sets up everything and runs every test
  release-check  runs attw over the package and web-ext lint over the extension, before a release
  bench   measures everything and prints it as Markdown
  types   writes docs/schema.json and npm/engine/types.ts from the types in Rust
  wasm    builds the wasm modules and their bindings into npm/wasm and prints their sizes";

fn main() -> ExitCode {
    match perform(std::env::args().nth(1).as_deref()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure:#}");
            ExitCode::FAILURE
        }
    }
}

fn perform(task: Option<&str>) -> Result<()> {
    match task {
        Some("serve") => site::serve(),
        Some("build") => site::build(),
        Some("extension") => extension::build(),
        Some("pack") => pack::build(),
        Some("test") => test::all(),
        Some("release-check") => release::check(),
        Some("bench") => bench::run_all(),
        Some("types") => types::write(),
        Some("wasm") => wasm::build().and_then(|()| wasm::print_size()),
        None | Some("help" | "--help" | "-h") => {
            println!("{USAGE}");
            Ok(())
        }
        Some(other) => bail!("no task is called {other}\n\n{USAGE}"),
    }
}
