// What of a page is outlined, and what is under a point of it: rectangles in points from the page's top left.

import type { CheckResult, Finding, Place } from "gouji";

export interface Outline {
  page: number;
  rect: readonly [number, number, number, number];
  /** As the finding is marked; `look` is what is only looked at. */
  look: "fail" | "review" | "look";
}

const outline = (place: Place, look: Outline["look"]): Outline[] =>
  place.page === undefined || !place.rect ? [] : [{ page: place.page, rect: place.rect, look }];

/** Places of a finding: those of its cells and sentences, and of its equation's terms. */
const placesOf = (finding: Finding): Place[] => [...finding.places, ...(finding.equation?.terms.map((term) => term.place) ?? [])];

export function outlines(result: CheckResult | null, selected: string | null, looked: Place | null): Outline[] {
  const finding = result?.findings.find((one) => one.fingerprint === selected);
  const found = finding ? placesOf(finding).flatMap((place) => outline(place, finding.outcome === "fail" ? "fail" : "review")) : [];
  const known = new Set(found.map((one) => String([one.page, one.rect])));
  const looks = looked ? outline(looked, "look") : [];
  return [...unique(found), ...looks.filter((one) => !known.has(String([one.page, one.rect])))];
}

const unique = (list: readonly Outline[]): Outline[] => [...new Map(list.map((one) => [String([one.page, one.rect]), one])).values()];

/** The cell printed at a point of a page. */
export function cellAt(result: CheckResult | null, page: number, x: number, y: number): string | null {
  const within = ({ page: at, rect }: Place): boolean =>
    at === page && rect !== undefined && x >= rect[0] && x <= rect[0] + rect[2] && y >= rect[1] && y <= rect[1] + rect[3];
  return Object.entries(result?.report?.cells ?? {}).find(([, cell]) => within(cell.place))?.[0] ?? null;
}
