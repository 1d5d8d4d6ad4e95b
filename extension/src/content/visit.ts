/** One panel's stay in one frame. When the panel goes, everything that it left in the page goes with it. */
import { readElement } from "../../../npm/engine/dom.js";
import { type FromPage, isToPage, type ToPage } from "../messages.js";
import { fileLinks, foreignFrames, isFileShown } from "./links.js";
import { Marks } from "./marks.js";
import { Trees } from "./trees.js";
import { Watch } from "./watch.js";

/** Characters of a page that are read: the longest report met has 70,000, and a page of prose full of numbers takes its time. */
const MOST = 300_000;
/** Milliseconds for the rest of a page that is still coming in; what comes later is a change. */
const PARSING = 3_000;

/** When all of the page's own text is there, or enough was waited for it: behind a script that never comes nothing else does. */
const parsed = (): Promise<void> => new Promise((resolve) => {
  if (document.readyState !== "loading") return resolve();
  document.addEventListener("DOMContentLoaded", () => resolve(), { once: true });
  setTimeout(resolve, PARSING);
});

export class Visit {
  private readonly marks = new Marks();
  private readonly watch = new Watch((frames) => this.changed(frames), () => this.trees.look());
  private readonly trees = new Trees([this.watch, ...this.marks.holders]);
  private last = "";
  private left = false;

  constructor(private readonly port: chrome.runtime.Port) {
    port.onMessage.addListener((message) => {
      if (isToPage(message)) this.obey(message);
    });
    port.onDisconnect.addListener(() => this.leave());
    document.addEventListener("click", this.clicked, { capture: true, passive: true });
  }

  private say(message: FromPage): void {
    this.port.postMessage(message);
  }

  private obey(message: ToPage): void {
    if (message.kind === "read") void parsed().then(() => this.read());
    if (message.kind === "mark") this.marks.set(message.marks);
    if (message.kind === "show") this.say({ kind: "shown", key: message.key, found: this.marks.show(message.key, message.places) });
  }

  private read(): void {
    if (this.left) return;
    const read = readElement(document, MOST);
    this.last = JSON.stringify(read.blocks);
    this.say({ kind: "page", page: { address: location.href, title: document.title, document: read, links: fileLinks(), frames: foreignFrames(), isFile: isFileShown() } });
    this.trees.look();
    this.watch.forget();
  }

  /** Something was drawn or taken away: the panel reads again where it makes a difference. */
  private changed(frames: boolean): void {
    this.trees.look();
    this.marks.lay();
    if (frames || JSON.stringify(readElement(document, MOST).blocks) !== this.last) this.say({ kind: "changed" });
  }

  /** What is marked stays the page's own: the click is only listened to. */
  private readonly clicked = (event: MouseEvent): void => {
    // A page can make up clicks; it must not steer the panel.
    const keys = event.isTrusted ? this.marks.at(event) : [];
    if (keys.length > 0) this.say({ kind: "clicked", keys });
  };

  private leave(): void {
    this.left = true;
    this.watch.stop();
    this.marks.clear();
    this.trees.end();
    document.removeEventListener("click", this.clicked, { capture: true });
  }
}
