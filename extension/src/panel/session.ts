/** What the panel knows: the page as read, its result and corrections, what went wrong. Knows nothing of the screen. */
import { type CheckOptions, failed, type Gouji, isOfEngine, today } from "../../../npm/engine/index.js";
import type { CheckResult, Finding, Language, RuleInfo } from "../../../npm/engine/types.js";
import { apply, drop, type Edits, type History, type Ignored, loadIgnored, redo, saveIgnored, undo, unedited } from "../../../npm/view/index.js";
import { unignored } from "../../../npm/view/model/ignore.js";
import { type FileLink, isFromAction } from "../messages.js";
import { allowed, fetchFile } from "./attachment.js";
import { likeness } from "../../../npm/engine/dom/likeness.js";
import { choose } from "./choose.js";
import { Failure } from "./failure.js";
import { forget, isPrivate, type Kept, kept, neighbour, remember, remembers, setRemembers } from "./memory.js";
import { type Frame, PageLink } from "./page-link.js";
import { litBy, marksOf } from "./places.js";
import { sourceOf } from "./source.js";

/** What is being shown: the page itself or one of its attachments. */
type Subject = { frame: Frame } | { file: File; link: FileLink };

const addressOf = (subject: Subject | null): string => (!subject ? "" : "file" in subject ? subject.link.address : subject.frame.read.address);

const textOf = ({ read }: Frame): string => JSON.stringify(read.document.blocks);
const isSame = (before: Frame, now: Frame): boolean => before.port === now.port && textOf(before) === textOf(now);

export class Session extends EventTarget {
  busy = true;
  fetching: string | null = null;
  /** What is wrong with the page, and what went wrong beside it: neither takes the other's place. */
  private trouble: { reading: Failure | null; beside: Failure | null } = { reading: null, beside: null };
  subject: Subject | null = null;
  result: CheckResult | null = null;
  original: CheckResult | null = null;
  history: History = unedited;
  ignored: Ignored[] = loadIgnored();
  rules: RuleInfo[] = [];
  language: Language = chrome.i18n.getUILanguage().startsWith("zh") ? "zh" : "en";
  links: FileLink[] = [];
  frames: string[] = [];
  kept: Kept[] = [];
  keeps = true;
  /** In a private window nothing is remembered. */
  isPrivate = false;
  across: { with: Kept; findings: Finding[] } | null = null;
  /** The finding that a click in the page led to, for the screen to select. */
  onClicked: (fingerprint: string) => void = () => undefined;
  private readonly link: PageLink | null;
  /** Nothing of a private window's pages is stored, nor what is ignored in them. */
  private readonly secret: Promise<boolean>;
  private page: Frame | null = null;
  /** The corrections that the result has. */
  private settled: History = unedited;
  /** What the result is of. */
  private of: Subject | null = null;
  private turn = 0;

  constructor(private readonly engine: Gouji, readonly tabId: number | null) {
    super();
    this.secret = tabId === null ? Promise.resolve(true) : isPrivate(tabId);
    this.link = tabId === null ? null : new PageLink(tabId, {
      changed: () => void this.readAgain(),
      clicked: (frameId, keys) => this.clicked(frameId, keys),
      shown: (_, found) => { if (!found) this.fail(new Failure("notThere")); },
      lost: () => void this.lost(),
      left: (frameId) => { if (frameId === this.page?.frameId) void this.readAgain(); },
    });
    if (tabId !== null) void this.secret.then((secret) => { this.isPrivate = secret; this.changed(); });
    chrome.runtime.onMessage.addListener((message, sender) => {
      if (sender.id === chrome.runtime.id && !sender.tab && isFromAction(message) && message.tabId === tabId) void this.read();
    });
  }

  private changed(): void {
    this.dispatchEvent(new Event("change"));
  }

  private fail(thrown: unknown): void {
    const failure = thrown instanceof Failure ? thrown : new Failure("silent");
    this.trouble[failure.isOfReading ? "reading" : "beside"] = failure;
    this.changed();
  }

  get troubles(): Failure[] {
    const { reading, beside } = this.trouble;
    return [reading, beside].filter((one) => one !== null);
  }

  /** Reads the page and checks what it holds. A result that is there stays until there is a better one, and so does what was said. */
  async read(): Promise<void> {
    const { beside } = this.trouble;
    this.trouble.reading = null;
    if ((await this.readOver(this.subject)) && this.trouble.beside === beside) this.trouble.beside = null;
    this.changed();
  }

  /** The page has changed by itself: that takes away no file that is being shown, and nothing that was said of one. */
  private readAgain = (): Promise<boolean> => this.readOver(null);

  /** `over`: what the page may take the place of, if it is a file; one that was opened meanwhile stays. Whether it was read. */
  private async readOver(over: Subject | null): Promise<boolean> {
    const turn = ++this.turn;
    this.busy = true;
    this.changed();
    try {
      if (!this.link) throw new Failure("noTab");
      const frames = await this.link.read();
      if (turn !== this.turn) return false;
      this.trouble.reading = null;
      this.take(frames, over);
      if (this.of !== this.subject) await this.check();
    } catch (thrown) {
      if (turn === this.turn) this.fail(thrown);
    }
    if (turn === this.turn) this.busy = false;
    this.changed();
    return turn === this.turn && this.trouble.reading === null;
  }

  /** What goes on being shown: a file; or what was checked of the page, where only something else in it has changed. */
  private stays(over: Subject | null): Subject | null {
    const { subject, of, page } = this;
    if (subject && "file" in subject) return subject === over ? null : subject;
    return over === null && subject && of === subject && page && isSame(subject.frame, page) ? subject : null;
  }

  private take(frames: readonly Frame[], over: Subject | null): void {
    this.page = choose(frames);
    this.links = frames.flatMap((frame) => frame.read.links).filter((link, at, all) => all.findIndex((one) => one.address === link.address) === at);
    const read = new Set(frames.map((frame) => new URL(frame.read.address, "about:blank").origin));
    this.frames = frames.flatMap((frame) => frame.read.frames).filter((origin) => !read.has(origin));
    const subject = this.stays(over) ?? (this.page && { frame: this.page });
    if (addressOf(subject) !== addressOf(this.subject)) this.history = unedited;
    this.subject = subject;
  }

  private ask(edits: Edits): Promise<CheckResult> {
    const { subject } = this;
    const options: CheckOptions = { language: this.language, asOf: today(), edits: { ...edits } };
    const name = !subject ? "" : "file" in subject ? subject.file.name : subject.frame.read.title || subject.frame.read.address;
    const answer = async () => {
      if (!subject) throw new Failure("silent");
      if ("file" in subject) return this.engine.check(subject.file, { ...options, name });
      const document = subject.frame.read.document;
      return this.engine.checkDocument({ ...document, source: await sourceOf(document, name) }, { ...options, name });
    };
    return answer().catch((thrown: unknown) => failed(name, thrown));
  }

  private async check(): Promise<void> {
    const { history, language, subject } = this;
    if (subject && "frame" in subject && subject.frame.read.isFile) return void Object.assign(this, { result: null, original: null, across: null, of: subject });
    const result = await this.ask(history.now);
    if (this.history !== history || this.language !== language || this.subject !== subject) return;
    if (this.keepsOver(result)) return this.keepBefore(result);
    const edited = Object.keys(history.now).length > 0;
    this.original = edited ? await this.ask({}) : result;
    Object.assign(this, { result, across: null, of: subject, settled: history });
    this.mark();
    this.changed();
    void this.introduce();
    if (!edited) await this.keep(result);
  }

  /** Where the engine broke, what it said before is worth more than that; but not of another page. */
  private keepsOver(result: CheckResult): boolean {
    const same = addressOf(this.of) === addressOf(this.subject) || [this.of, this.subject].some((one) => one && "file" in one);
    return same && this.result !== null && !this.result.error && isOfEngine(result);
  }

  /** Back to what the result that stays was of, and said beside it. */
  private keepBefore({ source, error }: CheckResult): void {
    this.history = this.settled;
    if (addressOf(this.of) !== addressOf(this.subject)) this.subject = this.of;
    const why = (this.language === "en" && error?.english) || error?.message || "";
    this.fail(/^(trap|timeout)$/.test(error?.code ?? "") ? new Failure("broken", { name: source.name }) : new Failure("unloaded", { name: source.name, why }));
  }

  /** Rules by name; without them the view shows their slugs. */
  private async introduce(): Promise<void> {
    if (this.rules.length === 0) this.rules = await this.engine.rules().catch(() => []);
    this.changed();
  }

  private async keep(result: CheckResult): Promise<void> {
    try {
      if (!(await this.secret)) await remember(result, addressOf(this.of));
    } catch (thrown) {
      this.fail(thrown);
    }
    await this.list();
  }

  /** Reads the list of remembered reports anew. */
  async list(): Promise<void> {
    this.kept = await kept().catch(() => []);
    this.keeps = !(await this.secret) && await remembers();
    this.changed();
  }

  /** Last year's report, where there is one to compare with. */
  get pair(): Kept | null {
    return this.result ? neighbour(this.kept, this.result) : null;
  }

  async compare(other: Kept): Promise<void> {
    const { result, language } = this;
    if (!result) return;
    const findings = await this.engine.checkAcross([other.result, result], { language }).catch(() => []);
    if (this.result === result) this.across = { with: other, findings };
    this.changed();
  }

  async erase(keys: readonly string[]): Promise<void> {
    await forget(keys).catch((thrown: unknown) => this.fail(thrown));
    if (this.across && keys.includes(this.across.with.key)) this.across = null;
    await this.list();
  }

  async setKeeps(on: boolean): Promise<void> {
    await setRemembers(on).catch((thrown: unknown) => this.fail(thrown));
    await this.list();
  }

  /** Fetches one attachment and checks it in place of the page. */
  async open(link: FileLink): Promise<void> {
    this.fetching = link.address;
    this.trouble.beside = null;
    this.changed();
    try {
      const file = await allowed(new URL(link.address).origin, () => fetchFile(link));
      Object.assign(this, { subject: { file, link }, history: unedited });
      await this.check();
    } catch (thrown) {
      this.fail(thrown);
    }
    this.fetching = null;
    this.changed();
  }

  /** Reads the page once more with the frames of one site. */
  async openFrames(origin: string): Promise<void> {
    await allowed(origin, () => this.read()).catch((thrown: unknown) => this.fail(thrown));
  }

  /** Whether the page itself holds next to nothing of a report. */
  get isBare(): boolean {
    return this.page !== null && likeness(this.page.read.document) < 5;
  }

  /** Whether the tab shows a file instead of a page. */
  get inFile(): boolean {
    return this.page?.read.isFile === true;
  }

  /** Whether it does, and no result of it is there yet. */
  get isFile(): boolean {
    return this.result === null && this.inFile;
  }

  /** Whether its files are what the page is opened for: it holds no report, and none of them is shown yet. */
  get offersFiles(): boolean {
    return this.isBare && !(this.subject && "file" in this.subject);
  }

  get shown(): Finding[] {
    return this.result ? unignored(this.result, this.ignored) : [];
  }

  /** Marks in the page what the panel shows; nothing while it shows a file. */
  private mark(): void {
    const { subject, result, page } = this;
    if (!page) return;
    const marks = result && subject && "frame" in subject ? marksOf(result, this.shown) : [];
    this.link?.tell(page.frameId, { kind: "mark", marks });
  }

  /** Leads to a finding's place in the page. */
  show(fingerprint: string): void {
    const { result } = this;
    const finding = result?.findings.find((one) => one.fingerprint === fingerprint);
    if (!result || !finding || !this.page || !this.subject || "file" in this.subject) return;
    if (finding.places.every((place) => place.kind !== "cell" && place.kind !== "text")) return;
    this.link?.tell(this.page.frameId, { kind: "show", key: fingerprint, places: litBy(finding, result) });
  }

  private clicked(frameId: number, keys: string[]): void {
    const known = keys.filter((key) => this.shown.some((one) => one.fingerprint === key));
    if (frameId === this.page?.frameId && known[0]) this.onClicked(known[0]);
  }

  private async lost(): Promise<void> {
    // A reading under way would be of the next page, which nobody has asked for.
    this.turn++;
    this.busy = false;
    const gone = await this.link?.gone();
    this.link?.close();
    this.fail(gone);
  }

  async speak(): Promise<void> {
    this.language = this.language === "zh" ? "en" : "zh";
    this.changed();
    if (this.subject) await this.check();
  }

  private async revise(history: History): Promise<void> {
    this.history = history;
    this.changed();
    await this.check();
  }

  edit = (changes: Edits) => this.revise(apply(this.history, changes));
  drop = (addresses: readonly string[]) => this.revise(drop(this.history, addresses));
  undo = () => this.revise(undo(this.history));
  redo = () => this.revise(redo(this.history));

  ignore(list: Ignored[]): void {
    this.ignored = list;
    void this.secret.then((secret) => secret || saveIgnored(list));
    this.mark();
    this.changed();
  }
}
