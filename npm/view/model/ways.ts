// Repairs in sentences, the same as the command line's (src/render/repair.rs).

import type { Layout } from "../form/layout.js";
import { figures } from "../form/layout.js";
import { shortLabel } from "../form/index.js";
import { wordFor, type Words } from "../i18n/index.js";
import type { Repair, Report } from "../types.js";

export interface Naming {
  t: Words;
  layouts: readonly Layout[];
  report: Report;
}

export const isCell = (target: string): boolean => target.includes(".");
const half = (text: string): string => text.replaceAll("（", "(").replaceAll("）", ")");

/** “(二)部分公开”的总计: a cell by its row and column, a claim by its words. */
export const spoken = ({ t, layouts, report }: Naming, target: string): string => {
  const cell = layouts.map((layout) => figures(layout).get(target)).find(Boolean);
  if (cell) return t("cell.name", { row: half(shortLabel(cell.row)), column: wordFor(t, "column", target.split(".")[2] ?? "") });
  const claim = report.claims.find((one) => one.id === target);
  return isCell(target) ? target : t("repair.claim", { quote: claim?.quote ?? target });
};

const change = (naming: Naming, { target, from, to }: Repair["changes"][number]): string => {
  const { t } = naming;
  const said = (value: number | null) => (value === null ? t("repair.blank") : String(value));
  return t(to === null ? "repair.unknown" : "repair.change", { cell: spoken(naming, target), from: said(from), to: said(to) });
};

export const way = (naming: Naming, repair: Repair): string => {
  const { t } = naming;
  return t("repair.says", { changes: repair.changes.map((one) => change(naming, one)).join(t("list.and")), n: repair.explains.length });
};

/** One line for each repair; where several would mend the same, a line before them says that none is called right. */
export const waysOf = (naming: Naming, repairs: readonly Repair[]): string[] => {
  const [sure, maybe] = [repairs.filter((one) => one.unique), repairs.filter((one) => !one.unique)];
  const said = (list: readonly Repair[]) => list.map((one) => way(naming, one));
  return [...said(sure), ...(maybe.length > 0 ? [naming.t("repair.maybe")] : []), ...said(maybe)];
};
