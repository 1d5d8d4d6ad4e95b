//! What can be told from an organ's name: which deadline it has, and whether it can surely not make regulations.
//! Where a name does not tell for sure, it is unclear, and rules ask a person.

use crate::document::fold::fold;

/// What kind of organ a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrganKind {
    /// A people's government from county level up, or its area by name alone.
    Government,
    /// A department of one.
    Department,
    /// A town, township or street office.
    Township,
    /// A development zone, an agency under vertical leadership, an office of a government, anything else.
    Unclear,
}

/// What kind of organ the name stands for.
pub fn kind(name: &str) -> OrganKind {
    let name = fold(name);
    if ends_with(&name, TOWNSHIP) {
        OrganKind::Township
    } else if contains(&name, UNCLEAR) {
        OrganKind::Unclear
    } else if name.ends_with("人民政府") || (ends_with(&name, AREA) && !ends_with(&name, NO_DISTRICT)) {
        OrganKind::Government
    } else if ends_with(&name, DEPARTMENT) {
        OrganKind::Department
    } else {
        OrganKind::Unclear
    }
}

/// Whether an organ of this name surely has no power to make regulations (规章): counties, districts of cities,
/// towns, streets, and their departments. Never a ministry, a province, or what may be a city with districts.
pub fn cannot_make_regulations(name: &str) -> bool {
    let folded = fold(name);
    kind(name) == OrganKind::Township || has_county(&folded) || has_district(&folded)
}

/// Whether an organ of this name is small: a department of a county or district, a town, a street.
pub fn is_local(name: &str) -> bool {
    kind(name) == OrganKind::Township
        || (cannot_make_regulations(name) && kind(name) == OrganKind::Department)
}

/// Whether an organ of this name licenses or punishes as its daily business.
pub fn enforces(name: &str) -> bool {
    contains(&fold(name), ENFORCING) && kind(name) == OrganKind::Department
}

/// Whether a name says where the organ is, so that it is not shared by organs of other places.
pub fn names_a_place(name: &str) -> bool {
    let area = |c: char| matches!(c, '省' | '市' | '县' | '区' | '旗' | '州' | '盟' | '镇' | '乡');
    fold(name).chars().skip(2).any(area) || ends_with(name, &["部", "总局", "总署"])
}

fn has_county(name: &str) -> bool {
    name.char_indices().any(|(at, c)| matches!(c, '县' | '旗') && at > 0)
}

/// 区 as a district: not 自治区, 开发区 and the like.
fn has_district(name: &str) -> bool {
    let ends = name.char_indices().filter(|(_, c)| *c == '区').map(|(at, c)| at + c.len_utf8());
    ends.filter_map(|end| name.get(..end))
        .any(|head| head.chars().count() >= 3 && !ends_with(head, NO_DISTRICT))
}

fn ends_with(name: &str, endings: &[&str]) -> bool {
    endings.iter().any(|ending| name.ends_with(ending))
}

fn contains(name: &str, words: &[&str]) -> bool {
    words.iter().any(|word| name.contains(word))
}

const TOWNSHIP: &[&str] = &[
    "街道",
    "街道办",
    "街道办事处",
    "镇",
    "乡",
    "苏木",
    "镇政府",
    "乡政府",
    "镇人民政府",
    "乡人民政府",
    "苏木人民政府",
    "街道党政办公室",
    "镇党政办公室",
    "乡党政办公室",
];

const AREA: &[&str] = &["省", "市", "县", "区", "旗", "州", "盟"];

const DEPARTMENT: &[&str] = &["局", "厅", "委员会", "委", "部", "署", "办公室"];

/// Not departments of a local government, or not for sure: deadlines differ or are not in the Regulations.
const UNCLEAR: &[&str] = &[
    "管委会",
    "管理委员会",
    "政府办",
    "分局",
    "支局",
    "税务",
    "海关",
    "海事",
    "气象",
    "地震局",
    "烟草",
    "邮政",
    "通信管理",
    "监管局",
    "证监",
    "调查队",
    "总队",
    "支队",
    "大队",
    "消防",
    "法院",
    "检察院",
    "银行",
    "公司",
    "中心",
    "学院",
    "大学",
    "学校",
    "医院",
    "行署",
    "行政公署",
];

/// 区 that is no district of a city.
const NO_DISTRICT: &[&str] = &[
    "自治区",
    "开发区",
    "新区",
    "高新区",
    "技术区",
    "园区",
    "示范区",
    "保税区",
    "特区",
    "景区",
    "名胜区",
    "地区",
    "社区",
    "矿区",
    "林区",
    "垦区",
    "关区",
    "库区",
    "合作区",
    "试验区",
    "功能区",
    "度假区",
    "保护区",
    "管理区",
    "经济区",
    "辖区",
    "集聚区",
    "先导区",
    "产业区",
    "工业区",
];

const ENFORCING: &[&str] = &[
    "公安",
    "市场监督管理",
    "城市管理",
    "综合执法",
    "行政执法",
    "生态环境",
    "交通运输",
    "应急管理",
    "自然资源",
    "卫生健康",
    "行政审批",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_by_name() {
        for (name, expected) in [
            ("青柏县自然资源和规划局", OrganKind::Department),
            ("泉州市丰泽区", OrganKind::Government),
            ("望溪县人民政府", OrganKind::Government),
            ("松坪县石岭镇人民政府", OrganKind::Township),
            ("云陂区城东街道办事处", OrganKind::Township),
            ("漳州招商局经济技术开发区管理委员会", OrganKind::Unclear),
            ("国家税务总局云陂县税务局", OrganKind::Unclear),
            ("三门县沿海工业城发展服务中心", OrganKind::Unclear),
            ("云陂区人民政府办公室", OrganKind::Unclear),
            ("澜川高新区", OrganKind::Unclear),
            ("财政部", OrganKind::Department),
        ] {
            assert_eq!(kind(name), expected, "{name}");
        }
    }

    #[test]
    fn names_without_a_place_are_shared() {
        for (name, expected) in [
            ("望溪县", true),
            ("泉州市丰泽区", true),
            ("财政部", true),
            ("市应急局", false),
            ("水务局", false),
        ] {
            assert_eq!(names_a_place(name), expected, "{name}");
        }
    }

    #[test]
    fn regulations_only_where_it_is_sure() {
        for name in ["青柏县教育局", "云陂区财政局", "松坪县石岭镇人民政府", "上海市徐汇区", "阿荣旗人民政府"]
        {
            assert!(cannot_make_regulations(name), "{name}");
        }
        for name in [
            "内蒙古自治区人民政府",
            "司法部",
            "澜川市人民政府",
            "澜川市教育局",
            "广西壮族自治区教育厅",
            "经济技术开发区管委会",
        ] {
            assert!(!cannot_make_regulations(name), "{name}");
        }
    }
}
