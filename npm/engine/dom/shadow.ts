/** Open shadow roots: what a page shows of a host is its root, with its own children where that has slots for them. */

/** Our own elements show a result, none of the page's words. */
const OURS = /^gouji-/;

/** The root that is shown in an element's place. */
export const rootOf = (node: Node): ShadowRoot | null => {
  const { localName, shadowRoot } = node as Element;
  return shadowRoot && !OURS.test(localName) ? shadowRoot : null;
};

/** What is shown in a node in place of its children; nothing where these are. */
export function shownIn(node: Node): Iterable<Node> | undefined {
  const root = rootOf(node);
  if (root) return root.childNodes;
  if ((node as Element).localName !== "slot") return undefined;
  const assigned = (node as HTMLSlotElement).assignedNodes();
  return assigned.length > 0 ? assigned : undefined;
}

/** All open roots in a tree, and in these. */
export function rootsIn(tree: ParentNode & Node): ShadowRoot[] {
  return [tree, ...tree.querySelectorAll("*")].flatMap((node) => {
    const root = rootOf(node);
    return root ? [root, ...rootsIn(root)] : [];
  });
}
