/** Marks on text by the CSS Custom Highlight API. Where a browser has none, boxes are drawn over the text instead. */

import type { Holder, Tree } from "./trees.js";

type Kind = "fail" | "review" | "lit";

const RULES: Record<Kind, string> = {
  fail: "background-color: #fbe9e4; color: #8c1d13; text-decoration: underline 2px #b3261a",
  review: "background-color: #faf0d7; color: #5f3f00; text-decoration: underline 2px dashed #855800",
  lit: "background-color: #cfe2fb; color: #10335c",
};
const KINDS = Object.keys(RULES) as Kind[];
const adopt = (tree: Tree, sheet: CSSStyleSheet): void => void (tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet]);
const abandon = (tree: Tree, sheet: CSSStyleSheet): void => void (tree.adoptedStyleSheets = [...tree.adoptedStyleSheets].filter((one) => one !== sheet));
const nameOf = (kind: Kind) => `gouji-${kind}`;

export class TextMarks implements Holder {
  works = typeof Highlight === "function" && "highlights" in CSS;
  private sheet: CSSStyleSheet | null = null;
  private readonly trees = new Set<Tree>();

  set(ranges: Record<Kind, Range[]>): void {
    this.try(() => {
      if (KINDS.some((kind) => ranges[kind].length > 0)) this.dress();
      for (const [priority, kind] of KINDS.entries()) this.put(nameOf(kind), ranges[kind], priority);
    });
  }

  private try(act: () => void): void {
    if (!this.works) return;
    try {
      act();
    } catch {
      // Firefox keeps extensions' sheets out of some pages.
      this.works = false;
      this.clear();
    }
  }

  private put(name: string, ranges: Range[], priority: number): void {
    if (ranges.length === 0) return void CSS.highlights.delete(name);
    CSS.highlights.set(name, Object.assign(new Highlight(...ranges), { priority }));
  }

  /** A constructed sheet is no element in the page, and no policy of the page forbids it. */
  private dress(): void {
    if (this.sheet) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(KINDS.map((kind) => `::highlight(${nameOf(kind)}) { ${RULES[kind]} }`).join("\n"));
    this.sheet = sheet;
    for (const tree of this.trees) adopt(tree, sheet);
  }

  /** A sheet of the page reaches into no shadow root. */
  take(tree: Tree): void {
    this.trees.add(tree);
    const { sheet } = this;
    if (sheet) this.try(() => adopt(tree, sheet));
  }

  leave(tree: Tree): void {
    this.trees.delete(tree);
    if (this.sheet) abandon(tree, this.sheet);
  }

  clear(): void {
    const { sheet } = this;
    this.sheet = null;
    if (!("highlights" in CSS)) return;
    for (const kind of KINDS) CSS.highlights.delete(nameOf(kind));
    if (sheet) for (const tree of this.trees) abandon(tree, sheet);
  }
}
