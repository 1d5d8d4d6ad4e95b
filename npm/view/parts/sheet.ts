// The document: its particulars, then chapter by chapter, each with its notes beside it.

import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import type { Chapter, Item } from "../model/flow.js";
import { leftover } from "../model/flow.js";
import { inOneText } from "../model/prose.js";
import type { Steps } from "../model/steps.js";
import { STATUSES } from "../model/verdict.js";
import { notes } from "./note.js";
import { paragraph, signOf } from "./prose.js";
import { leftovers, missing, table } from "./table.js";
import type { View } from "./view.js";

const item = (view: View, one: Item): TemplateResult => {
  if ("paragraph" in one) return paragraph(view, one.paragraph);
  return "missing" in one ? missing(view, one.missing) : table(view, one);
};

/** Findings that stand on a heading itself. */
const onHeading = (view: View, chapter: Chapter): string =>
  [...view.shown.values()].find((one) => one.places.some((place) =>
    chapter.section && inOneText(place, chapter.section.place) && chapter.section.heading !== ""))?.outcome ?? "";

const heading = (view: View, chapter: Chapter): TemplateResult | typeof nothing => {
  const text = chapter.section?.heading;
  if (!text) return nothing;
  const outcome = onHeading(view, chapter);
  return html`<h2 class=${outcome}>${text}${outcome === "fail" || outcome === "review" ? html`<sup class="sign">${view.t(`sign.${outcome}`)}</sup>` : nothing}</h2>`;
};

/** A part once its step is drawn, and anew only where the view is another. */
const due = (view: View, step: number, drawn: number, part: () => unknown) => (step < drawn ? guard([view], part) : nothing);

const chapter = (view: View, one: Chapter, steps: Steps | undefined, drawn: number): TemplateResult | typeof nothing =>
  !steps || steps.heading >= drawn ? nothing : html`<section class="chapter" data-chapter=${one.id}>
  <div class="text">${heading(view, one)}${one.items.map((each, i) => due(view, steps.items[i] ?? 0, drawn, () => item(view, each)))}</div>
  ${due(view, steps.notes, drawn, () => notes(view, one.notes, one.section?.heading || one.id))}
</section>`;

/** The signs that mark the numbers of the prose; the verdict counts them. */
const legend = (view: View): TemplateResult | typeof nothing => {
  const ended = new Set(Object.values(view.result.coverage).map((one) => one.status));
  const some = STATUSES.filter((status) => ended.has(status));
  if (some.length === 0) return nothing;
  return html`<p class="legend">${view.t("coverage.label")}${some.map((status) =>
    html`<span class=${status}><b>${signOf(status)}</b>${view.t(`status.${status}`)}</span>`)}</p>`;
};

const particulars = (view: View): TemplateResult => {
  const { meta, form } = view.report;
  const { t } = view;
  const facts: [string, string | number | null | undefined][] = [
    [t("meta.organ"), meta.organ], [t("meta.year"), meta.year], [t("meta.form"), form ? t(`meta.form${form}`) : t("meta.formNone")],
    [t("meta.published"), meta.published], [t("meta.file"), view.result.source.name],
  ];
  return html`<dl class="particulars">${facts.map(([name, value]) => (value ? html`<div><dt>${name}</dt><dd>${value}</dd></div>` : nothing))}</dl>`;
};

/** A title that no paragraph of the report prints: read off the page's own data. */
const ownTitle = (view: View): TemplateResult | typeof nothing => {
  const { title, places } = view.report.meta;
  const block = places?.["title"]?.block;
  const printed = block !== undefined && view.report.sections.some((section) => section.paragraphs.some((one) => one.place.block === block));
  return title && !printed ? html`<h1 class="title">${title}</h1>` : nothing;
};

/** The document as far as it is to be drawn: `drawn` counts the steps of its plan. */
export const sheet = (view: View, drawn: number): TemplateResult => html`<article class="sheet" aria-label=${view.t("result.document")} lang="zh-CN">
  ${particulars(view)}${ownTitle(view)}${legend(view)}
  ${view.chapters.map((one, i) => chapter(view, one, view.plan.chapters[i], drawn))}
  ${due(view, view.plan.steps - 1, drawn, () => leftovers(view, leftover(view.report, view.chapters)))}
</article>`;
