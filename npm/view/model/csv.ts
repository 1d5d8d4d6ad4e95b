// The long CSV, one row per cell (contract.md §8): UTF-8 with BOM, and nothing that a spreadsheet takes for a formula.

import type { CheckResult } from "../types.js";
import { placeText } from "./place.js";

const HEAD = ["source", "organ", "year", "form", "address", "value", "raw", "state", "place"];

/** Text as a field: quoted where it must be, with ' before what a spreadsheet would run. */
export const field = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** A number as a field; a negative one is no formula. */
const figure = (value: number | null): string => (value === null ? "" : String(value));

const rowsOf = (result: CheckResult): string[] => {
  const { report, source } = result;
  if (!report) return [];
  const head = [source.name, report.meta.organ ?? "", String(report.meta.year ?? ""), report.form ?? ""].map(field);
  return Object.entries(report.cells).map(([address, cell]) =>
    [...head, field(address), figure(cell.value), field(cell.raw), cell.state, field(placeText(cell.place))].join(","));
};

export const csv = (results: readonly CheckResult[]): string =>
  `\uFEFF${[HEAD.join(","), ...results.flatMap(rowsOf)].join("\r\n")}\r\n`;
