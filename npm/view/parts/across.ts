// What does not hold between reports: the same note as beside a report, each term a link to its cell in the right one.

import { html, nothing, type TemplateResult } from "lit";
import type { FileEntry } from "../gouji-files.js";
import { wordFor, type Words } from "../i18n/index.js";
import { placeWords } from "../model/place.js";
import type { Finding, Place } from "../types.js";
import { basis } from "./basis.js";
import { equation, type Target } from "./equation.js";

export interface AcrossView {
  t: Words;
  files: readonly FileEntry[];
  goto(target: Target): void;
}

/** The reports that it speaks of, each once, with where in them where no sum says it. */
const sources = (view: AcrossView, finding: Finding): TemplateResult | typeof nothing => {
  const first = new Map(finding.places.map((place): [number, Place] => [place.source, place]).reverse());
  const links = [...first].sort(([a], [b]) => a - b).flatMap(([source, place]) => {
    const file = view.files[source];
    const where = finding.equation || place.kind === "whole" ? "" : ` · ${placeWords(place, view.t)}`;
    return file ? [html`<button class="link" @click=${() => view.goto({ source })}>${file.name}${where}</button>`] : [];
  });
  return links.length > 0 ? html`<p class="links">${links}</p>` : nothing;
};

export const across = (view: AcrossView, finding: Finding): TemplateResult => html`<article class="note open ${finding.outcome}">
  <h3 class="head"><span class="seal" aria-hidden="true">${wordFor(view.t, "sign", finding.outcome)}</span>
    <span class="title">${finding.title}<span class="vh">${view.t("stop.comma")}${wordFor(view.t, "outcome", finding.outcome)}</span></span></h3>
  <p class="message">${finding.message}</p>
  <div class="more">${equation({ t: view.t, act: view }, finding)}
    ${finding.advice ? html`<p class="advice">${finding.advice}</p>` : nothing}
    ${basis(view, finding)}</div>
  ${sources(view, finding)}
</article>`;
