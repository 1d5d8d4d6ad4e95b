//! The stable names of contract.md §2, each with the label that the form prints. They only grow.

macro_rules! names {
    ($(#[$doc:meta])* $name:ident { $($variant:ident = $key:literal, $zh:literal, $en:literal;)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $(#[doc = $zh] $variant),* }

        impl $name {
            /// All of them, in the order of the form.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The stable name in JSON.
            pub fn key(self) -> &'static str {
                match self { $(Self::$variant => $key),* }
            }

            /// The label as the form prints it.
            pub fn label(self) -> &'static str {
                match self { $(Self::$variant => $zh),* }
            }

            /// The label in English.
            pub fn english(self) -> &'static str {
                match self { $(Self::$variant => $en),* }
            }

            /// The one with this stable name.
            pub fn from_key(key: &str) -> Option<Self> {
                match key { $($key => Some(Self::$variant),)* _ => None }
            }
        }
    };
}

names! {
    /// An official table with addresses.
    TableName {
        Disclosure = "disclosure", "主动公开政府信息情况", "Proactive disclosure";
        Applications = "applications", "收到和处理政府信息公开申请情况", "Applications received and handled";
        Review = "review", "政府信息公开行政复议、行政诉讼情况", "Reconsideration and litigation";
    }
}

names! {
    /// A row of an official table. `refused` and the like are group rows: no cell of the form, only subtotals.
    Row {
        Regulations = "regulations", "规章", "Regulations";
        NormativeDocuments = "normativeDocuments", "行政规范性文件", "Normative documents";
        Licensing = "licensing", "行政许可", "Administrative licensing";
        OtherServices = "otherServices", "其他对外管理服务事项", "Other services";
        Penalties = "penalties", "行政处罚", "Administrative penalties";
        Compulsion = "compulsion", "行政强制", "Administrative compulsion";
        Fees = "fees", "行政事业性收费", "Administrative fees";
        Procurement = "procurement", "政府集中采购", "Central procurement";
        Received = "received", "一、本年新收政府信息公开申请数量", "Received this year";
        CarriedIn = "carriedIn", "二、上年结转政府信息公开申请数量", "Carried over from last year";
        Granted = "granted", "(一)予以公开", "Granted";
        PartlyGranted = "partlyGranted", "(二)部分公开", "Partly granted";
        Refused = "refused", "(三)不予公开", "Refused";
        RefusedStateSecret = "refusedStateSecret", "(三)1.属于国家秘密", "Refused: state secret";
        RefusedByLaw = "refusedByLaw", "(三)2.其他法律行政法规禁止公开", "Refused: forbidden by law";
        RefusedSecurity = "refusedSecurity", "(三)3.危及“三安全一稳定”", "Refused: security and stability";
        RefusedThirdParty = "refusedThirdParty", "(三)4.保护第三方合法权益", "Refused: third party";
        RefusedInternal = "refusedInternal", "(三)5.属于三类内部事务信息", "Refused: internal affairs";
        RefusedProcess = "refusedProcess", "(三)6.属于四类过程性信息", "Refused: process information";
        RefusedEnforcementFile = "refusedEnforcementFile", "(三)7.属于行政执法案卷", "Refused: enforcement file";
        RefusedInquiry = "refusedInquiry", "(三)8.属于行政查询事项", "Refused: administrative inquiry";
        Unavailable = "unavailable", "(四)无法提供", "Unavailable";
        UnavailableNotHeld = "unavailableNotHeld", "(四)1.本机关不掌握相关政府信息", "Unavailable: not held";
        UnavailableNeedsCreation = "unavailableNeedsCreation", "(四)2.没有现成信息需要另行制作", "Unavailable: would have to be created";
        UnavailableUnclear = "unavailableUnclear", "(四)3.补正后申请内容仍不明确", "Unavailable: still unclear";
        Rejected = "rejected", "(五)不予处理", "Not processed";
        RejectedComplaint = "rejectedComplaint", "(五)1.信访举报投诉类申请", "Not processed: complaint";
        RejectedRepeat = "rejectedRepeat", "(五)2.重复申请", "Not processed: repeat";
        RejectedPublication = "rejectedPublication", "(五)3.要求提供公开出版物", "Not processed: publication";
        RejectedExcessive = "rejectedExcessive", "(五)4.无正当理由大量反复申请", "Not processed: excessive";
        RejectedReissue = "rejectedReissue", "(五)5.要求行政机关确认或重新出具已获取信息", "Not processed: reissue";
        OtherHandling = "otherHandling", "(六)其他处理", "Other handling";
        OtherUncorrected = "otherUncorrected", "(六)1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "Other: not corrected in time";
        OtherUnpaid = "otherUnpaid", "(六)2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "Other: fee not paid in time";
        OtherRemaining = "otherRemaining", "(六)3.其他", "Other: remaining";
        Total = "total", "(七)总计", "Total handled";
        CarriedOut = "carriedOut", "四、结转下年度继续办理", "Carried over to next year";
        Reconsideration = "reconsideration", "行政复议", "Reconsideration";
        DirectLitigation = "directLitigation", "未经复议直接起诉", "Litigation without reconsideration";
        LitigationAfterReconsideration = "litigationAfterReconsideration", "复议后起诉", "Litigation after reconsideration";
    }
}

names! {
    /// A column of an official table.
    Column {
        Issued = "issued", "本年制发件数", "Issued this year";
        Repealed = "repealed", "本年废止件数", "Repealed this year";
        InForce = "inForce", "现行有效件数", "In force";
        NewlyMade = "newlyMade", "本年新制作数量", "Newly made";
        NewlyDisclosed = "newlyDisclosed", "本年新公开数量", "Newly disclosed";
        TotalDisclosed = "totalDisclosed", "对外公开总数量", "Disclosed in total";
        PreviousItems = "previousItems", "上一年项目数量", "Items last year";
        Change = "change", "本年增/减", "Change this year";
        CurrentItems = "currentItems", "本年项目数量", "Items this year";
        Decisions = "decisions", "处理决定数量", "Decisions";
        Items = "items", "采购项目数量", "Procurement items";
        Amount = "amount", "金额", "Amount";
        NaturalPerson = "naturalPerson", "自然人", "Natural persons";
        Business = "business", "商业企业", "Businesses";
        Research = "research", "科研机构", "Research bodies";
        SocialOrganization = "socialOrganization", "社会公益组织", "Social organizations";
        LegalService = "legalService", "法律服务机构", "Legal services";
        OtherOrganization = "otherOrganization", "其他", "Other";
        Upheld = "upheld", "结果维持", "Upheld";
        Corrected = "corrected", "结果纠正", "Corrected";
        Other = "other", "其他结果", "Other result";
        Pending = "pending", "尚未审结", "Pending";
        Total = "total", "总计", "Total";
    }
}
