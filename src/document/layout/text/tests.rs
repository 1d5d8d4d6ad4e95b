use super::*;

/// Characters of a full line.
const FULL: usize = 40;

/// The paragraphs of lines that begin at the left margin, each character ten points wide, digits half of it.
fn joined(lines: &[&str]) -> Vec<String> {
    let wide = |c: char| if c.is_ascii() { 5.0 } else { 10.0 };
    let line = |(at, text): (usize, &&str)| GlyphRun {
        text: (*text).to_string(),
        rect: [50.0, 60.0 + 20.0 * at as f32, text.chars().map(wide).sum(), 10.0],
    };
    let runs = lines.iter().enumerate().map(line).collect();
    let page = Page { width: 600.0, height: 800.0, ..Page::default() };
    paragraphs(runs, &page, &[]).into_iter().map(|prose| prose.text).collect()
}

fn words(count: usize) -> String {
    "字".repeat(count)
}

#[test]
fn a_character_and_the_stop_behind_it_are_not_parted() {
    // One character would have had room behind it.
    let (full, short) = (words(FULL), words(FULL - 2) + "3");
    for next in ["训，计划办三期", "作”“惠企”等专题", "（维持三件", "“惠企”政策", "率、满意率"]
    {
        let lines = [full.as_str(), &short, next, "另一段。"];
        assert_eq!(joined(&lines)[0], lines[..3].concat(), "{next}");
        let far = [full.as_str(), &words(FULL - 4), next];
        assert_eq!(joined(&far).len(), 2, "{next}");
    }
    // What had room on the line above begins a paragraph, and so does a number.
    for next in ["训练三期", "（一）主动公开。"] {
        assert_eq!(joined(&[&full, &short, next]).len(), 2, "{next}");
    }
    let ended = words(FULL - 3) + "3。";
    assert_eq!(joined(&[&full, &ended, "（维持三件，纠正一件）"]).len(), 2);
}

#[test]
fn a_stop_that_hangs_beyond_the_lines_makes_no_other_short() {
    let (full, hanging) = (words(FULL), words(FULL) + "：");
    let short = words(FULL - 1);
    assert_eq!(joined(&[&hanging, &full, &short, "落实条例。"]).len(), 1);
    // But no more than one stop hangs.
    let lines = [words(FULL + 2) + "：", words(FULL - 1), "落实条例。".into()];
    assert_eq!(joined(&[&lines[0], &lines[1], &lines[2]]).len(), 2);
}
