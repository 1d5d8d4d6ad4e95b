/** What a result says of where it came from, for a page that was read in place. */
import type { DocumentInput } from "../../../npm/engine/instance.js";
import type { CheckResult, Source } from "../../../npm/engine/types.js";

const source = (name: string): Source => ({ name, format: "html", encoding: "", bytes: 0, sha256: "" });

/** The content's own hash: the same page read twice is the same file to the view. */
export async function sourceOf(document: DocumentInput, name: string): Promise<Source> {
  const bytes = new TextEncoder().encode(JSON.stringify(document.blocks));
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return { ...source(name), bytes: bytes.length, sha256: [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("") };
}

export const failed = (name: string, thrown: unknown): CheckResult => ({
  source: source(name), report: null, outcomes: {}, findings: [], coverage: {}, repairs: [],
  error: { code: (thrown as { code?: string }).code ?? "internal", message: thrown instanceof Error ? thrown.message : String(thrown) },
});

/** The reader's own calendar day; the core has no clock. */
export const today = (): string => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
};
