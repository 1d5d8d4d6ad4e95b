//! A report whose prose is cut at a measure, as mail programs, text exports and `<br>` do, says what it says uncut.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

mod files;

use gouji::options::Options;
use gouji::output::CheckResult;

const TEXTS: [&str; 4] =
    ["01-onecell-2019.txt", "09-contradictions.txt", "10a-pair-2022.txt", "10b-pair-2023.txt"];

/// Prose has an end of a sentence in it.
fn is_prose(line: &str) -> bool {
    line.contains('。') && !line.contains('|')
}

/// The line cut every `width` characters, its first one indented by two.
fn wrapped(line: &str, width: usize, indent: &str) -> Vec<String> {
    let chars: Vec<char> = format!("{indent}{}", line.trim()).chars().collect();
    chars.chunks(width).map(|chunk| chunk.iter().collect()).collect()
}

/// Every number that was read with what it counts, and every finding.
fn said(text: &str) -> (Vec<String>, Vec<String>) {
    let options = Options::default();
    let CheckResult { report, findings, .. } = gouji::check_bytes(text.as_bytes(), &options);
    let report = report.unwrap();
    let claims = report.claims.iter().map(|c| format!("{:?} {:?} {:?}", c.kind, c.value, c.scope));
    let findings = findings.iter().map(|f| format!("{} {:?} {}", f.rule, f.outcome, f.message));
    (claims.collect(), findings.collect())
}

#[test]
fn cut_lines_say_what_whole_ones_say() {
    let mut wrong = Vec::new();
    for name in TEXTS {
        let path = files::root().join("tests/cases").join(name);
        let text = std::fs::read_to_string(path).unwrap();
        let whole = said(&text);
        // Without indentation it takes some cut lines to tell that they are cut: the pair has one or two.
        let flush = !name.starts_with("10");
        let widths = (28..46).flat_map(|width| [(width, "　　"), (width, "")]);
        for (width, indent) in widths.filter(|(_, indent)| flush || !indent.is_empty()) {
            let lines = text.lines().flat_map(|line| match is_prose(line) {
                true => wrapped(line, width, indent),
                false => vec![line.to_string()],
            });
            let cut = said(&lines.collect::<Vec<_>>().join("\n"));
            if cut != whole {
                let lost = [(&whole.0, &cut.0), (&whole.1, &cut.1)]
                    .map(|(a, b)| a.iter().filter(|one| !b.contains(one)).cloned().collect::<Vec<_>>());
                let more = [(&cut.0, &whole.0), (&cut.1, &whole.1)]
                    .map(|(a, b)| a.iter().filter(|one| !b.contains(one)).cloned().collect::<Vec<_>>());
                wrong.push(format!("{name} at {width} {}: lost {lost:?}, more {more:?}", indent.len()));
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
}
