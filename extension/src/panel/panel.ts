/** <gouji-panel>: whose report it is, the verdict and the notes of the site's own view, and what goes with the page around them. */
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { GoujiFiles, GoujiResult, tokens, withIgnored, withoutIgnored, type Edits, type Ignored } from "../../../npm/view/index.js";
import { fileName, shownName } from "./attachment.js";
import { panelStyles } from "./panel.styles.js";
import type { Session } from "./session.js";
import { type Say, sayIn } from "./words.js";

/** A rule's page, from a file of its own that is loaded with the first of them. */
const rulePage = async (slug: string): Promise<string | null> => (await import("../../../www/src/rule-texts.js")).texts[slug] ?? null;

// Importing the classes defines their elements.
export const ELEMENTS = [GoujiFiles, GoujiResult];

export class GoujiPanel extends LitElement {
  static override styles = [tokens, panelStyles];

  @property({ attribute: false }) session: Session | null = null;
  /** Whether the rebuilt tables are shown; the page itself stands beside the panel. */
  @state() private whole = false;

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has("session") && this.session) {
      this.session.addEventListener("change", () => this.requestUpdate());
      this.session.onClicked = (fingerprint) => this.view?.select(fingerprint, true);
    }
    document.documentElement.lang = this.session?.language === "en" ? "en" : "zh-CN";
  }

  private get view(): GoujiResult | null {
    return this.renderRoot.querySelector("gouji-result");
  }

  private bar(session: Session, t: Say): TemplateResult {
    return html`<header><button class="button" aria-busy=${session.busy} @click=${() => session.read()}>${t("again")}</button>
      ${session.result?.report ? html`<button class="button" aria-pressed=${this.whole} @click=${() => { this.whole = !this.whole; }}>${t(this.whole ? "notes" : "sheet")}</button>` : nothing}
      <span class="spring"></span><button class="link" @click=${() => session.speak()}>${t("language")}</button></header>`;
  }

  /** Whose report it is and for which year, before anything else. */
  private subject(session: Session, t: Say): TemplateResult | typeof nothing {
    const { report } = session.result ?? {};
    if (!report) return nothing;
    const isReport = report.kind === "report" || report.form !== null;
    const file = session.subject && "file" in session.subject ? session.subject.file.name : null;
    return html`<section class="subject">
      ${isReport ? html`<h1>${t("report", { organ: report.meta.organ ?? t("organUnknown"), year: report.meta.year ?? "—" })}</h1>` : nothing}
      ${file ? html`<p><small>${file}</small> <button class="link" @click=${() => session.read()}>${t("back")}</button></p>` : nothing}
    </section>`;
  }

  private trouble(session: Session, t: Say): TemplateResult {
    const { troubles } = session;
    return html`<div role="alert" class=${troubles.length > 0 ? "trouble" : ""}>${troubles.map(({ trouble, params }) => html`<p>${t(trouble, params)}
      ${trouble === "navigated" ? html`<button class="button" @click=${() => session.read()}>${t("readThis")}</button>` : nothing}</p>`)}</div>`;
  }

  private files(session: Session, t: Say): TemplateResult | typeof nothing {
    const { links } = session;
    if (links.length === 0) return nothing;
    const itself = session.inFile;
    return html`<details class="files" ?open=${session.offersFiles}><summary>${t(itself ? "fileHere" : "files", { n: links.length })}</summary>
      <p class="quiet">${itself ? nothing : t("filesMaybe")}${t("filesAsk")}</p>
      <ul>${links.map((link) => html`<li><span><b>${shownName(link)}</b><small>${new URL(link.address).host} · ${fileName(link)}</small></span>
        <button class="button" ?disabled=${session.fetching !== null} @click=${() => session.open(link)}>${t(session.fetching === link.address ? "checking" : "check")}</button></li>`)}</ul>
    </details>`;
  }

  private frames(session: Session, t: Say): TemplateResult[] {
    return session.isBare ? session.frames.map((origin) => html`<p class="offer">${t("frames", { site: new URL(origin).host })}
      <button class="button" @click=${() => session.openFrames(origin)}>${t("frameRead")}</button></p>`) : [];
  }

  private pair(session: Session, t: Say): TemplateResult | typeof nothing {
    const { pair, across } = session;
    if (across && session.result) {
      const files = [{ id: "before", name: across.with.organ, result: across.with.result }, { id: "now", name: session.result.source.name, result: session.result }];
      return html`<section class="across"><h2>${t("compared", { year: across.with.year })}</h2>
        <gouji-files .files=${files} .across=${across.findings} .language=${session.language}></gouji-files></section>`;
    }
    return pair ? html`<p class="offer">${t("pair", { year: pair.year })}
      <button class="button" @click=${() => session.compare(pair)}>${t("compare")}</button></p>` : nothing;
  }

  private result(session: Session): TemplateResult | typeof nothing {
    const { result } = session;
    if (!result) return nothing;
    return html`<gouji-result ?compact=${!this.whole} .result=${result} .original=${session.original} .history=${session.history} .language=${session.language}
      .ignored=${session.ignored} .rules=${session.rules} .rulePage=${rulePage} .busy=${session.busy}
      @gouji-select=${(event: CustomEvent<string | null>) => { if (event.detail) session.show(event.detail); }}
      @gouji-edit=${(event: CustomEvent<Edits>) => session.edit(event.detail)}
      @gouji-drop=${(event: CustomEvent<string[]>) => session.drop(event.detail)}
      @gouji-undo=${() => session.undo()} @gouji-redo=${() => session.redo()}
      @gouji-ignore=${(event: CustomEvent<Ignored>) => session.ignore(withIgnored(session.ignored, event.detail))}
      @gouji-unignore=${(event: CustomEvent<Ignored>) => session.ignore(withoutIgnored(session.ignored, event.detail))}></gouji-result>`;
  }

  private kept(session: Session, t: Say): TemplateResult {
    const { kept } = session;
    return html`<details class="kept" @toggle=${() => session.list()}><summary>${t("kept")}${kept.length > 0 ? ` ${kept.length}` : ""}</summary>
      <p class="quiet">${t("keptNote")}</p>
      ${session.isPrivate ? html`<p>${t("keptPrivate")}</p>`
        : html`<label><input type="checkbox" .checked=${session.keeps} @change=${(event: Event) => session.setKeeps((event.target as HTMLInputElement).checked)}> ${t("keep")}</label>`}
      ${kept.length === 0 ? html`<p class="quiet">${t("keptNone")}</p>` : html`<ul>${kept.map((one) => html`<li><span>${one.organ} ${one.year}<small>${one.at.slice(0, 10)}</small></span>
        <button class="link" @click=${() => session.erase([one.key])}>${t("erase")}</button></li>`)}</ul>
      <button class="button" @click=${() => session.erase(kept.map((one) => one.key))}>${t("eraseAll")}</button>`}
    </details>`;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { session } = this;
    if (!session) return nothing;
    const t = sayIn(session.language);
    return html`${this.bar(session, t)}${this.trouble(session, t)}
      ${session.isFile ? html`<p class="offer" role="status">${t(session.links.length > 0 ? "fileShown" : "fileOnly")}</p>` : nothing}
      ${session.busy && !session.result && !session.isFile ? html`<p class="waiting" role="status">${t("reading")}</p>` : nothing}
      ${this.subject(session, t)}${session.offersFiles ? this.files(session, t) : nothing}${this.frames(session, t)}
      ${this.result(session)}${this.pair(session, t)}${session.offersFiles ? nothing : this.files(session, t)}
      ${this.kept(session, t)}<footer>${t("footer")}</footer>`;
  }
}

customElements.define("gouji-panel", GoujiPanel);
