/** Reports made from a case, for repairs that are not sure: as files, for the page and for the command line. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { caseText } from "./page.ts";

const contradictions = caseText("09-contradictions.txt");

/** A table that adds up, and prose that knows five more of it. */
const lost = contradictions.replace("0 | 18 | ||", "0 | 17 | ||").replace("3 | 1 | 0 | 1 | 4", "3 | 1 | 0 | 1 | 5")
  .replace("结转下年度继续办理9件", "结转下年度继续办理14件");

/** More wrong totals than three changes could mend. */
const many = contradictions.replace(/^(.*(?:部分公开\(|保护第三方|不掌握相关|没有现成|信访举报).*\| )(\d+)( \| \|.*)$/gm,
  (_, before: string, total: string, after: string) => `${before}${Number(total) + 70}${after}`);

const folder = mkdtempSync(join(tmpdir(), "gouji-"));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

export const lostFile = file("lost.txt", lost);
export const manyFile = file("many.txt", many);
