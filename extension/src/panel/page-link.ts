/** The way to a tab: injects the reader into its frames and talks to each by a port. When the port ends, the page cleans itself up. */
import { type FromPage, isFromPage, type PageRead, type ToPage } from "../messages.js";
import { Failure } from "./failure.js";

export interface Frame {
  frameId: number;
  read: PageRead;
  /** Tells its document from the next one in the same frame. */
  port: chrome.runtime.Port;
}

/** Milliseconds for a frame to answer; a page that is busy drawing itself may need some. */
const PATIENCE = 20_000;
/** Milliseconds for the other frames to take the reader in: one that never does must not keep the page from being read. */
const FRAMES = 2_000;
/** Milliseconds to see whether a frame went alone, or with the whole page. */
const ALONE = 300;

export interface Listener {
  changed(): void;
  clicked(frameId: number, keys: string[]): void;
  shown(key: string, found: boolean): void;
  /** The page went away. */
  lost(): void;
  /** A frame of it did, and the page is still there. */
  left(frameId: number): void;
}

export class PageLink {
  private readonly ports = new Map<number, chrome.runtime.Port>();
  private readonly waiting = new Map<number, (read: PageRead | null) => void>();
  /** Counts what was given up: what still comes of it is nobody's any more. */
  private given = 0;
  /** A frame has answered with what is not in the schema, or is more than it allows. */
  private strange = false;

  constructor(private readonly tabId: number, private readonly listener: Listener) {}

  /** Whether the tab is still there. */
  private async isOpen(): Promise<boolean> {
    return chrome.tabs.get(this.tabId).then(() => true, () => false);
  }

  /** Reads every frame that may be read. */
  async read(): Promise<Frame[]> {
    const frames = await this.inject();
    for (const frameId of frames) if (!this.ports.has(frameId)) this.connect(frameId);
    this.strange = false;
    const reads = await Promise.all([...this.ports].map(([frameId, port]) => this.ask(frameId, port)));
    const found = reads.filter((frame) => frame !== null);
    // A port that ended has said that the page went away in the middle.
    if (found.length === 0) throw this.ports.has(0) ? new Failure(this.strange ? "strange" : "silent") : await this.gone();
    return found;
  }

  /** Why the page is not there any more. */
  async gone(): Promise<Failure> {
    return new Failure((await this.isOpen()) ? "navigated" : "closed");
  }

  /** At once, as the page stands: a script, a picture or a frame that never comes is not waited for. The page itself goes before its frames. */
  private async inject(): Promise<number[]> {
    const put = (frames: { frameIds: number[] } | { allFrames: true }) =>
      chrome.scripting.executeScript({ target: { tabId: this.tabId, ...frames }, files: ["content.js"], injectImmediately: true });
    const page = await this.inTime(put({ frameIds: [0] }), PATIENCE).catch(async () => {
      throw new Failure((await this.isOpen()) ? "forbidden" : "closed");
    });
    if (!page) throw new Failure("silent");
    const frames = await this.inTime(put({ allFrames: true }), FRAMES).catch(() => null);
    return (frames ?? page).map(({ frameId }) => frameId);
  }

  /** What comes in time, or null; what comes later is a change of the page. */
  private inTime<T>(coming: Promise<T>, patience: number): Promise<T | null> {
    const { given } = this;
    return new Promise((resolve, reject) => {
      let late = false;
      const timer = setTimeout(() => {
        late = true;
        resolve(null);
      }, patience);
      coming.then((come) => {
        clearTimeout(timer);
        if (late && given === this.given) this.listener.changed();
        resolve(come);
      }, reject);
    });
  }

  private connect(frameId: number): void {
    const port = chrome.tabs.connect(this.tabId, { name: "gouji", frameId });
    this.ports.set(frameId, port);
    port.onMessage.addListener((message) => {
      if (isFromPage(message)) this.hear(frameId, message);
      else this.refuse(frameId);
    });
    port.onDisconnect.addListener(() => {
      // Asked for, or the browser complains that nobody looked.
      void chrome.runtime.lastError;
      this.ports.delete(frameId);
      this.goes(frameId);
    });
  }

  private goes(frameId: number): void {
    if (frameId === 0) return this.listener.lost();
    setTimeout(() => {
      if (this.ports.has(0)) this.listener.left(frameId);
    }, ALONE);
  }

  /** No page's message: where one is waited for, no other will come. */
  private refuse(frameId: number): void {
    this.strange = true;
    this.waiting.get(frameId)?.(null);
  }

  private hear(frameId: number, message: FromPage): void {
    if (message.kind === "page") this.waiting.get(frameId)?.(message.page);
    if (message.kind === "changed") this.listener.changed();
    if (message.kind === "clicked") this.listener.clicked(frameId, message.keys);
    if (message.kind === "shown") this.listener.shown(message.key, message.found);
  }

  private ask(frameId: number, port: chrome.runtime.Port): Promise<Frame | null> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(null), PATIENCE);
      this.waiting.set(frameId, (read) => {
        clearTimeout(timer);
        this.waiting.delete(frameId);
        resolve(read && { frameId, read, port });
      });
      port.onDisconnect.addListener(() => resolve(null));
      this.tell(frameId, { kind: "read" });
    });
  }

  /** Tells one frame; the others keep what they have. */
  tell(frameId: number, message: ToPage): void {
    try {
      this.ports.get(frameId)?.postMessage(message);
    } catch {
      // The frame has just gone: its port says so too.
    }
  }

  /** Takes all marks out of the page, by ending every port. */
  close(): void {
    this.given++;
    for (const port of this.ports.values()) port.disconnect();
    this.ports.clear();
  }
}
