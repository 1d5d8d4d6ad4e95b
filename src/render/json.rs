//! JSON in parts, so that a thousand results need not be in memory at once. Together they are an
//! [`crate::output::Output`].

use crate::check::Finding;
use crate::output::{SCHEMA_VERSION, Tool};
use serde::Serialize;

/// What stands before the first result.
pub fn head() -> String {
    format!("{{\"schemaVersion\":{SCHEMA_VERSION},\"tool\":{},\"results\":[", value(&Tool::default()))
}

/// One element of an array.
pub fn item(element: &impl Serialize, first: bool) -> String {
    let mut text = value(element);
    if !first {
        text.insert(0, ',');
    }
    text
}

/// What stands after the last result.
pub fn tail(across: &[Finding]) -> String {
    format!("],\"across\":{}}}\n", value(&across))
}

/// One line of ndjson.
pub fn line(element: &impl Serialize) -> String {
    value(element) + "\n"
}

/// The types of the output hold no map with keys that JSON cannot have, so this never fails.
fn value(element: &impl Serialize) -> String {
    serde_json::to_string(element).unwrap_or_else(|_| "null".into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::{CheckResult, Output};

    #[test]
    fn the_parts_make_the_whole() {
        let results = vec![CheckResult::default(), CheckResult::default()];
        let parts = [head(), item(&results[0], true), item(&results[1], false), tail(&[])].concat();
        let whole = serde_json::to_string(&Output::new(results, Vec::new())).unwrap();
        assert_eq!(parts.trim_end(), whole);
    }
}
