// The line over the document: which notes are shown, what was corrected and undone, the way from note to note.

import { html, nothing, type TemplateResult } from "lit";
import type { History } from "../model/edits.js";
import { roots } from "../model/findings.js";
import { unignored } from "../model/ignore.js";
import { filters } from "./filters.js";
import type { View } from "./view.js";

export interface BarActs {
  undo(): void;
  redo(): void;
  step(by: 1 | -1): void;
}

export const bar = (view: View, { past, future }: History, act: BarActs): TemplateResult => {
  const { t } = view;
  const shown = roots(unignored(view.result, view.ignored)).map((root) => root.finding);
  return html`<div class="bar">${filters(view, shown)}${shown.length > 0 && view.shown.size === 0 ? html`<span class="quiet">${t("notes.none")}</span>` : nothing}<span class="spring"></span>
    <span class="steps">
      <button class="button" ?disabled=${past.length === 0} @click=${act.undo}>${t("edits.undo")}</button>
      <button class="button" ?disabled=${future.length === 0} @click=${act.redo}>${t("edits.redo")}</button>
      <button class="button" ?disabled=${shown.length === 0} @click=${() => act.step(-1)} aria-keyshortcuts="k">${t("notes.previous")}</button>
      <button class="button" ?disabled=${shown.length === 0} @click=${() => act.step(1)} aria-keyshortcuts="j">${t("notes.next")}</button>
    </span></div>`;
};
