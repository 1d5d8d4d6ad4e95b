//! Sources in parallel on all cores, results in order, memory bounded.

use crate::Failure;
use crate::inputs::Input;
use gouji::error::{Error, ErrorKind};
use indicatif::{ProgressBar, ProgressStyle};
use rayon::prelude::*;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Sources a core has in hand at a time: enough to keep all busy, few enough to bound memory.
const PER_CORE: usize = 8;

/// Fewer sources are done before a bar is read.
const BAR_FROM: usize = 20;

/// What `work` gives; `None` where the library panicked in it.
pub fn caught<T>(work: impl FnOnce() -> T) -> Option<T> {
    catch_unwind(AssertUnwindSafe(work)).ok()
}

/// Said of a source on which the library panicked.
pub fn broken() -> Error {
    let zh = "程序在这个文件上出了内部错误，没有核对。其他文件不受影响。";
    let en = "The program failed on this file, which was not checked. Other files are not concerned.";
    Error::new(ErrorKind::Internal, zh, en)
}

/// Runs `work` over all inputs in parallel and hands the results, one or more an input, to `take` in the order of the inputs.
/// `failed` stands in for the result of a source on which the library panicked.
pub fn in_order<T: Send>(
    inputs: &[Input],
    work: impl Fn(&Input) -> Vec<T> + Sync,
    failed: impl Fn(&Input) -> Vec<T> + Sync,
    mut take: impl FnMut(T) -> Result<(), Failure>,
) -> Result<(), Failure> {
    // A panic is told in the result of its source; the default hook would write it among the progress.
    std::panic::set_hook(Box::new(|_| {}));
    let bar = bar(inputs.len());
    for batch in inputs.chunks(rayon::current_num_threads() * PER_CORE) {
        let one = |input: &Input| {
            let done = caught(|| work(input)).unwrap_or_else(|| failed(input));
            bar.inc(1);
            done
        };
        for result in batch.par_iter().map(one).collect::<Vec<_>>().into_iter().flatten() {
            bar.suspend(|| take(result))?;
        }
    }
    bar.finish_and_clear();
    Ok(())
}

/// A bar on standard error; indicatif shows none where that is no terminal.
fn bar(sources: usize) -> ProgressBar {
    if sources < BAR_FROM {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{bar:32} {pos}/{len} {eta}");
    ProgressBar::new(sources as u64).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}
