//! What a fresh machine may lack: the wasm target, the npm packages, a Chromium, Chinese fonts.

use crate::step::{answers, command, root, run, run_command};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

/// Adds the wasm target where rustup has not done it by rust-toolchain.toml.
pub fn wasm_target() -> Result<()> {
    let sysroot = command("rustc --print sysroot").output().context("wasm target: rustc does not start")?;
    let sysroot = PathBuf::from(String::from_utf8_lossy(&sysroot.stdout).trim());
    if sysroot.join("lib/rustlib/wasm32-unknown-unknown/lib").is_dir() {
        return Ok(());
    }
    run("wasm target", "rustup target add wasm32-unknown-unknown")
}

/// Installs the npm packages of the lock file, unless they are there already.
pub fn npm() -> Result<()> {
    if !answers("node --version") {
        bail!(
            "npm packages: node is not here; install Node 20.19 or newer (on Debian: apt-get install nodejs npm)"
        );
    }
    let lock = fs::read(root().join("package-lock.json")).context("npm packages")?;
    let stamp = root().join("node_modules/.gouji-lock");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    let mut install = command("npm ci --no-audit --no-fund --loglevel=error");
    // Standard output is for what a task prints: `cargo xtask bench > docs/BENCHMARKS.md`.
    run_command("npm packages", install.stdout(Stdio::null()))?;
    fs::write(stamp, lock).context("npm packages")
}

/// The Chromium to test in: `CHROMIUM`, else one on the path, else one installed by apt-get where that is possible.
pub fn chromium() -> Result<PathBuf> {
    if let Some(named) = std::env::var_os("CHROMIUM") {
        return Ok(named.into());
    }
    if let Some(found) = find_chromium() {
        return Ok(found);
    }
    install("chromium")?;
    find_chromium()
        .context("Chromium is not here: install chromium or Google Chrome, or name one in CHROMIUM")
}

/// Fonts with Chinese characters, without which a page cannot be looked at.
pub fn chinese_fonts() -> Result<()> {
    let listed = command("fc-list :lang=zh file").output();
    if listed.is_ok_and(|output| !output.stdout.is_empty()) || !cfg!(target_os = "linux") {
        return Ok(());
    }
    install("fonts-noto-cjk")
}

fn find_chromium() -> Option<PathBuf> {
    const NAMES: [&str; 5] =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
    const APPLICATIONS: [&str; 3] = [
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    ];
    let folders: Vec<_> = std::env::split_paths(&std::env::var_os("PATH")?).collect();
    let on_path = NAMES.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    on_path.chain(APPLICATIONS.iter().map(PathBuf::from)).find(|path| path.is_file())
}

/// Installs a Debian package where this user may; else says what to install.
fn install(package: &str) -> Result<()> {
    let root_user = command("id -u").output().is_ok_and(|output| output.stdout.trim_ascii() == b"0");
    if !root_user || !Path::new("/usr/bin/apt-get").exists() {
        bail!("{package} is not here: install it by your system's package manager and run this again");
    }
    run("package lists", "apt-get update -qq")?;
    run(
        &format!("install {package}"),
        &format!(
            "env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends {package}"
        ),
    )
}
