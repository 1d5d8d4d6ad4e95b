// <gouji-record>: the 校核记录, a paper of its own for printing and signing. Word for word the command line's
// (src/render/html.rs; tests/browser/record.test.ts holds both equal), and besides what only the page knows: figures tried.

import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { OFFICIAL, layoutOf, nameOf } from "./form/index.js";
import { words, wordFor, type Words } from "./i18n/index.js";
import { type History, unedited } from "./model/edits.js";
import { FAMILIES } from "./model/findings.js";
import { unignored, type Ignored } from "./model/ignore.js";
import { line } from "./model/line.js";
import { ended, noticeLine, noticesOf, uncheckedLines } from "./model/reading.js";
import { sentence, verdict } from "./model/verdict.js";
import { basisLine } from "./model/text.js";
import { waysOf } from "./model/ways.js";
import { recordStyles } from "./styles/record.js";
import { tokens } from "./styles/index.js";
import type { CheckResult, Finding, Language, Report, RuleInfo, Tool } from "./types.js";

/** A heading and its lines; nothing where there are none. */
const list = (heading: string, lines: readonly string[]): TemplateResult | typeof nothing =>
  lines.length > 0 ? html`<h2>${heading}</h2>${lines.map((one) => html`<p>${one}</p>`)}` : nothing;

export class GoujiRecord extends LitElement {
  static override styles = [tokens, recordStyles];

  @property({ attribute: false }) result: CheckResult | null = null;
  @property({ attribute: false }) original: CheckResult | null = null;
  @property({ attribute: false }) history: History = unedited;
  @property({ attribute: false }) ignored: readonly Ignored[] = [];
  @property({ attribute: false }) rules: readonly RuleInfo[] = [];
  @property({ attribute: false }) tool: Tool | null = null;
  @property() language: Language = "zh";

  private facts(t: Words, { source }: CheckResult, { meta }: Report): TemplateResult {
    const facts: [string, string][] = [
      [t("record.subject"), meta.title ?? ""], [t("record.organ"), meta.organ ?? ""], [t("record.year"), meta.year ? String(meta.year) : ""],
      [t("record.file"), source.name], ["SHA-256", source.sha256],
      [t("record.tool"), this.tool ? `${this.tool.name} ${this.tool.version} · ${this.tool.rulesVersion}` : ""],
    ];
    return html`<table class="facts">${facts.map(([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`)}</table>`;
  }

  private item(t: Words, finding: Finding): TemplateResult {
    const small = (text: string) => (text ? html`<p class="small">${text}</p>` : nothing);
    return html`<li class=${finding.outcome}><p><span class="sign">${wordFor(t, "record.sign", finding.outcome)}</span><b>${finding.message}</b></p>
      ${small(finding.causedBy ? t("record.cause") : "")}${small(finding.equation ? line(finding.equation, t) : "")}
      ${small(finding.advice)}${small(basisLine(finding, t))}<p class="small do">${t("record.do")}</p></li>`;
  }

  private findings(t: Words, list: readonly Finding[]): TemplateResult[] {
    const families = FAMILIES.filter((family) => list.some((one) => one.family === family));
    return families.map((family) => html`<h2>${wordFor(t, "family", family)}</h2>
      <ol>${list.filter((one) => one.family === family).map((one) => this.item(t, one))}</ol>`);
  }

  private repairs(t: Words, result: CheckResult, report: Report): string[] {
    return waysOf({ t, report, findings: result.findings, layouts: OFFICIAL.map((kind) => layoutOf(report, kind)) }, result);
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
    const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`;
    return `<!doctype html>\n<html lang="${this.language === "zh" ? "zh-CN" : "en"}"><head><meta charset="utf-8">${policy}${head.outerHTML}<style>${style}</style></head><body>${paper.outerHTML}</body></html>\n`;
  }

  private body(t: Words, result: CheckResult, report: Report): TemplateResult {
    const shown = unignored(result, this.ignored);
    return html`<p class="line">${sentence(verdict(result, shown, t), t)}</p>
      ${this.findings(t, shown)}${list(t("repair.label"), this.repairs(t, result, report))}
      ${list(t("record.notices"), noticesOf(result).map((one) => noticeLine(one, t)))}
      ${list(t("record.unchecked"), uncheckedLines(result, this.rules, t))}
      ${list(t("record.held"), ended(result, this.rules, "pass", t).map(([title, { checked: n }]) => t("record.heldItem", { title, n })))}
      ${this.tried(t, report)}`;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { result } = this;
    const report = result?.report;
    if (!result || !report) return nothing;
    const t = words(this.language);
    return html`<article class="record">
      <h1>${t("record.title")}</h1>
      ${this.facts(t, result, report)}${this.body(t, result, report)}
      <h2>${t("record.signed")}</h2>
      <table class="hands"><tr>${(["checker", "reviewer", "date"] as const).map((hand) => html`<td>${t(`record.${hand}`)}</td>`)}</tr></table>
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
