//! Every test of the project, the quickest first.

use crate::step::{command, root, run, run_command, target};
use crate::{extension, pack, setup, site};
use anyhow::Result;
use std::path::{Path, PathBuf};

/// What is compiled with clippy as the compiler of the workspace's own crates: `cargo clippy` beside `cargo test` would
/// go through every dependency twice. The command line of tests/node is among it.
const LINTED: [(&str, &str); 3] = [
    ("clippy and build", "cargo test --quiet --no-run --all-targets --features schema"),
    ("clippy of xtask", "cargo test --quiet --no-run --package xtask"),
    ("tests in Rust", "cargo test --quiet --features schema"),
];

/// Clippy over what is compiled for the browser only: the core and each reader.
const LINT_WASM: [(&str, &str); 4] = [
    (
        "clippy for wasm",
        "cargo clippy --quiet --target wasm32-unknown-unknown --no-default-features --lib -- -D warnings",
    ),
    (
        "clippy for the office module",
        "cargo clippy --quiet --target wasm32-unknown-unknown --no-default-features --features office --lib -- -D warnings",
    ),
    (
        "clippy for what stands in for encoding_rs",
        "cargo clippy --quiet --manifest-path modules/office/Cargo.toml --locked --workspace --target wasm32-unknown-unknown -- -D warnings",
    ),
    (
        "clippy for the PDF module",
        "cargo clippy --quiet --target wasm32-unknown-unknown --no-default-features --features pdf --lib -- -D warnings",
    ),
];

/// Checks of the TypeScript, once the wasm modules are there.
const TYPES: [(&str, &str); 2] = [
    ("types of the schema", "node npm/tools/types.mjs --check"),
    ("types", "node node_modules/typescript/bin/tsc --noEmit"),
];

/// Runs them all.
pub fn all() -> Result<()> {
    setup::wasm_target()?;
    setup::npm()?;
    setup::chinese_fonts()?;
    let chromium = setup::chromium()?;
    run("format", "cargo fmt --all --check")?;
    run("format of the office module", "cargo fmt --manifest-path modules/office/Cargo.toml --all --check")?;
    for (name, line) in LINTED {
        linted(name, line)?;
    }
    for (name, line) in LINT_WASM {
        run(name, line)?;
    }
    site::build()?;
    extension::pack()?;
    pack::pack()?;
    for (name, line) in TYPES {
        run(name, line)?;
    }
    for folder in ["npm", "tests/node", "tests/browser", "tests/extension", "tests/package"] {
        node_tests(folder, &chromium)?;
    }
    Ok(())
}

/// Runs a step of cargo in which every warning of rustc and clippy about our own crates is an error.
fn linted(name: &str, line: &str) -> Result<()> {
    let mut cargo = command(line);
    // As `cargo clippy -- -D warnings` hands them on.
    cargo.env("RUSTC_WORKSPACE_WRAPPER", "clippy-driver");
    cargo.env("CLIPPY_ARGS", "-D__CLIPPY_HACKERY__warnings__CLIPPY_HACKERY__");
    run_command(name, &mut cargo)
}

/// Runs the `*.test.ts` files of a folder by Node's own test runner, if it has any.
fn node_tests(folder: &str, chromium: &Path) -> Result<()> {
    let files = tests_in(&root().join(folder));
    if files.is_empty() {
        return Ok(());
    }
    let mut node = command("node --conditions=gouji-source --import tsx --test --test-reporter=spec");
    // One file after another: browser tests share two cores.
    node.arg("--test-concurrency=1").args(files);
    node.env("CHROMIUM", chromium).env("GOUJI", target().join("debug/gouji"));
    run_command(&format!("tests in {folder}"), &mut node)
}

fn tests_in(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    let inside = |path: PathBuf| match path.file_name().and_then(|name| name.to_str()) {
        Some("node_modules" | "dist" | "wasm") => Vec::new(),
        _ if path.is_dir() => tests_in(&path),
        Some(name) if name.ends_with(".test.ts") => vec![path],
        _ => Vec::new(),
    };
    paths.into_iter().flat_map(inside).collect()
}
