// Section 三 as the forms print it: 申请人情况 over seven columns, 三、本年度办理结果 standing upright beside its rows.

import type { Layout, LayoutCell } from "./layout.js";

const NOTE = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";
const LABELS = 3;
const COLUMNS: [string, string][] = [
  ["naturalPerson", "自然人"], ["business", "商业企业"], ["research", "科研机构"], ["socialOrganization", "社会公益组织"],
  ["legalService", "法律服务机构"], ["otherOrganization", "其他"], ["total", "总计"],
];

interface Group {
  label: string;
  key: string;
  rows: [key: string, label: string][];
}

const GROUPS: Group[] = [
  { label: "（一）予以公开", key: "granted", rows: [] },
  { label: "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", key: "partlyGranted", rows: [] },
  { label: "（三）不予公开", key: "refused", rows: [
    ["refusedStateSecret", "1.属于国家秘密"], ["refusedByLaw", "2.其他法律行政法规禁止公开"],
    ["refusedSecurity", "3.危及“三安全一稳定”"], ["refusedThirdParty", "4.保护第三方合法权益"],
    ["refusedInternal", "5.属于三类内部事务信息"], ["refusedProcess", "6.属于四类过程性信息"],
    ["refusedEnforcementFile", "7.属于行政执法案卷"], ["refusedInquiry", "8.属于行政查询事项"],
  ] },
  { label: "（四）无法提供", key: "unavailable", rows: [
    ["unavailableNotHeld", "1.本机关不掌握相关政府信息"], ["unavailableNeedsCreation", "2.没有现成信息需要另行制作"],
    ["unavailableUnclear", "3.补正后申请内容仍不明确"],
  ] },
  { label: "（五）不予处理", key: "rejected", rows: [
    ["rejectedComplaint", "1.信访举报投诉类申请"], ["rejectedRepeat", "2.重复申请"], ["rejectedPublication", "3.要求提供公开出版物"],
    ["rejectedExcessive", "4.无正当理由大量反复申请"], ["rejectedReissue", "5.要求行政机关确认或重新出具已获取信息"],
  ] },
];
const OTHER_2019: Group = { label: "（六）其他处理", key: "otherHandling", rows: [] };
const OTHER_2021: Group = { ...OTHER_2019, rows: [
  ["otherUncorrected", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"],
  ["otherUnpaid", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"],
  ["otherRemaining", "3.其他"],
] };

const figuresOf = (row: string, label: string): LayoutCell[] =>
  COLUMNS.map(([column, words]) => ({ address: `applications.${row}.${column}`, row: label, column: words }));

/** A row whose label takes the label columns from `from` on. Its figures go by its name, which tells “（三）3.” from “（四）3.”. */
const line = (row: string, label: string, from: number, named = label): LayoutCell[] => [
  { head: label, scope: "row", cols: LABELS - from, label: from, look: "item" },
  ...figuresOf(row, named),
];

/** A group with rows of its own stands beside them; where 小计 are printed, they close the group. */
const groupRows = (group: Group, subtotals: ReadonlySet<string>): LayoutCell[][] => {
  if (group.rows.length === 0) return [line(group.key, group.label, 1)];
  const items = group.rows.map(([key, label]) => line(key, label, 2, `${group.label.slice(0, 3)}${label}`));
  if (subtotals.has(group.key)) items.push(line(group.key, "小计", 2, group.label));
  items[0]?.unshift({ head: group.label, scope: "rowgroup", rows: items.length, label: 1 });
  return items;
};

const HEADS: LayoutCell[][] = [
  [
    { head: NOTE, scope: "none", cols: LABELS, rows: 3, label: 0, look: "corner" },
    { head: "申请人情况", scope: "colgroup", cols: COLUMNS.length },
  ],
  [
    { head: "自然人", scope: "col", rows: 2 },
    { head: "法人或其他组织", scope: "colgroup", cols: 5 },
    { head: "总计", scope: "col", rows: 2 },
  ],
  COLUMNS.slice(1, 6).map(([, head]) => ({ head, scope: "col" })),
];

export const applications = (form: "2019" | "2021", subtotals: ReadonlySet<string> = new Set()): Layout => {
  const groups = [...GROUPS, form === "2019" ? OTHER_2019 : OTHER_2021].flatMap((group) => groupRows(group, subtotals));
  const results = [...groups, line("total", "（七）总计", 1)];
  results[0]?.unshift({ head: "三、本年度办理结果", scope: "rowgroup", rows: results.length, label: 0, look: "vertical" });
  return {
    table: "applications",
    look: "applications-table",
    rows: [
      ...HEADS,
      line("received", "一、本年新收政府信息公开申请数量", 0),
      line("carriedIn", "二、上年结转政府信息公开申请数量", 0),
      ...results,
      line("carriedOut", "四、结转下年度继续办理", 0),
    ],
  };
};
