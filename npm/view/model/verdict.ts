// The one line over everything, always in this order: what was read, what does not hold, what a person should see,
// what could not be checked, what holds. Never "没有问题", never a score. The command line says the same
// (src/render/verdict.rs).

import { OFFICIAL } from "../form/index.js";
import { told, type Words } from "../i18n/index.js";
import type { CheckResult, Finding, Report, Status } from "../types.js";
import { counts, roots } from "./findings.js";

export interface Part {
  tone: "read" | "fail" | "review" | "cannotCheck" | "pass";
  text: string;
}

export const STATUSES: Status[] = ["verified", "contradicted", "noCell", "notComparable"];

/** How many numbers the prose has, and how they ended. */
const prose = ({ coverage }: CheckResult, { claims }: Report, t: Words): string => {
  const all = Object.values(coverage);
  const counts = STATUSES.map((status) => ({ status, n: all.filter((one) => one.status === status).length })).filter(({ n }) => n > 0);
  const words = counts.map(({ status, n }) => `${t(`status.${status}`)} ${n}`).join(t("list.and"));
  return words ? t("verdict.proseEnded", { n: claims.length, words }) : t("verdict.prose", { n: claims.length });
};

const read = (result: CheckResult, report: Report, t: Words): Part => {
  const tables = OFFICIAL.filter((kind) => report.tables.some((table) => table.kind === kind && table.cellsFound > 0)).length;
  const numbers = Object.values(report.cells).filter((cell) => cell.state === "number").length;
  if (tables === 0 && report.claims.length === 0) return { tone: "read", text: t("verdict.readNothing") };
  const said = { tables, numbers, prose: prose(result, report, t) };
  const text = t(tables === 0 ? "verdict.readProse" : "verdict.read", said);
  return { tone: "read", text };
};

const missingTables = (report: Report, t: Words): string =>
  OFFICIAL.filter((kind) => !report.tables.some((table) => table.kind === kind && table.cellsFound > 0))
    .map((kind) => t(`tableName.${kind}`))
    .join(t("list.and"));

const unchecked = (report: Report, items: number, t: Words): string => {
  const tables = missingTables(report, t);
  if (tables && items > 0) return t("verdict.missing", { tables, n: items });
  if (tables) return t("verdict.missingOnly", { tables });
  return items > 0 ? t("verdict.cannot", { n: items }) : "";
};

/** The verdict of a result; `shown` are its findings without those that the user ignores. */
export const verdict = (result: CheckResult, shown: readonly Finding[], t: Words): Part[] => {
  const { report } = result;
  if (!report) return [{ tone: "cannotCheck", text: result.error ? told(t, result.error.message, result.error.english) : "" }];
  if (result.outcomes["not-a-report"]?.outcome === "fail") {
    const said = result.findings.find((one) => one.rule === "not-a-report")?.message ?? "";
    return [{ tone: "cannotCheck", text: said + t("verdict.nothing") }];
  }
  const { fail, review, cannotCheck, pass } = counts(result, shown);
  const parts: Part[] = [read(result, report, t)];
  if (fail > 0) parts.push({ tone: "fail", text: t("verdict.fail", { n: fail }) });
  if (review > 0) parts.push({ tone: "review", text: t("verdict.review", { n: review }) });
  const open = unchecked(report, cannotCheck, t);
  if (open) parts.push({ tone: "cannotCheck", text: open });
  const hidden = roots(result.findings).length - fail - review;
  if (hidden > 0) parts.push({ tone: "cannotCheck", text: t("verdict.ignored", { n: hidden }) });
  if (pass > 0) parts.push({ tone: "pass", text: t(parts.length > 1 ? "verdict.rest" : "verdict.all", { n: pass }) });
  return parts;
};

const END = /[。.] ?$/;
/** Joined into one line: commas within what does not hold, a semicolon before what is open and what holds. */
export const sentence = (parts: readonly Part[], t: Words): string =>
  joined(parts, t).map((part) => part.text).join("");

/** The same parts with the stops that stand between them. */
export const joined = (parts: readonly Part[], t: Words): Part[] =>
  parts.map((part, i) => {
    const next = parts[i + 1];
    if (END.test(part.text)) return part;
    const stop = !next ? t("stop.full") : next.tone === "review" ? t("stop.comma") : t("stop.semicolon");
    return { ...part, text: part.text + stop };
  });
