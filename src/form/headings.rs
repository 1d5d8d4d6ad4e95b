//! The six headings of the form with the variants met in real reports, and what only looks like a heading.
//! Patterns are regular expressions over folded text, matched right behind the ordinal.

/// A part of the report that the form names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// 一、总体情况.
    Overview,
    /// 二、主动公开政府信息情况.
    Disclosure,
    /// 三、收到和处理政府信息公开申请情况.
    Applications,
    /// 四、政府信息公开行政复议、行政诉讼情况.
    Review,
    /// 五、存在的主要问题及改进情况.
    Problems,
    /// 六、其他需要报告的事项.
    Other,
}

/// A heading of the form.
pub struct Heading {
    /// Which part it opens.
    pub part: Part,
    /// As the form prints it, without its number.
    pub standard: &'static str,
    /// Wordings sure enough to open a part in the midst of a line.
    pub full: &'static str,
    /// Wordings that open a part where they fill a numbered line.
    pub loose: &'static str,
}

/// The headings in the order of the form.
pub const HEADINGS: &[Heading] = &[
    Heading {
        part: Part::Overview,
        standard: "总体情况",
        full: "(?:[0-9]{4}年度?)?(?:政府信息公开|政务信息公开|政务公开|信息公开)?(?:工作)?的?(?:总体|基本|整体)(?:工作)?(?:情况|概况)(?:概述|综述)?|(?:[0-9]{4}年度?)?(?:总体|基本|工作)?(?:工作)?(?:概述|概况)",
        loose: "(?:总体|基本|整体|工作)(?:工作|完成|开展)?(?:情况|概况)|概述|概况|开展情况",
    },
    Heading {
        part: Part::Disclosure,
        standard: "主动公开政府信息情况",
        full: "(?:[0-9]{4}年度?)?(?:行政机关|本机关|本单位|我[局县市区镇乡委办省])?(?:政府信息)?主动公开(?:的)?(?:政府信息|政务信息|信息)?(?:工作)?的?情况",
        loose: "主动公开.*情况|主动公开(?:政府信息|信息|工作)?$",
    },
    Heading {
        part: Part::Applications,
        standard: "收到和处理政府信息公开申请情况",
        full: "(?:[0-9]{4}年度?)?(?:行政机关|本机关|本单位|我[局县市区镇乡委办省])?(?:收到|受理)(?:和|与|及|、|并|以及)?(?:处理|办理|答复)?的?(?:政府信息公开|政府信息|信息公开|依申请公开)*的?申请(?:办理|处理)?的?情况|(?:政府信息)?依申请公开(?:的)?(?:政府信息|信息)?(?:工作)?(?:办理|处理)?的?情况",
        loose: "(?:收到|受理|处理|办理).*申请.*情况|依申请公开.*(?:情况|工作)|(?:政府信息)?依申请公开(?:政府信息)?$",
    },
    Heading {
        part: Part::Review,
        standard: "政府信息公开行政复议、行政诉讼情况",
        full: "因?(?:[0-9]{4}年度?)?(?:政府信息公开|政府信息|信息公开)?(?:工作|申请)?(?:引发|引起|发生|产生)?的?(?:被?申请|被提起|被)?(?:提起)?行政?复议(?:、|和|,|及|与|以及|或)?(?:被)?(?:提起)?的?(?:行政)?诉讼的?情况",
        loose: "复议.*(?:诉讼|情况)|诉讼.*(?:复议|情况)",
    },
    Heading {
        part: Part::Problems,
        standard: "存在的主要问题及改进情况",
        full: "(?:[0-9]{4}年度?)?(?:政府信息公开|政务公开|信息公开)?(?:工作)?(?:中)?的?存在的?(?:主要)?(?:问题|不足|困难)(?:(?:及|和|与|、|以及)(?:不足|困难))?(?:(?:及|和|与|、|以及|,)(?:下一步)?的?(?:工作)?(?:改进|整改|工作|努力)的?(?:工作)?(?:情况|措施|打算|计划|方向|建议|思路|工作)?)?|(?:工作)?主要问题(?:及|和|与|、|以及)(?:改进|整改)(?:情况|措施)|(?:改进|整改)(?:措施|情况)",
        loose: "问题|不足|困难|(?:改进|整改)(?:措施|情况|方向|打算)|下一步",
    },
    Heading {
        part: Part::Other,
        standard: "其他需要报告的事项",
        full: "(?:[0-9]{4}年度?)?(?:其他|其它|其余)(?:需要|须|需|应当|应)?(?:报告|汇报|说明)的?(?:有关)?(?:事项|情况|问题)|需要(?:报告|说明|汇报)的(?:其他|其它)?(?:事项|情况)",
        loose: "^(?:其他|其它)(?:.{0,10}(?:事项|情况)|说明|方面)?$|其[他它].*(?:报告|汇报|说明)|(?:及|和|与)其[他它](?:事项|情况)$",
    },
];

/// Beginnings of table row labels that are numbered like headings.
pub const ROW_LABELS: &[&str] =
    &["本年新收", "上年结转", "上年度结转", "本年度办理结果", "本年办理结果", "结转下", "本年度"];

/// Numbered row labels of the statistics table used up to report year 2018.
pub const STATISTICS_LABELS: &[&str] = &[
    "主动公开情况",
    "回应解读情况",
    "依申请公开情况",
    "行政复议数量",
    "行政诉讼数量",
    "举报投诉数量",
    "依申请公开信息收取的费用",
    "机构建设和保障经费情况",
    "政府信息公开会议和培训情况",
];

/// Labels that only stand in that table.
pub const STATISTICS_ONLY: &[&str] = &["回应解读情况", "举报投诉数量"];

/// What a paragraph may begin with right behind a heading on the same line.
pub const PROSE_BEGINS: &[&str] = &[
    "(一)", "(1)", "一是", "1.", "1、", "无", "未", "没有", "本", "我", "全", "按", "根据", "今年", "暂",
    "截", "在", "为",
];
