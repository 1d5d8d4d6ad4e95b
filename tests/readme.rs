//! What the READMEs show is what the program prints. `GOUJI_WRITE=1 cargo test --test readme` writes it anew.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

mod files;

use gouji::check::registry::RULES;
use std::fs;
use std::process::Command;

/// The command whose output is shown, and the words after the number of rules.
const READMES: [(&str, &str, &str); 2] = [
    ("README.md", "check --lang en tests/cases/07-gb18030.html", " rules, each with a page"),
    ("README.zh.md", "check tests/cases/07-gb18030.html", " 条规则，每条在"),
];

#[test]
fn the_output_shown_is_real() {
    for (name, arguments, rules) in READMES {
        let path = files::root().join(name);
        let text = fs::read_to_string(&path).unwrap();
        let command = format!("$ gouji {arguments}\n");
        let (before, shown) = text.split_once(&command).unwrap();
        let (_, after) = shown.split_once("```").unwrap();
        let made = numbered(&format!("{before}{command}{}```{after}", output(arguments)), rules);
        if std::env::var_os("GOUJI_WRITE").is_some() {
            fs::write(&path, &made).unwrap();
        } else {
            assert!(text == made, "{name} is stale: GOUJI_WRITE=1 cargo test --test readme");
        }
    }
}

fn output(arguments: &str) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gouji"));
    command.args(arguments.split(' ')).current_dir(files::root());
    let printed = String::from_utf8(command.output().unwrap().stdout).unwrap();
    format!("{}\n", printed.trim_end())
}

/// The text with the number of rules before these words.
fn numbered(text: &str, words: &str) -> String {
    let (before, after) = text.split_once(words).unwrap();
    format!("{}{}{words}{after}", before.trim_end_matches(|c: char| c.is_ascii_digit()), RULES.len())
}
