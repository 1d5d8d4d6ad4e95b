// <gouji-pages>: the pages about the tool as screens of the one file. The site has them as pages of their own (www/pages/static.ts).

import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { tokens, words, wordFor, type Language } from "gouji/view";
import about from "../pages/about.md?raw";
import { aboutOf, byFamily, ruleOf, type Block } from "../pages/model.js";
import type { Host } from "./host.js";
import { pageWords } from "./i18n.js";
import { pageStyles } from "./pages.styles.js";

type Texts = Readonly<Record<string, string>>;

const blocks = (list: readonly Block[]): TemplateResult => html`${list.map((one) => html`<section class=${one.look}>
  ${one.head ? html`<h2>${one.head}</h2>` : nothing}${one.text ? html`<p>${one.text}</p>` : nothing}
  ${one.items.length > 0 ? html`<ul>${one.items.map((item) => html`<li>${item}</li>`)}</ul>` : nothing}</section>`)}`;

export class GoujiPages extends LitElement {
  static override styles = [tokens, pageStyles];

  @property() name = "about";
  @property() language: Language = "zh";
  @property({ attribute: false }) host: Host | null = null;
  @state() private texts: Texts | null = null;

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has("host")) void this.host?.texts().then((texts) => { this.texts = texts; });
  }

  private kind(family: string, severity: string): string {
    const t = words(this.language);
    return `${wordFor(t, "family", family)} · ${wordFor(t, "severity", severity)}`;
  }

  private rules(texts: Texts): TemplateResult {
    const { language } = this;
    const w = pageWords(language);
    const t = words(language);
    const all = Object.entries(texts).map(([slug, text]) => ruleOf(slug, text));
    return html`<h1>${w("page.rulesTitle")}</h1><p>${w("page.rulesLead", { n: all.length })}</p>
      ${byFamily(all).map(([family, list]) => html`<h2>${wordFor(t, "family", family)}</h2><dl>${list.map((rule) => html`
        <dt><a href=${this.host?.page(`rules/${rule.slug}`, language) ?? ""}>${rule.title[language]}</a></dt><dd>${rule.blocks[language][0]?.text}</dd>`)}</dl>`)}`;
  }

  private rule(slug: string, text: string): TemplateResult {
    const { language } = this;
    const rule = ruleOf(slug, text);
    return html`<p class="kind">${this.kind(rule.family, rule.severity)} <code>${slug}</code></p>
      <h1>${rule.title[language]}</h1>${blocks(rule.blocks[language])}`;
  }

  private body(texts: Texts): TemplateResult {
    const slug = /^rules\/(.+)$/.exec(this.name)?.[1] ?? "";
    const text = Object.hasOwn(texts, slug) ? texts[slug] : undefined;
    if (text) return this.rule(slug, text);
    if (this.name === "rules") return this.rules(texts);
    if (this.name !== "about") return html`<p>${pageWords(this.language)("page.gone")}</p>`;
    const page = aboutOf(about)[this.language];
    return html`<h1>${page.title}</h1>${blocks(page.blocks)}`;
  }

  protected override render(): TemplateResult | typeof nothing {
    return this.texts ? html`<article>${this.body(this.texts)}</article>` : nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "gouji-pages": GoujiPages;
  }
}

customElements.define("gouji-pages", GoujiPages);
