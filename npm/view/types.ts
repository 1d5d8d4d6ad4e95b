// The types of the core's output, and the few of the view's own.

export type * from "../engine/types.js";
export type { ReportParagraph as Paragraph, CoverageStatus as Status } from "../engine/types.js";
import type { Figure } from "../engine/types.js";

/** Corrections by address; null empties the cell. */
export type Edits = Readonly<Record<string, Figure | null>>;
