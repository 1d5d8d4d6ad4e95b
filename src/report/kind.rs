//! What a number of the prose counts: the stable names of claims.

use serde::{Deserialize, Serialize};

macro_rules! kinds {
    ($($variant:ident = $zh:literal, $en:literal;)*) => {
        /// What a claim counts. Serialised as its name in camelCase.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(rename_all = "camelCase")]
        pub enum ClaimKind {
            $(#[doc = $zh] $variant,)*
            /// Something that the form does not count, or that could not be told.
            #[default]
            Other,
        }

        impl ClaimKind {
            /// All but `Other`, in the order of the form.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// What people call it.
            pub fn label(self) -> &'static str {
                match self { $(Self::$variant => $zh,)* Self::Other => "其他" }
            }

            /// Whether it says how many applications came in; 收到 and 受理 may hold those carried over.
            pub fn is_inflow(self) -> bool {
                matches!(self, Self::Received | Self::NewlyReceived | Self::Accepted)
            }

            /// The same in English.
            pub fn english(self) -> &'static str {
                match self { $(Self::$variant => $en,)* Self::Other => "other" }
            }
        }
    };
}

kinds! {
    Received = "收到申请", "applications received";
    NewlyReceived = "新收申请", "applications newly received";
    Accepted = "受理申请", "applications accepted";
    CarriedIn = "上年结转", "carried over from last year";
    CarriedOut = "结转下年", "carried over to next year";
    Completed = "办结", "closed";
    Replied = "答复", "replied to";
    Handled = "办理", "handled";
    Granted = "予以公开", "granted";
    PartlyGranted = "部分公开", "partly granted";
    GrantedOrPartly = "予以公开及部分公开", "granted in full or in part";
    Refused = "不予公开", "refused";
    RefusedStateSecret = "属于国家秘密", "refused: state secret";
    RefusedByLaw = "其他法律行政法规禁止公开", "refused: forbidden by law";
    RefusedSecurity = "危及“三安全一稳定”", "refused: security and stability";
    RefusedThirdParty = "保护第三方合法权益", "refused: third party";
    RefusedInternal = "属于三类内部事务信息", "refused: internal affairs";
    RefusedProcess = "属于四类过程性信息", "refused: process information";
    RefusedEnforcementFile = "属于行政执法案卷", "refused: enforcement file";
    RefusedInquiry = "属于行政查询事项", "refused: administrative inquiry";
    Unavailable = "无法提供", "unavailable";
    UnavailableNotHeld = "本机关不掌握", "unavailable: not held";
    UnavailableNeedsCreation = "没有现成信息需要另行制作", "unavailable: would have to be created";
    UnavailableUnclear = "补正后仍不明确", "unavailable: still unclear";
    NotExisting = "信息不存在", "information does not exist";
    NotProcessed = "不予处理", "not processed";
    RejectedComplaint = "信访举报投诉类申请", "not processed: complaint";
    RejectedRepeat = "重复申请", "not processed: repeat";
    RejectedPublication = "要求提供公开出版物", "not processed: publication";
    RejectedExcessive = "无正当理由大量反复申请", "not processed: excessive";
    RejectedReissue = "要求确认或重新出具已获取信息", "not processed: reissue";
    OtherHandling = "其他处理", "other handling";
    OtherUncorrected = "逾期不补正", "other handling: not corrected in time";
    OtherUnpaid = "逾期未缴费", "other handling: fee not paid in time";
    Withdrawn = "申请人撤回", "withdrawn";
    NaturalPerson = "自然人申请", "from natural persons";
    LegalPerson = "法人或其他组织申请", "from organizations";
    Business = "商业企业申请", "from businesses";
    Research = "科研机构申请", "from research bodies";
    SocialOrganization = "社会公益组织申请", "from social organizations";
    LegalService = "法律服务机构申请", "from legal services";
    Channel = "一种渠道的申请", "by one channel";
    Review = "行政复议", "reconsideration";
    ReviewUpheld = "行政复议结果维持", "reconsideration: upheld";
    ReviewCorrected = "行政复议结果纠正", "reconsideration: corrected";
    ReviewOther = "行政复议其他结果", "reconsideration: other result";
    ReviewPending = "行政复议尚未审结", "reconsideration: pending";
    ReviewClosed = "行政复议已审结", "reconsideration: decided";
    Litigation = "行政诉讼", "litigation";
    LitigationUpheld = "行政诉讼结果维持", "litigation: upheld";
    LitigationCorrected = "行政诉讼结果纠正", "litigation: corrected";
    LitigationOther = "行政诉讼其他结果", "litigation: other result";
    LitigationPending = "行政诉讼尚未审结", "litigation: pending";
    LitigationClosed = "行政诉讼已审结", "litigation: decided";
    DirectLitigation = "未经复议直接起诉", "litigation without reconsideration";
    LitigationAfter = "复议后起诉", "litigation after reconsideration";
    ReviewOrLitigation = "行政复议和行政诉讼", "reconsideration and litigation";
    RegulationsIssued = "制发规章", "regulations issued";
    RegulationsRepealed = "废止规章", "regulations repealed";
    RegulationsInForce = "现行有效规章", "regulations in force";
    NormativeIssued = "制发规范性文件", "normative documents issued";
    NormativeRepealed = "废止规范性文件", "normative documents repealed";
    NormativeInForce = "现行有效规范性文件", "normative documents in force";
    Licensing = "行政许可决定", "licensing decisions";
    Penalties = "行政处罚决定", "penalty decisions";
    Compulsion = "行政强制决定", "compulsion decisions";
    FeeAmount = "行政事业性收费", "administrative fees";
    InfoFee = "信息处理费", "information processing fee";
    Rate = "比率", "rate";
}

/// Why a claim may not mean what its words say at first sight. Not a verdict: a reason for a person to look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Doubt {
    /// Words stand beside it that may narrow it: 涉及征地的申请.
    Narrowed,
    /// It says 申请, 答复 and the like, and not of what.
    WeakSubject,
    /// Two things are named and one number given: 行政复议、行政诉讼4件.
    Joined,
    /// It is a part of a part.
    Nested,
    /// 累计 without saying since when.
    SinceUnclear,
}
