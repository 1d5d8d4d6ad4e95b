// What the user does not want to see: one finding or a whole rule, for one report or for all. Kept on this machine only.

import type { CheckResult, Finding } from "../types.js";
import { roots } from "./findings.js";

export interface Ignored {
  rule: string;
  /** Absent: the whole rule. */
  fingerprint?: string;
  /** Absent: for every report. */
  file?: string;
  /** What it was, for the list that undoes it. */
  title: string;
  where: string;
}

/** The same report keeps its name over drafts: organ and year where both are known, else the bytes. */
export const fileKey = (result: CheckResult): string => {
  const meta = result.report?.meta;
  return meta?.organKey && meta.year ? `${meta.organKey}/${meta.year}` : result.source.sha256;
};

export const isIgnored = (list: readonly Ignored[], file: string) => (finding: Finding): boolean =>
  list.some((one) => one.rule === finding.rule &&
    (one.fingerprint === undefined || one.fingerprint === finding.fingerprint) &&
    (one.file === undefined || one.file === file));

/** A result's findings without the ignored ones and what only follows from those. */
export const unignored = (result: CheckResult, list: readonly Ignored[]): Finding[] => {
  if (list.length === 0) return result.findings;
  const ignored = isIgnored(list, fileKey(result));
  const hidden = roots(result.findings).filter((root) => ignored(root.finding)).flatMap((root) => [root.finding, ...root.derived]);
  const gone = new Set(hidden);
  return result.findings.filter((one) => !gone.has(one) && !ignored(one));
};

/** A result as if what the user ignores had not been found: its other findings, and what is said of repairs of those. */
export const withoutIgnored = (result: CheckResult, list: readonly Ignored[]): CheckResult => {
  const findings = unignored(result, list);
  const left = new Set(findings.map((one) => one.fingerprint));
  const repairs = result.repairs.filter((one) => one.explains.some((fingerprint) => left.has(fingerprint)));
  return { ...result, findings, repairs, ...(result.unrepaired && { unrepaired: result.unrepaired.filter((one) => left.has(one)) }) };
};

const same = (a: Ignored, b: Ignored) => a.rule === b.rule && a.fingerprint === b.fingerprint && a.file === b.file;
export const withIgnored = (list: readonly Ignored[], one: Ignored): Ignored[] => [...list.filter((old) => !same(old, one)), one];
export const without = (list: readonly Ignored[], one: Ignored): Ignored[] => list.filter((old) => !same(old, one));

const KEY = "gouji.ignored";
const valid = (one: unknown): one is Ignored =>
  typeof one === "object" && one !== null && typeof (one as Ignored).rule === "string" && typeof (one as Ignored).title === "string";

/** A store that is missing, full or damaged is an empty one: nothing depends on it. */
export const load = (): Ignored[] => {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(list) ? list.filter(valid) : [];
  } catch {
    return [];
  }
};

export const save = (list: readonly Ignored[]): void => {
  try {
    localStorage.setItem(KEY, JSON.stringify(list));
  } catch {
    // Private windows refuse storage; the list then lasts as long as the page.
  }
};
