// An official table as the form prints it, from its layout.

import { html, nothing, type TemplateResult } from "lit";
import { classMap } from "lit/directives/class-map.js";
import { isFigure, type Head, type Layout } from "../form/layout.js";
import type { TableItem } from "../model/flow.js";
import type { OfficialTable } from "../form/index.js";
import { cell } from "./cell.js";
import type { View } from "./view.js";

const head = (one: Head): TemplateResult => {
  const classes = { [one.look ?? "plain"]: true, label: one.label !== undefined, [`label${one.label ?? ""}`]: one.label !== undefined };
  const cols = one.cols ?? 1;
  const rows = one.rows ?? 1;
  if (one.scope === "none") return html`<td class=${classMap(classes)} colspan=${cols} rowspan=${rows}>${one.head}</td>`;
  return html`<th class=${classMap(classes)} scope=${one.scope} colspan=${cols} rowspan=${rows}><span>${one.head}</span></th>`;
};

const grid = (view: View, layout: Layout): TemplateResult => {
  let first = true;
  const stop = () => { const was = first; first = false; return was; };
  return html`<table class=${layout.look} data-roving="grid">
    ${layout.rows.map((row) => html`<tr>${row.map((one) => (isFigure(one) ? cell(view, one, stop()) : head(one)))}</tr>`)}
  </table>`;
};

/** A table in a frame of its own that scrolls sideways where it must. */
export const table = (view: View, item: TableItem): TemplateResult => {
  const { t } = view;
  const name = t(`tableName.${item.kind}`);
  const short = item.table.cellsFound < item.table.cellsExpected;
  const strangers = item.table.strangers ?? [];
  return html`<div class="frame" role="region" tabindex="0" aria-label=${t("table.scroll", { table: name })}>${grid(view, item.layout)}</div>
    ${short ? html`<p class="aside">${t("table.found", { found: item.table.cellsFound, expected: item.table.cellsExpected })}</p>` : nothing}
    ${strangers.length > 0 ? html`<p class="aside">${t("table.strangers", { labels: strangers.map((one) => one.label).join(t("list.and")) })}</p>` : nothing}`;
};

/** Where a table of the form should stand and was not read. */
export const missing = (view: View, kind: OfficialTable): TemplateResult => html`<div class="absent">
  <strong>${view.t("table.missing", { table: view.t(`tableName.${kind}`) })}</strong>
  <span>${view.t("table.missingWhy")}</span>
</div>`;

/** Figures with an address that the shown layouts have no place for. */
export const leftovers = (view: View, addresses: string[]): TemplateResult | typeof nothing =>
  addresses.length === 0 ? nothing : html`<div class="frame" role="region" tabindex="0" aria-label=${view.t("table.leftover")}>
    <table class="leftover" data-roving="grid"><caption>${view.t("table.leftover")}</caption>
    ${addresses.map((address, i) => html`<tr><th scope="row">${address}</th>${cell(view, { address, row: address, column: "" }, i === 0)}</tr>`)}
    </table></div>`;
