// A finding as plain text, for a message to a colleague.

import { wordFor, type Words } from "../i18n/index.js";
import type { CheckResult, Finding } from "../types.js";

export const findingText = (finding: Finding, result: CheckResult, t: Words): string => {
  const meta = result.report?.meta;
  const where = [meta?.organ, meta?.year].filter(Boolean).join(" ") || result.source.name;
  const laws = finding.laws.map((law) => law.clause).join(t("stop.semicolon"));
  return [
    `[${wordFor(t, "outcome", finding.outcome)}] ${finding.title}`,
    where,
    finding.message,
    finding.advice,
    laws ? `${t("notes.basis")}: ${laws}` : "",
  ].filter(Boolean).join("\n");
};
