//! The labels of the official tables, folded, with the variants met in real reports.

use super::FormKind;

/// Folded texts before which a whole report on one line is cut, beside headings.
pub const BREAKS: &[&str] = &[
    "第二十条第(一)项",
    "第二十条第(五)项",
    "第二十条第(六)项",
    "第二十条第(八)项",
    "第二十条第(九)项",
    "(本列数据的勾稽关系",
    "一、本年新收政府信息公开申请数量",
    "二、上年结转政府信息公开申请数量",
    "三、本年度办理结果",
    "四、结转下年度继续办理",
];

/// What a label of an official table stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// Names a column.
    Column(Column),
    /// Names a row that holds figures.
    Row(Row),
    /// Names a group of rows that holds figures only as subtotals, or where the form gives it no rows.
    Group(Row),
    /// Only a caption.
    Caption,
}

/// A label of the form: `mark` (ordinal) and `note` may be missing in print, `core` may not.
#[derive(Clone, Copy, Debug)]
pub struct Label {
    /// What it stands for.
    pub slot: Slot,
    /// Its ordinal.
    pub mark: &'static str,
    /// Its words.
    pub core: &'static str,
    /// A note that the form prints behind it.
    pub note: &'static str,
}

const fn label(slot: Slot, mark: &'static str, core: &'static str, note: &'static str) -> Label {
    Label { slot, mark, core, note }
}

use super::{Column, Row};
use Column as C;
use Row as R;
use Slot::{Caption, Column as Col, Group, Row as Line};

/// The applications table of both forms in the order of print; the 2021 form splits (六) into three rows.
pub const APPLICATIONS: &[Label] = &[
    label(Caption, "", "本列数据的勾稽关系为", "第一项加第二项之和等于第三项加第四项之和"),
    label(Caption, "", "申请人情况", ""),
    label(Col(C::NaturalPerson), "", "自然人", ""),
    label(Caption, "", "法人或其他组织", ""),
    label(Col(C::Total), "", "总计", ""),
    label(Col(C::Business), "", "商业企业", ""),
    label(Col(C::Research), "", "科研机构", ""),
    label(Col(C::SocialOrganization), "", "社会公益组织", ""),
    label(Col(C::LegalService), "", "法律服务机构", ""),
    label(Col(C::OtherOrganization), "", "其他", ""),
    label(Line(R::Received), "一", "本年新收政府信息公开申请数量", ""),
    label(Line(R::CarriedIn), "二", "上年结转政府信息公开申请数量", ""),
    label(Caption, "三", "本年度办理结果", ""),
    label(Line(R::Granted), "一", "予以公开", ""),
    label(Line(R::PartlyGranted), "二", "部分公开", "区分处理的只计这一情形不计其他情形"),
    label(Group(R::Refused), "三", "不予公开", ""),
    label(Line(R::RefusedStateSecret), "1", "属于国家秘密", ""),
    label(Line(R::RefusedByLaw), "2", "其他法律行政法规禁止公开", ""),
    label(Line(R::RefusedSecurity), "3", "危及三安全一稳定", ""),
    label(Line(R::RefusedThirdParty), "4", "保护第三方合法权益", ""),
    label(Line(R::RefusedInternal), "5", "属于三类内部事务信息", ""),
    label(Line(R::RefusedProcess), "6", "属于四类过程性信息", ""),
    label(Line(R::RefusedEnforcementFile), "7", "属于行政执法案卷", ""),
    label(Line(R::RefusedInquiry), "8", "属于行政查询事项", ""),
    label(Group(R::Unavailable), "四", "无法提供", ""),
    label(Line(R::UnavailableNotHeld), "1", "本机关不掌握相关政府信息", ""),
    label(Line(R::UnavailableNeedsCreation), "2", "没有现成信息需要另行制作", ""),
    label(Line(R::UnavailableUnclear), "3", "补正后申请内容仍不明确", ""),
    label(Group(R::Rejected), "五", "不予处理", ""),
    label(Line(R::RejectedComplaint), "1", "信访举报投诉类申请", ""),
    label(Line(R::RejectedRepeat), "2", "重复申请", ""),
    label(Line(R::RejectedPublication), "3", "要求提供公开出版物", ""),
    label(Line(R::RejectedExcessive), "4", "无正当理由大量反复申请", ""),
    label(Line(R::RejectedReissue), "5", "要求行政机关确认或重新出具已获取信息", ""),
    label(Group(R::OtherHandling), "六", "其他处理", ""),
    label(Line(R::OtherUncorrected), "1", "申请人无正当理由逾期不补正", "行政机关不再处理其政府信息公开申请"),
    label(
        Line(R::OtherUnpaid),
        "2",
        "申请人逾期未按收费通知要求缴纳费用",
        "行政机关不再处理其政府信息公开申请",
    ),
    label(Line(R::OtherRemaining), "3", "其他", ""),
    label(Line(R::Total), "七", "总计", ""),
    label(Line(R::CarriedOut), "四", "结转下年度继续办理", ""),
];

/// Captions of the applications table that stand over or beside several of its labels.
pub const OVER: &[&str] = &["法人或其他组织", "本年度办理结果"];

/// Labels printed in so few words that order alone does not find them: as printed, and in the form's words.
pub const SHORT: &[(&str, &str)] = &[
    ("合计", "总计"),
    ("逾期不缴费", "申请人逾期未按收费通知要求缴纳费用"),
    ("逾期未缴费", "申请人逾期未按收费通知要求缴纳费用"),
    ("逾期不缴纳费用", "申请人逾期未按收费通知要求缴纳费用"),
    ("逾期未缴纳费用", "申请人逾期未按收费通知要求缴纳费用"),
    ("上年转入", "上年结转政府信息公开申请数量"),
    ("下年度结转", "结转下年度继续办理"),
    ("四结转", "四结转下年度继续办理"),
    ("办理结果合计", "总计"),
    ("七小计", "七总计"),
    ("内部管理信息", "属于三类内部事务信息"),
    ("不动产登记查询", "属于行政查询事项"),
    ("不掌握相关信息", "本机关不掌握相关政府信息"),
    ("信息不掌握", "本机关不掌握相关政府信息"),
    ("不属于本机关掌握", "本机关不掌握相关政府信息"),
    ("需另行制作", "没有现成信息需要另行制作"),
    ("行政事业性收费项目", "行政事业性收费"),
];

/// Rows and captions of the disclosure table of both forms in the order of print; see [`HEADERS`] for its columns.
pub const DISCLOSURE: &[Label] = &[
    label(Caption, "第二十条", "第一项", ""),
    label(Caption, "", "信息内容", ""),
    label(Line(R::Regulations), "", "规章", ""),
    label(Line(R::NormativeDocuments), "", "规范性文件", ""),
    label(Caption, "第二十条", "第五项", ""),
    label(Caption, "", "信息内容", ""),
    label(Line(R::Licensing), "", "行政许可", ""),
    label(Line(R::OtherServices), "", "其他对外管理服务事项", ""),
    label(Caption, "第二十条", "第六项", ""),
    label(Caption, "", "信息内容", ""),
    label(Line(R::Penalties), "", "行政处罚", ""),
    label(Line(R::Compulsion), "", "行政强制", ""),
    label(Caption, "第二十条", "第八项", ""),
    label(Caption, "", "信息内容", ""),
    label(Line(R::Fees), "", "行政事业性收费", ""),
    label(Caption, "第二十条", "第九项", ""),
    label(Caption, "", "信息内容", ""),
    label(Line(R::Procurement), "", "政府集中采购", ""),
];

/// The columns that one part of the disclosure table may have, with their words and the form they are of.
pub struct Header {
    /// The form that prints it; `None` for a header that no form has.
    pub form: Option<FormKind>,
    /// Rows that it may stand over.
    pub rows: &'static [Row],
    /// In order, each with its words.
    pub columns: &'static [(Column, &'static str)],
}

const DOCUMENTS: &[Row] = &[R::Regulations, R::NormativeDocuments];
const DECISIONS: &[Row] = &[R::Licensing, R::OtherServices, R::Penalties, R::Compulsion];
const FEES: &[Row] = &[R::Fees];
const PROCUREMENT: &[Row] = &[R::Procurement];

/// Every header of the disclosure table met in print.
pub const HEADERS: &[Header] = &[
    Header {
        form: Some(FormKind::Y2021),
        rows: DOCUMENTS,
        columns: &[(C::Issued, "本年制发件数"), (C::Repealed, "本年废止件数"), (C::InForce, "现行有效件数")],
    },
    Header {
        form: Some(FormKind::Y2019),
        rows: DOCUMENTS,
        columns: &[
            (C::NewlyMade, "本年新制作数量"),
            (C::NewlyDisclosed, "本年新公开数量"),
            (C::TotalDisclosed, "对外公开总数量"),
        ],
    },
    Header {
        form: Some(FormKind::Y2021), rows: DECISIONS, columns: &[(C::Decisions, "本年处理决定数量")]
    },
    Header {
        form: Some(FormKind::Y2019),
        rows: DECISIONS,
        columns: &[
            (C::PreviousItems, "上一年项目数量"),
            (C::Change, "本年增减"),
            (C::Decisions, "处理决定数量"),
        ],
    },
    Header {
        form: None,
        rows: DECISIONS,
        columns: &[(C::CurrentItems, "本年项目数量"), (C::Decisions, "处理决定数量")],
    },
    Header {
        form: Some(FormKind::Y2021), rows: FEES, columns: &[(C::Amount, "本年收费金额单位万元")]
    },
    Header {
        form: Some(FormKind::Y2019),
        rows: FEES,
        columns: &[(C::PreviousItems, "上一年项目数量"), (C::Change, "本年增减")],
    },
    Header { form: None, rows: FEES, columns: &[(C::CurrentItems, "本年项目数量")] },
    Header {
        form: Some(FormKind::Y2019),
        rows: PROCUREMENT,
        columns: &[(C::Items, "采购项目数量"), (C::Amount, "采购总金额")],
    },
];

/// Words that only stand in the disclosure table, as label characters.
pub const DISCLOSURE_SIGNS: &[&str] = &[
    "第二十条第",
    "信息内容",
    "本年制发件",
    "本年发件",
    "本年度制发件",
    "本年度发件",
    "本年废止件",
    "本年度废止件",
    "现行有效件",
    "本年新制作数",
    "本年新公开数",
    "对外公开总数",
    "上一年项目数",
    "本年项目数",
    "本年增减",
    "处理决定数",
    "本年收费金额",
    "采购项目数",
    "采购总金额",
    "中标总金额",
    "其他对外管理服务事项",
    "政府集中采购",
];

/// Words that only stand in the applications table.
pub const APPLICATION_SIGNS: &[&str] = &[
    "数据的勾稽关系",
    "申请人情况",
    "法人或其他组织",
    "商业企业",
    "科研机构",
    "社会公益组织",
    "法律服务机构",
    "本年新收政府信息公开申请",
    "上年结转政府信息公开申请",
    "本年度办理结果",
    "属于国家秘密",
    "其他法律行政法规禁止",
    "法律行政法规禁止公开",
    "三安全一稳定",
    "保护第三方合法权益",
    "三类内部事务",
    "内部事务信息",
    "四类过程性",
    "过程性信息",
    "属于行政执法案卷",
    "属于行政查询事项",
    "不掌握相关政府信息",
    "没有现成信息",
    "补正后申请内容",
    "信访举报投诉类",
    "要求提供公开出版物",
    "无正当理由大量反复",
    "要求行政机关确认",
    "申请人无正当理由逾期",
    "申请人逾期未按收费",
    "结转下年度继续办理",
    "结转下一年度继续办理",
];

/// Words that only stand in the review table.
pub const REVIEW_SIGNS: &[&str] =
    &["结果维持", "结果纠正", "尚未审结", "未经复议直接起诉", "复议后起诉", "其他结果"];

/// Words of the statistics table used up to report year 2018.
pub const STATISTICS_SIGNS: &[&str] = &[
    "统计指标",
    "主动公开政府信息数",
    "回应解读情况",
    "收到申请数",
    "申请办结数",
    "按时办结数",
    "申请答复数",
    "属于已主动公开范围数",
    "不属于本行政机关公开数",
    "申请信息不存在数",
    "维持具体行政行为数",
    "被依法纠错数",
];

/// Words of the headings of the six parts: a line with one of them ends a table.
pub const HEADING_SIGNS: &[&str] = &[
    "主动公开政府信息情况",
    "政府信息公开申请情况",
    "行政诉讼情况",
    "行政复议情况",
    "提起行政诉讼",
    "存在的主要问题",
    "存在问题及改进",
    "主要问题及改进",
    "其他需要报告",
    "其他报告事项",
    "需要报告的事项",
    "总体情况",
];
