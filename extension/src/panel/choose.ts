/** Which frame of a page holds the report: the one with most of its headings and tables; else the page itself. */
import type { DocumentInput } from "../../../npm/engine/instance.js";
import type { Frame } from "./page-link.js";

/** Words that stand in every report, and hardly anywhere else in numbers. */
const SIGNS = [
  "总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况", "提起行政诉讼情况", "主要问题及改进情况", "其他需要报告的事项",
  "行政规范性文件", "申请人情况", "自然人", "本年新收政府信息公开申请数量", "结转下年度继续办理", "结果维持", "尚未审结", "公开年度报告", "公开工作年度报告",
];

const words = (document: DocumentInput): string => (document.blocks ?? []).map((block) => {
  if (block.kind === "paragraph") return block.chrome ? "" : block.text;
  return block.kind === "grid" ? block.cells.map((cell) => cell.text).join("\n") : "";
}).join("\n").replace(/[ \t]+/g, "");

/** How much of a report is in it. */
export const likeness = (document: DocumentInput): number => {
  const text = words(document);
  return SIGNS.filter((sign) => text.includes(sign)).length;
};

export const choose = (frames: readonly Frame[]): Frame | null => {
  const ranked = frames.map((frame) => ({ frame, likeness: likeness(frame.read.document) }));
  // The page goes before its frames where both say the same.
  ranked.sort((a, b) => b.likeness - a.likeness || a.frame.frameId - b.frame.frameId);
  return ranked[0]?.frame ?? null;
};
