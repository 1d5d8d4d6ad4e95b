// What reading noticed, in lines (src/render/lines.rs says the same).

import { told, type Words } from "../i18n/index.js";
import type { CheckResult, Notice } from "../types.js";
import { placeWords } from "./place.js";

/** Without what a finding of the same name says. */
export const noticesOf = ({ report, findings }: CheckResult): Notice[] =>
  (report?.notices ?? []).filter((notice) => !findings.some((finding) => finding.rule === notice.code));

/** A notice with where it was, if not in the source as a whole. */
export const noticeLine = ({ text: zh, english, place }: Notice, t: Words): string => {
  const text = told(t, zh, english);
  return place.kind === "whole" ? text : t("notices.where", { text, place: placeWords(place, t) });
};
