// <gouji-record>: the 校核记录, a paper of its own for printing and signing.

import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { OFFICIAL, layoutOf, nameOf } from "./form/index.js";
import { words, wordFor, type Words } from "./i18n/index.js";
import { type History, unedited } from "./model/edits.js";
import { roots, type Root } from "./model/findings.js";
import { unignored, type Ignored } from "./model/ignore.js";
import { sentence, verdict } from "./model/verdict.js";
import { recordStyles } from "./styles/record.js";
import { tokens } from "./styles/index.js";
import type { CheckResult, Language, Report, RuleInfo, Tool } from "./types.js";

export class GoujiRecord extends LitElement {
  static override styles = [tokens, recordStyles];

  @property({ attribute: false }) result: CheckResult | null = null;
  @property({ attribute: false }) original: CheckResult | null = null;
  @property({ attribute: false }) history: History = unedited;
  @property({ attribute: false }) ignored: readonly Ignored[] = [];
  @property({ attribute: false }) rules: readonly RuleInfo[] = [];
  @property({ attribute: false }) tool: Tool | null = null;
  @property() language: Language = "zh";

  private facts(t: Words, result: CheckResult, report: Report): TemplateResult {
    const { meta } = report;
    const form = report.form ? t(`meta.form${report.form}`) : t("meta.formNone");
    const facts: [string, string][] = [
      [t("record.subject"), meta.title ?? meta.organ ?? result.source.name],
      [t("meta.organ"), meta.organ ?? ""], [t("meta.year"), meta.year ? String(meta.year) : ""], [t("meta.form"), form],
      [t("meta.published"), meta.published ?? ""], [t("meta.file"), result.source.name], [t("record.sha"), result.source.sha256],
      [t("record.tool"), this.tool ? `${this.tool.name} ${this.tool.version} · ${this.tool.rulesVersion}` : ""],
    ];
    return html`<table class="facts">${facts.map(([name, value]) => (value ? html`<tr><th scope="row">${name}</th><td>${value}</td></tr>` : nothing))}</table>`;
  }

  private item(t: Words, { finding, derived }: Root): TemplateResult {
    const laws = finding.laws.map((law) => law.clause).join(t("stop.semicolon"));
    return html`<li><p class=${finding.outcome}><b>${wordFor(t, "sign", finding.outcome)}</b> ${finding.title}（${wordFor(t, "family", finding.family)}）</p>
      <p>${finding.message}</p>
      ${finding.advice ? html`<p>${finding.advice}</p>` : nothing}
      ${derived.length > 0 ? html`<p class="small">${t("notes.derived", { n: derived.length })}：${derived.map((one) => one.message).join(" ")}</p>` : nothing}
      ${laws ? html`<p class="small">${t("notes.basis")}：${laws}</p>` : nothing}</li>`;
  }

  private unchecked(t: Words, result: CheckResult): TemplateResult {
    const list = Object.entries(result.outcomes).filter(([, one]) => one.outcome === "cannotCheck");
    if (list.length === 0) return html`<p>${t("record.none")}</p>`;
    const title = (slug: string) => this.rules.find((rule) => rule.slug === slug)?.title[this.language] ?? slug;
    return html`<ul>${list.map(([slug, one]) => html`<li>${title(slug)}${one.reason ? `：${one.reason}` : ""}</li>`)}</ul>`;
  }

  private tried(t: Words, report: Report): TemplateResult | typeof nothing {
    const list = Object.entries(this.history.now);
    if (list.length === 0) return nothing;
    const layouts = OFFICIAL.map((kind) => layoutOf(report, kind));
    const said = (value: string | number | null | undefined) => (value === null || value === undefined || value === "" ? t("equation.blank") : String(value));
    const printed = this.original?.report?.cells ?? report.cells;
    return html`<h2>${t("record.edits")}</h2><ul>${list.map(([address, to]) => html`<li>${
      t("edits.item", { cell: nameOf(layouts, address), from: said(printed[address]?.raw.trim()), to: said(to) })}</li>`)}</ul>`;
  }

  /** The record as a page of its own: no script, nothing to fetch. */
  standalone(): string {
    const paper = this.renderRoot.querySelector("article")?.cloneNode(true) as Element | undefined;
    if (!paper) return "";
    const notes = document.createNodeIterator(paper, NodeFilter.SHOW_COMMENT);
    for (let note = notes.nextNode(); note; note = notes.nextNode()) note.parentNode?.removeChild(note);
    const style = [tokens, recordStyles].map((part) => part.cssText).join("\n").replaceAll(":host", ":root");
    const title = this.result?.report?.meta.title ?? this.result?.source.name ?? "";
    const head = Object.assign(document.createElement("title"), { textContent: `${words(this.language)("record.title")} · ${title}` });
    return `<!doctype html>\n<html lang="${this.language === "zh" ? "zh-CN" : "en"}"><head><meta charset="utf-8">${head.outerHTML}<style>${style}</style></head><body>${paper.outerHTML}</body></html>\n`;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { result } = this;
    const report = result?.report;
    if (!result || !report) return nothing;
    const t = words(this.language);
    const shown = unignored(result, this.ignored);
    const found = roots(shown);
    return html`<article class="record">
      <h1>${t("record.title")}</h1>
      ${this.facts(t, result, report)}
      <h2>${t("record.verdict")}</h2><p class="line">${sentence(verdict(result, shown, t), t)}</p>
      <h2>${t("record.findings")}</h2>${found.length > 0 ? html`<ol>${found.map((root) => this.item(t, root))}</ol>` : html`<p>${t("record.none")}</p>`}
      <h2>${t("record.unchecked")}</h2>${this.unchecked(t, result)}
      ${this.tried(t, report)}
      <table class="hands"><tr>${(["checker", "reviewer", "leader", "date"] as const).map((hand) => html`<th scope="col">${t(`record.${hand}`)}</th>`)}</tr>
        <tr>${[0, 1, 2, 3].map(() => html`<td></td>`)}</tr></table>
      <p class="small">${t("record.note")}</p>
    </article>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "gouji-record": GoujiRecord;
  }
}

customElements.get("gouji-record") ?? customElements.define("gouji-record", GoujiRecord);
