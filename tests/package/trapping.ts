/** A wasm module in place of the reader of Word that breaks at once, as a fault in it would: `unreachable` where it is handed the file. */

const text = (words: string): number[] => [words.length, ...Buffer.from(words)];
const section = (id: number, ...bytes: number[]): number[] => [id, bytes.length, ...bytes];
const I32 = 0x7f;

/** `(memory 1)`, `__wbindgen_start` that does nothing, `__wbindgen_malloc` that is `unreachable`: what the bindings call first. */
export const trapping: Uint8Array<ArrayBuffer> = Uint8Array.from([
  ...Buffer.from("\0asm"), 1, 0, 0, 0,
  ...section(1, 2, 0x60, 0, 0, 0x60, 2, I32, I32, 1, I32),
  ...section(3, 2, 0, 1),
  ...section(5, 1, 0, 1),
  ...section(7, 3, ...text("memory"), 2, 0, ...text("__wbindgen_start"), 0, 0, ...text("__wbindgen_malloc"), 0, 1),
  ...section(10, 2, 2, 0, 0x0b, 3, 0, 0x00, 0x0b),
]);
