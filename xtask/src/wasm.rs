//! The wasm module: cargo, then wasm-bindgen through its library, then wasm-opt.

use crate::setup;
use crate::step::{root, run, run_command, target};
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use wasm_bindgen_cli_support::Bindgen;

/// What rustc emits for the target by default, so that wasm-opt accepts it and adds nothing else.
const FEATURES: [&str; 6] = [
    "bulk-memory",
    "nontrapping-float-to-int",
    "sign-ext",
    "mutable-globals",
    "reference-types",
    "multivalue",
];

/// The folder with the module and its bindings.
fn output() -> PathBuf {
    root().join("npm/wasm")
}

/// Builds the module and its bindings into npm/wasm.
pub fn build() -> Result<()> {
    setup::wasm_target()?;
    setup::npm()?;
    run(
        "wasm: compile",
        "cargo build --quiet --profile wasm --target wasm32-unknown-unknown --no-default-features --lib",
    )?;
    let compiled = target().join("wasm32-unknown-unknown/wasm/gouji.wasm");
    let finished = output().join("gouji_bg.wasm");
    if is_newer(&finished, &compiled) {
        return Ok(());
    }
    let bindings = target().join("bindings");
    bind(&compiled, &bindings)?;
    fs::create_dir_all(output()).context("wasm: bindings")?;
    for file in ["gouji.js", "gouji.d.ts"] {
        fs::copy(bindings.join(file), output().join(file)).context("wasm: bindings")?;
    }
    // Last, so that a build that stops halfway is not taken for up to date.
    optimise(&bindings.join("gouji_bg.wasm"), &finished)
}

/// Prints the module's size raw, by gzip and by brotli.
pub fn print_size() -> Result<()> {
    let mut node = Command::new("node");
    node.args(["npm/tools/size.mjs", "npm/wasm/gouji_bg.wasm"]).current_dir(root());
    run_command("wasm: size", &mut node)
}

fn is_newer(made: &Path, from: &Path) -> bool {
    let time = |path: &Path| fs::metadata(path).and_then(|data| data.modified()).ok();
    matches!((time(made), time(from)), (Some(made), Some(from)) if made > from)
}

fn bind(compiled: &Path, folder: &Path) -> Result<()> {
    eprintln!("── wasm: bindings");
    Bindgen::new()
        .input_path(compiled)
        .web(true)?
        .typescript(true)
        // The engine says where the module is; the bindings must not guess.
        .omit_default_module_path(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(folder)
        .context("wasm: bindings")
}

fn optimise(module: &Path, smaller: &Path) -> Result<()> {
    let mut command = Command::new("node");
    command.arg(root().join("node_modules/binaryen/bin/wasm-opt")).arg("-O3");
    command.args(FEATURES.map(|feature| format!("--enable-{feature}")));
    command.arg(module).arg("-o").arg(smaller);
    run_command("wasm: optimise", &mut command)
}
