// Where notes stand in the margin: level with what they are about where there is room, never over one another.

export interface Slot {
  id: string;
  /** Level with its subject, in pixels from the top. */
  wanted: number;
  height: number;
}

/** Tops by id, in the given order. The active note keeps its level; those before it make room upwards, the rest downwards. */
export const place = (slots: readonly Slot[], gap: number, active: string | null): Map<string, number> => {
  const tops: number[] = [];
  let free = 0;
  for (const slot of slots) {
    const top = Math.max(free, slot.wanted);
    tops.push(top);
    free = top + slot.height + gap;
  }
  const at = slots.findIndex((slot) => slot.id === active);
  if (at >= 0) settle(slots, tops, at, gap);
  return new Map(slots.map((slot, i) => [slot.id, tops[i] ?? 0]));
};

/** Pulls the active slot up to its level as far as those before it fit above. */
const settle = (slots: readonly Slot[], tops: number[], at: number, gap: number): void => {
  const above = slots.slice(0, at).reduce((sum, slot) => sum + slot.height + gap, 0);
  const wanted = slots[at]?.wanted ?? 0;
  tops[at] = Math.min(tops[at] ?? 0, Math.max(wanted, above));
  for (let i = at - 1; i >= 0; i -= 1) {
    tops[i] = Math.min(tops[i] ?? 0, (tops[i + 1] ?? 0) - gap - (slots[i]?.height ?? 0));
  }
  let free = (tops[at] ?? 0) + (slots[at]?.height ?? 0) + gap;
  for (let i = at + 1; i < slots.length; i += 1) {
    tops[i] = Math.max(free, slots[i]?.wanted ?? 0);
    free = (tops[i] ?? 0) + (slots[i]?.height ?? 0) + gap;
  }
};
