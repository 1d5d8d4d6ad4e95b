// Which layout a report's table is shown in, and the form's words for an address.

import type { Report, TableKind } from "../types.js";
import { applications } from "./applications.js";
import { disclosure } from "./disclosure.js";
import { figures, type Layout } from "./layout.js";
import { review } from "./review.js";

export type OfficialTable = "disclosure" | "applications" | "review";
export const OFFICIAL: OfficialTable[] = ["disclosure", "applications", "review"];
export const isOfficial = (kind: TableKind): kind is OfficialTable => (OFFICIAL as string[]).includes(kind);

/** The layout of an official table as this report has it, errors of form included. */
export const layoutOf = (report: Report, kind: OfficialTable): Layout => {
  const table = report.tables.find((one) => one.kind === kind);
  const form = (table?.form ?? report.form) === "2019" ? "2019" : "2021";
  if (kind === "review") return review();
  if (kind === "disclosure") return disclosure(form, new Set(Object.keys(report.cells)));
  const groups = Object.keys(table?.subtotals ?? {}).map((address) => address.split(".")[1] ?? "");
  return applications(form, new Set(groups));
};

/** "（二）部分公开 · 总计": the form's words for an address, or the address where no form has it. */
export const nameOf = (layouts: Iterable<Layout>, address: string): string => {
  for (const layout of layouts) {
    const cell = figures(layout).get(address);
    if (cell) return `${shortLabel(cell.row)} · ${cell.column}`;
  }
  return address;
};

/** A row's label without the note that the form prints after it. */
export const shortLabel = (label: string): string => label.replace(/（[^（）]{8,}）$/, "");
