// Saving what was found, as files on this machine.

import type { CheckResult, Output } from "gouji";
import { csv } from "gouji/view";
import type { Item, Session } from "./session.js";

const save = (name: string, type: string, text: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};

const results = (items: readonly Item[]): CheckResult[] => items.flatMap((item) => (item.result ? [item.result] : []));

const nameOf = (items: readonly Item[]): string => {
  const report = items.length === 1 ? items[0]?.result?.report : null;
  const name = [report?.meta.organ, report?.meta.year].filter(Boolean).join("-") || "gouji";
  return name.replace(/[\\/:*?"<>|\s]+/g, "_");
};

/** The same JSON as the command line's. */
export const saveJson = (session: Session, items: readonly Item[]): void => {
  if (!session.tool) return;
  const output: Output = { schemaVersion: 1, tool: session.tool, results: results(items), across: items.length > 1 ? session.across : [] };
  save(`${nameOf(items)}.json`, "application/json", JSON.stringify(output, null, 2));
};

export const saveRecord = (item: Item, page: string): void => save(`${nameOf([item])}.html`, "text/html;charset=utf-8", page);

export const saveCsv = (items: readonly Item[]): void => save(`${nameOf(items)}.csv`, "text/csv;charset=utf-8", csv(results(items)));
