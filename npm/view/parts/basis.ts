// What a finding rests on: last, small, and saying how sure it is.

import { html, nothing, type TemplateResult } from "lit";
import type { Finding } from "../types.js";
import type { View } from "./view.js";

export const basis = ({ t }: Pick<View, "t">, finding: Finding): TemplateResult | typeof nothing => {
  if (finding.laws.length === 0) return nothing;
  const doubt = (certainty: string) => (certainty === "practice" ? t("notes.practice") : certainty === "unconfirmed" ? t("notes.unconfirmed") : "");
  return html`<p class="basis"><span>${t("notes.basis")}</span>
    ${finding.laws.map((law, i) => html`${i > 0 ? t("stop.semicolon") : nothing}${law.clause}${doubt(law.certainty) ? html` <em>${doubt(law.certainty)}</em>` : nothing}`)}</p>`;
};
