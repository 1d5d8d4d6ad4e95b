// A place in short, as the command line writes it, and in words for a person.

import type { Words } from "../i18n/index.js";
import type { Place } from "../types.js";

/** `block 12:3-5`, `grid 0 R4C7`, `page 3`: one field for the CSV. */
export const placeText = (place: Place): string => {
  if (place.kind === "page") return `page ${place.page ?? "?"}`;
  if (place.sheet && place.a1) return `${place.sheet}!${place.a1}`;
  if (place.kind === "cell") return `grid ${place.grid ?? 0} R${(place.row ?? 0) + 1}C${(place.col ?? 0) + 1}`;
  if (place.kind === "text") return `block ${place.block ?? 0}:${place.start ?? 0}-${place.end ?? 0}`;
  return "";
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
