/** The page's own tree and every open shadow root in it: changes, loading, scrolling and styles end at a root's edge. */
import { rootsIn } from "../../../npm/engine/dom/shadow.js";

export type Tree = Document | ShadowRoot;

/** What has to be done in each tree by itself. */
export interface Holder {
  take(tree: Tree): void;
  leave(tree: Tree): void;
}

const trees = (): Tree[] => [document, ...rootsIn(document)];

/** All elements of this kind, in whichever tree. */
export const inAll = (selector: string): Element[] => trees().flatMap((tree) => [...tree.querySelectorAll(selector)]);

/** Whether this brings along or takes away trees of its own. */
export const holdsTrees = (node: Node): boolean => node instanceof Element && rootsIn(node).length > 0;

/** As `closest`, out of shadow roots too. */
export function closestOf(element: Element, selector: string): Element | null {
  const found = element.closest(selector);
  const root = element.getRootNode();
  return found ?? (root instanceof ShadowRoot ? closestOf(root.host, selector) : null);
}

/** Keeps up with the trees that come and go. */
export class Trees {
  private held: ReadonlySet<Tree> = new Set();

  constructor(private readonly holders: readonly Holder[]) {}

  /** Whether others have come. */
  look(): boolean {
    return this.hold(new Set(trees()));
  }

  end(): void {
    this.hold(new Set());
  }

  private hold(now: ReadonlySet<Tree>): boolean {
    const gone = [...this.held].filter((tree) => !now.has(tree));
    const come = [...now].filter((tree) => !this.held.has(tree));
    for (const holder of this.holders) {
      gone.forEach((tree) => holder.leave(tree));
      come.forEach((tree) => holder.take(tree));
    }
    this.held = now;
    return come.length > 0;
  }
}
