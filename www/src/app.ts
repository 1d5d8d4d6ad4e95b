// <gouji-app>: the bar on top and, under it, what is asked for.

import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import {
  GoujiFiles, GoujiRecord, GoujiResult, loadIgnored, saveIgnored, tokens, words, type Goto, type Ignored, type Language,
} from "gouji/view";
import { appStyles } from "./app.styles.js";
import { bar } from "./bar.js";
import { saveRecord } from "./export.js";
import { dropped, FolderClosed } from "./gather.js";
import type { Host } from "./host.js";
import { pageWords } from "./i18n.js";
import { GoujiIntake } from "./intake.js";
import { GoujiBeside } from "./original/gouji-beside.js";
import { GoujiPages } from "./pages.js";
import { isProfile, ProfileError, readProfile } from "./profile.js";
import { foot, screen } from "./screens.js";
import { together } from "./saved.js";
import type { Given, Item, Session } from "./session.js";
import { strip } from "./strip.js";

// Importing the classes defines their elements.
export const ELEMENTS = [GoujiFiles, GoujiRecord, GoujiResult, GoujiIntake, GoujiPages, GoujiBeside];

export type Screen = { at: "intake" } | { at: "list" } | { at: "result" | "record"; id: string } | { at: "page"; name: string };

/** Names of pages, also of such that there are not. */
const PAGE = /^(about$|rules(\/|$))/;

/** The page that the address names. Where pages are not screens, what follows # may be anybody's (`#wechat_redirect`). */
function named(inside: boolean): Screen | null {
  const name = decoded(location.hash.slice(1));
  return name !== "" && (inside || PAGE.test(name)) ? { at: "page", name } : null;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

export class GoujiApp extends LitElement {
  static override styles = [tokens, appStyles];

  @property({ attribute: false }) host: Host | null = null;
  @property({ attribute: false }) session: Session | null = null;
  /** Ends when nothing more is done ahead of the first report. */
  rehearsed: Promise<void> = Promise.resolve();
  /** Ends, with whether all is kept, when no more is fetched for use offline. */
  kept: Promise<boolean> = Promise.resolve(false);
  @state() screen: Screen = { at: "intake" };
  @state() language: Language = "zh";
  @state() ignored: Ignored[] = loadIgnored();
  /** What went wrong with a file that is no report, as a sentence. */
  @state() notice = "";
  /** Whether a PDF's own pages stand beside what was read from them. */
  @state() beside = false;
  /** Where a page was opened from, to go back to. */
  private opener: Screen = { at: "intake" };

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("popstate", this.back);
    addEventListener("hashchange", this.back);
    addEventListener("paste", this.pasteAnywhere);
    history.replaceState(history.state ?? this.screen, "");
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("popstate", this.back);
    removeEventListener("hashchange", this.back);
    removeEventListener("paste", this.pasteAnywhere);
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has("session")) this.listen();
    if (changed.has("host") && this.host) this.screen = named(this.host.inside) ?? this.screen;
    document.documentElement.lang = this.language === "zh" ? "zh-CN" : "en";
    const item = this.item;
    const name = item?.result?.report?.meta.organ ?? item?.name;
    document.title = [name, words(this.language)("app.name")].filter(Boolean).join(" · ");
  }

  private listen(): void {
    this.session?.addEventListener("change", () => this.requestUpdate());
    this.session?.addEventListener("unpacked", (event) => this.unpacked((event as CustomEvent<string>).detail));
  }

  /** An archive gives way to its files: one is shown at once, several are a list. */
  private unpacked(id: string): void {
    const { screen, session } = this;
    const [first] = session?.items ?? [];
    if (!first || !("id" in screen) || screen.id !== id) return;
    this.screen = session?.items.length === 1 ? { at: "result", id: first.id } : { at: "list" };
    history.replaceState(this.screen, "");
  }

  get item(): Item | null {
    const { screen } = this;
    return "id" in screen ? this.session?.items.find((one) => one.id === screen.id) ?? null : null;
  }

  /** The browser's own back and forward walk through the screens; a link to a page of the one file leads here too. */
  private readonly back = (): void => {
    const page = this.host ? named(this.host.inside) : null;
    const screen = page ?? (history.state ?? { at: "intake" }) as Screen;
    const gone = "id" in screen && !this.session?.items.some((one) => one.id === screen.id);
    this.show(gone ? { at: "intake" } : screen);
  };

  private show(screen: Screen): void {
    if (this.screen.at !== "page") this.opener = this.screen;
    this.screen = screen;
  }

  private readonly pasteAnywhere = (event: ClipboardEvent): void => {
    if (event.defaultPrevented || event.composedPath()[0] instanceof HTMLInputElement) return;
    this.renderRoot.querySelector("gouji-intake")?.paste(event);
  };

  go(screen: Screen): void {
    this.show(screen);
    // Without what follows #: that names a page, and this is none.
    history.pushState(screen, "", location.href.replace(/#.*/, ""));
    scrollTo({ top: 0 });
    void this.updateComplete.then(() => this.renderRoot.querySelector("main")?.focus({ preventScroll: true }));
  }

  /** From the record to its result, from a result to the list, from a page to where it was opened, from anywhere else to the start. */
  up(): void {
    const { screen } = this;
    if (screen.at === "record") return this.go({ at: "result", id: screen.id });
    if (screen.at === "page") return this.go(this.opener);
    this.go(screen.at === "result" && (this.session?.items.length ?? 0) > 1 ? { at: "list" } : { at: "intake" });
  }

  /** Opens a report at a cell or a number of its prose. */
  async goto({ id, ...target }: Goto): Promise<void> {
    this.go({ at: "result", id });
    await this.updateComplete;
    await this.renderRoot.querySelector("gouji-result")?.goto(target);
  }

  async open(given: readonly Given[]): Promise<void> {
    const { session } = this;
    const profiles = given.filter(isProfile);
    const reports = together(given.filter((one) => !isProfile(one)));
    if (!session) return;
    this.notice = "";
    if (profiles.length > 0) await this.adopt(session, profiles);
    if (reports.length === 0) return;
    void session.open(reports);
    const [first] = session.items;
    if (first) this.go(session.items.length === 1 ? { at: "result", id: first.id } : { at: "list" });
  }

  private async adopt(session: Session, given: readonly Given[]): Promise<void> {
    await session.introduce();
    try {
      session.use(await readProfile(given, session.rules.map((rule) => rule.slug), pageWords(this.language)));
    } catch (thrown) {
      if (!(thrown instanceof ProfileError)) throw thrown;
      this.notice = thrown.message;
    }
  }

  speak(): void {
    this.language = this.language === "zh" ? "en" : "zh";
    this.notice = "";
    void this.session?.speak(this.language);
  }

  saveRecord(): void {
    const page = this.renderRoot.querySelector("gouji-record")?.standalone();
    if (this.item && page) saveRecord(this.item, page);
  }

  ignore(list: Ignored[]): void {
    this.ignored = list;
    saveIgnored(list);
  }

  readonly rulePage = async (slug: string): Promise<string | null> => (await this.host?.texts().catch(() => null))?.[slug] ?? null;

  /** A file dropped anywhere is read; it must not replace the page. */
  private readonly drop = (event: DragEvent): void => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    if (event.type === "drop") void this.take(event.dataTransfer);
  };

  private async take(data: DataTransfer | null): Promise<void> {
    try {
      await this.open(await dropped(data, words(this.language)("intake.pasted")));
    } catch (thrown) {
      if (!(thrown instanceof FolderClosed)) throw thrown;
      this.notice = pageWords(this.language)("drop.folder", { folder: thrown.folder });
    }
  }

  readonly skip = (event: Event): void => {
    event.preventDefault();
    this.renderRoot.querySelector<HTMLElement>("main")?.focus();
  };

  protected override render(): TemplateResult | typeof nothing {
    const { session, host } = this;
    if (!session || !host) return nothing;
    const t = words(this.language);
    const said = t("app.footer") + (this.screen.at === "intake" ? "" : ` ${t("intake.promise")}`);
    return html`${bar(this, t)}${strip(this)}
      <main id="main" tabindex="-1" @dragover=${this.drop} @drop=${this.drop}>${screen(this, host, session)}</main>
      ${foot(this, host, said)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "gouji-app": GoujiApp;
  }
}

customElements.define("gouji-app", GoujiApp);
