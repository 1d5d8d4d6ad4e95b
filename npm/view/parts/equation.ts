// An equation set as on paper: one figure under another, a rule, the sum, and the difference in red.

import { html, nothing, type TemplateResult } from "lit";
import type { Equation, Finding, Term } from "../types.js";
import type { Words } from "../i18n/index.js";

/** Where a term leads: a cell or a number of the prose, in the report of this index. */
export interface Target {
  address?: string;
  claim?: string;
  source?: number;
}

export interface EquationView {
  t: Words;
  act: { goto(target: Target): void };
}

const number = (value: number): string => String(value).replace("-", "−");

const term = (view: EquationView, one: Term, first: boolean): TemplateResult => {
  const { address, claim } = one;
  const target = { source: one.place.source, ...(address ? { address } : {}), ...(claim ? { claim } : {}) };
  const label = html`<button class="link" ?disabled=${!address && !claim} @click=${() => view.act.goto(target)}>${one.label}</button>`;
  const sign = one.sign < 0 ? "−" : first ? "" : "+";
  return html`<tr><th scope="row">${label}</th><td>${sign}</td>
    <td class="n">${one.value === null ? view.t("equation.blank") : number(one.value)}</td></tr>`;
};

const side = (view: EquationView, terms: Term[], sum: number): TemplateResult => html`<tbody>
  ${terms.map((one, i) => term(view, one, i === 0))}
  ${terms.length > 1 ? html`<tr class="sum"><th scope="row">${view.t("equation.sum")}</th><td>=</td><td class="n">${number(sum)}</td></tr>` : nothing}
</tbody>`;

/** Terms that are nought say nothing in a long column; they are counted instead of listed. */
const telling = (terms: Term[]): Term[] => (terms.length > 8 ? terms.filter((one) => one.value !== 0) : terms);

export const equation = (view: EquationView, finding: Finding): TemplateResult | typeof nothing => {
  const one: Equation | undefined = finding.equation;
  if (!one) return nothing;
  const of = (name: "left" | "right") => telling(one.terms.filter((item) => item.side === name));
  return html`<table class="equation" aria-label=${view.t("notes.equation")}>
    ${side(view, of("left"), one.left)}${side(view, of("right"), one.right)}
    <tbody><tr class="difference"><th scope="row">${view.t("equation.difference")}</th><td></td><td class="n">${number(Math.abs(one.difference))}</td></tr></tbody>
  </table>`;
};
