/** Which frame of a page holds the report; where none does, the page itself. */
import { likest } from "../../../npm/engine/dom/likeness.js";
import type { Frame } from "./page-link.js";

export const choose = (frames: readonly Frame[]): Frame | null =>
  // The page goes before its frames where both say the same.
  likest([...frames].sort((a, b) => a.frameId - b.frameId), (frame) => frame.read.document) ?? null;
