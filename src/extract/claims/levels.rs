//! 全市 in the report of a county: a wider area than its own.

/// Words in names that only look like a level.
const OTHERWISE: [&str; 8] = ["市场", "市政", "市容", "城市", "市民", "社区", "园区", "自治区"];

/// Whether 全市, 全省 and the like is a wider area than the report's own body has. Unknown where its name tells no level.
pub fn is_wider(area: &[char], own: &[char]) -> bool {
    let area = match area {
        ['全', '省', ..] => 4,
        ['全', '市' | '州' | '盟', ..] => 3,
        ['全', '县' | '旗', ..] => 2,
        _ => return false,
    };
    level(own).is_some_and(|own| area > own)
}

/// 1 a township, 2 a county or district, 3 a city, 4 a province.
fn level(own: &[char]) -> Option<u8> {
    let name: String = own.iter().collect();
    let bare = OTHERWISE.iter().fold(name.clone(), |name, word| name.replace(word, ""));
    let township = ["镇人民政府", "乡人民政府", "街道办事处", "镇", "乡", "街道"];
    if township.iter().any(|end| bare.ends_with(end)) {
        return Some(1);
    }
    let last = |marks: &[char]| bare.rfind(marks);
    let (county, city) = (last(&['县', '区', '旗']), last(&['市', '州', '盟']));
    match (county, city) {
        (Some(county), city) if city.is_none_or(|city| county > city) => Some(2),
        (_, Some(_)) => Some(3),
        _ => name.contains(['省']).then_some(4),
    }
}
