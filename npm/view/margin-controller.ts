// Measures where things stand and lays the notes beside them. The only part of the view that looks at pixels.

import type { ReactiveController, ReactiveControllerHost } from "lit";
import { place, type Slot } from "./model/margin.js";

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly activeNote: string | null;
  anchorsOf(fingerprint: string): string[];
}

const GAP = 18;
/** Half-way to the next line of prose, lest the thread look like an underline. */
const UNDER = 5.5;
/** Pixels from which on notes stand beside the document: as in styles/frame.ts. */
const WIDE = 1080;
/** Pixels that a card is wide at the most: as in styles/frame.ts. */
const CARD = 352;

export class Margin implements ReactiveController {
  private readonly paper = matchMedia("print");
  private readonly resize = new ResizeObserver(() => this.lay());
  private frame = 0;
  private sheet: Element | null = null;

  constructor(private readonly host: Host) {
    host.addController(this);
  }

  hostConnected(): void {
    this.resize.observe(this.host);
    this.watch();
    this.paper.addEventListener("change", this.lay);
  }

  hostDisconnected(): void {
    this.resize.disconnect();
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    this.sheet = null;
    this.paper.removeEventListener("change", this.lay);
  }

  private get wide(): boolean {
    return !this.paper.matches && this.host.clientWidth >= WIDE;
  }

  private get page(): HTMLElement | null {
    return this.host.renderRoot?.querySelector(".page") ?? null;
  }

  private get slots(): HTMLElement[] {
    return [...(this.page?.querySelectorAll<HTMLElement>(".slot") ?? [])];
  }

  /** What a finding is about, on the screen: the first of its marks that is shown, else its chapter. */
  private anchor(fingerprint: string, slot?: HTMLElement): HTMLElement | null {
    for (const selector of this.host.anchorsOf(fingerprint)) {
      const found = this.page?.querySelector<HTMLElement>(selector);
      if (found) return found;
    }
    return slot?.closest(".chapter")?.querySelector<HTMLElement>("h2, .title, p, .frame, .absent") ?? null;
  }

  /** Lays before the next frame, in which the browser measures anyway: at once it would measure twice. */
  soon(): void {
    this.watch();
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      this.lay();
    });
  }

  /** The document may grow and the view not: its notes reach further down. */
  private watch(): void {
    const sheet = this.page?.querySelector(".sheet") ?? null;
    if (sheet === this.sheet) return;
    if (this.sheet) this.resize.unobserve(this.sheet);
    if (sheet) this.resize.observe(sheet);
    this.sheet = sheet;
  }

  /** Everything is read before anything is written, or the browser would lay out again in between. */
  private readonly lay = (): void => {
    const { page, slots } = this;
    if (!page) return;
    if (!this.wide) {
      for (const slot of slots) slot.style.top = "";
      page.style.minHeight = "";
      return this.draw(null);
    }
    const origin = page.getBoundingClientRect().top;
    const top = (slot: HTMLElement) => {
      const at = this.anchor(slot.dataset["note"] ?? "", slot)?.getBoundingClientRect();
      return at ? at.top - origin : 0;
    };
    const list: Slot[] = slots.map((slot) => ({ id: slot.dataset["note"] ?? "", wanted: top(slot), height: slot.offsetHeight }));
    const tops = place(list, GAP, this.host.activeNote);
    const thread = this.thread(page, tops);
    for (const slot of slots) {
      // What has just been drawn is put in its place; only what stood elsewhere moves.
      slot.classList.toggle("laid", slot.style.top !== "");
      slot.style.top = `${tops.get(slot.dataset["note"] ?? "") ?? 0}px`;
    }
    page.style.minHeight = `${Math.max(0, ...list.map(({ id, height }) => (tops.get(id) ?? 0) + height))}px`;
    this.draw(...thread);
  };

  /** The thin line from what a note is about to the note, and its look. */
  private thread(page: HTMLElement, tops: Map<string, number>): [path: string | null, look?: string] {
    const active = this.host.activeNote;
    const slot = this.slots.find((one) => one.dataset["note"] === active);
    const anchor = active ? this.anchor(active, slot) : null;
    if (!active || !slot || !anchor) return [null];
    const origin = page.getBoundingClientRect();
    const at = anchor.getClientRects()[0] ?? anchor.getBoundingClientRect();
    const sheet = page.querySelector(".sheet")?.getBoundingClientRect() ?? origin;
    const from = { x: at.right - origin.left, y: Math.round(at.bottom - origin.top) + (anchor.matches("td") ? -0.5 : UNDER) };
    const head = slot.querySelector(".head")?.getBoundingClientRect();
    const to = { x: slot.offsetLeft, y: (tops.get(active) ?? 0) + (head ? head.top - slot.getBoundingClientRect().top + head.height / 2 : 12) };
    const turn = Math.round(sheet.right - origin.left + 12) + 0.5;
    const y = Math.round(to.y) - 0.5;
    return [`M${from.x} ${from.y}H${turn}V${y}H${to.x - 2}`, slot.querySelector(".note")?.classList.contains("fail") ? "fail" : "review"];
  }

  /** Drawn straight into the page: rendering anew for a line would cost more than all the rest. */
  private draw(path: string | null, look = ""): void {
    const thread = this.page?.querySelector(".thread");
    thread?.setAttribute("class", `thread ${look}`);
    thread?.querySelector("path")?.setAttribute("d", path ?? "");
  }

  private scroll(element: Element | null | undefined): void {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    element?.scrollIntoView({ block: "center", inline: "nearest", behavior: calm ? "auto" : "smooth" });
  }

  /** Brings a finding's place into view, and its note where the two stand apart. */
  reveal(fingerprint: string): void {
    const note = this.host.activeNote;
    const slot = this.slots.find((one) => one.dataset["note"] === note);
    this.scroll(this.anchor(fingerprint, slot) ?? slot);
    slot?.querySelector<HTMLElement>(".head")?.focus({ preventScroll: true });
  }

  /** Brings a note into view where notes do not stand beside their places. */
  show(fingerprint: string): void {
    if (this.wide) return;
    const slot = this.slots.find((one) => one.dataset["note"] === fingerprint);
    const at = slot?.getBoundingClientRect();
    if (at && (at.top < 0 || at.bottom > innerHeight)) this.scroll(slot);
  }

  focus(target: { address?: string; claim?: string }): void {
    if (!target.address && !target.claim) return;
    const selector = target.address ? `[data-address="${CSS.escape(target.address)}"]` : `[data-claim="${CSS.escape(target.claim ?? "")}"]`;
    const at = this.page?.querySelector<HTMLElement>(selector);
    this.scroll(at);
    at?.focus({ preventScroll: true });
  }

  /** Where the card of an element stands: under it, over the document, so that it covers no note beside it. */
  below(element: Element): { x: number; y: number } {
    const page = this.page?.getBoundingClientRect();
    const at = element.getClientRects()[0] ?? element.getBoundingClientRect();
    if (!page) return { x: 0, y: 0 };
    const sheet = element.closest(".slot") ? null : element.closest(".sheet")?.getBoundingClientRect();
    const x = Math.min(at.left, (sheet ?? page).right - CARD) - page.left;
    return { x: Math.max(4, x), y: at.bottom - page.top + 6 };
  }
}
