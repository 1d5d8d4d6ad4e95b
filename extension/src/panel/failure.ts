/** What can go wrong around the check; each has one sentence in words.ts. */
export type Trouble =
  | "noTab" | "forbidden" | "closed" | "silent" | "broken" | "navigated" | "refused" | "fetch" | "status" | "page" | "big" | "full" | "storage" | "notThere";

export class Failure extends Error {
  constructor(readonly trouble: Trouble, readonly params: Record<string, string | number> = {}) {
    super(trouble);
  }
}
