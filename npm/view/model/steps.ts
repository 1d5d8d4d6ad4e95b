// In which order a document is drawn: its parts from the top, as many at a time as a frame has room for.

import { addresses } from "../form/layout.js";
import type { Chapter, Item } from "./flow.js";

/** What is drawn in one step, in characters of prose: a first screen and somewhat more. */
const STEP = 1200;
/** A very long document is drawn in about so many steps, each larger. */
const MANY = 40;
/** What a figure of a table, a note and a heading cost, in characters of prose. */
const COST = { figure: 12, note: 150, heading: 50 };

const cost = (item: Item): number => {
  if ("paragraph" in item) return item.paragraph.text.length;
  return "layout" in item ? COST.figure * addresses(item.layout).length : COST.heading;
};

/** The steps of a chapter: of its heading, of each item, and of its notes, which come after what they stand beside. */
export interface Steps {
  heading: number;
  items: number[];
  notes: number;
}

export interface Plan {
  chapters: Steps[];
  /** Steps in all; what comes after the chapters is drawn with the last. */
  steps: number;
}

/** Packs parts into steps, in order; a part that is larger than a step has one of its own. */
const packing = (room: number) => {
  let at = 0;
  let used = 0;
  return (size: number): number => {
    if (used > 0 && used + size > room) {
      at += 1;
      used = 0;
    }
    used += size;
    return at;
  };
};

export const planOf = (chapters: readonly Chapter[]): Plan => {
  const size = ({ items, notes }: Chapter) => items.reduce((sum, item) => sum + cost(item), COST.heading + COST.note * notes.length);
  const all = chapters.reduce((sum, chapter) => sum + size(chapter), 0);
  const pack = packing(Math.max(STEP, all / MANY));
  const planned = chapters.map(({ items, notes }): Steps => ({
    heading: pack(COST.heading), items: items.map((item) => pack(cost(item))), notes: pack(COST.note * notes.length),
  }));
  return { chapters: planned, steps: pack(0) + 1 };
};
