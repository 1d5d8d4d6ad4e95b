// The verdict line, announced when it changes.

import { html, type TemplateResult } from "lit";
import type { Words } from "../i18n/index.js";
import { joined, type Part } from "../model/verdict.js";

export const verdictLine = (parts: readonly Part[], t: Words): TemplateResult => html`<p class="verdict" role="status" aria-live="polite"
  aria-label=${t("verdict.label")}>${joined(parts, t).map((part) => html`<span class=${part.tone}>${part.text}</span>`)}</p>`;
