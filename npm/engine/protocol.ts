/** What the engine and its worker say to each other. */
import type { ErrorCode } from "./errors.js";
import type { Core } from "./direct.js";

/** Bytes in any shape that a page has them; text is what was pasted. */
export type Input = Uint8Array | ArrayBuffer | Blob | string;

/** Functions of the core that the worker runs, and `start`, which hands it the module. */
export type CallName = keyof Core | "start";

/** A call. The first argument of `check` and `read` is an `Input`. */
export interface Request {
  id: number;
  name: CallName;
  args: unknown[];
}

/** The answer to the request of the same id. */
export type Answer = { id: number; value: unknown } | { id: number; error: { code: ErrorCode; message: string } };
