// <gouji-files>: several reports as a table, each opening its result, and what does not hold between them.

import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { words, type Key, type Words } from "./i18n/index.js";
import { compare, type FileRow, rowOf, type SortKey, summary } from "./model/files.js";
import { across } from "./parts/across.js";
import type { Target } from "./parts/equation.js";
import { noteStyles, tokens } from "./styles/index.js";
import { fileStyles } from "./styles/files.js";
import type { CheckResult, Finding, Language } from "./types.js";

export interface FileEntry {
  id: string;
  name: string;
  result: CheckResult | null;
}

/** What `gouji-goto` carries: a file, and the cell or the number of its prose to show. */
export interface Goto extends Pick<Target, "address" | "claim"> {
  id: string;
}

const COLUMNS: [SortKey, boolean][] = [
  ["organ", false], ["year", true], ["form", false], ["figures", true], ["fail", true], ["review", true], ["cannotCheck", true], ["notices", true],
];

export class GoujiFiles extends LitElement {
  static override styles = [tokens, noteStyles, fileStyles];

  @property({ attribute: false }) files: readonly FileEntry[] = [];
  @property({ attribute: false }) across: readonly Finding[] = [];
  @property() language: Language = "zh";
  @state() private sort: { key: SortKey; down: boolean } = { key: "fail", down: true };

  private open(id: string): void {
    this.dispatchEvent(new CustomEvent("gouji-open", { detail: id, bubbles: true, composed: true }));
  }

  private readonly goto = ({ source = -1, ...target }: Target): void => {
    const id = this.files[source]?.id;
    if (id) this.dispatchEvent(new CustomEvent<Goto>("gouji-goto", { detail: { id, ...target }, bubbles: true, composed: true }));
  };

  private by(key: SortKey, numeric: boolean): void {
    const { sort } = this;
    this.sort = { key, down: sort.key === key ? !sort.down : numeric };
  }

  private head(t: Words, [key, numeric]: [SortKey, boolean]): TemplateResult {
    const name = t(`files.${key}` as Key);
    const sorted = this.sort.key === key ? (this.sort.down ? "descending" : "ascending") : "none";
    return html`<th scope="col" class=${numeric ? "n" : ""} aria-sort=${sorted}><button class="link" title=${t("files.sort", { column: name })}
      @click=${() => this.by(key, numeric)}>${name}<span aria-hidden="true">${sorted === "none" ? "" : sorted === "descending" ? " ↓" : " ↑"}</span></button></th>`;
  }

  private row(t: Words, row: FileRow): TemplateResult {
    const count = (n: number, look: string) => html`<td class="n ${n > 0 ? look : "nought"}">${n}</td>`;
    const name = html`<th scope="row"><button class="link" @click=${() => this.open(row.id)} aria-label=${t("files.open", { name: row.organ || row.name })}>${row.organ || row.name}</button>
      ${row.organ ? html`<small>${row.name}</small>` : nothing}</th>`;
    if (row.state !== "read") {
      return html`<tr class=${row.state}>${name}<td colspan="7">${row.state === "waiting" ? t("files.waiting") : row.message}</td></tr>`;
    }
    return html`<tr>${name}<td class="n">${row.year || ""}</td><td>${row.form ? t(`meta.form${row.form}` as Key) : t("meta.formNone")}</td>
      <td class="n">${row.figures}</td>${count(row.fail, "fail")}${count(row.review, "review")}${count(row.cannotCheck, "open")}${count(row.notices, "open")}</tr>`;
  }

  private list(t: Words): TemplateResult {
    if (this.across.length === 0) return html`<p class="quiet">${t("files.acrossNone")}</p>`;
    return html`${this.across.map((finding) => across({ t, files: this.files, goto: this.goto }, finding))}`;
  }

  protected override render(): TemplateResult {
    const t = words(this.language);
    const rows = this.files.map((file) => rowOf(file, t));
    const { key, down } = this.sort;
    const sorted = rows.sort((a, b) => compare(a, b, key) * (down ? -1 : 1));
    const between = this.across.filter((finding) => finding.outcome === "fail").length;
    return html`<section class="files">
      <h1 class="verdict" aria-live="polite">${summary(rows, between, t)}</h1>
      <div class="frame" role="region" tabindex="0" aria-label=${t("files.title", { n: rows.length })}>
      <table><thead><tr>${COLUMNS.map((column) => this.head(t, column))}</tr></thead>
        <tbody>${sorted.map((row) => this.row(t, row))}</tbody></table></div>
      ${rows.filter((row) => row.state === "read").length > 1 ? html`<h2>${t("files.across")}</h2>${this.list(t)}` : nothing}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "gouji-files": GoujiFiles;
  }
}

customElements.get("gouji-files") ?? customElements.define("gouji-files", GoujiFiles);
