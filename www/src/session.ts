// What is open: files, their results and corrections. Talks to the engine; knows nothing of the screen.

import {
  failed, isOfEngine, today, unread, type CheckResult, type Finding, type Gouji, type InnerFile, type Language, type ModuleName, type Place, type RuleInfo,
  type SourceError, type Tool,
} from "gouji";
import { pageWords } from "./i18n.js";
import { loadProfile, saveProfile, type NamedProfile } from "./profile.js";
import { type Edits, type History, apply, drop, redo, undo, unedited } from "gouji/view";

export interface Item {
  id: string;
  name: string;
  input: Blob | string;
  /** Before any edit: what the document prints. */
  original: CheckResult | null;
  result: CheckResult | null;
  history: History;
  /** The corrections that the result has. */
  settled: History;
  /** Why it was not read again; the result is the one before. */
  trouble: SourceError | null;
  busy: boolean;
  /** Whether it is known to hold no other files. */
  single: boolean;
}

export interface Given {
  name: string;
  input: Blob | string;
}

export class Session extends EventTarget {
  items: Item[] = [];
  across: Finding[] = [];
  rules: RuleInfo[] = [];
  tool: Tool | null = null;
  /** The office's own choices, for every check of the session and the next ones on this machine. */
  profile: NamedProfile | null = loadProfile(pageWords("zh"));
  language: Language = "zh";
  /** What the engine is fetching. */
  loading: ModuleName | null = null;
  private count = 0;
  /** What a result said before it was compared with others. */
  private readonly alone = new WeakMap<CheckResult, CheckResult>();

  private readonly engine: Gouji;

  constructor(engine: (loading: (name: ModuleName | null) => void) => Gouji) {
    super();
    this.engine = engine((name) => this.load(name));
  }

  private changed(): void {
    this.dispatchEvent(new Event("change"));
  }

  /** The engine fetches a part of itself, or has it. */
  private load(name: ModuleName | null): void {
    this.loading = name;
    this.changed();
  }

  private item(name: string, input: Blob | string, single: boolean): Item {
    return { id: String(++this.count), name, input, original: null, result: null, history: unedited, settled: unedited, trouble: null, busy: true, single };
  }

  /** Puts new files in place of the old ones and checks them one after another. Ids are there at once. */
  async open(given: readonly Given[]): Promise<void> {
    this.items = given.map(({ name, input }) => this.item(name, input, typeof input === "string"));
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

  /** Checks everything again by this profile, or by none. */
  use(profile: NamedProfile | null): void {
    this.profile = profile;
    saveProfile(profile);
    this.changed();
    void this.checkAll();
  }

  private async checkAll(): Promise<void> {
    const items = this.items;
    const { language, profile } = this;
    void this.introduce();
    for (let at = 0; at < items.length; at++) {
      await this.unpack(items, at);
      const item = items[at];
      if (this.items !== items || this.language !== language || this.profile !== profile) return;
      if (item && !isRefused(item)) await this.check(item);
    }
    await this.compare(items);
  }

  /** Puts the files inside an archive or a mail in its place. */
  private async unpack(items: Item[], at: number): Promise<void> {
    const outer = items[at];
    if (!outer || outer.single) return;
    outer.single = true;
    const { name, input } = outer;
    // What cannot be unpacked is said by the check.
    const files = await this.engine.files(input, { name }).catch((): InnerFile[] => [{ name, input }]);
    if (files.some((file) => "input" in file && file.input === input)) return;
    items.splice(at, 1, ...files.map((file) => this.inside(file)));
    this.dispatchEvent(new CustomEvent("unpacked", { detail: outer.id }));
    this.changed();
  }

  private inside(file: InnerFile): Item {
    if ("input" in file) return this.item(file.name, typeof file.input === "string" ? file.input : asBlob(file.input), true);
    const item = this.item(file.name, "", true);
    return Object.assign(item, { busy: false, result: unread(file.name, file.error), original: unread(file.name, file.error) });
  }

  /** Asks the core who it is and which rules it has; once. */
  async introduce(): Promise<void> {
    if (this.tool) return;
    try {
      [this.tool, this.rules] = await Promise.all([this.engine.version(), this.engine.rules()]);
      this.changed();
    } catch {
      // Without the list, rules go by their names; the check itself says what is wrong with the engine.
    }
  }

  /** Before a report comes: an engine's first run is by far its slowest. What it says of a sample, or null where that would be in the way. */
  async firstRun(sample: () => Promise<Blob | null>): Promise<CheckResult | null> {
    await this.introduce();
    const input = this.tool && this.items.length === 0 ? await sample() : null;
    if (!input || this.items.length > 0) return null;
    return this.engine.check(input, { language: this.language, asOf: today() });
  }

  private get chosen() {
    return this.profile ? { profile: this.profile.profile } : {};
  }

  private ask(item: Item, edits: Edits): Promise<CheckResult> {
    const options = { name: item.name, language: this.language, asOf: today(), edits: { ...edits }, ...this.chosen };
    return this.engine.check(item.input, options).catch((thrown: unknown) => failed(item.name, thrown));
  }

  private async check(item: Item): Promise<void> {
    item.busy = true;
    const { history, original } = item;
    const { language, profile } = this;
    const edited = Object.keys(history.now).length > 0;
    const result = await this.ask(item, history.now);
    // A later correction, language or profile has asked anew.
    if (item.history !== history || this.language !== language || this.profile !== profile) return;
    item.trouble = item.result && !item.result.error && isOfEngine(result) ? result.error : null;
    // What was read before is worth more, with the corrections that it has.
    if (item.trouble) item.history = item.settled;
    else Object.assign(item, { result, settled: history });
    if (!item.trouble && (!edited || !original)) item.original = edited ? await this.ask(item, {}) : result;
    item.busy = false;
    this.changed();
  }

  /** Reads once more what was not read the last time. */
  async again(items: readonly Item[]): Promise<void> {
    for (const item of items) await this.check(item);
    await this.compare(this.items);
  }

  private async compare(items: Item[]): Promise<void> {
    const results = items.flatMap((item) => (item.result ? [item.result] : []));
    if (results.length < 2) return;
    const placed = results.filter((result) => result.report);
    const options = { language: this.language, ...this.chosen };
    const alone = placed.map((result) => this.alone.get(result) ?? result);
    const [across, outcomes] = await Promise.all([this.engine.checkAcross(alone, options), this.engine.outcomesAcross(alone, options)])
      .catch((): [Finding[], CheckResult["outcomes"][]] => [[], []]);
    if (this.items !== items) return;
    this.across = across.map((finding) => inAll(finding, placed.map((result) => results.indexOf(result))));
    placed.forEach((result, at) => this.join(items, result, alone[at] ?? result, outcomes[at]));
    this.changed();
  }

  /** A report compared with another says how the rules between years ended. What it says alone is kept for the next comparison. */
  private join(items: readonly Item[], result: CheckResult, alone: CheckResult, outcomes: CheckResult["outcomes"] | undefined): void {
    if (!outcomes || JSON.stringify(outcomes) === JSON.stringify(result.outcomes)) return;
    const joined = { ...alone, outcomes };
    this.alone.set(joined, alone);
    for (const item of items) {
      if (item.original === item.result && item.result === result) item.original = joined;
      if (item.result === result) item.result = joined;
    }
  }

  private async revise(id: string, change: (history: History) => History): Promise<void> {
    const item = this.items.find((one) => one.id === id);
    if (!item) return;
    item.history = change(item.history);
    this.changed();
    await this.check(item);
    await this.compare(this.items);
  }

  render: Gouji["render"] = (...what) => this.engine.render(...what);
  edit = (id: string, changes: Edits) => this.revise(id, (history) => apply(history, changes));
  undo = (id: string) => this.revise(id, undo);
  redo = (id: string) => this.revise(id, redo);
  drop = (id: string, addresses: readonly string[]) => this.revise(id, (history) => drop(history, addresses));
}

/** Whether a file has pages that can be drawn. */
export const isPdf = ({ input, result }: Item): boolean => result?.source.format === "pdf" && typeof input !== "string";

const asBlob = (bytes: ArrayBufferView | ArrayBuffer | Blob): Blob => (bytes instanceof Blob ? bytes : new Blob([bytes as BlobPart]));

/** A file that could not be unpacked has its result already, and nothing to be read again. */
const isRefused = ({ input, result }: Item): boolean => input === "" && result?.error != null;

/** Places count among the reports compared; the list counts among all files. */
const inAll = (finding: Finding, index: readonly number[]): Finding => {
  const moved = <T extends { place: Place }>(one: T): T => ({ ...one, place: at(one.place) });
  const at = (place: Place): Place => ({ ...place, source: index[place.source] ?? place.source });
  const { equation } = finding;
  return { ...finding, places: finding.places.map(at), ...(equation && { equation: { ...equation, terms: equation.terms.map(moved) } }) };
};
