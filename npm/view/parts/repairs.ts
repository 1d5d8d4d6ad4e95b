// What would mend the sums: said in figures, tried with one click, undone with another. Nothing changes in silence.

import { html, nothing, type TemplateResult } from "lit";
import { doubt, isCell, way } from "../model/ways.js";
import type { Edits, Repair } from "../types.js";
import type { View } from "./view.js";

/** The cells that a repair would set, where every one of its changes is a known value of a cell. */
export const editsOf = (repair: Repair): Edits | null => {
  const known = repair.changes.every((one) => isCell(one.target) && one.to !== null);
  return known ? Object.fromEntries(repair.changes.map((one) => [one.target, one.to])) : null;
};

const offer = (view: View, repair: Repair): TemplateResult => {
  const edits = editsOf(repair);
  const prose = repair.changes.some((one) => !isCell(one.target));
  return html`<li>${way(view, repair)}
    ${edits ? html`<button class="try" @click=${() => view.act.apply(edits)}>${view.t("repair.try")}</button>` : nothing}
    ${prose ? html`<small>${view.t("repair.onlyProse")}</small>` : nothing}</li>`;
};

/** The one way that mends it, above the document, and that there is none. */
export const repairs = (view: View): TemplateResult | typeof nothing => {
  const sure = view.repairs.filter((repair) => repair.unique).map((repair) => offer(view, repair));
  const none = view.unrepaired ? [html`<li>${view.t("repair.none")}</li>`] : [];
  return sure.length + none.length === 0 ? nothing : html`<section class="repairs" aria-label=${view.t("repair.label")}>
    <ul>${sure}${none}</ul></section>`;
};

/** Where it cannot be told whether a way is right, it stands in the note. */
export const ways = (view: View, fingerprint: string): TemplateResult | typeof nothing => {
  const list = view.repairs.filter((repair) => !repair.unique && repair.explains.includes(fingerprint));
  return list.length === 0 ? nothing : html`<div class="ways"><p>${doubt(view.t, list)}</p>
    <ul>${list.map((repair) => offer(view, repair))}</ul></div>`;
};

/** What a unique repair would write into each cell, for the pencil beside it. */
export const suggestions = (list: readonly Repair[]): Map<string, number> =>
  new Map(list.filter((repair) => repair.unique).flatMap((repair) =>
    repair.changes.flatMap((one): [string, number][] => (isCell(one.target) && one.to !== null ? [[one.target, one.to]] : []))));
