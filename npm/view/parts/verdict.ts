// The verdict line. It stands in the page before there is anything to say, or its first words would not be announced.

import { html, type TemplateResult } from "lit";
import type { Words } from "../i18n/index.js";
import { joined, type Part } from "../model/verdict.js";

/** `busy`: something is being checked; else nothing was asked, and nothing is said. */
export const verdictLine = (parts: readonly Part[], busy: boolean, t: Words): TemplateResult => html`<p class="verdict" role="status" aria-live="polite"
  aria-label=${t("verdict.label")}>${parts.length === 0 ? (busy ? t("result.working") : "") : joined(parts, t).map((part) => html`<span class=${part.tone}>${part.text}</span>`)}</p>`;
