// The card beside a cell or number: its raw text, its place, and the checks it takes part in.

import { html, nothing, type TemplateResult } from "lit";
import { cellChecks, claimsAgainst } from "../model/checks.js";
import { placeWords } from "../model/place.js";
import { signOf } from "./prose.js";
import { ruleTitle, type View } from "./view.js";

export interface TipTarget {
  address?: string;
  claim?: string;
}

const raw = (view: View, address: string): string => {
  const cell = view.printed[address];
  if (!cell) return view.t("cell.unread");
  if (cell.state === "blank") return view.t("cell.rawBlank");
  const state = cell.state === "number" ? "" : `（${view.t(`cell.${cell.state}`)}）`;
  return `${view.t("cell.raw")} “${cell.raw.trim()}”${state}`;
};

const cellTip = (view: View, address: string): TemplateResult => {
  const cell = view.printed[address];
  const suggestion = view.suggestions.get(address);
  const sign = (outcome: string) => (outcome === "cannotCheck" ? view.t("sign.cannotCheck") : view.t(`sign.${outcome}` as "sign.fail"));
  return html`<strong>${view.nameOf(address)}</strong>
    <span>${raw(view, address)}${cell ? html` · ${placeWords(cell.place, view.t)}` : nothing}</span>
    ${address in view.edits ? html`<span>${view.t("cell.edited", { to: view.edits[address] ?? view.t("equation.blank"), from: cell?.raw.trim() || view.t("equation.blank") })}</span>` : nothing}
    ${suggestion === undefined ? nothing : html`<span class="suggest">${view.t("cell.suggest", { to: suggestion })}</span>`}
    <ul>${cellChecks(view.result, address).map((one) => html`<li class=${one.outcome}><b>${sign(one.outcome)}</b> ${one.finding?.title ?? ruleTitle(view, one.rule)}</li>`)}
    ${claimsAgainst(view.result, address).map((claim) => {
      const status = view.result.coverage[claim.id]?.status ?? "notComparable";
      return html`<li class=${status}><b>${signOf(status)}</b> “${claim.quote}”</li>`;
    })}</ul><small>${view.t("cell.edit")}</small>`;
};

const claimTip = (view: View, id: string): TemplateResult | typeof nothing => {
  const claim = view.report.claims.find((one) => one.id === id);
  if (!claim) return nothing;
  const coverage = view.result.coverage[id];
  const status = coverage?.status;
  const cells = (coverage?.against ?? []).map((address) => `${view.nameOf(address)} ${view.printed[address]?.raw.trim() ?? ""}`);
  return html`<strong>“${claim.quote}”</strong>
    ${status ? html`<span class=${status}><b>${signOf(status)}</b> ${view.t(`status.${status}`)}</span>` : html`<span>${view.t("outcome.cannotCheck")}</span>`}
    ${cells.length > 0 ? html`<span>${view.t("coverage.against", { cells: cells.join(view.t("list.and")) })}</span>` : nothing}
    ${coverage?.reason ? html`<span>${coverage.reason}</span>` : nothing}`;
};

export const tip = (view: View, target: TipTarget): TemplateResult | typeof nothing =>
  target.address ? cellTip(view, target.address) : target.claim ? claimTip(view, target.claim) : nothing;
