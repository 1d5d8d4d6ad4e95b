/** What can go wrong around the check; each has one sentence in words.ts. */
export type Trouble =
  | "noTab" | "forbidden" | "closed" | "silent" | "strange" | "broken" | "unloaded" | "navigated" | "refused" | "fetch" | "status" | "page" | "big" | "full" | "storage" | "notThere";

/** About the page: over once it has been read. The others stay until the reader does something. */
const OF_READING: ReadonlySet<Trouble> = new Set(["noTab", "forbidden", "closed", "silent", "strange", "broken", "unloaded", "navigated", "notThere"]);

export class Failure extends Error {
  constructor(readonly trouble: Trouble, readonly params: Record<string, string | number> = {}) {
    super(trouble);
  }

  get isOfReading(): boolean {
    return OF_READING.has(this.trouble);
  }
}
