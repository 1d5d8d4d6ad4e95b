/** What is marked in the page: cells by boxes over them, text by highlights. Both leave the page's own elements as they are. */
import { elementOf } from "../../../npm/engine/dom.js";
import type { Place } from "../../../npm/engine/types.js";
import type { Mark } from "../messages.js";
import { seen } from "./clip.js";
import { Overlay, type Box } from "./overlay.js";
import { TextMarks } from "./text-marks.js";
import type { Holder } from "./trees.js";

interface Found {
  key: string;
  outcome: Mark["outcome"];
  target: Element | Range;
}

const isElement = (target: Element | Range): target is Element => target instanceof Element;

/** As much of it as its page shows. */
const rectOf = (target: Element | Range): DOMRect => {
  const element = isElement(target) ? target : target.startContainer.parentElement;
  const rect = target.getBoundingClientRect();
  return element ? seen(rect, element) : rect;
};

export class Marks {
  private found: Found[] = [];
  private active: string | null = null;
  private lit: (Element | Range)[] = [];
  private readonly overlay = new Overlay(() => this.boxes());
  private readonly text = new TextMarks();
  readonly holders: readonly Holder[] = [this.overlay, this.text];

  set(marks: readonly Mark[]): void {
    this.found = marks.flatMap(({ key, outcome, place }) => {
      const target = elementOf(document, place);
      return target ? [{ key, outcome, target }] : [];
    });
    this.active = null;
    this.lit = [];
    this.lay();
  }

  /** Brings what a key stands for into view; false where the page does not have it any more. */
  show(key: string, places: readonly Place[]): boolean {
    this.active = key;
    this.lit = places.flatMap((place) => elementOf(document, place) ?? []);
    const first = this.found.find((one) => one.key === key)?.target ?? this.lit[0];
    this.lay();
    const at = first && isElement(first) ? first : first?.startContainer.parentElement;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    at?.scrollIntoView({ block: "center", inline: "nearest", behavior: calm ? "auto" : "smooth" });
    return first !== undefined;
  }

  /** Keys of what stands under a click, which names only the outermost host where it was made in a shadow root. */
  at(click: MouseEvent): string[] {
    const { clientX: x, clientY: y } = click;
    const path = click.composedPath();
    const inside = (rect: DOMRect) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom;
    const hit = (mark: Found) =>
      isElement(mark.target) ? path.includes(mark.target) : [...mark.target.getClientRects()].some(inside);
    return [...new Set(this.found.filter(hit).map((mark) => mark.key))];
  }

  lay(): void {
    const texts = (targets: (Element | Range)[]) => targets.filter((target): target is Range => !isElement(target));
    const ranges = (test: (mark: Found) => boolean) => texts(this.found.filter(test).map(({ target }) => target));
    this.text.set({
      fail: ranges((mark) => mark.outcome === "fail"),
      review: ranges((mark) => mark.outcome === "review"),
      lit: [...ranges((mark) => mark.key === this.active), ...texts(this.lit)],
    });
    this.overlay.lay();
  }

  /** Where boxes stand now: one for each cell, the surest outcome first. */
  private boxes(): Box[] {
    const boxes = new Map<Element | Range, Box>();
    const drawn = (target: Element | Range) => isElement(target) || !this.text.works;
    for (const target of this.lit.filter(drawn)) boxes.set(target, { rect: rectOf(target), outcome: "lit", active: true });
    for (const { key, outcome, target } of this.found.filter((mark) => drawn(mark.target))) {
      const before = boxes.get(target);
      const active = key === this.active || before?.active === true;
      const sure = before?.outcome === "fail" ? "fail" : outcome;
      boxes.set(target, { rect: rectOf(target), outcome: sure, active });
    }
    return [...boxes.values()];
  }

  clear(): void {
    this.found = [];
    this.lit = [];
    this.overlay.clear();
    this.text.clear();
  }
}
