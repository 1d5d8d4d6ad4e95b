// <gouji-beside>: a result, and beside it the pages that it was read from; each leads to the other.

import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import type { CheckResult, Language, Look, Place } from "gouji/view";
import { cellAt, outlines, type Outline } from "./outline.js";
import { GoujiOriginal, type Point } from "./gouji-original.js";
import type { PdfParts } from "./parts.js";

export class GoujiBeside extends LitElement {
  static override styles = css`
    :host { display: block; }
    :host([open]) { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 7fr); align-items: start; }
    gouji-original { position: sticky; top: 3rem; height: calc(100vh - 3rem); overflow: auto; border-right: 1px solid var(--hair); }
    @media (max-width: 900px) {
      :host([open]) { display: block; }
      gouji-original { z-index: 10; height: 45vh; border-right: 0; border-bottom: 1px solid var(--rule); }
    }
    @media print { :host([open]) { display: block; } gouji-original { display: none; } }
  `;

  @property({ attribute: false }) result: CheckResult | null = null;
  @property({ attribute: false }) file: Blob | null = null;
  @property({ attribute: false }) parts: PdfParts | null = null;
  @property() language: Language = "zh";
  @property({ type: Boolean, reflect: true }) open = false;

  @state() private selected: string | null = null;
  @state() private looked: Place | null = null;
  @state() private sought: Outline | null = null;

  constructor() {
    super();
    this.addEventListener("gouji-select", (event) => {
      this.selected = (event as CustomEvent<string | null>).detail;
      this.sought = outlines(this.result, this.selected, null)[0] ?? this.sought;
    });
    this.addEventListener("gouji-look", (event) => {
      const { place, seek } = (event as CustomEvent<Look>).detail;
      this.looked = place;
      // What is only pointed at moves nothing.
      if (seek) this.sought = outlines(null, null, place)[0] ?? this.sought;
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("file")) Object.assign(this, { selected: null, looked: null, sought: null });
  }

  private readonly pointed = (event: CustomEvent<Point>): void => {
    const { page, x, y } = event.detail;
    const address = cellAt(this.result, page, x, y);
    if (address) void this.querySelector("gouji-result")?.goto({ address });
  };

  protected override render(): TemplateResult {
    const original = html`<gouji-original .file=${this.file} .parts=${this.parts} .language=${this.language}
      .outlines=${outlines(this.result, this.selected, this.looked)} .sought=${this.sought} @gouji-point=${this.pointed}></gouji-original>`;
    return html`${this.open ? original : nothing}<slot></slot>`;
  }
}

/** Importing the class defines the element that it draws with. */
export const DRAWN_BY = GoujiOriginal;

declare global {
  interface HTMLElementTagNameMap {
    "gouji-beside": GoujiBeside;
  }
}

customElements.define("gouji-beside", GoujiBeside);
