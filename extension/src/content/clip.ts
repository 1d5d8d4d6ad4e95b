/** How much of something the page shows: what scrolls or hides its overflow cuts off the rest. */

interface Sides {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Along the tree as it is drawn, through slots and shadow roots. */
const above = (element: Element): Element | null => {
  const { assignedSlot, parentNode } = element;
  return assignedSlot ?? (parentNode instanceof ShadowRoot ? parentNode.host : element.parentElement);
};

const cuts = ({ overflowX, overflowY, display }: CSSStyleDeclaration): boolean =>
  !(overflowX === "visible" && overflowY === "visible") && !/^(inline|contents)$/.test(display);

/** What places an element that is out of the flow, and so cuts it. */
const holds = ({ position, transform, filter, contain }: CSSStyleDeclaration, fixed: boolean): boolean =>
  (!fixed && position !== "static") || transform !== "none" || filter !== "none" || /paint|layout|strict|content/.test(contain);

const cut = (sides: Sides, element: Element): Sides => {
  const { left, top } = element.getBoundingClientRect();
  const [x, y] = [left + element.clientLeft, top + element.clientTop];
  return {
    left: Math.max(sides.left, x), top: Math.max(sides.top, y),
    right: Math.min(sides.right, x + element.clientWidth), bottom: Math.min(sides.bottom, y + element.clientHeight),
  };
};

/** The rectangle of `element`, or of words in it, without what is cut off; empty where nothing is left. */
export function seen(rect: DOMRect, element: Element): DOMRect {
  let sides: Sides = rect;
  let { position } = getComputedStyle(element);
  // What the root and the body hide is the window's to scroll.
  for (let at = above(element); at && at !== document.body && at !== document.documentElement; at = above(at)) {
    const style = getComputedStyle(at);
    const out = position === "absolute" || position === "fixed";
    if (out && !holds(style, position === "fixed")) continue;
    if (cuts(style)) sides = cut(sides, at);
    position = style.position;
  }
  return new DOMRect(sides.left, sides.top, Math.max(0, sides.right - sides.left), Math.max(0, sides.bottom - sides.top));
}
