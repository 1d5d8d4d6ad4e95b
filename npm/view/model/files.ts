// A result as a row in the list of files.

import type { FileEntry } from "../gouji-files.js";
import { told, type Key, type Words } from "../i18n/index.js";
import { counts } from "./findings.js";
import { noticesOf } from "./reading.js";
import { verdict } from "./verdict.js";

export type SortKey = "organ" | "year" | "form" | "figures" | "fail" | "review" | "cannotCheck" | "notices";

export interface FileRow {
  id: string;
  name: string;
  state: "read" | "waiting" | "failed";
  message: string;
  organ: string;
  year: number;
  form: string;
  figures: number;
  fail: number;
  review: number;
  cannotCheck: number;
  notices: number;
}

const NOTHING = { organ: "", year: 0, form: "", figures: 0, fail: 0, review: 0, cannotCheck: 0, notices: 0, message: "" };

export const rowOf = ({ id, name, result }: FileEntry, t: Words): FileRow => {
  if (!result) return { ...NOTHING, id, name, state: "waiting" };
  const { report } = result;
  if (!report) return { ...NOTHING, id, name, state: "failed", message: result.error ? told(t, result.error.message, result.error.english) : "" };
  const { fail, review, cannotCheck } = counts(result);
  const figures = Object.values(report.cells).filter((cell) => cell.state === "number").length;
  // Noughts in a row would look like a clean report.
  if (figures === 0) return { ...NOTHING, id, name, state: "failed", organ: report.meta.organ ?? "", message: verdict(result, result.findings, t)[0]?.text ?? "" };
  const { organ, year } = report.meta;
  return {
    id, name, state: "read", message: "", figures, fail, review, cannotCheck,
    organ: organ ?? "", year: year ?? 0, form: report.form ?? "", notices: noticesOf(result).length,
  };
};

/** Rows that were not read stand first when the worst are asked for: they need a person most. */
export const compare = (a: FileRow, b: FileRow, key: SortKey): number => {
  const bad = Number(a.state === "failed") - Number(b.state === "failed");
  const [x, y] = [a[key], b[key]];
  const order = typeof x === "number" && typeof y === "number" ? x - y : String(x).localeCompare(String(y), "zh");
  return bad || order || a.name.localeCompare(b.name, "zh");
};

const SAID: [words: Key, of: (row: FileRow) => boolean][] = [
  ["files.withFail", (row) => row.fail > 0],
  ["files.withReview", (row) => row.fail === 0 && row.review > 0],
  ["files.unread", (row) => row.state === "failed"],
  ["files.stillWaiting", (row) => row.state === "waiting"],
];

/** The line over the list: how many files, then of how many there is something to say. */
export const summary = (rows: readonly FileRow[], between: number, t: Words): string => {
  const said = SAID.map(([words, of]) => ({ words, n: rows.filter(of).length })).filter(({ n }) => n > 0);
  const parts = [t("files.title", { n: rows.length }), ...said.map(({ words, n }) => t(words, { n }))];
  return parts.join(t("stop.comma")) + t("stop.full") + (between > 0 ? t("files.between", { n: between }) : "");
};
