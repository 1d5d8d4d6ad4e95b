// Findings as the view shows them: roots with what follows from them, and what each one is about.

import type { CheckResult, Finding, Term } from "../types.js";

export const FAMILIES = [
  "table", "crossTable", "proseTable", "prose", "crossYear", "aggregate", "structure", "dates", "identity", "wording", "reading",
] as const;

/** A finding with those that the same wrong figure causes. */
export interface Root {
  finding: Finding;
  derived: Finding[];
}

const SURE = { fail: 0, review: 1 } as Record<string, number>;
const BAD = { error: 0, warning: 1, info: 2 } as const;
const weight = (one: Finding) => (SURE[one.outcome] ?? 2) * 3 + BAD[one.severity];

/** Root findings, the worst first, each with its derived ones. A cause that is not among them hides nothing. */
export const roots = (findings: readonly Finding[]): Root[] => {
  const known = new Map(findings.map((one) => [one.fingerprint, one]));
  const rootOf = (one: Finding): Finding => {
    const seen = new Set<string>();
    let at = one;
    while (at.causedBy && !seen.has(at.fingerprint)) {
      seen.add(at.fingerprint);
      const cause = known.get(at.causedBy);
      if (!cause) break;
      at = cause;
    }
    return at;
  };
  const byRoot = new Map<Finding, Finding[]>();
  for (const one of findings) {
    const root = rootOf(one);
    const list = byRoot.get(root) ?? [];
    if (one !== root) list.push(one);
    byRoot.set(root, list);
  }
  const all = [...byRoot].map(([finding, derived]) => ({ finding, derived }));
  return all.sort((a, b) => weight(a.finding) - weight(b.finding));
};

const addressesOf = (terms: Term[]) => terms.flatMap((term) => (term.address ? [term.address] : []));

/** Every cell that a finding's equation adds up. */
export const cellsOf = (finding: Finding): string[] => [...new Set(addressesOf(finding.equation?.terms ?? []))];

/** Every number of the prose that a finding speaks of. */
export const claimsOf = (finding: Finding): string[] =>
  (finding.equation?.terms ?? []).flatMap((term) => (term.claim ? [term.claim] : []));

/** The cells to mark: the printed sum where many make one, else all of them. Marking 24 for one would say nothing. */
export const blamedCells = (finding: Finding): string[] => {
  const terms = finding.equation?.terms ?? [];
  const sides = (["left", "right"] as const).map((side) => terms.filter((term) => term.side === side));
  const single = sides.find((side) => side.length === 1 && side[0]?.address);
  return single && terms.length > 3 ? addressesOf(single) : addressesOf(terms);
};

export interface Mark {
  outcome: "fail" | "review";
  findings: Finding[];
}

/** What stands against each address or claim: the surest finding decides the sign. */
export const marks = (findings: readonly Finding[], keys: (finding: Finding) => string[]): Map<string, Mark> => {
  const found = new Map<string, Mark>();
  for (const finding of findings) {
    for (const key of keys(finding)) {
      const mark = found.get(key) ?? { outcome: "review" as const, findings: [] };
      mark.findings.push(finding);
      if (finding.outcome === "fail") mark.outcome = "fail";
      found.set(key, mark);
    }
  }
  return found;
};

export interface Filter {
  outcomes: ReadonlySet<string>;
  severities: ReadonlySet<string>;
}

/** Nothing chosen means everything. */
export const passes = (filter: Filter) => (finding: Finding): boolean =>
  (filter.outcomes.size === 0 || filter.outcomes.has(finding.outcome)) &&
  (filter.severities.size === 0 || filter.severities.has(finding.severity));

/** What a result amounts to, as the verdict and the list of files count it. */
export interface Counts {
  fail: number;
  review: number;
  cannotCheck: number;
  pass: number;
  notApplicable: number;
}

export const counts = (result: CheckResult, shown: readonly Finding[] = result.findings): Counts => {
  const found = roots(shown).map((root) => root.finding.outcome);
  const rules = Object.values(result.outcomes).map((one) => one.outcome);
  const many = (list: string[], name: string) => list.filter((one) => one === name).length;
  return {
    fail: many(found, "fail"),
    review: many(found, "review"),
    cannotCheck: many(rules, "cannotCheck"),
    pass: many(rules, "pass"),
    notApplicable: many(rules, "notApplicable"),
  };
};
