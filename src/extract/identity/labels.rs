//! Metadata blocks in all the layouts of portals: bullets, label and value on separate lines, rows, run together.

use super::{dates, organ, title};
use crate::document::chars::CharTable;
use crate::extract::lines::Shape;
use crate::extract::sections::units::Unit;
use crate::place::Place;
use std::ops::Range;
use std::sync::LazyLock;

/// What a label announces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// 索引号.
    IndexNumber,
    /// 文号.
    DocumentNumber,
    /// 发布机构.
    Publisher,
    /// 发布时间.
    Published,
    /// 成文日期.
    Written,
    /// 时间, 日期: sure only beside the title.
    Day,
    /// Something that the report does not keep, with a value of its own.
    Class,
    /// Something that often has no value.
    Furniture,
}

/// Labels, folded; longer ones first where one begins another.
const LABELS: &[(Key, &[&str])] = &[
    (Key::IndexNumber, &["信息索引号", "索引号", "索引码"]),
    (Key::DocumentNumber, &["备注/文号", "发文字号", "发文文号", "公文文号", "文件编号", "文号"]),
    (
        Key::Publisher,
        &[
            "信息公开机构",
            "公开责任部门",
            "发布机构",
            "发文机关",
            "发布机关",
            "公开机构",
            "发文机构",
            "发文单位",
            "发布单位",
            "责任部门",
            "公开单位",
        ],
    ),
    (
        Key::Published,
        &["发布时间", "发布日期", "公开日期", "公开时间", "上传时间", "公布日期", "发稿时间", "录入时间"],
    ),
    (
        Key::Written,
        &[
            "公文生成日期",
            "公文生成时间",
            "生成日期",
            "生成时间",
            "成文日期",
            "成文时间",
            "发文日期",
            "发文时间",
            "印发日期",
        ],
    ),
    (Key::Day, &["时间", "日期"]),
    (
        Key::Class,
        &[
            "组配分类",
            "主题分类",
            "信息分类",
            "公文种类",
            "体裁分类",
            "公开方式",
            "公开形式",
            "公开范围",
            "公开时限",
            "公开类型",
            "公开属性",
            "信息有效性",
            "有效性",
            "时效性",
            "服务对象",
            "内容概述",
            "文件名称",
            "信息名称",
            "生命周期",
            "生效日期",
            "失效日期",
            "有效期",
            "废止日期",
            "关键词",
            "主题词",
            "所属主题",
            "分类",
            "名称",
            "标题",
            "体裁",
            "时效",
            "语种",
            "载体",
        ],
    ),
    (
        Key::Furniture,
        &[
            "信息来源",
            "稿件来源",
            "文章来源",
            "浏览次数",
            "阅读次数",
            "访问次数",
            "点击次数",
            "点击数",
            "点击率",
            "浏览量",
            "阅读量",
            "访问量",
            "责任编辑",
            "文件下载",
            "分享到",
            "字体大小",
            "字体",
            "字号",
            "来源",
            "作者",
            "阅读",
            "浏览",
            "编辑",
            "审核",
            "分享",
            "打印",
            "点击",
            "视力保护色",
        ],
    ),
];

/// Folded characters of a line within which labels are looked for.
const LONG: usize = 400;

/// A label's value, as printed.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// What it is.
    pub key: Key,
    /// As printed.
    pub value: String,
    /// Where.
    pub place: Place,
    /// Index of its unit.
    pub unit: usize,
}

/// Labels with their values, and which units of the range hold nothing else.
#[derive(Debug, Default)]
pub struct Labels {
    /// In order.
    pub found: Vec<Label>,
    /// Units that are metadata, each with how many of its folded characters are.
    pub units: Vec<(usize, usize)>,
}

/// Reads the metadata among these units; `skip` are the title's.
pub fn read(units: &[Unit], range: Range<usize>, skip: &Range<usize>) -> Labels {
    let mut labels = Labels::default();
    let mut pending: Option<Key> = None;
    for index in range {
        let Some(unit) = units.get(index).filter(|unit| !unit.taken && !skip.contains(&index)) else {
            pending = None;
            continue;
        };
        let beside = labels.units.last().is_some_and(|(last, _)| last + 1 == index);
        let marks = marks(unit, beside);
        if marks.is_empty() {
            if let Some(key) = pending.take() {
                let from = bullets(unit);
                let whole = from..unit.chars().len();
                if fits(key, unit, &whole) {
                    labels.units.push((index, whole.end));
                    labels.found.push(label(key, unit, index, whole));
                }
            }
            continue;
        }
        pending = None;
        let mut metadata = 0;
        for (i, mark) in marks.iter().enumerate() {
            let end = marks.get(i + 1).map_or(unit.chars().len(), |next| next.from);
            let value = fitting(mark.key, unit, trimmed(unit, mark.to..end));
            metadata = metadata.max(mark.to).max(value.end);
            if !value.is_empty() {
                labels.found.push(label(mark.key, unit, index, value));
            } else if i + 1 == marks.len() && mark.key != Key::Furniture {
                pending = Some(mark.key);
            }
        }
        let whole = unit.chars().len() <= LONG;
        labels.units.push((index, if whole { unit.chars().len() } else { metadata }));
    }
    labels.found.retain(|label| fits_text(label.key, &crate::document::fold::fold(&label.value)));
    labels
}

/// The value up to its first gap, where only that much fits: more of the report may follow on the line.
fn fitting(key: Key, unit: &Unit, value: Range<usize>) -> Range<usize> {
    let fits = |range: &Range<usize>| {
        let text: String = unit.chars()[range.clone()].iter().take(LONG).collect();
        range.len() <= LONG && fits_text(key, &text)
    };
    let gap = (value.start + 1..value.end).find(|at| unit.gap_before(*at));
    // A day of the week makes it a page's clock: the date before it is no value.
    let clock = unit.chars()[value.clone()].windows(2).take(LONG).any(|two| two == ['星', '期']);
    match gap {
        Some(gap) if !fits(&value) && !clock => value.start..gap,
        _ => value,
    }
}

struct Mark {
    key: Key,
    /// A common word without a colon, with more behind it: a label only beside others.
    loose: bool,
    from: usize,
    to: usize,
}

fn bullets(unit: &Unit) -> usize {
    unit.chars().iter().take_while(|c| matches!(c, '·' | '●' | '■' | '◆' | '*' | '-' | '[' | '【')).count()
}

/// The labels of a unit, where it begins with one or each has its colon; `beside`: the unit before is metadata.
fn marks(unit: &Unit, beside: bool) -> Vec<Mark> {
    let chars = unit.chars();
    let start = bullets(unit);
    let mut marks: Vec<Mark> = Vec::new();
    let mut at = start;
    while at < chars.len().min(LONG) {
        match mark_at(unit, at, start, beside || !marks.is_empty()) {
            Some(mark) => {
                at = mark.to;
                marks.push(mark);
            }
            None => at += 1,
        }
    }
    let begins = marks.first().is_some_and(|mark| mark.from == start);
    let sentence = chars.iter().take(LONG).any(|c| *c == '。') || chars.len() > 80;
    let doubtful = marks.len() == 1 && marks.iter().all(|mark| mark.loose);
    if doubtful || !begins && (sentence || marks.is_empty()) { Vec::new() } else { marks }
}

/// The characters that labels begin with.
static FIRST: LazyLock<CharTable> = LazyLock::new(|| {
    let labels = LABELS.iter().flat_map(|(_, labels)| labels.iter());
    CharTable::set(labels.filter_map(|label| label.chars().next()))
});

fn mark_at(unit: &Unit, at: usize, start: usize, running: bool) -> Option<Mark> {
    let chars = unit.chars();
    if !FIRST.contains(chars[at]) {
        return None;
    }
    let (key, len) = LABELS.iter().find_map(|(key, labels)| {
        let label = labels.iter().find(|label| starts_with(&chars[at..], label))?;
        Some((*key, label.chars().count()))
    })?;
    let end = at + len;
    let closed = usize::from(matches!(chars.get(end), Some(']' | '】')));
    let colon = chars.get(end + closed) == Some(&':');
    let alone = at == start && end + closed == chars.len();
    let gap = unit.gap_before(end) || closed == 1 || running && end == chars.len();
    let generic = len == 2;
    let before = at == start
        || unit.gap_before(at)
        || matches!(chars[at - 1], ';' | '|' | ')' | ']')
        || colon && len > 2;
    // Without a colon only whole lines and cells are labels, and what runs on behind another label.
    let after = colon
        || unit.shape != Shape::Plain && end == chars.len() && !generic && unit.gap_before(at)
        || alone && (!generic || running || unit.shape != Shape::Plain)
        || gap && (at == start || running && (!generic || unit.gap_before(at)));
    let loose = generic && !colon && !alone && closed == 0;
    (before && after).then_some(Mark { key, loose, from: at, to: end + closed + usize::from(colon) })
}

fn starts_with(chars: &[char], word: &str) -> bool {
    let mut chars = chars.iter();
    word.chars().all(|c| chars.next() == Some(&c))
}

fn trimmed(unit: &Unit, range: Range<usize>) -> Range<usize> {
    let chars = unit.chars();
    let idle = |c: &char| matches!(c, '|' | ';' | '[' | '·' | ',');
    let end = range.end - chars[range.clone()].iter().rev().take_while(|c| idle(c)).count();
    range.start.min(end)..end
}

fn label(key: Key, unit: &Unit, index: usize, range: Range<usize>) -> Label {
    Label {
        key,
        value: unit.slice(range.start, range.end).trim().into(),
        place: unit.part(range.start, range.end),
        unit: index,
    }
}

/// Whether a whole unit may be the value of the label on the line before.
fn fits(key: Key, unit: &Unit, range: &Range<usize>) -> bool {
    let text: String = unit.chars()[range.clone()].iter().collect();
    let class = key == Key::Class
        && text.chars().count() <= 24
        && !text.contains('。')
        && title::year_of(&text).is_none();
    class || key != Key::Class && fits_text(key, &text)
}

fn fits_text(key: Key, text: &str) -> bool {
    let len = text.chars().count();
    let digits = text.bytes().any(|b| b.is_ascii_digit());
    match key {
        Key::IndexNumber => len <= 60 && digits && !text.contains(['。', ',']),
        Key::DocumentNumber => len <= 40 && digits && (text.contains('号') || text.contains('[')),
        Key::Publisher => {
            len <= 40 && (organ::is_name(text) || len <= 20 && !digits && !text.contains(['。', ':', '>']))
        }
        Key::Published | Key::Written | Key::Day => {
            !text.contains("星期") && dates::find(text).is_some() && len <= 40
        }
        Key::Class | Key::Furniture => true,
    }
}
