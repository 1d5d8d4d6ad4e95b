/** What the engine and its worker say to each other. */
import type { CmapsName } from "./cmaps.js";
import type { SourceError } from "./types.js";
import type { Core, ReaderName } from "./instance.js";

/** Bytes in any shape that a page has them; text is what was pasted. */
export type Bytes = ArrayBufferView | ArrayBuffer | Blob | string;

/** What can be checked: bytes, or elements of a live page. */
export type Input = Bytes | Element | Document;

/** What a result can be written as. */
export type RenderFormat = "json" | "csv" | "html" | "text";

/** What a page adds to a record (`html`): a heading and its lines; nothing where there are none. */
export interface Beside {
  heading: string;
  lines: string[];
}

/** Functions of the core that the worker runs; `start` hands it the module, `addReader` one more, `addCmaps` a file for it. */
export type CallName = Exclude<keyof Core, "checkAll" | "detect" | "lacks" | "wants"> | "start";

/** What a file may need that is not there from the start. */
export type Part = ReaderName | CmapsName;

/** A call. The first argument of `check`, `read` and `files` is `Bytes`. */
export interface Request {
  id: number;
  name: CallName;
  args: unknown[];
}

/**
 * The answer to the request of the same id; `needs` asks for a reader or its CMaps, and for the same request again; `unfit`
 * says in both languages why the module handed over is none of ours. `unread` is a request that came as nothing readable.
 */
export type Answer =
  | { id: number; value: unknown }
  | { id: number; needs: Part }
  | { id: number; unfit: readonly [zh: string, en: string] }
  | { unread: true }
  | { id: number; error: SourceError };
