//! Another body's full name where a report names itself: 2023年，清河县住房和城乡建设局紧扣… in the report of another county's.

use crate::check::context::Context;
use crate::check::prose::Passage;
use crate::check::rule::Draft;
use crate::document::fold::{fold, is_han};

/// What may stand before the name that begins a paragraph; a year, too.
const LEADS: &[&str] = &["一年来", "一年中", "今年以来", "今年", "本年度", "全年", "下一步", "接下来"];

/// What a body does in its own report.
const DOES: &[&str] = &[
    "紧扣",
    "紧紧",
    "围绕",
    "认真",
    "坚持",
    "深入",
    "持续",
    "严格",
    "积极",
    "高度重视",
    "将",
    "进一步",
    "不断",
    "全面",
    "切实",
    "始终",
    "聚焦",
    "扎实",
    "牢固",
    "贯彻",
    "按照",
    "以",
    "在",
    "对照",
    "着力",
    "主动",
    "全年",
    "共收到",
    "共受理",
    "新收",
];

/// Characters of a name.
const LENGTH: std::ops::RangeInclusive<usize> = 5..=24;

/// One draft for each paragraph that names another body in the place of its own.
pub fn drafts(context: &Context, organ: &str) -> Vec<Draft> {
    let own = fold(organ);
    context.prose.iter().filter_map(|passage| draft(passage, &own, organ)).collect()
}

fn draft(passage: &Passage, own: &str, organ: &str) -> Option<Draft> {
    let (at, name) = subject(&passage.text).or_else(|| contact(&passage.text))?;
    let other = is_sister(own, name);
    let draft = || {
        let draft = Draft::review("other-name").param("organ", organ).param("said", name);
        draft.place(passage.place_of(at, name.len())).key(name.to_string())
    };
    other.then(draft)
}

/// The name that a paragraph begins with, where what such a body does follows.
fn subject(text: &str) -> Option<(usize, &str)> {
    let mut at = 0;
    let year = text.get(..4).is_some_and(|year| year.bytes().all(|b| b.is_ascii_digit()));
    if year && let Some(rest) = text.get(4..).and_then(|rest| rest.strip_prefix('年')) {
        at = text.len() - rest.strip_prefix('度').unwrap_or(rest).len();
    }
    let lead = LEADS.iter().find(|lead| text.get(at..).is_some_and(|rest| rest.starts_with(**lead)));
    at += lead.map_or(0, |lead| lead.len());
    at += usize::from(text.get(at..)?.starts_with(','));
    let rest = text.get(at..)?;
    let ends = rest
        .char_indices()
        .take(*LENGTH.end())
        .take_while(|(_, c)| is_han(*c))
        .filter(|(_, c)| "局委会厅府处".contains(*c));
    let name = ends.map(|(end, c)| &rest[..end + c.len_utf8()]).find(|name| {
        let does = |word: &str| rest.get(name.len()..).is_some_and(|behind| behind.starts_with(word));
        LENGTH.contains(&name.chars().count()) && DOES.iter().any(|word| does(word))
    });
    name.map(|name| (at, name))
}

/// 请与某局办公室联系.
fn contact(text: &str) -> Option<(usize, &str)> {
    let from = text.find("请与").map(|at| at + "请与".len())?;
    let to = from + text.get(from..)?.find("联系")?;
    let name = text.get(from..to)?;
    let name = name.split('(').next().unwrap_or(name);
    let name = name.strip_suffix("办公室").unwrap_or(name);
    (LENGTH.contains(&name.chars().count()) && name.chars().all(is_han)).then_some((from, name))
}

/// Whether it is a body like the report's own: of the same name in another place, or another department of the same place.
fn is_sister(own: &str, name: &str) -> bool {
    let (Some((own_place, own_rest)), Some((place, rest))) = (parts(own), parts(name)) else { return false };
    let level = |place: &str| place.chars().last();
    let nested = own_place.contains(place) || place.contains(own_place);
    let elsewhere = own_rest == rest && !nested && level(own_place) == level(place);
    let department = |rest: &str| rest.ends_with(['局', '委']) || rest.ends_with("委员会");
    let within = |short: &str, long: &str| {
        let mut rest = long.chars();
        short.chars().all(|c| rest.any(|other| other == c))
    };
    let like = within(own_rest, rest) || within(rest, own_rest);
    let beside =
        nested && level(own_place) == level(place) && department(own_rest) && department(rest) && !like;
    elsewhere || beside
}

/// 清河县 | 住房和城乡建设局: the place and what the body is called.
fn parts(name: &str) -> Option<(&str, &str)> {
    let (at, c) = name.char_indices().rfind(|(_, c)| "省市县区旗州".contains(*c))?;
    let at = at + c.len_utf8();
    let (place, rest) = name.split_at(at);
    (place.chars().count() >= 3 && rest.chars().count() >= 2).then_some((place, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_begin_a_paragraph() {
        let name = |text| subject(text).map(|(_, name)| name);
        assert_eq!(name("2023年,清河县住房和城乡建设局紧扣重点"), Some("清河县住房和城乡建设局"));
        assert_eq!(name("一年来,临川市公安局围绕"), Some("临川市公安局"));
        assert_eq!(name("2023年度江北省发展和改革委员会认真"), Some("江北省发展和改革委员会"));
        assert_eq!(name("赴青湾市审计局学习"), None);
        assert_eq!(
            contact("如有疑问,请与北岭区教育局办公室联系(电话"),
            Some(("如有疑问,请与".len(), "北岭区教育局"))
        );
    }

    #[test]
    fn sisters() {
        for (own, name, sister) in [
            ("永康县住房和城乡建设局", "清河县住房和城乡建设局", true),
            ("长乐市农业农村局", "长乐市水利局", true),
            ("澜川市公安局云陂分局", "澜川市公安局", false),
            ("云陂县应急管理局", "云陂县应急局", false),
            ("云陂县公安局", "澜川市公安局", false),
            ("云陂县教育局", "云陂县人民政府", false),
            ("临榆市青柏县水利局", "青柏县水利局", false),
        ] {
            assert_eq!(is_sister(own, name), sister, "{own} {name}");
        }
    }
}
