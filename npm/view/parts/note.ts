// One note in the margin: the sign, what does not hold, and on opening the sum, what to do, the basis last and small.

import { html, nothing, type TemplateResult } from "lit";
import { classMap } from "lit/directives/class-map.js";
import { wordFor } from "../i18n/index.js";
import type { Root } from "../model/findings.js";
import type { Ignored } from "../model/ignore.js";
import type { Finding } from "../types.js";
import { basis } from "./basis.js";
import { equation } from "./equation.js";
import { ways } from "./repairs.js";
import type { View } from "./view.js";

const derived = (view: View, root: Root): TemplateResult | typeof nothing =>
  root.derived.length === 0 ? nothing : html`<details class="derived">
    <summary>${view.t("notes.derived", { n: root.derived.length })}</summary>
    <ul>${root.derived.map((one) => html`<li><button class="link" @click=${() => view.act.select(one.fingerprint, true)}>${one.message}</button></li>`)}</ul>
  </details>`;

const ignoring = (view: View, finding: Finding): TemplateResult => {
  const { rule, fingerprint, title } = finding;
  const where = view.report.meta.organ ?? view.result.source.name;
  const offer = (words: string, one: Partial<Ignored>) => html`<li><button class="link"
    @click=${() => view.act.ignore({ rule, title, where, ...one })}>${words}</button></li>`;
  return html`<details class="menu"><summary>${view.t("notes.ignore")}</summary><ul>
    ${offer(view.t("notes.ignoreHere"), { fingerprint, file: view.file })}
    ${offer(view.t("notes.ignoreEverywhere"), { fingerprint })}
    ${offer(view.t("notes.ignoreRule"), { file: view.file })}
    ${offer(view.t("notes.ignoreRuleEverywhere"), {})}
  </ul></details>`;
};

const actions = (view: View, finding: Finding): TemplateResult => html`<div class="actions">
  <button class="link" @click=${() => view.act.explain(finding.rule)}>${view.t("notes.rule")}</button>
  <button class="link" @click=${() => view.act.copy(finding)}>${view.copied === finding.fingerprint ? view.t("notes.copied") : view.t("notes.copy")}</button>
  ${ignoring(view, finding)}
</div>`;

/** From the rule's own page, once it has been fetched for an open note. */
const why = (view: View, finding: Finding): TemplateResult | typeof nothing => {
  const text = view.why(finding.rule);
  return text ? html`<p class="why"><span>${view.t("notes.why")}</span>${text}</p>` : nothing;
};

/** Drawn where it is seen: in an open note, and on paper in every one. */
const more = (view: View, root: Root): TemplateResult => html`<div class="more">
  ${equation(view, root.finding)}
  ${why(view, root.finding)}
  ${root.finding.advice ? html`<p class="advice">${root.finding.advice}</p>` : nothing}
  ${ways(view, root.finding.fingerprint)}
  ${basis(view, root.finding)}
  ${actions(view, root.finding)}
</div>`;

export const note = (view: View, root: Root): TemplateResult => {
  const { finding } = root;
  const { fingerprint, outcome } = finding;
  const active = view.active;
  const open = active?.fingerprint === fingerprint || root.derived.some((one) => one.fingerprint === active?.fingerprint);
  const sign = wordFor(view.t, "sign", outcome);
  return html`<article class=${classMap({ note: true, open, [outcome]: true })}>
    <button class="head" aria-expanded=${open} @click=${() => view.act.select(open ? null : fingerprint, true)}>
      <span class="seal" aria-hidden="true">${sign}</span>
      <span class="title">${finding.title}<span class="vh">${view.t("stop.comma")}${wordFor(view.t, "outcome", outcome)}</span></span>
    </button>
    <p class="message">${finding.message}</p>
    ${open || view.paper ? more(view, root) : nothing}
    ${derived(view, root)}
  </article>`;
};

/** The notes beside one part of the document, grouped by family. */
export const notes = (view: View, list: readonly Root[], beside: string): TemplateResult | typeof nothing =>
  list.length === 0 ? nothing : html`<aside class="notes" aria-label=${`${view.t("notes.label")} ${beside}`}>
    ${list.map((root, i) => html`<div class="slot" data-note=${root.finding.fingerprint}>
      ${list[i - 1]?.finding.family === root.finding.family ? nothing : html`<h3 class="family">${wordFor(view.t, "family", root.finding.family)}</h3>`}
      ${note(view, root)}</div>`)}
  </aside>`;
