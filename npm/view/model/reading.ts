// What reading noticed and which checks could not be made, in lines (src/render/lines.rs says the same).

import { told, type Words } from "../i18n/index.js";
import type { CheckResult, Notice, Outcome, RuleInfo, RuleOutcome } from "../types.js";
import { placeWords } from "./place.js";

/** Without what a finding of the same name says. */
export const noticesOf = ({ report, findings }: CheckResult): Notice[] =>
  (report?.notices ?? []).filter((notice) => !findings.some((finding) => finding.rule === notice.code));

/** A notice with where it was, if not in the source as a whole. */
export const noticeLine = ({ text: zh, english, place }: Notice, t: Words): string => {
  const text = told(t, zh, english);
  return place.kind === "whole" ? text : t("notices.where", { text, place: placeWords(place, t) });
};

/** Title and outcome of the rules that ended so, in the order of the rules. */
export const ended = (result: CheckResult, rules: readonly RuleInfo[], outcome: Outcome, t: Words): [title: string, one: RuleOutcome][] =>
  rules.flatMap((rule) => {
    const one = result.outcomes[rule.slug];
    return one?.outcome === outcome ? [[rule.title[t.language], one] as [string, RuleOutcome]] : [];
  });

/** Titles of the rules that could not be checked, those of one reason together. */
export const uncheckedLines = (result: CheckResult, rules: readonly RuleInfo[], t: Words): string[] => {
  const groups = new Map<string, string[]>();
  for (const [title, { reason = "" }] of ended(result, rules, "cannotCheck", t)) groups.set(reason, [...(groups.get(reason) ?? []), title]);
  return [...groups].map(([reason, list]) => {
    const titles = list.join(t("list.and"));
    return reason ? t("record.why", { titles, reason: reason.replace(/[。.]+$/, "") }) : titles;
  });
};
