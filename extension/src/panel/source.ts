/** What a result says of where it came from, for a page that was read in place. */
import type { DocumentInput } from "../../../npm/engine/instance.js";
import type { Source } from "../../../npm/engine/types.js";

/** The content's own hash: the same page read twice is the same file to the view. */
export async function sourceOf(document: DocumentInput, name: string): Promise<Source> {
  const bytes = new TextEncoder().encode(JSON.stringify(document.blocks));
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return { name, format: "html", encoding: "", bytes: bytes.length, sha256: [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("") };
}
