// Repairs in sentences, the same as the command line's (src/render/repair.rs).

import type { Layout } from "../form/layout.js";
import { figures } from "../form/layout.js";
import { shortLabel } from "../form/index.js";
import { wordFor, type Words } from "../i18n/index.js";
import type { Finding, Repair, Report } from "../types.js";

export interface Naming {
  t: Words;
  layouts: readonly Layout[];
  report: Report;
  /** All of the result's, as the repairs name them. */
  findings: readonly Finding[];
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

const change = (naming: Naming, { target, from, to, columnUnknown }: Repair["changes"][number]): string => {
  const { t } = naming;
  const said = (value: number | null) => (value === null ? t("repair.blank") : String(value));
  const params = { cell: spoken(naming, target), from: said(from), to: said(columnUnknown?.total ?? to) };
  if (!isCell(target)) return t("repair.prose", params);
  return t(columnUnknown ? "repair.unknown" : "repair.change", params);
};

/** What it mends and how many that are, counted as the verdict counts: what follows from another finding is told apart. */
const mended = ({ t, findings }: Naming, { explains }: Repair): { mended: string; n: number } => {
  const gone = findings.filter((one) => explains.includes(one.fingerprint));
  const follows = (one: Finding) => one.causedBy !== undefined && explains.includes(one.causedBy);
  const of = (outcome: string) => gone.filter((one) => !follows(one) && one.outcome === outcome).length;
  const parts = [["fail", of("fail")], ["review", of("review")], ["derived", gone.filter(follows).length]] as const;
  return { mended: parts.filter(([, n]) => n > 0).map(([name, n]) => t(`repair.mends.${name}`, { n })).join(t("repair.and")), n: gone.length };
};

export const way = (naming: Naming, repair: Repair): string => {
  const { t } = naming;
  return t("repair.says", { changes: repair.changes.map((one) => change(naming, one)).join(t("list.and")), ...mended(naming, repair) });
};

/** That none of these ways is sure. */
export const doubt = (t: Words, ways: readonly Repair[]): string => t(ways.length === 1 ? "repair.one" : "repair.several");
