// What a rule checks, on what basis, how, and how to mend it: its page, in a dialog.

import { html, nothing, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";
import { wordFor } from "../i18n/index.js";
import { paragraphs } from "../model/page.js";
import { ruleTitle, type View } from "./view.js";

export interface OpenRule {
  slug: string;
  /** Null while it is fetched, or where there is none. */
  page: string | null;
}

// A dialog can open only once it stands in the page.
const show = (element: Element | undefined): void => queueMicrotask(() => {
  if (element instanceof HTMLDialogElement && element.isConnected && !element.open) element.showModal();
});

const body = (view: View, { slug, page }: OpenRule): TemplateResult => {
  const text = page ? paragraphs(page, view.language) : [];
  if (text.length === 0) return html`<p>${view.rules.get(slug)?.summary[view.language] ?? view.t("rule.none")}</p>`;
  return html`${text.map((one) => html`<p>${one.map((run) => (run.strong ? html`<strong>${run.text}</strong>` : run.text))}</p>`)}`;
};

export const ruleDialog = (view: View, open: OpenRule | null, link: string, close: () => void): TemplateResult | typeof nothing => {
  if (!open) return nothing;
  const rule = view.rules.get(open.slug);
  return html`<dialog ${ref(show)} @close=${close} aria-labelledby="rule-title">
    <h2 id="rule-title">${ruleTitle(view, open.slug)}</h2>
    <p class="quiet">${rule ? wordFor(view.t, "family", rule.family) : ""} <code>${open.slug}</code></p>
    ${body(view, open)}
    <form method="dialog"><button class="button">${view.t("rule.close")}</button>
      ${link ? html`<a href=${link} target=${link.startsWith("#") ? nothing : "_blank"} rel="noopener">${view.t("rule.link")}</a>` : nothing}</form>
  </dialog>`;
};
