// <gouji-record>: the 校核记录, a paper of its own for printing and signing. The core writes it, as for the command line; the
// page adds what only it knows: figures that were tried, findings that were put aside.

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { failed } from "../engine/errors.js";
import type { Beside, Gouji } from "../engine/index.js";
import { OFFICIAL, layoutOf, nameOf } from "./form/index.js";
import { words, type Words } from "./i18n/index.js";
import { type History, unedited } from "./model/edits.js";
import { roots } from "./model/findings.js";
import { type Ignored, withoutIgnored } from "./model/ignore.js";
import { partsOf } from "./model/markup.js";
import { recordStyles } from "./styles/record.js";
import { tokens } from "./styles/index.js";
import type { CheckResult, Finding, Language } from "./types.js";

/** What is used of the engine. */
export type Writer = Pick<Gouji, "render">;

export class GoujiRecord extends LitElement {
  static override styles = [tokens, recordStyles];

  /** The engine, of `createGouji()`. */
  @property({ attribute: false }) gouji: Writer | null = null;
  @property({ attribute: false }) result: CheckResult | null = null;
  @property({ attribute: false }) original: CheckResult | null = null;
  @property({ attribute: false }) history: History = unedited;
  @property({ attribute: false }) ignored: readonly Ignored[] = [];
  @property() language: Language = "zh";
  @state() private page = "";
  /** Why there is none. */
  @state() private trouble = "";
  private readonly sheet = new CSSStyleSheet();

  /** The record as a page of its own: no script, nothing to fetch. Empty until it is written. */
  standalone(): string {
    return this.page;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if ((["gouji", "result", "original", "history", "ignored", "language"] as const).some((name) => changed.has(name))) void this.write();
  }

  private async write(): Promise<void> {
    const { gouji, result, language, history, ignored } = this;
    this.page = this.trouble = "";
    if (!gouji || !result) return;
    const shown = withoutIgnored(result, ignored);
    const page = await gouji.render(shown, "html", language, this.besides(words(language), result, shown.findings))
      .catch((thrown: unknown) => failed(result.source.name, thrown));
    // Something later has asked anew.
    if (this.result !== result || this.language !== language || this.history !== history || this.ignored !== ignored) return;
    this.page = typeof page === "string" ? page : "";
    this.trouble = typeof page === "string" ? "" : page.error?.message ?? "";
  }

  private besides(t: Words, result: CheckResult, shown: readonly Finding[]): Beside[] {
    const hidden = roots(result.findings).length - roots(shown).length;
    return [
      { heading: t("record.ignored"), lines: hidden > 0 ? [t("verdict.ignored", { n: hidden }) + t("stop.full")] : [] },
      { heading: t("record.edits"), lines: this.tried(t, result) },
    ];
  }

  private tried(t: Words, { report }: CheckResult): string[] {
    const layouts = report ? OFFICIAL.map((kind) => layoutOf(report, kind)) : [];
    const printed = (this.original?.report ?? report)?.cells ?? {};
    const said = (value: string | number | null | undefined) => (value === null || value === undefined || value === "" ? t("equation.blank") : String(value));
    return Object.entries(this.history.now).map(([address, to]) =>
      t("edits.item", { cell: nameOf(layouts, address), from: said(printed[address]?.raw.trim()), to: said(to) }));
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.trouble) return html`<p>${this.trouble}</p>`;
    if (!this.page) return nothing;
    const { style, paper } = partsOf(this.page);
    this.sheet.replaceSync(style);
    return html`<div class="paper">${paper}</div>`;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot() as ShadowRoot;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.sheet];
    return root;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "gouji-record": GoujiRecord;
  }
}

customElements.get("gouji-record") ?? customElements.define("gouji-record", GoujiRecord);
