// <gouji-original>: the pages of a PDF as published, with what is looked at outlined on them.

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { tokens, type Language } from "gouji/view";
import { pageWords } from "../i18n.js";
import { Drawing, MAX_PAGES, type Size } from "./drawing.js";
import type { Outline } from "./outline.js";
import type { PdfParts } from "./parts.js";
import { originalStyles } from "./styles.js";

/** What a click on a page carries: points from the page's top left. */
export interface Point {
  page: number;
  x: number;
  y: number;
}

export class GoujiOriginal extends LitElement {
  static override styles = [tokens, originalStyles];

  @property({ attribute: false }) file: Blob | null = null;
  @property({ attribute: false }) parts: PdfParts | null = null;
  @property({ attribute: false }) outlines: readonly Outline[] = [];
  /** Which of them to bring into view. */
  @property({ attribute: false, hasChanged: (now: Outline | null, was: Outline | null) => String([now?.page, now?.rect]) !== String([was?.page, was?.rect]) })
  sought: Outline | null = null;
  @property() language: Language = "zh";

  @state() private sizes: readonly Size[] = [];
  @state() private trouble: string | null = null;

  private drawing: Drawing | null = null;
  /** How wide each page is drawn, in device pixels; 0 while its picture is not kept. */
  private readonly drawn = new Map<number, number>();
  private readonly near = new IntersectionObserver((seen) => this.seen(seen), { root: this, rootMargin: "100% 0%" });
  private readonly resized = new ResizeObserver(() => this.redraw());

  override connectedCallback(): void {
    super.connectedCallback();
    this.resized.observe(this);
    if (this.hasUpdated) void this.open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.resized.disconnect();
    this.close();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("file")) void this.open();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has("sizes")) this.pages.forEach((page) => this.near.observe(page));
    if (changed.has("sought")) this.reveal();
  }

  private get pages(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>(".sheet")];
  }

  private close(): void {
    this.near.disconnect();
    this.drawn.clear();
    void this.drawing?.close();
    Object.assign(this, { drawing: null, sizes: [], trouble: null });
  }

  private async open(): Promise<void> {
    this.close();
    const { file, parts } = this;
    if (!file || !parts) return;
    try {
      const drawing = await Drawing.open(file, parts);
      // Closed, or given another file, in the meantime.
      if (this.file !== file || !this.isConnected) return void drawing.close();
      this.drawing = drawing;
      const first = await drawing.size(1);
      this.sizes = Array.from({ length: drawing.count }, () => first);
    } catch (thrown) {
      if (this.file === file) this.trouble = thrown instanceof Error ? thrown.message : String(thrown);
    }
  }

  /** Pages near the screen are drawn; the pictures of those far away are given back. */
  private seen(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const number = Number((target as HTMLElement).dataset["page"]);
      if (isIntersecting) void this.draw(number);
      else this.forget(number);
    }
  }

  private forget(number: number): void {
    if (!this.drawn.delete(number)) return;
    const canvas = this.pages[number - 1]?.querySelector("canvas");
    if (canvas) canvas.width = canvas.height = 0;
  }

  private async draw(number: number): Promise<void> {
    const { drawing } = this;
    const sheet = this.pages[number - 1];
    const wide = Math.round((sheet?.clientWidth ?? 0) * devicePixelRatio);
    if (!drawing || !sheet || wide === 0 || this.drawn.get(number) === wide) return;
    this.drawn.set(number, wide);
    try {
      const size = await drawing.size(number);
      this.sizes = this.sizes.map((known, i) => (i === number - 1 ? size : known));
      // On a canvas of its own, put in place at once: a page drawn again does not flicker, nor two drawings meet.
      const canvas = document.createElement("canvas");
      await drawing.draw(number, canvas, wide);
      if (this.drawn.get(number) === wide) sheet.querySelector("canvas")?.replaceWith(canvas);
    } catch {
      // One page that cannot be drawn stays white; the others are not its fault.
      this.drawn.delete(number);
    }
  }

  private redraw(): void {
    for (const number of this.drawn.keys()) void this.draw(number);
  }

  private reveal(): void {
    const { sought } = this;
    const sheet = sought && this.pages[sought.page - 1];
    const size = sought && this.sizes[sought.page - 1];
    if (!sheet || !size) return;
    const scale = sheet.clientHeight / size.height;
    const middle = sheet.offsetTop + (sought.rect[1] + sought.rect[3] / 2) * scale;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.scrollTo({ top: middle - this.clientHeight / 2, behavior: calm ? "auto" : "smooth" });
  }

  private readonly clicked = (event: MouseEvent): void => {
    const sheet = event.currentTarget as HTMLElement;
    const page = Number(sheet.dataset["page"]);
    const size = this.sizes[page - 1];
    if (!size) return;
    const box = sheet.getBoundingClientRect();
    const scale = size.width / box.width;
    const detail: Point = { page, x: (event.clientX - box.left) * scale, y: (event.clientY - box.top) * scale };
    this.dispatchEvent(new CustomEvent("gouji-point", { detail }));
  };

  private page(size: Size, number: number): TemplateResult {
    const percent = (part: number, whole: number) => `${(100 * part) / whole}%`;
    // As a property, not an attribute: the page's policy allows no inline style.
    const place = ({ rect: [x, y, w, h] }: Outline) => `left:${percent(x - 2, size.width)};top:${percent(y - 2, size.height)};`
      + `width:${percent(w + 4, size.width)};height:${percent(h + 4, size.height)}`;
    const here = this.outlines.filter((one) => one.page === number);
    return html`<figure class="sheet" data-page=${number} .style=${`aspect-ratio:${size.width} / ${size.height}`} @click=${this.clicked}
      role="img" aria-label=${pageWords(this.language)("original.page", { page: number })}>
      <canvas></canvas>${here.map((one) => html`<div class="outline ${one.look}" .style=${place(one)}></div>`)}
    </figure>`;
  }

  private readonly leave = (): void => void this.dispatchEvent(new CustomEvent("gouji-close", { bubbles: true, composed: true }));

  protected override render(): TemplateResult {
    const w = pageWords(this.language);
    const { sizes, trouble } = this;
    const beyond = sizes.length === MAX_PAGES ? html`<p class="trouble">${w("original.beyond", { pages: MAX_PAGES })}</p>` : nothing;
    return html`<header><h2>${w("original.title")}</h2>${sizes.length > 0 ? html`<span>${w("original.pages", { pages: sizes.length })}</span>` : nothing}
        <span class="spring"></span><button class="link" @click=${this.leave}>${w("original.close")}</button></header>
      ${trouble !== null ? html`<p class="trouble" role="status">${w("original.trouble")}<small>${trouble}</small></p>`
        : sizes.length === 0 ? html`<p class="trouble" role="status">${w("original.waiting")}</p>` : nothing}
      <div class="pages">${sizes.map((size, i) => this.page(size, i + 1))}</div>${beyond}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "gouji-original": GoujiOriginal;
  }
}

customElements.define("gouji-original", GoujiOriginal);
