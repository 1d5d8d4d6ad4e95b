/** Boxes over cells, in a closed shadow root under the page's root element. Styles are set one by one: no policy of a page forbids that. */

import type { Holder, Tree } from "./trees.js";

export interface Box {
  rect: DOMRect;
  outcome: "fail" | "review" | "lit";
  active: boolean;
}

type Styles = Record<string, string>;

const FRAME: Record<Box["outcome"], Styles> = {
  fail: { border: "2px solid #b3261a", background: "rgb(179 38 26 / 0.07)" },
  review: { border: "2px dashed #855800", background: "rgb(240 190 60 / 0.12)" },
  lit: { border: "2px solid #1f5fa8", background: "rgb(31 95 168 / 0.08)" },
};
const ACTIVE: Styles = { "box-shadow": "0 0 0 3px rgb(31 95 168 / 0.55)" };
const SIGN: Styles = {
  position: "absolute", right: "-2px", top: "-0.6em", padding: "0 2px", "border-radius": "2px", color: "#fff",
  font: "bold 11px/1.3 system-ui, sans-serif",
};
const SIGNS = { fail: ["误", "#b3261a"], review: ["疑", "#855800"] } as const;

const styled = (element: HTMLElement, styles: Styles): HTMLElement => {
  // Important, because a page's own `* { … !important }` reaches the host, and `all` takes the rest.
  for (const [name, value] of Object.entries(styles)) element.style.setProperty(name, value, "important");
  return element;
};

export class Overlay implements Holder {
  private host: HTMLElement | null = null;
  private root: ShadowRoot | null = null;
  private frame = 0;
  private readonly resized = new ResizeObserver(() => this.later());

  constructor(private readonly boxes: () => Box[]) {}

  lay(): void {
    const boxes = this.boxes();
    if (boxes.length === 0) return this.clear();
    // What is out of sight now may be scrolled into it: the listeners stay.
    const { host, root } = this.shown();
    const origin = host.getBoundingClientRect();
    root.replaceChildren(...boxes.filter(({ rect }) => rect.width > 0 && rect.height > 0).map((box) => draw(box, origin)));
  }

  clear(): void {
    cancelAnimationFrame(this.frame);
    this.resized.disconnect();
    removeEventListener("resize", this.later);
    this.host?.remove();
    this.host = this.root = null;
  }

  /** Tables that scroll within the page move under their boxes. */
  take(tree: Tree): void {
    tree.addEventListener("scroll", this.later, { capture: true, passive: true });
  }

  leave(tree: Tree): void {
    tree.removeEventListener("scroll", this.later, { capture: true });
  }

  private shown(): { host: HTMLElement; root: ShadowRoot } {
    if (this.host?.isConnected && this.root) return { host: this.host, root: this.root };
    this.clear();
    const host = styled(document.createElement("gouji-marks"), {
      all: "initial", position: "absolute", left: "0", top: "0", width: "0", height: "0", "pointer-events": "none", "z-index": "2147483647",
    });
    host.ariaHidden = "true";
    const root = host.attachShadow({ mode: "closed" });
    document.documentElement.append(host);
    addEventListener("resize", this.later);
    if (document.body) this.resized.observe(document.body);
    Object.assign(this, { host, root });
    return { host, root };
  }

  private readonly later = (): void => {
    if (!this.host) return;
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.lay());
  };
}

function draw({ rect, outcome, active }: Box, origin: DOMRect): HTMLElement {
  const px = (value: number) => `${Math.round(value)}px`;
  const box = styled(document.createElement("div"), {
    position: "absolute", "box-sizing": "border-box", left: px(rect.left - origin.left), top: px(rect.top - origin.top),
    width: px(rect.width), height: px(rect.height), ...FRAME[outcome], ...(active ? ACTIVE : {}),
  });
  if (outcome !== "lit") {
    const [word, colour] = SIGNS[outcome];
    const sign = styled(document.createElement("span"), { ...SIGN, background: colour });
    sign.textContent = word;
    box.append(sign);
  }
  return box;
}
