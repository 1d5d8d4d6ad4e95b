// <gouji-intake>: the first screen. One field that takes a paste, a drop, files or a folder.

import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { words, tokens, type Key, type Language } from "gouji/view";
import { isLeftBehind, pasted } from "./gather.js";
import type { Host, Offer } from "./host.js";
import { pageWords } from "./i18n.js";
import { intakeStyles } from "./intake.styles.js";
import type { Given } from "./session.js";

type Sample = [file: string, words: Key];

/** The reports that come with the page. */
export const SAMPLES: readonly [page: Sample, wrong: Sample, ...others: Sample[]] = [
  ["chengyan-2023.html", "intake.sampleClean"],
  ["qiwu-2022.txt", "intake.sampleWrong"],
  ["luting-2022.txt", "intake.sampleForm"],
];

export class GoujiIntake extends LitElement {
  static override styles = [tokens, intakeStyles];

  @property() language: Language = "zh";
  @property({ attribute: false }) host: Host | null = null;
  @state() private over = false;
  @state() private typed = "";

  private give(given: Given[]): void {
    if (given.length === 0) return;
    this.typed = "";
    this.dispatchEvent(new CustomEvent("gouji-open-files", { detail: given, bubbles: true, composed: true }));
  }

  private get name(): string {
    return words(this.language)("intake.pasted");
  }

  /** Also called for a paste anywhere else on the page. */
  readonly paste = (event: ClipboardEvent): void => {
    const given = pasted(event.clipboardData, this.name);
    if (given.length === 0) return;
    event.preventDefault();
    this.give(given);
  };

  /** What was dropped is taken wherever on the page that was. */
  private readonly drop = (): void => { this.over = false; };

  private readonly drag = (event: DragEvent): void => {
    event.preventDefault();
    this.over = event.type !== "dragleave";
  };

  private readonly pick = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])].filter((file) => !isLeftBehind(file.name));
    this.give(files.map((file) => ({ name: file.webkitRelativePath || file.name, input: file })));
    input.value = "";
  };

  private async sample(file: string): Promise<void> {
    const input = await this.host?.sample(file);
    if (input) this.give([{ name: file, input }]);
  }

  private choose(name: "file" | "folder"): void {
    this.renderRoot.querySelector<HTMLInputElement>(`input.${name}`)?.click();
  }

  /** The page as one file, with its size and fingerprint. */
  private carry(offer: Offer): TemplateResult {
    const w = pageWords(this.language);
    const size = w("carry.size", { size: (offer.bytes / 1e6).toFixed(1) });
    return html`<div><dt>${w("carry.short")}</dt><dd><a href=${`./${offer.name}`} download=${offer.name}>${w("carry.link")}</a>（${size}）
      <details><summary>${w("carry.sha")}</summary><code>${offer.sha256}</code></details></dd></div>`;
  }

  protected override render(): TemplateResult {
    const t = words(this.language);
    const offer = this.host?.offer;
    const key = /Mac/.test(navigator.userAgent) ? "⌘V" : "Ctrl+V";
    return html`<section class="intake">
      <div class=${this.over ? "field over" : "field"} @dragover=${this.drag} @dragleave=${this.drag} @drop=${this.drop}>
        <h1><label for="paste">${this.over ? t("intake.drop") : t("intake.label")}</label></h1>
        <p id="hint">${t("intake.hint", { key })}</p>
        <textarea id="paste" aria-describedby="hint promise" spellcheck="false" .value=${this.typed}
          @paste=${this.paste} @input=${(event: Event) => { this.typed = (event.target as HTMLTextAreaElement).value; }}></textarea>
        <div class="buttons">
          ${this.typed.trim() ? html`<button class="button main" @click=${() => this.give([{ name: this.name, input: this.typed }])}>${t("intake.check")}</button>` : nothing}
          <button class="button" @click=${() => this.choose("file")}>${t("intake.file")}</button>
          <button class="button" @click=${() => this.choose("folder")}>${t("intake.folder")}</button>
        </div>
        <input class="file" type="file" multiple hidden @change=${this.pick}>
        <input class="folder" type="file" webkitdirectory hidden @change=${this.pick}>
      </div>
      <p class="promise" id="promise">${t("intake.promise")}</p>
      <div class="samples"><span>${t("intake.samples")}</span>
        ${SAMPLES.map(([file, said]) => html`<button class="link" @click=${() => this.sample(file)}>${t(said)}</button>`)}</div>
      <dl><div><dt>${t("intake.reads")}</dt><dd>${t("intake.readsList")}</dd></div>
        <div><dt>${t("intake.checks")}</dt><dd>${t("intake.checksList")} ${t("intake.many")}</dd></div>
        ${offer ? this.carry(offer) : nothing}</dl>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "gouji-intake": GoujiIntake;
  }
}

customElements.define("gouji-intake", GoujiIntake);
