// A place in short, as the command line writes it, and in words for a person.

import type { Words } from "../i18n/index.js";
import type { CheckResult, Place } from "../types.js";

const KINDS: Record<Place["kind"], (place: Place) => string> = {
  whole: () => "",
  text: (place) => `b${place.block ?? ""}`,
  cell: (place) => (place.a1 ? [place.sheet, place.a1].filter(Boolean).join("!") : `g${place.grid ?? ""}r${place.row ?? ""}c${place.col ?? ""}`),
  page: (place) => `p${place.page ?? ""}${place.rect ? `@${place.rect.join(",")}` : ""}`,
};

/** The same short form as the command line's CSV: `b12:3-8`, `g0r3c5`, `表一!B7`, `p3@72,90,40,12`. */
export const placeText = (place: Place): string => {
  const part = place.start === undefined || place.end === undefined ? "" : `:${place.start}-${place.end}`;
  return KINDS[place.kind](place) + part;
};

export const placeWords = (place: Place, t: Words): string => {
  if (place.kind === "page") return t("place.page", { page: place.page ?? 0 });
  if (place.sheet && place.a1) return `${place.sheet} ${place.a1}`;
  if (place.kind === "cell") {
    return t("place.cell", { table: (place.grid ?? 0) + 1, row: (place.row ?? 0) + 1, col: (place.col ?? 0) + 1 });
  }
  if (place.kind === "text") return t("place.text", { block: (place.block ?? 0) + 1, at: (place.start ?? 0) + 1 });
  return t("place.whole");
};

/** Where a cell or a number of the prose stands in the source. */
export const placeOf = (result: CheckResult | null, { address, claim }: { address?: string; claim?: string }): Place | null => {
  const report = result?.report;
  return (address ? report?.cells[address]?.place : report?.claims.find((one) => one.id === claim)?.place) ?? null;
};
