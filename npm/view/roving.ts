// Moving by arrow keys among the cells of a table and the numbers of a paragraph: each is one tab stop.

const STOP = "[data-address],mark";

/** What an element of the document stands for. */
export const stops = (element: Element): { address?: string; claim?: string; findings: string[] } => {
  const at = element.closest<HTMLElement>("[data-address],mark");
  const { address, claim, findings } = at?.dataset ?? {};
  return { ...(address ? { address } : {}), ...(claim ? { claim } : {}), findings: findings?.split(" ").map(decodeURIComponent) ?? [] };
};

const along = (from: HTMLElement, key: string): HTMLElement | undefined => {
  const all = [...(from.closest("[data-roving]")?.querySelectorAll<HTMLElement>(STOP) ?? [])];
  const at = all.indexOf(from);
  if (key === "ArrowRight") return all[at + 1];
  if (key === "ArrowLeft") return all[at - 1];
  if (key === "Home") return all[0];
  return key === "End" ? all.at(-1) : undefined;
};

/** The cell above or below that is nearest sideways: rows of the form differ in length. */
const across = (from: HTMLElement, down: boolean): HTMLElement | undefined => {
  let row = from.closest("tr");
  const middle = (one: Element) => one.getBoundingClientRect().left + one.getBoundingClientRect().width / 2;
  const at = middle(from);
  while (row) {
    row = (down ? row.nextElementSibling : row.previousElementSibling) as HTMLTableRowElement | null;
    const cells = [...(row?.querySelectorAll<HTMLElement>("[data-address]") ?? [])];
    if (cells.length > 0) return cells.sort((a, b) => Math.abs(middle(a) - at) - Math.abs(middle(b) - at))[0];
  }
  return undefined;
};

/** Moves the focus, and the tab stop with it. True where the key was for it. */
export const move = (from: HTMLElement, key: string): boolean => {
  if (!from.matches(STOP)) return false;
  const vertical = key === "ArrowDown" || key === "ArrowUp";
  const next = vertical && from.dataset["address"] ? across(from, key === "ArrowDown") : along(from, key);
  if (!next) return false;
  from.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
  return true;
};
