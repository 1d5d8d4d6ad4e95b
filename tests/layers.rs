//! The layering (docs/ARCHITECTURE.md): which module may name which, read off the source.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests")]

mod files;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// A layer and all that it may name of the crate: a module, or one item of a module. What is not here is forbidden.
const LAYERS: &[(&str, &[&str])] = &[
    ("limits", &[]),
    ("order", &[]),
    ("shortest", &[]),
    ("place", &["shortest"]),
    ("notice", &["place"]),
    ("error", &["limits"]),
    ("form", &["limits", "document::figure"]),
    ("options", &["form", "document::figure"]),
    ("document", &["order", "limits", "place", "notice", "error", "shortest"]),
    ("input", &["limits", "notice", "place", "options", "error", "document"]),
    ("read", &["order", "limits", "notice", "place", "options", "error", "document", "input"]),
    ("report", &["place", "notice", "form", "document::figure", "document::MediaKind", "shortest"]),
    ("extract", &["order", "limits", "place", "notice", "options", "document", "form", "report"]),
    (
        "check",
        &[
            "limits",
            "order",
            "place",
            "notice",
            "options",
            "form",
            "report",
            "document::figure",
            "document::fold",
            "document::MediaKind",
        ],
    ),
    ("repair", &["order", "limits", "place", "form", "report", "check", "document::figure"]),
    ("output", &["check", "document::Source", "error", "report"]),
    (
        "render",
        &[
            "order",
            "place",
            "notice",
            "options",
            "form",
            "report",
            "check",
            "output",
            "document::Source",
            "document::figure",
            "error",
        ],
    ),
];

/// What only the command line may do: everything else is a pure function. Reading from memory by `std::io` is pure.
const EFFECTS: &[&str] = &[
    "std::fs",
    "io::stdin",
    "io::stdout",
    "io::stderr",
    "std::env",
    "std::net",
    "std::process",
    "std::thread",
    "std::time",
    "SystemTime",
    "println!",
    "print!",
];

#[test]
fn each_layer_names_only_what_it_may() {
    let mut faults = Vec::new();
    for (layer, allowed) in LAYERS {
        for file in files_of(layer) {
            let text = shipped(&file);
            for path in named(&text) {
                let own = path == *layer || path.starts_with(&format!("{layer}::"));
                let may = |allowed: &&str| path == **allowed || path.starts_with(&format!("{allowed}::"));
                if !own && !allowed.iter().any(may) {
                    faults.push(format!("{}: crate::{path}", file.display()));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn every_module_is_a_layer() {
    let entries = fs::read_dir(files::root().join("src")).unwrap();
    let mut modules: Vec<_> =
        entries.map(|e| e.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned()).collect();
    modules.retain(|name| !["lib", "bin", "wasm"].contains(&name.as_str()));
    modules.sort();
    let mut layers: Vec<_> = LAYERS.iter().map(|(layer, _)| layer.to_string()).collect();
    layers.sort();
    assert_eq!(modules, layers);
}

#[test]
fn only_the_command_line_does_input_and_output() {
    for (layer, _) in LAYERS {
        for file in files_of(layer) {
            let text = shipped(&file);
            let found: Vec<_> = EFFECTS.iter().filter(|effect| text.contains(**effect)).collect();
            assert!(found.is_empty(), "{}: {found:?}", file.display());
        }
    }
}

#[test]
fn files_stay_short() {
    for file in files_of("lib").into_iter().chain(LAYERS.iter().flat_map(|(layer, _)| files_of(layer))) {
        let lines = fs::read_to_string(&file).unwrap().lines().count();
        assert!(lines <= 400, "{}: {lines} lines", file.display());
    }
}

/// A sort made for a type of its own is 5 KB of the module that a page waits for (src/order.rs); readers that a page loads
/// when a file needs them may.
#[test]
fn the_core_has_one_sort() {
    let core = LAYERS.iter().filter(|(layer, _)| *layer != "order").flat_map(|(layer, _)| files_of(layer));
    for file in
        core.filter(|file| !["office", "pdf"].iter().any(|reader| file.iter().any(|part| part == *reader)))
    {
        assert!(!shipped(&file).contains(".sort"), "{}: crate::order sorts", file.display());
    }
}

/// The names after `crate::` in a source text, braces expanded: `use crate::{place::Place, form}` names two.
/// modules/office is a workspace of its own: what it is built with must be what the rest is built and tested with.
#[test]
fn the_office_module_is_built_with_the_same_crates() {
    let root = locked("Cargo.lock");
    let own = ["encoding_rs", "gouji-office"];
    let others: Vec<_> = locked("modules/office/Cargo.lock").into_iter().collect();
    let strange = others.iter().filter(|(name, version)| {
        !own.contains(&name.as_str()) && !root.contains(&(name.clone(), version.clone()))
    });
    let strange: Vec<_> = strange.collect();
    assert!(others.len() > 50 && strange.is_empty(), "{strange:?}");
}

/// Names and versions in a lock file.
fn locked(file: &str) -> BTreeSet<(String, String)> {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap();
    let value = |line: &str, key: &str| {
        line.strip_prefix(key)
            .and_then(|rest| rest.strip_prefix(" = \""))
            .map(|v| v.trim_end_matches('"').to_owned())
    };
    let lines: Vec<&str> = text.lines().collect();
    lines.windows(2).filter_map(|pair| Some((value(pair[0], "name")?, value(pair[1], "version")?))).collect()
}

fn named(text: &str) -> Vec<String> {
    let code: String =
        text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join(" ");
    code.match_indices("crate::").flat_map(|(at, word)| expand(&code[at + word.len()..])).collect()
}

/// One path or a list of paths in braces, from its first character on.
fn expand(text: &str) -> Vec<String> {
    let end = text.find(|c: char| !c.is_alphanumeric() && c != '_' && c != ':').unwrap_or(text.len());
    let (path, rest) = text.split_at(end);
    let Some(list) = rest.strip_prefix('{') else {
        return vec![path.trim_end_matches(':').to_string()];
    };
    let items = split_list(list);
    items
        .iter()
        .flat_map(|item| expand(item.trim()))
        .map(|item| format!("{path}{item}").trim_end_matches("::self").to_string())
        .collect()
}

/// The items of a list up to its closing brace.
fn split_list(text: &str) -> Vec<String> {
    let (mut items, mut depth) = (vec![String::new()], 1);
    for c in text.chars() {
        depth += i32::from(c == '{') - i32::from(c == '}');
        match c {
            _ if depth == 0 => break,
            ',' if depth == 1 => items.push(String::new()),
            c => items.last_mut().unwrap().push(c),
        }
    }
    items.retain(|item| !item.trim().is_empty());
    items
}

/// The part of a source file that is shipped: unit tests stand at its end.
fn shipped(file: &Path) -> String {
    let text = fs::read_to_string(file).unwrap();
    text.split("#[cfg(test)]").next().unwrap_or_default().to_string()
}

fn files_of(layer: &str) -> Vec<PathBuf> {
    let source = files::root().join("src");
    let single = source.join(format!("{layer}.rs"));
    if single.exists() { vec![single] } else { walk(&source.join(layer)) }
}

fn walk(folder: &Path) -> Vec<PathBuf> {
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> =
        paths.flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path] }).collect();
    // Unit tests that grew into a file of their own are not shipped.
    files.retain(|path| path.extension().is_some_and(|e| e == "rs") && !path.ends_with("tests.rs"));
    files
}

#[test]
fn names_are_found() {
    let text =
        "use crate::{place::{self, Place}, form};\n fn f() { crate::check::run::<u8>() } // crate::not";
    assert_eq!(named(text), ["place", "place::Place", "form", "check::run"]);
}
