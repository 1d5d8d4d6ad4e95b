// Section 四, the same in both forms: 行政复议 (5) and 行政诉讼 (10) in two tiers over one row of figures.

import type { Layout, LayoutCell } from "./layout.js";

const RESULTS: [string, string][] = [
  ["upheld", "结果维持"], ["corrected", "结果纠正"], ["other", "其他结果"], ["pending", "尚未审结"], ["total", "总计"],
];
const PARTS: [string, string][] = [
  ["reconsideration", "行政复议"], ["directLitigation", "未经复议直接起诉"], ["litigationAfterReconsideration", "复议后起诉"],
];

const heads = (rows: number): LayoutCell[] => RESULTS.map(([, head]) => ({ head, scope: "col", rows }));

export const review = (): Layout => ({
  table: "review",
  look: "review-table",
  rows: [
    [
      { head: "行政复议", scope: "colgroup", cols: 5 },
      { head: "行政诉讼", scope: "colgroup", cols: 10 },
    ],
    [
      ...heads(2),
      { head: "未经复议直接起诉", scope: "colgroup", cols: 5 },
      { head: "复议后起诉", scope: "colgroup", cols: 5 },
    ],
    [...heads(1), ...heads(1)],
    PARTS.flatMap(([row, words]) =>
      RESULTS.map(([column, label]) => ({ address: `review.${row}.${column}`, row: words, column: label }))),
  ],
});
