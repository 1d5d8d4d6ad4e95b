//! The benchmarks: native, in Node and in Chromium, and the module's size. Markdown on standard output, so that
//! `cargo xtask bench > docs/BENCHMARKS.md` records a run.

use crate::step::{command, run, run_command, target};
use crate::{setup, wasm};
use anyhow::Result;

const NODE: &str = "node --conditions=gouji-source --import tsx";

/// Runs them all on this machine.
pub fn run_all() -> Result<()> {
    let chromium = setup::chromium()?;
    wasm::build()?;
    println!(
        "# Benchmarks\n\nMade by `cargo xtask bench > docs/BENCHMARKS.md`, all from one run on one machine.\n"
    );
    println!("{}\n", machine());
    run("bench: native", "cargo bench --quiet --bench native")?;
    let page = target().join("tmp/page.html");
    let wasm = crate::step::root().join("npm/wasm");
    let mut node = command(&format!("{NODE} benches/node.ts"));
    run_command("bench: node", node.arg(&page).arg(wasm.join("gouji_bg.wasm")))?;
    let mut browser = command(&format!("{NODE} benches/chromium.ts"));
    run_command("bench: chromium", browser.arg(&page).arg(&wasm).env("CHROMIUM", &chromium))?;
    println!("\n## Size of the wasm modules\n");
    wasm::print_size()
}

/// Processor, cores and compiler, as far as they can be told.
fn machine() -> String {
    let processors = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let name =
        processors.lines().find_map(|line| line.strip_prefix("model name")).unwrap_or("unknown processor");
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let rustc = command("rustc --version")
        .output()
        .map(|out| String::from_utf8_lossy(&out.stdout).trim().to_string());
    format!(
        "Machine: {}, {cores} cores; {}.",
        name.trim_start_matches(['\t', ':', ' ']),
        rustc.unwrap_or_default()
    )
}
