// Which notes are shown: by outcome and by severity. Nothing pressed shows everything.

import { html, nothing, type TemplateResult } from "lit";
import type { Filter } from "../model/findings.js";
import type { View } from "./view.js";

const OUTCOMES = ["fail", "review"] as const;
const SEVERITIES = ["error", "warning", "info"] as const;

const toggled = (set: ReadonlySet<string>, name: string): ReadonlySet<string> => {
  const next = new Set(set);
  if (!next.delete(name)) next.add(name);
  return next;
};

const chip = (view: View, words: string, n: number, on: boolean, next: Filter, look: string): TemplateResult | typeof nothing =>
  n === 0 && !on ? nothing : html`<button class="chip ${look}" aria-pressed=${on} @click=${() => view.act.filter(next)}>${words} <b>${n}</b></button>`;

/** `all` are the roots before filtering: a chip counts what it would show. */
export const filters = (view: View, all: readonly { outcome: string; severity: string }[]): TemplateResult | typeof nothing => {
  const { filter, t } = view;
  if (all.length === 0) return nothing;
  const byOutcome = OUTCOMES.map((name) => chip(view, t(`outcome.${name}`), all.filter((one) => one.outcome === name).length,
    filter.outcomes.has(name), { ...filter, outcomes: toggled(filter.outcomes, name) }, name));
  const bySeverity = SEVERITIES.map((name) => chip(view, t(`severity.${name}`), all.filter((one) => one.severity === name).length,
    filter.severities.has(name), { ...filter, severities: toggled(filter.severities, name) }, ""));
  return html`<div class="filters" role="group" aria-label=${t("filter.label")}>${byOutcome}<i></i>${bySeverity}</div>`;
};
