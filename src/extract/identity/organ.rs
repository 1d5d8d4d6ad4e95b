//! The organ: what names one, and its name folded for pairing.

use crate::document::fold::{Folded, fold, is_han};
use crate::extract::sections::units::utf16_slice;
use regex::Regex;
use std::sync::LazyLock;

/// What the name of an organ ends with.
const ENDINGS: &[&str] = &[
    "政府",
    "办公室",
    "办公厅",
    "委员会",
    "管委会",
    "党工委",
    "办事处",
    "局",
    "厅",
    "委",
    "部",
    "署",
    "院",
    "中心",
    "镇",
    "乡",
    "街道",
    "大学",
    "学院",
    "学校",
    "中学",
    "小学",
    "幼儿园",
    "医院",
    "总队",
    "支队",
    "大队",
    "所",
    "站",
    "处",
    "办",
    "队",
    "馆",
    "台",
    "行",
    "社",
    "海关",
    "公司",
    "集团",
    "区",
    "县",
    "市",
    "省",
    "盟",
    "旗",
    "州",
    "自治区",
    "联合会",
    "总会",
    "协会",
    "联社",
    "农场",
    "林场",
    "开发区",
    "园区",
    "库区",
    "会",
];

/// Names that only stand for one.
const PRONOUNS: &[&str] = &["我", "本", "该", "各", "全", "其", "因", "未", "由", "在"];

/// Words that no organ's name holds.
const NOT_IN_NAMES: &[&str] = &[
    "公开", "报告", "年报", "首页", "情况", "关于", "根据", "工作", "导航", "搜索", "登录", "领导", "指导",
    "部署", "下载", "附件", "栏目", "专栏", "年度", "通知", "公告",
];

/// Year words in any place of a title.
pub static YEAR: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new("[0-9〇○零一二三四五六七八九]{4}-?年?(?:度|份)?(?:年度)?").ok());

/// Whether folded `text` reads as the whole name of an organ or place.
pub fn is_name(text: &str) -> bool {
    // An office with two signs at its door: the second stands in brackets.
    let first = text.strip_suffix(')').and_then(|open| open.split_once('('));
    let text = first.filter(|(_, second)| is_plain_name(second)).map_or(text, |(first, _)| first);
    is_plain_name(text)
}

fn is_plain_name(text: &str) -> bool {
    let len = text.chars().count();
    let plain = text.chars().all(|c| is_han(c) || matches!(c, '(' | ')' | '、' | '·'));
    (3..=40).contains(&len)
        && plain
        && ENDINGS.iter().any(|ending| text.ends_with(ending))
        && !NOT_IN_NAMES.iter().any(|word| text.contains(word))
        && !PRONOUNS.iter().any(|word| text.starts_with(word))
}

/// Whether a name leaves out its place (市应急局): another one serves better where there is one.
pub fn is_short(name: &str) -> bool {
    let name = fold(name);
    name.chars().count() < 3
        || ["市", "县", "区", "省", "州", "镇", "乡"].iter().any(|level| name.starts_with(level))
}

/// The organ that a folded title names.
pub fn in_title(folded: &str) -> Option<String> {
    let phrase =
        ["政府信息公开", "政务信息公开", "政府信息工开", "政府资讯公开", "信息公开", "资讯公开", "政务公开"];
    let at = phrase.iter().filter_map(|p| folded.rfind(p)).min()?;
    let before = YEAR.as_ref()?.replace_all(&folded[..at], "");
    let name = before
        .trim_matches(['-', ',', '、', '"', '·', ':', '_'])
        .trim_start_matches("关于")
        .trim_end_matches('的');
    // …人民政府信息公开…: one 政府 serves both words.
    let name = if name.ends_with("人民") { format!("{name}政府") } else { name.to_string() };
    let name = name.trim_end_matches("年度").trim_end_matches("关于");
    // 教育局发布2023年…报告.
    let done = ["发布", "公布", "印发"].iter().find_map(|done| name.strip_suffix(done));
    let name = done.unwrap_or(name);
    // 公开某县人民政府2023年…报告: what a page does is no part of the name.
    let does = ["公开", "发布", "公布"].iter().find_map(|does| name.strip_prefix(does));
    let name = does.unwrap_or(name).to_string();
    let pronoun = PRONOUNS.iter().any(|word| name.starts_with(word));
    let len = name.chars().count();
    let plain = name
        .chars()
        .all(|c| is_han(c) || c.is_ascii_alphanumeric() || matches!(c, '(' | ')' | '、' | '·' | '"'));
    let named = !name.trim_end_matches('年').chars().all(|c| c.is_ascii_digit());
    ((2..=40).contains(&len) && !pronoun && plain && named).then_some(name)
}

/// A name that was found in the folded text, as it is printed: in its own characters, without the white space that pads it.
pub fn as_printed(name: &str, text: &str) -> String {
    let folded = Folded::new(text);
    let wanted: Vec<char> = name.chars().collect();
    let whole = folded.chars.windows(wanted.len().max(1)).position(|chars| chars == wanted);
    // A year may have stood within it.
    let mut from = whole.unwrap_or(0);
    let own = |c: &char| -> char {
        let Some(at) = folded.chars.iter().skip(from).position(|other| other == c) else { return *c };
        let start = folded.start(from + at);
        from += at + 1;
        let printed = utf16_slice(text, start, start + 2).chars().next().unwrap_or(*c);
        if is_radical(printed) { *c } else { printed }
    };
    wanted.iter().map(own).collect()
}

/// A code point that stands in for a character in the text of a PDF.
pub fn is_radical(c: char) -> bool {
    ('\u{2E80}'..='\u{2FDF}').contains(&c)
}

/// The organ's name folded for pairing: simplified, without 人民政府, 办公室, 管委会/管理委员会 and places said twice.
pub fn key(organ: &str) -> String {
    let mut name: String =
        without_second(&fold(organ)).chars().filter(|c| !matches!(c, '"' | '·' | '(' | ')')).collect();
    loop {
        let cut =
            ["人民政府办公室", "人民政府办公厅", "人民政府", "办公室", "办公厅", "管理委员会", "管委会"]
                .iter()
                .find_map(|ending| name.strip_suffix(ending))
                .or_else(|| name.strip_suffix("办事处").filter(|rest| rest.ends_with("街道")))
                .filter(|rest| !rest.is_empty());
        match cut {
            Some(rest) => name = rest.to_string(),
            None => break,
        }
    }
    once(&name.replace("人民政府", ""))
}

/// Without the second name of an office that has two signs at its door: 青柏县农业农村局(青柏县乡村振兴局).
fn without_second(folded: &str) -> &str {
    let split = folded.strip_suffix(')').and_then(|open| open.split_once('('));
    split.filter(|(first, second)| is_name(first) && is_name(second)).map_or(folded, |(first, _)| first)
}

/// Drops a place at the beginning that is said twice: 望溪县望溪县教育局.
fn once(name: &str) -> String {
    let chars: Vec<char> = name.chars().collect();
    let twice = (2..=chars.len() / 2).find(|n| chars[..*n] == chars[*n..2 * n]);
    chars.iter().skip(twice.unwrap_or(0)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn organs_of_titles() {
        for (title, organ) in [
            ("澜川市云陂区2019年政府信息公开工作年度报告", Some("澜川市云陂区")),
            ("2019年上海市政府信息公开工作年度报告", Some("上海市")),
            ("上海市2022年政府信息公开工作年度报告", Some("上海市")),
            (
                "漳州招商局经济技术开发区管理委员会2022年度政府信息公开工作年度报告",
                Some("漳州招商局经济技术开发区管理委员会"),
            ),
            ("望溪县人民政府2022年政府信息公开工作年度报告", Some("望溪县人民政府")),
            ("望溪县人民政府信息公开年度报告", Some("望溪县人民政府")),
            ("望溪县人民政府政府信息公开年度报告", Some("望溪县人民政府")),
            ("市应急局2024年政府信息公开工作报告", Some("市应急局")),
            ("河包镇政府信息公开工作年度报告", Some("河包镇")),
            ("2022年度应急管理部政府信息公开工作报告", Some("应急管理部")),
            ("舒兰市2021年政务信息公开年度报告", Some("舒兰市")),
            ("二〇二二年望溪县政府信息公开年报", Some("望溪县")),
            ("重庆海关2020年政府信息公开年报", Some("重庆海关")),
            ("望溪县教育局发布2023年政府信息公开工作年度报告", Some("望溪县教育局")),
            ("公文生成日期:2020-01-02望溪县2019年政府信息公开年报", None),
            ("我县2020年政府信息公开年报", None),
            ("2020年政府信息公开工作年度报告", None),
            ("政府信息公开工作年度报告", None),
        ] {
            assert_eq!(in_title(title).as_deref(), organ, "{title}");
        }
    }

    #[test]
    fn keys_pair() {
        for name in [
            "望溪县",
            "望溪县人民政府",
            "望溪县人民政府办公室",
            "望溪县人民政府办公廳",
            "望溪縣望溪縣人民政府",
        ] {
            assert_eq!(key(name), "望溪县", "{name}");
        }
        assert_eq!(key("漳州招商局经济技术开发区管理委员会"), key("漳州招商局经济技术开发区管委会"));
        assert_ne!(key("望溪县教育局"), key("望溪县"));
        assert_eq!(key("望溪县农业农村局（望溪县乡村振兴局）"), key("望溪县农业农村局"));
        assert_eq!(key("办公室"), "办公室");
    }
}
