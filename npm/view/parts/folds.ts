// What is folded under the document: checks that could not be made, those that hold, those that do not apply, what reading
// noticed, what was changed, what is ignored.

import { html, nothing, type TemplateResult } from "lit";
import { noticeLine, noticesOf } from "../model/reading.js";
import type { Outcome, RuleOutcome } from "../types.js";
import { ruleTitle, type View } from "./view.js";

const MANY = 12;
/** As many notices as are shown unfolded: what was not read must be seen, a long list must not hide the rest. */
const FEW = 3;

const missing = (view: View, one: RuleOutcome): string => {
  const names = (one.missing ?? []).map((address) => view.nameOf(address));
  if (names.length === 0) return "";
  const cells = names.slice(0, MANY).join(view.t("list.and")) + (names.length > MANY ? "…" : "");
  return view.t("rules.missing", { cells });
};

const rule = (view: View, [slug, one]: [string, RuleOutcome]): TemplateResult => {
  const counted = one.of > 1 ? view.t("rules.counted", { checked: one.checked, of: one.of }) : "";
  const why = [one.reason ?? "", counted, missing(view, one)].filter(Boolean);
  return html`<li><button class="link" @click=${() => view.act.explain(slug)}>${ruleTitle(view, slug)}</button>
    ${why.length > 0 ? html`<small>${why.join(view.t("stop.semicolon"))}</small>` : nothing}</li>`;
};

const fold = (summary: string, items: TemplateResult[], open = false): TemplateResult | typeof nothing =>
  items.length === 0 ? nothing : html`<details class="fold" ?open=${open}><summary>${summary}</summary><ul>${items}</ul></details>`;

const byOutcome = (view: View, outcome: Outcome & ("cannotCheck" | "pass" | "notApplicable")) => {
  const list = Object.entries(view.result.outcomes).filter(([, one]) => one.outcome === outcome);
  return fold(view.t(`rules.${outcome}`, { n: list.length }), list.map((one) => rule(view, one)));
};

const notices = (view: View) => {
  const list = noticesOf(view.result);
  return fold(view.t("notices.label", { n: list.length }), list.map((one) => html`<li>${noticeLine(one, view.t)}</li>`), list.length <= FEW);
};

const ignored = (view: View) => {
  const list = view.ignored.filter((one) => one.file === undefined || one.file === view.file);
  return fold(view.t("ignored.label", { n: list.length }), list.map((one) => html`<li>${one.title}
    <small>${one.fingerprint ? "" : view.t("ignored.rule")} ${view.t(one.file ? "ignored.thisFile" : "ignored.allFiles")}</small>
    <button class="link" @click=${() => view.act.unignore(one)}>${view.t("ignored.undo")}</button></li>`));
};

export const folds = (view: View): TemplateResult => html`<section class="folds" aria-label=${view.t("rules.label")}>
  ${byOutcome(view, "cannotCheck")}${notices(view)}${byOutcome(view, "pass")}${byOutcome(view, "notApplicable")}${ignored(view)}
</section>`;

/** The corrections, above the document: no one should forget that figures were changed. */
export const edited = (view: View): TemplateResult | typeof nothing => {
  const list = Object.entries(view.edits);
  if (list.length === 0) return nothing;
  const said = (value: number | null | undefined) => (value === null || value === undefined ? view.t("equation.blank") : String(value));
  return html`<section class="edits" aria-label=${view.t("edits.label")}><p>${view.t("edits.notice")}
      <button class="link" @click=${() => view.act.dropAll()}>${view.t("edits.all")}</button></p>
    <ul>${list.map(([address, to]) => html`<li><button class="link" @click=${() => view.act.goto({ address })}>${
      view.t("edits.item", { cell: view.nameOf(address), from: view.printed[address]?.raw.trim() || said(null), to: said(to) })}</button>
      <button class="link" @click=${() => view.act.drop(address)}>${view.t("edits.drop")}</button></li>`)}</ul></section>`;
};
