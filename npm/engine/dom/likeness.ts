/** How much of a report is in a Document: which frame of a page is the one to read. */
import type { DocumentInput } from "../instance.js";

/** Words that stand in every report, and hardly anywhere else in numbers. */
const SIGNS = [
  "总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况", "提起行政诉讼情况", "主要问题及改进情况", "其他需要报告的事项",
  "行政规范性文件", "申请人情况", "自然人", "本年新收政府信息公开申请数量", "结转下年度继续办理", "结果维持", "尚未审结", "公开年度报告", "公开工作年度报告",
];

const words = (document: DocumentInput): string => (document.blocks ?? []).map((block) => {
  if (block.kind === "paragraph") return block.chrome ? "" : block.text;
  return block.kind === "grid" ? block.cells.map((cell) => cell.text).join("\n") : "";
}).join("\n").replace(/[ \t]+/g, "");

export const likeness = (document: DocumentInput): number => {
  const text = words(document);
  return SIGNS.filter((sign) => text.includes(sign)).length;
};

/** The one with most of a report's headings and tables; of several that say the same the first. */
export const likest = <T>(all: readonly T[], documentOf: (one: T) => DocumentInput): T | undefined => {
  const ranked = all.map((one) => ({ one, likeness: likeness(documentOf(one)) }));
  return ranked.sort((a, b) => b.likeness - a.likeness)[0]?.one;
};
