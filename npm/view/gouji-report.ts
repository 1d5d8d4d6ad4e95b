// <gouji-report>: one report, checked and shown; corrections and their undoing are kept here. For apps that have no
// session of their own: give it an engine and an input. It reads nothing else and sends nothing.

import { css, html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { apply, drop, type History, redo, undo, unedited } from "./model/edits.js";
import { type Ignored, withIgnored, without } from "./model/ignore.js";
import "./gouji-result.js";
import { tokens } from "./styles/index.js";
import { failed, isOfEngine } from "../engine/errors.js";
import type { Gouji, Input } from "../engine/index.js";
import { told, words } from "./i18n/index.js";
import type { CheckResult, Edits, Language, RuleInfo, SourceError } from "./types.js";

/** What is used of the engine. */
export type Checker = Pick<Gouji, "check" | "rules" | "explain">;

const isNone = (input: Input | null | undefined): input is null | undefined => input === null || input === undefined;

export class GoujiReport extends LitElement {
  static override styles = [tokens, css`:host { display: block; } [role="alert"] { margin: 0; padding: 0.4rem 1rem; color: var(--fail); }`];

  /** The engine, of `createGouji()`. Without one, set `result`. */
  @property({ attribute: false }) gouji: Checker | null = null;
  /** What to check: a file, bytes, text, an element or a document. None (a file dialog that was cancelled) empties the view. */
  @property({ attribute: false }) input: Input | null | undefined = null;
  /** The result shown; set by the check where there is an engine. */
  @property({ attribute: false }) result: CheckResult | null = null;
  @property() language: Language = "zh";
  /** The day to judge deadlines by, ISO 8601. */
  @property({ attribute: "as-of" }) asOf: string | null = null;

  @state() private original: CheckResult | null = null;
  @state() private history: History = unedited;
  @state() private ignored: readonly Ignored[] = [];
  @state() private rules: readonly RuleInfo[] = [];
  @state() private busy = false;
  /** Why it was not checked again; the result is the one before. */
  @state() private trouble: SourceError | null = null;
  /** The input and the corrections that the result is of. */
  private settled: { input: Input; history: History } | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("input")) Object.assign(this, { history: unedited, original: null, ignored: [], trouble: null });
    // Not a result that was set in its place.
    if (isNone(this.input) && !isNone(changed.get("input")) && !changed.has("result")) this.result = null;
    if ((["input", "gouji", "language", "asOf"] as const).some((name) => changed.has(name))) void this.check();
  }

  private async check(): Promise<void> {
    const { gouji, input, language, asOf, history } = this;
    this.busy = gouji !== null && !isNone(input);
    if (!gouji || isNone(input)) return;
    void gouji.rules().then((rules) => { this.rules = rules; }, () => undefined);
    const edits = { ...history.now };
    const result = await gouji.check(input, { language, asOf, edits }).catch((thrown: unknown) => failed("", thrown));
    // A later input, correction, language or day has asked anew.
    if (this.input !== input || this.history !== history || this.language !== language || this.asOf !== asOf || this.gouji !== gouji) return;
    this.busy = false;
    const before = this.settled?.input === input && this.result && !this.result.error ? this.settled : null;
    this.trouble = before && isOfEngine(result) ? result.error : null;
    if (before && this.trouble) this.history = before.history;
    else this.settle(result, { input, history });
    this.dispatchEvent(new CustomEvent("gouji-checked", { detail: result, bubbles: true, composed: true }));
  }

  private settle(result: CheckResult, of: { input: Input; history: History }): void {
    this.result = result;
    this.settled = of;
    if (Object.keys(of.history.now).length === 0) this.original = result;
  }

  private revise(history: History): void {
    this.history = history;
    void this.check();
  }

  private readonly rulePage = async (slug: string): Promise<string | null> =>
    (await this.gouji?.explain(slug).catch(() => null))?.page ?? null;

  protected override render(): TemplateResult {
    const { trouble } = this;
    const t = words(this.language);
    return html`<p role="alert" ?hidden=${!trouble}>${trouble ? t("result.kept", { why: told(t, trouble.message, trouble.english) }) : ""}</p><gouji-result .result=${this.result} .original=${this.original ?? this.result} .history=${this.history}
      .language=${this.language} .ignored=${this.ignored} .rules=${this.rules} .rulePage=${this.rulePage} .busy=${this.busy}
      @gouji-edit=${(event: CustomEvent<Edits>) => this.revise(apply(this.history, event.detail))}
      @gouji-drop=${(event: CustomEvent<string[]>) => this.revise(drop(this.history, event.detail))}
      @gouji-undo=${() => this.revise(undo(this.history))}
      @gouji-redo=${() => this.revise(redo(this.history))}
      @gouji-ignore=${(event: CustomEvent<Ignored>) => { this.ignored = withIgnored(this.ignored, event.detail); }}
      @gouji-unignore=${(event: CustomEvent<Ignored>) => { this.ignored = without(this.ignored, event.detail); }}></gouji-result>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "gouji-report": GoujiReport;
  }
}

customElements.get("gouji-report") ?? customElements.define("gouji-report", GoujiReport);
