//! The command line.

use gouji::options::Options;
use gouji::output::Output;

fn main() {
    let files: Vec<String> =
        std::env::args().skip(1).filter(|a| !a.starts_with("--") && a != "check" && a != "json").collect();
    let results = files
        .iter()
        .map(|file| {
            let bytes = std::fs::read(file).unwrap_or_default();
            gouji::check_bytes(&bytes, &Options { name: file.clone(), ..Options::default() })
        })
        .collect();
    let output = Output::new(results, Vec::new());
    println!("{}", serde_json::to_string(&output).unwrap_or_default());
}
