// <gouji-app>: the bar on top and, under it, what is asked for: the first screen, the list, a result, its record.

import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import {
  GoujiFiles, GoujiRecord, GoujiResult, loadIgnored, saveIgnored, tokens, withIgnored, withoutIgnored, words,
  type Edits, type Ignored, type Language,
} from "gouji/view";
import { appStyles } from "./app.styles.js";
import { bar } from "./bar.js";
import { dropped } from "./gather.js";
import { saveRecord } from "./export.js";
import { rulePage } from "./rule-pages.js";
import { GoujiIntake } from "./intake.js";
import type { Given, Item, Session } from "./session.js";

// Importing the classes defines their elements.
export const ELEMENTS = [GoujiFiles, GoujiRecord, GoujiResult, GoujiIntake];

export type Screen = { at: "intake" } | { at: "list" } | { at: "result" | "record"; id: string };

export class GoujiApp extends LitElement {
  static override styles = [tokens, appStyles];

  @property({ attribute: false }) session: Session | null = null;
  @state() screen: Screen = { at: "intake" };
  @state() language: Language = "zh";
  @state() private ignored: Ignored[] = loadIgnored();

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("popstate", this.back);
    addEventListener("paste", this.pasteAnywhere);
    history.replaceState(this.screen, "");
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("popstate", this.back);
    removeEventListener("paste", this.pasteAnywhere);
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has("session")) this.session?.addEventListener("change", () => this.requestUpdate());
    document.documentElement.lang = this.language === "zh" ? "zh-CN" : "en";
    const item = this.item;
    const name = item?.result?.report?.meta.organ ?? item?.name;
    document.title = [name, words(this.language)("app.name")].filter(Boolean).join(" · ");
  }

  get item(): Item | null {
    const { screen } = this;
    return "id" in screen ? this.session?.items.find((one) => one.id === screen.id) ?? null : null;
  }

  /** The browser's own back and forward walk through the screens. */
  private readonly back = (event: PopStateEvent): void => {
    const screen = (event.state ?? { at: "intake" }) as Screen;
    const gone = "id" in screen && !this.session?.items.some((one) => one.id === screen.id);
    this.screen = gone ? { at: "intake" } : screen;
  };

  private readonly pasteAnywhere = (event: ClipboardEvent): void => {
    if (event.defaultPrevented || event.composedPath()[0] instanceof HTMLInputElement) return;
    this.renderRoot.querySelector("gouji-intake")?.paste(event);
  };

  go(screen: Screen): void {
    this.screen = screen;
    history.pushState(screen, "");
    scrollTo({ top: 0 });
    void this.updateComplete.then(() => this.renderRoot.querySelector("main")?.focus({ preventScroll: true }));
  }

  /** From the record to its result, from a result to the list, from anywhere else to the start. */
  up(): void {
    const { screen } = this;
    if (screen.at === "record") return this.go({ at: "result", id: screen.id });
    this.go(screen.at === "result" && (this.session?.items.length ?? 0) > 1 ? { at: "list" } : { at: "intake" });
  }

  private open(given: readonly Given[]): void {
    const { session } = this;
    if (!session || given.length === 0) return;
    void session.open(given);
    const [first] = session.items;
    if (first) this.go(session.items.length === 1 ? { at: "result", id: first.id } : { at: "list" });
  }

  speak(): void {
    this.language = this.language === "zh" ? "en" : "zh";
    void this.session?.speak(this.language);
  }

  saveRecord(): void {
    const record = this.renderRoot.querySelector("gouji-record");
    if (this.item && record) saveRecord(this.item, record.standalone());
  }

  private ignore(list: Ignored[]): void {
    this.ignored = list;
    saveIgnored(list);
  }

  private result(session: Session, item: Item): TemplateResult {
    const { id } = item;
    return html`<gouji-result .result=${item.result} .original=${item.original} .history=${item.history} .language=${this.language}
      .ignored=${this.ignored} .rules=${session.rules} .rulePage=${rulePage} .busy=${item.busy}
      @gouji-edit=${(event: CustomEvent<Edits>) => session.edit(id, event.detail)}
      @gouji-drop=${(event: CustomEvent<string[]>) => session.drop(id, event.detail)}
      @gouji-undo=${() => session.undo(id)} @gouji-redo=${() => session.redo(id)}
      @gouji-ignore=${(event: CustomEvent<Ignored>) => this.ignore(withIgnored(this.ignored, event.detail))}
      @gouji-unignore=${(event: CustomEvent<Ignored>) => this.ignore(withoutIgnored(this.ignored, event.detail))}></gouji-result>`;
  }

  private body(session: Session): TemplateResult {
    const { item, screen } = this;
    if (screen.at === "list") {
      return html`<gouji-files .files=${[...session.items]} .across=${session.across} .language=${this.language}
        @gouji-open=${(event: CustomEvent<string>) => this.go({ at: "result", id: event.detail })}></gouji-files>`;
    }
    if (!item) return html`<gouji-intake .language=${this.language} @gouji-open-files=${(event: CustomEvent<Given[]>) => this.open(event.detail)}></gouji-intake>`;
    if (screen.at === "result") return this.result(session, item);
    return html`<gouji-record .result=${item.result} .original=${item.original} .history=${item.history} .language=${this.language}
      .ignored=${this.ignored} .rules=${session.rules} .tool=${session.tool}></gouji-record>`;
  }

  /** A file dropped anywhere is read; it must not replace the page. */
  private readonly drop = (event: DragEvent): void => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    if (event.type === "drop") void dropped(event.dataTransfer, words(this.language)("intake.pasted")).then((given) => this.open(given));
  };

  readonly skip = (event: Event): void => {
    event.preventDefault();
    this.renderRoot.querySelector<HTMLElement>("main")?.focus();
  };

  protected override render(): TemplateResult | typeof nothing {
    const { session } = this;
    if (!session) return nothing;
    const t = words(this.language);
    return html`${bar(this, t)}
      <main id="main" tabindex="-1" @dragover=${this.drop} @drop=${this.drop}>${this.body(session)}</main>
      <footer>${t("app.footer")}${this.screen.at === "intake" ? nothing : html` ${t("intake.promise")}`}</footer>`;
  }
}

customElements.define("gouji-app", GoujiApp);
