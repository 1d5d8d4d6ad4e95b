//! Running programs, each as a named step at the root of the project.

use anyhow::{Context, Result, bail};
use std::path::PathBuf;
use std::process::Command;

/// The project's root folder.
pub fn root() -> PathBuf {
    let manifest = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    manifest.parent().map(PathBuf::from).unwrap_or(manifest)
}

/// The folder that cargo builds into.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// A program with its arguments, parted by white space, to be run at the root.
pub fn command(line: &str) -> Command {
    let mut words = line.split_whitespace();
    let mut command = Command::new(words.next().unwrap_or_default());
    command.args(words).current_dir(root());
    command
}

/// Runs a command line as the step of this name.
///
/// # Errors
/// Names the step where the program cannot be started or fails.
pub fn run(name: &str, line: &str) -> Result<()> {
    run_command(name, &mut command(line))
}

/// Runs a command as the step of this name.
///
/// # Errors
/// Names the step where the program cannot be started or fails.
pub fn run_command(name: &str, command: &mut Command) -> Result<()> {
    eprintln!("── {name}");
    let status = command.status().with_context(|| format!("{name}: cannot start {command:?}"))?;
    if !status.success() {
        bail!("{name} failed ({status}): {command:?}");
    }
    Ok(())
}

/// Whether a program answers to these words.
pub fn answers(line: &str) -> bool {
    command(line).output().is_ok_and(|output| output.status.success())
}
