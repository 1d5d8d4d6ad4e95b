/** A wasm module in place of the reader of Word that breaks at once, as a fault in it would: `unreachable` where it is handed the file. */
import { VERSION } from "../../npm/engine/version.ts";

const text = (words: string): number[] => [words.length, ...Buffer.from(words)];
const section = (id: number, ...bytes: number[]): number[] => [id, bytes.length, ...bytes];
const I32 = 0x7f;

/** Where the version stands in its memory. */
const AT = 16;

/**
 * `(memory 1)`, `__wbindgen_start` and `__wbindgen_free` that do nothing, `builtFrom` that says the version, and
 * `__wbindgen_malloc` that is `unreachable`: what the bindings call first.
 */
export const trapping: Uint8Array<ArrayBuffer> = Uint8Array.from([
  ...Buffer.from("\0asm"), 1, 0, 0, 0,
  ...section(1, 4, 0x60, 0, 0, 0x60, 2, I32, I32, 1, I32, 0x60, 0, 2, I32, I32, 0x60, 3, I32, I32, I32, 0),
  ...section(3, 4, 0, 1, 2, 3),
  ...section(5, 1, 0, 1),
  ...section(7, 5, ...text("memory"), 2, 0, ...text("__wbindgen_start"), 0, 0, ...text("__wbindgen_malloc"), 0, 1, ...text("builtFrom"), 0, 2, ...text("__wbindgen_free"), 0, 3),
  ...section(10, 4, 2, 0, 0x0b, 3, 0, 0x00, 0x0b, 6, 0, 0x41, AT, 0x41, VERSION.length, 0x0b, 2, 0, 0x0b),
  ...section(11, 1, 0, 0x41, AT, 0x0b, ...text(VERSION)),
]);
