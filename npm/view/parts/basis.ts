// What a finding rests on: last, small, and saying how sure it is. What a text says unfolds where its wording is known.

import { html, nothing, type TemplateResult } from "lit";
import { wordFor } from "../i18n/index.js";
import type { Finding, Law } from "../types.js";
import type { View } from "./view.js";

type Said = Pick<View, "t"> & Partial<Pick<View, "link">>;

const law = ({ t }: Said, { id, clause, certainty }: Law): TemplateResult => {
  const doubt = certainty === "practice" ? t("notes.practice") : certainty === "unconfirmed" ? t("notes.unconfirmed") : "";
  const name = html`${clause}${doubt ? html` <em>${doubt}</em>` : nothing}`;
  const gist = wordFor(t, "clause", id);
  // A clause without words of ours is only named.
  return html`<li>${gist === id ? name : html`<details><summary>${name}</summary><p>${t("notes.gist", { gist })}</p></details>`}</li>`;
};

const page = ({ t, link }: Said, slug: string): TemplateResult | typeof nothing => {
  const address = link?.(slug) ?? "";
  return address ? html`<li><a href=${address} target=${address.startsWith("#") ? nothing : "_blank"} rel="noopener">${t("notes.page")}</a></li>` : nothing;
};

export const basis = (said: Said, { laws, rule }: Finding): TemplateResult | typeof nothing =>
  laws.length === 0 ? nothing : html`<div class="basis"><span>${said.t("notes.basis")}</span><ul>${laws.map((one) => law(said, one))}${page(said, rule)}</ul></div>`;
