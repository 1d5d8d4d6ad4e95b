// <gouji-result>: one result as document and notes. Properties in, events out; it reads and sends nothing by itself.

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { guard } from "lit/directives/guard.js";
import { words } from "./i18n/index.js";
import { parseValue, type History, unedited } from "./model/edits.js";
import { counts, type Filter } from "./model/findings.js";
import { unignored, type Ignored } from "./model/ignore.js";
import { findingText } from "./model/text.js";
import { verdict } from "./model/verdict.js";
import { bar, type BarActs } from "./parts/bar.js";
import { edited, folds } from "./parts/folds.js";
import type { Target } from "./parts/equation.js";
import { repairs } from "./parts/repairs.js";
import { ruleDialog, type OpenRule } from "./parts/rule.js";
import { sheet } from "./parts/sheet.js";
import { tip, type TipTarget } from "./parts/tip.js";
import { verdictLine } from "./parts/verdict.js";
import type { Actions, View } from "./parts/view.js";
import { Margin } from "./margin-controller.js";
import { placeOf } from "./model/place.js";
import { move, stops } from "./roving.js";
import { Unroll } from "./unroll.js";
import { resultStyles } from "./styles/index.js";
import type { CheckResult, Edits, Language, Place, RuleInfo } from "./types.js";
import { anchorsOf, viewOf } from "./view-of.js";

/** What the events carry. */
export interface ResultEvents {
  "gouji-edit": Edits;
  "gouji-drop": string[];
  "gouji-ignore": Ignored;
  "gouji-unignore": Ignored;
  "gouji-undo": null;
  "gouji-redo": null;
  /** Which finding is looked at, by its fingerprint. */
  "gouji-select": string | null;
  /** Where what the pointer or the keyboard is on stands in the source. */
  "gouji-look": Look;
}

/** What is looked at; `seek` where it was gone to, not only pointed at. */
export interface Look {
  place: Place | null;
  seek: boolean;
}

/** Milliseconds within which a second click makes a double click. */
const TWICE = 400;
/** What the parts are made from: where none of it changes, neither do they. */
const VIEWED = ["result", "original", "history", "language", "ignored", "rules", "active", "editing", "filter", "copied", "paper", "pages"];
const NO_FILTER: Filter = { outcomes: new Set(), severities: new Set() };

export class GoujiResult extends LitElement {
  static override styles = resultStyles;

  /** The result to show, with the current edits. */
  @property({ attribute: false }) result: CheckResult | null = null;
  /** The result before any edit: what the document prints. */
  @property({ attribute: false }) original: CheckResult | null = null;
  @property({ attribute: false }) history: History = unedited;
  @property() language: Language = "zh";
  @property({ attribute: false }) ignored: readonly Ignored[] = [];
  @property({ attribute: false }) rules: readonly RuleInfo[] = [];
  /** Fetches a rule's page (docs/rules/<slug>.md); without it, rules go by their summaries. */
  @property({ attribute: false }) rulePage: ((slug: string) => Promise<string | null>) | null = null;
  /** The address of a rule's own page, to read it apart or pass it on. */
  @property({ attribute: false }) ruleLink: ((slug: string) => string) | null = null;
  @property({ type: Boolean }) busy = false;
  /** The notes alone: the document itself stands beside the view. */
  @property({ type: Boolean, reflect: true }) compact = false;

  @state() private active: string | null = null;
  @state() private editing: View["editing"] = null;
  @state() private filter: Filter = NO_FILTER;
  @state() private copied: string | null = null;
  @state() private tipAt: { target: TipTarget; x: number; y: number } | null = null;
  @state() private rule: OpenRule | null = null;
  @state() private paper = false;
  /** Pages of the rules that were opened, by slug. */
  @state() private pages: Readonly<Record<string, string>> = {};

  private readonly margin = new Margin(this);
  private readonly unroll = new Unroll(this, (paper) => this.print(paper));
  private view: View | null = null;
  private looked: Place | null = null;

  get activeNote(): string | null {
    return this.view?.active ? this.rootOf(this.view.active.fingerprint) : null;
  }

  /** Selectors for what a finding is about, for the margin. */
  anchorsOf(fingerprint: string): string[] {
    const finding = this.view?.shown.get(fingerprint);
    return finding ? anchorsOf(finding) : [];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const another = changed.has("result") && changed.get("result")?.source.sha256 !== this.result?.source.sha256;
    if (another) this.forget();
    if (!VIEWED.some((name) => (changed as Map<PropertyKey, unknown>).has(name))) return;
    this.view = viewOf(this, this.inner(), this.act);
    this.unroll.plan(this.view?.plan.steps ?? 0, another);
  }

  protected override updated(): void {
    this.margin.soon();
  }

  /** Once the whole document is drawn, not only its first screen. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    await this.unroll.done;
    return complete;
  }

  /** At once: printing does not wait. */
  private print(paper: boolean): void {
    this.paper = paper;
    this.requestUpdate();
    this.performUpdate();
  }

  private inner() {
    return { active: this.active, editing: this.editing, filter: this.filter, copied: this.copied, paper: this.paper, pages: this.pages };
  }

  private forget(): void {
    Object.assign(this, { active: null, editing: null, tipAt: null, filter: NO_FILTER });
  }

  private rootOf(fingerprint: string): string | null {
    const all = this.view?.chapters.flatMap((chapter) => chapter.notes) ?? [];
    const root = all.find((one) => one.finding.fingerprint === fingerprint || one.derived.some((each) => each.fingerprint === fingerprint));
    return root?.finding.fingerprint ?? null;
  }

  /** Brings a cell or a number of the prose into view, once it is drawn. */
  async goto(target: Target): Promise<void> {
    await this.updateComplete;
    this.margin.focus(target);
  }

  private send<K extends keyof ResultEvents>(name: K, detail: ResultEvents[K]): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  private readonly act: Actions = {
    select: (fingerprint, scroll) => {
      if (fingerprint !== this.active) this.send("gouji-select", fingerprint);
      this.active = fingerprint;
      void this.learn(this.view?.shown.get(fingerprint ? this.rootOf(fingerprint) ?? "" : "")?.rule);
      if (fingerprint && scroll) void this.updateComplete.then(() => this.margin.reveal(fingerprint));
    },
    goto: (target) => void this.margin.focus(target),
    beginEdit: (address) => {
      const was = this.editing?.address;
      this.editing = address ? { address } : null;
      if (!address && was) void this.updateComplete.then(() => this.margin.focus({ address: was }));
    },
    commit: (address, text) => this.commit(address, text),
    apply: (changes) => this.send("gouji-edit", changes),
    drop: (address) => this.send("gouji-drop", [address]),
    dropAll: () => this.send("gouji-drop", Object.keys(this.history.now)),
    ignore: (one) => this.send("gouji-ignore", one),
    unignore: (one) => this.send("gouji-unignore", one),
    copy: (finding) => {
      const text = this.result ? findingText(finding, this.result, words(this.language)) : "";
      void navigator.clipboard.writeText(text).then(() => { this.copied = finding.fingerprint; }, () => undefined);
    },
    explain: (slug) => void this.explain(slug),
    filter: (filter) => { this.filter = filter; },
  };

  private async explain(slug: string): Promise<void> {
    this.rule = { slug, page: null };
    const page = await this.learn(slug);
    if (this.rule?.slug === slug) this.rule = { slug, page };
  }

  /** A rule's page, fetched once. */
  private async learn(slug: string | undefined): Promise<string | null> {
    if (!slug) return null;
    const page = this.pages[slug] ?? await this.rulePage?.(slug) ?? null;
    if (page && !(slug in this.pages)) this.pages = { ...this.pages, [slug]: page };
    return page;
  }

  private commit(address: string, text: string): void {
    if (this.editing?.address !== address) return;
    const value = parseValue(text);
    if (value === undefined) {
      this.editing = { address, typed: text };
      return;
    }
    this.act.beginEdit(null);
    const before = address in this.history.now ? this.history.now[address] : this.view?.printed[address]?.value ?? null;
    const unread = !this.view?.printed[address] && value === null;
    if (value !== before && !unread) this.send("gouji-edit", { [address]: value });
  }

  /** Opens the note of a finding, as a click on it does. */
  select(fingerprint: string, scroll = false): void {
    this.act.select(fingerprint, scroll);
    if (scroll) void this.updateComplete.then(() => this.margin.show(this.activeNote ?? fingerprint));
  }

  /** The next or previous note, in the order of the page. */
  step(by: 1 | -1): void {
    const order = this.view?.chapters.flatMap((chapter) => chapter.notes.map((root) => root.finding.fingerprint)) ?? [];
    if (order.length === 0) return;
    const at = this.activeNote ? order.indexOf(this.activeNote) : by > 0 ? -1 : order.length;
    const next = order[Math.min(order.length - 1, Math.max(0, at + by))];
    if (next) this.act.select(next, true);
  }

  private readonly steps: BarActs = {
    undo: () => this.send("gouji-undo", null),
    redo: () => this.send("gouji-redo", null),
    step: (by) => this.step(by),
  };

  private readonly keys = (event: KeyboardEvent): void => {
    const from = event.composedPath()[0];
    if (event.ctrlKey || event.metaKey || event.altKey || from instanceof HTMLInputElement) return;
    if (event.key === "j") this.step(1);
    else if (event.key === "k") this.step(-1);
    else if (event.key === "Escape") this.act.select(null);
    else if (from instanceof HTMLElement && this.onStop(from, event.key)) event.preventDefault();
  };

  /** Keys on a cell, a number of the prose, or a note. */
  private onStop(from: HTMLElement, key: string): boolean {
    const address = from.dataset["address"];
    if (key === "Enter" && address) return this.act.beginEdit(address), true;
    if (key === "Enter" || key === " ") return this.openFrom(from);
    if (from.closest(".slot") && (key === "ArrowDown" || key === "ArrowUp")) return this.step(key === "ArrowDown" ? 1 : -1), true;
    return move(from, key);
  }

  /** The finding under what was clicked; a second click goes to the next one over it. */
  private openFrom(element: Element): boolean {
    const over = stops(element);
    const marks = over.address ? this.view?.cells.get(over.address) : over.claim ? this.view?.claims.get(over.claim) : undefined;
    const list = [...(marks?.findings.map((one) => one.fingerprint) ?? []), ...over.findings];
    if (list.length === 0) return false;
    const next = list[(list.indexOf(this.active ?? "") + 1) % list.length];
    if (next) {
      this.act.select(next);
      // Not at once: the second click of a double click must meet the same cell.
      setTimeout(() => { if (!this.editing) this.margin.show(this.activeNote ?? next); }, TWICE);
    }
    return true;
  }

  private readonly clicked = (event: Event): void => {
    if (event.target instanceof Element) this.openFrom(event.target);
  };

  private readonly clickedTwice = (event: Event): void => {
    const address = event.target instanceof Element ? stops(event.target).address : undefined;
    if (address) this.act.beginEdit(address);
  };

  private readonly over = (event: Event): void => {
    const at = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-address],[data-claim]") : null;
    const { address, claim } = at?.dataset ?? {};
    const target = { ...(address ? { address } : {}), ...(claim ? { claim } : {}) };
    this.tipAt = at && !this.editing ? { target, ...this.margin.below(at) } : null;
    this.look(at ? placeOf(this.original ?? this.result, target) : null, event.type === "focusin");
  };

  private readonly away = (): void => {
    this.tipAt = null;
    this.look(null, false);
  };

  private look(place: Place | null, seek: boolean): void {
    if (place !== this.looked || seek) this.send("gouji-look", { place, seek });
    this.looked = place;
  }

  private thereIs(view: View): TemplateResult {
    const { tipAt } = this;
    return html`<div class="page" @click=${this.clicked} @dblclick=${this.clickedTwice}
      @pointerover=${this.over} @pointerleave=${this.away} @focusin=${this.over} @focusout=${this.away}>
      ${sheet(view, this.unroll.drawn)}
      <svg class="thread" aria-hidden="true"><path></path></svg>
      ${tipAt ? html`<div class="tip" role="tooltip" .style=${`left:${tipAt.x}px;top:${tipAt.y}px`}>${tip(view, tipAt.target)}</div>` : nothing}
    </div>`;
  }

  private rest(view: View): TemplateResult {
    return html`${bar(view, this.history, this.steps)}${edited(view)}${repairs(view)}${this.thereIs(view)}${this.unroll.whole ? guard([view], () => folds(view)) : nothing}
      ${ruleDialog(view, this.rule, this.rule ? this.ruleLink?.(this.rule.slug) ?? "" : "", () => { this.rule = null; })}`;
  }

  protected override render(): TemplateResult {
    const { result, view } = this;
    const t = words(this.language);
    const parts = result ? verdict(result, unignored(result, this.ignored), t) : [];
    const code = result?.error ? html`<small>${result.source.name} · ${t("error.code", { code: result.error.code })}</small>` : nothing;
    return html`<div class=${view ? "view" : result ? "trouble" : "waiting"} @keydown=${this.keys} aria-busy=${this.busy || (result !== null && !this.unroll.whole)}>
      ${verdictLine(parts, this.busy, t)}${view ? this.rest(view) : code}
    </div>`;
  }
}

/** How many notes of each outcome a result has: for lists of files. */
export { counts };

declare global {
  interface HTMLElementTagNameMap {
    "gouji-result": GoujiResult;
  }
}

customElements.get("gouji-result") ?? customElements.define("gouji-result", GoujiResult);
