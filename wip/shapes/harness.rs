//! Checks files given on standard input, one line each group (tab separated), one JSON line each.
use std::io::{BufRead, Write};
fn main() {
    let out = std::io::stdout();
    for line in std::io::stdin().lock().lines().map_while(Result::ok) {
        let mut results = Vec::new();
        for path in line.split('\t') {
            let bytes = std::fs::read(path).unwrap_or_default();
            let options = gouji::options::Options { name: path.into(), ..Default::default() };
            for r in gouji::check_all_bytes(&bytes, &options) {
                let r = r.numbered(results.len() as u32);
                results.push(r);
            }
        }
        let across = gouji::check_all(&results, &Default::default());
        let v = serde_json::json!({"results": results, "across": across});
        let mut o = out.lock();
        let _ = writeln!(o, "{v}");
    }
}
