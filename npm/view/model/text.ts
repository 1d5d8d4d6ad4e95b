// A finding as plain text, for a message to a colleague.

import { wordFor, type Words } from "../i18n/index.js";
import type { CheckResult, Finding } from "../types.js";

/** What a finding rests on, in one line, and what of it nobody has seen; empty where it names nothing. */
export const basisLine = ({ laws }: Finding, t: Words): string => {
  const named = laws.map(({ clause: law, certainty }) => (certainty === "unconfirmed" ? t("record.unconfirmed", { law }) : law));
  return named.length > 0 ? t("record.basis", { laws: named.join(t("stop.semicolon")) }) : "";
};

export const findingText = (finding: Finding, result: CheckResult, t: Words): string => {
  const meta = result.report?.meta;
  const where = [meta?.organ, meta?.year].filter(Boolean).join(" ") || result.source.name;
  return [
    `[${wordFor(t, "outcome", finding.outcome)}] ${finding.title}`,
    where,
    finding.message,
    finding.advice,
    basisLine(finding, t),
  ].filter(Boolean).join("\n");
};
