// What is open: files, their results and corrections. Talks to the engine; knows nothing of the screen.

import type { CheckResult, Finding, Gouji, Language, RuleInfo, Tool } from "gouji";
import { type Edits, type History, apply, drop, redo, undo, unedited } from "gouji/view";

export interface Item {
  id: string;
  name: string;
  input: Blob | string;
  /** Before any edit: what the document prints. */
  original: CheckResult | null;
  result: CheckResult | null;
  history: History;
  busy: boolean;
}

export interface Given {
  name: string;
  input: Blob | string;
}

const failed = (name: string, thrown: unknown): CheckResult => ({
  source: { name, format: "", encoding: "", bytes: 0, sha256: "" },
  report: null, outcomes: {}, findings: [], coverage: {}, repairs: [],
  error: { code: (thrown as { code?: string }).code ?? "internal", message: thrown instanceof Error ? thrown.message : String(thrown) },
});

/** The reader's own calendar day; the core has no clock. */
const today = (): string => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
};

export class Session extends EventTarget {
  items: Item[] = [];
  across: Finding[] = [];
  rules: RuleInfo[] = [];
  tool: Tool | null = null;
  language: Language = "zh";
  private count = 0;

  constructor(private readonly engine: Gouji) {
    super();
  }

  private changed(): void {
    this.dispatchEvent(new Event("change"));
  }

  /** Puts new files in place of the old ones and checks them one after another. Ids are there at once. */
  async open(given: readonly Given[]): Promise<void> {
    this.items = given.map(({ name, input }) => ({
      id: String(++this.count), name, input, original: null, result: null, history: unedited, busy: true,
    }));
    this.across = [];
    this.changed();
    await this.checkAll();
  }

  close(): void {
    this.items = [];
    this.across = [];
    this.changed();
  }

  /** Checks everything again in the other language; corrections stay. */
  async speak(language: Language): Promise<void> {
    this.language = language;
    this.changed();
    await this.checkAll();
  }

  private async checkAll(): Promise<void> {
    const items = this.items;
    const language = this.language;
    void this.introduce();
    for (const item of items) {
      if (this.items !== items || this.language !== language) return;
      await this.check(item);
    }
    await this.compare(items);
  }

  private async introduce(): Promise<void> {
    if (this.tool) return;
    try {
      [this.tool, this.rules] = await Promise.all([this.engine.version(), this.engine.rules()]);
      this.changed();
    } catch {
      // Without the list, rules go by their names; the check itself says what is wrong with the engine.
    }
  }

  private ask(item: Item, edits: Edits): Promise<CheckResult> {
    const options = { name: item.name, language: this.language, asOf: today(), edits: { ...edits } };
    return this.engine.check(item.input, options).catch((thrown: unknown) => failed(item.name, thrown));
  }

  private async check(item: Item): Promise<void> {
    item.busy = true;
    const { history, original } = item;
    const language = this.language;
    const edited = Object.keys(history.now).length > 0;
    const result = await this.ask(item, history.now);
    // A later correction or language has asked anew.
    if (item.history !== history || this.language !== language) return;
    item.result = result;
    if (!edited || !original) item.original = edited ? await this.ask(item, {}) : result;
    item.busy = false;
    this.changed();
  }

  private async compare(items: Item[]): Promise<void> {
    const results = items.flatMap((item) => (item.result ? [item.result] : []));
    if (results.length < 2) return;
    const placed = results.filter((result) => result.report);
    const across = await this.engine.checkAcross(placed, { language: this.language }).catch(() => []);
    if (this.items !== items) return;
    this.across = across.map((finding) => inAll(finding, placed.map((result) => results.indexOf(result))));
    this.changed();
  }

  private async revise(id: string, change: (history: History) => History): Promise<void> {
    const item = this.items.find((one) => one.id === id);
    if (!item) return;
    item.history = change(item.history);
    this.changed();
    await this.check(item);
    await this.compare(this.items);
  }

  edit = (id: string, changes: Edits) => this.revise(id, (history) => apply(history, changes));
  undo = (id: string) => this.revise(id, undo);
  redo = (id: string) => this.revise(id, redo);
  drop = (id: string, addresses: readonly string[]) => this.revise(id, (history) => drop(history, addresses));
}

/** Places count among the reports compared; the list counts among all files. */
const inAll = (finding: Finding, index: readonly number[]): Finding => ({
  ...finding,
  places: finding.places.map((place) => ({ ...place, source: index[place.source] ?? place.source })),
});
