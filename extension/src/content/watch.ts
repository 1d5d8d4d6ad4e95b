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
    if (records.some(matters)) this.wait();
  });

  constructor(private readonly changed: () => void) {}

  start(): void {
    this.observer.disconnect();
    // All of it: a page that is still coming in may have no body yet.
    this.observer.observe(document, { childList: true, characterData: true, subtree: true });
  }

  stop(): void {
    this.observer.disconnect();
    clearTimeout(this.timer);
  }

  private wait(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      this.rest = Math.min(this.rest * 1.5, LONGEST);
      this.changed();
    }, this.rest);
  }
}
