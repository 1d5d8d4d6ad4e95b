// One figure of an official table: what is printed, what was corrected, what stands against it.

import { html, nothing, type TemplateResult } from "lit";
import { classMap } from "lit/directives/class-map.js";
import { ref } from "lit/directives/ref.js";
import type { FigureCell } from "../form/layout.js";
import type { Cell } from "../types.js";
import type { View } from "./view.js";

const printed = (cell: Cell | undefined): string => (cell ? cell.raw.trim() : "");
const takeFocus = (element: Element | undefined): void => {
  if (element instanceof HTMLInputElement) {
    queueMicrotask(() => { element.focus(); element.select(); });
  }
};

const input = (view: View, figure: FigureCell, text: string): TemplateResult => {
  const done = (event: Event) => view.act.commit(figure.address, (event.target as HTMLInputElement).value);
  const keys = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === "Enter") done(event);
    if (event.key === "Escape") view.act.beginEdit(null);
  };
  const typed = view.editing?.typed;
  const invalid = typed !== undefined;
  // Bound once, not held to it: what a person is typing stays when something else is drawn anew.
  return html`<input class="edit" inputmode="decimal" autocomplete="off" size="4" .value=${typed ?? text} ${ref(takeFocus)}
    aria-label=${view.t("cell.input", { name: view.nameOf(figure.address) })} aria-invalid=${invalid}
    @keydown=${keys} @blur=${done}>${invalid ? html`<span class="wrong" role="alert">${view.t("cell.invalid")}</span>` : nothing}`;
};

const sign = (view: View, address: string, edited: boolean): TemplateResult | typeof nothing => {
  const mark = view.cells.get(address);
  if (mark) return html`<sup class="sign">${view.t(`sign.${mark.outcome}`)}</sup>`;
  return edited ? html`<sup class="sign">${view.t("sign.edited")}</sup>` : nothing;
};

/** What stands beside the figure: next to most of them, nothing. */
const beside = (view: View, address: string, edited: boolean): TemplateResult | typeof nothing => {
  const absent = !view.printed[address] && !edited;
  const suggestion = view.suggestions.get(address);
  const mark = sign(view, address, edited);
  if (!absent && mark === nothing && suggestion === undefined) return nothing;
  return html`${absent ? html`<span class="vh">${view.t("sign.unread")}</span>` : nothing}${mark}${
    suggestion === undefined ? nothing : html`<span class="suggestion" aria-hidden="true">${suggestion}?</span>`}`;
};

/** A cell of the table. Exactly one cell of a table is a tab stop; arrows move between them. */
export const cell = (view: View, figure: FigureCell, stop: boolean): TemplateResult => {
  const { address } = figure;
  const one = view.printed[address];
  const edited = address in view.edits;
  const mark = view.cells.get(address);
  const classes = {
    fail: mark?.outcome === "fail",
    review: mark?.outcome === "review",
    edited,
    unread: !one && !edited,
    unreadable: one?.state === "unreadable" && !edited,
    words: one?.state === "text" && !edited,
    zero: (edited ? view.edits[address] : one?.value) === 0,
    lit: view.litCells.has(address),
    right: view.litCells.get(address) === "right",
    editing: view.editing?.address === address,
  };
  const text = edited ? String(view.edits[address] ?? "") : printed(one);
  return html`<td class=${classMap(classes)} colspan=${figure.cols ?? 1} data-address=${address} tabindex=${stop ? 0 : -1}
    ><span class="figure">${classes.editing ? nothing : text}</span>${classes.editing ? input(view, figure, text) : beside(view, address, edited)}</td>`;
};
