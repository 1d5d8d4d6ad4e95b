/** Waits for a page that draws itself later to come to rest. Clocks and counters are not waited for. */
import { closestOf, type Holder, holdsTrees, type Tree } from "./trees.js";

/** Milliseconds of rest after a change; longer with every time that it was for nothing. */
const REST = 700;
const LONGEST = 20_000;
/** Milliseconds to gather what may have brought new trees along. */
const SOON = 300;
/** Less text than this is a clock, a counter, a line that moves. */
const LITTLE = 40;

const matters = ({ target, addedNodes, removedNodes, type }: MutationRecord): boolean => {
  const element = target instanceof Element ? target : target instanceof ShadowRoot ? target.host : target.parentElement;
  if (element?.closest("head")) return false;
  if (element && closestOf(element, "table")) return true;
  if (type === "characterData") return (target.textContent?.length ?? 0) > LITTLE;
  return [...addedNodes, ...removedNodes].some((node) =>
    (node.textContent?.length ?? 0) > LITTLE || holdsTrees(node) || (node instanceof Element && (node.matches("table, iframe, a") || node.querySelector("table, iframe, a") !== null)));
};

export class Watch implements Holder {
  private timer = 0;
  private soon = 0;
  private rest = REST;
  private readonly observer = new MutationObserver((records) => {
    if (records.some(matters)) this.wait(false);
  });
  /** An element that gets its shadow root late changes nothing in its own tree, but grows. */
  private readonly resized = new ResizeObserver(() => this.looked());

  /** A frame has loaded: what stands in it is another page now. */
  private readonly loaded = ({ target }: Event): void => {
    if (target instanceof Element && target.matches("iframe, frame")) this.wait(true);
    else this.looked();
  };
  private frames = false;

  /** `changed` is told whether a frame is another one; `look` tells whether there are trees that were not there before. */
  constructor(private readonly changed: (frames: boolean) => void, private readonly look: () => boolean) {}

  /** All of it: a page that is still coming in may have no body yet. */
  take(tree: Tree): void {
    tree.addEventListener("load", this.loaded, { capture: true, passive: true });
    this.observer.observe(tree, { childList: true, characterData: true, subtree: true });
    if (tree === document) for (const one of [document.documentElement, document.body]) if (one) this.resized.observe(one);
  }

  leave(tree: Tree): void {
    tree.removeEventListener("load", this.loaded, { capture: true });
  }

  /** What has changed up to now is known. */
  forget(): void {
    this.observer.takeRecords();
  }

  stop(): void {
    this.observer.disconnect();
    this.resized.disconnect();
    clearTimeout(this.timer);
    clearTimeout(this.soon);
  }

  /** Not with every frame of something that moves: it goes through the whole page. */
  private looked(): void {
    this.soon ||= window.setTimeout(() => {
      this.soon = 0;
      if (this.look()) this.wait(false);
    }, SOON);
  }

  private wait(frames: boolean): void {
    this.frames ||= frames;
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      const { frames } = this;
      this.frames = false;
      this.rest = Math.min(this.rest * 1.5, LONGEST);
      this.changed(frames);
    }, this.rest);
  }
}
