//! What a portal prints around a report (variety.md §2.11): never content.

use super::units::Unit;
use crate::document::fold::is_han;

/// Short lines that are these words, or begin with them.
const CHROME: &[&str] = &[
    "长者模式",
    "长者版",
    "关怀版",
    "无障碍",
    "适老化",
    "繁体",
    "简体",
    "返回首页",
    "首页",
    "当前位置",
    "您的位置",
    "您当前",
    "位置:",
    "打印",
    "保存",
    "收藏",
    "关闭",
    "字体",
    "字号",
    "[大",
    "大中小",
    "分享",
    "微信扫",
    "附件下载",
    "相关附件",
    "责任编辑",
    "编辑:",
    "审核:",
    "浏览次数",
    "阅读次数",
    "点击数",
    "点击率",
    "访问量",
    "智能问答",
    "登录",
    "注册",
    "文件已失效",
    "网站支持IPv6",
    "IPv6",
    "政府信息公开",
    "信息公开年报",
    "政府信息公开年报",
    "政府信息公开指南",
    "政府信息公开制度",
    "法定主动公开内容",
    "依申请公开",
    "网站首页",
    "搜索",
    "热词",
    "导航",
    "语音播报",
    "下载文字版",
    "下载图片版",
    "纠错",
    "我要纠错",
    "展开",
    "收起",
    "更多",
    "返回顶部",
    "返回列表",
];

/// Lines that begin with these stand behind the content.
const FOOTER: &[&str] = &[
    "扫一扫",
    "上一篇",
    "下一篇",
    "上一条",
    "下一条",
    "相关解读",
    "相关链接",
    "相关文章",
    "相关信息",
    "相关文档",
    "相关政策",
    "相关阅读",
    "文字解读",
    "图片解读",
    "友情链接",
    "主办单位",
    "主办:",
    "承办单位",
    "承办:",
    "版权所有",
    "版权声明",
    "网站标识码",
    "网站地图",
    "站点地图",
    "关于我们",
    "联系我们",
    "ICP备",
    "备案号",
    "备案序号",
    "技术支持",
    "隐私声明",
    "网站声明",
    "CopyRight",
    "Copyright",
    "©",
    "在手机打开",
    "手机扫",
];

/// Marks of a registration or site code, wherever they stand in a short line.
const FOOTER_WITHIN: &[&str] = &["ICP备", "公网安备", "网站标识码", "版权所有"];

const SHORT: usize = 40;

fn begins(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.starts_with(word))
}

/// Whether the unit is a portal's furniture.
pub fn is_noise(unit: &Unit) -> bool {
    if unit.chrome {
        return true;
    }
    let len = unit.chars().len();
    if len > SHORT {
        return false;
    }
    let text: String = unit.chars().iter().collect();
    let exact = CHROME.iter().any(|word| text == *word);
    let labelled = len <= 24 && !text.ends_with('。') && begins(&text, CHROME) && is_furniture(&text);
    exact || labelled || is_breadcrumb(&text) || is_footer(unit) || is_page_number(&text)
}

/// A label that begins like furniture is furniture only with nothing but furniture behind it, or a colon.
fn is_furniture(text: &str) -> bool {
    let bare: String = text.chars().filter(|c| is_han(*c)).collect();
    let mut rest = bare.as_str();
    while let Some(word) = CHROME.iter().filter(|w| rest.starts_with(**w)).max_by_key(|w| w.len()) {
        rest = &rest[word.len()..];
    }
    let label = CHROME.iter().filter(|w| text.starts_with(**w)).map(|w| w.len()).max().unwrap_or(0);
    let behind = text[label..].trim_start_matches(['到', '次', '数']);
    rest.chars().count() <= 1 || behind.starts_with([':', '[', '>'])
}

/// 首页 > 政府信息公开 > 年报.
pub fn is_breadcrumb(text: &str) -> bool {
    let arrows = text.matches(['>', '»', '›']).count();
    let names = ["首页", "公开", "位置", "政务", "政府"].iter().any(|name| text.contains(name));
    arrows > 1 || arrows == 1 && names || text.starts_with("当前位置") || text.starts_with("您的位置")
}

/// Whether what stands here and below is behind the content.
pub fn is_footer(unit: &Unit) -> bool {
    let text: String = unit.chars().iter().take(SHORT + 1).collect();
    unit.chars().len() <= SHORT
        && !text.ends_with('。')
        && (begins(&text, FOOTER) || FOOTER_WITHIN.iter().any(|word| text.contains(word)))
}

/// Where a footer begins behind a gap within the unit, in folded characters; the unit's length without one.
pub fn footer_within(unit: &Unit) -> usize {
    let chars = unit.chars();
    let gaps = (1..chars.len()).filter(|at| unit.gap_before(*at));
    let begins = |at: &usize| {
        let text: String = chars.iter().skip(*at).take(8).collect();
        begins(&text, FOOTER) || text.starts_with("附件下载")
    };
    gaps.into_iter().find(begins).unwrap_or(chars.len())
}

/// - 3 -, 第3页, 共5页.
fn is_page_number(text: &str) -> bool {
    let bare = text.trim_matches('-');
    bare.len() < text.len() && bare.len() <= 3 && bare.bytes().all(|b| b.is_ascii_digit())
        || text.starts_with('第') && text.ends_with('页') && text.chars().count() <= 10
}
