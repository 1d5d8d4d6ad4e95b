//! The words that decide what a number counts: data. The longest word that fits wins.

use crate::document::chars::CharTable;
use crate::order;
use crate::report::ClaimKind;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// What a stretch of prose speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// Applications for information, named in full.
    Applications,
    /// 申请 alone: of what, the context says.
    Weak,
    /// Reconsideration.
    Review,
    /// Litigation.
    Litigation,
    /// 规章.
    Regulations,
    /// 规范性文件.
    Normative,
    /// 行政许可.
    Licensing,
    /// 行政处罚.
    Penalties,
    /// 行政强制.
    Compulsion,
    /// 行政事业性收费.
    Fee,
    /// 信息处理费.
    InfoFee,
    /// Information published; the form does not count it.
    Disclosure,
    /// Something else that is counted: calls, proposals, meetings.
    Foreign,
}

/// What a word does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tag {
    /// Names what is counted.
    Kind(ClaimKind),
    /// Names what the sentence speaks of.
    Topic(Topic),
    /// Something counted that is none of ours, when it stands right beside the number.
    Thing,
    /// 信息公开: makes 复议 one about disclosure.
    Field,
    /// 制发.
    Issue,
    /// 废止.
    Repeal,
    /// 现行有效.
    InForce,
    /// 作出…决定.
    Decide,
    /// 公开 alone.
    Open,
    /// 结转, with a year before or behind; 待办, which is what is left only behind what was closed.
    Carry,
    /// 结果维持, 结果纠正, 其他结果, 尚未审结.
    Upheld,
    /// See `Upheld`.
    Corrected,
    /// See `Upheld`.
    OtherResult,
    /// See `Upheld`.
    Pending,
    /// 审结: decided, whatever came of it.
    Closed,
    /// 未, 无.
    Negate,
    /// 发生, 产生: what a negation may stand before.
    Occur,
    /// 均, 全部.
    All,
    /// 其中.
    Part,
    /// 共计.
    Sum,
    /// 分别.
    Respectively,
    /// 各.
    Each,
    /// 等.
    AndSoOn,
    /// 较, 增长.
    Compare,
    /// 由29件上升到33件: an earlier number before it, this year's behind it.
    Reaches,
    /// 计划.
    Plan,
    /// 如.
    Condition,
    /// 上年.
    Previous,
    /// 下年.
    Next,
    /// 累计.
    Accumulated,
    /// 以来: since the year before it.
    Since,
    /// 历年, 十三五: more years than this one, whatever other year stands beside it.
    Ever,
    /// 全年, 今年以来.
    ThisYear,
    /// 上半年.
    SubYear,
    /// 本级.
    OwnLevel,
    /// 全区.
    Whole,
    /// 各街道, 区直各单位.
    OtherOrgan,
    /// A body or a level, nobody knows which.
    Unclear,
    /// 网上, 信函.
    Channel,
    /// Something near by that is not what the form counts: 一审, 败诉.
    Aside,
    /// The same, and so are the numbers joined to it by 、: 第三方不同意公开4件、同意公开3件.
    Others,
    /// 涉及: with words behind it that no dictionary explains, only a part is counted.
    Concern,
    /// 20个工作日内: only what was done in time is counted.
    Deadline,
    /// 中 behind a number: what follows are its parts.
    Among,
    /// The whole sentence speaks of other business: 公文属性, 行政复议机构.
    Elsewhere,
    /// 和, 及: joins two kinds.
    And,
    /// Says nothing of its own.
    Filler,
    /// Not a count at all: 一件事.
    Idiom,
    /// 一是: a point of a list begins.
    Point,
}

use ClaimKind as K;
use Tag as T;

/// Words by what they do, separated by spaces.
#[rustfmt::skip]
const WORDS: &[(Tag, &str)] = &[
    (T::Kind(K::Received), "登记在册 收到 接到 收悉 接收 接受 收件 申请量 申请总量"),
    (T::Kind(K::NewlyReceived), "新收 新收到 新受理 新增申请 新接收 受理新"),
    (T::Kind(K::Accepted), "需办理 需办 待办总量 待办总数 受理 收办 应办 应办理 共需办理"),
    (T::Kind(K::Completed), "办结 办理完毕 办理完成 办理完结 办毕 完成办理 结办 办复 实际办结"),
    (T::Kind(K::Replied), "答复 回复 书面答复 予以答复 办理答复 办理并答复"),
    (T::Kind(K::Handled), "办理 处理 办件 处置"),
    (T::Kind(K::Granted), "予以公开 同意公开 准予公开 给予公开 完全公开 全部公开 予以全部公开 依法予以公开"),
    (T::Kind(K::PartlyGranted), "部分公开 同意部分公开 予以部分公开 部分予以公开 区分处理 区分处理后公开 部分同意公开 部分同意 部分提供 提供部分信息 决定部分公开"),
    (T::Kind(K::GrantedOrPartly), "全部或部分公开 全部及部分公开 全部和部分公开 公开及部分公开 公开和部分公开 公开或部分公开 公开、部分公开 公开与部分公开 公开(含部分公开) 公开(包括部分公开) 公开类(含部分公开)"),
    (T::Kind(K::Refused), "不予公开 未予公开 拒绝公开 不予以公开 决定不予公开"),
    (T::Kind(K::RefusedStateSecret), "国家秘密 涉密信息"),
    (T::Kind(K::RefusedByLaw), "法律行政法规禁止公开 法律、行政法规禁止公开 法律法规禁止公开"),
    (T::Kind(K::RefusedSecurity), "三安全一稳定"),
    (T::Kind(K::RefusedThirdParty), "保护第三方合法权益 第三方合法权益 第三方权益 商业秘密 个人隐私"),
    (T::Kind(K::RefusedInternal), "三类内部事务信息 三类内部事务 内部事务信息 内部事务 内部管理信息"),
    (T::Kind(K::RefusedProcess), "四类过程性信息 过程性信息"),
    (T::Kind(K::RefusedEnforcementFile), "行政执法案卷 执法案卷 行政执法案卷信息"),
    (T::Kind(K::RefusedInquiry), "行政查询事项 查询事项"),
    (T::Kind(K::Unavailable), "无法提供 不能提供 未能提供 不予提供"),
    (T::Kind(K::UnavailableNotHeld), "不掌握 本机关不掌握 不掌握相关政府信息 本机关不掌握相关政府信息 非本机关掌握 非本部门掌握 非本单位掌握 非本机关掌握政府信息 非本部门掌握政府信息 不掌握相关信息 本机关不掌握相关信息 不掌握政府信息 未掌握"),
    (T::Kind(K::UnavailableNeedsCreation), "没有现成信息 没有现成信息需要另行制作 没有现成信息,需要另行制作 需要另行制作 需另行制作 另行制作 无现成信息"),
    (T::Kind(K::UnavailableUnclear), "补正后申请内容仍不明确 补正后仍不明确 申请内容仍不明确 申请内容不明确 内容不明确 仍不明确"),
    (T::Kind(K::NotExisting), "信息不存在 政府信息不存在 不存在"),
    (T::Kind(K::NotProcessed), "不予处理 不作处理 不予受理"),
    (T::Kind(K::RejectedComplaint), "信访举报投诉类申请 信访举报投诉类 信访举报投诉 信访、举报、投诉类申请 信访、举报、投诉 信访投诉举报类申请 信访投诉举报 信访、投诉、举报 信访类申请 信访举报类 属信访投诉 属于信访投诉 属信访事项 属于信访事项 信访投诉不予处理 信访事项不予处理 信访投诉类申请 信访投诉类 信访、投诉类申请 信访投诉举报类"),
    (T::Kind(K::RejectedRepeat), "重复申请"),
    (T::Kind(K::RejectedPublication), "要求提供公开出版物 公开出版物"),
    (T::Kind(K::RejectedExcessive), "无正当理由大量反复申请 大量反复申请 大量、反复申请"),
    (T::Kind(K::RejectedReissue), "要求行政机关确认或重新出具已获取信息 确认或重新出具已获取信息 重新出具 确认或重新出具"),
    (T::Kind(K::OtherHandling), "其他处理 其它处理 作其他处理 作其它处理 其他方式处理 作其他方式处理 以其他方式处理 按其他方式处理"),
    (T::Kind(K::OtherUncorrected), "申请人无正当理由逾期不补正 无正当理由逾期不补正 逾期不补正 逾期未补正 未按期补正"),
    (T::Kind(K::OtherUnpaid), "申请人逾期未按收费通知要求缴纳费用 逾期未按收费通知要求缴纳费用 逾期未缴费 逾期不缴费 逾期未缴纳费用"),
    (T::Kind(K::Withdrawn), "撤回 撤回申请 主动撤回 主动撤回申请 申请人撤回 申请人主动撤回 申请人主动撤回申请"),
    (T::Kind(K::NaturalPerson), "自然人 公民 公民个人 个人申请"),
    (T::Kind(K::LegalPerson), "法人 法人或其他组织 法人和其他组织 法人及其他组织 法人或者其他组织 法人、其他组织 法人组织 法人和组织 其他组织"),
    (T::Kind(K::Business), "商业企业"),
    (T::Kind(K::Research), "科研机构"),
    (T::Kind(K::SocialOrganization), "社会公益组织"),
    (T::Kind(K::LegalService), "法律服务机构"),
    (T::Kind(K::DirectLitigation), "未经复议 未经行政复议 未经复议直接起诉 未经行政复议直接起诉 直接起诉 未经复议直接提起行政诉讼 未经复议直接提起诉讼 未经复议起诉"),
    (T::Kind(K::CarriedOut), "年末在办 年底在办 期末在办 截至年底在办"),
    (T::Kind(K::LitigationAfter), "先经复议再起诉 先经复议再诉 先经复议后起诉 先复议后诉讼 先复议后起诉 经复议再起诉 经复议机关维持后起诉 经复议维持后起诉 复议维持后起诉 复议后向法院起诉 经复议后向法院起诉 复议后向人民法院起诉 复议后又起诉 复议后再起诉 复议后又提起行政诉讼 经复议后又提起行政诉讼 经复议后提起行政诉讼 复议后诉讼 经复议起诉 经行政复议起诉 经复议提起诉讼 经复议提起行政诉讼 经行政复议提起诉讼 经行政复议提起行政诉讼 不服复议决定起诉 不服复议决定提起诉讼 不服复议决定提起行政诉讼 对复议决定不服起诉 复议后起诉 经复议后起诉 复议后提起诉讼 复议后提起行政诉讼 行政复议后起诉"),
    (T::Topic(Topic::Applications), "政府信息公开申请 信息公开申请 政务公开申请 依申请公开申请 依申请公开 依申请公开件 依申请公开信件 依申请公开事项 政府信息依申请公开 依申请信息公开 依申请公开政府信息申请 申请公开政府信息 政府信息申请 公开申请 依申请 依申请件 申请公开 政府信息公开的申请 信息公开的申请 政府信息公开书面申请 公开政府信息申请 公开政府信息的申请 政府信息公开申请件 申请事项公开"),
    (T::Topic(Topic::Weak), "申请 申请件 申请事项 申请案件"),
    (T::Topic(Topic::Review), "行政复议 复议 行政复议案件 行政复议申请 申请行政复议 被申请行政复议 被提起行政复议 提起行政复议 复议案件 复议申请 被申请复议 申请复议"),
    (T::Topic(Topic::Litigation), "行政诉讼 诉讼 行政诉讼案件 提起行政诉讼 被提起行政诉讼 诉讼案件 提起诉讼 被提起诉讼 被起诉 被诉 被诉讼 信息公开涉诉 政府信息公开涉诉"),
    (T::Topic(Topic::Regulations), "规章 政府规章 地方政府规章"),
    (T::Topic(Topic::Normative), "规范性文件 行政规范性文件"),
    (T::Topic(Topic::Licensing), "行政许可"),
    (T::Topic(Topic::Penalties), "行政处罚"),
    (T::Topic(Topic::Compulsion), "行政强制 行政强制措施"),
    (T::Topic(Topic::Fee), "行政事业性收费 行政事业性费用"),
    (T::Topic(Topic::InfoFee), "信息处理费 信息公开处理费 政府信息公开信息处理费 政府信息公开处理费 信息公开信息处理费 信息处理费用 依申请处理费用 依申请处理费 信息公开费用 依申请公开费用 政府信息公开费用 政府信息依申请处理费用 政府信息公开申请费用 依申请公开信息处理费 政府信息处理费 依申请公开处理费"),
    (T::Topic(Topic::Disclosure), "向社会公开 向公众公开 向申请人公开 网上公开 网站公开 主动公开 主动公开政府信息 主动公开信息 公开信息 公开政府信息 公开各类信息 公开各类政府信息 发布信息 发布各类信息 发布政府信息 发布 公示 公布 推送 更新 上传 刊载 刊登 公开政务工作信息 公开政务信息 主动公开文件 推文 信息发布 公开内容 政府信息发布"),
    (T::Topic(Topic::Foreign), "复议机关受理 行政复议机关受理 复议机关审理 行政复议机关审理 法院受理 人民法院受理 法院立案 法院审理 涉诉信访 涉法涉诉 线索 警情 转办件 交办件 督办件 办实事 行政许可信息 行政处罚信息 行政强制信息 许可信息 处罚信息 双公示信息 热线 诉求 留言 咨询 信访 信访件 建议 提案 议案 问政 意见 舆情 投诉 举报 会议 培训 来电 来访 工单 满意 稿件 简报 视频 新闻 解读 政策解读 政务服务 审批 行政审批 许可申请 行政许可申请 行政许可事项 许可事项 行政处罚事项 行政强制事项 抽查 检查 巡查 资金 补贴 读者 查阅 点击 浏览 访问 阅读 粉丝 关注 转载 互动 问答 访谈 征集 调查 听证 发布会 规章制度 党内规范性文件 依申请公开文件 依申请公开的文件 依申请公开类文件 依申请公开的政府信息 依申请公开政府信息 依申请公开信息 依申请公开类信息 依申请公开的信息 公开属性 公开目录 会商 低保 补助 救助 贷款 招标 采购 监督检查 企业开办 好差评 事项清单 权责清单 行政权力事项 权力事项 证明事项 轮候 公证 仲裁 调解 案卷评查 监督举报 政民互动 书记信箱 区长信箱 县长信箱 市长信箱 局长信箱 领导信箱 信箱 网上办件 政务服务事项 服务事项 答复函 答复文书 答复书 告知书 答复意见书 提供信息服务 提供信息查询 提供信息咨询 信息查询 待办事项 待办件"),
    (T::Thing, "项目 人员 合同 证照 证明 奖 荣誉 目录 栏目 专栏 制度 演练 督查 通报 通知 公文 图解 任务 问题 机制 渠道 窗口 查阅点 查阅场所 措施 要点 报告 纪要 信息员 联络员 市场主体 评价 问卷 奖励 制作 转发 报送 采用 录用 规划计划 计划规划 工作计划 年度计划 发展规划 计划总结"),
    (T::Field, "信息公开 政府信息公开 政务公开 政府信息公开工作 信息公开工作 政府信息公开类 信息公开类 政府信息公开答复 信息公开答复 应诉政府信息公开 应诉信息公开"),
    (T::Issue, "制发 印发 制定 出台 新制定 颁布 新制发 新出台 新印发 新发布 新制作 制定印发 制定出台 新增"),
    (T::Repeal, "废止 宣布失效 失效"),
    (T::InForce, "现行有效 现行有效数 年末有效 年末有效数 期末有效数"),
    (T::Decide, "处理决定 处理决定数量 作出 做出 作出决定 决定 处罚决定 许可决定 处理决定数 实施"),
    (T::Open, "公开 公开类 公开答复 公开类答复 答复公开 提供信息 提供政府信息 予以提供 同意提供 主动提供 决定公开"),
    (T::Aside, "不同意公开 不公开 不公开类 其他答复 其它答复 决定不公开"),
    (T::Carry, "结转 延续 待办 顺延 转入 转至 延至 结转至 结转到 顺延至 顺延到 转到 结转入 转 遗留"),
    (T::Upheld, "结果维持 维持 获维持 维持原行政行为 维持原具体行政行为 维持原决定 维持原答复 维持原判"),
    (T::Corrected, "结果纠正 纠正 被纠正 纠错 被纠错"),
    (T::OtherResult, "其他结果 其它结果 结果为其他"),
    (T::Pending, "尚未审结 未审结 未结案 正在审理 未结 未办结 没有办结 未办理完毕 尚未办理完毕 仍未办结 未答复 尚未答复 正在办理 仍在办理 尚在办理 正在处理 正在办理中 尚在办理中 仍在办理中 在审 尚未结案 尚在审理 正在审理中 尚未办结 审理中 等待复议结果 等待复议决定 等待复议 等待判决 等待审理 等待裁判"),
    (T::Negate, "未 无 没有 未曾 尚无 均无 暂无 从未 并未 没 不涉及 未有 零"),
    (T::Occur, "发生 产生 引发 出现 引起 收取 存在 因 导致 被"),
    (T::All, "均 全部 都 所有 全数 皆 均已 全都"),
    (T::Part, "其中 含 包括 包含 其中包括 其中含 其中有 内含"),
    (T::Sum, "共 共计 合计 总计 总共 一共 总数 总数为 总量 计"),
    (T::Respectively, "分别 分别为 依次为"),
    (T::Each, "各 各为 各有"),
    (T::AndSoOn, "等 等情形 等原因 等情况"),
    (T::Compare, "多了 少了 同比 环比 相比 较 比 增长 下降 减少 增加 上升 增幅 降幅 提高 提升 多于 少于 下降了 增长了 减少了 增加了 与上年持平 持平"),
    (T::Reaches, "上升到 上升至 增加到 增加至 增长到 增长至 增至 升至 升到 提高到 下降到 下降至 减少到 减少至 降至 降到 减至"),
    (T::Plan, "计划 拟 预计 力争 下一步 今后 争取 目标"),
    (T::Condition, "如 若 凡 避免 防止 确保 杜绝 力求 凡是 如果 如有 对于"),
    (T::Previous, "上年 上一年 上年度 上一年度 去年 往年 去年同期 上年同期 前年 上年底 去年底 以前年度 往年度"),
    (T::Next, "下年 下一年 下年度 下一年度 次年 明年 来年 次年度 下一个年度"),
    (T::Accumulated, "累计 累计共"),
    (T::Since, "以来"),
    (T::Ever, "五年来 四年来 三年来 两年来 多年来 几年来 近年来 近三年 近五年 近两年 近几年 历年 历史 建站以来 历年累计 开通以来 实施以来 成立以来 十二五 十三五 十四五 十三五期间 十四五期间"),
    (T::ThisYear, "全年 本年 本年度 今年 今年以来 年内 当年 报告期内 本年内 全年度 年度内 一年来 本报告期 本报告年度"),
    (T::SubYear, "上半年 下半年 一季度 二季度 三季度 四季度 第一季度 第二季度 第三季度 第四季度 季度 月份 当月 每月 每季度 日均 平均 年均 月均 人均 每天 每周"),
    (T::OwnLevel, "本级 本级机关 机关本级 政府本级 区本级 县本级 市本级 区政府本级 县政府本级 市政府本级 县政府办公室 区政府办公室 市政府办公室 旗政府办公室 州政府办公室 盟行署办公室 省政府办公厅 州政府办 旗政府办 州本级 旗本级 盟本级 省本级 县政府办 区政府办 市政府办 县府办 区府办 市府办 局机关 局本级 委机关 本级政府 厅机关"),
    (T::Whole, "全市 全县 全区 全省 全州 全镇 全乡 全系统 全旗 全街道 全盟 各级各部门 各级各单位 政府各部门 各级政府 区政府各级各部门 县政府各级各部门 市政府各级各部门 政府系统 全市各级 全区各级 全县各级 全市各级各部门 全区各级各部门 全县各级各部门 全市各级各单位 全区各级各单位 全县各级各单位 全市各级行政机关 全区各级行政机关 全县各级行政机关"),
    (T::OtherOrgan, "邻市 邻县 邻区 兄弟市 各街道 各乡镇 各镇街 各镇 各部门 各单位 区直单位 区直各单位 县直部门 县直单位 县直各单位 县直各部门 市直部门 市直单位 市直各部门 市直各单位 区直部门 区直各部门 下级 所属单位 下属单位 下属 下属事业单位 所属事业单位 直属单位 直属事业单位 各街道办 各街道办事处 街道办事处 镇街 乡镇街道 乡镇(街道) 镇(街道) 其他部门 其他单位 其余单位 其余部门 其余乡镇 其他各单位 其余各单位 其他乡镇 各科室 县区 县(区) 县(市、区) 各县(区) 各县区 各县市区 各区县 各县(市、区) 各市县 政府部门 各职能部门 职能部门 各乡镇街道 各镇(街道) 各分局 基层单位 兄弟单位 上级 乡镇"),
    (T::Channel, "网上 当面 当场 信函 邮寄 网络 电子邮件 传真 现场 来信 线上 线下 邮件 网站平台 互联网 网上申请 信件 书信 在线 邮政 快递 窗口提交 EMS 书面形式 电子形式 数据电文"),
    (T::Aside, "未予提供 未能公开 一审 二审 再审 被申请人 被告 在办 败诉 胜诉 应诉 驳回 备案 撤诉 不属于政府信息 告知其他途径 属于已主动公开 已主动公开内容 已主动公开 属于主动公开 主动公开范围 属于主动公开范围 转办 移交 逾期 超期 督办 出庭 咨询类 补正 信息公开指南 延期 延长 依申请公开平台 依申请公开系统 撤销 继续有效 确认违法 责令 意见征询 征求第三方意见 收费通知 补正通知 负面 清理 修改 修订 纠纷 起草 审查 合法性审查 备案审查 评估 参与 参加 承办 代理"),
    (T::Closed, "审结 已审结 审理完毕 结案 已结案"),
    (T::Others, "转入诉讼 进入诉讼 进入诉讼程序 转入诉讼程序 转为诉讼 转为复议 民事诉讼 刑事诉讼 公益诉讼 当事人 第三方不同意公开 第三方同意公开 第三方同意 第三方不同意 非信息公开类 非政府信息公开类 非信息公开 非政府信息公开"),
    (T::Concern, "涉及 涉 关于"),
    (T::Among, "中"),
    (T::Elsewhere, "法制审核行政处罚 法制审核行政许可 法制审核行政强制 法制审核重大 不在此列 不在其列 不在本报告 不列入 不在本表 不属于信息公开案件 不属于政府信息公开案件 不属于信息处理费 每办结 每收到 每受理 每答复 每百件 每千件 每十件 与政府信息公开工作无关 与政府信息公开无关 与信息公开无关 与信息公开工作无关 公文属性 未计入 不计入 未纳入 未统计在内 不在统计范围 属性标注 属性审查 公开属性标注 公开属性审查 属性认定 公文公开属性 文件属性 解密 解密审核 行政复议职责 单独编报 另行编报 单独编制 另行编制 单独公布 另行公布 单独发布 另行发布 单独报告 另行报告 单独统计 另行统计 单独填报 另行填报 作为复议机关 作为行政复议机关 作为复议机构 作为行政复议机构 县政府行政复议机构 市政府行政复议机构 区政府行政复议机构 省政府行政复议机构 人民政府行政复议机构"),
    (T::And, "和 及 与 或 或者 以及 、"),
    (T::Point, "一是 二是 三是 四是 五是 六是 七是 八是 九是 十是"),
    (T::Idiom, "一件事 一次办 一网通办 一件事一次办 一次办成 最多跑一次 只跑一次 一次性 一次性告知 一次不跑 三安全 两个 一个 一项 一次 一系列 一方面 一定 一批 一体 一级 一般 一些 一致 一窗 一站 一律 一直 一线 一流 一套 一支 一把手 一对一 双随机、一公开 三定 三级 三审 三张清单 六稳 六保 两会 两微一端 四议两公开 五公开 四减一提升 三公 三农 第一时间 万众一心 一窗受理 一窗式 一条龙 一张网 一张图 二维码 一人 两级 两类 两者 两方 两大 三大 四大 五大 二十大 十九大 千方百计 百姓 千家万户 百花 十分 万一 数据 数字 数字化 几乎 之一 进一步 同一 统一 单一 逐一 唯一 一一 四家 万元以上 多件 百年 三方 第三方 第三方评估 应办尽办 跨年办理 跨年度办理"),
    (T::Filler, "总金额 总费用 达到 先经复议 均先经复议 复议机关 行政复议机关 的 了 有 为 是 而 于 在 由 对 向 从 到 至 并 也 则 已 经 我 本 该 其 各类 类 情况 方面 工作 数 年度 按时 按期 依法 依规 法定期限内 期限内 在法定期限内 在规定时间内 规定时间内 规定期限内 法定时限内 规定时限内 按规定 按要求 依法依规 我局 我委 我镇 我区 我县 我市 我办 我乡 我厅 我中心 我街道 我单位 我院 我处 我旗 我会 本局 本机关 本单位 本部门 本镇 本街道 本中心 本行政机关 全局 全委 政府 信息 政府信息 办公室 书面 公民、法人或其他组织 公民、法人和其他组织 公民、法人或者其他组织 公民法人或其他组织 公民法人和其他组织 公民、法人及其他组织 公民、法人、其他组织 公民、法人以及其他组织 公民、法人 申请人 提交 提出 任何 有关 相关 行政机关 结果 办理结果 处理结果 来看 看 数量 案件 件数 事项 行为 另 另有 还 还有 且 同时 此外 截至目前 截至 截止 截至年底 年底 底 区政府 县政府 市政府 镇政府 区人民政府 县人民政府 市人民政府 镇人民政府 人民政府 街道 全部信息 进行 属 属于 属于予以 按照 按 根据 之 要求 形式 方式 方式的 通过 内 上 费用 金额 总额 费 提起 被申请 新 收 工作中 具体 主要 情形 原因 予 作 做 作为 答复为 答复的 决定为 者 继续 继续办理 答复数 总体 严格 及时 妥善 认真 规范 合规 处于 仍 仍在 目前 已经 上述 以上 以下 这 该类 申请数量 申请数 申请总数 来自 组织 共有 政务 部门 单位 接 年 月 日 期间 起 止 自 今 个 向社会 社会 我们 代表市政府 代表区政府 代表县政府 无正当理由 无正当 无障碍 无关 未来 未经 未按 未及时 无偿 无效 无误 无缝 无故 未成年 不再处理 行政机关不再处理其政府信息公开申请 行政机关不再处理 办结率 答复率 满意率 满意度 按时办结率 回复率 按期答复率 公开率 占 占比 占比为 约占 占总数 占总数的 率 比例 比较 较好 较为 较多 较大 较高 较少 较强 较快 比如 对比 如下 如实 如期 例如 计划性 统计 统计表 设计 审计 会计 计算 计入 估计 共同 公共 共享 共性 共建 公开透明 将 使 把 与会 作为被申请人 作为被申请人的 年报 告知"),
];

/// The dictionary: words by their first character, longest first.
struct Dictionary {
    /// Where the words with a character are in `words`, plus one.
    first: CharTable,
    words: Vec<Vec<(Vec<char>, Tag)>>,
}

static DICTIONARY: LazyLock<Dictionary> = LazyLock::new(|| {
    let mut by_first: BTreeMap<char, Vec<(Vec<char>, Tag)>> = BTreeMap::new();
    for (tag, words) in WORDS {
        for word in words.split(' ') {
            let chars: Vec<char> = word.chars().collect();
            if let Some(first) = chars.first() {
                by_first.entry(*first).or_default().push((chars, *tag));
            }
        }
    }
    for words in by_first.values_mut() {
        order::sort_by_key(words, |(word, _)| std::cmp::Reverse(word.len()));
    }
    let first = CharTable::new(by_first.keys().zip(1..).map(|(c, number)| (*c, number)));
    Dictionary { first, words: by_first.into_values().collect() }
});

/// The longest word at `at`, with its length.
pub fn word(chars: &[char], at: usize) -> Option<(usize, Tag)> {
    let rest = chars.get(at..)?;
    let number = DICTIONARY.first.get(*rest.first()?)?;
    let words = DICTIONARY.words.get(usize::from(number) - 1)?;
    words.iter().find(|(word, _)| rest.starts_with(word)).map(|(word, tag)| (word.len(), *tag))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashMap;

    fn tag(text: &str) -> Option<(usize, Tag)> {
        word(&text.chars().collect::<Vec<_>>(), 0)
    }

    #[test]
    fn the_longest_word_wins() {
        assert_eq!(tag("不予公开"), Some((4, T::Kind(K::Refused))));
        assert_eq!(tag("公民、法人或其他组织提交"), Some((10, T::Filler)));
        assert_eq!(tag("依申请公开文件"), Some((7, T::Topic(Topic::Foreign))));
        assert_eq!(tag("无法提供"), Some((4, T::Kind(K::Unavailable))));
        assert_eq!(tag("未收到"), Some((1, T::Negate)));
        assert_eq!(tag("鑫"), None);
    }

    #[test]
    fn no_word_stands_twice_with_two_meanings() {
        let mut seen: HashMap<&str, Tag> = HashMap::new();
        for (tag, words) in WORDS {
            for word in words.split(' ') {
                if let Some(other) = seen.insert(word, *tag) {
                    assert_eq!(other, *tag, "{word}");
                }
            }
        }
    }
}
