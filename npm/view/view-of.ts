// From a result and what the user chose to what the parts are given. Pure; run anew whenever either changes.

import { nameOf } from "./form/index.js";
import { figures, type Layout } from "./form/layout.js";
import { words } from "./i18n/index.js";
import { blamedCells, cellsOf, claimsOf, marks, passes, roots } from "./model/findings.js";
import { annotated } from "./model/flow.js";
import { fileKey, unignored } from "./model/ignore.js";
import { under } from "./model/page.js";
import { planOf } from "./model/steps.js";
import { suggestions } from "./parts/repairs.js";
import type { Actions, View } from "./parts/view.js";
import type { GoujiResult } from "./gouji-result.js";
import type { Finding } from "./types.js";

type Given = Pick<GoujiResult, "result" | "original" | "history" | "language" | "ignored" | "rules" | "ruleLink">;
type Inner = Pick<View, "editing" | "filter" | "copied" | "paper"> & { active: string | null; pages: Readonly<Record<string, string>> };

const lit = (active: Finding | null): Map<string, "left" | "right"> =>
  new Map((active?.equation?.terms ?? []).flatMap((term): [string, "left" | "right"][] => (term.address ? [[term.address, term.side]] : [])));

const layoutsOf = (chapters: View["chapters"]): Layout[] =>
  chapters.flatMap((chapter) => chapter.items.flatMap((item) => ("layout" in item ? [item.layout] : [])));

export const viewOf = (given: Given, inner: Inner, act: Actions): View | null => {
  const { result } = given;
  if (!result?.report) return null;
  const file = fileKey(result);
  const shownRoots = roots(unignored(result, given.ignored)).filter((root) => passes(inner.filter)(root.finding));
  const findings = shownRoots.flatMap((root) => [root.finding, ...root.derived]);
  const shown = new Map(findings.map((one) => [one.fingerprint, one]));
  const heads = shownRoots.map((root) => root.finding);
  const active = shown.get(inner.active ?? "") ?? null;
  const chapters = annotated(result, shownRoots);
  const known = layoutsOf(chapters);
  const labels = new Map(known.flatMap((layout) => [...figures(layout)]));
  const standing = result.repairs.filter((repair) => repair.explains.some((one) => shown.has(one)));
  const t = words(given.language);
  return {
    t, language: given.language, result, report: result.report, chapters, plan: planOf(chapters),
    printed: (given.original?.report ?? result.report).cells,
    edits: given.history.now,
    cells: marks(heads, blamedCells),
    claims: marks(heads, claimsOf),
    shown, active,
    litCells: lit(active),
    litClaims: new Set(active ? claimsOf(active) : []),
    suggestions: suggestions(standing),
    editing: inner.editing, copied: inner.copied, filter: inner.filter, paper: inner.paper,
    repairs: standing, unrepaired: result.unrepaired?.some((one) => shown.has(one)) ?? false, findings: result.findings,
    ignored: given.ignored, file,
    rules: new Map(given.rules.map((rule) => [rule.slug, rule])),
    layouts: known,
    nameOf: (address) => (labels.has(address) ? nameOf(known, address) : address),
    why: (slug) => under(inner.pages[slug] ?? "", given.language, t("notes.why")),
    link: (slug) => given.ruleLink?.(slug) ?? "",
    act,
  };
};

/** Selectors for what a finding is about, the most telling first. */
export const anchorsOf = (finding: Finding): string[] => [
  ...claimsOf(finding).map((claim) => `[data-claim="${CSS.escape(claim)}"]`),
  `[data-findings~="${CSS.escape(encodeURIComponent(finding.fingerprint))}"]`,
  ...blamedCells(finding).map((address) => `[data-address="${CSS.escape(address)}"]`),
  ...cellsOf(finding).slice(0, 1).map((address) => `[data-address="${CSS.escape(address)}"]`),
];
