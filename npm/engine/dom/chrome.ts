/** What is menu and margin, and what is content: decided when all is known (src/read/html/chrome.rs). */
import type { Block } from "../types.js";
import { flat, type Item, type Line } from "./flow.js";

/** An element that calls itself a menu, a footer, a side column. */
export interface Region {
  byTag: boolean;
  plainChars: number;
}

const MAX_PLAIN_CHARS = 1000;
const MIN_SHARE_CHARS = 200;
const MENU_LINKS = 3;
const BESIDE_LINKS = 16;

type Flat = ReturnType<typeof flat>[number];
/** A block with what it was made of. */
export interface Made {
  block: Block;
  item: Flat;
}

/** The blocks, paragraphs marked as chrome where they are; media in chrome are left out. */
export function blocksOf(items: readonly Item[], regions: readonly Region[]): Made[] {
  const all = flat(items);
  const total = all.reduce((sum, item) => sum + plainChars(item), 0);
  const isChrome = (region: number) => regionIsChrome(regions[region - 1], total);
  const menus = menuLines(all);
  return all.flatMap((item, index): Made[] => {
    if (item.kind === "grid") return [{ item, block: { kind: "grid", ...item.grid } }];
    if (item.kind === "media") return isChrome(item.region) ? [] : [{ item, block: { kind: "media", ...item.media } }];
    const chrome = menus.has(index) || isChrome(item.region);
    const { text, level } = item;
    return [{ item, block: { kind: "paragraph", text, ...(level ? { level } : {}), ...(chrome ? { chrome } : {}) } }];
  });
}

function regionIsChrome(region: Region | undefined, total: number): boolean {
  if (!region) return false;
  const most = region.plainChars * 2 > total && region.plainChars > MIN_SHARE_CHARS;
  return region.plainChars <= MAX_PLAIN_CHARS && (region.byTag || !most);
}

function plainChars(item: Flat): number {
  if (item.kind === "line") return Math.max(0, item.chars - item.linkChars);
  if (item.kind === "media") return 0;
  const encoder = new TextEncoder();
  return item.grid.cells.reduce((sum, cell) => sum + Math.floor(encoder.encode(cell.text).length / 3), 0);
}

/** Lines of a menu: a row of links, or one of several lines that are links only. */
function menuLines(items: readonly Flat[]): Set<number> {
  const marks = new Set<number>();
  let run = 0;
  items.forEach((item, index) => {
    const line = item.kind === "line" ? item : undefined;
    run = line && onlyLinks(line) ? run + 1 : 0;
    if (run >= MENU_LINKS) for (let at = index + 1 - run; at <= index; at++) marks.add(at);
    if (line && rowOfLinks(line)) marks.add(index);
  });
  return marks;
}

const onlyLinks = (line: Line): boolean => line.links > 0 && line.linkChars * 10 >= line.chars * 8;
const rowOfLinks = (line: Line): boolean => line.links >= MENU_LINKS && Math.max(0, line.chars - line.linkChars) <= BESIDE_LINKS;
