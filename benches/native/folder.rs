//! A folder of 2,000 reports through the real command line: reports a second and peak memory.

use crate::{common, page};
use gouji::form::FormKind;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const REPORTS: u64 = 2_000;

/// Different pages written; the folder holds each of them many times under other names.
const PAGES: u64 = 50;

/// Writes the folder and checks it.
pub fn measure(place: &Path, form: FormKind) {
    let folder = place.join("reports");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    let pages: Vec<String> = (0..PAGES).map(|seed| page::portal(&common::report(form, seed), form)).collect();
    for n in 0..REPORTS {
        fs::write(folder.join(format!("{n:04}.html")), &pages[(n % PAGES) as usize]).unwrap();
    }
    println!("\n### A folder of {REPORTS} such pages by the command line, all cores\n");
    println!("| format | s | reports/s | peak memory, MB |\n|---|---|---|---|");
    for output in ["text", "json"] {
        let (seconds, kilobytes) = run(&folder, output);
        println!("| {output} | {seconds:.1} | {:.0} | {} |", REPORTS as f64 / seconds, kilobytes / 1024);
    }
    fs::remove_dir_all(&folder).unwrap();
}

/// Seconds, and the largest resident set in kilobytes (Linux; 0 elsewhere).
fn run(folder: &Path, format: &str) -> (f64, u64) {
    let start = Instant::now();
    let mut command = Command::new(env!("CARGO_BIN_EXE_gouji"));
    let mut child =
        command.args(["check", "--format", format]).arg(folder).stdout(Stdio::null()).spawn().unwrap();
    let status = format!("/proc/{}/status", child.id());
    let mut peak = 0;
    while child.try_wait().unwrap().is_none() {
        peak = peak.max(high_water(&status));
        std::thread::sleep(Duration::from_millis(5));
    }
    (start.elapsed().as_secs_f64(), peak)
}

fn high_water(status: &str) -> u64 {
    let text = fs::read_to_string(status).unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    line.split_whitespace().next().and_then(|number| number.parse().ok()).unwrap_or(0)
}
