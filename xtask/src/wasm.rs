//! The wasm modules: cargo, then wasm-bindgen through its library, then wasm-opt.

use crate::step::{command, root, run_command, target};
use crate::{cmaps, setup};
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

/// One module: its name in npm/wasm, what of which manifest is built, its profile, and what comes out. A profile each, or
/// cargo would take one for the other where both are called gouji.wasm.
struct Module {
    name: &'static str,
    build: &'static str,
    profile: &'static str,
    file: &'static str,
}

/// The core, which a page loads first, and the readers that it loads when a file needs them.
const MODULES: [Module; 3] = [
    Module { name: "gouji", build: "--no-default-features", profile: "wasm", file: "gouji.wasm" },
    Module {
        name: "office",
        build: "--manifest-path modules/office/Cargo.toml --locked",
        profile: "wasm-office",
        file: "gouji_office.wasm",
    },
    Module {
        name: "pdf",
        build: "--no-default-features --features pdf",
        profile: "wasm-pdf",
        file: "gouji.wasm",
    },
];

/// The folder with the modules and their bindings.
fn output() -> PathBuf {
    root().join("npm/wasm")
}

/// Builds the modules and their bindings into npm/wasm.
pub fn build() -> Result<()> {
    setup::wasm_target()?;
    setup::npm()?;
    cmaps::build()?;
    MODULES.iter().try_for_each(build_one)
}

fn build_one(Module { name, build, profile, file }: &Module) -> Result<()> {
    let target_folder = "wasm32-unknown-unknown";
    let mut cargo =
        command(&format!("cargo build --quiet {build} --profile {profile} --target {target_folder} --lib"));
    // A manifest elsewhere has a target folder of its own.
    cargo.env("CARGO_TARGET_DIR", target());
    // In place of RUSTFLAGS: what a person has set there for this machine's own programs would change the module.
    cargo.env("CARGO_ENCODED_RUSTFLAGS", remapped().join("\u{1f}"));
    run_command(&format!("wasm: compile {name}"), &mut cargo)?;
    let compiled = target().join(target_folder).join(profile).join(file);
    let finished = output().join(format!("{name}_bg.wasm"));
    if is_newer(&finished, &compiled) {
        return Ok(());
    }
    let bindings = target().join("bindings");
    bind(&compiled, name, &bindings)?;
    fs::create_dir_all(output()).context("wasm: bindings")?;
    for file in [format!("{name}.js"), format!("{name}.d.ts")] {
        fs::copy(bindings.join(&file), output().join(&file)).context("wasm: bindings")?;
    }
    // Last, so that a build that stops halfway is not taken for up to date.
    optimise(&bindings.join(format!("{name}_bg.wasm")), &finished)
}

/// Where panics say they come from: by names that are the same on every machine, so that the same sources and compiler make
/// the same bytes, and no folder of the builder's is in them. Of two that fit rustc takes the later one.
fn remapped() -> Vec<String> {
    let told =
        |line: &str| command(line).output().map(|out| String::from_utf8_lossy(&out.stdout).into_owned());
    let version = told("rustc -vV").unwrap_or_default();
    let commit = version.lines().find_map(|line| line.strip_prefix("commit-hash: ")).unwrap_or_default();
    let sysroot = PathBuf::from(told("rustc --print sysroot").unwrap_or_default().trim());
    let cargo = std::env::var_os("CARGO_HOME")
        .map_or_else(|| std::env::home_dir().unwrap_or_default().join(".cargo"), PathBuf::from);
    // Without the library's sources at hand, its own panics are named so from the start.
    let library = format!("/rustc/{commit}");
    let named = [
        (cargo, "/cargo"),
        (root(), "/gouji"),
        (target(), "/target"),
        (sysroot.join("lib/rustlib/src/rust"), &library),
    ];
    named.map(|(folder, name)| format!("--remap-path-prefix={}={name}", folder.display())).to_vec()
}

/// Prints the modules' sizes raw, by gzip and by brotli.
pub fn print_size() -> Result<()> {
    let mut node = Command::new("node");
    node.arg("npm/tools/size.mjs").args(MODULES.map(|module| format!("npm/wasm/{}_bg.wasm", module.name)));
    run_command("wasm: size", node.current_dir(root()))
}

fn is_newer(made: &Path, from: &Path) -> bool {
    let time = |path: &Path| fs::metadata(path).and_then(|data| data.modified()).ok();
    matches!((time(made), time(from)), (Some(made), Some(from)) if made > from)
}

fn bind(compiled: &Path, name: &str, folder: &Path) -> Result<()> {
    eprintln!("── wasm: bindings");
    Bindgen::new()
        .input_path(compiled)
        .out_name(name)
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
