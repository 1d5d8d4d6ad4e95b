// Section 二 as the two forms print it: caption rows of 第二十条 over their own heads and rows.

import type { Layout, LayoutCell } from "./layout.js";

type Columns = [key: string, label: string][];
interface Part {
  caption: string;
  columns: Columns;
  rows: [key: string, label: string][];
}

const DOCUMENTS_2021: Columns = [["issued", "本年制发件数"], ["repealed", "本年废止件数"], ["inForce", "现行有效件数"]];
const DECISIONS_2021: Columns = [["decisions", "本年处理决定数量"]];
const FORM_2021: Part[] = [
  { caption: "第二十条第（一）项", columns: DOCUMENTS_2021, rows: [["regulations", "规章"], ["normativeDocuments", "行政规范性文件"]] },
  { caption: "第二十条第（五）项", columns: DECISIONS_2021, rows: [["licensing", "行政许可"]] },
  { caption: "第二十条第（六）项", columns: DECISIONS_2021, rows: [["penalties", "行政处罚"], ["compulsion", "行政强制"]] },
  { caption: "第二十条第（八）项", columns: [["amount", "本年收费金额（单位：万元）"]], rows: [["fees", "行政事业性收费"]] },
];

const DOCUMENTS_2019: Columns = [["newlyMade", "本年新制作数量"], ["newlyDisclosed", "本年新公开数量"], ["totalDisclosed", "对外公开总数量"]];
const ITEMS: Columns = [["previousItems", "上一年项目数量"], ["change", "本年增/减"]];
const HANDLED: Columns = [...ITEMS, ["decisions", "处理决定数量"]];
const FORM_2019: Part[] = [
  { caption: "第二十条第（一）项", columns: DOCUMENTS_2019, rows: [["regulations", "规章"], ["normativeDocuments", "规范性文件"]] },
  { caption: "第二十条第（五）项", columns: HANDLED, rows: [["licensing", "行政许可"], ["otherServices", "其他对外管理服务事项"]] },
  { caption: "第二十条第（六）项", columns: HANDLED, rows: [["penalties", "行政处罚"], ["compulsion", "行政强制"]] },
  { caption: "第二十条第（八）项", columns: ITEMS, rows: [["fees", "行政事业性收费"]] },
  { caption: "第二十条第（九）项", columns: [["items", "采购项目数量"], ["amount", "采购总金额"]], rows: [["procurement", "政府集中采购"]] },
];

const WIDTH = 3;

/** The columns share the three of the first part; the last one takes what is left. */
const span = (columns: Columns, index: number): number =>
  index === columns.length - 1 ? WIDTH - columns.length + 1 : 1;

const rows = (part: Part): LayoutCell[][] => [
  [{ head: part.caption, scope: "colgroup", cols: WIDTH + 1, look: "caption" }],
  [
    { head: "信息内容", scope: "col", label: 0 },
    ...part.columns.map(([, label], i): LayoutCell => ({ head: label, scope: "col", cols: span(part.columns, i) })),
  ],
  ...part.rows.map(([key, label]): LayoutCell[] => [
    { head: label, scope: "row", label: 0 },
    ...part.columns.map(([column, words], i) => ({
      address: `disclosure.${key}.${column}`, row: label, column: words, cols: span(part.columns, i),
    })),
  ]),
];

/** Where a 2019 report prints 本年项目数量, that column takes the place of the two that it replaces. */
const asPrinted = (part: Part, present: ReadonlySet<string>): Part => {
  const has = (column: string) => part.rows.some(([row]) => present.has(`disclosure.${row}.${column}`));
  if (!has("currentItems")) return part;
  const official = part.columns.filter(([key]) => !ITEMS.some(([item]) => item === key) || has(key));
  return { ...part, columns: [["currentItems", "本年项目数量"], ...official].slice(0, WIDTH) as Columns };
};

export const disclosure = (form: "2019" | "2021", present: ReadonlySet<string> = new Set()): Layout => ({
  table: "disclosure",
  look: "disclosure-table",
  rows: (form === "2019" ? FORM_2019.map((part) => asPrinted(part, present)) : FORM_2021).flatMap(rows),
});
