/**
 * Why an answer did not come. The first five are the engine's; the others are the library's own codes.
 * - `load`: the wasm module could not be fetched or is none; the message names its address
 * - `trap`: the module broke on this input and was replaced; the next call goes on
 * - `timeout`: no answer in time; the module was replaced; the next call goes on
 * - `io`: the file could not be read
 * - `closed`: `close()` was called
 */
export type ErrorCode = "load" | "trap" | "timeout" | "io" | "closed" | (string & {});

/** An `Error` with the code that the command line would give. */
export class GoujiError extends Error {
  override readonly name = "GoujiError";

  constructor(readonly code: ErrorCode, message: string) {
    super(message);
  }
}

/** The code of a thrown value, if it has one. */
export function codeOf(thrown: unknown): ErrorCode | undefined {
  const code = thrown instanceof Error && "code" in thrown ? thrown.code : undefined;
  return typeof code === "string" ? code : undefined;
}
