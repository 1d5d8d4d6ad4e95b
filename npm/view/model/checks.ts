// The checks that a cell takes part in, as the form prints its sums: for the card beside the cell, not to decide anything.

import type { CheckResult, Finding } from "../types.js";
import { cellsOf } from "./findings.js";

export interface CellCheck {
  rule: string;
  outcome: "fail" | "review" | "pass" | "cannotCheck";
  finding?: Finding;
}

const BALANCE = new Set(["received", "carriedIn", "total", "carriedOut"]);
const NO_RESULT = new Set(["received", "carriedIn", "carriedOut"]);

/** The sums of the form over an address. */
export const sumsOver = (address: string): string[] => {
  const [table, row = ""] = address.split(".");
  if (table === "review") return ["review-sum"];
  if (table !== "applications") return [];
  return [
    "applications-row-sum",
    ...(NO_RESULT.has(row) ? [] : ["applications-result-sum"]),
    ...(BALANCE.has(row) ? ["applications-balance"] : []),
  ];
};

/** What became of each check over a cell: its own finding first, else how the whole rule ended where that is certain for one cell. */
export const cellChecks = (result: CheckResult, address: string): CellCheck[] => {
  const found = result.findings.filter((finding) => cellsOf(finding).includes(address));
  const failing = found.map((finding): CellCheck => ({
    rule: finding.rule, outcome: finding.outcome === "fail" ? "fail" : "review", finding,
  }));
  const named = new Set(found.map((finding) => finding.rule));
  const sums = sumsOver(address).filter((rule) => !named.has(rule)).flatMap((rule): CellCheck[] => {
    const one = result.outcomes[rule];
    if (!one || one.outcome === "notApplicable") return [];
    return [{ rule, outcome: one.checked === one.of ? "pass" : "cannotCheck" }];
  });
  return [...failing, ...sums];
};

/** The claims of the prose that were compared with this cell. */
export const claimsAgainst = (result: CheckResult, address: string) =>
  (result.report?.claims ?? []).filter((claim) => result.coverage[claim.id]?.against?.includes(address));
