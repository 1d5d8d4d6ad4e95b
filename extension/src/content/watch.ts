/** Waits for a page that draws itself later to come to rest. Clocks and counters are not waited for. */

/** Milliseconds of rest after a change; longer with every time that it was for nothing. */
const REST = 700;
const LONGEST = 20_000;
/** Less text than this is a clock, a counter, a line that moves. */
const LITTLE = 40;

const matters = ({ target, addedNodes, removedNodes, type }: MutationRecord): boolean => {
  const element = target instanceof Element ? target : target.parentElement;
  if (element?.closest("head")) return false;
  if (element?.closest("table")) return true;
  if (type === "characterData") return (target.textContent?.length ?? 0) > LITTLE;
  return [...addedNodes, ...removedNodes].some((node) =>
    (node.textContent?.length ?? 0) > LITTLE || (node instanceof Element && (node.matches("table, iframe, a") || node.querySelector("table, iframe, a") !== null)));
};

export class Watch {
  private timer = 0;
  private rest = REST;
  private readonly observer = new MutationObserver((records) => {
    if (records.some(matters)) this.wait(false);
  });

  /** A frame has loaded: what stands in it is another page now. */
  private readonly loaded = ({ target }: Event): void => {
    if (target instanceof Element && target.matches("iframe, frame")) this.wait(true);
  };
  private frames = false;

  /** `changed` is told whether a frame is another one. */
  constructor(private readonly changed: (frames: boolean) => void) {}

  start(): void {
    this.observer.disconnect();
    // All of it: a page that is still coming in may have no body yet.
    document.addEventListener("load", this.loaded, { capture: true, passive: true });
    this.observer.observe(document, { childList: true, characterData: true, subtree: true });
  }

  stop(): void {
    this.observer.disconnect();
    document.removeEventListener("load", this.loaded, { capture: true });
    clearTimeout(this.timer);
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
