// What a rule checks and on what basis, in a dialog.

import { html, nothing, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";
import { wordFor } from "../i18n/index.js";
import type { View } from "./view.js";

const show = (element: Element | undefined): void => {
  if (element instanceof HTMLDialogElement && !element.open) element.showModal();
};

export const ruleDialog = (view: View, slug: string | null, close: () => void): TemplateResult | typeof nothing => {
  if (!slug) return nothing;
  const rule = view.rules.get(slug);
  return html`<dialog ${ref(show)} @close=${close} aria-labelledby="rule-title">
    <h2 id="rule-title">${rule?.title[view.language] ?? slug}</h2>
    <p class="quiet">${wordFor(view.t, "family", rule?.family ?? "")} <code>${slug}</code></p>
    <p>${rule?.summary[view.language] ?? view.t("rule.none")}</p>
    <form method="dialog"><button class="button">${view.t("rule.close")}</button></form>
  </dialog>`;
};
