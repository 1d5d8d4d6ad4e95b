// Corrections with their past and future. Values, not commands: each state is the whole set of edits.

import type { Edits } from "../types.js";

export interface History {
  readonly past: readonly Edits[];
  readonly now: Edits;
  readonly future: readonly Edits[];
}

export const unedited: History = { past: [], now: {}, future: [] };

/** A new state; what was undone before is gone. */
export const apply = (history: History, changes: Edits): History => ({
  past: [...history.past, history.now],
  now: { ...history.now, ...changes },
  future: [],
});

/** Takes corrections back, wherever they stand in the past. */
export const drop = (history: History, addresses: readonly string[]): History => {
  const now = Object.fromEntries(Object.entries(history.now).filter(([address]) => !addresses.includes(address)));
  return { past: [...history.past, history.now], now, future: [] };
};

export const undo = (history: History): History => {
  const now = history.past.at(-1);
  if (!now) return history;
  return { past: history.past.slice(0, -1), now, future: [history.now, ...history.future] };
};

export const redo = (history: History): History => {
  const [now, ...future] = history.future;
  if (!now) return history;
  return { past: [...history.past, history.now], now, future };
};

/** What a user typed as a cell's value: a plain number, or nothing for a blank. `undefined` where it is neither. */
export const parseValue = (text: string): number | null | undefined => {
  const plain = text.normalize("NFKC").replace(/[\s,]/g, "");
  if (plain === "") return null;
  return /^-?\d{1,15}(\.\d{1,8})?$/.test(plain) ? Number(plain) : undefined;
};
