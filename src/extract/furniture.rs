//! Page furniture: what a printer or a browser sets above and below each page, which stays in text that was copied out of
//! the pages. Within a table it is no row and no cell.

use super::number::is_page_number;
use crate::form::labels::{APPLICATIONS, DISCLOSURE, Label, Slot};

/// Longer lines are none, in bytes.
const LONGEST: usize = 400;

/// Whether a line is furniture: a page number, an address, the time of printing, the title with a page number. `above` is the
/// text of the line above it: `3 / 9` goes on with a row that has no figure yet, and may where `/` stands for blank.
pub fn is_furniture(text: &str, above: Option<&str>) -> bool {
    let text = text.trim();
    if text.len() > LONGEST || text.contains(['|', '\t']) {
        return false;
    }
    is_page_number(text)
        || is_dotted(text)
        || is_of_pages(text) && !above.is_some_and(may_go_on)
        || is_address(text)
        || begins_with_time(text)
        || is_title_with_number(text)
}

fn is_number(text: &str) -> bool {
    (1..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit()) && !text.starts_with('0')
}

/// ·4·
fn is_dotted(text: &str) -> bool {
    let dot = |c: char| matches!(c, '·' | '•' | '・' | '∙' | '‧');
    text.strip_prefix(dot).and_then(|text| text.strip_suffix(dot)).is_some_and(|text| is_number(text.trim()))
}

/// 3 / 9: a page and how many there are.
fn is_of_pages(text: &str) -> bool {
    let Some((page, pages)) = text.split_once(['/', '／']) else { return false };
    let (page, pages) = (page.trim(), pages.trim());
    let few = |text: &str| text.parse::<u16>().ok().filter(|_| is_number(text) && text.len() < 4);
    few(page).zip(few(pages)).is_some_and(|(page, pages)| page <= pages && pages > 1)
}

/// Words from which on a line is a header: a row has its groups' names in front of its own.
const HEADER: usize = 4;

/// Whether the figures of a line may go on below it: it names a row and has none yet, or prints `/` in a cell.
fn may_go_on(above: &str) -> bool {
    let chunks = || above.split(['|', ' ', '\t', '\u{3000}']).filter(|chunk| !chunk.is_empty());
    // 总计 names columns, too, and heads no figure where it does.
    let row = |label: &Label| {
        matches!(label.slot, Slot::Row(_)) && label.core != "总计" && above.contains(label.core)
    };
    let has_figure = || chunks().any(|chunk| chunk.bytes().all(|b| b.is_ascii_digit()));
    chunks().any(|chunk| chunk == "/")
        || chunks().count() < HEADER && !has_figure() && DISCLOSURE.iter().chain(APPLICATIONS).any(row)
}

/// An address, and which page of how many.
fn is_address(text: &str) -> bool {
    let begins = |text: &str| ["http://", "https://", "file://"].iter().any(|begin| text.starts_with(begin));
    let (first, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    let (front, last) = text.rsplit_once(char::is_whitespace).unwrap_or(("", text));
    begins(first) && (rest.is_empty() || is_of_pages(rest)) || begins(last) && is_of_pages(front)
}

/// 2024/1/22 10:23, with whatever a browser names the page.
fn begins_with_time(text: &str) -> bool {
    let mut words = text.split([' ', ',', '，', '\u{A0}']).filter(|word| !word.is_empty());
    let Some(date) = words.next() else { return false };
    let parts: Vec<&str> = date.split(['/', '-', '.']).collect();
    let digits = |part: &&str| (1..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    let is_date = parts.len() == 3 && parts.iter().all(digits);
    let hours = |word: &str| word.trim_start_matches(['上', '下', '中', '午']).to_string();
    let is_time = |word: String| {
        let parts: Vec<&str> = word.split(':').collect();
        matches!(parts.len(), 2 | 3) && parts.iter().all(|part| part.len() <= 2 && digits(part))
    };
    is_date && words.take(2).any(|word| is_time(hours(word)))
}

/// 某局2023年度报告 第 4 页
fn is_title_with_number(text: &str) -> bool {
    let end = ["报告", "年报"].iter().filter_map(|word| Some(text.rfind(word)? + word.len())).max();
    let Some((title, rest)) = end.map(|end| text.split_at(end)) else { return false };
    let rest = rest.trim();
    let number = || is_page_number(rest) || is_dotted(rest) || is_of_pages(rest);
    title.contains('年') && !title.contains(['。', '，', '：']) && number()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn furniture_is_known_in_every_form() {
        for text in [
            "3 / 9",
            "12/12",
            "·4·",
            "• 4 •",
            "- 3 -",
            "第 3 页",
            "第3页（共9页）",
            "https://www.example.gov.cn/art/2024/1/20/art_1_2.html 4/6",
            "4/6 https://www.example.gov.cn/art_1.html",
            "http://www.example.gov.cn/",
            "2024/1/22 10:23 东山区教育局2023年度报告_年报",
            "2024/1/22 上午10:23 东山区教育局",
            "24-1-22, 9:03",
            "东山区教育局2023年度报告 第 4 页",
            "东山区教育局2023年政府信息公开年报 4/9",
        ] {
            assert!(is_furniture(text, Some("行政处罚 72")), "{text}");
        }
    }

    #[test]
    fn figures_and_words_of_a_table_are_none() {
        for text in [
            "4",
            "9 / 3",
            "0 / 0",
            "1 / 2 / 3",
            "- - - 1 1 - -",
            "2 0 0 0 2 1 0 0 0 1 1 0 0 0 1",
            "·4",
            "规章 3 / 9",
            "2024/1/22",
            "2023年度报告 4",
            "| 3 | / | 9 |",
            "3\t/\t9",
        ] {
            assert!(!is_furniture(text, Some("行政处罚 72")), "{text}");
        }
        assert!(is_furniture("3 / 9", Some("结果维持 结果纠正 其他结果 尚未审结 总计")));
        // Three cells of a row whose name stands above them, and a row that goes on.
        for above in ["规章", "行政规范性文件", "2.重复申请", "一、本年新收政府信息公开申请数量 1 / 0"]
        {
            assert!(!is_furniture("3 / 9", Some(above)), "{above}");
        }
    }
}
